"""The warning that a laptop with people on it exists twice."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldreg.services.devices.copied_laptops import LaptopCopy
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.theme.rich_text import DisplayText, format_rich, strong
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Copies")

_MAX_SHOWN: Final = 2


class CopyNotices(Column):
    """Notices for at most two open copies, and the number of the others."""

    opened = Signal(str)

    def __init__(self, context: Context, scope: QWidget) -> None:
        super().__init__()
        self._copies: Sequence[LaptopCopy] = ()
        self._announced: set[str] = set()
        self.notices: list[Notice] = []
        for place in range(_MAX_SHOWN):
            button = KeyButton(tr("See what to do"))
            if place:
                button.clicked.connect(partial(self._open, place))
            else:
                context.keyboard.bind(
                    scope,
                    Action.SHOW_STEPS,
                    partial(self._open, 0),
                    tr("what to do"),
                    button=button,
                )
            notice = Notice(Tone.FAILURE, "", "", button, icon="laptop")
            self.notices.append(notice)
            self.add_inset(notice, above="near" if place else "part")
        self._more = Label("", "hint", "bad")
        self.add_inset(self._more, above="line")
        self.show_copies(())

    def show_copies(self, copies: Sequence[LaptopCopy]) -> None:
        self._copies = [copy for copy in copies if copy.is_open]
        for place, notice in enumerate(self.notices):
            is_shown = place < len(self._copies)
            if is_shown:
                notice.set_text(*describe_copy(self._copies[place]))
            notice.setVisible(is_shown)
            if is_shown and notice.display_text not in self._announced:
                self._announced.add(notice.display_text)
                notice.announce()
        more = len(self._copies) - _MAX_SHOWN
        self._more.set_text(tr("and %n more", more) if more > 0 else "")
        self._more.setVisible(more > 0)
        self.setVisible(bool(self._copies))

    def _open(self, place: int, _is_checked: object = None) -> None:
        self.opened.emit(self._copies[place].name)


def describe_copy(copy: LaptopCopy) -> tuple[DisplayText, str]:
    found = (
        tr("A copy of {laptop} is at work.")
        if copy.are_both_writing
        else tr("A copy of {laptop} may be at work, or its disk was put back.")
    )
    on_it = ""
    if copy.person_count is not None and copy.minor_count is not None:
        people = tr("%n people are on it", copy.person_count)
        on_it = f" {people}, {tr('%n of them minors or of unknown age', copy.minor_count)}."
    day = dates.format_date(copy.found_on)
    since = tr("Found {day}.").format(day=day) if day else ""
    safe = tr("Nothing is lost: what both wrote is kept apart. All on it is encrypted.")
    words = strong(f"{found.format(laptop=copy.name)}{on_it}")
    return format_rich("{words}", words=words), f"{since} {safe}".strip()
