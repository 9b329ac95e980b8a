"""What a fork shows of a conflict, gathered off the GUI thread."""

from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.services import settling, subjects
from fieldreg.services.desk import Desk
from fieldreg.services.settling import Conflict, Waiting
from fieldreg.services.subjects import Subject
from fieldreg.ui.forms.telling import Named, referred


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
    return gathered(desk, settling.look(desk, one))


def gathered(desk: Desk, conflict: Conflict) -> ShownConflict:
    """Give what is shown of a *conflict* that was looked at."""
    one = conflict.waiting
    said = [told for choice in conflict.choices for _, told in choice.said_by]
    values = [choice.value for choice in conflict.choices]
    values += [old.value for told in said for old in told.replaced]
    if conflict.common is not None:
        values.append(conflict.common.value)
    named = subjects.named(desk, referred((one.field, value) for value in values))
    (subject,) = subjects.of(desk, one.kind, [one.record]).values()
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
    waiting = settling.waiting(desk)
    found: dict[tuple[str, int], Subject] = {}
    for kind in kinds.KINDS:
        ids = {one.record for one in waiting if one.kind is kind}
        some = subjects.of(desk, kind, ids) if ids else {}
        found |= {(kind.name, record): subject for record, subject in some.items()}
    return [Line(one, found[one.kind.name, one.record]) for one in waiting]
