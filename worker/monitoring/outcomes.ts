// Outcomes, once they are known: joined to the decision they belong to, and kept as counts by model, month and points.
// Of a person remains that an outcome was counted, never which.

import type { D1PreparedStatement } from '@cloudflare/workers-types/index.ts';
import { fromStore } from '../apiFault.ts';
import type { GivenOutcome, OutcomesAnswer } from '../contractMonitoring.ts';
import type { Env } from '../env.ts';
import type { Mark } from '../idempotency/writeOnce.ts';
import { AUDIT_APPEND_ATTEMPTS_MAX } from '../limits.ts';
import { countDecided, type DecidedOutcome, type DecisionFacts, findDecisions } from './outcomeStatements.ts';
import { prepared } from './readSnapshots.ts';

export type CountedOutcomes = Pick<OutcomesAnswer, 'counted' | 'repeated' | 'unknown'>;

/** @throws ApiError `storage_failing`. */
export async function countOutcomes(
  env: Env,
  outcomes: readonly GivenOutcome[],
  mark: Mark<CountedOutcomes>,
): Promise<CountedOutcomes> {
  for (let attempt = 1; ; attempt++) {
    const { results } = await fromStore('DB', () =>
      prepared(env, findDecisions(outcomes)).all<DecisionFacts>(),
    );
    const facts = new Map(results.map((row) => [row.place, row]));
    const found = new Map<string, DecidedOutcome>();
    let [repeated, unknown] = [0, 0];
    for (const [i, { defaulted }] of outcomes.entries()) {
      const own = facts.get(i);
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

/** All or nothing; a receipt that is there already refuses the whole. @returns false when one was. */
async function keep(
  env: Env,
  found: readonly DecidedOutcome[],
  alongside: readonly D1PreparedStatement[],
): Promise<boolean> {
  const now = new Date().toISOString();
  try {
    const counted = countDecided(found, now).map((statement) => prepared(env, statement));
    await env.DB.batch([...counted, ...alongside]);
    return true;
  } catch (error) {
    if (error instanceof Error && /UNIQUE constraint failed: outcome_receipts/.test(error.message))
      return false;
    throw error;
  }
}
