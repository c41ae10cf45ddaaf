-- Documented in ../storage-schema.md.

ALTER TABLE api_keys ADD COLUMN last_used_at TEXT;
ALTER TABLE api_keys ADD COLUMN replaced_by TEXT;
ALTER TABLE api_keys ADD COLUMN requests_per_day INTEGER;

-- Nobody locks everybody out, also not two administrators who revoke each other at once.
CREATE TRIGGER api_keys_keep_an_admin BEFORE UPDATE OF revoked_at ON api_keys
WHEN OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL
  AND OLD.scopes LIKE '%"admin"%'
  AND (OLD.expires_at IS NULL OR OLD.expires_at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  AND NOT EXISTS (
    SELECT 1 FROM api_keys
    WHERE key_id <> OLD.key_id AND scopes LIKE '%"admin"%' AND revoked_at IS NULL
      AND (expires_at IS NULL OR expires_at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  )
BEGIN
  SELECT RAISE(ABORT, 'last_admin_key');
END;

-- Two who rotate one key at once: the second finds it rotated.
CREATE TRIGGER api_keys_are_replaced_once BEFORE UPDATE OF replaced_by ON api_keys
WHEN OLD.replaced_by IS NOT NULL OR OLD.revoked_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'key_already_replaced');
END;

CREATE TABLE sessions (
  token_sha256 TEXT PRIMARY KEY,
  session_id TEXT NOT NULL UNIQUE,
  key_id TEXT NOT NULL,
  created_at TEXT NOT NULL,
  last_seen_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
);

CREATE INDEX sessions_by_key ON sessions (key_id);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

CREATE TABLE key_usage (
  key_id TEXT NOT NULL,
  day TEXT NOT NULL,
  requests INTEGER NOT NULL,
  PRIMARY KEY (key_id, day)
);
