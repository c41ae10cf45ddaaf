// The remote platform as this checkout and this environment name it: ids from wrangler.toml, token and account from the
// environment.

import { join } from 'node:path';
import { unstable_readConfig } from 'wrangler';
import { repositoryRoot } from '../run/repositoryRoot.ts';
import { cloudflareApi } from './cloudflareApi.ts';
import type { KvBinding, Platform } from './platform.ts';
import { RemoteError } from './remoteError.ts';
import { remotePlatform } from './remotePlatform.ts';

const ADDRESS = 'https://api.cloudflare.com/client/v4';

interface Bound {
  readonly binding: string;
}

/** @throws RemoteError `not_configured` naming everything that is missing. */
export function openRemotePlatform(environment: NodeJS.ProcessEnv = process.env): Platform {
  const config = unstable_readConfig({ config: join(repositoryRoot, 'wrangler.toml') });
  const missing: string[] = [];
  /** Ids Cloudflare gives out are hexadecimal; the names that serve the local state are not. */
  const idOf = (what: string, id: string | undefined): string => {
    if (id === undefined || !/^[0-9a-f-]{32,36}$/.test(id))
      missing.push(`the id of ${what} in wrangler.toml`);
    return id ?? '';
  };
  const fromEnvironment = (name: string): string => {
    const value = environment[name] ?? '';
    if (value === '') missing.push(`the environment variable ${name}`);
    return value;
  };
  const token = fromEnvironment('CLOUDFLARE_API_TOKEN');
  const accountId = fromEnvironment('CLOUDFLARE_ACCOUNT_ID');
  const namespace = (binding: KvBinding) =>
    idOf(binding, config.kv_namespaces.find((entry: Bound) => entry.binding === binding)?.id);
  const namespaces = { MODELS: namespace('MODELS'), HISTORIES: namespace('HISTORIES') };
  const databaseId = idOf(
    'DB',
    config.d1_databases.find((entry: Bound) => entry.binding === 'DB')?.database_id,
  );
  if (missing.length > 0) throw new RemoteError({ reason: 'not_configured', missing });
  return remotePlatform(cloudflareApi({ address: ADDRESS, accountId, token }), { namespaces, databaseId });
}
