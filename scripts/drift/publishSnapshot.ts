// A snapshot made offline, for the Worker to show: one value in KV, named by model and window. Publishing again replaces
// the window's value.

import { type Snapshot, snapshotSchema } from '../../wasm/drift/snapshot.ts';
import type { Platform } from '../platform/platform.ts';

export function snapshotKey({ modelVersion, window }: Pick<Snapshot, 'modelVersion' | 'window'>): string {
  return `drift/${modelVersion}/${encodeURIComponent(window.label)}.json`;
}

/** @returns the key it is under. @throws ZodError for what is no snapshot. */
export async function publishSnapshot(platform: Platform, snapshot: Snapshot): Promise<string> {
  const key = snapshotKey(snapshot);
  const text = JSON.stringify(snapshotSchema.parse(snapshot));
  await platform.kvPut('MODELS', key, Buffer.from(text));
  return key;
}
