import { describe, expect, it } from 'vitest';
import type { Application } from '../features/application.ts';
import { APPLICATION_FIELDS, type ApplicationName } from '../features/catalogue.ts';
import { editsOf, fieldsOf, type LeverName, leversOf } from './loanTerms.ts';

const loan: Application = {
  contract_type: 'cash_loans',
  amount_credit: 300_000,
  amount_annuity: 15_000,
  amount_goods: 250_000,
  amount_income: 150_000,
  age_years: 40,
  documents_count: 1,
  document_3_given: false,
};
const stopsOf = (application: Application, name: LeverName) =>
  leversOf(application).find((lever) => lever.name === name)?.stops ?? [];
/** The catalogue with other fields made actionable. */
const opened = (...names: ApplicationName[]) =>
  APPLICATION_FIELDS.map((field) =>
    names.includes(field.name) ? { ...field, actionable: { direction: 'up' as const, step: 1 } } : field,
  );

describe('the terms of a loan', () => {
  it('borrowing less is for a cheaper purchase over the same duration', () => {
    expect(editsOf(loan, { borrow_less: 60_000 })).toEqual({
      amount_credit: 240_000,
      amount_annuity: 12_000,
      amount_goods: 200_000,
    });
  });

  it('a down payment leaves the price and the duration', () => {
    expect(editsOf(loan, { down_payment: 60_000 })).toEqual({
      amount_credit: 240_000,
      amount_annuity: 12_000,
    });
  });

  it('another duration leaves amount and price', () => {
    expect(editsOf(loan, { duration: 24 })).toEqual({ amount_annuity: 12_500 });
  });

  it('all together: 300,000 less 30,000 less 20,000 in 25 instalments', () => {
    expect(editsOf(loan, { borrow_less: 30_000, down_payment: 20_000, duration: 25 })).toEqual({
      amount_credit: 250_000,
      amount_annuity: 10_000,
      amount_goods: 225_000,
    });
  });

  it('are refused where both money levers together pass the limit of the catalogue, 40 % of the amount', () => {
    expect(editsOf(loan, { borrow_less: 100_000, down_payment: 80_000 })).not.toBeNull();
    expect(editsOf(loan, { borrow_less: 100_000, down_payment: 85_000 })).toBeNull();
  });

  it('change nothing when no lever is moved', () => {
    expect(editsOf(loan, {})).toEqual({});
  });
});

describe('levers', () => {
  it('stand at the catalogue’s steps within its limits, least effort first', () => {
    const amounts = stopsOf(loan, 'borrow_less');
    expect([amounts[0], amounts[1], amounts.at(-1), amounts.length]).toEqual([5_000, 10_000, 180_000, 36]);
    // 20 instalments now; an instalment between half and double, hence 10 to 40.
    const durations = stopsOf(loan, 'duration');
    expect([Math.min(...durations), Math.max(...durations), durations.includes(20)]).toEqual([10, 40, false]);
    expect(durations.slice(0, 2)).toEqual([21, 19]);
    for (const { efforts } of leversOf(loan)) expect(efforts).toEqual(efforts.toSorted((a, b) => a - b));
  });

  it('of a revolving credit leave its loan terms alone but the amount; without a price there is no down payment', () => {
    const names = (application: Application) => leversOf(application).map(({ name }) => name);
    expect(names({ ...loan, contract_type: 'revolving_loans' })).toEqual(['borrow_less', 'document_3_given']);
    expect(names({ ...loan, amount_goods: null })).toEqual(['borrow_less', 'duration', 'document_3_given']);
  });

  it('are nothing that the catalogue does not call actionable, and never a sensitive field', () => {
    const plain = fieldsOf(leversOf(loan));
    expect(plain.toSorted()).toEqual([
      'amount_annuity',
      'amount_credit',
      'amount_goods',
      'document_3_given',
      'documents_count',
    ]);
    expect(fieldsOf(leversOf(loan, opened('age_years', 'gender', 'children_count')))).toEqual(plain);
    const closed = APPLICATION_FIELDS.map(({ actionable: _, ...field }) => field);
    expect(leversOf(loan, closed)).toEqual([]);
  });

  it('provide a document that is actionable and missing, and count it', () => {
    const levers = leversOf(loan, opened('document_3_given'));
    expect(levers.find(({ name }) => name === 'document_3_given')?.stops).toEqual([1]);
    expect(editsOf(loan, { document_3_given: 1 })).toEqual({ document_3_given: true, documents_count: 2 });
    expect(fieldsOf(levers)).toContain('documents_count');
    const given = leversOf({ ...loan, document_3_given: true }, opened('document_3_given'));
    expect(given.map(({ name }) => name)).not.toContain('document_3_given');
  });
});
