"""Quotas: the share or number of a group in trainings, with certain bounds.

Membership depends only on fields that are not sealed:

- *rural*: lives in a place that is rural by the rule in ``rural.json``: every soum outside the
  capital that is no aimag's centre;
- *women*: registered as a woman; unknown if the person declined to answer;
- *young*: 15 to 34 years, by the Law on Youth Development of Mongolia (2017);
- *minors*: under 18, by the Law on the Rights of the Child of Mongolia (2016, 3.1).

Age and residence are those of the first day of the session, or of the first session counted.

**Certain bounds of a share.** Of the people counted, *m* match, *o* do not and *u* are unknown;
some may be one person registered twice. The value is m ÷ (m + o). The lower bound takes every
unknown person as not matching, and joins every pair that removes a matching person; each takes one
from both sides of the fraction. The upper bound is the mirror image; that of a number assumes no
joining, which only lowers it.

A quota by name covers all courses that count as its course (`joins.namesakes`), a quota of one
course only those that are one with it. People only of courses that may be the same are not counted,
but widen the bounds: the lower adds all who do not match or are unknown, the upper all who match or
are unknown (decision 10).
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor
from types import MappingProxyType
from typing import Final, NamedTuple

from fieldreg.domain.figures.dimensions import PersonValues, Traits
from fieldreg.domain.figures.quota_counts import MembershipCount, PairLosses, is_member
from fieldreg.domain.joins.namesakes import group_namesakes
from fieldreg.domain.joins.near_names import course_key
from fieldreg.domain.joins.pairs import Ends, order_ends
from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.places.place import is_place_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import Quota
from fieldreg.domain.records.values import QuotaGroup, QuotaScope

PER_MILLE: Final = 1000
SILENT_AFTER: Final = timedelta(days=28)
"""A laptop is silent if nothing arrived for longer: sticks travel once a month."""

ROUNDED_TO: Final = 5
MIN_CELL: Final = 5
MIN_TOTAL: Final = 25
"""Counts leave head office as multiples of five, and never for fewer people than `MIN_TOTAL`.

No count leaves either if fewer than five people belong or fewer than five do not. Several quotas
can bound each other more closely than each is rounded: with no count for four courses and ten in
total, each course has two. So rounding alone is not enough, and a published count must hide no
cell of one to four, even from a reader who has the exact count. The number of unknown people is
not published, since with it two quotas of the same sessions would bound the number of people.
Figures are renewed at most once a day (`quota_figures`), so that arrivals cannot be watched one
by one. Limit: a reader who knows all new people but one can see, where a multiple of five was
passed, whether that person belongs; no rounding hides it.
"""

GROUP_FIELDS: Final[Mapping[QuotaGroup, tuple[str, ...]]] = {
    QuotaGroup.RURAL: ("bag", "soum", "aimag"),
    QuotaGroup.WOMEN: ("gender",),
    QuotaGroup.YOUNG: ("birth_date",),
    QuotaGroup.MINORS: ("birth_date",),
}
"""The fields of a trainee that decide membership."""

GroupFacts = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class QuotaCourses:
    counted: tuple[int, ...] | None = None
    possible: tuple[int, ...] = ()

    def include(self, course: int | None) -> bool:
        return self.counted is None or course in self.counted

    @property
    def every(self) -> tuple[int, ...]:
        return (*(self.counted or ()), *self.possible)


def find_courses(
    quota: Quota,
    names: Mapping[int, str],
    roots: Mapping[int, int] = MappingProxyType({}),
    apart: AbstractSet[Ends] = frozenset(),
    undecided: AbstractSet[Ends] = frozenset(),
) -> QuotaCourses:
    """*apart* are pairs of roots that officers part, *undecided* pairs that may be one."""
    own = quota.course
    if own is None:
        return QuotaCourses()
    alike = roots if quota.scope is QuotaScope.ONE_COURSE else group_namesakes(names, roots)
    group = alike.get(own, own)
    counted = {own, *(course for course in names if alike.get(course, course) == group)}
    possible = _find_possible(counted, names, _Ties(roots, alike, apart, undecided))
    return QuotaCourses(tuple(sorted(counted)), tuple(sorted(possible)))


class _Ties(NamedTuple):
    roots: Mapping[int, int]
    alike: Mapping[int, int]
    apart: AbstractSet[Ends]
    undecided: AbstractSet[Ends]


def _find_possible(counted: AbstractSet[int], names: Mapping[int, str], ties: _Ties) -> set[int]:
    """A course that officers part from all counted ones comes only by a namesake of another."""
    keys = {course: course_key(name) for course, name in names.items()}
    root_of = {course: ties.roots.get(course, course) for course in (*names, *counted)}
    group_of = {course: ties.alike.get(course, course) for course in root_of}
    sizes = Counter(group for group, _ in {(group_of[each], root_of[each]) for each in names})
    reached, count = set(counted), 0
    while len(reached) > count:
        count = len(reached)
        spelled = {keys.get(course, "") for course in reached} - {""}
        groups = {group_of[course] for course in reached}
        ends = {root_of[course] for course in reached}
        linked = {end for pair in ties.undecided if not ends.isdisjoint(pair) for end in pair}
        open_ends = {
            root_of[each] for each in reached if each in counted or sizes[group_of[each]] > 1
        }
        reached |= {
            course
            for course in names.keys() - reached
            if group_of[course] in groups
            or (
                (keys[course] in spelled or root_of[course] in linked)
                and any(order_ends(root_of[course], end) not in ties.apart for end in open_ends)
            )
        }
    return reached - counted


def is_in_group(group: QuotaGroup, facts: GroupFacts, day: date, places: Gazetteer) -> bool | None:
    ages = BirthDate(facts.get("birth_date") or "").age_on(day) or (None, None)
    homes = (facts.get(name) or "" for name in GROUP_FIELDS[QuotaGroup.RURAL])
    place = next(filter(is_place_code, homes), None)
    traits = Traits(None, facts.get("gender"), place, *ages)
    return is_member(group, traits, PersonValues(places))


@dataclass(frozen=True, slots=True)
class QuotaTarget:
    share: int | None = None
    number: int | None = None

    def needed_count(self, capacity: int | None) -> int | None:
        """Return how many people a session needs, rounded up; None if unknown."""
        if self.share is None or capacity is None:
            return None
        return -(-self.share * capacity // PER_MILLE)


_AMOUNT: Final = re.compile(r"\s*([0-9]{1,6})(?:[.,]([0-9]))?\s*(%?)\s*")


def parse_target(text: str) -> QuotaTarget:
    """Read ``24.6 %`` or ``24,6%`` as a share, ``8`` as a number; else raise VALUE_REFUSED."""
    match = _AMOUNT.fullmatch(text)
    if match:
        whole, tenth, sign = int(match[1]), int(match[2] or 0), match[3]
        if sign and 0 < whole * 10 + tenth <= PER_MILLE:
            return QuotaTarget(share=whole * 10 + tenth)
        if not sign and match[2] is None and whole:
            return QuotaTarget(number=whole)
    raise Problem(Code.VALUE_REFUSED, field="aim")


def format_percent(share: Fraction, *, towards: int = 0) -> str:
    """Write *share* of 1 in per cent with one decimal: ``24.6``.

    Bounds are rounded *towards* less (-1) or more (1), so that they stay certain.
    """
    tenths = share * PER_MILLE
    whole = round(tenths) if not towards else floor(tenths) if towards < 0 else ceil(tenths)
    return f"{whole // 10}.{whole % 10}"


class TargetStatus(StrEnum):
    REACHED = "yes"  # even if every unknown is against it
    MISSED = "no"
    UNCERTAIN = "open"


@dataclass(frozen=True, slots=True)
class QuotaFigure:
    """A share from 0 to 1, or a number, with certain bounds; *value* None is unknown."""

    value: Fraction | None
    low: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True)
class GroupCount:
    """The losses are the most that joining the pairs can take from each side.

    The gains are the most that it adds. *possible* people are of courses that may be the same.
    """

    matching: int
    other: int
    unknown: int
    pair_count: int = 0
    matching_loss: int = 0
    other_loss: int = 0
    possible_matching: int = 0
    possible_other: int = 0
    possible_unknown: int = 0
    matching_gain: int = 0
    other_gain: int = 0

    @property
    def total_count(self) -> int:
        return self.matching + self.other + self.unknown

    @property
    def possible_count(self) -> int:
        return self.possible_matching + self.possible_other + self.possible_unknown

    @property
    def is_empty(self) -> bool:
        return not self.total_count and not self.possible_count

    def calculate_figure(self, aim: QuotaTarget) -> QuotaFigure | None:
        """Return the figure to compare with *aim*; None for a share of no people."""
        low = self.matching - self.matching_loss
        further = self.possible_matching + self.possible_unknown + self.matching_gain
        high = self.matching + self.unknown + further
        if aim.share is None:
            return QuotaFigure(Fraction(self.matching), Fraction(low), Fraction(high))
        if not self.total_count:
            return None
        known = self.matching + self.other
        against = self.possible_other + self.possible_unknown + self.other_gain
        return QuotaFigure(
            Fraction(self.matching, known) if known else None,
            Fraction(low, self.total_count - self.matching_loss + against),
            Fraction(high, self.total_count - self.other_loss + further),
        )

    def check_target(self, aim: QuotaTarget) -> TargetStatus:
        figure = self.calculate_figure(aim)
        wanted = Fraction(aim.number or 0)
        if aim.share is not None:
            wanted = Fraction(aim.share, PER_MILLE)
        if figure is None:
            return TargetStatus.UNCERTAIN
        if figure.low >= wanted:
            return TargetStatus.REACHED
        return TargetStatus.MISSED if figure.high < wanted else TargetStatus.UNCERTAIN


def build_group_count(found: MembershipCount, losses: PairLosses) -> GroupCount:
    counted, possible, turning = found
    matching, other = counted.get(True, 0), counted.get(False, 0)
    return GroupCount(
        matching,
        other,
        counted.get(None, 0),
        losses.pair_count,
        min(matching, losses.matching_loss + turning.get(True, 0)),
        min(other, losses.other_loss + turning.get(False, 0)),
        possible.get(True, 0) + turning.get(False, 0),
        possible.get(False, 0) + turning.get(True, 0),
        possible.get(None, 0),
        losses.matching_gain,
        losses.other_gain,
    )


def is_laptop_silent(last_heard: str, today: date) -> bool:
    return date.fromisoformat(last_heard) + SILENT_AFTER < today


@dataclass(frozen=True, slots=True)
class RoundedCount:
    quota: int
    matching: int
    other: int

    @property
    def group_count(self) -> GroupCount:
        return GroupCount(self.matching, self.other, 0)


def build_rounded_count(quota: int, found: GroupCount) -> RoundedCount | None:
    """None for too few people."""
    cells = (found.matching, found.other)
    if min(cells) < MIN_CELL or sum(cells) < MIN_TOTAL:
        return None
    return RoundedCount(quota, *map(_in_fives, cells))


def _in_fives(count: int) -> int:
    return (count + ROUNDED_TO // 2) // ROUNDED_TO * ROUNDED_TO


def write_rounded_counts(counts: Iterable[RoundedCount]) -> bytes:
    rows = [(count.quota, count.matching, count.other) for count in counts]
    return json.dumps(rows).encode()


def read_rounded_counts(body: bytes | None) -> dict[int, RoundedCount]:
    return {row[0]: RoundedCount(*row) for row in json.loads(body or b"[]")}
