"""The tables of the edition on *Today*, for those who see no exact figures."""

from functools import partial

from PySide6.QtWidgets import QWidget

from fieldreg.services.figures import editions
from fieldreg.services.figures.editions import Edition
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import edition_labels
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import PageName
from fieldreg.ui.tables.list_part import ListPart
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.labels import SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, button_row

tr = translator("Edition")


class EditionPart(Column):
    """Hidden where the page of figures tells more."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__()
        self._context = context
        keyboard = context.keyboard
        self.is_due = keyboard.may(PageName.EDITION) and not keyboard.may(PageName.FIGURES)
        self.tables = RowList(tr("Tables without names"), min_rows=3)
        self._told = wrapped_label()
        button = Actions(keyboard, page).add(
            tr("Open the tables"), self._open, Action.EDITION, needs=PageName.EDITION
        )
        self.tables.bind_opening(keyboard, self._open, tr("open the table"))
        self.add_inset(SectionTitle(tr("Tables without names")))
        self.add_inset(self._told, above="hair")
        self.add_full_width(ListPart(keyboard, self.tables), above="near")
        self.add_inset(button_row(button), above="field")
        button.show_only_while(lambda: self.is_due)
        if not self.is_due:
            self.hide()

    def load(self) -> None:
        if self.is_due:
            job = partial(editions.load_edition, self._context.installation)
            self._context.runner.run_latest("edition on today", self, job, self._show)

    def _show(self, edition: Edition | None) -> None:
        self._told.set_text(
            edition_labels.describe_edition(edition)
            if edition
            else tr("No edition yet. An officer makes it on the page of reports.")
        )
        tables = sorted(
            enumerate(edition.tables if edition else ()),
            key=lambda entry: (entry[1].since, -entry[0]),
            reverse=True,
        )
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
