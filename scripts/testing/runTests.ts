// Runs vitest and counts. vitest's own exit code and the counts must agree, or the run counts as failed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../run/repositoryRoot.ts';
import { runCommand } from '../run/runCommand.ts';
import { noTests, type TestTotals } from './testTotals.ts';

const reporter = join(repositoryRoot, 'scripts/testing/totalsReporter.ts');

export interface TestRun extends TestTotals {
  /** Empty when the output was shown as it came. */
  readonly output: string;
}

export interface TestRunOptions {
  /** Projects of vitest.config.ts. */
  readonly projects: readonly string[];
  readonly shown: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Further arguments of vitest, such as a part of a file name. */
  readonly more?: readonly string[];
}

/** A run in which no test ran, or that broke off, has at least one failure. */
export async function runTests({ projects, shown, env = {}, more = [] }: TestRunOptions): Promise<TestRun> {
  const folder = mkdtempSync(join(tmpdir(), 'test-totals-'));
  const totalsFile = join(folder, 'totals.json');
  try {
    const vitestArguments = [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      // What is kept is read only after a failure: the passed tests would bury it.
      `--reporter=${shown ? 'default' : 'minimal'}`,
      `--reporter=${reporter}`,
      ...more,
    ];
    const { code, output } = await runCommand('vitest', vitestArguments, {
      env: { ...env, TEST_TOTALS_FILE: totalsFile },
      shown,
    });
    const counted: TestTotals | undefined = existsSync(totalsFile)
      ? JSON.parse(readFileSync(totalsFile, 'utf8'))
      : undefined;
    return { ...judge(code, counted), output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `counted` is undefined when vitest broke off before its end. */
export function judge(exitCode: number, counted: TestTotals | undefined): TestTotals {
  const totals = counted ?? noTests;
  const harmless = exitCode === 0 && totals.passed > 0;
  return harmless || totals.failed > 0 ? totals : { ...totals, failed: 1 };
}
