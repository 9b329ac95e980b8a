"""The exchange, the inbox and the laptops, each alone in a window with real sticks.

A stick is a folder; which are in is a list of the test's own.
"""

from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from fieldreg import wiring
from fieldreg.services.backups import backup_files
from fieldreg.ui.auto_sync.manager import Carriers
from fieldreg.ui.desktop import sticks
from fieldreg.ui.pages import PageName
from fieldreg.ui.pages.arrivals.page import InboxPage
from fieldreg.ui.pages.devices.page import LaptopsPage
from fieldreg.ui.pages.exchange.page import ExchangePage
from fieldreg.ui.pages.exchange.release import ReleasePart
from fieldreg.ui.pages.keys.page import CustodyPage
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.window.bars import FootWords
from fieldreg.ui.window.main_window import MainWindow, PageEntry
from tests.support.ui.dialogs import ScriptedDialogs
from tests.support.ui.fake_network import FakeNetwork
from tests.support.ui.runner import InlineRunner
from tests.ui.screens.recording_navigator import Ways


class WaysOfOneWindow(Ways):
    """Tells the page of *window* of what was announced, as the real one does."""

    window = None

    def announce(self, kinds):
        super().announce(kinds)
        self.window.touched(kinds)


class Screen:
    """One page in a window; subclasses make it."""

    name, icon = "", ""

    def __init__(self, qtbot, keyboard, installation, *, runner=None):
        self.installation, self.keyboard = installation, keyboard
        self.ways, self.runner = WaysOfOneWindow(), runner or InlineRunner()
        self.dialogs, self.said, self.stick_paths = ScriptedDialogs(), [], []
        self.network = FakeNetwork()
        self.page = self.made()
        self.page.said.connect(lambda notice: self.said.append(notice.words))
        entry = PageEntry(self.name, self.page.title, lambda: self.page, self.icon)
        self.window = MainWindow(keyboard, [entry], FootWords("", "", ""))
        self.ways.window = self.window
        self.network.setParent(self.window)  # and what hangs on it ends with the window
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window).__enter__()
        self.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)

    def made(self):
        """Make the page."""
        raise NotImplementedError

    def go(self):
        """Come to the page."""
        self.window.go(self.name)
        return self

    def plug_in(self, *folders):
        """Have the sticks *folders* in, and no others, and let the page notice."""
        self.stick_paths = list(folders)
        self.page.watch.look()
        return self

    def find_sticks(self):
        """Give the sticks that are in."""
        return [sticks.at(str(path)) for path in self.stick_paths]

    @property
    def words(self):
        """All that can be read on the page."""
        parts = [one for one in self.page.findChildren(QWidget) if one.isVisible()]
        lists = [one for one in parts if isinstance(one, RowList)]
        rows = [row.aloud for one in lists for row in one.rows]
        return "\n".join([*(one.accessibleName() for one in parts), *rows])

    @property
    def focused(self):
        """What a screen reader says of the place of the focus."""
        return QApplication.focusWidget().accessibleName()


def carriers_of(installation, runner, by_itself, network, is_free=lambda: True):
    """Give what goes by itself in *installation*, with no chance about it."""
    return Carriers(
        *(installation.desk(), runner, by_itself, network),
        chance=lambda: 1.0,
        is_free=is_free,
        parent=network,
    )


class ExchangeScreen(Screen):
    """A laptop's exchange."""

    name, icon = PageName.EXCHANGE, "exchange"

    def made(self):
        self.courier = wiring.courier(self.installation)
        self.carriers = self.begin_carriers()
        self.rounds = self.carriers.hub
        return ExchangePage(
            self.installation.desk(),
            self.runner,
            self.keyboard,
            navigator=self.ways,
            courier=self.courier,
            dialogs=self.dialogs,
            find_sticks=self.find_sticks,
            carriers=self.carriers,
            language="en",
            release=self.begin_release(),
        )

    def begin_release(self):
        """Make the part about a later version."""
        self.fetching = wiring.fetching(self.installation)
        return ReleasePart(
            self.installation.desk(),
            self.runner,
            dialogs=self.dialogs,
            fetcher=self.fetching,
            find_sticks=self.find_sticks,
            back_up=partial(backup_files.back_up, self.installation),
            rounds=self.rounds,
            language="en",
        )

    def begin_carriers(self):
        """Begin what goes by itself."""
        return carriers_of(self.installation, self.runner, self.courier, self.network)


class InboxScreen(Screen):
    """Head office's inbox."""

    name, icon = PageName.INBOX, "inbox"

    def made(self):
        self.reception = wiring.reception(self.installation)
        self.carriers = carriers_of(
            self.installation, self.runner, self.reception, self.network
        )
        return InboxPage(
            self.installation.desk(),
            self.runner,
            self.keyboard,
            navigator=self.ways,
            reception=self.reception,
            dialogs=self.dialogs,
            find_sticks=self.find_sticks,
            carriers=self.carriers,
            language="en",
        )

    @property
    def rows(self):
        """The rows of the table as a screen reader says them, cell by cell."""
        model = self.page.list.table.model()
        return [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]


class CustodyScreen(Screen):
    """Head office's keys."""

    name, icon = "custody", "key"

    def made(self):
        return CustodyPage(
            self.installation,
            self.runner,
            self.keyboard,
            navigator=self.ways,
            dialogs=self.dialogs,
            read_sheet=wiring.key_sheet,
            language="en",
        )


class LaptopsScreen(Screen):
    """Head office's laptops."""

    name, icon = "laptops", "laptop"

    def made(self):
        return LaptopsPage(
            self.installation,
            self.runner,
            self.keyboard,
            navigator=self.ways,
            reception=wiring.reception(self.installation),
            dialogs=self.dialogs,
            language="en",
        )
