// The components of installments_payments, POS_CASH_balance and credit_card_balance, on a few rows whose results were computed by hand.

import { describe, expect, test } from 'vitest';
import { allNull, expectComponents, historiesOf } from './handHistories.ts';
import type { HandRow } from './handTables.ts';

describe('installments_payments', async () => {
  const due = (
    number: number,
    day: number,
    paidOn: number | null,
    paid: number | null,
    more: HandRow = {},
  ) => ({
    SK_ID_CURR: 1,
    SK_ID_PREV: 1,
    NUM_INSTALMENT_VERSION: 1,
    NUM_INSTALMENT_NUMBER: number,
    DAYS_INSTALMENT: day,
    DAYS_ENTRY_PAYMENT: paidOn,
    AMT_INSTALMENT: 100,
    AMT_PAYMENT: paid,
    ...more,
  });
  const [first, second, third] = await historiesOf({
    installments_payments: [
      // One instalment in two payments: settled ten days late, in full.
      due(1, -730, -735, 40),
      due(1, -730, -720, 60),
      due(2, -700, -705, 100),
      // A changed schedule: the whole loan settled at once, exactly a year ago.
      due(3, -365, -365, 5000, { NUM_INSTALMENT_VERSION: 2, AMT_INSTALMENT: 5000 }),
      due(4, -100, -88, 95),
      due(5, -30, null, null),
      due(6, -10, -10, 99.5),
      due(1, -800, null, null, { SK_ID_CURR: 2, NUM_INSTALMENT_VERSION: 0 }),
    ],
  });

  test('payments are brought together by instalment and judged as computed by hand', () => {
    const weights = [-730, -700, -365, -100, -30, -10].map((day) => Math.exp(day / 365));
    expectComponents(first!, 'instalment_', {
      instalment_count: 6,
      instalment_late_count: 2,
      instalment_late_10_count: 1,
      instalment_days_late_sum: 22,
      instalment_days_late_max: 12,
      instalment_days_early_sum: 5,
      instalment_short_count: 2,
      instalment_unpaid_count: 1,
      instalment_first_months: 730 / 30.4375,
      instalment_due_sum: 5500,
      instalment_paid_sum: 5394.5,
      instalment_largest: 100,
      instalment_count_1y: 4,
      instalment_late_count_1y: 1,
      instalment_days_late_sum_1y: 12,
      instalment_days_late_max_1y: 12,
      instalment_short_count_1y: 2,
      instalment_days_late_weighted_sum: 10 * weights[0]! + 12 * weights[3]!,
      instalment_weight_sum: weights.reduce((sum, weight) => sum + weight, 0),
      instalment_late_30_count: 0,
      instalment_latest_months: 10 / 30.4375,
      // 5 of the fourth, all of the fifth, 0.50 of the sixth.
      instalment_short_sum: 105.5,
      instalment_days_late_amount_sum: 22 * 100,
      instalment_first_count: 1,
      instalment_first_late_count: 1,
      instalment_first_days_late_max: 10,
      instalment_days_late_max_180: 12,
      instalment_count_90: 2,
      instalment_late_count_90: 0,
      instalment_due_sum_1y: 5300,
      instalment_last_3_late_count: 1,
      instalment_last_5_late_count: 1,
      instalment_last_10_late_count: 2,
      instalment_last_10_days_late_max: 12,
    });
  });

  test('an instalment without payment is unpaid and short, not late', () => {
    expect(second).toMatchObject({
      instalment_unpaid_count: 1,
      instalment_short_count: 1,
      instalment_late_count: 0,
      instalment_days_late_max: null,
      instalment_largest: null,
      instalment_paid_sum: 0,
      instalment_short_sum: 100,
      instalment_last_3_late_count: 0,
      instalment_last_10_days_late_max: null,
    });
  });

  test('the latest are told by due day, then by loan and number, whatever the order of the rows', async () => {
    // From the latest; null was never paid. The eleventh is no longer one of the last ten.
    const days = [40, 0, null, 3, 2, 0, 1, 0, 0, 0, 99];
    const [latest] = await historiesOf({
      installments_payments: days
        .map((late, ago) => {
          // Two fall due on each day: the earlier has the lower number.
          const day = -10 * Math.floor(ago / 2) - 5;
          return due(20 - ago, day, late === null ? null : day + late, late === null ? null : 100);
        })
        .toReversed(),
    });
    expect(latest).toMatchObject({
      instalment_last_3_late_count: 1,
      instalment_last_5_late_count: 3,
      instalment_last_10_late_count: 4,
      instalment_last_10_days_late_max: 40,
      instalment_late_count: 5,
      instalment_late_30_count: 2,
      instalment_first_count: 0,
      instalment_first_days_late_max: null,
    });
  });

  test('an applicant without instalments has no component, not zeros', () => {
    expect(allNull(third!, 'instalment_')).toBe(true);
  });
});

describe('POS_CASH_balance', async () => {
  const month = (
    contract: number,
    at: number,
    status: string,
    total: number | null,
    future: number | null,
    more = {},
  ) => ({
    SK_ID_CURR: 1,
    SK_ID_PREV: contract,
    MONTHS_BALANCE: at,
    NAME_CONTRACT_STATUS: status,
    CNT_INSTALMENT: total,
    CNT_INSTALMENT_FUTURE: future,
    SK_DPD: 0,
    SK_DPD_DEF: 0,
    ...more,
  });
  const [first, second, third] = await historiesOf({
    POS_CASH_balance: [
      month(1, -20, 'Active', 10, 2, { SK_DPD: 5 }),
      month(1, -19, 'Completed', 10, 1),
      month(2, -1, 'Active', 12, 7),
      month(2, -2, 'Active', 12, 8, { SK_DPD: 3, SK_DPD_DEF: 3 }),
      // Completed last month, with instalments said to be left.
      month(3, -1, 'Completed', 6, 4),
      // Not reported for three months.
      month(4, -3, 'Active', 9, 5),
      month(5, -1, 'Signed', null, null),
      month(6, -1, 'Returned to the store', 6, 6, { SK_ID_CURR: 2 }),
    ],
  });

  test('only the latest month of running contracts tells what is left to pay', () => {
    expectComponents(first!, 'pos_', {
      pos_month_count: 7,
      pos_late_month_count: 2,
      pos_late_serious_month_count: 1,
      pos_days_late_max: 3,
      pos_contract_count: 5,
      pos_completed_count: 2,
      pos_future_instalments: 7,
      pos_total_instalments: 12,
      pos_latest_month: 1,
      pos_month_count_12: 5,
      pos_late_month_count_12: 1,
      pos_late_month_count_3: 1,
      pos_month_count_6: 5,
      pos_late_month_count_6: 1,
      pos_latest_late_months: 2,
      pos_future_instalments_max: 7,
    });
  });

  test('goods returned to the store leave nothing to pay', () => {
    expect(second).toMatchObject({
      pos_contract_count: 1,
      pos_completed_count: 0,
      pos_future_instalments: 0,
    });
  });

  test('an applicant without such loans has no component, not zeros', () => {
    expect(allNull(third!, 'pos_')).toBe(true);
  });
});

describe('credit_card_balance', async () => {
  const month = (card: number, at: number, balance: number, limit: number, more: HandRow = {}) => ({
    SK_ID_CURR: 1,
    SK_ID_PREV: card,
    MONTHS_BALANCE: at,
    AMT_BALANCE: balance,
    AMT_CREDIT_LIMIT_ACTUAL: limit,
    AMT_DRAWINGS_CURRENT: 0,
    CNT_DRAWINGS_CURRENT: 0,
    SK_DPD: 0,
    SK_DPD_DEF: 0,
    ...more,
  });
  const [first, second, third] = await historiesOf({
    credit_card_balance: [
      month(1, -1, 900, 1000, {
        AMT_DRAWINGS_CURRENT: 100,
        AMT_DRAWINGS_ATM_CURRENT: 50,
        CNT_DRAWINGS_CURRENT: 2,
        AMT_PAYMENT_CURRENT: 50,
        AMT_INST_MIN_REGULARITY: 50,
      }),
      // Nothing paid of a minimum of 40.
      month(1, -2, 1200, 1000, { AMT_INST_MIN_REGULARITY: 40, SK_DPD: 9, SK_DPD_DEF: 4 }),
      // Overpaid: the lender owes 30.
      month(1, -8, -30, 1000, { AMT_PAYMENT_CURRENT: 10, AMT_INST_MIN_REGULARITY: 0 }),
      // A second card without limit, closed since; its payment is short by less than 1 %.
      month(2, -2, 300, 0, { AMT_PAYMENT_CURRENT: 39.9, AMT_INST_MIN_REGULARITY: 40 }),
      month(3, -7, 5, 0, { SK_ID_CURR: 2 }),
    ],
  });

  test('balances, limits, flows and missed minimums are those computed by hand', () => {
    expectComponents(first!, 'card_', {
      card_count: 2,
      card_month_count: 4,
      card_balance_sum: 2400,
      card_limit_sum: 3000,
      card_balance_sum_6: 2400,
      card_limit_sum_6: 2000,
      card_use_max: 1.2,
      card_balance_latest: 900,
      card_limit_latest: 1000,
      card_latest_month: 1,
      card_drawings_sum: 100,
      card_drawings_atm_sum: 50,
      card_drawing_count: 2,
      card_payment_sum: 99.9,
      card_minimum_sum: 130,
      card_minimum_missed_count: 1,
      card_late_month_count: 1,
      card_days_late_max: 4,
      card_month_count_6: 3,
      card_use_max_6: 1.2,
      card_balance_max: 1200,
      card_drawings_sum_6: 100,
      card_drawings_atm_sum_6: 50,
      card_drawing_month_count: 1,
    });
  });

  test('a card that never had a limit has no use of it', () => {
    expect(second).toMatchObject({ card_use_max: null, card_limit_sum: 0, card_balance_latest: 5 });
    expect(second).toMatchObject({ card_balance_sum_6: 0, card_minimum_sum: null, card_latest_month: 7 });
  });

  test('an applicant without a card has no component, not zeros', () => {
    expect(allNull(third!, 'card_')).toBe(true);
  });
});
