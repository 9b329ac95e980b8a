"""The data of the exchange page."""

from collections.abc import Sequence
from dataclasses import dataclass

from fieldreg.services import overview
from fieldreg.services.exchange import quarantined_changes, sync_schedule
from fieldreg.services.exchange.quarantined_changes import QuarantineEntry
from fieldreg.services.records import record_labels
from fieldreg.services.user_session import UserSession
from fieldreg.store.exchange.outbox import PastExchange, PeopleBySyncState
from fieldreg.ui.formatting.value_formatter import RecordLabels, referenced_ids


@dataclass(frozen=True, slots=True)
class ExchangePageData:
    """*labels* are of the records that quarantined values refer to."""

    people_state: PeopleBySyncState
    past_exchanges: Sequence[PastExchange]
    quarantined: Sequence[QuarantineEntry]
    labels: RecordLabels
    has_diverged: bool
    is_revoked: bool


def load_exchange(user: UserSession) -> ExchangePageData:
    quarantined = quarantined_changes.list_quarantine_entries(user)
    pairs = [
        (field, value)
        for entry in quarantined
        if entry.kind
        for name, value in entry.values.items()
        if (field := entry.kind.field(name)) is not None
    ]
    return ExchangePageData(
        overview.load_laptop_overview(user).people_sync_state,
        sync_schedule.list_past_exchanges(user),
        quarantined,
        record_labels.load_labels_of_any_kind(user, referenced_ids(pairs)),
        quarantined_changes.has_diverged(user),
        quarantined_changes.is_revoked(user),
    )
