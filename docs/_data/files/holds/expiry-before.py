"""The nightly job as the research found it.

Invented example; see /guides/holds-service/.
"""

from datetime import date, timedelta

DAYS = 7


def expire(db, today):
    """End the holds whose days are over and return their numbers."""
    holidays = {day for (day,) in db.execute("SELECT day FROM holiday")}
    waiting = db.execute(
        "SELECT id, notified_on FROM hold WHERE notified_on IS NOT NULL"
        " AND collected_on IS NULL AND ended_on IS NULL ORDER BY id"
    ).fetchall()
    ended = []
    for hold, notified in waiting:
        day, left = date.fromisoformat(notified), DAYS
        while left:
            day += timedelta(days=1)
            if day.isoformat() not in holidays:
                left -= 1
        if day < today:
            ended.append(hold)
            db.execute(
                "UPDATE hold SET ended_on = ? WHERE id = ?",
                (today.isoformat(), hold),
            )
    return ended
