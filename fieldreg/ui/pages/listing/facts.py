"""What the page of lists shows, off the GUI thread."""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldreg.services import listing, quotas
from fieldreg.services.desk import Desk
from fieldreg.services.listing import LISTS, Line
from fieldreg.services.quotas import QuotaLine


@dataclass(frozen=True, slots=True)
class Lists:
    """Every list by its name, and the day of the answer that a laptop has them of."""

    lines: Mapping[str, tuple[Line, ...]]
    quotas: tuple[QuotaLine, ...]
    day: str


def look(desk: Desk) -> Lists:
    """Give the lists as they are here."""
    lines = {name: tuple(listing.lines(desk, kind)) for name, kind in LISTS.items()}
    day = (desk.store.papers.get("replied-on") or b"").decode()
    return Lists(lines, tuple(quotas.lines(desk)), day)
