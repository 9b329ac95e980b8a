"""Genders that are ticked in two columns, of women and of men."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from fieldreg.domain.records.values import Gender
from fieldreg.services.exports.table_writer import unescape_cell
from fieldreg.services.imports.cell_values import Reading
from fieldreg.services.imports.headings import MAX_HEADING, normalise_header
from fieldreg.services.imports.import_reports import ImportNote, NoteReason

_HEADINGS: Final = {
    Gender.FEMALE: "f|female|females|women|woman|girl|girls|эм|эмэгтэй|эмэгтэйчүүд|охин|охид|охидууд"
    "|ж|жен|женский|женщины|женщина|девочки|әйел|әйелдер|қыз|қыздар|femme|femmes|fille|filles|féminin",
    Gender.MALE: "m|h|male|males|men|man|boy|boys|эр|эрэгтэй|эрэгтэйчүүд|хүү|хөвгүүд|хөвгүүн"
    "|м|муж|мужской|мужчины|мужчина|мальчики|ер|ерлер|еркек|ұл|ұлдар|homme|hommes|garçon|garçons|masculin",
}
_GENDER_OF: Final = {
    heading: gender for gender, headings in _HEADINGS.items() for heading in headings.split("|")
}
_MAX_TEXT: Final = 200
_TICKS: Final = frozenset(
    ["✓", "✔", "√", "☑", "v", "+", "1", "*", "●", "•", "тийм", "да", "иә", "yes", "oui"]
)
_CROSSES: Final = frozenset(["x", "х", "×", "✗", "✘", "✕", "☒"])
_BLANKS: Final = frozenset(["-", "–", "—", "0", "☐", "үгүй", "нет", "жоқ", "no", "non"])


def find_gender_heading(heading: str) -> Gender | None:
    last = heading[:MAX_HEADING].rsplit("/", 1)[-1]
    return _GENDER_OF.get(normalise_header(last))


def find_ticked(columns: Sequence[str], places: Sequence[int]) -> dict[int, Gender]:
    """Return the gender of each of the two of *places* that are of women and of men, side by side, or nothing."""
    found = {at: gender for at in places if (gender := find_gender_heading(columns[at]))}
    is_pair = sorted(found.values()) == [Gender.FEMALE, Gender.MALE]
    return found if is_pair and max(found) - min(found) == 1 else {}


def has_both_genders(headings: Iterable[str]) -> bool:
    return {Gender.FEMALE, Gender.MALE} <= {*map(find_gender_heading, headings)}


def read_ticks(
    cells: Sequence[str],
    columns: Sequence[str],
    ticked: Mapping[int, Gender],
    values: dict[str, str],
    notes: list[ImportNote],
) -> list[str]:
    """Add the gender whose column alone is marked to *values*; return what was not understood."""
    if not ticked or not values:
        return []
    texts = {at: cells[at].strip() for at in ticked if at < len(cells) and cells[at].strip()}
    said = [f"{columns[at]}: {text}" for at, text in texts.items()]
    found, whys = _choose({ticked[at]: _clean(text) for at, text in texts.items()})
    if found:
        values["gender"] = found
    notes += [ImportNote(why, "gender", text=" ".join(said)[:_MAX_TEXT]) for why in whys]
    return said if NoteReason.GENDER_UNKNOWN in whys else []


def _choose(texts: Mapping[Gender, str]) -> Reading:
    """Choose whose text alone is a mark; a cross beside a tick is none."""
    own = {gender for gender, text in texts.items() if _GENDER_OF.get(text) is gender}
    if not all(_is_sign(text) for gender, text in texts.items() if gender not in own):
        return None, (NoteReason.GENDER_UNKNOWN,)
    ticks = [gender for gender, text in texts.items() if text in _TICKS or gender in own]
    marked = ticks or [gender for gender, text in texts.items() if text in _CROSSES]
    return (marked[0].value, ()) if len(marked) == 1 else (None, (NoteReason.GENDER_NOT_TICKED,))


def may_be_tick(cell: str) -> bool:
    return _is_sign(text := _clean(cell)) or text in _GENDER_OF


def _clean(cell: str) -> str:
    return unescape_cell(cell.strip()).casefold()


def _is_sign(text: str) -> bool:
    return text in _TICKS or text in _CROSSES or text in _BLANKS
