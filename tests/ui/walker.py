"""Somebody who presses every key that a page names, and writes down what came of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from fieldreg.ui.keyboard.bindings import list_effective
from fieldreg.ui.tables.row_view import RowView
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.labels import Label, PageTitle
from fieldreg.ui.widgets.notices import Notice
from fieldreg.ui.widgets.panes import StackedView
from tests.support.installations import PASSPHRASE
from tests.ui.screens.input import press, type_text
from tests.ui.screens.visible_text import visible_parts

_MOST_STEPS_UP = 6


class Walker:
    """Walks through the window of *visit*; *subjects* are what pages are about, by name.

    Attributes:
        written: the kinds of records that pages said were changed, since the last look.
    """

    def __init__(self, visit, subjects=()):
        self.visit, self.subjects = visit, dict(subjects)
        self.written, self.first_views = set(), {}
        if (workspace := visit.book) is not None:
            tell = workspace.notify_changed

            def notify_changed(kinds, **more):
                self.written.update(kinds)
                tell(kinds, **more)

            workspace.notify_changed = notify_changed

    @property
    def window(self):
        return self.visit.window

    @property
    def names(self):
        return list(self.window.pages.entries)

    def open(self, name):
        """Open page *name* from another, about what it is about."""
        self.window.show_page("today" if name != "today" else "settings")
        self.window.show_page(name, self.subjects.get(name))
        self.visit.lay_out()
        self.first_views.setdefault(name, self._view())

    def _view(self):
        parts = list(visible_parts(self._ground()))
        return _views(parts), self.window._keyboard.question, _titles(parts)

    def _ground(self):
        window = self.window
        return window._layers.currentWidget() if window.is_covered else window.page

    def come_back(self, name):
        """Leave what a key opened, and come to page *name* again, as it shows at first."""
        if self.window.is_covered:  # handed over; the trainer takes it back
            press("Esc")
            type_text(PASSPHRASE)
            press("Enter")
            assert not self.window.is_covered
        for _ in range(3):  # a question, a form, a view
            if self.window.page_name != name or self._view() == self.first_views.get(name):
                break
            press("Esc")
        if self.window.page_name == name:  # the way over another page is pressed by `open`
            self.window._notices.clear()
            self.window.show_page(name, self.subjects.get(name))
            self.visit.lay_out()
            self.first_views.setdefault(name, self._view())
        else:
            self.open(name)
        if self._view()[0] != self.first_views[name][0]:
            self.visit.book.reset_to(name)
            self.open(name)

    def way_up(self):
        """Press Esc until nothing changes; give the pages on the way."""
        way = [self.window.page_name]
        for _ in range(_MOST_STEPS_UP):
            press("Esc")
            if self.window.page_name != way[-1]:
                way.append(self.window.page_name)
        return way

    def move_selections(self):
        """Go through the rows of every list of the page, down and up."""
        for view in self.window.page.findChildren(RowView):
            if view.isVisible() and view.focusPolicy() and view.isEnabled():
                view.setFocus()
                for chord in ("Down", "Down", "Up", "End", "Home"):
                    press(chord)

    def named_keys(self, *, are_windows=False):
        """The keys that are named at the place of the focus: the page's own, or the window's."""
        keyboard, focused = self.window._keyboard, QApplication.focusWidget()
        bindings = [
            binding
            for binding in list_effective(keyboard._around(focused))
            if binding.has_effect and binding.has_label
        ]
        chords = {
            binding.action.key
            for binding in bindings
            if (binding.parent() is self.window) == are_windows
        }
        return chords & self.hinted_keys()

    def hinted_keys(self):
        """All keys that help names at the place of the focus, with what Enter does there."""
        hints = self.window._keyboard.all_hints(QApplication.focusWidget())
        return {hint.chord for hint in hints}

    def effect(self, chord):
        """Press *chord* and say what came of it, the weightiest first."""
        self.visit.dialogs.answers[:] = [None] * 3
        asked, before = len(self.visit.dialogs.asked), self._state()
        self.written.clear()
        press(chord)
        self.visit.lay_out()
        focused = QApplication.focusWidget()
        assert focused is not None, f"{chord} leaves the focus nowhere"
        assert focused.isVisible(), f"{chord} leaves the focus at what is hidden: {focused}"
        assert focused.isEnabled(), f"{chord} leaves the focus at what does nothing: {focused}"
        after = self._state()
        dialogs = [f"asks {title}" for _, title in self.visit.dialogs.asked[asked:]]
        told = [f"{name} {after[name]}" for name in after if after[name] != before.get(name)]
        kinds = [f"writes {', '.join(sorted(self.written))}"] if self.written else []
        return "; ".join([*dialogs, *kinds, *told]) or "nothing"

    def _state(self):
        window, focused = self.window, QApplication.focusWidget()
        ground = self._ground()
        parts = list(visible_parts(ground))
        notices = [one.display_text for one in visible_parts(window) if isinstance(one, Notice)]
        field = focused.text() if hasattr(focused, "setText") and hasattr(focused, "text") else ""
        offers = [each.display_text for each in parts if isinstance(each, KeyButton)]
        return {
            "cover": type(ground).__name__ if window.is_covered else "",
            "help": window.help.view.text.title if window.help.view else "",
            "page": window.page_name,
            "title": _titles(parts),
            "question": window._keyboard.question,
            "reason": window._hint_bar.message,
            "notices": " | ".join(notices),
            "views": _views(parts),
            "at": focused.accessibleName() if focused else "",
            "offers": ", ".join(offers),
            "text": field,
            "row": _row(focused),
            "words": " · ".join(each.display_text for each in parts if isinstance(each, Label)),
        }


def _views(parts):
    return " ".join(
        type(one.currentWidget()).__name__ + str(one._views.index(one.currentWidget()))
        for one in parts
        if isinstance(one, StackedView)
    )


def _titles(parts):
    return " ".join(one.heading.display_text for one in parts if isinstance(one, PageTitle))


def _row(focused):
    """The place of the current cell, and what a reader says of it."""
    if not isinstance(focused, RowView):
        return ""
    place = focused.currentIndex()
    said = place.data(Qt.ItemDataRole.AccessibleTextRole) or place.data() or ""
    return f"{place.row()} {place.column()} {said}"
