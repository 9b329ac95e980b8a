"""Continuity: whether this laptop is still the one that head office has heard of.

A laptop that was put back as it was has written under numbers that head office holds
already, and a cloned one shares them with its twin. Where a reply shows it, the laptop
goes on under numbers of its own; what would overwrite its own work is refused.
"""

from collections.abc import Callable, Collection
from itertools import groupby
from operator import attrgetter

from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.forks import list_change_contents
from fieldreg.domain.log.ids import list_runs, number_of, writer_of
from fieldreg.domain.problems import Code, Problem
from fieldreg.store.store import Store
from fieldreg.sync.codec.reply_document import OfficeReply
from fieldreg.sync.log import log_position


def adopt_forks(store: Store, reply: OfficeReply, new_writer: Callable[[], int]) -> int:
    """Take the names that *reply* has for a copy such as this; give how many changes got one.

    Where head office holds more of our present writer than we wrote, we were put back
    and write as a *new_writer* from here on.
    """
    outbox, renamed = store.outbox, 0
    for copy in reply.copied_logs:
        own = {one.writer: one for one in outbox.list_writers()}.get(copy.writer)
        if own and store.segments.hash_at(copy.writer, copy.last) == copy.hash:
            outbox.continue_as_fork(copy.log, copy.last)
            renamed += own.last_number - copy.log.earlier_count
    _follow_all(store, reply)
    present = outbox.current_writer()
    if any(
        one.writer == present.writer and one.last > present.last_number for one in reply.receipts
    ):
        outbox.begin_writer(new_writer())
    return renamed


def _follow_all(store: Store, reply: OfficeReply) -> None:
    """Call the logs of others what head office calls them since they parted.

    Raises:
        Problem: RECEIPT_FOREIGN where one of our own parted and it is not said which of
            its branches is ours; it must come to head office first.
    """
    numbers = {one.writer: one.last_number for one in store.outbox.list_writers()}
    if any(numbers.get(one.fork.writer, 0) >= one.fork.first for one in reply.forks):
        raise Problem(Code.RECEIPT_FOREIGN)
    log_position.apply_forks(store, reply.forks, are_all=True)


def apply_receipts(store: Store, reply: OfficeReply) -> int:
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
            store.outbox.note_backed_up(writer, max(one.backed_up for one in known))
    return people


def check_erasure_orders(store: Store, orders: Changes, writers: Collection[int]) -> None:
    """Insist that *orders* of erasure name nobody whom we alone can have registered.

    Head office orders what it holds. Whom we wrote since its last receipt it holds from a
    twin, if at all, and means the twin's. We were called so before: *writers*; a name that
    it just gave us is of a log that it holds. What we lost, when we were put back, is
    nothing that it could take for another's.

    Raises:
        Problem: ANSWER_EARLY; ours must come to head office first.
    """
    unreceipted = {
        one.writer: range(one.receipted + 1, one.last_number + 1)
        for one in store.outbox.list_writers()
        if one.writer in writers
    }
    for creations in orders.creations:
        for trainees, *_ in zip(*creations.columns, strict=True):
            for one in map(int, str(trainees).split()):
                if number_of(one) in unreceipted.get(writer_of(one), ()):
                    raise Problem(Code.ANSWER_EARLY)


def check_own_changes(store: Store, changes: Changes) -> None:
    """Insist that *changes* say nothing else under our numbers than we wrote ourselves.

    Raises:
        Problem: RECEIPT_FOREIGN; a twin wrote them, and ours must come to head office first.
    """
    numbers = {one.writer: one.last_number for one in store.outbox.list_writers()}
    ours = [one for one in changes.ids() if number_of(one) <= numbers.get(writer_of(one), 0)]
    if not ours:
        return
    said = dict(list_change_contents(changes))
    for first, last in list_runs(ours):
        held = dict(list_change_contents(store.segments.load_changes(first, last)))
        # What is not held was lost here, and comes back.
        if any(held[one] != said[one] for one in held.keys() & range(first, last + 1)):
            raise Problem(Code.RECEIPT_FOREIGN)
