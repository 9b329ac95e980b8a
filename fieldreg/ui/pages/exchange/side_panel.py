"""The side of the exchange page: releases, automatic sync, earlier exchanges, single files."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from fieldreg.store.exchange.outbox import PastExchange
from fieldreg.ui.auto_sync import AutoSyncManager
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.auto_sync_panel import AutoSyncPanel
from fieldreg.ui.pages.exchange.release import ReleasePanel
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label, SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, button_row

tr = translator("Exchange")


class ExchangeSidePanel(Column):
    def __init__(
        self, context: Context, auto_sync: AutoSyncManager, release: ReleasePanel, scope: QWidget
    ) -> None:
        super().__init__()
        self.past_exchange_list = RowList(tr("Earlier exchanges"), min_rows=3)
        self._none = Label(tr("None yet."), "body", "ink2")
        self.auto_sync_panel = AutoSyncPanel(context, auto_sync, scope, is_office=False)
        self.release_panel = release
        self.write_button = KeyButton(tr("Write one sealed file"), kind=ButtonKind.QUIET)
        self.read_button = KeyButton(tr("Read a reply file"), kind=ButtonKind.QUIET)
        # The release comes first, since users would not look for it further down.
        self.add_full_width(release)
        # The list below the automatic sync grows.
        self.add_full_width(self.auto_sync_panel)
        self.add_inset(SectionTitle(tr("Earlier exchanges")), above=26)
        self.add_inset(self._none, above=8)
        self.add_full_width(self.past_exchange_list, above=2)
        self.add_inset(SectionTitle(tr("Another way")), above=26)
        self.add_inset(
            wrapped_label(tr("One sealed file can also go by message or any network there is.")),
            above=6,
        )
        # A quiet button has an inset of its own, so that its text aligns with the line above.
        self.add_full_width(button_row(self.write_button, self.read_button), above=6)
        self.add_stretch()

    def show_past_exchanges(self, exchanges: Sequence[PastExchange]) -> None:
        self.past_exchange_list.set_rows([_exchange_row(past) for past in exchanges])
        self.past_exchange_list.setVisible(bool(exchanges))
        self._none.setVisible(not exchanges)


def _exchange_row(past: PastExchange) -> ListRow:
    is_acknowledged = past.state == "held"
    transport = {"stick": tr("stick"), "file": tr("file"), "hub": tr("hub")}.get(
        past.carrier, past.carrier
    )
    people = tr("%n people", past.people)
    state = tr("head office has it") if is_acknowledged else tr("on its way")
    return ListRow(
        dates.format_date(past.made_on),
        f"{transport} · {people} · {state}",
        icon="check-circle" if is_acknowledged else "ring",
        role="accent" if is_acknowledged else "ink2",
        value=past,
    )
