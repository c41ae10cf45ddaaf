// Who is champion, who is challenger: changed by a person, recorded with the reason, in force here at once and
// everywhere within a minute. A model that does not open is never put in charge.

import { ApiError, fromStore } from '../apiFault.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import type { Alias, AliasChange } from '../contractRegistry.ts';
import type { Env } from '../env.ts';
import type { Mark } from '../idempotency/writeOnce.ts';
import { readManifest } from '../storage/manifests.ts';
import { scorerOf } from '../storage/models.ts';
import { championVersion, currentChallenger, type Traffic, writeAlias } from './aliases.ts';
import { aliasChangedEvent, insertAliasChange } from './aliasRecord.ts';

export interface WantedAlias {
  readonly alias: Alias;
  /** null takes the alias away. */
  readonly version: string | null;
  readonly traffic: Traffic | null;
  readonly reason: string;
  readonly actor: string;
}

/**
 * Recorded, not yet in force (putInForce).
 * @param keepAlive the request's waitUntil.
 * @throws ApiError `version_unknown`, `model_broken`, `storage_failing`.
 */
export async function recordAliasChange(
  env: Env,
  wanted: WantedAlias,
  keepAlive: (promise: Promise<unknown>) => void,
  mark: Mark<AliasChange>,
): Promise<AliasChange> {
  const { alias, version, traffic, reason, actor } = wanted;
  if (version !== null) {
    if (!(await readManifest(env, version).catch(() => null)) && !(await isRegistered(env, version))) {
      throw new ApiError({ reason: 'version_unknown', version });
    }
    await scorerOf(env, version, keepAlive);
  }
  const previousVersion =
    alias === 'champion' ? await championVersion(env) : ((await currentChallenger(env))?.version ?? null);
  const change: AliasChange = {
    ...{ alias, version, previousVersion, reason, actor },
    shadowShare: traffic?.shadowShare ?? null,
    canaryShare: traffic?.canaryShare ?? null,
    changedAt: new Date().toISOString(),
  };
  const { sql, values } = insertAliasChange(change);
  const insert = env.DB.prepare(sql).bind(...values);
  await appendAudit(env, aliasChangedEvent(change), [insert, ...(await mark(change))]);
  return change;
}

/**
 * After the record: should KV fail, it shows an attempt; the other way round a change would be unrecorded. A repeat that
 * comes after somebody else's change leaves theirs in force. @throws ApiError `storage_failing`.
 */
export async function putInForce(env: Env, change: AliasChange): Promise<void> {
  const { alias, version, shadowShare, canaryShare, changedAt } = change;
  const newest = env.DB.prepare(
    'SELECT version, changed_at FROM alias_changes WHERE alias = ? ORDER BY id DESC LIMIT 1',
  ).bind(alias);
  const row = await fromStore('DB', () => newest.first<{ version: string | null; changed_at: string }>());
  if (row?.version !== version || row.changed_at !== changedAt) return;
  await writeAlias(env, alias, version, { shadowShare: shadowShare ?? 0, canaryShare: canaryShare ?? 0 });
}

async function isRegistered(env: Env, version: string): Promise<boolean> {
  const found = env.DB.prepare('SELECT 1 FROM models WHERE version = ?').bind(version);
  return (await fromStore('DB', () => found.first())) !== null;
}
