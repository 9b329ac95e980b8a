"""Likeness: how certain it is that two records are one person, and why.

A Fellegi-Sunter model with four classes: one person, strangers, relatives, twins. The score is in
bits, the logarithm to base 2 of the odds that the two are one person: 0 is even odds, 10 a thousand
to one.
"""

from collections.abc import Iterator
from math import exp2, log2
from typing import Final, NamedTuple

from fieldreg.domain.matching.facts import Facts
from fieldreg.domain.matching.frequencies import Frequencies
from fieldreg.domain.matching.levels import (
    BirthLevel,
    Levels,
    NameLevel,
    OrderLevel,
    PatronymicLevel,
    PhoneLevel,
    compare_birth_dates,
    compare_genders,
    compare_given_names,
    compare_patronymics,
    compare_phones,
    compare_places,
)
from fieldreg.domain.matching.weights import FIELDS, PairClass, Weights, explained_levels

SHIPPED_THRESHOLD: Final = -1.0  # bits: one to two; a question costs less than a miss
RARITY: Final = "rarity"  # how rare pairs of one person are among all pairs
RELATIVES: Final = "relatives"  # how well relatives would explain the same
VERDICTS: Final = "verdicts"  # what officers' earlier verdicts add

_DAY_AGREES: Final = frozenset(BirthLevel) & {
    BirthLevel.SAME_DAY, BirthLevel.SWAPPED, BirthLevel.ONE_DIGIT, BirthLevel.SAME_YEAR,
}  # fmt: skip
_NAMELESS: Final = 12.0  # bits; a parent's name, a place and a gender are those of sisters, too
_WHOLE: Final = (PatronymicLevel.SAME, PatronymicLevel.NEAR)
_READ_SWAPPED: Final = (*_WHOLE, PatronymicLevel.INITIAL)
_AS_GIVEN: Final = {PatronymicLevel.SAME: NameLevel.SAME, PatronymicLevel.NEAR: NameLevel.NEAR}


class Comparison(NamedTuple):
    """The levels of a pair, and by field the bits with which strangers agree as well.

    *other_name* is 0, or the bits by which the given names are two, though alike.
    """

    levels: Levels
    chances: tuple[float, ...]
    other_name: float = 0.0


class Reason(NamedTuple):
    """*name* is a field of `Levels`, RARITY, RELATIVES or VERDICTS; *level* is 0 for these three."""

    name: str
    level: int
    bits: float


class Likeness:
    def __init__(self, frequencies: Frequencies, weights: Weights) -> None:
        self._frequencies = frequencies
        self._weights = weights
        self._tables = [
            [[log2(share) if share else 0.0 for share in shares] for shares in table]
            for table in weights.tables
        ]
        self._shares = [log2(share) for share in weights.shares]
        self._known: dict[Levels, tuple[float, float, float]] = {}

    def compare(self, this: Facts, other: Facts) -> Comparison:
        frequencies = self._frequencies
        given = compare_given_names(this.given, other.given)
        patronymic, first, second = _compare_patronymics(this, other)
        born = compare_birth_dates(this.birth_date, other.birth_date)
        order, names = OrderLevel.STRAIGHT, None
        if given >= NameLevel.ALIKE and patronymic:
            names = self._compare_swapped(this, other, born)
        if names:
            order, given, patronymic, chances = OrderLevel.SWAPPED, *names
        else:
            aimags = this.aimag, other.aimag
            chances = (
                frequencies.given_name(this, other, given) if given else 0.0,
                frequencies.patronymic(first, second, aimags, patronymic) if patronymic else 0.0,
            )
        phone, place = compare_phones(this.phone, other.phone), compare_places(this, other)
        gender = compare_genders(this.gender, other.gender)
        whole = this if len(this.birth_date) <= len(other.birth_date) else other
        return Comparison(
            Levels(given, patronymic, born, phone, place, gender, order),
            (
                *chances,
                frequencies.birth_date(whole.birth_date, born),
                frequencies.phone(this.phone, phone),
                frequencies.place(this, place),
                -1.0 if gender else 0.0,
                0.0,
            ),
            frequencies.other_name(this, other) if given is NameLevel.ALIKE else 0.0,
        )

    def _compare_swapped(
        self, this: Facts, other: Facts, born: BirthLevel
    ) -> tuple[NameLevel, PatronymicLevel, tuple[float, float]] | None:
        """Compare names in swapped order; None if they do not agree.

        A parent's given name is the child's patronymic: an initial is enough only if the dates
        agree.
        """
        first = compare_patronymics(this.given_turned, other.patronymic)
        if first not in _READ_SWAPPED:
            return None
        second = compare_patronymics(this.patronymic, other.given_turned)
        if second not in _READ_SWAPPED:
            return None
        whole = (first in _WHOLE) + (second in _WHOLE)
        if whole < len(_WHOLE) and not (whole and born in _DAY_AGREES):
            return None
        aimags, chance = (this.aimag, other.aimag), self._frequencies.patronymic
        (better, its_chance), (worse, further_chance) = sorted(
            (
                (first, chance(this.given_turned, other.patronymic, aimags, first)),
                (second, chance(this.patronymic, other.given_turned, aimags, second)),
            )
        )
        return _AS_GIVEN[better], worse, (its_chance, further_chance)

    def score(self, comparison: Comparison) -> float:
        """Return the bits for one person; `SHIPPED_THRESHOLD` is worth a question."""
        levels, chances, other_name = comparison
        same, relatives, twins = self.class_bits(levels)
        return same - other_name - _add(sum(chances), relatives, twins)

    def class_bits(self, levels: Levels) -> tuple[float, float, float]:
        if (known := self._known.get(levels)) is None:
            same, relatives, twins = (
                share + sum(map(list.__getitem__, table, each))
                for share, table, each in zip(
                    self._shares, self._tables, explained_levels(levels), strict=True
                )
            )
            known = self._known[levels] = same - _doubt(levels), relatives, twins
        return known

    def explain(self, comparison: Comparison) -> Iterator[Reason]:
        levels, chances, other_name = comparison
        yield Reason(RARITY, 0, self._shares[PairClass.SAME] - _doubt(levels))
        table = self._tables[PairClass.SAME]
        for place, name in enumerate(FIELDS):
            if level := levels[place]:
                bits = table[place][level] - chances[place]
                yield Reason(name, level, bits if place else bits - other_name)
        strangers = sum(chances)
        _, relatives, twins = self.class_bits(levels)
        yield Reason(RELATIVES, 0, strangers - _add(strangers, relatives, twins))


def _compare_patronymics(this: Facts, other: Facts) -> tuple[PatronymicLevel, str, str]:
    """Return the level with the names that were compared: what precedes one may be a clan name."""
    first, second = this.patronymic, other.patronymic
    level = compare_patronymics(first, second)
    if level >= PatronymicLevel.ALIKE and bool(this.last_word) is not bool(other.last_word):
        without = this.last_word or first, other.last_word or second
        if (its_level := compare_patronymics(*without)) in _READ_SWAPPED:
            return its_level, *without
    return level, first, second


def _doubt(levels: Levels) -> float:
    if levels.given_name or levels.birth_date in _DAY_AGREES:
        return 0.0
    return 0.0 if 0 < levels.phone < PhoneLevel.OTHER else _NAMELESS


def _add(first: float, second: float, third: float) -> float:
    most = max(first, second, third)
    return most + log2(exp2(first - most) + exp2(second - most) + exp2(third - most))
