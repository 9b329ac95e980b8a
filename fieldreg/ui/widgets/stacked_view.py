"""Views in one place, of which one is shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget


class StackedView(QWidget):
    """A stack that asks for as much room as the view that is shown.

    A `QStackedWidget`, after which the methods are named, asks for as much as the largest
    of its views, whether shown or not.
    """

    def __init__(self, *views: QWidget) -> None:
        super().__init__()
        self._views: list[QWidget] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for view in views:
            self.addWidget(view)

    def addWidget(self, view: QWidget) -> None:
        """Add *view*, hidden unless it is the first."""
        self._views.append(view)
        self._box.addWidget(view)
        view.setVisible(len(self._views) == 1)

    def removeWidget(self, view: QWidget) -> None:
        """Take *view* out and hide it; it is not deleted."""
        self._views.remove(view)
        self._box.removeWidget(view)
        view.hide()

    def currentWidget(self) -> QWidget | None:
        return next((view for view in self._views if not view.isHidden()), None)

    def setCurrentWidget(self, view: QWidget) -> None:
        """Show *view* alone; the focus follows if it was in the view that is hidden."""
        focused: QWidget | None = self.window().focusWidget()  # active or not
        is_hidden_by_it = (
            focused is not None
            and self.isAncestorOf(focused)
            and view is not focused
            and not view.isAncestorOf(focused)
        )
        view.show()
        if is_hidden_by_it:
            _find_focusable(view).setFocus(Qt.FocusReason.OtherFocusReason)
        for other in self._views:
            other.setVisible(other is view)


def _find_focusable(view: QWidget) -> QWidget:
    """Return the part of *view* that had the focus last, or its first that takes it by Tab."""
    former: QWidget | None = view.focusWidget()
    if former is not None:
        return former
    part: QWidget | None = view.nextInFocusChain()
    while part is not None and part is not view and view.isAncestorOf(part):
        takes_tab = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_tab and part.focusProxy() is None and part.isVisibleTo(view) and part.isEnabled():
            return part
        part = part.nextInFocusChain()
    return view
