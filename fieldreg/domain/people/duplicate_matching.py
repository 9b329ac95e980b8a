"""Duplicate matching: how much a typed person resembles a registered one.

Each field that both have adds a weight, in bits: how much likelier two records of one person agree
on it than those of two strangers. Near matches, initials and swapped parts count less; clearly
different given names outweigh all else, for siblings.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import OSA

from fieldreg.domain.normalisation import normalise_patronymic

DUPLICATE_SCORE = 10.5

_SAME_GIVEN, _NEAR_GIVEN, _OTHER_GIVEN = 8.0, 4.0, -30.0
_SAME_PATRONYMIC, _NEAR_PATRONYMIC, _SAME_INITIAL, _OTHER_PATRONYMIC = 8.0, 4.0, 2.0, -6.0
_SAME_DAY, _SWAPPED_DAY, _NEAR_DAY, _SAME_YEAR = 11.0, 8.0, 5.0, 4.5
_OTHER_DAY, _NEAR_YEAR, _OTHER_YEAR = 0.0, -1.0, -7.0
_SAME_PHONE, _OTHER_PHONE = 10.0, -1.0
_SAME_SOUM, _OTHER_SOUM = 3.0, -1.5

_VOWELS = "aeiu"
_MIN_PET_STEM, _MIN_ONE_SLIP, _MIN_TWO_SLIPS = 2, 4, 7  # letters
_DAY_LENGTH = 10
_ABOUT_YEARS = 2


@dataclass(frozen=True, slots=True)
class MatchKeys:
    given_name: str = ""
    patronymic: str = ""
    birth_date: str = ""
    phone: str = ""
    soum: str = ""

    @property
    def year(self) -> str:
        year = self.birth_date.lstrip("~")[:4]
        return year if year.isdigit() else ""

    @property
    def swapped_names(self) -> tuple[str, str]:
        first, rest = self.patronymic[:1], self.patronymic[1:]
        given = ("ts" if first == "c" else first) + rest
        return given, normalise_patronymic(self.given_name)


@dataclass(frozen=True, slots=True)
class Similarity:
    score: float
    matching_fields: tuple[str, ...]
    differing_fields: tuple[str, ...]


def score_similarity(first: MatchKeys, second: MatchKeys) -> Similarity:
    weights = _weigh(first, second)
    return Similarity(
        sum(weights.values()),
        tuple(name for name, weight in weights.items() if weight > 0),
        tuple(name for name, weight in weights.items() if weight <= 0),
    )


def find_alike(people: Mapping[int, MatchKeys]) -> frozenset[int]:
    alike: set[int] = set()
    turned = {person: keys.swapped_names[1] for person, keys in people.items()}
    for (first_id, first), (second_id, second) in combinations(people.items(), 2):
        if first_id in alike and second_id in alike:
            continue
        # Nothing outweighs a given name that differs, unless both names were swapped; nearly
        # all pairs differ, and end here in a tenth of the time.
        has_both = first.given_name and second.given_name
        if has_both and not (
            first.given_name == second.given_name
            or _is_near(first.given_name, second.given_name)
            or turned[first_id][:1] == second.patronymic[:1]
            or _is_slip(turned[first_id], second.patronymic)
        ):
            continue
        if sum(_weigh(first, second).values()) >= DUPLICATE_SCORE:
            alike.update((first_id, second_id))
    return frozenset(alike)


def _weigh(first: MatchKeys, second: MatchKeys) -> dict[str, float]:
    weights = _names(first, second)
    year, other_year = first.year, second.year
    if year and other_year:
        weights["birth_date"] = _birth(first.birth_date, second.birth_date, year, other_year)
    if first.phone and second.phone:
        weights["phone"] = _SAME_PHONE if first.phone == second.phone else _OTHER_PHONE
    if first.soum and second.soum:
        weights["soum"] = _SAME_SOUM if first.soum == second.soum else _OTHER_SOUM
    return weights


def initial_of(patronymic: str) -> str:
    return patronymic[: 2 if patronymic.startswith("ia") else 1]


def _names(first: MatchKeys, second: MatchKeys) -> dict[str, float]:
    straight = {}
    if first.given_name and second.given_name:
        straight["given_name"] = _given(first.given_name, second.given_name)
    if first.patronymic and second.patronymic:
        straight["patronymic"] = _patronymic(first.patronymic, second.patronymic)
    if len(straight) < 2 or straight["given_name"] > 0:  # noqa: PLR2004  both names
        return straight
    swapped = {
        "given_name": _patronymic(first.swapped_names[1], second.patronymic),
        "patronymic": _patronymic(first.patronymic, second.swapped_names[1]),
    }
    return swapped if min(swapped.values()) > 0 else straight


def _given(first: str, second: str) -> float:
    if first == second:
        return _SAME_GIVEN
    return _NEAR_GIVEN if _is_near(first, second) else _OTHER_GIVEN


def _is_near(first: str, second: str) -> bool:
    return _is_slip(first, second) or _is_pet(first, second)


def _patronymic(first: str, second: str) -> float:
    initial = initial_of(first)
    if initial in (first, second):
        return _SAME_INITIAL if initial == initial_of(second) else _OTHER_PATRONYMIC
    if first == second:
        return _SAME_PATRONYMIC
    return _NEAR_PATRONYMIC if _is_slip(first, second) else _OTHER_PATRONYMIC


def _is_slip(first: str, second: str) -> bool:
    length, other_length = len(first), len(second)
    shortest = min(length, other_length)
    slips = (shortest >= _MIN_ONE_SLIP) + (shortest >= _MIN_TWO_SLIPS)
    if abs(length - other_length) > slips:
        return False
    return OSA.distance(first, second, score_cutoff=slips) <= slips


def _is_pet(first: str, second: str) -> bool:
    short, long = (first, second) if len(first) <= len(second) else (second, first)
    stem = short.rstrip(_VOWELS)
    return len(stem) >= _MIN_PET_STEM and stem != short and long.startswith(stem)


def _birth(born: str, other_born: str, year: str, other_year: str) -> float:
    apart = 0 if year == other_year else abs(int(year) - int(other_year))
    if "~" in (born[0], other_born[0]) and apart <= _ABOUT_YEARS:
        return _SAME_YEAR / (1 + apart)
    if len(born) < _DAY_LENGTH or len(other_born) < _DAY_LENGTH:
        return (_SAME_YEAR, _NEAR_YEAR)[apart] if apart <= 1 else _OTHER_YEAR
    (month, day), (other_month, other_day) = born[5:].split("-"), other_born[5:].split("-")
    same = (month == other_month) + (day == other_day)
    if apart:
        is_slip = apart == 1 or OSA.distance(year, other_year) == 1
        return _NEAR_DAY if is_slip and born[4:] == other_born[4:] else _OTHER_YEAR
    if (month, day) == (other_day, other_month) and not same:
        return _SWAPPED_DAY
    return (_OTHER_DAY, _NEAR_DAY, _SAME_DAY)[same]
