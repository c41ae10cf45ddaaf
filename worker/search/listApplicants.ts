// One page of the applicants' list, from D1. Everybody, and those found by the digits of their ids, are read in the order
// of an index until the page is full. Filters are answered from the index that holds all of them: few matches are found,
// counted and sorted in one pass; of many the page is looked for along the order, and picked out of all where it is not
// near. So no filter and no order is slow (storage bench).

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
  pickedStatement,
  walkedStatement,
} from './pageStatements.ts';
import { type Condition, type PointsRule, searchConditions } from './searchConditions.ts';

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
  const page: PageQuery = { ...query, conditions: searchConditions(query, rule), cursor };
  return fromStore('DB', async () => {
    const { rows, total } = await (isFiltered(query) ? findFiltered(env, page) : findOrdered(env, page));
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

/** By more than the digits of ids, which every index holds. */
function isFiltered({ search: _, sort: __, limit: ___, cursor: ____, ...filters }: ApplicantsQuery): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}

async function findOrdered(env: Env, page: PageQuery): Promise<Found> {
  const total = await totalOf(env, page);
  const statement = total <= SORTED_MATCHES_MAX ? pickedStatement(page) : orderedStatement(page);
  return { rows: total === 0 ? [] : await rowsOf(env, statement), total };
}

async function findFiltered(env: Env, page: PageQuery): Promise<Found> {
  if (!page.cursor) {
    const rows = await rowsOf(env, fewStatement(page));
    const total = rows[0]?.matches ?? 0;
    if (total <= SORTED_MATCHES_MAX) return { rows, total };
  }
  const total = await totalOf(env, page);
  if (total > SORTED_MATCHES_MAX) {
    const rows = await rowsOf(env, walkedStatement(page));
    if (rows.length > page.limit) return { rows, total };
  }
  return { rows: await rowsOf(env, pickedStatement(page)), total };
}

/** Counted once a search: the cursor carries it on. */
async function totalOf(env: Env, { cursor, conditions }: PageQuery): Promise<number> {
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
