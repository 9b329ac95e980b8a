"""The people of the register: found in a few letters, registered, imported, exported."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.services.exports.people_table import export_people
from fieldreg.services.imports.import_reports import ImportReport
from fieldreg.ui.background.worker import ReportProgress
from fieldreg.ui.context import Context
from fieldreg.ui.forms.export_form import ExportJob
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import NEW_RECORD, PLAINTEXT_EXPORTS
from fieldreg.ui.pages.people.exports import ExportView
from fieldreg.ui.pages.people.imports import import_report
from fieldreg.ui.pages.people.imports.import_history import ImportHistoryView
from fieldreg.ui.pages.people.imports.import_view import ImportView
from fieldreg.ui.pages.people.people_list import PeopleList
from fieldreg.ui.pages.people.queries import PeopleSearchResult
from fieldreg.ui.pages.people.registration import RegistrationView
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.empty_state import EmptyState
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.page import ShrinkingPage
from fieldreg.ui.widgets.stacked_view import StackedView


class PeoplePage(ShrinkingPage):
    """The list, an empty page while nobody is registered, and what else is done with people."""

    def __init__(
        self, context: Context, *, draw_passphrase: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(context.keyboard, translate("People", "People"), parent=parent)
        self._context = context
        self._before: QWidget | None = None  # whence somebody came to what leaves
        self.new_button = KeyButton(translate("People", "New person"), kind=ButtonKind.PRIMARY)
        self.import_button = KeyButton(translate("People", "Import"))
        self.export_button = KeyButton(translate("People", "Export"))
        self.first_person_button = KeyButton(
            translate("People", "New person"), kind=ButtonKind.PRIMARY
        )
        self.first_import_button = KeyButton(translate("People", "Import"))
        self.people_list = PeopleList(context)
        self.registration_view = RegistrationView(context)
        self.import_view = ImportView(context)
        self.export_view = ExportView(context, draw_passphrase=draw_passphrase)
        buttons = (self.import_button, self.export_button, self.new_button)
        self.head = PageTitle(translate("People", "People"), " ", *buttons)
        self._list_view, self._empty = Column(), Column()
        self.import_history = ImportHistoryView(context)
        self.stack = StackedView(
            self._list_view,
            self._empty,
            self.registration_view,
            self.import_view,
            self.import_history,
            self.export_view,
        )
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def on_enter(self, subject: object = None) -> None:
        self.people_list.reload()
        if subject == NEW_RECORD:
            self._begin()
        elif subject == PLAINTEXT_EXPORTS:
            self._export_people()
        elif self._is_at(self.registration_view) and not self.registration_view.form.is_filled:
            self._turn_over(self._list_view)

    @override
    def on_leave(self) -> None:
        if self._is_at(self.registration_view):
            self.registration_view.form.autosave.save()

    @override
    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible() and kinds & _SHOWN:
            self.people_list.reload()

    @override
    def first_focus(self) -> QWidget | None:
        if self._is_at(self._list_view):
            return self.people_list.search_field
        inside: QWidget | None = self.focusWidget()
        is_there = inside is not None and inside.isVisibleTo(self)
        return inside if is_there else super().first_focus()

    # The list

    def _show_count(self, found: PeopleSearchResult) -> None:
        retired = self.people_list.shows_retired
        line = translate("People", "%Ln people", "", found.count)
        self.head.set_text(
            translate("People", "People out of use") if retired else translate("People", "People"),
            line,
        )
        if self._is_at(self._list_view) and not found.total_count:
            self._turn_over(self._empty)
            self.first_person_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._is_at(self._empty) and found.total_count:
            self._show_list()
        if self.isVisible():
            self.keyboard.set_page(self)  # Ctrl+T means the others now

    def _find(self) -> None:
        self.people_list.search_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.people_list.search_field.selectAll()

    def _show_list(self) -> None:
        self._turn_over(self._list_view)
        self.people_list.search_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.people_list.reload()

    def _shows(self, retired: bool) -> bool:  # noqa: FBT001  bound by `partial`
        return self.people_list.shows_retired == retired

    def _is_at(self, view: QWidget) -> bool:
        return self.stack.currentWidget() is view

    def _turn_over(self, view: QWidget) -> None:
        self.stack.setCurrentWidget(view)
        if self.isVisible():
            self.keyboard.set_page(self)

    # A new person

    def _begin(self) -> None:
        typed = self.people_list.search_field.text() if self._is_at(self._list_view) else ""
        self._turn_over(self.registration_view)
        self.registration_view.start(typed)

    def _open_registered(self, person: object) -> None:
        if isinstance(person, int):
            self._turn_over(self._list_view)
            self._context.navigator.open_person(person)

    def _announce(self) -> None:
        self._context.navigator.notify_changed(_SHOWN)

    # Files

    def _import(self) -> None:
        if self.import_view.is_writing:
            self._turn_over(self.import_view)
            return
        path = self._context.dialogs.open_file(
            translate("People", "Which table to import"), _table_kinds()
        )
        if path is not None:
            self._turn_over(self.import_view)
            self.import_view.start(path)

    def _show_imports(self) -> None:
        if not self.import_view.is_writing:
            self._turn_over(self.import_history)
            self.import_history.start()

    def _export_people(self) -> None:
        if not self.export_view.is_writing:
            self.export_view.start(translate("Leaving", "Export everyone"), self._everyone)
        self._turn_to_leaving()

    def _export_report(self, report: object) -> None:
        if isinstance(report, ImportReport) and not self.export_view.is_writing:
            export = import_report.build_report_export(self._context.user, report)
            self.export_view.start(translate("Leaving", "Save the report of the import"), export)
        self._turn_to_leaving()

    @property
    def _everyone(self) -> ExportJob:
        user, language = self._context.user, self._context.language

        def write(path: Path, reason: str, passphrase: str, report: ReportProgress) -> int:
            return export_people(
                user,
                path,
                language=language,
                reason=reason,
                passphrase=passphrase,
                on_progress=report,
            )

        return ExportJob(translate("People", "people"), write, _exported)

    def _turn_to_leaving(self) -> None:
        self._before = self.stack.currentWidget() or self._list_view
        self._turn_over(self.export_view)
        self.export_view.form.format_field.setFocus()

    def _left_leaving(self) -> None:
        if self._before is self.import_view:
            self._turn_over(self.import_view)
            self.import_view.report_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._show_list()

    def _leave(self) -> None:
        """Take back, one after the other, what makes the list other than it began."""
        if self.people_list.search_field.text():
            self.people_list.search_field.clear()
            self._find()
        elif self.people_list.shows_retired:
            self.people_list.toggle_retired()

    # Building

    def _bind(self) -> None:
        bind = self.keyboard.bind
        for part in (self.people_list.search_field, self.people_list.table):
            bind(part, Action.PRIMARY, self.people_list.open_current, translate("People", "open"))
        hint = translate("People", "new person")
        for button in (self.new_button, self.first_person_button):
            bind(self, Action.NEW_PERSON, self._begin, hint, button=button)
        for button in (self.import_button, self.first_import_button):
            bind(self, Action.IMPORT, self._import, translate("People", "import"), button=button)
        bind(
            self._list_view,
            Action.EXPORT,
            self._export_people,
            translate("People", "export"),
            button=self.export_button,
        )
        bind(self._list_view, Action.MOVE_ROW, None, translate("People", "choose"))
        bind(self._list_view, Action.FIND, self._find, translate("People", "find"), is_hinted=False)
        for retired in (False, True):
            bind(
                self._list_view,
                Action.SHOW,
                self.people_list.toggle_retired,
                _turn_hint(retired=retired),
                when=partial(self._shows, retired),
            )
        bind(self._list_view, Action.LEAVE, self._leave, is_hinted=False)
        for view in (self._list_view, self._empty, self.import_view):
            hint, is_list = (translate("Importing", "earlier imports"), view is self._list_view)
            bind(view, Action.SHOW_EARLIER, self._show_imports, hint, is_hinted=not is_list)
        self.people_list.opened.connect(self._context.navigator.open_person)
        self.people_list.count_changed.connect(self._show_count)
        self.registration_view.registered.connect(self._announce)
        self.registration_view.opened.connect(self._open_registered)
        self.import_view.imported.connect(self._announce)
        self.import_view.report_requested.connect(self._export_report)
        self.export_view.changed.connect(self._announce)
        self.export_view.closed.connect(self._left_leaving)
        self.export_view.notice_posted.connect(self.notice_posted)
        self.import_history.undone.connect(self._announce)
        for view in (self.registration_view, self.import_view, self.import_history):
            view.closed.connect(self._show_list)
            view.notice_posted.connect(self.notice_posted)

    def _lay_out(self) -> None:
        self._list_view.add_inset(self.head)
        self._list_view.add_full_width(self.people_list, above=14, stretch=1)
        self._empty.add_inset(PageTitle(translate("People", "People")))
        self._empty.add_inset(
            EmptyState(
                translate("People", "Nobody is registered yet"),
                translate(
                    "People",
                    "Register people one by one, here or at the door of a session. A list that is kept"
                    " in a table can be imported: CSV or XLSX, with any headers.",
                ),
                self.first_person_button,
                self.first_import_button,
            ),
            stretch=1,
        )
        self.column.add_full_width(self.stack, stretch=1)


_SHOWN = frozenset(kind.name for kind in (kinds.TRAINEE, kinds.CONSENT, kinds.ATTENDANCE))


def _turn_hint(*, retired: bool) -> str:
    """Say what Ctrl+T shows next."""
    if retired:
        return translate("People", "those in use")
    return translate("People", "those out of use")


def _table_kinds() -> Sequence[tuple[str, str]]:
    """Name the files that can be imported."""
    return (
        (translate("People", "Tables"), "*.csv *.tsv *.txt *.xlsx"),
        (translate("People", "All files"), "*"),
    )


def _exported(count: int, file: str) -> str:
    """Say how many people were written, and into what."""
    return translate("People", "%Ln people written: {file}", "", count).format(file=file)
