// `npm run search -- --data DIR [options]`: looks for the boosted-tree settings of lowest business cost.

import { join } from 'node:path';
import { MODEL_FEATURES } from '../config.ts';
import { CV_OPTIONS_HELP, readCvArguments, wholeNumber } from '../cv/cvArguments.ts';
import { createProgressLine } from '../progressLine.ts';
import { prepareRows } from '../stages/prepareRows.ts';
import { stageKey, writeWhole } from '../stages/resumable.ts';
import { BOOSTER_SPACE } from './boosterSpace.ts';
import { SEARCH_METHODS } from './createOptimiser.ts';
import { type BoosterSearchResult, SEARCH_FOLD_SEED_OFFSET, searchBooster } from './searchBooster.ts';
import { wordSearchProgress } from './wordSearchProgress.ts';

const HELP = `npm run search -- --data DIR [options]

${CV_OPTIONS_HELP}
  --method NAME          ${SEARCH_METHODS.join(', ')} (default bayesian)
  --trials N             trials in all, resumed ones included (default 60)
  --journal FILE         trials are kept here and resumed from here (default: under .local/search, by what is searched)
  --out FILE             writes the best settings and all trials as JSON

The same command resumes where it was stopped. Folds begin at seed + ${SEARCH_FOLD_SEED_OFFSET}: not those of npm run cv.`;

const JOURNALS = join(import.meta.dirname, '../../.local/search');

async function main(): Promise<void> {
  const given = readCvArguments(process.argv.slice(2), ['method', 'trials', 'journal', 'out']);
  if (!given) return void console.log(HELP);
  const { own, folds, repeats, seed } = given;
  const method = SEARCH_METHODS.find((known) => known === (own.method ?? 'bayesian'));
  if (!method) throw new Error(`--method is "${own.method}", expected one of ${SEARCH_METHODS.join(', ')}.`);
  const trials = wholeNumber('--trials', own.trials ?? '60', 1, 100_000);
  const progress = createProgressLine();
  const { matrix, loadReport, database } = await prepareRows({
    directory: given.data,
    allowMissing: given.allowMissing,
    memoryLimitMb: given.memoryLimitMb,
    features: MODEL_FEATURES,
    work: { path: given.work },
    progress,
  });
  await database.close();
  const result = await searchBooster({
    matrix,
    dataFingerprint: loadReport.fingerprint,
    method,
    trials,
    folds,
    repeats,
    seed,
    journalOf: (identity) => own.journal ?? join(JOURNALS, `${method}-${stageKey(identity)}.jsonl`),
    onTrial: (made) => progress.finish('search', wordSearchProgress('cost', made)),
    onFold: (trial, done, total) => progress.update(`trial ${trial}`, done, total, 'folds'),
  });
  const report = {
    method,
    seed,
    folds,
    repeats,
    space: BOOSTER_SPACE,
    data: loadReport.fingerprint,
    ...result,
  };
  if (own.out) await writeWhole(own.out, `${JSON.stringify(report, null, 2)}\n`);
  console.log(given.isJson ? JSON.stringify(report, null, 2) : wordResult(result, given.data, own.out));
}

function wordResult(
  { best, trials, resumed, journal }: BoosterSearchResult,
  data: string,
  out: string | undefined,
): string {
  const { rounds, ...parameters } = best.parameters;
  const failed = trials.filter(({ value }) => value === null).length;
  return [
    `best     trial ${best.number} of ${trials.length} (${resumed} resumed, ${failed} failed), lowest cost ${best.value!.toFixed(4)}`,
    ...Object.entries(best.parameters).map(
      ([name, value]) => `         ${name.padEnd(18)} ${roundDigits(value)}`,
    ),
    `journal  ${journal}`,
    ...(out ? [`written  ${out}`] : []),
    // The minimum of many trials is an optimistic estimate on the folds it was chosen on.
    'estimate it on other folds with:',
    `  npm run cv -- --data ${data} --rounds ${rounds} --parameters '${JSON.stringify(parameters)}'`,
  ].join('\n');
}

function roundDigits(value: number): string {
  return Number.isInteger(value) ? `${value}` : value.toPrecision(4);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
