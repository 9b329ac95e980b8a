"""Courses and partners that count as one: by their name, or as judged."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from fieldreg.domain.joins.components import Forest
from fieldreg.domain.joins.pairs import Ends, PairVerdict, order_ends
from fieldreg.domain.normalisation import label_key


def find_unasked(
    groups: Iterable[Sequence[int]],
    near: Iterable[tuple[Sequence[int], Sequence[int]]],
    roots: Mapping[int, int],
    counting: Iterable[PairVerdict],
) -> Iterator[Ends]:
    """Yield the pairs of *groups* to ask about, as few as connect all that nothing holds apart.

    Of two groups *near* each other one pair is asked about, unless any two are held apart.
    """
    apart: set[Ends] = set()
    asked = Forest(())
    for given in counting:
        first, second = roots[given.first], roots[given.second]
        if first != second and given.is_officers and given.verdict.holds_apart:
            apart.add(order_ends(first, second))
        elif first != second:
            asked.join(first, second)
    for group in groups:
        first_of = {roots[member]: member for member in sorted(group, reverse=True)}
        for first, second in combinations(sorted(first_of), 2):
            if (first, second) not in apart and not asked.connects(first, second):
                asked.join(first, second)
                yield order_ends(first_of[first], first_of[second])
    for ends in near:
        first, second = (roots[min(group)] for group in ends)
        between = {(roots[member], roots[other]) for member, other in product(*ends)}
        is_apart = any((*sorted(each),) in apart for each in between)
        if first != second and not is_apart and not asked.connects(first, second):
            asked.join(first, second)
            yield order_ends(*map(min, ends))


def group_namesakes(names: Mapping[int, str], roots: Mapping[int, int]) -> dict[int, int]:
    """Return for each id of *names* the least of those that count as it; without a name, its own.

    *roots* are those of the components.
    """
    above = {record: record for record in names}

    def top(record: int) -> int:
        while above[record] != record:
            record = above[record]
        return record

    first: dict[str | int, int] = {}
    for record, name in sorted(names.items()):
        keys: tuple[str | int, ...] = (label_key(name), roots.get(record, record))
        for key in keys:
            low, high = sorted((top(record), top(first.setdefault(key, record) if key else record)))
            above[high] = low
    return {record: top(record) for record in sorted(names)}
