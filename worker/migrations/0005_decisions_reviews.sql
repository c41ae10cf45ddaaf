-- Documented in ../storage-schema.md.

CREATE TABLE decisions (
  decision_id TEXT PRIMARY KEY,
  applicant_id INTEGER,
  decided_at TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decision TEXT NOT NULL,
  recommended TEXT NOT NULL,
  model_version TEXT NOT NULL,
  points INTEGER NOT NULL,
  decision_points INTEGER NOT NULL,
  probability_of_default REAL NOT NULL,
  review_band INTEGER NOT NULL,
  history_known INTEGER NOT NULL,
  override_reason TEXT,
  client_view TEXT,
  application TEXT,
  history TEXT,
  inputs_sha256 TEXT NOT NULL,
  reasons TEXT NOT NULL,
  erased_at TEXT
);

CREATE INDEX decisions_by_applicant ON decisions (applicant_id, decided_at);
CREATE INDEX decisions_by_time ON decisions (decided_at);

CREATE TABLE reviews (
  review_id TEXT PRIMARY KEY,
  decision_id TEXT NOT NULL REFERENCES decisions (decision_id),
  opened_at TEXT NOT NULL,
  opened_by TEXT NOT NULL,
  due_at TEXT NOT NULL,
  applicant_view TEXT,
  assigned_to TEXT,
  assigned_at TEXT,
  concluded_at TEXT,
  concluded_by TEXT,
  outcome TEXT,
  grounds TEXT
);

CREATE INDEX reviews_by_decision ON reviews (decision_id, opened_at);
-- Open ones first by deadline: the worklist.
CREATE INDEX reviews_open ON reviews (due_at, review_id) WHERE concluded_at IS NULL;
CREATE INDEX reviews_concluded ON reviews (concluded_at, review_id) WHERE concluded_at IS NOT NULL;
