"""Quotas: how much of a training is to be of a group, and how much of it certainly is.

Who belongs to a group is told by what everybody may see of a person, never by what she
answered alone:

- *rural*: she lives in a place that the list of places calls rural. That list says which
  rule it follows (`places`, ``rural.json``): every soum outside the capital that is no
  aimag's centre;
- *women*: she is registered as a woman. Who declined to say may be one or not;
- *young*: 15 to 34 years, as the Law on Youth Development of Mongolia (2017) has it;
- *minors*: under 18, as the Law on the Rights of the Child of Mongolia (2016, 3.1) has it.

Age is that on the first day of the session, or of the first of those that are counted. Who
cannot be told to belong or not is *unknown* and counted as such, neither for nor against.

**What is certain of a share.** Of those counted *m* belong, *o* do not, *u* are unknown;
some of them may be one person registered twice. The value is the share of those who
belong among those of whom it is known, m ÷ (m + o). It is least where every unknown is
against it and every pair that takes one away from those who belong is one person; each
such pair takes one from both sides of the fraction, which never raises it. Whoever is
joined to somebody who does not belong counts as not belonging, and of those who are
joined only among themselves one is left. It is greatest the other way round: every
unknown for it, and every pair that takes one away from those who do not belong. Of a
number, joining can only take away, so it is greatest without any.
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
from typing import Final

from fieldreg.domain.consents.consent_rules import ADULT_AGE
from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.places.place import is_place_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import Gender, QuotaGroup

PER_MILLE: Final = 1000
YOUNG_FROM, YOUNG_BEFORE = 15, 35
SILENT_AFTER: Final = timedelta(days=28)
"""A laptop of which nothing came for longer is silent: sticks travel once a month."""

ROUNDED_TO: Final = 5
MIN_CELL: Final = 5
MIN_TOTAL: Final = 25
"""Counts leave head office as multiples of five, and none of fewer people than that.

Nothing is told either where fewer than five belong or fewer than five do not. Figures of
several quotas may bound each other more closely than each is rounded: of four courses
with none told and a whole of ten, each has two. So rounding alone would not do, and a
figure that is told hides no cell of one to four even from whoever has the exact count.
How many are unknown is not told, since with it two quotas of the same sessions would
bound how many people there were. Figures are renewed once a day at the most
(`sync.figures`), so that who comes one by one cannot be watched. Still, whoever knows of
everybody who came in between but one may see of her, where a multiple of five was passed,
whether she belongs; no rounding hides that.
"""

GROUP_FIELDS: Final[Mapping[QuotaGroup, tuple[str, ...]]] = {
    QuotaGroup.RURAL: ("bag", "soum", "aimag"),
    QuotaGroup.WOMEN: ("gender",),
    QuotaGroup.YOUNG: ("birth_date",),
    QuotaGroup.MINORS: ("birth_date",),
}
"""By which fields of a trainee it is told who belongs."""

AGE_GROUPS: Final = frozenset({QuotaGroup.YOUNG, QuotaGroup.MINORS})
"""The groups to which somebody may belong on one day and not on another."""

GroupFacts = Mapping[str, str | None]


def is_in_group(group: QuotaGroup, facts: GroupFacts, day: date, places: Gazetteer) -> bool | None:
    """Tell whether a person of whom *facts* are known belongs to *group* on *day*.

    None where that cannot be known.
    """
    if group is QuotaGroup.RURAL:
        known = (facts[name] or "" for name in GROUP_FIELDS[group])
        answers = (places.is_rural(code) for code in known if is_place_code(code))
        return next((answer for answer in answers if answer is not None), None)
    if group is QuotaGroup.WOMEN:
        gender = facts["gender"]
        return None if gender in (None, Gender.DECLINED) else gender == Gender.FEMALE
    ages = BirthDate(facts["birth_date"] or "").age_on(day)
    if ages is None:
        return None
    first, after = (0, ADULT_AGE) if group is QuotaGroup.MINORS else (YOUNG_FROM, YOUNG_BEFORE)
    youngest, oldest = ages
    if first <= youngest and oldest < after:
        return True
    return False if oldest < first or after <= youngest else None


@dataclass(frozen=True, slots=True)
class QuotaTarget:
    """What is aimed at: a *share* in tenths of a per cent, or a *number* of people."""

    share: int | None = None
    number: int | None = None

    def needed_count(self, capacity: int | None) -> int | None:
        """Tell how many a session of so many seats needs; None where nobody can tell.

        24.6 % of thirty seats are eight: whoever is aimed at is a whole person.
        """
        if self.share is None or capacity is None:
            return None
        return -(-self.share * capacity // PER_MILLE)


_AMOUNT: Final = re.compile(r"\s*([0-9]{1,6})(?:[.,]([0-9]))?\s*(%?)\s*")


def parse_target(text: str) -> QuotaTarget:
    """Read what somebody typed: ``24.6 %`` or ``24,6%`` is a share, ``8`` a number.

    Raises:
        Problem: VALUE_REFUSED for what is neither, nothing, or more than all.
    """
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

    Rounded to the nearest, or *towards* less (-1) or more (1), so that what is certainly
    between two numbers is so as they are written.
    """
    tenths = share * PER_MILLE
    whole = round(tenths) if not towards else floor(tenths) if towards < 0 else ceil(tenths)
    return f"{whole // 10}.{whole % 10}"


class TargetStatus(StrEnum):
    """What can be said of an aim by what has arrived."""

    REACHED = "yes"  # whatever the unknown are
    MISSED = "no"
    UNCERTAIN = "open"  # it can be said neither way


@dataclass(frozen=True, slots=True)
class QuotaFigure:
    """A share between 0 and 1, or a number: its *value*, certainly from *low* to *high*.

    The *value* is None where of nobody is known whether she belongs.
    """

    value: Fraction | None
    low: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True)
class GroupCount:
    """How many *matching*, *other* and *unknown* people were counted, and open *pairs*.

    Joined, these would leave so many *matching_less*, or so many *other_less*, at the
    most: in each case with every unknown on the other side.
    """

    matching: int
    other: int
    unknown: int
    pair_count: int = 0
    matching_loss: int = 0
    other_loss: int = 0

    @property
    def total_count(self) -> int:
        """Give how many people were counted."""
        return self.matching + self.other + self.unknown

    def calculate_figure(self, aim: QuotaTarget) -> QuotaFigure | None:
        """Give the figure that *aim* speaks of; no share of nobody."""
        if aim.share is None:
            low, high = self.matching - self.matching_loss, self.matching + self.unknown
            return QuotaFigure(Fraction(self.matching), Fraction(low), Fraction(high))
        if not self.total_count:
            return None
        known = self.matching + self.other
        less = self.matching_loss
        return QuotaFigure(
            Fraction(self.matching, known) if known else None,
            Fraction(self.matching - less, self.total_count - less),
            Fraction(self.matching + self.unknown, self.total_count - self.other_loss),
        )

    def check_target(self, aim: QuotaTarget) -> TargetStatus:
        """Tell whether *aim* is reached by what has arrived."""
        figure = self.calculate_figure(aim)
        wanted = Fraction(aim.number or 0)
        if aim.share is not None:
            wanted = Fraction(aim.share, PER_MILLE)
        if figure is None:
            return TargetStatus.UNCERTAIN
        if figure.low >= wanted:
            return TargetStatus.REACHED
        return TargetStatus.MISSED if figure.high < wanted else TargetStatus.UNCERTAIN


def build_group_count(
    counts: Mapping[bool | None, int],
    pairs: Iterable[tuple[int, int]],
    belonging: Mapping[int, bool | None],
) -> GroupCount:
    """Give the tally of *counts* with the open *pairs* of people, who are *belonging* or not."""
    edges = frozenset(pairs)
    return GroupCount(
        counts.get(True, 0),
        counts.get(False, 0),
        counts.get(None, 0),
        len(edges),
        _less(edges, {person for person, is_in in belonging.items() if is_in}),
        _less(edges, {person for person, is_in in belonging.items() if is_in is False}),
    )


def _less(edges: AbstractSet[tuple[int, int]], group: AbstractSet[int]) -> int:
    """Tell by how many *some* are fewer at the most where *edges* are one person each.

    Whoever can be joined to one of the others is one of the others; a chain of *some*
    alone becomes one of them.
    """
    parent = {person: person for person in group}

    def root(person: int) -> int:
        while parent[person] != person:
            parent[person] = parent[parent[person]]
            person = parent[person]
        return person

    for person, other in edges:
        if person in group and other in group:
            parent[root(person)] = root(other)
    leads_out = {
        root(person if person in group else other)
        for person, other in edges
        if (person in group) is not (other in group)
    }
    sizes = Counter(map(root, group))
    return sum(size - (person not in leads_out) for person, size in sizes.items())


def is_laptop_silent(last_heard: str, today: date) -> bool:
    """Tell whether a laptop that was *last_heard* of that day (``YYYY-MM-DD``) is silent."""
    return date.fromisoformat(last_heard) + SILENT_AFTER < today


@dataclass(frozen=True, slots=True)
class RoundedCount:
    """What head office tells of *quota* elsewhere: how many of whom, in fives."""

    quota: int
    matching: int
    other: int

    @property
    def group_count(self) -> GroupCount:
        """Give it as a tally, which knows of nobody unknown and of no pairs."""
        return GroupCount(self.matching, self.other, 0)


def build_rounded_count(quota: int, found: GroupCount) -> RoundedCount | None:
    """Give what may be told elsewhere of *found*; None where it is of too few people."""
    cells = (found.matching, found.other)
    if min(cells) < MIN_CELL or sum(cells) < MIN_TOTAL:
        return None
    return RoundedCount(quota, *map(_in_fives, cells))


def _in_fives(count: int) -> int:
    return (count + ROUNDED_TO // 2) // ROUNDED_TO * ROUNDED_TO


def write_rounded_counts(counts: Iterable[RoundedCount]) -> bytes:
    """Write what was told, to be kept."""
    rows = [(count.quota, count.matching, count.other) for count in counts]
    return json.dumps(rows).encode()


def read_rounded_counts(body: bytes | None) -> dict[int, RoundedCount]:
    """Read by its quota what `write_told` wrote."""
    return {row[0]: RoundedCount(*row) for row in json.loads(body or b"[]")}


def find_pairs(keys: Iterable[tuple[object, int]]) -> set[tuple[int, int]]:
    """Give the pairs of those with one key: of so many alike, one fewer."""
    first: dict[object, int] = {}
    found = set()
    for key, person in keys:
        if key in first and first[key] != person:
            found.add((min(first[key], person), max(first[key], person)))
        first.setdefault(key, person)
    return found
