"""The erasure list outside the store: a restored backup brings no erased person back.

It is written after every erasure, into the places of `docs/formats/backup.md`. Every opening
applies missing orders before any page is shown (fault 72), and writes files that could not be
written before. A missing, altered or foreign list leaves a doubt whether an erased person is back.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
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
from fieldreg.keys.devices.receivers import ReceiptSigner
from fieldreg.keys.erasure_list import ErasureEntry, ErasureList, read_erasure_list
from fieldreg.keys.key_pairs import DeviceKeys, HeadOfficeKeys
from fieldreg.keys.signing import SigningKey
from fieldreg.services.device_status import REACHABLE, load_device_statuses
from fieldreg.services.host.file_writing import was_write_interrupted, write_atomically
from fieldreg.services.installation.office_authority import OfficeAuthority
from fieldreg.store.erasure import ErasureOrder
from fieldreg.store.log.erasure_orders import ERASURE_HASH_SECRET
from fieldreg.store.metadata import (
    ERASURE_LIST_DOUBT,
    ERASURE_LIST_WRITTEN,
    KEYS,
    RECEIVED_REPLY,
    json_entry,
)
from fieldreg.store.store import Store, StorePosition

ERASURE_LIST_SUFFIX: Final = ".erasures"
_BACKUP_FOLDERS: Final = json_entry("backup-folders", "[]")
_KEY_DIGITS: Final = 16


@dataclass(frozen=True, slots=True)
class ErasureListFile:
    """The list of one open *store*, signed by its installation, in *user_data_dir*."""

    store: Store
    home: Path
    user_data_dir: Path
    signing_key: SigningKey
    authority: OfficeAuthority | None = None

    @classmethod
    def for_store(
        cls,
        store: Store,
        home: Path,
        user_data_dir: Path,
        authority: OfficeAuthority | None,
        receiver: ReceiptSigner | None,
    ) -> Self:
        if receiver is not None:
            return cls(store, home, user_data_dir, receiver.key, authority)
        keys = HeadOfficeKeys if authority else DeviceKeys
        signing = keys.from_bytes(store.metadata.read(KEYS)).signing
        return cls(store, home, user_data_dir, signing, authority)

    @property
    def is_head_office(self) -> bool:
        return self.authority is not None

    @property
    def _name(self) -> str:
        return self.signing_key.verify_key.raw.hex()[:_KEY_DIGITS] + ERASURE_LIST_SUFFIX

    @property
    def own_file(self) -> Path:
        return self.user_data_dir / "erasures" / self._name

    def merge_files(self, list_user_names: Callable[[], Iterable[str]]) -> None:
        """Add to the store, and to the files, the orders and acts that each lacks."""
        if self.is_head_office and not self.store.metadata.read(ERASURE_HASH_SECRET):
            with self.store.transaction():
                secret = erasure_list.derive_mark_secret(self.signing_key)
                self.store.metadata.write(ERASURE_HASH_SECRET, secret)
        restored = list(self.home.glob("*" + ERASURE_LIST_SUFFIX))
        kept = [path for path in (self.own_file, *self._backup_files()) if path.exists()]
        read = {path: self._read(path) for path in (*kept, *restored)}
        if self.authority:
            self.authority.put_back(each.papers for each in read.values() if each)
        known = {order.id for order in self.store.erasures.list_orders()}
        news = {
            entry.id: entry
            for each in read.values()
            for entry in (each.orders if each else ())
            if entry.id not in known
        }
        if news:
            with self.store.transaction():
                self.store.apply_received(_changes([news[entry_id] for entry_id in sorted(news)]))
        if self.authority:
            self.authority.establish(list_user_names())
            self.store.on_commit(self._write_new_papers)
        self._note_doubt(read)
        self.write_files()
        for path in restored:
            with suppress(OSError):
                path.unlink()

    def find_problem(self) -> Problem | None:
        """Return a doubt whether an erased person is here again, or None.

        ERASURE_LIST_ALTERED, ERASURE_LIST_MISSING, ERASURE_LIST_OLDER, or ERASURE_LIST_BEHIND where
        laptops knew more than head office. At head office it lasts until every reachable laptop has
        a later answer (without laptops, until a change), on a laptop until its next answer.
        """
        noted = self.store.metadata.read(ERASURE_LIST_DOUBT)
        if not noted:
            return None
        code, _, since = noted.partition(" ")
        if not self.is_head_office:
            is_over = self._received_reply() not in ("", since)
        else:
            statuses = load_device_statuses(self.store)
            versions = [
                laptop.held_version
                for laptop in self.store.devices.list_all()
                if statuses.get(laptop.id) in REACHABLE
            ]
            is_over = min(versions or [self.store.devices.last_change_version()]) > int(since)
        return None if is_over else Problem(Code(code))

    def _note_doubt(self, read: Mapping[Path, ErasureList | None]) -> None:
        metadata = self.store.metadata
        was_written = metadata.read(ERASURE_LIST_WRITTEN)
        if any(each is None for path, each in read.items() if path.name == self._name):
            code = Code.ERASURE_LIST_ALTERED
        elif was_written and read.get(self.own_file) is None:
            is_missing = all(each is None for each in read.values())
            code = Code.ERASURE_LIST_MISSING if is_missing else Code.ERASURE_LIST_OLDER
        else:
            return
        with self.store.transaction():
            since = self._received_reply() or self.store.devices.current_version()
            metadata.write(ERASURE_LIST_DOUBT, f"{code} {since}")

    def _received_reply(self) -> str:
        reply = self.store.metadata.read(RECEIVED_REPLY)
        return " ".join(map(str, reply)) if any(reply) else ""

    def write_files(self) -> None:
        """Write every order to every place, beside those that a copy of this wrote there."""
        orders = {order.id: _entry(order) for order in self.store.erasures.list_orders()}
        with suppress(OSError):
            self.own_file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        for path in (self.own_file, *self._backup_files()):
            kept = self._read(path) or ErasureList((), {})
            papers = self.authority.to_papers(kept.papers) if self.authority else {}
            entries = {entry.id: entry for entry in kept.orders} | orders
            data = erasure_list.write_erasure_list(
                (entries[order_id] for order_id in sorted(entries)), self.signing_key, papers
            )
            with suppress(OSError, Problem):
                is_unchanged = path.exists() and path.read_bytes() == data
                if not is_unchanged or was_write_interrupted(path):
                    write_atomically(path, data)
        if not self.store.metadata.read(ERASURE_LIST_WRITTEN) and self.own_file.exists():
            with self.store.transaction():
                self.store.metadata.write(ERASURE_LIST_WRITTEN, value=True)

    def add_backup_folder(self, folder: Path) -> None:
        with self.store.transaction():
            note_backup_folder(self.store, folder)
        self.write_files()

    def _backup_files(self) -> Iterator[Path]:
        folders = map(Path, _folders(self.store))
        return (folder / self._name for folder in folders if folder.is_dir())

    def _write_new_papers(self, _position: StorePosition) -> None:
        authority = self.authority
        if authority and (authority.is_unsaved or authority.trust.is_unsaved):
            self.write_files()

    def _read(self, path: Path) -> ErasureList | None:
        with suppress(Problem):
            data = _read_limited(path)
            return None if data is None else read_erasure_list(data, self.signing_key)
        return None


def _read_limited(path: Path) -> bytes | None:
    with suppress(OSError):
        if path.stat().st_size <= erasure_list.LIMIT_BYTES:
            return path.read_bytes()
    return None


def note_backup_folder(store: Store, folder: Path) -> None:
    folders = _folders(store)
    if str(folder.absolute()) not in folders:
        folders.append(str(folder.absolute()))
        store.metadata.write(_BACKUP_FOLDERS, folders)
    store.metadata.write(ERASURE_LIST_WRITTEN, value=True)


def _folders(store: Store) -> list[str]:
    return list(map(str, store.metadata.read(_BACKUP_FOLDERS)))


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
    for entry in entries:
        record = Erasure.validated(
            trainees=" ".join(map(str, entry.trainees)),
            fields=" ".join(entry.fields) or None,
            changes=" ".join(map(str, entry.changes)) or None,
            state=ErasureState.ORDERED.value,
            reason=entry.reason,
            day=entry.day,
            said=" ".join(entry.marks) or None,
        )
        for column, value in zip(columns, record.column_values(), strict=True):
            column.append(value)
    ids, stamps = [entry.id for entry in entries], [entry.stamp for entry in entries]
    return Changes(creations=(Creations(kinds.ERASURE, ids, stamps, columns),))
