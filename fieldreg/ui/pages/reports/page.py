"""The page of reports."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain.figures.reports import ReportDraft
from fieldreg.domain.problems import Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.reports import report_changes, report_drafts
from fieldreg.services.user_session import UserSession
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import PageName, read_asked_table
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.reports.draft_form import DraftForm
from fieldreg.ui.pages.reports.report_view import ReportResources, ReportView
from fieldreg.ui.pages.reports.rows import ShownReport, report_row
from fieldreg.ui.tables.list_part import ListPart
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.labels import EmptyState, PageTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Reports")

_CHANNEL: Final = "reports"


def load_reports(user: UserSession) -> list[ShownReport]:
    newer = report_changes.list_newer(user)
    rows = report_drafts.list_reports(user)
    return [ShownReport.of(row, newer.get(row.id)) for row in rows]


class ReportsPage(ShrinkingPage):
    def __init__(self, context: Context, *, resources: ReportResources) -> None:
        super().__init__(context, tr("Reports"))
        self._edited: int | None = None  # the draft in the form
        actions = Actions(self.keyboard, self)
        self.add_button, self.first_button = (
            actions.add(
                *(tr("Draft a report"), self._draft_new, Action.FORCE_IMPORT),
                needs=Permission.VIEW_FIGURES,
                when=lambda: self._is_list_shown,
            )
            for _ in range(2)
        )
        self.edition_button = actions.add(
            tr("Tables without names"),
            partial(context.navigator.open_page, PageName.EDITION),
            Action.EDITION,
            kind=ButtonKind.QUIET,
            needs=PageName.EDITION,
            when=lambda: self._is_list_shown,
        )
        self._page_actions = actions
        self.list = RowList(tr("Reports"), row_height=60, min_rows=3)
        empty = EmptyState(
            tr("No reports yet"),
            tr("A report freezes figures, which officers sign. It shows no number of few people."),
            self.first_button,
        )
        self._list_part = ListPart(self.keyboard, self.list, empty, find_scope=self)
        self._add_row_actions(self._list_part.row_actions)
        self.form = DraftForm(context, resources.load_indicators())
        self.view = ReportView(context, resources)
        self._lay_out()

    def _add_row_actions(self, actions: Actions) -> None:
        self.list.bind_opening(self.keyboard, self._open, tr("look at it"))
        self.change_button = actions.add(
            *(translate("Sessions", "Change"), self._change, Action.CORRECT),
            needs=Permission.VIEW_FIGURES,
            when=lambda: self._is_draft,
        )
        self.discard_button = actions.add(
            *(tr("Discard"), self._discard, Action.DELETE),
            kind=ButtonKind.QUIET,
            needs=Permission.VIEW_FIGURES,
            when=lambda: bool(
                self._current and not (self._current.row.is_issued or self._current.is_of_answers)
            ),
            is_destructive=True,
            question=lambda: tr("Discard this report?"),
        )

    def _lay_out(self) -> None:
        self._main, self._forms = Column(), Column()
        self._title = PageTitle(
            tr("Reports"),
            tr("Issued figures stay as they are. No report has names."),
            self.add_button,
            self.edition_button,
        )
        self._main.add_inset(self._title)
        self._main.add_full_width(self._list_part, above="group", stretch=1)
        self._list_part.add_stretch()
        self._list_part.add_action_row()
        self._form_title = PageTitle("")
        self._forms.add_inset(self._form_title)
        self._forms.add_full_width(self.form, above="group")
        self._forms.add_stretch()
        self.stack = StackedView(self._main, self._forms, self.view)
        self.column.add_full_width(self.stack, stretch=1)
        self.form.submitted.connect(self._save)
        self.form.closed.connect(self._return)
        self.view.closed.connect(self._return)
        self.view.notice_posted.connect(self.notice_posted)
        self.view.issued.connect(lambda _report: self.load())
        self.view.draft_wanted.connect(self._draft_like)

    @override
    def on_enter(self, subject: object = None) -> None:
        self._return()
        self.load()
        if isinstance(subject, str) and (asked := read_asked_table(subject)) is not None:
            table, since, until = asked
            self._show_form(None, None, table)
            self.form.show_days(since, until)

    @override
    def on_leave(self) -> None:
        self.view.stop()

    @override
    def first_focus(self) -> QWidget | None:
        shown = self.stack.currentWidget()
        if shown is self._main and self.list.rows:
            return self.list
        return self.view.first_focus() if shown is self.view else super().first_focus()

    @override
    def load(self) -> None:
        self.run_latest(_CHANNEL, partial(load_reports, self._context.user), self._show)

    def _show(self, reports: Sequence[ShownReport]) -> None:
        had_rows = bool(self.list.rows)
        self._list_part.set_rows(list(map(report_row, reports)))
        self._page_actions.update()
        if reports and not had_rows and self._is_list_shown and self.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _is_list_shown(self) -> bool:
        return self.stack.currentWidget() is self._main

    @property
    def _current(self) -> ShownReport | None:
        value = self.list.current_value()
        return value if isinstance(value, ShownReport) else None

    @property
    def _is_draft(self) -> bool:
        return bool(self._current and not self._current.row.is_frozen)

    def _open(self, report: object) -> None:
        if isinstance(report, ShownReport):
            self.stack.setCurrentWidget(self.view)
            self._page_actions.update()
            self.view.show_report(report)
            self.view.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _return(self) -> None:
        self.view.stop()
        self.stack.setCurrentWidget(self._main)
        self._page_actions.update()
        if self.list.rows:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # The form

    def _draft_new(self) -> None:
        self._show_form(None, None)

    def _draft_like(self, draft: ReportDraft) -> None:
        self._show_form(None, draft)

    def _change(self) -> None:
        if self._current is not None and self._is_draft:
            self._show_form(self._current.id, self._current.draft)

    def _show_form(self, report: int | None, draft: ReportDraft | None, *tables: str) -> None:
        self._edited = report
        self._form_title.set_text(tr("A new draft") if report is None else tr("Change the draft"))
        self.stack.setCurrentWidget(self._forms)
        self._page_actions.update()
        self.form.start(draft, *tables)

    def _save(self, fields: Mapping[str, Any]) -> None:
        user, edited = self._context.user, self._edited

        def save() -> ShownReport:
            return ShownReport.of(report_drafts.draft_report(user, edited, **fields))

        def done(report: ShownReport) -> None:
            self.load()
            self._open(report)

        def failed(problem: Problem) -> None:
            field, words = str(problem.facts.get("field", "")), problems_words.sentence(problem)
            if not self.form.refuse(field, words):
                self.post_failure(problem)

        self.run(save, done, failed)

    def _discard(self) -> None:
        if (report := self._current) is None:
            return

        def done(_result: object) -> None:
            self.post_notice(Tone.DONE, tr("Discarded: {title}").format(title=report.draft.title))
            self.load()

        discard = partial(report_drafts.discard_report, self._context.user, report.id)
        self.run(discard, done, self.show_refusal)
