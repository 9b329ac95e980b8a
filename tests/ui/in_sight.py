"""What a person has to see: the one main button of a page, and whatever warns her."""

from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QWidget

from fieldreg.ui.forms.consents import ConsentTextView
from fieldreg.ui.widgets.buttons import MAIN_BUTTON, KeyButton
from fieldreg.ui.widgets.pinned import WARNING, PinnedBar


def out_of_sight(window):
    """Tell of a main button or a warning that is out of sight, and of a second main button.

    What is scrolled away counts as seen where the bar below says it. The help and the text of a
    consent, which a key opens and closes, may lie over all.
    """
    if window.help.view is not None or window.findChildren(ConsentTextView):
        return
    buttons = [each for each in window.findChildren(KeyButton, MAIN_BUTTON) if each.isVisible()]
    bars = [each for each in window.findChildren(PinnedBar) if is_in_sight(each)]
    seen = [each.display_text for each in buttons if is_in_sight(each)]
    seen += [bar.button.display_text for bar in bars if bar.button]
    if len(seen) > 1:
        yield f"several main buttons: {seen}"
    if buttons and not seen:
        yield f"the main button “{buttons[0].display_text}” is out of sight"
    pinned = [warning for bar in bars for warning in bar.warnings]
    for warning in window.findChildren(QWidget, WARNING):
        is_said = warning.isVisible() and warning.display_text
        if is_said and warning not in pinned and not is_in_sight(warning):
            yield f"the warning “{warning.display_text}” is out of sight"


def is_in_sight(part):
    """Tell whether all of *part* can be seen: nothing is over it, and no edge cuts it off."""
    if not QRegion(part.rect()).subtracted(part.visibleRegion()).isEmpty():
        return False
    places = part.rect().topLeft(), part.rect().center(), part.rect().bottomRight()
    return part.isVisible() and all(_is_on_top(part, place) for place in places)


def _is_on_top(part, place):
    found = part.window().childAt(part.mapTo(part.window(), place))
    return found is part or part.isAncestorOf(found)
