"""Components: which records are one, from the verdicts that count.

*Same* pairs join in a fixed order: officers' before laptops', least stamp, least id. One that would
bring together two records that another pair holds apart is refused, and dissolves nothing. So every
machine gets the same components, and a connected piece can be computed by itself (decision 26).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from fieldreg.domain.joins.pairs import Ends, PairVerdict
from fieldreg.domain.records.values import Verdict


@dataclass(frozen=True, slots=True)
class Components:
    roots: Mapping[int, int]
    refused: tuple[PairVerdict, ...]

    def members(self) -> dict[int, tuple[int, ...]]:
        found: dict[int, list[int]] = defaultdict(list)
        for record in sorted(self.roots):
            found[self.roots[record]].append(record)
        return {root: tuple(records) for root, records in found.items()}


def join_records(counting: Iterable[PairVerdict], erased: Collection[int] = ()) -> Components:
    gone = frozenset(erased)
    here = [given for given in counting if gone.isdisjoint(given.ends)]
    forest = Forest(given.ends for given in here if given.verdict.holds_apart)
    refused = [
        given
        for given in sorted(
            (given for given in here if given.verdict is Verdict.SAME),
            key=lambda given: given.joining_order,
        )
        if not forest.join(*given.ends)
    ]
    return Components(forest.roots(), tuple(refused))


class Forest:
    """Records joined so far; those of the pairs *apart* are never joined."""

    def __init__(self, apart: Iterable[Ends]) -> None:
        self._above: dict[int, int] = {}
        self._size: dict[int, int] = defaultdict(lambda: 1)
        self._apart: dict[int, set[int]] = defaultdict(set)
        for first, second in apart:
            self._apart[first].add(second)
            self._apart[second].add(first)

    def join(self, record: int, other: int) -> bool:
        small, large = sorted((self._top(record), self._top(other)), key=self._weight)
        if small == large:
            return True
        fewer, more = sorted((small, large), key=lambda top: len(self._apart[top]))
        if any(self._top(foreign) == more for foreign in self._apart[fewer]):
            return False
        self._above[small] = large
        self._size[large] += self._size[small]
        both = self._apart[more]
        both |= self._apart[fewer]
        self._apart[large] = both
        return True

    def connects(self, record: int, other: int) -> bool:
        return self._top(record) == self._top(other)

    def roots(self) -> dict[int, int]:
        least: dict[int, int] = {}
        joined = set(self._above) | set(self._above.values())
        for record in sorted(joined):
            least.setdefault(self._top(record), record)
        return {record: least[self._top(record)] for record in joined}

    def _top(self, record: int) -> int:
        path = []
        while record in self._above:
            path.append(record)
            record = self._above[record]
        for passed in path:
            self._above[passed] = record
        return record

    def _weight(self, top: int) -> int:
        return self._size[top]
