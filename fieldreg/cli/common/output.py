"""Records as JSON documents, and as plain tables and lines of text."""

from collections.abc import Sequence

from fieldreg.domain.kinds import RETIRED, Field, FieldFormat, FieldType, Value
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.services.arrivals.arrived_bundles import ArrivedBundle
from fieldreg.store.log.history import Author
from fieldreg.store.people.repository import PersonRow
from fieldreg.store.sessions import SessionRow

LANGUAGE = "en"
UNKNOWN_MARK = "-"
CLOCK_DOUBT_MARK = " (clock?)"
_ID_DIGITS = 12


def format_table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Return *rows* under *heads*, with two spaces between columns."""
    cells = [list(heads), *([_plain(cell) for cell in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join(
        "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    )


def format_pairs(pairs: Sequence[tuple[str, object]]) -> str:
    """Return names and values, one pair per line."""
    width = max((len(name) for name, _ in pairs), default=0)
    return "\n".join(f"{name:<{width}}  {_plain(value)}" for name, value in pairs)


def format_count(number: int, singular: str, plural: str = "") -> str:
    """Return *number* with the noun that fits: ``1 person``, ``2 people``."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def format_birth_date(value: object) -> str:
    return BirthDate(str(value)).display_text if value else UNKNOWN_MARK


def format_place(places: Gazetteer, *codes: Value) -> str | None:
    """Return the names of the places *codes*, smallest first; *codes* come largest first.

    A code that is not listed was typed by a person and is shown as typed.
    """
    names: list[str] = []
    for code in reversed([str(value) for value in codes if value]):
        if places.by_code(code):
            names.append(places.full_name(code, LANGUAGE))
            break
        names.append(code)
    return ", ".join(names) or None


def with_short_codes(field: Field | None, value: Value) -> Value:
    if field is None or value is None or field.type not in (FieldType.REF, FieldType.REFS):
        return value
    return " ".join(short_code(int(part)) for part in str(value).split())


def person_summary(row: PersonRow, places: Gazetteer) -> dict[str, object]:
    return {
        "code": short_code(row.id),
        "name": row.full_name,
        "given_name": row.given_name,
        "patronymic": row.patronymic,
        "birth_date": row.birth_date,
        "gender": row.gender,
        "phone": row.phone,
        "aimag": row.aimag,
        "soum": row.soum,
        "bag": row.bag,
        "place": format_place(places, row.aimag, row.soum, row.bag),
        "source_ref": row.source_ref,
        "retired": bool(row.retired),
    }


def session_summary(row: SessionRow, places: Gazetteer) -> dict[str, object]:
    return {
        "code": short_code(row.id),
        "course": row.course,
        "date": row.date,
        "half_days": row.half_days,
        "soum": row.soum,
        "place": format_place(places, row.soum),
        "state": row.state,
        "participants": row.participants,
    }


def _plain(cell: object) -> str:
    """Return *cell* on one line; no control character may reach a terminal."""
    text = UNKNOWN_MARK if cell is None or cell == "" else str(cell)
    return "".join(c if c.isprintable() else " " for c in text)


def bundle_id(bundle: ArrivedBundle) -> str:
    """Return the short id by which commands name a bundle."""
    return bundle.bundle.sha.hex()[:_ID_DIGITS]


def author_document(author: Author, *, is_doubtful: bool = False) -> dict[str, object]:
    return {
        "day": author.day or None,
        "clock_doubtful": is_doubtful,
        "trainer": author.trainer or None,
        "device": author.device or None,
        "asked_by": author.asked_by or None,
    }


def format_value(field: Field, value: Value, places: Gazetteer) -> str:
    if field is RETIRED:
        return "out of use" if value else "in use"
    if value is None:
        return UNKNOWN_MARK
    if field.format is FieldFormat.BIRTH_DATE:
        return format_birth_date(value)
    if field.format is FieldFormat.PLACE:
        return format_place(places, value) or UNKNOWN_MARK
    return str(with_short_codes(field, value))
