"""The page of the protected desk.

Opened answers are removed when the page is left or the window locks.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sealed_answers.access_log import ChainedEntry
from fieldreg.services.installation.model import Installation
from fieldreg.services.reports import answer_totals
from fieldreg.services.sealed_answers import protected_desk
from fieldreg.services.sealed_answers.protected_desk import (
    AnsweredPerson,
    ProtectedDesk,
    ReadAnswer,
)
from fieldreg.ui.background.subjects import for_subject
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import Page
from fieldreg.ui.pages.sealed_answers.rows import build_answer_rows, log_row, person_row
from fieldreg.ui.pages.sealed_answers.totals import TotalsAct, Words
from fieldreg.ui.tables.list_part import ListPart
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import PageTitle, SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, TwoColumns
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Protected")

_FORM_WIDTH, _SIDE_WIDTH = 560, 420


@dataclass(frozen=True, slots=True)
class SealedAnswersPageData:
    """*broken_entries* are numbers in the access log."""

    is_set_up: bool
    people: Sequence[AnsweredPerson]
    access_log: Sequence[ChainedEntry]
    broken_entries: Sequence[int]


def load_sealed_answers(installation: Installation) -> SealedAnswersPageData:
    entries, broken_entries = protected_desk.load_access_log(installation)
    return SealedAnswersPageData(
        protected_desk.is_protected_desk_set_up(installation),
        protected_desk.list_answered_people(installation),
        entries,
        broken_entries,
    )


class SealedAnswersPage(Page):
    """Locked while the page is not shown."""

    shows = frozenset({"answer"})

    def __init__(self, context: Context, *, load_words: Callable[[], Words]) -> None:
        super().__init__(context, tr("Protected desk"))
        self._load_words = load_words
        self._desk: ProtectedDesk | None = None
        self._opened_for: object = None
        self.passphrase = FormField(
            tr("Passphrase of the protected desk"), LineEdit(is_masked=True)
        )
        self.new_passphrase = FormField(tr("Passphrase of the protected desk"))
        self.repeated_passphrase = FormField(tr("Once more"))
        self.people_list = RowList(tr("People with sealed answers"), row_height=40, keeps_mark=True)
        self.reason = FormField(tr("Why these answers are opened"))
        self.opened_answers = RowList(tr("What was answered"), row_height=36, keeps_mark=True)
        self.nothing_opened = wrapped_label(
            tr("Nothing is open. Choose a person and write the reason.")
        )
        self.access_log = RowList(tr("Access log"), row_height=52, keeps_mark=True)
        self._set_up_view, self._locked_view, self._open_view = Column(), Column(), Column()
        self.stack = StackedView(self._locked_view, self._set_up_view, self._open_view)
        self._build_locked_views()
        self._build_open_view()
        self.column.add_inset(
            PageTitle(
                tr("Protected desk"),
                tr(
                    "Sealed answers are opened here alone, for a reason that is written down. "
                    "Each opening is in a log that cannot be altered unseen."
                ),
            )
        )
        self.column.add_full_width(self.stack, above="part", stretch=1)
        self._empty_fields()
        self.opened_answers.hide()

    def _build_locked_views(self) -> None:
        set_up = Actions(self.keyboard, self._set_up_view)
        self.set_up_button = set_up.add(
            tr("Give the desk this passphrase"),
            self.set_up,
            Action.PRIMARY,
            kind=ButtonKind.PRIMARY,
            hint="",
        )
        unlock = Actions(self.keyboard, self._locked_view)
        self.unlock_button = unlock.add(
            tr("Open the desk"), self.unlock, Action.PRIMARY, kind=ButtonKind.PRIMARY, hint=""
        )
        to_set_up = tr(
            "Choose a passphrase for this desk only. Tell it only to the person who "
            "opens sealed answers. Officers’ own passphrases will not open them any "
            "more. Then make a backup and destroy older backups: they still contain "
            "the key."
        )
        to_unlock = tr(
            "Leaving this page or locking the window closes the desk, and nothing stays on it."
        )
        passphrases = (self.new_passphrase, self.repeated_passphrase)
        for view, line, fields, actions in (
            (self._set_up_view, to_set_up, passphrases, set_up),
            (self._locked_view, to_unlock, (self.passphrase,), unlock),
        ):
            form = Column()
            form.setMaximumWidth(_FORM_WIDTH)
            form.add_full_width(wrapped_label(line, "ink"))
            for field in fields:
                form.add_full_width(field, above="group")
            view.add_inset(form)
            view.add_inset(actions.row(), above="part")
            view.add_stretch()

    def _build_open_view(self) -> None:
        no_people = tr("No sealed answers have come in yet. They come with the laptops’ bundles.")
        empty = wrapped_label(no_people)
        self._people = ListPart(self.keyboard, self.people_list, empty, find_scope=self)
        self.people_list.current_moved.connect(self._on_person_moved)
        actions = Actions(self.keyboard, self._open_view)
        self.open_button = actions.add(
            tr("Open the answers"), self.open_answers, Action.PRIMARY, kind=ButtonKind.PRIMARY
        )
        self.totals = TotalsAct(self, self._context, actions, lambda: self._desk, self._load_words)
        self.close_button = actions.add(
            tr("Close the desk"), self.close_answers, Action.LEAVE, kind=ButtonKind.QUIET
        )
        main, side = Column(), Column()
        main.add_inset(SectionTitle(tr("People with sealed answers")))
        main.add_full_width(self._people, above="line")
        main.add_inset(self.reason, above="group")
        main.add_inset(actions.row(), above="group")
        main.add_inset(SectionTitle(tr("Access log")), above="section")
        main.add_full_width(self.access_log, above="line")
        main.add_stretch()
        side.add_inset(SectionTitle(tr("What was answered")))
        side.add_inset(self.nothing_opened, above="line")
        side.add_full_width(self.opened_answers, above="line")
        side.add_stretch()
        self._open_view.add_full_width(TwoColumns(main, side, width=_SIDE_WIDTH), stretch=1)

    @override
    def on_leave(self) -> None:
        self.close_answers()

    @override
    def first_focus(self) -> QWidget | None:
        if self.stack.currentWidget() is self._set_up_view:
            return self.new_passphrase.editor
        if self.stack.currentWidget() is self._locked_view:
            return self.passphrase.editor
        return self.people_list if self.people_list.rows else self.close_button

    def set_up(self) -> None:
        if self.repeated_passphrase.text() != self.new_passphrase.text():
            self.repeated_passphrase.refuse(tr("The two are not the same."))
            return
        installation, passphrase = self._context.installation, self.new_passphrase.text()
        self.repeated_passphrase.clear_problem()

        def done(_nothing: object) -> None:
            self._empty_fields()
            self.post_notice(Tone.DONE, tr("The protected desk has its own passphrase."))
            self.load()

        self.set_up_button.run(
            self._context.runner,
            tr("One moment…"),
            lambda: protected_desk.set_up_protected_desk(installation, passphrase),
            done,
            lambda problem: self.new_passphrase.refuse(problems_words.sentence(problem)),
        )

    def unlock(self) -> None:
        if self.unlock_button.is_busy:
            return
        installation, passphrase = self._context.installation, self.passphrase.text()
        self.passphrase.clear_problem()
        self.unlock_button.run(
            self._context.runner,
            tr("One moment…"),
            lambda: protected_desk.unlock_protected_desk(installation, passphrase),
            self._on_unlocked,
            self._refuse_passphrase,
        )

    def open_answers(self) -> None:
        person, desk = self.people_list.current_value(), self._desk
        if desk is None or not isinstance(person, int) or self.open_button.is_busy:
            return
        self.reason.clear_problem()
        self.open_button.run(
            self._context.runner,
            tr("One moment…"),
            partial(desk.open_person, person, self.reason.text()),
            partial(
                self._on_opened, for_subject(self.people_list.current_value, self._show_answers)
            ),
            lambda problem: self.reason.refuse(problems_words.sentence(problem)),
        )

    def close_answers(self) -> None:
        desk, self._desk = self._desk, None
        self._empty_fields()
        self._clear_answers()
        if desk is not None:
            self.run(desk.close)
            self._show_view(self._locked_view)

    @override
    def load(self) -> None:
        installation = self._context.installation
        self.run_latest("protected", partial(load_sealed_answers, installation), self._show)
        half_years = partial(answer_totals.list_half_years, installation)
        self.run_aside("half-years", half_years, self.totals.show_half_years)

    def _show(self, found: SealedAnswersPageData) -> None:
        self._people.set_rows(list(map(person_row, found.people)))
        self._on_person_moved(self.people_list.current_value())
        latest_first = reversed(found.access_log)
        self.access_log.set_rows([log_row(entry, found.broken_entries) for entry in latest_first])
        if not found.is_set_up:
            self._show_view(self._set_up_view)
        elif self._desk is None:
            self._show_view(self._locked_view)

    def _on_unlocked(self, desk: ProtectedDesk) -> None:
        self._empty_fields()
        if not self.isVisible():  # the user left the page before the desk was unlocked
            self.run(desk.close)
            return
        self._desk = desk
        self._show_view(self._open_view)
        if desk.integrity_problem is not None:
            self.post_notice(Tone.ATTENTION, problems_words.sentence(desk.integrity_problem))
        self.load()

    def _refuse_passphrase(self, problem: Problem) -> None:
        is_wrong = problem.code is Code.WRONG_PASSPHRASE
        self.passphrase.refuse(
            tr("This passphrase does not open the protected desk.")
            if is_wrong
            else problems_words.sentence(problem)
        )

    def _on_person_moved(self, person: object) -> None:
        if person != self._opened_for:
            self._clear_answers()

    def _clear_answers(self) -> None:
        self._opened_for = None
        self.opened_answers.set_rows([])
        self.opened_answers.hide()
        self.nothing_opened.show()

    def _on_opened(
        self, show: Callable[[list[ReadAnswer]], None], answers: list[ReadAnswer]
    ) -> None:
        show(answers)
        self.load()  # the log has one entry more

    def _show_answers(self, answers: list[ReadAnswer]) -> None:
        if self._desk is None:
            return
        self._opened_for = self.people_list.current_value()
        ethnic_groups = self._context.installation.tools.ethnic_groups
        self.reason.set_text("")
        self.opened_answers.set_rows(
            build_answer_rows(answers, ethnic_groups, self._context.language)
        )
        self.opened_answers.show()
        self.nothing_opened.hide()
        self.opened_answers.setFocus(Qt.FocusReason.OtherFocusReason)

    def _empty_fields(self) -> None:
        for field in (self.passphrase, self.new_passphrase, self.repeated_passphrase, self.reason):
            field.set_text("")
            field.clear_problem()
        self._people.find_bar.field.clear()
        self.reason.show_note(tr("Every officer can read it: write no name and no answer."))

    def _show_view(self, view: QWidget) -> None:
        if self.stack.currentWidget() is not view:
            self.stack.setCurrentWidget(view)
            if self.isVisible() and (target := self.first_focus()) is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)
