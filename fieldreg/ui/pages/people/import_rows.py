"""The rows of a table that is imported, with their outcome; changes are accepted here."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QLocale, QSize, Signal
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.services.imports.column_mapping import ColumnMapping
from fieldreg.services.imports.import_reports import ImportReport
from fieldreg.services.imports.import_run import ImportChoice, ImportRow, TablePreview, name_doubts
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.keyboard.key_map import key_label
from fieldreg.ui.pages.people.import_reports import format_reasons
from fieldreg.ui.pages.people.import_row_words import ALL, ICONS, RowWords, ShownRow
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.table_model import Cell, PagedModel, TableColumn
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.vocabulary.shared_labels import IMPORT_JUDGEMENTS
from fieldreg.ui.widgets.counts import CountTab, CountTabs, TabCount
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column, order_stops

tr = translator("Importing")

_FIRST_FIELD: Final = 2  # among the columns
_SUREST, _STITCHES = 1, 5
_ROW_HEIGHT, _LEAST_ROWS = 34, 2
_FIELD_WIDTH: Final = 112  # at least; all take the rest evenly
_DETAIL_HEIGHT: Final = 36  # of two lines, so that the rows stay where they are
_NAMES: Final = ("given_name", "patronymic")


class _RowTable(DataTable):
    least_rows = _LEAST_ROWS

    @override
    def minimumSizeHint(self) -> QSize:
        header = self.horizontalHeader().sizeHint().height()
        return QSize(super().minimumSizeHint().width(), header + self.least_rows * _ROW_HEIGHT)


class ImportRows(Column):
    """Counts that filter, the rows, and a line about the current one.

    Signals:
        changed(): other changes are accepted.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._words = context, RowWords(context)
        self._rows: Sequence[ImportRow] = ()
        self._mapping: ColumnMapping | None = None
        self._fields: list[str] = []
        self._changed_fields: frozenset[str] = frozenset()
        self._reasons: list[str] = []
        self.is_read_only = False
        self.choice = ImportChoice()
        self.tabs, self.hint = CountTabs(), Label("", "hint", "ink2", is_elided=True)
        self.tabs.chosen.connect(lambda _judgement: self._show_rows())
        self.detail = Label("", "hint", "ink2", wraps=True)
        self.detail.setMinimumHeight(_DETAIL_HEIGHT)
        self._holder = QWidget()
        self._table_box = QVBoxLayout(self._holder)
        self._table_box.setContentsMargins(0, 0, 0, 0)
        self.table = self._build_table()
        self.add_inset(self.tabs)
        self.add_inset(self.hint, above="line")
        self.add_full_width(self._holder, above="hair", stretch=1)
        self.add_inset(self.detail, above="line")
        bind = partial(context.keyboard.bind, self._holder)
        bind(Action.MOVE_ROW, None, tr("row"))
        bind(Action.MOVE_ACROSS, None, tr("column"))
        bind(Action.PRESENT, self._turn_row, self._row_hint, when=self._can_turn_row)
        bind(Action.ALL_OF_KIND, self._turn_column, self._column_hint, when=self._can_turn_column)

    def start(self) -> None:
        self._rows, self.choice, self.is_read_only = (), ImportChoice(), False
        self._show_columns(None)
        self._show_report(None)

    def show_preview(self, preview: TablePreview) -> None:
        self._rows = preview.rows
        self._show_columns(preview.mapping)
        self._show_report(preview.report)

    def show_done(self, report: ImportReport) -> None:
        rows = zip(self._rows, report.entries, strict=True)
        self._rows = [ImportRow(row.values, result) for row, result in rows]
        self.is_read_only = True
        self._show_report(report)

    def set_compact(self, *, is_compact: bool) -> None:
        """Leave room for the columns."""
        for part in (self.tabs, self.hint, self.detail):
            part.setVisible(not is_compact and bool(self._rows))
        self.table.least_rows = 0 if is_compact else _LEAST_ROWS
        self.table.updateGeometry()

    @property
    def current_field(self) -> str:
        """The field of the current column; empty in another."""
        place = self.table.currentIndex().column() - _FIRST_FIELD
        return self._fields[place] if 0 <= place < len(self._fields) else ""

    def _show_report(self, report: ImportReport | None) -> None:
        counts = {ALL: len(self._rows)} | (report.count_judgements() if report else {})
        self.tabs.set_counts(
            [
                TabCount(name, icon, QLocale().toString(counts[name]), _judgement_word(name), role)
                for name, (icon, role) in ICONS.items()
                if name in counts
            ]
        )
        order_stops(self)
        self._reasons = format_reasons(report)
        self._show_hint()
        self._show_rows()

    @property
    def waiting_count(self) -> int:
        accept = self.choice.list_accepted
        results = (row.result for row in self._rows)
        return sum(len(each.changes) - len(accept(each)) for each in results)

    def _show_hint(self) -> None:
        waiting = 0 if self.is_read_only else self.waiting_count
        keys = {"row": key_label(Action.PRESENT), "column": key_label(Action.ALL_OF_KIND)}
        sentence = tr("%Ln values wait for you ({row}: a row, {column}: a column)", waiting)
        waits = [sentence.format(**keys)] * bool(waiting)
        self.hint.set_text(join_parts(waits + self._reasons))

    def _show_rows(self) -> None:
        wanted, user = self.tabs.current, self._context.user
        rows = [row for row in self._rows if wanted in (ALL, row.result.judgement)]

        def fetch(offset: int, limit: int) -> list[ShownRow]:
            page = rows[offset : offset + limit]
            names = name_doubts(user, [row.result for row in page])
            return [
                ShownRow(row, next((names.get(each, "") for each in row.result.doubts), ""))
                for row in page
            ]

        self.table.paged.set_source(fetch, len(rows))
        self._tell_current()

    def _show_columns(self, mapping: ColumnMapping | None) -> None:
        changes = frozenset(change.field for row in self._rows for change in row.result.changes)
        if (mapping, changes) == (self._mapping, self._changed_fields):
            return
        self._mapping, self._changed_fields = mapping, changes
        fields = list(mapping.fields) if mapping else []
        self._fields = fields + sorted(changes.difference(fields))
        former, self.table = self.table, self._build_table()
        if contains_focus(former):
            self.table.setFocus()
        self._table_box.removeWidget(former)
        former.deleteLater()

    def _build_table(self) -> _RowTable:
        model = PagedModel(self._build_columns(), self._context.runner, self)
        model.failed.connect(self.failed)
        table = _RowTable(model, tr("Rows"), row_height=_ROW_HEIGHT, by_cell=True, keeps_mark=True)
        # Sections that stretch have their widths after the header was given its height.
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.setParent(table)
        table.selectionModel().currentChanged.connect(lambda *_cells: self._tell_current())
        table.current_moved.connect(lambda _row: self._tell_current())
        table.opened.connect(lambda _row: self._turn_row() if self._can_turn_row() else None)
        self._table_box.addWidget(table)
        table.show()  # or it would be shown later, and take no focus before
        if tabs := self.tabs.findChildren(CountTab):  # they are older
            self.setTabOrder(tabs[-1], table)
        return table

    def _build_columns(self) -> list[TableColumn]:
        ranked = sorted(
            self._fields, key=lambda name: (name not in _NAMES, name not in self._changed_fields)
        )
        return [
            TableColumn(
                tr("Line"),
                lambda shown: Cell(str(shown.result.line), style="hint", role="ink2"),
                *(56,),
                min_width=48,
            ),
            TableColumn(
                tr("Outcome"),
                lambda shown: self._words.judgement_cell(
                    shown.result, self.choice.list_accepted(shown.result)
                ),
                *(148,),
                min_width=148,
            ),
            *(self._build_field_column(name, ranked.index(name)) for name in self._fields),
            TableColumn(
                tr("What becomes of it"),
                lambda shown: Cell(self._words.outcome_text(shown), style="hint", role="ink2"),
                *(200,),
                min_width=140,
            ),
        ]

    def _build_field_column(self, name: str, rank: int) -> TableColumn:
        mapping = self._mapping
        indexes = mapping.fields.get(name, ()) if mapping else ()
        heading = " + ".join(mapping.columns[index] for index in indexes) if mapping else ""
        guess = mapping.guesses.get(name) if mapping else None
        doubt = guess.doubt if guess else _SUREST
        return TableColumn(
            people_words.field_label(name),
            lambda shown: self._words.value_cell(
                shown.row, name, self.choice.list_accepted(shown.result)
            ),
            min_width=_FIELD_WIDTH,
            drop_priority=rank,
            over=tr("“{heading}”").format(heading=heading) if heading else " ",
            evidence=min(_STITCHES, max(0, _STITCHES + _SUREST - doubt)) if heading else None,
        )

    def _tell_current(self) -> None:
        shown = self._current
        text = self._words.detail(shown, self.choice.list_accepted(shown.result)) if shown else ""
        self.detail.set_text(text)
        self._context.keyboard.bindings_changed.emit()

    @property
    def _current(self) -> ShownRow | None:
        shown = self.table.current()
        return shown if isinstance(shown, ShownRow) else None

    def _can_turn_row(self) -> bool:
        return not self.is_read_only and self._current is not None and self._current.has_changes

    def _row_hint(self) -> str:
        return tr("leave the row") if self._is_row_accepted() else tr("accept the row")

    def _is_row_accepted(self) -> bool:
        result = self._current.result if self._current else None
        return result is not None and len(self.choice.list_accepted(result)) == len(result.changes)

    def _turn_row(self) -> None:
        if self._current is not None:
            line = self._current.result.line
            rows = {**self.choice.rows, line: not self._is_row_accepted()}
            self._accept(replace(self.choice, rows=rows))

    def _can_turn_column(self) -> bool:
        return not self.is_read_only and bool(self._changed_fields)

    def _column_fields(self) -> frozenset[str]:
        """The field of the current column, or all where nothing in it changes."""
        field = self.current_field
        return frozenset({field}) if field in self._changed_fields else self._changed_fields

    def _column_hint(self) -> str:
        is_accepted = self._column_fields() <= self.choice.accepts
        if self.current_field in self._changed_fields:
            return tr("leave the column") if is_accepted else tr("accept the column")
        return tr("leave all") if is_accepted else tr("accept all")

    def _turn_column(self) -> None:
        fields, accepts = self._column_fields(), self.choice.accepts
        accepts = accepts - fields if fields <= accepts else accepts | fields
        self._accept(replace(self.choice, accepts=accepts))

    def _accept(self, choice: ImportChoice) -> None:
        self.choice = choice
        self._show_hint()
        self.table.viewport().update()
        self._tell_current()
        self.changed.emit()


def _judgement_word(name: str) -> str:
    return tr("all") if name == ALL else tr(IMPORT_JUDGEMENTS[name])
