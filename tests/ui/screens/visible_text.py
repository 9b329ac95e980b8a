"""Reading: every word that stands on a window, as a person or a screen reader meets it."""

from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTableView, QWidget


def visible_text(widget: QWidget) -> str:
    """Return all that can be read on *widget* just now, line by line."""
    parts = [widget, *widget.findChildren(QWidget)]
    shown = [one for one in parts if one is widget or one.isVisibleTo(widget)]
    lines = [one.accessibleName() for one in shown]
    lines += [one.text() for one in shown if isinstance(one, QLineEdit)]
    lines += [line for one in shown if isinstance(one, QAbstractItemView) for line in _rows(one)]
    return "\n".join(line for line in lines if line)


def _rows(view: QAbstractItemView) -> list[str]:
    model = view.model()
    # A list has one column and keeps that to itself.
    width = model.columnCount() if isinstance(view, QTableView) else 1
    return [
        " · ".join(str(model.index(row, column).data() or "") for column in range(width))
        for row in range(model.rowCount())
    ]
