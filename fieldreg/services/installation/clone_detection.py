"""The anchor: what tells a register that goes on from a copy of it, or from an older one.

It lies in the user's own system folder, outside the register's, so that whoever copies
the one leaves the other behind. It holds a nonce that is renewed at every unlocking and
stands in the store too; which machine and which file this is; how far the log had come;
and, while the register is closed, the hash of its whole file.

How far the log has come is noted at every commit, in a file beside it that is written
over in place and never synced: that costs microseconds. What a power cut makes of it
either proves itself whole or counts for nothing.
"""

import hashlib
import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.host.atomic_write import fsync_folder, write_atomically
from fieldreg.services.host.environment import HostEnvironment
from fieldreg.store.store import Store, StorePosition

NONCE_KEY: Final = "nonce"
NONCE_BYTES: Final = 16
_NOTE_BYTES: Final = 128  # of one sector, which a disk writes whole or not at all
_CHECK: Final = 16
_BROKEN: Final = "broken"  # the seal of a file that was found altered
_START: Final = StorePosition(0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the anchor's file says; *nonces* are those that the store may hold."""

    machine: str
    file: int
    nonces: tuple[str, ...]
    head: StorePosition
    seal: str = ""  # only while the register is closed

    def to_bytes(self) -> bytes:
        return json.dumps(
            {
                "machine": self.machine,
                "file": self.file,
                "nonces": self.nonces,
                "head": (self.head.version, self.head.writer, self.head.number),
                "seal": self.seal,
            }
        ).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> "_Kept":
        read = json.loads(data)
        return cls(
            str(read["machine"]),
            int(read["file"]),
            tuple(map(str, read["nonces"])),
            StorePosition(*map(int, read["head"])),
            str(read["seal"]),
        )


class CloneDetector:
    """The anchor of the store at *path*, read before that is opened.

    Unlocking goes `allow`, open the store, `judge`, `settle`. An anchor that cannot be
    written is no reason to keep anybody out: the next unlocking finds none, and then the
    installation goes on as another writer, which is always safe.
    """

    def __init__(self, ground: HostEnvironment, path: Path) -> None:
        self._machine, self._path = ground.machine_id(), path
        where = os.path.normcase(path.resolve())
        name = hashlib.sha256(where.encode(errors="surrogatepass")).hexdigest()[:32]
        self._file = ground.user_data_dir() / "anchors" / f"{name}.anchor"
        self._notes = self._file.with_suffix(".head")
        self._handle: int | None = None
        self._nonce = b""
        self._kept = self._read()
        self._is_altered = self._kept is not None and self._kept.seal not in {"", _seal(path)}

    def reset(self) -> None:
        """Let go of whatever lay here before: another installation begins.

        Raises:
            Problem: DISK_FAILED.
        """
        try:
            self._file.unlink(missing_ok=True)
        except OSError:
            raise Problem(Code.DISK_FAILED) from None

    def allow_nonce(self, nonce: bytes) -> None:
        """Let the store hold *nonce* too from now on, and lose its seal by being opened.

        What is kept allows for both until the store has decided, so that a kill at any
        moment breaks no continuity, and heals none.
        """
        self._nonce = nonce
        kept = self._kept or _Kept(self._machine, _file_number(self._path), (), _START)
        seal = _BROKEN if self._is_altered else ""
        self._write(replace(kept, nonces=(*kept.nonces, nonce.hex()), seal=seal))

    def find_problem(self, store: Store) -> Problem | None:
        """Say why the *store*, open by now, may not be the one that wrote here last.

        REGISTER_OLDER, REGISTER_COPIED, REGISTER_ALTERED, or None where it is.
        """
        held, kept = store.metadata.get(NONCE_KEY), self._kept
        if held is None:
            return None  # it has just been begun
        if kept is None:
            return Problem(Code.REGISTER_COPIED)
        numbers = {one.writer: one.last_number for one in store.outbox.list_writers()}
        missing = max(0, kept.head.number - numbers.get(kept.head.writer, 0))
        if missing or store.position().version < kept.head.version:
            until = store.outbox.last_written_day()
            return Problem(Code.REGISTER_OLDER, missing=missing, until=until)
        is_known = held.hex() in kept.nonces and kept.machine == self._machine
        if not is_known or kept.file != _file_number(self._path):
            return Problem(Code.REGISTER_COPIED)
        return Problem(Code.REGISTER_ALTERED) if self._is_altered else None

    def commit_nonce(self, store: Store, begin: Callable[[], None] | None) -> None:
        """Let the allowed nonce alone hold; *begin* another writer in the same step."""
        with store.transaction():
            store.metadata.put(NONCE_KEY, self._nonce)
            if begin is not None:
                begin()
        head = store.position()
        number = _file_number(self._path)
        self._kept = _Kept(self._machine, number, (self._nonce.hex(),), head)
        self._write(self._kept)
        with suppress(OSError):
            flags = os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0)
            self._handle = os.open(self._notes, flags, 0o600)
        self.record_head(head)
        store.on_commit(self.record_head)

    def record_head(self, head: StorePosition) -> None:
        """Note how far the store has come, without waiting for the disk."""
        if self._handle is None or self._kept is None:
            return
        self._kept = replace(self._kept, head=head)
        text = f"{self._nonce.hex()} {head.version} {head.writer} {head.number} "
        line = f"{text}{_check(text)}".ljust(_NOTE_BYTES).encode()
        with suppress(OSError):
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, line)

    def seal_on_close(self) -> None:
        """Keep how the register was left; its store is closed by now."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
        if self._kept is not None:
            # Else a power cut could bring back the journal that the seal says is gone.
            with suppress(OSError):
                fsync_folder(self._path.parent)
            self._write(replace(self._kept, seal=_seal(self._path)))

    # The file

    def _read(self) -> _Kept | None:
        try:
            kept = _Kept.from_bytes(self._file.read_bytes())
        except (OSError, ValueError, KeyError, TypeError):
            return None
        with suppress(OSError, ValueError):
            text = self._notes.read_bytes().decode("ascii").rstrip()
            nonce, *head, check = text.split(" ")
            is_whole = check == _check(text.removesuffix(check))
            if is_whole and nonce in kept.nonces:
                kept = replace(kept, head=StorePosition(*map(int, head)))
        return kept

    def _write(self, kept: _Kept) -> None:
        with suppress(OSError, Problem):
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_atomically(self._file, kept.to_bytes())


def _check(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_CHECK]


def _file_number(path: Path) -> int:
    """Tell the file at *path* from a copy of it; its device's number may change."""
    try:
        return path.stat().st_ino
    except OSError:
        return 0


def _seal(path: Path) -> str:
    """Hash the closed store at *path*; empty where its journal stands beside it.

    The one place where Python opens it: nobody has it open then, and the lock is held.
    """
    if path.with_name(path.name + "-wal").exists():
        return ""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "blake2b").hexdigest()[:32]
    except OSError:
        return ""
