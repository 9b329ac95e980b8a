"""Facts of the exchange page: where the work is, earlier trips, and what head office says."""

from collections.abc import Sequence
from dataclasses import dataclass

from fieldreg.services import overview
from fieldreg.services.exchange import quarantined_changes
from fieldreg.services.exchange.quarantined_changes import QuarantineEntry
from fieldreg.services.records import record_labels
from fieldreg.services.user_session import UserSession
from fieldreg.store.exchange.outbox import PastExchange
from fieldreg.store.exchange.sync_states import PeopleBySyncState
from fieldreg.ui.formatting.value_formatter import RecordLabels, referenced_ids


@dataclass(frozen=True, slots=True)
class ExchangePageData:
    """What the page shows beside the exchange itself."""

    people_state: PeopleBySyncState
    past_exchanges: Sequence[PastExchange]
    quarantine_notices: Sequence[QuarantineEntry]
    labels: RecordLabels
    has_diverged: bool
    is_revoked: bool


def load_exchange(user: UserSession) -> ExchangePageData:
    """Give the facts of now."""
    told = quarantined_changes.list_quarantine_entries(user)
    pairs = [
        (field, value)
        for one in told
        if one.kind
        for name, value in one.values.items()
        if (field := one.kind.field(name)) is not None
    ]
    return ExchangePageData(
        overview.load_laptop_overview(user).people_sync_state,
        user.store.outbox.list_exchanges(),
        told,
        record_labels.load_labels_of_any_kind(user, referenced_ids(pairs)),
        quarantined_changes.has_diverged(user),
        quarantined_changes.is_revoked(user),
    )
