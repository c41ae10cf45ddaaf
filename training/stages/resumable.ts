// Stages that survive an interruption: a stage's result is kept under a key made of all that it depends on.
// A changed input gives another key, so a stale result is never used; results of other keys are left to be removed.

import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface WorkDirectory {
  readonly path: string;
}

/** SHA-256 over the parts, each with its length, so that no two lists of parts share a key. */
export function stageKey(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 24);
}

/** The bytes kept under the key, or those that `compute` gives, which are then kept (whole, or not at all). */
export async function resumableBytes(
  work: WorkDirectory,
  stage: string,
  key: string,
  compute: () => Promise<Uint8Array> | Uint8Array,
): Promise<{ bytes: Uint8Array; resumed: boolean }> {
  const path = join(work.path, `${stage}-${key}`);
  const kept = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (kept) return { bytes: kept, resumed: true };
  const bytes = await compute();
  await writeWhole(path, bytes);
  return { bytes, resumed: false };
}

/** Writes under a temporary name first: a reader never meets half a file. */
export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const partial = `${path}.partial`;
  await writeFile(partial, bytes);
  await rename(partial, path);
}
