"""Taking in and answering on the machine that serves: soon after something came.

One reception at a time, in a thread of its own; what comes meanwhile wakes the next. There
is one now and then though nothing came: for whom head office let in or cut off elsewhere,
and after what went wrong, which is written to the log by its code.
"""

import json
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Final, Self

from fieldreg.domain.problems import Code, Problem
from fieldreg.sync.hub.metrics import hub_logger

_NOW_AND_THEN_SECONDS: Final = 600.0
_QUIET_SECONDS: Final = 2.0
"""How long bundles are waited for that come together, parts of one among them."""


class OfficeSyncWorker:
    """Calls *receive* at its start, whenever it was woken since, and now and then."""

    def __init__(self, receive: Callable[[], object]) -> None:
        self._receive = receive
        self._something_came = threading.Event()
        self._something_came.set()
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="hub-receiving")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._is_over.set()
        self._something_came.set()
        self._thread.join()

    def wake(self) -> None:
        """Say that something came."""
        self._something_came.set()

    def is_stopping(self) -> bool:
        """Tell whether it is asked to end: what is under way stops between two bundles."""
        return self._is_over.is_set()

    def _run(self) -> None:
        while not self._is_over.is_set():
            self._something_came.wait(_NOW_AND_THEN_SECONDS)
            if self._is_over.wait(_QUIET_SECONDS):
                return
            self._something_came.clear()
            try:
                self._receive()
            except Problem as problem:
                if problem.code is not Code.CANCELLED:
                    hub_logger.warning(json.dumps({"receiving": problem.code.value}))
            except Exception as fault:  # noqa: BLE001  it is tried again
                hub_logger.error(json.dumps({"receiving": type(fault).__name__}))
