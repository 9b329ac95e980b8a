"""One report as it is printed, and later changes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.figures.indicators import Indicator
from fieldreg.domain.figures.reports import ChangedLine
from fieldreg.domain.problems import Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.reports import issued_reports, report_changes, report_files
from fieldreg.services.reports.issued_reports import ReportPaper
from fieldreg.services.reports.maps import draw_report_pictures
from fieldreg.services.reports.report_changes import CheckedSignature
from fieldreg.services.reports.report_page import write_body
from fieldreg.services.reports.report_words import ReportWords
from fieldreg.ui.background.subjects import for_subject
from fieldreg.ui.background.worker import LongJob, ReportProgress
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.reports.changes_part import ChangesPart
from fieldreg.ui.pages.reports.rows import (
    ShownReport,
    build_stations,
    describe_signatures,
    describe_state,
)
from fieldreg.ui.printing import REPORT_STYLE, add_pictures, draw_report
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.document_view import DocumentView
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.widgets.progress import StationRow

tr = translator("Reports")

_SIDE_WIDTH: Final = 400
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class ReportResources:
    load_indicators: Callable[[], Mapping[str, Indicator]]
    load_texts: Callable[[], Mapping[str, Mapping[str, str]]]


@dataclass(frozen=True, slots=True)
class _Read:
    paper: ReportPaper
    body: str
    pictures: Sequence[str]
    signatures: Sequence[CheckedSignature]
    changes: Sequence[ChangedLine] | None


class ReportView(Column):
    """The figures of a draft are those of today; those of a frozen report never change.

    Signals:
        draft_wanted(ReportDraft): the same requests, for a new draft.
        closed(): counting still under way is stopped.
    """

    issued = Signal(object)
    draft_wanted = Signal(object)
    closed = Signal()
    notice_posted = Signal(object)

    def __init__(self, context: Context, resources: ReportResources) -> None:
        super().__init__()
        self._context, self._resources = context, resources
        self._report: ShownReport | None = None
        self._about_signatures = ""
        self._job: LongJob | None = None
        self._actions = Actions(context.keyboard, self)
        self.issue_button = self._actions.add(
            *(tr("Sign and issue"), self._issue, Action.ISSUE),
            needs=Permission.VIEW_FIGURES,
            when=lambda: self._is_read and not self._is_issued,
            is_destructive=True,
            question=self._ask_to_sign,
        )
        self.export_button = self._actions.add(
            *(tr("Write a file"), self._export, Action.EXPORT), when=lambda: self._is_issued
        )
        self.verify_button = self._actions.add(
            *(tr("Is a file genuine?"), self._verify, Action.VERIFY), when=lambda: self._is_issued
        )
        self.anew_button = self._actions.add(
            *(tr("New draft with today’s figures"), self._draft_anew, Action.FORCE_IMPORT),
            kind=ButtonKind.QUIET,
            needs=Permission.VIEW_FIGURES,
            when=lambda: bool(
                self._report and self._report.row.is_frozen and not self._report.is_of_answers
            ),
        )
        self._actions.add(tr("Back"), self.leave, Action.LEAVE, kind=ButtonKind.QUIET)
        self.head = PageTitle("", " ")
        self.stations = StationRow()
        self.paper = DocumentView(tr("The report as it is printed"))
        self.paper.document().setDefaultStyleSheet(REPORT_STYLE)
        self.changes = ChangesPart(context, resources.load_indicators)
        self._lay_out()

    def _lay_out(self) -> None:
        keyboard = self._context.keyboard
        keyboard.bind(self.paper, Action.MOVE_ROW, None, tr("read on"))
        main = Column()
        main.add_inset(self.paper, stretch=1)
        self._columns = TwoColumns(main, self.changes, width=_SIDE_WIDTH, is_ruled=True)
        self.add_inset(self.head)
        self.add_inset(self.stations, above="near")
        self.add_inset(self._actions.row(), above="field")
        self.add_full_width(self._columns, above="group", stretch=1)

    @property
    def _is_read(self) -> bool:
        return self._job is None and self._report is not None

    @property
    def _is_issued(self) -> bool:
        return self._is_read and bool(self._report and self._report.row.is_issued)

    def first_focus(self) -> QWidget:
        return self.paper

    def show_report(self, report: ShownReport) -> None:
        self.stop()
        self._report, self._about_signatures = report, ""
        self.paper.clear()
        self.changes.clear()
        self._columns.show_side(is_shown=report.row.is_frozen and not report.is_of_answers)
        self.stations.set_stations(build_stations(report))
        self._show_progress(0, 1)
        self._start(partial(self._read, report), self._show)

    def leave(self) -> None:
        self.stop()
        self._report = None
        self.closed.emit()

    def stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _start(
        self, work: Callable[[ReportProgress], _Result], done: Callable[[_Result], object]
    ) -> None:
        def end(answer: _Result) -> None:
            self._job = None
            self._show_state()
            done(answer)

        def fail(problem: Problem) -> None:
            self._job = None
            self._show_state()
            self._post(Tone.FAILURE, problems_words.sentence(problem))

        # A runner may answer before it returns.
        self._job = handle = LongJob()
        job = self._context.runner.run_long(
            self,
            work,
            for_subject(lambda: self._report, end),
            for_subject(lambda: self._report, fail),
            progress=self._show_progress,
        )
        if self._job is handle:
            self._job = job
        self._actions.update()

    def _show_progress(self, done: int, total: int) -> None:
        share = QLocale().toString(100 * done // max(total, 1))
        title = self._report.draft.title if self._report else ""
        self.head.set_text(title, tr("Counting… {share} %").format(share=share))

    def _show_state(self) -> None:
        report = self._report
        if report is not None:
            state, _ = describe_state(report)
            paper = report.paper
            named = [paper.number, paper.code] if paper else [tr("figures of today")]
            self.head.set_text(
                report.draft.title, join_parts([*named, state, self._about_signatures])
            )
        self._actions.update()

    # Reading

    def _read(self, report: ShownReport, on_progress: ReportProgress) -> _Read:
        user, texts = self._context.user, self._resources.load_texts()
        catalogue = self._resources.load_indicators()
        paper = issued_reports.preview_report(user, report.id, catalogue, texts, on_progress)
        words = ReportWords(paper.content["language"], texts)
        drawn = draw_report_pictures(paper.content, user.places, words)
        body, pictures = write_body(paper, words, drawn), [each.picture for each in drawn.values()]
        if not report.row.is_frozen:
            return _Read(paper, body, pictures, (), ())
        signatures = report_changes.check_signatures(self._context.installation, report.id)
        changes = report_changes.list_visible_changes(user, report.id, catalogue, on_progress)
        return _Read(paper, body, pictures, signatures, changes)

    def _show(self, found: _Read) -> None:
        add_pictures(self.paper.document(), found.pictures)
        self.paper.setHtml(found.body)
        report = self._report
        if report is None or not report.row.is_frozen:
            return
        self._about_signatures = describe_signatures(report, found.signatures)
        self._show_state()
        newer = report.newer.number if report.newer else ""
        self.changes.show_changes(report.id, found.paper.content, found.changes, newer)

    # Acts

    def _ask_to_sign(self) -> str:
        if years := self._report.draft.crossed_years if self._report else []:
            words = tr("Sign it for good? No later edition then tells anything new of {years}.")
            return words.format(years=", ".join(years))
        return tr("Sign it? Its figures stay as they are for good.")

    def _issue(self) -> None:
        if (report := self._report) is None:
            return
        texts, catalogue = self._resources.load_texts(), self._resources.load_indicators()

        def sign(on_progress: ReportProgress) -> ShownReport:
            issue = partial(issued_reports.issue_report, self._context.installation, report.id)
            return ShownReport.of(issue(catalogue, texts, on_progress))

        self._start(sign, self._on_issued)

    def _on_issued(self, report: ShownReport) -> None:
        self.issued.emit(report)
        self.show_report(report)
        self._post(
            Tone.DONE,
            tr("Issued. Write a file of it for those who get it.")
            if report.row.is_issued
            else tr("Signed. It is issued once a second officer signs it too."),
        )

    def _export(self) -> None:
        if (report := self._report) is None or report.paper is None:
            return
        kinds = [(name, f"*{suffix}") for suffix, name in _list_formats()]
        path = self._context.dialogs.save_file(
            tr("Where to write the file"), f"{report.paper.number}.pdf", kinds
        )
        if path is None:
            return
        user, texts = self._context.user, self._resources.load_texts()

        def write(_progress: ReportProgress) -> None:
            report_files.export_report(user, report.id, path, texts, draw_report)

        words = tr("Written: {file}").format(file=path.name)
        self._start(write, lambda _done: self._post(Tone.DONE, words))

    def _verify(self) -> None:
        if (report := self._report) is None:
            return
        kinds = [(tr("Files of reports"), " ".join(f"*{suffix}" for suffix, _ in _list_formats()))]
        path = self._context.dialogs.open_file(tr("Which file to check"), kinds)
        if path is None:
            return
        user, texts = self._context.user, self._resources.load_texts()

        def check(_progress: ReportProgress) -> bool:
            return report_files.is_same_file(user, report.id, path, texts, draw_report)

        self._start(check, partial(self._tell_verified, path))

    def _tell_verified(self, path: Path, is_same: bool) -> None:  # noqa: FBT001  an answer
        words = (
            tr("Genuine: {file} is this report, unchanged.")
            if is_same
            else tr(
                "Not genuine: {file} is not this report, or it was changed. The report here is as"
                " it was issued. Write a new file of it."
            )
        )
        tone = Tone.DONE if is_same else Tone.FAILURE
        self._post(tone, words.format(file=path.name))

    def _draft_anew(self) -> None:
        if self._report is not None:
            self.draft_wanted.emit(self._report.draft)

    def _post(self, tone: Tone, words: str) -> None:
        self.notice_posted.emit(Notice(tone, words))


def _list_formats() -> list[tuple[str, str]]:
    return [
        (".pdf", tr("PDF to print")),
        (".html", tr("Web page")),
        (".xlsx", tr("Workbook")),
        (".json", tr("Signed data, JSON")),
    ]
