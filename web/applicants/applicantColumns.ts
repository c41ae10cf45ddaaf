// The facts of an applicant's row, in the order of the columns. Identifier, points and decision come before them.

import type { ApplicationValue } from '../../wasm/features/application.ts';
import type { ApplicantSummary, SortField } from '../../worker/contract.ts';

export interface ApplicantColumn {
  /** Of its CSS class. */
  readonly name: string;
  /** The catalogue's field, for label and format. */
  readonly field: string;
  readonly read: (applicant: ApplicantSummary) => ApplicationValue;
  readonly numeric?: boolean;
  /** Absent: the list cannot be sorted by it. */
  readonly sort?: SortField;
}

export const APPLICANT_COLUMNS: readonly ApplicantColumn[] = [
  { name: 'age', field: 'age_years', read: (a) => a.ageYears, numeric: true, sort: 'age' },
  { name: 'credit', field: 'amount_credit', read: (a) => a.amountCredit, numeric: true, sort: 'credit' },
  { name: 'income', field: 'amount_income', read: (a) => a.amountIncome, numeric: true, sort: 'income' },
  { name: 'annuity', field: 'amount_annuity', read: (a) => a.amountAnnuity, numeric: true, sort: 'annuity' },
  { name: 'occupation', field: 'occupation', read: (a) => a.occupation },
  { name: 'education', field: 'education', read: (a) => a.education },
  { name: 'family', field: 'family_status', read: (a) => a.familyStatus },
];
