"""What head office does at a carrier, away from its store."""

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from typing import TypeAlias

from fieldreg.domain.problems import Code, Problem
from fieldreg.sync.office.bundle_inspection import InspectedBundle
from fieldreg.sync.transports import OfferedFile, Transport

SeenOffer: TypeAlias = tuple[OfferedFile, bytes]
"""What lay there, and the SHA-256 of what it was."""


def read_offer(offer: OfferedFile) -> bytes | Problem:
    """Read *offer*, or give why it cannot be: the others are taken in all the same."""
    try:
        return offer.read()
    except Problem as problem:
        return problem


def unwrap(sealed: bytes | Problem) -> bytes:
    """Give what `read` gave, or raise it."""
    if isinstance(sealed, Problem):
        raise sealed
    return sealed


def remove_spent(carrier: Transport, spent: Iterable[SeenOffer]) -> int:
    """Remove what is *spent* from *carrier*, and count it.

    **Fault 71.** Each is looked at once more, so that nothing else goes that came to
    have its name. What cannot be removed does no harm: it goes the next time.
    """
    cleared = 0
    for offer, sha in spent:
        with suppress(Problem):
            if hashlib.sha256(offer.read()).digest() == sha:
                carrier.remove(offer.name)
                cleared += 1
    return cleared


def remove_received(carrier: Transport, offer: OfferedFile, found: InspectedBundle | None) -> bool:
    """Let go of what is kept here now, or was not meant for us; tell whether it went."""
    is_kept = found is None or bool(found.sha and found.reason != Code.NOT_FOR_US)
    return is_kept and carrier.remove_received(offer.name)
