-- One row per applicant with a credit card of this lender; a month of one card is one row of the table.
WITH latest AS (
  SELECT SK_ID_CURR, max(MONTHS_BALANCE) AS latest_month
  FROM credit_card_balance
  GROUP BY SK_ID_CURR
),
statements AS (
  SELECT
    card.*,
    latest_month,
    MONTHS_BALANCE >= -6 AS is_recent,
    -- A closed card has no limit and no use. Above ten times a limit, more is no news.
    clamp(AMT_BALANCE / nullif(AMT_CREDIT_LIMIT_ACTUAL, 0), 0, 10) AS use,
    -- Below 0 the lender owes the client: nothing of the limit is used.
    exact(at_least_0(AMT_BALANCE)) AS balance,
    exact(AMT_CREDIT_LIMIT_ACTUAL) AS card_limit,
    -- Left empty in months without drawings, or with nothing to pay.
    exact(at_least_0(coalesce(AMT_DRAWINGS_ATM_CURRENT, 0))) AS drawn_atm,
    exact(coalesce(AMT_PAYMENT_CURRENT, 0)) AS payment
  FROM credit_card_balance AS card JOIN latest USING (SK_ID_CURR)
)
SELECT
  SK_ID_CURR AS applicant_id,
  CAST(count(DISTINCT SK_ID_PREV) AS FLOAT) AS card_count,
  CAST(count(*) AS FLOAT) AS card_month_count,
  CAST(sum(balance) AS FLOAT) AS card_balance_sum,
  CAST(sum(card_limit) AS FLOAT) AS card_limit_sum,
  CAST(sum(CASE WHEN MONTHS_BALANCE >= -6 THEN balance ELSE 0 END) AS FLOAT) AS card_balance_sum_6,
  CAST(sum(CASE WHEN MONTHS_BALANCE >= -6 THEN card_limit ELSE 0 END) AS FLOAT) AS card_limit_sum_6,
  CAST(max(use) AS FLOAT) AS card_use_max,
  -- Cards of which the latest month has no statement are closed.
  CAST(sum(balance) FILTER (MONTHS_BALANCE = latest_month) AS FLOAT) AS card_balance_latest,
  CAST(sum(card_limit) FILTER (MONTHS_BALANCE = latest_month) AS FLOAT) AS card_limit_latest,
  CAST(-max(latest_month) AS FLOAT) AS card_latest_month,
  CAST(sum(exact(at_least_0(AMT_DRAWINGS_CURRENT))) AS FLOAT) AS card_drawings_sum,
  CAST(sum(drawn_atm) AS FLOAT) AS card_drawings_atm_sum,
  CAST(sum(CNT_DRAWINGS_CURRENT) AS FLOAT) AS card_drawing_count,
  CAST(sum(payment) AS FLOAT) AS card_payment_sum,
  CAST(sum(exact(AMT_INST_MIN_REGULARITY)) AS FLOAT) AS card_minimum_sum,
  -- 1 % of slack: a payment rounded to whole units is not a missed one.
  CAST(count(*) FILTER (payment < 0.99 * AMT_INST_MIN_REGULARITY) AS FLOAT) AS card_minimum_missed_count,
  CAST(count(*) FILTER (SK_DPD_DEF > 0) AS FLOAT) AS card_late_month_count,
  CAST(max(SK_DPD_DEF) AS FLOAT) AS card_days_late_max,
  CAST(count(*) FILTER (is_recent) AS FLOAT) AS card_month_count_6,
  CAST(max(use) FILTER (is_recent) AS FLOAT) AS card_use_max_6,
  CAST(max(at_least_0(AMT_BALANCE)) AS FLOAT) AS card_balance_max,
  CAST(sum(CASE WHEN is_recent THEN exact(at_least_0(AMT_DRAWINGS_CURRENT)) ELSE 0 END) AS FLOAT) AS card_drawings_sum_6,
  CAST(sum(CASE WHEN is_recent THEN drawn_atm ELSE 0 END) AS FLOAT) AS card_drawings_atm_sum_6,
  CAST(count(*) FILTER (AMT_DRAWINGS_CURRENT > 0) AS FLOAT) AS card_drawing_month_count
FROM statements
GROUP BY SK_ID_CURR
