// Where a publication goes, as its command line says: --local (default) or --remote.

import { mkdirSync } from 'node:fs';
import { applyMigrations } from '../platform/applyMigrations.ts';
import { openLocalPlatform } from '../platform/localPlatform.ts';
import { openRemotePlatform } from '../platform/openRemotePlatform.ts';
import type { Platform } from '../platform/platform.ts';
import { stateDirectory } from '../platform/stateDirectory.ts';

export interface TargetFlags {
  readonly local: boolean;
  readonly remote: boolean;
  /** Another folder than .local/state. */
  readonly state: string;
}

/** Options for node:util's parseArgs that every publication takes. */
export const TARGET_OPTIONS = {
  local: { type: 'boolean', default: false },
  remote: { type: 'boolean', default: false },
  state: { type: 'string', default: stateDirectory },
  help: { type: 'boolean', default: false },
} as const;

/** Help lines of these options. */
export const TARGET_HELP = `  --local                into KV and D1 on this machine (default)
  --remote               into Cloudflare: CLOUDFLARE_ACCOUNT_ID, CLOUDFLARE_API_TOKEN, ids in wrangler.toml
  --state DIR            folder of the local state (default .local/state)`;

/**
 * Opens the platform and closes it again, before work of minutes whose result is to go there.
 * @throws Error as openTarget.
 */
export async function requireTarget(flags: TargetFlags): Promise<void> {
  await (await openTarget(flags)).close();
}

/** Opens the platform, with its tables made. @throws Error when both are asked for. */
export async function openTarget({ local, remote, state }: TargetFlags): Promise<Platform> {
  if (local && remote) throw new Error('Choose one of --local and --remote.');
  if (!remote) mkdirSync(state, { recursive: true });
  const platform = remote ? openRemotePlatform() : await openLocalPlatform(state);
  try {
    await applyMigrations(platform);
    return platform;
  } catch (error) {
    await platform.close();
    throw error;
  }
}
