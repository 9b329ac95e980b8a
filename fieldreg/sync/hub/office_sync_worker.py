"""Runs head office's exchange on the hub's machine, soon after a bundle arrived.

One exchange at a time, on its own thread, and one every ten minutes in any case.
"""

import json
import threading
from collections.abc import Callable
from typing import Final, Self

from fieldreg.domain.problems import Code, Problem
from fieldreg.sync.hub.metrics import hub_logger

_INTERVAL_SECONDS: Final = 600.0
_QUIET_SECONDS: Final = 2.0
"""The wait for further bundles that arrive together, such as the parts of one."""


class OfficeSyncWorker:
    def __init__(self, receive: Callable[[], object]) -> None:
        self._receive = receive
        self._wakened = threading.Event()
        self._wakened.set()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="hub-receiving")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._wakened.set()
        self._thread.join()

    def wake(self) -> None:
        self._wakened.set()

    def is_stopping(self) -> bool:
        return self._stopping.is_set()

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._wakened.wait(_INTERVAL_SECONDS)
            if self._stopping.wait(_QUIET_SECONDS):
                return
            self._wakened.clear()
            try:
                self._receive()
            except Problem as problem:
                if problem.code is not Code.CANCELLED:
                    hub_logger.warning(json.dumps({"receiving": problem.code.value}))
            except Exception as fault:  # noqa: BLE001  it is tried again
                hub_logger.error(json.dumps({"receiving": type(fault).__name__}))
