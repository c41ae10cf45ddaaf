// Applicants as SQL: many rows travel as one bound text of JSON, because D1 binds at most 100 parameters a statement.

import type { StoredApplicant } from '../../wasm/artefact/applicantShard.ts';
import { inGroups } from '../platform/inGroups.ts';
import type { Statement } from '../platform/platform.ts';

/** D1 holds a text to 2 MB; half of it leaves room and keeps a statement well under its 30 s. */
const STATEMENT_BYTES_MAX = 1_000_000;

/** Fields of the application that the list shows; column and field have one name. */
const SUMMARY_FIELDS = [
  'age_years',
  'amount_income',
  'amount_credit',
  'amount_annuity',
  'contract_type',
  'occupation',
  'income_type',
  'education',
  'family_status',
] as const;

const COLUMNS = ['applicant_id', ...SUMMARY_FIELDS, 'application', 'history', 'generation'];

const UPSERT = `INSERT INTO applicants (${COLUMNS.join(', ')})
SELECT value ->> '$.id', ${SUMMARY_FIELDS.map((field) => `value ->> '$.application.${field}'`).join(', ')},
  value -> '$.application', unhex(value ->> '$.history'), ?2
FROM json_each(?1) WHERE true
ON CONFLICT (applicant_id) DO UPDATE SET ${COLUMNS.slice(1)
  .map((column) => `${column} = excluded.${column}`)
  .join(', ')}`;

/** Statements that write these applicants, replacing what was stored of them. */
export function applicantStatements(applicants: readonly StoredApplicant[], generation: string): Statement[] {
  const rows = applicants.map(({ applicantId, application, history }) =>
    JSON.stringify({ id: applicantId, application, history: hexOf(history) }),
  );
  const groups = [...inGroups(rows, rows.length, (row) => row.length + 1, STATEMENT_BYTES_MAX)];
  return groups.map((group) => ({ sql: UPSERT, values: [`[${group.join(',')}]`, generation] }));
}

function hexOf(history: Float32Array): string {
  return Buffer.from(history.buffer, history.byteOffset, history.byteLength).toString('hex');
}
