// `npm run measured`: takes the newest runs of the benchmarks over into data/measured.json and the README.

import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerHelp } from '../../run/answerHelp.ts';
import { repositoryRoot } from '../../run/repositoryRoot.ts';
import { type MeasuredRun, measuredRunsSchema, RUNS_FOLDER } from './measuredRuns.ts';
import { withMeasured } from './writeMeasured.ts';

answerHelp(`npm run measured

Takes what the benchmarks of scripts/bench found since (.local/measured) over into data/measured.json and the README.`);

const measuredPath = join(repositoryRoot, 'data/measured.json');
const readmePath = join(repositoryRoot, 'README.md');

const known = measuredRunsSchema.parse(JSON.parse(readFileSync(measuredPath, 'utf8')));
const found = measuredRunsSchema.parse(
  globSync('*.json', { cwd: RUNS_FOLDER }).map((name) =>
    JSON.parse(readFileSync(join(RUNS_FOLDER, name), 'utf8')),
  ),
);
const runs = merge(known, found);
writeFileSync(measuredPath, `${JSON.stringify(runs, null, 2)}\n`);
writeFileSync(readmePath, withMeasured(readFileSync(readmePath, 'utf8'), runs));
console.log(`${found.length} runs taken over, ${runs.length} in the README.`);

/** One a command, the newer one. */
function merge(known: readonly MeasuredRun[], found: readonly MeasuredRun[]): MeasuredRun[] {
  const byCommand = new Map<string, MeasuredRun>();
  for (const run of [...known, ...found]) {
    const other = byCommand.get(run.command);
    if (!other || other.at <= run.at) byCommand.set(run.command, run);
  }
  return [...byCommand.values()].sort((a, b) => (a.command < b.command ? -1 : 1));
}
