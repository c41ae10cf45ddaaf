// `npm test`: installs what the tests need, then checks, builds and runs every test. Everything runs even when
// something fails before it; the last line is `N passed, N failed`, where each check, build and test counts as one.
import { availableParallelism } from 'node:os';
import { buildStale } from './build/buildStale.ts';
import { checkSteps } from './check/checkSteps.ts';
import { runSteps, type Step } from './run/step.ts';
import { findChromium } from './testing/findChromium.ts';
import { installTestPrograms } from './testing/installTestPrograms.ts';
import { runTests } from './testing/runTests.ts';
import { chromiumProgram } from './testing/testPrograms.ts';
import { addTotals, noTests, type TestTotals, totalsText } from './testing/testTotals.ts';

const build: Step = {
  name: 'build of dashboard and Worker',
  run: async () => {
    await buildStale();
    return { ok: true, output: '' };
  },
};

process.exitCode = 1;
let totals: TestTotals = noTests;
try {
  totals = await runAll();
} catch (error) {
  console.error(error);
  totals = addTotals(totals, { ...noTests, failed: 1 });
}
for (const { reason, count } of totals.skipped) console.log(`skipped ${count}: ${reason}`);
console.log(totalsText(totals));
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;

async function runAll(): Promise<TestTotals> {
  const withoutPages = process.env.SKIP_CHROMIUM_TESTS === '1';
  const missing = (await installTestPrograms()).filter(
    ({ program }) => !(withoutPages && program === chromiumProgram),
  );
  const needs = missing.map(({ program, sentence }): Step => {
    return { name: program.name, run: () => ({ ok: false, output: sentence }) };
  });
  console.log('Checking');
  const checked = await runSteps([...needs, ...checkSteps], availableParallelism());
  console.log('\nBuilding');
  const built = await runSteps([build], 1);
  console.log('\nTesting');
  const tested = await runTests({
    projects: projectsToRun(withoutPages),
    shown: true,
    env: chromiumEnvironment(),
  });
  const all = [...checked, ...built];
  const passed = all.filter(({ ok }) => ok).length;
  const skipped = withoutPages
    ? [{ reason: 'the chromium project: SKIP_CHROMIUM_TESTS is 1', count: 1 }]
    : [];
  return addTotals({ passed, failed: all.length - passed, skipped }, tested);
}

/** Without Chromium its tests cannot say anything; that it is missing has been counted as a failure before. */
function projectsToRun(withoutPages: boolean): string[] {
  const pages = !withoutPages && findChromium() !== undefined;
  return ['unit', 'workerd', 'large', ...(pages ? ['chromium'] : [])];
}

function chromiumEnvironment(): Record<string, string> {
  const path = findChromium();
  return path === undefined ? {} : { CHROMIUM_PATH: path, CHROMIUM: path };
}
