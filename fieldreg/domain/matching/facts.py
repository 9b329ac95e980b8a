"""The compared fields of a record: names as folded keys, birth date, phone, place, gender.

Texts, "" if unknown.
"""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from fieldreg.domain.normalisation import normalise, normalise_patronymic, split_stuck_initial
from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.domain.people.phones import phone_key
from fieldreg.domain.records.values import Gender

COMPARED: Final = (
    "given_name", "patronymic", "birth_date", "phone", "soum", "aimag", "gender",
)  # fmt: skip
"""The fields of a person of which facts are made."""

_DAY_LENGTH: Final = len("2007-03-14")
_VOWELS = str.maketrans("", "", "aeiu")


class Facts(NamedTuple):
    """*given_turned* is the given name as the key of a patronymic, for names that were swapped.

    *consonants* are those of the given name. *birth_date* is canonical (`birth_dates`); *soum* and
    *aimag* are codes, or texts where the place is not of the national list.
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

    @property
    def has_day(self) -> bool:
        return len(self.birth_date) == _DAY_LENGTH


def strip_vowels(key: str) -> str:
    return key.translate(_VOWELS)


class FactsBuilder:
    """Caches all names and days that it met: drop it after a register."""

    def __init__(self) -> None:
        self._given: dict[str, tuple[str, str, str]] = {}
        self._patronymics: dict[str, str] = {}
        self._days: dict[str, str] = {}

    def build(self, values: Mapping[str, str]) -> Facts:
        given, patronymic = values.get("given_name", ""), values.get("patronymic", "")
        if "." in given:
            initial, given = split_stuck_initial(given)
            patronymic = patronymic or initial
        if (keys := self._given.get(given)) is None:
            key = normalise(given)
            keys = key, normalise_patronymic(given), strip_vowels(key)
            self._given[given] = keys
        turned = _remember(self._patronymics, patronymic, normalise_patronymic)
        born = _remember(self._days, values.get("birth_date", ""), _read_day)
        soum, gender = values.get("soum", ""), values.get("gender", "")
        return Facts(
            keys[0],
            turned,
            keys[1],
            keys[2],
            born,
            phone_key(values.get("phone", "")),
            soum,
            values.get("aimag", "") or soum[:2],
            "" if gender == Gender.DECLINED else gender,
        )


def _remember(known: dict[str, str], text: str, fold: Callable[[str], str]) -> str:
    if (key := known.get(text)) is None:
        key = known[text] = fold(text)
    return key


def _read_day(text: str) -> str:
    return text if BirthDate(text).year else ""
