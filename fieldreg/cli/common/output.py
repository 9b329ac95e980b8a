"""Showing: records as documents for machines, and as plain tables for people."""

from collections.abc import Sequence

from fieldreg.domain.kinds import RETIRED, Field, FieldType, Value
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.services.arrivals.arrived_bundles import ArrivedBundle
from fieldreg.store.log.authors import Author
from fieldreg.store.people.repository import PersonRow
from fieldreg.store.sessions import SessionRow

LANGUAGE = "en"
UNKNOWN_MARK = "-"
CLOCK_DOUBT_MARK = " (clock?)"
_ID_DIGITS = 12


def format_table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Lay out *rows* under *heads*, the columns apart by two spaces."""
    cells = [list(heads), *([_plain(cell) for cell in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join(
        "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    )


def format_pairs(pairs: Sequence[tuple[str, object]]) -> str:
    """Lay out names and values, one pair a line."""
    width = max((len(name) for name, _ in pairs), default=0)
    return "\n".join(f"{name:<{width}}  {_plain(value)}" for name, value in pairs)


def format_count(number: int, one: str, many: str = "") -> str:
    """Write *number* with the noun that fits: ``1 person``, ``2 people``."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def format_birth_date(value: object) -> str:
    """Give a birth date as people read it."""
    return BirthDate(str(value)).display_text if value else UNKNOWN_MARK


def format_place(places: Gazetteer, *codes: Value) -> str | None:
    """Name the places *codes*, largest first, as one: smallest first, typed ones as typed."""
    names: list[str] = []
    for code in reversed([str(one) for one in codes if one]):
        if places.by_code(code):
            names.append(places.full_name(code, LANGUAGE))
            break
        names.append(code)
    return ", ".join(names) or None


def with_short_codes(field: Field | None, value: Value) -> Value:
    """Give *value* of *field* with short codes in the place of ids."""
    if field is None or value is None or field.type not in (FieldType.REF, FieldType.REFS):
        return value
    return " ".join(short_code(int(one)) for one in str(value).split())


def person_summary(line: PersonRow, places: Gazetteer) -> dict[str, object]:
    """Give a person of a list as a document."""
    return {
        "code": short_code(line.id),
        "name": PersonName(line.given_name, line.patronymic).full,
        "given_name": line.given_name,
        "patronymic": line.patronymic,
        "birth_date": line.birth_date,
        "gender": line.gender,
        "phone": line.phone,
        "aimag": line.aimag,
        "soum": line.soum,
        "bag": line.bag,
        "place": format_place(places, line.aimag, line.soum, line.bag),
        "source_ref": line.source_ref,
        "retired": bool(line.retired),
    }


def session_summary(line: SessionRow, places: Gazetteer) -> dict[str, object]:
    """Give a training session as a document."""
    return {
        "code": short_code(line.id),
        "course": line.course,
        "date": line.date,
        "half_days": line.half_days,
        "soum": line.soum,
        "place": format_place(places, line.soum),
        "state": line.state,
        "participants": line.participants,
    }


def _plain(cell: object) -> str:
    """Write *cell* on one line; control characters must not reach a terminal."""
    text = UNKNOWN_MARK if cell is None or cell == "" else str(cell)
    return "".join(c if c.isprintable() else " " for c in text)


def bundle_id(line: ArrivedBundle) -> str:
    """Give the name of a bundle here, by which it is spoken of."""
    return line.bundle.sha.hex()[:_ID_DIGITS]


def author_document(who: Author, *, is_doubtful: bool = False) -> dict[str, object]:
    """Give who made a change as a document."""
    return {
        "day": who.day or None,
        "clock_doubtful": is_doubtful,
        "trainer": who.trainer or None,
        "device": who.device or None,
        "asked_by": who.asked_by or None,
    }


def format_value(field: Field, value: Value, places: Gazetteer) -> str:
    """Give one value as people read it."""
    if field is RETIRED:
        return "out of use" if value else "in use"
    if value is None:
        return UNKNOWN_MARK
    if field.name == "birth_date":
        return format_birth_date(value)
    if field.name in ("aimag", "soum", "bag"):
        return format_place(places, value) or UNKNOWN_MARK
    return str(with_short_codes(field, value))
