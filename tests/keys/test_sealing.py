"""Sealing: all of it for the right reader, none of it for anybody else."""

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.problems import Code
from fieldreg.keys.sealing import (
    SEALED_LIMIT_BYTES,
    Identity,
    Recipient,
    open_sealed,
    padded_length,
    seal,
)
from tests.keys.refusals import refused

# One key for ever, since it stands in the names of tests, which every process must share.
OFFICE = Identity("AGE-SECRET-KEY-137T3T25WTLGX8JJSQY7EQY4NA6VY9ZA50V02PGGNCLL8L9ZSR0RQH0MEQH")
OLDER = Identity.generate()
STRANGER = Identity.generate()
PLAIN = b"thirty people in a soum school"

# Written down because making one takes scrypt some seconds.
LOCKED_BY_PASSPHRASE = (
    b"age-encryption.org/v1\n-> scrypt Es10C1iGMLQBwYlfXG2Dew 20\n"
    b"Yu5X+7rhRjsJ87GbOfE3zQH2mUXb/XA0LWce7EeW85I\n"
    b"--- 6JwhXYyaCGVvsNMTCfE2WgG4ySuFo5tFerkNep6QHfU\n"
    b"\xefm\xa5\x8d\x85\xaaGa\x84(6\xb7e\xe3lU\xe4\xf3\x9f\xa7<\xcc\x99O~l\x16#"
    b"\xc1\xac\r\xf5\xb6"
)


@given(st.binary(max_size=200))
def test_what_was_sealed_is_opened_whole(plain):
    assert open_sealed(seal(plain, [OFFICE.recipient]), OFFICE) == plain


def test_what_was_sealed_for_one_is_not_for_another():
    with refused(Code.NOT_FOR_US):
        open_sealed(seal(PLAIN, [OFFICE.recipient]), STRANGER)


def test_the_sealer_cannot_open_what_it_sealed_without_the_identity():
    with refused(Code.NOT_FOR_US):
        open_sealed(seal(PLAIN, [OFFICE.recipient]))


def test_each_of_several_recipients_can_open():
    sealed = seal(PLAIN, [OFFICE.recipient, OLDER.recipient])
    assert open_sealed(sealed, OFFICE) == open_sealed(sealed, OLDER) == PLAIN


def test_an_older_identity_still_opens_what_was_sealed_before_a_rotation():
    assert open_sealed(seal(PLAIN, [OLDER.recipient]), OFFICE, OLDER) == PLAIN


def test_every_flipped_bit_is_refused():
    sealed = seal(PLAIN, [OFFICE.recipient])
    for place in range(8 * len(sealed)):
        damaged = bytearray(sealed)
        damaged[place // 8] ^= 1 << place % 8
        with refused(Code.SEAL_BROKEN, Code.NOT_FOR_US):
            open_sealed(bytes(damaged), OFFICE)


def test_every_truncation_is_refused():
    sealed = seal(PLAIN, [OFFICE.recipient])
    for length in range(len(sealed)):
        with refused(Code.SEAL_BROKEN):
            open_sealed(sealed[:length], OFFICE)


def test_anything_appended_is_refused():
    sealed = seal(PLAIN, [OFFICE.recipient])
    for tail in (b"\0", sealed, sealed[-64:]):
        with refused(Code.SEAL_BROKEN):
            open_sealed(sealed + tail, OFFICE)


def test_swapped_doubled_and_missing_chunks_are_refused():
    """Fault 50: age works in chunks of 64 KiB."""
    chunk = (64 << 10) + 16
    sealed = seal(bytes(3 * (64 << 10)), [OFFICE.recipient])
    head, one, two, three = (
        sealed[: -3 * chunk],
        sealed[-3 * chunk : -2 * chunk],
        sealed[-2 * chunk : -chunk],
        sealed[-chunk:],
    )
    assert open_sealed(head + one + two + three, OFFICE)
    for wrong in (
        head + two + one + three,
        head + one + one + three,
        head + one + three,
        head + one + two + three + three,
        head + one + two,
    ):
        with refused(Code.SEAL_BROKEN):
            open_sealed(wrong, OFFICE)


@pytest.mark.parametrize(
    "foreign",
    [
        b"",
        b"no age file at all",
        b"age-encryption.org/v2\n",
        pyrage.encrypt(
            PLAIN, [pyrage.x25519.Recipient.from_str(OFFICE.recipient.text)], armored=True
        ),
    ],
    ids=["empty", "other", "newer", "armoured"],
)
def test_a_file_of_another_form_is_refused(foreign):
    with refused(Code.SEAL_BROKEN):
        open_sealed(foreign, OFFICE)


def test_a_file_locked_by_a_passphrase_is_not_for_us():
    with refused(Code.NOT_FOR_US):
        open_sealed(LOCKED_BY_PASSPHRASE, OFFICE)


def test_a_file_beyond_the_limit_is_refused_before_any_work():
    sealed = seal(PLAIN, [OFFICE.recipient])
    with refused(Code.TOO_LARGE):
        open_sealed(sealed, OFFICE, limit_bytes=len(sealed) - 1)
    with refused(Code.TOO_LARGE):
        open_sealed(bytes(SEALED_LIMIT_BYTES + 1), OFFICE)


def test_nothing_is_sealed_that_would_be_too_large_to_open():
    with refused(Code.TOO_LARGE):
        seal(bytes(SEALED_LIMIT_BYTES), [OFFICE.recipient])
    with refused(Code.TOO_LARGE):
        seal(bytes(SEALED_LIMIT_BYTES + 1), [OFFICE.recipient])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "age1",
        OFFICE.recipient.text[:-1],
        OFFICE.recipient.text + "q",
        OFFICE.recipient.text.upper(),
        " " + OFFICE.recipient.text,
        OFFICE.recipient.text + "\n",
        "age1plugin1" + OFFICE.recipient.text[11:],
        "age1../../../../tmp/x1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsKLqeplhpW+uObz5dvMgjz1OxfM/XXUB+VHtZ6isGN",
        OFFICE.secret,
    ],
)
def test_only_the_text_of_an_x25519_key_is_a_recipient(text):
    """Fault 58."""
    with refused(Code.DOCUMENT_REFUSED):
        Recipient(text)


def test_a_recipient_with_one_wrong_letter_is_refused():
    text = OFFICE.recipient.text
    wrong = text[:20] + ("q" if text[20] != "q" else "p") + text[21:]
    with refused(Code.DOCUMENT_REFUSED):
        Recipient(wrong)


@pytest.mark.parametrize(
    "secret", ["", OFFICE.recipient.text, OFFICE.secret.lower(), OFFICE.secret[:-1] + "1"]
)
def test_only_the_text_of_an_x25519_identity_is_one(secret):
    with refused(Code.DOCUMENT_REFUSED):
        Identity(secret)


def test_an_identity_with_one_wrong_letter_is_refused():
    secret = OFFICE.secret
    wrong = secret[:20] + ("Q" if secret[20] != "Q" else "P") + secret[21:]
    with refused(Code.DOCUMENT_REFUSED):
        Identity(wrong)


def test_an_identity_comes_back_from_its_text():
    assert Identity(OFFICE.secret).recipient == OFFICE.recipient


def test_two_recipients_have_two_short_names():
    assert OFFICE.recipient.key_id != OLDER.recipient.key_id
    assert len(OFFICE.recipient.key_id) == 16


@given(st.integers(0, 1 << 40))
def test_padding_only_adds_at_most_an_eighth_and_is_steady(length):
    padded = padded_length(length)
    assert length <= padded <= length + length // 8
    assert padded_length(padded) == padded


@pytest.mark.parametrize(
    ("length", "padded"),
    [(0, 0), (1, 1), (2, 2), (8, 8), (9, 10), (1000, 1024), (1025, 1088), (70_000, 71_680)],
)
def test_padding_follows_the_paper(length, padded):
    assert padded_length(length) == padded


@given(st.integers(0, 1 << 30))
def test_a_longer_thing_is_never_padded_to_less(length):
    assert padded_length(length) <= padded_length(length + 1)


def test_lengths_up_to_eight_mebibytes_fall_into_few_classes():
    classes = {padded_length(length) for length in range(1, 8 << 20, 997)}
    assert len(classes) < 420
