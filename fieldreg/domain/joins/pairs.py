"""Verdicts on two records, and which of several verdicts counts."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from fieldreg.domain.records.values import Verdict

Ends = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PairVerdict:
    """A bridge *rests_on* the ends of the pairs that it stands for after a member left."""

    pair: int
    first: int
    second: int
    verdict: Verdict
    stamp: int
    is_officers: bool
    rests_on: tuple[Ends, ...] = ()

    @property
    def ends(self) -> Ends:
        return self.first, self.second

    @property
    def joining_order(self) -> tuple[bool, int, int]:
        return not self.is_officers, self.stamp, self.pair

    @property
    def weight(self) -> tuple[bool, int, int]:
        return self.is_officers, self.stamp, self.pair


def order_ends(record: int, other: int) -> Ends:
    """Return the two ids as a pair names them.

    Raises:
        ValueError: if both are the same record.
    """
    if record == other:
        raise ValueError("a record is no pair with itself")
    return (record, other) if record < other else (other, record)


def settle(verdicts: Iterable[PairVerdict]) -> dict[Ends, PairVerdict]:
    """Return the verdict that counts for each two ids.

    A bridge counts while all that it rests on were judged *same*, and not parted since.
    """
    counting: dict[Ends, PairVerdict] = {}
    bridges: list[PairVerdict] = []
    for given in verdicts:
        if given.rests_on:
            bridges.append(given)
        else:
            _count(counting, given)
    is_settled = False
    while not is_settled:
        held = [bridge for bridge in bridges if _is_held(counting, bridge)]
        bridges = [bridge for bridge in bridges if bridge not in held]
        for bridge in held:
            _count(counting, bridge)
        is_settled = not held
    return counting


def find_contradictions(verdicts: Iterable[PairVerdict]) -> frozenset[Ends]:
    by_ends: dict[Ends, list[PairVerdict]] = defaultdict(list)
    for given in verdicts:
        by_ends[given.ends].append(given)
    several = ((ends, said) for ends, said in by_ends.items() if len(said) > 1)
    return frozenset(ends for ends, said in several if _contradict(said))


def _count(counting: dict[Ends, PairVerdict], given: PairVerdict) -> None:
    known = counting.get(given.ends)
    if known is None or given.weight > known.weight:
        counting[given.ends] = given


def _is_held(counting: dict[Ends, PairVerdict], bridge: PairVerdict) -> bool:
    return all(ends in counting and counting[ends].verdict.was_joined for ends in bridge.rests_on)


def _contradict(said: list[PairVerdict]) -> bool:
    prevails = any(given.is_officers for given in said)
    heard = {given.verdict for given in said if given.is_officers is prevails}
    return Verdict.SAME in heard and any(verdict.holds_apart for verdict in heard)


def find_undecided(verdicts: Iterable[PairVerdict]) -> tuple[set[Ends], set[Ends]]:
    """Return the pairs that may be one, and those that are held apart.

    Each verdict of a laptop is a first reading.
    """
    verdicts = list(verdicts)
    counting, disputed = settle(verdicts), find_contradictions(verdicts)
    undecided = {
        ends for ends, said in counting.items() if said.verdict.may_be_same or not said.is_officers
    }
    apart = {
        ends for ends, said in counting.items() if said.verdict.holds_apart and said.is_officers
    }
    return undecided | {*disputed}, apart - {*disputed}
