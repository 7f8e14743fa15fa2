-- Invented example: the first version, which the gate refused
BEGIN;
ALTER TABLE hold ADD COLUMN keep_until TEXT;
UPDATE hold SET keep_until = deadline(notified_on)
  WHERE notified_on IS NOT NULL;
COMMIT;
-- down
BEGIN;
ALTER TABLE hold DROP COLUMN keep_until;
COMMIT;
