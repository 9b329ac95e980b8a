"""The cascade: participants of a session who led later ones.

An *edge* leads from a session that a person attended to a later one that she led or co-facilitated;
one from the *parent* that a plan names is *stated*. A session's generation is one more than the
least of its parents'. A person is reached once, at the least generation of her sessions; stated
parents may go in a circle.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from itertools import chain, compress
from operator import itemgetter
from statistics import median, median_high
from typing import Final

from fieldreg.domain.figures.counting import PARTS, FactColumns, FactRow, list_columns
from fieldreg.domain.figures.dimensions import HeldSession
from fieldreg.domain.records.values import ContributionPart

LEADING: Final = (ContributionPart.LEAD, ContributionPart.CO_FACILITATOR)
_IS_LEADING: Final = bytes(at < len(PARTS) and PARTS[at] in LEADING for at in range(256))
Edge = tuple[int, int]


@dataclass(frozen=True, slots=True)
class CascadeGeneration:
    """The people and soums that one generation reached first.

    *days* is the median of days between its sessions and the latest of their parents.
    """

    number: int
    sessions: int
    people: int
    soums: int
    multipliers: int
    days: float | None


@dataclass(frozen=True, slots=True)
class Cascade:
    """*generation_of* has the reached sessions; *multipliers* led a later one, *waiting* did not.

    *edges* have the number of those who led, *stated* are of plans alone. *median_reach* is the greatest number of other people
    that at least half of the multipliers had at the later sessions they led, each person once.
    """

    generations: tuple[CascadeGeneration, ...]
    generation_of: Mapping[int, int]
    edges: Mapping[Edge, int]
    stated: frozenset[Edge]
    multipliers: frozenset[int]
    waiting: frozenset[int]
    median_reach: int | None

    @property
    def people_count(self) -> int:
        return sum(each.people for each in self.generations)


def build_cascade(
    sessions: Mapping[int, HeldSession],
    rows: Iterable[FactRow],
    stated: Iterable[Edge],
    origins: Collection[int] = (),
) -> Cascade:
    """Return the cascade from *origins*, or from all sessions without a parent.

    *rows* are of those who attended or contributed, by person, one for each session.
    """
    facts, days = [*list_columns(rows)], {id_: each.day for id_, each in sessions.items()}
    leads = [*_list_leads(facts, days)]
    edges = Counter(map(itemgetter(1), leads))
    said = {(parent, child) for parent, child in stated if {parent, child} <= days.keys()}
    every = [*edges, *(said := said - edges.keys())]
    found = _find_generations(days, every, origins)
    led_by: dict[int, set[int]] = defaultdict(set)
    for root, (before, session) in leads:
        if before in found:
            led_by[root].add(session)
    reached = _find_reached(facts, found)
    return Cascade(
        tuple(_sum_up(sessions, found, every, reached, led_by.keys())),
        found,
        {edge: count for edge, count in edges.items() if edge[0] in found},
        frozenset(edge for edge in said if edge[0] in found),
        frozenset(led_by),
        frozenset(reached.keys() - led_by.keys()),
        _find_median_reach(led_by, facts),
    )


def _list_leads(
    facts: Iterable[FactColumns], days: Mapping[int, str]
) -> Iterator[tuple[int, Edge]]:
    """Yield each person and edge: to a session that she led, from all earlier attended ones."""
    for columns in facts:
        is_led = columns.parts.tobytes().translate(_IS_LEADING)
        led: dict[int, list[int]] = defaultdict(list)
        for root, session in compress(zip(columns.roots, columns.sessions, strict=True), is_led):
            if session in days:
                led[root].append(session)
        for root, before in _list_attended(columns):
            if root in led and before in days:
                day = days[before]
                for session in led[root]:
                    if day < days[session]:
                        yield root, (before, session)


def _list_attended(columns: FactColumns) -> Iterator[tuple[int, int]]:
    return compress(zip(columns.roots, columns.sessions, strict=True), columns.half_days)


def _find_reached(
    facts: Iterable[FactColumns], generation_of: Mapping[int, int]
) -> Mapping[int, int]:
    reached: dict[int, int] = {}
    for root, session in chain.from_iterable(map(_list_attended, facts)):
        number = generation_of.get(session)
        if number is not None and number <= reached.get(root, number):
            reached[root] = number
    return reached


def _find_median_reach(
    led_by: Mapping[int, Iterable[int]], facts: Iterable[FactColumns]
) -> int | None:
    came: dict[int, set[int]] = defaultdict(set)
    for root, session in chain.from_iterable(map(_list_attended, facts)):
        came[session].add(root)
    reached = []
    for root, mine in led_by.items():
        first, *others = (came[each] for each in mine)
        people = first.union(*others) if others else first
        reached.append(len(people) - (root in people))
    return median_high(reached) if reached else None


def _find_generations(
    days: Mapping[int, str], edges: Iterable[Edge], origins: Collection[int]
) -> dict[int, int]:
    children = _list_children(edges)
    has_parent = set[int]().union(*children.values())
    first = [session for session in origins or days.keys() - has_parent if session in days]
    found = _reach(dict.fromkeys(first, 0), children)
    if not origins:
        # What is left goes in circles: each begins with its first session.
        for session in sorted(days.keys() - found, key=lambda session: (days[session], session)):
            if session not in found:
                found |= _reach({session: 0}, children, found)
    return found


def list_later(sessions: Iterable[int], edges: Iterable[Edge]) -> Collection[int]:
    return _reach(dict.fromkeys(sessions, 0), _list_children(edges))


def _list_children(edges: Iterable[Edge]) -> Mapping[int, list[int]]:
    children: dict[int, list[int]] = defaultdict(list)
    for parent, child in edges:
        children[parent].append(child)
    return children


def _reach(
    found: dict[int, int], children: Mapping[int, list[int]], but: Collection[int] = ()
) -> dict[int, int]:
    frontier, generation = {*found}, 0
    while frontier:
        generation += 1
        after = set[int]().union(*(children.get(parent, ()) for parent in frontier))
        frontier = {each for each in after if each not in found and each not in but}
        found |= dict.fromkeys(frontier, generation)
    return found


def _sum_up(
    sessions: Mapping[int, HeldSession],
    found: Mapping[int, int],
    edges: Collection[Edge],
    reached: Mapping[int, int],
    multipliers: AbstractSet[int],
) -> Iterable[CascadeGeneration]:
    latest: dict[int, str] = {}
    for parent, child in edges:
        if parent in found and found[child] == found[parent] + 1:
            day = sessions[parent].day
            if day > latest.get(child, ""):
                latest[child] = day
    known: set[str] = set()
    people = Counter(reached.values())
    leading = Counter(reached[root] for root in reached.keys() & multipliers)
    for number in range(max(found.values(), default=-1) + 1):
        here = [session for session, generation in found.items() if generation == number]
        soums = {soum for session in here if (soum := sessions[session].soum)}
        waits = [
            _days_between(latest[session], sessions[session].day)
            for session in here
            if session in latest
        ]
        yield CascadeGeneration(
            number,
            len(here),
            people[number],
            len(soums - known),
            leading[number],
            median(waits) if waits else None,
        )
        known |= soums


def _days_between(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days
