"""The pages of a window, each built when it is first shown and then kept."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from fieldreg.ui.page import Page
from fieldreg.ui.widgets.scroll_pane import ScrollPane


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
