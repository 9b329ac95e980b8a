"""Writing listed or all sessions to a file."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from fieldreg.services.exports.calendars import export_calendar
from fieldreg.services.exports.export_words import ExportWords
from fieldreg.services.exports.register_tables import export_sessions
from fieldreg.store.records.list_filters import SessionFilter
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.background.worker import ReportProgress
from fieldreg.ui.context import Context
from fieldreg.ui.forms.export_form import ExportForm, ExportJob
from fieldreg.ui.pages.sessions.lists import SessionTab, list_sessions_of
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column

tr = translator("Sessions")


class SessionExports(Column):
    def __init__(self, context: Context, draw_passphrase: Callable[[], str]) -> None:
        super().__init__()
        self._context = context
        self.form = ExportForm(context, draw_passphrase)
        self.add_inset(PageTitle(tr("Export sessions")))
        self.add_full_width(self.form, above="group")
        self.add_stretch()

    def start(self, tab: SessionTab, only: SessionFilter) -> None:
        if not self.form.is_writing:
            shown = partial(list_sessions_of, self._context.user, tab, only)
            self.form.start(
                _build_export(self._context, shown),
                _build_export(self._context),
                _build_calendar(self._context),
            )
        self.form.focus_first()


def _build_export(
    context: Context, list_rows: Callable[[], Sequence[SessionRow]] | None = None
) -> ExportJob:
    user, language = context.user, context.language

    def write(path: Path, reason: str, passphrase: str, report: ReportProgress) -> int:
        export = partial(export_sessions, user, path, list_rows() if list_rows else None)
        return export(language=language, reason=reason, passphrase=passphrase, on_progress=report)

    return ExportJob(
        tr("sessions"),
        write,
        lambda count, file: tr("%Ln sessions written: {file}", count).format(file=file),
        label=tr("those shown") if list_rows else tr("all sessions"),
        note=tr("In the order of the list.") if list_rows else tr("The latest first."),
    )


def _build_calendar(context: Context) -> ExportJob:
    def write(path: Path, reason: str, _passphrase: str, _report: ReportProgress) -> int:
        words = ExportWords.read(context.installation.tools.read_export_words(), context.language)
        return export_calendar(context.user, path, words, reason=reason)

    return ExportJob(
        tr("planned"),
        write,
        lambda count, file: tr("%Ln sessions written: {file}", count).format(file=file),
        formats={"calendar": ".ics"},
        label=tr("planned sessions, for a calendar"),
        note=tr("From today on, without confidential courses and facilitators."),
        is_lockable=False,
    )
