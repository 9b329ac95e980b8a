"""Facts of the exchange page: where the work is, earlier trips, and what head office says."""

from collections.abc import Sequence
from dataclasses import dataclass

from fieldreg.services import aside, overview, subjects
from fieldreg.services.aside import Told
from fieldreg.services.desk import Desk
from fieldreg.store.outbox import Trip, Whereabouts
from fieldreg.ui.forms.telling import Named, referred


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
    told = aside.told(desk)
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
        subjects.named(desk, referred(pairs)),
        aside.differs(desk),
        aside.is_cut_off(desk),
    )
