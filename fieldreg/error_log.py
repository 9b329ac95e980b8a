"""The journal: what goes wrong inside the program, written down for whoever mends it.

**Fault 63.** An exception, a warning and a message of Qt or of a library may each hold
what somebody typed. So the words of none of them are written anywhere: a line of the
journal has the time, the version, the sort and the type, and the modules, functions and
lines that led there. Whatever would have printed itself on standard error goes here.

It is kept in two files of 128 KiB at most, beside the anchors of the installations and in
none of them, since a fault may come before one is open. With ``FIELDREG_DEBUG=1`` the same
lines are shown on standard error, and no more than these.
"""

import json
import logging
import os
import sys
import threading
import warnings
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


def start_logging(own: Path, clock: Clock) -> None:
    """Have everything that goes wrong in this process noted in the folder *own*.

    Nothing is written, nor any folder made, before something goes wrong.
    """
    root = logging.getLogger()
    root.setLevel(logging.WARNING)
    for handler in (_PrivateFileHandler(journal_path(own)), *_debug_handlers()):
        handler.setFormatter(_RedactingFormatter(clock))
        root.addHandler(handler)
    # What fails in the journal itself has nowhere to go, and would print all it held.
    logging.raiseExceptions = False
    sys.excepthook = _log_uncaught
    sys.unraisablehook = lambda args: log_exception(args.exc_type, args.exc_traceback, "unraisable")
    threading.excepthook = lambda args: log_exception(args.exc_type, args.exc_traceback, "thread")
    warnings.showwarning = _log_warning


def log_exception(
    kind: type[BaseException], trace: TracebackType | None, sort: str = "exception"
) -> None:
    """Write a line about an exception of type *kind*."""
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
    del message, file, line  # they may hold what somebody typed
    place = f"{Path(filename).name}:{lineno}"
    _log.warning("warning", extra={"kind": category.__name__, "trail": [place]})


class _RedactingFormatter(logging.Formatter):
    """Makes one line of JSON of a record, and leaves out all that it says."""

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
            # What we log ourselves is a word of the source; of others, who it was.
            "sort": record.msg if is_ours else "library",
            "from": f"{record.name}:{record.funcName}:{record.lineno}",
            "kind": attributes.get("kind") or (fault.__name__ if fault else None),
            "trail": attributes.get("trail")
            or format_traceback(record.exc_info[2] if record.exc_info else None),
        }
        return json.dumps(line)


class _PrivateFileHandler(RotatingFileHandler):
    """Writes lines to a file that is there for this user alone."""

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
