"""Columns of which the heading or the cells leave in doubt what they are; one question for each.

A heading that is known is asked about only where most of its cells are of another kind.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice
from operator import itemgetter
from typing import Final

from fieldreg.domain.normalisation import cut_clan, is_clan
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.exports.table_writer import means_unknown
from fieldreg.services.imports.cell_values import may_be_tick, read_email, read_gender, read_phone
from fieldreg.services.imports.column_mapping import (
    IGNORED_COLUMN,
    LESS_SURE,
    ColumnMapping,
    map_columns,
)
from fieldreg.services.imports.columns.kept_columns import find_choices
from fieldreg.services.imports.headings import HeaderGuess
from fieldreg.services.imports.table_reader import ImportTable
from fieldreg.services.user_session import UserSession, needs

Choices = tuple[tuple[str, str], ...]  # columns, each with its field

_ROWS_READ: Final = 100
_FEWEST_CELLS: Final = 3
_FEWEST_DIGITS: Final = 6
_MOST_ANSWERS: Final = 3
_MOST_EXAMPLES: Final = 3
_EXAMPLE_LENGTH: Final = 40
_NAME: Final = re.compile(r"[^\W\d_][^\W\d_'’-]*(?:[ .,-]+[^\W\d_][^\W\d_'’-]*){0,3}\.?")


class Doubt(StrEnum):
    RIVALS = "rivals"  # several headings mean one field
    ACCOUNT = "account"  # the few who were logged in to a form, perhaps for others
    CELLS = "cells"  # most cells are of another kind
    NAMELESS = "nameless"  # no heading is that of a name


@dataclass(frozen=True, slots=True)
class ColumnQuestion:
    """*answers* are equal choices for *columns*, the guessed one first, or none."""

    field: str
    why: Doubt
    columns: tuple[str, ...]
    examples: tuple[str, ...]
    answers: tuple[Choices, ...]


@dataclass(frozen=True, slots=True)
class MappedTable:
    """Columns in question are mapped as guessed, rivals not at all."""

    mapping: ColumnMapping | None
    questions: tuple[ColumnQuestion, ...] = ()
    problem: Problem | None = None


@needs(Permission.IMPORT_PEOPLE)
def map_with_questions(
    user: UserSession, table: ImportTable, chosen: Sequence[tuple[str, str]] | None = None
) -> MappedTable:
    """Map as `map_table`, ask about rivals, and tell the first *problem* where nothing is mapped."""
    kept, choices = find_choices(user, table) if chosen is None else (0, [*chosen])
    rivals: dict[str, list[str]] = {}
    found, problem = _try_columns(table, choices)
    first = problem
    while problem is not None and problem.code is Code.COLUMNS_CLASH:
        pair = (str(problem.facts[fact]) for fact in ("first", "second"))
        rivals.setdefault(str(problem.facts["field"]), []).extend(pair)
        ignored = [(column, IGNORED_COLUMN) for some in rivals.values() for column in some]
        found, problem = _try_columns(table, [*choices, *ignored])
    asked = tuple(_ask_rivals(table, rivals))
    if found is None:
        return MappedTable(None, asked, first)
    of_user = {column for column, _ in choices}
    own = tuple(choice for choice in found.chosen if choice[0] in of_user)
    mapping = replace(found, chosen=own, kept=kept)
    others = [each for each in list_questions(table, mapping) if each.field not in rivals]
    return MappedTable(mapping, (*asked, *others))


def _try_columns(
    table: ImportTable, choices: Sequence[tuple[str, str]]
) -> tuple[ColumnMapping | None, Problem | None]:
    try:
        return map_columns(table.columns, choices), None
    except Problem as problem:
        return None, problem


def list_questions(table: ImportTable, mapping: ColumnMapping) -> list[ColumnQuestion]:
    if mapping.is_our_export:
        return []
    is_nameless = "given_name" not in mapping.fields and mapping.code_index is None
    found = [_ask_for_name(table, mapping)] if is_nameless else []
    found += _ask_of_ticks(table, mapping)
    for field, guess in mapping.guesses.items():
        [index] = mapping.fields[field]
        cells = _read_cells(table, index)
        if doubt := _find_doubt(guess, cells):
            column = mapping.columns[index]
            answers = tuple(((column, answer),) for answer in _list_answers(mapping, field, doubt))
            found.append(ColumnQuestion(field, doubt, (column,), _pick_examples(cells), answers))
    return found


def _ask_of_ticks(table: ImportTable, mapping: ColumnMapping) -> Iterable[ColumnQuestion]:
    columns = tuple(mapping.columns[at] for at in mapping.ticked)
    cells = [cell for at in mapping.ticked for cell in _read_cells(table, at)]
    is_chosen = not dict(mapping.chosen).keys().isdisjoint(columns)
    if not is_chosen and 2 * sum(map(may_be_tick, cells)) < len(cells):
        answers = tuple(((columns[0], answer),) for answer in ("gender", IGNORED_COLUMN))
        yield ColumnQuestion("gender", Doubt.CELLS, columns, _pick_examples(cells), answers)


def _ask_for_name(table: ImportTable, mapping: ColumnMapping) -> ColumnQuestion:
    taken = {at for name, places in mapping.fields.items() if name != "patronymic" for at in places}
    likely = []
    for at, column in enumerate(mapping.columns):
        cells = [] if at in taken else _read_cells(table, at)
        names = {cell for cell in cells if _NAME.fullmatch(cell)}
        if 2 * len(names) > len(cells):  # most differ, as names do
            likely.append((-len(names), column, next(iter(_pick_examples(cells)))))
    found = sorted(likely, key=itemgetter(0))[:_MOST_ANSWERS]
    columns, examples = tuple(each[1] for each in found), tuple(each[2] for each in found)
    answers = tuple(((column, "given_name"),) for column in columns)
    return ColumnQuestion("given_name", Doubt.NAMELESS, columns, examples, answers)


def require_certain(questions: Iterable[ColumnQuestion]) -> None:
    """Raise NAME_COLUMN_UNKNOWN, or COLUMN_UNCERTAIN for the first whose heading is in doubt.

    Cells are only told.
    """
    for each in questions:
        if each.why is Doubt.NAMELESS:
            raise Problem(Code.NAME_COLUMN_UNKNOWN, like=", ".join(each.columns))
        if each.why is Doubt.ACCOUNT:
            raise Problem(Code.COLUMN_UNCERTAIN, column=each.columns[0], field=each.field)


def _find_doubt(guess: HeaderGuess, cells: Sequence[str]) -> Doubt | None:
    different, may_be = {*cells}, _MAY_BE.get(guess.field)
    if guess.doubt >= LESS_SURE:
        is_of_few = len(cells) >= _FEWEST_CELLS and 2 * len(different) <= len(cells)
        return Doubt.ACCOUNT if is_of_few else None
    if may_be is None or guess.has_age or len(different) < _FEWEST_CELLS:
        return None
    return Doubt.CELLS if 2 * sum(map(may_be, different)) < len(different) else None


def _list_answers(mapping: ColumnMapping, field: str, doubt: Doubt) -> list[str]:
    other = "clan_name" if field == "patronymic" else "notes"
    has_other = doubt is Doubt.CELLS and other not in mapping.fields
    return [field, *([other] if has_other else []), IGNORED_COLUMN]


def _ask_rivals(
    table: ImportTable, rivals: Mapping[str, Sequence[str]]
) -> Iterable[ColumnQuestion]:
    for field, columns in rivals.items():
        examples = (
            next(iter(_pick_examples(_read_cells(table, table.columns.index(column)))), "")
            for column in columns
        )
        answers = tuple(
            tuple((column, field if column == kept else IGNORED_COLUMN) for column in columns)
            for kept in columns[:_MOST_ANSWERS]
        )
        yield ColumnQuestion(field, Doubt.RIVALS, tuple(columns), tuple(examples), answers)


def _read_cells(table: ImportTable, index: int) -> list[str]:
    rows = islice(table.rows(), _ROWS_READ)
    cells = (row.cells[index].strip() for row in rows if index < len(row.cells))
    return [cell for cell in cells if cell and not means_unknown(cell)]


def _pick_examples(cells: Iterable[str]) -> tuple[str, ...]:
    different = islice(dict.fromkeys(cells), _MOST_EXAMPLES)
    return tuple(" ".join(cell.split())[:_EXAMPLE_LENGTH] for cell in different)


def _count_digits(text: str) -> int:
    return sum(map(str.isdigit, text))


# Whether a cell may be of the field, said broadly: a wrong question costs more than none.
_MAY_BE: Final[Mapping[str, Callable[[str], bool]]] = {
    "patronymic": lambda text: not is_clan(cut_clan(text)),
    "birth_date": lambda text: _count_digits(text) >= len("2007"),
    "gender": lambda text: read_gender(text)[0] is not None,
    "phone": lambda text: _count_digits(text) >= _FEWEST_DIGITS or read_phone(text)[0] is None,
    "email": lambda text: "@" in text or read_email(text)[0] is None,
}
