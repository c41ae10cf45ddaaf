// `npm run check`: format, lint, types, rules and unit tests, all of them even when one fails. Quick enough to run
// before every commit; `npm test` adds the builds, workerd and Chromium.
import { availableParallelism } from 'node:os';
import { checkSteps } from './check/checkSteps.ts';
import { answerHelp } from './run/answerHelp.ts';
import { seconds } from './run/stage.ts';
import { runSteps, type Step } from './run/step.ts';
import { runTests } from './testing/runTests.ts';
import { totalsText } from './testing/testTotals.ts';

answerHelp(
  'npm run check: format, lint, types, rules and unit tests, all of them even when one fails. It takes no options.',
);

const unitTests: Step = {
  name: 'unit tests',
  run: async () => {
    const run = await runTests({ projects: ['unit'], shown: false });
    console.log(`  unit tests: ${totalsText(run)}`);
    return { ok: run.failed === 0, output: run.output };
  },
};

const started = performance.now();
const finished = [
  ...(await runSteps(checkSteps, Math.min(4, availableParallelism()))),
  // Alone: the tests take every core, and some of them have deadlines.
  ...(await runSteps([unitTests], 1)),
];
const failed = finished.filter(({ ok }) => !ok).map(({ name }) => name);
console.log(
  failed.length === 0
    ? `\nAll ${finished.length} checks passed in ${seconds(started)}.`
    : `\n${failed.length} of ${finished.length} checks failed in ${seconds(started)}: ${failed.join('; ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
