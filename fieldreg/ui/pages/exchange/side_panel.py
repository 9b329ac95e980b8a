"""The side of the exchange page: earlier exchanges, and ways without a stick."""

from collections.abc import Sequence

from fieldreg.store.exchange.outbox import Trip
from fieldreg.ui.auto_sync.manager import Carriers
from fieldreg.ui.dialogs import Dialogs
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.auto_sync_panel import ByItselfPart
from fieldreg.ui.pages.exchange.release import ReleasePart
from fieldreg.ui.tables.row_list import Row, RowList
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.labels import Section, Text
from fieldreg.ui.widgets.layout import Column, acts


class ExchangeSide(Column):
    """A later version, what goes by itself, what came before, and single files."""

    def __init__(self, carriers: Carriers, dialogs: Dialogs, release: ReleasePart) -> None:
        super().__init__()
        self.earlier = RowList(translate("Exchange", "Earlier exchanges"), least=3)
        self._none = Text(translate("Exchange", "None yet."), "body", "ink2")
        self.by_itself = ByItselfPart(carriers, dialogs, is_office=False)
        self.release = release
        self.write_button = KeyButton(
            translate("Exchange", "Write one sealed file"), kind=Kind.QUIET
        )
        self.read_button = KeyButton(
            translate("Exchange", "Read a reply file"), kind=Kind.QUIET
        )
        # First, while there is one: nobody looks for it further down.
        self.hang(release)
        # Then this, since the list below it grows.
        self.hang(self.by_itself)
        self.add(Section(translate("Exchange", "Earlier exchanges")), above=26)
        self.add(self._none, above=8)
        self.hang(self.earlier, above=2)
        self.add(Section(translate("Exchange", "Another way")), above=26)
        self.add(
            Text(
                translate(
                    "Exchange",
                    "One sealed file can also go by message or any network there is.",
                ),
                "body",
                "ink2",
                wraps=True,
            ),
            above=6,
        )
        # A quiet button is inset by itself: so its words stand under the line above.
        self.hang(acts(self.write_button, self.read_button), above=6)
        self.stretch()

    def show_trips(self, trips: Sequence[Trip]) -> None:
        """Show the exchanges there were."""
        self.earlier.set_rows([_trip_row(trip) for trip in trips])
        self.earlier.setVisible(bool(trips))
        self._none.setVisible(not trips)


def _trip_row(trip: Trip) -> Row:
    is_held = trip.state == "held"
    return Row(
        dates.shown(trip.made_on),
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
