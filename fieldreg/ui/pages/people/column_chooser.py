"""Chooses a field for each column of an imported table."""

from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.services.imports.column_mapping import IGNORED_COLUMN, ColumnMapping
from fieldreg.services.imports.columns.column_questions import Choices
from fieldreg.services.imports.import_run import TablePreview
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.panes import ScrollPane

tr = translator("Importing")

_MIN_FIELD_WIDTH: Final = 220
# Three rows if there is room, else two; more columns scroll.
_MAX_HEIGHT: Final = 270
_MIN_HEIGHT: Final = 178


class ColumnChooser(QWidget):
    """What a user chose stays; the other columns are as they are guessed beside it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fields: list[FormField] = []
        self._columns: tuple[str, ...] = ()
        self._by_hand: set[str] = set()
        self._is_showing = False
        self._parts: list[QWidget] = []
        self._per_row = 0
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

    def show_table(self, preview: TablePreview) -> None:
        self.clear()
        self._columns = preview.table.columns
        special = {}
        if preview.mapping is not None:
            for index in (preview.mapping.code_index, preview.mapping.origin_index):
                special[index] = tr("finds who is here already")
            special[preview.mapping.retired_index] = tr("out of use or not")
        fields = [
            (field.name, people_words.field_label(field.name)) for field in kinds.TRAINEE.fields
        ]
        for index, column in enumerate(self._columns):
            example = preview.examples[index]
            ignored = special.get(index, tr("left out"))
            combo = ComboBox([(IGNORED_COLUMN, ignored), *fields])
            combo.setMinimumContentsLength(12)
            combo.setSizeAdjustPolicy(
                ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            field = FormField(column, combo)
            # Headings of phones' forms begin with groups and end with the question.
            field.label.elide(Qt.TextElideMode.ElideMiddle)
            spoken = tr("for example: {text}").format(text=example)
            combo.setAccessibleDescription(spoken if example else "")
            field.changed.connect(partial(self._choose, column))
            self.fields.append(field)
            self._parts.append(_add_example(field, example))
        self._arrange()

    def clear(self) -> None:
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.fields, self._parts, self._columns, self._by_hand = [], [], (), set()
        self.updateGeometry()

    def show_mapping(self, mapping: ColumnMapping | None) -> None:
        fields = mapping.fields.items() if mapping else ()
        chosen = {index: name for name, indexes in fields for index in indexes}
        self._is_showing = True
        for index, field in enumerate(self.fields):
            if mapping or self._columns[index] not in self._by_hand:
                field.set_value(chosen.get(index, IGNORED_COLUMN))
        self._is_showing = False
        if mapping:
            self._by_hand = {column for column, _ in mapping.chosen}

    def choose(self, choices: Choices) -> None:
        self._is_showing = True
        for column, name in choices:
            self.fields[self._columns.index(column)].set_value(name)
        self._is_showing = False
        self._by_hand.update(column for column, _ in choices)
        self.changed.emit()

    def _choose(self, column: str) -> None:
        if not self._is_showing:
            self._by_hand.add(column)
            self.changed.emit()

    def set_read_only(self, is_read_only: bool) -> None:  # noqa: FBT001  a Qt-like setter
        for field in self.fields:
            field.set_read_only(is_read_only)

    @property
    def chosen_columns(self) -> list[tuple[str, str]]:
        values = (str(field.value() or IGNORED_COLUMN) for field in self.fields)
        pairs = zip(self._columns, values, strict=True)
        return [(column, value) for column, value in pairs if column in self._by_hand]

    @override
    def sizeHint(self) -> QSize:
        size = self._grid.sizeHint()
        return QSize(size.width(), min(size.height(), _MAX_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_MIN_FIELD_WIDTH, min(self._grid.sizeHint().height(), _MIN_HEIGHT))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if max(1, self.width() // _MIN_FIELD_WIDTH) != self._per_row:
            self._arrange()

    def _arrange(self) -> None:
        former, self._per_row = self._per_row, max(1, self.width() // _MIN_FIELD_WIDTH)
        for index, part in enumerate(self._parts):
            row, column = divmod(index, self._per_row)
            self._grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop)
            part.show()  # without this the grid does not know its height yet
        for column in range(max(former, self._per_row)):
            self._grid.setColumnStretch(column, 1 if column < self._per_row else 0)
        self.updateGeometry()


def _add_example(field: FormField, example: str) -> QWidget:
    part = QWidget()
    box = QVBoxLayout(part)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(2)
    box.addWidget(field)
    box.addWidget(Label(example, "hint", "ink3", is_elided=True))
    return part
