"""The attendance sheet as a trainer meets it."""

from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.attendance.page import AttendancePage
from tests.support.ui.dialogs import ScriptedDialogs
from tests.ui.screens.single_page import SinglePage


class AttendanceScreen(SinglePage):
    """The sheet of *session* on a *desk*."""

    def __init__(self, qtbot, keyboard, desk, session, **more):
        self.dialogs = ScriptedDialogs()

        super().__init__(
            qtbot,
            keyboard,
            PageName.ATTENDANCE,
            AttendancePage,
            desk,
            subject=session,
            dialogs=self.dialogs,
            **more,
        )

    def line(self, number):
        """Return the cells of line *number*, as a screen reader says them."""
        model = self.page.sheet_view.grid.model()
        return [model.index(number - 1, column).data() for column in range(model.columnCount())]

    @property
    def marks(self):
        rows = range(1, self.page.sheet.grid.model().rowCount() + 1)
        return [self.line(number)[4:-1] for number in rows]

    @property
    def place(self):
        """The line and the half-day at which the grid stands, from 1."""
        grid = self.page.sheet_view.grid
        return grid.currentIndex().row() + 1, grid.half_day + 1
