"""The ledger outside the store: who was erased stays so, whatever backup is put back.

After every erasure it is written into the user's own system folder and beside the
backups; at every unlocking the store learns from it what it does not know, before
anybody sees a screen (fault 72). A file that cannot be written is no reason to fail: the
next unlocking writes it. One that another installation signed says nothing here.

It is there from the first day on, however few were erased: so one that is missing, or
was altered, leaves a doubt whether somebody is here again; so does one that came with a
backup, to a machine that has none of its own: it is of the day on which that disk was
last there. That lasts until whoever else keeps orders has had the occasion to say them
again.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.changes import Changes, Creations
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import Erasure
from fieldreg.domain.records.values import ErasureState
from fieldreg.keys import erasure_list
from fieldreg.keys.devices.trust_list import DeviceStatus
from fieldreg.keys.erasure_list import ErasureEntry
from fieldreg.keys.key_pairs import DeviceKeys, HeadOfficeKeys
from fieldreg.keys.signing import SigningKey
from fieldreg.services.device_status import load_device_statuses
from fieldreg.services.host.atomic_write import was_write_interrupted, write_atomically
from fieldreg.store.erasure import ErasureOrder
from fieldreg.store.log.erasure_orders import ERASURE_HASH_SECRET
from fieldreg.store.metadata import ERASURE_LIST_DOUBT, ERASURE_LIST_WRITTEN
from fieldreg.store.store import Store

ERASURE_LIST_SUFFIX: Final = ".erasures"
_FOLDERS: Final = "backup-folders"  # the paper that names where backups went
_NOT_LOST: Final = (DeviceStatus.KNOWN, DeviceStatus.UNCONFIRMED, DeviceStatus.ENDED)
_KEY_DIGITS: Final = 16


@dataclass(frozen=True, slots=True)
class ErasureListFile:
    """The ledger of one open *store*, signed with its installation's own *key*.

    It is kept in the folder *own*; what a restore found beside a backup lies in *home*.
    """

    store: Store
    home: Path
    user_data_dir: Path
    signing_key: SigningKey
    is_head_office: bool

    @classmethod
    def for_store(cls, store: Store, home: Path, own: Path) -> Self:
        """Give the ledger that the installation of *store* signs."""
        is_office = store.metadata.get("role") == b"head-office"
        keys = HeadOfficeKeys if is_office else DeviceKeys
        signing = keys.from_bytes(store.metadata.get("keys") or b"").signing
        return cls(store, home, own, signing, is_head_office=is_office)

    @property
    def owner_id(self) -> str:
        """Name whose it is: its installation, one of several at a database."""
        return self.signing_key.verify_key.raw.hex()[:_KEY_DIGITS] + self.store.installation_id

    @property
    def _name(self) -> str:
        return self.signing_key.verify_key.raw.hex()[:_KEY_DIGITS] + ERASURE_LIST_SUFFIX

    @property
    def _kept(self) -> Path:
        return self.user_data_dir / "erasures" / self._name

    def merge_files(self) -> None:
        """Learn what the store does not know, and keep what the files do not."""
        if self.is_head_office and self.store.metadata.get(ERASURE_HASH_SECRET) is None:
            with self.store.transaction():
                self.store.metadata.put(
                    ERASURE_HASH_SECRET, erasure_list.derive_mark_secret(self.signing_key)
                )
        found = list(self.home.glob("*" + ERASURE_LIST_SUFFIX))
        places = [one for one in (self._kept, *self._beside_backups()) if one.exists()]
        read = {path: self._read(path) for path in (*places, *found)}
        known = {one.id for one in self.store.erasures.list_orders()}
        news = {
            one.id: one for entries in read.values() for one in entries or () if one.id not in known
        }
        if news:
            with self.store.transaction():
                self.store.apply_received(_changes([news[one] for one in sorted(news)]))
        self._judge(read)
        self.write_files()
        for path in found:
            with suppress(OSError):
                path.unlink()

    def find_problem(self) -> Problem | None:
        """Say why somebody who was erased may be here again, if anything does.

        LEDGER_ALTERED, LEDGER_MISSING, LEDGER_OLDER or, where laptops knew of more than head
        office did (`sync.epochs`), LEDGER_BEHIND; at head office until every laptop
        that is not lost holds a later answer, on a laptop until it does. A head office
        without any waits for nobody: it is told until something is written there.
        """
        noted = self.store.metadata.get(ERASURE_LIST_DOUBT)
        if not noted:
            return None
        code, _, since = noted.decode().partition(" ")
        if not self.is_head_office:
            is_over = self._answer() not in ("", since)
        else:
            said = load_device_statuses(self.store)
            laptops = (one for one in self.store.devices.list_all() if one.id in said)
            held = [one.held_version for one in laptops if said[one.id] in _NOT_LOST]
            is_over = min(held or [self.store.devices.last_change_version()]) > int(since)
        return None if is_over else Problem(Code(code))

    def _judge(self, read: Mapping[Path, Sequence[ErasureEntry] | None]) -> None:
        """Note a doubt where what was *read* is not the ledger that should be there."""
        papers = self.store.metadata
        is_altered = any(
            entries is None for path, entries in read.items() if path.name == self._name
        )
        is_left = papers.get(ERASURE_LIST_WRITTEN) is not None and read.get(self._kept) is None
        if is_altered or is_left:
            code = Code.LEDGER_ALTERED
            if not is_altered:
                is_missing = all(entries is None for entries in read.values())
                code = Code.LEDGER_MISSING if is_missing else Code.LEDGER_OLDER
            with self.store.transaction():
                since = self._answer() or self.store.devices.current_version()
                papers.put(ERASURE_LIST_DOUBT, f"{code} {since}".encode())

    def _answer(self) -> str:
        """Give the answer of head office that a laptop holds; empty at head office."""
        return (self.store.metadata.get("held") or b"").decode()

    def write_files(self) -> None:
        """Write every order that there is, wherever it is kept, to those that are there.

        A copy of this installation may have written some that are not known here.
        """
        orders = {one.id: one for one in map(_entry, self.store.erasures.list_orders())}
        with suppress(OSError):
            self._kept.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        for path in (self._kept, *self._beside_backups()):
            all_there_are = {one.id: one for one in self._read(path) or ()} | orders
            data = erasure_list.write_erasure_list(
                (all_there_are[one] for one in sorted(all_there_are)), self.signing_key
            )
            with suppress(OSError, Problem):
                is_as_it_was = path.exists() and path.read_bytes() == data
                if not is_as_it_was or was_write_interrupted(path):
                    write_atomically(path, data)
        if self.store.metadata.get(ERASURE_LIST_WRITTEN) is None and self._kept.exists():
            with self.store.transaction():
                self.store.metadata.put(ERASURE_LIST_WRITTEN, b"1")

    def add_backup_folder(self, folder: Path) -> None:
        """Keep it beside the backups in *folder* too, from now on."""
        with self.store.transaction():
            note_backup_folder(self.store, folder)
        self.write_files()

    def _beside_backups(self) -> Iterator[Path]:
        folders = map(Path, _folders(self.store))
        return (folder / self._name for folder in folders if folder.is_dir())

    def _read(self, path: Path) -> tuple[ErasureEntry, ...] | None:
        """Give what stands in the ledger at *path*, or None where it is none of ours."""
        with suppress(OSError, Problem):
            if path.stat().st_size <= erasure_list.LIMIT_BYTES:
                return erasure_list.read_erasure_list(
                    path.read_bytes(), self.signing_key.verify_key
                )
        return None


def note_backup_folder(store: Store, folder: Path) -> None:
    """Let the ledger of *store* lie in *folder* too, and be missed where none is there.

    In the open transaction.
    """
    folders = _folders(store)
    if str(folder.absolute()) not in folders:
        folders.append(str(folder.absolute()))
        store.metadata.put(_FOLDERS, json.dumps(folders).encode())
    store.metadata.put(ERASURE_LIST_WRITTEN, b"1")


def _folders(store: Store) -> list[str]:
    return list(map(str, json.loads(store.metadata.get(_FOLDERS) or b"[]")))


def _entry(order: ErasureOrder) -> ErasureEntry:
    return ErasureEntry(
        order.id,
        order.stamp,
        order.people,
        tuple(sorted((order.fields or "").split())),
        tuple(map(int, (order.changes or "").split())),
        order.reason,
        order.day,
        tuple((order.marks or "").split()),
    )


def _changes(entries: list[ErasureEntry]) -> Changes:
    columns: list[list[Value]] = [[] for _ in kinds.ERASURE.fields]
    for one in entries:
        record = Erasure.validated(
            trainees=" ".join(map(str, one.trainees)),
            fields=" ".join(one.fields) or None,
            changes=" ".join(map(str, one.changes)) or None,
            state=ErasureState.ORDERED.value,
            reason=one.reason,
            day=one.day,
            said=" ".join(one.marks) or None,
        )
        for column, value in zip(columns, record.column_values(), strict=True):
            column.append(value)
    ids, stamps = [one.id for one in entries], [one.stamp for one in entries]
    return Changes(creations=(Creations(kinds.ERASURE, ids, stamps, columns),))
