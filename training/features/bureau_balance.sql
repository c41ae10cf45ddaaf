-- One row per applicant with monthly reports at the credit bureau. The 27 million months are first summed per credit,
-- so that only credits are joined to applicants. STATUS: 0 on time, 1 to 5 late, X unknown, C closed.
WITH months AS (
  -- A closed month was paid; only X says nothing.
  SELECT *, CASE STATUS WHEN 'C' THEN '0' WHEN 'X' THEN NULL ELSE STATUS END AS known, STATUS BETWEEN '1' AND '5' AS is_late
  FROM bureau_balance
),
credits AS (
  SELECT
    SK_ID_BUREAU,
    count(*) AS month_count,
    count(*) FILTER (is_late) AS late_count,
    count(*) FILTER (STATUS = 'X') AS unknown_count,
    max(known) AS worst,
    count(*) FILTER (MONTHS_BALANCE >= -12) AS month_count_12,
    count(*) FILTER (MONTHS_BALANCE >= -24) AS month_count_24,
    count(*) FILTER (MONTHS_BALANCE >= -24 AND is_late) AS late_count_24,
    arg_max(known, MONTHS_BALANCE) AS latest,
    max(MONTHS_BALANCE) FILTER (is_late) AS latest_late_month,
    count(*) FILTER (MONTHS_BALANCE >= -12 AND is_late) AS late_count_12,
    sum(CASE STATUS WHEN '1' THEN 1 WHEN '2' THEN 2 WHEN '3' THEN 3 WHEN '4' THEN 4 WHEN '5' THEN 5 ELSE 0 END)
      AS status_sum
  FROM months
  GROUP BY SK_ID_BUREAU
)
SELECT
  SK_ID_CURR AS applicant_id,
  CAST(sum(month_count) AS FLOAT) AS balance_month_count,
  CAST(sum(late_count) AS FLOAT) AS balance_late_month_count,
  CAST(sum(unknown_count) AS FLOAT) AS balance_unknown_month_count,
  CAST(max(worst) AS FLOAT) AS balance_worst_status,
  CAST(sum(month_count_12) AS FLOAT) AS balance_month_count_12,
  CAST(sum(late_count_12) AS FLOAT) AS balance_late_month_count_12,
  CAST(sum(status_sum) AS FLOAT) AS balance_status_sum,
  CAST(sum(month_count_24) AS FLOAT) AS balance_month_count_24,
  CAST(sum(late_count_24) AS FLOAT) AS balance_late_month_count_24,
  CAST(max(latest) AS FLOAT) AS balance_latest_status,
  CAST(-max(latest_late_month) AS FLOAT) AS balance_latest_late_months
FROM credits JOIN bureau USING (SK_ID_BUREAU)
GROUP BY SK_ID_CURR
