"""Every scene can be used without a mouse and without eyes: names, keys and the Tab order."""

import itertools
from collections import defaultdict

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QWidget

from fieldreg.ui.keyboard.bindings import KeyBinding
from tests.ui import tour

pytestmark = pytest.mark.slow
MOST_HINTS = 6


@pytest.fixture(params=["laptop", "head office"])
def scenes(request, visit, far_away):
    """Go through a tour; give the window and the name of each scene."""
    is_laptop = request.param == "laptop"
    home = far_away if is_laptop else far_away.office
    walk = tour.at_a_laptop if is_laptop else tour.at_head_office
    there = visit(home.folder, "mn", far_away.stick)
    there.window.resize(*tour.SIZES[0])
    return ((there.window, scene) for scene in walk(there, far_away))


@pytest.mark.share(of=4)
def test_every_scene_can_be_used_by_keys_alone_and_read_aloud(scenes):
    found = [
        f"{scene}: {fault}"
        for window, scene in scenes
        for faults in (nameless, out_of_turn, keys_amiss, keys_shared, inks_amiss)
        for fault in faults(window)
    ]
    assert not found, "\n".join(found)


def nameless(window):
    """Return what Tab stops at and a screen reader has no word for, and a title that tells."""
    yield from (one for one in stops(window) if not one.accessibleName().strip())
    if window.windowTitle() != "fieldreg":
        yield window.windowTitle()


def out_of_turn(window):
    """Return what Tab leaves out, and what it comes to after something that stands below."""
    order = ring(window)
    yield from set(stops(window)) - set(order)
    for one, other in itertools.pairwise(order):
        if goes_back(window, one, other):
            yield f"“{one.accessibleName()}” before “{other.accessibleName()}”"


def keys_amiss(window):
    """Return the keys that are too many, that F1 keeps back, without a twin or said twice."""
    place = window.focusWidget()
    few, every = window._keyboard.hints(place), window._keyboard.all_hints(place)
    yield from few[MOST_HINTS:]
    yield from (hint for hint in few if hint not in every)
    # Enter on a button is called as the button, which may have a key besides.
    words = [hint.label for hint in every if hint.key != "Enter"]
    for hint in every:
        is_function = hint.key[0] == "F" and hint.key[1:].isdigit()
        if (is_function and not hint.ctrl_key) or words.count(hint.label) > 1:
            yield hint


def keys_shared(window):
    """Yield the keys that have two active bindings, of other labels, on one visible widget."""
    labels = defaultdict(set)
    for binding in window.findChildren(KeyBinding):
        scope = binding.parent()
        if binding.has_effect and scope.isVisible() and binding.is_active:
            labels[scope, binding.action.key].add(binding.hint.label)
    yield from ((key, *sorted(found)) for (_, key), found in labels.items() if len(found) > 1)


def inks_amiss(window):
    """Return the texts whose ink is meant for another ground than they stand on."""
    for label in window.findChildren(QLabel):
        ink = label.property("ink")
        if ink and label.isVisible():
            is_bound = ground_of(label) == "binding"
            if is_bound != ink.startswith("onBinding"):
                yield label.text(), ink


def stops(window):
    """Return what Tab stops at just now."""
    return [
        one
        for one in window.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isVisible()
        and one.isEnabled()
        and one.focusProxy() is None
    ]


def ring(window):
    """Return the stops in the order of the Tab key, from the first of the page."""
    wanted, chain = set(stops(window)), []
    one = window.nextInFocusChain()
    while one is not window:
        if one in wanted:
            chain.append(one)
        one = one.nextInFocusChain()
    return chain


def goes_back(window, one, other):
    """Tell whether *other*, the next stop, stands above *one* in the same column.

    What is scrolled out of sight has its place within what is scrolled, and nowhere else.
    """
    if one.visibleRegion().isEmpty() and area_of(one) is not area_of(other):
        return False
    first, second = (QRect(part.mapTo(window, QPoint()), part.size()) for part in (one, other))
    is_same_column = first.left() < second.right() and second.left() < first.right()
    return is_same_column and second.bottom() < first.top()


def area_of(part):
    while part is not None and not isinstance(part, QAbstractScrollArea):
        part = part.parentWidget()
    return part


def ground_of(label):
    part = label.parentWidget()
    while part is not None and part.property("ground") in (None, "none"):
        part = part.parentWidget()
    return part.property("ground") if part else "page"
