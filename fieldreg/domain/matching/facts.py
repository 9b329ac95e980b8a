"""The compared fields of a record: names as folded keys, birth date, phone, place, gender.

Texts, "" if unknown.
"""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple, TypeVar

from fieldreg.domain.normalisation import (
    cut_clan,
    is_clan,
    normalise,
    normalise_patronymic,
    split_stuck_initial,
)
from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.domain.people.phones import phone_key
from fieldreg.domain.records.values import Gender

COMPARED: Final = (
    "given_name", "patronymic", "birth_date", "phone", "soum", "aimag", "gender",
)  # fmt: skip
"""The fields of a person of which facts are made."""

_T = TypeVar("_T")
_DAY_LENGTH: Final = len("2007-03-14")
_VOWELS = str.maketrans("", "", "aeiu")


class Facts(NamedTuple):
    """*given_turned* is the given name as the key of a patronymic, for names that were swapped.

    *consonants* are those of the given name. *patronymic* has no common clan name before it;
    *last_word* is the key of its last word, if it has several: the others may be a rare clan name.
    *birth_date* is canonical (`birth_dates`); *soum* and *aimag* are codes, or texts where the
    place is not of the national list.
    """

    given: str = ""
    patronymic: str = ""
    given_turned: str = ""
    consonants: str = ""
    birth_date: str = ""
    phone: str = ""
    soum: str = ""
    aimag: str = ""
    gender: str = ""
    last_word: str = ""

    @property
    def has_day(self) -> bool:
        return len(self.birth_date) == _DAY_LENGTH


def strip_vowels(key: str) -> str:
    return key.translate(_VOWELS)


class FactsBuilder:
    """Caches all names and days that it met: drop it after a register."""

    def __init__(self) -> None:
        self._given: dict[str, tuple[str, str, str]] = {}
        self._patronymics: dict[str, tuple[str, str]] = {}
        self._days: dict[str, str] = {}

    def build(self, values: Mapping[str, str]) -> Facts:
        given, patronymic = values.get("given_name", ""), values.get("patronymic", "")
        if "." in given:
            initial, given = split_stuck_initial(given)
            patronymic = patronymic or initial
        keys = _remember(self._given, given, _read_given)
        key, last_word = _remember(self._patronymics, patronymic, _read_patronymic)
        born = _remember(self._days, values.get("birth_date", ""), _read_day)
        soum, gender = values.get("soum", ""), values.get("gender", "")
        return Facts(
            keys[0],
            key,
            keys[1],
            keys[2],
            born,
            phone_key(values.get("phone", "")),
            soum,
            values.get("aimag", "") or soum[:2],
            "" if gender == Gender.DECLINED else gender,
            last_word,
        )

    def sketch(self, given: str, patronymic: str, birth_date: str) -> Facts:
        """Build the facts that an index holds: folded keys and a birth date."""
        born = _remember(self._days, birth_date, _read_day)
        return Facts(given, patronymic, normalise_patronymic(given), birth_date=born)


def _remember(known: dict[str, _T], text: str, read: Callable[[str], _T]) -> _T:
    if (value := known.get(text)) is None:
        value = known[text] = read(text)
    return value


def _read_given(text: str) -> tuple[str, str, str]:
    key = normalise(text)
    return key, normalise_patronymic(text), strip_vowels(key)


def _read_patronymic(text: str) -> tuple[str, str]:
    """A clan name alone tells nothing of a parent."""
    name = cut_clan(text)
    if is_clan(name):
        return "", ""
    first, _, last = name.rpartition(" ")
    return normalise_patronymic(name), normalise_patronymic(last) if first else ""


def _read_day(text: str) -> str:
    return text if BirthDate(text).year else ""
