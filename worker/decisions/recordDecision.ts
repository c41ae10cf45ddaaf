// Records what a person decided. The recommendation is computed here, from the inputs that are stored with it: nobody can
// record a recommendation that no model gave.

import type { D1PreparedStatement } from '@cloudflare/workers-types/index.ts';
import type { Context } from 'hono';
import { wordExplanation } from '../../wasm/explain/wordExplanation.ts';
import { unpackHistory } from '../../wasm/features/application.ts';
import type { Assessment, ScoringInput } from '../../wasm/scorer.ts';
import { ApiError } from '../apiFault.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import { inputOf } from '../batch/inputOf.ts';
import type { DecisionRequest } from '../contractDecisions.ts';
import type { AppEnv } from '../env.ts';
import type { Mark } from '../idempotency/writeOnce.ts';
import { currentChallenger } from '../registry/aliases.ts';
import { requireChampion } from '../storage/champion.ts';
import { scorerOf } from '../storage/models.ts';
import { sha256 } from '../storage/sha256.ts';
import { readStoredApplicant } from '../storage/storedApplicant.ts';
import { canonicalInputs } from './canonicalInputs.ts';

/**
 * @returns the new decision's id.
 * @throws ApiError `applicant_unknown`, `recommendation_changed`, `override_reason_missing`, `not_scorable`,
 *   `model_missing`, `model_broken`, `storage_failing`.
 */
export async function recordDecision(
  c: Context<AppEnv>,
  request: DecisionRequest,
  mark: Mark<string>,
): Promise<string> {
  const { applicantId } = request;
  const stored = applicantId === undefined ? null : await readStoredApplicant(c, applicantId);
  const { application, history } = inputOf(request, stored);
  const version = await versionFor(c, request);
  const { assessment, reasons } = await recommend(c, { application, history }, version);
  requireSeen(request, assessment);
  if (request.decision !== assessment.decision && request.overrideReason === undefined) {
    throw new ApiError({
      reason: 'override_reason_missing',
      decision: request.decision,
      recommended: assessment.decision,
    });
  }
  const inputs = canonicalInputs({ application, history: history && unpackHistory(history) });
  const inputsSha256 = await sha256(new TextEncoder().encode(inputs));
  const decisionId = `dec_${crypto.randomUUID().replaceAll('-', '')}`;
  const insert = insertOf(c, request, assessment, { decisionId, inputs, inputsSha256, reasons });
  await appendAudit(
    c.env,
    {
      actor: c.var.key!.keyId,
      action: 'decision_recorded',
      subject: applicantId === undefined ? null : { kind: 'applicant', applicantId },
      details: {
        decisionId,
        decision: request.decision,
        recommended: assessment.decision,
        modelVersion: assessment.modelVersion,
        points: assessment.points,
        inputsSha256,
      },
    },
    [insert, ...(await mark(decisionId))],
  );
  return decisionId;
}

/** The champion, or the challenger where that is whom the person saw: both are in service. */
async function versionFor(c: Context<AppEnv>, { seen }: DecisionRequest): Promise<string> {
  const champion = c.var.modelVersion ?? (await requireChampion(c.env));
  if (!seen || seen.modelVersion === champion) return champion;
  const challenger = await currentChallenger(c.env);
  return challenger?.version === seen.modelVersion ? challenger.version : champion;
}

async function recommend(
  c: Context<AppEnv>,
  input: ScoringInput,
  version: string,
): Promise<{ assessment: Assessment; reasons: string }> {
  const scorer = await scorerOf(c.env, version, (promise) => c.executionCtx.waitUntil(promise));
  const [assessment] = await scorer.scoreEach([input]);
  if (assessment instanceof RangeError) {
    throw new ApiError({ reason: 'not_scorable', detail: assessment.message }, assessment);
  }
  const explanation = scorer.explainer().explain(input, assessment!);
  const reasons = {
    fr: wordExplanation(explanation, 'fr').reasons,
    en: wordExplanation(explanation, 'en').reasons,
  };
  return { assessment: assessment!, reasons: JSON.stringify(reasons) };
}

/** The person decided on what they saw; where that is no longer so, they should look again. */
function requireSeen({ seen }: DecisionRequest, { modelVersion, points }: Assessment): void {
  if (!seen || (seen.modelVersion === modelVersion && seen.points === points)) return;
  throw new ApiError({ reason: 'recommendation_changed', seen, now: { modelVersion, points } });
}

function insertOf(
  c: Context<AppEnv>,
  request: DecisionRequest,
  assessment: Assessment,
  record: { decisionId: string; inputs: string; inputsSha256: string; reasons: string },
): D1PreparedStatement {
  const { application, history } = JSON.parse(record.inputs) as Record<string, object | null>;
  const columns = {
    decision_id: record.decisionId,
    applicant_id: request.applicantId ?? null,
    decided_at: new Date().toISOString(),
    decided_by: c.var.key!.keyId,
    decision: request.decision,
    recommended: assessment.decision,
    model_version: assessment.modelVersion,
    points: assessment.points,
    decision_points: assessment.decisionPoints,
    probability_of_default: assessment.probabilityOfDefault,
    review_band: Number(assessment.reviewBand),
    history_known: Number(assessment.historyKnown),
    override_reason: request.overrideReason ?? null,
    client_view: request.clientView ?? null,
    application: JSON.stringify(application),
    history: history && JSON.stringify(history),
    inputs_sha256: record.inputsSha256,
    reasons: record.reasons,
  };
  const names = Object.keys(columns);
  return c.env.DB.prepare(
    `INSERT INTO decisions (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  ).bind(...Object.values(columns));
}
