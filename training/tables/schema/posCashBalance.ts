/** POS_CASH_balance: one row a month of an earlier consumer or cash loan. A table of data, no logic. */
import { category, id, integer, nullable, type TableSchema } from './columns.ts';
import { monthsBefore } from './sharedCategories.ts';

export const posCashBalance: TableSchema = {
  name: 'POS_CASH_balance',
  files: ['POS_CASH_balance'],
  key: ['SK_ID_PREV', 'MONTHS_BALANCE'],
  parent: { table: 'previous_application', column: 'SK_ID_PREV' },
  columns: [
    id('SK_ID_PREV'),
    id('SK_ID_CURR'),
    integer('MONTHS_BALANCE', monthsBefore),
    nullable(integer('CNT_INSTALMENT', [0, 120])),
    nullable(integer('CNT_INSTALMENT_FUTURE', [0, 120])),
    category('NAME_CONTRACT_STATUS', [
      'Active',
      'Completed',
      'Signed',
      'Demand',
      'Returned to the store',
      'Approved',
      'Amortized debt',
      'Canceled',
      'XNA',
    ]),
    integer('SK_DPD', [0, 5000]),
    integer('SK_DPD_DEF', [0, 5000]),
  ],
};
