"""Mapping: which columns of a table go into which field of a person.

Headers are guessed, and whoever imports may decide otherwise, column by column. Two
columns that are equally likely meant for one field are refused rather than chosen between;
the choice is then made by hand. Columns put to one field by hand are joined in their
order, with a space: a year, a month and a day; a first and a middle name.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.importing.headers import (
    FIELDS,
    OWN_CODE,
    OWN_RETIRED,
    Guess,
    guess,
    key_of,
)

IGNORED = ""  # chosen for a column, it is left alone


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Where each field comes from.

    *fields* gives, for every field that is filled, the places of its columns, *guesses*
    by what it was found where nobody chose it; *unmapped* names the columns that are left
    alone. *code* and *retired* are the places of these columns in one of our own exports,
    else None.
    """

    columns: tuple[str, ...]
    fields: Mapping[str, tuple[int, ...]]
    guesses: Mapping[str, Guess]
    unmapped: tuple[str, ...]
    code: int | None = None
    retired: int | None = None


def map_columns(
    columns: Sequence[str], chosen: Iterable[tuple[str, str]] = ()
) -> ColumnMapping:
    """Map *columns*, by the (column, field) pairs *chosen* first and by guessing the rest.

    Small letters and spaces make no difference to the name of a column or field.

    Raises:
        Problem: COLUMN_UNKNOWN, FIELD_UNKNOWN; COLUMNS_CLASH naming the field and both
            columns; COLUMNS_UNCLEAR where no column means anything.
    """
    by_hand = _by_hand(columns, chosen)
    fields: dict[str, list[int]] = defaultdict(list)
    for place, field in sorted(by_hand.items()):
        fields[field].append(place)
    fields.pop(IGNORED, None)
    guesses: dict[str, Guess] = {}
    for field, (found, place) in _guessed(columns, by_hand).items():
        fields[field].append(place)
        guesses[field] = found
    if not fields:
        raise Problem(Code.COLUMNS_UNCLEAR)
    code, retired = _our_own(columns)
    used = {place for places in fields.values() for place in places} | {code, retired}
    return ColumnMapping(
        columns=tuple(columns),
        fields={field: tuple(fields[field]) for field in FIELDS if field in fields},
        guesses=guesses,
        unmapped=tuple(column for place, column in enumerate(columns) if place not in used),
        code=code,
        retired=retired,
    )


def _guessed(
    columns: Sequence[str], by_hand: Mapping[int, str]
) -> dict[str, tuple[Guess, int]]:
    """Give the surest guess for each field that nobody chose a column for."""
    best: dict[str, tuple[Guess, int]] = {}
    equal: dict[str, int] = {}
    for place, column in enumerate(columns):
        found = None if place in by_hand else guess(column)
        if found is None or found.field in by_hand.values():
            continue
        before = best.get(found.field)
        if before is None or found.doubt < before[0].doubt:
            best[found.field] = (found, place)
            equal.pop(found.field, None)
        elif found.doubt == before[0].doubt:
            equal[found.field] = place
    for field, place in equal.items():
        first, second = columns[best[field][1]], columns[place]
        raise Problem(Code.COLUMNS_CLASH, field=field, first=first, second=second)
    return best


def _our_own(columns: Sequence[str]) -> tuple[int | None, int | None]:
    """Find code and retired mark; elsewhere these words may be about posts and pensions."""
    if {OWN_CODE, OWN_RETIRED, *FIELDS} <= set(columns):
        return columns.index(OWN_CODE), columns.index(OWN_RETIRED)
    return None, None


def _by_hand(columns: Sequence[str], chosen: Iterable[tuple[str, str]]) -> dict[int, str]:
    places = {key_of(column) or column: place for place, column in enumerate(columns)}
    names = {key_of(field): field for field in FIELDS}
    by_hand: dict[int, str] = {}
    for column, field in chosen:
        place = places.get(key_of(column) or column.strip())
        if place is None:
            raise Problem(Code.COLUMN_UNKNOWN, column=column)
        if key_of(field) not in names and field != IGNORED:
            raise Problem(Code.FIELD_UNKNOWN, field=field)
        by_hand[place] = names.get(key_of(field), IGNORED)
    return by_hand
