"""Tests of the change; run with `python3 -m unittest test_deadlines`.

Invented example; see /guides/holds-service/.
"""

import unittest
from datetime import date
from pathlib import Path

from check_deadlines import migrated
from deadlines import deadline
from expiry import expire, extend, promise

HERE = Path(__file__).parent
DUMP = (HERE / "sample.sql").read_text(encoding="utf-8")
MIGRATION = (HERE / "migration.sql").read_text(encoding="utf-8")
TOWN_DAY = date(2026, 12, 2)
YEAR_END = {date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1)}


class Rule(unittest.TestCase):
    def test_five_open_days(self):
        found = deadline(date(2026, 11, 10), YEAR_END)
        self.assertEqual(found, date(2026, 11, 15))

    def test_seven_when_a_holiday_falls_among_the_seven(self):
        found = deadline(date(2026, 11, 25), {TOWN_DAY})
        self.assertEqual(found, date(2026, 12, 3))

    def test_five_again_when_the_holiday_comes_after_the_seven(self):
        found = deadline(date(2026, 11, 24), {TOWN_DAY})
        self.assertEqual(found, date(2026, 11, 29))

    def test_the_seventh_day_survives_the_turn_of_the_year(self):
        found = deadline(date(2026, 12, 30), YEAR_END)
        self.assertEqual(found, date(2027, 1, 7))


class Shelf(unittest.TestCase):
    def setUp(self):
        self.db = migrated(DUMP, MIGRATION)

    def tearDown(self):
        self.db.close()

    def test_the_migration_goes_forward_and_back(self):
        before = migrated(DUMP, "")
        self.db.executescript(MIGRATION.partition("-- down")[2])
        self.assertEqual(list(self.db.iterdump()), list(before.iterdump()))
        before.close()

    def test_every_book_on_the_shelf_has_a_day(self):
        (missing,) = self.db.execute(
            "SELECT count(*) FROM hold"
            " WHERE notified_on IS NOT NULL AND keep_until IS NULL"
        ).fetchone()
        self.assertEqual(missing, 0)

    def test_a_new_notice_is_stored_before_it_is_sent(self):
        day = promise(self.db, 10, date(2026, 12, 3))
        stored = self.db.execute(
            "SELECT keep_until FROM hold WHERE id = 10"
        ).fetchone()
        self.assertEqual(stored, (day.isoformat(),))

    def test_days_that_a_house_adds_are_kept(self):
        extend(self.db, 9, date(2026, 12, 10))
        self.assertNotIn(9, expire(self.db, date(2026, 12, 10)))
        self.assertIn(9, expire(self.db, date(2026, 12, 11)))

    def test_what_a_mail_promised_is_kept(self):  # added after the gate
        self.assertNotIn(7, expire(self.db, date(2026, 12, 5)))
        self.assertIn(7, expire(self.db, date(2026, 12, 6)))


if __name__ == "__main__":
    unittest.main()
