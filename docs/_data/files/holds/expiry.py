"""Promise a day, keep it, end the hold after it.

Invented example; see /guides/holds-service/.
"""

from datetime import date

from deadlines import deadline


def holidays_of(db):
    """Return the days on which the library is closed to everybody."""
    days = db.execute("SELECT day FROM holiday")
    return {date.fromisoformat(day) for (day,) in days}


def promise(db, hold, today):
    """Store the last day to collect; the mail that follows quotes it."""
    day = deadline(today, holidays_of(db))
    db.execute(
        "UPDATE hold SET notified_on = ?, keep_until = ? WHERE id = ?",
        (today.isoformat(), day.isoformat(), hold),
    )
    return day


def extend(db, hold, day):
    """Store the later day that a house gives before it sends its mail."""
    db.execute(
        "UPDATE hold SET keep_until = max(keep_until, ?) WHERE id = ?",
        (day.isoformat(), hold),
    )


def expire(db, today):
    """End the holds whose stored day is over; calculate nothing."""
    over = db.execute(
        "SELECT id FROM hold WHERE keep_until < ?"
        " AND collected_on IS NULL AND ended_on IS NULL ORDER BY id",
        (today.isoformat(),),
    ).fetchall()
    for (hold,) in over:
        db.execute(
            "UPDATE hold SET ended_on = ? WHERE id = ?",
            (today.isoformat(), hold),
        )
    return [hold for (hold,) in over]
