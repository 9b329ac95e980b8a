"""Populations that head office loads from a file: a template with all soums, filled in.

They stay at this head office and are of no person.
"""

import io
import re
from collections.abc import Iterator
from typing import Final

from fieldreg.domain.figures.cube import FigureTable
from fieldreg.domain.figures.dimensions import Values
from fieldreg.domain.figures.populations import Populations, Rate
from fieldreg.domain.places.place import Level
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.exports.table_writer import unescape_cell, write_table
from fieldreg.services.imports.table_reader import ImportTable
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.metadata import POPULATIONS

_CODE, _NUMBER = "code", "people_15_34"
HEADS: Final = (_CODE, "aimag", "soum", _NUMBER)
TEMPLATE: Final = "populations.xlsx"
RATES: Final = ("per_thousand", "per_thousand_low", "per_thousand_high")
MOST_ROWS: Final = 2000
_WHOLE: Final = re.compile("[0-9]{1,7}")
_SPACES: Final = re.compile(r"[\s']+")


@needs(Permission.VIEW_OVERVIEW)
def load_populations(user: UserSession) -> Populations:
    """Return the loaded populations; before any, their day is empty."""
    kept = user.store.metadata.read(POPULATIONS)
    return Populations(kept.get("loaded", ""), kept.get("counts", {}))


@needs(Permission.VIEW_FIGURES)
def compute_rates(user: UserSession, table: FigureTable) -> dict[Values, Rate]:
    return load_populations(user).compute_rates(table, user.places)


@needs(Permission.PLAN_SESSIONS)
def build_template(user: UserSession, language: str) -> bytes:
    counts, places = load_populations(user).counts, user.places
    soums = sorted(place.code for place in places.list_at(Level.SOUM))
    rows = [
        [
            *(code, places.name(places.aimag_of(code) or "", language)),
            *(places.name(code, language), counts.get(code)),
        ]
        for code in soums
    ]
    data = io.BytesIO()
    write_table(data, TEMPLATE, HEADS, iter(rows), count=len(rows))
    return data.getvalue()


@needs(Permission.PLAN_SESSIONS)
def set_populations(user: UserSession, table: ImportTable) -> Populations:
    """Keep the numbers of *table*, a filled template, in place of all before; a row may lack one.

    Raises NOT_HEAD_OFFICE; COLUMN_UNKNOWN; POPULATIONS_UNCLEAR (``line``) for another code than a
    soum's, one twice, or no whole number from 0 on; TABLE_EMPTY without any number.
    """
    user.require_head_office()
    missing = {_CODE, _NUMBER} - {*table.columns}
    if missing:
        raise Problem(Code.COLUMN_UNKNOWN, column=", ".join(sorted(missing)))
    counts: dict[str, int] = {}
    for line, code, number in _list_rows(table):
        place = user.places.by_code(code)
        is_soum = place is not None and place.level is Level.SOUM and code not in counts
        if not is_soum or not _WHOLE.fullmatch(number):
            raise Problem(Code.POPULATIONS_UNCLEAR, file=table.name, line=line)
        counts[code] = int(number)
    if not counts:
        raise Problem(Code.TABLE_EMPTY, file=table.name)
    with user.store.transaction():
        user.store.metadata.write(POPULATIONS, {"loaded": user.day, "counts": counts})
    return load_populations(user)


def _list_rows(table: ImportTable) -> Iterator[tuple[int, str, str]]:
    at, number_at = table.columns.index(_CODE), table.columns.index(_NUMBER)
    for row in table.rows():
        cells = [unescape_cell(cell.strip()) for cell in row.cells]
        cells += [""] * (max(at, number_at) + 1 - len(cells))
        if number := _SPACES.sub("", cells[number_at]).removesuffix(".0"):
            yield row.line, cells[at], number
