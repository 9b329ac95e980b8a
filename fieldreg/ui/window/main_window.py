"""The window: the navigation rail, one page at a time, the hint bar and the status bar.

The window does not know what its pages show. A cover (unlocking, the laptop handed over to a
trainee) fills the whole window, hides everything else, and may refuse to be closed. The title contains no name, since task
bars and window lists are visible to others.
"""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial
from typing import cast

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.ui.keyboard import Action, Keyboard, key_label, page_action
from fieldreg.ui.navigation import NEW_RECORD
from fieldreg.ui.page import Page
from fieldreg.ui.theme.theme import Theme
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.focus_ring import FocusRing
from fieldreg.ui.widgets.notices import Notice, NoticeStack
from fieldreg.ui.widgets.panes import ScrollPane
from fieldreg.ui.window.bar_fitting import BarFitting
from fieldreg.ui.window.bars import HintBar, NavigationRail, StatusBar, StatusLabels
from fieldreg.ui.window.key_overlay import KeyOverlay

tr = translator("Shell")


Trail = Sequence[tuple[str, object]]  # of pages and their subjects, to go back

_MIN_SIZE = QSize(640, 340)


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page without *icon* is not in the rail and belongs to *parent_page*.

    A person's page, for instance, belongs to the list of people.
    """

    name: str
    title: str
    build: Callable[[], Page]
    icon: str = ""
    starts_group: bool = False
    parent_page: str = ""


class PageStack(QStackedWidget):
    """The pages of *entries*.

    Signals:
        page_built(Page): the page was built, and is about to be shown.
    """

    page_built = Signal(object)

    def __init__(self, entries: Sequence[PageEntry]) -> None:
        super().__init__()
        self.entries = {entry.name: entry for entry in entries}
        self.built_pages: dict[str, Page] = {}
        self.scroll_panes: dict[str, ScrollPane] = {}

    @property
    def entries_in_rail(self) -> list[PageEntry]:
        return [entry for entry in self.entries.values() if entry.icon]

    def show_page(self, name: str) -> Page:
        if name not in self.built_pages:
            page = self.entries[name].build()
            self.page_built.emit(page)
            self.built_pages[name] = page
            self.scroll_panes[name] = ScrollPane(page, shrinks=True)
            self.addWidget(self.scroll_panes[name])
        self.setCurrentWidget(self.scroll_panes[name])
        return self.built_pages[name]

    def destroy_pages(self) -> None:
        self.built_pages.clear()
        for scroll_pane in self.scroll_panes.values():
            self.removeWidget(scroll_pane)
            scroll_pane.deleteLater()
        self.scroll_panes.clear()


class _Layers(QStackedWidget):
    """One widget alone: the pages with their frame, or a cover."""

    @property
    def current(self) -> QWidget:
        return cast("QWidget", self.currentWidget())

    def replace(self, layer: QWidget) -> QWidget:
        """Show *layer* in the place of the former one, and return that.

        Screen readers walk through all layers, and report the rows of a hidden list as visible.
        """
        former = self.current
        self.addWidget(layer)
        self.setCurrentWidget(layer)
        self.removeWidget(former)
        return former


class MainWindow(QMainWindow):
    """The one window.

    Signals:
        lock_requested(): Ctrl+L.
        page_shown(str): the name of the page that is shown now.
        closing(): the window is about to close, and unfinished work is to be saved.
        key_swap_requested(str, str): two keys should change places.
    """

    lock_requested = Signal()
    page_shown = Signal(str)
    closing = Signal()
    key_swap_requested = Signal(str, str)

    def __init__(
        self, keyboard: Keyboard, pages: Sequence[PageEntry], labels: StatusLabels
    ) -> None:
        super().__init__()
        self._keyboard = keyboard
        self.pages = PageStack(pages)
        self._trail: list[tuple[str, object]] = []
        self._overlay: KeyOverlay | None = None
        self._former_focus: QWidget | None = None
        self.setWindowTitle("fieldreg")
        self.setMinimumSize(_MIN_SIZE)
        self.resize(QSize(*Theme.current().tokens.window))
        self.rail = NavigationRail(tr("Pages"))
        self.status_bar = StatusBar(labels)
        self._lay_out()
        bars = self.rail, self._hint_bar, self.status_bar
        self.page_shown.connect(BarFitting(self, *bars, lambda: self.page).fit)
        self._bind()
        Theme.current().style_window(self)
        self.ring = FocusRing(self)
        keyboard.bindings_changed.connect(self._show_hints)

    # Pages

    def show_page(self, name: str, subject: object = None) -> None:
        """Show page *name* about *subject*, and add it to the trail."""
        # Going back shows the page, but does not open another form for a new record.
        entry = (name, None if subject == NEW_RECORD else subject)
        if not self._trail or self._trail[-1] != entry:
            self._leave_page()
            self._trail.append(entry)
        self._enter_page(name, subject)

    def reset_to(self, name: str) -> None:
        """Destroy all pages and clear the trail, and show page *name*."""
        self._leave_page()
        self._trail.clear()
        self.pages.destroy_pages()
        self.show_page(name)

    @property
    def trail(self) -> Trail:
        """The pages that led here; the last is the one that is shown."""
        return tuple(self._trail)

    def follow(self, trail: Trail) -> None:
        """Show the last page of *trail*, with the others before it to go back to."""
        *before, (name, subject) = trail
        self._trail[:] = before
        self.show_page(name, subject)

    def go_back(self) -> None:
        if len(self._trail) > 1:
            self._leave_page()
            self._trail.pop()
            self._enter_page(*self._trail[-1])

    @property
    def page(self) -> Page | None:
        return self.pages.built_pages.get(self.page_name)

    @property
    def page_name(self) -> str:
        return self._trail[-1][0] if self._trail else ""

    def notify_records_changed(self, kinds: AbstractSet[str]) -> None:
        """Notify all pages built so far that records of *kinds* were changed."""
        for page in self.pages.built_pages.values():
            page.on_records_changed(kinds)

    # Covers

    def show_cover(self, cover: QWidget) -> None:
        """Show *cover* alone until `hide_cover`, in the place of a former one if there is one."""
        if self.is_covered:
            self._layers.replace(cover).deleteLater()
        else:
            self._leave_page()
            self._layers.replace(cover)
        self._keyboard.set_page(cover)
        first = cover.nextInFocusChain()
        no_focus = Qt.FocusPolicy.NoFocus
        if first and first.focusPolicy() is not no_focus and cover.focusWidget() is None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_cover(self) -> None:
        """Destroy the cover and show the pages."""
        if self.is_covered:
            self._layers.replace(self._shell).deleteLater()
            self._keyboard.set_page(self.page)
            self._focus_page()

    @property
    def is_covered(self) -> bool:
        return self._layers.currentWidget() is not self._shell

    # Notices and keys

    def dismiss_notice(self) -> None:
        self._notices.notices[-1].dismiss()

    def show_notice(self, notice: Notice) -> None:
        """Show *notice* above the hint bar, with a button to dismiss it if it is persistent."""
        if notice.is_persistent:
            button = KeyButton(tr("Hide"), key_label(Action.DISMISS), ButtonKind.QUIET)
            notice.add_dismiss_button(button)
        self._notices.show_notice(notice)
        self._keyboard.bindings_changed.emit()

    def toggle_key_overlay(self) -> None:
        if self._overlay is not None:
            self._close_overlay()
            return
        self._former_focus = self._focused_widget()
        hints = self._keyboard.all_hints(self._former_focus)
        heading = tr("All keys of this page")
        self._overlay = KeyOverlay(self._page_area, heading, hints, self._close_overlay)
        self._overlay.swap_requested.connect(self.key_swap_requested)
        self._overlay.show()
        self._overlay.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.is_covered and not _lets_close(self._layers.current, event):
            return
        self._leave_page()
        self.closing.emit()
        super().closeEvent(event)

    # Building

    def _lay_out(self) -> None:
        for entry in self.pages.entries_in_rail:
            self.rail.add_page(entry.name, entry.icon, entry.title, apart=entry.starts_group)
        self._notices = NoticeStack(is_pile=True)
        self._hint_bar = HintBar(tr("all keys"))
        self._page_area = QWidget()
        self._page_area.setProperty("ground", "page")
        page_area = _column(self._page_area)
        page_area.addWidget(self.pages, 1)
        notices = QHBoxLayout()
        notices.setContentsMargins(32, 6, 32, 4)
        notices.addWidget(self._notices)
        page_area.addLayout(notices)
        page_area.addWidget(self._hint_bar)
        above = QHBoxLayout()
        above.setSpacing(0)
        above.addWidget(self.rail)
        above.addWidget(self._page_area, 1)
        self._shell = QWidget()
        shell = _column(self._shell)
        shell.addLayout(above, 1)
        shell.addWidget(self.status_bar)
        self._layers = _Layers()
        self._layers.addWidget(self._shell)
        self.setCentralWidget(self._layers)

    def _bind(self) -> None:
        self.rail.chosen.connect(self.show_page)
        self.pages.page_built.connect(self._connect_page)
        bind = self._keyboard.bind
        bind(self, Action.SHOW_KEYS, self.toggle_key_overlay, when=lambda: not self.is_covered)
        back, lock = tr("back to the page before"), tr("lock")
        for action, slot, hint, when in (
            (Action.BACK, self.go_back, back, self._can_go_back),
            # Also while the laptop is handed over.
            (Action.LOCK, self.lock_requested.emit, lock, lambda: bool(self.pages.entries)),
            (
                Action.DISMISS,
                self.dismiss_notice,
                tr("Hide"),
                lambda: bool(self._notices.notices) and not self.is_covered,
            ),
        ):
            bind(self, action, slot, hint, is_hinted=False, when=when)
        for number, entry in enumerate(self.pages.entries_in_rail[:9], start=1):
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

    def _leave_page(self) -> None:
        self._close_overlay()
        if self.page is not None:
            self.page.on_leave()

    def _enter_page(self, name: str, subject: object) -> None:
        page = self.pages.show_page(name)
        self.rail.set_current(self.pages.entries[name].parent_page or name)
        if not self.is_covered:
            self._keyboard.set_page(page)
        page.on_enter(subject)
        self._focus_page()
        self.page_shown.emit(name)

    def _connect_page(self, page: Page) -> None:
        page.page_requested.connect(self.show_page)
        page.back_requested.connect(self.go_back)
        page.notice_posted.connect(self.show_notice)

    def _focus_page(self) -> None:
        target = self.page.first_focus() if self.page else None
        (target or self.rail).setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused_widget(self) -> QWidget:
        return cast("QWidget | None", self.focusWidget()) or self

    def _close_overlay(self) -> None:
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
            self._hint_bar.set_hints(self._keyboard.hints(self._focused_widget()))


def _lets_close(cover: QWidget, event: QCloseEvent) -> bool:
    """Ask *cover*, unless the system ends the session, which it must not hold up."""
    app = cast("QGuiApplication", QCoreApplication.instance())
    if not app.isSavingSession():
        QCoreApplication.sendEvent(cover, event)
    return event.isAccepted()


def _column(widget: QWidget) -> QVBoxLayout:
    box = QVBoxLayout(widget)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    return box
