"""Records as JSON documents, and as plain text."""

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from fieldreg.domain.kinds import RETIRED, Field, FieldFormat, FieldType, Value
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.services.arrivals.arrived_bundles import ArrivedBundle
from fieldreg.store.log.history import Author
from fieldreg.store.people.search import PersonRow
from fieldreg.store.sessions import SessionRow

LANGUAGE = "en"
UNKNOWN_MARK = "-"
CLOCK_DOUBT_MARK = " (clock?)"
_ID_DIGITS = 12

Document = Mapping[str, Any]


def format_table(
    heads: Sequence[str], rows: Iterable[Sequence[object]], *, empty: str | None = None
) -> str:
    cells = [list(heads), *([_plain(cell) for cell in row] for row in rows)]
    if empty is not None and len(cells) == 1:
        return empty
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join(
        "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    )


def format_documents(
    documents: Iterable[Document], *columns: str | tuple[str, str], empty: str | None = None
) -> str:
    pairs = [(column, column) if isinstance(column, str) else column for column in columns]
    rows = [[_cell(key, document[key]) for _, key in pairs] for document in documents]
    return format_table([head for head, _ in pairs], rows, empty=empty)


def _cell(key: str, value: object) -> object:
    if key == "birth_date":
        return format_birth_date(value)
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else value


def format_pairs(pairs: Sequence[tuple[str, object]]) -> str:
    width = max((len(name) for name, _ in pairs), default=0)
    return "\n".join(f"{name:<{width}}  {_plain(value)}" for name, value in pairs)


def format_count(number: int, singular: str, plural: str = "") -> str:
    return f"{number} {singular if number == 1 else plural or to_plural(singular)}"


def to_plural(noun: str) -> str:
    return "people" if noun == "person" else f"{noun}s"


def format_counts(**numbers: int) -> str:
    """Return all *numbers* with their nouns, such as ``1 person, 2 sessions and 3 changes``."""
    *first, last = (format_count(number, noun) for noun, number in numbers.items())
    return f"{', '.join(first)} and {last}" if first else last


def pick(source: object, *names: str, **keys: str) -> dict[str, Any]:
    """Return attributes of *source* by their *names*, and others by the *keys* of a document.

    An attribute of an attribute is written with a dot: ``laptop="device.name"``.
    """
    paths = {**{name: name for name in names}, **keys}
    return {key: attrgetter(path)(source) for key, path in paths.items()}


def pick_known(source: object, *names: str, **keys: str) -> dict[str, Any]:
    return {key: value or None for key, value in pick(source, *names, **keys).items()}


def short_codes(records: Iterable[int]) -> list[str]:
    return list(map(short_code, records))


def format_birth_date(value: object) -> str:
    return BirthDate(str(value)).display_text if value else UNKNOWN_MARK


def format_place(places: Gazetteer, *codes: Value) -> str | None:
    """Return the names of the places *codes*, which come largest first, smallest first.

    An unlisted code is shown as typed.
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
        **pick(row, "given_name", "patronymic", "birth_date", "gender", "phone"),
        **pick(row, "aimag", "soum", "bag"),
        "place": format_place(places, row.aimag, row.soum, row.bag),
        "source_ref": row.source_ref,
        "retired": bool(row.retired),
    }


def session_summary(row: SessionRow, places: Gazetteer) -> dict[str, object]:
    return {
        "code": short_code(row.id),
        **pick(row, "course", "date", "half_days", "soum"),
        "place": format_place(places, row.soum),
        **pick(row, "state", "participants"),
        "unconfirmed": bool(row.is_unconfirmed),
    }


def list_state(document: Mapping[str, object]) -> str:
    state = document.get("state") or ("retired" if document["retired"] else "in use")
    return f"{state}{', unconfirmed' * bool(document['unconfirmed'])}"


def _plain(cell: object) -> str:
    """Return *cell* on one line; no control character may reach a terminal."""
    text = UNKNOWN_MARK if cell is None or cell == "" else str(cell)
    return "".join(c if c.isprintable() else " " for c in text)


def bundle_id(bundle: ArrivedBundle) -> str:
    return bundle.bundle.sha.hex()[:_ID_DIGITS]


def author_document(author: Author, *, is_doubtful: bool = False) -> dict[str, object]:
    doubt = {"clock_doubtful": is_doubtful}
    return pick_known(author, "day") | doubt | pick_known(author, "trainer", "device", "asked_by")


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
