"""Clocks: CPU seconds of an act, with those of the server that worked for it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Clock:
    """Adds up what the acts inside it took; *server* is the process that helps, if any."""

    def __init__(self, server: int | None = None) -> None:
        self._server = server
        self.seconds = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        """Count what the block takes."""
        started = self._now()
        yield
        self.seconds += self._now() - started

    def _now(self) -> float:
        return time.process_time() + (_cpu_s(self._server) if self._server else 0)


def _cpu_s(process: int) -> float:
    # Linux alone tells it in nanoseconds; what others tell is too coarse for this.
    told = Path(f"/proc/{process}/schedstat").read_text(encoding="ascii")
    return int(told.split()[0]) / 1e9
