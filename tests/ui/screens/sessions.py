"""The sessions as a trainer meets them: lists, the form, and the question before closing."""

from PySide6.QtWidgets import QApplication, QLabel, QWidget

from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.sessions.page import SessionsPage
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.window.bars import StatusLabels
from fieldreg.ui.window.main_window import MainWindow, PageEntry
from tests.support.ui.contexts import build_context
from tests.support.ui.runner import InlineRunner
from tests.ui.screens.input import press, type_text
from tests.ui.screens.recording_navigator import RecordingNavigator


class WaysOfOneWindow(RecordingNavigator):
    """Tells the pages of *window* of what was announced, as the real one does."""

    window = None

    def notify_changed(self, kinds):
        super().notify_changed(kinds)
        self.window.notify_records_changed(kinds)


class SessionsScreen:
    """The page in a window of its own, on a *desk*."""

    def __init__(self, qtbot, keyboard, desk, *, runner=None):
        self.ways, self.runner, self.said = WaysOfOneWindow(), runner or InlineRunner(), []
        self.page = SessionsPage(
            build_context(desk, keyboard, runner=self.runner, navigator=self.ways)
        )
        self.page.notice_posted.connect(lambda notice: self.said.append(notice.display_text))
        entry = PageEntry(PageName.SESSIONS, self.page.title, lambda: self.page, "calendar")
        self.window = MainWindow(keyboard, [entry], StatusLabels("", "", ""))
        self.ways.window = self.window
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window).__enter__()
        self.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)

    def go(self, subject=None):
        """Come to the page, about *subject*."""
        self.window.show_page(PageName.SESSIONS, subject)
        return self

    @property
    def words(self):
        """All that can be read on the page, the rows of its lists included."""
        parts = [one for one in self.page.findChildren(QWidget) if one.isVisible()]
        lists = [one for one in parts if isinstance(one, RowList)]
        rows = [row.accessible_text for one in lists for row in one.rows]
        return "\n".join([*(one.accessibleName() for one in parts), *_labels(parts), *rows])

    @property
    def focused(self):
        """What a screen reader says of the place of the focus."""
        return QApplication.focusWidget().accessibleName()

    def to(self, field):
        """Go to *field* of the form with Tab."""
        for _ in range(40):
            if self.focused == field:
                return
            press("Tab")
        raise AssertionError(f"Tab does not come to {field}; it ends at {self.focused}.")

    def fill(self, **fields):
        """Type into fields by name: ``Course="Leadership"``; what stood there goes."""
        for name, text in fields.items():
            self.to(name.replace("_", " "))
            QApplication.focusWidget().clear()
            type_text(text)

    def typed(self, field):
        """Give what stands in *field*."""
        self.to(field)
        return QApplication.focusWidget().text()


def _labels(parts):
    return [one.text() for one in parts if isinstance(one, QLabel)]
