"""Facts of the exchange page: where the work is, earlier trips, and what head office says."""

from collections.abc import Sequence
from dataclasses import dataclass

from fieldreg.services import overview
from fieldreg.services.exchange import quarantined_changes
from fieldreg.services.exchange.quarantined_changes import Told
from fieldreg.services.records import record_labels
from fieldreg.services.user_session import Desk
from fieldreg.store.exchange.outbox import Trip, Whereabouts
from fieldreg.ui.formatting.value_formatter import Named, referred


@dataclass(frozen=True, slots=True)
class Facts:
    """What the page shows beside the exchange itself."""

    people: Whereabouts
    trips: Sequence[Trip]
    told: Sequence[Told]
    named: Named
    differs: bool
    is_cut_off: bool


def look(desk: Desk) -> Facts:
    """Give the facts of now."""
    told = quarantined_changes.told(desk)
    pairs = [
        (field, value)
        for one in told
        if one.kind
        for name, value in one.values.items()
        if (field := one.kind.field(name)) is not None
    ]
    return Facts(
        overview.laptop_standing(desk).people,
        desk.store.outbox.trips(),
        told,
        record_labels.named(desk, referred(pairs)),
        quarantined_changes.differs(desk),
        quarantined_changes.is_cut_off(desk),
    )
