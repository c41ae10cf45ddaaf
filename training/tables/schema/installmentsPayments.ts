/** installments_payments: one row a payment made, or an instalment missed. A table of data, no logic. */
import { id, integer, nullable, number, type TableSchema } from './columns.ts';

export const installmentsPayments: TableSchema = {
  name: 'installments_payments',
  files: ['installments_payments'],
  // An instalment paid in several parts has several rows, sometimes equal ones.
  key: null,
  parent: { table: 'previous_application', column: 'SK_ID_PREV' },
  columns: [
    id('SK_ID_PREV'),
    id('SK_ID_CURR'),
    integer('NUM_INSTALMENT_VERSION', [0, 300]),
    integer('NUM_INSTALMENT_NUMBER', [1, 300]),
    integer('DAYS_INSTALMENT', [-3000, 0]),
    nullable(integer('DAYS_ENTRY_PAYMENT', [-5000, 0])),
    number('AMT_INSTALMENT', [0, 1e8]),
    nullable(number('AMT_PAYMENT', [0, 1e8])),
  ],
};
