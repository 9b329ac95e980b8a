"""Columns of records by the names of their fields, whatever other fields the kind has."""

from collections.abc import Sequence

from fieldreg.domain.kinds import Kind, Value


def columns_of(kind: Kind, count: int = 1, **values: Value) -> list[list[Value]]:
    """Return the columns of *count* equal records with *values*; all other fields are empty."""
    assert values.keys() <= {field.name for field in kind.fields}
    return [[values.get(field.name)] * count for field in kind.fields]


def place_of(kind: Kind, name: str) -> int:
    return [field.name for field in kind.fields].index(name)


def column(kind: Kind, name: str, columns: Sequence[Sequence[Value]]) -> list[Value]:
    return list(columns[place_of(kind, name)])
