"""The list of who was erased: beside every backup, and readable to its own keeper alone."""

import hashlib

import pytest

from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code
from fieldreg.keys.erasure_list import ErasureEntry, read_erasure_list, write_erasure_list
from fieldreg.keys.signed_documents import sign_body
from fieldreg.keys.signing import SigningKey
from tests.keys.refusals import refused

KEY = SigningKey(hashlib.sha256(b"keeper").digest())
FIRST, SECOND = (7 << 32) + 12, (7 << 32) + 13
MARK = "0123456789abcdef"
ORDERS = (
    ErasureEntry(
        (9 << 32) + 1, 41, (FIRST, SECOND), ("phone",), (77,), "asked", "2026-03-14", (MARK,)
    ),
    ErasureEntry((9 << 32) + 2, 42, (FIRST,), (), (), "asked", "2026-03-15"),
)


def test_it_tells_nobody_else_whom_it_names():
    kept = write_erasure_list(ORDERS, KEY)
    for person in (FIRST, SECOND):
        for form in (str(person), f"{person:x}", short_code(person)):
            assert form.encode() not in kept
    for text in (MARK, "asked", "2026-03-14", "phone"):
        assert text.encode() not in kept
    assert read_erasure_list(kept, KEY).orders == ORDERS


def test_it_is_the_same_for_the_same_orders_and_hides_how_few_they_are():
    """An opening that changes nothing writes nothing."""
    assert write_erasure_list(ORDERS, KEY) == write_erasure_list(ORDERS, KEY)
    lengths = {len(write_erasure_list(ORDERS[:count], KEY)) for count in range(3)}
    assert len(lengths) == 1


def test_lists_of_the_first_releases_are_read():
    body = {"keeper": KEY.verify_key.raw.hex(), "orders": [entry.to_body() for entry in ORDERS]}
    assert read_erasure_list(sign_body(body, KEY, b"fieldreg-erasures-v1"), KEY).orders == ORDERS


@pytest.mark.parametrize("sealed", ["", "00" * 50])
def test_what_its_keeper_signed_and_did_not_seal_is_refused(sealed):
    body = {"keeper": KEY.verify_key.raw.hex(), "sealed": sealed}
    with refused(Code.DOCUMENT_REFUSED):
        read_erasure_list(sign_body(body, KEY, b"fieldreg-erasures-v1"), KEY)


def test_another_keepers_list_is_refused():
    with refused(Code.DOCUMENT_REFUSED):
        read_erasure_list(write_erasure_list(ORDERS, SigningKey.generate()), KEY)
