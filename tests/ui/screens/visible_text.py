"""Reading: every word that stands on a window, as a person or a screen reader meets it."""

from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTableView, QWidget


def visible_text(widget: QWidget) -> str:
    """Return all that can be read on *widget* just now, line by line."""
    shown = [widget, *visible_parts(widget)]
    lines = [one.accessibleName() for one in shown]
    lines += [one.text() for one in shown if isinstance(one, QLineEdit)]
    lines += [line for one in shown if isinstance(one, QAbstractItemView) for line in _rows(one)]
    return "\n".join(line for line in lines if line)


def visible_parts(widget):
    """Yield the parts of *widget* that are visible; the hidden pages beside it are many more."""
    for part in widget.children():
        if isinstance(part, QWidget) and not part.isHidden():
            yield part
            yield from visible_parts(part)


def _rows(view: QAbstractItemView) -> list[str]:
    model = view.model()
    # A list has one column and keeps that to itself.
    width = model.columnCount() if isinstance(view, QTableView) else 1
    return [
        " · ".join(str(model.index(row, column).data() or "") for column in range(width))
        for row in range(model.rowCount())
    ]
