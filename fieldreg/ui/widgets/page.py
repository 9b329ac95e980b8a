"""The page: the base of every page of the window."""

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
    """A page of the window; subclasses fill *column* and bind their actions.

    The window calls `on_records_changed` whether the page is shown or not.

    Signals:
        page_requested(str, object): the name of another page to show, and its subject.
        back_requested(): the page shown before this one should be shown again.
        notice_posted(Notice): an event that outlives this page.
    """

    page_requested = Signal(str, object)
    back_requested = Signal()
    notice_posted = Signal(object)

    def __init__(self, keyboard: Keyboard, title: str, *, top: int = 20) -> None:
        super().__init__()
        self.keyboard = keyboard
        self.title = title
        self.setAccessibleName(title)
        self.setProperty("ground", "none")
        self.column = Column(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(_SIDE - INSET, top, _SIDE - INSET, 4)
        box.addWidget(self.column)

    def on_enter(self, subject: object = None) -> None:
        """Show *subject*, or the former one; the focus goes to `first_focus`."""

    def on_leave(self) -> None:
        """Keep the typed text, since another page is about to be shown."""

    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        """React to changed records of *kinds*."""

    def first_focus(self) -> QWidget | None:
        """Return the widget to focus when the page is shown; by default the first in Tab order."""
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
        self.notice_posted.emit(Notice(tone, words, line, *buttons))


class ShrinkingPage(Page):
    """A `Page` that asks for its minimum height, so that its lists shrink before it scrolls.

    A scroll area would take the preferred height of wrapped text as the minimum.
    """

    @override
    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout else -1
