"""Arrivals: what came in, what waits for something before it, what was set aside.

Nothing that came may pile up unseen: `count` is what the pages remind of.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Verb
from fieldreg.domain.sync.exchange import AsideView
from fieldreg.services import device_status
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import Desk
from fieldreg.store.arrivals import Ahead, BundleLine
from fieldreg.store.log.authors import Author
from fieldreg.store.log.undoings import UndoingLine

MOST_LISTED = 1_000
_AN_ID: Final = re.compile("[0-9a-f]{12,64}")


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


class Undone(StrEnum):
    """How much of what a bundle brought is undone, where any of it is."""

    WHOLLY = "wholly"
    PARTLY = "partly"


@dataclass(frozen=True, slots=True)
class ArrivalLine:
    """One *bundle*, the name of its *device*, and the *gaps* before one that waits.

    *undone* says how much of what it brought is undone now. Of one that is in and
    *is_unconfirmed* nobody has compared the words of its laptop yet. *word* is by whose
    word it went in though something before it was missing.
    """

    bundle: BundleLine
    device: str
    gaps: tuple[Gap, ...] = ()
    undone: Undone | None = None
    is_unconfirmed: bool = False
    word: Ahead | None = None


@dataclass(frozen=True, slots=True)
class UndoingTold:
    """One *undoing*, and who undid or brought back last; *changes* counts what it names."""

    undoing: UndoingLine
    author: Author
    changes: int


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


@needs(Verb.LOOK)
def count(desk: Desk) -> Counts:
    """Count what came and is not in."""
    found = desk.store.bundles.counts()
    return Counts(found.get("held", 0), found.get("set-aside", 0), found["changes"])


@needs(Verb.RECEIVE)
def bundles(desk: Desk) -> list[ArrivalLine]:
    """Give what waits, what was set aside, and then what came in, newest first.

    Of what came in at most a thousand.
    """
    store = desk.store.bundles
    came = (one for one in store.latest(MOST_LISTED) if one.state == "applied")
    waiting = _with_gaps(desk, store.held())
    rest = ((one, ()) for one in (*store.waiting_for_a_person(), *came))
    return _told(desk, (*waiting, *rest))


@needs(Verb.LOOK)
def first_of(desk: Desk, device: int) -> ArrivalLine | None:
    """Give the bundle of the laptop *device* that went in first, None before."""
    sha = desk.store.bundles.first_of(device)
    return called(desk, sha.hex()) if sha else None


@needs(Verb.LOOK)
def called(desk: Desk, ref: str) -> ArrivalLine:
    """Give the bundle whose id, or the twelve digits or more it begins with, is *ref*.

    Raises:
        Problem: NOT_FOUND.
    """
    found = desk.store.bundles.called(ref) if _AN_ID.fullmatch(ref) else []
    if not found:
        raise Problem(Code.NOT_FOUND, ref=ref)
    return _told(desk, [(found[0], ())])[0]


@needs(Verb.LOOK)
def undoings(desk: Desk) -> list[UndoingTold]:
    """Give every undoing, the latest first, also of what was brought back."""
    lines = desk.store.undoings.all()
    said = desk.store.past.sayings(kinds.UNDOING, [one.id for one in lines])
    last = {
        one: max(some["state"], key=lambda saying: saying.stamp)
        for one, some in said.items()
    }
    authors = desk.store.past.authors(saying.change for saying in last.values())
    return [
        UndoingTold(one, authors[last[one.id].change], one.spans.count)
        for one in sorted(lines, key=lambda one: -last[one.id].stamp)
    ]


@needs(Verb.RECEIVE)
def authored(desk: Desk, views: Sequence[AsideView]) -> list[AsideLine]:
    """Say whose each of *views* is."""
    authors = desk.store.past.authors([one.change for one in views])
    return [AsideLine(one, authors[one.change]) for one in views]


def _told(
    desk: Desk, lines: Iterable[tuple[BundleLine, tuple[Gap, ...]]]
) -> list[ArrivalLine]:
    """Say whose each bundle is, and what became of it since."""
    names = {one.id: one.name for one in desk.store.devices.all()}
    undone, unconfirmed = desk.store.undoings.spans(), device_status.unconfirmed(desk.store)
    ahead = desk.store.bundles.ahead()
    return [
        ArrivalLine(
            line,
            names.get(line.device or 0, ""),
            gaps,
            _undone(line, undone),
            is_unconfirmed=line.device in unconfirmed,
            word=ahead.get(line.sha),
        )
        for line, gaps in lines
    ]


def _undone(line: BundleLine, undone: Spans) -> Undone | None:
    brought = Spans.read(line.brought)
    left = brought - undone
    if left == brought:
        return None
    return Undone.PARTLY if left else Undone.WHOLLY


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
