// `npm run cv -- --data DIR [options]`: what the model that `npm run train` would fit is worth on rows it has not seen.

import { boosterSettings, MODEL_FEATURES, trainingConfig } from '../config.ts';
import type { CrossValidation, Learner } from '../evaluation/crossValidate.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { boostedTrees } from '../learners/boostedTrees.ts';
import { CANDIDATE_NAMES, candidate } from '../learners/candidates.ts';
import { createProgressLine } from '../progressLine.ts';
import { prepareRows } from '../stages/prepareRows.ts';
import { type CvScore, crossValidateLearner } from './crossValidateLearner.ts';
import { CV_OPTIONS_HELP, type CvArguments, readCvArguments, wholeNumber } from './cvArguments.ts';

const HELP = `npm run cv -- --data DIR [options]

${CV_OPTIONS_HELP}
  --learner NAME         ${CANDIDATE_NAMES.join(', ')} (default boosted)
  --parameters JSON      XGBoost parameters in place of the configured ones, e.g. '{"booster":"dart","rate_drop":0.1}'
  --rounds N             boosting rounds in place of the configured ones, without early stopping`;

async function main(): Promise<void> {
  const given = readCvArguments(process.argv.slice(2), ['learner', 'parameters', 'rounds']);
  if (!given) return void console.log(HELP);
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
  const learner = learnerOf(given.own, matrix);
  const startedAt = performance.now();
  const result = await crossValidateLearner(learner, matrix.target, {
    ...given,
    onFold: (done, total) => progress.update(learner.name, done, total, 'folds'),
  });
  const seconds = (performance.now() - startedAt) / 1_000;
  progress.finish(learner.name, `${given.folds} folds x ${given.repeats}, ${seconds.toFixed(1)} s`);
  console.log(
    given.isJson ? wordJson(given, learner, matrix, result, seconds) : wordTable(learner, matrix, result),
  );
}

function learnerOf(own: CvArguments['own'], matrix: FeatureMatrix): Learner {
  const name = CANDIDATE_NAMES.find((known) => known === (own.learner ?? 'boosted'));
  if (!name) throw new Error(`--learner is "${own.learner}", expected one of ${CANDIDATE_NAMES.join(', ')}.`);
  if (name !== 'boosted' || (!own.parameters && !own.rounds)) return candidate(name, matrix);
  const settings = boosterSettings(matrix.target.length);
  const { encoding } = trainingConfig;
  return boostedTrees({
    name: 'boosted trees, own configuration',
    matrix,
    encoding,
    settings: {
      ...settings,
      parameters: { ...settings.parameters, ...parametersOf(own.parameters ?? '{}') },
      ...(own.rounds && {
        rounds: wholeNumber('--rounds', own.rounds, 1, 100_000),
        earlyStoppingRounds: null,
      }),
    },
  });
}

function parametersOf(text: string): Record<string, string | number> {
  const parsed: unknown = JSON.parse(text);
  const isValid = (value: unknown) => typeof value === 'string' || typeof value === 'number';
  if (typeof parsed !== 'object' || parsed === null || !Object.values(parsed).every(isValid)) {
    throw new Error(`--parameters is ${text}, expected a JSON object of texts and numbers.`);
  }
  return parsed as Record<string, string | number>;
}

function wordTable(learner: Learner, { target }: FeatureMatrix, result: CrossValidation<CvScore>): string {
  const line = (title: string, { auc, lowestCost, decisionThreshold }: Readonly<Record<CvScore, number>>) =>
    [
      title.padEnd(10),
      ...[auc, lowestCost, decisionThreshold].map((value) => value.toFixed(4).padStart(14)),
    ].join('');
  const defaults = target.reduce((sum, label) => sum + label, 0);
  return [
    `${learner.name}: out-of-fold predictions of ${target.length} applicants, ${defaults} of whom did not repay`,
    `${''.padEnd(10)}${['AUC', 'lowest cost', 'at threshold'].map((title) => title.padStart(14)).join('')}`,
    ...result.repeats.map((scores, repeat) => line(`repeat ${repeat + 1}`, scores)),
    line('mean', result.mean),
  ].join('\n');
}

function wordJson(
  { folds, seed }: CvArguments,
  learner: Learner,
  { target, features }: FeatureMatrix,
  { repeats, mean }: CrossValidation<CvScore>,
  seconds: number,
): string {
  const rows = { applicants: target.length, defaults: target.reduce((sum, label) => sum + label, 0) };
  const shape = { ...rows, features: features.length, folds, seed };
  return JSON.stringify({ learner: learner.name, ...shape, repeats, mean, seconds }, null, 2);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
