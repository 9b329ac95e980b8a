"""Registering one person after the other, each compared with whoever resembles her."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Problem
from fieldreg.domain.records import Purpose
from fieldreg.services.user_session import Desk
from fieldreg.store.people.repository import PersonLine
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.formatting.person_labels import full_name
from fieldreg.ui.forms.duplicates.comparison_panel import ComparePanel
from fieldreg.ui.forms.duplicates.duplicate_check import Resembling
from fieldreg.ui.forms.people.new_person_form import (
    CONSENTS,
    FormWords,
    NewPersonForm,
    Registration,
)
from fieldreg.ui.keyboard import Keyboard
from fieldreg.ui.pages.people import queries
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.labels import Title
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.widgets.stacked_view import Views

_NOTES_HEIGHT = 96
_ROWS = (
    ("patronymic", "given_name", "clan_name", "birth_date", "gender"),
    ("aimag", "soum", "bag", "phone", "email"),
    ("school", "occupation", "languages", CONSENTS),
    ("notes",),
)


class RegisterView(Column):
    """The form, and in its place the comparison, which holds what is typed as well.

    Signals:
        registered(): a person was registered.
        opened(int): the person being typed is this one, who is registered already.
        left(): Esc; what was typed is kept.
        said(Notice): what came of it.
    """

    registered = Signal()
    opened = Signal(object)
    left = Signal()
    said = Signal(object)

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        keyboard: Keyboard,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner = desk, runner
        self._left_from: QWidget | None = None  # a field of the form, for the comparison
        self.form = NewPersonForm(
            desk,
            runner,
            keyboard,
            language,
            page=queries.NEW_PERSON,
            rows=_ROWS,
            purposes=(Purpose.KEEP, Purpose.CONTACT),
            form_words=FormWords(
                translate("People", "New person"),
                translate("People", "A given name is enough. The rest can follow."),
                translate("People", "Register"),
                translate("People", "Not now"),
            ),
        )
        self.form.fields["notes"].edit.setMaximumHeight(_NOTES_HEIGHT)
        self.compare = ComparePanel(keyboard, runner, desk.places, language)
        self._form_part = Column()
        self._form_part.add(self.form)
        self._form_part.stretch()
        self.parts = Views(self._form_part, self.compare)
        self.add(Title(translate("People", "People")))
        self.hang(self.parts, above=8, stretch=1)
        self.form.submitted.connect(self._register)
        self.form.compare_wanted.connect(self._compare)
        self.form.left.connect(self.left)
        self.compare.same.connect(self._take_registered)
        self.compare.different.connect(self._judge_different)
        self.compare.left.connect(self._close_comparison)

    def begin(self, typed: str) -> None:
        """Go on with what was typed last, or begin with a name *typed* in the search."""
        self.parts.setCurrentWidget(self._form_part)
        if self.form.is_filled:
            self.form.begin()
            return

        def restore(draft: dict[str, str]) -> None:
            if draft:
                self.form.restore(draft)
                self._say(
                    Tone.DONE,
                    translate(
                        "People",
                        "What you typed earlier is here again. It is not saved yet.",
                    ),
                )
            else:
                self.form.begin(typed)

        self.form.drafts.load(restore)

    def _register(self, new: Registration) -> None:
        desk = self._desk
        self.form.register_button.set_busy(translate("People", "Registering…"))

        def done(line: PersonLine) -> None:
            self.form.register_button.set_idle()
            self.form.clear()
            self.form.begin()
            self.registered.emit()
            self._say(
                Tone.DONE,
                translate("People", "Registered: {name}, {code}").format(
                    name=full_name(line), code=short_code(line.id)
                ),
            )

        def failed(problem: Problem) -> None:
            self.form.register_button.set_idle()
            self.form.refuse(problem)
            self._say(Tone.FAILURE, problems_words.sentence(problem))

        self._runner.run(self, lambda: queries.register(desk, new), done, failed)

    def _compare(self, one: Resembling) -> None:
        self._left_from = self.form.focusWidget()
        self.parts.setCurrentWidget(self.compare)
        self.compare.show_one(one)

    def _take_registered(self, person: object) -> None:
        if isinstance(person, int):
            self.form.clear()
            self.form.drafts.forget()
            self.opened.emit(person)

    def _judge_different(self) -> None:
        self.form.watch.judge_different()
        self._close_comparison()

    def _close_comparison(self) -> None:
        self.parts.setCurrentWidget(self._form_part)
        if self._left_from is None:
            self.form.begin()
        else:
            self._left_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, tone: Tone, sentence: str) -> None:
        self.said.emit(Notice(tone, sentence))
