"""A question to the register: a measure by dimensions, filtered.

Each measure and dimension has a version, which an answer names: a definition that changes gets the
next one. Values of dimensions are codes: of places, records (ids as text), choices, or periods.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import is_iso_date

DIMENSION_LIMIT: Final = 3  # of what somebody asks; tables are audited with more


class Measure(StrEnum):
    """*People* count once each, all else each time.

    Sessions count if they were attended or closed.
    """

    PEOPLE = "people"
    REGISTRATIONS = "registrations"  # a person in a session
    ATTENDANCES = "attendances"  # a person at a half-day
    SESSIONS = "sessions"
    HALF_DAYS = "half-days"  # held

    @property
    def is_of_sessions(self) -> bool:
        return self in (Measure.SESSIONS, Measure.HALF_DAYS)


class Dimension(StrEnum):
    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"
    COURSE = "course"
    THEME = "theme"
    AUDIENCE = "audience"
    FORM = "form"
    TRAINER_LEVEL = "trainer-level"
    PROJECT = "project"
    PARTNER = "partner"
    PARTNER_PART = "partner-part"
    MODE = "mode"
    HELD_AIMAG = "held-aimag"
    HELD_SOUM = "held-soum"
    HELD_DISTANCE = "held-distance"
    GENERATION = "generation"
    COMPLETED = "completed"
    PART = "part"
    AIMAG = "aimag"
    SOUM = "soum"
    RURAL = "rural"
    DISTANCE = "distance"
    GENDER = "gender"
    AGE = "age"
    YOUTH = "15-34"
    MINOR = "under-18"
    NEW = "new"

    @property
    def is_of_people(self) -> bool:
        return self in TRAITS

    @property
    def is_of_registrations(self) -> bool:
        return self in (Dimension.COMPLETED, Dimension.PART)

    @property
    def is_of_sessions(self) -> bool:
        return not self.is_of_people and not self.is_of_registrations


OF_PLACE: Final = (Dimension.AIMAG, Dimension.SOUM, Dimension.RURAL, Dimension.DISTANCE)
OF_AGE: Final = (Dimension.AGE, Dimension.YOUTH, Dimension.MINOR)
TRAITS: Final[Mapping[Dimension, tuple[str, ...]]] = MappingProxyType(
    {
        **dict.fromkeys(OF_PLACE, ("place",)),
        **dict.fromkeys(OF_AGE, ("age_low", "age_high")),
        Dimension.GENDER: ("gender",),
        Dimension.NEW: ("is_first",),
    }
)
"""The dimensions of people, and the columns of facts that decide them."""
_OF_SESSIONS: Final = tuple(each for each in Dimension if each.is_of_sessions)
VERSIONS: Final[Mapping[str, int]] = MappingProxyType(
    {name.value: 1 for names in (Measure, Dimension) for name in names}
    | {Dimension.COURSE.value: 2, Dimension.COMPLETED.value: 2}
)


@dataclass(frozen=True, slots=True)
class Question:
    """*where* gives the wanted values of a dimension, one of which has to hold; None is *without*.

    Sessions count that begin from *since* to *until* (``YYYY-MM-DD``), if given. Raises
    VALUE_REFUSED (``by``) for a dimension twice, or one of people for a measure of sessions; as
    `check_days`.
    """

    measure: Measure
    by: tuple[Dimension, ...] = ()
    where: Mapping[Dimension, frozenset[str | None]] = field(default_factory=dict)
    since: str | None = None
    until: str | None = None

    def __post_init__(self) -> None:
        if self.measure.is_of_sessions and self.divides_people:
            raise Problem(Code.VALUE_REFUSED, field="by", takes=", ".join(_OF_SESSIONS))
        if len(set(self.by)) < len(self.by):
            raise Problem(Code.VALUE_REFUSED, field="by", takes="each once")
        check_days(self.since, self.until)

    @property
    def used(self) -> tuple[Dimension, ...]:
        return (*self.by, *(dimension for dimension in self.where if dimension not in self.by))

    @property
    def undivided(self) -> "Question":
        return replace(self, by=())

    @property
    def divides_people(self) -> bool:
        """Whether it tells people apart by more than their sessions."""
        return not {*self.used} <= {*_OF_SESSIONS}

    def wants(self, dimensions: Iterable[Dimension], values: Iterable[str | None]) -> bool:
        return all(
            each not in self.where or value in self.where[each]
            for each, value in zip(dimensions, values, strict=True)
        )

    @property
    def definition(self) -> Mapping[str, int]:
        """Return the definitions in use by version: ``{"people": 1, "gender": 1}``."""
        return {str(name): VERSIONS[name] for name in (self.measure, *self.used)}


def check_days(since: str | None, until: str | None) -> None:
    """Raise VALUE_REFUSED (``since``, ``until``) for texts that are no days, and a wrong order."""
    for name, day in (("since", since), ("until", until)):
        if day and not is_iso_date(day):
            raise Problem(Code.VALUE_REFUSED, field=name, takes="YYYY-MM-DD")
    if since and until and since > until:
        raise Problem(Code.VALUE_REFUSED, field="until", takes=f"{since} or later")


def list_traits(question: Question) -> frozenset[str]:
    return frozenset(name for dimension in question.used for name in TRAITS.get(dimension, ()))


def group_by_trait(dimensions: Iterable[Dimension]) -> tuple[tuple[Dimension, ...], ...]:
    found: dict[tuple[str, ...], list[Dimension]] = {}
    for each in dimensions:
        if each.is_of_people:
            found.setdefault(TRAITS[each], []).append(each)
    return tuple(map(tuple, found.values()))
