// What `npm run build` wrote, to Cloudflare: dist/worker as it is, with the trimmed runtime, and dist/web. wrangler
// bundles nothing anew (--no-bundle): it would take the runtime of the package, three times as large.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../run/repositoryRoot.ts';
import { runCommand } from '../run/runCommand.ts';

/** The trimmed runtime has 5 MB, that of the package 14 MB. */
const RUNTIME_BYTES_MAX = 8_000_000;

/**
 * @param dryRunInto a folder for what would be uploaded; then nobody is asked or told anything.
 * @returns what wrangler said.
 * @throws Error when the bundle holds another runtime, or with wrangler's own words.
 */
export async function uploadWorker(dryRunInto?: string): Promise<string> {
  const bundle = join(repositoryRoot, 'dist/worker');
  for (const file of readdirSync(bundle).filter((name) => name.endsWith('.wasm'))) {
    const { size } = statSync(join(bundle, file));
    if (size > RUNTIME_BYTES_MAX) {
      throw new Error(
        `${file} has ${size} bytes, expected at most ${RUNTIME_BYTES_MAX}: the trimmed runtime.`,
      );
    }
  }
  const dryRun = dryRunInto === undefined ? [] : ['--dry-run', '--outdir', dryRunInto];
  const { code, output } = await runCommand(
    'wrangler',
    ['deploy', 'dist/worker/index.js', '--no-bundle', ...dryRun],
    { env: { WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true', CI: 'true' } },
  );
  if (code !== 0) throw new Error(`wrangler could not deploy (exit code ${code}):\n${output}`);
  return output;
}
