"""Papers of which a laptop or a head office obeys no order: who signs them may not give it.

Whoever left kept a key, and whoever opened the register once has head office's.
"""

from dataclasses import replace

import pytest

from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.keys.officer_list import OfficerList, SignedOrders
from fieldreg.keys.signed_acts import ActContent, SignedAct
from fieldreg.keys.signing import SigningKey
from tests.keys.officer_steps import (
    ADA,
    ANEW,
    BOTH,
    ENROLLED,
    FIRST,
    GOOD,
    KEEPERS,
    LATER,
    LEFT,
    LINE,
    MARA,
    NAMED,
    NO_RIGHTS,
    NOBODY,
    OFFICE,
    ORDER,
    OTHER_PEOPLE,
    RECOVERED,
    entry,
    read,
    sign,
    step,
)

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


def test_only_the_keepers_key_recovers_where_the_list_names_it() -> None:
    known = read(*LINE, NAMED)
    for signer, under in ((OFFICE, NAMED), (OFFICE, LEFT), (LATER, NAMED), (MARA, NAMED)):
        step = sign(signer, RECOVERED, under.sha)
        assert known.merge(read(*LINE, NAMED, step)).head == NAMED.sha
        assert under is LEFT or step.sha not in read(*LINE, NAMED, step).steps
    good = sign(KEEPERS, RECOVERED, NAMED.sha)
    assert known.merge(read(*LINE, NAMED, good)).head == good.sha
    before = read(*LINE)  # as copies of earlier releases go on doing
    alone = sign(OFFICE, RECOVERED, LEFT.sha)
    assert before.merge(read(*LINE, alone)).head == alone.sha


def test_a_later_copy_ends_the_key_in_the_earlier_one() -> None:
    ended = {KEEPERS.verify_key.raw: ()}
    again = sign(
        ADA, ActContent((entry("Ada", ADA),), ended, recovery_key=LATER.verify_key), NAMED.sha
    )
    known = read(*LINE, NAMED, again)
    for under in (NAMED, again):
        late = sign(KEEPERS, RECOVERED, under.sha)
        merged = known.merge(read(*LINE, NAMED, again, late))
        assert merged.head == again.sha
        order = sign(NOBODY, ActContent(orders=(ORDER,)), late.sha)
        assert not SignedOrders(merged, [order]).covers(ORDER)


def test_a_list_begun_anew_by_the_keepers_continues_the_one_they_know() -> None:
    """The machine is lost: the copy has the key, and says up to where the list is good."""
    before = sign(ADA, ActContent(orders=(ORDER,)), NAMED.sha)
    known = read(*LINE, NAMED)
    assert known.merge(read(ANEW)).head == NAMED.sha
    begun_anew = read(ANEW, GOOD)
    assert read(*LINE).merge(begun_anew).head == GOOD.sha
    for merged in (known.merge(begun_anew), begun_anew.merge(known)):
        assert merged.head == GOOD.sha
        now = sign(LATER, ActContent(orders=(OTHER_PEOPLE,)), GOOD.sha)
        signed = SignedOrders(merged, [before, now])
        assert signed.covers(ORDER)
        assert signed.covers(OTHER_PEOPLE)


def test_the_keepers_make_nothing_good_of_a_forged_list_in_a_restored_database() -> None:
    """Whoever has head office's key put a list there, beside which the keepers opened their copy."""
    first = sign(OFFICE, ActContent((entry("Nobody"),), orders=(OTHER_PEOPLE,)), b"")
    theirs = step(OFFICE, first.sha, entry("Nobody", NOBODY))
    here = read(first, theirs, ANEW, GOOD)
    act = sign(NOBODY, ActContent(orders=(ORDER,)), theirs.sha)
    for merged in (here, read(*LINE, NAMED).merge(here), here.merge(read(*LINE, NAMED))):
        assert merged.head == GOOD.sha
        orders = SignedOrders(merged, [act])
        assert not orders.covers(ORDER)
        assert not orders.covers(OTHER_PEOPLE)
    given = sign(ADA, ActContent(orders=(ORDER,)), NAMED.sha)
    assert SignedOrders(merged, [given]).covers(ORDER)


def test_what_officers_signed_after_the_copy_was_made_counts_once_it_comes() -> None:
    """Laptops bring it: the steps of officers whom the copy's line has, and their acts."""
    rights = Rights.from_roles([Role.PROTECTED_DESK])
    admitted = step(ADA, NAMED.sha, entry("Nobody", NOBODY, rights))
    given = [
        sign(ADA, ActContent(orders=(ORDER,)), admitted.sha),
        sign(NOBODY, ActContent(orders=(OTHER_PEOPLE,)), admitted.sha),
    ]
    here, there = read(ANEW, GOOD), read(*LINE, NAMED, admitted)
    assert not SignedOrders(here, given).covers(ORDER)
    for merged in (here.merge(there), there.merge(here)):
        assert merged.head == GOOD.sha
        orders = SignedOrders(merged, given)
        assert orders.covers(ORDER)
        assert orders.covers(OTHER_PEOPLE)


def test_whoever_left_after_the_copy_was_made_signs_nothing_dated_back() -> None:
    admitted = step(ADA, LEFT.sha, entry("Mara", MARA))
    named = sign(ADA, NAMED.content, admitted.sha)
    good = sign(KEEPERS, replace(GOOD.content, continued=(named.sha,)), ANEW.sha)
    given = sign(MARA, ActContent(orders=(ORDER,)), named.sha)
    ended = {MARA.verify_key.raw: (given.mark,)}
    left = sign(ADA, ActContent((entry("Mara", MARA, NO_RIGHTS),), ended), named.sha)
    beside = step(MARA, named.sha, entry("Nobody", NOBODY))
    merged = read(ANEW, good).merge(read(*LINE, admitted, named, left, beside))
    for forger, under in ((MARA, named), (NOBODY, beside)):
        late = sign(forger, ActContent(orders=(OTHER_PEOPLE,)), under.sha)
        assert not SignedOrders(merged, [late]).covers(OTHER_PEOPLE)
    assert SignedOrders(merged, [given]).covers(ORDER)


def test_only_keepers_continue_a_step_and_only_the_one_of_their_copy() -> None:
    first = step(OFFICE, b"", entry("Nobody", NOBODY))
    order = sign(NOBODY, ActContent(orders=(ORDER,)), first.sha)
    by_officer = sign(ADA, ActContent((entry("Ada", ADA),), continued=(first.sha,)), NAMED.sha)
    both = sign(KEEPERS, replace(GOOD.content, continued=(NAMED.sha, first.sha)), ANEW.sha)
    for steps in ((*LINE, NAMED, first, by_officer), (first, ANEW, both)):
        assert read(*steps).head == steps[-1].sha
        assert not SignedOrders(read(*steps), [order]).covers(ORDER)


def test_a_list_that_was_lost_twice_is_continued_from_its_beginning() -> None:
    names = ActContent((entry("Ada", LATER),), recovery_key=LATER.verify_key)
    again = sign(LATER, names, GOOD.sha)
    anew = sign(OFFICE, replace(ANEW.content, recovery_key=LATER.verify_key), b"")
    good = sign(LATER, replace(GOOD.content, continued=(again.sha,)), anew.sha)
    merged = read(anew, good).merge(read(*LINE, NAMED).merge(read(ANEW, GOOD, again)))
    assert merged.head == good.sha
    given = sign(ADA, ActContent(orders=(ORDER,)), NAMED.sha)
    assert SignedOrders(merged, [given]).covers(ORDER)


def test_whoever_may_only_receive_puts_nobody_else_into_an_order() -> None:
    rights = Rights.from_roles([Role.OFFICER])
    admitted = step(ADA, BOTH.sha, entry("Nobody", NOBODY, rights))
    acts = [
        sign(ADA, ActContent(orders=(ORDER,)), admitted.sha),
        sign(NOBODY, ActContent(orders=(OTHER_PEOPLE,)), admitted.sha),
    ]
    signed = SignedOrders(read(FIRST, ENROLLED, BOTH, admitted), acts)
    assert not signed.covers(OTHER_PEOPLE)


def test_two_copies_of_head_office_that_each_made_a_copy_of_the_keys_are_united() -> None:
    named = replace(NAMED.content, recovery_key=LATER.verify_key)
    there = sign(ADA, named, LEFT.sha)
    admitted = step(ADA, there.sha, entry("Nobody", NOBODY))
    given = [
        sign(NOBODY, ActContent(orders=(ORDER,)), admitted.sha),
        sign(ADA, ActContent(orders=(OTHER_PEOPLE,)), NAMED.sha),
    ]
    one, other = read(*LINE, NAMED), read(*LINE, there, admitted)
    for merged, head in ((one.merge(other), NAMED), (other.merge(one), admitted)):
        assert merged.head == head.sha
        signed = SignedOrders(merged, given)
        assert signed.covers(ORDER)
        assert signed.covers(OTHER_PEOPLE)


def test_a_key_named_beside_the_present_line_is_no_less_the_keepers() -> None:
    """Head office was restored from a backup, and made a copy; a laptop is a step further."""
    further = step(ADA, LEFT.sha, entry("Mara", MARA, NO_RIGHTS))
    known = read(*LINE, further).merge(read(*LINE, NAMED))
    assert known.head == further.sha
    for under in (further, NAMED, LEFT):
        alone = sign(OFFICE, RECOVERED, under.sha)
        merged = known.merge(read(*LINE, further, NAMED, alone))
        assert merged.head == further.sha
        order = sign(NOBODY, ActContent(orders=(ORDER,)), alone.sha)
        assert not SignedOrders(merged, [order]).covers(ORDER)
    good = sign(KEEPERS, RECOVERED, NAMED.sha)
    assert known.merge(read(*LINE, NAMED, good)).head == good.sha


def test_head_offices_key_puts_nobody_else_into_an_order() -> None:
    given_by_ada = sign(ADA, ActContent(orders=(ORDER,)), LEFT.sha)
    other = sign(OFFICE, ActContent(orders=(OTHER_PEOPLE,)), LEFT.sha)
    listed = replace(NAMED.content, ended={OFFICE.verify_key.raw: (other.mark,)})
    for steps in ((), (NAMED,), (sign(ADA, listed, LEFT.sha),)):
        assert not SignedOrders(read(*LINE, *steps), [given_by_ada, other]).covers(OTHER_PEOPLE)


# What whoever has head office's key adds, with keys of her own: each is under the one before it.

HER_KEY = ActContent((entry("Ada", ADA),), is_recovery=True, recovery_key=LATER.verify_key)
BEGUN = step(OFFICE, b"", entry("Nobody", NOBODY))
ZAYA = entry("Zaya", NOBODY, NO_RIGHTS)  # has no key yet
FORGED = {
    "a key enrolled that continues a list of her own": [
        (OFFICE, BEGUN.content, None),
        (OFFICE, ActContent((ZAYA,), continued=(BEGUN.sha,)), NAMED),
    ],
    "a recovery where no key was named yet, which names hers": [
        (OFFICE, HER_KEY, ENROLLED),
        (LATER, RECOVERED, None),
    ],
    "the same, said to be continued from the present step": [
        (OFFICE, HER_KEY, ENROLLED),
        (LATER, replace(RECOVERED, continued=(NAMED.sha,)), None),
    ],
    "a list of her own that continues the present one": [
        (OFFICE, ActContent((entry("Nobody", NOBODY),)), None),
        (OFFICE, replace(RECOVERED, continued=(NAMED.sha,)), None),
    ],
    "one that her own recovery key continues": [
        (OFFICE, ActContent((entry("Nobody", NOBODY),)), None),
        (OFFICE, replace(HER_KEY, continued=(NAMED.sha,)), None),
        (LATER, replace(RECOVERED, continued=(NAMED.sha,)), None),
    ],
    "a key enrolled together with a recovery key": [
        (OFFICE, ActContent((ZAYA,), recovery_key=LATER.verify_key), NAMED),
        (LATER, RECOVERED, None),
    ],
    "a key enrolled that ends the officers'": [
        (OFFICE, ActContent((ZAYA,), {ADA.verify_key.raw: ()}), NAMED)
    ],
    "a key enrolled that lists her acts": [
        (
            OFFICE,
            ActContent(
                (ZAYA,),
                {
                    OFFICE.verify_key.raw: (
                        sign(OFFICE, ActContent(orders=(OTHER_PEOPLE,)), NAMED.sha).mark,
                    )
                },
            ),
            NAMED,
        )
    ],
    "another beginning with the order in it": [
        (OFFICE, ActContent((entry("Nobody", NOBODY),), orders=(OTHER_PEOPLE,)), None)
    ],
}


@pytest.mark.parametrize("forged", FORGED.values(), ids=FORGED)
def test_whatever_head_offices_key_signs_the_same_is_ordered(
    forged: list[tuple[SigningKey, ActContent, SignedAct | None]],
) -> None:
    steps: list[SignedAct] = []
    for signer, content, under in forged:
        before = under or (steps[-1] if steps else None)
        steps.append(sign(signer, content, before.sha if before else b""))
    own = sign(ADA, ActContent(orders=(ORDER,)), NAMED.sha)
    hers = [
        sign(key, ActContent(orders=(OTHER_PEOPLE,)), each.sha)
        for key in (OFFICE, NOBODY, LATER)
        for each in (NAMED, *steps)
    ]
    merged = read(*LINE, NAMED).merge(read(*LINE, NAMED, *steps))
    signed = SignedOrders(merged, [own, *hers])
    assert signed.covers(ORDER)
    assert not signed.covers(OTHER_PEOPLE)
    assert merged.officers["Ada"] == entry("Ada", ADA)
    assert "Nobody" not in merged.officers
