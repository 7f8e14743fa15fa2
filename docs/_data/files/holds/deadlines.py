"""The last day to collect a book.

Invented example; see /guides/holds-service/.
"""

from datetime import timedelta

SHORT, LONG = 5, 7


def after(start, count, holidays):
    """Return the day that lies `count` open days after `start`."""
    day = start
    while count:
        day += timedelta(days=1)
        if day not in holidays:  # council decision 2024-31
            count -= 1
    return day


def deadline(notified, holidays):
    """Five open days; seven when a holiday falls among the seven."""
    longer = after(notified, LONG, holidays)
    if any(notified < day <= longer for day in holidays):
        return longer
    return after(notified, SHORT, holidays)
