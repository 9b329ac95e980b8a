"""One page alone in a window, as a person at the keyboard meets it."""

from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.widgets.folds import FoldHead
from fieldreg.ui.window.act_keys import ActKeys
from fieldreg.ui.window.bars import StatusLabels
from fieldreg.ui.window.main_window import MainWindow
from fieldreg.ui.window.page_stack import PageEntry
from tests.support.ui.contexts import build_context
from tests.support.ui.runner import InlineRunner
from tests.ui.screens.input import press, type_text
from tests.ui.screens.recording_navigator import RecordingNavigator

_MOST_STOPS = 60


class AnnouncingNavigator(RecordingNavigator):
    """Tells the pages of *window* what was announced, as the real navigator does."""

    window = None

    def notify_changed(self, kinds, *, shown_by=None):
        super().notify_changed(kinds)
        self.window.notify_records_changed(kinds, shown_by)


class PageWindow:
    """A window with one page, which *make* builds of a context; it shows with `go`.

    It works *at* an installation or a user session; *more* goes to the context.

    Attributes:
        said: what its notices said, in order.
        ways: where it led.
    """

    def __init__(self, qtbot, keyboard, name, make, at, *, runner=None, **more):
        self.ways, self.runner, self.said = (AnnouncingNavigator(), runner or InlineRunner(), [])
        context = build_context(at, keyboard, runner=self.runner, navigator=self.ways, **more)
        self.page = make(context)
        self.page.notice_posted.connect(lambda notice: self.said.append(notice.display_text))
        entry = PageEntry(name, self.page.title, lambda: self.page, "people")
        self.window = MainWindow(keyboard, [entry], StatusLabels("", "", ""))
        self.ways.window = self.window
        ActKeys(context, self.window)
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window).__enter__()
        self.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self._name = name

    def go(self, subject=None):
        """Come to the page, about *subject*."""
        self.window.show_page(self._name, subject)
        return self

    @property
    def words(self):
        """All that can be read on the page, the rows of its lists included."""
        parts = [one for one in self.page.findChildren(QWidget) if one.isVisible()]
        lines = [one.accessibleName() for one in parts]
        lines += [
            row.accessible_text for one in parts if isinstance(one, RowList) for row in one.rows
        ]
        tables = [one for one in parts if isinstance(one, DataTable)]
        return "\n".join([*lines, *(line for one in tables for line in _lines(one))])

    @property
    def focused(self):
        """What a screen reader says of the place of the focus."""
        return QApplication.focusWidget().accessibleName()

    @property
    def hints(self):
        """The words of the keys that the hint bar shows."""
        return [hint.label for hint in self.page.keyboard.hints(QApplication.focusWidget())]

    def choose(self, field, answer):
        self.to(field)
        box = QApplication.focusWidget()
        assert isinstance(box, QComboBox)
        while box.currentIndex() > 0:
            press("Up")
        while box.currentText() != answer:
            before = box.currentIndex()
            press("Down")
            assert box.currentIndex() > before, f"{field} does not offer {answer}."

    def write(self, form, path, reason):
        self.choose("Form", form)
        self.to("Reason")
        type_text(reason)
        self.dialogs.answers.append(path)
        press("Enter")

    def to(self, field):
        for _ in range(_MOST_STOPS):
            if self.focused == field:
                return
            at = QApplication.focusWidget()
            if isinstance(at, FoldHead) and not at.is_open:
                press("Right")
            press("Tab")
        raise AssertionError(f"Tab does not come to {field}; it ends at {self.focused}.")

    def fill(self, **fields):
        """Type into fields by name: ``Given_name="Саран"``; what stood there goes."""
        for name, text in fields.items():
            self.to(name.replace("_", " "))
            QApplication.focusWidget().clear()
            type_text(text)

    def typed(self, field):
        self.to(field)
        return QApplication.focusWidget().text()


class SinglePage(PageWindow):
    """A page that is shown about *subject* from the beginning."""

    def __init__(self, *where, subject=None, **more):
        super().__init__(*where, **more)
        self.go(subject)


def _lines(table):
    model = table.model()
    places = range(model.columnCount())
    for row in range(model.rowCount()):
        yield " · ".join(str(model.index(row, place).data() or "") for place in places)
