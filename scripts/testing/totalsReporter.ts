// A vitest reporter that counts what the others print: tests, files that fell over before their tests, errors outside
// any test. It writes a TestTotals as JSON to the file named in TEST_TOTALS_FILE.
import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import type { SkippedTests, TestTotals } from './testTotals.ts';

export default class TotalsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const path = process.env.TEST_TOTALS_FILE;
    if (path === undefined) throw new Error('TEST_TOTALS_FILE names no file for the totals');
    writeFileSync(path, JSON.stringify(countTests(modules, unhandledErrors.length)));
  }
}

function countTests(modules: readonly TestModule[], unhandledErrorCount: number): TestTotals {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const inState = (state: string): TestCase[] => tests.filter((test) => test.result().state === state);
  // A hook that throws fails its suite and skips the tests in it: without this the run would look harmless.
  const brokenSuites = modules
    .flatMap((module) => [module, ...module.children.allSuites()])
    .filter((suite) => suite.errors().length > 0);
  return {
    passed: inState('passed').length,
    // A test still pending when the run ended never gave an answer.
    failed: inState('failed').length + inState('pending').length + brokenSuites.length + unhandledErrorCount,
    skipped: groupByReason(inState('skipped')),
  };
}

function groupByReason(tests: readonly TestCase[]): SkippedTests[] {
  const counts = new Map<string, number>();
  for (const test of tests) {
    const reason = skipReason(test);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => ({ reason, count }));
}

/** The note given to `skip()`, or the names around the test: `describe.skipIf` says its reason there. */
function skipReason(test: TestCase): string {
  const result = test.result();
  const note = result.state === 'skipped' ? result.note : undefined;
  const around = test.parent.type === 'suite' ? test.parent.fullName : test.name;
  return `${test.module.relativeModuleId}: ${note ?? around}`;
}
