"""The side of the exchange page: earlier exchanges, and ways without a stick."""

from collections.abc import Sequence

from fieldreg.store.exchange.outbox import PastExchange
from fieldreg.ui.auto_sync.manager import AutoSyncManager
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.auto_sync_panel import AutoSyncPanel
from fieldreg.ui.pages.exchange.release import ReleasePanel
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Column, button_row


class ExchangeSidePanel(Column):
    """A later version, what goes by itself, what came before, and single files."""

    def __init__(self, context: Context, carriers: AutoSyncManager, release: ReleasePanel) -> None:
        super().__init__()
        self.past_exchange_list = RowList(translate("Exchange", "Earlier exchanges"), min_rows=3)
        self._none = Label(translate("Exchange", "None yet."), "body", "ink2")
        self.auto_sync_panel = AutoSyncPanel(context, carriers, is_office=False)
        self.release_panel = release
        self.write_button = KeyButton(
            translate("Exchange", "Write one sealed file"), kind=ButtonKind.QUIET
        )
        self.read_button = KeyButton(
            translate("Exchange", "Read a reply file"), kind=ButtonKind.QUIET
        )
        # First, while there is one: nobody looks for it further down.
        self.add_full_width(release)
        # Then this, since the list below it grows.
        self.add_full_width(self.auto_sync_panel)
        self.add_inset(SectionTitle(translate("Exchange", "Earlier exchanges")), above=26)
        self.add_inset(self._none, above=8)
        self.add_full_width(self.past_exchange_list, above=2)
        self.add_inset(SectionTitle(translate("Exchange", "Another way")), above=26)
        self.add_inset(
            Label(
                translate(
                    "Exchange", "One sealed file can also go by message or any network there is."
                ),
                "body",
                "ink2",
                wraps=True,
            ),
            above=6,
        )
        # A quiet button is inset by itself: so its words stand under the line above.
        self.add_full_width(button_row(self.write_button, self.read_button), above=6)
        self.add_stretch()

    def show_past_exchanges(self, trips: Sequence[PastExchange]) -> None:
        """Show the exchanges there were."""
        self.past_exchange_list.set_rows([_trip_row(trip) for trip in trips])
        self.past_exchange_list.setVisible(bool(trips))
        self._none.setVisible(not trips)


def _trip_row(trip: PastExchange) -> ListRow:
    is_held = trip.state == "held"
    return ListRow(
        dates.format_date(trip.made_on),
        _trip(trip.carrier, trip.people, trip.state),
        icon="check-circle" if is_held else "ring",
        role="accent" if is_held else "ink2",
        value=trip,
    )


def _trip(carrier: str, people: int, state: str) -> str:
    """Say how one went, with whom, and how far it has come."""
    by = {
        "stick": translate("Exchange", "stick"),
        "file": translate("Exchange", "file"),
        "hub": translate("Exchange", "hub"),
    }.get(carrier, carrier)
    how_far = {
        "held": translate("Exchange", "head office has it"),
        "way": translate("Exchange", "on its way"),
    }[state]
    return " · ".join((by, translate("Exchange", "%n people", "", people), how_far))
