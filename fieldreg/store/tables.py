"""The SQL that the table of kinds implies: columns, inserts, live values.

Nothing here runs anything. Every name in a statement comes from
`fieldreg.domain.kinds`, never from a caller or a bundle; values are bound.
"""

import json
from collections.abc import Iterable, Sequence
from functools import cache

from fieldreg.domain import kinds
from fieldreg.domain.folding import name_keys, sort_key
from fieldreg.domain.half_days import last_day
from fieldreg.domain.kinds import Field, Kind, Value
from fieldreg.domain.phones import phone_key

_GIVEN, _PATRONYMIC, _PHONE = (
    [field.name for field in kinds.TRAINEE.fields].index(name)
    for name in ("given_name", "patronymic", "phone")
)
_DATE, _STARTS, _HALF_DAYS = (
    [field.name for field in kinds.SESSION.fields].index(name)
    for name in ("date", "starts", "half_days")
)
_LAST = "\U0010ffff"  # whose name is not known stands at the end of every list
_KEY_LIMIT = 64
_DERIVED = {
    kinds.TRAINEE.name: ("given_key", "patronymic_key", "phone_key", "sort_key"),
    kinds.SESSION.name: ("ends",),
}
_DERIVED_FROM = {
    kinds.TRAINEE.name: {"given_name", "patronymic", "phone"},
    kinds.SESSION.name: {"date", "starts", "half_days"},
}


def derived_names(kind: Kind) -> tuple[str, ...]:
    """Name the columns of *kind* that are computed here and never travel."""
    return _DERIVED.get(kind.name, ())


def derived_values(kind: Kind, values: Sequence[Value]) -> tuple[str | None, ...]:
    """Compute the derived columns from *values*, which stand in the kind's order."""
    if kind is kinds.SESSION:
        first, starts, count = values[_DATE], values[_STARTS], values[_HALF_DAYS]
        return (last_day(str(first), str(starts), int(count or 1)),)
    if kind is not kinds.TRAINEE:
        return ()
    given, patronymic, phone = values[_GIVEN], values[_PATRONYMIC], values[_PHONE]
    keys = name_keys(str(given or ""), str(patronymic or ""))
    return (
        cut(keys[0]) or None,
        cut(keys[1]) or None,
        (cut(phone_key(str(phone))) or None) if phone else None,
        (
            f"{sort_key(cut(str(given))) if given else _LAST}"
            f"\t{sort_key(cut(str(patronymic or '')))}"
        ),
    )


def cut(key: str) -> str:
    """Cut a *key* to what is searched and sorted by.

    What is longer is nobody's name, and an entry of an index of PostgreSQL holds no
    more than 2,704 bytes.
    """
    return key[:_KEY_LIMIT]


@cache
def column_names(kind: Kind) -> tuple[str, ...]:
    """Name the columns of a new row of *kind*: id, stamp, extras, fields, what is derived."""
    fields = (field.name for field in kind.fields)
    return ("id", "stamp", "extras", *fields, *derived_names(kind))


@cache
def mergeable(kind: Kind) -> tuple[Field, ...]:
    """Give the fields of *kind* that can have several live values."""
    return (*kind.editable, kinds.RETIRED)


@cache
def row_sql(kind: Kind) -> str:
    """Select id, stamp, all fields, then value and stamp of each mergeable field."""
    plain = [field.name for field in kind.fields]
    pairs = [name for field in mergeable(kind) for name in (field.name, f"{field.name}_at")]
    return f"SELECT id, stamp, {', '.join(plain + pairs)} FROM {kind.name}"


@cache
def update_sql(kind: Kind, fields: tuple[Field, ...]) -> str:
    """Write value and stamp of *fields*, and what is derived from them, by id.

    Nothing else is written, since each column that is has its indexes written too.
    """
    names = [name for field in fields for name in (field.name, f"{field.name}_at")]
    names += derived_names(kind) if has_derived(kind, fields) else ()
    sets = ", ".join(f"{name} = ?" for name in names)
    return f"UPDATE {kind.name} SET {sets} WHERE id = ?"


@cache
def has_derived(kind: Kind, fields: tuple[Field, ...]) -> bool:
    """Tell whether a column of *kind* is computed from one of *fields*."""
    sources = _DERIVED_FROM.get(kind.name, set())
    return any(field.name in sources for field in fields)


def as_text(value: Value) -> str | None:
    """Write *value* for a column that holds values of any field."""
    return None if value is None else str(value)


def as_value(field: Field, text: str | None) -> Value:
    """Read back what `as_text` wrote for *field*."""
    return text if text is None or field.type.is_text else int(text)


def edit_body(values: dict[str, Value], seen: dict[str, tuple[int, ...]]) -> str:
    """Write the body of an edit as canonical JSON: ``{field: [value, [seen]]}``."""
    body = {name: [value, list(seen[name])] for name, value in values.items()}
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_edit_body(text: str) -> tuple[dict[str, Value], dict[str, tuple[int, ...]]]:
    """Read back what `edit_body` wrote: the values, and the stamps seen."""
    body = json.loads(text)
    values = {name: pair[0] for name, pair in body.items()}
    return values, {name: tuple(pair[1]) for name, pair in body.items()}


def batches(ids: Iterable[int], size: int = 500) -> Iterable[list[int]]:
    """Cut *ids* into sorted lists of at most *size*, for ``IN`` clauses."""
    ordered = sorted(ids)
    return (ordered[start : start + size] for start in range(0, len(ordered), size))


def placeholders(items: Sequence[object]) -> str:
    """Give one bound place per item, for an ``IN`` clause; of no item, what nothing is in."""
    return ", ".join("?" * len(items)) or "NULL"
