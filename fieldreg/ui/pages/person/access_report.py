"""The access report of one person: read, printed, written to a file.

The view clears the report when it is left; a file is built from data loaded again.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTextEdit, QWidget

from fieldreg.domain.log.ids import short_code
from fieldreg.domain.roles import Permission
from fieldreg.domain.sync.exchange import QuarantinedChange
from fieldreg.services import officers
from fieldreg.services.people import access_report
from fieldreg.services.people.access_report import ReportTemplate
from fieldreg.ui.background.worker import ReportProgress
from fieldreg.ui.context import Context
from fieldreg.ui.forms.export_form import ExportForm, ExportJob
from fieldreg.ui.keyboard import Action
from fieldreg.ui.printing import draw_access_report
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column

tr = translator("Seeing")


_SUFFIXES = {"pdf": ".pdf", "page": ".html"}


class DocumentView(QTextEdit):
    """A read-only page as printed, white in every theme; Tab leaves it."""

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(accessible_name)
        self.setMinimumHeight(140)
        self.document().setDocumentMargin(16)


class AccessReportView(Column):
    """The report, the form that writes it, and the *button*, hidden from users who may not export.

    Signals:
        loaded(int): the report is about this person now.
        closed(): back to the person.
    """

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
        self._read_template = read_template
        self._read_quarantined = read_quarantined
        self._is_office = context.installation.is_head_office
        self.head = PageTitle("", " ")
        self.paper = DocumentView(tr("The page as it is printed"))
        propose = partial(officers.propose_passphrase, context.installation.tools, context.language)
        self.form = ExportForm(context, propose)
        self.button = KeyButton(tr("Show all that is kept"), kind=ButtonKind.QUIET)
        self.add_inset(self.head)
        self.add_inset(self.paper, above=12, stretch=1)
        self.add_full_width(self.form, above=12)
        context.keyboard.bind(self.paper, Action.MOVE_ROW, None, tr("read on"))
        context.keyboard.bind(self, Action.PRINT, self._choose_pdf, tr("make a PDF to print"))
        context.keyboard.bind(self.paper, Action.LEAVE, self.leave)
        self.form.closed.connect(self.leave)

    def bind_keys(self, view: QWidget, slot: Callable[[], object]) -> None:
        if not self._context.installation.user_rights.rights.may(Permission.EXPORT_PEOPLE):
            self.button.hide()
        self._context.keyboard.bind(
            view,
            Action.ACCESS_REPORT,
            slot,
            tr("Show all that is kept"),
            button=self.button,
            is_hinted=False,
        )

    def load(self, person: int, name: str) -> None:
        """Show the access report of *person*, with *name* in its heading."""
        user, read_template = self._context.user, self._read_template
        read_quarantined = self._read_quarantined

        def render() -> str:
            template = read_template()
            report = access_report.build_access_report(user, person, read_quarantined())
            return access_report.render_access_report(user.places, report, template)

        def show(html: str) -> None:
            self.head.set_text(
                tr("All that is kept: {name}").format(name=name),
                tr("For the person to read. Nothing of anybody else is on it.")
                if self._is_office
                else tr(
                    "For the person to read: what is kept on this laptop. Head office may keep more."
                ),
            )
            self.paper.setHtml(html)
            self.form.start(self._export(person))
            self.loaded.emit(person)

        self._context.runner.run_latest("seeing", self, render, show)

    def leave(self) -> None:
        """Clear the report and close, unless it is being written."""
        if not self.form.is_writing:
            self.head.set_text("", " ")
            self.paper.clear()
            self.closed.emit()

    def _choose_pdf(self) -> None:
        self.form.format_field.set_value("pdf")
        self.form.reason_field.setFocus()

    def _export(self, person: int) -> ExportJob:
        user, read_template = self._context.user, self._read_template
        read_quarantined = self._read_quarantined

        def write(path: Path, reason: str, passphrase: str, _progress: ReportProgress) -> int:
            template = read_template()
            report = access_report.build_access_report(user, person, read_quarantined())
            if passphrase:
                access_report.write_locked_access_report(user, report, path, template, passphrase)
                return 1
            html = access_report.render_access_report(user.places, report, template)
            is_pdf = path.suffix.lower() == _SUFFIXES["pdf"]
            content = draw_access_report(html, report.code) if is_pdf else html.encode()
            access_report.write_access_report(user, path, content, reason=reason)
            return 1

        return ExportJob(
            f"fieldreg-{short_code(person)}",
            write,
            lambda _count, file: tr("All that is kept about the person is in {file}.").format(
                file=file
            ),
            _SUFFIXES,
        )
