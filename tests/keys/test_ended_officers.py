"""An officer whose roles ended: signed when, dated when, and known when she left.

Only that decides, at every laptop and at every seat of head office, and for all that an officer
signs: no date does, and no order in which acts and steps arrive.
"""

from dataclasses import replace
from itertools import permutations, product

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.orders import Order
from fieldreg.keys.officer_list import OfficerList, SignedOrders
from fieldreg.keys.rulings import Ruling, RulingState
from fieldreg.keys.signed_acts import ActContent, SignedAct
from fieldreg.keys.signed_rulings import SignedRulings, rule_on_releases
from tests.keys.officer_steps import (
    ADA,
    BOTH,
    ENROLLED,
    FIRST,
    LATER,
    MARA,
    NO_RIGHTS,
    OFFICE,
    ORDER,
    entry,
    read,
    sign,
    step,
)

LAPTOP, RELEASE = b"l" * 32, b"r" * 32
UNDOING = Order(kinds.UNDO_ORDER.name, 8, 8, 9, "undone", "e" * 64)
ALL = ActContent(
    orders=(ORDER, UNDOING),
    rulings=(Ruling(LAPTOP, RulingState.COUNTED), *rule_on_releases([RELEASE])),
)
BEFORE = (FIRST, ENROLLED, BOTH)
DAYS = ("2026-03-01", "2026-03-14", "2027-01-01")
LEAVING = ActContent((entry("Mara", MARA, NO_RIGHTS),), {MARA.verify_key.raw: ()})


def signed(under: bytes, day: str) -> SignedAct:
    return SignedAct.sign(MARA, OFFICE.verify_key, ALL, under=under, day=day)


def leaving(*known: SignedAct) -> SignedAct:
    """Return the step by which Mara leaves, when *known* of hers lies at head office."""
    ended = {MARA.verify_key.raw: tuple(act.mark for act in known)}
    return sign(ADA, replace(LEAVING, ended=ended), BOTH.sha)


def count(officers: OfficerList, *acts: SignedAct) -> set[bool]:
    """Return for each thing that *acts* say whether it counts."""
    orders, rulings = SignedOrders(officers, acts), SignedRulings(officers, acts)
    return {
        *(orders.covers(order) for order in (ORDER, UNDOING)),
        rulings.is_counted(LAPTOP) if rulings.has_begun else False,
        rulings.is_offered(RELEASE) if rulings.has_begun else False,
    }


def whoever_reads(end: SignedAct) -> list[OfficerList]:
    """Return the list as laptops and seats have it, by the order in which its steps came."""
    after = step(ADA, end.sha, entry("Late", LATER))
    seat, other = read(*BEFORE), read(*BEFORE, end)
    lists = [other, seat.merge(other), other.merge(seat), read(*BEFORE, end, after)]
    lists += [
        OfficerList(OFFICE.verify_key).with_steps((*some, end)) for some in permutations(BEFORE)
    ]
    return lists


@pytest.mark.parametrize("day", DAYS)
def test_whoever_left_has_given_what_was_known_when_she_left_and_nothing_else(day: str) -> None:
    act, other = signed(BOTH.sha, day), signed(BOTH.sha, "2026-03-02")
    assert count(read(*BEFORE), act) == {True}  # where nobody knows yet that she left
    for is_known, end in ((True, leaving(act)), (False, leaving()), (False, leaving(other))):
        for officers in whoever_reads(end):
            assert count(officers, act) == {is_known}
    for officers, under in product(whoever_reads(leaving(act)), (leaving(act).sha, b"", b"x" * 32)):
        assert count(officers, signed(under, day)) == {False}  # signed afterwards, or nowhere


def test_whoever_comes_back_with_another_key_makes_nothing_good_of_the_former_one() -> None:
    act, end = signed(BOTH.sha, DAYS[0]), leaving()
    again = step(ADA, end.sha, entry("Mara", LATER))
    officers = read(*BEFORE, end, again)
    assert count(officers, act, signed(again.sha, DAYS[0])) == {False}
    hers = SignedAct.sign(LATER, OFFICE.verify_key, ALL, under=again.sha, day=DAYS[0])
    assert count(officers, act, hers) == {True}
