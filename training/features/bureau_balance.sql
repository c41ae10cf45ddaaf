-- One row per applicant with monthly reports at the credit bureau. The 27 million months are first summed per credit,
-- so that only credits are joined to applicants. STATUS: 0 on time, 1 to 5 late, X unknown, C closed.
WITH credits AS (
  SELECT
    SK_ID_BUREAU,
    count(*) AS month_count,
    count(*) FILTER (STATUS BETWEEN '1' AND '5') AS late_count,
    count(*) FILTER (STATUS = 'X') AS unknown_count,
    -- A closed month was paid; only X says nothing.
    max(CASE STATUS WHEN 'C' THEN '0' WHEN 'X' THEN NULL ELSE STATUS END) AS worst,
    count(*) FILTER (MONTHS_BALANCE >= -12) AS month_count_12,
    count(*) FILTER (MONTHS_BALANCE >= -12 AND STATUS BETWEEN '1' AND '5') AS late_count_12,
    sum(CASE STATUS WHEN '1' THEN 1 WHEN '2' THEN 2 WHEN '3' THEN 3 WHEN '4' THEN 4 WHEN '5' THEN 5 ELSE 0 END)
      AS status_sum
  FROM bureau_balance
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
  CAST(sum(status_sum) AS FLOAT) AS balance_status_sum
FROM credits JOIN bureau USING (SK_ID_BUREAU)
GROUP BY SK_ID_CURR
