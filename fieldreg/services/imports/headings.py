"""The meaning of column headings.

A heading is looked up as it is, without brackets, without the words that make it a question or
request ("What is your …?"), and without the groups before it (``person/name``,
``form.person.name``, the upper of two header lines). HXL tags are read too, and headings of which an
encoding lost letters (``Т?рс?н``).
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from fieldreg.domain.kinds import PERSON_FIELDS, TRAINEE
from fieldreg.domain.normalisation import normalise
from fieldreg.services.imports.parsing.text_encodings import has_lost_letters

AGE: Final = "age"  # a guess that is no field: it gives the year of birth
BIRTH_PARTS: Final = ("year", "month", "day")

# Above whole names in the Mongolian order: patronymic, then given name.
_WHOLE_NAMES = frozenset({"овог нэр", "овог нэрс", "фамилия имя", "тегі аты"})

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
MAX_HEADING = 200  # characters
_BRACKETS = re.compile(r"[(\[]([^)\]]*)[)\]]")
_SLASHES = re.compile(r"(?<=\s)/([^/]*)/\s*$")  # as brackets: Хүйс /эр, эм/
# Of a question: 1. Нэр, Q2) Нэр, LimeSurvey's G01Q05[SQ001]. Нэр.
_NUMBER = re.compile(r"\s*(?:[0-9]{1,3}(?:\.[0-9]{1,3})*|[A-Za-z]\w{0,30}(?:\[\w{1,30}\])?)[.)]\s+")
_NAMES_IN_BRACKETS = re.compile(r"([^()]+)\(([^()]+)\)")
_ANDS = frozenset(["and", "и", "болон", "ба", "және", "мен", "et"])
_AGES = frozenset({AGE, "birth_date"})
_GAP = re.compile(r"[\W_]+")
_OLD_LETTERS = str.maketrans("єї", "өү")  # from keyboards and encodings without Ө and Ү
_GROUPS = re.compile(r"::?|/|(?<=\w)[.-](?=[^\W\d])")
_REFLEXIVE = re.compile(r"(?<=\w\w)(?:аа|ээ|оо|өө)$")  # нэрээ: one's own name
_TAG = re.compile(r"#[a-z][a-z0-9_]*(?:\s*\+\s*[a-z][a-z0-9_]*)*", re.IGNORECASE)

_ASKING_WORDS = (
    "what is are was were your you the a an of please enter write type select choose which who how"
    " do does did in at to from full when where currently study attend have"
    " оролцогчийн сурагчийн суралцагчийн"
    " таны танай та хэн бэ вэ юу хэд хэдэн ямар аль уу үү бичнэ бичих оруулна оруулах сонгоно"
    " как вас вам ваш ваша ваше ваши укажите введите напишите выберите какой какая какое сколько"
    " в вы где когда сіздің сіз сізге кім қандай неше нешеде қайда қашан жазыңыз енгізіңіз таңдаңыз"
    " quel quelle est sont votre vos le la les l de du d êtes vous avez où quand comment dans"
)
_AGE_HEADINGS = "age|age in years|old|years|nas|нас|настай|насыг|возраст|лет|полных лет|жас|жасы|жасыңыз|âge|ans"
_PARTS = {
    "year": "year|birth year|year of birth|он|төрсөн он|год|год рождения|жыл|жылы|туған жылы"
    "|année|année de naissance",
    "month": "month|birth month|month of birth|сар|төрсөн сар|месяц|месяц рождения|ай|айы"
    "|туған айы|mois|mois de naissance",
    "day": "day|birth day|day of birth|өдөр|төрсөн өдөр|день|день рождения|күн|күні|туған күні"
    "|jour|jour de naissance",
}
# Columns side by side of both parents, as in lists of schools.
_PARENTS = (
    "эцгийн нэр|аавын нэр|father name|fathers name|father s name|имя отца|әкесінің аты|nom du père",
    "эхийн нэр|ээжийн нэр|mother name|mothers name|mother s name|имя матери|анасының аты|nom de mère",
)
# Groups whose name or telephone is that of another person.
_OTHER_GROUP_WORDS = (
    "guardian parent parents mother father school organisation organization org event session"
    " course trainer facilitator teacher enumerator interviewer user meta info device host emergency"
    " асран хамгаалагч эцэг эх сургууль байгууллага сургалт сургагч багш холбоо опекун родитель"
    " школа организация тренер қамқоршы мектеп ұйым жаттықтырушы tuteur école formateur"
)
# Ids of submissions, the surest first: of one row of a repeat, then of the whole.
_SUBMISSION_IDS = (
    *("uuid", "submission uuid", "form id", "formid", "meta instance id", "instance id"),
    *("case id", "caseid", "tracked entity", "tracked entity instance"),
)
_ASKING = frozenset(_ASKING_WORDS.split())
_COMING_WORDS = "ирсэн амьдардаг суудаг оршин суугаа хаанаас хаана приехали"
_COMING = frozenset(_COMING_WORDS.split())
_DECLINED = {
    declined: word
    for word, forms in {
        "он": "онд", "аймаг": "аймгаас аймагт аймгийн", "сум": "сумаас суманд сумд сумын",
        "дүүрэг": "дүүргээс дүүрэгт дүүргийн", "баг": "багаас багт", "хороо": "хорооноос хороонд",
        "сургууль": "сургуульд сургуулиас", "аймақ": "аймақтан аймақта",
        "сұм": "сұмнан сұмда сұмынан", "аймак": "аймака", "сомон": "сомона",
    }.items()
    for declined in forms.split()
}  # fmt: skip
_MIN_PREFIXED = 3  # columns
_MIN_FOLDED = 4  # letters; English has many of three
_OTHER_GROUPS = frozenset(_OTHER_GROUP_WORDS.split())
_KEY_ALONE = frozenset({"parent key", "meta instance id", "instance id"})  # beside a KEY of ODK
_HXL_ATTRIBUTES = {
    "first": "given_name", "given": "given_name", "last": "patronymic", "family": "patronymic",
    "patronymic": "patronymic", "phone": "phone", "email": "email", "sex": "gender",
    "gender": "gender", "age": AGE, "dob": "birth_date", "birth": "birth_date",
    "occupation": "occupation", "id": "source_ref",
}  # fmt: skip
_HXL_TAGS = {"adm1": "aimag", "adm2": "soum", "adm3": "bag", "org": "school"}
_ANSWER_KINDS = frozenset({"open ended response", "response", "other please specify"})
_HXL_PEOPLE = frozenset({"contact", "beneficiary", "affected", "respondent", "person"})


class HeaderGuess(NamedTuple):
    """*doubt* is 0 for a field's own name, higher is less sure.

    *is_ordinal*: the column only numbers the lines, as № does. *is_whole_name*: a patronymic
    precedes the given name. *has_brackets*: the other name may be in brackets. *has_age*: the age or
    birth date is in the cell too.
    """

    field: str
    doubt: int
    is_ordinal: bool = False
    is_whole_name: bool = False
    has_brackets: bool = False
    has_age: bool = False


def normalise_header(header: str) -> str:
    text = unicodedata.normalize("NFC", _HUMP.sub(" ", header)).casefold()
    return _GAP.sub(" ", text.translate(_OLD_LETTERS)).strip()


@lru_cache(maxsize=4_096)
def guess_field(header: str) -> HeaderGuess | None:
    header = header if len(header) <= MAX_HEADING else ""
    if header.strip() in ("№", "#"):
        return HeaderGuess("source_ref", 2, is_ordinal=True)
    if _TAG.fullmatch(header.strip()):
        return _guess_tag(header)
    header = _SLASHES.sub(r"(\1)", _NUMBER.sub("", header, count=1))
    if found := _guess_both(header) or _look_up(header) or _look_up_first_language(header):
        return found
    *groups, last = _GROUPS.split(header)
    if not groups or not last.strip():
        return None
    words = {word for group in groups for word in normalise_header(group).split()}
    if "барих" in words:  # холбоо барих: how she is reached; холбоо alone is a union
        words.discard("холбоо")
    if words & _OTHER_GROUPS or not _FOLDED_GROUPS.isdisjoint(map(normalise, words)):
        return None
    found = _look_up(last)
    return found._replace(doubt=found.doubt + 1) if found else None


def guess_fields(columns: Iterable[str]) -> list[HeaderGuess | None]:
    """Guess each of *columns*; a French *Nom* without another name is a whole one."""
    columns = list(columns)
    found = [*map(guess_field, columns)]
    if any(guess and guess.field == "given_name" for guess in found):
        return found
    return [
        HeaderGuess("given_name", 2) if normalise_header(column[:MAX_HEADING]) == "nom" else guess
        for column, guess in zip(columns, found, strict=True)
    ]


def _guess_both(header: str) -> HeaderGuess | None:
    """Guess Нэр (овог) and Нас/хүйс, whose cells have two values."""
    if names := _NAMES_IN_BRACKETS.fullmatch(header.strip()):
        fields = [_field_of(_bare(normalise_header(name)).split()) for name in names.groups()]
        if sorted(fields) == ["given_name", "patronymic"]:
            is_whole = fields[0] == "patronymic"
            return HeaderGuess("given_name", 2, is_whole_name=is_whole, has_brackets=True)
    words = [word for word in normalise_header(header).split() if word not in _ANDS]
    for end in range(1, len(words)):
        fields = [_field_of(words[:end]), _field_of(words[end:])]
        if "gender" in fields and not _AGES.isdisjoint(fields):
            return HeaderGuess("gender", 2, has_age=True)
    return None


def _field_of(words: Iterable[str]) -> str:
    found = _KNOWN.get(key := " ".join(words)) or _KNOWN_BARE.get(key)
    return found.field if found else ""


def guess_part(header: str) -> str | None:
    return _KNOWN_PARTS.get(normalise_header(_GROUPS.split(header)[-1]))


def find_options(columns: Sequence[str]) -> set[int]:
    known, options = set(columns), defaultdict[str, set[int]](set)
    for place, column in enumerate(columns):
        for slash in re.finditer("/", column):
            if (question := column[: slash.start()]) in known:
                options[question].add(place)
    return {place for places in options.values() if len(places) > 1 for place in places}


def find_parents(columns: Sequence[str]) -> set[int]:
    keys = [*map(normalise_header, columns)]
    parents = [
        {place for place, key in enumerate(keys) if key in names.split("|")} for names in _PARENTS
    ]
    both = set().union(*parents)
    others = (guess_field(column) for place, column in enumerate(columns) if place not in both)
    has_other = any(found is not None and found.field == "patronymic" for found in others)
    return both if all(parents) and has_other else set()


def rank_submission(header: str, headings: frozenset[str]) -> int | None:
    key = normalise_header(header)
    if key == "key" and headings & _KEY_ALONE:
        return 0
    return 1 + _SUBMISSION_IDS.index(key) if key in _SUBMISSION_IDS else None


def drop_prefix(columns: Sequence[str]) -> list[str]:
    parted = [column.partition(" ") for column in columns]
    prefixes = Counter(first for first, _, rest in parted if rest and first.isupper())
    [(prefix, count)] = prefixes.most_common(1) or [("", 0)]
    is_prefix = count >= _MIN_PREFIXED and guess_field(prefix) is None
    return [
        rest if is_prefix and first == prefix and rest else column
        for column, (first, _, rest) in zip(columns, parted, strict=True)
    ]


def is_tag_row(cells: list[str]) -> bool:
    filled = [cell.strip() for cell in cells if cell.strip()]
    return bool(filled) and all(map(_TAG.fullmatch, filled)) and filled != ["#"]


def is_answer_row(cells: list[str]) -> bool:
    kinds = {normalise_header(cell) for cell in cells if cell.strip()}
    return bool(kinds) and kinds <= _ANSWER_KINDS


def _look_up(header: str) -> HeaderGuess | None:
    for text in (header, _BRACKETS.sub(" ", header), *_BRACKETS.findall(header)):
        if found := _KNOWN.get(normalise_header(text)):
            return found
    if has_lost_letters(header):
        return _look_up_damaged(header)
    bare = _bare(normalise_header(_BRACKETS.sub(" ", header)))
    where = " ".join(word for word in bare.split() if word not in _COMING)
    found = _KNOWN_BARE.get(bare) or _KNOWN_BARE.get(where)
    return found or (_KNOWN_FOLDED.get(normalise(bare)) if bare.isascii() else None)


def _look_up_damaged(header: str) -> HeaderGuess | None:
    words = " ".join(header.casefold().split())
    pattern = re.compile(r"\w".join(map(re.escape, words.split("?"))))
    found = [guess for key, guess in _KNOWN.items() if pattern.fullmatch(key)]
    return found[0] if len({guess.field for guess in found}) == 1 else None


def _look_up_first_language(header: str) -> HeaderGuess | None:
    """Look up the first half of Холбогдох утас / Contact phone."""
    first, _, second = header.partition(" / ")
    found, other = _look_up(first), _look_up(second)
    is_two = second and first.isascii() != second.isascii()
    return found if is_two and found and (not other or other.field == found.field) else None


def _bare(key: str) -> str:
    words = [
        word
        for place, word in enumerate(key.split())
        if word not in _ASKING or (word == "type" and place)  # a column of its own beside a phone
    ]
    return " ".join(_DECLINED.get(word) or _REFLEXIVE.sub("", word) for word in words)


def _guess_tag(header: str) -> HeaderGuess | None:
    tag, *attributes = (part.strip().lower() for part in header.strip().lstrip("#").split("+"))
    for attribute in attributes:
        if (field := _HXL_ATTRIBUTES.get(attribute)) and tag != "org":
            return HeaderGuess(field, 1)
    if "name" in attributes and tag in _HXL_PEOPLE:
        return HeaderGuess("given_name", 2)
    return HeaderGuess(_HXL_TAGS[tag], 1) if tag in _HXL_TAGS else None


def _known() -> Iterator[tuple[str, HeaderGuess]]:
    for field in TRAINEE.fields:
        for doubt, headings in enumerate(field.headings, start=1):
            for heading in filter(None, headings.split("|")):
                yield (
                    normalise_header(heading),
                    HeaderGuess(
                        field.name,
                        doubt,
                        is_ordinal=field.name == "source_ref" and doubt > 1,
                        is_whole_name=heading in _WHOLE_NAMES,
                    ),
                )
    for heading in _AGE_HEADINGS.split("|"):
        yield normalise_header(heading), HeaderGuess(AGE, 1)
    for name in PERSON_FIELDS:
        yield normalise_header(name), HeaderGuess(name, 0)


_KNOWN: Final = dict(_known())
_KNOWN_BARE: Final = {_bare(key): guess for key, guess in reversed(_KNOWN.items()) if _bare(key)}


def _folded() -> dict[str, HeaderGuess]:
    """Return Cyrillic headings as names of questions have them: torson_ognoo."""
    found = defaultdict[str, set[HeaderGuess]](set)
    for key, guess in _KNOWN.items():
        if not key.isascii() and len(folded := normalise(key)) >= _MIN_FOLDED:
            found[folded].add(guess._replace(doubt=guess.doubt + 1))
    return {key: guesses.pop() for key, guesses in found.items() if len(guesses) == 1}


_KNOWN_FOLDED: Final = _folded()
_FOLDED_GROUPS: Final = {
    folded
    for word in _OTHER_GROUPS
    if not word.isascii() and len(folded := normalise(word)) >= _MIN_FOLDED
}
_KNOWN_PARTS: Final = {
    normalise_header(heading): part
    for part, headings in _PARTS.items()
    for heading in headings.split("|")
}
