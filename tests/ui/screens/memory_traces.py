"""Traces: everything in this process that still says something, however well it is hidden."""

import gc
from contextlib import suppress

import shiboken6
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QObject, Qt
from PySide6.QtGui import QAccessible, QClipboard, QTextDocument
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

_TEXTS = ("QString", "QStringList", "QVariant")
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.UserRole,
)


_ACCESSIBLE = (
    QAccessible.Text.Name,
    QAccessible.Text.Value,
    QAccessible.Text.Description,
    QAccessible.Text.Help,
)
_ASKED_BY_INPUT_METHODS = (
    Qt.InputMethodQuery.ImSurroundingText,
    Qt.InputMethodQuery.ImTextBeforeCursor,
    Qt.InputMethodQuery.ImTextAfterCursor,
)


def traces(app, *planted):
    """Tell where one of *planted* is still said: by widgets, models, clipboards, in Python.

    What screen readers and input methods may ask for is said as well.

    Only a text that is longer than what was planted counts in Python, since whoever looks
    for it holds it too.
    """
    gc.collect()
    return traces_in_qt(app, *planted) + _told_by_python(planted)


def traces_in_qt(app, *planted):
    """Tell the same without what Python holds."""
    return [f"Qt: {where}" for where, text in _told_by_qt(app) if _any(planted, text)]


def _any(planted, text):
    return any(one in text for one in planted)


def _told_by_qt(app):
    """Go through all that Qt's objects say, whether or not they can be seen."""
    texts = {}  # the properties of a kind are the same for all of it
    for one in _objects(app):
        kind = type(one), one.metaObject().className()
        if kind not in texts:
            texts[kind] = _text_properties(one.metaObject())
        yield from ((f"{kind[1]}.{name}", text) for name, text in _told_by(one, texts[kind]))
    yield from (("to a screen reader", text) for text in read_out(app))
    clipboard = app.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        mime = clipboard.mimeData(mode)
        for form in mime.formats() if mime is not None else ():
            said = bytes(mime.data(form))
            for encoding in ("utf-8", "utf-16"):
                yield f"{mode.name} {form}", said.decode(encoding, "ignore")


def read_out(app):
    """Return all that a screen reader can come to, from the program itself downwards."""
    yield from _read_out(QAccessible.queryAccessibleInterface(app))


def _read_out(part):
    if part is None or not part.isValid():
        return
    yield from (part.text(sort) for sort in _ACCESSIBLE)
    for place in range(part.childCount()):
        yield from _read_out(part.child(place))


def _text_properties(meta):
    told = [meta.property(number) for number in range(meta.propertyCount())]
    return [own.name() for own in told if own.typeName() in _TEXTS]


def _told_by(one, names):
    for name in (*names, *(bytes(name).decode() for name in one.dynamicPropertyNames())):
        with suppress(RuntimeError):  # a property of a kind that Python has none of
            yield name, str(one.property(name))
    if isinstance(one, QWidget):
        for asked in _ASKED_BY_INPUT_METHODS:
            yield asked.name, str(one.inputMethodQuery(asked))
    match one:
        case QLineEdit():
            yield "selected", one.selectedText()
        case QTextDocument():
            yield "text", one.toPlainText()
        case QCompleter():
            yield "prefix", one.completionPrefix()
        case QAbstractItemModel():
            yield from (("data", text) for text in _told_by_model(one))


def _objects(app):
    """Return every object of Qt's that can be reached, those in the middle of dying too."""
    roots = [app, *app.topLevelWidgets(), *app.topLevelWindows(), *app.allWidgets()]
    roots += [one for one in gc.get_objects() if isinstance(one, QObject)]
    seen = {}
    for root in roots:
        if shiboken6.isValid(root) and shiboken6.getCppPointer(root)[0] not in seen:
            for one in (root, *root.findChildren(QObject)):
                seen[shiboken6.getCppPointer(one)[0]] = one
    return seen.values()


def _told_by_model(model):
    # A list has one column and keeps that to itself.
    width = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row in range(model.rowCount()):
        for column in range(width):
            for role in _ROLES:
                yield str(model.data(model.index(row, column), role))


def _told_by_python(planted):
    found = []
    for holder in gc.get_objects():
        if type(holder).__module__ == __name__ or holder is planted:
            continue
        found += [
            f"Python: {type(holder).__module__}.{type(holder).__qualname__}"
            for held in gc.get_referents(holder)
            if isinstance(held, str) and held not in planted and _any(planted, held)
        ]
    return found
