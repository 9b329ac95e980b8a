"""Counting rows: the number of each, and the sums of those that came and went.

A row counts as a keyed BLAKE2b of its text, a number of 256 bits; a part of a place has the sum of
its rows modulo 2²⁵⁶, and beside it the sum under the digest's key (decision 27).
"""

import hashlib
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final, TypeAlias

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.store.engines import Engine
from fieldreg.store.seal.part_sums import MODULUS, PartSum
from fieldreg.store.seal.places import ALSO, BY_NUMBER, CoveredTable
from fieldreg.store.seal.root import Root
from fieldreg.store.seal.row_forms import RowForm, shorten_bytes

Row: TypeAlias = Sequence[Any]
_Numbered: TypeAlias = tuple[int, bytes, Row]  # the part of a row, its text, the row
_LAST_PART: Final = 1 << 63


class RowCounts(ABC):
    """What was counted and is not stored yet: *_pending* has rows, sum and digest by part."""

    def __init__(self, db: Engine) -> None:
        self._db = db
        self._forms: dict[str, RowForm] = {}
        self._is_migrating = False
        self._pending = _no_sums()

    @abstractmethod
    def find_root(self) -> Root | None: ...

    def form_of(self, place: CoveredTable) -> RowForm:
        form = self._forms.get(place.table)
        if form is None:
            columns = self._db.table_columns(place.table)
            if not columns:
                raise Problem(Code.ROWS_ALTERED, tables=place.table)
            form = RowForm.of(place, columns)
            if not self._is_migrating:
                self._forms[place.table] = form
        return form

    @contextmanager
    def changing_tables(self) -> Iterator[None]:
        """Look a table's columns up at each statement, since others between them add some."""
        self._forms.clear()
        self._is_migrating = True
        try:
            yield
        finally:
            self._is_migrating = False

    def select_rows(self, form: RowForm, condition: str, bound: Sequence[object]) -> list[Row]:
        return self._db.execute(f"{form.select} WHERE {condition}", bound).fetchall()

    def count(self, form: RowForm, rows: Iterable[Row], sign: int) -> set[int]:
        """Add *rows*, or subtract them; return the ids of the records among them in the digest."""
        place = form.place
        if place.kind is None:
            rows = [shorten_bytes(row) if place.has_bytes else row for row in rows]
        numbered = [(form.part_of(row), form.text_of(row), row) for row in rows]
        pending, number = self._pending, place.number
        hasher = form.hasher(self._db.seal_key)
        for part, count, total in _totals(hasher, ((part, text) for part, text, _ in numbered)):
            sums = pending[number, part]
            sums[0] += sign * count
            sums[1] += sign * total
        if place is ALSO:
            self._count_others(form, numbered, sign)
        if place.kind is None or not place.is_shared:
            return set()
        mark = form.mark
        active = [each for each in numbered if each[2][mark] != kinds.INERT_MARK]
        self._add_digests(form, active, sign)
        return {row[form.by] for _, _, row in active}

    def _add_digests(self, form: RowForm, rows: Iterable[_Numbered], sign: int) -> None:
        root = self.find_root()
        if root is None or not root.digest_key:
            return
        number, counted = form.place.number, root.counted
        if (number, _LAST_PART) > counted:
            rows = [each for each in rows if (number, each[0]) <= counted]
        has_extras = form.place.kind is not None
        texts = (
            (part, form.shared_text_of(row) if has_extras and row[0] is not None else text)
            for part, text, row in rows
        )
        for part, _, total in _totals(form.hasher(bytes.fromhex(root.digest_key)), texts):
            self._pending[number, part][2] += sign * total

    def _count_others(self, form: RowForm, rows: Iterable[_Numbered], sign: int) -> None:
        """Count the further live values *rows* in the digest, of records that are in it."""
        by_kind: dict[int, list[_Numbered]] = defaultdict(list)
        at = form.names.index("kind")
        for each in rows:
            by_kind[each[2][at]].append(each)
        for number, some in by_kind.items():
            place = BY_NUMBER.get(number)
            if place is None or not place.is_shared:
                continue
            condition, bound = among("id", {row[form.by] for _, _, row in some})
            sql = f"SELECT id FROM {place.table} WHERE {condition} AND retired <> ?"
            here = {row[0] for row in self._db.execute(sql, (*bound, kinds.INERT_MARK))}
            self._add_digests(form, [each for each in some if each[2][form.by] in here], sign)

    def move_others(self, records: set[int], sign: int) -> None:
        """Count the further live values of *records* that entered the digest, or left it."""
        if records:
            form = self.form_of(ALSO)
            condition, bound = among(ALSO.by, records)
            rows = self.select_rows(form, condition, bound)
            moved = [
                (form.part_of(row), form.text_of(row), row)
                for row in rows
                if row[form.by] in records
            ]
            self._add_digests(form, moved, sign)

    def count_parts(self, place: CoveredTable, first: int, last: int) -> dict[int, PartSum]:
        """Return the sums of the parts *first* to *last* of *place* as its rows stand now."""
        form, before = self.form_of(place), self._pending
        condition, bound = "true", tuple[int, ...]()
        if place.by:
            condition, bound = f"{place.by} BETWEEN ? AND ?", place.span_of(first, last)
        self._pending = _no_sums()
        try:
            self.count(form, self._db.execute(f"{form.select} WHERE {condition}", bound), 1)
            found = self._pending
        finally:
            self._pending = before
        return {part: sum_of(PartSum(), *found[place.number, part]) for _, part in found}

    def digest_records(self, place: CoveredTable, part: int, records: Collection[int]) -> int:
        """Return the sum in the digest of those *records* that lie in a *part* of *place*."""
        form, before = self.form_of(place), self._pending
        rows = self.select_rows(form, f"{place.by} BETWEEN ? AND ?", place.span_of(part, part))
        self._pending = _no_sums()
        try:
            self.count(form, [row for row in rows if row[form.by] in records], 1)
            return sum(sums[2] for sums in self._pending.values())
        finally:
            self._pending = before


def _totals(
    hasher: hashlib.blake2b, texts: Iterable[tuple[int, bytes]]
) -> Iterator[tuple[int, int, int]]:
    """Yield part, number and sum of each run of *texts* of one part."""
    copy, read = hasher.copy, int.from_bytes
    current, count, total = -1, 0, 0
    for part, text in texts:
        if part != current:
            if count:
                yield current, count, total
            current, count, total = part, 0, 0
        running = copy()
        running.update(text)
        count += 1
        total += read(running.digest(), "little")
    if count:
        yield current, count, total


def _no_sums() -> defaultdict[tuple[int, int], list[int]]:
    return defaultdict(lambda: [0, 0, 0])


def among(column: str, values: Collection[Any]) -> tuple[str, list[Any]]:
    """Return a condition that finds rows with any of *values*, and perhaps more in a run of ids."""
    if all(type(value) is int for value in values):
        least, most = min(values), max(values)
        if most - least < 4 * len(values):
            return f"{column} BETWEEN ? AND ?", [least, most]
    return f"{column} IN ({', '.join('?' * len(values))})", list(values)


def sum_of(before: PartSum, count: int, total: int, digest: int) -> PartSum:
    return PartSum(
        before.count + count, (before.total + total) % MODULUS, (before.digest + digest) % MODULUS
    )
