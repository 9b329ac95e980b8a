"""The choice of columns: what each column of a table is to become."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.services.imports.column_mapping import IGNORED_COLUMN, ColumnMapping
from fieldreg.ui.pages.people.imports.table_preview import TablePreview
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary.records import field_label
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.scroll_pane import ScrollPane

_NARROWEST: Final = 220
# Three rows where there is room for them, else two; forty columns are scrolled.
_HIGHEST: Final = 270
_LOWEST: Final = 178


class ColumnChooser(QWidget):
    """A box for each column, with an example of what stands in it.

    Signals:
        changed(): somebody chose.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: list[FormField] = []
        self._columns: tuple[str, ...] = ()
        self._parts: list[QWidget] = []
        self._across = 0
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self._scroll = ScrollPane(inside)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._scroll)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_table(self, looked: TablePreview) -> None:
        """Show the columns of another table."""
        self.clear()
        self._columns = looked.table.columns
        own = {}
        if looked.mapping is not None:
            own[looked.mapping.code_index] = translate("Importing", "finds who is here already")
            own[looked.mapping.retired_index] = translate("Importing", "out of use or not")
        fields = [(field.name, field_label(field)) for field in kinds.TRAINEE.fields]
        for place, column in enumerate(self._columns):
            example = looked.examples[place]
            combo = ComboBox(
                [(IGNORED_COLUMN, own.get(place, translate("Importing", "left out"))), *fields]
            )
            combo.setMinimumContentsLength(12)
            combo.setSizeAdjustPolicy(
                ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            field = FormField(column, combo)
            field.label.setMinimumWidth(0)
            combo.setAccessibleDescription(
                translate("Importing", "for example: {text}").format(text=example)
                if example
                else ""
            )
            field.changed.connect(self.changed)
            self.fields.append(field)
            self._parts.append(_WithExample(field, example))
        self._arrange()

    def clear(self) -> None:
        """Show no columns."""
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.fields, self._parts, self._columns = [], [], ()
        self.updateGeometry()

    def show_mapping(self, mapping: ColumnMapping | None) -> None:
        """Show what was made of the columns."""
        places = mapping.fields.items() if mapping else ()
        chosen = {place: name for name, among in places for place in among}
        self.blockSignals(True)  # noqa: FBT003  Qt's own
        for place, field in enumerate(self.fields):
            field.set_value(chosen.get(place, IGNORED_COLUMN))
        self.blockSignals(False)  # noqa: FBT003  Qt's own

    def set_read_only(self, is_so: bool) -> None:  # noqa: FBT001  a Qt-like setter
        """Show the choices without letting them be changed."""
        for field in self.fields:
            field.set_read_only(is_so)

    @property
    def chosen_columns(self) -> list[tuple[str, str]]:
        """What every column is to become."""
        values = (str(field.value() or IGNORED_COLUMN) for field in self.fields)
        return list(zip(self._columns, values, strict=True))

    @override
    def sizeHint(self) -> QSize:
        inside = self._grid.sizeHint()
        return QSize(inside.width(), min(inside.height(), _HIGHEST))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, min(self._grid.sizeHint().height(), _LOWEST))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitting() != self._across:
            self._arrange()

    def _fitting(self) -> int:
        return max(1, self.width() // _NARROWEST)

    def _arrange(self) -> None:
        former, self._across = self._across, self._fitting()
        for place, part in enumerate(self._parts):
            self._grid.addWidget(
                part, place // self._across, place % self._across, Qt.AlignmentFlag.AlignTop
            )
            # Shown at once, or the grid would not know its height yet.
            part.show()
        for column in range(max(former, self._across)):
            self._grid.setColumnStretch(column, 1 if column < self._across else 0)
        self.updateGeometry()


class _WithExample(QWidget):
    """A field and, below it, what stands in its column."""

    def __init__(self, field: FormField, example: str) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addWidget(field)
        box.addWidget(Label(example, "hint", "ink3", is_elided=True))
