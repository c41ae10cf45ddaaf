/**
 * The seven Home Credit tables: columns in file order, types, keys, relations, categories of the full data.
 * The one place that knows the original files; the loader, the synthetic tables and the SQL are held to it.
 */
import { application } from './schema/application.ts';
import { bureau } from './schema/bureau.ts';
import { bureauBalance } from './schema/bureauBalance.ts';
import type { TableName, TableSchema } from './schema/columns.ts';
import { creditCardBalance } from './schema/creditCardBalance.ts';
import { installmentsPayments } from './schema/installmentsPayments.ts';
import { posCashBalance } from './schema/posCashBalance.ts';
import { previousApplication } from './schema/previousApplication.ts';

export type { ColumnSchema, ColumnType, TableName, TableSchema } from './schema/columns.ts';

export const tables: Record<TableName, TableSchema> = {
  application,
  bureau,
  bureau_balance: bureauBalance,
  previous_application: previousApplication,
  POS_CASH_balance: posCashBalance,
  installments_payments: installmentsPayments,
  credit_card_balance: creditCardBalance,
};
