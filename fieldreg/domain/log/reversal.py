"""Taking an act back.

The values before it are written again, in sight of the act's; taking that back repeats the act.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from fieldreg.domain.log.merging import Live
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.log.value_history import FieldAssignment
from fieldreg.domain.records.declarations import RETIRED, Value


@dataclass(frozen=True, slots=True)
class WrittenField:
    values: tuple[Value, ...]
    before: tuple[Value, ...]

    @property
    def is_change(self) -> bool:
        return set(self.values) != set(self.before)


def find_written(assignments: Iterable[FieldAssignment], act: Spans) -> WrittenField | None:
    ordered = sorted(assignments, key=lambda assignment: assignment.stamp)
    own = [assignment for assignment in ordered if assignment.change in act]
    if not own:
        return None
    seen = {stamp for assignment in own for stamp in assignment.seen}
    own_stamps = {assignment.stamp for assignment in own}
    return WrittenField(
        tuple(assignment.value for assignment in own if assignment.stamp not in seen),
        tuple(
            assignment.value
            for assignment in ordered
            if assignment.stamp in seen and assignment.stamp not in own_stamps
        ),
    )


def still_shows(
    written: WrittenField, assignments: Iterable[FieldAssignment], live: Live, own: Spans
) -> bool:
    stamps = {stamp for stamp, _ in live}
    authors = [each.change for each in assignments if each.stamp in stamps]
    return {value for _, value in live} == set(written.values) and all(
        change in own for change in authors
    )


def plan_reversal(
    record: int,
    history: Mapping[str, Sequence[FieldAssignment]],
    live: Mapping[str, Live],
    act: Spans,
    own: Spans,
) -> dict[str, tuple[Value, ...]] | None:
    """Return the values that take *act* back at *record*, by field; several stand side by side.

    A record that the act created is retired. *own* are all changes of the same user. None if the
    record no longer shows the values of the act.
    """
    is_created = record in act
    values: dict[str, tuple[Value, ...]] = {}
    for name, shown in live.items():
        assignments = history.get(name, ())
        written = find_written(assignments, act)
        if written is None or not (is_created or written.is_change):
            continue  # an edit that found the record in use says so again
        if not still_shows(written, assignments, shown, own):
            return None
        values[name] = written.before
    return {RETIRED.name: (1,)} if is_created else values
