// Builds what has changed since the last time: dashboard and Worker, each judged by a hash of the files it reads.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../run/repositoryRoot.ts';
import { stage } from '../run/stage.ts';
import { hashInputs } from './hashInputs.ts';

interface Product {
  readonly name: string;
  readonly inputs: readonly string[];
  /** Must exist for the product to count as built. */
  readonly output: string;
  /** The import is inside: a start that builds nothing does not pay for loading vite. */
  readonly build: () => Promise<void>;
}

const shared = [
  'wasm',
  'worker',
  'package-lock.json',
  'tsconfig.json',
  'scripts/build',
  'scripts/platform/bundleWorker.ts',
];
const products: readonly Product[] = [
  {
    name: 'dashboard',
    inputs: ['web', ...shared],
    output: 'dist/web/index.html',
    build: async () => (await import('./buildWeb.ts')).buildWeb(),
  },
  {
    name: 'Worker',
    inputs: ['wrangler.toml', ...shared],
    output: 'dist/worker/index.js',
    build: async () => (await import('./buildWorker.ts')).buildWorker(),
  },
];

/** Brings dist/ up to date; the names of what was built. Throws the first build error. */
export async function buildStale({ always = false } = {}): Promise<string[]> {
  const built: string[] = [];
  for (const product of products) {
    const stamp = join(repositoryRoot, 'dist/.stamps', product.name.toLowerCase());
    const hash = hashInputs(repositoryRoot, product.inputs);
    const fresh = existsSync(join(repositoryRoot, product.output)) && readStamp(stamp) === hash;
    if (fresh && !always) continue;
    await stage(`building the ${product.name}`, product.build);
    mkdirSync(join(repositoryRoot, 'dist/.stamps'), { recursive: true });
    writeFileSync(stamp, hash);
    built.push(product.name);
  }
  return built;
}

function readStamp(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
