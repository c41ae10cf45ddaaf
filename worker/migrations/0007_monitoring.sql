-- Documented in ../storage-schema.md.

-- Sums of many assessments or requests; never a row of one. Insert-only: a flush repeated under its id changes nothing.
CREATE TABLE monitoring_counts (
  flush_id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  subject TEXT NOT NULL,
  total INTEGER NOT NULL,
  counts BLOB,
  merged_into TEXT,
  flushed_at TEXT NOT NULL
);

CREATE INDEX monitoring_counts_open ON monitoring_counts (day, subject) WHERE merged_into IS NULL;
CREATE INDEX monitoring_counts_merged ON monitoring_counts (flushed_at) WHERE merged_into IS NOT NULL;

CREATE TABLE drift_snapshots (
  snapshot_id TEXT PRIMARY KEY,
  model_version TEXT NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  source TEXT NOT NULL,
  rows INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  summary TEXT NOT NULL,
  snapshot TEXT NOT NULL
);

CREATE INDEX drift_snapshots_by_end ON drift_snapshots (kind, ends_on, snapshot_id);

CREATE TABLE alerts (
  alert_id TEXT PRIMARY KEY,
  rule TEXT NOT NULL,
  subject TEXT NOT NULL,
  model_version TEXT NOT NULL,
  kind TEXT NOT NULL,
  raised_window TEXT NOT NULL,
  raised_at TEXT NOT NULL,
  sentence TEXT NOT NULL,
  evidence TEXT NOT NULL,
  cleared_window TEXT,
  cleared_at TEXT,
  acknowledged_at TEXT,
  acknowledged_by TEXT,
  webhook_attempts INTEGER NOT NULL DEFAULT 0,
  webhook_sent_at TEXT
);

-- One alert of a kind is open at a time, whoever evaluates the rules.
CREATE UNIQUE INDEX alerts_open ON alerts (rule, subject, model_version, kind) WHERE cleared_at IS NULL;
CREATE INDEX alerts_by_time ON alerts (raised_window, alert_id);

-- Outcomes as counts: of how many with these points was which outcome known.
CREATE TABLE outcome_counts (
  model_version TEXT NOT NULL,
  cohort TEXT NOT NULL,
  points_bin INTEGER NOT NULL,
  recommended TEXT NOT NULL,
  defaulted INTEGER NOT NULL,
  applicants INTEGER NOT NULL,
  PRIMARY KEY (model_version, cohort, points_bin, recommended, defaulted)
);

-- That an outcome was counted, not which: nobody is counted twice.
CREATE TABLE outcome_receipts (
  decision_id TEXT PRIMARY KEY,
  received_at TEXT NOT NULL
);
