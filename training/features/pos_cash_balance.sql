-- One row per applicant with point-of-sale or cash loans on record. Months are first summed per contract, because what
-- is left to pay is told by a contract's latest month alone.
WITH contracts AS (
  SELECT
    SK_ID_CURR,
    count(*) AS month_count,
    count(*) FILTER (SK_DPD > 0) AS late_count,
    count(*) FILTER (SK_DPD_DEF > 0) AS serious_count,
    max(SK_DPD_DEF) AS days_late_max,
    bool_or(NAME_CONTRACT_STATUS = 'Completed') AS is_completed,
    max(MONTHS_BALANCE) AS latest_month,
    arg_max(NAME_CONTRACT_STATUS, MONTHS_BALANCE) AS latest_status,
    arg_max(CNT_INSTALMENT_FUTURE, MONTHS_BALANCE) AS future_count,
    arg_max(CNT_INSTALMENT, MONTHS_BALANCE) AS total_count,
    count(*) FILTER (MONTHS_BALANCE >= -12) AS month_count_12,
    count(*) FILTER (MONTHS_BALANCE >= -12 AND SK_DPD > 0) AS late_count_12,
    count(*) FILTER (MONTHS_BALANCE >= -3 AND SK_DPD > 0) AS late_count_3,
    count(*) FILTER (MONTHS_BALANCE >= -6) AS month_count_6,
    count(*) FILTER (MONTHS_BALANCE >= -6 AND SK_DPD > 0) AS late_count_6,
    max(MONTHS_BALANCE) FILTER (SK_DPD > 0) AS latest_late_month
  FROM POS_CASH_balance
  GROUP BY SK_ID_CURR, SK_ID_PREV
),
judged AS (
  SELECT
    *,
    -- A completed contract sometimes still shows instalments to come: an artefact. A contract not reported for
    -- more than two months is over, whatever its last status.
    latest_month >= -2 AND NOT is_completed
      AND latest_status NOT IN ('Canceled', 'Returned to the store', 'Amortized debt') AS is_running
  FROM contracts
)
SELECT
  SK_ID_CURR AS applicant_id,
  CAST(sum(month_count) AS FLOAT) AS pos_month_count,
  CAST(sum(late_count) AS FLOAT) AS pos_late_month_count,
  CAST(sum(serious_count) AS FLOAT) AS pos_late_serious_month_count,
  CAST(max(days_late_max) AS FLOAT) AS pos_days_late_max,
  CAST(count(*) AS FLOAT) AS pos_contract_count,
  CAST(count(*) FILTER (is_completed) AS FLOAT) AS pos_completed_count,
  CAST(sum(CASE WHEN is_running THEN future_count ELSE 0 END) AS FLOAT) AS pos_future_instalments,
  CAST(sum(CASE WHEN is_running THEN total_count ELSE 0 END) AS FLOAT) AS pos_total_instalments,
  CAST(-max(latest_month) AS FLOAT) AS pos_latest_month,
  CAST(sum(month_count_12) AS FLOAT) AS pos_month_count_12,
  CAST(sum(late_count_12) AS FLOAT) AS pos_late_month_count_12,
  CAST(sum(late_count_3) AS FLOAT) AS pos_late_month_count_3,
  CAST(sum(month_count_6) AS FLOAT) AS pos_month_count_6,
  CAST(sum(late_count_6) AS FLOAT) AS pos_late_month_count_6,
  CAST(-max(latest_late_month) AS FLOAT) AS pos_latest_late_months,
  CAST(max(future_count) FILTER (is_running) AS FLOAT) AS pos_future_instalments_max
FROM judged
GROUP BY SK_ID_CURR
