/** credit_card_balance: one row a month of an earlier credit card. A table of data, no logic. */
import { category, id, integer, nullable, number, type TableSchema } from './columns.ts';
import { monthsBefore } from './sharedCategories.ts';

/** Refunds and corrections make balances and drawings of the original files slightly negative. */
const balance = [-1e6, 1e8] as const;

export const creditCardBalance: TableSchema = {
  name: 'credit_card_balance',
  files: ['credit_card_balance'],
  key: ['SK_ID_PREV', 'MONTHS_BALANCE'],
  parent: { table: 'previous_application', column: 'SK_ID_PREV' },
  columns: [
    id('SK_ID_PREV'),
    id('SK_ID_CURR'),
    integer('MONTHS_BALANCE', monthsBefore),
    number('AMT_BALANCE', balance),
    integer('AMT_CREDIT_LIMIT_ACTUAL', [0, 1e8]),
    nullable(number('AMT_DRAWINGS_ATM_CURRENT', balance)),
    number('AMT_DRAWINGS_CURRENT', balance),
    nullable(number('AMT_DRAWINGS_OTHER_CURRENT', balance)),
    nullable(number('AMT_DRAWINGS_POS_CURRENT', balance)),
    nullable(number('AMT_INST_MIN_REGULARITY', [0, 1e8])),
    nullable(number('AMT_PAYMENT_CURRENT', [0, 1e8])),
    number('AMT_PAYMENT_TOTAL_CURRENT', [0, 1e8]),
    number('AMT_RECEIVABLE_PRINCIPAL', balance),
    number('AMT_RECIVABLE', balance),
    number('AMT_TOTAL_RECEIVABLE', balance),
    nullable(integer('CNT_DRAWINGS_ATM_CURRENT', [0, 1000])),
    integer('CNT_DRAWINGS_CURRENT', [0, 1000]),
    nullable(integer('CNT_DRAWINGS_OTHER_CURRENT', [0, 1000])),
    nullable(integer('CNT_DRAWINGS_POS_CURRENT', [0, 1000])),
    nullable(integer('CNT_INSTALMENT_MATURE_CUM', [0, 1000])),
    category('NAME_CONTRACT_STATUS', [
      'Active',
      'Completed',
      'Signed',
      'Demand',
      'Sent proposal',
      'Refused',
      'Approved',
    ]),
    integer('SK_DPD', [0, 5000]),
    integer('SK_DPD_DEF', [0, 5000]),
  ],
};
