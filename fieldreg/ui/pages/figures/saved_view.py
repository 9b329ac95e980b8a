"""Saved questions."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.figures.questions import Question
from fieldreg.domain.problems import Problem
from fieldreg.services.figures import saved_questions
from fieldreg.services.figures.saved_questions import SavedQuestion
from fieldreg.services.user_session import UserSession
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.figures.question_fields import fits_fields
from fieldreg.ui.tables.list_part import ListPart
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import figures as figures_words
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import FormField
from fieldreg.ui.widgets.labels import PageTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column

tr = translator("Figures")

_NAME_WIDTH = 420


class SavedView(Column):
    chosen = Signal(object)
    closed = Signal()

    def __init__(self, context: Context, run: Callable[..., object]) -> None:
        super().__init__()
        self._user: UserSession = context.user
        self._run = run
        self._question: Question | None = None
        self.name = FormField(tr("Name of the present question"), width=_NAME_WIDTH)
        self.list = RowList(tr("Saved questions"), row_height=52, keeps_mark=True)
        nothing = wrapped_label(tr("No question is saved yet."))
        self._rows = ListPart(context.keyboard, self.list, nothing, find_scope=self)
        self._naming = Column()  # Enter in the list asks, Enter here saves
        self._actions = Actions(context.keyboard, self._naming)
        self.save_button = self._actions.add(
            *(tr("Save the question"), self._save, Action.PRIMARY),
            kind=ButtonKind.PRIMARY,
            when=lambda: self._question is not None,
        )
        self._lay_out(context)

    def _lay_out(self, context: Context) -> None:
        self.list.bind_opening(
            context.keyboard,
            self._choose,
            tr("ask it"),
            when=lambda: self._current is not None and fits_fields(self._current.question),
        )
        self._rows.row_actions.add(
            *(tr("Forget"), self._forget, Action.DELETE),
            kind=ButtonKind.QUIET,
            when=lambda: self._current is not None,
            is_destructive=True,
            question=lambda: tr("Forget this question?"),
        )
        leaving = Actions(context.keyboard, self)
        self._back = leaving.add(
            *(tr("Back"), self.closed.emit, Action.LEAVE), kind=ButtonKind.QUIET
        )
        self.add_inset(PageTitle(tr("Saved questions")))
        self.add_full_width(self._rows, above="part")
        self._rows.add_action_row()
        self._naming.add_inset(self.name)
        self._naming.add_inset(self._actions.row(), above="field")
        self.add_full_width(self._naming, above="group")
        self.add_inset(leaving.row(), above="field")
        self.add_stretch()

    @property
    def _current(self) -> SavedQuestion | None:
        value = self.list.current_value()
        return value if isinstance(value, SavedQuestion) else None

    def first_focus(self) -> QWidget:
        if self.list.rows:
            return self.list
        return self._back if self._question is None else self.name.editor

    def start(self, question: Question | None) -> None:
        self._question = question
        self.name.set_text("")
        self.name.clear_problem()
        self.name.setVisible(question is not None)
        self._actions.update()
        self._load()

    def _load(self) -> None:
        def show(found: Sequence[SavedQuestion]) -> None:
            self._rows.set_rows(list(map(_row, found)))
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

        self._run(partial(saved_questions.list_saved, self._user), show)

    def _choose(self, saved: object) -> None:
        if isinstance(saved, SavedQuestion):
            self.chosen.emit(saved.question)

    def _save(self) -> None:
        if self._question is None:
            return
        save = partial(saved_questions.save_question, self._user, self.name.text(), self._question)
        self._run(save, lambda _saved: self.start(self._question), self._refuse)

    def _refuse(self, problem: Problem) -> None:
        self.name.refuse(problems_words.sentence(problem))

    def _forget(self) -> None:
        if (saved := self._current) is not None:
            forget = partial(saved_questions.forget_question, self._user, saved.name)
            self._run(forget, lambda _done: self._load())


def _row(saved: SavedQuestion) -> ListRow:
    question = saved.question
    by = ", ".join(map(figures_words.dimension_label, question.by))
    where = ", ".join(map(figures_words.dimension_label, question.where))
    told = [
        figures_words.measure_label(question.measure),
        tr("by {dimensions}").format(dimensions=by) if by else "",
        tr("where {dimensions}").format(dimensions=where) if where else "",
        "" if fits_fields(question) else tr("asked by the command line alone"),
    ]
    return ListRow(saved.name, join_parts(told), icon="question", value=saved)
