-- What the table queries share. Run once per connection, before them. Counts are written count(*) FILTER (...), because
-- count_if() of nothing but NULL is NULL, and a known table in which nothing of the kind is known counts 0.

-- 365243 (a thousand years ahead) is how the tables write "no day".
CREATE OR REPLACE TEMP MACRO known_day(day) AS nullif(day, 365243);

-- A mean month and a mean year of the Gregorian calendar, in days.
CREATE OR REPLACE TEMP MACRO months(days) AS days / 30.4375;
CREATE OR REPLACE TEMP MACRO years_before(day) AS CAST((0 - known_day(day)) / 365.25 AS DOUBLE);

-- Sums of DOUBLE depend on the order in which threads meet the rows; sums of DECIMAL do not, and the same data must
-- give the same bytes. The tables' amounts have at most three decimals.
CREATE OR REPLACE TEMP MACRO exact(amount) AS CAST(amount AS DECIMAL(18, 3));
CREATE OR REPLACE TEMP MACRO exact_ratio(ratio) AS CAST(ratio AS DECIMAL(18, 9));

-- CASE, because greatest() and least() would turn a missing value into the bound.
CREATE OR REPLACE TEMP MACRO at_least_0(value) AS CASE WHEN value < 0 THEN 0 ELSE value END;
CREATE OR REPLACE TEMP MACRO clamp(value, lowest, highest) AS
  CASE WHEN value < lowest THEN lowest WHEN value > highest THEN highest ELSE value END;

-- The code of a category: 'House / apartment' -> house_apartment. XNA, XAP and Unknown say nothing: missing.
CREATE OR REPLACE TEMP MACRO slug(label) AS
  CASE WHEN lower(trim(label)) IN ('', 'xna', 'xap', 'unknown') THEN NULL
  ELSE trim(regexp_replace(lower(label), '[^a-z0-9]+', '_', 'g'), '_') END;

CREATE OR REPLACE TEMP MACRO yes_no(label) AS
  CAST(CASE label WHEN 'Y' THEN 1 WHEN 'N' THEN 0 END AS DOUBLE);
