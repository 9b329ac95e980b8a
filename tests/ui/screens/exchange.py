"""The exchange, the inbox and the laptops, each alone in a window with real sticks.

A stick is a folder; which are in is a list of the test's own.
"""

from PySide6.QtWidgets import QApplication, QWidget

from fieldreg import wiring
from fieldreg.ui.auto_sync import AutoSyncManager
from fieldreg.ui.desktop import sticks
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.arrivals.page import ArrivalsPage
from fieldreg.ui.pages.devices.page import DevicesPage
from fieldreg.ui.pages.exchange.page import ExchangePage
from fieldreg.ui.pages.keys import KeysPage
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.window.act_keys import ActKeys
from fieldreg.ui.window.bars import StatusLabels
from fieldreg.ui.window.main_window import MainWindow
from fieldreg.ui.window.page_stack import PageEntry
from tests.support.ui.contexts import build_context
from tests.support.ui.dialogs import ScriptedDialogs
from tests.support.ui.fake_network import FakeNetwork
from tests.support.ui.runner import InlineRunner
from tests.ui.screens.input import press
from tests.ui.screens.recording_navigator import RecordingNavigator


class WaysOfOneWindow(RecordingNavigator):
    """Tells the page of *window* of what was announced, as the real one does."""

    window = None

    def notify_changed(self, kinds, *, shown_by=None):
        super().notify_changed(kinds)
        self.window.notify_records_changed(kinds, shown_by)


class OneWindowScreen:
    name, icon = "", ""

    def __init__(self, qtbot, keyboard, installation, *, runner=None):
        self.installation, self.keyboard = installation, keyboard
        self.ways, self.runner = WaysOfOneWindow(), runner or InlineRunner()
        self.dialogs, self.said, self.stick_paths = ScriptedDialogs(), [], []
        self.network = FakeNetwork()
        self.context = build_context(
            installation, keyboard, runner=self.runner, dialogs=self.dialogs, navigator=self.ways
        )
        self.page = self.made()
        self.page.notice_posted.connect(lambda notice: self.said.append(notice.display_text))
        entry = PageEntry(self.name, self.page.title, lambda: self.page, self.icon)
        self.window = MainWindow(keyboard, [entry], StatusLabels("", "", ""))
        self.ways.window = self.window
        ActKeys(self.context, self.window)
        self.network.setParent(self.window)  # and what hangs on it ends with the window
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window).__enter__()
        self.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)

    def made(self):
        raise NotImplementedError

    def go(self):
        self.window.show_page(self.name)
        return self

    def plug_in(self, *folders):
        """Have the sticks *folders* in, and no others, and let the page notice."""
        self.stick_paths = list(folders)
        self.page.stick_watch.scan()
        return self

    def find_sticks(self):
        return [sticks.stick_at(str(path)) for path in self.stick_paths]

    @property
    def words(self):
        parts = [one for one in self.page.findChildren(QWidget) if one.isVisible()]
        lists = [one for one in parts if isinstance(one, RowList)]
        rows = [row.accessible_text for one in lists for row in one.rows]
        return "\n".join([*(one.accessibleName() for one in parts), *rows])

    @property
    def focused(self):
        """What a screen reader says of the place of the focus."""
        return QApplication.focusWidget().accessibleName()


def carriers_of(installation, runner, by_itself, network, is_free=lambda: True):
    """Return what goes by itself in *installation*, with no chance about it."""
    return AutoSyncManager(
        *(installation.user_session(), runner, by_itself, network),
        chance=lambda: 1.0,
        is_free=is_free,
        parent=network,
    )


class ExchangeScreen(OneWindowScreen):
    name, icon = PageName.EXCHANGE, "exchange"

    def made(self):
        self.courier = wiring.build_laptop_sync(self.installation)
        self.carriers = self.begin_carriers()
        self.rounds = self.carriers.hub
        return ExchangePage(
            self.context,
            laptop_sync=self.courier,
            find_sticks=self.find_sticks,
            auto_sync=self.carriers,
            fetcher=wiring.build_release_fetcher(self.installation),
        )

    def begin_carriers(self):
        return carriers_of(self.installation, self.runner, self.courier, self.network)


class InboxScreen(OneWindowScreen):
    """Head office's inbox."""

    name, icon = PageName.ARRIVALS, "inbox"

    def made(self):
        self.reception = wiring.build_office_sync(self.installation)
        self.carriers = carriers_of(self.installation, self.runner, self.reception, self.network)
        return ArrivalsPage(
            self.context,
            office_sync=self.reception,
            find_sticks=self.find_sticks,
            auto_sync=self.carriers,
        )

    @property
    def sentence(self):
        """What a reception caused, as it is announced."""
        return self.page.summary.sentence.accessibleName()

    @property
    def rows(self):
        """The rows of the table as a screen reader says them, cell by cell."""
        model = self.page.arrival_list.table.model()
        return [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]


class CustodyScreen(OneWindowScreen):
    """Head office's keys."""

    name, icon = "custody", "key"

    def made(self):
        return KeysPage(self.context, read_sheet=wiring.read_key_sheet)


class LaptopsScreen(OneWindowScreen):
    """Head office's laptops."""

    name, icon = "laptops", "laptop"

    def go(self):
        """Come to the list of laptops, which stands behind the board."""
        super().go()
        if self.page.board.isVisible():
            press("F6")
        return self

    def made(self):
        return DevicesPage(self.context, office_sync=wiring.build_office_sync(self.installation))
