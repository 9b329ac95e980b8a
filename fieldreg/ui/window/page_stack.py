"""The pages of a window, built at first use."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldreg.ui.page import Page
from fieldreg.ui.widgets.panes import ScrollPane


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page without *icon* is not in the rail.

    Esc leads to *parent_page*, which with *shares_subject* is about the same record. Only one page
    has no parent.
    """

    name: str
    title: str
    build: Callable[[], Page]
    icon: str = ""
    starts_group: bool = False
    parent_page: str = ""
    shares_subject: bool = False


class PageStack(QStackedWidget):
    """Signals: page_built(Page): a built page is about to be shown."""

    page_built = Signal(object)

    def __init__(self, entries: Sequence[PageEntry]) -> None:
        super().__init__()
        self.entries = {entry.name: entry for entry in entries}
        self.built_pages: dict[str, Page] = {}
        self.scroll_panes: dict[str, ScrollPane] = {}
        self._outdated: set[str] = set()

    @property
    def entries_in_rail(self) -> list[PageEntry]:
        return [entry for entry in self.entries.values() if entry.icon]

    def parent_of(self, name: str) -> PageEntry | None:
        return self.entries.get(self.entries[name].parent_page)

    def in_rail(self, name: str) -> str:
        entry: PageEntry | None = self.entries[name]
        while entry is not None and not entry.icon:
            entry = self.parent_of(entry.name)
        return entry.name if entry else name

    def show_page(self, name: str) -> Page:
        if name in self._outdated:
            self._outdated.discard(name)
            self.window().setFocus()  # nothing follows a focus that is being destroyed
            del self.built_pages[name]
            former = self.scroll_panes.pop(name)
            self.removeWidget(former)
            former.deleteLater()
        if name not in self.built_pages:
            page = self.entries[name].build()
            self.page_built.emit(page)
            self.built_pages[name] = page
            self.scroll_panes[name] = ScrollPane(page, shrinks=True)
            self.addWidget(self.scroll_panes[name])
        self.setCurrentWidget(self.scroll_panes[name])
        return self.built_pages[name]

    def rebuild_later(self) -> None:
        self._outdated = {name for name, page in self.built_pages.items() if page.names_keys}

    def destroy_pages(self) -> None:
        # The pages live until all are hidden, since Qt still tells their filters of it.
        for scroll_pane in self.scroll_panes.values():
            self.removeWidget(scroll_pane)
            scroll_pane.deleteLater()
        self.built_pages.clear()
        self.scroll_panes.clear()
        self._outdated.clear()


class Layers(QStackedWidget):
    @property
    def current(self) -> QWidget:
        return cast("QWidget", self.currentWidget())

    def replace(self, layer: QWidget) -> QWidget:
        former = self.current
        self.addWidget(layer)
        self.setCurrentWidget(layer)
        self.removeWidget(former)
        return former
