"""Counting rows: the number of each, and the sums of those that came and went.

A row counts as a keyed BLAKE2b of its text, a number of 256 bits; a part of a place has the sum of
its rows modulo 2²⁵⁶, and beside it the sum under the digest's key (decision 27).
"""

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any, TypeAlias

from fieldreg.domain import kinds
from fieldreg.store.engines import Engine
from fieldreg.store.seal.part_sums import MODULUS, PartSum
from fieldreg.store.seal.places import ALSO, BY_NUMBER, CoveredTable
from fieldreg.store.seal.root import Root
from fieldreg.store.seal.row_forms import RowForm, shared_text_of, shorten_bytes, text_of

Row: TypeAlias = Sequence[Any]
_Text: TypeAlias = tuple[Row, bytes]  # a row and its text


class RowCounts(ABC):
    """What was counted and is not stored yet: *_pending* has rows, sum and digest by part."""

    def __init__(self, db: Engine) -> None:
        self._db = db
        self._forms: dict[str, RowForm] = {}
        self._pending = _no_sums()

    @abstractmethod
    def find_root(self) -> Root | None: ...

    def form_of(self, place: CoveredTable) -> RowForm:
        form = self._forms.get(place.table)
        if form is None:
            form = RowForm.of(place, self._db.table_columns(place.table))
            self._forms[place.table] = form
        return form

    def select_rows(self, form: RowForm, condition: str, bound: Sequence[object]) -> list[Row]:
        return self._db.execute(f"{form.select} WHERE {condition}", bound).fetchall()

    def count(self, form: RowForm, rows: Iterable[Row], sign: int) -> set[int]:
        """Add *rows*, or subtract them; return the ids of the records among them in the digest."""
        place = form.place
        if place.kind is None:
            rows = [shorten_bytes(row) if place.has_bytes else row for row in rows]
        number, by, shift, has_parts = place.number, form.by, place.shift, bool(place.by)
        copy, pending = form.hasher(self._db.seal_key).copy, self._pending
        texts = []
        for row in rows:
            text = text_of(row)
            running = copy()
            running.update(text)
            sums = pending[number, row[by] >> shift if has_parts else 0]
            sums[0] += sign
            sums[1] += sign * int.from_bytes(running.digest(), "little")
            texts.append((row, text))
        if place is ALSO:
            self._count_others(form, texts, sign)
        if place.kind is None or not place.is_shared:
            return set()
        active = [pair for pair in texts if pair[0][form.mark] != kinds.INERT_MARK]
        self._add_digests(form, active, sign)
        return {row[by] for row, _ in active}

    def _add_digests(self, form: RowForm, rows: Iterable[_Text], sign: int) -> None:
        root = self.find_root()
        if root is None or not root.digest_key:
            return
        copy, pending = form.hasher(bytes.fromhex(root.digest_key)).copy, self._pending
        number, has_extras = form.place.number, form.place.kind is not None
        for row, text in rows:
            part = number, form.part_of(row)
            if part <= root.counted:
                running = copy()
                is_other = has_extras and row[0] is not None
                running.update(shared_text_of(row) if is_other else text)
                pending[part][2] += sign * int.from_bytes(running.digest(), "little")

    def _count_others(self, form: RowForm, rows: Iterable[_Text], sign: int) -> None:
        """Count the further live values *rows* in the digest, of records that are in it."""
        by_kind: dict[int, list[_Text]] = defaultdict(list)
        at = form.names.index("kind")
        for row, text in rows:
            by_kind[row[at]].append((row, text))
        for number, some in by_kind.items():
            place = BY_NUMBER.get(number)
            if place is None or not place.is_shared:
                continue
            condition, bound = among("id", {row[form.by] for row, _ in some})
            sql = f"SELECT id FROM {place.table} WHERE {condition} AND retired <> ?"
            here = {row[0] for row in self._db.execute(sql, (*bound, kinds.INERT_MARK))}
            self._add_digests(form, [pair for pair in some if pair[0][form.by] in here], sign)

    def move_others(self, records: set[int], sign: int) -> None:
        """Count the further live values of *records* that entered the digest, or left it."""
        if records:
            form = self.form_of(ALSO)
            condition, bound = among(ALSO.by, records)
            rows = self.select_rows(form, condition, bound)
            moved = [(row, text_of(row)) for row in rows if row[form.by] in records]
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
