"""The search for numbers to hide, so that those of few people cannot be computed.

Every choice is audited by the bounds that a reader could find (`bounds`). Numbers are added
greedily where an audit fails; then each unnecessary one is shown again (decision 29).
"""

from collections import Counter
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from fieldreg.domain.figures.small_cells.bounds import Effort, HiddenNumbers, Need, Sum

TRY_LIMIT: Final = 30
"""So many are tried to be shown again: each costs an audit of all that hangs together."""

_LOSS_OF_NOBODY: Final = 2  # hides little: as a cell that is the total of two sums


@dataclass(slots=True)
class LinkedNumbers:
    """*values* that *sums* tie together; the *unseen* ones are never shown.

    *totals* are of all that is measured.
    """

    values: dict[Hashable, int] = field(default_factory=dict)
    sums: list[Sum] = field(default_factory=list)
    unseen: set[Hashable] = field(default_factory=set)
    totals: set[Hashable] = field(default_factory=set)

    def add_sum(self, total: Hashable, parts: Collection[Hashable]) -> None:
        if [*parts] != [total]:
            found = Counter(parts)
            found[total] -= 1
            self.sums.append(found)

    def add_cover(self, total: Hashable, parts: Collection[Hashable]) -> list[Hashable]:
        """Note that each of *parts* is at most *total*, which is at most all of them together.

        Return the numbers by which they are less.
        """
        self.add_limit(total, parts)
        return [rest for part in parts if (rest := self.add_limit(part, [total])) is not None]

    def add_limit(
        self, least: Hashable, parts: Collection[Hashable], times: int = 1
    ) -> Hashable | None:
        """Note that *least* is at most *times* all of *parts*, if it is; return the difference.

        People move: of one place may be more in a month than were at first in the year.
        """
        value = times * sum(self.values[part] for part in parts) - self.values[least]
        if value < 0 or least in parts:
            return None
        rest = ("rest", len(self.sums))
        self.values[rest] = value
        self.unseen.add(rest)
        self.sums.append({least: -1, **dict.fromkeys(parts, times), rest: -1})
        return rest

    def merge_equal(self, kept: Collection[Hashable] = ()) -> "LinkedNumbers":
        """Return the same numbers, an unseen one that equals another put in its place.

        Those *kept* stay.
        """
        same: dict[Hashable, Hashable] = {}

        def find(key: Hashable) -> Hashable:
            while key in same:
                key = same[key]
            return key

        for each in self.sums:
            pair = [*map(find, each)]
            if sorted(each.values()) == [-1, 1] and pair[0] != pair[1]:
                pair.sort(key=self.unseen.__contains__)
                if pair[1] in self.unseen and pair[1] not in kept:
                    same[pair[1]] = pair[0]
        sums: dict[frozenset[tuple[Hashable, int]], Sum] = {}
        for each in self.sums:
            found: Counter[Hashable] = Counter()
            for key, sign in each.items():
                found[find(key)] += sign
            left = {key: sign for key, sign in found.items() if sign}
            if left:
                sums.setdefault(frozenset(left.items()), left)
        values = {key: value for key, value in self.values.items() if key not in same}
        return LinkedNumbers(values, [*sums.values()], self.unseen - same.keys(), self.totals)


def find_hidden(
    numbers: LinkedNumbers,
    needs: Mapping[Hashable, Need],
    candidates: Sequence[Hashable],
    width: int,
) -> frozenset[Hashable] | None:
    """Return the numbers to hide: all of *needs*, and those of *candidates* that protect them.

    Those of more than 0 lie within an interval of *width* too. Totals are hidden only where the
    others are not enough. Return None if hiding all is not enough.
    """
    search = _Search(numbers, needs, width)
    parts = [key for key in candidates if key not in search.numbers.totals]
    found = _choose_hidden(search, parts)
    if found is None and len(parts) < len(candidates):
        found = _choose_hidden(search, candidates)
    return found


def _choose_hidden(search: "_Search", candidates: Sequence[Hashable]) -> frozenset[Hashable] | None:
    numbers, needs = search.numbers, search.needs
    hidden = dict.fromkeys(needs)
    free = {key: place for place, key in enumerate(candidates) if key not in needs}
    bare = search.find_bare(hidden, hidden)
    while bare:
        added = search.choose(bare, hidden, free)
        if not added:
            return None
        hidden.update(added)
        # What was wide enough stays so: more hidden numbers leave more possible.
        bare = search.find_bare(hidden, {**dict.fromkeys(bare), **added})
    besides = [key for key in hidden if key not in needs]
    for key in sorted(besides, key=lambda key: -numbers.values[key])[:TRY_LIMIT]:
        fewer = {each: None for each in hidden if each != key}
        if not search.find_bare(fewer, search.list_near(key, fewer), is_first_enough=True):
            hidden = fewer
    return frozenset(hidden)


def list_lost(
    numbers: LinkedNumbers,
    needs: Mapping[Hashable, Need],
    candidates: Collection[Hashable],
    width: int,
) -> list[Hashable]:
    """Return those of *needs* that are not met even if all *candidates* are hidden."""
    search = _Search(numbers, needs, width)
    return search.find_bare(dict.fromkeys((*search.needs, *candidates)), search.needs)


def list_known(
    numbers: LinkedNumbers, needs: Mapping[Hashable, Need], candidates: Collection[Hashable]
) -> set[Hashable]:
    search = _Search(numbers, dict.fromkeys(candidates, Need(width=1)), 0)
    hidden = [key for key in needs if key in search.numbers.values]
    return {*search.find_bare(dict.fromkeys((*hidden, *search.needs)), search.needs)}


class _Search:
    def __init__(self, numbers: LinkedNumbers, needs: Mapping[Hashable, Need], width: int) -> None:
        of_nobody = {key for key in needs if not numbers.values.get(key)}
        self.numbers = numbers = numbers.merge_equal(of_nobody)
        self.needs = {key: need for key, need in needs.items() if key in numbers.values}
        self._other, self._effort = Need(width=width), Effort()
        self._place = {key: place for place, key in enumerate(numbers.values)}
        self._sums_of: dict[Hashable, list[int]] = {}
        for place, each in enumerate(numbers.sums):
            for key in each:
                self._sums_of.setdefault(key, []).append(place)

    def find_bare(
        self,
        hidden: Collection[Hashable],
        asked: Collection[Hashable],
        *,
        is_first_enough: bool = False,
    ) -> list[Hashable]:
        left = dict.fromkeys((*hidden, *self.numbers.unseen))
        pieces: dict[Hashable, HiddenNumbers] = {}
        bare: list[Hashable] = []
        for key in asked:
            if key not in pieces:
                piece = self._take_piece(key, left)
                pieces |= dict.fromkeys(piece, self._build(piece))
            nothing = self._other if self.numbers.values[key] else Need()
            need = self.needs.get(key, nothing)
            if not need.is_met(*pieces[key].bound(key, need)):
                bare.append(key)
                if is_first_enough:
                    break
        return bare

    def list_near(self, key: Hashable, hidden: Collection[Hashable]) -> list[Hashable]:
        left = dict.fromkeys((*hidden, *self.numbers.unseen, key))
        return [each for each in self._take_piece(key, left) if each in hidden]

    def _take_piece(self, key: Hashable, left: dict[Hashable, None]) -> list[Hashable]:
        del left[key]
        piece, followed = [key], set[int]()
        for reached in piece:  # grows meanwhile
            for place in self._sums_of.get(reached, ()):
                if place in followed:
                    continue
                followed.add(place)
                near = [each for each in self.numbers.sums[place] if each in left]
                for each in near:
                    del left[each]
                piece += near
        return piece

    def _build(self, piece: Collection[Hashable]) -> HiddenNumbers:
        ordered = sorted(piece, key=self._place.__getitem__)
        places = sorted({place for key in ordered for place in self._sums_of.get(key, ())})
        sums = [self.numbers.sums[place] for place in places]
        return HiddenNumbers(sums, self.numbers.values, ordered, self._effort)

    def choose(
        self, bare: Collection[Hashable], hidden: Collection[Hashable], free: dict[Hashable, int]
    ) -> dict[Hashable, None]:
        """Take of *free* the best in a sum with each of *bare*, once for those of one sum.

        Where there is none, the best in a sum with any that is hidden.
        """
        added: dict[Hashable, None] = {}
        mended: set[int] = set()
        for key in bare:
            if mended.isdisjoint(self._sums_of.get(key, ())):
                best = self._find_nearest(key, hidden, free)
                if best is not None:
                    added[best] = None
                    mended.update(self._sums_of[best])
                    del free[best]
        best = None if added else self._find_best(hidden, hidden, free)
        if best is not None:
            added[best] = None
            del free[best]
        return added

    def _find_nearest(
        self, key: Hashable, hidden: Collection[Hashable], free: Mapping[Hashable, int]
    ) -> Hashable | None:
        around = self._take_piece(key, dict.fromkeys((*self.numbers.unseen, key)))
        found = (self._find_best([each], hidden, free) for each in around)
        return next((each for each in found if each is not None), None)

    def _find_best(
        self, near: Collection[Hashable], hidden: Collection[Hashable], free: Mapping[Hashable, int]
    ) -> Hashable | None:
        places = {place for key in near for place in self._sums_of.get(key, ())}
        found = {each for place in places for each in self.numbers.sums[place] if each in free}
        return min(found, key=lambda key: self._cost(key, hidden, free), default=None)

    def _cost(
        self, key: Hashable, hidden: Collection[Hashable], free: Mapping[Hashable, int]
    ) -> tuple[int, int, int, int]:
        sums = [self.numbers.sums[place] for place in self._sums_of[key]]
        value = self.numbers.values[key]
        totals = sum(each[key] < 0 for each in sums)
        loss = totals + (0 if value else _LOSS_OF_NOBODY) + 2 * (totals == len(sums))
        mended = sum(sum(other in hidden for other in each) == 1 for each in sums)
        return loss, -mended, value, free[key]
