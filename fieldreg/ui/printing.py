"""PDF documents on A4, drawn by Qt with the fonts that ship.

Nothing here reaches a printer or its spool. Text is never inserted as markup.
"""

import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import (
    QBuffer,
    QHashSeed,
    QIODevice,
    QMarginsF,
    QPointF,
    QRect,
    QRectF,
    QSizeF,
    Qt,
    QUrl,
    QUuid,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPyTextObject,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from fieldreg.domain.consents.consent_texts import ConsentText
from fieldreg.services.exports.consent_sheets import ConsentSheet
from fieldreg.services.reports.report_files import PrintedPage

_FAMILY: Final = "Noto Sans"
_BODY, _SMALL, _HEAD, _TITLE = 8.5, 7.5, 10.0, 15.0  # points
_REPORT: Final = 8.5  # points, so that the widest table fits on the paper
# Columns of the list in hundredths of its width, as wide as a hand needs.
_COLUMNS: Final = (
    ("number", 5),
    ("name", 22),
    ("born", 9),
    ("keep", 12),
    ("contact", 13),
    ("report", 12),
    ("signature", 12),
    ("guardian_short", 15),
)
_FACTS: Final = ("organisation", "course", "days", "place", "trainer")
_AT_HOME: Final = ("child", "guardian", "relation", "keep", "contact", "report")
_SIGNED: Final = ("signature", "date")
_REPORTS: Final = QUuid("{5f0c3f0e-5d0b-4c55-9a2e-6d1f0a3b7c11}")
_PDF_DATES: Final = re.compile(rb"/CreationDate \([^)]*\)\n/ModDate \([^)]*\)")
_PDF_PLACE: Final = re.compile(rb"^[0-9]{10}(?= [0-9]{5} n)", re.MULTILINE)
_PDF_LETTERS: Final = re.compile(rb"\[(?:<[0-9A-F]{4}> )+\]")
_NO_METADATA: Final = (
    b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"/>'
    b'<?xpacket end="r"?>'
)
REPORT_STYLE: Final = """
h1 { font-size: 15pt; } h2 { font-size: 11pt; margin-top: 14px; }
table { border-collapse: collapse; } th { text-align: left; }
th, td { padding: 2px 12px 2px 0px; border-bottom: 1px solid gray; }
"""
_OBJECT: Final = "\ufffc"  # stands in a text for what is no text
_PICTURE: Final = int(QTextFormat.ObjectTypes.UserObject) + 1
_AT_FOOT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MARGIN_INCHES: Final = 2 / 2.54
_BETWEEN_MARGINS: Final = 17 / 21  # of the width of A4
_SHOWN_WIDTH, _DENSITY = 460, 2  # fits into the smallest window
_NUMBER: Final = int(QTextFormat.Property.UserProperty) + 1
_ROOM, _FORM_ROOM = 7.0, 4.0  # above and below what is written into a cell


def start_offscreen_app(fonts: Path) -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        app = QApplication(sys.argv[:1])
    for font in sorted(fonts.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    return app


def draw_access_report(page: str, title: str) -> bytes:
    document = QTextDocument()
    document.setDefaultFont(_font(_REPORT))
    document.setHtml(page)
    return _render(document, title, is_wide=True)


def draw_help_card(page: str, title: str) -> bytes:
    document = QTextDocument()
    document.setDefaultFont(_font(_BODY))
    document.setHtml(page)
    return _render(document, title)


def draw_report(page: PrintedPage) -> bytes:
    """Draw a report; the same page always gives the same bytes, with its day as the only time."""
    QHashSeed.setDeterministicGlobalSeed()  # fonts stand in the file as in a hash table
    try:
        document = QTextDocument()
        font = _font(_BODY)
        font.setFeature(QFont.Tag("liga"), 0)  # a digest that is copied from the page has no ﬀ
        document.setDefaultFont(font)
        document.setDefaultStyleSheet(REPORT_STYLE)
        document.setHtml(page.body)
        pictures = _PictureObject(page.pictures)
        document.documentLayout().registerHandler(_PICTURE, pictures)
        _insert_pictures(document)
        name = QUuid.createUuidV5(_REPORTS, page.code.encode())
        return _with_day(_render(document, page.title, _draw_pages, name=name), page.day)
    finally:
        QHashSeed.resetRandomGlobalSeed()


class _PictureObject(QPyTextObject):
    def __init__(self, pictures: Sequence[str]) -> None:
        super().__init__()
        self._renderers = [QSvgRenderer(each.encode()) for each in pictures]

    @override
    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:
        room = doc.textWidth() * _BETWEEN_MARGINS
        size = self._renderers[format.intProperty(_NUMBER)].viewBoxF().size()
        return size.scaled(room, room, Qt.AspectRatioMode.KeepAspectRatio)

    @override
    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,
        format: QTextFormat,
    ) -> None:
        self._renderers[format.intProperty(_NUMBER)].render(painter, QRectF(rect))


def add_pictures(document: QTextDocument, pictures: Sequence[str]) -> None:
    """Add the SVG pictures of the images of a document on screen, before its HTML is set."""
    image_type = QTextDocument.ResourceType.ImageResource.value
    for number, picture in enumerate(pictures):
        renderer = QSvgRenderer(picture.encode())
        size = renderer.viewBoxF().size() * (_SHOWN_WIDTH / renderer.viewBoxF().width())
        image = QImage((size * _DENSITY).toSize(), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_DENSITY)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        renderer.render(painter, QRectF(QPointF(), size))
        painter.end()
        document.addResource(image_type, QUrl(str(number)), image)


def _insert_pictures(document: QTextDocument) -> None:
    place = document.find(_OBJECT)
    while not place.isNull():
        found = place.charFormat()
        if found.isImageFormat():
            number = int(found.toImageFormat().name())
            form = QTextCharFormat()
            form.setObjectType(_PICTURE)
            form.setProperty(_NUMBER, number)
            place.insertText(_OBJECT, form)
        place = document.find(_OBJECT, place)


def _with_day(drawn: bytes, day: str) -> bytes:
    """Return the PDF as if it were made on *day*, in no time zone."""
    made = f"(D:{day.replace('-', '')}000000Z)".encode()
    dates = _PDF_DATES.search(drawn)
    if dates is None:
        raise ValueError("a PDF without dates")
    new = b"/CreationDate %b\n/ModDate %b" % (made, made)
    start, longer = dates.start(), len(new) - len(dates[0])

    def move(found: re.Match[bytes]) -> bytes:
        return b"%010d" % (int(found[0]) + (longer if int(found[0]) > start else 0))

    table = drawn.rindex(b"\nxref\n") + 1
    head, (objects, _, _) = drawn[:table], drawn[table:].rpartition(b"startxref\n")
    head = head[:start] + new + head[dates.end() :]
    end = b"startxref\n%d\n%%%%EOF\n" % len(head)
    return head + _PDF_PLACE.sub(move, objects) + end


def _render(
    document: QTextDocument,
    title: str,
    draw: Callable[[QTextDocument, QPdfWriter], None] = QTextDocument.print_,
    *,
    is_wide: bool = False,
    name: QUuid | None = None,
) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("fieldreg")
    if name is not None:
        writer.setDocumentId(name)
        writer.setDocumentXmpMetadata(_NO_METADATA)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    if is_wide:
        writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))  # the document keeps 2 cm itself
    draw(document, writer)
    buffer.close()
    return _PDF_LETTERS.sub(_with_spaces, buffer.data().data())


def _with_spaces(letters: re.Match[bytes]) -> bytes:
    """The glyph of a space is also that of a tab, as which Qt would have it copied."""
    return letters[0].replace(b"<0009>", b"<0020>")


def _draw_pages(document: QTextDocument, writer: QPdfWriter) -> None:
    """Draw *document* as `QTextDocument.print_` does, but each heading with its text."""
    margin = _MARGIN_INCHES * writer.logicalDpiY()
    layout, frame = document.documentLayout(), document.rootFrame()
    layout.setPaintDevice(writer)
    form = frame.frameFormat()
    form.setMargin(_MARGIN_INCHES * QGuiApplication.primaryScreen().logicalDotsPerInchY())
    frame.setFrameFormat(form)
    page = QRectF(0, 0, writer.width(), writer.height())
    document.setPageSize(page.size())
    _keep_headings(document, margin)
    painter, context = QPainter(writer), QAbstractTextDocumentLayout.PaintContext()
    painter.setFont(document.defaultFont())
    foot = QRectF(0, page.height() - margin, page.width() - margin, margin)
    for number in range(document.pageCount()):
        if number:
            writer.newPage()
        painter.save()
        painter.translate(0, -page.height() * number)
        context.clip = page.translated(0, page.height() * number)
        painter.setClipRect(context.clip)
        layout.draw(painter, context)
        painter.restore()
        painter.drawText(foot, _AT_FOOT, str(number + 1))
    painter.end()


def _keep_headings(document: QTextDocument, margin: float) -> None:
    """Begin a page with each heading below which a line, or the picture, has no room."""
    height, locate = document.pageSize().height(), document.documentLayout().blockBoundingRect
    break_before = QTextBlockFormat()
    break_before.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    block = document.begin()
    while (below := block.next()).isValid():
        if block.blockFormat().headingLevel():
            if not below.text() and below.next().isValid():  # before a table, of no height
                below = below.next()
            heading, first = locate(block), locate(below)
            room = height * (heading.top() // height + 1) - margin
            line = first.height() if _OBJECT in below.text() else heading.height()
            if first.top() + line > room:
                QTextCursor(block).mergeBlockFormat(break_before)
                # What follows is laid out anew as a whole; Qt would lose some of its pictures.
                document.markContentsDirty(0, document.characterCount())
        block = below


def draw_consent_sheet(sheet: ConsentSheet) -> bytes:
    document = QTextDocument()
    document.setDefaultFont(_font(_BODY))
    _Page(document, sheet).write()
    return _render(document, sheet.labels["title"])


class _Page:
    def __init__(self, document: QTextDocument, sheet: ConsentSheet) -> None:
        self._cursor = QTextCursor(document)
        self._sheet, self._labels = sheet, sheet.labels

    def write(self) -> None:
        sheet, labels = self._sheet, self._labels
        self._line(labels["title"], _TITLE, is_bold=True)
        given = dict(
            zip(_FACTS, ("", sheet.course, sheet.days, sheet.place, sheet.trainer), strict=True)
        )
        self._form([(labels[name], given[name]) for name in _FACTS])
        self._line(labels["read"], _BODY, above=10)
        self._texts(sheet.texts)
        self._line(labels["title"], _HEAD, is_bold=True, begins_page=True)
        about = " · ".join(filter(None, (sheet.course, sheet.days, sheet.place)))
        if about:
            self._line(about, _SMALL)
        self._line(labels["fill"], _SMALL, above=2)
        self._list()
        self._line(labels["guardian_title"], _TITLE, is_bold=True, begins_page=True)
        self._texts(sheet.guardian_texts)
        self._line(labels["fill"], _SMALL, above=10)
        self._form([(labels[name], "") for name in (*_AT_HOME, *_SIGNED)])

    def _texts(self, texts: tuple[ConsentText, ...]) -> None:
        for text in texts:
            self._line(text.title, _HEAD, is_bold=True, above=10)
            for paragraph in text.paragraphs:
                self._line(paragraph, _BODY, above=3)
            version = f"{self._labels['version']}: {text.version}"
            self._line(version, _SMALL, above=2)

    def _line(
        self,
        words: str,
        size: float,
        *,
        is_bold: bool = False,
        above: float = 0,
        begins_page: bool = False,
    ) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(above)
        if begins_page:
            block.setPageBreakPolicy(QTextBlockFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        if self._cursor.position():
            self._cursor.insertBlock(block)
        else:
            self._cursor.setBlockFormat(block)
        self._cursor.insertText(words, _characters(size, is_bold=is_bold))

    def _form(self, lines: list[tuple[str, str]]) -> None:
        table = self._table(len(lines), (30, 70), room=_FORM_ROOM)
        for row, texts in enumerate(lines):
            _fill_row(table, row, texts)

    def _list(self) -> None:
        lines = self._sheet.lines
        widths = tuple(width for _, width in _COLUMNS)
        table = self._table(len(lines) + 1, widths, room=_ROOM, headers=1)
        _fill_row(table, 0, [self._labels[name] for name, _ in _COLUMNS], _SMALL, is_bold=True)
        for number, name in enumerate(lines, start=1):
            _fill_row(table, number, (str(number), name))

    def _table(
        self, rows: int, widths: tuple[int, ...], *, room: float, headers: int = 0
    ) -> QTextTable:
        form = QTextTableFormat()
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        percent = QTextLength.Type.PercentageLength
        form.setColumnWidthConstraints([QTextLength(percent, width) for width in widths])
        form.setBorder(1)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(Qt.GlobalColor.darkGray)
        form.setBorderCollapse(True)
        form.setCellPadding(room)
        form.setCellSpacing(0)
        form.setTopMargin(6)
        form.setHeaderRowCount(headers)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        return self._cursor.insertTable(rows, len(widths), form)


def _fill_row(
    table: QTextTable, row: int, texts: Sequence[str], size: float = _BODY, *, is_bold: bool = False
) -> None:
    for column, text in enumerate(texts):
        cell = table.cellAt(row, column).firstCursorPosition()
        cell.insertText(text, _characters(size, is_bold=is_bold))


def _characters(size: float, *, is_bold: bool = False) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(_font(size, is_bold=is_bold))
    return form


def _font(size: float, *, is_bold: bool = False) -> QFont:
    font = QFont(_FAMILY)
    font.setPointSizeF(size)
    font.setBold(is_bold)
    return font
