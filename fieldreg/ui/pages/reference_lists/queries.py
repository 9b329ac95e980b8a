"""What the page of lists shows, off the GUI thread."""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldreg.services.reference_lists import quota_progress, reference_entries
from fieldreg.services.reference_lists.quota_progress import QuotaLine
from fieldreg.services.reference_lists.reference_entries import REFERENCE_LISTS, ReferenceEntry
from fieldreg.services.user_session import UserSession


@dataclass(frozen=True, slots=True)
class ReferenceListsPageData:
    """Every list by its name, and the day of the answer that a laptop has them of."""

    entries: Mapping[str, tuple[ReferenceEntry, ...]]
    quotas: tuple[QuotaLine, ...]
    reply_day: str


def load_reference_lists(user: UserSession) -> ReferenceListsPageData:
    """Give the lists as they are here."""
    lines = {
        name: tuple(reference_entries.list_entries(user, kind))
        for name, kind in REFERENCE_LISTS.items()
    }
    day = (user.store.metadata.get("replied-on") or b"").decode()
    return ReferenceListsPageData(lines, tuple(quota_progress.list_quotas(user)), day)
