"""Signatures: one signer, one purpose, one message."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.problems import Code
from fieldreg.keys.signing import SIGNATURE_BYTES, SigningKey, VerifyKey
from tests.keys.refusals import refused

KEY = SigningKey(bytes(range(32)))
OTHER = SigningKey(bytes(range(1, 33)))


def test_a_signature_stands_for_its_signer_purpose_and_message():
    signature = KEY.sign(b"purpose", b"message")
    KEY.verify_key.verify(b"purpose", b"message", signature)
    assert len(signature) == SIGNATURE_BYTES


@pytest.mark.parametrize(
    ("key", "context", "message"),
    [
        (OTHER, b"purpose", b"message"),
        (KEY, b"another", b"message"),
        (KEY, b"purpose", b"messagE"),
        (KEY, b"purpos", b"emessage"),
        (KEY, b"purposem", b"essage"),
    ],
)
def test_a_signature_stands_for_nothing_else(key, context, message):
    signature = KEY.sign(b"purpose", b"message")
    assert not key.verify_key.has_signed(context, message, signature)
    with refused(Code.SIGNATURE_WRONG):
        key.verify_key.verify(context, message, signature)


def test_every_damaged_bit_of_a_signature_is_noticed():
    signature = KEY.sign(b"purpose", b"message")
    for place in range(8 * SIGNATURE_BYTES):
        damaged = bytearray(signature)
        damaged[place // 8] ^= 1 << place % 8
        assert not KEY.verify_key.has_signed(b"purpose", b"message", bytes(damaged))


@given(st.binary(max_size=80))
def test_bytes_that_are_no_signature_are_never_one(signature):
    assert not KEY.verify_key.has_signed(b"purpose", b"message", signature)


def test_a_key_for_which_one_signature_fits_everything_is_refused():
    """The point of order one, with either sign: R = 1, S = 0 fits every message."""
    for last in (0x00, 0x80):
        with refused(Code.DOCUMENT_REFUSED):
            VerifyKey(b"\x01" + bytes(30) + bytes((last,)))


@given(st.binary(min_size=31, max_size=31).map(b"\x02".__add__))
def test_bytes_that_are_no_point_of_the_curve_have_signed_nothing(raw):
    signature = KEY.sign(b"purpose", b"message")
    assert not VerifyKey(raw).has_signed(b"purpose", b"message", signature)


def test_a_plain_ed25519_signature_of_the_message_does_not_pass():
    signature = Ed25519PrivateKey.from_private_bytes(KEY.raw).sign(b"message")
    assert not KEY.verify_key.has_signed(b"purpose", b"message", signature)


def test_a_key_comes_back_from_its_bytes():
    key = SigningKey.generate()
    assert SigningKey(key.raw).verify_key == key.verify_key
    assert VerifyKey(key.verify_key.raw) == key.verify_key


def test_no_two_generated_keys_are_alike():
    assert SigningKey.generate() != SigningKey.generate()


@pytest.mark.parametrize("kind", [SigningKey, VerifyKey])
@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_key_of_the_wrong_length_is_refused(kind, length):
    with refused(Code.DOCUMENT_REFUSED):
        kind(bytes(length))


@pytest.mark.parametrize("context", [b"", bytes(256)])
def test_a_signature_without_a_proper_purpose_is_our_own_mistake(context):
    with pytest.raises(ValueError, match="context"):
        KEY.sign(context, b"message")
