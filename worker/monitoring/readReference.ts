// The reference profiles of published models: immutable, read and checked once an isolate. Monitoring alone needs them,
// so what is wrong with one never fails a request.

import { verifyFile } from '../../wasm/artefact/loadArtefact.ts';
import {
  parseReferenceProfile,
  REFERENCE_FILE,
  type ReferenceProfile,
} from '../../wasm/drift/referenceProfile.ts';
import type { Env } from '../env.ts';
import { BROKEN_MODEL_SECONDS_MAX, SCORERS_MAX } from '../limits.ts';
import { readManifest } from '../storage/manifests.ts';
import { sha256 } from '../storage/sha256.ts';

export type WatchState = 'ready' | 'absent' | 'broken';

interface Known {
  readonly state: WatchState;
  readonly reference: ReferenceProfile | null;
  /** Read again from then on: what failed may be whole by then. */
  readonly untilMs: number;
}

const known = new Map<string, Promise<Known>>();

/** `absent`: the model was published without one, and its assessments are not counted. */
export async function readReference(env: Env, version: string): Promise<Omit<Known, 'untilMs'>> {
  const remembered = known.get(version);
  if (remembered) {
    const found = await remembered;
    if (Date.now() < found.untilMs) return found;
  }
  const reading = read(env, version);
  known.delete(version);
  if (known.size >= SCORERS_MAX) known.delete(known.keys().next().value!);
  known.set(version, reading);
  return reading;
}

async function read(env: Env, version: string): Promise<Known> {
  const forGood = Number.POSITIVE_INFINITY;
  try {
    const manifest = await readManifest(env, version);
    if (!manifest?.files[REFERENCE_FILE]) return { state: 'absent', reference: null, untilMs: forGood };
    const bytes = new Uint8Array((await env.MODELS.get(`${version}/${REFERENCE_FILE}`, 'arrayBuffer'))!);
    await verifyFile(manifest, REFERENCE_FILE, bytes, sha256);
    const reference = parseReferenceProfile(new TextDecoder().decode(bytes));
    return { state: 'ready', reference, untilMs: forGood };
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    console.error(JSON.stringify({ event: 'reference_broken', version, error: name }));
    return { state: 'broken', reference: null, untilMs: Date.now() + BROKEN_MODEL_SECONDS_MAX * 1000 };
  }
}
