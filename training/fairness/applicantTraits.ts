// What fairness and segments group applicants by, read beside the matrix: a model need not have these as features.

import type { DuckDBConnection } from '@duckdb/node-api';
import type { FeatureMatrix } from '../features/featureMatrix.ts';

const CATEGORY_TRAITS = ['gender', 'family_status', 'contract_type', 'income_type', 'education'] as const;
const NUMBER_TRAITS = ['age_years', 'amount_credit', 'bureau_credit_count', 'previous_count'] as const;

export type CategoryTrait = (typeof CATEGORY_TRAITS)[number];
export type NumberTrait = (typeof NUMBER_TRAITS)[number];

/** One entry a row; null = not known. */
export interface ApplicantTraits {
  readonly categories: Readonly<Record<CategoryTrait, readonly (string | null)[]>>;
  readonly numbers: Readonly<Record<NumberTrait, readonly (number | null)[]>>;
}

/**
 * The traits of the given rows of the matrix, in that order.
 * @throws RangeError when the feature tables hold other applicants than the matrix.
 */
export async function readTraits(
  connection: DuckDBConnection,
  { applicantIds }: FeatureMatrix,
  rows: Int32Array,
): Promise<ApplicantTraits> {
  const names = [...CATEGORY_TRAITS, ...NUMBER_TRAITS];
  const reader = await connection.runAndReadAll(`
    SELECT applicant_id, ${names.join(', ')}
    FROM application_fields JOIN history_fields USING (applicant_id)
    WHERE part = 'train' ORDER BY applicant_id`);
  const columns = reader.getColumns();
  const ids = columns[0]!;
  const traitOf = (name: (typeof names)[number]) => {
    const column = columns[1 + names.indexOf(name)]!;
    return Array.from(rows, (row) => {
      if (Number(ids[row]) !== applicantIds[row]) {
        throw new RangeError(`Row ${row} is applicant ${applicantIds[row]}, the tables have ${ids[row]}.`);
      }
      return column[row]!;
    });
  };
  const entries = <Name extends string, Value>(
    of: readonly Name[],
    read: (name: Name) => Value,
  ): Record<Name, Value> => Object.fromEntries(of.map((name) => [name, read(name)])) as Record<Name, Value>;
  return {
    categories: entries(CATEGORY_TRAITS, (name) =>
      traitOf(name).map((value) => (value === null ? null : String(value))),
    ),
    numbers: entries(NUMBER_TRAITS, (name) =>
      traitOf(name).map((value) => (value === null ? null : Number(value))),
    ),
  };
}
