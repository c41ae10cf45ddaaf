// The files of the published artefact, each fetched when asked for and verified against the manifest.

import { parseManifest, type Sha256, verifyFile } from '../../wasm/artefact/loadArtefact.ts';
import type { Manifest } from '../../wasm/artefact/manifest.ts';
import { ArtefactError } from '../../wasm/errors.ts';
import type { Answer, ApiFault, Client } from '../api/client.ts';

export interface ArtefactFiles {
  readonly manifest: Manifest;
  /** Verified bytes; null = the artefact has no such file. */
  readonly file: (name: string) => Promise<Uint8Array | null>;
  /** The same, where the artefact must have it. */
  readonly neededFile: (name: string) => Promise<Uint8Array>;
}

/** Thrown with what the API answered. */
export class ApiFailure extends Error {
  readonly fault: ApiFault;
  constructor(fault: ApiFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

const opened = new WeakMap<Client, Promise<ArtefactFiles>>();

/** Once a client; after a failure anew. @throws ApiFailure, or ArtefactError for a manifest that is none. */
export function openArtefact(client: Client): Promise<ArtefactFiles> {
  const known = opened.get(client);
  if (known) return known;
  const opening = open(client);
  opened.set(client, opening);
  opening.catch(() => opened.delete(client));
  return opening;
}

async function open(client: Client): Promise<ArtefactFiles> {
  return openFiles(client, (await answered(client.model())).files);
}

/** Of any published model. @param files paths by name, as the API lists them. */
export async function openFiles(
  client: Client,
  files: Readonly<Record<string, string>>,
): Promise<ArtefactFiles> {
  const bytesOf = async (name: string): Promise<Uint8Array | null> => {
    const path = files[name];
    return path === undefined ? null : answered(client.file(path));
  };
  const text = await bytesOf('manifest.json');
  if (!text) throw new ArtefactError({ reason: 'missing_file', file: 'manifest.json' });
  const manifest = parseManifest(new TextDecoder().decode(text));
  const file = async (name: string): Promise<Uint8Array | null> => {
    const bytes = await bytesOf(name);
    if (bytes) await verifyFile(manifest, name, bytes, sha256);
    return bytes;
  };
  const neededFile = async (name: string): Promise<Uint8Array> => {
    const bytes = await file(name);
    if (!bytes) throw new ArtefactError({ reason: 'missing_file', file: name });
    return bytes;
  };
  return { manifest, file, neededFile };
}

/** @throws ApiFailure. */
export async function answered<Value>(answer: Promise<Answer<Value>>): Promise<Value> {
  const settled = await answer;
  if (settled.ok) return settled.value;
  throw new ApiFailure(settled.fault);
}

const sha256: Sha256 = async (bytes) => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
};
