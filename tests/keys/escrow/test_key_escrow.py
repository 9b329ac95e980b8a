"""The copy of head office's keys: any two of three, and never one."""

from dataclasses import replace
from itertools import combinations, permutations
from pathlib import Path

import pytest

from fieldreg.domain.problems import Code
from fieldreg.keys.escrow import key_escrow
from fieldreg.keys.escrow.key_escrow import EscrowDocument, EscrowedSecrets
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.key_ring.kdf import KdfCost
from tests.keys.refusals import refused

QUICK = KdfCost(memory_kib=16, passes=1, lanes=1)
NAMES = ("Энхтуул", "Болормаа", "Ганзориг")
SAID = (
    "цас бороо салхи будан жавар шуурга",
    "тэмээ туурай ямаан сүүлтэй үхрийн эвэр дэл",
    "гэрийн тооно хана унь багана хаяавч",
)
HELD = EscrowedSecrets(
    store_key=bytes(range(32)),
    keys=HeadOfficeKeys.generate().rotate(),
    office="Төв оффис",
    epoch=3,
    trust_version=7,
    made_on="2026-03-14",
    holder_names=NAMES,
)
COPY = EscrowDocument.create(HELD, SAID, QUICK)


@pytest.mark.parametrize(("first", "second"), [*permutations(range(3), 2)])
def test_any_two_open_it_in_either_order_and_are_known(first, second):
    opened = COPY.open(SAID[first], SAID[second])
    assert opened.secrets == HELD
    assert set(opened.opener_names) == {NAMES[first], NAMES[second]}


@pytest.mark.parametrize("wrong", ["", "цас", *SAID])
@pytest.mark.parametrize("place", range(3))
def test_one_of_them_opens_nothing_with_anything_else(place, wrong):
    if wrong in SAID and wrong != SAID[place]:
        return
    for pair in ((SAID[place], wrong), (wrong, SAID[place])):
        with refused(Code.COPY_STAYS_SHUT):
            COPY.open(*pair)


def test_it_comes_back_from_its_text():
    assert EscrowDocument.from_text(COPY.to_text()) == COPY


def test_two_copies_of_the_same_share_nothing():
    other = EscrowDocument.create(HELD, SAID, QUICK)
    assert not {*COPY.wraps, COPY.body, COPY.salt} & {*other.wraps, other.body, other.salt}


@pytest.mark.parametrize("place", [0, 5, 12, 30, 80, 150, 220, 400, -5, -1])
def test_a_byte_changed_anywhere_opens_to_nobody(place):
    raw = bytearray(COPY.to_bytes())
    raw[place] ^= 1
    with refused(Code.COPY_UNREADABLE):
        EscrowDocument.from_bytes(bytes(raw))
    for length in (0, 4, 30, 200, len(raw) - 1):
        with refused(Code.COPY_UNREADABLE):
            EscrowDocument.from_bytes(COPY.to_bytes()[:length])


def test_what_was_changed_and_has_its_checksum_again_stays_shut():
    for changed in (
        replace(COPY, body=COPY.body[:-1] + bytes([COPY.body[-1] ^ 1])),
        replace(COPY, wraps=(COPY.wraps[1], COPY.wraps[0], COPY.wraps[2][:-1] + b"x")),
        replace(COPY, cost=KdfCost(24, 1, 1)),
    ):
        with refused(Code.COPY_STAYS_SHUT):
            EscrowDocument.from_bytes(changed.to_bytes()).open(SAID[1], SAID[2])


def test_a_guess_that_no_computer_can_bear_is_not_begun():
    for cost in (KdfCost(1 << 30, 1, 1), KdfCost(64, 0, 1), KdfCost(8, 1, 16)):
        with refused(Code.COPY_UNREADABLE):
            EscrowDocument.from_bytes(replace(COPY, cost=cost).to_bytes())


@pytest.mark.parametrize(
    ("names", "said", "code"),
    [
        (NAMES, (SAID[0], SAID[1], f" {SAID[0]}  "), Code.PASSPHRASE_TAKEN),
        (NAMES, (SAID[0], SAID[1], "нэг"), Code.WEAK_PASSPHRASE),
        ((*NAMES[:2], NAMES[0].upper()), SAID, Code.TRAINER_NAME_TAKEN),
        (("Йондон", NAMES[1], "И\u0306ондон"), SAID, Code.TRAINER_NAME_TAKEN),
        ((*NAMES[:2], " "), SAID, Code.NAME_MISSING),
        ((*NAMES[:2], "а" * 61), SAID, Code.VALUE_REFUSED),
    ],
)
def test_the_three_differ(names, said, code):
    with refused(code):
        EscrowDocument.create(replace(HELD, holder_names=names), said, QUICK)


def test_nothing_in_it_says_who_or_what():
    raw, text = COPY.to_bytes(), COPY.to_text()
    for name in (*NAMES, "Төв оффис"):
        assert name.encode() not in raw
        assert name not in text
    shown = repr(COPY) + repr(HELD) + repr(COPY.open(SAID[0], SAID[1]))
    for secret in (HELD.keys.identity.secret, HELD.store_key.hex(), repr(HELD.store_key)):
        assert secret not in shown
    assert not [name for name in NAMES if name in shown]


def test_what_is_inside_may_not_swell(monkeypatch):
    monkeypatch.setattr(key_escrow, "_LIMIT_BYTES", 100)
    with refused(Code.COPY_UNREADABLE):
        EscrowedSecrets.from_bytes(HELD.to_bytes())
    with refused(Code.COPY_UNREADABLE):
        EscrowedSecrets.from_bytes(b"not packed")


def test_who_guesses_pays_for_each_pair_of_guesses(monkeypatch):
    derived, whole = [], KdfCost.derive
    monkeypatch.setattr(
        KdfCost,
        "derive",
        lambda cost, typed, salt: derived.append(typed) or whole(cost, typed, salt),
    )
    for first, second in combinations(("нэг", "хоёр", "гурав", "дөрөв"), 2):
        with refused(Code.COPY_STAYS_SHUT):
            COPY.open(first, second)
    assert len(set(derived)) == 6


def test_a_copy_of_release_0_2_0_opens_and_stays_what_it_is():
    text = (Path(__file__).parent / "copy-0.2.0.txt").read_text(encoding="utf-8")
    former = EscrowDocument.from_text(text)
    opened = former.open("гэр тооно хана унь", "цас бороо салхи намар")
    assert opened.opener_names == (NAMES[0], NAMES[2])
    assert (opened.secrets.office, opened.secrets.epoch) == ("Төв оффис", 3)
    assert former.to_text().split() == text.split()
    with refused(Code.COPY_STAYS_SHUT):
        replace(former, is_former=False).open("гэр тооно хана унь", "цас бороо салхи намар")
