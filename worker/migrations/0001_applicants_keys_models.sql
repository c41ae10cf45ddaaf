-- Documented in ../storage-schema.md.

CREATE TABLE applicants (
  applicant_id INTEGER PRIMARY KEY,
  age_years REAL,
  amount_income REAL,
  amount_credit REAL,
  amount_annuity REAL,
  contract_type TEXT,
  occupation TEXT,
  income_type TEXT,
  education TEXT,
  family_status TEXT,
  application TEXT NOT NULL,
  history BLOB NOT NULL,
  generation TEXT NOT NULL
);

-- Counting a search reads this instead of rows of some kilobytes each.
CREATE INDEX applicants_by_id ON applicants (applicant_id);
CREATE INDEX applicants_by_generation ON applicants (generation);

CREATE TABLE publications (
  generation TEXT PRIMARY KEY,
  shard_count INTEGER NOT NULL,
  applicants INTEGER NOT NULL,
  shards_done INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  finished_at TEXT
);

CREATE TABLE api_keys (
  key_id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  scopes TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT,
  revoked_at TEXT
);

CREATE TABLE models (
  version TEXT PRIMARY KEY,
  manifest_sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  features INTEGER NOT NULL,
  auc REAL NOT NULL,
  cost_per_applicant REAL NOT NULL,
  data_fingerprint TEXT NOT NULL,
  published_at TEXT NOT NULL
);
