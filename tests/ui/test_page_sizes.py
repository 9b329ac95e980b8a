"""Every page fits: in each language, down to an old laptop with texts at twice their size.

Nothing is scrolled sideways, and no label, button or heading is cut; the one main button and
every warning are seen. (The size of texts scales the window, so that twice the size on 1366
by 697 is half of that here.)
"""

import itertools

import pytest
from PySide6.QtCore import QPoint, QSize, QTranslator
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QLabel, QWidget
from pytestqt import exceptions

from fieldreg.domain.languages import INTERFACE_LANGUAGES
from fieldreg.ui.forms.editors import RowField
from fieldreg.ui.pages.handover.cover import HandoverCover
from fieldreg.ui.pages.handover.hand_back import HandBackCover
from fieldreg.ui.tables.table_header import TableHeader
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.folds import FoldHead
from fieldreg.ui.widgets.panes import ScrollPane
from tests.ui import tour
from tests.ui.in_sight import out_of_sight
from tests.ui.screens.visible_text import visible_parts

pytestmark = pytest.mark.slow


class LongerTranslator(QTranslator):
    """Speaks English with a quarter more of it, as a language to come may do."""

    LONGER = " and so on and on and on until the line has its end" * 3

    def translate(self, context, source, disambiguation=None, count=-1):  # noqa: ARG002  as Qt's
        return source + self.LONGER[: len(source) // 4]


@pytest.fixture
def look(qtbot):
    """Go through a tour and look at each scene in every size."""

    def look(visit, scenes):
        found = []
        for scene in scenes:
            for size in tour.SIZES:
                visit.window.resize(*size)
                left = []

                def fits(left=left, size=size):
                    left[:] = misfits(visit.window, size)
                    return not left

                try:  # however busy the machine: patience is for what fits in the end
                    qtbot.waitUntil(fits, timeout=1_000 if found else 20_000)
                except exceptions.TimeoutError:
                    found.append(f"{scene} at {size}: {left}")
        assert not found, "\n".join(found)

    return look


def misfits(window, size):
    """Tell what does not fit in *window*, which was given *size*."""
    grown = [f"the window is {window.size()}"] if window.size() != QSize(*size) else []
    shown = list(visible_parts(window))
    sideways = [
        f"{type(one).__name__} {one.accessibleName()} is scrolled sideways"
        for one in shown
        if isinstance(one, QAbstractScrollArea) and one.horizontalScrollBar().maximum() > 0
    ]
    cut = [
        f"“{one.text()}” is cut"
        for one in shown
        if isinstance(one, QLabel | KeyButton) and is_cut(one)
    ]
    if size == tour.SIZES[0]:  # in smaller ones these words give way
        cut += [f"“{word}” is cut" for word in cut_names(shown)]
    headings = [
        f"heading “{title}” is cut"
        for header in shown
        if isinstance(header, TableHeader)
        for title in header.clipped_titles
    ]
    rail = [button.geometry() for button in window.rail._buttons if button.isVisible()]
    crowded = [
        "the pages in the rail overlap"
        for one, other in itertools.pairwise(rail)
        if one.intersects(other)
    ]
    page = window.pages.scroll_panes.get(window.page_name)
    covers = [one for one in shown if isinstance(one, HandoverCover | HandBackCover)]
    for cover in covers:  # and the page under it is not seen
        page = cover.findChild(ScrollPane)
    is_long = size == tour.SIZES[0] and page and page.verticalScrollBar().maximum() > 0
    long = ["the page is scrolled"] if is_long else []
    seen = [*hidden(window, shown), *out_of_sight(window)]
    return [*grown, *sideways, *cut, *headings, *crowded, *long, *seen]


def cut_names(shown):
    """Yield the names of fields in narrow rows, and of groups of fields, that are cut."""
    for part in shown:
        if isinstance(part, RowField) and part.label.width() < part.label.natural_width - 2:
            yield part.label.display_text
        elif isinstance(part, FoldHead) and part.is_name_cut:
            yield part.display_text


def hidden(window, shown):
    """Tell whether what has the focus, or the row of it that is current, is out of sight.

    A text that is read from its top may still hide what follows it.
    """
    focused = window.focusWidget()
    if focused is None or not focused.isVisible():
        return
    part = focused.rect()
    if isinstance(focused, QAbstractItemView):
        row = focused.visualRect(focused.currentIndex())
        part = row.translated(focused.viewport().pos()) & part  # below a heading
    for area in shown:
        if isinstance(area, ScrollPane) and area.follows_focus and area.isAncestorOf(focused):
            port = area.viewport()
            there = part.translated(focused.mapTo(port, QPoint()))
            if not port.rect().contains(there) and there.height() <= port.height():
                yield f"{type(focused).__name__} “{focused.accessibleName()}” is at {there}"


def is_cut(part: QWidget):
    """Tell whether *part* has less room than its words take."""
    if getattr(part, "is_elided", False):
        return False
    if isinstance(part, QLabel) and part.wordWrap():
        return part.height() < part.heightForWidth(part.width()) - 1
    return part.width() < part.sizeHint().width() - 1


@pytest.mark.share(of=4)
@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_what_comes_before_unlocking_fits(visit, far_away, tmp_path, look, language):
    first = visit(tmp_path / "none", language, watches_windows=True)
    look(first, tour.before_unlocking(first))
    there = visit(far_away.folder, language, watches_windows=True)
    look(there, tour.unlocking(there, far_away))


@pytest.mark.share(of=8)
@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_every_page_of_a_laptop_fits(visit, far_away, look, language):
    there = visit(far_away.folder, language, far_away.stick, watches_windows=True)
    look(there, tour.at_a_laptop(there, far_away))


@pytest.mark.share(of=8)
@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_every_page_of_head_office_fits(visit, far_away, look, language):
    there = visit(far_away.office.folder, language, far_away.stick, watches_windows=True)
    look(there, tour.at_head_office(there, far_away))


@pytest.mark.share(of=2)
@pytest.mark.parametrize("is_laptop", [True, False])
def test_sentences_a_quarter_longer_fit(visit, far_away, look, is_laptop):
    home = far_away if is_laptop else far_away.office
    walk = tour.at_a_laptop if is_laptop else tour.at_head_office
    there = visit(home.folder, "en", far_away.stick, watches_windows=True)
    translator = LongerTranslator(there.desktop)
    QApplication.installTranslator(translator)
    try:
        look(there, walk(there, far_away))
    finally:  # or later tests would speak longer, too
        QApplication.removeTranslator(translator)
