"""The cascade: participants of a session who led later ones.

An *edge* leads from a session that a person attended to a later one that she led or co-facilitated;
one from the *parent* that a plan names is *stated*. A session's generation is one more than the
least of its parents'. A person is reached once, at the least generation of her sessions; stated
parents may go in a circle.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import chain, compress, filterfalse, groupby, repeat
from operator import attrgetter, itemgetter
from statistics import median, median_high
from typing import Final, NamedTuple, Self

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

    *edges* have the number of those who led, *stated* are of plans alone. *median_reach* is the
    greatest number of other people that at least half of the multipliers had at the later sessions
    they led, each person once.
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


_Led = tuple[int, AbstractSet[int]]


class _Places(dict[int, int]):
    """Places of sessions by day; unknown ones stand at the end."""

    def __missing__(self, session: int) -> int:
        return len(self)

    def list_of(self, sessions: Iterable[int]) -> list[int]:
        return [*map(self.__getitem__, sessions)]


class _Order(NamedTuple):
    """Sessions by day; *starts* have the place of the first on the same day.

    An edge is one number: pairs are collected as garbage, numbers are not.
    """

    held: list[HeldSession]
    places: _Places
    starts: list[int]

    @classmethod
    def of(cls, sessions: Mapping[int, HeldSession]) -> Self:
        held = sorted(sessions.values(), key=attrgetter("day", "id"))
        first: dict[str, int] = {}
        starts = [first.setdefault(each.day, place) for place, each in enumerate(held)]
        places = _Places((each.id, place) for place, each in enumerate(held))
        return cls(held, places, [*starts, 0])

    def encode(self, edges: Iterable[Edge]) -> set[int]:
        return {
            self.places[parent] * len(self.held) + self.places[child]
            for parent, child in edges
            if parent in self.places and child in self.places
        }

    def decode(self, edges: Iterable[int]) -> Iterator[Edge]:
        return map(divmod, edges, repeat(len(self.held)))


@dataclass(slots=True)
class _Leads:
    """*edges* of *leaders*; *own* are sessions that people led and attended, *came* attended."""

    came: list[tuple["array[int]", list[int]]] = field(default_factory=list)
    own: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    leaders: "array[int]" = field(default_factory=lambda: array("q"))
    edges: "array[int]" = field(default_factory=lambda: array("q"))

    def list_led(self, order: _Order, found: Collection[int]) -> Iterator[_Led]:
        every = zip(self.leaders, order.decode(self.edges), strict=True)
        for root, mine in groupby(every, key=itemgetter(0)):
            if led := {session for _, (before, session) in mine if before in found}:
                yield root, led


class _Reach(NamedTuple):
    """Bounds of the number of others at the later sessions of each of *leaders*."""

    list_led: Callable[[], Iterable[_Led]]
    leaders: "array[int]"
    lows: "array[int]"
    highs: "array[int]"

    @classmethod
    def of(cls, leads: _Leads, list_led: Callable[[], Iterable[_Led]]) -> Self:
        numbers = Counter(chain.from_iterable(places for _, places in leads.came))
        found = cls(list_led, array("q"), array("q"), array("q"))
        for root, mine in list_led():
            each = [numbers[session] for session in mine]
            own = not mine.isdisjoint(leads.own.get(root, ()))
            found.leaders.append(root)
            found.lows.append(max(each) - own)
            found.highs.append(sum(each) - own)
        return found

    def find_median(self, leads: _Leads) -> int | None:
        """Count people exactly only where their bounds lie around the median."""
        if not self.leaders:
            return None
        least, greatest = median_high(self.lows), median_high(self.highs)
        if least == greatest:
            return least
        bounds = [*zip(self.lows, self.highs, strict=True)]
        reached = [low if low >= greatest else high for low, high in bounds]
        are_open = [low < greatest and high > least for low, high in bounds]
        every = [*compress(enumerate(self.list_led()), are_open)]
        came = _list_people(leads, set[int]().union(*(mine for _, (_, mine) in every)))
        for at, (root, mine) in every:
            people = set[int]().union(*map(came.__getitem__, mine))
            reached[at] = len(people) - (root in people)
        return median_high(reached)


class _Reached(NamedTuple):
    """People, and those who led later, by generation; *waiting* did not."""

    people: Counter[int]
    leading: Counter[int]
    waiting: set[int]


def build_cascade(
    sessions: Mapping[int, HeldSession],
    rows: Iterable[FactRow],
    stated: Iterable[Edge],
    origins: Collection[int] = (),
) -> Cascade:
    """Return the cascade from *origins*, or from all sessions without a parent.

    *rows* are of those who attended or contributed, by person, one for each session.
    """
    order = _Order.of(sessions)
    leads = _find_leads(list_columns(rows), order)
    edges = Counter(leads.edges)
    said = order.encode(stated) - edges.keys()
    children = _list_children(order.decode((*edges, *said)))
    first = [order.places[each] for each in origins if each in order.places]
    found = _find_generations(len(order.held), children, first if origins else None)
    reach = _Reach.of(leads, partial(leads.list_led, order, found))
    multipliers = frozenset(reach.leaders)
    generations = [*map(found.get, range(len(order.held) + 1))]
    reached = _count_reached(leads.came, generations, multipliers)
    ids = [each.id for each in order.held]

    def name(edges: Iterable[int]) -> list[Edge]:
        return [(ids[parent], ids[child]) for parent, child in order.decode(edges)]

    if origins:
        edges = Counter({each: edges[each] for each in edges if each // len(ids) in found})
        said = {each for each in said if each // len(ids) in found}
    return Cascade(
        tuple(_sum_up(order, found, children, reached)),
        {ids[place]: generation for place, generation in found.items()},
        dict(zip(name(edges), edges.values(), strict=True)),
        frozenset(name(said)),
        multipliers,
        frozenset(reached.waiting),
        reach.find_median(leads),
    )


def _find_leads(facts: Iterable[FactColumns], order: _Order) -> _Leads:
    found, starts, count = _Leads(), order.starts, len(order.held)
    for columns in facts:
        is_led = columns.parts.tobytes().translate(_IS_LEADING)
        led: dict[int, tuple[int, ...]] = {}
        places = order.places.list_of(compress(columns.sessions, is_led))
        for root, place in zip(compress(columns.roots, is_led), places, strict=True):
            led[root] = (*led.get(root, ()), place)
        roots = array("q", [*compress(columns.roots, columns.half_days)])
        came = order.places.list_of(compress(columns.sessions, columns.half_days))
        found.came.append((roots, came))
        pairs = compress(zip(roots, came, strict=True), map(led.__contains__, roots))
        for root, mine in groupby(pairs, key=itemgetter(0)):
            attended = [place for _, place in mine]
            for session in led[root]:
                start = starts[session]
                for before in attended:
                    if before < start:
                        found.leaders.append(root)
                        found.edges.append(before * count + session)
                    elif before == session:
                        found.own[root].add(session)
    return found


def _count_reached(
    came: Iterable[tuple[Iterable[int], Iterable[int]]],
    generations: Sequence[int | None],
    multipliers: AbstractSet[int],
) -> _Reached:
    people, leading, waiting = Counter[int](), Counter[int](), set[int]()
    for roots, places in came:
        reached: dict[int, int] = {}
        for root, number in zip(roots, map(generations.__getitem__, places), strict=True):
            if number is not None and number <= reached.get(root, number):
                reached[root] = number
        people.update(reached.values())
        leading.update(map(reached.__getitem__, filter(multipliers.__contains__, reached)))
        waiting.update(filterfalse(multipliers.__contains__, reached))
    return _Reached(people, leading, waiting)


def _list_people(leads: _Leads, wanted: AbstractSet[int]) -> Mapping[int, Iterable[int]]:
    found = {each: array("q") for each in wanted}
    for roots, places in leads.came:
        pairs = zip(roots, places, strict=True)
        for root, place in compress(pairs, map(wanted.__contains__, places)):
            found[place].append(root)
    return found


def _find_generations(
    count: int, children: Mapping[int, Iterable[int]], origins: Iterable[int] | None
) -> dict[int, int]:
    has_parent = set[int]().union(*children.values())
    first = set(range(count)) - has_parent if origins is None else origins
    found = _reach(dict.fromkeys(first, 0), children)
    if origins is None:
        # What is left goes in circles: each begins with its first session.
        for session in range(count):
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
    found: dict[int, int], children: Mapping[int, Iterable[int]], but: Collection[int] = ()
) -> dict[int, int]:
    frontier, generation = {*found}, 0
    while frontier:
        generation += 1
        after = set[int]().union(*(children.get(parent, ()) for parent in frontier))
        frontier = {each for each in after if each not in found and each not in but}
        found |= dict.fromkeys(frontier, generation)
    return found


def _sum_up(
    order: _Order,
    found: Mapping[int, int],
    children: Mapping[int, Iterable[int]],
    reached: _Reached,
) -> Iterable[CascadeGeneration]:
    places: dict[int, list[int]] = defaultdict(list)
    for place in sorted(found):
        places[found[place]].append(place)
    latest: dict[int, int] = {}
    known: set[str] = set()
    for number in range(len(places)):
        here = [order.held[place] for place in places[number]]
        soums = {session.soum for session in here if session.soum}
        waits = [
            _days_between(order.held[latest[place]].day, order.held[place].day)
            for place in places[number]
            if place in latest
        ]
        yield CascadeGeneration(
            number,
            len(here),
            reached.people[number],
            len(soums - known),
            reached.leading[number],
            median(waits) if waits else None,
        )
        known |= soums
        latest = {}
        for place in places[number]:
            latest.update(dict.fromkeys(children.get(place, ()), place))


def _days_between(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days
