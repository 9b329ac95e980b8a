"""What SQLite does to its files, told to a `Watcher`.

SQLite reaches the disk through a table of functions, the VFS, and each open file
through another, its methods. Both are copied here with a few entries replaced, so that
everything else (reading, locks, shared memory) is the real thing at its real speed. The
wheel of sqlcipher3 exports the functions for that.
"""

import ctypes
import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, byref, c_char_p, c_int, c_int64, c_void_p
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import _sqlite3

from tests.support.disk.acts import Act, Kind, Watcher

_OK: Final = 0
_FULL: Final = 13
_CANNOT_OPEN: Final = 14
_IO_ERRORS: Final = {  # SQLITE_IOERR_…
    Kind.READ: 266,
    Kind.WRITE: 778,
    Kind.SYNC: 1034,
    Kind.TRUNCATE: 1546,
    Kind.REMOVE: 2570,
}

_OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
_DELETE = CFUNCTYPE(c_int, c_void_p, c_char_p, c_int)
_CLOSE = CFUNCTYPE(c_int, c_void_p)
_READ = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
_WRITE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
_TRUNCATE = CFUNCTYPE(c_int, c_void_p, c_int64)
_SYNC = CFUNCTYPE(c_int, c_void_p, c_int)


class _Vfs(ctypes.Structure):
    _fields_ = (
        ("version", c_int),
        ("file_bytes", c_int),
        ("longest_path", c_int),
        ("next", c_void_p),
        ("name", c_char_p),
        ("data", c_void_p),
        ("open", c_void_p),
        ("delete", c_void_p),
        ("rest", c_void_p * 14),
    )


class _Methods(ctypes.Structure):
    _fields_ = (
        ("version", c_int),
        ("close", c_void_p),
        ("read", c_void_p),
        ("write", c_void_p),
        ("truncate", c_void_p),
        ("sync", c_void_p),
        ("rest", c_void_p * 13),
    )


class _Layer:
    """The layer that is put before the real file system, for as long as it is watched."""

    def __init__(self, watcher: Watcher) -> None:
        self._watcher = watcher
        self._library = ctypes.CDLL(_sqlite3.__file__)
        self._library.sqlite3_vfs_find.restype = POINTER(_Vfs)
        self.real = self._library.sqlite3_vfs_find(None)
        self._paths: dict[int, Path] = {}
        self._tables: dict[int, tuple[_Methods, _Methods]] = {}
        # ctypes keeps no reference to what C was given.
        self._kept: list[Any] = [_OPEN(self._open), _DELETE(self._delete)]
        self._vfs = _Vfs.from_buffer_copy(self.real.contents)
        self._vfs.name = b"watched"
        self._vfs.next = None
        self._vfs.open, self._vfs.delete = map(_address, self._kept)

    def begin(self) -> None:
        assert self._library.sqlite3_vfs_register(byref(self._vfs), 1) == _OK

    def end(self) -> None:
        assert self._library.sqlite3_vfs_register(self.real, 1) == _OK
        assert self._library.sqlite3_vfs_unregister(byref(self._vfs)) == _OK
        assert not self._paths, "a store is open still"

    # What SQLite calls

    def _open(self, vfs: int, name: int, file: int, flags: int, out: int) -> int:
        path = Path(ctypes.string_at(name).decode()) if name else None
        is_new = path is not None and not path.exists()
        call = _OPEN(self.real.contents.open)
        if path is None:
            return call(vfs, name, file, flags, out)
        if is_new:
            code = self._done(Act(Kind.CREATE, path), lambda: call(vfs, name, file, flags, out))
        else:
            code = call(vfs, name, file, flags, out)
        methods = ctypes.cast(file, POINTER(c_void_p))
        if code == _OK and methods[0]:
            self._paths[file] = path
            methods[0] = ctypes.addressof(self._table(methods[0])[1])
        return code

    def _delete(self, vfs: int, name: bytes, is_synced: int) -> int:
        path = Path(name.decode())
        call = _DELETE(self.real.contents.delete)
        if not path.exists():
            return call(vfs, name, is_synced)
        code = self._done(Act(Kind.REMOVE, path), lambda: call(vfs, name, is_synced))
        if code == _OK and is_synced:
            code = self._done(Act(Kind.SYNC_FOLDER, path.parent), lambda: _OK)
        return code

    def _table(self, address: int) -> tuple[_Methods, _Methods]:
        """Return the real methods at *address*, and their copy that tells of every call."""
        if address not in self._tables:
            real = _Methods.from_address(address)
            copy = _Methods.from_buffer_copy(real)
            replaced = (
                ("close", _CLOSE(lambda file: self._close(file, real))),
                ("read", _READ(lambda file, *rest: self._read(file, real, *rest))),
                ("write", _WRITE(lambda file, *rest: self._write(file, real, *rest))),
                ("truncate", _TRUNCATE(lambda file, size: self._truncate(file, real, size))),
                ("sync", _SYNC(lambda file, flags: self._sync(file, real, flags))),
            )
            for name, function in replaced:
                setattr(copy, name, _address(function))
                self._kept.append(function)
            self._tables[address] = real, copy
        return self._tables[address]

    def _close(self, file: int, real: _Methods) -> int:
        self._paths.pop(file, None)
        return _CLOSE(real.close)(file)

    def _read(self, file: int, real: _Methods, into: int, size: int, offset: int) -> int:
        act = Act(Kind.READ, self._paths[file], offset)
        return self._done(act, lambda: _READ(real.read)(file, into, size, offset))

    def _write(self, file: int, real: _Methods, data: int, size: int, offset: int) -> int:
        act = Act(Kind.WRITE, self._paths[file], offset, ctypes.string_at(data, size))
        return self._done(act, lambda: _WRITE(real.write)(file, data, size, offset))

    def _truncate(self, file: int, real: _Methods, size: int) -> int:
        act = Act(Kind.TRUNCATE, self._paths[file], size)
        return self._done(act, lambda: _TRUNCATE(real.truncate)(file, size))

    def _sync(self, file: int, real: _Methods, flags: int) -> int:
        path = self._paths[file]
        code = self._done(Act(Kind.SYNC, path), lambda: _SYNC(real.sync)(file, flags))
        if code == _OK and path.name.endswith(("-wal", "-journal")):
            # SQLite brings the name of these onto the disk with their first sync.
            code = self._done(Act(Kind.SYNC_FOLDER, path.parent), lambda: _OK)
        return code

    def _done(self, act: Act, call: Callable[[], int]) -> int:
        try:
            self._watcher.before(act)
        except OSError as error:
            if error.errno == errno.ENOSPC and act.kind is Kind.WRITE:
                return _FULL
            return _IO_ERRORS.get(act.kind, _CANNOT_OPEN)
        code = call()
        if code == _OK:
            self._watcher.after(act)
        return code


@contextmanager
def watched(watcher: Watcher) -> Iterator[None]:
    """Tell *watcher* what SQLite does with every file that is opened inside the block.

    All of them have to be closed when it ends.
    """
    layer = _Layer(watcher)
    layer.begin()
    try:
        yield
    finally:
        layer.end()


def _address(function: Any) -> int | None:
    return ctypes.cast(function, c_void_p).value
