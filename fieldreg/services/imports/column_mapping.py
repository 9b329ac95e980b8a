"""Mapping of a table's columns to the fields of a person.

Fields are guessed from headers unless the user chooses, the surest guess first (`Headings`). A
year, a month and a day in columns of their own are one birth date.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from fieldreg.domain.kinds import PERSON_FIELDS
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.exports.register_tables import (
    FIRST_SESSION_COLUMNS,
    LATER_SESSION_COLUMNS,
    ORIGIN_COLUMN,
)
from fieldreg.services.imports.cell_values import find_ticked
from fieldreg.services.imports.headings import (
    AGE,
    BIRTH_PARTS,
    HeaderGuess,
    drop_prefix,
    find_options,
    find_parents,
    guess_field,
    guess_fields,
    guess_part,
    normalise_header,
    rank_submission,
)

EXPORTED_CODE_COLUMN = "code"  # beside the fields: the short code in our own exports
EXPORTED_RETIRED_COLUMN = "retired"
LEFT_OUT_COLUMNS = ("import_line", "import_reason")  # in files of rows that were left out
_SESSION_CODE_COLUMN = "person"
# The soum of a session's row is where it was held.
_SESSION_FIELDS = {"soum": "", "home_aimag": "aimag", "home_soum": "soum"}

# Microsoft Forms tell who was logged in, beside what she answers.
_FORM_TIMES = frozenset({"start time", "completion time"})
_OF_ACCOUNT = frozenset({"name", "email"})
LESS_SURE = 9
_JOINED = frozenset({"join time", "time joined", "first join", "première participation"})
IGNORED_COLUMN = ""  # as the chosen field of a column
_FIRST_FIELD_COUNT = 16  # of a person in the first exports; later fields come after
_MAY_BE_CODE = (IGNORED_COLUMN, "source_ref")


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """*guesses* are of fields not chosen by hand.

    *code_index* is the column that may have our short codes. In our own exports *retired_index* is
    the retired mark, and *origin_index* the code in the register that exported the person.
    *age_index* is read where no birth date is known. *has_submissions*: ``source_ref`` is a phone's
    id of a submission. *ticked* has the two columns in which a gender is ticked. *chosen* are the columns with the fields that a user gave them, and *kept* is
    the number of the choices that were remembered, or 0.
    """

    columns: tuple[str, ...]
    fields: Mapping[str, tuple[int, ...]]
    guesses: Mapping[str, HeaderGuess]
    unmapped_columns: tuple[str, ...]
    ticked: Mapping[int, str]
    code_index: int | None = None
    retired_index: int | None = None
    origin_index: int | None = None
    is_our_export: bool = False
    age_index: int | None = None
    has_submissions: bool = False
    chosen: tuple[tuple[str, str], ...] = ()
    kept: int = 0


def map_columns(columns: Sequence[str], chosen: Iterable[tuple[str, str]] = ()) -> ColumnMapping:
    """Map *columns* by the (column, field) pairs *chosen*, and guess the rest.

    Raises COLUMN_UNKNOWN, FIELD_UNKNOWN, COLUMNS_CLASH; COLUMNS_UNCLEAR if none is recognised.
    """
    is_session_export = set(FIRST_SESSION_COLUMNS) <= set(columns)
    later = [(name, "") for name in LATER_SESSION_COLUMNS if name in columns]
    known = [*_SESSION_FIELDS.items(), *later] if is_session_export else []
    of_user = _parse_choices(columns, chosen)
    by_hand = _parse_choices(columns, known) | of_user
    fields: dict[str, list[int]] = defaultdict(list)
    for index, field in sorted(by_hand.items()):
        fields[field].append(index)
    fields.pop(IGNORED_COLUMN, None)
    fields |= (found_whole := _find_wholes(columns, by_hand))
    settled = by_hand | {index: name for name, some in found_whole.items() for index in some}
    guessed = _guess_fields(columns, settled)
    for field, (_, index) in guessed.items():
        fields[field].append(index)
    if not fields:
        raise Problem(Code.COLUMNS_UNCLEAR)
    retired = _find_retired_column(columns)
    is_our_export = is_session_export or retired is not None
    mapping = ColumnMapping(
        columns=tuple(columns),
        fields={field: tuple(fields[field]) for field in PERSON_FIELDS if field in fields},
        guesses={field: found for field, (found, _) in guessed.items()},
        unmapped_columns=(),
        code_index=columns.index(_SESSION_CODE_COLUMN)
        if is_session_export
        else _find_code_column(columns, by_hand),
        retired_index=retired,
        origin_index=_index_of(ORIGIN_COLUMN, columns) if is_our_export else None,
        is_our_export=is_our_export,
        age_index=_find_age(columns, by_hand),
        has_submissions="source_ref" in found_whole,
        ticked=find_ticked(columns, fields.get("gender", ())),
        chosen=tuple((columns[index], field) for index, field in of_user.items()),
    )
    return replace(mapping, unmapped_columns=_list_unmapped(mapping))


def _index_of(column: str, columns: Sequence[str]) -> int | None:
    return columns.index(column) if column in columns else None


def is_meeting(mapping: ColumnMapping) -> bool:
    return not _JOINED.isdisjoint(map(normalise_header, mapping.columns))


def _list_unmapped(mapping: ColumnMapping) -> tuple[str, ...]:
    used: set[int | None] = {index for indexes in mapping.fields.values() for index in indexes}
    used |= {mapping.code_index, mapping.retired_index, mapping.origin_index, mapping.age_index}
    return tuple(
        column
        for index, column in enumerate(mapping.columns)
        if index not in used and column not in LEFT_OUT_COLUMNS
    )


def _find_wholes(columns: Sequence[str], by_hand: Mapping[int, str]) -> dict[str, list[int]]:
    parts = _find_birth_parts(columns, by_hand)
    submission = _find_submission(columns, by_hand)
    ticked = _find_ticked_columns(columns, by_hand)
    found = {"birth_date": parts, "gender": ticked}
    found["source_ref"] = [] if submission is None else [submission]
    return {field: places for field, places in found.items() if places}


def _find_ticked_columns(columns: Sequence[str], by_hand: Mapping[int, str]) -> list[int]:
    free = [at for at in range(len(columns)) if by_hand.get(at, "gender") == "gender"]
    ticked = find_ticked(columns, free)
    named = {at: found.field for at, found in enumerate(guess_fields(columns)) if found}
    others = {at for at, field in (named | dict(by_hand)).items() if field == "gender"}
    return [*ticked] if others <= ticked.keys() else []


def _find_birth_parts(columns: Sequence[str], by_hand: Mapping[int, str]) -> list[int]:
    if "birth_date" in by_hand.values():
        return []
    found: dict[str, int] = {}
    for index, column in enumerate(columns):
        if index not in by_hand and (part := guess_part(column)):
            found.setdefault(part, index)
    if not {"year", "month"} <= found.keys():
        return []
    return [found[part] for part in BIRTH_PARTS if part in found]


def _find_submission(columns: Sequence[str], by_hand: Mapping[int, str]) -> int | None:
    if "source_ref" in by_hand.values():
        return None
    keys = frozenset(map(normalise_header, columns))
    ranked = [
        (rank, index)
        for index, column in enumerate(columns)
        if index not in by_hand and (rank := rank_submission(column, keys)) is not None
    ]
    return min(ranked)[1] if ranked else None


def _find_age(columns: Sequence[str], by_hand: Mapping[int, str]) -> int | None:
    ages = [
        index
        for index, column in enumerate(drop_prefix(columns))
        if index not in by_hand
        and (found := guess_field(column))
        and (found.field == AGE or found.has_age)
    ]
    return ages[0] if len(ages) == 1 else None


def _guess_fields(
    columns: Sequence[str], by_hand: Mapping[int, str]
) -> dict[str, tuple[HeaderGuess, int]]:
    best: dict[str, tuple[HeaderGuess, int]] = {}
    equal: dict[str, int] = {}
    is_our_export = _find_retired_column(columns) is not None
    is_account = {*map(normalise_header, columns)} >= _FORM_TIMES
    skipped = by_hand.keys() | find_parents(columns) | find_options(columns)
    named = drop_prefix(columns)
    for index, (column, guess) in enumerate(zip(named, guess_fields(named), strict=True)):
        is_own_code = is_our_export and column == EXPORTED_CODE_COLUMN
        found = None if index in skipped or is_own_code else guess
        if found and is_account and normalise_header(column) in _OF_ACCOUNT:
            found = found._replace(doubt=found.doubt + LESS_SURE)
        if found is None or found.field == AGE or found.field in by_hand.values():
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
