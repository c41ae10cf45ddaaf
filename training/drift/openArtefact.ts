// An artefact from a folder, ready to score and to be compared with: manifest, session, reference profile.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadArtefact, parseManifest, type Sha256, verifyFile } from '../../wasm/artefact/loadArtefact.ts';
import type { Manifest } from '../../wasm/artefact/manifest.ts';
import {
  parseReferenceProfile,
  REFERENCE_FILE,
  type ReferenceProfile,
} from '../../wasm/drift/referenceProfile.ts';
import { openSession } from '../../wasm/runtime/node.ts';
import type { ModelSession } from '../../wasm/session.ts';
import { DriftError } from './driftError.ts';

export interface OpenArtefact {
  readonly directory: string;
  readonly manifest: Manifest;
  /** The caller releases it. */
  readonly session: ModelSession;
}

export interface WatchedArtefact extends OpenArtefact {
  readonly reference: ReferenceProfile;
}

const sha256: Sha256 = async (bytes) => createHash('sha256').update(bytes).digest('hex');

/** @throws DriftError `no_artefact`; ArtefactError for bytes that are not those of the manifest. */
export async function openArtefact(directory: string): Promise<OpenArtefact> {
  const path = join(directory, 'manifest.json');
  if (!existsSync(path)) throw new DriftError({ reason: 'no_artefact', directory });
  const manifest = parseManifest(await readFile(path, 'utf8'));
  const model = new Uint8Array(await readFile(join(directory, 'model.onnx')));
  await loadArtefact(manifest, model, sha256);
  return { directory, manifest, session: await openSession(model, manifest.features.length) };
}

/** @throws DriftError `no_reference` for an artefact made before there were profiles. */
export async function openWatchedArtefact(directory: string): Promise<WatchedArtefact> {
  const artefact = await openArtefact(directory);
  const { modelVersion, files } = artefact.manifest;
  if (!files[REFERENCE_FILE]) throw new DriftError({ reason: 'no_reference', directory, modelVersion });
  const bytes = new Uint8Array(await readFile(join(directory, REFERENCE_FILE)));
  await verifyFile(artefact.manifest, REFERENCE_FILE, bytes, sha256);
  return { ...artefact, reference: parseReferenceProfile(Buffer.from(bytes).toString('utf8')) };
}
