// Which features a model of fewer may read, decided from the training rows of one fold alone.

import type { FieldName } from '../../wasm/features/catalogue.ts';

export interface FeatureChoice {
  readonly name: string;
  /** Columns kept, ascending. @param gains of a booster of the same training rows, a column each. */
  readonly columns: (gains: Float64Array) => readonly number[];
}

export const ALL_FEATURES = 'all';

export function everyFeature(): FeatureChoice {
  return { name: ALL_FEATURES, columns: (gains) => [...gains.keys()] };
}

/** The most useful by gain; of equal gains the first in the catalogue. */
export function topByGain(size: number): FeatureChoice {
  return {
    name: 'top by gain',
    columns: (gains) =>
      [...gains.keys()]
        .sort((a, b) => gains[b]! - gains[a]! || a - b)
        .slice(0, size)
        .sort((a, b) => a - b),
  };
}

/** All but some, whatever their gain. */
export function without(
  name: string,
  left: readonly FieldName[],
  features: readonly FieldName[],
): FeatureChoice {
  const isLeft = new Set<string>(left);
  return {
    name: `without ${name}`,
    columns: () => [...features.keys()].filter((column) => !isLeft.has(features[column]!)),
  };
}
