"""The order in which the worker takes jobs.

Jobs that a person waits for come first. The others rest while the window paints an answer, since
two threads that run Python delay each other, but never for longer than 0.3 s. Idle ones rest while
a person types, so that no key waits for their steps, but never for longer than 5 s.
"""

import queue
import threading
from collections import deque
from time import monotonic
from typing import Final

_REST_S: Final = 0.3
_IDLE_REST_S, _MOST_IDLE_REST_S = 0.5, 5.0


class Turns:
    """Numbers of jobs that wait, from any thread; None is the end."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._awaited: deque[int] = deque()
        self._others: deque[int | None] = deque()
        self._idle: deque[int | None] = deque()
        self._rests_until = self._idle_until = self._idle_since = 0.0

    def put_awaited(self, number: int) -> None:
        with self._changed:
            self._awaited.append(number)
            self._changed.notify()

    def put(self, number: int | None) -> None:
        with self._changed:
            self._others.append(number)
            self._changed.notify()

    def put_idle(self, number: int) -> None:
        with self._changed:
            self._idle.append(number)
            self._idle_since = monotonic()
            self._changed.notify()

    def rest(self) -> None:
        """Let the others wait until `go_on`, and idle ones until no act came for a while."""
        now = monotonic()
        self._rests_until = now + _REST_S
        self._idle_until = min(now + _IDLE_REST_S, self._idle_since + _MOST_IDLE_REST_S)

    def go_on(self) -> None:
        with self._changed:
            self._rests_until = 0.0
            self._changed.notify()

    def wake_idle(self) -> None:
        with self._changed:
            self._idle_until = 0.0
            self._changed.notify()

    def take(self, timeout_s: float | None = None) -> int | None:
        """Return the next number; raise `queue.Empty` if none comes within *timeout_s*."""
        with self._changed:
            while not self._awaited:
                queued = (self._rests_until, self._others), (self._idle_until, self._idle)
                rests = [(until - monotonic(), numbers) for until, numbers in queued if numbers]
                for rest_s, numbers in rests:
                    if rest_s <= 0:
                        return numbers.popleft()
                shortest_s = min((rest_s for rest_s, _ in rests), default=timeout_s)
                is_told = self._changed.wait(shortest_s)
                if not (is_told or rests):
                    raise queue.Empty
            return self._awaited.popleft()
