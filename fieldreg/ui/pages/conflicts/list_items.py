"""Conflicts as the list shows them."""

from dataclasses import dataclass, replace

from fieldreg.domain import kinds
from fieldreg.services import intakes
from fieldreg.services.conflicts import conflict_resolution
from fieldreg.services.conflicts.conflict_resolution import ConflictRef
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.user_session import UserSession
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.tables.row_list import ListRow
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import records as records_words

tr = translator("Conflicts")


@dataclass(frozen=True, slots=True)
class ConflictListItem:
    ref: ConflictRef
    subject: RecordLabel
    is_settled: bool = False  # by somebody else, while it was current
    is_withheld: bool = False  # then *subject* is a session, of a confidential course

    @property
    def trainee_id(self) -> int:
        if self.ref.kind is kinds.TRAINEE:
            return self.ref.record
        return int(self.subject.values.get("trainee") or 0)


def load_conflict_list(user: UserSession, intake: str = "") -> list[ConflictListItem]:
    refs = conflict_resolution.list_conflicts(user)
    if intake:
        caused = intakes.load_intake_effect(user, intake).conflicts
        refs = [ref for ref in refs if ref in caused]
    subjects = conflict_resolution.load_subjects(user, refs)
    return [
        ConflictListItem(ref, subject, is_withheld=is_withheld)
        for ref, (subject, is_withheld) in zip(refs, subjects, strict=True)
    ]


def keep_settled(
    items: list[ConflictListItem], former: ConflictListItem, index: int
) -> list[ConflictListItem]:
    if former.ref in {item.ref for item in items}:
        return items
    return [*items[:index], replace(former, is_settled=True), *items[index:]]


def build_row(item: ConflictListItem, formatter: ValueFormatter) -> ListRow:
    settled = tr("settled by somebody else") if item.is_settled else ""
    if item.is_withheld:
        settled = settled or tr("for the protected desk")
    field = records_words.field_label(item.ref.field)
    return ListRow(
        formatter.format_record(item.subject),
        settled or join_parts([field, formatter.format_context(item.subject)]),
        icon="check" if item.is_settled else "lock" if item.is_withheld else "",
        value=item.ref,
    )
