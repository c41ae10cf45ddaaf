-- Documented in ../storage-schema.md.

CREATE TABLE client_links (
  id TEXT PRIMARY KEY,
  applicant_id INTEGER,
  decision_id TEXT NOT NULL REFERENCES decisions (decision_id),
  token_sha256 TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  revoked_at TEXT,
  language TEXT NOT NULL,
  opened_at TEXT,
  opens INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX client_links_by_decision ON client_links (decision_id, created_at);
CREATE INDEX client_links_by_applicant ON client_links (applicant_id);

CREATE TABLE install_secrets (
  name TEXT PRIMARY KEY,
  secret TEXT NOT NULL,
  created_at TEXT NOT NULL
);
