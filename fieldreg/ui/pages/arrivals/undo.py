"""Panels that preview a change of arrivals and ask for a reason."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ForcedImport, OfficeSyncProtocol
from fieldreg.services.arrivals import arrival_undo, undo_preview
from fieldreg.services.arrivals.undo_preview import UndoEffect
from fieldreg.services.records import record_labels
from fieldreg.services.user_session import UserSession
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import RecordLabels, ValueFormatter, referenced_ids
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.pages.arrivals.gap_words import describe_missing
from fieldreg.ui.pages.arrivals.rows import ArrivalRow, format_contents
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import exchange as exchange_words
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.vocabulary.shared_labels import KEPT_REASONS
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.layout import Column

tr = translator("Undoing")
tr_inbox = translator("Inbox")

_REASON_WIDTH: Final = 560
_MAX_NAMES: Final = 3


class PreviewPanel(Column):
    """Subclasses add the buttons.

    Signals:
        heading_changed(str, str): title and subtitle.
        done(str, str): heading and line of the notice.
    """

    heading_changed = Signal(str, str)
    done = Signal(str, str)
    failed = Signal(object)
    closed = Signal()

    _shown: Any = None  # the preview, while it is shown

    def __init__(self, context: Context, accessible_name: str) -> None:
        super().__init__()
        self._context = context
        self.list = RowList(accessible_name, keeps_mark=True)
        self._reason_edit = LineEdit()
        self._reason_edit.setMaximumWidth(_REASON_WIDTH)
        self.reason = FormField(tr("Reason"), self._reason_edit)
        context.keyboard.bind(self.list, Action.MOVE_ROW, None, tr("choose"))
        self._actions = Actions(context.keyboard, self)
        self._changes: list[tuple[KeyButton, Action]] = []
        self._reason_edit.textChanged.connect(self._show_keys)

    def _show_keys(self) -> None:
        for button, action in self._changes:
            button.set_key(key_label(Action.SEND if self._is_typed() else action))

    def _is_typed(self) -> bool:
        return bool(self._reason_edit.text()) or self._reason_edit.isRedoAvailable()

    def _add_change(self, text: str, action: Action, change: Callable[[], None]) -> KeyButton:
        button = self._actions.add(
            text, change, action, kind=ButtonKind.CHOICE, is_destructive=True
        )
        button.keep_in_sight()
        bind = partial(self._context.keyboard.bind, self, Action.SEND, button.click)
        # Named where the other key takes back letters; it works in any case.
        bind(
            lambda: button.display_text, when=lambda: button.isVisibleTo(self) and self._is_typed()
        )
        bind(when=lambda: button.isVisibleTo(self) and not self._is_typed())
        self._changes.append((button, action))
        return button

    def _lay_out(self) -> None:
        self._actions.add(tr("Leave it as it is"), self._close, Action.LEAVE, kind=ButtonKind.QUIET)
        self.add_full_width(self.list, above="part")
        self.add_inset(self.reason, above="part")
        self.add_stretch()
        self.add_inset(self._actions.row(), above="field")

    def _show_rows(self, rows: Sequence[ListRow], heading: str, line: str) -> None:
        self.list.set_rows(rows)
        self.list.select(0)
        self._show_keys()
        self.heading_changed.emit(heading, line)

    def _fail(self, problem: Problem) -> None:
        self.failed.emit(problem)
        if self._shown is None:
            self._close()

    def _close(self) -> None:
        self._shown = None
        self.closed.emit()


@dataclass(frozen=True, slots=True)
class UndoPreview:
    arrival: ArrivalRow
    is_redo: bool
    since: bool
    effect: UndoEffect
    labels: RecordLabels


class UndoPanel(PreviewPanel):
    _shown: UndoPreview | None

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("What will change"))
        self._formatter = ValueFormatter(context.user.places, context.language)
        self.reason.show_note(tr("The history keeps it, and the laptops show it."))
        self.undo_button = self._add_change(tr("Undo"), Action.UNDO, self._apply)
        self.redo_button = self._add_change(tr("Bring back"), Action.REDO, self._apply)
        self.scope_button = self._actions.add(
            _scope_label(is_since=False), self._change_scope, Action.SHOW_SINCE
        )
        self._lay_out()

    def show_preview(self, arrival: ArrivalRow, *, is_redo: bool, since: bool = False) -> None:
        user = self._context.user
        job = partial(_load_undo_preview, user, arrival, is_redo=is_redo, since=since)
        self._context.runner.run_latest("undoing", self, job, self._show, self._fail)

    def _show(self, preview: UndoPreview) -> None:
        former, self._shown = self._shown, preview
        is_new = former is None or former.arrival != preview.arrival
        was_left = not contains_focus(self)  # perhaps for another page, and not closed
        self.undo_button.setVisible(not preview.is_redo)
        self.redo_button.setVisible(preview.is_redo)
        self.scope_button.set_text(_scope_label(is_since=preview.since))
        is_one = not (preview.arrival.is_undoing or preview.arrival.is_intake)
        self.scope_button.setVisible(is_one)
        if is_new:
            self.reason.set_text("")
        rows = [
            *_record_rows(preview.effect, self._formatter),
            *_value_rows(preview, self._formatter),
            *_kept_rows(preview.effect, self._formatter),
        ]
        self._show_rows(
            rows or [ListRow(tr("Nothing that is shown anywhere changes."), icon="equals")],
            tr("Bring it back") if preview.is_redo else tr("Undo what it brought"),
            _describe_scope(preview),
        )
        if was_left:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change_scope(self) -> None:
        if (shown := self._shown) is not None:
            self.show_preview(shown.arrival, is_redo=shown.is_redo, since=not shown.since)

    def _apply(self) -> None:
        if (shown := self._shown) is not None:
            change = arrival_undo.redo_arrival if shown.is_redo else arrival_undo.undo_arrival
            reason, since = self.reason.text(), shown.since
            job = partial(change, self._context.user, shown.arrival.ref, reason=reason, since=since)
            done = partial(self._finish, is_redo=shown.is_redo)
            self._context.runner.run(self, job, done, self._fail)

    def _finish(self, effect: UndoEffect, *, is_redo: bool) -> None:
        self._shown = None
        count = effect.change_count
        self.done.emit(
            tr("%n changes were brought back.", count)
            if is_redo
            else tr("%n changes were undone.", count),
            tr("The laptops get it with the next replies."),
        )


class ForcedImportPanel(PreviewPanel):
    _shown: bytes | None  # the hash of the bundle

    def __init__(self, context: Context, office_sync: OfficeSyncProtocol) -> None:
        super().__init__(context, tr_inbox("What comes in"))
        self._office_sync = office_sync
        self._add_change(tr_inbox("Take in without them"), Action.FORCE_IMPORT, self._import)
        self._lay_out()

    def show_preview(self, arrival: ArrivalRow) -> None:
        sha = bytes.fromhex(arrival.ref)
        job = partial(self._office_sync.force_import, sha, "", is_preview=True)
        show = partial(self._show, sha)
        self._context.runner.run_latest("letting-in", self, job, show, self._fail)

    def _show(self, sha: bytes, preview: ForcedImport) -> None:
        self._shown = sha
        self.reason.set_text("")
        self.reason.show_note(tr_inbox("It stays beside the bundle."))
        pending = tr_inbox("A bundle of {laptop} that waits. Nothing has changed yet.")
        self._show_rows(
            list(_import_rows(preview)),
            tr_inbox("Take in without them"),
            pending.format(laptop=preview.device),
        )
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _import(self) -> None:
        def done(result: ForcedImport) -> None:
            self._shown = None
            self.done.emit(
                tr_inbox("%n changes came in.", result.changes),
                tr_inbox("If the missing changes come later, they are taken in too."),
            )

        reason = self.reason.text()
        if self._shown and not reason.strip():
            self.reason.refuse(tr_inbox("Write why nobody can bring them any more."))
        elif self._shown:
            job = partial(self._office_sync.force_import, self._shown, reason)
            self._context.runner.run(self, job, done, self._fail)

    @override
    def _fail(self, problem: Problem) -> None:
        if problem.code is Code.NOT_FOUND:
            self._shown = None
        super()._fail(problem)


def _load_undo_preview(
    user: UserSession, arrival: ArrivalRow, *, is_redo: bool, since: bool
) -> UndoPreview:
    change = arrival_undo.redo_arrival if is_redo else arrival_undo.undo_arrival
    effect = change(user, arrival.ref, since=since, is_preview=True)
    pairs = [
        (reverted.field, value)
        for reverted in effect.reverted_fields
        for value in (reverted.before, reverted.after)
    ]
    labels = record_labels.load_labels_of_any_kind(user, referenced_ids(pairs))
    return UndoPreview(arrival, is_redo, since, effect, labels)


def _record_rows(effect: UndoEffect, formatter: ValueFormatter) -> Iterator[ListRow]:
    for ids_by_kind, describe, icon, role in (
        (effect.removed, exchange_words.format_hidden, "undo", "warn"),
        (effect.restored, exchange_words.format_restored, "check-circle", "good"),
    ):
        if ids_by_kind:
            counts = exchange_words.format_record_counts(
                {kind: len(ids) for kind, ids in ids_by_kind.items()}
            )
            names = _format_names(effect, ids_by_kind, formatter)
            yield ListRow(describe(counts), names, icon=icon, role=role)


def _format_names(
    effect: UndoEffect, ids_by_kind: Mapping[str, Sequence[int]], formatter: ValueFormatter
) -> str:
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
            records_words.format_change(label, after, before),
            icon="pen",
        )
    if (more := len(effect.reverted_fields) - undo_preview.MAX_NAMED) > 0:
        yield ListRow(tr("and %n more like these", more), icon="pen")


def _kept_rows(effect: UndoEffect, formatter: ValueFormatter) -> Iterator[ListRow]:
    for kept in effect.kept_records[: undo_preview.MAX_NAMED]:
        author = records_words.format_author(kept.author)
        yield ListRow(
            tr("Stays: {who}").format(who=_record_label(effect, kept.record, formatter)),
            join_parts([tr(KEPT_REASONS[kept.reason]), author, dates.format_date(kept.author.day)]),
            icon="flag",
        )
    if (more := len(effect.kept_records) - undo_preview.MAX_NAMED) > 0:
        yield ListRow(tr("and %n more like these", more), icon="flag")


def _record_label(effect: UndoEffect, record: int, formatter: ValueFormatter) -> str:
    label = effect.labels.get(record)
    if label is None:
        return ""
    return join_parts([formatter.format_record(label), formatter.format_context(label)])


def _describe_scope(preview: UndoPreview) -> str:
    if preview.arrival.is_undoing:
        sentence = tr("What was undone on {day} on {device}. Nothing has changed yet.")
    elif preview.arrival.is_intake:
        sentence = tr("All that came in on {day}. Nothing has changed yet.")
    elif preview.since:
        sentence = tr("What came from {laptop} on {day} and after it. Nothing has changed yet.")
    else:
        sentence = tr("What came from {laptop} on {day}. Nothing has changed yet.")
    laptop = preview.arrival.laptop
    return sentence.format(laptop=laptop, device=laptop, day=preview.arrival.day)


def _scope_label(*, is_since: bool) -> str:
    return tr("Only this bundle") if is_since else tr("Also all that came after it")


def _import_rows(preview: ForcedImport) -> Iterator[ListRow]:
    yield ListRow(
        describe_missing(*preview.missing),
        tr_inbox("Do this only when nobody can bring them any more. Ask first."),
        icon="waiting",
        role="warn",
    )
    yield ListRow(
        tr_inbox("%n changes come in", preview.changes),
        format_contents(preview.people, preview.sessions),
        icon="check-circle",
        role="good",
    )
    if preview.quarantined_count:
        yield ListRow(
            tr_inbox(
                "%n of them depend on the missing changes. Only these are set aside.",
                preview.quarantined_count,
            ),
            icon="flag",
        )
    yield ListRow(
        tr_inbox("If the missing changes come later, they are taken in too."), icon="plus"
    )
