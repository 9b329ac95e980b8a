"""What a fork shows of a conflict, gathered off the GUI thread."""

from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.services import conflict_resolution
from fieldreg.services.conflict_resolution import Conflict, ConflictRef
from fieldreg.services.records import record_labels
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.user_session import UserSession
from fieldreg.ui.formatting.value_formatter import RecordLabels, referenced_ids


@dataclass(frozen=True, slots=True)
class ConflictDetails:
    """A *conflict*, the *subject* it is about, and the records its values refer to."""

    conflict: Conflict
    subject: RecordLabel
    labels: RecordLabels


def load_conflict(user: UserSession, one: ConflictRef) -> ConflictDetails:
    """Give what is shown of a conflict.

    Raises:
        Problem: CONFLICT_GONE.
    """
    return build_conflict_details(user, conflict_resolution.load_conflict(user, one))


def build_conflict_details(user: UserSession, conflict: Conflict) -> ConflictDetails:
    """Give what is shown of a *conflict* that was looked at."""
    one = conflict.ref
    said = [told for choice in conflict.choices for _, told in choice.given_by]
    values = [choice.value for choice in conflict.choices]
    values += [old.value for told in said for old in told.replaced]
    if conflict.common_value is not None:
        values.append(conflict.common_value.value)
    named = record_labels.load_labels_of_any_kind(
        user, referenced_ids((one.field, value) for value in values)
    )
    (subject,) = record_labels.load_labels(user, one.kind, [one.record]).values()
    return ConflictDetails(conflict, subject, named)


@dataclass(frozen=True, slots=True)
class ConflictListItem:
    """One conflict in the list."""

    waiting: ConflictRef
    subject: RecordLabel

    @property
    def trainee_id(self) -> int:
        """The person it is about, or 0."""
        if self.waiting.kind is kinds.TRAINEE:
            return self.waiting.record
        return int(self.subject.values.get("trainee") or 0)


def list_conflicts(user: UserSession) -> list[ConflictListItem]:
    """Give every conflict that waits, in an order that stays."""
    waiting = conflict_resolution.list_conflicts(user)
    found: dict[tuple[str, int], RecordLabel] = {}
    for kind in kinds.KINDS:
        ids = {one.record for one in waiting if one.kind is kind}
        some = record_labels.load_labels(user, kind, ids) if ids else {}
        found |= {(kind.name, record): subject for record, subject in some.items()}
    return [ConflictListItem(one, found[one.kind.name, one.record]) for one in waiting]
