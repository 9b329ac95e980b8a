"""Writing replies, part by part, to every transport."""

import hashlib
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from functools import partial
from typing import Final, TypeAlias

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.tasks import Task, await_io
from fieldreg.sync.log.parted_replies import PART_CHANGES, PartedReply, ReplyOutdatedError

Replies: TypeAlias = dict[str, list[bytes] | PartedReply | Problem]
"""By path, the sealed parts for one laptop, a reply that was begun, or why there is none."""

Writes: TypeAlias = Mapping[str, Callable[..., str]]
ComposeAgain: TypeAlias = Callable[[int], tuple[list[bytes] | PartedReply | Problem, set[bytes]]]

_MOST_BEGINNINGS: Final = 9


def write_replies(
    replies: Replies, writes: Writes, older: AbstractSet[bytes], again: ComposeAgain
) -> Task[dict[str, bool | Problem]]:
    """Write to each path; return by path whether anything was written, or why not."""
    outcomes: dict[str, bool | Problem] = {}
    begun: dict[str, Callable[..., str]] = {}
    for path, write in writes.items():
        reply = replies[path]
        if isinstance(reply, PartedReply):
            begun[path] = write
        else:
            outcomes[path] = yield from write_parts(reply, write, older)
    if begun:
        outcomes |= yield from _write_begun(replies[min(begun)], begun, older, again)
    return outcomes


def _write_begun(
    reply: list[bytes] | PartedReply | Problem,
    writes: Writes,
    older: AbstractSet[bytes],
    again: ComposeAgain,
) -> Task[dict[str, bool | Problem]]:
    """Write the parts of *reply* as they are composed; begin anew if it was outdated.

    REPLY_CHANGING if that happened each time.
    """
    most = PART_CHANGES
    for _ in range(_MOST_BEGINNINGS):
        if not isinstance(reply, PartedReply):
            break
        try:
            return (yield from _write_each_part(reply, writes, older))
        except ReplyOutdatedError:
            pass
        except Problem as problem:
            if problem.code is not Code.BUNDLE_TOO_LARGE:
                return dict.fromkeys(writes, problem)
            most = max(1, most // 10)
        reply, older = again(most)
    parts = Problem(Code.REPLY_CHANGING) if isinstance(reply, PartedReply) else reply
    outcomes: dict[str, bool | Problem] = {}
    for path, write in writes.items():
        outcomes[path] = yield from write_parts(parts, write, older)
    return outcomes


def _write_each_part(
    reply: PartedReply, writes: Writes, older: AbstractSet[bytes]
) -> Task[dict[str, bool | Problem]]:
    outcomes: dict[str, bool | Problem] = dict.fromkeys(writes, True)
    for part in range(1, reply.part_count + 1):
        sealed = yield from reply.compose_part(part)
        # The earlier reply is removed only once the last part of this one is verified.
        removed = older if part == reply.part_count else ()
        for path in [each for each, outcome in outcomes.items() if outcome is True]:
            try:
                yield from await_io(partial(writes[path], sealed, older=removed))
            except Problem as problem:
                outcomes[path] = problem
    return outcomes


def write_parts(
    parts: list[bytes] | Problem, write: Callable[..., str], older: AbstractSet[bytes]
) -> Task[bool | Problem]:
    if isinstance(parts, Problem):
        return parts
    if parts:  # a reply that is handed out again is an earlier one, too
        older = older - {hashlib.sha256(sealed).digest() for sealed in parts}
    for sealed in parts:
        removed = older if sealed is parts[-1] else ()
        try:
            yield from await_io(partial(write, sealed, older=removed))
        except Problem as problem:
            return problem
    return bool(parts)
