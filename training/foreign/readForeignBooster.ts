// A model file of another engine -> a forest over catalogue features, and the engine's own answers to hold it against.

import type { FieldName } from '../../wasm/features/catalogue.ts';
import type { Forest } from '../../wasm/trees/forest.ts';
import { BoosterError } from '../booster/boosterError.ts';
import { ForeignModelError } from './foreignModelError.ts';
import type { ForeignSource } from './foreignSource.ts';
import { mapFeatures, toFileOrder } from './mapFeatures.ts';
import { readLightgbmSource } from './readLightgbmSource.ts';
import { readXgboostSource } from './readXgboostSource.ts';

/** 1,000 trees of 12 leaves take 1.5 MB as text, a hundred times less than this. */
export const MODEL_BYTES_MAX = 512 * 2 ** 20;

export interface ForeignBooster extends ForeignSource {
  /** In catalogue order; `forest` and `margins` read rows of these. */
  readonly features: readonly FieldName[];
}

/**
 * Tells the format by the first bytes, not by the name.
 * @param positions the features of the matrix, for a file that does not name its own.
 * @returns what the caller closes.
 * @throws ForeignModelError, or BoosterError `malformed_model` or `unsupported_model`
 */
export function readForeignBooster(
  bytes: Uint8Array,
  positions: readonly string[] | null = null,
): ForeignBooster {
  const source = readSource(bytes);
  try {
    const map = mapFeatures(source, positions);
    return {
      ...source,
      features: map.features,
      forest: renamed(source.forest, map.placeOf),
      margins: (values) => source.margins(toFileOrder(values, map)),
    };
  } catch (error) {
    source.close();
    throw error;
  }
}

function readSource(bytes: Uint8Array): ForeignSource {
  if (bytes.length > MODEL_BYTES_MAX) {
    throw new ForeignModelError({
      reason: 'file_too_large',
      bytes: bytes.length,
      maxBytes: MODEL_BYTES_MAX,
    });
  }
  const start = Buffer.from(bytes.subarray(0, 6)).toString('latin1');
  if (/^tree\r?\n/.test(start)) return readLightgbmSource(bytes);
  // JSON goes on with a name or white space, UBJSON with the mark of a length or of a count.
  if (/^\{["\s]/.test(start)) return readXgboostSource(bytes, 'JSON');
  if (/^\{[iUIlL#$N]/.test(start)) return readXgboostSource(bytes, 'UBJSON');
  if (start.startsWith('binf') || start.startsWith('bs64')) {
    throw new BoosterError({
      reason: 'unsupported_model',
      what: 'the format',
      found: "of XGBoost's old binary files",
      expected: 'model.json, model.ubj and model.txt',
    });
  }
  const firstBytes = bytes.length === 0 ? 'nothing' : JSON.stringify(start);
  throw new ForeignModelError({ reason: 'unknown_format', firstBytes });
}

function renamed(forest: Forest, placeOf: Int32Array): Forest {
  return { ...forest, feature: forest.feature.map((feature) => (feature < 0 ? -1 : placeOf[feature]!)) };
}
