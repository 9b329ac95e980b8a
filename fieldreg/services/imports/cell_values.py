"""What single cells say: a name in the list of a meeting, a gender, a telephone, the order of dates.

That order is found in each file anew: 14/04/2007 shows it for 03/04/2007.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from fieldreg.domain.normalisation import initial_of, normalise_patronymic
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.people.phones import is_plausible_phone
from fieldreg.domain.records.values import Gender
from fieldreg.services.exports.table_writer import unescape_cell
from fieldreg.services.imports.import_reports import ImportNote, NoteReason

Reading = tuple[str | None, tuple[NoteReason, ...]]
NOTHING: Reading = (None, ())

# A stuck initial is certain; one before a space may be that of a given name in Latin letters.
_CAPITAL: Final = "[А-ЯЁӨҮЄЇІӘҒҚҢҰҺ]"
_LETTERS: Final = "[\u0400-\u052f]"
_INITIAL_FIRST: Final = re.compile(
    rf"(?:{_LETTERS}{{1,2}}|[a-z]|[cksz]h|ts|y[aeou])\.[^\W\d_][^\s.]+"
    rf"|(?-i:{_CAPITAL}){_LETTERS}?\.\s*[^\s.]{{2,}}",
    re.IGNORECASE,
)
_INITIAL_LAST: Final = re.compile(
    rf"(?P<name>{_CAPITAL}[-\w]{{2,}})(?:\s*\.\s*|\s+)(?P<initial>{_CAPITAL}{_LETTERS}?(?=\.)|{_CAPITAL})\.?"
)
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
# In lists of meetings: what a telephone calls itself, and whose it says it is.
_DEVICES = "iphone|ipad|galaxy|samsung|redmi|xiaomi|huawei|honor|oppo|vivo|pixel|android"
_DEVICE = re.compile(
    rf"(?:.* )?(?:{_DEVICES})(?:[\W\d].*)?|sm-\w+|(?:zoom )?user\s*\d*|\+?[\d *()-]+", re.IGNORECASE
)
_OWNER = r"(?P<{}>[^\W\d_][^\d_]*?)"
_OWNED = re.compile(
    rf"{_OWNER.format('whose')}(?:['’]s|\s*[-–—_|:])\s*(?:{_DEVICES})\b.*"
    rf"|(?:{_DEVICES})\b[\w\s]{{0,20}}?\s*[-–—_|:]\s*{_OWNER.format('name')}",
    re.IGNORECASE,
)
_AFTER_NAME = re.compile(r"\s*\(([^()]*)\)$")
_STATUS_WORDS = "guest зочин гость қонақ invité unverified external host co-host me хост"
_STATUSES = frozenset(_STATUS_WORDS.split())
_BETWEEN_LANGUAGES = re.compile(r"[\s,;/]+")
_GENDERS = {
    Gender.FEMALE: "female f woman girl em emegtei эмэгтэй эм охин ж жен женский женщина девочка әйел қыз"
    " femme féminin feminin fille females women girls эмэгтэйчүүд охид женщины девочки әйелдер қыздар"
    " femmes filles",
    Gender.MALE: "male m man boy er eregtei эрэгтэй эр хүү м муж мужской мужчина мальчик ер еркек ұл"
    " homme masculin garçon h males men boys эрэгтэйчүүд хөвгүүд мужчины мальчики ерлер ұлдар hommes"
    " garçons",
    Gender.OTHER: "other бусад другой другое басқа autre x non-binary nonbinary",
    Gender.DECLINED: "declined татгалзсан отказ отказалась отказался бас-тартты refus",
}
_TICKS: Final = frozenset("✓✔√☑v+1*●•") | {"тийм", "да", "иә", "yes", "oui"}
_CROSSES: Final = frozenset("xх×✗✘✕☒")
_BLANKS: Final = frozenset("-–—0☐") | {"үгүй", "нет", "жоқ", "no", "non"}
_MAX_TEXT: Final = 200
_GENDER_OF = {word: gender.value for gender, words in _GENDERS.items() for word in words.split()}
# An age or a day; the words after an age are those of birth dates.
_AGE: Final = re.compile(
    r"([~≈]?\s*[0-9]{1,4}(?:\s*[-.]\s*[0-9]{1,2}){0,2})"
    r"(?:\s*(?:настай|нас|жаста|жас|years(?: old)?|ans|лет|год(?:а)?)\b\.?)?",
    re.IGNORECASE,
)
_BETWEEN_PARTS: Final = re.compile(r"[\s,;:/|+&()-]+")
_NO_CONTACT: Final = re.compile(
    r"(?:[\w-]+ ){0,2}(?:байхгүй|алга|жоқ)|\w*гүй|нет(?:у| \w+)?|non?(?: \w+)?|pas de \w+|0+|[xх]+",
    re.IGNORECASE,
)
_DATE: Final = re.compile(r"([0-9]{1,2})\s*([-./])\s*([0-9]{1,2})\s*\2\s*([0-9]{4})(.*)", re.DOTALL)
_MONTHS: Final = 12


def parse_with_initial(text: str) -> PersonName | None:
    """Split Б.Болд, Болд Б. and Болд.Б; None for every other name."""
    if _INITIAL_FIRST.fullmatch(text):
        return PersonName.parse(text)
    last = _INITIAL_LAST.fullmatch(text)
    if last is None:
        return None
    return PersonName(last["name"], f"{last['initial']}{'.' if '.' in text else ''}")


def is_same_initial(patronymic: str, other: str) -> bool:
    return initial_of(normalise_patronymic(patronymic)) == initial_of(normalise_patronymic(other))


def read_gender(text: str) -> Reading:
    word = "-".join(text.casefold().rstrip(".").split())
    if word == "u":
        return None, (NoteReason.MEANS_UNKNOWN,)
    found = _GENDER_OF.get(word)
    if found is None and len(told := {*map(_GENDER_OF.get, word.split("-/-"))}) == 1:
        found = told.pop()  # in two languages
    return found, () if found else (NoteReason.GENDER_UNKNOWN,)


def find_ticked(columns: Sequence[str], places: Sequence[int]) -> dict[int, str]:
    """Return the gender of each of the two of *places* that are of women and of men, side by side."""
    found = {at: _gender_of_heading(columns[at]) for at in places}
    pair = {at: gender for at, gender in found.items() if gender in (Gender.FEMALE, Gender.MALE)}
    is_pair = len(pair) == len({*pair.values()}) == 2 and max(pair) - min(pair) == 1  # noqa: PLR2004
    return {at: gender for at, gender in pair.items() if gender and is_pair}


def find_gender_headings(headings: Sequence[str]) -> set[int]:
    """Return the places of headings of women and of men, where there are both."""
    found = {at: _gender_of_heading(heading) for at, heading in enumerate(headings)}
    if not {Gender.FEMALE, Gender.MALE} <= {*found.values()}:
        return set()
    return {at for at, gender in found.items() if gender}


def _gender_of_heading(heading: str) -> str | None:
    return read_gender(heading[:_MAX_TEXT].rsplit("/", 1)[-1].strip())[0]


def read_ticks(
    cells: Sequence[str],
    columns: Sequence[str],
    ticked: Mapping[int, str],
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


def _choose(texts: Mapping[str, str]) -> Reading:
    """Choose whose text alone is a mark; a cross beside a tick is none."""
    own = {gender for gender, text in texts.items() if _GENDER_OF.get(text) == gender}
    if not all(_is_sign(text) for gender, text in texts.items() if gender not in own):
        return None, (NoteReason.GENDER_UNKNOWN,)
    ticks = [gender for gender, text in texts.items() if text in _TICKS or gender in own]
    marked = ticks or [gender for gender, text in texts.items() if text in _CROSSES]
    return (marked[0], ()) if len(marked) == 1 else (None, (NoteReason.GENDER_NOT_TICKED,))


def may_be_tick(cell: str) -> bool:
    return _is_sign(text := _clean(cell)) or text in _GENDER_OF


def _clean(cell: str) -> str:
    return unescape_cell(cell.strip()).casefold()


def _is_sign(text: str) -> bool:
    return text in _TICKS or text in _CROSSES or text in _BLANKS


def part_age(text: str) -> tuple[str, str]:
    """Part 17/эм, эм 17 and 2007.03.14, M into what tells the age and what tells the gender."""
    parts = _AGE.search(text.replace("\0", ""))
    if parts is None:
        return "", text.strip()
    rest = f"{text[: parts.start()]} {text[parts.end() :]}"
    return parts[1].strip(), " ".join(_BETWEEN_PARTS.split(rest)).strip()


def read_phone(text: str) -> Reading:
    if _NO_CONTACT.fullmatch(text):
        return None, (NoteReason.MEANS_UNKNOWN,)
    return text, () if is_plausible_phone(text) else (NoteReason.PHONE_UNUSUAL,)


def read_name_in_meeting(text: str) -> Reading:
    """Read the name before ``(Guest)`` or a former name; a telephone's is nobody's."""
    name, in_brackets = cut_brackets(text)
    if owned := _OWNED.fullmatch(name):
        return owned["whose"] or owned["name"], (NoteReason.OWNER_OF_DEVICE,)
    if not name or _DEVICE.fullmatch(name):
        return None, (NoteReason.NAME_OF_DEVICE,)
    is_longer = any(words.casefold() not in _STATUSES for words in in_brackets)
    return name, (NoteReason.WORDS_AFTER_NAME,) if is_longer else ()


def cut_brackets(text: str) -> tuple[str, list[str]]:
    """Return the name before what is in brackets, and that."""
    in_brackets = []
    while found := _AFTER_NAME.search(text):
        in_brackets.append(found[1])
        text = text[: found.start()]
    return text, in_brackets


def read_email(text: str) -> Reading:
    if _NO_CONTACT.fullmatch(text):
        return None, (NoteReason.MEANS_UNKNOWN,)
    return text, () if _EMAIL.fullmatch(text) else (NoteReason.EMAIL_UNUSUAL,)


def read_languages(text: str) -> Reading:
    return " ".join(sorted(set(filter(None, _BETWEEN_LANGUAGES.split(text))))) or None, ()


def find_month_first(cells: Iterable[str]) -> bool | None:
    days_first = months_first = False
    for cell in cells:
        if found := _DATE.fullmatch(cell.strip()):
            days_first |= int(found[1]) > _MONTHS
            months_first |= int(found[3]) > _MONTHS
    return None if days_first == months_first else months_first


def reorder_date(text: str, *, is_month_first: bool | None) -> str:
    """Put the year first, if only the file tells the order of the date."""
    found = None if is_month_first is None else _DATE.fullmatch(text.strip())
    if found is None:
        return text
    first, second, rest = found[1], found[3], found[5]
    month, day = (first, second) if is_month_first else (second, first)
    return f"{found[4]}-{month}-{day}{rest}"
