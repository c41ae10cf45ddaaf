-- Documented in ../storage-schema.md.

CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT,
  details TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
);

CREATE INDEX audit_by_action ON audit (action, sequence);
CREATE INDEX audit_by_subject ON audit (subject, sequence);
CREATE INDEX audit_by_time ON audit (at);

CREATE TABLE audit_anchors (
  sequence INTEGER PRIMARY KEY,
  hash TEXT NOT NULL,
  pruned_at TEXT NOT NULL
);

-- What the first entry follows.
INSERT INTO audit_anchors (sequence, hash, pruned_at)
VALUES (0, '0000000000000000000000000000000000000000000000000000000000000000', '1970-01-01T00:00:00.000Z');

CREATE TABLE audit_subjects (
  applicant_id INTEGER PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL
);

-- The newest link: of the entries, or of the last anchor where all entries were pruned.
CREATE VIEW audit_head AS
SELECT sequence, hash
FROM (
  SELECT * FROM (SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1)
  UNION ALL
  SELECT * FROM (SELECT sequence, hash FROM audit_anchors ORDER BY sequence DESC LIMIT 1)
)
ORDER BY sequence DESC
LIMIT 1;

-- Gapless also when several isolates append at once: who computed on an older head is told and computes again.
CREATE TRIGGER audit_continues BEFORE INSERT ON audit
WHEN NEW.sequence IS NOT (SELECT sequence + 1 FROM audit_head)
  OR NEW.previous_hash IS NOT (SELECT hash FROM audit_head)
BEGIN
  SELECT RAISE(ABORT, 'audit_head_moved');
END;

CREATE TRIGGER audit_keeps_entries BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'audit_is_append_only');
END;

CREATE TRIGGER audit_keeps_what_no_anchor_covers BEFORE DELETE ON audit
WHEN OLD.sequence > (SELECT max(sequence) FROM audit_anchors)
BEGIN
  SELECT RAISE(ABORT, 'audit_is_append_only');
END;

-- An anchor is the copy of an entry; six months is the least the law asks for, whatever limits.ts says.
CREATE TRIGGER audit_anchors_copy_old_entries BEFORE INSERT ON audit_anchors
WHEN NOT EXISTS (
  SELECT 1 FROM audit
  WHERE sequence = NEW.sequence AND hash = NEW.hash
    AND at < strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-183 days')
)
BEGIN
  SELECT RAISE(ABORT, 'audit_anchor_too_young');
END;

CREATE TRIGGER audit_anchors_stay_as_they_are BEFORE UPDATE ON audit_anchors
BEGIN
  SELECT RAISE(ABORT, 'audit_is_append_only');
END;

CREATE TRIGGER audit_anchors_stay BEFORE DELETE ON audit_anchors
BEGIN
  SELECT RAISE(ABORT, 'audit_is_append_only');
END;

CREATE TABLE idempotency (
  owner TEXT NOT NULL,
  key_sha256 TEXT NOT NULL,
  request_sha256 TEXT NOT NULL,
  claim TEXT NOT NULL UNIQUE,
  status INTEGER,
  answer TEXT,
  expires_at TEXT NOT NULL,
  PRIMARY KEY (owner, key_sha256)
);

CREATE INDEX idempotency_by_expiry ON idempotency (expires_at);
