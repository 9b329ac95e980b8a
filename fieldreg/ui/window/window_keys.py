"""The keys of the window; a page may bind them to other acts."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from fieldreg.ui.keyboard import Action, Keyboard, page_action
from fieldreg.ui.translation import translator

if TYPE_CHECKING:
    from fieldreg.ui.window.main_window import MainWindow

tr = translator("Shell")

_MAX_PAGE_KEYS = 9


def bind_window_keys(window: "MainWindow", keyboard: Keyboard) -> None:
    def is_open() -> bool:
        return not window.is_covered

    def has_pages() -> bool:
        return bool(window.pages.entries)

    def may_close() -> bool:  # while the laptop is handed over, no key leads away from it
        return is_open() or not has_pages()

    back, lock, hide = tr("back to the page before"), tr("lock"), tr("Hide")
    keys: list[tuple[Action, Callable[[], object], str, Callable[[], bool]]] = [
        (Action.HELP, window.toggle_help, "", is_open),
        (Action.BACK, window.go_back, back, lambda: window.has_way_back and is_open()),
        # Also while the laptop is handed over.
        (Action.LOCK, window.lock_requested.emit, lock, has_pages),
        (Action.SAVE, window.save, tr("save"), is_open),
        (Action.DISMISS, window.dismiss_notice, hide, lambda: window.has_notice and is_open()),
        (Action.CLOSE_WINDOW, window.close, tr("close the window"), may_close),
        (Action.QUIT, window.close, tr("quit"), may_close),
        *(
            (page_action(number), partial(window.show_page, entry.name), entry.title, is_open)
            for number, entry in enumerate(window.pages.entries_in_rail[:_MAX_PAGE_KEYS], start=1)
        ),
    ]
    for action, slot, words, when in keys:
        keyboard.bind(window, action, slot, words, is_hinted=False, when=when)

    def describe_parent() -> str:
        parent = window.parent_entry
        return tr("up: {page}").format(page=parent.title) if parent else ""

    def has_parent() -> bool:
        return window.parent_entry is not None and is_open()

    keyboard.bind(window, Action.LEAVE, window.go_up, describe_parent, when=has_parent)
