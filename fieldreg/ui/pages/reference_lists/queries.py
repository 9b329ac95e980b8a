"""What the page of lists shows, off the GUI thread."""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldreg.services.reference_lists import quota_progress, reference_entries
from fieldreg.services.reference_lists.quota_progress import QuotaLine
from fieldreg.services.reference_lists.reference_entries import LISTS, Line
from fieldreg.services.user_session import Desk


@dataclass(frozen=True, slots=True)
class Lists:
    """Every list by its name, and the day of the answer that a laptop has them of."""

    lines: Mapping[str, tuple[Line, ...]]
    quotas: tuple[QuotaLine, ...]
    day: str


def look(desk: Desk) -> Lists:
    """Give the lists as they are here."""
    lines = {
        name: tuple(reference_entries.lines(desk, kind)) for name, kind in LISTS.items()
    }
    day = (desk.store.papers.get("replied-on") or b"").decode()
    return Lists(lines, tuple(quota_progress.lines(desk)), day)
