// The statements that lead to one page of the list. Each gives a row more than asked for, which tells whether there is a
// next page. Which of them serves is decided in listApplicants.ts; searchPlans.test.ts holds what SQLite makes of them.

import type { ApplicantsQuery } from '../contractApplicants.ts';
import { SORTED_MATCHES_MAX, WALKED_ROWS_MAX } from '../limits.ts';
import type { Condition } from './searchConditions.ts';
import { type SortKey, sortKeyOf } from './sortKeys.ts';

/** Where a page begins: so many rows from the start of the list, behind a row, or at one. */
export type PageStart =
  | { readonly skip: number }
  | { readonly key: number; readonly after: number }
  | { readonly key: number; readonly from: number };

export interface PageQuery extends Pick<ApplicantsQuery, 'sort' | 'limit'> {
  readonly conditions: readonly Condition[];
  readonly start: PageStart;
}

const ID_INDEX = sortKeyOf('id').index;

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

export function countStatement(conditions: readonly Condition[]): Condition {
  return {
    sql: `SELECT count(*) AS total FROM applicant_facts ${whereOf(conditions)}`,
    values: valuesOf(conditions),
  };
}

/** Along the index of the order, until the page is full. */
export function orderedStatement(page: PageQuery): Condition {
  const { conditions, sort, limit, start } = page;
  const { expression, direction, index } = sortKeyOf(sort);
  if (index === ID_INDEX && conditions.length > 0) return orderedIdsStatement(page);
  const all = [...conditions, ...beginning(expression, direction, start)];
  return {
    sql: `SELECT ${expression} AS sortKey, ${COLUMNS} FROM applicant_facts ${whereOf(all)}
      ORDER BY ${expression} ${direction}, applicant_id ${direction} LIMIT ? OFFSET ?`,
    values: [...valuesOf(all), limit + 1, skipOf(start)],
  };
}

/** Ids by their first digits are many ranges: SQLite would find and sort all of them for one page. */
function orderedIdsStatement({ conditions, sort, limit, start }: PageQuery): Condition {
  const { direction } = sortKeyOf(sort);
  const walked = conditions.map(({ walkedSql, ...one }) => ({ ...one, sql: walkedSql ?? one.sql }));
  const all = [...beginning('applicant_id', direction, start), ...walked];
  const picked = `SELECT applicant_id AS picked, applicant_id AS sortKey FROM applicant_facts INDEXED BY ${ID_INDEX}
    ${whereOf(all)} ORDER BY applicant_id ${direction} LIMIT ? OFFSET ?`;
  return {
    sql: `SELECT sortKey, ${COLUMNS} FROM (${picked}) ${joinPicked(direction)}`,
    values: [...valuesOf(all), limit + 1, skipOf(start)],
  };
}

/**
 * Key and id of the row at a position, counted off in the index of the order from whichever end is nearer. Only for
 * conditions on what that index holds: the key and the id.
 * @param total of the list.
 */
export function placeStatement(
  { conditions, sort }: Pick<PageQuery, 'conditions' | 'sort'>,
  position: number,
  total: number,
): Condition {
  const { expression, direction, index } = sortKeyOf(sort);
  const isFromEnd = 2 * position >= total;
  const along = isFromEnd === (direction === 'ASC') ? 'DESC' : 'ASC';
  return {
    sql: `SELECT ${expression} AS key, applicant_id AS id FROM applicant_facts INDEXED BY ${index}
      ${whereOf(conditions)} ORDER BY ${expression} ${along}, applicant_id ${along} LIMIT 1 OFFSET ?`,
    values: [...valuesOf(conditions), isFromEnd ? total - 1 - position : position],
  };
}

/** The same, but given up after so many rows: not a whole page then. */
export function walkedStatement({ conditions, sort, limit, start }: PageQuery): Condition {
  const { expression, direction } = sortKeyOf(sort);
  const after = beginning(expression, direction, start);
  const inOrder = `${direction}, applicant_id ${direction}`;
  return {
    sql: `SELECT sortKey, ${COLUMNS} FROM (SELECT *, ${expression} AS sortKey FROM applicant_facts ${whereOf(after)}
        ORDER BY ${expression} ${inOrder} LIMIT ${WALKED_ROWS_MAX})
      ${whereOf(conditions)} ORDER BY sortKey ${inOrder} LIMIT ?`,
    values: [...valuesOf([...after, ...conditions]), limit + 1],
  };
}

/**
 * Picked out of all matches, of which only the page is read from the table. The plus before the key hides it from the
 * index of the order.
 */
export function pickedStatement({ conditions, sort, limit, start }: PageQuery): Condition {
  const { expression, direction } = sortKeyOf(sort);
  const all = [...conditions, ...beginning(`+${expression}`, direction, start)];
  const picked = `SELECT applicant_id AS picked, ${expression} AS sortKey FROM applicant_facts ${whereOf(all)}
    ORDER BY +${expression} ${direction}, applicant_id ${direction} LIMIT ? OFFSET ?`;
  return {
    sql: `SELECT sortKey, ${COLUMNS} FROM (${picked}) ${joinPicked(direction)}`,
    values: [...valuesOf(all), limit + 1, skipOf(start)],
  };
}

/** A page of few, and how many they are (`matches`): in one pass, given up where they are not few. */
export function fewStatement({ conditions, sort, limit, start }: PageQuery): Condition {
  const { expression, direction } = sortKeyOf(sort);
  return {
    sql: `WITH found AS MATERIALIZED (
        SELECT applicant_id AS picked, ${expression} AS sortKey FROM applicant_facts ${whereOf(conditions)}
        LIMIT ${SORTED_MATCHES_MAX + 1})
      SELECT sortKey, (SELECT count(*) FROM found) AS matches, ${COLUMNS}
      FROM (SELECT * FROM found ORDER BY sortKey ${direction}, picked ${direction} LIMIT ? OFFSET ?)
      ${joinPicked(direction)}`,
    values: [...valuesOf(conditions), limit + 1, skipOf(start)],
  };
}

function joinPicked(direction: SortKey['direction']): string {
  return `JOIN applicant_facts ON applicant_id = picked ORDER BY sortKey ${direction}, applicant_id ${direction}`;
}

/** The key alone, too, so that SQLite goes to it in the index instead of walking there. */
function beginning(key: string, direction: SortKey['direction'], start: PageStart): readonly Condition[] {
  if ('skip' in start) return [];
  const sign = direction === 'ASC' ? '>' : '<';
  const [id, orEqual] = 'after' in start ? [start.after, ''] : [start.from, '='];
  return [
    {
      sql: `${key} ${sign}= ? AND (${key}, applicant_id) ${sign}${orEqual} (?, ?)`,
      values: [start.key, start.key, id],
    },
  ];
}

function skipOf(start: PageStart): number {
  return 'skip' in start ? start.skip : 0;
}

function whereOf(conditions: readonly Condition[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
}

function valuesOf(conditions: readonly Condition[]): (string | number)[] {
  return conditions.flatMap(({ values }) => values);
}
