"""Interfaces to the outside world: the time and random numbers.

`system` implements them, tests bring their own; all other code receives an implementation.
"""

import builtins
from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """The installation's calendar, for people to read; it orders nothing."""

    def today(self) -> date: ...

    def now(self) -> datetime:
        """Return the moment, with its time zone."""


class Entropy(Protocol):
    """Unpredictable random numbers."""

    def bits(self, count: int) -> int:
        """Return an integer of *count* bits, uniform in 0 … 2^count - 1."""

    def bytes(self, count: int) -> builtins.bytes: ...
