"""A cover fills the window, and may refuse to be closed.

The title contains no name, since others see task bars.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import cast

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.ui.keyboard import Action, Keyboard, KeyHint, key_label
from fieldreg.ui.navigation import NEW_RECORD
from fieldreg.ui.page import Page
from fieldreg.ui.theme.theme import Theme
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.focus_ring import FocusRing
from fieldreg.ui.widgets.notices import Notice, NoticeStack, Tone
from fieldreg.ui.widgets.panes import StackedView
from fieldreg.ui.window.bar_fitting import BarFitting
from fieldreg.ui.window.bars import NavigationRail, StatusBar, StatusLabels
from fieldreg.ui.window.help import Help
from fieldreg.ui.window.hint_bar import HintBar
from fieldreg.ui.window.page_area import PageArea
from fieldreg.ui.window.page_stack import Layers, PageEntry, PageStack
from fieldreg.ui.window.window_keys import bind_window_keys

tr = translator("Shell")


Trail = Sequence[tuple[str, object]]  # of pages and their subjects, to go back

_MIN_SIZE = QSize(640, 340)


class MainWindow(QMainWindow):
    """Signals: closing(): unfinished work is to be saved."""

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
        self.help = Help(keyboard, self.pages)
        self.help.swap_requested.connect(self.key_swap_requested)
        self.setWindowTitle("fieldreg")
        self.setMinimumSize(_MIN_SIZE)
        self.resize(QSize(*Theme.current().tokens.window))
        self.rail = NavigationRail(tr("Pages"))
        self.status_bar = StatusBar(labels)
        self._lay_out()
        parts = self.rail, self._page_area, self.status_bar
        bars = BarFitting(self, *parts, lambda: self.page)
        self.page_shown.connect(bars.fit)
        self._bind()
        Theme.current().style_window(self)
        self.ring = FocusRing(self)
        self.help.changed.connect(self._hint_bar.read_soon)
        keyboard.bindings_changed.connect(self._hint_bar.read_soon)
        keyboard.bindings_changed.connect(self._put_notice_last)
        keyboard.asked.connect(self._hint_bar.announce)
        keyboard.idle_keys.told.connect(bars.tell_idle_key)

    # Pages

    def show_page(self, name: str, subject: object = None) -> None:
        # Going back shows the page, but does not open another form for a new record.
        entry = (name, None if subject == NEW_RECORD else subject)
        if not self._trail or self._trail[-1] != entry:
            self._leave_page()
            self._trail.append(entry)
        self._enter_page(name, subject)

    def reset_to(self, name: str) -> None:
        self._leave_page()
        self._trail.clear()
        self.setFocus()  # nothing follows a focus that is being destroyed
        self.pages.destroy_pages()
        self.show_page(name)

    @property
    def trail(self) -> Trail:
        return tuple(self._trail)

    def follow(self, trail: Trail) -> None:
        *before, (name, subject) = trail
        self._trail[:] = before
        self.show_page(name, subject)

    def go_back(self) -> None:
        if len(self._trail) > 1:
            self._leave_page()
            self._trail.pop()
            self._enter_page(*self._trail[-1])

    def go_up(self, name: str | None = None) -> None:
        parent = name or self.pages.entries[self.page_name].parent_page
        shares_subject = name or self.pages.entries[self.page_name].shares_subject
        subject = self._trail[-1][1] if shares_subject else None
        if self._trail[-2:-1] == [(parent, subject)]:
            self.go_back()
        elif parent in self.pages.entries:
            self.show_page(parent, subject)

    @property
    def parent_entry(self) -> PageEntry | None:
        return self.pages.parent_of(self.page_name) if self._trail else None

    @property
    def page(self) -> Page | None:
        return self.pages.built_pages.get(self.page_name)

    @property
    def page_name(self) -> str:
        return self._trail[-1][0] if self._trail else ""

    def notify_records_changed(self, kinds: AbstractSet[str], shown_by: object = None) -> None:
        for page in tuple(self.pages.built_pages.values()):  # one may find its subject erased
            if page is not shown_by:
                page.on_records_changed(kinds)

    # Covers

    def show_cover(self, cover: QWidget) -> None:
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
        if self.is_covered:
            self._layers.replace(self._shell).deleteLater()
            self._keyboard.set_page(self.page)
            self._focus_page()

    @property
    def is_covered(self) -> bool:
        return self._layers.currentWidget() is not self._shell

    # Notices and keys

    @property
    def has_way_back(self) -> bool:
        return len(self._trail) > 1

    @property
    def has_notice(self) -> bool:
        return bool(self._notices.notices)

    def toggle_help(self) -> None:
        if self.page is not None:
            self.help.toggle(self.page_name, self.page.title, self._focused_widget())

    def toggle_cover_help(self, name: str) -> None:
        self.help.toggle(name, "", self._focused_widget(), self._layers.current)

    def save(self) -> None:
        if not self._keyboard.save(self._focused_widget()):
            self._show_page_notice(Notice(Tone.DONE, tr("Everything here is saved already.")))

    def dismiss_notice(self) -> None:
        self._notices.notices[-1].dismiss()

    def show_notice(self, notice: Notice) -> None:
        if notice.is_persistent:
            button = KeyButton(tr("Hide"), key_label(Action.DISMISS), ButtonKind.QUIET)
            notice.add_dismiss_button(button)
        self._notices.show_notice(notice)
        self._keyboard.bindings_changed.emit()

    def _show_page_notice(self, notice: Notice) -> None:
        notice.act = self._keyboard.act_count
        self.show_notice(notice)

    def _put_notice_last(self) -> None:
        """Let Tab reach a notice last, after all built since."""
        for notice in self._notices.notices[-1:]:
            last = self.previousInFocusChain()
            while last is not None and last.focusPolicy() is Qt.FocusPolicy.NoFocus:
                last = last.previousInFocusChain()
            button = notice.dismiss_button
            if button is not None and last is not None and last is not button:
                self.setTabOrder(last, button)

    def _leave_view(self) -> None:
        self._notices.leave(self._keyboard.act_count)

    def show_assigned_keys(self) -> None:
        self._keyboard.show_assigned_keys(self)
        self.pages.rebuild_later()
        self.help.refresh()

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
        self._hint_bar = HintBar(tr("help"), self._keyboard, self._list_hints)
        above = QHBoxLayout()
        above.setSpacing(0)
        above.addWidget(self.rail)
        self._page_area = PageArea(self.pages, self._notices, self._hint_bar)
        above.addWidget(self._page_area, 1)
        self._shell = QWidget()
        shell = _column(self._shell)
        shell.addLayout(above, 1)
        shell.addWidget(self.status_bar)
        self._layers = Layers()
        self._layers.addWidget(self._shell)
        self.setCentralWidget(self._layers)

    def _bind(self) -> None:
        self.rail.chosen.connect(self.show_page)
        self.pages.page_built.connect(self._connect_page)
        bind_window_keys(self, self._keyboard)

    def _leave_page(self) -> None:
        self.help.close()
        self._leave_view()
        if self.page is not None:
            self.page.on_leave()

    def _enter_page(self, name: str, subject: object) -> None:
        page = self.pages.show_page(name)
        self.rail.set_current(self.pages.in_rail(name))
        if not self.is_covered:
            self._keyboard.set_page(page)
        page.on_enter(subject)
        self._focus_page()
        self.page_shown.emit(name)

    def _connect_page(self, page: Page) -> None:
        page.page_requested.connect(self.show_page)
        page.notice_posted.connect(self._show_page_notice)
        for views in page.findChildren(StackedView):
            views.view_left.connect(self._leave_view)

    def _focus_page(self) -> None:
        target = self.page.first_focus() if self.page else None
        (target or self.rail).setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused_widget(self) -> QWidget:
        return cast("QWidget | None", self.focusWidget()) or self

    def _list_hints(self) -> Sequence[KeyHint]:
        return self.help.own_hints() or self._keyboard.hints(self._focused_widget())


def _lets_close(cover: QWidget, event: QCloseEvent) -> bool:
    """Ask *cover*, unless the system ends the session, which must not wait."""
    app = cast("QGuiApplication", QCoreApplication.instance())
    if not app.isSavingSession():
        QCoreApplication.sendEvent(cover, event)
    return event.isAccepted()


def _column(widget: QWidget) -> QVBoxLayout:
    box = QVBoxLayout(widget)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    return box
