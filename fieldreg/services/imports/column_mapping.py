"""Mapping of a table's columns to the fields of a person.

Fields are guessed from headers unless the user chooses: a field's own name is surest, then the
`Headings` that mean only that field, last those that may mean it. Two columns that fit one field
equally well are refused. Columns mapped to one field by hand are joined with a space: a year, a
month and a day; a first and a middle name.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from fieldreg.domain.kinds import PERSON_FIELDS, TRAINEE
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.exports.register_tables import ORIGIN_COLUMN, SESSION_COLUMNS

EXPORTED_CODE_COLUMN = "code"  # beside the fields: the short code in our own exports
EXPORTED_RETIRED_COLUMN = "retired"
LEFT_OUT_COLUMNS = ("import_line", "import_reason")  # in files of rows that were left out
_SESSION_CODE_COLUMN = "person"
# The soum of a session's row is where it was held.
_SESSION_FIELDS = {"soum": "", "home_aimag": "aimag", "home_soum": "soum"}

# Above whole names in the Mongolian order: patronymic, then given name.
_WHOLE_NAMES = frozenset({"овог нэр", "овог нэрс"})

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BRACKETS = re.compile(r"[(\[]([^)\]]*)[)\]]")
_GAP = re.compile(r"[\W_]+")
_OLD_LETTERS = str.maketrans("єї", "өү")  # from keyboards and encodings without Ө and Ү


class HeaderGuess(NamedTuple):
    """*doubt* is 0 for a field's own name, higher is less sure.

    *is_ordinal*: the column only numbers the lines, as № does. *is_whole_name*: a patronymic
    precedes the given name.
    """

    field: str
    doubt: int
    is_ordinal: bool = False
    is_whole_name: bool = False


def normalise_header(header: str) -> str:
    text = unicodedata.normalize("NFC", _HUMP.sub(" ", header)).casefold()
    return _GAP.sub(" ", text.translate(_OLD_LETTERS)).strip()


def guess_field(header: str) -> HeaderGuess | None:
    if header.strip() in ("№", "#"):
        return HeaderGuess("source_ref", 2, is_ordinal=True)
    for text in (header, _BRACKETS.sub(" ", header), *_BRACKETS.findall(header)):
        if found := _KNOWN.get(normalise_header(text)):
            return found
    return None


def _known() -> dict[str, HeaderGuess]:
    known: dict[str, HeaderGuess] = {}
    for field in TRAINEE.fields:
        for doubt, headings in enumerate(field.headings, start=1):
            for heading in filter(None, headings.split("|")):
                known[normalise_header(heading)] = HeaderGuess(
                    field.name,
                    doubt,
                    is_ordinal=field.name == "source_ref" and doubt > 1,
                    is_whole_name=heading in _WHOLE_NAMES,
                )
    return known | {normalise_header(field): HeaderGuess(field, 0) for field in PERSON_FIELDS}


_KNOWN = _known()


IGNORED_COLUMN = ""  # as the chosen field of a column
_FIRST_FIELD_COUNT = 16  # of a person in the first exports; later fields come after
_MAY_BE_CODE = (IGNORED_COLUMN, "source_ref")


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """The columns that each field is read from, by position.

    *guesses* are of fields not chosen by hand. *code_index* is the column that may hold our short
    codes. In our own exports *retired_index* is the retired mark, and *origin_index* the code under
    which another register exported the person.
    """

    columns: tuple[str, ...]
    fields: Mapping[str, tuple[int, ...]]
    guesses: Mapping[str, HeaderGuess]
    unmapped_columns: tuple[str, ...]
    code_index: int | None = None
    retired_index: int | None = None
    origin_index: int | None = None
    is_our_export: bool = False


def map_columns(columns: Sequence[str], chosen: Iterable[tuple[str, str]] = ()) -> ColumnMapping:
    """Map *columns* by the (column, field) pairs *chosen*, and guess the rest.

    Raises:
        Problem: COLUMN_UNKNOWN, FIELD_UNKNOWN; COLUMNS_CLASH with the field and both columns;
            COLUMNS_UNCLEAR if no column is recognised.
    """
    is_session_export = set(SESSION_COLUMNS) <= set(columns)
    fixed = _SESSION_FIELDS.items() if is_session_export else ()
    by_hand = _parse_choices(columns, [*fixed, *chosen])
    fields: dict[str, list[int]] = defaultdict(list)
    for index, field in sorted(by_hand.items()):
        fields[field].append(index)
    fields.pop(IGNORED_COLUMN, None)
    guesses: dict[str, HeaderGuess] = {}
    for field, (found, index) in _guess_fields(columns, by_hand).items():
        fields[field].append(index)
        guesses[field] = found
    if not fields:
        raise Problem(Code.COLUMNS_UNCLEAR)
    code, retired = _find_code_column(columns, by_hand), _find_retired_column(columns)
    if is_session_export:
        code = columns.index(_SESSION_CODE_COLUMN)
    is_our_export = is_session_export or retired is not None
    origin = columns.index(ORIGIN_COLUMN) if is_our_export and ORIGIN_COLUMN in columns else None
    used = {index for indexes in fields.values() for index in indexes} | {code, retired, origin}
    used |= {index for index, column in enumerate(columns) if column in LEFT_OUT_COLUMNS}
    return ColumnMapping(
        columns=tuple(columns),
        fields={field: tuple(fields[field]) for field in PERSON_FIELDS if field in fields},
        guesses=guesses,
        unmapped_columns=tuple(column for index, column in enumerate(columns) if index not in used),
        code_index=code,
        retired_index=retired,
        origin_index=origin,
        is_our_export=is_our_export,
    )


def _guess_fields(
    columns: Sequence[str], by_hand: Mapping[int, str]
) -> dict[str, tuple[HeaderGuess, int]]:
    best: dict[str, tuple[HeaderGuess, int]] = {}
    equal: dict[str, int] = {}
    is_our_export = _find_retired_column(columns) is not None
    for index, column in enumerate(columns):
        is_own_code = is_our_export and column == EXPORTED_CODE_COLUMN
        found = None if index in by_hand or is_own_code else guess_field(column)
        if found is None or found.field in by_hand.values():
            continue
        before = best.get(found.field)
        if before is None or found.doubt < before[0].doubt:
            best[found.field] = (found, index)
            equal.pop(found.field, None)
        elif found.doubt == before[0].doubt:
            equal[found.field] = index
    for field, index in equal.items():
        first, second = columns[best[field][1]], columns[index]
        raise Problem(Code.COLUMNS_CLASH, field=field, first=first, second=second)
    return best


def _find_code_column(columns: Sequence[str], by_hand: Mapping[int, str]) -> int | None:
    """Find the column that may hold short codes, also in edited exports: one has a known code."""
    for index, column in enumerate(columns):
        if (
            normalise_header(column) == EXPORTED_CODE_COLUMN
            and by_hand.get(index, IGNORED_COLUMN) in _MAY_BE_CODE
        ):
            return index
    return None


def _find_retired_column(columns: Sequence[str]) -> int | None:
    """Find the retired mark of our exports; elsewhere it may mean pensioners."""
    always = {EXPORTED_CODE_COLUMN, EXPORTED_RETIRED_COLUMN, *PERSON_FIELDS[:_FIRST_FIELD_COUNT]}
    if always <= set(columns):
        return columns.index(EXPORTED_RETIRED_COLUMN)
    return None


def _parse_choices(columns: Sequence[str], chosen: Iterable[tuple[str, str]]) -> dict[int, str]:
    by_name = {column: [index] for index, column in enumerate(columns)}
    by_key: dict[str, list[int]] = defaultdict(list)
    for index, column in enumerate(columns):
        by_key[normalise_header(column) or column].append(index)
    names = {normalise_header(field): field for field in PERSON_FIELDS}
    by_hand: dict[int, str] = {}
    for column, field in chosen:
        indexes = by_name.get(column) or by_key[normalise_header(column) or column.strip()]
        if len(indexes) != 1:
            details = {"like": ", ".join(columns[index] for index in indexes)} if indexes else {}
            raise Problem(Code.COLUMN_UNKNOWN, column=column, **details)
        if normalise_header(field) not in names and field != IGNORED_COLUMN:
            raise Problem(Code.FIELD_UNKNOWN, field=field)
        by_hand[indexes[0]] = names.get(normalise_header(field), IGNORED_COLUMN)
    return by_hand
