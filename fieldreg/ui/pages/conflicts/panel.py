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
from fieldreg.services.user_session import Desk
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.formatting.value_formatter import Teller
from fieldreg.ui.forms.people.person_fields import PersonFields
from fieldreg.ui.keyboard import Act, Keyboard, take_act
from fieldreg.ui.pages.conflicts.comparison import Fork
from fieldreg.ui.pages.conflicts.queries import ShownConflict
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.form_fields import Field, LineEdit
from fieldreg.ui.widgets.labels import Text, Title
from fieldreg.ui.widgets.layout import Column, acts

_MOVED = (Code.CONFLICT_CHANGED, Code.CONFLICT_GONE)


class ConflictPanel(Column):
    """One conflict; its keys hold in the whole page *scope*.

    Signals:
        settled(ShownConflict, str): it was decided, and that value stands there now.
        refused(Problem): it was not, for something else stands there by now.
    """

    settled = Signal(object, str)
    refused = Signal(object)

    def __init__(
        self, desk: Desk, runner: Runner, keyboard: Keyboard, language: str, scope: QWidget
    ) -> None:
        super().__init__()
        self._desk, self._runner, self._language = desk, runner, language
        self._teller = Teller(desk.places, language)
        self._keyboard = keyboard
        self._shown: ShownConflict | None = None
        self._person_fields: PersonFields | None = None
        self.head = Title("", " ", style="h2")
        self.explained = Text("", "body", "ink2", wraps=True)
        self.fork = Fork(self._teller)
        self.both = Text("", "hint", "ink2", wraps=True)
        self.both_button = KeyButton(translate("Conflicts", "Both, in one text"))
        self.another_button = KeyButton(translate("Conflicts", "Another value"))
        self.later_button = KeyButton(
            translate("Conflicts", "Later, the next one"), kind=Kind.QUIET
        )
        self.keep_button = KeyButton(
            translate("Conflicts", "Keep what is typed"), kind=Kind.CHOICE
        )
        self.leave_button = KeyButton(translate("Conflicts", "Not now"), kind=Kind.QUIET)
        self.field: Field | None = None
        self._editor = QWidget()
        self._lay_out()
        self._bind(scope)

    def show_conflict(self, shown: ShownConflict | None, *, again: bool = False) -> None:
        """Show a conflict, or one that was decided just now and may be *again*."""
        self._shown = shown
        self._close_editor()
        self.setVisible(shown is not None)
        if shown is not None:
            self._fill(shown, again=again)
        self._keyboard.moved.emit()  # other buttons, other keys

    def _fill(self, shown: ShownConflict, *, again: bool) -> None:
        one = shown.conflict.waiting
        about = self._teller.about(shown.subject)
        self.head.set_words(self._teller.subject(shown.subject), about)
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
            ).format(field=records_words.field(one.kind, one.field))
        )
        self.explained.set_words(
            translate("Conflicts", "You decided this just now. You can decide again.")
            if again
            else explained
        )
        self.fork.show_conflict(shown)
        joined = shown.conflict.joined
        self.both.set_words(
            translate("Conflicts", "Both: {text}").format(text=joined) if joined else ""
        )
        for part in (self.both, self.both_button):
            part.setVisible(bool(joined))
        self.another_button.setVisible(one.field is not RETIRED)

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
                shown, lambda: conflict_resolution.take_both(self._desk, shown.conflict)
            )

    def _take_typed(self) -> None:
        shown, field = self._shown, self.field
        if shown is None or field is None:
            return
        one = shown.conflict.waiting
        if self._person_fields is not None:
            values = self._person_fields.check(is_new=False)
            if values is not None:
                value = values[one.field.name]
                self._settle(shown, lambda: self._taken(shown, value))
            return
        text = field.text()
        self._settle(
            shown,
            lambda: self._taken(shown, conflict_resolution.read(self._desk, one, text)),
        )

    def _taken(self, shown: ShownConflict, value: Value) -> Value:
        conflict_resolution.take(self._desk, shown.conflict, value)
        return value

    def _settle(self, shown: ShownConflict, job: Callable[[], Value]) -> None:
        self._shown = None  # a key that is pressed twice decides once

        def done(value: Value) -> None:
            one = shown.conflict.waiting
            told = self._teller.value(one.kind, one.field, value, shown.named)
            self.settled.emit(shown, told)

        def failed(problem: Problem) -> None:
            self._shown = shown
            if self.field is not None and problem.code not in _MOVED:
                self.field.show_problem(
                    translate("Conflicts", "This cannot stand here. Write it another way.")
                )
                self.field.setFocus()
            else:
                self.refused.emit(problem)

        self._runner.run(self, job, done, failed)

    # Typing another value

    def _open_editor(self) -> None:
        shown = self._shown
        if shown is None or self.field is not None:
            return
        one = shown.conflict.waiting
        name = one.field.name
        if one.kind is kinds.TRAINEE:
            made = PersonFields(self._desk, self._language, [name], self._editor)
            made.show({name: shown.conflict.choices[0].value})
            self._person_fields, self.field = made, made[name]
        else:
            self.field = Field(records_words.field(one.kind, one.field), LineEdit())
        self._place.addWidget(self.field)
        below = (self.keep_button, self.leave_button, self.both_button)
        order = (self.field.edit, *below, self.another_button, self.later_button)
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
        self.another_button.setFocus()

    # Building

    def _bind(self, scope: QWidget) -> None:
        bind = self._keyboard.bind
        for place, view in enumerate(self.fork.choices):
            bind(
                scope,
                take_act(place + 1),
                partial(self._take, place),
                _take_hint(place),
                button=view.button,
                is_hinted=place <= 1,
            )
        bind(
            scope,
            Act.BOTH,
            self._take_both,
            translate("Conflicts", "both"),
            button=self.both_button,
        )
        another = self.another_button
        bind(
            scope,
            Act.WRITE_VALUE,
            self._open_editor,
            translate("Conflicts", "another value"),
            button=another,
        )
        # The keys of the pictures, for whoever knows them from judging pairs.
        for act, slot in (
            (Act.UPPER, partial(self._take, 0)),
            (Act.LOWER, partial(self._take, 1)),
            (Act.ANOTHER_VALUE, another.click),
        ):
            bind(scope, act, slot, when=lambda: self._shown is not None)
        bind(
            self._editor,
            Act.PRIMARY,
            self.keep_button.setFocus,
            translate("Conflicts", "to the button"),
        )
        bind(
            self._editor,
            Act.LEAVE,
            self._leave_editor,
            translate("Conflicts", "Not now"),
            button=self.leave_button,
        )
        self.keep_button.clicked.connect(self._take_typed)

    def _lay_out(self) -> None:
        self._place = QVBoxLayout()
        editor = QVBoxLayout(self._editor)
        editor.setContentsMargins(0, 0, 0, 0)
        editor.setSpacing(10)
        editor.addLayout(self._place)
        editor.addWidget(acts(self.keep_button, self.leave_button))
        self._editor.hide()
        self.add(self.head)
        self.add(self.explained, above=2)
        self.add(self.fork, above=30)
        self.stretch()
        self.add(self.both, above=20)
        self.add(self._editor, above=10)
        row = acts(self.both_button, self.another_button, self.later_button)
        self.add(row, above=10)
        self.add(
            Text(
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
