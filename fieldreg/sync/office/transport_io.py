"""Input and output on transports, outside the store's thread."""

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from typing import TypeAlias

from fieldreg.domain.problems import Code, Problem
from fieldreg.sync.office.bundle_inspection import InspectedBundle
from fieldreg.sync.transports.transport import OfferedFile, Transport

SeenOffer: TypeAlias = tuple[OfferedFile, bytes]
"""An offered file, and the SHA-256 of the bytes that were read from it."""


def read_offer(offer: OfferedFile) -> bytes | Problem:
    """Read *offer*, or return the problem: the other offers are imported all the same."""
    try:
        return offer.read()
    except Problem as problem:
        return problem


def unwrap(sealed: bytes | Problem) -> bytes:
    if isinstance(sealed, Problem):
        raise sealed
    return sealed


def code_unless_cancelled(problem: Problem) -> Code:
    """Return the code of *problem*; raise it if it is CANCELLED, which ends everything."""
    if problem.code is Code.CANCELLED:
        raise problem
    return problem.code


def remove_spent(transport: Transport, spent: Iterable[SeenOffer]) -> int:
    """Remove the *spent* files from *transport*; return how many were removed.

    **Fault 71.** Each is read once more, so that no other file is removed that has taken
    its name. The next exchange tries again if a file cannot be removed.
    """
    removed = 0
    for offer, sha in spent:
        with suppress(Problem):
            if hashlib.sha256(offer.read()).digest() == sha:
                transport.remove(offer.name)
                removed += 1
    return removed


def remove_received(
    transport: Transport, offer: OfferedFile, found: InspectedBundle | None
) -> bool:
    is_kept = found is None or bool(found.sha and found.reason != Code.NOT_FOR_US)
    return is_kept and transport.remove_received(offer.name)
