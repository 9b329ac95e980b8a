"""The list itself: a field for letters, and the people it finds, or everyone."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldreg.domain.log.ids import short_code
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import (
    format_birth_year,
    given_name,
    home_place,
    person_name,
)
from fieldreg.ui.pages.people import queries
from fieldreg.ui.pages.people.queries import PeopleListItem, PeopleSearchResult
from fieldreg.ui.tables.cells import Cell, TableColumn
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.paged_model import PagedModel
from fieldreg.ui.theme.paint import INSET, Align
from fieldreg.ui.theme.rich_text import format_rich, strong
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.form_fields import SearchField
from fieldreg.ui.widgets.labels import Label


class PeopleList(QWidget):
    """Search and table.

    Signals:
        opened(int): this person is to be shown.
        counted(Found): how many people there are now.
        answered(): the list shows who answers to what was typed.
    """

    opened = Signal(object)
    count_changed = Signal(object)
    results_shown = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown = PeopleSearchResult("", 0, 0)
        self._counted: PeopleSearchResult | None = None  # until something may have changed
        self.shows_retired = self._was_retired = False
        self.search_field = SearchField(translate("People", "Name, birth year, phone, code"))
        self.search_field.setAccessibleName(translate("People", "Name, birth year, phone, code"))
        self.model = PagedModel(self._columns(), context.runner, self)
        self.table = DataTable(self.model, translate("People", "People"), row_height=36)
        self.table.accept_arrows_from(self.search_field)
        self.table.opened.connect(lambda one: self.opened.emit(one.person.id))
        self._line = Label(
            translate("People", "Cyrillic and Latin letters find the same people"), "hint", "ink2"
        )
        self.search_field.textChanged.connect(lambda _text: self._look())
        self._lay_out()

    def reload(self) -> None:
        """Show who answers to what stands in the field, and count everyone anew."""
        self._counted = None
        self._look()

    def _look(self) -> None:
        text, retired = self.search_field.text().strip(), self.shows_retired
        job = partial(
            queries.search_people, self._context.user, text, self._counted, retired=retired
        )
        self._context.runner.run_latest("people", self, job, partial(self._show, retired))

    def open_current(self) -> None:
        """Open the current person; not while the list answers an earlier question."""
        if self._shown.query == self.search_field.text().strip():
            self.table.open_current()

    def toggle_retired(self) -> None:
        """Show those out of use, or those in use again."""
        self.shows_retired = not self.shows_retired
        self.reload()

    def _show(self, retired: bool, found: PeopleSearchResult) -> None:  # noqa: FBT001  bound by `partial`
        if found.query != self.search_field.text().strip() or retired != self.shows_retired:
            return
        is_same = (found.query, retired) == (self._shown.query, self._was_retired)
        place = self.table.currentIndex().row() if is_same else 0
        is_news = self._counted is None
        self._shown = self._counted = found
        self._was_retired = retired
        if found.query:
            self.model.set_rows(found.people)
            count = len(found.people)
            said = _found if found.is_complete else _found_most
            self._line.set_text(said(count))
        else:
            self.model.set_source(
                partial(queries.load_people_page, self._context.user, retired=retired), found.count
            )
            self._line.set_text(
                translate("People", "Cyrillic and Latin letters find the same people")
            )
        # Whoever comes back from a person finds the list where it was left.
        place = min(place, self.model.rowCount() - 1)
        if place > 0:
            self.table.select(place)
        if is_news:
            self.count_changed.emit(found)
        self.results_shown.emit()

    # The columns

    def _columns(self) -> list[TableColumn]:
        return [
            TableColumn(
                translate("People", "Patronymic"),
                self._patronymic,
                190,
                Align.AlignRight,
                min_width=44,
                short="",
            ),
            TableColumn(translate("People", "Given name"), self._given, min_width=200),
            TableColumn(translate("People", "Born"), self._born, 110),
            TableColumn(translate("People", "Soum or aimag"), self._home, 190, min_width=110),
            TableColumn(
                translate("People", "Last training"),
                self._last,
                250,
                min_width=220,
                drop_priority=2,
            ),
            TableColumn(
                translate("People", "Code"), self._code, 150, min_width=106, drop_priority=1
            ),
        ]

    def _patronymic(self, one: PeopleListItem) -> Cell:
        name = person_name(one.person)
        return Cell(one.person.patronymic or "", role="ink2", short_text=name.initial or "")

    def _given(self, one: PeopleListItem) -> Cell:
        return Cell(format_rich("{name}", name=strong(given_name(one.person))))

    def _born(self, one: PeopleListItem) -> Cell:
        return Cell(format_birth_year(one.person), role="ink2")

    def _home(self, one: PeopleListItem) -> Cell:
        return Cell(
            home_place(one.person, self._context.user.places, self._context.language), role="ink2"
        )

    def _last(self, one: PeopleListItem) -> Cell:
        return Cell(
            f"{dates.format_date(one.last_day)} {one.last_course}".strip(),
            style="hint",
            role="ink2",
        )

    def _code(self, one: Any) -> Cell:
        return Cell(short_code(one.person.id), style="hint", role="ink3")

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        above = QHBoxLayout()
        above.setContentsMargins(INSET, 0, INSET, 0)
        above.addWidget(self.search_field)
        line = QHBoxLayout()
        line.setContentsMargins(INSET, 0, INSET, 0)
        line.addWidget(self._line)
        box.addLayout(above)
        box.addLayout(line)
        box.addWidget(self.table, 1)


def _found(count: int) -> str:
    """Count whom the letters found."""
    if not count:
        return translate("People", "Nobody found")
    return translate("People", "%Ln people found", "", count)


def _found_most(count: int) -> str:
    """Say that there are, or may be, more people than are shown."""
    if not count:
        return translate("People", "Nobody found so far. More letters look further.")
    return translate("People", "The %Ln nearest are shown. More letters find fewer.", "", count)
