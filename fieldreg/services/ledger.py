"""The ledger outside the store: who was erased stays so, whatever backup is put back.

After every erasure it is written into the user's own system folder and beside the
backups; at every unlocking the store learns from it what it does not know, before
anybody sees a screen (fault 72). A file that cannot be written is no reason to fail: the
next unlocking writes it. One that another installation signed says nothing here.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from fieldreg.domain import kinds
from fieldreg.domain.changes import Changes, Creations
from fieldreg.domain.kinds import Value
from fieldreg.domain.problems import Problem
from fieldreg.domain.records import Erasure, ErasureState
from fieldreg.keys import ledger
from fieldreg.keys.ledger import Entry
from fieldreg.keys.pairs import DeviceKeys, HeadOfficeKeys
from fieldreg.keys.signing import SigningKey
from fieldreg.services.disk import write_whole
from fieldreg.store.erasing import Order
from fieldreg.store.ledger import SECRET
from fieldreg.store.store import Store

ENDING: Final = ".erasures"
_FOLDERS: Final = "backup-folders"  # the paper that names where backups went
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
    def _name(self) -> str:
        return self.key.verify_key.raw.hex()[:_KEY_DIGITS] + ENDING

    @property
    def _kept(self) -> Path:
        return self.own / "erasures" / self._name

    def gather(self) -> None:
        """Learn what the store does not know, and keep what the files do not."""
        if self.is_office and self.store.papers.get(SECRET) is None:
            with self.store.transaction():
                self.store.papers.put(SECRET, ledger.secret(self.key))
        found = list(self.home.glob("*" + ENDING))
        known = {one.id for one in self.store.erasures.orders()}
        news = {
            one.id: one
            for path in (self._kept, *found)
            for one in self._read(path)
            if one.id not in known
        }
        if news:
            with self.store.transaction():
                self.store.take_in(_changes([news[one] for one in sorted(news)]))
        self.keep()
        for path in found:
            with suppress(OSError):
                path.unlink()

    def keep(self) -> None:
        """Write every order that there is, wherever it is kept."""
        orders = self.store.erasures.orders()
        if not orders:
            return
        data = ledger.write(map(_entry, orders), self.key)
        with suppress(OSError):
            self._kept.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        for path in (self._kept, *self._beside_backups()):
            with suppress(OSError, Problem):
                if not path.exists() or path.read_bytes() != data:
                    write_whole(path, data)

    def note_backup(self, folder: Path) -> None:
        """Keep it beside the backups in *folder* too, from now on."""
        folders = self._folders()
        if str(folder.absolute()) not in folders:
            with self.store.transaction():
                folders.append(str(folder.absolute()))
                self.store.papers.put(_FOLDERS, json.dumps(folders).encode())
        self.keep()

    def _folders(self) -> list[str]:
        return list(map(str, json.loads(self.store.papers.get(_FOLDERS) or b"[]")))

    def _beside_backups(self) -> Iterator[Path]:
        folders = map(Path, self._folders())
        return (folder / self._name for folder in folders if folder.is_dir())

    def _read(self, path: Path) -> tuple[Entry, ...]:
        with suppress(OSError, Problem):
            if path.stat().st_size <= ledger.LIMIT_BYTES:
                return ledger.read(path.read_bytes(), self.key.verify_key)
        return ()


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
