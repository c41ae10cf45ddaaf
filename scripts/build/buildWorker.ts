// The Worker as `npm start` serves it and a deployment would upload it: dist/worker, binary modules beside the code.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorker } from '../platform/bundleWorker.ts';
import { repositoryRoot } from '../run/repositoryRoot.ts';

/** Writes dist/worker anew. Throws an Error with wrangler's own words. */
export async function buildWorker(): Promise<void> {
  const folder = join(repositoryRoot, 'dist/worker');
  rmSync(folder, { recursive: true, force: true });
  await bundleWorker(folder);
}
