-- One row per request of `application`: the catalogue's application fields, in its order and units.
-- Amounts stay as they are; durations are years before the request.
SELECT
  CAST(SK_ID_CURR AS INTEGER) AS applicant_id,
  slug(NAME_CONTRACT_TYPE) AS contract_type,
  CAST(AMT_CREDIT AS DOUBLE) AS amount_credit,
  CAST(AMT_ANNUITY AS DOUBLE) AS amount_annuity,
  CAST(AMT_GOODS_PRICE AS DOUBLE) AS amount_goods,
  CAST(AMT_INCOME_TOTAL AS DOUBLE) AS amount_income,
  slug(NAME_INCOME_TYPE) AS income_type,
  slug(OCCUPATION_TYPE) AS occupation,
  slug(ORGANIZATION_TYPE) AS organisation,
  -- 365243 marks pensioners and the unemployed.
  years_before(DAYS_EMPLOYED) AS employed_years,
  years_before(DAYS_BIRTH) AS age_years,
  slug(CODE_GENDER) AS gender,
  slug(NAME_EDUCATION_TYPE) AS education,
  slug(NAME_FAMILY_STATUS) AS family_status,
  CAST(CNT_CHILDREN AS DOUBLE) AS children_count,
  CAST(CNT_FAM_MEMBERS AS DOUBLE) AS family_members,
  yes_no(FLAG_OWN_CAR) AS owns_car,
  CAST(OWN_CAR_AGE AS DOUBLE) AS car_age_years,
  yes_no(FLAG_OWN_REALTY) AS owns_realty,
  slug(NAME_HOUSING_TYPE) AS housing_type,
  CAST(REGION_POPULATION_RELATIVE AS DOUBLE) AS region_population_share,
  -- The test table holds one region rated -1, on a scale from 1 to 3.
  CAST(nullif(REGION_RATING_CLIENT_W_CITY, -1) AS DOUBLE) AS region_rating,
  CAST(TOTALAREA_MODE AS DOUBLE) AS building_area_share,
  CAST(FLOORSMAX_AVG AS DOUBLE) AS building_floors_share,
  list_avg([
    APARTMENTS_AVG, BASEMENTAREA_AVG, YEARS_BEGINEXPLUATATION_AVG, YEARS_BUILD_AVG, COMMONAREA_AVG, ELEVATORS_AVG,
    ENTRANCES_AVG, FLOORSMAX_AVG, FLOORSMIN_AVG, LANDAREA_AVG, LIVINGAPARTMENTS_AVG, LIVINGAREA_AVG,
    NONLIVINGAPARTMENTS_AVG, NONLIVINGAREA_AVG
  ]::DOUBLE[]) AS building_index_mean,
  years_before(DAYS_REGISTRATION) AS registration_years,
  years_before(DAYS_ID_PUBLISH) AS id_document_years,
  years_before(DAYS_LAST_PHONE_CHANGE) AS phone_change_years,
  CAST(FLAG_WORK_PHONE AS DOUBLE) AS work_phone_given,
  CAST(FLAG_PHONE AS DOUBLE) AS home_phone_given,
  CAST(REG_CITY_NOT_WORK_CITY AS DOUBLE) AS works_in_other_city,
  CAST(REG_CITY_NOT_LIVE_CITY AS DOUBLE) AS lives_in_other_city,
  CAST(
    FLAG_DOCUMENT_2 + FLAG_DOCUMENT_3 + FLAG_DOCUMENT_4 + FLAG_DOCUMENT_5 + FLAG_DOCUMENT_6
    + FLAG_DOCUMENT_7 + FLAG_DOCUMENT_8 + FLAG_DOCUMENT_9 + FLAG_DOCUMENT_10 + FLAG_DOCUMENT_11
    + FLAG_DOCUMENT_12 + FLAG_DOCUMENT_13 + FLAG_DOCUMENT_14 + FLAG_DOCUMENT_15 + FLAG_DOCUMENT_16
    + FLAG_DOCUMENT_17 + FLAG_DOCUMENT_18 + FLAG_DOCUMENT_19 + FLAG_DOCUMENT_20 + FLAG_DOCUMENT_21
    AS DOUBLE
  ) AS documents_count,
  CAST(FLAG_DOCUMENT_3 AS DOUBLE) AS document_3_given,
  CAST(AMT_REQ_CREDIT_BUREAU_QRT AS DOUBLE) AS bureau_enquiries_quarter,
  CAST(AMT_REQ_CREDIT_BUREAU_YEAR AS DOUBLE) AS bureau_enquiries_year,
  CAST(DEF_30_CNT_SOCIAL_CIRCLE AS DOUBLE) AS social_circle_defaults,
  CAST(EXT_SOURCE_1 AS DOUBLE) AS external_score_1,
  CAST(EXT_SOURCE_2 AS DOUBLE) AS external_score_2,
  CAST(EXT_SOURCE_3 AS DOUBLE) AS external_score_3
FROM application
