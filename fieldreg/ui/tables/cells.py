"""Cells of a table: their content and how it is drawn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from fieldreg.domain.normalisation import sort_key
from fieldreg.ui.theme.paint import Align, Stitch, draw_stitch, draw_text, text_width
from fieldreg.ui.theme.rich_text import DisplayText, plain_text
from fieldreg.ui.theme.theme import Theme

_MIN_STRETCH_WIDTH = 120
_EVIDENCE_STEP = 11.2


@dataclass(frozen=True, slots=True)
class Cell:
    """Text, with an icon and a note beside it, or shapes.

    *short_text* replaces text that does not fit, as an initial does a patronymic. *evidence* is a
    count of full stitches, of hollow ones, and of all places. *accessible_override* describes
    shapes to a screen reader.
    """

    display_text: DisplayText = ""
    style: str = "body"
    role: str = "ink"
    icon: str = ""
    icon_role: str = "ink2"
    note: str = ""
    short_text: str = ""
    stitch: Stitch | None = None
    evidence: tuple[int, int, int] | None = None
    accessible_override: str = ""

    @property
    def accessible_text(self) -> str:
        return self.accessible_override or " ".join(
            filter(None, (plain_text(self.display_text), self.note))
        )


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: its title, its cells and its width.

    A *width* of 0 takes the rest. Without room, columns shrink to *min_width*, then those with a
    *drop_priority* are hidden, the highest first. A long title becomes *short*. *sort* returns a key of
    a row whose text does not sort by itself, such as a number.
    """

    title: str
    cell: Callable[[Any], Cell]
    width: int = 0
    align: Qt.AlignmentFlag = Align.AlignLeft
    min_width: int = 0
    short: str | None = None
    drop_priority: int = 0
    sort: Callable[[Any], Any] | None = None

    def sort_key(self, row: object) -> Any:
        """Return the key that sorts *row* by this column: by *sort*, or as its text is spelt."""
        return self.sort(row) if self.sort else sort_key(self.cell(row).accessible_text)

    @property
    def effective_min_width(self) -> int:
        return self.min_width or self.width or _MIN_STRETCH_WIDTH


def visible_columns(columns: Sequence[TableColumn], room: int) -> list[int]:
    shown = list(range(len(columns)))
    for place in sorted(shown, key=lambda place: columns[place].drop_priority, reverse=True):
        has_room = sum(columns[left].effective_min_width for left in shown) <= room
        if has_room or not columns[place].drop_priority:
            break
        shown.remove(place)
    return shown


def draw_cell(
    painter: QPainter, theme: Theme, cell: Cell, box: QRectF, align: Qt.AlignmentFlag
) -> None:
    if cell.stitch is not None:
        draw_stitch(painter, theme, cell.stitch, box.center(), height=20, width=6)
        return
    if cell.evidence is not None:
        _draw_evidence(painter, theme, cell.evidence, box)
        return
    left = box.left()
    if cell.icon:
        theme.draw_icon(painter, cell.icon, cell.icon_role, left, box.center().y() - 10)
        left += 28
    inner = QRectF(left, box.top(), box.right() - left, box.height())
    words = cell.display_text
    if cell.short_text and text_width(theme, words, cell.style) > inner.width():
        words = cell.short_text
    used = draw_text(painter, theme, words, inner, style=cell.style, role=cell.role, align=align)
    if cell.note:
        inner.setLeft(left + used + 7)
        draw_text(painter, theme, cell.note, inner, style="hint", role="ink2")


def _draw_evidence(
    painter: QPainter, theme: Theme, evidence: tuple[int, int, int], box: QRectF
) -> None:
    full, hollow, places = evidence
    kinds = [Stitch.FULL] * full + [Stitch.HOLLOW] * hollow
    kinds += [Stitch.DOT] * (places - len(kinds))
    for place, kind in enumerate(kinds):
        centre = QPointF(box.left() + 6 + place * _EVIDENCE_STEP, box.center().y())
        draw_stitch(painter, theme, kind, centre, height=22, width=6)
