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
from fieldreg.domain.records import Erasure, ErasureState
from fieldreg.keys import erasure_list
from fieldreg.keys.devices.trust_list import Verdict
from fieldreg.keys.erasure_list import Entry
from fieldreg.keys.key_pairs import DeviceKeys, HeadOfficeKeys
from fieldreg.keys.signing import SigningKey
from fieldreg.services.device_status import verdicts
from fieldreg.services.host.atomic_write import is_cut_short, write_whole
from fieldreg.store.erasure import Order
from fieldreg.store.log.erasure_orders import SECRET
from fieldreg.store.metadata import LEDGER, LEDGER_DOUBT
from fieldreg.store.store import Store

ENDING: Final = ".erasures"
_FOLDERS: Final = "backup-folders"  # the paper that names where backups went
_NOT_LOST: Final = (Verdict.KNOWN, Verdict.UNCONFIRMED, Verdict.ENDED)
_KEY_DIGITS: Final = 16


@dataclass(frozen=True, slots=True)
class Ledger:
    """The ledger of one open *store*, signed with its installation's own *key*.

    It is kept in the folder *own*; what a restore found beside a backup lies in *home*.
    """

    store: Store
    home: Path
    own: Path
    key: SigningKey
    is_office: bool

    @classmethod
    def of(cls, store: Store, home: Path, own: Path) -> Self:
        """Give the ledger that the installation of *store* signs."""
        is_office = store.papers.get("role") == b"head-office"
        keys = HeadOfficeKeys if is_office else DeviceKeys
        signing = keys.from_bytes(store.papers.get("keys") or b"").signing
        return cls(store, home, own, signing, is_office=is_office)

    @property
    def name(self) -> str:
        """Name whose it is: its installation, one of several at a database."""
        return self.key.verify_key.raw.hex()[:_KEY_DIGITS] + self.store.seat

    @property
    def _name(self) -> str:
        return self.key.verify_key.raw.hex()[:_KEY_DIGITS] + ENDING

    @property
    def _kept(self) -> Path:
        return self.own / "erasures" / self._name

    def gather(self) -> None:
        """Learn what the store does not know, and keep what the files do not."""
        if self.is_office and self.store.papers.get(SECRET) is None:
            with self.store.transaction():
                self.store.papers.put(SECRET, erasure_list.secret(self.key))
        found = list(self.home.glob("*" + ENDING))
        places = [one for one in (self._kept, *self._beside_backups()) if one.exists()]
        read = {path: self._read(path) for path in (*places, *found)}
        known = {one.id for one in self.store.erasures.orders()}
        news = {
            one.id: one
            for entries in read.values()
            for one in entries or ()
            if one.id not in known
        }
        if news:
            with self.store.transaction():
                self.store.take_in(_changes([news[one] for one in sorted(news)]))
        self._judge(read)
        self.keep()
        for path in found:
            with suppress(OSError):
                path.unlink()

    def doubt(self) -> Problem | None:
        """Say why somebody who was erased may be here again, if anything does.

        LEDGER_ALTERED, LEDGER_MISSING, LEDGER_OLDER or, where laptops knew of more than head
        office did (`sync.epochs`), LEDGER_BEHIND; at head office until every laptop
        that is not lost holds a later answer, on a laptop until it does. A head office
        without any waits for nobody: it is told until something is written there.
        """
        noted = self.store.papers.get(LEDGER_DOUBT)
        if not noted:
            return None
        code, _, since = noted.decode().partition(" ")
        if not self.is_office:
            is_over = self._answer() not in ("", since)
        else:
            said = verdicts(self.store)
            laptops = (one for one in self.store.devices.all() if one.id in said)
            held = [one.held_version for one in laptops if said[one.id] in _NOT_LOST]
            is_over = min(held or [self.store.devices.last_change()]) > int(since)
        return None if is_over else Problem(Code(code))

    def _judge(self, read: Mapping[Path, Sequence[Entry] | None]) -> None:
        """Note a doubt where what was *read* is not the ledger that should be there."""
        papers = self.store.papers
        is_altered = any(
            entries is None for path, entries in read.items() if path.name == self._name
        )
        is_left = papers.get(LEDGER) is not None and read.get(self._kept) is None
        if is_altered or is_left:
            code = Code.LEDGER_ALTERED
            if not is_altered:
                is_missing = all(entries is None for entries in read.values())
                code = Code.LEDGER_MISSING if is_missing else Code.LEDGER_OLDER
            with self.store.transaction():
                since = self._answer() or self.store.devices.version()
                papers.put(LEDGER_DOUBT, f"{code} {since}".encode())

    def _answer(self) -> str:
        """Give the answer of head office that a laptop holds; empty at head office."""
        return (self.store.papers.get("held") or b"").decode()

    def keep(self) -> None:
        """Write every order that there is, wherever it is kept, to those that are there.

        A copy of this installation may have written some that are not known here.
        """
        orders = {one.id: one for one in map(_entry, self.store.erasures.orders())}
        with suppress(OSError):
            self._kept.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        for path in (self._kept, *self._beside_backups()):
            all_there_are = {one.id: one for one in self._read(path) or ()} | orders
            data = erasure_list.write(
                (all_there_are[one] for one in sorted(all_there_are)), self.key
            )
            with suppress(OSError, Problem):
                is_as_it_was = path.exists() and path.read_bytes() == data
                if not is_as_it_was or is_cut_short(path):
                    write_whole(path, data)
        if self.store.papers.get(LEDGER) is None and self._kept.exists():
            with self.store.transaction():
                self.store.papers.put(LEDGER, b"1")

    def note_backup(self, folder: Path) -> None:
        """Keep it beside the backups in *folder* too, from now on."""
        with self.store.transaction():
            keep_in(self.store, folder)
        self.keep()

    def _beside_backups(self) -> Iterator[Path]:
        folders = map(Path, _folders(self.store))
        return (folder / self._name for folder in folders if folder.is_dir())

    def _read(self, path: Path) -> tuple[Entry, ...] | None:
        """Give what stands in the ledger at *path*, or None where it is none of ours."""
        with suppress(OSError, Problem):
            if path.stat().st_size <= erasure_list.LIMIT_BYTES:
                return erasure_list.read(path.read_bytes(), self.key.verify_key)
        return None


def keep_in(store: Store, folder: Path) -> None:
    """Let the ledger of *store* lie in *folder* too, and be missed where none is there.

    In the open transaction.
    """
    folders = _folders(store)
    if str(folder.absolute()) not in folders:
        folders.append(str(folder.absolute()))
        store.papers.put(_FOLDERS, json.dumps(folders).encode())
    store.papers.put(LEDGER, b"1")


def _folders(store: Store) -> list[str]:
    return list(map(str, json.loads(store.papers.get(_FOLDERS) or b"[]")))


def _entry(order: Order) -> Entry:
    return Entry(
        order.id,
        order.stamp,
        order.people,
        tuple(sorted((order.fields or "").split())),
        tuple(map(int, (order.changes or "").split())),
        order.reason,
        order.day,
        tuple((order.said or "").split()),
    )


def _changes(entries: list[Entry]) -> Changes:
    columns: list[list[Value]] = [[] for _ in kinds.ERASURE.fields]
    for one in entries:
        record = Erasure.checked(
            trainees=" ".join(map(str, one.trainees)),
            fields=" ".join(one.fields) or None,
            changes=" ".join(map(str, one.changes)) or None,
            state=ErasureState.ORDERED.value,
            reason=one.reason,
            day=one.day,
            said=" ".join(one.said) or None,
        )
        for column, value in zip(columns, record.column_values(), strict=True):
            column.append(value)
    ids, stamps = [one.id for one in entries], [one.stamp for one in entries]
    return Changes(creations=(Creations(kinds.ERASURE, ids, stamps, columns),))
