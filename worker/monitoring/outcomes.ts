// Outcomes, once they are known: joined to the decision they belong to, and kept as counts by model, month and points.
// Of a person remains that an outcome was counted, never which.

import type { D1PreparedStatement } from '@cloudflare/workers-types/index.ts';
import { fromStore } from '../apiFault.ts';
import type { GivenOutcome, OutcomesAnswer } from '../contractMonitoring.ts';
import type { Env } from '../env.ts';
import type { Mark } from '../idempotency/writeOnce.ts';
import { AUDIT_APPEND_ATTEMPTS_MAX } from '../limits.ts';

/** Width of the bins of points; the probability of one is that of its middle (wasm/drift/pointsGroups.ts). */
export const OUTCOME_BIN_POINTS = 5;

interface DecisionFacts {
  readonly decision_id: string;
  readonly decided_at: string;
  readonly model_version: string;
  readonly points: number;
  readonly recommended: string;
  readonly received_at: string | null;
}

interface Found {
  readonly facts: DecisionFacts;
  readonly defaulted: boolean;
}

const FACTS = `SELECT d.decision_id, d.decided_at, d.model_version, d.points, d.recommended, r.received_at
  FROM decisions d LEFT JOIN outcome_receipts r USING (decision_id)`;

export type CountedOutcomes = Pick<OutcomesAnswer, 'counted' | 'repeated' | 'unknown'>;

/** @throws ApiError `storage_failing`. */
export async function countOutcomes(
  env: Env,
  outcomes: readonly GivenOutcome[],
  mark: Mark<CountedOutcomes>,
): Promise<CountedOutcomes> {
  for (let attempt = 1; ; attempt++) {
    const facts = await readFacts(env, outcomes);
    const found = new Map<string, Found>();
    let [repeated, unknown] = [0, 0];
    for (const [i, { defaulted }] of outcomes.entries()) {
      const own = facts[i];
      if (!own) unknown += 1;
      else if (own.received_at !== null || found.has(own.decision_id)) repeated += 1;
      else found.set(own.decision_id, { facts: own, defaulted });
    }
    const counted: CountedOutcomes = { counted: found.size, repeated, unknown };
    if (found.size === 0 || (await keep(env, [...found.values()], await mark(counted)))) return counted;
    // Another request counted one of them in between: read again who is counted.
    if (attempt >= AUDIT_APPEND_ATTEMPTS_MAX) throw new RangeError(`Outcomes were raced ${attempt} times.`);
  }
}

async function readFacts(
  env: Env,
  outcomes: readonly GivenOutcome[],
): Promise<(DecisionFacts | undefined)[]> {
  const statements = outcomes.map(({ decisionId, applicantId, scoredOn }) =>
    decisionId === undefined
      ? env.DB.prepare(
          `${FACTS} WHERE applicant_id = ? AND decided_at < ? ORDER BY decided_at DESC LIMIT 1`,
        ).bind(applicantId!, `${scoredOn}T24`)
      : env.DB.prepare(`${FACTS} WHERE d.decision_id = ?`).bind(decisionId),
  );
  const answers = await fromStore('DB', () => env.DB.batch<DecisionFacts>(statements));
  return answers.map(({ results }) => results[0]);
}

/** All or nothing; a receipt that is there already refuses the whole. @returns false when one was. */
async function keep(
  env: Env,
  found: readonly Found[],
  alongside: readonly D1PreparedStatement[],
): Promise<boolean> {
  const now = new Date().toISOString();
  const receipt = env.DB.prepare('INSERT INTO outcome_receipts (decision_id, received_at) VALUES (?, ?)');
  const count = env.DB.prepare(
    `INSERT INTO outcome_counts (model_version, cohort, points_bin, recommended, defaulted, applicants)
     VALUES (?, ?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET applicants = applicants + 1`,
  );
  const statements = found.flatMap(({ facts, defaulted }): D1PreparedStatement[] => [
    receipt.bind(facts.decision_id, now),
    count.bind(
      ...[facts.model_version, facts.decided_at.slice(0, 7), binOf(facts.points)],
      ...[facts.recommended, Number(defaulted)],
    ),
  ]);
  try {
    await env.DB.batch([...statements, ...alongside]);
    return true;
  } catch (error) {
    if (error instanceof Error && /UNIQUE constraint failed: outcome_receipts/.test(error.message))
      return false;
    throw error;
  }
}

function binOf(points: number): number {
  return Math.floor(points / OUTCOME_BIN_POINTS) * OUTCOME_BIN_POINTS;
}
