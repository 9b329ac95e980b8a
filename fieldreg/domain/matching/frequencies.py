"""How often strangers agree: the chance of each level, by how common the values are.

All chances are in bits. A name's frequency is the larger of that in the whole register and that in
the aimag of either person.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import count as count_from
from math import gcd, log2
from typing import Final, NamedTuple

from fieldreg.domain.matching.facts import Facts
from fieldreg.domain.matching.levels import (
    BirthLevel,
    NameLevel,
    PatronymicLevel,
    PhoneLevel,
    PlaceLevel,
    compare_given_names,
    compare_patronymics,
)
from fieldreg.domain.normalisation import initial_of, is_initial_key

_USUAL_WEIGHT: Final = 500  # records that say as much as the usual frequencies
_PHONE_WEIGHT: Final = 10_000
_USUAL_NAME, _USUAL_DAY, _USUAL_YEAR = 1 / 500, 1 / 14_600, 1 / 30
_USUAL_SOUM, _USUAL_AIMAG, _USUAL_INITIAL = 1 / 330, 1 / 22, 1 / 25
_USUAL_COUNTRY: Final = log2(1 - 1 / 22)
# How many other days are one digit away, are the same day of other years, or are swapped.
_DAYS_AT: Final = {
    BirthLevel.SWAPPED: 0.4, BirthLevel.ONE_DIGIT: 20.0, BirthLevel.ANNIVERSARY: 8.0,
}  # fmt: skip
_OTHER_YEARS, _NEAR_YEARS = 0.85, 2
_NEAR_PHONE: Final = log2(8e-6)
_OTHER_INITIAL: Final = log2(0.93)
_FEW, _FEW_OF_ALL = 3, 1 / 5_000  # records that may have a slip by chance
_OTHER_NAME: Final = 2.0
_SAMPLE: Final = 20_000
_AT_ONCE: Final = 1_000  # pairs of the sample, some milliseconds


class NameCounts(NamedTuple):
    given: Mapping[str, int]
    patronymics: Mapping[str, int]


class Frequencies:
    """Of *people*, or of the register of which they are a sample and that has *names*."""

    def __init__(self, people: Sequence[Facts], names: NameCounts | None = None) -> None:
        self.people_count = sum(names.given.values()) if names else len(people)
        self._given = _NameFrequencies(
            ((facts.given, facts.aimag) for facts in people),
            compare_given_names,
            len(NameLevel),
            names and names.given,
        )
        self._patronymics = _NameFrequencies(
            (
                (facts.patronymic, facts.aimag)
                for facts in people
                if not is_initial_key(facts.patronymic)
            ),
            compare_patronymics,
            len(PatronymicLevel),
            names and names.patronymics,
        )
        self._initials = _Bits((initial_of(facts.patronymic) for facts in people), _USUAL_INITIAL)
        days = [facts.birth_date for facts in people if len(facts.birth_date) == len("2007-03-14")]
        years = [facts.birth_date.lstrip("~")[:4] for facts in people if facts.birth_date]
        self._days, self._years = _Bits(days, _USUAL_DAY), _Bits(years, _USUAL_YEAR)
        self._mean_day, mean_year = _mean(days, _USUAL_DAY), _mean(years, _USUAL_YEAR)
        self._birth_levels = {
            BirthLevel.UNKNOWN: 0.0,
            BirthLevel.OTHER_DAY: mean_year,
            BirthLevel.NEAR_YEAR: mean_year + log2(_NEAR_YEARS),
            BirthLevel.OTHER_YEAR: log2(_OTHER_YEARS),
            **{level: self._mean_day + log2(count) for level, count in _DAYS_AT.items()},
        }
        self._soums = _Bits((facts.soum for facts in people), _USUAL_SOUM)
        self._aimags = _Bits((facts.aimag for facts in people), _USUAL_AIMAG)
        self._phones = Counter(facts.phone for facts in people)
        self._phone_total = len(people) - self._phones[""] + _PHONE_WEIGHT

    def prepare(self) -> Iterator[None]:
        """Count now, in parts, the values that are otherwise counted when first asked for."""
        for names in (self._given, self._patronymics):
            yield from names.sample_levels()

    def given_name(self, this: Facts, other: Facts, level: NameLevel) -> float:
        return self._given.chance(this.given, other.given, this.aimag, other.aimag, level)

    def other_name(self, this: Facts, other: Facts) -> float:
        """Return the bits against one person if several bear each of two given names.

        A slip or a pet name makes mostly a rare name, a twin has one of many.
        """
        names = self._given
        return _OTHER_NAME if names.is_usual(this.given) and names.is_usual(other.given) else 0.0

    def patronymic(self, first: str, second: str, aimags: tuple[str, str], level: int) -> float:
        if level is PatronymicLevel.INITIAL:
            return self._initials[initial_of(first)]
        if level is PatronymicLevel.OTHER_INITIAL:
            return _OTHER_INITIAL
        return self._patronymics.chance(first, second, *aimags, level)

    def birth_date(self, this: str, level: BirthLevel) -> float:
        if level is BirthLevel.SAME_DAY:
            return max(self._days[this], self._mean_day - 1)
        return self._years[this[:4]] if level is BirthLevel.SAME_YEAR else self._birth_levels[level]

    def phone(self, this: str, level: PhoneLevel) -> float:
        if level is PhoneLevel.SAME:
            return log2(max(self._phones[this] - 1, 1) / self._phone_total)
        return _NEAR_PHONE if level is PhoneLevel.ONE_DIGIT else 0.0

    def place(self, this: Facts, level: PlaceLevel) -> float:
        match level:
            case PlaceLevel.SAME_SOUM:
                return self._soums[this.soum]
            case PlaceLevel.SAME_AIMAG | PlaceLevel.WITHIN:
                return self._aimags[this.aimag]
            case PlaceLevel.OTHER:
                return _USUAL_COUNTRY
            case PlaceLevel.UNKNOWN:
                return 0.0


class _NameFrequencies:
    def __init__(
        self,
        names: Iterable[tuple[str, str]],
        compare: Callable[[str, str], int],
        level_count: int,
        counts: Mapping[str, int] | None,
    ) -> None:
        """The rarer levels are met in a sample of pairs."""
        self._local = Counter(pair for pair in names if pair[0])
        self._counts: Counter[str] = Counter()
        self._aimags: Counter[str] = Counter()
        for (name, aimag), count in self._local.items():
            self._counts[name] += count
            self._aimags[aimag] += count
        self._total = self._counts.total()
        self._known: dict[tuple[str, str], float] = {}
        self._levels: list[float] = []
        self._sampled, self._compare, self._level_count = self._counts, compare, level_count
        squares = sum(count * count for count in self._counts.values())
        usual = _USUAL_WEIGHT * _USUAL_NAME
        self._mean = (squares / max(1, self._total) + usual) / (self._total + _USUAL_WEIGHT)
        if counts is not None:
            self._counts = Counter(counts)
            self._total = self._counts.total()

    def chance(self, this: str, other: str, aimag: str, other_aimag: str, level: int) -> float:
        if level == NameLevel.SAME:
            bits = self._bits(this, aimag)
            return bits if aimag == other_aimag else max(bits, self._bits(this, other_aimag))
        if level == NameLevel.NEAR:
            # A slip is met once, a name many times; of two names, the rarer one tells which it is.
            rarer = min(self._counts[this], self._counts[other]) + _USUAL_WEIGHT * _USUAL_NAME
            return self.levels[level] + log2(rarer / (self._total + _USUAL_WEIGHT) / self._mean)
        return self.levels[level]

    def is_usual(self, name: str) -> bool:
        return self._counts[name] > max(_FEW, self._total * _FEW_OF_ALL)

    def _bits(self, name: str, aimag: str) -> float:
        if (bits := self._known.get((name, aimag))) is None:
            weight = _USUAL_WEIGHT
            national = (self._counts[name] + weight * _USUAL_NAME) / (self._total + weight)
            local = (self._local[name, aimag] + weight * national) / (self._aimags[aimag] + weight)
            bits = self._known[name, aimag] = log2(max(national, local))
        return bits

    @property
    def levels(self) -> list[float]:
        if not self._levels:
            for _ in self.sample_levels():
                pass
        return self._levels

    def sample_levels(self) -> Iterator[None]:
        names = list(self._sampled.elements())
        total = len(names)
        counts = [0.0, 0.0, *_USUAL_LEVELS[: self._level_count - 2]]
        seen = sum(counts)
        # No divisor of the total, or every third pair would be of neighbours, who share a name.
        step = next(step for step in count_from(max(1, total * 2 // 3)) if gcd(step, total) <= 1)
        if total > 1:
            for turn in range(min(_SAMPLE, total * 3)):
                first = turn * 7919 % total
                second = (first + 1 + turn * step) % total
                counts[self._compare(names[first], names[second])] += 1
                seen += 1
                if turn % _AT_ONCE == 0:
                    yield
        self._levels = [log2(max(count, 0.5) / seen) for count in counts]


# Of a thousand pairs of strangers' names: near, short or an initial, alike, other.
_USUAL_LEVELS: Final = (1.5, 2.0, 10.0, 986.0, 1.0)


class _Bits(dict[str, float]):
    def __init__(self, values: Iterable[str], usual: float) -> None:
        counts = Counter(value for value in values if value)
        total, prior = counts.total() + _USUAL_WEIGHT, _USUAL_WEIGHT * usual
        super().__init__((value, log2((n + prior) / total)) for value, n in counts.items())
        self._unseen = log2(prior / total)

    def __missing__(self, value: str) -> float:
        return self._unseen


def _mean(values: Sequence[str], usual: float) -> float:
    squares = sum(count * count for count in Counter(values).values())
    return log2(
        (squares / max(1, len(values)) + _USUAL_WEIGHT * usual) / (len(values) + _USUAL_WEIGHT)
    )
