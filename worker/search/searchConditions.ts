// From the filters of a list to SQL conditions over applicant_facts. Every value is bound, never written.

import type { DecisionRule } from '../../wasm/decide/decision.ts';
import { type ApplicantsQuery, CATEGORY_FILTERS } from '../contractApplicants.ts';
import { prefixRanges } from './prefixRanges.ts';
import { sortKeyOf } from './sortKeys.ts';

export interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** What of the champion tells granted from refused; null while nothing is published, when points decide nothing. */
export type PointsRule = Pick<DecisionRule, 'decisionPoints' | 'reviewBandPoints'>;

const RANGES = {
  age: 'age_years',
  income: 'amount_income',
  credit: 'amount_credit',
  annuity: 'amount_annuity',
  points: 'points',
} as const;

const NOBODY: Condition = { sql: 'FALSE', values: [] };

/** All of them hold for whom the list shows; empty = everybody. */
export function searchConditions(query: ApplicantsQuery, rule: PointsRule | null): Condition[] {
  return [...ofSearch(query), ...ofRanges(query), ...ofCategories(query), ...ofResult(query, rule)];
}

function ofSearch({ search }: ApplicantsQuery): Condition[] {
  if (search === undefined) return [];
  const ranges = prefixRanges(search);
  if (ranges.length === 0) return [NOBODY];
  return [
    {
      sql: `(${ranges.map(() => 'applicant_id BETWEEN ? AND ?').join(' OR ')})`,
      values: ranges.flatMap(({ first, last }) => [first, last]),
    },
  ];
}

function ofRanges(query: ApplicantsQuery): Condition[] {
  return Object.entries(RANGES).flatMap(([name, column]) => {
    const low = query[`${name as keyof typeof RANGES}Min`];
    const high = query[`${name as keyof typeof RANGES}Max`];
    return [
      ...(low === undefined ? [] : [{ sql: `${column} >= ?`, values: [low] }]),
      ...(high === undefined ? [] : [{ sql: `${column} <= ?`, values: [high] }]),
    ];
  });
}

function ofCategories(query: ApplicantsQuery): Condition[] {
  return Object.entries(CATEGORY_FILTERS).flatMap(([name, column]) => {
    const codes = query[name as keyof typeof CATEGORY_FILTERS];
    return codes ? [{ sql: `${column} IN (${codes.map(() => '?').join(', ')})`, values: codes }] : [];
  });
}

function ofResult({ decision, historyKnown, sort }: ApplicantsQuery, rule: PointsRule | null): Condition[] {
  return [
    ...(decision === undefined ? [] : [rule ? ofDecision(decision, rule, pointsColumn(sort)) : NOBODY]),
    ...(historyKnown === undefined ? [] : [{ sql: 'history_known = ?', values: [Number(historyKnown)] }]),
  ];
}

/** In the order of points as their index has them, which then answers alone; who has none has -1e9 there. */
function pointsColumn(sort: ApplicantsQuery['sort']): string {
  return sort === 'points' || sort === '-points' ? sortKeyOf(sort).expression : 'points';
}

function ofDecision(
  decision: NonNullable<ApplicantsQuery['decision']>,
  { decisionPoints, reviewBandPoints }: PointsRule,
  points: string,
): Condition {
  switch (decision) {
    case 'granted':
      return { sql: `${points} >= ?`, values: [decisionPoints] };
    case 'refused':
      return { sql: `(${points} > -1e9 AND ${points} < ?)`, values: [decisionPoints] };
    case 'review':
      return {
        sql: `${points} BETWEEN ? AND ?`,
        values: [decisionPoints - reviewBandPoints, decisionPoints + reviewBandPoints],
      };
  }
}
