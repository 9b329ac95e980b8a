"""The data of the arrivals page."""

from collections.abc import Sequence
from dataclasses import dataclass

from fieldreg.domain.sync.exchange import OfficeSyncProtocol
from fieldreg.services.arrivals import arrived_bundles
from fieldreg.services.arrivals.arrived_bundles import (
    ArrivedBundle,
    AuthoredQuarantinedChange,
    UndoingSummary,
)
from fieldreg.services.user_session import UserSession


@dataclass(frozen=True, slots=True)
class EarlierArrivals:
    bundles: Sequence[ArrivedBundle]
    quarantined: Sequence[AuthoredQuarantinedChange]
    undoings: Sequence[UndoingSummary]


def load_earlier_arrivals(user: UserSession, office_sync: OfficeSyncProtocol) -> EarlierArrivals:
    return EarlierArrivals(
        arrived_bundles.list_arrivals(user),
        arrived_bundles.add_authors(user, office_sync.list_quarantined()),
        arrived_bundles.list_undoings(user),
    )
