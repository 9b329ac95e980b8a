"""The data of the conflicts page, loaded outside the GUI thread."""

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
    """A conflict with the labels of its record and of the records that its values refer to."""

    conflict: Conflict
    subject: RecordLabel
    labels: RecordLabels


@dataclass(frozen=True, slots=True)
class ConflictListItem:
    ref: ConflictRef
    subject: RecordLabel

    @property
    def trainee_id(self) -> int:
        """The person concerned, or 0."""
        if self.ref.kind is kinds.TRAINEE:
            return self.ref.record
        return int(self.subject.values.get("trainee") or 0)


def load_conflict_list(user: UserSession) -> list[ConflictListItem]:
    refs = conflict_resolution.list_conflicts(user)
    labels: dict[int, RecordLabel] = {}
    for kind in kinds.KINDS:
        if ids := {ref.record for ref in refs if ref.kind is kind}:
            labels |= record_labels.load_labels(user, kind, ids)
    return [ConflictListItem(ref, labels[ref.record]) for ref in refs]


def load_conflict(user: UserSession, ref: ConflictRef) -> ConflictDetails:
    """Load a conflict.

    Raises:
        Problem: CONFLICT_GONE.
    """
    return _load_details(user, conflict_resolution.load_conflict(user, ref))


def reload_settled_conflict(user: UserSession, conflict: Conflict) -> ConflictDetails:
    """Load a resolved conflict again.

    Raises:
        Problem: CONFLICT_GONE.
    """
    return _load_details(user, conflict_resolution.reload_settled_conflict(user, conflict))


def _load_details(user: UserSession, conflict: Conflict) -> ConflictDetails:
    ref = conflict.ref
    steps = [step for choice in conflict.choices for _, step in choice.given_by]
    values = [choice.value for choice in conflict.choices]
    values += [replaced.value for step in steps for replaced in step.replaced]
    if conflict.common_value is not None:
        values.append(conflict.common_value.value)
    referred = referenced_ids((ref.field, value) for value in values)
    labels = record_labels.load_labels_of_any_kind(user, referred)
    (subject,) = record_labels.load_labels(user, ref.kind, [ref.record]).values()
    return ConflictDetails(conflict, subject, labels)
