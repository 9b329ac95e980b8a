"""Icons: outlines, drawn in any ink.

Each is an SVG on a grid of 20 with a stroke of 1.75 and ``currentColor`` as its only ink.
"""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

GRID = 20


class Icons:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawn: dict[tuple[str, int, int, float], QPixmap] = {}

    def pixmap(self, name: str, ink: QColor, *, size: int, ratio: float) -> QPixmap:
        """Raise FileNotFoundError."""
        key = (name, ink.rgba(), size, ratio)
        if key not in self._drawn:
            self._drawn[key] = self._draw(name, ink, size, ratio)
        return self._drawn[key]

    def forget(self) -> None:
        self._drawn.clear()

    def _draw(self, name: str, ink: QColor, size: int, ratio: float) -> QPixmap:
        outline = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        renderer = QSvgRenderer(QByteArray(outline.replace("currentColor", ink.name()).encode()))
        side = round(size * ratio)
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, side, side))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
