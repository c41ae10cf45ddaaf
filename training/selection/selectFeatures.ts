// Whether fewer features would do: models of the most useful ones against the model of all, out of fold, and what each
// feature brings. The choice is made anew in each fold from its training rows, so that no estimate has seen it.

import type { SelectionReport } from '../../wasm/artefact/report/selectionSchema.ts';
import type { BoosterSettings } from '../config.ts';
import {
  bootstrapMetrics,
  differenceOf,
  estimateOf,
  type MetricSamples,
  type SampledMetric,
} from '../evaluation/bootstrapMetrics.ts';
import { type CostMatrix, confusionAt, costPerApplicant } from '../evaluation/confusion.ts';
import { auc } from '../evaluation/rankingMetrics.ts';
import { stratifiedFolds } from '../evaluation/stratifiedFolds.ts';
import { exploreFeatures } from '../exploration/exploreFeatures.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { lowestCostThreshold } from '../threshold/lowestCostThreshold.ts';
import { ALL_FEATURES, type FeatureChoice } from './featureChoice.ts';
import { type SelectionFold, selectionFold } from './selectionFold.ts';

export interface SelectFeaturesOptions {
  readonly matrix: FeatureMatrix;
  readonly encoding: { readonly smoothing: number; readonly folds: number };
  readonly settings: BoosterSettings;
  readonly rounds: number;
  /** The first is all features: what the others are compared with. */
  readonly choices: readonly FeatureChoice[];
  readonly folds: number;
  readonly repeats: number;
  readonly seed: number;
  readonly costMatrix: CostMatrix;
  readonly resamples: number;
  readonly onFold?: (done: number, total: number) => void;
}

/** @throws RangeError when the first choice is not all features */
export function selectFeatures(options: SelectFeaturesOptions): SelectionReport {
  const { matrix, choices, folds, repeats, seed, rounds, onFold } = options;
  if (choices[0]?.name !== ALL_FEATURES) {
    throw new RangeError(`The first choice is "${choices[0]?.name}", expected "${ALL_FEATURES}".`);
  }
  const labels = matrix.target;
  const outOfFold = choices.map(() => Array.from({ length: repeats }, () => new Float64Array(labels.length)));
  const done: SelectionFold[] = [];
  const informationValues: Float64Array[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const parts = stratifiedFolds(labels, folds, seed + repeat);
    for (const [fold, testRows] of parts.entries()) {
      const trainRows = Int32Array.from(
        parts.flatMap((rows, other) => (other === fold ? [] : [...rows])),
      ).sort();
      const result = selectionFold({
        ...options,
        ...{ trainRows, testRows, seed: (seed + repeat) * folds + fold },
      });
      result.models.forEach(({ predictions }, choice) => {
        testRows.forEach((row, i) => {
          outOfFold[choice]![repeat]![row] = predictions[i]!;
        });
      });
      done.push(result);
      if (repeat === 0) informationValues.push(informationOf(matrix, trainRows));
      onFold?.(done.length, folds * repeats);
    }
  }
  const defaults = labels.reduce((sum, label) => sum + label, 0);
  return {
    ...{ applicants: labels.length, defaults, features: matrix.features.length },
    ...{ folds, repeats, seed, rounds },
    sizes: compareSizes(options, outOfFold, done),
    ranking: rankFeatures(matrix, done, informationValues),
  };
}

function informationOf(matrix: FeatureMatrix, rows: Int32Array): Float64Array {
  return Float64Array.from(
    exploreFeatures(matrix, rows).features,
    ({ informationValue }) => informationValue,
  );
}

function compareSizes(
  { matrix, choices, costMatrix, resamples, seed }: SelectFeaturesOptions,
  outOfFold: readonly (readonly Float64Array[])[],
  done: readonly SelectionFold[],
): SelectionReport['sizes'] {
  const labels = matrix.target;
  const sampled = outOfFold.map((predictions) => {
    const lowest = predictions.map((one) => lowestCostThreshold(one, labels, costMatrix, 3));
    const lowestCost: SampledMetric = (outcomes, set) =>
      costPerApplicant(confusionAt(outcomes, lowest[set]!.decisionThreshold), costMatrix);
    return bootstrapMetrics({ auc, lowestCost }, predictions, labels, { resamples, seed });
  });
  const all = sampled[0]!;
  return choices.map(({ name }, choice) => {
    const chosen = done.map(({ models }) => models[choice]!.columns);
    const less = (metric: 'auc' | 'lowestCost'): MetricSamples[] => [sampled[choice]![metric], all[metric]];
    const difference = (metric: 'auc' | 'lowestCost') => {
      const [own, reference] = less(metric);
      return choice === 0 ? null : differenceOf(own!, reference!);
    };
    return {
      name,
      features: chosen[0]!.length,
      auc: estimateOf(sampled[choice]!.auc),
      lowestCost: estimateOf(sampled[choice]!.lowestCost),
      aucDifference: difference('auc'),
      costDifference: difference('lowestCost'),
      agreement: choice === 0 ? null : meanAgreement(chosen),
    };
  });
}

/** Share of the chosen columns that two folds have in common, over all pairs of folds. */
export function meanAgreement(chosen: readonly (readonly number[])[]): number {
  let [sum, pairs] = [0, 0];
  for (let one = 0; one < chosen.length; one++) {
    for (let other = one + 1; other < chosen.length; other++) {
      const columns = new Set(chosen[one]);
      sum += chosen[other]!.filter((column) => columns.has(column)).length / Math.max(1, columns.size);
      pairs += 1;
    }
  }
  return pairs === 0 ? 1 : sum / pairs;
}

function rankFeatures(
  { features }: FeatureMatrix,
  done: readonly SelectionFold[],
  informationValues: readonly Float64Array[],
): SelectionReport['ranking'] {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return features
    .map((feature, column) => {
      const shares = done.map(({ gainShares }) => gainShares[column]!);
      return {
        feature,
        gain: { mean: mean(shares), low: Math.min(...shares), high: Math.max(...shares) },
        unusedFolds: shares.filter((share) => share === 0).length,
        outOfFold: mean(done.map((fold) => fold.outOfFold[column]!)),
        informationValue: mean(informationValues.map((values) => values[column]!)),
      };
    })
    .sort((a, b) => b.gain.mean - a.gain.mean);
}
