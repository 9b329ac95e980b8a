"""How alike two values of a field are; level 0 is *unknown*."""

from enum import IntEnum
from typing import Final, NamedTuple

from rapidfuzz.distance import OSA, JaroWinkler

from fieldreg.domain.matching.facts import Facts, strip_vowels
from fieldreg.domain.normalisation import initial_of, is_initial_key

_MIN_ONE_SLIP, _MIN_TWO_SLIPS = 4, 7  # letters
_MIN_PET_STEM, _MIN_BEGINNING = 2, 3
_MOST_VOWELS = 3  # that one of two names has and the other lacks
_ALIKE: Final = 0.85  # Jaro-Winkler
_DAY_LENGTH, _YEAR_LENGTH = 10, 4
_ABOUT_YEARS = 2
_VOWELS = "aeiu"


class _Level(IntEnum):
    # That of an enumeration is ten times as slow, and there are seven for each pair.
    __hash__ = int.__hash__


class NameLevel(_Level):
    """Of given names; SHORT is a pet name or a beginning, ALIKE shares no more than its sound."""

    UNKNOWN = 0
    SAME = 1
    NEAR = 2
    SHORT = 3
    ALIKE = 4
    OTHER = 5


class PatronymicLevel(_Level):
    """INITIAL: one is an initial, and begins the other; OTHER_INITIAL: it does not."""

    UNKNOWN = 0
    SAME = 1
    NEAR = 2
    INITIAL = 3
    ALIKE = 4
    OTHER = 5
    OTHER_INITIAL = 6


class BirthLevel(_Level):
    """SAME_YEAR: one is known by its year or month alone, and that agrees with the other."""

    UNKNOWN = 0
    SAME_DAY = 1
    SWAPPED = 2
    ONE_DIGIT = 3
    SAME_YEAR = 4
    OTHER_DAY = 5
    NEAR_YEAR = 6
    OTHER_YEAR = 7
    ANNIVERSARY = 8


class PhoneLevel(_Level):
    UNKNOWN = 0
    SAME = 1
    ONE_DIGIT = 2
    OTHER = 3


class PlaceLevel(_Level):
    """WITHIN: the aimag is the same, and one soum is unknown."""

    UNKNOWN = 0
    SAME_SOUM = 1
    SAME_AIMAG = 2
    OTHER = 3
    WITHIN = 4


class GenderLevel(_Level):
    UNKNOWN = 0
    SAME = 1
    OTHER = 2


class OrderLevel(_Level):
    STRAIGHT = 1
    SWAPPED = 2


class Levels(NamedTuple):
    given_name: NameLevel
    patronymic: PatronymicLevel
    birth_date: BirthLevel
    phone: PhoneLevel
    place: PlaceLevel
    gender: GenderLevel
    order: OrderLevel

    @property
    def agreeing(self) -> tuple[str, ...]:
        known = zip(_FIELDS, self, _LAST_AGREEING, strict=False)
        return tuple(name for name, level, last in known if 0 < level <= last)

    @property
    def differing(self) -> tuple[str, ...]:
        known = zip(_FIELDS, self, _LAST_AGREEING, strict=False)
        return tuple(
            name for name, level, last in known if level > last and level is not PlaceLevel.WITHIN
        )


def read_levels(packed: bytes) -> Levels:
    given, patronymic, born, phone, place, gender, order = packed
    return Levels(
        NameLevel(given),
        PatronymicLevel(patronymic),
        BirthLevel(born),
        PhoneLevel(phone),
        PlaceLevel(place),
        GenderLevel(gender),
        OrderLevel(order),
    )


_FIELDS: Final = ("given_name", "patronymic", "birth_date", "phone", "soum", "gender")
# A level up to these agrees, a higher one differs.
_LAST_AGREEING: Final = (
    NameLevel.SHORT,
    PatronymicLevel.INITIAL,
    BirthLevel.SAME_YEAR,
    PhoneLevel.ONE_DIGIT,
    PlaceLevel.SAME_SOUM,
    GenderLevel.SAME,
)


def compare_given_names(this: str, other: str) -> NameLevel:
    if not this or not other:
        return NameLevel.UNKNOWN
    if this == other:
        return NameLevel.SAME
    if _is_slip(this, other):
        return NameLevel.NEAR
    short, long = (this, other) if len(this) <= len(other) else (other, this)
    if _is_short_for(short, long):
        return NameLevel.SHORT
    is_half = len(short) > _MIN_BEGINNING and long.startswith(short[:_MIN_BEGINNING])
    is_alike = is_half or JaroWinkler.similarity(this, other) > _ALIKE
    return NameLevel.ALIKE if is_alike else NameLevel.OTHER


def _is_short_for(short: str, long: str) -> bool:
    stem = short.rstrip(_VOWELS)
    if len(stem) >= _MIN_PET_STEM and len(stem) == len(short) - 1 and long.startswith(stem):
        return True
    return len(short) >= _MIN_BEGINNING and long.startswith(short)


def compare_patronymics(this: str, other: str) -> PatronymicLevel:
    if not this or not other:
        return PatronymicLevel.UNKNOWN
    if this == other:
        return PatronymicLevel.INITIAL if is_initial_key(this) else PatronymicLevel.SAME
    if is_initial_key(this) or is_initial_key(other):
        agrees = initial_of(this) == initial_of(other)
        return PatronymicLevel.INITIAL if agrees else PatronymicLevel.OTHER_INITIAL
    if _is_slip(this, other):
        return PatronymicLevel.NEAR
    is_alike = JaroWinkler.similarity(this, other) > _ALIKE
    return PatronymicLevel.ALIKE if is_alike else PatronymicLevel.OTHER


def compare_birth_dates(this: str, other: str) -> BirthLevel:
    if not this or not other:
        return BirthLevel.UNKNOWN
    if this == other and len(this) == _DAY_LENGTH:
        return BirthLevel.SAME_DAY
    if "~" in (this[0], other[0]):
        return _compare_about(this.lstrip("~"), other.lstrip("~"))
    if len(this) == len(other) == _DAY_LENGTH:
        return _compare_days(this, other)
    if this.startswith(other) or other.startswith(this):
        return BirthLevel.SAME_YEAR
    return _compare_years(this, other)


def _compare_days(this: str, other: str) -> BirthLevel:
    if this[:_YEAR_LENGTH] != other[:_YEAR_LENGTH] and this[_YEAR_LENGTH:] != other[_YEAR_LENGTH:]:
        return _compare_years(this, other)
    if this[:5] == other[:5] and this[5:7] == other[8:] and this[8:] == other[5:7]:
        return BirthLevel.SWAPPED
    is_slip = sum(map(str.__ne__, this, other)) == 1
    return BirthLevel.ONE_DIGIT if is_slip else _compare_years(this, other)


def _compare_about(this: str, other: str) -> BirthLevel:
    apart = abs(int(this[:_YEAR_LENGTH]) - int(other[:_YEAR_LENGTH]))
    return BirthLevel.NEAR_YEAR if apart <= _ABOUT_YEARS else BirthLevel.OTHER_YEAR


def _compare_years(this: str, other: str) -> BirthLevel:
    apart = abs(int(this[:_YEAR_LENGTH]) - int(other[:_YEAR_LENGTH]))
    if not apart:
        return BirthLevel.OTHER_DAY
    if len(this) == len(other) == _DAY_LENGTH and this[5:] == other[5:]:
        return BirthLevel.ANNIVERSARY
    return BirthLevel.NEAR_YEAR if apart == 1 else BirthLevel.OTHER_YEAR


def compare_phones(this: str, other: str) -> PhoneLevel:
    if not this or not other:
        return PhoneLevel.UNKNOWN
    if this == other:
        return PhoneLevel.SAME
    if len(this) == len(other) and OSA.distance(this, other, score_cutoff=1) == 1:
        return PhoneLevel.ONE_DIGIT
    return PhoneLevel.OTHER


def compare_places(this: Facts, other: Facts) -> PlaceLevel:
    if this.soum and this.soum == other.soum:
        return PlaceLevel.SAME_SOUM
    if not this.aimag or not other.aimag:
        return PlaceLevel.UNKNOWN
    if this.aimag != other.aimag:
        return PlaceLevel.OTHER
    return PlaceLevel.SAME_AIMAG if this.soum and other.soum else PlaceLevel.WITHIN


def compare_genders(this: str, other: str) -> GenderLevel:
    if not this or not other:
        return GenderLevel.UNKNOWN
    return GenderLevel.SAME if this == other else GenderLevel.OTHER


def _is_slip(this: str, other: str) -> bool:
    length, other_length = len(this), len(other)
    apart, shortest = abs(length - other_length), min(length, other_length)
    if apart > _MOST_VOWELS:
        return False
    slips = (shortest >= _MIN_ONE_SLIP) + (shortest >= _MIN_TWO_SLIPS)
    if slips and apart <= slips and OSA.distance(this, other, score_cutoff=slips) <= slips:
        return True
    first, other_first = this[0], other[0]
    if first != other_first and first not in _VOWELS and other_first not in _VOWELS:
        return False
    consonants = strip_vowels(this)
    return len(consonants) > 1 and consonants == strip_vowels(other)
