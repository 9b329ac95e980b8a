"""Replies: what head office says, read strictly and open to what it may say later."""

import pytest

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys import canonical_json
from fieldreg.keys.devices.trust_list import DeviceStatus, TrustList
from fieldreg.sync.codec.reply_document import OfficeReply, Receipt
from tests.support.bundles.sealed import DAY, WRITER, BundleOffice


@pytest.fixture(scope="module")
def office():
    return BundleOffice()


@pytest.fixture(scope="module")
def reply(office):
    return OfficeReply(
        laptop="Өлгий 1",
        noted_on=DAY,
        epoch=2,
        version=31,
        device_status=DeviceStatus.KNOWN,
        receipts=(
            Receipt(WRITER, 40, b"\7" * 32, ((41, 44), (60, 60)), ((9, "value_refused"),)),
            Receipt(WRITER + 1, 0, bytes(32)),
        ),
        trust_list=office.trust_list.document,
    )


def test_a_reply_is_read_as_it_was_written(reply):
    assert OfficeReply.from_bytes(reply.to_bytes()) == reply


def test_the_trust_list_in_a_reply_is_head_offices_own_document(office, reply):
    document = OfficeReply.from_bytes(reply.to_bytes()).trust_list
    assert TrustList.from_bytes(document, office.keys.signing.verify_key).version == 1


def test_what_a_newer_head_office_says_beside_it_is_passed_over(reply):
    body = canonical_json.loads(reply.to_bytes())
    body["questions"] = ["who is this?"]
    body["receipts"][0]["safe_until"] = 12
    assert OfficeReply.from_bytes(canonical_json.dumps(body)) == reply


def test_a_reply_of_a_later_form_is_too_new(reply):
    body = {**canonical_json.loads(reply.to_bytes()), "format": 2}
    with pytest.raises(Problem) as caught:
        OfficeReply.from_bytes(canonical_json.dumps(body))
    assert caught.value.code is Code.DOCUMENT_TOO_NEW


@pytest.mark.parametrize(
    "said",
    [
        {"epoch": 0},
        {"version": "31"},
        {"noted_on": "14.03.2026"},
        {"standing": "trusted"},
        {"receipts": {}},
        {"receipts": [{"writer": 1}]},
        {"receipts": [7]},
        {"trust_list": "none"},
        {"laptop": ""},
    ],
    ids=str,
)
def test_a_reply_that_says_something_impossible_is_damaged(reply, said):
    body = {**canonical_json.loads(reply.to_bytes()), **said}
    with pytest.raises(Problem) as caught:
        OfficeReply.from_bytes(canonical_json.dumps(body))
    assert caught.value.code is Code.BUNDLE_DAMAGED


@pytest.mark.parametrize(
    "said",
    [
        {"writer": 0},
        {"last": -1},
        {"hash": "07" * 31},
        {"gaps": [{"first": 0, "last": 4}]},
        {"gaps": [[1, 4]]},
        {"set_aside": [{"change": 5}]},
        {"set_aside": [{"change": 5, "code": 7}]},
    ],
    ids=str,
)
def test_a_receipt_that_says_something_impossible_is_damaged(reply, said):
    body = canonical_json.loads(reply.to_bytes())
    body["receipts"][0].update(said)
    with pytest.raises(Problem) as caught:
        OfficeReply.from_bytes(canonical_json.dumps(body))
    assert caught.value.code is Code.BUNDLE_DAMAGED


@pytest.mark.parametrize("raw", [b"", b"[]", b"{}", b"{" * 99, b'{"a":1,"a":2}', b"NaN"])
def test_what_is_no_reply_is_damaged(raw):
    with pytest.raises(Problem) as caught:
        OfficeReply.from_bytes(raw)
    assert caught.value.code is Code.BUNDLE_DAMAGED
