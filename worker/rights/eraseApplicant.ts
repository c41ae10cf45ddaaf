// Erasure: what is held on an applicant is gone from KV and D1; what must stay (that a decision was taken, the audit
// chain) stays without the person. The shard goes first: should D1 fail then, the call can be repeated, while the other
// way round nobody would know any more whom to take out of the shard.

import type { D1PreparedStatement } from '@cloudflare/workers-types/index.ts';
import { readApplicantShard, shardIndexOf, writeApplicantShard } from '../../wasm/artefact/applicantShard.ts';
import { ApiError, fromStore } from '../apiFault.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import { forgetSubject } from '../audit/auditSubject.ts';
import type { ErasureAnswer } from '../contractRights.ts';
import type { Env } from '../env.ts';
import type { Mark } from '../idempotency/writeOnce.ts';
import { forgetShard } from '../storage/histories.ts';
import { HISTORIES_INDEX_KEY, historiesIndexSchema, shardKey } from '../storage/historiesIndex.ts';

const NO_REASONS = JSON.stringify({
  fr: { adverse: [], favourable: [] },
  en: { adverse: [], favourable: [] },
});

export type Erasure = Pick<ErasureAnswer, 'erasedAt' | 'erased'>;

/** @throws ApiError `applicant_unknown` where nothing was held, `storage_failing`. */
export async function eraseApplicant(
  env: Env,
  applicantId: number,
  actor: string,
  mark: Mark<Erasure>,
): Promise<Erasure> {
  const held = await countHeld(env, applicantId);
  const shard = await eraseFromShard(env, applicantId);
  if (!shard && !held.file && held.decisions === 0) {
    throw new ApiError({ reason: 'applicant_unknown', applicantId });
  }
  const erasure: Erasure = { erasedAt: new Date().toISOString(), erased: { shard, ...held } };
  await appendAudit(
    env,
    {
      actor,
      action: 'erasure',
      subject: { kind: 'applicant', applicantId },
      details: { shard, ...held },
    },
    [...statements(env, applicantId, erasure.erasedAt), ...(await mark(erasure))],
  );
  return erasure;
}

/** One transaction with the entry of the chain, whose reference to the person is forgotten with the rest. */
function statements({ DB, ...env }: Env, applicantId: number, erasedAt: string): D1PreparedStatement[] {
  const ofApplicant = 'decision_id IN (SELECT decision_id FROM decisions WHERE applicant_id = ?)';
  return [
    DB.prepare('DELETE FROM applicants WHERE applicant_id = ?').bind(applicantId),
    DB.prepare('DELETE FROM applicant_facts WHERE applicant_id = ?').bind(applicantId),
    DB.prepare('DELETE FROM client_links WHERE applicant_id = ?').bind(applicantId),
    DB.prepare(`UPDATE reviews SET applicant_view = NULL, grounds = NULL WHERE ${ofApplicant}`).bind(
      applicantId,
    ),
    DB.prepare(
      `UPDATE decisions SET applicant_id = NULL, application = NULL, history = NULL, override_reason = NULL,
         client_view = NULL, reasons = ?, erased_at = ? WHERE applicant_id = ?`,
    ).bind(NO_REASONS, erasedAt, applicantId),
    forgetSubject({ DB, ...env }, applicantId),
  ];
}

async function countHeld(
  env: Env,
  applicantId: number,
): Promise<Pick<ErasureAnswer['erased'], 'file' | 'decisions' | 'reviews' | 'clientLinks'>> {
  const statement = env.DB.prepare(
    `SELECT (SELECT count(*) FROM applicants WHERE applicant_id = ?1) AS files,
       (SELECT count(*) FROM decisions WHERE applicant_id = ?1) AS decisions,
       (SELECT count(*) FROM reviews JOIN decisions USING (decision_id) WHERE applicant_id = ?1) AS reviews,
       (SELECT count(*) FROM client_links WHERE applicant_id = ?1) AS links`,
  ).bind(applicantId);
  const row = (await fromStore('DB', () =>
    statement.first<{ files: number; decisions: number; reviews: number; links: number }>(),
  ))!;
  return { file: row.files > 0, decisions: row.decisions, reviews: row.reviews, clientLinks: row.links };
}

/** @returns whether the applicant was in it. */
function eraseFromShard(env: Env, applicantId: number): Promise<boolean> {
  return fromStore('HISTORIES', async () => {
    const json = await env.HISTORIES.get(HISTORIES_INDEX_KEY, 'json');
    if (json === null) return false;
    const { generation, shardCount } = historiesIndexSchema.parse(json);
    const key = shardKey(generation, shardIndexOf(applicantId, shardCount));
    const bytes = await env.HISTORIES.get(key, 'arrayBuffer');
    if (bytes === null) return false;
    const shard = readApplicantShard(new Uint8Array(bytes));
    const others = Array.from({ length: shard.count }, (_, i) => shard.at(i)).filter(
      (stored) => stored.applicantId !== applicantId,
    );
    if (others.length === shard.count) return false;
    await env.HISTORIES.put(key, writeApplicantShard(others).buffer);
    forgetShard(key);
    return true;
  });
}
