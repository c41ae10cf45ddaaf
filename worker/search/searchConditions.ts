// From the filters of a list to SQL conditions over applicant_facts. Every value is bound, never written.

import type { DecisionRule } from '../../wasm/decide/decision.ts';
import { type ApplicantsQuery, CATEGORY_FILTERS } from '../contractApplicants.ts';
import { prefixColumn, prefixOf } from './codePrefix.ts';
import { prefixRanges } from './prefixRanges.ts';
import { sortKeyOf } from './sortKeys.ts';

export interface Condition {
  readonly sql: string;
  /** The same, kept from the indices of what it names: for a walk along one of them. */
  readonly walkedSql?: string;
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
  const inRanges = (id: string): string => `(${ranges.map(() => `${id} BETWEEN ? AND ?`).join(' OR ')})`;
  return [
    {
      sql: inRanges('applicant_id'),
      walkedSql: inRanges('+applicant_id'),
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
    if (!codes) return [];
    const places = codes.map(() => '?').join(', ');
    return [{ sql: `${prefixColumn(column)} IN (${places})`, values: codes.map(prefixOf) }];
  });
}

function ofResult(query: ApplicantsQuery, rule: PointsRule | null): Condition[] {
  const { decision, historyKnown } = query;
  return [
    ...(decision === undefined ? [] : [rule ? ofDecision(decision, rule, pointsColumn(query)) : NOBODY]),
    ...(historyKnown === undefined ? [] : [{ sql: 'history_known = ?', values: [Number(historyKnown)] }]),
  ];
}

/** As the index of points has them, where it can answer alone; who has none has -1e9 there. */
function pointsColumn(query: ApplicantsQuery): string {
  return isOfPointsAlone(query) ? sortKeyOf(query.sort).expression : 'points';
}

/** By more than the digits of ids, which every index holds. */
export function isFiltered(query: Partial<ApplicantsQuery>): boolean {
  const { search: _, sort: __, limit: ___, cursor: ____, position: _____, ...filters } = query;
  return Object.values(filters).some((value) => value !== undefined);
}

/** A decision in the order of points: both are in one narrow index. */
export function isOfPointsAlone({ decision, ...query }: ApplicantsQuery): boolean {
  return decision !== undefined && /^-?points$/.test(query.sort) && !isFiltered(query);
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
