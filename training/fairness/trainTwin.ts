// Trains the model once more without the features that know something sensitive, on the same parts in the same way.

import type { FieldName } from '../../wasm/features/catalogue.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { type FitModelOptions, fitModel, marginsOf } from '../stages/fitModel.ts';
import { probabilitiesOf } from '../stages/fitRule.ts';
import type { TwinModel } from './compareTwin.ts';
import { sensitiveFeatures } from './sensitiveFeatures.ts';

/** @returns null when the model reads nothing sensitive. */
export async function trainTwin(options: FitModelOptions): Promise<TwinModel | null> {
  const { matrix, split, progress } = options;
  const removedFeatures = sensitiveFeatures(matrix.features);
  if (removedFeatures.length === 0) return null;
  const reduced = withoutFeatures(matrix, removedFeatures);
  const named = {
    update: (stage: string, ...rest: [number, number | null, string, string?]) =>
      progress.update(`twin ${stage}`, ...rest),
    finish: (stage: string, text: string) => progress.finish(`twin ${stage}`, text),
  };
  const twin = await fitModel({ ...options, matrix: reduced, progress: named });
  try {
    const { margins } = marginsOf(twin.booster, reduced, split.test);
    return {
      removedFeatures,
      rounds: twin.booster.rounds,
      decisionThreshold: twin.decisionThreshold,
      probabilities: probabilitiesOf(margins, twin.rule.calibration),
    };
  } finally {
    twin.booster.close();
  }
}

/** A matrix of its own: writing to it leaves the given one alone. */
export function withoutFeatures(matrix: FeatureMatrix, removed: readonly string[]): FeatureMatrix {
  const columns = [...matrix.features.keys()].filter((column) => !removed.includes(matrix.features[column]!));
  const [before, width] = [matrix.features.length, columns.length];
  const rows = matrix.target.length;
  const values = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < width; i++) values[row * width + i] = matrix.values[row * before + columns[i]!]!;
  }
  const features: FieldName[] = columns.map((column) => matrix.features[column]!);
  const levels = new Map([...matrix.levels].filter(([name]) => features.includes(name)));
  return { ...matrix, features, values, levels };
}
