"""check-deadlines DUMP [MIGRATION]: who loses a day that a mail promised?

Invented example; see /guides/holds-service/. Works on a copy in memory and
runs the job there, night after night. Without MIGRATION it takes the table
as it is. Prints numbers of holds and no names; ends with 1 when it refuses.
"""

import sqlite3
import sys
from datetime import date, timedelta
from pathlib import Path

from deadlines import deadline
from expiry import expire, holidays_of

WAITING = """
  SELECT hold.id, hold.reader, hold.notified_on, max(notice.says)
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


def kept(db, holds):
    """Run the job for each night and return the last day of each hold."""
    last = {}
    if any(says for *_, says in holds):
        night = date.fromisoformat(min(sent for _, _, sent, _ in holds))
        until = max(says for *_, says in holds if says)
        while night.isoformat() <= until:
            for hold in expire(db, night):
                last[hold] = (night - timedelta(days=1)).isoformat()
            night += timedelta(days=1)
    return last


def main(dump, migration=None):
    """Compare every promise with the nights on which the job would act."""
    rows = Path(dump).read_text(encoding="utf-8")
    up = Path(migration).read_text(encoding="utf-8") if migration else ""
    print("check-deadlines", *(Path(p).name for p in (dump, migration) if p))
    print(rows.partition("\n")[0].removeprefix("-- "))
    try:
        db = migrated(rows, up)
        holds = db.execute(WAITING).fetchall()
        last, losing = kept(db, holds), set()
    except sqlite3.Error as error:
        print("refused: it does not run on this table:", error)
        return 1
    for hold, reader, _, promised in holds:
        until = last.get(hold, promised)
        if not promised or until < promised:
            losing.add(reader)
            print(f"  hold {hold}: promised {promised}, kept until {until}")
    print(f"{len(holds)} holds on the shelf were compared with their mails")
    if not holds:
        print("refused: with nothing to compare, nothing is known")
    elif losing:
        print("refused: readers who would lose promised days:", len(losing))
    else:
        print("passed: nobody loses a promised day")
    return 0 if holds and not losing else 1


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
