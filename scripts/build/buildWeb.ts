// The dashboard: vite bundles web/ into dist/web (web/vite.config.ts), which the Worker serves as static assets.
import { join } from 'node:path';
import { build } from 'vite';
import { repositoryRoot } from '../run/repositoryRoot.ts';

/** Writes dist/web anew. Throws vite's error, which names file and line. */
export async function buildWeb(): Promise<void> {
  const { NODE_ENV: before } = process.env;
  // A test that builds would otherwise get what developers get, and test another page than is deployed.
  process.env.NODE_ENV = 'production';
  try {
    await build({ root: join(repositoryRoot, 'web'), logLevel: 'error' });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}
