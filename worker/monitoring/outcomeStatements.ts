// The statements of outcomes, for whoever has the database (the Worker's binding, or the command line from outside): which
// recorded decision each belongs to, and that it was counted.

import type { GivenOutcome } from '../contractMonitoring.ts';
import type { Statement } from './snapshotRow.ts';

/** Width of the bins of points; the probability of one is that of its middle (wasm/drift/pointsGroups.ts). */
export const OUTCOME_BIN_POINTS = 5;

/** A recorded decision, as it was made. */
export interface DecisionFacts {
  /** Of the outcome in the list that was asked for. */
  readonly place: number;
  readonly decision_id: string;
  readonly decided_at: string;
  readonly model_version: string;
  readonly points: number;
  readonly probability_of_default: number;
  readonly recommended: string;
  /** null until its outcome is counted. */
  readonly received_at: string | null;
}

/** Rows of DecisionFacts; without a day the applicant's last decision is meant. */
export function findDecisions(outcomes: readonly Omit<GivenOutcome, 'defaulted'>[]): Statement {
  return {
    sql: `SELECT o.key AS place, d.decision_id, d.decided_at, d.model_version, d.points,
        d.probability_of_default, d.recommended, r.received_at
      FROM json_each(?) o
      JOIN decisions d ON d.decision_id = coalesce(o.value ->> '$.decisionId',
        (SELECT decision_id FROM decisions WHERE applicant_id = o.value ->> '$.applicantId'
         AND decided_at < coalesce(o.value ->> '$.scoredOn', '9999') || 'T24' ORDER BY decided_at DESC LIMIT 1))
      LEFT JOIN outcome_receipts r ON r.decision_id = d.decision_id
      ORDER BY o.key`,
    values: [JSON.stringify(outcomes)],
  };
}

/** What became of a decision. */
export interface DecidedOutcome {
  readonly facts: DecisionFacts;
  readonly defaulted: boolean;
}

/**
 * Two statements for all of them. Both fail where one has a receipt already: nobody is counted twice.
 * @param now ISO 8601.
 */
export function countDecided(decided: readonly DecidedOutcome[], now: string): Statement[] {
  const rows = decided.map(({ facts, defaulted }) => [
    ...[facts.model_version, facts.decided_at.slice(0, 7), binOf(facts.points)],
    ...[facts.recommended, Number(defaulted)],
  ]);
  return [
    {
      sql: 'INSERT INTO outcome_receipts (decision_id, received_at) SELECT value, ? FROM json_each(?)',
      values: [now, JSON.stringify(decided.map(({ facts }) => facts.decision_id))],
    },
    {
      // "WHERE true" tells the parser that ON CONFLICT is no join.
      sql: `INSERT INTO outcome_counts (model_version, cohort, points_bin, recommended, defaulted, applicants)
        SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, count(*) FROM json_each(?)
        WHERE true GROUP BY 1, 2, 3, 4, 5
        ON CONFLICT DO UPDATE SET applicants = applicants + excluded.applicants`,
      values: [JSON.stringify(rows)],
    },
  ];
}

function binOf(points: number): number {
  return Math.floor(points / OUTCOME_BIN_POINTS) * OUTCOME_BIN_POINTS;
}
