"""The effect of an undo or redo, loaded without changing anything, and its rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fieldreg.services.arrivals import arrival_undo, undo_preview
from fieldreg.services.arrivals.undo_preview import KeptReason, UndoEffect
from fieldreg.services.records import record_labels
from fieldreg.services.user_session import UserSession
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import RecordLabels, ValueFormatter, referenced_ids
from fieldreg.ui.tables.row_list import ListRow
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import changes
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.vocabulary import undoing as undoing_words

tr = translator("Undoing")


_MAX_NAMES: Final = 3


@dataclass(frozen=True, slots=True)
class UndoRequest:
    """A request to undo, or with *is_redo* to redo, the bundle *ref*, alone or with all *since*.

    If it *is_by_code*, *ref* is the code of an undoing, and *laptop* the computer that made it.
    """

    ref: str
    laptop: str
    day: str
    is_redo: bool = False
    since: bool = False
    is_by_code: bool = False


@dataclass(frozen=True, slots=True)
class UndoPreview:
    request: UndoRequest
    effect: UndoEffect
    labels: RecordLabels


def load_undo_preview(user: UserSession, request: UndoRequest) -> UndoPreview:
    """Raise a `Problem` as `undo_arrival` and `redo_arrival` do."""
    change = arrival_undo.redo_arrival if request.is_redo else arrival_undo.undo_arrival
    effect = change(user, request.ref, since=request.since, is_preview=True)
    pairs = [
        (reverted.field, value)
        for reverted in effect.reverted_fields
        for value in (reverted.before, reverted.after)
    ]
    labels = record_labels.load_labels_of_any_kind(user, referenced_ids(pairs))
    return UndoPreview(request, effect, labels)


def build_preview_rows(preview: UndoPreview, formatter: ValueFormatter) -> list[ListRow]:
    """Return a row for removed records, one for restored ones, then values, then kept records."""
    found = [
        *_record_rows(preview.effect, formatter),
        *_value_rows(preview, formatter),
        *_kept_rows(preview.effect, formatter),
    ]
    return found or [ListRow(tr("Nothing that is shown anywhere changes."), icon="equals")]


def _record_rows(effect: UndoEffect, formatter: ValueFormatter) -> Iterator[ListRow]:
    for ids_by_kind, describe, icon, role in (
        (effect.removed, undoing_words.format_hidden, "undo", "warn"),
        (effect.restored, undoing_words.format_restored, "check-circle", "good"),
    ):
        if ids_by_kind:
            counts = undoing_words.format_record_counts(
                {kind: len(ids) for kind, ids in ids_by_kind.items()}
            )
            names = _format_names(effect, ids_by_kind, formatter)
            yield ListRow(describe(counts), names, icon=icon, role=role)


def _format_names(
    effect: UndoEffect, ids_by_kind: Mapping[str, Sequence[int]], formatter: ValueFormatter
) -> str:
    """Return the names of the first people, or sessions if there are none, and count the rest."""
    ids = ids_by_kind.get("trainee") or ids_by_kind.get("session") or ()
    labels = [_record_label(effect, record, formatter) for record in ids[:_MAX_NAMES]]
    known = [label for label in labels if label]
    names, more_count = ", ".join(known), len(ids) - len(known)
    if not known or not more_count:
        return names
    return tr("{names} and %n more", more_count).format(names=names)


def _value_rows(preview: UndoPreview, formatter: ValueFormatter) -> Iterator[ListRow]:
    effect = preview.effect
    for reverted in effect.reverted_fields[: undo_preview.MAX_NAMED]:
        before, after = (
            formatter.format_value(reverted.kind, reverted.field, value, preview.labels)
            for value in (reverted.before, reverted.after)
        )
        label = records_words.field_label(reverted.field)
        yield ListRow(
            _record_label(effect, reverted.record, formatter),
            changes.format_change(label, after, before),
            icon="pen",
        )
    if (more := len(effect.reverted_fields) - undo_preview.MAX_NAMED) > 0:
        yield ListRow(tr("and %n more like these", more), icon="pen")


def _kept_rows(effect: UndoEffect, formatter: ValueFormatter) -> Iterator[ListRow]:
    for kept in effect.kept_records[: undo_preview.MAX_NAMED]:
        author = changes.format_author(kept.author)
        yield ListRow(
            tr("Stays: {who}").format(who=_record_label(effect, kept.record, formatter)),
            join_parts([_reason_label(kept.reason), author, dates.format_date(kept.author.day)]),
            icon="flag",
        )
    if (more := len(effect.kept_records) - undo_preview.MAX_NAMED) > 0:
        yield ListRow(tr("and %n more like these", more), icon="flag")


def _record_label(effect: UndoEffect, record: int, formatter: ValueFormatter) -> str:
    label = effect.labels.get(record)
    if label is None:
        return ""
    return join_parts([formatter.format_record(label), formatter.format_context(label)])


def _reason_label(reason: KeptReason) -> str:
    return {
        KeptReason.CHANGED: tr("corrected since"),
        KeptReason.ATTENDED: tr("attendance was marked since"),
        KeptReason.CONSENTED: tr("a consent was noted since"),
        KeptReason.ANSWERED: tr("sealed answers were given since"),
        KeptReason.PLANNED: tr("used by a session since"),
        KeptReason.ASKED: tr("a question was asked about it since"),
        KeptReason.WANTED: tr("a quota was set for it since"),
    }[reason]
