-- Invented data: twelve holds of a library that does not exist, early on 27 November 2026
CREATE TABLE holiday (day TEXT PRIMARY KEY);
CREATE TABLE hold (
  id INTEGER PRIMARY KEY,
  reader INTEGER NOT NULL,
  notified_on TEXT,   -- the day of the mail; empty while the book is out
  collected_on TEXT,
  ended_on TEXT
);
CREATE TABLE notice (
  hold INTEGER NOT NULL REFERENCES hold (id),
  sent_on TEXT NOT NULL,
  says TEXT NOT NULL  -- the last day to collect, as the mail gave it
);
INSERT INTO holiday VALUES
  ('2026-12-02'), ('2026-12-25'), ('2026-12-26'), ('2027-01-01');
INSERT INTO hold VALUES
  (1, 104, '2026-11-18', '2026-11-20', NULL),
  (2, 117, '2026-11-19', NULL, '2026-11-27'),
  (3, 104, '2026-11-21', NULL, NULL),
  (4, 131, '2026-11-22', NULL, NULL),
  (5, 104, '2026-11-23', NULL, NULL),
  (6, 158, '2026-11-23', NULL, NULL),
  (7, 162, '2026-11-24', NULL, NULL),
  (8, 117, '2026-11-25', NULL, NULL),
  (9, 170, '2026-11-26', NULL, NULL),
  (10, 131, NULL, NULL, NULL),
  (11, 175, NULL, NULL, NULL),
  (12, 181, NULL, NULL, NULL);
INSERT INTO notice VALUES
  (1, '2026-11-18', '2026-11-25'),
  (2, '2026-11-19', '2026-11-26'),
  (3, '2026-11-21', '2026-11-28'),
  (4, '2026-11-22', '2026-11-29'),
  (5, '2026-11-23', '2026-11-30'),
  (6, '2026-11-23', '2026-11-30'),
  (7, '2026-11-24', '2026-12-01'),
  (7, '2026-11-25', '2026-12-05'),  -- a house gave this reader more days
  (8, '2026-11-25', '2026-12-03'),
  (9, '2026-11-26', '2026-12-04');
