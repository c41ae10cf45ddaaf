// Everything that is held on one applicant, from every store. What is added to a store is added here.

import type { Context } from 'hono';
import { type Application, type HistoryRecord, unpackHistory } from '../../wasm/features/application.ts';
import type { Assessment } from '../../wasm/scorer.ts';
import { ApiError, fromStore } from '../apiFault.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import { auditEntryOf } from '../audit/auditEntryOf.ts';
import { listAudit } from '../audit/listAudit.ts';
import type { AuditEntry } from '../contractAudit.ts';
import type { ExportAnswer, ExportedDecision } from '../contractRights.ts';
import { SUMMARY_COLUMNS, summaryOf } from '../decisions/decisionRow.ts';
import type { WholeRow } from '../decisions/readDecisions.ts';
import type { AppEnv, Env } from '../env.ts';
import { EXPORT_AUDIT_ENTRIES_MAX } from '../limits.ts';
import { clientLinkOf } from '../links/clientLinkRow.ts';
import { linksOf } from '../links/readClientLinks.ts';
import { reviewsOf } from '../reviews/readReviews.ts';
import { reviewOf } from '../reviews/reviewRow.ts';
import { readApplicant } from '../storage/applicants.ts';
import { scorerOf } from '../storage/models.ts';

/**
 * The export itself is recorded.
 * @throws ApiError `applicant_unknown` where nothing at all is held, `storage_failing`.
 */
export async function exportApplicant(
  c: Context<AppEnv>,
  applicantId: number,
): Promise<Omit<ExportAnswer, 'requestId' | 'modelVersion'>> {
  const [stored, decisions] = await Promise.all([
    readApplicant(c.env, applicantId),
    decisionsOf(c.env, applicantId),
  ]);
  if (!stored && decisions.length === 0) throw new ApiError({ reason: 'applicant_unknown', applicantId });
  await appendAudit(c.env, {
    actor: c.var.key!.keyId,
    action: 'export',
    subject: { kind: 'applicant', applicantId },
    details: { decisions: decisions.length, file: stored !== null },
  });
  return {
    applicantId,
    exportedAt: new Date().toISOString(),
    file: stored && { application: stored.application, history: unpackHistory(stored.history) },
    assessment: stored && (await assessmentOf(c, stored.application, stored.history)),
    decisions,
    clientLinks: (await linksOf(c.env, 'applicant_id', applicantId)).map((row) =>
      clientLinkOf(row, Date.now()),
    ),
    audit: await auditOf(c.env, applicantId),
  };
}

async function decisionsOf(env: Env, applicantId: number): Promise<ExportedDecision[]> {
  const statement = env.DB.prepare(
    `SELECT ${SUMMARY_COLUMNS}, d.application, d.history, d.inputs_sha256, d.reasons
     FROM decisions d WHERE d.applicant_id = ? ORDER BY d.decided_at`,
  ).bind(applicantId);
  const { results } = await fromStore('DB', () => statement.all<WholeRow>());
  return Promise.all(
    results.map(async (row) => ({
      ...summaryOf(row),
      inputs: row.application === null ? null : inputsOf(row.application, row.history),
      reasons: JSON.parse(row.reasons),
      reviews: (await reviewsOf(env, row.decision_id)).map((review) => reviewOf(review, Date.now())),
    })),
  );
}

function inputsOf(application: string, history: string | null): ExportedDecision['inputs'] {
  return {
    application: JSON.parse(application) as Application,
    history: history === null ? null : (JSON.parse(history) as HistoryRecord),
  };
}

/** The export of what is stored must not fail because nothing can be scored. */
async function assessmentOf(
  c: Context<AppEnv>,
  application: Application,
  history: Float32Array,
): Promise<Assessment | null> {
  const version = c.var.modelVersion;
  if (version === null) return null;
  try {
    const scorer = await scorerOf(c.env, version, (promise) => c.executionCtx.waitUntil(promise));
    return await scorer.score(application, history);
  } catch {
    return null;
  }
}

async function auditOf(env: Env, applicantId: number): Promise<AuditEntry[]> {
  const rows = await listAudit(env, { applicantId }, EXPORT_AUDIT_ENTRIES_MAX);
  return rows.map(auditEntryOf).reverse();
}
