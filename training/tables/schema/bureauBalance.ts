/** bureau_balance: one row a month of a credit in bureau. A table of data, no logic. */
import { category, id, integer, type TableSchema } from './columns.ts';
import { monthsBefore } from './sharedCategories.ts';

export const bureauBalance: TableSchema = {
  name: 'bureau_balance',
  files: ['bureau_balance'],
  key: ['SK_ID_BUREAU', 'MONTHS_BALANCE'],
  parent: { table: 'bureau', column: 'SK_ID_BUREAU' },
  columns: [
    id('SK_ID_BUREAU'),
    integer('MONTHS_BALANCE', monthsBefore),
    // C closed, X unknown, 0 paid on time, 1 to 5: late by up to 30, 60, 90, 120 and more days (or written off).
    category('STATUS', ['C', 'X', '0', '1', '2', '3', '4', '5']),
  ],
};
