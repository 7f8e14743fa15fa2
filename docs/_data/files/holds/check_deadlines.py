"""check-deadlines DUMP MIGRATION: who loses a day that a mail promised?

Invented example; see /guides/holds-service/. Works on a copy in memory,
prints numbers of holds and no names, ends with 1 when it refuses.
"""

import sqlite3
import sys
from datetime import date
from pathlib import Path

from deadlines import deadline
from expiry import holidays_of

WAITING = """
  SELECT hold.id, hold.reader, max(notice.says), hold.keep_until
  FROM hold LEFT JOIN notice ON notice.hold = hold.id
  WHERE hold.notified_on IS NOT NULL
    AND hold.collected_on IS NULL AND hold.ended_on IS NULL
  GROUP BY hold.id ORDER BY hold.id
"""


def migrated(dump, migration):
    """Load a dump and run the first half of a migration on it."""
    db = sqlite3.connect(":memory:")
    db.executescript(dump)
    holidays = holidays_of(db)

    def in_sql(day):
        return deadline(date.fromisoformat(day), holidays).isoformat()

    db.create_function("deadline", 1, in_sql)
    db.executescript(migration.partition("-- down")[0])
    return db


def main(dump, migration):
    """Compare every promise with what the job would now do."""
    rows = Path(dump).read_text(encoding="utf-8")
    db = migrated(rows, Path(migration).read_text(encoding="utf-8"))
    print("check-deadlines", Path(dump).name, Path(migration).name)
    print(rows.partition("\n")[0].removeprefix("-- "))
    holds = db.execute(WAITING).fetchall()
    losing = set()
    for hold, reader, promised, kept in holds:
        if not promised or not kept or kept < promised:
            losing.add(reader)
            print(f"  hold {hold}: promised {promised}, kept until {kept}")
    print(f"{len(holds)} holds on the shelf were compared with their mails")
    if not holds:
        print("refused: with nothing to compare, nothing is known")
    elif losing:
        print("refused: readers who would lose promised days:", len(losing))
    else:
        print("passed: nobody loses a promised day")
    return 0 if holds and not losing else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
