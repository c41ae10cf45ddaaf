// Checks an artefact's bytes against its manifest before anything is scored with them.
// It is handed the bytes and a hash function: where they come from (KV, HTTP, disk) is the caller's business.

import { ArtefactError } from '../errors.ts';
import { HISTORY_NAMES, isFieldName } from '../features/catalogue.ts';
import { contentOf, type Manifest, manifestSchema } from './manifest.ts';

/** SHA-256 of the bytes in lower-case hexadecimal. */
export type Sha256 = (bytes: Uint8Array) => Promise<string>;

export interface Artefact {
  readonly manifest: Manifest;
  readonly model: Uint8Array;
}

/** @throws ArtefactError `not_json` or `invalid_manifest` with every fault and its place. */
export function parseManifest(text: string): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new ArtefactError({ reason: 'not_json', file: 'manifest.json', detail: (error as Error).message });
  }
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `${issue.path.join('.') || 'manifest'}: ${issue.message}`,
    );
    throw new ArtefactError({ reason: 'invalid_manifest', faults });
  }
  return parsed.data;
}

/**
 * @param model bytes of model.onnx as the manifest lists them.
 * @throws ArtefactError with both numbers for any disagreement of version, size, hash, features or history.
 */
export async function loadArtefact(manifest: Manifest, model: Uint8Array, sha256: Sha256): Promise<Artefact> {
  await verifyVersion(manifest, sha256);
  await verifyFile(manifest, 'model.onnx', model, sha256);
  const unknown = manifest.features.find((name) => !isFieldName(name));
  if (unknown) throw new ArtefactError({ reason: 'unknown_feature', feature: unknown });
  verifyHistory(manifest.history);
  return { manifest, model };
}

/** @throws ArtefactError when the file is not listed, or differs from what is listed. */
export async function verifyFile(
  manifest: Manifest,
  file: string,
  bytes: Uint8Array,
  sha256: Sha256,
): Promise<void> {
  const listed = manifest.files[file];
  if (!listed) throw new ArtefactError({ reason: 'missing_file', file });
  if (listed.bytes !== bytes.length) {
    throw new ArtefactError({ reason: 'wrong_size', file, listed: listed.bytes, found: bytes.length });
  }
  const found = await sha256(bytes);
  if (found !== listed.sha256) {
    throw new ArtefactError({ reason: 'wrong_hash', file, listed: listed.sha256, found });
  }
}

async function verifyVersion(manifest: Manifest, sha256: Sha256): Promise<void> {
  const found = await versionOf(manifest, sha256);
  if (found !== manifest.modelVersion) {
    throw new ArtefactError({ reason: 'wrong_version', listed: manifest.modelVersion, found });
  }
}

/** The modelVersion that a manifest's content gives. */
export async function versionOf(manifest: Omit<Manifest, 'modelVersion'>, sha256: Sha256): Promise<string> {
  // ASCII by construction: names, codes, hashes and numbers.
  const bytes = Uint8Array.from(contentOf(manifest), (character) => character.charCodeAt(0));
  return (await sha256(bytes)).slice(0, 16);
}

function verifyHistory(listed: readonly string[]): void {
  const length = Math.max(listed.length, HISTORY_NAMES.length);
  for (let i = 0; i < length; i++) {
    if (listed[i] === HISTORY_NAMES[i]) continue;
    throw new ArtefactError({
      reason: 'other_history',
      listed: listed.length,
      expected: HISTORY_NAMES.length,
      firstDifference: listed[i] ?? HISTORY_NAMES[i]!,
    });
  }
}
