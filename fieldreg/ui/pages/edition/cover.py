"""A file of an edition opens by its own passphrase, without a register."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal

from fieldreg.domain.problems import Problem
from fieldreg.services.figures import editions
from fieldreg.services.figures.editions import Edition
from fieldreg.ui.context import LockedContext
from fieldreg.ui.formatting import edition_labels
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.edition.forms import OpeningForm
from fieldreg.ui.pages.edition.tables import EditionTables, name_edition
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.cover import LockedCover
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Edition")
_WIDTH = 900


class EditionCover(LockedCover):
    closed = Signal()
    help_name = "edition"

    def __init__(self, context: LockedContext, path: Path) -> None:
        super().__init__(
            tr("The file has tables without names. Its passphrase opens nothing of a register."),
            width=_WIDTH,
        )
        self._context, self._path = context, path
        self.opening = OpeningForm(context.keyboard)
        self.tables = EditionTables(context.keyboard, context.runner)
        actions, self._main = Actions(context.keyboard, self), Column()
        back = actions.add(tr("Back"), self.closed.emit, Action.LEAVE, kind=ButtonKind.QUIET)
        self._title = PageTitle(tr("Tables without names"), " ", back)
        self._main.add_inset(self._title)
        self._main.add_full_width(self.tables, above="group", stretch=1)
        self.stack = StackedView(self.opening, self._main)
        self.column.add_full_width(self.stack, stretch=1)
        self.opening.submitted.connect(self._open)
        self.opening.closed.connect(self.closed)

    def focus_first(self) -> None:
        self.opening.start(self._path.name)

    def _open(self, passphrase: str) -> None:
        read = partial(editions.open_edition, self._path, passphrase)
        self.opening.open_button.run(
            *(self._context.runner, tr("Opening…"), read, self._show, self._refuse)
        )

    def _refuse(self, problem: Problem) -> None:
        self.opening.passphrase.refuse(problems_words.sentence(problem))

    def _show(self, edition: Edition) -> None:
        context = self._context
        self.opening.clear()
        told = edition_labels.describe_edition(edition)
        self._title.set_text(tr("Tables without names"), f"{self._path.name}: {told}")
        self.tables.show_edition(
            name_edition(edition, context.tools.places, context.load_indicators(), context.language)
        )
        self.stack.setCurrentWidget(self._main)
        self.tables.table.setFocus(Qt.FocusReason.OtherFocusReason)
