-- Documented in ../storage-schema.md.
-- A position in a list is counted off along an index. In the order of ids that would be the table itself, whose rows are
-- twenty times as long.

CREATE INDEX facts_by_id ON applicant_facts (applicant_id);
