// `npm run imbalance -- --data DIR [options]`: what treating the class imbalance changes, and the verdict.

import { writeFile } from 'node:fs/promises';
import { wordEstimate, wordTable } from '../comparison/wordComparison.ts';
import { MODEL_FEATURES, trainingConfig } from '../config.ts';
import { CV_OPTIONS_HELP, readCvArguments, wholeNumber } from '../cv/cvArguments.ts';
import { createProgressLine } from '../progressLine.ts';
import { prepareRows } from '../stages/prepareRows.ts';
import { compareTreatments, type TreatmentResult } from './compareTreatments.ts';
import { TREATMENT_NAMES, treatment } from './treatments.ts';
import { wordVerdict } from './wordVerdict.ts';

const HELP = `npm run imbalance -- --data DIR [options]

${CV_OPTIONS_HELP}
  --resamples N          bootstrap samples behind the intervals (default ${trainingConfig.bootstrap.resamples})
  --out FILE             also write the JSON there`;

async function main(): Promise<void> {
  const given = readCvArguments(process.argv.slice(2), ['resamples', 'out']);
  if (!given) return void console.log(HELP);
  const resamples = given.own.resamples ?? `${trainingConfig.bootstrap.resamples}`;
  const settings = {
    folds: given.folds,
    repeats: given.repeats,
    seed: given.seed,
    resamples: wholeNumber('--resamples', resamples, 10, 100_000),
    costMatrix: trainingConfig.costMatrix,
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
  const treatments = await compareTreatments({
    ...settings,
    learners: TREATMENT_NAMES.map((name) => treatment(name, matrix)),
    labels: matrix.target,
    onFold: (learner, done, total) => {
      progress.update(learner, done, total, 'folds');
      if (done === total) progress.finish(learner, `${total} folds`);
    },
  });
  const verdict = wordVerdict(treatments);
  const shape = {
    applicants: matrix.target.length,
    defaults: matrix.target.reduce((sum, label) => sum + label, 0),
    features: matrix.features.length,
  };
  const json = `${JSON.stringify({ ...shape, ...settings, treatments, verdict }, null, 1)}\n`;
  if (given.own.out) await writeFile(given.own.out, json);
  console.log(given.isJson ? json : `${wordTreatments(treatments)}\n\n${verdict}`);
}

function wordTreatments(treatments: readonly TreatmentResult[]): string {
  return wordTable([
    ['', 'AUC', 'lowest cost', 'ECE before', 'ECE after', 'cost at 1/11 before', 'cost at 1/11 after'],
    ...treatments.map(({ name, before, after }) => [
      name,
      wordEstimate(after.metrics.auc),
      wordEstimate(after.metrics.lowestCost),
      wordEstimate(before.metrics.expectedCalibrationError),
      wordEstimate(after.metrics.expectedCalibrationError),
      before.metrics.costAtTheory.value.toFixed(4),
      after.metrics.costAtTheory.value.toFixed(4),
    ]),
  ]);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
