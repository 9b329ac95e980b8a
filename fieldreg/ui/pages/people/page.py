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
from fieldreg.services.imports.import_reports import Report as ImportReport
from fieldreg.services.user_session import Desk
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.background.worker import Report
from fieldreg.ui.dialogs import Dialogs
from fieldreg.ui.forms.export_form import Export
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.pages import LYING, NEW, Navigator
from fieldreg.ui.pages.people.exports import LeavingView
from fieldreg.ui.pages.people.imports import import_report
from fieldreg.ui.pages.people.imports.import_history import ImportsView
from fieldreg.ui.pages.people.imports.import_view import ImportView
from fieldreg.ui.pages.people.people_list import PeopleList
from fieldreg.ui.pages.people.queries import Found
from fieldreg.ui.pages.people.registration import RegisterView
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.empty_state import EmptyPage
from fieldreg.ui.widgets.labels import Title
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.shrinking_page import ShrinkingPage
from fieldreg.ui.widgets.stacked_view import Views


class PeoplePage(ShrinkingPage):
    """The list, an empty page while nobody is registered, and what else is done with people.

    Long because it binds six views into one page: the form, the import, the imports that
    were made and what leaves each have a file of their own.
    """

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        keyboard: Keyboard,
        *,
        navigator: Navigator,
        dialogs: Dialogs,
        draw_passphrase: Callable[[], str],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(keyboard, translate("People", "People"), parent=parent)
        self._desk, self._runner, self._navigator = desk, runner, navigator
        self._dialogs, self._language = dialogs, language
        self._before: QWidget | None = None  # whence somebody came to what leaves
        self.new_button = KeyButton(translate("People", "New person"), kind=Kind.PRIMARY)
        self.import_button = KeyButton(translate("People", "Import"))
        self.export_button = KeyButton(translate("People", "Export"))
        self.first_button = KeyButton(translate("People", "New person"), kind=Kind.PRIMARY)
        self.first_import = KeyButton(translate("People", "Import"))
        self.listing = PeopleList(desk, runner, language)
        self.registering = RegisterView(desk, runner, keyboard, language)
        self.importing = ImportView(desk, runner, keyboard)
        self.leaving = LeavingView(
            desk,
            runner,
            keyboard,
            dialogs=dialogs,
            draw_passphrase=draw_passphrase,
        )
        self.head = Title(
            translate("People", "People"),
            " ",
            self.import_button,
            self.export_button,
            self.new_button,
        )
        self._list_view, self._empty = Column(), Column()
        self.imports = ImportsView(desk, runner, keyboard)
        self.stack = Views(
            self._list_view,
            self._empty,
            self.registering,
            self.importing,
            self.imports,
            self.leaving,
        )
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def entered(self, subject: object = None) -> None:
        self.listing.look()
        if subject == NEW:
            self._begin()
        elif subject == LYING:
            self._export_people()
        elif self._is_at(self.registering) and not self.registering.form.is_filled:
            self._turn_over(self._list_view)

    @override
    def left(self) -> None:
        if self._is_at(self.registering):
            self.registering.form.drafts.keep()

    @override
    def touched(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible() and kinds & _SHOWN:
            self.listing.look()

    @override
    def first_focus(self) -> QWidget | None:
        if self._is_at(self._list_view):
            return self.listing.field
        inside: QWidget | None = self.focusWidget()
        is_there = inside is not None and inside.isVisibleTo(self)
        return inside if is_there else super().first_focus()

    # The list

    def _show_count(self, found: Found) -> None:
        retired = self.listing.retired
        line = translate("People", "%Ln people", "", found.count)
        self.head.set_words(
            translate("People", "People out of use")
            if retired
            else translate("People", "People"),
            line,
        )
        if self._is_at(self._list_view) and not found.known:
            self._turn_over(self._empty)
            self.first_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._is_at(self._empty) and found.known:
            self._show_list()
        if self.isVisible():
            self.keyboard.turn_to(self)  # Ctrl+T means the others now

    def _find(self) -> None:
        self.listing.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.listing.field.selectAll()

    def _show_list(self) -> None:
        self._turn_over(self._list_view)
        self.listing.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.listing.look()

    def _shows(self, retired: bool) -> bool:  # noqa: FBT001  bound by `partial`
        return self.listing.retired == retired

    def _is_at(self, view: QWidget) -> bool:
        return self.stack.currentWidget() is view

    def _turn_over(self, view: QWidget) -> None:
        self.stack.setCurrentWidget(view)
        if self.isVisible():
            self.keyboard.turn_to(self)

    # A new person

    def _begin(self) -> None:
        typed = self.listing.field.text() if self._is_at(self._list_view) else ""
        self._turn_over(self.registering)
        self.registering.begin(typed)

    def _open_registered(self, person: object) -> None:
        if isinstance(person, int):
            self._turn_over(self._list_view)
            self._navigator.open_person(person)

    def _announce(self) -> None:
        self._navigator.announce(_SHOWN)

    # Files

    def _import(self) -> None:
        if self.importing.is_writing:
            self._turn_over(self.importing)
            return
        path = self._dialogs.open_file(
            translate("People", "Which table to import"), _table_kinds()
        )
        if path is not None:
            self._turn_over(self.importing)
            self.importing.begin(path)

    def _show_imports(self) -> None:
        if not self.importing.is_writing:
            self._turn_over(self.imports)
            self.imports.begin()

    def _export_people(self) -> None:
        if not self.leaving.is_writing:
            self.leaving.begin(translate("Leaving", "Export everyone"), self._everyone)
        self._turn_to_leaving()

    def _export_report(self, report: object) -> None:
        if isinstance(report, ImportReport) and not self.leaving.is_writing:
            export = import_report.export(self._desk, report)
            self.leaving.begin(
                translate("Leaving", "Save the report of the import"), export
            )
        self._turn_to_leaving()

    @property
    def _everyone(self) -> Export:
        desk, language = self._desk, self._language

        def write(path: Path, reason: str, passphrase: str, report: Report) -> int:
            return export_people(
                desk,
                path,
                language=language,
                reason=reason,
                passphrase=passphrase,
                on_progress=report,
            )

        return Export(translate("People", "people"), write, _exported)

    def _turn_to_leaving(self) -> None:
        self._before = self.stack.currentWidget() or self._list_view
        self._turn_over(self.leaving)
        self.leaving.form.form.setFocus()

    def _left_leaving(self) -> None:
        if self._before is self.importing:
            self._turn_over(self.importing)
            self.importing.report_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._show_list()

    def _leave(self) -> None:
        """Take back, one after the other, what makes the list other than it began."""
        if self.listing.field.text():
            self.listing.field.clear()
            self._find()
        elif self.listing.retired:
            self.listing.turn()

    # Building

    def _bind(self) -> None:
        bind = self.keyboard.bind
        for part in (self.listing.field, self.listing.table):
            bind(part, Act.PRIMARY, self.listing.open_current, translate("People", "open"))
        for button in (self.new_button, self.first_button):
            bind(
                self,
                Act.NEW_PERSON,
                self._begin,
                translate("People", "new person"),
                button=button,
            )
        for button in (self.import_button, self.first_import):
            bind(
                self, Act.IMPORT, self._import, translate("People", "import"), button=button
            )
        bind(
            self._list_view,
            Act.EXPORT,
            self._export_people,
            translate("People", "export"),
            button=self.export_button,
        )
        bind(self._list_view, Act.CHOOSE, None, translate("People", "choose"))
        bind(
            self._list_view,
            Act.FIND,
            self._find,
            translate("People", "find"),
            is_hinted=False,
        )
        for retired in (False, True):
            bind(
                self._list_view,
                Act.SHOW,
                self.listing.turn,
                _turn_hint(retired=retired),
                when=partial(self._shows, retired),
            )
        bind(self._list_view, Act.LEAVE, self._leave, is_hinted=False)
        for view in (self._list_view, self._empty, self.importing):
            hint, is_list = (
                translate("Importing", "earlier imports"),
                view is self._list_view,
            )
            bind(view, Act.EARLIER, self._show_imports, hint, is_hinted=not is_list)
        self.listing.opened.connect(self._navigator.open_person)
        self.listing.counted.connect(self._show_count)
        self.registering.registered.connect(self._announce)
        self.registering.opened.connect(self._open_registered)
        self.importing.imported.connect(self._announce)
        self.importing.report_wanted.connect(self._export_report)
        self.leaving.changed.connect(self._announce)
        self.leaving.left.connect(self._left_leaving)
        self.leaving.said.connect(self.said)
        self.imports.undone.connect(self._announce)
        for view in (self.registering, self.importing, self.imports):
            view.left.connect(self._show_list)
            view.said.connect(self.said)

    def _lay_out(self) -> None:
        self._list_view.add(self.head)
        self._list_view.hang(self.listing, above=14, stretch=1)
        self._empty.add(Title(translate("People", "People")))
        self._empty.add(
            EmptyPage(
                translate("People", "Nobody is registered yet"),
                translate(
                    "People",
                    "Register people one by one, here or at the door of a session. A list that is kept"
                    " in a table can be imported: CSV or XLSX, with any headers.",
                ),
                self.first_button,
                self.first_import,
            ),
            stretch=1,
        )
        self.column.hang(self.stack, stretch=1)


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
