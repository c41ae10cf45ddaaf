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

/** Fails where the decision has a receipt already: nobody is counted twice. @param now ISO 8601. */
export function countOutcome(facts: DecisionFacts, defaulted: boolean, now: string): Statement[] {
  return [
    {
      sql: 'INSERT INTO outcome_receipts (decision_id, received_at) VALUES (?, ?)',
      values: [facts.decision_id, now],
    },
    {
      sql: `INSERT INTO outcome_counts (model_version, cohort, points_bin, recommended, defaulted, applicants)
        VALUES (?, ?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET applicants = applicants + 1`,
      values: [
        ...[facts.model_version, facts.decided_at.slice(0, 7), binOf(facts.points)],
        ...[facts.recommended, Number(defaulted)],
      ],
    },
  ];
}

function binOf(points: number): number {
  return Math.floor(points / OUTCOME_BIN_POINTS) * OUTCOME_BIN_POINTS;
}
