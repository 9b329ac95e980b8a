"""A clock that stands still and chance that repeats itself."""

import builtins
import hashlib
from datetime import date, datetime, timedelta, timezone

ULAANBAATAR = timezone(timedelta(hours=8))


class FakeClock:
    """A clock that shows *moment* until a test sets another.

    Attributes:
        moment: an aware datetime; assign it to set the clock, forwards or back.
    """

    def __init__(self, moment: datetime | None = None) -> None:
        self.moment = moment or datetime(2026, 3, 14, 8, 40, tzinfo=ULAANBAATAR)

    def today(self) -> date:
        return self.moment.date()

    def now(self) -> datetime:
        return self.moment

    def show(self, day: date) -> None:
        """Go to *day* at the same hour, forwards or back."""
        self.moment = datetime.combine(day, self.moment.timetz())

    def go_on(self, **passed: float) -> None:
        """Let time pass: ``go_on(days=1, minutes=5)``."""
        self.moment += timedelta(**passed)


class CountingEntropy:
    """Chance that is the same in every run: the n-th draw depends on *seed* and n only.

    Installations that are to differ need different seeds.
    """

    def __init__(self, seed: int = 0) -> None:
        self.seed = seed
        self.drawn = 0

    def bits(self, count: int) -> int:
        length = (count + 7) // 8
        return int.from_bytes(self.bytes(length)) >> (8 * length - count)

    def bytes(self, count: int) -> builtins.bytes:
        self.drawn += 1
        return hashlib.shake_256(f"{self.seed}/{self.drawn}".encode()).digest(count)
