"""The access report, and erasure.

The report is cleared when it is left; a file is built from data loaded again.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ErasureReason
from fieldreg.domain.sync.exchange import QuarantinedChange
from fieldreg.services import erasure_orders, officers
from fieldreg.services.erasure.brake import ErasureWait
from fieldreg.services.installation.model import Installation
from fieldreg.services.people import access_report
from fieldreg.services.people.access_report import AccessReport, ReportTemplate
from fieldreg.ui.background.worker import ReportProgress
from fieldreg.ui.context import Context
from fieldreg.ui.forms.erasure_form import (
    ERASE_EVERYTHING,
    ErasureForm,
    ErasureTarget,
    delayed_notice,
)
from fieldreg.ui.forms.export_form import ExportForm, ExportJob
from fieldreg.ui.keyboard import Action
from fieldreg.ui.printing import draw_access_report
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.widgets.document_view import DocumentView
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Seeing")
tr_erasing = translator("Erasing")

_SUFFIXES = {"pdf": ".pdf", "page": ".html"}


class AccessReportView(Column):
    loaded = Signal(object)
    closed = Signal()

    def __init__(
        self,
        context: Context,
        *,
        read_template: Callable[[], ReportTemplate],
        read_quarantined: Callable[[], Sequence[QuarantinedChange]],
    ) -> None:
        super().__init__()
        self._context = context
        self._read_template, self._read_quarantined = read_template, read_quarantined
        self.head = PageTitle("", " ")
        self.paper = DocumentView(tr("The page as it is printed"))
        tools = context.installation.tools
        propose = partial(officers.propose_passphrase, tools, context.language)
        self.form = ExportForm(context, propose)
        self.add_inset(self.head)
        self.add_inset(self.paper, above="group", stretch=1)
        self.add_full_width(self.form, above="group")
        context.keyboard.bind(self.paper, Action.MOVE_ROW, None, tr("read on"))
        context.keyboard.bind(self, Action.PRINT, self._choose_pdf, tr("make a PDF to print"))
        context.keyboard.bind(self.paper, Action.LEAVE, self.leave)
        self.form.closed.connect(self.leave)

    def load(self, person: int, name: str) -> None:

        def show(html: str) -> None:
            is_office = self._context.installation.is_head_office
            self.head.set_text(
                tr("All that is kept: {name}").format(name=name),
                tr("For the person to read. Nothing of anybody else is on it.")
                if is_office
                else tr(
                    "For the person to read: what is kept on this laptop. Head office may keep more."
                ),
            )
            self.paper.setHtml(html)
            self.form.start(self._export(person))
            self.loaded.emit(person)

        ended = self._context.keyboard.hold()
        self._context.runner.run_latest(
            "seeing", self, lambda: self._render(*self._build(person)), show, ended=ended
        )

    def leave(self) -> None:
        if not self.form.is_writing:
            self.head.set_text("", " ")
            self.paper.clear()
            self.closed.emit()

    def _choose_pdf(self) -> None:
        self.form.format_field.set_value("pdf")
        self.form.reason_field.setFocus()

    def _build(self, person: int) -> tuple[AccessReport, ReportTemplate]:
        quarantined = self._read_quarantined()
        report = access_report.build_access_report(self._context.user, person, quarantined)
        return report, self._read_template()

    def _render(self, report: AccessReport, template: ReportTemplate) -> str:
        places = self._context.user.places
        return access_report.render_access_report(places, report, template)

    def _export(self, person: int) -> ExportJob:
        user = self._context.user

        def write(path: Path, reason: str, passphrase: str, _progress: ReportProgress) -> int:
            report, template = self._build(person)
            if passphrase:
                access_report.write_locked_access_report(user, report, path, template, passphrase)
                return 1
            html = self._render(report, template)
            is_pdf = path.suffix.lower() == _SUFFIXES["pdf"]
            content = draw_access_report(html, report.code) if is_pdf else html.encode()
            access_report.write_access_report(user, path, content, reason=reason)
            return 1

        written = tr("All that is kept about the person is in {file}.")
        return ExportJob(
            f"fieldreg-{short_code(person)}",
            write,
            lambda _count, file: written.format(file=file),
            _SUFFIXES,
        )


class PersonErasureForm(ErasureForm):
    """The form that erases one person, or withdraws one answer.

    Signals:
        person_erased(): the page must close.
        changed(): one answer is erased, or head office is asked; the page must reload.
    """

    form_ready = Signal(object)
    person_erased = Signal()
    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._is_office = context.installation.is_head_office
        self._open_again: Callable[[], object] = lambda: None
        self.erased.connect(self._announce_erased)
        self.delayed.connect(self._announce_delayed)

    def open_for(self, person: int, name: str, given_name: str) -> None:
        self._open_again = partial(self.open_for, person, name, given_name)
        confirmation = given_name or short_code(person)
        job = partial(_load_target, self._context.installation, person, name, confirmation)

        def show(target: ErasureTarget) -> None:
            self.start(target)
            self.form_ready.emit(person)

        ended = self._context.keyboard.hold()
        self._context.runner.run_latest("erasing", self, job, show, ended=ended)

    @override
    def _on_failed(self, problem: Problem) -> None:
        super()._on_failed(problem)
        if problem.code is Code.CHANGED_MEANWHILE:
            self._open_again()  # about what is there now

    def _announce_erased(self, choice: str) -> None:
        is_whole = choice == ERASE_EVERYTHING
        if not is_whole:
            field = people_words.field_label(choice)
            message = tr_erasing("Erased here: {field}").format(field=field)
        elif self._is_office:
            message = tr_erasing("Erased here for good")
        else:
            message = tr_erasing("The request goes to head office at the next exchange")
        if self._is_office:
            details = tr_erasing(
                "The order goes to every laptop at its next exchange. The page Erasures shows "
                "which laptops have answered."
            )
        elif is_whole:
            details = tr_erasing("Until head office gives the order, the person is hidden here.")
        else:
            details = tr_erasing(
                "At the next exchange, head office is asked to erase the old value."
            )
        self.notice_posted.emit(Notice(Tone.DONE, message, details))
        (self.person_erased if is_whole and self._is_office else self.changed).emit()

    def _announce_delayed(self, wait: ErasureWait) -> None:
        self.notice_posted.emit(delayed_notice(wait))
        self.changed.emit()


def _load_target(
    installation: Installation, person: int, name: str, confirmation: str
) -> ErasureTarget:
    shown = installation.store.records.load(kinds.TRAINEE, person).shown
    hers = installation.store.pairs.list_company([person])

    def erase(choice: str, reason: ErasureReason, also: Sequence[int]) -> ErasureWait | None:
        if choice == ERASE_EVERYTHING:
            return erasure_orders.erase_people(installation, [*hers, *also], reason).wait
        return erasure_orders.withdraw_field(installation, person, choice, shown=shown)

    preview = erasure_orders.erase_people(installation, hers, ErasureReason.ASKED, is_preview=True)
    return ErasureTarget(
        name,
        confirmation,
        [ERASE_EVERYTHING, *erasure_orders.list_withdrawable_fields(installation, person)],
        preview,
        erase,
        is_request=not installation.is_head_office,
        wait=preview.wait,
    )
