// The components of bureau and bureau_balance, on a few rows whose results were computed by hand.
// Days are multiples of 487 where months matter: 487 days are exactly 16 months of 30.4375 days.

import { describe, expect, test } from 'vitest';
import { allNull, expectComponents, historiesOf } from './handHistories.ts';

describe('bureau', async () => {
  const credit = {
    CREDIT_DAY_OVERDUE: 0,
    CNT_CREDIT_PROLONG: 0,
    AMT_CREDIT_SUM_OVERDUE: 0,
    DAYS_CREDIT_UPDATE: -487,
  };
  const active = { ...credit, CREDIT_ACTIVE: 'Active' };
  const closed = { ...credit, CREDIT_ACTIVE: 'Closed', AMT_CREDIT_SUM_DEBT: 0 };
  const consumer = { CREDIT_TYPE: 'Consumer credit' };
  const [first, second, third] = await historiesOf({
    bureau: [
      {
        ...active,
        ...consumer,
        SK_ID_CURR: 1,
        SK_ID_BUREAU: 1,
        DAYS_CREDIT: -200,
        DAYS_CREDIT_ENDDATE: 974,
        AMT_CREDIT_SUM: 1000.125,
        AMT_CREDIT_SUM_DEBT: 400.5,
        CREDIT_DAY_OVERDUE: 3,
        AMT_ANNUITY: 50,
      },
      // "No end", an overpaid card, a negative limit.
      {
        ...active,
        CREDIT_TYPE: 'Credit card',
        SK_ID_CURR: 1,
        SK_ID_BUREAU: 2,
        DAYS_CREDIT: -487,
        DAYS_CREDIT_ENDDATE: 31_000,
        AMT_CREDIT_SUM: 500,
        AMT_CREDIT_SUM_DEBT: -20,
        AMT_CREDIT_SUM_LIMIT: -5,
        AMT_CREDIT_SUM_OVERDUE: 7.5,
        AMT_CREDIT_MAX_OVERDUE: 30,
        CNT_CREDIT_PROLONG: 2,
      },
      // Repaid 16 months early.
      {
        ...closed,
        ...consumer,
        SK_ID_CURR: 1,
        SK_ID_BUREAU: 3,
        DAYS_CREDIT: -1200,
        DAYS_CREDIT_ENDDATE: -100,
        DAYS_ENDDATE_FACT: -587,
        AMT_CREDIT_SUM: null,
      },
      // An end 112 years ago is an artefact; the credit itself counts.
      {
        ...closed,
        CREDIT_TYPE: 'Mortgage',
        SK_ID_CURR: 1,
        SK_ID_BUREAU: 4,
        DAYS_CREDIT: -1948,
        DAYS_CREDIT_ENDDATE: -41_000,
        DAYS_ENDDATE_FACT: -1900,
        AMT_CREDIT_SUM: 100,
      },
      {
        ...closed,
        CREDIT_TYPE: 'Microloan',
        SK_ID_CURR: 2,
        SK_ID_BUREAU: 5,
        DAYS_CREDIT: -366,
        DAYS_CREDIT_UPDATE: 4,
        AMT_CREDIT_SUM: 100,
      },
      {
        ...active,
        CREDIT_TYPE: 'Car loan',
        SK_ID_CURR: 3,
        SK_ID_BUREAU: 6,
        DAYS_CREDIT: -365,
        DAYS_CREDIT_ENDDATE: -1,
        AMT_CREDIT_SUM: 100,
      },
    ],
  });

  test('sums, dates, windows and counts are those computed by hand', () => {
    expectComponents(first!, 'bureau_', {
      bureau_credit_count: 4,
      bureau_active_count: 2,
      bureau_type_count: 3,
      bureau_latest_credit_months: 200 / 30.4375,
      bureau_first_credit_months: 64,
      bureau_mean_credit_months: (200 + 487 + 1200 + 1948) / 4 / 30.4375,
      bureau_count_1y: 1,
      bureau_count_3y: 2,
      bureau_credit_sum: 1600.125,
      bureau_debt_sum: 400.5,
      bureau_active_credit_sum: 1500.125,
      bureau_active_debt_sum: 400.5,
      bureau_overdue_sum: 7.5,
      bureau_overdue_max: 30,
      bureau_limit_sum: 0,
      bureau_annuity_sum: 50,
      bureau_overdue_days_max: 3,
      bureau_prolongation_count: 2,
      bureau_remaining_months_max: 32,
      bureau_remaining_months_mean: 32,
      bureau_update_months: 16,
      bureau_early_end_months_mean: 16,
      bureau_card_count: 1,
      bureau_mortgage_count: 1,
      bureau_micro_count: 0,
      bureau_car_count: 0,
      bureau_active_card_count: 1,
      bureau_active_mean_months: (200 + 487) / 2 / 30.4375,
      bureau_remaining_months_min: 32,
      bureau_last_closed_months: 587 / 30.4375,
      bureau_credit_max: 1000.125,
      bureau_closed_credit_sum: 100,
      bureau_credit_sum_1y: 1000.125,
      bureau_credit_sum_3y: 1500.125,
      bureau_debt_sum_1y: 400.5,
      bureau_debt_sum_3y: 400.5,
      bureau_overdue_max_2y: 30,
      // 1000.125 - 400.5 and, the overpaid card owing nothing, 500.
      bureau_headroom_mean: (599.625 + 500) / 2,
      bureau_headroom_max: 599.625,
      bureau_card_credit_sum: 500,
      bureau_card_debt_sum: 0,
    });
  });

  test('without a running credit nothing is owed, and what was never reported is missing', () => {
    expect(second).toMatchObject({
      bureau_active_credit_sum: 0,
      bureau_active_debt_sum: 0,
      bureau_annuity_sum: 0,
      bureau_remaining_months_max: null,
      bureau_early_end_months_mean: null,
      bureau_overdue_max: null,
      bureau_limit_sum: null,
      bureau_update_months: 0,
      bureau_count_1y: 0,
      bureau_micro_count: 1,
    });
  });

  test('a running credit of unknown debt leaves the debt missing, and a past end leaves no time', () => {
    expect(third).toMatchObject({
      bureau_active_credit_sum: 100,
      bureau_active_debt_sum: null,
      bureau_debt_sum: null,
      bureau_annuity_sum: null,
      bureau_remaining_months_max: null,
      bureau_count_1y: 1,
      bureau_car_count: 1,
    });
  });
});

describe('bureau_balance', async () => {
  const credit = { CREDIT_ACTIVE: 'Active', CREDIT_TYPE: 'Consumer credit', DAYS_CREDIT: -10 };
  const months = (id: number, states: Record<number, string>) =>
    Object.entries(states).map(([ago, STATUS]) => ({
      SK_ID_BUREAU: id,
      MONTHS_BALANCE: -Number(ago),
      STATUS,
    }));
  const [first, second, third] = await historiesOf({
    bureau: [
      { ...credit, SK_ID_CURR: 1, SK_ID_BUREAU: 10 },
      { ...credit, SK_ID_CURR: 1, SK_ID_BUREAU: 11 },
      { ...credit, SK_ID_CURR: 2, SK_ID_BUREAU: 12 },
      { ...credit, SK_ID_CURR: 3, SK_ID_BUREAU: 13 },
    ],
    bureau_balance: [
      ...months(10, { 0: '0', 12: '1', 13: '5', 14: 'X' }),
      ...months(11, { 1: 'X', 2: '1', 3: 'C', 25: '2' }),
      ...months(12, { 1: 'X' }),
      // No credit of this number is known.
      ...months(99, { 1: '5' }),
    ],
  });

  test('months of all credits of an applicant are counted, the twelfth month ago included in the year', () => {
    expectComponents(first!, 'balance_', {
      balance_month_count: 8,
      balance_late_month_count: 4,
      balance_unknown_month_count: 2,
      balance_worst_status: 5,
      balance_month_count_12: 5,
      balance_late_month_count_12: 2,
      balance_status_sum: 9,
      balance_month_count_24: 7,
      balance_late_month_count_24: 3,
      // The second credit's last month is unknown: the one before counts.
      balance_latest_status: 1,
      balance_latest_late_months: 2,
    });
  });

  test('unknown months alone say nothing of the worst state', () => {
    expect(second).toMatchObject({
      balance_month_count: 1,
      balance_worst_status: null,
      balance_status_sum: 0,
      balance_latest_status: null,
      balance_latest_late_months: null,
    });
  });

  test('credits without monthly reports leave every component missing', () => {
    expect(third!.bureau_credit_count).toBe(1);
    expect(allNull(third!, 'balance_')).toBe(true);
  });
});
