"""What leaves the register as a file, and the files in the clear that still lie about."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Problem
from fieldreg.services.exports import plaintext_exports
from fieldreg.services.exports.plaintext_exports import Lying
from fieldreg.services.user_session import Desk
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.dialogs import Dialogs, Question
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.export_form import Export, LeavingForm
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.tables.cells import Cell
from fieldreg.ui.tables.cells import Column as TableColumn
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.paged_model import PagedModel
from fieldreg.ui.theme.paint import Align
from fieldreg.ui.theme.rich_text import Words, phrase, strong
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.labels import Section, Text, Title
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone


class LeavingView(Column):
    """The form, and below it the list of files that lie open.

    Signals:
        left(): back to where it was asked for.
        said(Notice): what came of it.
        changed(): there are other files in the list than before.
    """

    left = Signal()
    said = Signal(object)
    changed = Signal()

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        keyboard: Keyboard,
        *,
        dialogs: Dialogs,
        draw_passphrase: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._keyboard = desk, runner, keyboard
        self._dialogs = dialogs
        self.title = Title(translate("Leaving", "Files from the register"), " ")
        self.form = LeavingForm(runner, keyboard, dialogs, draw_passphrase)
        self._model = PagedModel(_columns(), runner, self)
        self.table = DataTable(self._model, translate("Leaving", "Files that lie open"))
        self._head = Section(
            translate("Leaving", "Files that lie open"),
            translate("Leaving", "Whoever gets at this computer can read them."),
        )
        self._nothing = Text(
            translate("Leaving", "No file that was written here lies open."),
            "body",
            "ink2",
            wraps=True,
        )
        self.delete_button = KeyButton(translate("Leaving", "Delete the file"))
        self._lay_out()
        bind = keyboard.bind
        bind(self.table, Act.CHOOSE, None, translate("Leaving", "choose"))
        hint = translate("Leaving", "delete the file")
        bind(self.table, Act.DELETE, self._delete, hint, button=self.delete_button)
        self.form.left.connect(self.left)
        self.form.said.connect(self.said)
        self.form.written.connect(self._changed)

    def begin(self, title: str, export: Export) -> None:
        """Ask how *export* is to leave; *title* says what it is."""
        self.title.set_words(title, " ")
        self.form.begin(export)
        self._load()

    @property
    def is_writing(self) -> bool:
        """Whether a file is being written just now."""
        return self.form.is_writing

    def show_list(self) -> None:
        """Put the focus on the files that lie about, if there are any."""
        if self._model.rowCount():
            self.table.setFocus()

    # The files

    def _load(self) -> None:
        desk = self._desk
        self._runner.newest(
            "lying", self, lambda: plaintext_exports.lying(desk), self._show
        )

    def _show(self, lying: Sequence[Lying]) -> None:
        place = max(self.table.currentIndex().row(), 0)
        self._model.show_all(lying)
        if lying:
            self.table.choose(min(place, len(lying) - 1))
        elif self.table.hasFocus():
            self.form.form.setFocus()
        for part in (self.table, self.delete_button):
            part.setVisible(bool(lying))
        self._nothing.setVisible(not lying)
        self._keyboard.moved.emit()

    def _delete(self) -> None:
        one, desk = self.table.current(), self._desk
        if not isinstance(one, Lying):
            return
        sentence = _delete_question(one.path.name, str(one.path.parent))
        if not self._dialogs.confirm(
            Question(
                translate("Leaving", "Delete the file"),
                sentence,
                translate("Leaving", "Delete the file"),
            )
        ):
            return
        self._runner.run(
            self,
            lambda: plaintext_exports.delete(desk, one.number),
            lambda _nothing: self._deleted(one.path.name),
            self._not_deleted,
        )

    def _deleted(self, file: str) -> None:
        self.said.emit(
            Notice(
                Tone.DONE,
                translate("Leaving", "{file} is deleted.").format(file=file),
                translate(
                    "Leaving",
                    "From a stick or a flash disk it can perhaps be read again; nobody can promise"
                    " otherwise.",
                ),
            )
        )
        self._changed()

    def _not_deleted(self, problem: Problem) -> None:
        self.said.emit(Notice(Tone.FAILURE, problems_words.sentence(problem)))
        self._changed()

    def _changed(self) -> None:
        self._load()
        self.changed.emit()

    def _lay_out(self) -> None:
        self.add(self.title)
        self.hang(self.form, above=12)
        self.add(self._head, above=22)
        self.add(self._nothing, above=6)
        self.hang(self.table, above=4, stretch=1)
        self.add(self.delete_button, above=10)
        self.stretch()


def _columns() -> list[TableColumn]:
    return [
        TableColumn(
            translate("Leaving", "Day"),
            lambda one: Cell(dates.shown(one.made_on), role="ink2"),
            120,
            least=96,
        ),
        TableColumn(
            translate("Leaving", "File"), lambda one: Cell(one.path.name, style="strong")
        ),
        TableColumn(
            translate("Leaving", "Contents"),
            lambda one: Cell(_sort(one.what)),
            170,
            least=120,
        ),
        TableColumn(
            translate("Leaving", "Rows"),
            lambda one: Cell(_number(one.rows), role="ink2"),
            90,
            Align.AlignRight,
            spare=1,
        ),
        TableColumn(
            translate("Leaving", "By"), lambda one: Cell(one.by, role="ink2"), 150, spare=2
        ),
        TableColumn(
            translate("Leaving", "Reason"),
            lambda one: Cell(one.reason, role="ink2"),
            220,
            spare=3,
        ),
    ]


def _number(count: int) -> str:
    """Write a number as people here do."""
    return QLocale().toString(count)


def _sort(name: str) -> str:
    """Name what is in a file."""
    return {
        "people": translate("Leaving", "everyone"),
        "sessions": translate("Leaving", "sessions and marks"),
        "import-report": translate("Leaving", "report of an import"),
        "consent-sheet": translate("Leaving", "consent sheet with names"),
        "seen": translate("Leaving", "all about one person"),
    }[name]


def _delete_question(name: str, folder: str) -> Words:
    """Ask whether to delete a file."""
    return phrase(
        translate(
            "Leaving",
            "{file} in {folder} goes for good, if it is still the file that was written."
            " What is in the register stays.",
        ),
        file=strong(name),
        folder=folder,
    )
