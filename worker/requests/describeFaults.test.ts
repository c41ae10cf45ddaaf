import { describe, expect, it } from 'vitest';
import { scoreRequestSchema } from '../contract.ts';
import { createKeyRequestSchema } from '../contractAccess.ts';
import { describeFaults } from './describeFaults.ts';

function faultsOf(input: unknown) {
  const parsed = scoreRequestSchema.safeParse(input);
  return parsed.success ? [] : describeFaults(parsed.error.issues, input);
}

const valid = {
  contract_type: 'cash_loans',
  amount_credit: 100_000,
  amount_annuity: 9_000,
  amount_income: 90_000,
  age_years: 40,
};

describe('describeFaults', () => {
  it('finds nothing wrong with a valid request', () => {
    expect(faultsOf({ application: valid })).toEqual([]);
  });

  it('tells all faults of a request together, each with both bounds or every code', () => {
    const application = {
      ...valid,
      amount_credit: 5,
      contract_type: 'gift',
      owns_car: 'yes',
      amount_income: undefined,
    };
    expect(faultsOf({ application, history: { bureau_debt_sum: 'much' } })).toEqual([
      {
        pointer: '/application/contract_type',
        expected: 'one of "cash_loans", "revolving_loans"',
        received: '"gift"',
      },
      { pointer: '/application/amount_credit', expected: 'a number from 1000 to 10000000', received: '5' },
      {
        pointer: '/application/amount_income',
        expected: 'a number from 1000 to 200000000',
        received: 'nothing',
      },
      { pointer: '/application/owns_car', expected: 'true or false', received: '"yes"' },
      {
        pointer: '/history/bureau_debt_sum',
        expected: expect.stringMatching(/^a number from/),
        received: '"much"',
      },
    ]);
  });

  it('names unknown fields, with the escapes of a JSON pointer', () => {
    const application = { ...valid, shoe_size: 43, 'a/b~c': 1 };
    const unknown = { expected: 'no field of this name', received: 'the field' };
    expect(faultsOf({ application, extra: 1 })).toEqual([
      { pointer: '/application/shoe_size', ...unknown },
      { pointer: '/application/a~1b~0c', ...unknown },
      { pointer: '/extra', ...unknown },
    ]);
  });

  it('takes __proto__ for the unknown field it is', () => {
    const input = JSON.parse(
      `{"application":${JSON.stringify(valid).slice(0, -1)},"__proto__":{"age_years":40}}}`,
    );
    expect(faultsOf(input).map(({ pointer }) => pointer)).toEqual(['/application/__proto__']);
  });

  it('repeats at most the beginning of a value', () => {
    const [fault] = faultsOf({ application: { ...valid, gender: 'x'.repeat(5_000) } });
    expect(fault!.received.length).toBeLessThan(70);
    const [nested] = faultsOf({ application: { ...valid, amount_credit: [[[]], 2] } });
    expect(nested!.received).toBe('an array of 2');
  });

  it('refuses numbers that JSON cannot hold', () => {
    const input = JSON.parse(`{"application":${JSON.stringify(valid).replace('100000', '1e999')}}`);
    expect(faultsOf(input)).toMatchObject([{ pointer: '/application/amount_credit', received: 'Infinity' }]);
  });

  it('never answers in the words of the library that checked', () => {
    const input = { label: '', scopes: ['root'], expiresAt: 'yesterday', requestsPerDay: 0, x: 1 };
    const { error } = createKeyRequestSchema.safeParse(input);
    expect(describeFaults(error!.issues, input)).toEqual([
      { pointer: '/label', expected: '1 to 80 letters, digits, spaces, dots and dashes', received: '""' },
      { pointer: '/scopes/0', expected: 'one of "score", "read", "advise", "admin"', received: '"root"' },
      { pointer: '/expiresAt', expected: 'a time such as 2027-01-31T00:00:00Z', received: '"yesterday"' },
      { pointer: '/requestsPerDay', expected: 'a whole number from 1 to 1000000000', received: '0' },
      { pointer: '/x', expected: 'no field of this name', received: 'the field' },
    ]);
  });
});
