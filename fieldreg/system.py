"""The system's time, randomness and folders.

Only this module asks the machine for them; everything else receives them, so that a test can run
on any day and draw any number.
"""

import builtins
import secrets
import time
from datetime import UTC, date, datetime
from pathlib import Path

from platformdirs import user_data_path, user_state_path

_PACKAGE = Path(__file__).parent
_IN_WHEEL = _PACKAGE / "resources"
_IN_CHECKOUT = _PACKAGE.parent / "resources"


class SystemClock:
    """The machine's own clock, right or wrong: its time is only shown, it orders nothing."""

    def today(self) -> date:
        return self.now().date()

    def now(self) -> datetime:
        """Return the current time, in the machine's time zone."""
        return datetime.now(UTC).astimezone()


class SystemEntropy:
    """The operating system's source of secrets."""

    def bits(self, count: int) -> int:
        """Return a random number of *count* bits: 0 … 2^count - 1, each as likely."""
        return secrets.randbits(count)

    def bytes(self, count: int) -> builtins.bytes:
        return secrets.token_bytes(count)


def monotonic_seconds() -> float:
    """Return seconds that only increase; their zero point is arbitrary."""
    return time.perf_counter()


def resource_path(relative: str) -> Path:
    """Return the path of *relative* under ``resources/``, which may not exist.

    A wheel carries the folder inside the package; in a checkout it lies beside it.
    """
    root = _IN_WHEEL if _IN_WHEEL.is_dir() else _IN_CHECKOUT
    return root / relative


def user_data_dir() -> Path:
    """Return the folder where this platform keeps a program's data; it may not exist yet."""
    return user_data_path("fieldreg", appauthor=False)


def user_state_dir() -> Path:
    """Return the folder for data that no other machine needs; it may not exist yet."""
    return user_state_path("fieldreg", appauthor=False)
