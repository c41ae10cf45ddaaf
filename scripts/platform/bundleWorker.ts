// The Worker as a deployment would upload it (wrangler, dry run), into a folder of its own: tests that run side by side
// do not share dist/.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { wranglerAlias } from '../../wasm/build/trimmedBinary.ts';
import { repositoryRoot } from '../run/repositoryRoot.ts';
import { runCommand } from '../run/runCommand.ts';

/**
 * Writes index.js and the binary modules it imports.
 * @param main another entry than the Worker's own, called index.ts, relative to the root.
 * @throws Error with wrangler's own words.
 */
export async function bundleWorker(outDirectory: string, main?: string): Promise<void> {
  // wrangler refuses to bundle without the folder of the static files, which is not part of the bundle.
  const noAssets = join(outDirectory, 'assets');
  mkdirSync(noAssets, { recursive: true });
  const aliases = Object.entries(wranglerAlias((message) => console.warn(`Warning: ${message}`)));
  const { code, output } = await runCommand(
    'wrangler',
    [
      'deploy',
      ...(main === undefined ? [] : [join(repositoryRoot, main)]),
      '--dry-run',
      ...['--outdir', outDirectory, '--assets', noAssets],
      ...aliases.flatMap(([name, path]) => ['--alias', `${name}:${path}`]),
    ],
    { env: { WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true', CI: 'true' } },
  );
  if (code !== 0) throw new Error(`wrangler could not bundle the Worker (exit code ${code}):\n${output}`);
}
