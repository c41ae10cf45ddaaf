// `npm run deploy`: builds, brings the remote database to the newest schema, uploads the Worker. Models and applicants are
// published by their own commands.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildStale } from '../build/buildStale.ts';
import { applyMigrations } from '../platform/applyMigrations.ts';
import { openRemotePlatform } from '../platform/openRemotePlatform.ts';
import { runPublication } from '../publish/runPublication.ts';
import { uploadWorker } from './uploadWorker.ts';

const HELP = `npm run deploy [-- --dry-run]

Builds dashboard and Worker, applies new migrations to D1, uploads. Needs CLOUDFLARE_ACCOUNT_ID and
CLOUDFLARE_API_TOKEN, and in wrangler.toml the ids of your own namespaces and database.

  --dry-run   builds and checks what would be uploaded; asks Cloudflare nothing and needs no account`;

await runPublication(async () => {
  const { values } = parseArgs({
    options: { 'dry-run': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) return HELP;
  return values['dry-run'] ? rehearse() : deploy();
});

async function rehearse(): Promise<string> {
  await buildStale();
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  try {
    return `${await uploadWorker(folder)}\nNothing was uploaded.`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The schema first: the Worker that is replaced ignores what a migration adds, the new one needs it. */
async function deploy(): Promise<string> {
  // Before anything is built: whoever has no account should not wait.
  const platform = openRemotePlatform();
  try {
    await buildStale();
    const applied = await applyMigrations(platform);
    const said = await uploadWorker();
    return `${said}\n${applied.length} migrations applied on ${platform.name}.`;
  } finally {
    await platform.close();
  }
}
