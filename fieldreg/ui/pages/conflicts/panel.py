"""The conflict that is looked at: its fork, and the one key that ends it."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Value
from fieldreg.domain.problems import Code, Problem
from fieldreg.services import conflict_resolution
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.forms.people.person_fields import PersonFields
from fieldreg.ui.keyboard import Action, keep_value_action
from fieldreg.ui.pages.conflicts.comparison import ConflictComparison
from fieldreg.ui.pages.conflicts.queries import ConflictDetails
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import Label, PageTitle
from fieldreg.ui.widgets.layout import Column, button_row

_MOVED = (Code.CONFLICT_CHANGED, Code.CONFLICT_GONE)


class ConflictPanel(Column):
    """One conflict; its keys hold in the whole page *scope*.

    Signals:
        settled(ShownConflict, str): it was decided, and that value stands there now.
        refused(Problem): it was not, for something else stands there by now.
    """

    resolved = Signal(object, str)
    failed = Signal(object)

    def __init__(self, context: Context, scope: QWidget) -> None:
        super().__init__()
        self._context = context
        self._teller = ValueFormatter(context.user.places, context.language)
        self._shown: ConflictDetails | None = None
        self._person_fields: PersonFields | None = None
        self.head = PageTitle("", " ", style="h2")
        self.explanation = Label("", "body", "ink2", wraps=True)
        self.comparison = ConflictComparison(self._teller)
        self.both_values = Label("", "hint", "ink2", wraps=True)
        self.keep_both_button = KeyButton(translate("Conflicts", "Both, in one text"))
        self.other_value_button = KeyButton(translate("Conflicts", "Another value"))
        self.next_button = KeyButton(
            translate("Conflicts", "Later, the next one"), kind=ButtonKind.QUIET
        )
        self.save_button = KeyButton(
            translate("Conflicts", "Keep what is typed"), kind=ButtonKind.CHOICE
        )
        self.cancel_button = KeyButton(translate("Conflicts", "Not now"), kind=ButtonKind.QUIET)
        self.field: FormField | None = None
        self._editor = QWidget()
        self._lay_out()
        self._bind(scope)

    def show_conflict(self, shown: ConflictDetails | None, *, again: bool = False) -> None:
        """Show a conflict, or one that was decided just now and may be *again*."""
        self._shown = shown
        self._close_editor()
        self.setVisible(shown is not None)
        if shown is not None:
            self._fill(shown, again=again)
        self._context.keyboard.bindings_changed.emit()  # other buttons, other keys

    def _fill(self, shown: ConflictDetails, *, again: bool) -> None:
        one = shown.conflict.ref
        about = self._teller.format_context(shown.subject)
        self.head.set_text(self._teller.format_record(shown.subject), about)
        explained = (
            translate(
                "Conflicts",
                "One person took this out of use, another corrected it without having seen that."
                " Everything is kept.",
            )
            if one.field is RETIRED
            else translate(
                "Conflicts",
                "{field} · people corrected it without seeing each other’s correction. Everything"
                " is kept.",
            ).format(field=records_words.field_label(one.field))
        )
        self.explanation.set_text(
            translate("Conflicts", "You decided this just now. You can decide again.")
            if again
            else explained
        )
        self.comparison.show_conflict(shown)
        joined = shown.conflict.joined_text
        self.both_values.set_text(
            translate("Conflicts", "Both: {text}").format(text=joined) if joined else ""
        )
        for part in (self.both_values, self.keep_both_button):
            part.setVisible(bool(joined))
        self.other_value_button.setVisible(one.field is not RETIRED)

    # Deciding

    def _take(self, place: int) -> None:
        shown = self._shown
        if shown is not None and place < len(shown.conflict.choices):
            value = shown.conflict.choices[place].value
            self._settle(shown, lambda: self._taken(shown, value))

    def _take_both(self) -> None:
        shown = self._shown
        if shown is not None:
            self._settle(
                shown,
                lambda: conflict_resolution.resolve_with_both(self._context.user, shown.conflict),
            )

    def _take_typed(self) -> None:
        shown, field = self._shown, self.field
        if shown is None or field is None:
            return
        one = shown.conflict.ref
        if self._person_fields is not None:
            values = self._person_fields.check(is_new=False)
            if values is not None:
                value = values[one.field.name]
                self._settle(shown, lambda: self._taken(shown, value))
            return
        text = field.text()
        self._settle(
            shown,
            lambda: self._taken(
                shown, conflict_resolution.parse_conflict_value(self._context.user, one, text)
            ),
        )

    def _taken(self, shown: ConflictDetails, value: Value) -> Value:
        conflict_resolution.resolve_conflict(self._context.user, shown.conflict, value)
        return value

    def _settle(self, shown: ConflictDetails, job: Callable[[], Value]) -> None:
        self._shown = None  # a key that is pressed twice decides once

        def done(value: Value) -> None:
            one = shown.conflict.ref
            told = self._teller.format_value(one.kind, one.field, value, shown.labels)
            self.resolved.emit(shown, told)

        def failed(problem: Problem) -> None:
            self._shown = shown
            if self.field is not None and problem.code not in _MOVED:
                self.field.show_problem(
                    translate("Conflicts", "This cannot stand here. Write it another way.")
                )
                self.field.setFocus()
            else:
                self.failed.emit(problem)

        self._context.runner.run(self, job, done, failed)

    # Typing another value

    def _open_editor(self) -> None:
        shown = self._shown
        if shown is None or self.field is not None:
            return
        one = shown.conflict.ref
        name = one.field.name
        if one.kind is kinds.TRAINEE:
            made = PersonFields(self._context, [name], self._editor)
            made.show_values({name: shown.conflict.choices[0].value})
            self._person_fields, self.field = made, made[name]
        else:
            self.field = FormField(records_words.field_label(one.field), LineEdit())
        self._place.addWidget(self.field)
        below = (self.save_button, self.cancel_button, self.keep_both_button)
        order = (self.field.editor, *below, self.other_value_button, self.next_button)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        self._editor.show()
        self.field.setFocus()

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

    def _bind(self, scope: QWidget) -> None:
        bind = self._context.keyboard.bind
        for place, view in enumerate(self.comparison.choice_views):
            bind(
                scope,
                keep_value_action(place + 1),
                partial(self._take, place),
                _take_hint(place),
                button=view.keep_button,
                is_hinted=place <= 1,
            )
        bind(
            scope,
            Action.KEEP_BOTH,
            self._take_both,
            translate("Conflicts", "both"),
            button=self.keep_both_button,
        )
        another = self.other_value_button
        bind(
            scope,
            Action.WRITE_VALUE,
            self._open_editor,
            translate("Conflicts", "another value"),
            button=another,
        )
        # The keys of the pictures, for whoever knows them from judging pairs.
        for act, slot in (
            (Action.KEEP_UPPER, partial(self._take, 0)),
            (Action.KEEP_LOWER, partial(self._take, 1)),
            (Action.ANOTHER_VALUE, another.click),
        ):
            bind(scope, act, slot, when=lambda: self._shown is not None)
        bind(
            self._editor,
            Action.PRIMARY,
            self.save_button.setFocus,
            translate("Conflicts", "to the button"),
        )
        bind(
            self._editor,
            Action.LEAVE,
            self._leave_editor,
            translate("Conflicts", "Not now"),
            button=self.cancel_button,
        )
        self.save_button.clicked.connect(self._take_typed)

    def _lay_out(self) -> None:
        self._place = QVBoxLayout()
        editor = QVBoxLayout(self._editor)
        editor.setContentsMargins(0, 0, 0, 0)
        editor.setSpacing(10)
        editor.addLayout(self._place)
        editor.addWidget(button_row(self.save_button, self.cancel_button))
        self._editor.hide()
        self.add_inset(self.head)
        self.add_inset(self.explanation, above=2)
        self.add_inset(self.comparison, above=30)
        self.add_stretch()
        self.add_inset(self.both_values, above=20)
        self.add_inset(self._editor, above=10)
        row = button_row(self.keep_both_button, self.other_value_button, self.next_button)
        self.add_inset(row, above=10)
        self.add_inset(
            Label(
                translate(
                    "Conflicts",
                    "What is not kept stays in the history. The decision travels with the next"
                    " exchange.",
                ),
                "hint",
                "ink2",
                wraps=True,
            ),
            above=10,
        )


def _take_hint(place: int) -> str:
    """Say what a figure does; *place* counts from 0."""
    first, second = (
        translate("Conflicts", "keep the first"),
        translate("Conflicts", "keep the second"),
    )
    return (
        (first, second)[place]
        if place < len((first, second))
        else translate("Conflicts", "Keep this one")
    )
