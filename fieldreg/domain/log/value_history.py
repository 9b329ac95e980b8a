"""Value history: every value that one field ever had, and which of them each writer had seen.

An assignment names the stamps it replaced, those the ones before; delivery is causal per
record, so its writer had seen no others. Two assignments are *concurrent* if neither writer had
seen the other's.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from fieldreg.domain.records.declarations import Value

FIRST_PLAUSIBLE_DAY = date(2025, 1, 1)  # nobody wrote with this program before


@dataclass(frozen=True, slots=True)
class FieldAssignment:
    """One *value* that one *change* gave one field, in place of the values *seen*."""

    change: int
    stamp: int
    value: Value
    seen: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """An assignment and its relation to the others of its field, each tuple by stamp."""

    assignment: FieldAssignment
    seen: tuple[FieldAssignment, ...]
    replaced: tuple[FieldAssignment, ...]
    concurrent: tuple[FieldAssignment, ...]

    @property
    def resolves_conflict(self) -> bool:
        """Whether its writer chose among different live values."""
        return len({assignment.value for assignment in self.replaced}) > 1


def build_history(assignments: Iterable[FieldAssignment]) -> list[HistoryStep]:
    """Return *assignments* in causal order: by stamp."""
    ordered = sorted(assignments, key=lambda assignment: assignment.stamp)
    had_seen: dict[int, frozenset[int]] = {}
    for assignment in ordered:
        before = (had_seen.get(stamp, frozenset()) for stamp in assignment.seen)
        had_seen[assignment.stamp] = frozenset(assignment.seen).union(*before)

    def saw(assignment: FieldAssignment, other: FieldAssignment) -> bool:
        return other.stamp in had_seen[assignment.stamp]

    return [
        HistoryStep(
            assignment,
            seen=tuple(other for other in ordered if saw(assignment, other)),
            replaced=tuple(other for other in ordered if other.stamp in assignment.seen),
            concurrent=tuple(
                other
                for other in ordered
                if other is not assignment
                and not saw(assignment, other)
                and not saw(other, assignment)
            ),
        )
        for assignment in ordered
    ]


def last_common_assignment(steps: Iterable[HistoryStep]) -> FieldAssignment | None:
    """Return the last assignment that all writers had seen."""
    seen = [set(step.seen) for step in steps]
    return max(set.intersection(*seen), key=lambda assignment: assignment.stamp, default=None)


def is_doubtful_day(day: str, today: date) -> bool:
    """Return whether a calendar that showed *day* was wrong: too early, or past *today*."""
    try:
        noted = date.fromisoformat(day)
    except ValueError:
        return bool(day)
    return not FIRST_PLAUSIBLE_DAY <= noted <= today + timedelta(days=1)
