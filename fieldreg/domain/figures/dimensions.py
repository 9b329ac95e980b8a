"""The values of each dimension: for sessions and people.

An unknown value may be any, a partly known one (a year of birth, an aimag) some.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache, partial
from itertools import product
from operator import attrgetter
from typing import Final, NamedTuple

from fieldreg.domain.figures.questions import OF_AGE, Dimension, Question
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.places.place import Level
from fieldreg.domain.records.values import Gender

Values = tuple[str | None, ...]
"""None is *without*: a session without project, a registration without a part."""

YES, NO = "yes", "no"
AGE_BANDS: Final = {
    "0-13": (0, 13),
    "14-17": (14, 17),
    "18-24": (18, 24),
    "25-34": (25, 34),
    "35-59": (35, 59),
    "60+": (60, 9_999),
}
DISTANCE_BANDS: Final = {
    "0-249": (0, 249),
    "250-499": (250, 499),
    "500-749": (500, 749),
    "750-999": (750, 999),
    "1000-1249": (1_000, 1_249),
    "1250+": (1_250, 99_999),
}
"""Whole kilometres of the great circle from the capital to the centre of a soum."""
GENERATIONS: Final = ("0", "1", "2", "3", "4+")
GENDERS: Final = (Gender.FEMALE.value, Gender.MALE.value, Gender.OTHER.value)
_YOUTH: Final = (15, 34)
ADULT_AGE: Final = 18
_TURNS: Final = sorted(
    {low for low, _ in AGE_BANDS.values()} | {_YOUTH[0], _YOUTH[1] + 1, ADULT_AGE}
)
"""The ages at which a dimension of age has another value."""
_MONTHS_OF_QUARTER: Final = 3
PERIODS: Final = {Dimension.YEAR: 1, Dimension.QUARTER: 4, Dimension.MONTH: 12}
"""The dimensions of time, and how many of each make a year."""


_MANY: Final = (Dimension.AIMAG, Dimension.SOUM)
Reached = Mapping[Dimension, Collection[str | None]]


class HeldSession(NamedTuple):
    """A session that counts. *needed* are the half-days with which one completed the course.

    *course* stands for all courses that count as it, *course_record* is the session's own;
    *partners* are partners with their part; *generations* are those it may have in the cascade
    (`generations`).
    """

    id: int
    day: str
    half_days: int
    needed: int
    course: int
    course_record: int
    theme: int | None
    audience: int | None
    form: str | None
    is_trainer_level: bool
    project: int | None
    mode: str
    soum: str | None
    partners: tuple[tuple[int, str], ...] = ()
    generations: tuple[str, ...] = GENERATIONS[:1]


@dataclass(frozen=True, slots=True)
class Traits:
    """The facts known of a person on a day, as columns; None also where not asked for."""

    is_first: int | None
    gender: str | None
    place: str | None
    age_low: int | None
    age_high: int | None


def tell_session_values(dimension: Dimension, places: Gazetteer) -> Callable[[HeldSession], Values]:
    match dimension:
        case Dimension.PARTNER:
            return lambda session: (
                tuple(sorted({str(partner) for partner, _ in session.partners})) or (None,)
            )
        case Dimension.PARTNER_PART:
            return lambda session: tuple(sorted({part for _, part in session.partners})) or (None,)
        case Dimension.HELD_AIMAG | Dimension.HELD_SOUM | Dimension.HELD_DISTANCE:
            find = cache(partial(_find_held_place, dimension, places))
            return lambda session: (find(session.soum or ""),)
        case Dimension.GENERATION:
            return attrgetter("generations")
        case _:
            tell = _SESSION_VALUES[dimension]
            return lambda session: (tell(session),)


def _find_held_place(dimension: Dimension, places: Gazetteer, code: str) -> str | None:
    if dimension is Dimension.HELD_DISTANCE:
        bands = _list_distance_bands(code, places)
        return bands[0] if len(bands) == 1 else None
    return places.aimag_of(code) if dimension is Dimension.HELD_AIMAG else places.soum_of(code)


def _list_distance_bands(code: str, places: Gazetteer) -> tuple[str, ...]:
    found = places.list_distances(code)
    return tuple(
        name
        for name, (least, most) in DISTANCE_BANDS.items()
        if any(least <= distance <= most for distance in found)
    )


@lru_cache(maxsize=4_096)
def quarter_of(day: str) -> str:
    """Return the quarter of *day*: ``2026-Q1``."""
    return f"{day[:4]}-Q{(int(day[5:7]) - 1) // _MONTHS_OF_QUARTER + 1}"


def _text(value: int | None) -> str | None:
    return None if value is None else str(value)


_SESSION_VALUES: Final[Mapping[Dimension, Callable[[HeldSession], str | None]]] = {
    Dimension.YEAR: lambda session: session.day[:4],
    Dimension.QUARTER: lambda session: quarter_of(session.day),
    Dimension.MONTH: lambda session: session.day[:7],
    Dimension.COURSE: lambda session: str(session.course),
    Dimension.THEME: lambda session: _text(session.theme),
    Dimension.AUDIENCE: lambda session: _text(session.audience),
    Dimension.FORM: lambda session: session.form,
    Dimension.TRAINER_LEVEL: lambda session: YES if session.is_trainer_level else NO,
    Dimension.PROJECT: lambda session: _text(session.project),
    Dimension.MODE: lambda session: session.mode,
}


def find_period(dimension: Dimension, day: str) -> str:
    if dimension is Dimension.QUARTER:
        return quarter_of(day)
    return day[:4] if dimension is Dimension.YEAR else day[:7]


def fill_periods(dimension: Dimension, first: str, last: str) -> list[str]:
    of_year = PERIODS[dimension]
    start, end = (_number(period, of_year) for period in (first, last))
    return [_period(number, of_year) for number in range(start, end + 1)]


def _number(period: str, of_year: int) -> int:
    year, _, part = period.partition("-")
    return int(year) * of_year + (int(part.removeprefix("Q")) - 1 if part else 0)


def _period(number: int, of_year: int) -> str:
    year, part = divmod(number, of_year)
    if of_year == PERIODS[Dimension.MONTH]:
        return f"{year:04}-{part + 1:02}"
    return f"{year:04}-Q{part + 1}" if of_year > 1 else f"{year:04}"


def find_reached(question: Question, shown: Iterable[Values]) -> Reached:
    """Return the aimags and soums that a cell has: of the rest any is possible, and none shown."""
    by = {at: each for at, each in enumerate(question.by) if each in _MANY}
    cells = [*shown]
    return {dimension: {values[at] for values in cells} for at, dimension in by.items()}


def is_reached(reached: Reached, dimensions: Iterable[Dimension], values: Values) -> bool:
    pairs = zip(dimensions, values, strict=True)
    return all(value in reached.get(dimension, (value,)) for dimension, value in pairs)


class PersonValues:
    def __init__(self, places: Gazetteer) -> None:
        self._places = places
        self.list_values = lru_cache(maxsize=65_536)(self._list_values)
        self.list_together = lru_cache(maxsize=65_536)(self._list_together)

    def _list_together(
        self, dimensions: tuple[Dimension, ...], traits: Traits
    ) -> frozenset[tuple[str, ...]]:
        is_alone = len(dimensions) == 1
        ways = [traits] if is_alone else self._list_exact(dimensions[0], traits)
        return frozenset(
            values
            for way in ways
            for values in product(*(self.list_values(each, way) for each in dimensions))
        )

    def _list_exact(self, dimension: Dimension, traits: Traits) -> list[Traits]:
        if dimension in OF_AGE:
            low, high = traits.age_low or 0, traits.age_high
            ages = (age for age in _TURNS if low < age and (high is None or age <= high))
            return [replace(traits, age_low=age, age_high=age) for age in (low, *ages)]
        soums = self.list_values(Dimension.SOUM, traits)
        return [traits] if len(soums) == 1 else [replace(traits, place=each) for each in soums]

    def _list_values(self, dimension: Dimension, traits: Traits) -> tuple[str, ...]:
        match dimension:
            case Dimension.NEW:
                return (YES if traits.is_first else NO,)
            case Dimension.GENDER:
                return (traits.gender,) if traits.gender in GENDERS else GENDERS
            case Dimension.AGE:
                return _bands_of(traits)
            case Dimension.YOUTH:
                return _is_aged(traits, *_YOUTH)
            case Dimension.MINOR:
                return _is_aged(traits, 0, ADULT_AGE - 1)
            case _:
                return self._list_places(dimension, traits.place or "")

    def _list_places(self, dimension: Dimension, code: str) -> tuple[str, ...]:
        places = self._places
        match dimension:
            case Dimension.RURAL:
                is_rural = places.is_rural(code)
                return (YES, NO) if is_rural is None else (YES if is_rural else NO,)
            case Dimension.AIMAG:
                aimag = places.aimag_of(code)
                return (aimag,) if aimag else self._codes(Level.AIMAG)
            case Dimension.SOUM:
                soum = places.soum_of(code)
                around = places.soums_around(code) if places.aimag_of(code) else ()
                return (soum,) if soum else around or self._codes(Level.SOUM)
            case Dimension.DISTANCE:
                return _list_distance_bands(code, places) or tuple(DISTANCE_BANDS)
            case _:
                raise ValueError(dimension)

    def _codes(self, level: Level) -> tuple[str, ...]:
        return tuple(place.code for place in self._places.list_at(level))


def _bands_of(traits: Traits) -> tuple[str, ...]:
    if traits.age_low is None or traits.age_high is None:
        return tuple(AGE_BANDS)
    return tuple(
        name
        for name, (first, last) in AGE_BANDS.items()
        if first <= traits.age_high and traits.age_low <= last
    )


def _is_aged(traits: Traits, first: int, last: int) -> tuple[str, ...]:
    if traits.age_low is None or traits.age_high is None:
        return YES, NO
    if first <= traits.age_low and traits.age_high <= last:
        return (YES,)
    return (NO,) if traits.age_high < first or last < traits.age_low else (YES, NO)
