"""Clone detection: tells a continued store from a copy or an older state of it.

The anchor file is in the user's system folder, so a copied installation leaves it behind
(`docs/formats/backup.md`). It has a nonce, renewed at every opening and in the store too. The head
(the position of the log) and the root over all rows (`store.seal`) are written after the commit, so
they may be behind the store, and never ahead of it. Every commit also writes them into a second
file, in place and without fsync, ignored where its check sum fails after a power cut.
"""

import hashlib
import json
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.host.environment import HostEnvironment
from fieldreg.services.host.file_writing import fsync_folder, write_atomically
from fieldreg.store.metadata import bytes_entry
from fieldreg.store.seal.root import RootState
from fieldreg.store.store import Store, StorePosition

_NONCE: Final = bytes_entry("nonce")
NONCE_BYTES: Final = 16
_HEAD_BYTES: Final = 256  # of one sector, which a disk writes whole or not at all
_CHECK_DIGITS: Final = 16
_BROKEN: Final = "broken"  # the seal of a store that was found altered
_NO_HEAD: Final = StorePosition(0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Anchor:
    """*root* is None in anchors of 0.2.0 and before."""

    machine: str
    file: int
    nonces: tuple[str, ...]
    head: StorePosition
    root: RootState | None
    seal: str = ""  # only while the store is closed

    def to_bytes(self) -> bytes:
        return json.dumps(
            {
                "machine": self.machine,
                "file": self.file,
                "nonces": self.nonces,
                "head": (self.head.version, self.head.writer, self.head.number),
                "seal": self.seal,
                "root": self.root,
            }
        ).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> "_Anchor":
        read = json.loads(data)
        return cls(
            str(read["machine"]),
            int(read["file"]),
            tuple(map(str, read["nonces"])),
            StorePosition(*map(int, read["head"])),
            _read_root(read.get("root")),
            str(read["seal"]),
        )


class CloneDetector:
    """The anchor of the store at *path*, read before that is opened.

    The order is `allow_nonce`, open the store, `find_problem`, `commit_nonce`. Where no anchor can
    be written, the next opening continues as another writer.
    """

    def __init__(self, host: HostEnvironment, path: Path) -> None:
        self._machine, self._path = host.machine_id(), path
        place = os.path.normcase(path.resolve())
        name = hashlib.sha256(place.encode(errors="surrogatepass")).hexdigest()[:32]
        self._file = host.user_data_dir() / "anchors" / f"{name}.anchor"
        self._head_file = self._file.with_suffix(".head")
        self._handle: int | None = None
        self._nonce = b""
        self._anchor = self._read()
        self._is_altered = self._anchor is not None and self._anchor.seal not in {"", _seal(path)}

    def reset(self) -> None:
        """Raise DISK_FAILED."""
        try:
            self._file.unlink(missing_ok=True)
        except OSError:
            raise Problem(Code.DISK_FAILED) from None

    def allow_nonce(self, nonce: bytes, root: RootState | None = None) -> None:
        """Permit *nonce* too, and drop the seal, which opening the store invalidates.

        *root* is that of a store which no anchor knows yet.
        """
        self._nonce = nonce
        anchor = self._anchor or _Anchor(
            self._machine, _file_number(self._path), (), _NO_HEAD, None
        )
        seal = _BROKEN if self._is_altered else ""
        nonces = (*anchor.nonces, nonce.hex())
        self._write(replace(anchor, nonces=nonces, seal=seal, root=anchor.root or root))

    def find_problem(self, store: Store) -> Problem | None:
        """Return REGISTER_OLDER, REGISTER_COPIED, REGISTER_ALTERED; None where it continues."""
        nonce, anchor = store.metadata.read(_NONCE), self._anchor
        if not nonce:
            return None  # the store was created a moment ago
        if anchor is None:
            return Problem(Code.REGISTER_COPIED)
        numbers = {row.writer: row.last_number for row in store.outbox.list_writers()}
        missing = max(0, anchor.head.number - numbers.get(anchor.head.writer, 0))
        if missing or store.position().version < anchor.head.version:
            until = store.outbox.last_written_day()
            return Problem(Code.REGISTER_OLDER, missing=missing, until=until)
        is_known = nonce.hex() in anchor.nonces and anchor.machine == self._machine
        if not is_known or anchor.file != _file_number(self._path):
            return Problem(Code.REGISTER_COPIED)
        if self._is_altered or not store.seal.is_position_whole():
            return Problem(Code.REGISTER_ALTERED)
        return self._compare_roots(store, anchor.root)

    def _compare_roots(self, store: Store, known: RootState | None) -> Problem | None:
        if known is None:  # until this release opened the store for the first time
            return None if store.seal.is_new else Problem(Code.REGISTER_ALTERED)
        found = store.seal.find_state()
        if found is None or store.seal.is_new:
            return Problem(Code.REGISTER_ALTERED)
        if found.own_writes < known.own_writes or found.all_writes < known.all_writes:
            until = store.outbox.last_written_day()
            return Problem(Code.REGISTER_OLDER, missing=0, until=until)
        is_same = found.all_writes > known.all_writes or found.mark == known.mark
        return None if is_same else Problem(Code.REGISTER_ALTERED)

    def commit_nonce(self, store: Store, begin_writer: Callable[[], None] | None) -> None:
        was_counted = self._anchor is not None and self._anchor.root is not None
        if was_counted and store.seal.is_new and store.metadata.read(_NONCE):
            store.seal.doubt_root()  # its sums were taken away, so that all is counted anew
        if not was_counted:  # or a power cut after the commit leaves a root that nothing knows
            self.allow_nonce(self._nonce, store.seal.find_state())
        with store.transaction():
            store.metadata.write(_NONCE, self._nonce)
            if begin_writer is not None:
                begin_writer()
        head = store.position()
        number = _file_number(self._path)
        root = store.seal.find_state()
        self._anchor = _Anchor(self._machine, number, (self._nonce.hex(),), head, root)
        self._write(self._anchor)
        with suppress(OSError):
            flags = os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0)
            self._handle = os.open(self._head_file, flags, 0o600)
        self.record_head(head, root)
        store.on_commit(lambda head: self.record_head(head, store.seal.find_state()))

    def record_head(self, head: StorePosition, root: RootState | None) -> None:
        """Record the head without fsync."""
        if self._handle is None or self._anchor is None:
            return
        self._anchor = replace(self._anchor, head=head, root=root)
        words = (self._nonce.hex(), head.version, head.writer, head.number, *(root or ()))
        text = " ".join(map(str, words)) + " "
        line = f"{text}{_check(text)}".ljust(_HEAD_BYTES).encode()
        with suppress(OSError):
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, line)

    def seal_on_close(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
        if self._anchor is not None:
            # Otherwise a power cut could bring back the journal that the seal says is gone.
            with suppress(OSError):
                fsync_folder(self._path.parent)
            self._write(replace(self._anchor, seal=_seal(self._path)))

    def _read(self) -> _Anchor | None:
        try:
            anchor = _Anchor.from_bytes(self._file.read_bytes())
        except (OSError, ValueError, KeyError, TypeError):
            return None
        with suppress(OSError, ValueError):
            text = self._head_file.read_bytes().decode("ascii").rstrip()
            nonce, *words, check = text.split(" ")
            is_whole = check == _check(text.removesuffix(check))
            if is_whole and nonce in anchor.nonces:
                head = StorePosition(*map(int, words[:3]))
                anchor = replace(anchor, head=head, root=_read_root(words[3:]) or anchor.root)
        return anchor

    def _write(self, anchor: _Anchor) -> None:
        with suppress(OSError, Problem):
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_atomically(self._file, anchor.to_bytes())


def _read_root(words: Sequence[object] | None) -> RootState | None:
    if not words:
        return None
    own, every, mark = map(str, words)
    return RootState(int(own), int(every), mark)


def _check(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_CHECK_DIGITS]


def _file_number(path: Path) -> int:
    """Return the inode alone: the number of the device may change."""
    try:
        return path.stat().st_ino
    except OSError:
        return 0


def _seal(path: Path) -> str:
    """Return the hash of the closed store; "" where its journal exists."""
    if path.with_name(path.name + "-wal").exists():
        return ""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "blake2b").hexdigest()[:32]
    except OSError:
        return ""
