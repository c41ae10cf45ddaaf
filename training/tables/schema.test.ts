import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tables } from './schema.ts';

const sample = new URL('../../../shared/data/home-credit-sample/', import.meta.url);
const hasSample = existsSync(sample);

test('the tables have the number of columns the original files are documented with', () => {
  const counts = Object.fromEntries(Object.values(tables).map((table) => [table.name, table.columns.length]));
  expect(counts).toEqual({
    application: 122,
    bureau: 17,
    bureau_balance: 3,
    previous_application: 37,
    POS_CASH_balance: 8,
    installments_payments: 8,
    credit_card_balance: 23,
  });
});

test('the long category lists are complete and hold nothing twice', () => {
  const sizes = new Map<string, number>();
  for (const { name, columns } of Object.values(tables)) {
    for (const column of columns) {
      if (!column.categories) continue;
      expect(new Set(column.categories).size, `${name}.${column.name}`).toBe(column.categories.length);
      sizes.set(`${name}.${column.name}`, column.categories.length);
    }
  }
  expect(sizes.get('application.ORGANIZATION_TYPE')).toBe(58);
  expect(sizes.get('application.OCCUPATION_TYPE')).toBe(18);
  expect(sizes.get('bureau.CREDIT_TYPE')).toBe(15);
  expect(sizes.get('previous_application.NAME_CASH_LOAN_PURPOSE')).toBe(25);
  expect(sizes.get('previous_application.NAME_GOODS_CATEGORY')).toBe(28);
  expect(sizes.get('previous_application.PRODUCT_COMBINATION')).toBe(17);
  expect(sizes.get('POS_CASH_balance.NAME_CONTRACT_STATUS')).toBe(9);
  expect(sizes.get('credit_card_balance.NAME_CONTRACT_STATUS')).toBe(7);
});

test('keys and parent columns are columns of their tables', () => {
  for (const { key, parent, columns, name } of Object.values(tables)) {
    const names = columns.map((column) => column.name);
    expect(new Set(names).size, name).toBe(names.length);
    for (const column of key ?? []) expect(names).toContain(column);
    if (!parent) continue;
    expect(names).toContain(parent.column);
    expect(tables[parent.table].columns.map((column) => column.name)).toContain(parent.column);
  }
});

test.skipIf(!hasSample)(
  'the columns are those of the real files, in their order (needs the real sample)',
  () => {
    for (const { files, columns, name } of Object.values(tables)) {
      const directory = name === 'installments_payments' ? new URL('partial/', sample) : sample;
      for (const file of files) {
        const header = readFileSync(new URL(`${file}.csv`, directory), 'utf8').split('\n', 1)[0]!;
        const expected = columns
          .filter(({ absentFrom }) => !absentFrom?.includes(file))
          .map((column) => column.name);
        expect(expected, file).toEqual(header.split(','));
      }
    }
  },
);
