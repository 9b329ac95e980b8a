"""The program's icon in the sizes that systems ask for, drawn from ``fieldreg.svg``."""

import struct
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from tests.support.pins import ROOT

SVG: Final = ROOT / "resources" / "look" / "fieldreg.svg"
_SIDE: Final = QSize(328, 628)  # twice what NSIS has room for
_NIGHT: Final = "#16283f"  # the ground of the icon
_ICO_SIZES: Final = (16, 24, 32, 48, 64, 128, 256)


def draw_png(size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(SVG)).render(painter)
    painter.end()
    return _write(image, b"PNG")


def draw_side() -> bytes:
    """Return the picture beside the last page of the installer, a BMP."""
    image = QImage(_SIDE, QImage.Format.Format_RGB888)
    image.fill(QColor(_NIGHT))
    painter = QPainter(image)
    QSvgRenderer(str(SVG)).render(painter, QRectF(68, 68, 192, 192))
    painter.end()
    return _write(image, b"BMP")


def build_ico() -> bytes:
    pictures = [draw_png(size) for size in _ICO_SIZES]
    offset = 6 + 16 * len(pictures)
    entries = []
    for size, picture in zip(_ICO_SIZES, pictures, strict=True):
        side = size % 256
        entries.append(struct.pack("<4B2H2I", side, side, 0, 0, 1, 32, len(picture), offset))
        offset += len(picture)
    return struct.pack("<3H", 0, 1, len(pictures)) + b"".join(entries) + b"".join(pictures)


def _write(image: QImage, kind: bytes) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(kind)).write(image)
    return bytes(buffer.data().data())
