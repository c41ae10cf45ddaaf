// One page of the applicants' list, from D1. Two ways lead to it. Filters are answered from the index that holds all of
// them: who matches is found by one pass and the page picked out of it, so that no filter and no order is slow. Without
// filters rows are read in the order of an index until the page is full, unless few ids match, which are sorted.

import type { D1PreparedStatement } from '@cloudflare/workers-types/index.ts';
import { decideByPoints } from '../../wasm/decide/decision.ts';
import { fromStore } from '../apiFault.ts';
import type { ApplicantSummary, ApplicantsQuery } from '../contract.ts';
import type { Env } from '../env.ts';
import { SORTED_MATCHES_MAX } from '../limits.ts';
import type { PageCursor } from './pageCursor.ts';
import { type Condition, type PointsRule, searchConditions } from './searchConditions.ts';
import { type SortKey, sortKeyOf } from './sortKeys.ts';

export interface ApplicantsPage {
  readonly applicants: readonly ApplicantSummary[];
  readonly total: number;
  readonly next: PageCursor | null;
}

interface FactsRow {
  readonly sortKey: number;
  readonly applicantId: number;
  readonly ageYears: number | null;
  readonly amountIncome: number | null;
  readonly amountCredit: number | null;
  readonly amountAnnuity: number | null;
  readonly contractType: string | null;
  readonly occupation: string | null;
  readonly incomeType: string | null;
  readonly education: string | null;
  readonly familyStatus: string | null;
  readonly historyKnown: number | null;
  readonly points: number | null;
  readonly pointsVersion: string | null;
}

const COLUMNS = [
  'applicant_id AS applicantId',
  'age_years AS ageYears',
  'amount_income AS amountIncome',
  'amount_credit AS amountCredit',
  'amount_annuity AS amountAnnuity',
  'contract_type AS contractType',
  'occupation',
  'income_type AS incomeType',
  'education',
  'family_status AS familyStatus',
  'history_known AS historyKnown',
  'points',
  'points_version AS pointsVersion',
].join(', ');

/**
 * @param rule tells granted from refused; null while no model is published.
 * @throws ApiError `storage_failing`.
 */
export function listApplicants(
  env: Env,
  query: ApplicantsQuery,
  rule: PointsRule | null,
  cursor: PageCursor | null,
): Promise<ApplicantsPage> {
  const conditions = searchConditions(query, rule);
  return fromStore('DB', async () => {
    const total = cursor?.total ?? (await countMatches(env, conditions));
    if (total === 0) return { applicants: [], total, next: null };
    // One more than asked for tells whether there is a next page.
    const picks = isFiltered(query) || total <= SORTED_MATCHES_MAX;
    const statement = pageStatement(conditions, query, cursor, picks);
    const { results } = await bind(env, statement).all<FactsRow>();
    const rows = results.slice(0, query.limit);
    const last = rows.at(-1);
    return {
      applicants: rows.map((row) => summaryOf(row, rule)),
      total,
      next:
        results.length > rows.length && last
          ? { sort: query.sort, key: last.sortKey, after: last.applicantId, total }
          : null,
    };
  });
}

async function countMatches(env: Env, conditions: readonly Condition[]): Promise<number> {
  const row = await bind(env, countStatement(conditions)).first<{ total: number }>();
  return row?.total ?? 0;
}

/** Exported for the test that asks SQLite for its plan. */
export function countStatement(conditions: readonly Condition[]): Condition {
  return {
    sql: `SELECT count(*) AS total FROM applicant_facts ${whereOf(conditions)}`,
    values: conditions.flatMap(({ values }) => values),
  };
}

/** By more than the digits of ids, which every index holds. */
function isFiltered({ search: _, sort: __, limit: ___, cursor: ____, ...filters }: ApplicantsQuery): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}

/**
 * @param picks the page is picked out of all matches, and only its rows are read from the table. The plus before the
 *   key hides it from the index of the order.
 */
export function pageStatement(
  conditions: readonly Condition[],
  { sort, limit }: Pick<ApplicantsQuery, 'sort' | 'limit'>,
  cursor: PageCursor | null,
  picks: boolean,
): Condition {
  const { expression, direction } = sortKeyOf(sort);
  const key = picks ? `+${expression}` : expression;
  const all = cursor ? [...conditions, afterCursor(key, direction, cursor)] : conditions;
  const values = [...all.flatMap((condition) => condition.values), limit + 1];
  const inOrder = `${direction}, applicant_id ${direction}`;
  const found = `FROM applicant_facts ${whereOf(all)} ORDER BY ${key} ${inOrder} LIMIT ?`;
  if (!picks) return { sql: `SELECT ${expression} AS sortKey, ${COLUMNS} ${found}`, values };
  const sql = `SELECT sortKey, ${COLUMNS} FROM (SELECT applicant_id AS picked, ${expression} AS sortKey ${found})
    JOIN applicant_facts ON applicant_id = picked ORDER BY sortKey ${inOrder}`;
  return { sql, values };
}

function afterCursor(
  key: string,
  direction: SortKey['direction'],
  { key: last, after }: PageCursor,
): Condition {
  return { sql: `(${key}, applicant_id) ${direction === 'ASC' ? '>' : '<'} (?, ?)`, values: [last, after] };
}

function whereOf(conditions: readonly Condition[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
}

function bind({ DB }: Env, { sql, values }: Condition): D1PreparedStatement {
  return DB.prepare(sql).bind(...values);
}

function summaryOf(
  { sortKey: _, historyKnown, ...row }: FactsRow,
  rule: PointsRule | null,
): ApplicantSummary {
  const verdict = row.points === null || !rule ? null : decideByPoints(row.points, rule);
  return {
    ...row,
    historyKnown: historyKnown === null ? null : historyKnown === 1,
    decision: verdict?.decision ?? null,
    reviewBand: verdict?.reviewBand ?? null,
  };
}
