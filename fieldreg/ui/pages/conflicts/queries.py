"""What a fork shows of a conflict, gathered off the GUI thread."""

from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.services import conflict_resolution
from fieldreg.services.conflict_resolution import Conflict, Waiting
from fieldreg.services.records import record_labels
from fieldreg.services.records.record_labels import Subject
from fieldreg.services.user_session import Desk
from fieldreg.ui.formatting.value_formatter import Named, referred


@dataclass(frozen=True, slots=True)
class ShownConflict:
    """A *conflict*, the *subject* it is about, and the records its values refer to."""

    conflict: Conflict
    subject: Subject
    named: Named


def look(desk: Desk, one: Waiting) -> ShownConflict:
    """Give what is shown of a conflict.

    Raises:
        Problem: CONFLICT_GONE.
    """
    return gathered(desk, conflict_resolution.look(desk, one))


def gathered(desk: Desk, conflict: Conflict) -> ShownConflict:
    """Give what is shown of a *conflict* that was looked at."""
    one = conflict.waiting
    said = [told for choice in conflict.choices for _, told in choice.said_by]
    values = [choice.value for choice in conflict.choices]
    values += [old.value for told in said for old in told.replaced]
    if conflict.common is not None:
        values.append(conflict.common.value)
    named = record_labels.named(desk, referred((one.field, value) for value in values))
    (subject,) = record_labels.of(desk, one.kind, [one.record]).values()
    return ShownConflict(conflict, subject, named)


@dataclass(frozen=True, slots=True)
class Line:
    """One conflict in the list."""

    waiting: Waiting
    subject: Subject

    @property
    def trainee(self) -> int:
        """The person it is about, or 0."""
        if self.waiting.kind is kinds.TRAINEE:
            return self.waiting.record
        return int(self.subject.values.get("trainee") or 0)


def listing(desk: Desk) -> list[Line]:
    """Give every conflict that waits, in an order that stays."""
    waiting = conflict_resolution.waiting(desk)
    found: dict[tuple[str, int], Subject] = {}
    for kind in kinds.KINDS:
        ids = {one.record for one in waiting if one.kind is kind}
        some = record_labels.of(desk, kind, ids) if ids else {}
        found |= {(kind.name, record): subject for record, subject in some.items()}
    return [Line(one, found[one.kind.name, one.record]) for one in waiting]
