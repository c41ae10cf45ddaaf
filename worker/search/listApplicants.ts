// One page of the applicants' list, from D1. Everybody, and those found by the digits of their ids, are read in the order
// of an index until the page is full. Filters are answered from the index that holds all of them: few matches are found,
// counted and sorted in one pass; of many the page is looked for along the order, and picked out of all where it is not
// near. A page begins after a cursor, or at a position, which in a long list is counted off in an index, or else picked.
// So no filter and no order is slow (storage bench).

import type { D1PreparedStatement } from '@cloudflare/workers-types/index.ts';
import { decideByPoints } from '../../wasm/decide/decision.ts';
import { fromStore } from '../apiFault.ts';
import type { ApplicantSummary, ApplicantsQuery } from '../contract.ts';
import type { Env } from '../env.ts';
import { SORTED_MATCHES_MAX } from '../limits.ts';
import type { PageCursor } from './pageCursor.ts';
import {
  countStatement,
  fewStatement,
  orderedStatement,
  type PageQuery,
  type PageStart,
  pickedStatement,
  placeStatement,
  walkedStatement,
} from './pageStatements.ts';
import {
  type Condition,
  isFiltered,
  isOfPointsAlone,
  type PointsRule,
  searchConditions,
} from './searchConditions.ts';

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
  /** How many match, where the statement counts them. */
  readonly matches?: number;
}

interface Search {
  readonly query: ApplicantsQuery;
  readonly conditions: readonly Condition[];
  readonly cursor: PageCursor | null;
}

interface Found {
  /** One more than asked for, where there is a next page. */
  readonly rows: readonly FactsRow[];
  readonly total: number;
}

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
  const search: Search = { query, conditions: searchConditions(query, rule), cursor };
  return fromStore('DB', async () => {
    const { rows, total } = await (isFiltered(query) ? findFiltered(env, search) : findOrdered(env, search));
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      applicants: shown.map((row) => summaryOf(row, rule)),
      total,
      next:
        rows.length > shown.length && last
          ? { sort: query.sort, key: last.sortKey, after: last.applicantId, total }
          : null,
    };
  });
}

async function findOrdered(env: Env, search: Search): Promise<Found> {
  const total = await totalOf(env, search);
  if (isPastEnd(search, total)) return { rows: [], total };
  const few = total <= SORTED_MATCHES_MAX;
  const start = few ? startOf(search) : await placeOf(env, search, total);
  const page = pageOf(search, start);
  return { rows: await rowsOf(env, few ? pickedStatement(page) : orderedStatement(page)), total };
}

async function findFiltered(env: Env, search: Search): Promise<Found> {
  const page = pageOf(search, startOf(search));
  if (!search.cursor) {
    const rows = await rowsOf(env, fewStatement(page));
    const total = rows[0]?.matches ?? 0;
    if (rows.length > 0 && total <= SORTED_MATCHES_MAX) return { rows, total };
  }
  const total = await totalOf(env, search);
  if (isPastEnd(search, total)) return { rows: [], total };
  if (total > SORTED_MATCHES_MAX) {
    const rows = await walkOrCountOff(env, search, total);
    if (rows) return { rows, total };
  }
  return { rows: await rowsOf(env, pickedStatement(page)), total };
}

/** @returns null where the page is not near, nor its place to be counted off in an index. */
async function walkOrCountOff(env: Env, search: Search, total: number): Promise<readonly FactsRow[] | null> {
  const { query } = search;
  if (query.position) {
    if (!isOfPointsAlone(query)) return null;
    return rowsOf(env, orderedStatement(pageOf(search, await placeOf(env, search, total))));
  }
  const rows = await rowsOf(env, walkedStatement(pageOf(search, startOf(search))));
  return rows.length > query.limit ? rows : null;
}

function isPastEnd({ query: { position = 0 } }: Search, total: number): boolean {
  return position >= total;
}

function pageOf({ query: { sort, limit }, conditions }: Search, start: PageStart): PageQuery {
  return { sort, limit, conditions, start };
}

/** A position wins over the cursor it may come with, which then only tells the total. */
function startOf({ query: { position }, cursor }: Search): PageStart {
  if (position !== undefined || !cursor) return { skip: position ?? 0 };
  return { key: cursor.key, after: cursor.after };
}

/** Of a position in a list that is long: skipping its rows would read them, counting them off reads the index alone. */
async function placeOf(env: Env, search: Search, total: number): Promise<PageStart> {
  const { query, conditions } = search;
  if (!query.position) return startOf(search);
  const statement = placeStatement({ ...query, conditions }, query.position, total);
  const place = await bind(env, statement).first<{ key: number; id: number }>();
  // Rows may have gone since they were counted.
  return place ? { key: place.key, from: place.id } : { skip: total };
}

/** Counted once a search: the cursor carries it on. */
async function totalOf(env: Env, { cursor, conditions }: Search): Promise<number> {
  if (cursor) return cursor.total;
  const row = await bind(env, countStatement(conditions)).first<{ total: number }>();
  return row?.total ?? 0;
}

async function rowsOf(env: Env, statement: Condition): Promise<readonly FactsRow[]> {
  return (await bind(env, statement).all<FactsRow>()).results;
}

function bind({ DB }: Env, { sql, values }: Condition): D1PreparedStatement {
  return DB.prepare(sql).bind(...values);
}

function summaryOf(
  { sortKey: _, matches: __, historyKnown, ...row }: FactsRow,
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
