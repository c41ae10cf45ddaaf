// For tests: histories built from a few rows written by hand, and what it means that they are right.

import { expect } from 'vitest';
import { buildFeatureTables } from './buildHistory.ts';
import { type HandRow, openHandTables } from './handTables.ts';

export type Components = Record<string, number | null>;

/** Builds the features of applicants 1, 2, 3 and returns their histories; a component is missing when null. */
export async function historiesOf(rows: Record<string, readonly HandRow[]>): Promise<readonly Components[]> {
  const { connection, close } = await openHandTables({
    application_train: [1, 2, 3].map((id) => ({ SK_ID_CURR: id, TARGET: 0 })),
    ...rows,
  });
  await buildFeatureTables(connection);
  const reader = await connection.runAndReadAll('FROM history_fields ORDER BY applicant_id');
  const histories = reader.getRowObjectsJson() as Components[];
  await close();
  return histories;
}

/** Components of one table, told by their prefixes, must be exactly these: histories hold float32. */
export function expectComponents(history: Components, prefix: string, expected: Components): void {
  const rounded = Object.entries(expected).map(([name, value]) => [
    name,
    value === null
      ? null
      : expect.closeTo(value, value === 0 ? 9 : 6 - Math.ceil(Math.log10(Math.abs(value)))),
  ]);
  const own = Object.entries(history).filter(([name]) => name.startsWith(prefix));
  expect(Object.fromEntries(own)).toEqual(Object.fromEntries(rounded));
}

export const allNull = (history: Components, prefix: string): boolean => {
  const own = Object.entries(history).filter(([name]) => name.startsWith(prefix));
  return own.length > 0 && own.every(([, value]) => value === null);
};
