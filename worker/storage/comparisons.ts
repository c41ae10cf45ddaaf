// comparison.json of published models: whom an explanation compares with. Immutable, read and checked once an isolate.

import {
  COMPARISON_FILE,
  COMPARISONS,
  type ComparisonName,
  loadComparison,
} from '../../wasm/artefact/comparison.ts';
import { ArtefactError } from '../../wasm/errors.ts';
import { type ComparisonGroup, comparisonGroupOf } from '../../wasm/explain/comparisonGroup.ts';
import { ApiError, fromStore } from '../apiFault.ts';
import type { Env } from '../env.ts';
import { SCORERS_MAX } from '../limits.ts';
import { readManifest } from './manifests.ts';
import { sha256 } from './sha256.ts';

type Groups = ReadonlyMap<ComparisonName, ComparisonGroup>;

const known = new Map<string, Groups>();

/**
 * @returns the groups the model was published with; none where it has no comparison.json.
 * @throws ApiError `model_broken` when the file is not what the manifest lists, `storage_failing`.
 */
export async function readComparisons(env: Env, version: string): Promise<Groups> {
  const remembered = known.get(version);
  if (remembered) return remembered;
  const groups = await read(env, version);
  if (known.size >= SCORERS_MAX) known.delete(known.keys().next().value!);
  known.set(version, groups);
  return groups;
}

async function read(env: Env, version: string): Promise<Groups> {
  try {
    const manifest = await readManifest(env, version);
    if (!manifest?.files[COMPARISON_FILE]) return new Map();
    const key = `${version}/${COMPARISON_FILE}`;
    const bytes = await fromStore('MODELS', () => env.MODELS.get(key, 'arrayBuffer'));
    if (!bytes) throw new ArtefactError({ reason: 'missing_file', file: COMPARISON_FILE });
    const comparison = await loadComparison(manifest, new Uint8Array(bytes), sha256);
    return new Map(
      COMPARISONS.flatMap((name) => {
        const group = comparisonGroupOf(manifest.features, comparison, name);
        return group ? [[name, group] as const] : [];
      }),
    );
  } catch (error) {
    if (!(error instanceof ArtefactError)) throw error;
    const check = `${error.fault.reason} of ${COMPARISON_FILE}`;
    throw new ApiError({ reason: 'model_broken', version, check }, error);
  }
}
