"""The cascade: participants of a session who led later ones.

An *edge* leads from a session that a person attended to a later one in which she was lead or
co-facilitator; the session that the plan of another names as its *parent* is an edge marked
*stated*. A session's generation is one more than the least of its parents'. A person is reached
once, at the least generation of her sessions; stated parents may go in a circle.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from itertools import compress
from statistics import median, median_high
from typing import Final

from fieldreg.domain.figures.counting import PARTS, FactRow, list_columns
from fieldreg.domain.figures.dimensions import HeldSession
from fieldreg.domain.records.values import ContributionPart

LEADING: Final = (ContributionPart.LEAD, ContributionPart.CO_FACILITATOR)
_LEADING: Final = frozenset(map(PARTS.index, LEADING))
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

    *stated* are edges that only a plan has. *median_reach* is the greatest number of other people
    that at least half of the multipliers had at the later sessions they led, each person once.
    """

    generations: tuple[CascadeGeneration, ...]
    generation_of: Mapping[int, int]
    edges: Mapping[Edge, frozenset[int]]
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

    *rows* are of those who attended or contributed, by person, day and session.
    """
    edges, people = _follow(sessions, rows)
    said = {(parent, child) for parent, child in stated if {parent, child} <= sessions.keys()}
    every = {*edges, *said}
    found = _find_generations(sessions, every, origins)
    multipliers = {
        root for (parent, _), those in edges.items() if parent in found for root in those
    }
    reached: dict[int, int] = {}
    for session in sorted(found, key=found.__getitem__, reverse=True):
        reached |= dict.fromkeys(people.get(session, ()), found[session])
    followed = {edge: frozenset(those) for edge, those in edges.items() if edge[0] in found}
    return Cascade(
        tuple(_sum_up(sessions, found, every, reached, multipliers)),
        found,
        followed,
        frozenset(edge for edge in said - edges.keys() if edge[0] in found),
        frozenset(multipliers),
        frozenset(reached.keys() - multipliers),
        _find_median_reach(followed, people),
    )


def _find_median_reach(
    edges: Mapping[Edge, Collection[int]], people: Mapping[int, Collection[int]]
) -> int | None:
    led: dict[int, set[int]] = defaultdict(set)
    came = {child: frozenset(people.get(child, ())) for _, child in edges}
    for (_, child), those in edges.items():
        for root in those:
            led[root].add(child)
    reached = [
        len(set[int]().union(*(came[each] for each in mine)) - {root}) for root, mine in led.items()
    ]
    return median_high(reached) if reached else None


def _follow(
    sessions: Mapping[int, HeldSession], rows: Iterable[FactRow]
) -> tuple[dict[Edge, set[int]], dict[int, list[int]]]:
    """Return the edges, each with those who led, and the people of each session."""
    edges: dict[Edge, set[int]] = defaultdict(set)
    people: dict[int, list[int]] = defaultdict(list)
    for columns in list_columns(rows):
        every = columns.roots, columns.sessions
        is_led = map(_LEADING.__contains__, columns.parts)
        led = [each for each in compress(zip(*every, strict=True), is_led) if each[1] in sessions]
        attended: dict[int, list[int]] = {root: [] for root, _ in led}
        for root, session in compress(zip(*every, strict=True), columns.half_days):
            if session in sessions:
                people[session].append(root)
                if root in attended:
                    attended[root].append(session)
        for root, session in led:
            for before in attended[root]:
                if sessions[before].day < sessions[session].day:
                    edges[before, session].add(root)
    return edges, people


def _find_generations(
    sessions: Mapping[int, HeldSession], edges: Collection[Edge], origins: Collection[int]
) -> dict[int, int]:
    children: dict[int, list[int]] = defaultdict(list)
    for parent, child in edges:
        children[parent].append(child)
    has_parent = {child for _, child in edges}
    first = [session for session in origins or sessions.keys() - has_parent if session in sessions]
    found = _reach(dict.fromkeys(first, 0), children)
    if not origins:
        # What is left goes in circles: each begins with its first session.
        for session in sorted(
            sessions.keys() - found, key=lambda session: (sessions[session].day, session)
        ):
            if session not in found:
                found |= _reach({session: 0}, children, found)
    return found


def list_later(sessions: Iterable[int], edges: Iterable[Edge]) -> Collection[int]:
    children: dict[int, list[int]] = defaultdict(list)
    for parent, child in edges:
        children[parent].append(child)
    return _reach(dict.fromkeys(sessions, 0), children)


def _reach(
    found: dict[int, int], children: Mapping[int, list[int]], but: Collection[int] = ()
) -> dict[int, int]:
    frontier, generation = list(found), 0
    while frontier:
        generation += 1
        frontier = [
            child
            for parent in frontier
            for child in children.get(parent, ())
            if child not in found and child not in but and not found.update({child: generation})
        ]
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
        if parent in found and found.get(child) == found[parent] + 1:
            latest[child] = max(latest.get(child, ""), sessions[parent].day)
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
