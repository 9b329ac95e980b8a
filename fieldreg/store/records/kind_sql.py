"""SQL derived from the kinds.

Names in statements come from `fieldreg.domain.kinds` alone; values are bound.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, repeat
from json.encoder import encode_basestring
from typing import Any, Final, TypeAlias

from fieldreg.domain import kinds
from fieldreg.domain.half_days import last_day
from fieldreg.domain.kinds import Field, Kind, Value
from fieldreg.domain.normalisation import clan_key, name_keys, sort_key, split_clan
from fieldreg.domain.people.phones import phone_key
from fieldreg.store.engines import Engine

_LAST = "\U0010ffff"  # sorts people without a name last
_KEY_LIMIT = 64
BATCH_SIZE: Final = 500
"""The maximum number of placeholders in an ``IN`` clause."""
_Column: TypeAlias = Sequence[Value]


@dataclass(frozen=True, slots=True)
class DerivedColumn:
    """Computed locally from *sources*; never sent."""

    name: str
    sources: tuple[str, ...]
    compute: Callable[..., Sequence[str | None]]


def derived_columns(kind: Kind, fields: Iterable[Field] | None = None) -> tuple[DerivedColumn, ...]:
    all_columns = _DERIVED.get(kind.name, ())
    if fields is None:
        return all_columns
    names = {field.name for field in fields}
    return tuple(column for column in all_columns if not names.isdisjoint(column.sources))


def compute_derived(kind: Kind, columns: Sequence[_Column]) -> tuple[Sequence[str | None], ...]:
    named = dict(zip((field.name for field in kind.fields), columns, strict=True))
    return tuple(
        column.compute(*map(named.__getitem__, column.sources)) for column in derived_columns(kind)
    )


def _given_keys(given: _Column) -> Sequence[str | None]:
    return _map_distinct(given, lambda name: truncate_key(name_keys(name, "")[0]) or None)


def _patronymic_keys(given: _Column, patronymic: _Column) -> Sequence[str | None]:
    from_given = _map_distinct(given, lambda name: truncate_key(name_keys(name, "")[1]) or None)
    own = _map_distinct(patronymic, lambda name: truncate_key(name_keys("", name)[1]) or None)
    return [
        key if name else other for name, key, other in zip(patronymic, own, from_given, strict=True)
    ]


def _clan_keys(clan: _Column, patronymic: _Column) -> Sequence[str | None]:
    own = _map_distinct(clan, lambda name: truncate_key(clan_key(name)) or None)
    before = _map_distinct(
        patronymic, lambda name: truncate_key(clan_key(split_clan(name)[0])) or None
    )
    return [key or other for key, other in zip(own, before, strict=True)]


def _phone_keys(phone: _Column) -> Sequence[str | None]:
    return _map_distinct(phone, lambda number: truncate_key(phone_key(number)) or None)


def _sort_keys(given: _Column, patronymic: _Column) -> Sequence[str | None]:
    firsts = _map_distinct(given, lambda name: sort_key(truncate_key(name)) if name else _LAST)
    seconds = _map_distinct(patronymic, lambda name: sort_key(truncate_key(name)))
    return list(map("{}\t{}".format, firsts, seconds))


def _last_days(first: _Column, starts: _Column, half_days: _Column) -> Sequence[str]:
    return [
        last_day(str(day), str(part), int(count or 1))
        for day, part, count in zip(first, starts, half_days, strict=True)
    ]


def _map_distinct(column: _Column, compute: Callable[[str], str | None]) -> list[str | None]:
    results = {value: compute("" if value is None else str(value)) for value in set(column)}
    return list(map(results.__getitem__, column))


_DERIVED: Final = {
    kinds.TRAINEE.name: (
        DerivedColumn("given_key", ("given_name",), _given_keys),
        DerivedColumn("patronymic_key", ("given_name", "patronymic"), _patronymic_keys),
        DerivedColumn("clan_key", ("clan_name", "patronymic"), _clan_keys),
        DerivedColumn("phone_key", ("phone",), _phone_keys),
        DerivedColumn("sort_key", ("given_name", "patronymic"), _sort_keys),
    ),
    kinds.SESSION.name: (DerivedColumn("ends", ("date", "starts", "half_days"), _last_days),),
}


def truncate_key(key: str) -> str:
    """Cut a *key*; a PostgreSQL index entry holds 2,704 bytes."""
    return key[:_KEY_LIMIT]


@cache
def column_names(kind: Kind) -> tuple[str, ...]:
    fields = (field.name for field in kind.fields)
    return ("id", "stamp", "extras", *fields, *(column.name for column in derived_columns(kind)))


@cache
def mergeable_fields(kind: Kind) -> tuple[Field, ...]:
    return (*kind.editable_fields, kinds.RETIRED)


@cache
def select_row_sql(kind: Kind) -> str:
    """Select id, stamp, all fields, then value and stamp of each mergeable field."""
    plain = [field.name for field in kind.fields]
    pairs = [name for field in mergeable_fields(kind) for name in (field.name, f"{field.name}_at")]
    return f"SELECT id, stamp, {', '.join(plain + pairs)} FROM {kind.name}"


@cache
def select_current_sql(kind: Kind, fields: tuple[Field, ...]) -> str:
    """Select id, stamp, retired mark, value and stamp of each of *fields*, then sources."""
    names = [name for field in fields for name in (field.name, f"{field.name}_at")]
    names += [name for column in derived_columns(kind, fields) for name in column.sources]
    return f"SELECT {', '.join(('id', 'stamp', 'retired', *names))} FROM {kind.name}"


@cache
def update_sql(kind: Kind, fields: tuple[Field, ...], *, but: Field | None = None) -> str:
    names = [name for field in fields for name in (field.name, f"{field.name}_at")]
    names += [column.name for column in derived_columns(kind, fields)]
    sets = ", ".join(f"{name} = ?" for name in names if but is None or name != but.name)
    return f"UPDATE {kind.name} SET {sets} WHERE id = ?"


def as_text(value: Value) -> str | None:
    return None if value is None else str(value)


def as_value(field: Field, text: str | None) -> Value:
    return text if text is None or field.type.is_text else int(text)


def encode_edit_body(values: dict[str, Value], seen: dict[str, tuple[int, ...]]) -> str:
    """Encode the body of an edit as canonical JSON: ``{field: [value, [seen]]}``."""
    columns = {name: [value] for name, value in values.items()}
    return next(iter(encode_edit_bodies(columns, {name: [seen[name]] for name in values})))


def encode_edit_bodies(
    values: Mapping[str, Sequence[Value]], seen: Mapping[str, Sequence[tuple[int, ...]]]
) -> Iterable[str]:
    names = sorted(values)
    form = ",".join(f'"{name}":[%s,[%s]]' for name in names).join("{}")
    columns = ((map(as_json, values[name]), map(_listed, seen[name])) for name in names)
    rows = zip(*chain.from_iterable(columns), strict=True)
    return map(form.__mod__, rows) if names else repeat(form)


def as_json(value: Value) -> str:
    # A third of the time of `json.dumps`: it makes an encoder for each of a million values.
    if value is None:
        return "null"
    return encode_basestring(value) if isinstance(value, str) else str(value)


def _listed(seen: tuple[int, ...]) -> str:
    return ",".join(map(str, seen))


def decode_edit_body(text: str) -> tuple[dict[str, Value], dict[str, tuple[int, ...]]]:
    body = json.loads(text)
    values = {name: pair[0] for name, pair in body.items()}
    return values, {name: tuple(pair[1]) for name, pair in body.items()}


def batches(ids: Iterable[int], size: int = BATCH_SIZE) -> Iterable[list[int]]:
    ordered = sorted(ids)
    return (ordered[start : start + size] for start in range(0, len(ordered), size))


def select_in(
    db: Engine,
    sql: str,
    ids: Iterable[int],
    before: Sequence[object] = (),
    after: Sequence[object] = (),
) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of *sql* for any number of *ids*, which stand in it as ``IN ids``."""
    for some in batches(ids):
        batch_sql = sql.replace("IN ids", f"IN ({placeholders(some)})")
        yield from db.execute(batch_sql, (*before, *some, *after))


def is_about_sql(kind: Kind, people: Sequence[int]) -> tuple[str, list[int]]:
    names = ("id", *kind.person_fields)
    condition = " OR ".join(f"{name} IN ({placeholders(people)})" for name in names)
    return f"({condition})", [*people] * len(names)


def placeholders(items: Sequence[object]) -> str:
    return ", ".join("?" * len(items)) or "NULL"


def blank_person_sql(name: str = "trainee") -> str:
    fields = ", ".join(f"{name}.{field.name}" for field in kinds.TRAINEE.fields)
    key = _sort_keys([None], [None])[0]
    return f"{name}.retired = 1 AND {name}.sort_key = '{key}' AND coalesce({fields}) IS NULL"


def session_soum_sql(table: str) -> str:
    return (
        f"coalesce((SELECT k.code FROM known_place k WHERE k.typed = {table}.soum"
        f" AND k.level = 'soum' AND k.within = ''), {table}.soum)"
    )
