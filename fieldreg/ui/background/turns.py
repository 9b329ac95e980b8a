"""The order in which the worker takes jobs.

Jobs that a person waits for come first. The others rest while the window paints an answer, since
two threads that run Python delay each other, but never for longer than 0.1 s.
"""

import queue
import threading
import time
from collections import deque
from typing import Final

_REST_S: Final = 0.1


class Turns:
    """Numbers of jobs that wait, from any thread; None is the end."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._awaited: deque[int] = deque()
        self._others: deque[int | None] = deque()
        self._rests_until = 0.0

    def put_awaited(self, number: int) -> None:
        with self._changed:
            self._awaited.append(number)
            self._changed.notify()

    def put(self, number: int | None) -> None:
        with self._changed:
            self._others.append(number)
            self._changed.notify()

    def rest(self) -> None:
        """Let the others wait until `go_on`."""
        self._rests_until = time.monotonic() + _REST_S

    def go_on(self) -> None:
        with self._changed:
            self._rests_until = 0.0
            self._changed.notify()

    def take(self, timeout_s: float | None = None) -> int | None:
        """Return the next number; raise `queue.Empty` if none comes within *timeout_s*."""
        with self._changed:
            while not self._awaited:
                rest_s = self._rests_until - time.monotonic()
                if self._others and rest_s <= 0:
                    return self._others.popleft()
                is_told = self._changed.wait(rest_s if self._others else timeout_s)
                if not (is_told or self._others):
                    raise queue.Empty
            return self._awaited.popleft()
