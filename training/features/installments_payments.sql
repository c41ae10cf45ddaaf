-- One row per applicant with instalments due to this lender. Several payments may settle one instalment: rows are
-- first brought together, the last payment giving the day it was settled.
WITH instalments AS (
  SELECT
    SK_ID_CURR,
    NUM_INSTALMENT_VERSION AS version,
    DAYS_INSTALMENT AS due_day,
    max(AMT_INSTALMENT) AS due,
    coalesce(sum(exact(AMT_PAYMENT)), 0) AS paid,
    -- Negative when early, missing when nothing was paid.
    max(DAYS_ENTRY_PAYMENT) - DAYS_INSTALMENT AS days_late
  FROM installments_payments
  GROUP BY SK_ID_CURR, SK_ID_PREV, NUM_INSTALMENT_VERSION, NUM_INSTALMENT_NUMBER, DAYS_INSTALMENT
),
judged AS (
  SELECT
    *,
    at_least_0(days_late) AS late,
    paid < 0.99 * due AS is_short,
    due_day >= -365 AS is_recent,
    -- An instalment of a year ago weighs 1/e of one of today.
    exact_ratio(exp(due_day / 365.0)) AS weight
  FROM instalments
)
SELECT
  SK_ID_CURR AS applicant_id,
  CAST(count(*) AS FLOAT) AS instalment_count,
  CAST(count(*) FILTER (late > 0) AS FLOAT) AS instalment_late_count,
  CAST(count(*) FILTER (late > 10) AS FLOAT) AS instalment_late_10_count,
  CAST(sum(late) AS FLOAT) AS instalment_days_late_sum,
  CAST(max(late) AS FLOAT) AS instalment_days_late_max,
  CAST(sum(at_least_0(-days_late)) AS FLOAT) AS instalment_days_early_sum,
  CAST(count(*) FILTER (is_short) AS FLOAT) AS instalment_short_count,
  CAST(count(*) FILTER (days_late IS NULL) AS FLOAT) AS instalment_unpaid_count,
  CAST(months(max(-due_day)) AS FLOAT) AS instalment_first_months,
  CAST(sum(exact(due)) AS FLOAT) AS instalment_due_sum,
  CAST(sum(paid) AS FLOAT) AS instalment_paid_sum,
  -- Version 1 is the schedule first agreed: its instalments are the loan's annuity. Version 0 is a card; later
  -- versions are changed schedules, most of them one instalment that settles the whole loan early.
  CAST(max(due) FILTER (version = 1) AS FLOAT) AS instalment_largest,
  CAST(count(*) FILTER (is_recent) AS FLOAT) AS instalment_count_1y,
  CAST(count(*) FILTER (is_recent AND late > 0) AS FLOAT) AS instalment_late_count_1y,
  CAST(sum(CASE WHEN is_recent THEN late ELSE 0 END) AS FLOAT) AS instalment_days_late_sum_1y,
  CAST(max(late) FILTER (is_recent) AS FLOAT) AS instalment_days_late_max_1y,
  CAST(count(*) FILTER (is_recent AND is_short) AS FLOAT) AS instalment_short_count_1y,
  CAST(sum(late * weight) AS FLOAT) AS instalment_days_late_weighted_sum,
  CAST(sum(weight) AS FLOAT) AS instalment_weight_sum
FROM judged
GROUP BY SK_ID_CURR
