"""Interfaces of time and chance."""

import builtins
from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """The calendar, for people to read; it orders nothing. `now` has a zone."""

    def today(self) -> date: ...

    def now(self) -> datetime: ...


class Entropy(Protocol):
    def bits(self, count: int) -> int:
        """Return an unpredictable integer, uniform in 0 … 2^count - 1."""

    def bytes(self, count: int) -> builtins.bytes: ...
