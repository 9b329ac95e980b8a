"""Columns that were chosen by hand, remembered for later lists of people with the same headings.

A list has the same headings if all of the former are there, and at most as many others. Kept are
digests: a heading may be anything typed, even a name. Dates are read anew in each file.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any, Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.imports.column_mapping import ColumnMapping, map_columns
from fieldreg.services.imports.headings import normalise_header
from fieldreg.services.imports.table_reader import ImportTable
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.metadata import KEPT_COLUMNS

MOST_KEPT: Final = 50  # lists; the oldest goes
_LEAST_HEADINGS: Final = 2
_DIGEST_LENGTH: Final = 16
_NO_HEADING: Final = re.compile(r"#\d+(?: \(\d+\))?")  # as `table_finder` names such a column


@dataclass(frozen=True, slots=True)
class KeptChoices:
    """Choices of *day*: *fields* by digest of a heading, empty if left out."""

    number: int
    day: str
    headings: tuple[str, ...]
    fields: Mapping[str, str]


@needs(Permission.IMPORT_PEOPLE)
def map_table(
    user: UserSession, table: ImportTable, chosen: Sequence[tuple[str, str]] | None = None
) -> ColumnMapping:
    """Map by *chosen*, or if it is None as a list with the same headings was mapped by hand.

    Raises as `map_columns`.
    """
    if chosen is not None:
        return map_columns(table.columns, chosen)
    number, remembered = find_choices(user, table)
    return replace(map_columns(table.columns, remembered), kept=number)


@needs(Permission.IMPORT_PEOPLE)
def find_choices(user: UserSession, table: ImportTable) -> tuple[int, list[tuple[str, str]]]:
    """Return the number of the remembered choices that fit, and each as column and field."""
    columns = _digest_all(table.columns)
    fitting = [
        kept
        for kept in list_kept(user)
        if columns.keys() >= {*kept.headings} and len(columns) <= 2 * len(kept.headings)
    ]
    if not fitting:
        return 0, []
    kept = max(fitting, key=lambda kept: (len(kept.headings), kept.number))
    return kept.number, [(columns[digest], field) for digest, field in kept.fields.items()]


@needs(Permission.IMPORT_PEOPLE)
def list_kept(user: UserSession) -> list[KeptChoices]:
    return [KeptChoices(**each) for each in user.store.metadata.read(KEPT_COLUMNS)]


@needs(Permission.IMPORT_PEOPLE)
def forget_kept(user: UserSession, number: int) -> None:
    """Raise NOT_FOUND."""
    with user.store.transaction():
        kept = user.store.metadata.read(KEPT_COLUMNS)
        others = [each for each in kept if each["number"] != number]
        if len(others) == len(kept):
            raise Problem(Code.NOT_FOUND, ref=str(number))
        user.store.metadata.write(KEPT_COLUMNS, others)


@needs(Permission.IMPORT_PEOPLE)
def keep_choices(user: UserSession, table: ImportTable, mapping: ColumnMapping) -> None:
    """Remember what was chosen by hand, instead of what was for the same headings."""
    columns = _digest_all(table.columns)
    named = [digest for digest in columns if not _NO_HEADING.fullmatch(columns[digest])]
    are_alike = len(columns) < len(table.columns)  # some differ in signs only
    if not mapping.chosen or mapping.kept or are_alike or len(named) < _LEAST_HEADINGS:
        return
    fields = {_digest(column): field for column, field in mapping.chosen}
    headings = sorted({*named, *fields})
    with user.store.transaction():
        kept = user.store.metadata.read(KEPT_COLUMNS)
        others = [each for each in kept if each["headings"] != headings]
        new: dict[str, Any] = {
            "number": max((each["number"] for each in kept), default=0) + 1,
            "day": user.day,
            "headings": headings,
            "fields": fields,
        }
        user.store.metadata.write(KEPT_COLUMNS, [*others, new][-MOST_KEPT:])


def _digest_all(columns: Sequence[str]) -> dict[str, str]:
    return {_digest(column): column for column in columns}


def _digest(column: str) -> str:
    key = normalise_header(column) or column.strip()
    return sha256(key.encode()).hexdigest()[:_DIGEST_LENGTH]
