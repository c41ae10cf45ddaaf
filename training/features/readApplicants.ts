// Applicants as the scorer knows them, read from the feature tables: the request, the stored history, the outcome.

import type { DuckDBConnection, DuckDBDataChunk, DuckDBValue } from '@duckdb/node-api';
import type { StoredApplicant } from '../../wasm/artefact/applicantShard.ts';
import type { Application } from '../../wasm/features/application.ts';
import { APPLICATION_FIELDS, HISTORY_NAMES } from '../../wasm/features/catalogue.ts';

/** train = applicants with an outcome; test = later applicants without one. */
export type PopulationPart = 'train' | 'test';

export interface LabelledApplicant extends StoredApplicant {
  /** 1 = did not repay, 0 = repaid, null = not known. */
  readonly target: 0 | 1 | null;
}

const HISTORY_AT = 2 + APPLICATION_FIELDS.length;

/** Reads the tables that `buildFeatureTables` made, by ascending id, a batch at a time. */
export async function* readApplicants(
  connection: DuckDBConnection,
  parts: readonly PopulationPart[],
): AsyncGenerator<LabelledApplicant[]> {
  const application = APPLICATION_FIELDS.map(({ name }) => `a.${name}`);
  const history = HISTORY_NAMES.map((name) => `h.${name}`);
  const result = await connection.stream(`
    SELECT a.applicant_id, a.target, ${[...application, ...history].join(', ')}
    FROM application_fields a JOIN history_fields h USING (applicant_id)
    WHERE a.part IN (${parts.map((part) => `'${part}'`).join(', ')})
    ORDER BY a.applicant_id`);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return;
    yield applicantsOf(chunk);
  }
}

export async function countApplicants(
  connection: DuckDBConnection,
  parts: readonly PopulationPart[],
): Promise<number> {
  const list = parts.map((part) => `'${part}'`).join(', ');
  const reader = await connection.runAndReadAll(
    `SELECT count(*)::INTEGER FROM application_fields WHERE part IN (${list})`,
  );
  return Number(reader.getRows()[0]![0]);
}

function applicantsOf(chunk: DuckDBDataChunk): LabelledApplicant[] {
  const columns = chunk.getColumns();
  return Array.from({ length: chunk.rowCount }, (_, row) => ({
    applicantId: Number(columns[0]![row]),
    target: columns[1]![row] === null ? null : (Number(columns[1]![row]) as 0 | 1),
    application: applicationOf(columns, row),
    history: Float32Array.from(HISTORY_NAMES, (_, i) => numberOrMissing(columns[HISTORY_AT + i]![row]!)),
  }));
}

function applicationOf(columns: readonly DuckDBValue[][], row: number): Application {
  const application: Record<string, DuckDBValue> = {};
  APPLICATION_FIELDS.forEach(({ name, kind }, i) => {
    const value = columns[2 + i]![row]!;
    if (value === null) return;
    application[name] = kind === 'flag' ? value === 1 : value;
  });
  return application as Application;
}

function numberOrMissing(value: DuckDBValue): number {
  return value === null ? Number.NaN : Number(value);
}
