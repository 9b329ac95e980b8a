"""The journal: a local log of errors inside the program, for its developers.

**Fault 63.** An exception, a warning and a message of Qt or of a library may each have text that a
person typed. So no message is written: a line has the time, the version, the sort and the type, and
the modules, functions and lines that led there.

It is two files of at most 128 KiB, beside the clone-detection records of the installations. With
``FIELDREG_DEBUG=1`` these lines are also shown on standard error.
"""

import json
import logging
import os
import sys
import threading
import warnings
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final, TextIO

from typing_extensions import override

from fieldreg import __version__
from fieldreg.domain.problems import format_traceback
from fieldreg.domain.protocols import Clock
from fieldreg.services.host.environment import journal_path

_MAX_BYTES: Final = 1 << 17
_log = logging.getLogger(__name__)


def start_logging(state_dir: Path, clock: Clock) -> None:
    """Write every error of this process to the journal in *state_dir*, made at the first error."""
    root = logging.getLogger()
    root.setLevel(logging.WARNING)
    for handler in (_PrivateFileHandler(journal_path(state_dir)), *_debug_handlers()):
        handler.setFormatter(_RedactingFormatter(clock))
        root.addHandler(handler)
    # By default `logging` prints its own errors with the whole record.
    logging.raiseExceptions = False
    sys.excepthook = _log_uncaught
    sys.unraisablehook = lambda args: log_exception(args.exc_type, args.exc_traceback, "unraisable")
    threading.excepthook = lambda args: log_exception(args.exc_type, args.exc_traceback, "thread")
    warnings.showwarning = _log_warning


def call_at_errors(note: Callable[[], None]) -> None:
    logging.getLogger("fieldreg").addHandler(_CallingHandler(note))


def log_exception(
    kind: type[BaseException], trace: TracebackType | None, sort: str = "exception"
) -> None:
    _log.error(sort, extra={"kind": kind.__name__, "trail": format_traceback(trace)})


def _log_uncaught(
    kind: type[BaseException], _fault: BaseException, trace: TracebackType | None
) -> None:
    log_exception(kind, trace, "uncaught")
    sys.stderr.write(f"{kind.__name__}\n")


def _log_warning(  # noqa: PLR0917  as Python calls it
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    del message, file, line  # they may contain typed text
    place = f"{Path(filename).name}:{lineno}"
    _log.warning("warning", extra={"kind": category.__name__, "trail": [place]})


class _CallingHandler(logging.Handler):
    def __init__(self, note: Callable[[], None]) -> None:
        super().__init__(logging.ERROR)
        self._note = note

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self._note()


class _RedactingFormatter(logging.Formatter):
    """Formats a record as one line of JSON, without any text of its message."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock

    @override
    def format(self, record: logging.LogRecord) -> str:
        at: datetime = self._clock.now()
        is_ours = record.name.partition(".")[0] == "fieldreg"
        attributes = vars(record)
        fault = record.exc_info[0] if record.exc_info else None
        line = {
            "at": at.isoformat(timespec="seconds"),
            "version": __version__,
            "level": record.levelname,
            # Our own messages are constants of the source; those of libraries may not be.
            "sort": record.msg if is_ours else "library",
            "from": f"{record.name}:{record.funcName}:{record.lineno}",
            "kind": attributes.get("kind") or (fault.__name__ if fault else None),
            "trail": attributes.get("trail")
            or format_traceback(record.exc_info[2] if record.exc_info else None),
        }
        return json.dumps(line)


class _PrivateFileHandler(RotatingFileHandler):
    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=_MAX_BYTES, backupCount=1, encoding="utf-8", delay=True)

    @override
    def emit(self, record: logging.LogRecord) -> None:
        with suppress(OSError):
            Path(self.baseFilename).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        super().emit(record)

    @override
    def _open(self) -> TextIOWrapper:
        stream = super()._open()
        Path(self.baseFilename).chmod(0o600)
        return stream


def _debug_handlers() -> list[logging.Handler]:
    if os.environ.get("FIELDREG_DEBUG") != "1":
        return []
    return [logging.StreamHandler(sys.stderr)]
