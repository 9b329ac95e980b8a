"""Bundles that do not add up, though they are sealed and signed."""

from dataclasses import replace

import pytest

from fieldreg.domain.log.changes import Changes
from fieldreg.domain.problems import Code
from fieldreg.keys import canonical_json
from fieldreg.keys.sealing import open_sealed, padded_length, seal
from fieldreg.sync.codec import bundle_codec as bundles
from fieldreg.sync.codec import hash_chain
from fieldreg.sync.codec.bundle_codec import BundleSegment
from fieldreg.sync.codec.bundle_header import BundleHeader
from fieldreg.sync.codec.change_codec import encode
from tests.support.bundles.forged import (
    forge_bundle,
    forge_reply,
    honest_header,
    honest_payload,
    refusal,
    with_changes,
)
from tests.support.bundles.sealed import WRITER, make_people, make_segment


def test_a_bundle_of_a_later_form_is_too_new(office, laptop):
    for header in (
        with_changes(laptop, min_reader=3),
        with_changes(laptop, min_reader=3, role="hub"),
    ):
        assert (
            refusal(office.open, forge_bundle(office, laptop, header=header)) is Code.BUNDLE_TOO_NEW
        )
    later = forge_bundle(office, laptop, magic=b"fieldreg-bundle-v2\n")
    assert refusal(office.open, later) is Code.BUNDLE_TOO_NEW


def test_a_field_that_is_not_known_is_passed_over(office, laptop):
    header = with_changes(laptop, mood="good", format=2)
    assert office.open(forge_bundle(office, laptop, header=header)).header.last == 3


def test_the_forger_of_these_tests_can_be_honest(office, laptop):
    """What is refused below fails for the reason it names, not by a slip."""
    assert len(list(office.open(forge_bundle(office, laptop)).read_segments())) == 1


TAMPERED_HEADERS = {
    "format zero": {"format": 0},
    "a format below zero": {"format": -1},
    "a format that is no number": {"format": True},
    "a reader below the first": {"min_reader": 0},
    "no role": {"role": "hub"},
    "a part beyond the parts": {"part": 2},
    "no part": {"part": 0},
    "no writer": {"writer": 0},
    "a day that is none": {"noted_on": "2026-02-30"},
    "numbers that begin later": {"first": 2},
    "numbers that end later": {"last": 4},
    "a segment less": {"segments": []},
    "a segment more": {"segments": [{"first": 1, "last": 3}, {"first": 4, "last": 4}], "last": 4},
    "segments with a hole": {"segments": [{"first": 1, "last": 1}, {"first": 3, "last": 3}]},
    "segments that overlap": {"segments": [{"first": 1, "last": 3}, {"first": 3, "last": 3}]},
    "another log before": {"hash_before": "01" * 32},
    "another log after": {"hash_after": "01" * 32},
    "a shorter hash": {"hash_after": "01" * 31},
    "another size": {"raw_bytes": 5},
    "a word for a number": {"schema": "1"},
    "more orders than are told": {"erased": list(range(1, 502))},
    "too long a secret": {"recovery": "00" * 4_097},
    "more than a header may have": {"mood": "x" * (1 << 17)},
    "no header at all": None,
}


@pytest.mark.parametrize("said", TAMPERED_HEADERS.values(), ids=TAMPERED_HEADERS)
def test_a_header_that_does_not_add_up_is_damaged(office, laptop, said):
    header = b"[]" if said is None else with_changes(laptop, **said)
    assert refusal(office.open, forge_bundle(office, laptop, header=header)) is Code.BUNDLE_DAMAGED


def test_a_header_whose_segments_go_backwards_is_damaged(laptop):
    spans = [{"first": 1, "last": 5}, {"first": 6, "last": 3}]
    assert BundleHeader.from_bytes(with_changes(laptop)).last == 3
    assert (
        refusal(BundleHeader.from_bytes, with_changes(laptop, segments=spans))
        is Code.BUNDLE_DAMAGED
    )


def test_what_was_written_anew_says_that_older_readers_may_not_read_it(laptop):
    spans = [{"first": 1, "last": 3, "was": "01" * 32}]
    assert BundleHeader.from_bytes(
        with_changes(laptop, segments=spans, min_reader=2)
    ).original_hashes
    assert (
        refusal(BundleHeader.from_bytes, with_changes(laptop, segments=spans))
        is Code.BUNDLE_DAMAGED
    )


def test_a_certificate_that_was_changed_is_damaged(office, laptop):
    certificate = canonical_json.loads(laptop.certificate.document)
    certificate["body"]["name"] = "Өлгий 1"
    header = with_changes(laptop, certificate=certificate)
    assert (
        refusal(office.open, forge_bundle(office, laptop, header=header))
        is Code.CERTIFICATE_DAMAGED
    )


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        honest_payload()[:-1],
        honest_payload() + b"\0",
        honest_payload() + honest_payload(),
        bundles._payload(b"{}", [make_segment(1, 3)]),
        bundles._payload(b"", []),
        bundles._payload(b"", [make_segment(1, 3), make_segment(4, 4)]),
        bundles._payload(b"", [BundleSegment(b"not a body")]),
        bytes(4) + (1 << 31).to_bytes(4, "little"),
        bytes(4) + (1001).to_bytes(4, "little") + bytes(4 * 1001),
    ],
    ids=[
        "nothing",
        "a byte less",
        "a byte more",
        "itself twice",
        "a reply from a laptop",
        "no segment",
        "one segment too many",
        "no body",
        "millions of segments",
        "more segments than there may be",
    ],
)
def test_a_payload_that_does_not_fit_its_header_is_damaged(office, laptop, payload):
    sealed = forge_bundle(office, laptop, payload=payload)
    assert refusal(office.open, sealed) is Code.BUNDLE_DAMAGED


def test_a_payload_that_is_not_the_signed_one_is_damaged(office, laptop):
    inside = bytearray(open_sealed(laptop.seal(make_segment(1, 3)), office.keys.identity))
    payload = bundles._payload(b"", [make_segment(1, 3)])
    place = bytes(inside).index(payload) + len(payload) - 1
    inside[place] ^= 1
    sealed = seal(bytes(inside), [office.keys.identity.recipient])
    assert refusal(office.open, sealed) is Code.BUNDLE_DAMAGED


@pytest.mark.parametrize("tail", [b"\0", b"\1", bytes(512), b"again"])
def test_padding_is_zeros_and_as_long_as_it_must_be(office, laptop, tail):
    inside = open_sealed(laptop.seal(make_segment(1, 3)), office.keys.identity)
    assert len(inside) == padded_length(len(inside))
    for padded in (inside + tail, inside[:-1] + b"\1", inside[:-1]):
        sealed = seal(padded, [office.keys.identity.recipient])
        assert refusal(office.open, sealed) is Code.BUNDLE_DAMAGED


def test_the_forger_of_replies_can_be_honest(office, laptop):
    assert len(laptop.open(forge_reply(office, laptop)).segments) == 1


def test_a_reply_without_its_document_is_damaged(office, laptop):
    payload = bundles._payload(b"", [])
    sealed = forge_reply(office, laptop, payload, raw_bytes=0)
    assert refusal(laptop.open, sealed) is Code.BUNDLE_DAMAGED


@pytest.mark.parametrize(
    "said", [{"segments": [{"first": 1, "last": 3}]}, {"first": 2}, {"last": 1}]
)
def test_a_reply_that_speaks_of_a_log_is_damaged(office, laptop, said):
    sealed = forge_reply(office, laptop, **said)
    assert refusal(laptop.open, sealed) is Code.BUNDLE_DAMAGED


def test_a_reply_of_more_segments_than_there_may_be_is_damaged(office, laptop):
    small = BundleSegment(encode(Changes()))
    for count, code in ((1000, None), (1001, Code.BUNDLE_DAMAGED)):
        size = count * bundles.declared_size(small.body)
        payload = bundles._payload(b"{}", [small] * count)
        sealed = forge_reply(office, laptop, payload, raw_bytes=size)
        if code:
            assert refusal(laptop.open, sealed) is code
        else:
            assert len(laptop.open(sealed).segments) == count


def test_a_reply_whose_payload_is_not_the_signed_one_is_damaged(office, laptop):
    sealed = office.answer(laptop, BundleSegment(encode(make_people(1, 3, writer=11))))
    inside = open_sealed(sealed, laptop.keys.identity)
    bent = inside.replace(b'"epoch":1,"format":1', b'"epoch":9,"format":1')
    assert bent != inside
    again = seal(bent, [laptop.keys.identity.recipient])
    assert refusal(laptop.open, again) is Code.BUNDLE_DAMAGED


@pytest.mark.parametrize(
    "held",
    [
        make_people(1, 2),
        make_people(2, 4),
        make_people(1, 4),
        make_people(1, 3, writer=5),
        Changes(),
    ],
    ids=["one less", "others", "one more", "another writer's", "none"],
)
def test_a_segment_that_holds_other_changes_than_it_says_is_not_sealed_and_not_read(
    office, laptop, held
):
    body = encode(held)
    wrong = BundleSegment(body, 1, 3)
    assert refusal(laptop.seal, wrong) is Code.BUNDLE_DAMAGED
    header = replace(
        honest_header(laptop),
        hash_after=hash_chain.next_hash(hash_chain.EMPTY_LOG_HASH, WRITER, 1, 3, body),
        raw_bytes=bundles.declared_size(body),
        change_count=held.count,
    )
    payload = bundles._payload(b"", [wrong])
    sealed = forge_bundle(office, laptop, header=header.to_bytes(), payload=payload)
    bundle = office.open(sealed)
    assert refusal(list, bundle.read_segments()) is Code.BUNDLE_DAMAGED


def test_a_count_that_is_not_the_count_is_found_when_all_is_read(office, laptop):
    sealed = forge_bundle(office, laptop, header=with_changes(laptop, changes=4))
    assert refusal(list, office.open(sealed).read_segments()) is Code.BUNDLE_DAMAGED
