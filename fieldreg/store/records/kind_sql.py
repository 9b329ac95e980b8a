"""The SQL that the table of kinds implies: columns, inserts, live values.

Nothing here runs anything. Every name in a statement comes from
`fieldreg.domain.kinds`, never from a caller or a bundle; values are bound.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, repeat
from json.encoder import encode_basestring
from typing import Final, TypeAlias

from fieldreg.domain import kinds
from fieldreg.domain.half_days import last_day
from fieldreg.domain.kinds import Field, Kind, Value
from fieldreg.domain.normalisation import name_keys, sort_key
from fieldreg.domain.people.phones import phone_key

_LAST = "\U0010ffff"  # whose name is not known stands at the end of every list
_KEY_LIMIT = 64
BATCH_SIZE: Final = 500
"""How many places an ``IN`` clause has at the most."""
_Column: TypeAlias = Sequence[Value]


@dataclass(frozen=True, slots=True)
class DerivedColumn:
    """A column that is computed here from those of the fields *sources*, and never travels."""

    name: str
    sources: tuple[str, ...]
    compute: Callable[..., Sequence[str | None]]


def derived_columns(kind: Kind, fields: Iterable[Field] | None = None) -> tuple[DerivedColumn, ...]:
    """Give the derived columns of *kind*, or those that *fields* have a part in."""
    every = _DERIVED.get(kind.name, ())
    if fields is None:
        return every
    names = {field.name for field in fields}
    return tuple(one for one in every if not names.isdisjoint(one.sources))


def compute_derived(kind: Kind, columns: Sequence[_Column]) -> tuple[Sequence[str | None], ...]:
    """Compute the derived columns of records of *kind* from all their *columns*."""
    named = dict(zip((field.name for field in kind.fields), columns, strict=True))
    return tuple(one.compute(*map(named.__getitem__, one.sources)) for one in derived_columns(kind))


def _given_keys(given: _Column) -> Sequence[str | None]:
    return _each(given, lambda name: truncate_key(name_keys(name, "")[0]) or None)


def _patronymic_keys(given: _Column, patronymic: _Column) -> Sequence[str | None]:
    stuck = _each(given, lambda name: truncate_key(name_keys(name, "")[1]) or None)
    own = _each(patronymic, lambda name: truncate_key(name_keys("", name)[1]) or None)
    return [key if name else other for name, key, other in zip(patronymic, own, stuck, strict=True)]


def _phone_keys(phone: _Column) -> Sequence[str | None]:
    return _each(phone, lambda number: truncate_key(phone_key(number)) or None)


def _sort_keys(given: _Column, patronymic: _Column) -> Sequence[str | None]:
    firsts = _each(given, lambda name: sort_key(truncate_key(name)) if name else _LAST)
    seconds = _each(patronymic, lambda name: sort_key(truncate_key(name)))
    return list(map("{}\t{}".format, firsts, seconds))


def _last_days(first: _Column, starts: _Column, half_days: _Column) -> Sequence[str]:
    return [
        last_day(str(day), str(part), int(count or 1))
        for day, part, count in zip(first, starts, half_days, strict=True)
    ]


def _each(column: _Column, compute: Callable[[str], str | None]) -> list[str | None]:
    """Give what *compute* makes of each text in *column*, each asked for once."""
    made = {value: compute("" if value is None else str(value)) for value in set(column)}
    return list(map(made.__getitem__, column))


_DERIVED: Final = {
    kinds.TRAINEE.name: (
        DerivedColumn("given_key", ("given_name",), _given_keys),
        DerivedColumn("patronymic_key", ("given_name", "patronymic"), _patronymic_keys),
        DerivedColumn("phone_key", ("phone",), _phone_keys),
        DerivedColumn("sort_key", ("given_name", "patronymic"), _sort_keys),
    ),
    kinds.SESSION.name: (DerivedColumn("ends", ("date", "starts", "half_days"), _last_days),),
}


def truncate_key(key: str) -> str:
    """Cut a *key* to what is searched and sorted by.

    What is longer is nobody's name, and an entry of an index of PostgreSQL holds no
    more than 2,704 bytes.
    """
    return key[:_KEY_LIMIT]


@cache
def column_names(kind: Kind) -> tuple[str, ...]:
    """Name the columns of a new row of *kind*: id, stamp, extras, fields, what is derived."""
    fields = (field.name for field in kind.fields)
    return ("id", "stamp", "extras", *fields, *(one.name for one in derived_columns(kind)))


@cache
def mergeable_fields(kind: Kind) -> tuple[Field, ...]:
    """Give the fields of *kind* that can have several live values."""
    return (*kind.editable_fields, kinds.RETIRED)


@cache
def select_row_sql(kind: Kind) -> str:
    """Select id, stamp, all fields, then value and stamp of each mergeable field."""
    plain = [field.name for field in kind.fields]
    pairs = [name for field in mergeable_fields(kind) for name in (field.name, f"{field.name}_at")]
    return f"SELECT id, stamp, {', '.join(plain + pairs)} FROM {kind.name}"


@cache
def select_current_sql(kind: Kind, fields: tuple[Field, ...]) -> str:
    """Select id, stamp and retired mark, value and stamp of each of *fields*, and sources.

    These are of what is derived from *fields*, each in the order of `derived`.
    """
    names = [name for field in fields for name in (field.name, f"{field.name}_at")]
    names += [name for one in derived_columns(kind, fields) for name in one.sources]
    return f"SELECT {', '.join(('id', 'stamp', 'retired', *names))} FROM {kind.name}"


@cache
def update_sql(kind: Kind, fields: tuple[Field, ...], *, but: Field | None = None) -> str:
    """Write value and stamp of *fields*, and what is derived from them, by id.

    Nothing else is written, nor the value of the field *but*, which stays as it is: each
    column that is written has its indexes written too.
    """
    names = [name for field in fields for name in (field.name, f"{field.name}_at")]
    names += [one.name for one in derived_columns(kind, fields)]
    sets = ", ".join(f"{name} = ?" for name in names if but is None or name != but.name)
    return f"UPDATE {kind.name} SET {sets} WHERE id = ?"


def as_text(value: Value) -> str | None:
    """Write *value* for a column that holds values of any field."""
    return None if value is None else str(value)


def as_value(field: Field, text: str | None) -> Value:
    """Read back what `as_text` wrote for *field*."""
    return text if text is None or field.type.is_text else int(text)


def encode_edit_body(values: dict[str, Value], seen: dict[str, tuple[int, ...]]) -> str:
    """Write the body of an edit as canonical JSON: ``{field: [value, [seen]]}``."""
    one = {name: [value] for name, value in values.items()}
    return next(iter(encode_edit_bodies(one, {name: [seen[name]] for name in values})))


def encode_edit_bodies(
    values: Mapping[str, Sequence[Value]], seen: Mapping[str, Sequence[tuple[int, ...]]]
) -> Iterable[str]:
    """Write what `edit_body` writes of each of several edits; of no field, for ever."""
    names = sorted(values)
    form = ",".join(f'"{name}":[%s,[%s]]' for name in names).join("{}")
    columns = ((map(as_json, values[name]), map(_listed, seen[name])) for name in names)
    said = zip(*chain.from_iterable(columns), strict=True)
    return map(form.__mod__, said) if names else repeat(form)


def as_json(value: Value) -> str:
    """Write *value* as canonical JSON."""
    # A third of what `json.dumps` takes: it makes an encoder for every one of a million.
    if value is None:
        return "null"
    return encode_basestring(value) if isinstance(value, str) else str(value)


def _listed(seen: tuple[int, ...]) -> str:
    return ",".join(map(str, seen))


def decode_edit_body(text: str) -> tuple[dict[str, Value], dict[str, tuple[int, ...]]]:
    """Read back what `edit_body` wrote: the values, and the stamps seen."""
    body = json.loads(text)
    values = {name: pair[0] for name, pair in body.items()}
    return values, {name: tuple(pair[1]) for name, pair in body.items()}


def batches(ids: Iterable[int], size: int = BATCH_SIZE) -> Iterable[list[int]]:
    """Cut *ids* into sorted lists of at most *size*, for ``IN`` clauses."""
    ordered = sorted(ids)
    return (ordered[start : start + size] for start in range(0, len(ordered), size))


def is_about_sql(kind: Kind, people: Sequence[int]) -> tuple[str, list[int]]:
    """Return the condition that a record of *kind* is about any of *people*, and its values."""
    names = kind.person_fields or ("id",)
    condition = " OR ".join(f"{name} IN ({placeholders(people)})" for name in names)
    return f"({condition})", [*people] * len(names)


def placeholders(items: Sequence[object]) -> str:
    """Give one bound place per item, for an ``IN`` clause; of no item, what nothing is in."""
    return ", ".join("?" * len(items)) or "NULL"
