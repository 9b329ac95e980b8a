"""The system's time, randomness and folders, asked for here alone; tests supply their own."""

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
        return datetime.now(UTC).astimezone()


class SystemEntropy:
    """The operating system's source of secrets."""

    def bits(self, count: int) -> int:
        return secrets.randbits(count)

    def bytes(self, count: int) -> builtins.bytes:
        return secrets.token_bytes(count)


def monotonic_seconds() -> float:
    """Return seconds that only increase; their zero point is arbitrary."""
    return time.perf_counter()


def resource_path(relative: str) -> Path:
    """Return the path of *relative* under ``resources/``, inside a wheel or beside a checkout."""
    root = _IN_WHEEL if _IN_WHEEL.is_dir() else _IN_CHECKOUT
    return root / relative


def user_data_dir() -> Path:
    return user_data_path("fieldreg", appauthor=False)


def user_state_dir() -> Path:
    """Return the folder for data that no other machine needs; it may not exist yet."""
    return user_state_path("fieldreg", appauthor=False)
