/** bureau: one row a credit reported by other lenders. A table of data, no logic. */
import { category, id, integer, nullable, number, type TableSchema } from './columns.ts';
import { daysBefore } from './sharedCategories.ts';

export const bureau: TableSchema = {
  name: 'bureau',
  files: ['bureau'],
  key: ['SK_ID_BUREAU'],
  parent: { table: 'application', column: 'SK_ID_CURR' },
  columns: [
    id('SK_ID_CURR'),
    id('SK_ID_BUREAU'),
    category('CREDIT_ACTIVE', ['Active', 'Closed', 'Sold', 'Bad debt']),
    category('CREDIT_CURRENCY', ['currency 1', 'currency 2', 'currency 3', 'currency 4']),
    integer('DAYS_CREDIT', daysBefore),
    integer('CREDIT_DAY_OVERDUE', [0, 3700]),
    // The full data holds ends of credit up to 42,060 days back and 31,199 days ahead.
    nullable(integer('DAYS_CREDIT_ENDDATE', [-42060, 36525])),
    nullable(integer('DAYS_ENDDATE_FACT', [-42060, 0])),
    nullable(number('AMT_CREDIT_MAX_OVERDUE', [0, 1e9])),
    integer('CNT_CREDIT_PROLONG', [0, 100]),
    nullable(number('AMT_CREDIT_SUM', [0, 1e9])),
    // Overpaid credits carry a small negative debt.
    nullable(number('AMT_CREDIT_SUM_DEBT', [-1e7, 1e9])),
    nullable(number('AMT_CREDIT_SUM_LIMIT', [-1e6, 1e9])),
    number('AMT_CREDIT_SUM_OVERDUE', [0, 1e9]),
    category('CREDIT_TYPE', [
      'Consumer credit',
      'Credit card',
      'Car loan',
      'Mortgage',
      'Microloan',
      'Loan for business development',
      'Another type of loan',
      'Unknown type of loan',
      'Loan for working capital replenishment',
      'Cash loan (non-earmarked)',
      'Real estate loan',
      'Loan for the purchase of equipment',
      'Loan for purchase of shares (margin lending)',
      'Mobile operator loan',
      'Interbank credit',
    ]),
    integer('DAYS_CREDIT_UPDATE', [-42060, 3700]),
    nullable(number('AMT_ANNUITY', [0, 1e9])),
  ],
};
