// The statements that lead to one page of the list. Each gives a row more than asked for, which tells whether there is a
// next page. Which of them serves is decided in listApplicants.ts; searchPlans.test.ts holds what SQLite makes of them.

import type { ApplicantsQuery } from '../contractApplicants.ts';
import { SORTED_MATCHES_MAX, WALKED_ROWS_MAX } from '../limits.ts';
import type { PageCursor } from './pageCursor.ts';
import type { Condition } from './searchConditions.ts';
import { type SortKey, sortKeyOf } from './sortKeys.ts';

export interface PageQuery extends Pick<ApplicantsQuery, 'sort' | 'limit'> {
  readonly conditions: readonly Condition[];
  /** Where the page before ended; null for the first one. */
  readonly cursor: PageCursor | null;
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

export function countStatement(conditions: readonly Condition[]): Condition {
  return {
    sql: `SELECT count(*) AS total FROM applicant_facts ${whereOf(conditions)}`,
    values: valuesOf(conditions),
  };
}

/** Along the index of the order, until the page is full. */
export function orderedStatement({ conditions, sort, limit, cursor }: PageQuery): Condition {
  const { expression, direction } = sortKeyOf(sort);
  const all = [...conditions, ...afterCursor(expression, direction, cursor)];
  return {
    sql: `SELECT ${expression} AS sortKey, ${COLUMNS} FROM applicant_facts ${whereOf(all)}
      ORDER BY ${expression} ${direction}, applicant_id ${direction} LIMIT ?`,
    values: [...valuesOf(all), limit + 1],
  };
}

/** The same, but given up after so many rows: not a whole page then. */
export function walkedStatement({ conditions, sort, limit, cursor }: PageQuery): Condition {
  const { expression, direction } = sortKeyOf(sort);
  const after = afterCursor(expression, direction, cursor);
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
export function pickedStatement({ conditions, sort, limit, cursor }: PageQuery): Condition {
  const { expression, direction } = sortKeyOf(sort);
  const all = [...conditions, ...afterCursor(`+${expression}`, direction, cursor)];
  const picked = `SELECT applicant_id AS picked, ${expression} AS sortKey FROM applicant_facts ${whereOf(all)}
    ORDER BY +${expression} ${direction}, applicant_id ${direction} LIMIT ?`;
  return {
    sql: `SELECT sortKey, ${COLUMNS} FROM (${picked}) ${joinPicked(direction)}`,
    values: [...valuesOf(all), limit + 1],
  };
}

/** The first page of few, and how many they are (`matches`): in one pass, given up where they are not few. */
export function fewStatement({ conditions, sort, limit }: PageQuery): Condition {
  const { expression, direction } = sortKeyOf(sort);
  return {
    sql: `WITH found AS MATERIALIZED (
        SELECT applicant_id AS picked, ${expression} AS sortKey FROM applicant_facts ${whereOf(conditions)}
        LIMIT ${SORTED_MATCHES_MAX + 1})
      SELECT sortKey, (SELECT count(*) FROM found) AS matches, ${COLUMNS}
      FROM (SELECT * FROM found ORDER BY sortKey ${direction}, picked ${direction} LIMIT ?) ${joinPicked(direction)}`,
    values: [...valuesOf(conditions), limit + 1],
  };
}

function joinPicked(direction: SortKey['direction']): string {
  return `JOIN applicant_facts ON applicant_id = picked ORDER BY sortKey ${direction}, applicant_id ${direction}`;
}

function afterCursor(
  key: string,
  direction: SortKey['direction'],
  cursor: PageCursor | null,
): readonly Condition[] {
  if (!cursor) return [];
  const sign = direction === 'ASC' ? '>' : '<';
  return [{ sql: `(${key}, applicant_id) ${sign} (?, ?)`, values: [cursor.key, cursor.after] }];
}

function whereOf(conditions: readonly Condition[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
}

function valuesOf(conditions: readonly Condition[]): (string | number)[] {
  return conditions.flatMap(({ values }) => values);
}
