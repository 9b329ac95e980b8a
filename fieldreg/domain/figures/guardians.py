"""Minors whose guardian's consent is complete: the consent to be kept, given and in force.

Age counts on the first day in the period that she attended. Of people who may be one the age
follows from the sessions of either, the consent from the answers of all.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from itertools import product
from typing import Final

from fieldreg.domain.figures.counting import FactRow, decode, mask_traits
from fieldreg.domain.figures.cube import MEMBER, OTHER
from fieldreg.domain.figures.dimensions import ADULT_AGE, HeldSession
from fieldreg.domain.figures.doubts import Doubts, find_components, keep_rows
from fieldreg.domain.figures.indicators import IndicatorValue, PeopleBounds, build_share
from fieldreg.domain.figures.intervals import Group, Outcomes, bound_share, resolve_part
from fieldreg.domain.periods import Days, is_inside

Ages = tuple[int | None, int | None]
_ADULT: Outcomes = frozenset({(0, 0)})
_EITHER = frozenset({True, False})
_AGES: Final = mask_traits(("age_low", "age_high"))


@dataclass(slots=True)
class Attendants:
    """Who may be a minor, by person; of people in *doubts* the rows, once for each world."""

    sessions: Mapping[int, HeldSession]
    days: Days
    doubts: Doubts
    minors: dict[int, frozenset[bool]] = field(default_factory=dict)
    kept: dict[int, list[FactRow]] = field(default_factory=dict)

    _asked: set[int] = field(init=False)

    def __post_init__(self) -> None:
        held = self.sessions.values()
        self._asked = {each.id for each in held if is_inside((each.day,) * 2, self.days)}

    def add(self, rows: Iterable[FactRow]) -> None:
        kept: dict[int, list[FactRow]] = {}
        for columns in keep_rows(rows, self.doubts.people, kept).columns:
            came = columns.choose([*map(self._asked.__contains__, columns.sessions)])
            # From their ends: the first of each person is the last that is written.
            ages = map(_AGES.__and__, came.traits[::-1])
            first = dict(zip(came.roots[::-1], map(_judge_code, ages), strict=True))
            self.minors |= {root: minor for root, minor in first.items() if minor}
        for root, mine in kept.items():
            if known := [row for row in mine if row[1] in self.sessions]:
                self.kept[root] = known

    def judge(self, group: Group) -> frozenset[bool]:
        """Return whether a group that is one person may be a minor, and may not; none if absent."""
        worlds = self.doubts.worlds
        every = [worlds.get(root) or [self.kept.get(root, [])] for root in sorted(group)]
        return frozenset(each for way in product(*every) for each in self._judge_way(way))

    def _judge_way(self, way: Sequence[Sequence[FactRow]]) -> Iterator[bool]:
        known = [[row for row in rows if row[1] in self.sessions] for rows in way]
        asked = [
            self.sessions[row[1]].day for rows in known for row in rows if row[1] in self._asked
        ]
        if not asked:
            return
        first = min(asked)
        ages = [self._age_on(first, rows) for rows in known if rows]
        told = [each for each in ages if each != (None, None)]
        for each in told:
            yield from _judge(each)
        if not told or not all(known):  # who never came may have a birth date too
            yield from _EITHER

    def _age_on(self, day: str, rows: Sequence[FactRow]) -> Ages:
        days = [self.sessions[row[1]].day for row in rows]
        at = days.index(day) if day in days else 0
        low, high = _ages(rows[at])
        if low is None or high is None or days[at] == day:
            return low, high
        years = _count_years(*sorted((days[at], day)))
        return (
            (low + years, high + years + 1)
            if days[at] < day
            else (max(0, low - years - 1), max(0, high - years))
        )


def _ages(row: FactRow) -> Ages:
    *_, low, high = row
    return low, high


@lru_cache
def _judge_code(code: int) -> frozenset[bool]:
    *_, low, high = decode(code)
    return _judge((low, high)) if low is None or low < ADULT_AGE else frozenset()


def _judge(ages: Ages) -> frozenset[bool]:
    low, high = ages
    if low is None or high is None:
        return _EITHER
    return frozenset({low < ADULT_AGE, high < ADULT_AGE})


def _count_years(first: str, last: str) -> int:
    begin, end = map(date.fromisoformat, (first, last))
    return end.year - begin.year - ((end.month, end.day) < (begin.month, begin.day))


def _find_outcomes(minor: frozenset[bool], *, is_consented: bool) -> Outcomes:
    return frozenset((int(is_consented), 1) if each else (0, 0) for each in minor) or _ADULT


def share_consented(
    attendants: Attendants, is_consented: Callable[[Group], bool]
) -> IndicatorValue:
    """Return the share of minors.

    The value leaves out those who may be of age.
    """
    doubts = attendants.doubts

    def find_outcomes(group: Group, minor: frozenset[bool]) -> Outcomes:
        return _find_outcomes(minor, is_consented=is_consented(group))

    parts: Counter[Outcomes] = Counter()
    each_alone = (
        (each, is_consented(frozenset({root}))) for root, each in attendants.minors.items()
    )
    for (minor, is_given), count in Counter(each_alone).items():
        parts[_find_outcomes(minor, is_consented=is_given)] += count
    matching, known = parts[MEMBER], parts[MEMBER] + parts[OTHER]
    unknown = parts.total() - known
    pieces = [
        piece
        for piece in find_components(doubts.open_pairs)
        if not piece.isdisjoint(attendants.kept)
    ]
    alone = doubts.worlds.keys() & attendants.kept.keys() - frozenset().union(*pieces)
    for piece in [*pieces, *(frozenset({root}) for root in alone)]:
        parts.subtract(
            find_outcomes(frozenset({root}), attendants.minors[root])
            for root in piece & attendants.minors.keys()
        )
        mine = [ends for ends in doubts.open_pairs if ends[0] in piece]
        parts[
            resolve_part(
                *(piece, mine, doubts.apart),
                lambda group: find_outcomes(group, attendants.judge(group)),
            ).outcomes
        ] += 1
    share = build_share(matching, known, unknown, bound_share(+parts))
    return replace(share, people=PeopleBounds.of(+parts))
