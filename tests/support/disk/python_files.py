"""What Python does to files, told to a `Watcher`.

Every way in which the program changes files goes through these: `open` for writing,
`os.open`, `write`, `fsync`, `replace`, `rename`, `unlink`.
"""

import builtins
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from tests.support.disk.acts import Act, Kind, Watcher


class _File(io.FileIO):
    """An open file that tells of every write."""

    def __init__(self, path: Path, mode: str, watcher: Watcher) -> None:
        super().__init__(path, mode)
        self._watcher, self._path = watcher, path

    @override
    def write(self, data: Any) -> int:
        body = bytes(data)
        act = Act(Kind.WRITE, self._path, self.tell(), body)
        self._watcher.before(act)
        written = super().write(data)
        self._watcher.after(Act(Kind.WRITE, self._path, act.offset, body[:written]))
        return written


class _Functions:
    """The functions that are put in the place of Python's."""

    def __init__(self, watcher: Watcher) -> None:
        self._watcher = watcher
        self._paths: dict[int, Path] = {}
        self.open_file, self.os = io.open, {name: getattr(os, name) for name in _OS}

    def open(self, file: Any, mode: str = "r", *args: Any, **more: Any) -> Any:
        if isinstance(file, int) or not set(mode) & set("wax+"):
            return self.open_file(file, mode, *args, **more)
        path = Path(os.fspath(file))
        raw = self._made(path, lambda: _File(path, mode.replace("b", ""), self._watcher))
        if "w" in mode:
            try:
                self._done(Act(Kind.TRUNCATE, path), lambda: None)
            except OSError:
                raw.close()
                raise
        self._paths[raw.fileno()] = path
        # Of two over one file, the first to go would close it under the other.
        binary: Any = (io.BufferedRandom if "+" in mode else io.BufferedWriter)(raw)
        return binary if "b" in mode else io.TextIOWrapper(binary, *args[1:], **more)

    def os_open(self, path: Any, flags: int, *args: Any, **more: Any) -> int:
        call = lambda: self.os["open"](path, flags, *args, **more)  # noqa: E731
        handle = self._made(Path(path), call) if flags & os.O_CREAT else call()
        self._paths[handle] = Path(path)
        return handle

    def write(self, handle: int, data: Any) -> int:
        if handle not in self._paths:
            return self.os["write"](handle, data)
        offset = os.lseek(handle, 0, os.SEEK_CUR)
        act = Act(Kind.WRITE, self._paths[handle], offset, bytes(data))
        return self._done(act, lambda: self.os["write"](handle, data))

    def fsync(self, handle: int) -> None:
        path = self._paths.get(handle)
        if path is None:
            self.os["fsync"](handle)
            return
        kind = Kind.SYNC_FOLDER if path.is_dir() else Kind.SYNC
        self._done(Act(kind, path), lambda: self.os["fsync"](handle))

    def replace(self, source: Any, target: Any, **more: Any) -> None:
        act = Act(Kind.RENAME, Path(source), target=Path(target))
        self._done(act, lambda: self.os["replace"](source, target, **more))

    def unlink(self, path: Any, **more: Any) -> None:
        if not os.path.lexists(path):
            self.os["unlink"](path, **more)
        else:
            self._done(Act(Kind.REMOVE, Path(path)), lambda: self.os["unlink"](path, **more))

    def _made(self, path: Path, call: Callable[[], Any]) -> Any:
        return call() if path.exists() else self._done(Act(Kind.CREATE, path), call)

    def _done(self, act: Act, call: Callable[[], Any]) -> Any:
        self._watcher.before(act)
        answer = call()
        self._watcher.after(act)
        return answer


_OS = ("open", "write", "fsync", "replace", "rename", "unlink", "remove")


@contextmanager
def watched(watcher: Watcher) -> Iterator[None]:
    """Tell *watcher* what Python does to files inside the block."""
    ours = _Functions(watcher)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(builtins, "open", ours.open)
        patch.setattr(io, "open", ours.open)
        for name, function in (
            ("open", ours.os_open),
            ("write", ours.write),
            ("fsync", ours.fsync),
            ("replace", ours.replace),
            ("rename", ours.replace),
            ("unlink", ours.unlink),
            ("remove", ours.unlink),
        ):
            patch.setattr(os, name, function)
        yield
