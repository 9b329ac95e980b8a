"""The seal: rows are verified before they leave, and all of them once a day.

After a finding `require_whole` refuses until the rows are accepted or a backup is restored.
"""

from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from itertools import dropwhile
from time import perf_counter
from types import MappingProxyType
from typing import Final

from fieldreg.domain.kinds import Kind
from fieldreg.domain.problems import Code, Problem
from fieldreg.store.engines import Engine
from fieldreg.store.seal.kept_digest import KeptDigest
from fieldreg.store.seal.kept_sums import KeptSums
from fieldreg.store.seal.places import BY_TABLE, PLACES, REFUSALS, REGISTER, SHIFT, CoveredTable
from fieldreg.store.seal.root import Root, RootState
from fieldreg.store.seal.row_checks import BEFORE_PARTS, CheckPosition, RowChecks
from fieldreg.store.seal.stored_sums import ROOT_TABLE

NO_TABLES: Final[Mapping[str, Collection[int] | None]] = MappingProxyType({})
_DECIDING: Final = (
    *("paper", "own_writer", "branch", "device", "device_province", "device_writer"),
    *("device_before", "device_key", "former_key", "officer", "unconfirmed_writer", "leap"),
)
"""The small tables that decide what is obeyed, accepted and sent."""
BEGINNING: Final = CheckPosition(PLACES[0].number, BEFORE_PARTS)
_TABLES_AT_ONCE: Final = 4
_STEP_S: Final = 0.008


class RowSeal:
    """*is_new*: rows were counted for the first time at this opening."""

    def __init__(self, db: Engine) -> None:
        self._db = db
        self._sums = KeptSums(db)
        self._checks = RowChecks(db, self._sums)
        self.digest = KeptDigest(db, self._sums)
        self._altered: set[str] = set()
        self.is_new = False

    @contextmanager
    def migrating(self, upgrade: Callable[[], None] = lambda: None) -> Iterator[None]:
        """Count rows written by the migration inside and by *upgrade* after it, in its transaction.

        Rows that were never counted before are counted at the end, refusals once their table was
        verified.
        """
        is_first = not self._has_root()
        if not is_first:
            self._db.sums = self._sums
        with self._sums.transaction():
            with self._sums.changing_tables():
                yield
            upgrade()
            if is_first:
                self._sums.build()
            else:
                self._begin_refusals()
        self.is_new = is_first

    def _begin_refusals(self) -> None:
        if self._sums.find_root() is None or self._sums.has_refusals:
            return
        self._sums.count_refusals()
        if not self._checks.is_whole(BY_TABLE[REFUSALS.table], None):
            self._note_altered({REFUSALS.table})

    def _has_root(self) -> bool:
        if "seal_root" not in self._db.columns():
            return False
        return self._db.execute("SELECT 1 FROM seal_root").fetchone() is not None

    def begin(self) -> None:
        self._db.sums = self._sums

    # What the root says

    def find_problem(self) -> Problem | None:
        """Return ROWS_ALTERED after a finding or without a valid root."""
        with self._db.reading():
            try:
                root = self._load_root()
            except Problem as problem:
                return problem
        altered = self._altered.union(root.altered, [ROOT_TABLE] * self._sums.is_older)
        return Problem(Code.ROWS_ALTERED, tables=", ".join(sorted(altered))) if altered else None

    def find_state(self) -> RootState | None:
        try:
            with self._db.reading():
                self._sums.flush()  # of the transaction in which this is asked
                return self._sums.parts.state_of(self._load_root())
        except Problem as problem:
            if problem.code is Code.ROWS_ALTERED:
                return None
            raise

    def is_position_whole(self) -> bool:
        with self._db.reading():
            try:
                is_clock_whole = self._load_root().clock == self._sums.read_clock()
            except Problem:
                return False
            return is_clock_whole and self._checks.is_whole(BY_TABLE["own_writer"], None)

    def _load_root(self) -> Root:
        return self._sums.load_root()

    # Checks

    def require_whole(self, tables: Mapping[str, Collection[int] | None] = NO_TABLES) -> None:
        """Verify the tables that decide, and *tables* (all, or parts with these values).

        Raises ROWS_ALTERED; then nothing may leave.
        """
        wanted: dict[CoveredTable, Collection[int] | None]
        wanted = dict.fromkeys(BY_TABLE[table] for table in _DECIDING)
        for table, values in tables.items():
            place = BY_TABLE[table]
            wanted[place] = None if values is None else {*map(place.part_of, values)}
        self._require(wanted)

    def require_register(self) -> None:
        """Verify all rows of which exports, reports and editions tell; raise ROWS_ALTERED.

        Whole tables: a consent that was deleted lies in no part that they would read.
        """
        self.require_whole(dict.fromkeys(REGISTER))

    def require_changes(self, spans: Iterable[tuple[int, int]]) -> None:
        """Verify all rows that the changes in *spans* (first and last id) left here.

        Raises ROWS_ALTERED.
        """
        self._require(dict.fromkeys(_list_of_log(), _parts_of(spans)))

    def verify_changes(self, spans: Iterable[tuple[int, int]]) -> Iterator[None]:
        """Verify the same in steps, so that `require_changes` finds it verified."""
        parts, places = _parts_of(spans), _list_of_log()
        end = perf_counter() + _STEP_S
        for place in places:
            if not self._checks.is_total_verified(place):
                for _ in self._checks.verify_total(place):
                    if perf_counter() >= end:
                        yield
                        end = perf_counter() + _STEP_S
        for at in range(0, len(places), _TABLES_AT_ONCE):
            with self._db.reading():
                for place in places[at : at + _TABLES_AT_ONCE]:
                    self._checks.is_whole(place, parts)
            yield

    def require_records(
        self, records: Mapping[Kind, Collection[int]], edits: Iterable[int]
    ) -> None:
        history = {record for ids in records.values() for record in ids}
        tables: dict[str, Collection[int] | None] = {
            kind.name: ids for kind, ids in records.items()
        }
        self.require_whole({**tables, "edit": {*edits}, "original": history, "also": history})

    def require_grounds(
        self, people: Collection[int], records: Mapping[str, Collection[int]]
    ) -> None:
        """Verify that no refusal of *people* is gone, and *records* by their tables.

        Raises ROWS_ALTERED.
        """
        grounds = {REFUSALS: people} | {BY_TABLE[table]: ids for table, ids in records.items()}
        self._require({place: {*map(place.part_of, ids)} for place, ids in grounds.items()})

    def verify_tables(self, tables: Iterable[str]) -> Iterator[object]:
        """Verify whole *tables* in steps, those of a file once; raise ROWS_ALTERED at the end."""
        places = (BY_TABLE[table] for table in tables)
        found = yield from self._check(
            each for each in places if not self._checks.is_verified(each)
        )
        self._refuse(found)

    def _require(self, wanted: Mapping[CoveredTable, Collection[int] | None]) -> None:
        if (problem := self.find_problem()) is not None:
            raise problem
        with self._db.reading():
            self._sums.flush()  # of the transaction in which this is asked
            altered = {
                place.table
                for place, parts in wanted.items()
                if not self._checks.is_whole(place, parts)
            }
        self._refuse(altered)

    def check_in_steps(self, begun: CheckPosition = BEGINNING) -> Iterator[CheckPosition | None]:
        """Check in steps of a few milliseconds; raise ROWS_ALTERED at the end."""
        places = dropwhile(lambda place: place.number != begun.number, (*PLACES, REFUSALS))
        altered = yield from self._check(places, begun.after)
        with self._db.reading():
            if self._load_root().clock != self._sums.read_clock():
                altered.add("clock")
        self._refuse(altered)

    def _check(
        self, places: Iterable[CoveredTable], after: int = BEFORE_PARTS
    ) -> Generator[CheckPosition | None, None, set[str]]:
        """Note the altered tables at once, and return them."""
        if (problem := self.find_problem()) is not None:
            raise problem
        altered: set[str] = set()
        for place in places:
            if not (yield from self._checks.check_place(place, after)):
                altered.add(place.table)
                self._note_altered(altered)
            after = BEFORE_PARTS
        return altered

    def _refuse(self, altered: set[str]) -> None:
        if altered:
            self._note_altered(altered)
            raise Problem(Code.ROWS_ALTERED, tables=", ".join(sorted(altered)))

    def accept_rows(self) -> None:
        self._sums.build()
        self._checks.forget()
        self._altered.clear()

    def doubt_root(self) -> None:
        """Let nothing leave until the rows are accepted."""
        self._note_altered({ROOT_TABLE})

    def _note_altered(self, tables: set[str]) -> None:
        self._altered |= tables  # an open transaction will be rolled back
        with self._db.transaction():
            root = self._load_root()
            self._sums.save_root(replace(root, altered=tuple(sorted({*root.altered, *tables}))))


def _list_of_log() -> list[CoveredTable]:
    return [place for place in PLACES if place.is_of_log]


def _parts_of(spans: Iterable[tuple[int, int]]) -> set[int]:
    return {part for first, last in spans for part in range(first >> SHIFT, (last >> SHIFT) + 1)}
