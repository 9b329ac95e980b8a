"""The page of figures: any measure by up to three dimensions, or the indicators."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.figures.indicators import Indicator, IndicatorValue
from fieldreg.domain.figures.questions import Dimension
from fieldreg.domain.problems import Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.figures import questions
from fieldreg.services.figures.answers import OpenPerson
from fieldreg.services.figures.indicators import compute_indicator
from fieldreg.services.reports.issued_reports import Texts
from fieldreg.ui.context import Context
from fieldreg.ui.forms.export_form import ExportForm
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import PageName
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.figures.leaving import build_export, find_report_subject
from fieldreg.ui.pages.figures.pictures import AnswerPicture
from fieldreg.ui.pages.figures.question_fields import QuestionFields
from fieldreg.ui.pages.figures.rows import (
    LoadIndicators,
    ShownAnswer,
    ShownFigure,
    build_figure_columns,
    indicator_row,
    load_answer,
)
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.list_part import ListPart
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.tables.table_model import PagedModel
from fieldreg.ui.theme.chart_paint import Mark
from fieldreg.ui.translation import join_parts, labelled, translate, translator
from fieldreg.ui.vocabulary import figures as figures_words
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.labels import PageTitle, SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, TwoColumns
from fieldreg.ui.widgets.legends import ChartLegend
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Figures")

_CHANNEL = "counting"
_PICTURE, _NUMBERS, _ROW = 500, 480, 32


class FiguresPage(ShrinkingPage):
    """The question and its answer; in their place those who could move it, or an export.

    Each indicator is a job of its own, and another question ends their counting.
    """

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
        self._actions = Actions(self.keyboard, self)
        self.open_button = self._actions.add(
            tr("Who could move it"), self._show_open, Action.SHOW_LIST, when=self._has_answer
        )
        self.export_button = self._actions.add(
            *(tr("Export"), self._open_export, Action.EXPORT),
            needs=Permission.EXPORT_PEOPLE,
            when=self._has_answer,
        )
        self.reports_button = self._actions.add(
            *(tr("Reports"), self._open_reports, Action.REPORTS),
            needs=PageName.REPORTS,
            when=lambda: is_office and self._is_answer_shown,
        )
        self.head = PageTitle(
            *(tr("Figures"), ""), self.open_button, self.export_button, self.reports_button
        )
        self.fields = QuestionFields()
        self.total = SectionTitle(tr("Counting…"))
        model = PagedModel(build_figure_columns(), context.runner, self)
        self.table = DataTable(model, tr("Answer"), row_height=_ROW, keeps_mark=True)
        self._empty = wrapped_label()
        self._list = ListPart(self.keyboard, self.table)
        self._legend = ChartLegend()
        self.picture = AnswerPicture()
        self.open_people = RowList(tr("Who could move it"))
        self.form = ExportForm(context, draw_passphrase)
        self._lay_out()
        self.fields.asked.connect(self.load)
        self.fields.values_wanted.connect(self._load_values)
        self.table.current_moved.connect(self._show_current)
        self.picture.chosen.connect(self._choose)
        self.form.notice_posted.connect(self.notice_posted)
        self.form.closed.connect(self._return)

    def _lay_out(self) -> None:
        self._main, self._open, self._exports = Column(), Column(), Column()
        self._main.add_inset(self.head)
        self._main.add_full_width(self.fields, above="group")
        self._main.add_inset(self.total, above="group")
        self._main.add_inset(self._empty, above="near")
        numbers = Column()
        numbers.add_full_width(self._list, stretch=1)
        numbers.add_inset(self._legend, above="near")
        self._sides = TwoColumns(numbers, self.picture, width=_PICTURE, min_main_width=_NUMBERS)
        self._sides.show_side(is_shown=False)
        self._legend.set_marks(
            [
                (Mark.CERTAIN, tr("certainly there")),
                (Mark.POSSIBLE, tr("possible")),
                (Mark.PRESENT, tr("present figure")),
            ]
        )
        self._main.add_full_width(self._sides, above="near", stretch=1)
        back = Actions(self.keyboard, self._open)
        self._back = back.add(tr("Back"), self._return, Action.LEAVE, kind=ButtonKind.QUIET)
        remark = tr("What is missing of each; written down on the person’s page, it counts.")
        self._open.add_inset(PageTitle(tr("Who could move it"), remark))
        nobody_open = wrapped_label(tr("Nothing is missing that could move it."))
        people = ListPart(self.keyboard, self.open_people, nobody_open, find_scope=self._open)
        self._open_list = people
        self.open_people.bind_opening(
            self.keyboard,
            lambda person: self._context.navigator.open_person(person.id),
            tr("open"),
            needs=PageName.PERSON,
        )
        self._open.add_full_width(people, above="part")
        self._open.add_inset(back.row(), above="field")
        self._open.add_stretch()
        self._exports.add_inset(PageTitle(tr("Export figures")))
        self._exports.add_full_width(self.form, above="group")
        self._exports.add_stretch()
        self.stack = StackedView(self._main, self._open, self._exports)
        self.column.add_full_width(self.stack, stretch=1)

    @override
    def first_focus(self) -> QWidget | None:
        view = self.stack.currentWidget()
        if view is self._open:
            return self.open_people if self.open_people.rows else self._back
        return self.fields.measure.editor if view is self._main else super().first_focus()

    @override
    def load(self) -> None:
        question, days = self.fields.build_question(), self.fields.days
        if question is not None:
            self.total.set_text(tr("Counting…"))
            job = partial(load_answer, self._context.user, question, self._context.language)
            self.run_latest(_CHANNEL, job, self._show, self._refuse)
        elif days is not None:
            self._clear()
            self._count_indicators(days, list(self._load_indicators().values()), [])

    def _load_values(self, dimension: Dimension) -> None:
        user, language = self._context.user, self._context.language

        def offer(found: Sequence[tuple[str | None, str]]) -> None:
            named = [
                (value, name or figures_words.value_label(dimension, value))
                for value, name in found
            ]
            self.fields.offer_values(dimension, named)

        self.run(partial(questions.list_values, user, dimension, language), offer)

    def _show(self, answer: ShownAnswer) -> None:
        self._answer = answer
        table, total = answer.table, answer.table.total
        definition = figures_words.describe_definition(table)
        doubts = figures_words.describe_doubts(table, len(answer.open_people))
        self.head.set_text(tr("Figures"), f"{doubts} {definition}")
        measure = figures_words.measure_label(table.question.measure)
        value = figures_words.format_count(total.value)
        self.total.set_text(
            labelled(tr("All {measure}").format(measure=measure), value),
            figures_words.format_cell_bounds(total),
        )
        rows = answer.list_rows()
        self._empty.set_text(
            tr("Nothing in these days counts.")
            if table.question.by
            else tr("Nothing to divide. Choose above by what it is counted.")
        )
        self._empty.setVisible(not rows)
        self._list.set_rows(rows)
        self._legend.setVisible(bool(rows))
        boundaries = self._context.user.places.load_boundaries
        self._sides.show_side(is_shown=self.picture.show_answer(answer, boundaries))
        self._show_current(self.table.current())
        self._open_list.set_rows(list(map(_open_row, answer.open_people)))
        self._actions.update()

    def _refuse(self, problem: Problem) -> None:
        """Show *problem*, and nothing of the answer before."""
        self._clear()
        self.head.set_text(tr("Figures"), "")
        self.total.set_text("")
        self._empty.set_text(problems_words.sentence(problem))
        self._empty.show()

    def _clear(self) -> None:
        self._answer = None
        self._empty.hide()
        self._list.set_rows([])
        self._legend.hide()
        self._sides.show_side(is_shown=False)
        self.head.set_text(tr("Figures"), tr("As the catalogue defines them."))
        self._actions.update()

    def _count_indicators(
        self, days: tuple[str, str], left: Sequence[Indicator], rows: Sequence[ShownFigure]
    ) -> None:
        """Count the first of those that are *left*, show it below *rows*, and go on."""
        if not left:
            self.total.set_text(tr("%Ln indicators", len(rows)))
            self._list.set_rows(rows)
            self._legend.show()
            return
        done, total = len(rows), len(rows) + len(left)
        words = tr("Counting: {done} of {total}").format(done=done, total=total)
        self.total.set_text(words)
        first, *others = left
        since, until = days
        job = partial(compute_indicator, self._context.user, first, since=since, until=until)

        def go_on(found: IndicatorValue | None) -> None:
            self._count_indicators(days, others, [*rows, indicator_row(first, found)])

        self.run_latest(_CHANNEL, job, go_on)

    # Those who could move it, and the export

    @property
    def _is_answer_shown(self) -> bool:
        return self.stack.currentWidget() is self._main

    def _has_answer(self) -> bool:
        return self._answer is not None and self._is_answer_shown

    def _show_open(self) -> None:
        if self._has_answer():
            self._show_view(self._open)
            target = self.first_focus()
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)

    # The table and the picture share one current row

    def _show_current(self, row: object) -> None:
        self.picture.show_row(row if isinstance(row, ShownFigure) else None)

    def _choose(self, key: str) -> None:
        rows = map(self.table.paged.row, range(self.table.paged.rowCount()))
        places = (at for at, row in enumerate(rows) if getattr(row, "key", None) == key)
        self.table.select(next(places, 0))

    def _open_export(self) -> None:
        if self._answer is None or not self._is_answer_shown:
            return
        self._show_view(self._exports)
        if not self.form.is_writing:
            user, question = self._context.user, self._answer.table.question
            self.form.start(
                build_export(user, question, self._context.language, self._load_report_texts)
            )
        self.form.focus_first()

    def _open_reports(self) -> None:
        """Open the reports; a question that fits into one stands in a new draft."""
        subject = find_report_subject(self.fields.build_question())
        self._context.navigator.open_page(PageName.REPORTS, subject)

    def _return(self) -> None:
        self._show_view(self._main)
        target = self.table if self.table.paged.rowCount() else self.fields.measure.editor
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_view(self, view: QWidget) -> None:
        self.stack.setCurrentWidget(view)
        self._actions.update()


def _open_row(person: OpenPerson) -> ListRow:
    unknown = join_parts([figures_words.dimension_label(each) for each in person.unknown])
    name = person.name or translate("Person", "name unknown")
    return ListRow(name, unknown, icon="question", role="warn", value=person)
