"""The process that parses a foreign file, from outside; what it gets is in decision 17."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Generator, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Final, Self

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import IsCancelled
from fieldreg.services.imports.parsing.limits import (
    CHILD_ARGUMENT,
    LAST_FRAME,
    LENGTH_BYTES,
    MAX_FRAME_BYTES,
    READY,
)

_MODULE_CODE: Final = (
    "import sys; sys.path[:] = sys.argv[1:];"
    " from fieldreg.services.imports.parsing.serving import serve; serve()"
)
# What an interpreter needs to load its libraries, and a frozen one to unpack itself.
_VARIABLES: Final = ("SYSTEMROOT", "LD_LIBRARY_PATH", "TMPDIR", "TEMP", "TMP")
_IS_WINDOWS: Final = sys.platform == "win32"
_NO_WINDOW: Final = 0x08000000  # CREATE_NO_WINDOW
_CHUNK_BYTES: Final = 1 << 20
_CANCEL_CHECK_S: Final = 0.1


class ReadingProcess:
    """A process that waits for one file; leaving its ``with`` block ends it."""

    def __init__(self) -> None:
        """Raise READER_NOT_STARTED."""
        try:
            self._process = subprocess.Popen(  # noqa: S603  our own program
                _command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                cwd=Path(sys.executable).parent,
                env=_environment(os.environ),
                # Ctrl-C in a terminal is for this process, which ends that one.
                process_group=None if _IS_WINDOWS else 0,
                creationflags=_NO_WINDOW if _IS_WINDOWS else 0,
            )
        except OSError:
            raise Problem(Code.READER_NOT_STARTED) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def kill(self) -> None:
        self._process.kill()

    def close(self) -> None:
        self.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        self._process.wait()

    def parse(
        self,
        data: bytes,
        passphrase: str,
        most_rows: int,
        is_cancelled: IsCancelled,
        sheet: str = "",
    ) -> Generator[bytes]:
        """Hand over the file *data* and yield the frames that come back (see `serving`).

        Raises TABLE_TOO_HEAVY if the process died or broke its limits; READER_NOT_STARTED,
        CANCELLED.
        """
        request, answer = self._process.stdin, self._process.stdout
        assert request is not None  # noqa: S101  both are pipes
        assert answer is not None  # noqa: S101
        code, ended = Code.READER_NOT_STARTED, threading.Event()
        watch = threading.Thread(target=self._kill_if, args=(is_cancelled, ended), daemon=True)
        watch.start()
        try:
            _read(answer, len(READY))
            code = Code.TABLE_TOO_HEAVY
            _write_request(request, data, passphrase, most_rows, sheet)
            yield from _read_frames(answer)
        except (OSError, EOFError):
            raise Problem(Code.CANCELLED if is_cancelled() else code) from None
        finally:
            ended.set()
            watch.join()
            self.close()

    def _kill_if(self, is_cancelled: IsCancelled, ended: threading.Event) -> None:
        while not ended.wait(_CANCEL_CHECK_S):
            if is_cancelled():
                self._process.kill()
                return


class WarmProcess:
    """At most one process that was started ahead, and the one that was taken last."""

    def __init__(self) -> None:
        self._ahead: ReadingProcess | None = None
        self._taken: ReadingProcess | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self) -> None:
        if self._ahead is None:
            with suppress(Problem):  # the reader of a file is told
                self._ahead = ReadingProcess()

    def take(self) -> ReadingProcess:
        """Return a process, which the caller ends; raise READER_NOT_STARTED."""
        process, self._ahead = self._ahead, None
        self._taken = process or ReadingProcess()
        return self._taken

    def close(self) -> None:
        """End both; another thread may be reading from the one that was taken."""
        if self._taken is not None:
            self._taken.kill()
        if self._ahead is not None:
            self._ahead.close()
            self._ahead = None


def _write_request(
    stream: IO[bytes], data: bytes, passphrase: str, most_rows: int, sheet: str
) -> None:
    header = json.dumps(
        {"size": len(data), "passphrase": passphrase, "rows": most_rows, "sheet": sheet}
    )
    stream.write(header.encode() + b"\n")
    view = memoryview(data)
    while view:
        view = view[stream.write(view[:_CHUNK_BYTES]) :]


def _read_frames(stream: IO[bytes]) -> Iterator[bytes]:
    frame = b""
    while frame != LAST_FRAME:
        length = int.from_bytes(_read(stream, LENGTH_BYTES), "big")
        if length > MAX_FRAME_BYTES:
            raise EOFError
        frame = _read(stream, length)
        yield frame


def _read(stream: IO[bytes], count: int) -> bytes:
    data = bytearray()
    while len(data) < count:
        part = stream.read(count - len(data))
        if not part:
            raise EOFError
        data += part
    return bytes(data)


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_ARGUMENT]
    # In a virtual environment of Windows, `executable` only starts the interpreter.
    python = getattr(sys, "_base_executable", "") if _IS_WINDOWS else ""
    paths = map(os.path.abspath, sys.path)
    return [python or sys.executable, "-I", "-S", "-c", _MODULE_CODE, *paths]


def _environment(variables: Mapping[str, str]) -> dict[str, str]:
    return {name: variables[name] for name in _VARIABLES if name in variables}
