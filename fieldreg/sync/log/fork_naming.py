"""The names of forked logs.

Each fork gets a writer number derived from its first change, as called before any fork.
"""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.forks import ForkNames, LogFork, OriginalNames, list_change_contents
from fieldreg.domain.log.ids import LAST_WRITER, change_id, number_of, writer_of
from fieldreg.domain.log.stamps import build_stamp, lamport_of
from fieldreg.keys import canonical_json
from fieldreg.store.log.forks import WriterLog
from fieldreg.store.store import Store
from fieldreg.sync.codec import change_codec
from fieldreg.sync.codec.reply_document import KnownFork
from fieldreg.sync.log import change_import

_TAG: Final = b"fieldreg-branch-v1"


def apply_forks(store: Store, forks: Iterable[KnownFork], *, are_all: bool) -> list[LogFork]:
    """Rename logs to the *forks* that head office names; return the forks that are new.

    Changes under the common name belong to the fork whose first change they have, else to the
    former fork: if it is missing, or *are_all* forks are given and it is of none.
    """
    forks = list(forks)
    new: list[LogFork] = []
    for writer, first in dict.fromkeys(map(_origin, forks)):
        known = {
            fork: is_former
            for fork, is_former in store.log_forks.list_all()
            if fork.writer == writer
        }
        first_numbers = {fork.first for fork in known}
        named = [known_fork for known_fork in forks if _origin(known_fork) == (writer, first)]
        former = next((known_fork.fork for known_fork in named if known_fork.is_former), None)
        # Changes may have come by the common name again, from a head office that lost these.
        if first not in first_numbers or store.log_forks.has_changes_from(writer, first):
            present = _find_present_fork(store, writer, first)
            is_seen = present is not None and (
                not are_all or present in [known_fork.fork for known_fork in named]
            )
            if not is_seen:
                present = former
            if first_numbers and (present is None or min(first_numbers) < first):
                continue  # their logs will show which of the forks has forked again
            if present is not None:
                is_former = former in (None, present) and not any(known.values())
                rename_fork(store, present, is_former=is_former, is_seen=is_seen)
                new.append(present)
        has_former = any(known.values())
        for known_fork in named:
            store.log_forks.add(known_fork.fork, is_former=known_fork.is_former and not has_former)
            new += () if known_fork.fork in known else (known_fork.fork,)
    return new


def rename_fork(
    store: Store, fork: LogFork, *, is_former: bool = True, is_seen: bool = True
) -> None:
    """Rename all changes, quarantined ones too, in an open transaction.

    *is_former* and *is_seen* are as in `LogForkRepository.rename_changes`.
    """
    store.log_forks.rename_changes(fork, is_former=is_former, is_seen=is_seen)
    change_import.rename_quarantined(store, ForkNames((fork,)))


def is_seen_here(store: Store, fork: LogFork) -> bool:
    named = _find_present_fork(store, fork.new_writer, 1)
    return named is not None and named.new_writer == fork.new_writer


def list_changes(store: Store, log: WriterLog, first: int, last: int) -> Iterator[Changes]:
    for writer, begin, end in log.names.rename_range(log.writer, first, last):
        ids = change_id(writer, begin), change_id(writer, end)
        yield store.segments.load_changes(*ids)
        quarantined = store.bundles.list_quarantined_changes(*ids)
        yield from (change_codec.decode(body) for _, _, body in quarantined)


def name_fork(store: Store, first_id: int, sources: Iterable[Changes]) -> LogFork:
    origins = OriginalNames(tuple(fork for fork, _ in store.log_forks.list_all()))
    original_id = origins.rename_id(first_id)
    contents = chain.from_iterable(
        list_change_contents(origins.rename_changes(changes)) for changes in sources
    )
    content = dict(contents)[original_id]
    digest = hashlib.sha256(_TAG + canonical_json.dumps([original_id, list(content)])).digest()
    new_writer = int.from_bytes(digest[:4], "little") & LAST_WRITER or LAST_WRITER
    stamp = content[1]
    assert isinstance(stamp, int)  # noqa: S101  # every content has its stamp there
    writer = writer_of(first_id)
    return LogFork(writer, number_of(first_id), build_stamp(lamport_of(stamp), writer), new_writer)


def _origin(known_fork: KnownFork) -> tuple[int, int]:
    return known_fork.fork.writer, known_fork.fork.first


def _find_present_fork(store: Store, writer: int, first: int) -> LogFork | None:
    changes = list(list_changes(store, WriterLog(writer, writer, ForkNames()), first, first))
    if not any(batch.count for batch in changes):
        return None
    return name_fork(store, change_id(writer, first), changes)
