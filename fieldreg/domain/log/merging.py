"""The merge decision: pure functions with the same result on every machine.

A field has *live values*, nearly always one. A change replaces those that its writer saw. It
arrives after every change of its record that it saw; otherwise order does not matter.
"""

from collections.abc import Collection, Sequence

from fieldreg.domain.records.declarations import ConflictPolicy, Field, Value

Live = tuple[tuple[int, Value], ...]  # (stamp, value), greatest stamp first
Assignment = tuple[int, Value, tuple[int, ...]]  # stamp, value, the stamps it replaces

_CONSENT_STRENGTH = ("withdrawn", "declined", "given", "followed")


def apply_assignment(live: Live, stamp: int, value: Value, seen: tuple[int, ...]) -> Live:
    kept = [entry for entry in live if entry[0] not in seen and entry[0] != stamp]
    kept.append((stamp, value))
    return tuple(sorted(kept, key=lambda entry: -entry[0]))


def live_values(assignments: Sequence[Assignment], inert: Collection[int]) -> Live:
    """A value is live if it is not *inert* and no active value descends from it."""
    seen_by = {stamp: seen for stamp, _, seen in assignments}
    covered: set[int] = set()
    waiting = [older for stamp, seen in seen_by.items() if stamp not in inert for older in seen]
    while waiting:
        stamp = waiting.pop()
        if stamp not in covered:
            covered.add(stamp)
            waiting += seen_by.get(stamp, ())
    return tuple(
        (stamp, value)
        for stamp, value, _ in sorted(assignments, key=lambda assignment: -assignment[0])
        if stamp not in inert and stamp not in covered
    )


def winning_value(field: Field, live: Live) -> tuple[int, Value]:
    match field.policy:
        case ConflictPolicy.IN_USE:
            return min(live, key=lambda entry: (int(entry[1] or 0), -entry[0]))
        case ConflictPolicy.STRONGEST:
            return min(live, key=lambda entry: (attendance_rank(entry[1]), -entry[0]))
        case ConflictPolicy.WITHDRAWN:
            return min(live, key=lambda entry: (_rank(_CONSENT_STRENGTH, entry[1]), -entry[0]))
        case ConflictPolicy.LATEST | ConflictPolicy.UNION | ConflictPolicy.TEXTS:
            return live[0]


def displayed_value(field: Field, live: Live) -> Value:
    match field.policy:
        case ConflictPolicy.UNION:
            members = {m for _, value in live if value for m in str(value).split()}
            return " ".join(sorted(members)) or None
        case ConflictPolicy.TEXTS:
            texts = dict.fromkeys(str(value) for _, value in reversed(live) if value)
            return "\n".join(texts) or None
        case _:
            return winning_value(field, live)[1]


def is_conflict(field: Field, live: Live) -> bool:
    return field.policy.may_conflict and len({value for _, value in live}) > 1


MARKS_BY_STRENGTH = ("present", "late", "left-early", "excused", "absent", "expected")


def attendance_rank(mark: Value) -> int:
    """0 is the strongest evidence."""
    return _rank(MARKS_BY_STRENGTH, mark)


def _rank(order: tuple[str, ...], value: Value) -> int:
    return order.index(str(value)) if value in order else len(order)
