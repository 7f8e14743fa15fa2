-- Invented data: the same library a week later, in the evening of 3 December 2026
CREATE TABLE holiday (day TEXT PRIMARY KEY);
CREATE TABLE hold (
  id INTEGER PRIMARY KEY,
  reader INTEGER NOT NULL,
  notified_on TEXT,
  collected_on TEXT,
  ended_on TEXT,
  keep_until TEXT
);
CREATE TABLE notice (
  hold INTEGER NOT NULL REFERENCES hold (id),
  sent_on TEXT NOT NULL,
  says TEXT NOT NULL
);
INSERT INTO holiday VALUES
  ('2026-12-02'), ('2026-12-25'), ('2026-12-26'), ('2027-01-01');
INSERT INTO hold VALUES
  (7, 162, '2026-11-24', NULL, NULL, '2026-12-05'),
  (8, 117, '2026-11-25', '2026-12-03', NULL, '2026-12-03'),
  (9, 170, '2026-11-26', NULL, NULL, '2026-12-04'),
  (10, 131, '2026-12-01', NULL, NULL, '2026-12-09');
INSERT INTO notice VALUES
  (7, '2026-11-24', '2026-12-01'),
  (7, '2026-11-25', '2026-12-05'),
  (8, '2026-11-25', '2026-12-03'),
  (9, '2026-11-26', '2026-12-04'),
  (9, '2026-12-03', '2026-12-10'),  -- a house wrote this one past the job
  (10, '2026-12-01', '2026-12-09');
