/**
 * Keys that appear on several rows. An applicant or a credit known twice is a fault: its history would be counted
 * twice. A month of a credit known twice (composite key) is a warning, for the real files may hold such rows.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { FaultList } from './faultList.ts';
import type { TableFile } from './findTableFiles.ts';
import { quoteName } from './sqlText.ts';
import type { RepeatedKey } from './tableFault.ts';
import type { TableWarning } from './tableWarning.ts';

/** `files` are the loaded files of one table: a key must be unique over all of them. */
export async function checkKeys(
  connection: DuckDBConnection,
  files: readonly TableFile[],
  faults: FaultList,
  warnings: TableWarning[],
): Promise<void> {
  const key = files[0]?.table.key;
  if (!key) return;
  const repeated = await findRepeatedKey(connection, files, key);
  if (!repeated) return;
  if (key.length === 1) faults.add({ reason: 'duplicate_key', ...repeated });
  else warnings.push({ reason: 'repeated_rows', ...repeated });
}

async function findRepeatedKey(
  connection: DuckDBConnection,
  files: readonly TableFile[],
  key: readonly string[],
): Promise<RepeatedKey | null> {
  const names = key.map(quoteName).join(', ');
  const rows = files.map(({ name }) => `SELECT ${names} FROM ${quoteName(name)}`).join(' UNION ALL ');
  const reader = await connection.runAndReadAll(`
    WITH repeated AS (SELECT ${names}, count(*) AS n FROM (${rows}) GROUP BY ${names} HAVING count(*) > 1)
    SELECT concat_ws(', ', ${names}) AS value, n, count(*) OVER () AS keys, CAST(sum(n - 1) OVER () AS BIGINT) AS surplus
    FROM repeated ORDER BY ${names} LIMIT 1`);
  const first = reader.getRowObjectsJS()[0];
  if (!first) return null;
  return {
    file: files.map(({ file }) => file).join(' and '),
    columns: key,
    value: String(first.value),
    occurrences: Number(first.n),
    repeatedKeys: Number(first.keys),
    surplusRows: Number(first.surplus),
  };
}
