// The components of previous_application, on a few rows whose results were computed by hand.
// Days are multiples of 487 where months matter: 487 days are exactly 16 months of 30.4375 days.

import { describe, expect, test } from 'vitest';
import { expectComponents, historiesOf } from './handHistories.ts';

describe('previous_application', async () => {
  const request = { CODE_REJECT_REASON: 'XAP', NAME_YIELD_GROUP: 'XNA', AMT_APPLICATION: 0, AMT_CREDIT: 0 };
  const consumer = { ...request, NAME_CONTRACT_TYPE: 'Consumer loans' };
  const cash = { ...request, NAME_CONTRACT_TYPE: 'Cash loans' };
  const approved = { NAME_CONTRACT_STATUS: 'Approved' };
  const refused = { NAME_CONTRACT_STATUS: 'Refused' };
  const open = { DAYS_LAST_DUE: 365243, DAYS_TERMINATION: 365243 };
  const [first, second, third] = await historiesOf({
    previous_application: [
      // Repaid: 12 x 100 for 1000.
      {
        ...consumer,
        ...approved,
        SK_ID_CURR: 1,
        SK_ID_PREV: 1,
        DAYS_DECISION: -1461,
        AMT_ANNUITY: 100,
        AMT_APPLICATION: 900,
        AMT_CREDIT: 1000,
        CNT_PAYMENT: 12,
        RATE_DOWN_PAYMENT: 0.1,
        DAYS_FIRST_DUE: -1430,
        DAYS_LAST_DUE_1ST_VERSION: -1100,
        DAYS_LAST_DUE: -1100,
        DAYS_TERMINATION: -1090,
        NAME_YIELD_GROUP: 'low_action',
        NFLAG_INSURED_ON_APPROVAL: 0,
      },
      // Running: 16 months are left of 24 x 200 for 2000.
      {
        ...cash,
        ...approved,
        ...open,
        SK_ID_CURR: 1,
        SK_ID_PREV: 2,
        DAYS_DECISION: -300,
        AMT_ANNUITY: 200,
        AMT_APPLICATION: 2000,
        AMT_CREDIT: 2000,
        CNT_PAYMENT: 24,
        DAYS_FIRST_DUE: -213,
        DAYS_LAST_DUE_1ST_VERSION: 487,
        NAME_YIELD_GROUP: 'high',
        NFLAG_INSURED_ON_APPROVAL: 1,
      },
      // An open card is no running loan and has no tenor.
      {
        ...request,
        ...approved,
        ...open,
        NAME_CONTRACT_TYPE: 'Revolving loans',
        SK_ID_CURR: 1,
        SK_ID_PREV: 3,
        DAYS_DECISION: -50,
        AMT_ANNUITY: 9,
        AMT_APPLICATION: 180,
        AMT_CREDIT: 180,
        CNT_PAYMENT: 0,
        DAYS_FIRST_DUE: 365243,
        DAYS_LAST_DUE_1ST_VERSION: 365243,
      },
      // Two requests refused on the same day: the higher number is the later one.
      {
        ...cash,
        ...refused,
        SK_ID_CURR: 1,
        SK_ID_PREV: 4,
        DAYS_DECISION: -20,
        CODE_REJECT_REASON: 'SCO',
        AMT_ANNUITY: 900,
        CNT_PAYMENT: 60,
      },
      { ...cash, ...refused, SK_ID_CURR: 1, SK_ID_PREV: 5, DAYS_DECISION: -20, CODE_REJECT_REASON: 'LIMIT' },
      { ...cash, NAME_CONTRACT_STATUS: 'Canceled', SK_ID_CURR: 1, SK_ID_PREV: 6, DAYS_DECISION: -900 },
      // Granted and never drawn: no day is known.
      {
        ...consumer,
        ...approved,
        SK_ID_CURR: 1,
        SK_ID_PREV: 7,
        DAYS_DECISION: -400,
        AMT_ANNUITY: 10,
        AMT_APPLICATION: 100,
        AMT_CREDIT: 100,
        CNT_PAYMENT: 10,
        RATE_DOWN_PAYMENT: 0.3,
      },
      {
        ...cash,
        ...approved,
        SK_ID_CURR: 2,
        SK_ID_PREV: 8,
        DAYS_DECISION: -10,
        AMT_ANNUITY: 5,
        AMT_CREDIT: 0,
        CNT_PAYMENT: 3,
        RATE_DOWN_PAYMENT: -0.00001,
        // Ended 16 months before its first plan.
        DAYS_LAST_DUE_1ST_VERSION: -1,
        DAYS_LAST_DUE: -488,
      },
      { ...cash, ...refused, SK_ID_CURR: 2, SK_ID_PREV: 9, DAYS_DECISION: -10, CODE_REJECT_REASON: 'SCOFR' },
      {
        ...cash,
        ...refused,
        SK_ID_CURR: 3,
        SK_ID_PREV: 10,
        DAYS_DECISION: -366,
        AMT_CREDIT: 700,
        CODE_REJECT_REASON: 'HC',
      },
      // Its last due day is not known: 20 instalments from 16 months ago leave 3 months.
      {
        ...cash,
        ...approved,
        ...open,
        SK_ID_CURR: 3,
        SK_ID_PREV: 11,
        DAYS_DECISION: -500,
        AMT_ANNUITY: 50,
        AMT_CREDIT: 900,
        CNT_PAYMENT: 20,
        DAYS_FIRST_DUE: -487,
        DAYS_LAST_DUE_1ST_VERSION: 365243,
      },
    ],
  });

  test('answers, sizes, costs and what still runs are those computed by hand', () => {
    expectComponents(first!, 'previous_', {
      previous_count: 7,
      previous_approved_count: 4,
      previous_refused_count: 2,
      previous_cancelled_count: 1,
      previous_count_1y: 4,
      previous_refused_count_1y: 2,
      previous_last_3_refused_count: 2,
      previous_last_3_count: 3,
      previous_latest_refused: 1,
      previous_latest_decision_months: 20 / 30.4375,
      previous_first_decision_months: 48,
      previous_annuity_max: 200,
      previous_annuity_mean: (100 + 200 + 9 + 10) / 4,
      previous_credit_max: 2000,
      previous_credit_mean: (1000 + 2000 + 180 + 100) / 4,
      previous_asked_sum: 3180,
      previous_granted_sum: 3280,
      previous_down_payment_share_mean: 0.2,
      previous_tenor_mean: (12 + 24 + 10) / 3,
      previous_tenor_latest: 24,
      previous_refused_scoring_count: 1,
      previous_refused_limit_count: 1,
      previous_high_yield_count: 1,
      previous_low_yield_count: 1,
      previous_cash_count: 4,
      previous_revolving_count: 1,
      previous_insured_count: 1,
      previous_implied_cost_mean: (0.2 + 1.4 + 0) / 3,
      previous_running_count: 1,
      previous_running_annuity_sum: 200,
      previous_remaining_sum: 16 * 200,
      previous_last_5_refused_count: 2,
      previous_latest_refusal_months: 20 / 30.4375,
      // The latest granted is the card, which has neither a cost nor a rate: those are of the loan before.
      previous_latest_annuity: 9,
      previous_latest_credit: 180,
      previous_latest_asked: 180,
      previous_latest_implied_cost: 1.4,
      previous_latest_rate_band: 4,
      previous_rate_band_mean: (1 + 4) / 2,
      previous_refused_policy_count: 0,
      previous_refused_credit_max: null,
      previous_early_end_months_mean: 0,
      previous_remaining_months_max: 16,
      previous_due_sum_12: 12 * 200,
    });
  });

  test('of two requests decided on one day the higher number is the latest', () => {
    expect(second).toMatchObject({ previous_latest_refused: 1, previous_last_3_count: 2 });
    expect(second).toMatchObject({ previous_last_3_refused_count: 1, previous_refused_scoring_count: 1 });
  });

  test('a credit of nothing has no cost, and a rate below zero is rounding', () => {
    expect(second).toMatchObject({ previous_implied_cost_mean: null, previous_down_payment_share_mean: 0 });
  });

  test('a running loan without a last due day is estimated from its first', () => {
    expect(third).toMatchObject({ previous_running_count: 1, previous_remaining_sum: 3 * 50 });
    expect(third).toMatchObject({ previous_refused_count_1y: 0, previous_latest_refused: 1 });
    expect(third).toMatchObject({ previous_remaining_months_max: 3, previous_due_sum_12: 3 * 50 });
  });

  test('what was refused is told by its reason, amount and day', () => {
    expect(third).toMatchObject({ previous_refused_policy_count: 1, previous_refused_credit_max: 700 });
    expect(third!.previous_latest_refusal_months).toBeCloseTo(366 / 30.4375, 5);
    expect(second).toMatchObject({ previous_refused_credit_max: null, previous_last_5_refused_count: 1 });
  });

  test('an end before the first plan counts in months of lead', () => {
    expect(second).toMatchObject({ previous_early_end_months_mean: 16 });
  });
});
