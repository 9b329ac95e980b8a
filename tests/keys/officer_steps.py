"""A list of officers, its keys and steps, for tests of what counts in it."""

from dataclasses import replace

from fieldreg.domain import kinds
from fieldreg.domain.orders import Order
from fieldreg.domain.rights import ALL_RIGHTS, Rights
from fieldreg.keys.officer_list import OfficerList
from fieldreg.keys.signed_acts import ActContent, OfficerEntry, SignedAct
from fieldreg.keys.signing import SigningKey

OFFICE, ADA, MARA, NOBODY, KEEPERS, LATER = (
    SigningKey(bytes([number]) * 32) for number in range(1, 7)
)
ORDER = Order(kinds.ERASURE.name, 7, 7, 9, "ordered", "d" * 64)


def sign(key: SigningKey, content: ActContent, under: bytes) -> SignedAct:
    return SignedAct.sign(key, OFFICE.verify_key, content, under=under, day="2026-03-14")


def step(key: SigningKey, under: bytes, *entries: OfficerEntry) -> SignedAct:
    return sign(key, ActContent(entries), under)


def entry(name: str, key: SigningKey | None = None, rights: Rights = ALL_RIGHTS) -> OfficerEntry:
    return OfficerEntry(name, rights, key.verify_key if key else None)


NO_RIGHTS = Rights.from_roles([])
FIRST = step(OFFICE, b"", entry("Ada"), entry("Mara"), entry("Zaya", rights=NO_RIGHTS))
ENROLLED = step(OFFICE, FIRST.sha, entry("Ada", ADA))
BOTH = step(OFFICE, ENROLLED.sha, entry("Mara", MARA))
LEFT = sign(ADA, ActContent((entry("Mara", MARA, NO_RIGHTS),), {MARA.verify_key.raw: ()}), BOTH.sha)
LINE = [FIRST, ENROLLED, BOTH, LEFT]

# A line that an officer closed, and which names the recovery key of the keepers' copy.

NAMED = sign(
    ADA,
    ActContent((entry("Ada", ADA),), {OFFICE.verify_key.raw: ()}, recovery_key=KEEPERS.verify_key),
    LEFT.sha,
)
RECOVERED = ActContent((entry("Nobody", NOBODY),), is_recovery=True)
# A list that the keepers began anew, since theirs was not there.
ANEW = sign(
    OFFICE, ActContent((entry("Ada"),), is_recovery=True, recovery_key=KEEPERS.verify_key), b""
)
GOOD = sign(
    KEEPERS, ActContent((entry("Ada", LATER),), is_recovery=True, continued=(NAMED.sha,)), ANEW.sha
)
OTHER_PEOPLE = replace(ORDER, digest="e" * 64)


def read(*steps: SignedAct) -> OfficerList:
    return OfficerList(OFFICE.verify_key).with_steps(steps)
