// An artefact from a folder, checked completely before any of it is published: every listed file, and that the model
// opens in ONNX Runtime and fits its manifest.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadArtefact, parseManifest, type Sha256, verifyFile } from '../../wasm/artefact/loadArtefact.ts';
import type { Manifest } from '../../wasm/artefact/manifest.ts';
import { ArtefactError } from '../../wasm/errors.ts';
import { openSession } from '../../wasm/runtime/node.ts';
import { createScorer } from '../../wasm/scorer.ts';

export interface ReadArtefact {
  readonly manifest: Manifest;
  /** By name, manifest.json among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const MANIFEST = 'manifest.json';
/** A file's name is part of a key and of an address. */
const FILE_NAME = /^[a-z0-9][a-z0-9.-]{0,63}$/;

export const sha256: Sha256 = async (bytes) => createHash('sha256').update(bytes).digest('hex');

/** @throws ArtefactError, or SessionError and RangeError when the model does not open or does not fit. */
export async function readArtefact(directory: string): Promise<ReadArtefact> {
  const manifestBytes = await bytesOf(directory, MANIFEST);
  const manifest = parseManifest(Buffer.from(manifestBytes).toString('utf8'));
  const badName = Object.keys(manifest.files).find((file) => !FILE_NAME.test(file) || file === MANIFEST);
  if (badName !== undefined) {
    const fault = `files: "${badName}" is not a name of small letters, digits, dots and dashes`;
    throw new ArtefactError({ reason: 'invalid_manifest', faults: [fault] });
  }
  const files = new Map([[MANIFEST, manifestBytes]]);
  for (const file of Object.keys(manifest.files)) {
    const bytes = await bytesOf(directory, file);
    await verifyFile(manifest, file, bytes, sha256);
    files.set(file, bytes);
  }
  await verifyModel(manifest, files.get('model.onnx'));
  return { manifest, files };
}

async function verifyModel(manifest: Manifest, model: Uint8Array | undefined): Promise<void> {
  if (!model) throw new ArtefactError({ reason: 'missing_file', file: 'model.onnx' });
  const artefact = await loadArtefact(manifest, model, sha256);
  const session = await openSession(model, manifest.features.length);
  try {
    createScorer(artefact, session);
  } finally {
    await session.release();
  }
}

async function bytesOf(directory: string, file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(join(directory, file)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new ArtefactError({ reason: 'missing_file', file });
  }
}
