// Who is champion, who is challenger: changed by a person, recorded with the reason, in force here at once and
// everywhere within a minute. A model that does not open is never put in charge.

import { ApiError, fromStore } from '../apiFault.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import type { Alias, AliasChange } from '../contractRegistry.ts';
import type { Env } from '../env.ts';
import { readManifest } from '../storage/manifests.ts';
import { scorerOf } from '../storage/models.ts';
import { championVersion, currentChallenger, type Traffic, writeAlias } from './aliases.ts';

export interface WantedAlias {
  readonly alias: Alias;
  /** null takes the alias away. */
  readonly version: string | null;
  readonly traffic: Traffic | null;
  readonly reason: string;
  readonly actor: string;
}

/**
 * @param keepAlive the request's waitUntil.
 * @throws ApiError `version_unknown`, `model_broken`, `storage_failing`.
 */
export async function changeAlias(
  env: Env,
  wanted: WantedAlias,
  keepAlive: (promise: Promise<unknown>) => void,
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
  // The record first: should KV fail afterwards, it shows an attempt; the other way round a change would be unrecorded.
  await record(env, change);
  await writeAlias(env, alias, version, traffic ?? undefined);
  return change;
}

async function isRegistered(env: Env, version: string): Promise<boolean> {
  const found = env.DB.prepare('SELECT 1 FROM models WHERE version = ?').bind(version);
  return (await fromStore('DB', () => found.first())) !== null;
}

async function record(env: Env, change: AliasChange): Promise<void> {
  const { alias, version, previousVersion, shadowShare, canaryShare, reason, actor, changedAt } = change;
  const insert = env.DB.prepare(
    `INSERT INTO alias_changes (alias, version, previous_version, shadow_share, canary_share, reason, actor, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).bind(alias, version, previousVersion, shadowShare, canaryShare, reason, actor, changedAt);
  await appendAudit(
    env,
    {
      actor,
      action: 'alias_changed',
      subject: version === null ? null : { kind: 'model', id: version },
      details: { alias, version, previousVersion, shadowShare, canaryShare },
    },
    [insert],
  );
}
