-- One row per applicant with instalments due to this lender. Several payments may settle one instalment: rows are
-- first brought together, the last payment giving the day it was settled.
WITH instalments AS (
  SELECT
    SK_ID_CURR,
    NUM_INSTALMENT_VERSION AS version,
    NUM_INSTALMENT_NUMBER AS number,
    -- Orders instalments by due day, then by loan and number.
    (DAYS_INSTALMENT * 4294967296::BIGINT + SK_ID_PREV) * 512 + NUM_INSTALMENT_NUMBER AS position,
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
),
grouped AS (
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
    CAST(sum(weight) AS FLOAT) AS instalment_weight_sum,
    CAST(count(*) FILTER (late > 30) AS FLOAT) AS instalment_late_30_count,
    CAST(months(min(-due_day)) AS FLOAT) AS instalment_latest_months,
    CAST(sum(exact(at_least_0(due - paid))) AS FLOAT) AS instalment_short_sum,
    CAST(sum(late * exact(due)) AS FLOAT) AS instalment_days_late_amount_sum,
    CAST(count(*) FILTER (number = 1) AS FLOAT) AS instalment_first_count,
    CAST(count(*) FILTER (number = 1 AND late > 0) AS FLOAT) AS instalment_first_late_count,
    CAST(max(late) FILTER (number = 1) AS FLOAT) AS instalment_first_days_late_max,
    CAST(count(*) FILTER (due_day >= -90) AS FLOAT) AS instalment_count_90,
    CAST(count(*) FILTER (due_day >= -90 AND late > 0) AS FLOAT) AS instalment_late_count_90,
    CAST(max(late) FILTER (due_day >= -180) AS FLOAT) AS instalment_days_late_max_180,
    CAST(sum(CASE WHEN is_recent THEN exact(due) ELSE 0 END) AS FLOAT) AS instalment_due_sum_1y,
    -- Days late of the ten latest, the latest first; -1 where nothing was paid.
    arg_max(coalesce(late, -1), position, 10) AS latest
  FROM judged
  GROUP BY SK_ID_CURR
)
SELECT
  * EXCLUDE (latest),
  CAST(len(list_filter(latest[:3], lambda days: days > 0)) AS FLOAT) AS instalment_last_3_late_count,
  CAST(len(list_filter(latest[:5], lambda days: days > 0)) AS FLOAT) AS instalment_last_5_late_count,
  CAST(len(list_filter(latest, lambda days: days > 0)) AS FLOAT) AS instalment_last_10_late_count,
  CAST(nullif(list_max(latest), -1) AS FLOAT) AS instalment_last_10_days_late_max
FROM grouped
