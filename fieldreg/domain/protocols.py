"""What the world must supply: the time and chance.

`system` has the real ones, tests have their own; everything else is handed one.
"""

import builtins
from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """The installation's calendar, for people to read; it orders nothing."""

    def today(self) -> date:
        """Tell the day."""

    def now(self) -> datetime:
        """Tell the moment, with its time zone."""


class Entropy(Protocol):
    """Chance that nobody can foresee."""

    def bits(self, count: int) -> int:
        """Draw a number of *count* bits: 0 … 2^count - 1, each as likely."""

    def bytes(self, count: int) -> builtins.bytes:
        """Draw *count* bytes."""
