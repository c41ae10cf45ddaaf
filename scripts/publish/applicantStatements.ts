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

const FILE_COLUMNS = ['applicant_id', 'application', 'history', 'generation'];
const FACTS_COLUMNS = [
  'applicant_id',
  ...SUMMARY_FIELDS,
  'history_known',
  'points',
  'points_version',
  'generation',
];

const UPSERT_FILES = upsert(
  'applicants',
  FILE_COLUMNS,
  "value ->> '$.id', value -> '$.application', unhex(value ->> '$.history'), ?2",
);
const UPSERT_FACTS = upsert(
  'applicant_facts',
  FACTS_COLUMNS,
  `value ->> '$.id', ${SUMMARY_FIELDS.map((field) => `value ->> '$.application.${field}'`).join(', ')},
   value ->> '$.historyKnown', value ->> '$.points', nullif(?3, ''), ?2`,
);

function upsert(table: string, columns: readonly string[], values: string): string {
  const assignments = columns.slice(1).map((column) => `${column} = excluded.${column}`);
  return `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values} FROM json_each(?1) WHERE true
ON CONFLICT (applicant_id) DO UPDATE SET ${assignments.join(', ')}`;
}

/** Points of some applicants in their order, and the model that gave them. */
export interface GivenPoints {
  /** null where an application cannot be scored. */
  readonly points: readonly (number | null)[];
  readonly modelVersion: string;
}

/** Statements that write these applicants, replacing what was stored of them. `given` is null while nobody scores. */
export function applicantStatements(
  applicants: readonly StoredApplicant[],
  generation: string,
  given: GivenPoints | null,
): Statement[] {
  const rows = applicants.map(({ applicantId, application, history }, i) =>
    JSON.stringify({
      id: applicantId,
      application,
      history: hexOf(history),
      historyKnown: Number(history.some((value) => !Number.isNaN(value))),
      points: given?.points[i],
    }),
  );
  const groups = [...inGroups(rows, rows.length, (row) => row.length + 1, STATEMENT_BYTES_MAX)];
  return groups.flatMap((group) => {
    const values = [`[${group.join(',')}]`, generation];
    return [
      { sql: UPSERT_FILES, values },
      { sql: UPSERT_FACTS, values: [...values, given?.modelVersion ?? ''] },
    ];
  });
}

function hexOf(history: Float32Array): string {
  return Buffer.from(history.buffer, history.byteOffset, history.byteLength).toString('hex');
}
