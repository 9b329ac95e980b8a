"""Arrivals: what came in, what waits for something before it, what was set aside.

Nothing that came may pile up unseen: `count` is what the pages remind of.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fieldreg.domain.exchange import AsideView
from fieldreg.domain.ids import change_id
from fieldreg.services.desk import Desk
from fieldreg.store.authors import Author
from fieldreg.store.bundles import BundleLine

MOST_LISTED = 1_000


@dataclass(frozen=True, slots=True)
class Gap:
    """The changes *first* … *last* of a device, which are missing.

    They were noted between the days *after* and *until*, as the device's calendar says;
    *after* is empty where they are its first.
    """

    first: int
    last: int
    after: str
    until: str


@dataclass(frozen=True, slots=True)
class ArrivalLine:
    """One *bundle*, the name of its *device*, and the *gaps* before one that waits."""

    bundle: BundleLine
    device: str
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class AsideLine:
    """One change that was set aside alone, and whose it is."""

    view: AsideView
    author: Author


@dataclass(frozen=True, slots=True)
class Counts:
    """How many bundles are *held* or *set_aside*, and how many *changes* alone."""

    held: int
    set_aside: int
    changes: int

    @property
    def total(self) -> int:
        """How many things there are to see to."""
        return self.held + self.set_aside + self.changes


def count(desk: Desk) -> Counts:
    """Count what came and is not in."""
    found = desk.store.bundles.counts()
    return Counts(found.get("held", 0), found.get("set-aside", 0), found["changes"])


def bundles(desk: Desk) -> list[ArrivalLine]:
    """Give what waits, what was set aside, and then what came in, newest first.

    Of what came in at most a thousand.
    """
    store = desk.store.bundles
    names = {one.id: one.name for one in desk.store.devices.all()}
    came = (one for one in store.latest(MOST_LISTED) if one.state == "applied")
    waiting = _with_gaps(desk, store.held())
    rest = ((one, ()) for one in (*store.waiting_for_a_person(), *came))
    return [
        ArrivalLine(line, names.get(line.device or 0, ""), gaps)
        for line, gaps in (*waiting, *rest)
    ]


def authored(desk: Desk, views: Sequence[AsideView]) -> list[AsideLine]:
    """Say whose each of *views* is."""
    authors = desk.store.past.authors([one.change for one in views])
    return [AsideLine(one, authors[one.change]) for one in views]


def _with_gaps(
    desk: Desk, lines: Sequence[BundleLine]
) -> Iterator[tuple[BundleLine, tuple[Gap, ...]]]:
    """Say of bundles that wait, in the order of their logs, what is missing before each."""
    writer, after = 0, 0
    gaps: tuple[Gap, ...] = ()
    for line in lines:
        if line.writer != writer:
            writer, gaps = line.writer or 0, ()
            after = desk.store.segments.boundary(writer).last
        first = line.first or 0
        if first > after + 1:
            gap = Gap(after + 1, first - 1, _day(desk, writer, after), line.noted_on or "")
            gaps = (*gaps, gap)
        after = max(after, line.last or 0)
        yield line, gaps


def _day(desk: Desk, writer: int, number: int) -> str:
    change = change_id(writer, number)
    return desk.store.past.authors([change])[change].day
