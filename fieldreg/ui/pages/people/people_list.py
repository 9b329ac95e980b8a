"""The list itself: a field for letters, and the people it finds, or everyone."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldreg.domain.log.ids import short_code
from fieldreg.services.user_session import Desk
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import birth_year, given_name, home, name_of
from fieldreg.ui.pages.people import queries
from fieldreg.ui.pages.people.queries import Found, Listed
from fieldreg.ui.tables.cells import Cell, Column
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.paged_model import PagedModel
from fieldreg.ui.theme.paint import Align
from fieldreg.ui.theme.rich_text import phrase, strong
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.form_fields import SearchField
from fieldreg.ui.widgets.labels import Text
from fieldreg.ui.widgets.layout import INSET


class PeopleList(QWidget):
    """Search and table.

    Signals:
        opened(int): this person is to be shown.
        counted(Found): how many people there are now.
        answered(): the list shows who answers to what was typed.
    """

    opened = Signal(object)
    counted = Signal(object)
    answered = Signal()

    def __init__(
        self, desk: Desk, runner: Runner, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._language = desk, runner, language
        self._shown = Found("", 0, 0)
        self._counted: Found | None = None  # until something may have changed
        self.retired = self._was_retired = False
        self.field = SearchField(translate("People", "Name, birth year, phone, code"))
        self.field.setAccessibleName(translate("People", "Name, birth year, phone, code"))
        self.model = PagedModel(self._columns(), runner, self)
        self.table = DataTable(self.model, translate("People", "People"), row_height=36)
        self.table.driven_by(self.field)
        self.table.opened.connect(lambda one: self.opened.emit(one.line.id))
        self._line = Text(
            translate("People", "Cyrillic and Latin letters find the same people"),
            "hint",
            "ink2",
        )
        self.field.textChanged.connect(lambda _text: self._look())
        self._lay_out()

    def look(self) -> None:
        """Show who answers to what stands in the field, and count everyone anew."""
        self._counted = None
        self._look()

    def _look(self) -> None:
        text, retired = self.field.text().strip(), self.retired
        job = partial(queries.look, self._desk, text, self._counted, retired=retired)
        self._runner.newest("people", self, job, partial(self._show, retired))

    def open_current(self) -> None:
        """Open the current person; not while the list answers an earlier question."""
        if self._shown.text == self.field.text().strip():
            self.table.open_current()

    def turn(self) -> None:
        """Show those out of use, or those in use again."""
        self.retired = not self.retired
        self.look()

    def _show(self, retired: bool, found: Found) -> None:  # noqa: FBT001  bound by `partial`
        if found.text != self.field.text().strip() or retired != self.retired:
            return
        is_same = (found.text, retired) == (self._shown.text, self._was_retired)
        place = self.table.currentIndex().row() if is_same else 0
        is_news = self._counted is None
        self._shown = self._counted = found
        self._was_retired = retired
        if found.text:
            self.model.show_all(found.people)
            count = len(found.people)
            said = _found if found.are_all else _found_most
            self._line.set_words(said(count))
        else:
            self.model.show(partial(queries.page, self._desk, retired=retired), found.count)
            self._line.set_words(
                translate("People", "Cyrillic and Latin letters find the same people")
            )
        # Whoever comes back from a person finds the list where it was left.
        place = min(place, self.model.rowCount() - 1)
        if place > 0:
            self.table.choose(place)
        if is_news:
            self.counted.emit(found)
        self.answered.emit()

    # The columns

    def _columns(self) -> list[Column]:
        return [
            Column(
                translate("People", "Patronymic"),
                self._patronymic,
                190,
                Align.AlignRight,
                least=44,
                short="",
            ),
            Column(translate("People", "Given name"), self._given, least=200),
            Column(translate("People", "Born"), self._born, 110),
            Column(translate("People", "Soum or aimag"), self._home, 190, least=110),
            Column(
                translate("People", "Last training"), self._last, 250, least=220, spare=2
            ),
            Column(translate("People", "Code"), self._code, 150, least=106, spare=1),
        ]

    def _patronymic(self, one: Listed) -> Cell:
        name = name_of(one.line)
        return Cell(one.line.patronymic or "", role="ink2", narrow=name.initial or "")

    def _given(self, one: Listed) -> Cell:
        return Cell(phrase("{name}", name=strong(given_name(one.line))))

    def _born(self, one: Listed) -> Cell:
        return Cell(birth_year(one.line), role="ink2")

    def _home(self, one: Listed) -> Cell:
        return Cell(home(one.line, self._desk.places, self._language), role="ink2")

    def _last(self, one: Listed) -> Cell:
        return Cell(
            f"{dates.shown(one.day)} {one.course}".strip(), style="hint", role="ink2"
        )

    def _code(self, one: Any) -> Cell:
        return Cell(short_code(one.line.id), style="hint", role="ink3")

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        above = QHBoxLayout()
        above.setContentsMargins(INSET, 0, INSET, 0)
        above.addWidget(self.field)
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
    return translate(
        "People", "The %Ln nearest are shown. More letters find fewer.", "", count
    )
