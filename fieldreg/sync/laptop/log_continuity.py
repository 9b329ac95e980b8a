"""Continuity: whether this laptop is still the one that head office has heard of.

A laptop that was put back as it was has written under numbers that head office holds
already, and a cloned one shares them with its twin. Where a reply shows it, the laptop
goes on under numbers of its own; what would overwrite its own work is refused.
"""

from collections.abc import Callable, Collection
from itertools import groupby
from operator import attrgetter

from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.forks import one_by_one
from fieldreg.domain.log.ids import number_of, runs, writer_of
from fieldreg.domain.problems import Code, Problem
from fieldreg.store.store import Store
from fieldreg.sync.codec.reply_document import Reply
from fieldreg.sync.log import log_position


def follow(store: Store, reply: Reply, new_writer: Callable[[], int]) -> int:
    """Take the names that *reply* has for a copy such as this; give how many changes got one.

    Where head office holds more of our present writer than we wrote, we were put back
    and write as a *new_writer* from here on.
    """
    outbox, renamed = store.outbox, 0
    for copy in reply.copies:
        own = {one.writer: one for one in outbox.writers()}.get(copy.writer)
        if own and store.segments.hash_at(copy.writer, copy.last) == copy.hash:
            outbox.become(copy.log, copy.last)
            renamed += own.number - copy.log.before
    _follow_all(store, reply)
    present = outbox.own()
    if any(
        one.writer == present.writer and one.last > present.number for one in reply.receipts
    ):
        outbox.begin_writer(new_writer())
    return renamed


def _follow_all(store: Store, reply: Reply) -> None:
    """Call the logs of others what head office calls them since they parted.

    Raises:
        Problem: RECEIPT_FOREIGN where one of our own parted and it is not said which of
            its branches is ours; it must come to head office first.
    """
    numbers = {one.writer: one.number for one in store.outbox.writers()}
    if any(numbers.get(one.branch.writer, 0) >= one.branch.first for one in reply.parted):
        raise Problem(Code.RECEIPT_FOREIGN)
    log_position.part(store, reply.parted, are_all=True)


def receipted(store: Store, reply: Reply) -> int:
    """Note the receipts in *reply*; give how many people they are news for.

    Raises:
        Problem: RECEIPT_FOREIGN where head office's log of ours is not this one.
    """
    people = 0
    receipts = sorted(reply.receipts, key=attrgetter("writer", "last"))
    for writer, group in groupby(receipts, key=attrgetter("writer")):
        # Cut elsewhere, a log has no hash there: a later receipt names a boundary of ours.
        here = [(one, store.segments.hash_at(writer, one.last)) for one in group]
        known = [one for one, ours in here if ours == one.hash]
        if not known and any(ours is not None for _, ours in here):
            raise Problem(Code.RECEIPT_FOREIGN)
        people += sum(store.outbox.note_receipt(writer, one.last) for one in known)
        if known:
            store.outbox.note_safe(writer, max(one.safe for one in known))
    return people


def insist_on_orders(store: Store, orders: Changes, writers: Collection[int]) -> None:
    """Insist that *orders* of erasure name nobody whom we alone can have registered.

    Head office orders what it holds. Whom we wrote since its last receipt it holds from a
    twin, if at all, and means the twin's. We were called so before: *writers*; a name that
    it just gave us is of a log that it holds. What we lost, when we were put back, is
    nothing that it could take for another's.

    Raises:
        Problem: ANSWER_EARLY; ours must come to head office first.
    """
    unreceipted = {
        one.writer: range(one.receipted + 1, one.number + 1)
        for one in store.outbox.writers()
        if one.writer in writers
    }
    for creations in orders.creations:
        for trainees, *_ in zip(*creations.columns, strict=True):
            for one in map(int, str(trainees).split()):
                if number_of(one) in unreceipted.get(writer_of(one), ()):
                    raise Problem(Code.ANSWER_EARLY)


def insist(store: Store, changes: Changes) -> None:
    """Insist that *changes* say nothing else under our numbers than we wrote ourselves.

    Raises:
        Problem: RECEIPT_FOREIGN; a twin wrote them, and ours must come to head office first.
    """
    numbers = {one.writer: one.number for one in store.outbox.writers()}
    ours = [
        one for one in changes.ids() if number_of(one) <= numbers.get(writer_of(one), 0)
    ]
    if not ours:
        return
    said = dict(one_by_one(changes))
    for first, last in runs(ours):
        held = dict(one_by_one(store.segments.changes(first, last)))
        # What is not held was lost here, and comes back.
        if any(held[one] != said[one] for one in held.keys() & range(first, last + 1)):
            raise Problem(Code.RECEIPT_FOREIGN)
