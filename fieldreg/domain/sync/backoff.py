"""Patience: when an installation exchanges again by itself.

After a round that failed it waits twice as long as before, up to two hours; after one
that went through until there may be something to say. No two laptops wait alike, for
after a power cut in the capital all of them would come at once. The laptop's calendar
counts no more than here: one that was set, or a night's sleep, makes it look soon.
"""

from datetime import datetime, timedelta
from typing import Final

MIN_DELAY: Final = timedelta(seconds=20)
MIN_INTERVAL: Final = timedelta(minutes=1)
"""So long at least from one round to the next, however often a network comes and goes."""

INTERVAL_AFTER_WRITE: Final = timedelta(minutes=5)
"""So long after something was written: whoever registers thirty people is one round."""

INTERVAL_AWAITING_REPLY: Final = timedelta(minutes=30)
"""So long after a round of a laptop that waits for head office's answer."""

INTERVAL_IDLE: Final = timedelta(hours=4)
"""So long after one of a laptop that waits for whatever head office may have to say."""

INTERVAL_OFFICE: Final = timedelta(minutes=5)
"""So long after a round of head office, which answers those who wait."""

_MAX_DELAY: Final = timedelta(hours=2)
_MAX_DOUBLINGS: Final = 8


def next_delay(
    failures: int, chance: float, interval: timedelta = INTERVAL_AWAITING_REPLY
) -> timedelta:
    """Give how long to wait after so many *failures* in a row; *chance* is of 0 to 1.

    After none it *rests*, give or take.
    """
    longest = interval
    if failures:
        doubled: int = 1 << min(failures - 1, _MAX_DOUBLINGS)
        longest = min(_MAX_DELAY, MIN_INTERVAL * doubled)
    return longest * (0.5 + 0.5 * chance)


def next_due(ended: datetime | None, delay: timedelta, now: datetime) -> datetime:
    """Tell when the next round is due that *waits* after the last *ended*."""
    soonest = now + MIN_DELAY
    if ended is None or ended > now:
        return soonest
    return max(soonest, ended + delay)


def is_due(due_at: datetime, now: datetime) -> bool:
    """Tell whether it is time; also where the calendar was put back meanwhile."""
    return now >= due_at or due_at - now > INTERVAL_IDLE
