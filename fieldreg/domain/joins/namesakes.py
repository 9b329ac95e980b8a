"""Courses and partners that count as one: those of one name, and those that were judged to be one."""

from collections.abc import Mapping

from fieldreg.domain.normalisation import label_key


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
