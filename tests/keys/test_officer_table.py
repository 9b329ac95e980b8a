"""The table of `officer_list`: who signed a step, where it lies, and whether it counts."""

import pytest

from fieldreg.domain.roles import Permission
from fieldreg.keys.signed_acts import ActContent, SignedAct
from fieldreg.keys.signing import SigningKey
from tests.keys.officer_steps import (
    ADA,
    BOTH,
    ENROLLED,
    FIRST,
    KEEPERS,
    LATER,
    LINE,
    MARA,
    NAMED,
    NOBODY,
    OFFICE,
    ORDER,
    RECOVERED,
    entry,
    read,
    sign,
    step,
)

NOBODYS = entry("Nobody", NOBODY)
BY_OFFICER = step(ADA, BOTH.sha, NOBODYS)
BY_WHO_LEFT = step(MARA, BOTH.sha, NOBODYS)
BY_KEEPERS = sign(KEEPERS, RECOVERED, NAMED.sha)
ANOTHER_FIRST = step(OFFICE, b"", NOBODYS)
SAME_KEY = step(OFFICE, FIRST.sha, entry("Ada", ADA))
OTHER_KEY = step(OFFICE, ENROLLED.sha, entry("Mara", NOBODY))
BY_OFFICE = sign(OFFICE, RECOVERED, BOTH.sha)


def closing(*listed: SignedAct, key: SigningKey = OFFICE) -> SignedAct:
    """Return a step of the line that ends *key*, and lists these steps."""
    ended = {key.verify_key.raw: tuple(each.mark for each in listed)}
    under = NAMED if key is KEEPERS else BOTH
    return sign(ADA, ActContent((entry("Ada", ADA),), ended), under.sha)


ON_LINE = [
    ("an officer", [*LINE[:3], BY_OFFICER]),
    ("the keepers", [*LINE, NAMED, BY_KEEPERS]),
    ("head office: a first step", [ANOTHER_FIRST]),
    ("head office: an enrolment", [FIRST, ENROLLED, OTHER_KEY]),
    ("head office: a recovery", [*LINE[:3], BY_OFFICE]),
]
ASIDE = [  # the step, the present one beside it, and whether it counts
    ("an officer", BY_OFFICER, closing(), True),
    ("an officer who left", BY_WHO_LEFT, closing(key=MARA), False),
    ("an officer who left, listed", BY_WHO_LEFT, closing(BY_WHO_LEFT, key=MARA), True),
    ("the keepers", BY_KEEPERS, closing(), True),
    ("the keepers of an ended copy", BY_KEEPERS, closing(key=KEEPERS), False),
    ("the keepers of an ended copy, listed", BY_KEEPERS, closing(BY_KEEPERS, key=KEEPERS), True),
    ("head office: a first step", ANOTHER_FIRST, closing(), False),
    ("head office: a first step, listed", ANOTHER_FIRST, closing(ANOTHER_FIRST), True),
    ("head office: an enrolment", OTHER_KEY, closing(), False),
    ("head office: an enrolment, listed", OTHER_KEY, closing(OTHER_KEY), True),
    ("head office: a recovery", BY_OFFICE, closing(), False),
    ("head office: a recovery, listed", BY_OFFICE, closing(BY_OFFICE), True),
]


def is_allowed(steps: list[SignedAct], under: SignedAct, key: SigningKey = NOBODY) -> bool:
    known = read(*steps)
    assert known.head == steps[-1].sha
    return known.allows(sign(key, ActContent(orders=(ORDER,)), under.sha), Permission.ERASE)


@pytest.mark.parametrize(("signer", "steps"), ON_LINE, ids=[row[0] for row in ON_LINE])
def test_on_the_present_line_every_step_counts(signer: str, steps: list[SignedAct]) -> None:
    assert is_allowed(steps, steps[-1]), signer


@pytest.mark.parametrize(("signer", "aside", "present", "counts"), ASIDE, ids=[r[0] for r in ASIDE])
def test_beside_the_present_line_a_step_counts_by_who_signed_it(
    signer: str, aside: SignedAct, present: SignedAct, *, counts: bool
) -> None:
    steps = [*LINE, NAMED, aside, present]
    assert is_allowed(steps, aside) == counts, signer
    after = step(NOBODY, aside.sha, entry("Late", LATER))
    assert is_allowed([*steps[:-1], after, present], after, LATER) == counts, signer


def test_beside_the_present_line_head_office_enrols_a_key_that_the_line_has() -> None:
    assert is_allowed([*LINE, SAME_KEY, closing()], SAME_KEY, ADA)


def test_after_a_recovery_by_head_offices_key_alone_all_counts_until_the_list_is_closed() -> None:
    steps = [*LINE[:3], ANOTHER_FIRST, OTHER_KEY, BY_OFFICE]
    closes = sign(NOBODY, ActContent((NOBODYS,), {OFFICE.verify_key.raw: ()}), BY_OFFICE.sha)
    assert is_allowed(steps, OTHER_KEY)
    assert is_allowed(steps, ANOTHER_FIRST)
    assert not is_allowed([*steps, closes], ANOTHER_FIRST)
