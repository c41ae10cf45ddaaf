// `npm run selection -- --data DIR [options]`: whether fewer features would do, and what each of them brings.

import { writeFile } from 'node:fs/promises';
import type { SelectionReport } from '../../wasm/artefact/report/selectionSchema.ts';
import type { FieldName } from '../../wasm/features/catalogue.ts';
import { wordEstimate, wordTable } from '../comparison/wordComparison.ts';
import { boosterSettings, MODEL_FEATURES, trainingConfig } from '../config.ts';
import { CV_OPTIONS_HELP, readCvArguments, wholeNumber } from '../cv/cvArguments.ts';
import { createProgressLine } from '../progressLine.ts';
import { roundNumbers } from '../report/data/roundNumbers.ts';
import { prepareRows } from '../stages/prepareRows.ts';
import { everyFeature, topByGain, without } from './featureChoice.ts';
import { selectFeatures } from './selectFeatures.ts';

const SIZES = '200,150,100,60';
/** Where training stops early it does so at about 400 rounds of 50,000 applicants: more would only cost time. */
const ROUNDS_MAX = { stopped: 400 } as const;
const FEATURES_SHOWN = 30;

const HELP = `npm run selection -- --data DIR [options]

Ranks the features by out-of-fold evidence and tries models of the most useful ones, chosen inside the training rows of
each fold. The JSON goes into the report: npm run train -- --selection FILE, or npm run report -- --selection FILE.

${CV_OPTIONS_HELP}
  --sizes LIST           how many features to try beside all (default ${SIZES})
  --without NAME=LIST    also try all but these features
  --rounds N             boosting rounds of every model (default those of the configuration, at most ${ROUNDS_MAX.stopped}
                         where training stops early)
  --resamples N          bootstrap samples behind the intervals (default ${trainingConfig.bootstrap.resamples})
  --out FILE             also write the JSON there`;

async function main(): Promise<void> {
  const given = readCvArguments(process.argv.slice(2), ['sizes', 'without', 'rounds', 'resamples', 'out']);
  if (!given) return void console.log(HELP);
  const { own } = given;
  const sizes = (own.sizes ?? SIZES)
    .split(',')
    .map((text) => wholeNumber('--sizes', text, 1, MODEL_FEATURES.length - 1));
  const left = own.without === undefined ? null : withoutOf(own.without);
  const resamples = own.resamples ?? `${trainingConfig.bootstrap.resamples}`;
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
  const settings = boosterSettings(matrix.target.length);
  const configured =
    settings.earlyStoppingRounds === null ? settings.rounds : Math.min(settings.rounds, ROUNDS_MAX.stopped);
  const selection = roundNumbers(
    selectFeatures({
      matrix,
      settings,
      encoding: trainingConfig.encoding,
      costMatrix: trainingConfig.costMatrix,
      rounds: own.rounds === undefined ? configured : wholeNumber('--rounds', own.rounds, 1, 100_000),
      choices: [
        everyFeature(),
        ...(left ? [without(left.name, left.features, MODEL_FEATURES)] : []),
        ...sizes.sort((a, b) => b - a).map(topByGain),
      ],
      ...{ folds: given.folds, repeats: given.repeats, seed: given.seed },
      resamples: wholeNumber('--resamples', resamples, 10, 100_000),
      onFold: (done, total) => {
        progress.update('selection', done, total, 'folds');
        if (done === total) progress.finish('selection', `${total} folds`);
      },
    }),
  );
  const json = `${JSON.stringify(selection, null, 1)}\n`;
  if (own.out) await writeFile(own.out, json);
  console.log(given.isJson ? json : wordSelection(selection));
}

function withoutOf(text: string): { name: string; features: readonly FieldName[] } {
  const [name, list] = text.split('=');
  const features = list?.split(',') ?? [];
  const isFeature = (feature: string): feature is FieldName =>
    MODEL_FEATURES.some((known) => known === feature);
  const unknown = features.find((feature) => !isFeature(feature));
  if (!name || features.length === 0 || unknown !== undefined) {
    const fault = unknown === undefined ? 'NAME=FEATURE,FEATURE' : `features of the model, not "${unknown}"`;
    throw new Error(`--without is "${text}", expected ${fault}.`);
  }
  return { name, features: features.filter(isFeature) };
}

function wordSelection({ sizes, ranking, ...shape }: SelectionReport): string {
  const { applicants, defaults, features, folds, repeats, rounds } = shape;
  return [
    `${applicants} applicants, ${defaults} of whom did not repay, ${features} features, ${folds} folds x ${repeats}, ${rounds} rounds`,
    wordTable([
      ['', 'features', 'AUC', 'less all', 'lowest cost', 'less all', 'in common'],
      ...sizes.map((size) => [
        size.name,
        `${size.features}`,
        wordEstimate(size.auc),
        size.aucDifference ? wordEstimate(size.aucDifference) : '',
        wordEstimate(size.lowestCost),
        size.costDifference ? wordEstimate(size.costDifference) : '',
        size.agreement === null ? '' : size.agreement.toFixed(2),
      ]),
    ]),
    wordTable([
      ['', 'share of gain', 'by fold', 'unused folds', 'out of fold', 'information value'],
      ...ranking
        .slice(0, FEATURES_SHOWN)
        .map(({ feature, gain, unusedFolds, outOfFold, informationValue }) => [
          feature,
          gain.mean.toFixed(4),
          `${gain.low.toFixed(4)} to ${gain.high.toFixed(4)}`,
          `${unusedFolds}`,
          outOfFold.toFixed(4),
          informationValue.toFixed(3),
        ]),
    ]),
  ].join('\n\n');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
