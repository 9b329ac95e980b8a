"""Rows of a preview: what an undoing would do, or bringing back, in words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fieldreg.services.arrivals import arrival_undo
from fieldreg.services.arrivals.arrival_undo import KeptReason, UndoEffect
from fieldreg.services.records import record_labels
from fieldreg.services.user_session import UserSession
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import RecordLabels, ValueFormatter, referenced_ids
from fieldreg.ui.tables.row_list import ListRow
from fieldreg.ui.translation import join_parts, translate
from fieldreg.ui.vocabulary import changes
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.vocabulary import undoing as undoing_words

_MOST_NAMES: Final = 3


@dataclass(frozen=True, slots=True)
class UndoRequest:
    """What was asked: to undo the bundle *ref*, or to bring back; alone, or all *since*.

    Where it *is_by_code*, *ref* is that of an undoing, and *laptop* where that was said.
    """

    ref: str
    laptop: str
    day: str
    is_redo: bool = False
    since: bool = False
    is_by_code: bool = False


@dataclass(frozen=True, slots=True)
class UndoPreview:
    """What would come of *asked*, and the records that its values refer to."""

    request: UndoRequest
    effect: UndoEffect
    labels: RecordLabels


def load_undo_preview(user: UserSession, asked: UndoRequest) -> UndoPreview:
    """Give what would come of it.

    Raises:
        Problem: as `undoing.undo` and `undoing.redo`.
    """
    deed = arrival_undo.redo_arrival if asked.is_redo else arrival_undo.undo_arrival
    effect = deed(user, asked.ref, since=asked.since, is_preview=True)
    pairs = [
        (one.field, value) for one in effect.reverted_fields for value in (one.before, one.after)
    ]
    return UndoPreview(
        asked, effect, record_labels.load_labels_of_any_kind(user, referenced_ids(pairs))
    )


def preview_rows(preview: UndoPreview, teller: ValueFormatter) -> list[ListRow]:
    """Give one row for all that goes, one for all that comes, one for each value, then who stays."""
    found = [*_counted(preview, teller), *_turned(preview, teller)]
    found += _staying(preview.effect, teller)
    return found or [
        ListRow(translate("Undoing", "Nothing that is shown anywhere changes."), icon="equals")
    ]


def _counted(preview: UndoPreview, teller: ValueFormatter) -> Iterator[ListRow]:
    effect = preview.effect
    for records_, say, icon, role in (
        (effect.removed, undoing_words.gone, "undo", "warn"),
        (effect.restored, undoing_words.back, "check-circle", "good"),
    ):
        if records_:
            what = undoing_words.counted({kind: len(ids) for kind, ids in records_.items()})
            yield ListRow(say(what), _names(effect, records_, teller), icon=icon, role=role)


def _names(effect: UndoEffect, ids: Mapping[str, Sequence[int]], teller: ValueFormatter) -> str:
    """Name some of the people there, or else of the sessions."""
    some = ids.get("trainee") or ids.get("session") or ()
    called = [_called(effect, one, teller) for one in some[:_MOST_NAMES]]
    known = [one for one in called if one]
    return _names_text(", ".join(known), len(some) - len(known)) if known else ""


def _turned(preview: UndoPreview, teller: ValueFormatter) -> Iterator[ListRow]:
    effect = preview.effect
    for one in effect.reverted_fields[: arrival_undo.MAX_NAMED]:
        was, now = (
            teller.format_value(one.kind, one.field, value, preview.labels)
            for value in (one.before, one.after)
        )
        label = records_words.field_label(one.field)
        yield ListRow(
            _called(effect, one.record, teller), changes.change(label, now, was), icon="pen"
        )
    if (more := len(effect.reverted_fields) - arrival_undo.MAX_NAMED) > 0:
        yield ListRow(translate("Undoing", "and %n more like these", "", more), icon="pen")


def _staying(effect: UndoEffect, teller: ValueFormatter) -> Iterator[ListRow]:
    for one in effect.kept_records[: arrival_undo.MAX_NAMED]:
        who = changes.author(one.author)
        yield ListRow(
            translate("Undoing", "Stays: {who}").format(who=_called(effect, one.record, teller)),
            join_parts([_why(one.reason), who, dates.format_date(one.author.day)]),
            icon="flag",
        )
    if (more := len(effect.kept_records) - arrival_undo.MAX_NAMED) > 0:
        yield ListRow(translate("Undoing", "and %n more like these", "", more), icon="flag")


def _called(effect: UndoEffect, record: int, teller: ValueFormatter) -> str:
    subject = effect.labels.get(record)
    if subject is None:
        return ""
    return join_parts([teller.format_record(subject), teller.format_context(subject)])


def _names_text(first: str, more: int) -> str:
    """Name the *first*, and count the rest."""
    if not more:
        return first
    return translate("Undoing", "{names} and %n more", "", more).format(names=first)


def _why(one: KeptReason) -> str:
    """Say why."""
    return {
        KeptReason.CHANGED: translate("Undoing", "corrected since"),
        KeptReason.ATTENDED: translate("Undoing", "attendance was marked since"),
        KeptReason.CONSENTED: translate("Undoing", "a consent was noted since"),
        KeptReason.ANSWERED: translate("Undoing", "sealed answers were given since"),
        KeptReason.PLANNED: translate("Undoing", "used by a session since"),
        KeptReason.ASKED: translate("Undoing", "a question was asked about it since"),
        KeptReason.WANTED: translate("Undoing", "a quota was set for it since"),
    }[one]
