// By what a list can be ordered, in SQL. The expressions are those of the indices in migrations/, to the letter:
// SQLite only uses an index on an expression for the same expression.

import type { Sort, SortField } from '../contractApplicants.ts';

export interface SortKey {
  /** Never null, so that a page can begin after any row. */
  readonly expression: string;
  readonly direction: 'ASC' | 'DESC';
  /** The index in that order. */
  readonly index: string;
}

const EXPRESSIONS: Readonly<Record<SortField, string>> = {
  id: 'applicant_id',
  age: 'ifnull(age_years, -1e9)',
  income: 'ifnull(amount_income, -1e9)',
  credit: 'ifnull(amount_credit, -1e9)',
  annuity: 'ifnull(amount_annuity, -1e9)',
  points: 'ifnull(points, -1e9)',
};

export function sortKeyOf(sort: Sort): SortKey {
  const descending = sort.startsWith('-');
  const field = (descending ? sort.slice(1) : sort) as SortField;
  return {
    expression: EXPRESSIONS[field],
    direction: descending ? 'DESC' : 'ASC',
    index: `facts_by_${field}`,
  };
}
