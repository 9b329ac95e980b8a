"""Sums over all covered rows, kept by every statement that writes them (decision 27)."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from operator import itemgetter
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.store.engines import ResultRows
from fieldreg.store.seal.places import BY_TABLE, UNCOVERED, CoveredTable
from fieldreg.store.seal.row_counts import among
from fieldreg.store.seal.row_forms import Row, RowForm
from fieldreg.store.seal.statements import WriteStatement, read_statement
from fieldreg.store.seal.stored_sums import MAX_PENDING, StoredSums, chunks

_CLOCK: Final = "clock"


class _Returned(list[tuple[object, ...]]):
    def fetchone(self) -> tuple[object, ...] | None:
        return self.pop(0) if self else None

    def fetchall(self) -> list[tuple[object, ...]]:
        return list(self)


class KeptSums(StoredSums):
    def execute(self, sql: str, bound: Sequence[object]) -> ResultRows:
        statement = read_statement(sql)
        place = self._place_of(statement)
        if place is None:
            return self._db.execute_uncounted(sql, bound)
        form = self.form_of(place)
        with self._inside():
            old: Collection[Row] = ()
            if statement.changed and not statement.is_delete:
                old = self.select_rows(form, statement.changed.sql, statement.changed.bind(bound))
            full = f"{statement.sql} RETURNING {', '.join(form.names)}"
            written = self._db.execute_uncounted(full, bound)
            if self._is_migrating and not old and not statement.returned:
                for some in chunks(written):  # perhaps of a whole table
                    self._change(form, *((some, ()) if statement.is_delete else ((), some)))
                return _Returned()
            rows = written.fetchall()
            if statement.is_delete:
                self._change(form, rows, ())
            else:
                self._change(form, old, rows)
        given = [form.names.index(name) for name in statement.returned]
        return _Returned(tuple(row[at] for at in given) for row in rows if given)

    def executemany(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        statement = read_statement(sql)
        place = self._place_of(statement)
        if place is None:
            self._db.executemany_uncounted(sql, rows)
            return
        form = self.form_of(place)
        with self._inside():
            for some in chunks(rows):
                if statement.columns and not statement.changed:
                    self._insert_some(form, statement, some)
                elif statement.changed and statement.changed.column:
                    self._change_some(form, statement, some)
                else:
                    for row in some:
                        self.execute(sql, row)

    def insert_new(
        self, table: str, names: tuple[str, ...], rows: Iterable[Sequence[object]]
    ) -> int:
        if table in UNCOVERED:
            return self._db.insert_uncounted(table, names, rows)
        form, new = self.form_of(BY_TABLE[table]), 0
        with self._inside():
            for some in chunks(rows):
                unknown = self._unknown(form.place, names, some) if len(some) > 1 else some
                count = self._db.insert_uncounted(table, names, unknown)
                if count < len(unknown):
                    if len(some) > 1:
                        raise Problem(Code.STORE_DAMAGED)
                    continue  # it is known already
                self._change(form, (), _filled(form, names, unknown))
                new += count
        return new

    def _place_of(self, statement: WriteStatement) -> CoveredTable | None:
        self._is_clock_written |= statement.table == _CLOCK
        if statement.table in UNCOVERED:
            return None
        if self._is_migrating and statement.table not in BY_TABLE:
            return None  # a later step drops it
        place = BY_TABLE[statement.table]
        is_omitted = statement.changed and statement.columns and place.omitted
        return None if is_omitted and place.omitted.issuperset(statement.columns) else place

    def _insert_some(
        self, form: RowForm, statement: WriteStatement, rows: list[Sequence[object]]
    ) -> None:
        names = statement.columns
        if statement.ignores_known:
            rows = self._unknown(form.place, names, rows)
        self._db.executemany_uncounted(statement.sql, rows)
        self._change(form, (), _filled(form, names, rows))

    def _change_some(
        self, form: RowForm, statement: WriteStatement, rows: list[Sequence[object]]
    ) -> None:
        if statement.changed is None:
            return
        (place,) = statement.changed.places
        values = list({row[place] for row in rows})
        condition = f"{statement.changed.column} IN ({', '.join('?' * len(values))})"
        old = self.select_rows(form, condition, values)
        self._db.executemany_uncounted(statement.sql, rows)
        if statement.is_delete:
            new: Collection[Row] = ()
        elif statement.columns and form.place.key == (statement.changed.column,):
            new = _updated(form, statement, old, rows)
        else:
            new = self.select_rows(form, condition, values)
        self._change(form, old, new)

    def _unknown(
        self, place: CoveredTable, names: Sequence[str], rows: list[Sequence[object]]
    ) -> list[Sequence[object]]:
        key = itemgetter(*map(names.index, place.key))
        first = names.index(place.key[0])
        values = {row[first] for row in rows}
        condition, bound = among(place.key[0], values)
        sql = f"SELECT {', '.join(place.key)} FROM {place.table} WHERE {condition}"
        known = self._db.execute(sql, bound).fetchall()
        if not known and len(place.key) == 1 and len(values) == len(rows):
            return rows
        seen: set[object] = {row if len(row) > 1 else row[0] for row in map(tuple, known)}
        unknown = []
        for row in rows:
            if key(row) not in seen:
                seen.add(key(row))
                unknown.append(row)
        return unknown

    def _change(self, form: RowForm, old: Collection[Row], new: Collection[Row]) -> None:
        self.count(form, old, -1)
        self.count(form, new, 1)
        if old and form.place.kind is not None and form.place.is_shared:
            before, after = _in_digest(form, old), _in_digest(form, new)
            if before and before != after:  # a new record has no further values yet
                self.move_others(before - after, -1)
                self.move_others(after - before, 1)
        if len(self._pending) > MAX_PENDING:
            self.flush()

    @contextmanager
    def _inside(self) -> Iterator[None]:
        if self._depth:
            yield
        else:
            with self._db.transaction():
                yield


def _in_digest(form: RowForm, rows: Iterable[Row]) -> set[int]:
    return {row[form.by] for row in rows if row[form.mark] != kinds.INERT_MARK}


def _filled(
    form: RowForm, names: Sequence[str], rows: Collection[Sequence[object]]
) -> Collection[Row]:
    columns = (*zip(*rows, strict=True), (None,) * len(rows), (0,) * len(rows))
    return list(zip(*_taker(form, tuple(names))(columns), strict=True)) if rows else ()


@lru_cache(maxsize=256)
def _taker(form: RowForm, names: tuple[str, ...]) -> "itemgetter[tuple[object, ...]]":
    missing = set(form.names).difference(names)
    if missing and form.place.kind is None:
        raise ValueError(sorted(missing))
    null, zero = len(names), len(names) + 1
    at = {kinds.RETIRED.name: zero} | {name: place for place, name in enumerate(names)}
    return itemgetter(*(at.get(name, null) for name in form.names))


def _updated(
    form: RowForm, statement: WriteStatement, old: Iterable[Row], rows: Iterable[Sequence[object]]
) -> Collection[Row]:
    key = form.names.index(form.place.key[0])
    now = {row[key]: list(row) for row in old}
    at = [form.names.index(name) if name in form.names else None for name in statement.columns]
    for values in rows:
        row = now.get(values[-1])
        if row is not None:
            for place, value in zip(at, values, strict=False):
                if place is not None:
                    row[place] = value
    return now.values()
