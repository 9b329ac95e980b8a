"""The page of figures: any measure by up to three dimensions, or the indicators."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.figures.indicators import Indicator, IndicatorValue
from fieldreg.domain.figures.questions import Dimension, Question
from fieldreg.domain.problems import Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.figures import questions
from fieldreg.services.figures.indicators import compute_indicator
from fieldreg.services.figures.questions import show_value
from fieldreg.services.reports.issued_reports import Texts
from fieldreg.ui.context import Context
from fieldreg.ui.forms.export_form import ExportForm
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import PageName
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.figures.answer_view import AnswerView
from fieldreg.ui.pages.figures.cascade import CascadeAnswer, load_shown_cascade
from fieldreg.ui.pages.figures.leaving import build_export, find_report_subject
from fieldreg.ui.pages.figures.open_view import OpenView
from fieldreg.ui.pages.figures.question_fields import QuestionFields
from fieldreg.ui.pages.figures.rows import (
    LoadIndicators,
    ShownAnswer,
    ShownFigure,
    indicator_row,
    load_answer,
    load_protected,
)
from fieldreg.ui.pages.figures.saved_view import SavedView
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import figures as figures_words
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.labels import PageTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Figures")

_CHANNEL = "counting"


class FiguresPage(ShrinkingPage):
    """The question and its answer; in their place those who could move it, or an export."""

    shows = frozenset(
        kind.name
        for kind in (
            *(kinds.TRAINEE, kinds.SESSION, kinds.ATTENDANCE, kinds.COURSE, kinds.PARTNER),
            *(kinds.PARTNER_PART, kinds.PROJECT, kinds.RESIDENCE, kinds.CONTRIBUTION, kinds.PAIR),
            *(kinds.PROMISE, kinds.PLACE),
        )
    )

    def __init__(
        self,
        context: Context,
        *,
        draw_passphrase: Callable[[], str],
        load_indicators: LoadIndicators,
        load_report_texts: Callable[[], Texts],
        is_office: bool,
    ) -> None:
        super().__init__(context, tr("Figures"))
        self._load_indicators = load_indicators
        self._load_report_texts = load_report_texts
        self._answer: ShownAnswer | None = None
        self._origin: str | None = None  # of the cascade that is shown
        self._is_protected = False
        self._add_actions(is_office=is_office)
        self.fields = QuestionFields()
        self.view = AnswerView(context)
        self.table, self.picture = self.view.table, self.view.picture
        self._open = OpenView(context, self._return)
        self.open_people = self._open.people
        self.form = ExportForm(context, draw_passphrase)
        self.saved = SavedView(context, self.run)
        self._lay_out()
        self.fields.asked.connect(self.load)
        self.fields.values_wanted.connect(self._load_values)
        self.view.focus_lost.connect(self.fields.measure.editor.setFocus)
        self.form.notice_posted.connect(self.notice_posted)
        self.form.closed.connect(self._return)
        self.saved.closed.connect(self._return)
        self.saved.chosen.connect(self._ask_saved)

    def _add_actions(self, *, is_office: bool) -> None:
        self._actions = Actions(self.keyboard, self)
        self.open_button = self._actions.add(
            tr("Who could move it"), self._show_open, Action.SHOW_LIST, when=self._has_answer
        )
        self.export_button = self._actions.add(
            *(tr("Export"), self._open_export, Action.EXPORT),
            needs=Permission.EXPORT_PEOPLE,
            when=self._can_export,
        )
        self.reports_button = self._actions.add(
            *(tr("Reports"), self._open_reports, Action.REPORTS),
            needs=PageName.REPORTS,
            when=lambda: is_office,
        )
        self.protected_button = self._actions.add(
            *(tr("As reported"), self._toggle_protected, Action.SHOW),
            kind=ButtonKind.QUIET,
            when=lambda: self.fields.asks_a_question,
        )
        self.saved_button = self._actions.add(
            tr("Saved"), self._open_saved, Action.SAVED, kind=ButtonKind.QUIET
        )
        self.about = wrapped_label()
        self.head = PageTitle(
            *(tr("Figures"), ""),
            *(self.open_button, self.export_button, self.reports_button),
            *(self.saved_button, self.protected_button),
        )

    def _lay_out(self) -> None:
        self._main, self._exports = Column(), Column()
        self._main.add_inset(self.head)
        self._main.add_inset(self.about, above="hair")
        self._main.add_full_width(self.fields, above="group")
        self._main.add_full_width(self.view, above="group", stretch=1)
        self._exports.add_inset(PageTitle(tr("Export figures")))
        self._exports.add_full_width(self.form, above="group")
        self._exports.add_stretch()
        self.stack = StackedView(self._main, self._open, self._exports, self.saved)
        self.column.add_full_width(self.stack, stretch=1)

    @override
    def first_focus(self) -> QWidget | None:
        view = self.stack.currentWidget()
        if view is self._open:
            return self._open.first_focus()
        if view is self.saved:
            return self.saved.first_focus()
        return self.fields.measure.editor if view is self._main else super().first_focus()

    @override
    def load(self) -> None:
        question, days = self.fields.build_question(), self.fields.days
        user, language = self._context.user, self._context.language
        if question is not None:
            self.view.total.set_text(tr("Counting…"))
            job = partial(load_answer, user, question, language)
            if self._is_protected:
                catalogue = self._load_indicators()
                job = partial(load_protected, user, question, catalogue, language)
            self.run_aside(_CHANNEL, job, self._show, self._refuse)
        elif self.fields.asks_for_cascade:
            self._clear(tr("Each person counts once, where she was first reached."))
            typed = str(self.fields.origin.value() or "")
            origin = show_value(Dimension.COURSE, typed) if typed else ""
            follow = partial(load_shown_cascade, user, origin, language)
            self.run_aside(_CHANNEL, follow, partial(self._show_cascade, origin), self._refuse)
        elif days is not None:
            self._clear(tr("As the catalogue defines them."))
            self._count_indicators(days, list(self._load_indicators().values()), [])

    def _load_values(self, dimension: Dimension, then: Callable[[], object] = lambda: None) -> None:
        user, language = self._context.user, self._context.language

        def offer(found: Sequence[tuple[str | None, str]]) -> None:
            named = [
                (value, name or figures_words.value_label(dimension, value))
                for value, name in found
            ]
            self.fields.offer_values(dimension, named)
            then()

        self.run(partial(questions.list_values, user, dimension, language), offer)

    def _show(self, answer: ShownAnswer) -> None:
        self._answer = answer
        definition = figures_words.describe_definition(answer.table)
        doubts = figures_words.describe_doubts(
            answer.table, len(answer.open_people), answer.silence
        )
        if answer.protected is not None:
            doubts = tr("As a report tells it: no number of few people, and none that tells one.")
            if answer.protected.is_without_confidential:
                doubts = f"{doubts} {figures_words.tell_without_confidential()}"
        self.about.set_text(f"{doubts} {definition}")
        self.view.show_answer(answer)
        self._open.show_answer(answer)
        self._actions.update()

    def _show_cascade(self, origin: str, answer: CascadeAnswer) -> None:
        self._origin = origin
        self.view.show_cascade(answer)
        self._actions.update()

    def _refuse(self, problem: Problem) -> None:
        self._clear("")
        self.view.show_nothing("", problems_words.sentence(problem))

    def _clear(self, about: str) -> None:
        self._answer = self._origin = None
        self.about.set_text(about)
        self.view.show_nothing(tr("Counting…"))
        self._actions.update()

    def _count_indicators(
        self, days: tuple[str, str], left: Sequence[Indicator], rows: Sequence[ShownFigure]
    ) -> None:
        if not left:
            self.view.show_indicators(rows)
            return
        done, total = len(rows), len(rows) + len(left)
        words = tr("Counting: {done} of {total}").format(done=done, total=total)
        self.view.total.set_text(words)
        first, *others = left
        since, until = days
        job = partial(compute_indicator, self._context.user, first, since=since, until=until)

        def go_on(found: IndicatorValue | None) -> None:
            self._count_indicators(days, others, [*rows, indicator_row(first, found)])

        self.run_aside(_CHANNEL, job, go_on)

    # Those who could move it, and the export

    def _has_answer(self) -> bool:
        return self._answer is not None and self._answer.protected is None

    def _can_export(self) -> bool:
        return self._has_answer() or self._origin is not None

    def _toggle_protected(self) -> None:
        self._is_protected = not self._is_protected
        words = tr("Exact figures") if self._is_protected else tr("As reported")
        self.protected_button.set_text(words)
        self.load()

    def _show_open(self) -> None:
        if self._has_answer():
            self.stack.setCurrentWidget(self._open)
            target = self.first_focus()
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_export(self) -> None:
        if not self._can_export():
            return
        self.stack.setCurrentWidget(self._exports)
        if not self.form.is_writing:
            user = self._context.user
            asked = None if self._answer is None else self._answer.table.question
            build = partial(build_export, user, self._context.language, self._load_report_texts)
            self.form.start(build(asked, self._origin or ""))
        self.form.focus_first()

    def _open_saved(self) -> None:
        self.stack.setCurrentWidget(self.saved)
        self.saved.start(self.fields.build_question())

    def _ask_saved(self, question: Question) -> None:
        self._load_all_values([*question.where], partial(self._show_saved, question))

    def _load_all_values(self, left: Sequence[Dimension], then: Callable[[], object]) -> None:
        if not left:
            then()
            return
        first, *others = left
        self._load_values(first, then=partial(self._load_all_values, others, then))

    def _show_saved(self, question: Question) -> None:
        self.fields.show_question(question)
        self._return()

    def _open_reports(self) -> None:
        subject = find_report_subject(self.fields.build_question())
        self._context.navigator.open_page(PageName.REPORTS, subject)

    def _return(self) -> None:
        self.stack.setCurrentWidget(self._main)
        target = self.table if self.table.paged.rowCount() else self.fields.measure.editor
        target.setFocus(Qt.FocusReason.OtherFocusReason)
