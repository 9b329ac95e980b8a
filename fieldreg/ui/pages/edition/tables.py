"""The tables and indicators of an edition."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal

from fieldreg.domain.figures.indicators import Indicator
from fieldreg.domain.figures.small_cells.history import IssuedCell
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.records.models import Quota
from fieldreg.services.figures.edition_indicators import EditionIndicator, list_indicators
from fieldreg.services.figures.editions import Edition
from fieldreg.services.reference_lists.quota_progress import build_plain_line
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.formatting import dates, edition_labels
from fieldreg.ui.formatting.edition_labels import Names
from fieldreg.ui.keyboard import Keyboard
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.list_part import ListPart
from fieldreg.ui.tables.table_model import Cell, PagedModel, TableColumn
from fieldreg.ui.theme.chart_paint import BarShares
from fieldreg.ui.theme.paint import Align
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import figures as figures_words
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.layout import Column

tr = translator("Edition")

_QUOTAS: Final = "quotas"
_TABLE_WIDTH: Final = 420
_BAR_COLUMN: Final = 2
_WORDS_WIDTH: Final = 240


@dataclass(frozen=True, slots=True)
class ShownEdition:
    edition: Edition
    names: Names
    quotas: Mapping[int, str]
    indicators: Sequence[EditionIndicator]
    file: str = ""


@dataclass(frozen=True, slots=True)
class _Row:
    words: str
    cell: IssuedCell
    more: str = ""
    number: str = ""
    bar: BarShares | None = None
    indicator: EditionIndicator | None = None


def name_edition(
    edition: Edition,
    places: Gazetteer,
    catalogue: Mapping[str, Indicator],
    language: str,
    file: str = "",
) -> ShownEdition:
    courses = {
        course: edition_labels.name_course(edition, course, language) for course in edition.courses
    }
    labels = {
        quota: records_words.quota_label(
            build_plain_line(
                quota, Quota.validated(**values), courses.get(str(values["course"]), "")
            )
        )
        for quota, values in edition.quota_values.items()
    }
    names = edition_labels.name_values(edition, places, courses, language)
    return ShownEdition(edition, names, labels, list_indicators(edition, catalogue), file)


class EditionTables(Column):
    """Signals: changed(): another row or table is chosen."""

    changed = Signal()

    def __init__(self, keyboard: Keyboard, runner: Runner) -> None:
        super().__init__()
        self.shown: ShownEdition | None = None
        self.chosen = FormField(tr("Table"), ComboBox())
        self.chosen.editor.setMaximumWidth(_TABLE_WIDTH)
        model = PagedModel(_build_columns(), runner, self)
        self.table = DataTable(model, tr("People"), keeps_mark=True)
        self.list = ListPart(keyboard, self.table)
        self.add_inset(self.chosen)
        self.add_full_width(self.list, above="near", stretch=1)
        self.chosen.changed.connect(self._show_table)

    @property
    def indicator(self) -> EditionIndicator | None:
        row = self.table.current()
        return row.indicator if isinstance(row, _Row) else None

    def choose(self, subject: object) -> None:
        self.chosen.set_value(subject)
        self._show_table()

    def show_edition(self, shown: ShownEdition | None) -> None:
        self.shown = shown
        former, editor = self.chosen.value(), self.chosen.editor
        offered = _list_offered(shown) if shown else []
        if isinstance(editor, ComboBox):
            editor.set_values(offered)
        values = [value for value, _ in offered]
        if offered:
            self.chosen.set_value(former if former in values else values[0])
        self._show_table()

    def _show_table(self) -> None:
        place, shown = self.chosen.value(), self.shown
        rows: list[_Row] = []
        if shown is not None and place == _QUOTAS:
            rows = _list_quotas(shown)
        elif shown is not None and isinstance(place, str):
            rows = [_indicator_row(each) for each in shown.indicators if each.year == place]
        elif shown is not None and isinstance(place, int) and place < len(shown.edition.tables):
            table = shown.edition.tables[place]
            most = max((cell.value or 0 for at, cell in table.cells.items() if at), default=0)
            rows = [
                _Row(
                    edition_labels.row_label(table.by, values, shown.names),
                    cell,
                    bar=_draw(cell, most) if values else None,
                )
                for values, cell in table.cells.items()
            ]
        self.list.set_rows(rows)
        self.table.leave_out(*([] if any(row.bar for row in rows) else [_BAR_COLUMN]))
        self.changed.emit()


def _list_offered(shown: ShownEdition) -> list[tuple[object, str]]:
    years = sorted({each.year for each in shown.indicators}, reverse=True)
    offered: list[tuple[object, str]] = [
        (year, tr("Indicators, {year}").format(year=year)) for year in years
    ]
    offered += [
        (place, edition_labels.table_label(table))
        for place, table in edition_labels.order_tables(shown.edition)
    ]
    if shown.edition.quotas:
        offered.append((_QUOTAS, tr("Quotas")))
    return offered


def _indicator_row(told: EditionIndicator) -> _Row:
    return _Row(
        figures_words.indicator_label(told.indicator),
        IssuedCell(told.value, told.day),
        edition_labels.describe_aim(told),
        edition_labels.format_indicator_number(told),
        edition_labels.draw_aim(told),
        told,
    )


def _draw(cell: IssuedCell, most: int) -> BarShares | None:
    share = (cell.value or 0) / most if most else 0
    return BarShares(share, share, share) if share else None


def _list_quotas(shown: ShownEdition) -> list[_Row]:
    return [
        _Row(
            shown.quotas.get(count.quota, tr("a quota of another register")),
            IssuedCell(count.matching, ""),
            tr("others: {count}").format(count=figures_words.format_count(count.other)),
        )
        for count in shown.edition.quotas
    ]


def _build_columns() -> list[TableColumn]:
    return [
        TableColumn(tr("Which"), lambda row: Cell(row.words), min_width=_WORDS_WIDTH),
        TableColumn(
            *(tr("Number"), _number_cell, 140),
            align=Align.AlignRight,
            min_width=80,
            sort=lambda row: -1 if row.cell.value is None else row.cell.value,
        ),
        TableColumn(
            tr("As a bar"), lambda row: Cell(bar=row.bar), 150, min_width=90, drop_priority=1
        ),
        TableColumn(
            tr("As of"),
            lambda row: Cell(row.more or dates.format_date(row.cell.day), role="ink2"),
            260,
            align=Align.AlignRight,
            min_width=100,
        ),
    ]


def _number_cell(row: _Row) -> Cell:
    if row.number:
        return Cell(row.number, style="strong")
    if row.cell.value is None:
        return Cell("–", role="ink3", accessible_override=tr("not shown, too few people"))
    return Cell(figures_words.format_count(row.cell.value), style="strong")
