"""Checks that this laptop's log is the one that head office knows.

A restored laptop or a clone writes under numbers that head office already has; it then continues
under its own.
"""

from collections.abc import Callable, Collection, Iterable
from itertools import groupby
from operator import attrgetter

from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.forks import LogFork, list_change_contents
from fieldreg.domain.log.ids import list_runs, number_of, writer_of
from fieldreg.domain.problems import Code, Problem
from fieldreg.store.store import Store
from fieldreg.sync.codec.reply_document import OfficeReply
from fieldreg.sync.laptop import unattended_receipts
from fieldreg.sync.log import fork_naming


def adopt_forks(store: Store, reply: OfficeReply, new_writer: Callable[[], int]) -> int:
    """Return the number of renamed changes.

    If head office has more changes of the writer than this laptop, the laptop was restored, and
    continues as a *new_writer*. Raises ANSWER_EARLY where its last changes may be a fork: what it
    then wrote about them would be taken to mean the other branch.
    """
    outbox, renamed = store.outbox, 0
    shared: dict[int, int] = {}
    # What a log shared with another before the two forked is an end of that other one too.
    for copy in sorted(reply.copied_logs, key=attrgetter("last"), reverse=True):
        own = {own_writer.writer: own_writer for own_writer in outbox.list_writers()}.get(
            copy.writer
        )
        if own and store.segments.hash_at(copy.writer, copy.last) == copy.hash:
            _require_free(store, copy.log.names.path)
            outbox.continue_as_fork(copy.log, copy.last)
            renamed += own.last_number - copy.log.earlier_count
            shared[copy.log.head_writer] = copy.last - copy.log.earlier_count
    _apply_forks(store, reply)
    present = outbox.current_writer()
    receipts = [receipt for receipt in reply.receipts if receipt.writer == present.writer]
    if any(receipt.last > present.last_number for receipt in receipts):
        common = (
            receipt.last
            for receipt in receipts
            if store.segments.hash_at(receipt.writer, receipt.last) == receipt.hash
        )
        known = max(present.receipted, shared.get(present.writer, 0), *common)
        if known < present.last_number:
            raise Problem(Code.ANSWER_EARLY)
        outbox.begin_writer(new_writer())
    return renamed


def _apply_forks(store: Store, reply: OfficeReply) -> None:
    """Rename the logs of others to the fork names of head office.

    Raises RECEIPT_FOREIGN if an own log has forked and *reply* does not name our branch.
    """
    numbers = {own.writer: own.last_number for own in store.outbox.list_writers()}
    if any(numbers.get(known.fork.writer, 0) >= known.fork.first for known in reply.forks):
        raise Problem(Code.RECEIPT_FOREIGN)
    _require_free(store, [known.fork for known in reply.forks])
    fork_naming.apply_forks(store, reply.forks, are_all=True)


def _require_free(store: Store, forks: Iterable[LogFork]) -> None:
    """Raise RECEIPT_FOREIGN if a new fork of a log here takes the name of another here.

    Their changes would become one, on head office's word alone (decision 16).
    """
    known = [fork for fork, _ in store.log_forks.list_all()]
    for fork in forks:
        names = ((fork.writer, fork.first), (fork.new_writer, 1))
        if fork not in known and all(store.log_forks.has_changes_from(*name) for name in names):
            raise Problem(Code.RECEIPT_FOREIGN)


def apply_receipts(store: Store, reply: OfficeReply) -> int:
    """Return how many people are newly receipted.

    Raises RECEIPT_FOREIGN if head office's log of this writer is not the one here.
    """
    people = 0
    receipts = sorted(reply.receipts, key=attrgetter("writer", "last"))
    for writer, group in groupby(receipts, key=attrgetter("writer")):
        # A log that was cut elsewhere has no hash there; a later receipt names a boundary.
        pairs = [(receipt, store.segments.hash_at(writer, receipt.last)) for receipt in group]
        known = [receipt for receipt, ours in pairs if ours == receipt.hash]
        if not known and any(ours is not None for _, ours in pairs):
            raise Problem(Code.RECEIPT_FOREIGN)
        people += sum(store.outbox.note_receipt(writer, receipt.last) for receipt in known)
        if known:
            store.outbox.note_backed_up(writer, max(receipt.backed_up for receipt in known))
    unattended_receipts.replace_by_own(store, reply)
    return people


def check_erasure_orders(store: Store, orders: Changes, writers: Collection[int]) -> None:
    """Raise ANSWER_EARLY if *orders* name a person that only this laptop can have registered.

    Unreceipted people are at head office only by a twin. *writers* are the own names before this
    reply.
    """
    unreceipted = {
        own.writer: range(own.receipted + 1, own.last_number + 1)
        for own in store.outbox.list_writers()
        if own.writer in writers
    }
    for creations in orders.creations:
        for trainees, *_ in zip(*creations.columns, strict=True):
            for person in map(int, str(trainees).split()):
                if number_of(person) in unreceipted.get(writer_of(person), ()):
                    raise Problem(Code.ANSWER_EARLY)


def check_own_changes(store: Store, changes: Changes) -> None:
    """Raise RECEIPT_FOREIGN for changes under our numbers that we did not write."""
    numbers = {own.writer: own.last_number for own in store.outbox.list_writers()}
    ours = [id_ for id_ in changes.ids() if number_of(id_) <= numbers.get(writer_of(id_), 0)]
    if not ours:
        return
    contents = dict(list_change_contents(changes))
    for first, last in list_runs(ours):
        own_contents = dict(list_change_contents(store.segments.load_changes(first, last)))
        # A change that is missing here was lost, and comes back.
        if any(
            own_contents[id_] != contents[id_]
            for id_ in own_contents.keys() & range(first, last + 1)
        ):
            raise Problem(Code.RECEIPT_FOREIGN)
