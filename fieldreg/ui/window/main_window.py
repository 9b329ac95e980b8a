"""The window: the rail, one page at a time, the keys of the moment, the foot.

It is handed its pages and knows nothing of what they show. A cover (unlocking, the
page handed over to a trainee) takes the whole window and hides everything else.
Its title never holds a name: task bars and window lists are seen by others.
"""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QStatusTipEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.ui.keyboard import Action, Keyboard, key_label, page_action
from fieldreg.ui.navigation import NEW_RECORD
from fieldreg.ui.theme.theme import Theme
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.focus_ring import FocusRing
from fieldreg.ui.widgets.notices import Notice, NoticeStack
from fieldreg.ui.widgets.page import Page
from fieldreg.ui.widgets.scroll_pane import ScrollPane
from fieldreg.ui.window.bars import HintBar, NavigationRail, StatusBar, StatusLabels
from fieldreg.ui.window.key_overlay import KeyOverlay

_LEAST = QSize(640, 360)


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page to be: its *name*, what the rail says, and how it is made when first shown.

    Without an *icon* it is not in the rail and belongs to page *under*, such as a
    person's page to the list of people.
    """

    name: str
    title: str
    build: Callable[[], Page]
    icon: str = ""
    starts_group: bool = False
    parent_page: str = ""


class MainWindow(QMainWindow):
    """The one window.

    Long because its parts, the trail of pages, covers and keys answer to one another.

    Signals:
        lock_wanted(): Ctrl+L.
        shown(str): another page is shown, by its name.
        closing(): the window is about to close; whoever holds work keeps it now.
    """

    lock_requested = Signal()
    page_shown = Signal(str)
    closing = Signal()

    def __init__(
        self,
        keyboard: Keyboard,
        pages: Sequence[PageEntry],
        foot_words: StatusLabels,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keyboard = keyboard
        self._entries = {entry.name: entry for entry in pages}
        self._pages: dict[str, Page] = {}
        self._scrolls: dict[str, ScrollPane] = {}
        self._trail: list[tuple[str, object]] = []
        self._overlay: KeyOverlay | None = None
        self._former_focus: QWidget | None = None
        self.setWindowTitle("fieldreg")
        self.setMinimumSize(_LEAST)
        self.resize(QSize(*Theme.current().tokens.window))
        self._build(pages, foot_words)
        self._bind()
        Theme.current().style_window(self)
        self.ring = FocusRing(self)
        keyboard.bindings_changed.connect(self._show_hints)

    # What is shown

    def show_page(self, name: str, subject: object = None) -> None:
        """Show page *name* about *subject*, and remember the way back."""
        # The way back leads to a place; a new form is none, it is granted once.
        place = (name, None if subject == NEW_RECORD else subject)
        if not self._trail or self._trail[-1] != place:
            self._leave()
            self._trail.append(place)
        self._enter(name, subject)

    def reset_to(self, name: str) -> None:
        """Show page *name* as if none had been shown yet: nothing is left of the others."""
        self._leave()
        self._trail.clear()
        self._pages.clear()
        for scroll in self._scrolls.values():
            self._stack.removeWidget(scroll)
            scroll.deleteLater()
        self._scrolls.clear()
        self.show_page(name)

    def go_back(self) -> None:
        """Show the page before this one."""
        if len(self._trail) > 1:
            self._leave()
            self._trail.pop()
            self._enter(*self._trail[-1])

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._pages.get(self._trail[-1][0]) if self._trail else None

    @property
    def page_name(self) -> str:
        """The name of the page that is shown."""
        return self._trail[-1][0] if self._trail else ""

    def notify_records_changed(self, kinds: AbstractSet[str]) -> None:
        """Tell every page that was ever shown that records of *kinds* were changed."""
        for page in self._pages.values():
            page.on_records_changed(kinds)

    def show_cover(self, cover: QWidget) -> None:
        """Show *cover* alone, over the whole window; `uncover` takes it away."""
        self.hide_cover()
        self._leave()
        self._layers.addWidget(cover)
        self._layers.setCurrentWidget(cover)
        # Screen readers go through every layer, and take the rows of a hidden list for shown.
        self._layers.removeWidget(self._shell)
        self._keyboard.set_page(cover)
        following = cover.nextInFocusChain()
        takes = following.focusPolicy() is not Qt.FocusPolicy.NoFocus if following else False
        if following is not None and takes and cover.focusWidget() is None:
            following.setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_cover(self) -> None:
        """Go back to the pages; a cover is shown once and then gone."""
        cover = self._layers.currentWidget()
        if cover is not None and cover is not self._shell:
            self._layers.addWidget(self._shell)
            self._layers.setCurrentWidget(self._shell)
            self._layers.removeWidget(cover)
            cover.deleteLater()
            self._keyboard.set_page(self.page)
            self._put_focus()

    @property
    def is_covered(self) -> bool:
        """Whether a cover hides the pages."""
        return self._layers.currentWidget() is not self._shell

    # What stands around the page

    def dismiss_notice(self) -> None:
        """Put away the newest notice."""
        self._notices.notices[-1].dismiss()

    def set_counts(self, here: str, way: str, held: str) -> None:
        """Show the three numbers of the foot."""
        self._foot.set_counts(here, way, held)

    def set_status(self, note: str) -> None:
        """Show *note* at the right of the foot."""
        self._foot.set_status(note)

    def set_badge(self, name: str, count: int) -> None:
        """Show in the rail how many things wait on page *name*."""
        self._rail.set_badge(name, count)

    def set_user(self, who: str, where: str) -> None:
        """Say at the foot of the rail who works here and how this laptop is called."""
        self._rail.set_user(who, where)

    def show_notice(self, notice: Notice) -> None:
        """Show *notice* above the keys; one that stays can be put away."""
        if notice.is_persistent:
            button = KeyButton(
                translate("Shell", "Hide"), key_label(Action.DISMISS), ButtonKind.QUIET
            )
            notice.add_dismiss_button(button)
        self._notices.show_notice(notice)
        self._keyboard.bindings_changed.emit()

    def toggle_key_overlay(self) -> None:
        """Show all keys that mean something here, or take them away again."""
        if self._overlay is not None:
            self._close_keys()
            return
        self._former_focus = self._place()
        hints = self._keyboard.all_hints(self._former_focus)
        self._overlay = KeyOverlay(
            self._paper, translate("Shell", "All keys of this page"), hints, self._close_keys
        )
        self._overlay.show()
        self._overlay.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QStatusTipEvent):
            self._hints.show_message(event.tip())
            return True
        return super().event(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._leave()
        self.closing.emit()
        super().closeEvent(event)

    def _build(self, pages: Sequence[PageEntry], foot_words: StatusLabels) -> None:
        self._rail = NavigationRail(translate("Shell", "Pages"))
        for entry in pages:
            if entry.icon:
                self._rail.add_page(entry.name, entry.icon, entry.title, apart=entry.starts_group)
        self._rail.chosen.connect(self.show_page)
        self._stack = QStackedWidget()
        self._notices = NoticeStack(is_pile=True)
        self._hints = HintBar(translate("Shell", "all keys"))
        self._foot = StatusBar(foot_words)
        self._paper = QWidget()
        self._paper.setProperty("ground", "page")
        paper = _column(self._paper)
        paper.addWidget(self._stack, 1)
        notices = QHBoxLayout()
        notices.setContentsMargins(32, 6, 32, 4)
        notices.addWidget(self._notices)
        paper.addLayout(notices)
        paper.addWidget(self._hints)
        above = QHBoxLayout()
        above.setSpacing(0)
        above.addWidget(self._rail)
        above.addWidget(self._paper, 1)
        self._shell = QWidget()
        shell = _column(self._shell)
        shell.addLayout(above, 1)
        shell.addWidget(self._foot)
        self._layers = QStackedWidget()
        self._layers.addWidget(self._shell)
        self.setCentralWidget(self._layers)

    def _bind(self) -> None:
        bind = self._keyboard.bind
        bind(self, Action.SHOW_KEYS, self.toggle_key_overlay, when=lambda: not self.is_covered)
        bind(
            self,
            Action.BACK,
            self.go_back,
            translate("Shell", "back to the page before"),
            is_hinted=False,
            when=self._can_go_back,
        )
        bind(
            self,
            Action.LOCK,
            self.lock_requested.emit,
            translate("Shell", "lock"),
            is_hinted=False,
            when=lambda: bool(self._entries),  # what is handed over locks as well
        )
        bind(
            self,
            Action.DISMISS,
            self.dismiss_notice,
            translate("Shell", "Hide"),
            is_hinted=False,
            when=lambda: bool(self._notices.notices) and not self.is_covered,
        )
        in_rail = [entry for entry in self._entries.values() if entry.icon]
        for number, entry in enumerate(in_rail[:9], start=1):
            bind(
                self,
                page_action(number),
                partial(self.show_page, entry.name),
                entry.title,
                is_hinted=False,
                when=lambda: not self.is_covered,
            )

    def _can_go_back(self) -> bool:
        return len(self._trail) > 1 and not self.is_covered

    def _leave(self) -> None:
        self._close_keys()
        if self.page is not None:
            self.page.on_leave()

    def _enter(self, name: str, subject: object) -> None:
        entry = self._entries[name]
        if name not in self._pages:
            page = entry.build()
            page.page_requested.connect(self.show_page)
            page.back_requested.connect(self.go_back)
            page.notice_posted.connect(self.show_notice)
            self._pages[name] = page
            self._scrolls[name] = ScrollPane(page, shrinks=True)
            self._stack.addWidget(self._scrolls[name])
        page = self._pages[name]
        self._stack.setCurrentWidget(self._scrolls[name])
        self._rail.set_current(entry.parent_page or name)
        if not self.is_covered:
            self._keyboard.set_page(page)
        page.on_enter(subject)
        self._put_focus()
        self.page_shown.emit(name)

    def _put_focus(self) -> None:
        target = self.page.first_focus() if self.page else None
        (target or self._rail).setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> QWidget:
        focused: QWidget | None = self.focusWidget()
        return self if focused is None else focused

    def _close_keys(self) -> None:
        if self._overlay is None:
            return
        self._overlay.hide()
        self._overlay.deleteLater()
        self._overlay = None
        if self._former_focus is not None:
            self._former_focus.setFocus(Qt.FocusReason.OtherFocusReason)
            self._former_focus = None

    def _show_hints(self) -> None:
        if self._overlay is None:
            self._hints.set_hints(self._keyboard.hints(self._place()))


def _column(widget: QWidget) -> QVBoxLayout:
    box = QVBoxLayout(widget)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    return box
