"""Backoff: when an installation syncs again by itself.

After a failure the delay doubles, up to two hours. Delays are random, so that not all laptops
connect at once after a power cut.
"""

from datetime import datetime, timedelta
from typing import Final

MIN_DELAY: Final = timedelta(seconds=20)
MIN_INTERVAL: Final = timedelta(minutes=1)
"""The least time between two syncs, even if the network comes and goes often."""

INTERVAL_AFTER_WRITE: Final = timedelta(minutes=5)
"""After a local change, so that thirty new people in a row make one sync."""

INTERVAL_AWAITING_REPLY: Final = timedelta(minutes=30)
"""On a laptop that waits for head office's reply."""

INTERVAL_IDLE: Final = timedelta(hours=4)
"""On a laptop that expects nothing in particular."""

INTERVAL_OFFICE: Final = timedelta(minutes=5)
"""At head office, which replies to waiting laptops."""

_MAX_DELAY: Final = timedelta(hours=2)
_MAX_DOUBLINGS: Final = 8


def next_delay(
    failures: int, chance: float, interval: timedelta = INTERVAL_AWAITING_REPLY
) -> timedelta:
    """Return the delay after *failures* in a row; *chance* is from 0 to 1.

    Without failures it is half of *interval* up to all of it.
    """
    longest = interval
    if failures:
        doubled: int = 1 << min(failures - 1, _MAX_DOUBLINGS)
        longest = min(_MAX_DELAY, MIN_INTERVAL * doubled)
    return longest * (0.5 + 0.5 * chance)


def next_due(ended: datetime | None, delay: timedelta, now: datetime) -> datetime:
    soonest = now + MIN_DELAY
    if ended is None or ended > now:
        return soonest
    return max(soonest, ended + delay)


def is_due(due_at: datetime, now: datetime) -> bool:
    """Return whether a sync is due, also if the calendar was put back meanwhile."""
    return now >= due_at or due_at - now > INTERVAL_IDLE
