"""The page: what every page of the window is, whatever it shows."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.ui.keyboard import Keyboard
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.theme.rich_text import DisplayText
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone

_SIDE = 32


class Page(QWidget):
    """A page of the window; subclasses fill *column* and bind their acts.

    The window calls `entered` each time the page is shown, `left` before another
    one is, and `touched` when records of some kinds were changed, shown or not.

    Signals:
        wanted(str, object): another page should be shown, by its name, about something.
        back_wanted(): the page shown before this one should be shown again.
        said(Notice): something happened that outlives this page.
    """

    page_requested = Signal(str, object)
    back_requested = Signal()
    notice_posted = Signal(object)

    def __init__(
        self, keyboard: Keyboard, title: str, *, top: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.keyboard = keyboard
        self.title = title
        self.setAccessibleName(title)
        self.setProperty("ground", "none")
        self.column = Column(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(_SIDE - INSET, top, _SIDE - INSET, 4)
        box.addWidget(self.column)

    def on_enter(self, subject: object = None) -> None:
        """Show *subject*, or what was shown last; the focus is put by `first_focus`."""

    def on_leave(self) -> None:
        """Keep what was typed, since another page is about to be shown."""

    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        """Hear that records of *kinds* were changed by someone, perhaps by this page."""

    def first_focus(self) -> QWidget | None:
        """Give the widget the focus goes to when the page is shown.

        Without a better answer this is the first of the Tab order.
        """
        candidate = self.nextInFocusChain()
        while candidate is not None and candidate is not self:
            is_mine = self.isAncestorOf(candidate)
            policy = candidate.focusPolicy().value
            if is_mine and policy and candidate.isVisibleTo(self) and candidate.isEnabled():
                return candidate
            candidate = candidate.nextInFocusChain()
        return None

    def post_notice(
        self, tone: Tone, words: DisplayText, line: DisplayText = "", *buttons: QWidget
    ) -> None:
        """Say something at the foot of the window, above the keys."""
        self.notice_posted.emit(Notice(tone, words, line, *buttons))


class ShrinkingPage(Page):
    """A `Page` that asks for the least height it can do with.

    A scroll area takes the height that wrapped text would like for what a page needs,
    however small the lists in it could be.
    """

    @override
    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout else -1
