// Planted matrices: a few features carry the outcome, the others are noise. The selection must find the few, charge
// nothing for leaving noise out, and never let the outcome of a judged row into a choice.

import { describe, expect, test } from 'vitest';
import { selectionSchema } from '../../wasm/artefact/report/selectionSchema.ts';
import { catalogue } from '../../wasm/features/catalogue.ts';
import { createMatrix } from '../booster/matrix.ts';
import type { BoosterSettings } from '../config.ts';
import { seededRandom } from '../evaluation/seededRandom.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { boostRounds } from '../learners/boostRounds.ts';
import { plantedMatrix } from '../learners/plantedMatrix.ts';
import { everyFeature, topByGain, without } from './featureChoice.ts';
import { gainByFeature } from './gainByFeature.ts';
import { meanAgreement, selectFeatures } from './selectFeatures.ts';

const settings: BoosterSettings = {
  parameters: { max_depth: 2, eta: 0.2 },
  rounds: 40,
  earlyStoppingRounds: null,
  metric: 'logloss',
  threads: 1,
};
const options = {
  settings,
  rounds: 40,
  encoding: { smoothing: 10, folds: 5 },
  costMatrix: { missedDefault: 10, lostGoodCustomer: 1 },
  ...{ folds: 4, repeats: 1, seed: 7, resamples: 100 },
};

describe('selectFeatures', () => {
  const { matrix } = plantedMatrix(4_000, 3);
  const selection = selectFeatures({
    ...options,
    matrix,
    choices: [
      everyFeature(),
      topByGain(4),
      topByGain(1),
      without('the best', ['amount_income'], matrix.features),
    ],
  });
  const [all, four, one, rest] = selection.sizes;

  test('ranks what carries the outcome above what does not, by every measure', () => {
    expect(selection.ranking.map(({ feature }) => feature)[0]).toBe('amount_income');
    expect(selection.ranking.at(-1)!.feature).toBe('region_population_share');
    const [best, worst] = [selection.ranking[0]!, selection.ranking.at(-1)!];
    expect(best.outOfFold).toBeGreaterThan(5 * worst.outOfFold);
    expect(best.informationValue).toBeGreaterThan(5 * worst.informationValue);
    expect(selection.ranking.reduce((sum, { gain }) => sum + gain.mean, 0)).toBeCloseTo(1, 9);
    expect(best.gain.low <= best.gain.mean && best.gain.mean <= best.gain.high).toBe(true);
  });

  test('loses nothing by dropping noise, and much by dropping what matters', () => {
    expect(four!.features).toBe(4);
    expect(four!.agreement).toBe(1);
    expect(four!.aucDifference!.low).toBeGreaterThan(-0.01);
    expect(one!.aucDifference!.high).toBeLessThan(-0.03);
    expect(one!.costDifference!.low).toBeGreaterThan(0);
    expect(rest!.name).toBe('without the best');
    expect(rest!.aucDifference!.high).toBeLessThan(-0.03);
    expect(all!.aucDifference).toBeNull();
  });

  test('is what the report takes', () => {
    expect(selectionSchema.parse(selection)).toEqual(selection);
  });

  test('refuses to compare with anything but all features', () => {
    expect(() => selectFeatures({ ...options, matrix, choices: [topByGain(2)] })).toThrow(
      'The first choice is "top by gain", expected "all".',
    );
  });

  test('keeps the outcome of judged rows out of the choice: noise stays at chance', () => {
    const noise = noiseMatrix(400, 80);
    using table = createMatrix(noise.values, 400, 80, { labels: noise.target });
    using booster = boostRounds({
      train: table,
      target: noise.target,
      parameters: { ...settings.parameters, objective: 'binary:logistic', nthread: 1 },
      rounds: 40,
    });
    const seen = topByGain(5).columns(gainByFeature(booster, 80));
    const { sizes } = selectFeatures({
      ...options,
      matrix: noise,
      repeats: 2,
      choices: [everyFeature(), topByGain(5), { name: 'chosen on all rows', columns: () => seen }],
    });
    // 200 of either outcome: the standard error of the AUC of chance is 0.029.
    expect(Math.abs(sizes[1]!.auc.value - 0.5)).toBeLessThan(0.07);
    expect(sizes[2]!.auc.value).toBeGreaterThan(0.57);
  });
});

test('agreement is the mean share that two folds have in common', () => {
  expect(
    meanAgreement([
      [1, 2],
      [1, 2],
      [2, 3],
    ]),
  ).toBeCloseTo((1 + 0.5 + 0.5) / 3, 12);
});

function noiseMatrix(rows: number, columns: number): FeatureMatrix {
  const random = seededRandom(11);
  const features = catalogue
    .filter(({ inModel, monotone, categories }) => inModel && !monotone && !categories)
    .slice(0, columns)
    .map(({ name }) => name);
  expect(features.length).toBe(columns);
  return {
    features,
    applicantIds: Uint32Array.from({ length: rows }, (_, row) => 100_002 + row),
    target: Uint8Array.from({ length: rows }, (_, row) => row % 2),
    values: Float32Array.from({ length: rows * columns }, () => random()),
    levels: new Map(),
  };
}
