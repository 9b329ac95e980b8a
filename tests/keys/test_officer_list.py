"""Papers of which a laptop or a head office obeys no order: who signs them may not give it.

Whoever left kept a key, and whoever opened the register once has head office's.
"""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.orders import Order
from fieldreg.domain.rights import ALL_RIGHTS, Rights
from fieldreg.keys.officer_list import OfficerList, SignedOrders
from fieldreg.keys.signed_acts import ActContent, OfficerEntry, SignedAct
from fieldreg.keys.signing import SigningKey

OFFICE, ADA, MARA, NOBODY = (SigningKey(bytes([number]) * 32) for number in range(1, 5))
ORDER = Order(kinds.ERASURE.name, 7, 7, 9, "ordered", "d" * 64)


def sign(key: SigningKey, content: ActContent, under: bytes) -> SignedAct:
    return SignedAct.sign(key, OFFICE.verify_key, content, under=under, day="2026-03-14")


def step(key: SigningKey, under: bytes, *entries: OfficerEntry) -> SignedAct:
    return sign(key, ActContent(entries), under)


def entry(name: str, key: SigningKey | None = None, rights: Rights = ALL_RIGHTS) -> OfficerEntry:
    return OfficerEntry(name, rights, key.verify_key if key else None)


FIRST = step(OFFICE, b"", entry("Ada"), entry("Mara"))
ENROLLED = step(OFFICE, FIRST.sha, entry("Ada", ADA))
BOTH = step(OFFICE, ENROLLED.sha, entry("Mara", MARA))
LEFT = sign(
    ADA,
    ActContent((entry("Mara", MARA, Rights.from_roles([])),), {MARA.verify_key.raw: ()}),
    BOTH.sha,
)
LINE = [FIRST, ENROLLED, BOTH, LEFT]
BESIDE = {
    "by whoever left": step(MARA, BOTH.sha, entry("Nobody", NOBODY)),
    "a key enrolled long after": step(OFFICE, FIRST.sha, entry("Ada", NOBODY)),
    "another beginning": step(OFFICE, b"", entry("Nobody", NOBODY)),
}


def is_obeyed(steps: list[SignedAct], *acts: SignedAct) -> bool:
    known = OfficerList(OFFICE.verify_key).with_steps(LINE)
    merged = known.merge(OfficerList(OFFICE.verify_key).with_steps([*steps, *LINE]))
    assert merged.head == LEFT.sha
    return SignedOrders(merged, acts).covers(ORDER)


@pytest.mark.parametrize("beside", BESIDE.values(), ids=BESIDE)
def test_no_step_beside_the_present_line_makes_an_officer(beside: SignedAct) -> None:
    assert not is_obeyed([beside], sign(NOBODY, ActContent(orders=(ORDER,)), beside.sha))


def test_head_offices_key_gives_no_order_by_itself() -> None:
    assert not is_obeyed([], sign(OFFICE, ActContent(orders=(ORDER,)), b""))
    assert not is_obeyed([], sign(OFFICE, ActContent(orders=(ORDER,)), LEFT.sha))
    assert not is_obeyed([sign(OFFICE, ActContent((entry("Ada"),), orders=(ORDER,)), b"")])


def test_what_a_copy_of_head_office_signed_by_a_key_of_the_line_stays_good() -> None:
    """Two copies of head office went on apart, and each enrolled the same key."""
    beside = step(OFFICE, FIRST.sha, entry("Mara", MARA))
    assert is_obeyed([], sign(ADA, ActContent(orders=(ORDER,)), LEFT.sha))
    other = step(OFFICE, FIRST.sha, entry("Ada", ADA), entry("Mara"))
    assert is_obeyed([other], sign(ADA, ActContent(orders=(ORDER,)), other.sha))
    assert not is_obeyed([beside], sign(MARA, ActContent(orders=(ORDER,)), beside.sha))
