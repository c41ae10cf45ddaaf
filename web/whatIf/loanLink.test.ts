import { describe, expect, it } from 'vitest';
import { editsOf } from '../../wasm/explain/loanTerms.ts';
import { durationOf, followingEdits } from './loanLink.ts';
import { applyEdits } from './whatIf.ts';

const application = { amount_credit: 450_000, amount_annuity: 18_750, amount_goods: 500_000 };

describe('the terms of the loan', () => {
  it('follow the amount with the same number of instalments, as the advice does', () => {
    const edits = followingEdits(application, 'amount_credit', 320_000, true);
    expect(edits).toEqual({ amount_credit: 320_000, amount_annuity: 13_333.33 });
    expect(edits).toEqual(editsOf(application, { down_payment: 130_000 }));
    expect(durationOf(applyEdits(application, edits))).toBe(24);
  });

  it('follow the number of instalments with the same amount, as the advice does', () => {
    const edits = followingEdits(application, 'duration', 36, true);
    expect(edits).toEqual({ amount_annuity: 12_500 });
    expect(edits).toEqual(editsOf(application, { duration: 36 }));
  });

  it('leave the amount where the instalment is set: the duration follows by itself', () => {
    expect(followingEdits(application, 'amount_annuity', 9_375, true)).toEqual({ amount_annuity: 9_375 });
    expect(durationOf({ ...application, amount_annuity: 9_375 })).toBe(48);
  });

  it('can be moved one by one', () => {
    expect(followingEdits(application, 'amount_credit', 320_000, false)).toEqual({ amount_credit: 320_000 });
  });

  it('never leave what the catalogue allows, and never become a number out of nothing', () => {
    expect(followingEdits(application, 'duration', 100_000, true)).toEqual({});
    expect(followingEdits({ amount_credit: 450_000 }, 'amount_credit', 320_000, true)).toEqual({
      amount_credit: 320_000,
    });
    // A tenth of the smallest instalment allowed: it stays what it was.
    for (const amount of [2_000, null]) {
      const edits = { amount_credit: amount, amount_annuity: 18_750 };
      expect(followingEdits(application, 'amount_credit', amount, true)).toEqual(edits);
    }
    expect(durationOf({ amount_credit: 450_000 })).toBeNull();
  });
});
