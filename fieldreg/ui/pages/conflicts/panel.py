"""The current conflict, and the keys that resolve it."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Value
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.conflicts import conflict_resolution
from fieldreg.services.conflicts.conflict_resolution import ConflictRef
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.forms.people.person_fields import PersonFields
from fieldreg.ui.keyboard import Action, keep_value_action
from fieldreg.ui.pages.conflicts.comparison import ConflictComparison, ConflictDetails, Settlement
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import Label, PageTitle
from fieldreg.ui.widgets.layout import Column

tr = translator("Conflicts")

_UNREAD_MS: Final = 1_500
_OUTDATED = (Code.CONFLICT_CHANGED, Code.CONFLICT_GONE)


class ConflictPanel(Column):
    """One conflict; its keys apply in the whole page *scope*.

    After values change while shown, no key decides for a moment.
    """

    resolved = Signal(object, str)
    failed = Signal(object)
    next_requested = Signal()

    def __init__(self, context: Context, scope: QWidget) -> None:
        super().__init__()
        self._context = context
        self._formatter = ValueFormatter(context.user.places, context.language)
        self._details: ConflictDetails | None = None
        self._person_fields: PersonFields | None = None
        self._unread = QTimer(self)
        self._unread.setSingleShot(True)
        self._unread.setInterval(_UNREAD_MS)
        self.head = PageTitle("", " ", style="h2")
        self.explanation = Label("", "body", "ink2", wraps=True)
        self.comparison = ConflictComparison(self._formatter)
        self.both_values = Label("", "hint", "ink2", wraps=True)
        self.field: FormField | None = None
        self._editor = QWidget()
        self._actions = Actions(context.keyboard, scope)
        self._editor_actions = Actions(context.keyboard, self._editor)
        self._bind_choices(scope)
        self._add_actions()
        self._lay_out()

    def show_conflict(self, details: ConflictDetails | None) -> None:
        former, self._details = self._details, details
        if former is not None and details is not None and _is_changed(former, details):
            self._unread.start()
            self.failed.emit(Problem(Code.CONFLICT_CHANGED))
        self._close_editor()
        self.setVisible(details is not None)
        self.comparison.setVisible(details is not None)
        if details is not None:
            self._fill(details)
        self._actions.update()

    def show_settlement(self, settled: Settlement) -> None:
        self._show_sentence(settled.subject, _describe_settlement(settled, self._formatter))

    def show_withheld(self, subject: RecordLabel) -> None:
        self._show_sentence(subject, problems_words.of_code(Code.CONFIDENTIAL_WITHHELD))

    def _show_sentence(self, subject: RecordLabel, sentence: str) -> None:
        self.show_conflict(None)
        context = self._formatter.format_context(subject)
        self.head.set_text(self._formatter.format_record(subject), context)
        self.explanation.set_text(sentence)
        self.both_values.hide()
        self.show()
        self._actions.update()

    def leave_other(self, ref: ConflictRef) -> None:
        if self._details is not None and self._details.conflict.ref != ref:
            self.show_conflict(None)

    def _fill(self, details: ConflictDetails) -> None:
        ref = details.conflict.ref
        context = self._formatter.format_context(details.subject)
        self.head.set_text(self._formatter.format_record(details.subject), context)
        self.explanation.set_text(
            tr(
                "One person took this out of use, another corrected it without having seen that."
                " Everything is kept."
            )
            if ref.field is RETIRED
            else tr(
                "{field} · people corrected it without seeing each other’s correction. Everything"
                " is kept."
            ).format(field=records_words.field_label(ref.field))
        )
        self.comparison.show_conflict(details)
        joined = details.conflict.joined_text
        self.both_values.set_text(tr("Both: {text}").format(text=joined) if joined else "")
        self.both_values.setVisible(bool(joined))

    def _may_write_value(self) -> bool:
        return self._details is not None and self._details.conflict.ref.field is not RETIRED

    # Resolving

    def _keep(self, index: int) -> None:
        details = self._details
        if details is not None and index < len(details.conflict.choices):
            self._resolve(details, lambda: details.conflict.choices[index].value)

    def _keep_both(self) -> None:
        if (details := self._details) is not None:
            self._resolve(details, lambda: details.conflict.joined_text)

    def _save_typed(self) -> None:
        details, field, user = self._details, self.field, self._context.user
        if details is None or field is None:
            return
        ref, text = details.conflict.ref, field.text()
        if self._person_fields is None:
            self._resolve(
                details, lambda: conflict_resolution.parse_conflict_value(user, ref, text)
            )
        elif (values := self._person_fields.check(is_new=False)) is not None:
            self._resolve(details, lambda: values[ref.field.name])

    def _resolve(self, details: ConflictDetails, find_value: Callable[[], Value]) -> None:
        if self._unread.isActive():
            return
        self._details = None  # a key that is pressed twice resolves once
        user, conflict = self._context.user, details.conflict

        def resolve() -> Value:
            value = find_value()
            conflict_resolution.resolve_conflict(user, conflict, value)
            return value

        def done(value: Value) -> None:
            kind, field = conflict.ref.kind, conflict.ref.field
            text = self._formatter.format_value(kind, field, value, details.labels)
            self.resolved.emit(details, text)

        def failed(problem: Problem) -> None:
            self._details = details
            if self.field is not None and problem.code not in _OUTDATED:
                self.field.refuse(tr("This field cannot take that value. Write it in another way."))
            else:
                self.failed.emit(problem)

        self._context.runner.run(self, resolve, done, failed)

    # Typing another value

    def _open_editor(self) -> None:
        details = self._details
        if details is None or self.field is not None or details.conflict.ref.field is RETIRED:
            return
        ref = details.conflict.ref
        name = ref.field.name
        if ref.kind is kinds.TRAINEE:
            fields = PersonFields(self._context, [name], self._editor)
            fields.show_values({name: details.conflict.choices[0].value})
            self._person_fields, self.field = fields, fields[name]
        else:
            self.field = FormField(records_words.field_label(ref.field), LineEdit())
        self._field_place.addWidget(self.field)
        below = (*self._editor_actions.buttons, *self._actions.buttons)
        for before, after in pairwise((self.field.editor, *below)):
            QWidget.setTabOrder(before, after)
        self._editor.show()
        self.field.setFocus()
        if isinstance(self.field.editor, QLineEdit):
            self.field.editor.selectAll()  # typing replaces the old text

    def _close_editor(self) -> None:
        self._editor.hide()
        for former in (self.field, self._person_fields):
            if former is not None:
                former.deleteLater()
        if self.field is not None:
            self.field.hide()
        self.field = self._person_fields = None

    def _leave_editor(self) -> None:
        self._close_editor()
        self.other_value_button.setFocus()

    # Building

    def _add_actions(self) -> None:
        self._actions.add(
            tr("Both, in one text"),
            self._keep_both,
            Action.KEEP_BOTH,
            hint=tr("both"),
            when=lambda: self._details is not None and bool(self.both_values.display_text),
        )
        self.other_value_button = self._actions.add(
            tr("Another value"),
            self._open_editor,
            Action.WRITE_VALUE,
            hint=tr("another value"),
            when=self._may_write_value,
        )
        self._actions.add(
            tr("Later, the next one"),
            self.next_requested.emit,
            Action.DECIDE_LATER,
            kind=ButtonKind.QUIET,
            hint=tr("next one"),
        )
        self._save_button = self._editor_actions.add(
            tr("Keep what is typed"), self._save_typed, kind=ButtonKind.CHOICE
        )
        self._context.keyboard.bind(
            self._editor, Action.PRIMARY, self._save_button.setFocus, tr("to the button")
        )
        self._editor_actions.add(
            tr("Not now"), self._leave_editor, Action.LEAVE, kind=ButtonKind.QUIET
        )

    def _bind_choices(self, scope: QWidget) -> None:
        bind = self._context.keyboard.bind
        hints = {0: tr("keep the first"), 1: tr("keep the second")}
        for index, view in enumerate(self.comparison.choice_views):
            bind(
                scope,
                keep_value_action(index + 1),
                partial(self._keep, index),
                hints.get(index, tr("Keep this one")),
                button=view.keep_button,
                is_hinted=index in hints,
            )
        # The same keys as for comparing two people.
        for action, slot in (
            (Action.KEEP_UPPER, partial(self._keep, 0)),
            (Action.KEEP_LOWER, partial(self._keep, 1)),
            (Action.ANOTHER_VALUE, self._open_editor),
        ):
            bind(scope, action, slot, when=lambda: self._details is not None)

    def _lay_out(self) -> None:
        self._field_place = QVBoxLayout()
        editor = QVBoxLayout(self._editor)
        editor.setContentsMargins(0, 0, 0, 0)
        editor.setSpacing(10)
        editor.addLayout(self._field_place)
        editor.addWidget(self._editor_actions.row())
        self._editor.hide()
        self.add_inset(self.head)
        self.add_inset(self.explanation, above="hair")
        self.add_inset(self.comparison, above="section")
        self.add_stretch()
        self.add_inset(self.both_values, above="section")
        self.add_inset(self._editor, above="field")
        self.add_inset(self._actions.row(), above="field")
        remark = tr(
            "What is not kept stays in the history. The decision travels with the next exchange."
        )
        self.add_inset(Label(remark, "hint", "ink2", wraps=True), above="field")


def _is_changed(former: ConflictDetails, now: ConflictDetails) -> bool:
    is_same = former.conflict.ref == now.conflict.ref
    return is_same and former.conflict.stamps != now.conflict.stamps


def _describe_settlement(settled: Settlement, formatter: ValueFormatter) -> str:
    ref, value, labels = settled.ref, settled.value, settled.labels
    return tr("Settled meanwhile by {who} · {field}: {value}").format(
        who=records_words.format_author(settled.author),
        field=records_words.field_label(ref.field),
        value=formatter.format_value(ref.kind, ref.field, value, labels),
    )
