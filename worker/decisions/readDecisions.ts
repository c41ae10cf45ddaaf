// Decisions from D1: one with everything, or a page of summaries, newest first.

import { ApiError, fromStore } from '../apiFault.ts';
import type { DecisionSummary } from '../contractDecisions.ts';
import type { Env } from '../env.ts';
import { readPlaceCursor, writePlaceCursor } from '../requests/placeCursor.ts';
import { type DecisionRow, SUMMARY_COLUMNS, type SummaryRow, summaryOf } from './decisionRow.ts';

export type WholeRow = SummaryRow & DecisionRow;

/** @throws ApiError `decision_unknown`, `storage_failing`. */
export async function readDecision(env: Env, decisionId: string): Promise<WholeRow> {
  const statement = env.DB.prepare(
    `SELECT ${SUMMARY_COLUMNS}, d.application, d.history, d.inputs_sha256, d.reasons
     FROM decisions d WHERE d.decision_id = ?`,
  ).bind(decisionId);
  const row = await fromStore('DB', () => statement.first<WholeRow>());
  if (!row) throw new ApiError({ reason: 'decision_unknown', decisionId });
  return row;
}

export interface DecisionsPage {
  readonly decisions: readonly DecisionSummary[];
  readonly nextCursor: string | null;
}

/** @throws ApiError `storage_failing`, `invalid_request` for a cursor that no page gave. */
export async function listDecisions(
  env: Env,
  query: {
    readonly applicantId?: number | undefined;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<DecisionsPage> {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  if (query.applicantId !== undefined) {
    conditions.push('d.applicant_id = ?');
    values.push(query.applicantId);
  }
  if (query.cursor !== undefined) {
    const { at, id } = readPlaceCursor(query.cursor);
    conditions.push('(d.decided_at, d.decision_id) < (?, ?)');
    values.push(at, id);
  }
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const statement = env.DB.prepare(
    `SELECT ${SUMMARY_COLUMNS} FROM decisions d ${where} ORDER BY d.decided_at DESC, d.decision_id DESC LIMIT ?`,
  ).bind(...values, query.limit + 1);
  const { results } = await fromStore('DB', () => statement.all<SummaryRow>());
  const rows = results.slice(0, query.limit);
  const last = rows.at(-1);
  return {
    decisions: rows.map(summaryOf),
    nextCursor:
      results.length > rows.length && last
        ? writePlaceCursor({ at: last.decided_at, id: last.decision_id })
        : null,
  };
}
