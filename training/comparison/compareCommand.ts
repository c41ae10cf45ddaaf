// `npm run compare -- --data DIR [options]`: the candidates on the same folds, calibrations and the threshold.

import { writeFile } from 'node:fs/promises';
import { MODEL_FEATURES, trainingConfig } from '../config.ts';
import { CV_OPTIONS_HELP, readCvArguments, wholeNumber } from '../cv/cvArguments.ts';
import { CANDIDATE_NAMES, type CandidateName } from '../learners/candidates.ts';
import { createProgressLine } from '../progressLine.ts';
import { prepareRows } from '../stages/prepareRows.ts';
import { type Comparison, runComparison } from './runComparison.ts';
import { wordCalibrations, wordCandidates, wordFlatRegion } from './wordComparison.ts';

const HELP = `npm run compare -- --data DIR [options]

${CV_OPTIONS_HELP}
  --candidates LIST      of ${CANDIDATE_NAMES.join(',')} (default all; boosted must be among them)
  --resamples N          bootstrap samples behind the intervals (default ${trainingConfig.bootstrap.resamples})
  --out FILE             also write the JSON there`;

async function main(): Promise<void> {
  const given = readCvArguments(process.argv.slice(2), ['candidates', 'resamples', 'out']);
  if (!given) return void console.log(HELP);
  const { own } = given;
  const resamples = own.resamples ?? `${trainingConfig.bootstrap.resamples}`;
  const settings = {
    candidates: candidatesOf(own.candidates),
    resamples: wholeNumber('--resamples', resamples, 10, 100_000),
    folds: given.folds,
    repeats: given.repeats,
    seed: given.seed,
  };
  const progress = createProgressLine();
  const { matrix, database } = await prepareRows({
    directory: given.data,
    allowMissing: given.allowMissing,
    memoryLimitMb: given.memoryLimitMb,
    features: MODEL_FEATURES,
    work: { path: given.work },
    progress,
  });
  await database.close();
  const comparison = await runComparison({
    ...settings,
    matrix,
    onFold: (learner, done, total) => {
      progress.update(learner, done, total, 'folds');
      if (done === total) progress.finish(learner, `${total} folds`);
    },
  });
  const json = `${JSON.stringify(comparison, null, 1)}\n`;
  if (own.out) await writeFile(own.out, json);
  console.log(given.isJson ? json : wordAll(comparison));
}

function wordAll({ candidates, calibrations, threshold, ...shape }: Comparison): string {
  const { applicants, defaults, features, folds, repeats } = shape;
  return [
    `${applicants} applicants, ${defaults} of whom did not repay, ${features} features, ${folds} folds x ${repeats}`,
    wordCandidates(candidates),
    wordCalibrations(calibrations),
    wordFlatRegion(threshold),
  ].join('\n\n');
}

function candidatesOf(text: string | undefined): readonly CandidateName[] {
  if (text === undefined) return CANDIDATE_NAMES;
  const names = text.split(',');
  const wrong = names.find((name) => !CANDIDATE_NAMES.some((known) => known === name));
  if (wrong !== undefined || !names.includes('boosted')) {
    throw new Error(`--candidates is "${text}", expected boosted and any of ${CANDIDATE_NAMES.join(', ')}.`);
  }
  return names as CandidateName[];
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
