// The dashboard: vite bundles web/ into dist/web (web/vite.config.ts), which the Worker serves as static assets.
import { join } from 'node:path';
import { build } from 'vite';
import { repositoryRoot } from '../run/repositoryRoot.ts';

/** Writes dist/web anew. Throws vite's error, which names file and line. */
export async function buildWeb(): Promise<void> {
  await build({ root: join(repositoryRoot, 'web'), logLevel: 'error' });
}
