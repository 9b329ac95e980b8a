"""Which numbers have to be hidden besides those of few people, so that nobody can compute these.

Every choice is audited by the bounds that a reader could find (`suppression_bounds`). Numbers are
added one by one where an audit fails, the one first that mends most sums and costs least; then each
that turned out to be unnecessary is shown again, the greatest first. The same numbers give the same
choice. Least of all possible choices it need not be.
"""

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from fieldreg.domain.figures.suppression_bounds import HiddenNumbers, Need, Sum


@dataclass(slots=True)
class LinkedNumbers:
    """*values* that *sums* tie together; nobody is ever shown the *unseen* ones."""

    values: dict[Hashable, int] = field(default_factory=dict)
    sums: list[Sum] = field(default_factory=list)
    unseen: set[Hashable] = field(default_factory=set)

    def add_sum(self, total: Hashable, parts: Collection[Hashable]) -> None:
        self.sums.append({total: -1, **dict.fromkeys(parts, 1)})

    def add_cover(self, total: Hashable, parts: Collection[Hashable]) -> None:
        """Note that each of *parts* is at most *total*, which is at most all of them together."""
        self._add_rest(total, parts)
        for part in parts:
            self._add_rest(part, [total])

    def _add_rest(self, least: Hashable, parts: Collection[Hashable]) -> None:
        rest = ("rest", len(self.sums))
        self.values[rest] = sum(self.values[part] for part in parts) - self.values[least]
        self.unseen.add(rest)
        self.sums.append({least: -1, **dict.fromkeys(parts, 1), rest: -1})


def find_hidden(
    numbers: LinkedNumbers,
    needs: Mapping[Hashable, Need],
    candidates: Sequence[Hashable],
    width: int,
) -> frozenset[Hashable] | None:
    """Return what is to be hidden: all of *needs*, and of *candidates* what protects them.

    Those are hidden within an interval of *width* too. None if hiding all of them is not enough.
    """
    search = _Search(numbers, needs, Need(width=width))
    hidden = dict.fromkeys(needs)
    free = {key: place for place, key in enumerate(candidates) if key not in needs}
    while bare := search.find_bare(hidden):
        if (key := search.choose(bare, hidden, free)) is None:
            return None
        hidden[key] = None
        del free[key]
    added = [key for key in hidden if key not in needs]
    for key in sorted(added, key=lambda key: -numbers.values[key]):
        fewer = {each: None for each in hidden if each != key}
        if not search.find_bare(fewer):
            hidden = fewer
    return frozenset(hidden)


class _Search:
    def __init__(self, numbers: LinkedNumbers, needs: Mapping[Hashable, Need], other: Need) -> None:
        self._numbers, self._needs, self._other = numbers, needs, other
        self._sums_of: dict[Hashable, list[int]] = {}
        for place, each in enumerate(numbers.sums):
            for key in each:
                self._sums_of.setdefault(key, []).append(place)
        self._audit: Callable[[frozenset[Hashable]], tuple[Hashable, ...]] = lru_cache(None)(
            self._audit_piece
        )

    def find_bare(self, hidden: Mapping[Hashable, None]) -> list[Hashable]:
        """Return what could be computed too closely if *hidden* is all that is not shown."""
        left = dict.fromkeys((*hidden, *self._numbers.unseen))
        bare: list[Hashable] = []
        for key in hidden:
            if key in left:
                piece = self._take_piece(key, left)
                bare += self._audit(piece)
        return bare

    def _take_piece(self, key: Hashable, left: dict[Hashable, None]) -> frozenset[Hashable]:
        """Remove from *left* what sums connect with *key*, and return it."""
        del left[key]
        piece, frontier = {key}, [key]
        while frontier:
            for place in self._sums_of.get(frontier.pop(), ()):
                near = [each for each in self._numbers.sums[place] if each in left]
                for each in near:
                    del left[each]
                piece.update(near)
                frontier += near
        return frozenset(piece)

    def _audit_piece(self, piece: frozenset[Hashable]) -> tuple[Hashable, ...]:
        ordered = [key for key in self._numbers.values if key in piece]
        places = sorted({place for key in ordered for place in self._sums_of.get(key, ())})
        sums = [self._numbers.sums[place] for place in places]
        possible = HiddenNumbers(sums, self._numbers.values, ordered)
        bare = []
        for key in ordered:
            need = self._needs.get(key, self._other)
            if key not in self._numbers.unseen and not need.is_met(*possible.bound(key, need)):
                bare.append(key)
        return tuple(bare)

    def choose(
        self, bare: Collection[Hashable], hidden: Collection[Hashable], free: Mapping[Hashable, int]
    ) -> Hashable | None:
        """Return the best of *free* in a sum with any of *bare*, else with any that is hidden."""
        for near in (bare, hidden):
            found = {
                each
                for key in near
                for place in self._sums_of.get(key, ())
                for each in self._numbers.sums[place]
                if each in free
            }
            if found:
                return min(found, key=lambda key: self._cost(key, hidden, free))
        return None

    def _cost(
        self, key: Hashable, hidden: Collection[Hashable], free: Mapping[Hashable, int]
    ) -> tuple[bool, int, bool, int, int]:
        """Order totals last, then by sums that want a second hidden number, then by the value."""
        sums = [self._numbers.sums[place] for place in self._sums_of[key]]
        is_total = any(each[key] < 0 for each in sums)
        mended = sum(sum(other in hidden for other in each) == 1 for each in sums)
        value = self._numbers.values[key]
        return is_total, -mended, value == 0, value, free[key]
