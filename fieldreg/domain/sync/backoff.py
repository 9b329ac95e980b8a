"""Patience: when an installation exchanges again by itself.

After a round that failed it waits twice as long as before, up to two hours; after one
that went through until there may be something to say. No two laptops wait alike, for
after a power cut in the capital all of them would come at once. The laptop's calendar
counts no more than here: one that was set, or a night's sleep, makes it look soon.
"""

from datetime import datetime, timedelta
from typing import Final

SOON: Final = timedelta(seconds=20)
LEAST: Final = timedelta(minutes=1)
"""So long at least from one round to the next, however often a network comes and goes."""

FRESH: Final = timedelta(minutes=5)
"""So long after something was written: whoever registers thirty people is one round."""

AWAITED: Final = timedelta(minutes=30)
"""So long after a round of a laptop that waits for head office's answer."""

IDLE: Final = timedelta(hours=4)
"""So long after one of a laptop that waits for whatever head office may have to say."""

RECEIVING: Final = timedelta(minutes=5)
"""So long after a round of head office, which answers those who wait."""

_LONGEST: Final = timedelta(hours=2)
_MOST_DOUBLINGS: Final = 8


def pause(failures: int, chance: float, rests: timedelta = AWAITED) -> timedelta:
    """Give how long to wait after so many *failures* in a row; *chance* is of 0 to 1.

    After none it *rests*, give or take.
    """
    longest = rests
    if failures:
        doubled: int = 1 << min(failures - 1, _MOST_DOUBLINGS)
        longest = min(_LONGEST, LEAST * doubled)
    return longest * (0.5 + 0.5 * chance)


def due(ended: datetime | None, waits: timedelta, now: datetime) -> datetime:
    """Tell when the next round is due that *waits* after the last *ended*."""
    soonest = now + SOON
    if ended is None or ended > now:
        return soonest
    return max(soonest, ended + waits)


def has_come(due_at: datetime, now: datetime) -> bool:
    """Tell whether it is time; also where the calendar was put back meanwhile."""
    return now >= due_at or due_at - now > IDLE
