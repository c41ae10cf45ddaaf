-- Documented in ../storage-schema.md.

CREATE TABLE alias_changes (
  id INTEGER PRIMARY KEY,
  alias TEXT NOT NULL,
  version TEXT,
  previous_version TEXT,
  shadow_share REAL,
  canary_share REAL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  changed_at TEXT NOT NULL
);

CREATE INDEX alias_changes_by_alias ON alias_changes (alias, id);

CREATE TABLE shadow_counts (
  day TEXT NOT NULL,
  champion TEXT NOT NULL,
  challenger TEXT NOT NULL,
  decisions TEXT NOT NULL,
  points_difference INTEGER NOT NULL,
  scores INTEGER NOT NULL,
  PRIMARY KEY (day, champion, challenger, decisions, points_difference)
);
