// The features of a foreign model among those of the catalogue: by name, in any order, all of them known.

import type { FieldName } from '../../wasm/features/catalogue.ts';
import { MODEL_FEATURES } from '../config.ts';
import { ForeignModelError } from './foreignModelError.ts';
import type { ForeignSource } from './foreignSource.ts';

export interface FeatureMap {
  /** In catalogue order. */
  readonly features: readonly FieldName[];
  /** For each feature of the file, its place in `features`. */
  readonly placeOf: Int32Array;
}

/**
 * @param positions the features of the matrix that the model was trained on, for a file without names.
 * @throws ForeignModelError `unknown_features`, `repeated_feature` or `unnamed_features`
 */
export function mapFeatures(source: ForeignSource, positions: readonly string[] | null): FeatureMap {
  const names = source.featureNames ?? positions;
  const count = source.forest.featureCount;
  if (names === null || names.length !== count) {
    throw new ForeignModelError({ reason: 'unnamed_features', count, expected: names?.length ?? null });
  }
  const known = new Set<string>(MODEL_FEATURES);
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) throw new ForeignModelError({ reason: 'unknown_features', names: unknown });
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  if (repeated !== undefined) throw new ForeignModelError({ reason: 'repeated_feature', name: repeated });
  const features = MODEL_FEATURES.filter((name) => names.includes(name));
  return { features, placeOf: Int32Array.from(names, (name) => features.indexOf(name as FieldName)) };
}

/** Rows in catalogue order -> rows in the file's order. */
export function toFileOrder(values: Float32Array, { placeOf }: FeatureMap): Float32Array {
  const width = placeOf.length;
  const ordered = new Float32Array(values.length);
  for (let start = 0; start < values.length; start += width) {
    for (let column = 0; column < width; column++) {
      ordered[start + column] = values[start + placeOf[column]!]!;
    }
  }
  return ordered;
}
