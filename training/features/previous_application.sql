-- One row per applicant with earlier requests. Sizes and costs are those of granted requests; a sum is 0 and a mean
-- missing where none was granted.
WITH requests AS (
  SELECT
    *,
    NAME_CONTRACT_STATUS = 'Approved' AS is_approved,
    NAME_CONTRACT_STATUS = 'Refused' AS is_refused,
    -- Orders requests by day of decision, then by number.
    DAYS_DECISION * 4294967296::BIGINT + SK_ID_PREV AS position,
    -- A card has no number of instalments: 0.
    nullif(CNT_PAYMENT, 0) AS tenor,
    -- A loan that never started has no due days at all, and those that were drawn and not closed end on "no day".
    NAME_CONTRACT_STATUS = 'Approved' AND CNT_PAYMENT > 0 AND known_day(DAYS_FIRST_DUE) IS NOT NULL
      AND DAYS_TERMINATION > 0 AS is_running,
    coalesce(
      known_day(DAYS_LAST_DUE_1ST_VERSION),
      known_day(DAYS_FIRST_DUE) + (CNT_PAYMENT - 1) * 30.4375
    ) AS last_due_day,
    CASE NAME_YIELD_GROUP
      WHEN 'low_action' THEN 1 WHEN 'low_normal' THEN 2 WHEN 'middle' THEN 3 WHEN 'high' THEN 4 END AS rate_band
  FROM previous_application
),
judged AS (
  SELECT
    *,
    clamp(AMT_ANNUITY * tenor / nullif(AMT_CREDIT, 0) - 1, -1, 10) AS implied_cost,
    -- One instalment a month until the last due day first agreed, today's month included.
    CASE WHEN is_running AND last_due_day > 0 THEN least(ceil(months(last_due_day)), CNT_PAYMENT) ELSE 0 END AS remaining,
    -- Ten years early or late is as much as a planned end can mean.
    clamp(known_day(DAYS_LAST_DUE_1ST_VERSION) - known_day(DAYS_LAST_DUE), -3652, 3652) AS early_end_days
  FROM requests
)
SELECT
  SK_ID_CURR AS applicant_id,
  CAST(count(*) AS FLOAT) AS previous_count,
  CAST(count(*) FILTER (is_approved) AS FLOAT) AS previous_approved_count,
  CAST(count(*) FILTER (is_refused) AS FLOAT) AS previous_refused_count,
  CAST(count(*) FILTER (NAME_CONTRACT_STATUS = 'Canceled') AS FLOAT) AS previous_cancelled_count,
  CAST(count(*) FILTER (DAYS_DECISION >= -365) AS FLOAT) AS previous_count_1y,
  CAST(count(*) FILTER (is_refused AND DAYS_DECISION >= -365) AS FLOAT) AS previous_refused_count_1y,
  CAST(list_sum(arg_max(is_refused::INTEGER, position, 3)) AS FLOAT) AS previous_last_3_refused_count,
  CAST(least(count(*), 3) AS FLOAT) AS previous_last_3_count,
  CAST(arg_max(is_refused::INTEGER, position) AS FLOAT) AS previous_latest_refused,
  CAST(months(min(-DAYS_DECISION)) AS FLOAT) AS previous_latest_decision_months,
  CAST(months(max(-DAYS_DECISION)) AS FLOAT) AS previous_first_decision_months,
  CAST(max(AMT_ANNUITY) FILTER (is_approved) AS FLOAT) AS previous_annuity_max,
  CAST(avg(exact(AMT_ANNUITY)) FILTER (is_approved) AS FLOAT) AS previous_annuity_mean,
  CAST(max(AMT_CREDIT) FILTER (is_approved) AS FLOAT) AS previous_credit_max,
  CAST(avg(exact(AMT_CREDIT)) FILTER (is_approved) AS FLOAT) AS previous_credit_mean,
  CAST(sum(CASE WHEN is_approved THEN exact(AMT_APPLICATION) ELSE 0 END) AS FLOAT) AS previous_asked_sum,
  CAST(sum(CASE WHEN is_approved THEN exact(AMT_CREDIT) ELSE 0 END) AS FLOAT) AS previous_granted_sum,
  -- Rounding in the table gives rates a hair below 0.
  CAST(avg(exact_ratio(clamp(RATE_DOWN_PAYMENT, 0, 1))) FILTER (is_approved) AS FLOAT)
    AS previous_down_payment_share_mean,
  CAST(avg(tenor) FILTER (is_approved) AS FLOAT) AS previous_tenor_mean,
  CAST(arg_max(tenor, position) FILTER (is_approved) AS FLOAT) AS previous_tenor_latest,
  CAST(count(*) FILTER (CODE_REJECT_REASON IN ('SCO', 'SCOFR')) AS FLOAT) AS previous_refused_scoring_count,
  CAST(count(*) FILTER (CODE_REJECT_REASON = 'LIMIT') AS FLOAT) AS previous_refused_limit_count,
  CAST(count(*) FILTER (NAME_YIELD_GROUP = 'high') AS FLOAT) AS previous_high_yield_count,
  CAST(count(*) FILTER (NAME_YIELD_GROUP IN ('low_normal', 'low_action')) AS FLOAT) AS previous_low_yield_count,
  CAST(count(*) FILTER (NAME_CONTRACT_TYPE = 'Cash loans') AS FLOAT) AS previous_cash_count,
  CAST(count(*) FILTER (NAME_CONTRACT_TYPE = 'Revolving loans') AS FLOAT) AS previous_revolving_count,
  CAST(count(*) FILTER (NFLAG_INSURED_ON_APPROVAL = 1) AS FLOAT) AS previous_insured_count,
  CAST(avg(exact_ratio(implied_cost)) FILTER (is_approved) AS FLOAT) AS previous_implied_cost_mean,
  CAST(count(*) FILTER (is_running) AS FLOAT) AS previous_running_count,
  CAST(sum(CASE WHEN is_running THEN exact(AMT_ANNUITY) ELSE 0 END) AS FLOAT) AS previous_running_annuity_sum,
  CAST(sum(CASE WHEN is_running THEN exact(AMT_ANNUITY * remaining) ELSE 0 END) AS FLOAT) AS previous_remaining_sum,
  CAST(list_sum(arg_max(is_refused::INTEGER, position, 5)) AS FLOAT) AS previous_last_5_refused_count,
  CAST(months(min(-DAYS_DECISION) FILTER (is_refused)) AS FLOAT) AS previous_latest_refusal_months,
  CAST(arg_max(AMT_ANNUITY, position) FILTER (is_approved) AS FLOAT) AS previous_latest_annuity,
  CAST(arg_max(AMT_CREDIT, position) FILTER (is_approved) AS FLOAT) AS previous_latest_credit,
  CAST(arg_max(AMT_APPLICATION, position) FILTER (is_approved) AS FLOAT) AS previous_latest_asked,
  CAST(arg_max(implied_cost, position) FILTER (is_approved) AS FLOAT) AS previous_latest_implied_cost,
  CAST(arg_max(rate_band, position) FILTER (is_approved) AS FLOAT) AS previous_latest_rate_band,
  CAST(avg(rate_band) FILTER (is_approved) AS FLOAT) AS previous_rate_band_mean,
  CAST(count(*) FILTER (CODE_REJECT_REASON = 'HC') AS FLOAT) AS previous_refused_policy_count,
  CAST(max(nullif(AMT_CREDIT, 0)) FILTER (is_refused) AS FLOAT) AS previous_refused_credit_max,
  CAST(months(avg(early_end_days) FILTER (is_approved)) AS FLOAT) AS previous_early_end_months_mean,
  CAST(max(remaining) FILTER (is_running) AS FLOAT) AS previous_remaining_months_max,
  CAST(sum(CASE WHEN is_running THEN exact(AMT_ANNUITY * clamp(remaining, 0, 12)) ELSE 0 END) AS FLOAT) AS previous_due_sum_12
FROM judged
GROUP BY SK_ID_CURR
