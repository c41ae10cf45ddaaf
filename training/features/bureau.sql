-- One row per applicant known to the credit bureau. A sum over running credits is 0 where none runs, and missing
-- where some run but no amount is known.
WITH credits AS (
  SELECT
    *,
    CREDIT_ACTIVE = 'Active' AS is_active,
    CREDIT_ACTIVE = 'Closed' AS is_closed,
    CREDIT_TYPE = 'Credit card' AS is_card,
    -- Ends more than 40 years away stand for "no end" (open cards, mostly) or are slips of the pen.
    CASE WHEN abs(DAYS_CREDIT_ENDDATE) <= 14610 THEN DAYS_CREDIT_ENDDATE END AS end_day,
    CASE WHEN abs(DAYS_ENDDATE_FACT) <= 14610 THEN DAYS_ENDDATE_FACT END AS actual_end_day,
    -- An overpaid credit has a small negative debt, a card sometimes a negative limit: nothing is owed or left.
    exact(at_least_0(AMT_CREDIT_SUM_DEBT)) AS debt,
    exact(at_least_0(AMT_CREDIT_SUM_LIMIT)) AS card_limit,
    exact(AMT_CREDIT_SUM) AS amount
  FROM bureau
)
SELECT
  SK_ID_CURR AS applicant_id,
  CAST(count(*) AS FLOAT) AS bureau_credit_count,
  CAST(count(*) FILTER (is_active) AS FLOAT) AS bureau_active_count,
  CAST(count(DISTINCT CREDIT_TYPE) AS FLOAT) AS bureau_type_count,
  CAST(months(min(-DAYS_CREDIT)) AS FLOAT) AS bureau_latest_credit_months,
  CAST(months(max(-DAYS_CREDIT)) AS FLOAT) AS bureau_first_credit_months,
  CAST(months(avg(-DAYS_CREDIT)) AS FLOAT) AS bureau_mean_credit_months,
  CAST(count(*) FILTER (DAYS_CREDIT >= -365) AS FLOAT) AS bureau_count_1y,
  CAST(count(*) FILTER (DAYS_CREDIT >= -1095) AS FLOAT) AS bureau_count_3y,
  CAST(sum(exact(AMT_CREDIT_SUM)) AS FLOAT) AS bureau_credit_sum,
  CAST(sum(debt) AS FLOAT) AS bureau_debt_sum,
  CAST(if(count(*) FILTER (is_active) = 0, 0, sum(exact(AMT_CREDIT_SUM)) FILTER (is_active)) AS FLOAT)
    AS bureau_active_credit_sum,
  CAST(if(count(*) FILTER (is_active) = 0, 0, sum(debt) FILTER (is_active)) AS FLOAT) AS bureau_active_debt_sum,
  CAST(sum(exact(AMT_CREDIT_SUM_OVERDUE)) AS FLOAT) AS bureau_overdue_sum,
  CAST(max(AMT_CREDIT_MAX_OVERDUE) AS FLOAT) AS bureau_overdue_max,
  CAST(sum(card_limit) AS FLOAT) AS bureau_limit_sum,
  CAST(if(count(*) FILTER (is_active) = 0, 0, sum(exact(AMT_ANNUITY)) FILTER (is_active)) AS FLOAT)
    AS bureau_annuity_sum,
  CAST(max(CREDIT_DAY_OVERDUE) AS FLOAT) AS bureau_overdue_days_max,
  CAST(sum(CNT_CREDIT_PROLONG) AS FLOAT) AS bureau_prolongation_count,
  CAST(months(max(end_day) FILTER (is_active AND end_day > 0)) AS FLOAT) AS bureau_remaining_months_max,
  CAST(months(avg(end_day) FILTER (is_active AND end_day > 0)) AS FLOAT) AS bureau_remaining_months_mean,
  CAST(months(at_least_0(min(-DAYS_CREDIT_UPDATE))) AS FLOAT) AS bureau_update_months,
  -- Ten years early or late is as much as a planned end can mean.
  CAST(months(avg(clamp(end_day - actual_end_day, -3652, 3652)) FILTER (is_closed)) AS FLOAT)
    AS bureau_early_end_months_mean,
  CAST(count(*) FILTER (is_card) AS FLOAT) AS bureau_card_count,
  CAST(count(*) FILTER (CREDIT_TYPE = 'Mortgage') AS FLOAT) AS bureau_mortgage_count,
  CAST(count(*) FILTER (CREDIT_TYPE = 'Microloan') AS FLOAT) AS bureau_micro_count,
  CAST(count(*) FILTER (CREDIT_TYPE = 'Car loan') AS FLOAT) AS bureau_car_count,
  CAST(count(*) FILTER (is_card AND is_active) AS FLOAT) AS bureau_active_card_count,
  CAST(months(avg(-DAYS_CREDIT) FILTER (is_active)) AS FLOAT) AS bureau_active_mean_months,
  CAST(months(min(end_day) FILTER (is_active AND end_day > 0)) AS FLOAT) AS bureau_remaining_months_min,
  CAST(months(at_least_0(min(-actual_end_day) FILTER (is_closed))) AS FLOAT) AS bureau_last_closed_months,
  CAST(max(AMT_CREDIT_SUM) AS FLOAT) AS bureau_credit_max,
  CAST(sum(CASE WHEN is_closed THEN amount ELSE 0 END) AS FLOAT) AS bureau_closed_credit_sum,
  CAST(sum(CASE WHEN DAYS_CREDIT >= -365 THEN amount ELSE 0 END) AS FLOAT) AS bureau_credit_sum_1y,
  CAST(sum(CASE WHEN DAYS_CREDIT >= -1095 THEN amount ELSE 0 END) AS FLOAT) AS bureau_credit_sum_3y,
  CAST(sum(CASE WHEN DAYS_CREDIT >= -365 THEN debt ELSE 0 END) AS FLOAT) AS bureau_debt_sum_1y,
  CAST(sum(CASE WHEN DAYS_CREDIT >= -1095 THEN debt ELSE 0 END) AS FLOAT) AS bureau_debt_sum_3y,
  CAST(max(AMT_CREDIT_MAX_OVERDUE) FILTER (DAYS_CREDIT >= -730) AS FLOAT) AS bureau_overdue_max_2y,
  -- What a running credit still lets one draw, or has repaid.
  CAST(avg(amount - debt) FILTER (is_active) AS FLOAT) AS bureau_headroom_mean,
  CAST(max(amount - debt) FILTER (is_active) AS FLOAT) AS bureau_headroom_max,
  CAST(sum(CASE WHEN is_card AND is_active THEN amount ELSE 0 END) AS FLOAT) AS bureau_card_credit_sum,
  CAST(sum(CASE WHEN is_card AND is_active THEN debt ELSE 0 END) AS FLOAT) AS bureau_card_debt_sum
FROM credits
GROUP BY SK_ID_CURR
