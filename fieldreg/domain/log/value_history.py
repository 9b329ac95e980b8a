"""Value history: every value of a field, and which of them each writer had seen.

Two assignments are *concurrent* if neither writer had seen the other's.

An assignment *puts back* a value that its own installation had replaced, as taking an act back
does; it is still that of its first author.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from fieldreg.domain.records.declarations import Value

FIRST_PLAUSIBLE_DAY = date(2025, 1, 1)  # the program is not older


@dataclass(frozen=True, slots=True)
class FieldAssignment:
    change: int
    stamp: int
    value: Value
    seen: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """An assignment, and its relations to others of the field as tuples by stamp.

    *put_back* are those whose value it repeats; it is concurrent with none.
    """

    assignment: FieldAssignment
    seen: tuple[FieldAssignment, ...]
    replaced: tuple[FieldAssignment, ...]
    concurrent: tuple[FieldAssignment, ...]
    put_back: tuple[FieldAssignment, ...] = ()

    @property
    def resolves_conflict(self) -> bool:
        return len({assignment.value for assignment in self.replaced}) > 1


PutBack = Mapping[int, tuple[FieldAssignment, ...]]
"""By stamp, the assignments whose value it put back."""


def build_history(assignments: Iterable[FieldAssignment], put_back: PutBack) -> list[HistoryStep]:
    ordered = sorted(assignments, key=lambda assignment: assignment.stamp)
    had_seen: dict[int, frozenset[int]] = {}
    for assignment in ordered:
        before = (had_seen.get(stamp, frozenset()) for stamp in assignment.seen)
        had_seen[assignment.stamp] = frozenset(assignment.seen).union(*before)

    def saw(assignment: FieldAssignment, other: FieldAssignment) -> bool:
        return other.stamp in had_seen[assignment.stamp]

    def is_concurrent(assignment: FieldAssignment, other: FieldAssignment) -> bool:
        return (
            other is not assignment
            and put_back.keys().isdisjoint((assignment.stamp, other.stamp))
            and not (saw(assignment, other) or saw(other, assignment))
        )

    return [
        HistoryStep(
            assignment,
            seen=tuple(other for other in ordered if saw(assignment, other)),
            replaced=tuple(other for other in ordered if other.stamp in assignment.seen),
            concurrent=tuple(other for other in ordered if is_concurrent(assignment, other)),
            put_back=put_back.get(assignment.stamp, ()),
        )
        for assignment in ordered
    ]


def find_put_back(
    assignments: Iterable[FieldAssignment], place_of: Callable[[int], Hashable]
) -> PutBack:
    """Return the values of a field that were put back, by the place of each change.

    An installation puts back the value before a run of its own, or a conflict that it resolved.
    Repeating the present value, or resolving a conflict, does not.
    """
    by_stamp = {new.stamp: new for new in sorted(assignments, key=lambda new: new.stamp)}
    beside: dict[tuple[Hashable, tuple[int, ...]], set[Value]] = defaultdict(set)
    for new in by_stamp.values():
        beside[place_of(new.change), new.seen].add(new.value)
    found: dict[int, tuple[FieldAssignment, ...]] = {}

    def list_replaced(new: FieldAssignment) -> list[FieldAssignment]:
        known = (by_stamp[stamp] for stamp in new.seen if stamp in by_stamp)
        return [first for each in known for first in found.get(each.stamp, (each,))]

    for new in by_stamp.values():
        place = place_of(new.change)
        replaced = [by_stamp[stamp] for stamp in new.seen if stamp in by_stamp]
        if not all(place_of(each.change) == place for each in replaced):
            continue
        if len(beside[place, new.seen]) > 1 or new.value not in {each.value for each in replaced}:
            own = [each for each in list_replaced(new) if place_of(each.change) == place]
            same: set[FieldAssignment] = set()
            for each in own:  # grows while the run of own values goes back
                former = list_replaced(each)
                same.update(other for other in former if other.value == new.value)
                own += (
                    other
                    for other in former
                    if place_of(other.change) == place and other not in (*own, *same)
                )
            if same:
                found[new.stamp] = tuple(sorted(same, key=lambda other: other.stamp))
    return found


def last_common_assignment(steps: Iterable[HistoryStep]) -> FieldAssignment | None:
    seen = [{*step.seen, step.assignment} for step in steps]
    common = set.intersection(*seen) if seen else set()
    return max(common, key=lambda assignment: assignment.stamp, default=None)


def is_doubtful_day(day: str, today: date) -> bool:
    try:
        noted = date.fromisoformat(day)
    except ValueError:
        return bool(day)
    return not FIRST_PLAUSIBLE_DAY <= noted <= today + timedelta(days=1)
