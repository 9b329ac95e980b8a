"""The data of the reference lists page."""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldreg.services.reference_lists import quota_progress, reference_entries
from fieldreg.services.reference_lists.quota_progress import QuotaLine
from fieldreg.services.reference_lists.reference_entries import REFERENCE_LISTS, ReferenceEntry
from fieldreg.services.user_session import UserSession


@dataclass(frozen=True, slots=True)
class ReferenceListsPageData:
    """Each list by its name, and on a laptop the day of the reply they came with."""

    entries: Mapping[str, tuple[ReferenceEntry, ...]]
    quotas: tuple[QuotaLine, ...]
    replied_on: str


def load_reference_lists(user: UserSession) -> ReferenceListsPageData:
    entries = {
        name: tuple(reference_entries.list_entries(user, kind))
        for name, kind in REFERENCE_LISTS.items()
    }
    quotas = tuple(quota_progress.list_quotas(user))
    return ReferenceListsPageData(entries, quotas, user.replied_on)
