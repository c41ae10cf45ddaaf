-- Documented in ../storage-schema.md.
-- What a write leaves for a repeat, noted in the transaction of the write: an isolate that dies before it answers has
-- either written and noted it, or neither.

ALTER TABLE idempotency ADD COLUMN written TEXT;

-- Once: whoever comes late, after its claim was given to another or was carried out, writes nothing.
CREATE TRIGGER idempotency_writes_once BEFORE UPDATE OF written ON idempotency
WHEN OLD.written IS NOT NULL OR OLD.claim IS NOT NEW.claim
BEGIN
  SELECT RAISE(ABORT, 'write_is_claimed');
END;
