"""The shown values of a joined record: each field's policy over the values of all members."""

from collections.abc import Mapping
from typing import NamedTuple

from fieldreg.domain.log.merging import Live, displayed_value, winning_value
from fieldreg.domain.records.declarations import ConflictPolicy, Field, Value


class ShownValue(NamedTuple):
    """A value and the *member* that an edit of it goes to, None where no member knows it.

    A set or notes show the values of several members; *member* is then that of the latest.
    """

    value: Value
    member: int | None


def combine_members(
    field: Field, members: Mapping[int, Live], pinned: int | None = None
) -> ShownValue:
    """Combine *members*: record ids with their live values of *field*.

    A value that is not known never hides one that is. *pinned* is the member that an officer chose;
    without it the values count as if all had been written to one record.
    """
    if pinned is not None and pinned in members:
        return ShownValue(displayed_value(field, members[pinned]), pinned)
    known = sorted(
        (
            (stamp, value, member)
            for member, live in members.items()
            for stamp, value in live
            if value is not None
        ),
        key=lambda entry: (entry[0], -entry[2]),
        reverse=True,
    )
    if not known:
        return ShownValue(None, None)
    live = tuple((stamp, value) for stamp, value, _ in known)
    if field.policy in (ConflictPolicy.UNION, ConflictPolicy.TEXTS):
        return ShownValue(displayed_value(field, live), known[0][2])
    winner = winning_value(field, live)
    return next(
        ShownValue(value, member) for stamp, value, member in known if (stamp, value) == winner
    )
