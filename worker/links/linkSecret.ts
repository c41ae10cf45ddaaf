// The secret that signs client links: made by the installation itself at the first link, kept in D1, read once an
// isolate. Deleting its row makes every link out there worthless.

import { fromStore } from '../apiFault.ts';
import { randomSecret } from '../auth/secretText.ts';
import type { Env } from '../env.ts';

const NAME = 'client_links';

let known: string | null = null;

/** @returns null where no link was ever made. @throws ApiError `storage_failing`. */
export async function readLinkSecret(env: Env): Promise<string | null> {
  known ??= await fromStore('DB', () =>
    env.DB.prepare('SELECT secret FROM install_secrets WHERE name = ?').bind(NAME).first<string>('secret'),
  );
  return known;
}

/** Of isolates that make it at once, the first one's stays. @throws ApiError `storage_failing`. */
export async function requireLinkSecret(env: Env): Promise<string> {
  const present = await readLinkSecret(env);
  if (present !== null) return present;
  await fromStore('DB', () =>
    env.DB.prepare(
      'INSERT INTO install_secrets (name, secret, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    )
      .bind(NAME, randomSecret(), new Date().toISOString())
      .run(),
  );
  return (await readLinkSecret(env))!;
}
