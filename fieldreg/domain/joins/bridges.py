"""Bridges: pairs that keep a component together when members leave."""

from collections import defaultdict, deque
from collections.abc import Collection, Mapping
from itertools import pairwise
from typing import NamedTuple

from fieldreg.domain.joins.pairs import Ends, order_ends


class Bridge(NamedTuple):
    """*ends* stay one as long as the pairs *rests_on* are not parted."""

    ends: Ends
    rests_on: tuple[int, ...]


def plan_bridges(joining: Mapping[Ends, int], leaving: Collection[int]) -> list[Bridge]:
    near: dict[int, set[int]] = defaultdict(set)
    for first, second in joining:
        near[first].add(second)
        near[second].add(first)
    piece = _Pieces()
    for first, second in joining:
        if first not in leaving and second not in leaving:
            piece.join(first, second)
    planned = []
    for start in sorted(near.keys() - set(leaving)):
        for path in _paths_across(near, start, leaving):
            if piece.join(start, path[-1]):
                steps = (order_ends(*step) for step in pairwise(path))
                rests_on = tuple(sorted(joining[step] for step in steps))
                planned.append(Bridge(order_ends(start, path[-1]), rests_on))
    return planned


def _paths_across(
    near: Mapping[int, set[int]], start: int, leaving: Collection[int]
) -> list[tuple[int, ...]]:
    paths: list[tuple[int, ...]] = []
    reached = {start}
    waiting: deque[tuple[int, ...]] = deque([(start,)])
    while waiting:
        path = waiting.popleft()
        for record in sorted(near[path[-1]] - reached):
            if record in leaving:
                waiting.append((*path, record))
            elif len(path) > 1:
                paths.append((*path, record))
            else:
                continue
            reached.add(record)
    return paths


class _Pieces:
    def __init__(self) -> None:
        self._above: dict[int, int] = {}

    def join(self, record: int, other: int) -> bool:
        first, second = self._top(record), self._top(other)
        self._above[first] = second
        return first != second

    def _top(self, record: int) -> int:
        while (above := self._above.setdefault(record, record)) != record:
            record = above
        return record
