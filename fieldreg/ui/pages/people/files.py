"""Import and export of people, in the place of their list."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from fieldreg.domain.roles import Permission
from fieldreg.services.exports.data_files import DataFormat
from fieldreg.services.exports.export_words import ExportWords
from fieldreg.services.exports.register_files import export_register
from fieldreg.services.exports.register_tables import export_people
from fieldreg.services.figures.aggregates import AGGREGATES_SUFFIX, export_aggregates
from fieldreg.store.log.own_acts import Span
from fieldreg.ui.background.worker import ReportProgress
from fieldreg.ui.context import Context
from fieldreg.ui.forms.export_form import ExportJob
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.people.exports import ExportView
from fieldreg.ui.pages.people.import_reports import ImportHistoryView
from fieldreg.ui.pages.people.import_view import ImportView
from fieldreg.ui.translation import translate, translator

if TYPE_CHECKING:
    from fieldreg.ui.pages.people.page import PeoplePage

tr = translator("People")


class PeopleFiles:
    def __init__(
        self, page: "PeoplePage", context: Context, draw_passphrase: Callable[[], str]
    ) -> None:
        self._page, self._context, self._draw_passphrase = page, context, draw_passphrase
        self._acts_before_import: list[Span] | None = None  # until there is an import
        self._view_before_export: QWidget | None = None
        self._focus_before_export: QWidget | None = None

    @cached_property
    def import_view(self) -> ImportView:
        view = ImportView(self._context)
        view.export_requested.connect(self.open_export)
        view.imported.connect(self._note_import)
        self.bind_earlier(view)
        self._page.add_view(view, view.imported)
        return view

    @cached_property
    def import_history(self) -> ImportHistoryView:
        view = ImportHistoryView(self._context)
        self._page.add_view(view, view.undone)
        return view

    @cached_property
    def export_view(self) -> ExportView:
        view = ExportView(self._context, draw_passphrase=self._draw_passphrase)
        view.closed.connect(self.leave_export)
        view.notice_posted.connect(self._page.notice_posted)
        view.changed.connect(self._page.notify_people_changed)
        self._page.stack.addWidget(view)
        return view

    def bind_earlier(self, place: QWidget, *, is_hinted: bool = True) -> None:
        self._context.keyboard.bind(
            place,
            Action.SHOW_EARLIER,
            self.show_imports,
            translate("Importing", "earlier imports"),
            needs=Permission.IMPORT_PEOPLE,
            is_hinted=is_hinted,
        )

    def bind_undo(self, place: QWidget) -> None:
        self._context.keyboard.bind(
            *(place, Action.UNDO, self._undo_import, tr("undo the import")),
            when=self._may_undo_import,
            is_hinted=False,
        )

    def _undo_import(self) -> None:
        self.import_view.undo()

    def _may_undo_import(self) -> bool:
        is_last = self._context.journal.done[-1:] == self._acts_before_import
        return is_last and self.import_view.undoable_import is not None

    def _note_import(self) -> None:
        self._acts_before_import = self._context.journal.done[-1:]

    def import_people(self) -> None:
        page = self._page
        if self.import_view.is_writing:
            page.show_view(self.import_view)
            return
        file_types = (
            (tr("Tables"), "*.csv *.tsv *.txt *.xlsx *.xls *.ods *.json *.zip"),
            (tr("All files"), "*"),
        )
        self.import_view.prepare()
        path = self._context.dialogs.open_file(tr("Which table to import"), file_types)
        if path is not None:
            page.show_view(self.import_view)
            self.import_view.start(path)

    def show_imports(self) -> None:
        if not self.import_view.is_writing:
            self._page.show_view(self.import_history)
            self.import_history.start()

    def export_people(self) -> None:
        context, people = self._context, self._page.people_list
        jobs = [
            _build_people_export(context, tr("those shown"), people.build_shown_ids()),
            _build_people_export(context, tr("everyone, also those out of use")),
            _build_register_export(context),
        ]
        chosen = people.selected_people()
        if len(chosen) > 1:
            words = tr("the %n chosen", len(chosen))
            jobs.insert(0, _build_people_export(context, words, lambda: chosen))
        self.open_export(translate("Leaving", "Export people"), *jobs)

    def open_export(self, title: str, *exports: ExportJob) -> None:
        page = self._page
        self._view_before_export = page.stack.currentWidget()
        self._focus_before_export = page.focusWidget()
        view = self.export_view
        if not view.is_writing:
            view.start(title, *exports)
        page.show_view(view)
        view.form.focus_first()

    def leave_export(self) -> None:
        page = self._page
        if isinstance(self._view_before_export, ImportView):
            page.show_view(self.import_view)
            focus = self._focus_before_export or self.import_view.close_button
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            page.show_list()


def _build_people_export(
    context: Context, label: str, list_ids: Callable[[], list[int]] | None = None
) -> ExportJob:
    user, language = context.user, context.language

    def write(path: Path, reason: str, passphrase: str, report: ReportProgress) -> int:
        export = partial(export_people, user, path, list_ids() if list_ids else None)
        return export(language=language, reason=reason, passphrase=passphrase, on_progress=report)

    return ExportJob(
        tr("people"),
        write,
        lambda count, file: tr("%Ln people written: {file}", count).format(file=file),
        label=label,
        note=tr("In the order of the list, without those who may not be kept.")
        if list_ids
        else tr("As they were registered, without those who may not be kept."),
    )


_REGISTER_FORMS: Final = {
    "workbook": DataFormat.WORKBOOK,
    "tables": DataFormat.CSV,
    "json": DataFormat.JSON,
    "hxl": DataFormat.HXL,
    "frictionless": DataFormat.PACKAGE,
}


def _build_register_export(context: Context) -> ExportJob:
    user = context.user

    def write_as(
        form: DataFormat, path: Path, reason: str, passphrase: str, report: ReportProgress
    ) -> int:
        words = ExportWords.read(context.installation.tools.read_export_words(), context.language)
        export = partial(export_register, user, path, form, words)
        return export(reason=reason, passphrase=passphrase, on_progress=report)

    def write_figures(path: Path, reason: str, _passphrase: str, _report: ReportProgress) -> int:
        return export_aggregates(user, path, reason=reason)

    suffixes = {name: form.suffix for name, form in _REGISTER_FORMS.items()}
    writers = {name: partial(write_as, form) for name, form in _REGISTER_FORMS.items()}
    return ExportJob(
        "fieldreg",
        writers["workbook"],
        lambda _count, file: tr("The register is written: {file}").format(file=file),
        formats={**suffixes, "dhis2": AGGREGATES_SUFFIX},
        label=tr("the whole register, with sessions"),
        note=tr(
            "Everybody, all sessions, partners, promises and the rest"
            ", with headings in your language where people read it."
        ),
        write_as={**writers, "dhis2": write_figures},
    )
