"""Counting rows: keyed sums of rows added and removed (decision 27)."""

import hashlib
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.store.engines import Engine
from fieldreg.store.seal.part_sums import MODULUS, PartSum
from fieldreg.store.seal.places import ALSO, BY_NUMBER, REFUSALS, CoveredTable
from fieldreg.store.seal.root import Root
from fieldreg.store.seal.row_forms import Row, RowForm, hasher_of, shorten_bytes

_LAST_PART: Final = 1 << 63


class RowCounts(ABC):
    def __init__(self, db: Engine) -> None:
        self._db = db
        self._forms: dict[int, RowForm] = {}
        self._is_migrating = False
        self._pending = _no_sums()

    @abstractmethod
    def find_root(self) -> Root | None: ...

    def form_of(self, place: CoveredTable) -> RowForm:
        form = self._forms.get(place.number)
        if form is None:
            columns = self._db.table_columns(place.table)
            if not columns:
                raise Problem(Code.ROWS_ALTERED, tables=place.table)
            form = RowForm.of(place, columns)
            if not self._is_migrating:
                self._forms[place.number] = form
        return form

    @contextmanager
    def changing_tables(self) -> Iterator[None]:
        self._forms.clear()
        self._is_migrating = True
        try:
            yield
        finally:
            self._is_migrating = False

    def select_rows(self, form: RowForm, condition: str, bound: Sequence[object]) -> list[Row]:
        return self._db.execute(f"{form.select} WHERE {condition}", bound).fetchall()

    def count(self, form: RowForm, rows: Collection[Row], sign: int) -> None:
        if form.place.table == REFUSALS.table and self.has_refusals:
            refusals = self.form_of(REFUSALS)
            self._count(refusals, refusals.select_counted(rows), sign)
        self._count(form, rows, sign)

    @property
    def has_refusals(self) -> bool:
        """Whether refusals were counted, as a migration does at its end."""
        root = self.find_root()
        return root is not None and REFUSALS.number in root.totals

    def _count(self, form: RowForm, rows: Iterable[Row], sign: int) -> None:
        place, number, pending = form.place, form.place.number, self._pending
        if place.has_bytes:
            rows = map(shorten_bytes, rows)
        if place is ALSO:
            rows = list(rows)
            self._count_others(form, rows, sign)
        digest = self._digest_of(place) if place.kind is not None and place.is_shared else None
        hasher = form.hasher(self._db.seal_key)
        for part, count, total, shared in _totals(form, rows, hasher, digest):
            sums = pending[number, part]
            sums[0] += sign * count
            sums[1] += sign * total
            sums[2] += sign * shared

    def _digest_of(self, place: CoveredTable) -> "_Digest | None":
        root = self.find_root()
        if root is None or not root.digest_key or place.number > root.counted[0]:
            return None
        last = _LAST_PART if place.number < root.counted[0] else root.counted[1]
        return _Digest(hasher_of(bytes.fromhex(root.digest_key), place.number), last)

    def _count_others(self, form: RowForm, rows: Iterable[Row], sign: int) -> None:
        by_kind: dict[int, list[Row]] = defaultdict(list)
        at = form.names.index("kind")
        for row in rows:
            by_kind[row[at]].append(row)
        for number, some in by_kind.items():
            place = BY_NUMBER.get(number)
            if place is None or not place.is_shared:
                continue
            condition, bound = among("id", {row[form.by] for row in some})
            sql = f"SELECT id FROM {place.table} WHERE {condition} AND retired <> ?"
            here = {row[0] for row in self._db.execute(sql, (*bound, kinds.INERT_MARK))}
            self._add_digests(form, [row for row in some if row[form.by] in here], sign)

    def _add_digests(self, form: RowForm, rows: Iterable[Row], sign: int) -> None:
        digest = self._digest_of(form.place)
        if digest is None:
            return
        for part, _, total, _ in _totals(form, rows, digest.hasher):
            if part <= digest.last:
                self._pending[form.place.number, part][2] += sign * total

    def move_others(self, records: set[int], sign: int) -> None:
        if records:
            form = self.form_of(ALSO)
            condition, bound = among(ALSO.by, records)
            rows = self.select_rows(form, condition, bound)
            self._add_digests(form, [row for row in rows if row[form.by] in records], sign)

    def count_parts(self, place: CoveredTable, first: int, last: int) -> dict[int, PartSum]:
        form, before = self.form_of(place), self._pending
        condition, bound = place.condition, tuple[int, ...]()
        if place.by:
            condition += f" AND {place.by} BETWEEN ? AND ?"
            bound = place.span_of(first, last)
        self._pending = _no_sums()
        try:
            self._count(form, self._db.execute(f"{form.select} WHERE {condition}", bound), 1)
            found = self._pending
        finally:
            self._pending = before
        return {part: sum_of(PartSum(), *found[place.number, part]) for _, part in found}

    def digest_records(self, place: CoveredTable, part: int, records: Collection[int]) -> int:
        form, before = self.form_of(place), self._pending
        rows = self.select_rows(form, f"{place.by} BETWEEN ? AND ?", place.span_of(part, part))
        self._pending = _no_sums()
        try:
            self._count(form, [row for row in rows if row[form.by] in records], 1)
            return sum(sums[2] for sums in self._pending.values())
        finally:
            self._pending = before


@dataclass(frozen=True, slots=True)
class _Digest:
    hasher: hashlib.blake2b
    last: int


def _totals(
    form: RowForm, rows: Iterable[Row], hasher: hashlib.blake2b, digest: _Digest | None = None
) -> Iterator[tuple[int, int, int, int]]:
    copy, read, text_of = hasher.copy, int.from_bytes, form.text_of
    copy_digest = copy if digest is None else digest.hasher.copy
    has_parts, by, shift, mark = bool(form.place.by), form.by, form.place.shift, form.mark
    current, count, total, shared, is_shared = -1, 0, 0, 0, False
    for row in rows:
        part = row[by] >> shift if has_parts else 0
        if part != current:
            if count:
                yield current, count, total, shared
            current, count, total, shared = part, 0, 0, 0
            is_shared = digest is not None and part <= digest.last
        text = text_of(row)
        running = copy()
        running.update(text)
        count += 1
        total += read(running.digest(), "little")
        if is_shared and row[mark] != kinds.INERT_MARK:
            running = copy_digest()
            running.update(text if row[0] is None else form.shared_text_of(row))
            shared += read(running.digest(), "little")
    if count:
        yield current, count, total, shared


def _no_sums() -> defaultdict[tuple[int, int], list[int]]:
    return defaultdict(lambda: [0, 0, 0])


def among(column: str, values: Collection[Any]) -> tuple[str, list[Any]]:
    """Return a condition that finds rows with *values*, and maybe others of a run of ids."""
    if all(type(value) is int for value in values):
        least, most = min(values), max(values)
        if most - least < 4 * len(values):
            return f"{column} BETWEEN ? AND ?", [least, most]
    return f"{column} IN ({', '.join('?' * len(values))})", list(values)


def sum_of(before: PartSum, count: int, total: int, digest: int) -> PartSum:
    return PartSum(
        before.count + count, (before.total + total) % MODULUS, (before.digest + digest) % MODULUS
    )
