"""The tables of the edition on *Today*."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from fieldreg.domain.figures.indicators import Indicator
from fieldreg.domain.quotas import TargetStatus
from fieldreg.services.figures import editions
from fieldreg.services.figures.edition_indicators import EditionIndicator, list_of_year
from fieldreg.services.figures.editions import Edition
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import edition_labels
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import PageName
from fieldreg.ui.tables.list_part import ListPart
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import figures as figures_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.labels import SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, button_row

tr = translator("Edition")
_ALL: Final = 1000  # rows: the page scrolls as a whole
LoadIndicators = Callable[[], Mapping[str, Indicator]]


class EditionPart(Column):
    def __init__(self, context: Context, page: QWidget, load_indicators: LoadIndicators) -> None:
        super().__init__()
        self._context, self._load_indicators = context, load_indicators
        keyboard = context.keyboard
        self.is_due = keyboard.may(PageName.EDITION) and not keyboard.may(PageName.FIGURES)
        self.tables = RowList(tr("Tables without names"), min_rows=_ALL)
        self.indicators = RowList(tr("Indicators"), row_height=52, min_rows=_ALL)
        self._indicators_head = SectionTitle(tr("Indicators"))
        self._told = wrapped_label()
        button = Actions(keyboard, page).add(
            tr("Open the tables"), self._open, Action.EDITION, needs=PageName.EDITION
        )
        self.tables.bind_opening(keyboard, self._open, tr("open the table"))
        self.indicators.bind_opening(keyboard, self._open, tr("open the indicators"))
        self.add_inset(self._indicators_head)
        self.add_full_width(ListPart(keyboard, self.indicators), above="near")
        self.add_inset(SectionTitle(tr("Tables without names")), above="section")
        self.add_inset(self._told, above="hair")
        self.add_full_width(ListPart(keyboard, self.tables), above="near")
        self.add_inset(button_row(button), above="field")
        button.show_only_while(lambda: self.is_due)
        if not self.is_due:
            self.hide()

    def load(self) -> None:
        if self.is_due:
            self._context.runner.run_latest("edition on today", self, self._read, self._show)

    def _read(self) -> tuple[Edition | None, list[EditionIndicator]]:
        edition = editions.load_edition(self._context.installation)
        if edition is None or not edition.tables:
            return edition, []
        year = max(table.since[:4] for table in edition.tables)
        return edition, list(list_of_year(edition, self._load_indicators(), year))

    def _show(self, found: tuple[Edition | None, list[EditionIndicator]]) -> None:
        edition, indicators = found
        self._told.set_text(
            edition_labels.describe_edition(edition)
            if edition
            else tr("No edition yet. An officer makes it on the page of reports.")
        )
        year = indicators[0].year if indicators else ""
        self._indicators_head.set_text(tr("Indicators, {year}").format(year=year))
        self.indicators.set_rows([indicator_row(each) for each in indicators])
        for part in (self._indicators_head, self.indicators):
            part.setVisible(bool(indicators))
        tables = edition_labels.order_tables(edition) if edition else []
        self.tables.set_rows(
            [
                ListRow(
                    edition_labels.table_label(table),
                    icon="figures",
                    meta=edition_labels.total_label(table),
                    value=place,
                )
                for place, table in tables
            ]
        )
        self.tables.setVisible(bool(tables))

    def _open(self, place: object = "") -> None:
        self._context.navigator.open_page(PageName.EDITION, str(place))


_STATES: Final = {
    TargetStatus.REACHED: ("check", "good"),
    TargetStatus.MISSED: ("dash", "warn"),
    TargetStatus.UNCERTAIN: ("ring", "ink2"),
}


def indicator_row(told: EditionIndicator) -> ListRow:
    icon, role = (
        _STATES.get(told.status, ("figures", "ink2")) if told.status else ("figures", "ink2")
    )
    return ListRow(
        figures_words.indicator_label(told.indicator),
        edition_labels.describe_aim(told),
        icon=icon,
        role=role,
        meta=edition_labels.format_indicator_number(told) or tr("not shown"),
        value=told.year,
    )
