// One page of the applicants' list, from D1. Two ways lead to it. Where few match, all of them are found by one scan of
// the narrow table and sorted; where many do, rows are read in the order of an index until the page is full. The first
// way would sort everybody, the second would look up nearly everybody; which one serves is known after counting. A page
// begins after a cursor, or at a position, which is counted off along the index from whichever end is nearer.

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

/** Where a page begins: so many rows from the start of the list, after a row, or at one. */
export type PageStart =
  | { readonly skip: number }
  | { readonly key: number; readonly after: number }
  | { readonly key: number; readonly from: number };

interface Place {
  readonly key: number;
  readonly id: number;
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
    if (total === 0 || (query.position ?? 0) >= total) return { applicants: [], total, next: null };
    const fewMatch = total <= SORTED_MATCHES_MAX;
    const start = await startOf(env, conditions, query, cursor, total);
    // One more than asked for tells whether there is a next page.
    const statement = pageStatement(conditions, query, start, fewMatch);
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

/** Where the page begins: after a cursor, or at a position, which among few is skipped and among many looked up. */
async function startOf(
  env: Env,
  conditions: readonly Condition[],
  { position, sort }: ApplicantsQuery,
  cursor: PageCursor | null,
  total: number,
): Promise<PageStart> {
  if (position === undefined) return cursor ? { after: cursor.after, key: cursor.key } : { skip: 0 };
  if (position === 0 || total <= SORTED_MATCHES_MAX) return { skip: position };
  const place = await bind(env, placeStatement(conditions, sort, position, total)).first<Place>();
  // Rows may have gone since they were counted.
  return place ? { from: place.id, key: place.key } : { skip: total };
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

/** @param fewMatch the plus before the key hides it from the index: scan and sort. */
export function pageStatement(
  conditions: readonly Condition[],
  { sort, limit }: Pick<ApplicantsQuery, 'sort' | 'limit'>,
  start: PageStart,
  fewMatch: boolean,
): Condition {
  const key = sortKeyOf(sort);
  const all = 'skip' in start ? conditions : [...conditions, beginning(key, start)];
  const { expression, direction } = key;
  const skip = 'skip' in start ? start.skip : 0;
  return {
    sql: `SELECT ${expression} AS sortKey, ${COLUMNS} FROM applicant_facts ${whereOf(all)}
      ORDER BY ${fewMatch ? '+' : ''}${expression} ${direction}, applicant_id ${direction} LIMIT ? OFFSET ?`,
    values: [...all.flatMap(({ values }) => values), limit + 1, skip],
  };
}

/**
 * Key and id of the row at a position, counted off in the index that orders the list. @param total of the list.
 * Exported for the test that asks SQLite for its plan.
 */
export function placeStatement(
  conditions: readonly Condition[],
  sort: Sort,
  position: number,
  total: number,
): Condition {
  const { expression, direction, index } = sortKeyOf(sort);
  const isFromEnd = 2 * position >= total;
  const along = isFromEnd === (direction === 'ASC') ? 'DESC' : 'ASC';
  // With filters rows must be looked at anyway: then SQLite chooses.
  const source = conditions.length === 0 ? `applicant_facts INDEXED BY ${index}` : 'applicant_facts';
  return {
    sql: `SELECT ${expression} AS key, applicant_id AS id FROM ${source} ${whereOf(conditions)}
      ORDER BY ${expression} ${along}, applicant_id ${along} LIMIT 1 OFFSET ?`,
    values: [...conditions.flatMap(({ values }) => values), isFromEnd ? total - 1 - position : position],
  };
}

/** The key alone, too, so that SQLite goes to it in the index instead of walking there. */
function beginning(
  { expression, direction }: SortKey,
  start: Exclude<PageStart, { skip: number }>,
): Condition {
  const sign = direction === 'ASC' ? '>' : '<';
  const [id, orEqual] = 'after' in start ? [start.after, ''] : [start.from, '='];
  return {
    sql: `${expression} ${sign}= ? AND (${expression}, applicant_id) ${sign}${orEqual} (?, ?)`,
    values: [start.key, start.key, id],
  };
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
