-- Invented example: store the day that each mail promised
BEGIN;
ALTER TABLE hold ADD COLUMN keep_until TEXT;
UPDATE hold SET keep_until =
  (SELECT max(says) FROM notice WHERE notice.hold = hold.id)
  WHERE notified_on IS NOT NULL;
COMMIT;
-- down
BEGIN;
ALTER TABLE hold DROP COLUMN keep_until;
COMMIT;
