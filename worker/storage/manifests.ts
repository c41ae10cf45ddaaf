// The manifests of published models: small, immutable, kept by version in this isolate.

import { parseManifest } from '../../wasm/artefact/loadArtefact.ts';
import { MANIFEST_BYTES_MAX, type Manifest } from '../../wasm/artefact/manifest.ts';
import { ArtefactError } from '../../wasm/errors.ts';
import { fromStore } from '../apiFault.ts';
import type { Env } from '../env.ts';
import { MANIFESTS_MAX } from '../limits.ts';

const known = new Map<string, Manifest>();

/**
 * @returns null where no such version is published.
 * @throws ArtefactError when it is there but is not valid, ApiError `storage_failing`.
 */
export async function readManifest(env: Env, version: string): Promise<Manifest | null> {
  const remembered = known.get(version);
  if (remembered) return remembered;
  const text = await fromStore('MODELS', () => env.MODELS.get(`${version}/manifest.json`));
  if (text === null) return null;
  const manifest = parsed(text);
  if (manifest.modelVersion !== version) {
    throw new ArtefactError({ reason: 'wrong_version', listed: version, found: manifest.modelVersion });
  }
  if (known.size >= MANIFESTS_MAX) known.delete(known.keys().next().value!);
  known.set(version, manifest);
  return manifest;
}

function parsed(text: string): Manifest {
  if (text.length > MANIFEST_BYTES_MAX) {
    throw new ArtefactError({
      reason: 'wrong_size',
      file: 'manifest.json',
      listed: MANIFEST_BYTES_MAX,
      found: text.length,
    });
  }
  return parseManifest(text);
}
