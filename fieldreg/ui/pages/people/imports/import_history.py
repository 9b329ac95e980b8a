"""The imports that were made: when, of which file, of how many, and undoing one of them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Problem
from fieldreg.services.imports.import_undo import (
    Made,
    Undone,
    imports,
    preview_undo,
    undo_import,
)
from fieldreg.services.user_session import Desk
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.background.worker import Report
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.pages.people.imports import import_texts
from fieldreg.ui.tables.cells import Cell
from fieldreg.ui.tables.cells import Column as TableColumn
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.paged_model import PagedModel
from fieldreg.ui.theme.paint import Align
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.labels import Text, Title
from fieldreg.ui.widgets.layout import Column, acts
from fieldreg.ui.widgets.notices import Notice, Tone


class ImportsView(Column):
    """The list, and under it what an undo of the current import would do.

    Signals:
        undone(): people went out of use.
        left(): back to the list of people.
        said(Notice): what came of it.
    """

    undone = Signal()
    left = Signal()
    said = Signal(object)

    def __init__(
        self, desk: Desk, runner: Runner, keyboard: Keyboard, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._keyboard = desk, runner, keyboard
        self._model = PagedModel(_columns(), runner, self)
        self.table = DataTable(self._model, translate("Importing", "Earlier imports"))
        self.would = Text("", "body", "ink2", wraps=True)
        self.undo_button = KeyButton(translate("Importing", "Undo the import"))
        self.leave_button = KeyButton(
            translate("Importing", "Back to the list"), kind=Kind.QUIET
        )
        self._lay_out()
        bind = keyboard.bind
        bind(self.table, Act.CHOOSE, None, translate("Importing", "choose"))
        bind(
            self,
            Act.UNDO,
            self._undo,
            translate("Importing", "undo"),
            button=self.undo_button,
        )
        bind(
            self,
            Act.LEAVE,
            self.left.emit,
            translate("Importing", "to the list"),
            button=self.leave_button,
        )
        self.table.moved.connect(lambda _one: self._tell())

    def begin(self) -> None:
        """Show every import that was made here."""
        self.leave_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._load()

    def _load(self) -> None:
        desk = self._desk
        self._runner.newest("imports", self, lambda: imports(desk), self._show)

    def _show(self, made: Sequence[Made]) -> None:
        place = max(self.table.currentIndex().row(), 0)
        self._model.show_all(made)
        if made:
            self.table.choose(place)
            if self.isVisible():
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _tell(self) -> None:
        """Say what an undo of the current import would do."""
        made, desk = self._current(), self._desk
        self.undo_button.setVisible(made is not None and not made.is_undone)
        self._keyboard.moved.emit()
        if made is None or made.is_undone:
            self.would.set_words(
                "" if made else translate("Importing", "Nothing was imported yet.")
            )
            return
        job = partial(preview_undo, desk, made.number)
        self._runner.newest("undo", self, job, partial(self._show_preview, made))

    def _show_preview(self, made: Made, would: Undone) -> None:
        if made == self._current():
            self.would.set_words(_would_undo(would.retired, len(would.staying)))

    def _undo(self) -> None:
        made, desk = self._current(), self._desk
        if made is None or made.is_undone or self.undo_button.is_busy:
            return
        number = made.number
        self.undo_button.set_busy(translate("Importing", "Undoing…"))

        def job(report: Report) -> Undone:
            return undo_import(desk, number, on_progress=report)

        self._runner.long(self, job, self._undid, self._not_undone)

    def _undid(self, undone: Undone) -> None:
        self.undo_button.set_idle()
        self._load()
        self.undone.emit()
        sentence = import_texts.undone(undone.retired, len(undone.staying))
        self.said.emit(Notice(Tone.DONE, sentence))

    def _not_undone(self, problem: Problem) -> None:
        self.undo_button.set_idle()
        self.said.emit(Notice(Tone.FAILURE, problems_words.sentence(problem)))

    def _current(self) -> Made | None:
        made = self.table.current()
        return made if isinstance(made, Made) else None

    def _lay_out(self) -> None:
        self.add(
            Title(
                translate("Importing", "Earlier imports"),
                translate(
                    "Importing", "Each can be undone as a whole, however long ago it was."
                ),
            )
        )
        self.hang(self.table, above=14, stretch=1)
        self.add(self.would, above=8)
        self.add(acts(self.undo_button, self.leave_button), above=10)


def _columns() -> list[TableColumn]:
    return [
        TableColumn(
            translate("Importing", "Day"),
            lambda one: Cell(dates.shown(one.day), role="ink2"),
            120,
            least=96,
        ),
        TableColumn(
            translate("Importing", "File"), lambda one: Cell(one.file, style="strong")
        ),
        TableColumn(
            translate("Importing", "Rows"),
            lambda one: Cell(import_texts.number(one.rows), role="ink2"),
            110,
            Align.AlignRight,
            spare=1,
        ),
        TableColumn(
            translate("Importing", "New people"),
            lambda one: Cell(import_texts.number(one.people)),
            130,
            Align.AlignRight,
            least=70,
        ),
        TableColumn(
            translate("Importing", "State"),
            lambda one: Cell(_import_state(is_undone=one.is_undone), role="ink2"),
            150,
            least=110,
        ),
    ]


def _would_undo(leaving: int, staying: int) -> str:
    """Say what undoing an import would do."""
    gone = translate("Importing", "An undo takes %Ln people out of use", "", leaving)
    if not staying:
        return f"{gone}."
    stay = translate(
        "Importing", "%Ln people stay, since others have worked on them", "", staying
    )
    return f"{gone}. {stay}."


def _import_state(*, is_undone: bool) -> str:
    """Say whether an import still stands."""
    if is_undone:
        return translate("Importing", "undone")
    return translate("Importing", "in use")
