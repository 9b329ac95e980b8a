"""Bundles: what one side seals the other opens, and nobody else."""

import hashlib
from dataclasses import replace

import pytest

from fieldreg.domain.log.changes import Changes
from fieldreg.domain.problems import Code
from fieldreg.keys.devices.trust_list import DeviceStatus
from fieldreg.keys.key_pairs import DeviceKeys
from fieldreg.keys.sealing import open_sealed, seal
from fieldreg.sync.codec import hash_chain
from fieldreg.sync.codec.bundle_codec import (
    MAX_PAYLOAD_BYTES,
    MAX_SEGMENTS,
    BundleSegment,
    open_bundle,
    reseal_reply,
    seal_bundle,
)
from fieldreg.sync.codec.bundle_header import MAX_ERASURE_ORDERS
from fieldreg.sync.codec.change_codec import encode
from fieldreg.sync.codec.reply_document import OfficeReply
from tests.support.bundles.forged import forge_bundle, refusal
from tests.support.bundles.sealed import (
    WRITER,
    BundleOffice,
    BundleSender,
    make_people,
    make_segment,
)


def test_head_office_opens_what_a_laptop_sealed(office, laptop):
    bundle = office.open(laptop.seal(make_segment(1, 3), make_segment(4, 4)))
    assert bundle.sender_trust.status is DeviceStatus.UNCONFIRMED
    assert bundle.sender_trust.certificate == laptop.certificate
    assert (bundle.header.first, bundle.header.last) == (1, 4)
    assert bundle.header.change_count == 4
    read = list(bundle.read_segments())
    assert [one.first for one, _ in read] == [1, 4]
    assert [changes.count for _, changes in read] == [3, 1]
    assert encode(read[0][1]) == encode(make_people(1, 3))


def test_every_segment_brings_the_log_hash_after_it(office, laptop):
    one, two = make_segment(1, 3), make_segment(4, 4)
    middle = hash_chain.next_hash(hash_chain.EMPTY_LOG_HASH, WRITER, 1, 3, one.body)
    end = hash_chain.next_hash(middle, WRITER, 4, 4, two.body)
    bundle = office.open(laptop.seal(one, two))
    assert [each.hash for each in bundle.segments] == [middle, end]
    assert bundle.header.hash_after == end


def test_a_bundle_with_nothing_new_is_a_bundle(office, laptop):
    bundle = office.open(laptop.seal(first=8, last=7, hash_before=b"\7" * 32))
    assert (bundle.header.first, bundle.header.last) == (8, 7)
    assert bundle.header.hash_after == b"\7" * 32
    assert list(bundle.read_segments()) == []


def test_a_later_bundle_goes_on_where_the_last_one_ended(office, laptop):
    sealed = laptop.seal(make_segment(5, 6), hash_before=b"\7" * 32)
    assert office.open(sealed).header.hash_before == b"\7" * 32


def test_a_laptop_opens_the_reply_of_its_head_office(office, laptop):
    sealed = office.answer(laptop, BundleSegment(encode(make_people(3, 9, writer=11))))
    bundle = laptop.open(sealed)
    assert bundle.sender_trust is None
    assert OfficeReply.from_bytes(bundle.reply).version == bundle.header.version == 2
    assert [changes.count for _, changes in bundle.read_segments()] == [7]


def test_a_laptop_cannot_open_its_own_bundle(laptop):
    assert refusal(laptop.open, laptop.seal(make_segment(1, 3))) is Code.NOT_FOR_US


def test_a_reply_is_for_one_laptop(office, laptop):
    other = BundleSender(office)
    assert refusal(other.open, office.answer(laptop)) is Code.NOT_FOR_US


def test_the_older_keys_of_head_office_still_open(office, laptop):
    sealed = laptop.seal(make_segment(1, 3))
    newer = replace(
        office.keys,
        identity=DeviceKeys.generate().identity,
        older_identities=(office.keys.identity,),
    )
    assert open_bundle(sealed, newer.opening_identities, trust=office.trust_list).header.last == 3


def test_the_size_of_a_bundle_tells_little(office, laptop):
    sealed = [laptop.seal(make_segment(1, last)) for last in range(1, 40)]
    sizes = {len(open_sealed(one, office.keys.identity)) for one in sealed}
    assert len(sizes) < 6


def test_nothing_readable_stands_in_a_sealed_bundle(laptop):
    sealed = laptop.seal(make_segment(1, 3))
    for text in ("Ганбаатар", "Тариат", "laptop", "fieldreg"):
        assert text.encode() not in sealed


def test_what_is_not_sealed_is_not_ours(office):
    for stranger in (b"", b"PK\3\4", b"SQLite format 3\0", b"-----BEGIN AGE ENCRYPTED FILE-----"):
        assert refusal(office.open, stranger) is Code.BUNDLE_NOT_OURS


def test_what_is_sealed_but_something_else_is_not_ours(office):
    sealed = seal(b"the key of the cellar", [office.keys.identity.recipient])
    assert refusal(office.open, sealed) is Code.BUNDLE_NOT_OURS


def test_a_file_beyond_the_limit_is_not_opened(office):
    assert refusal(office.open, bytes((8 << 20) + 1)) is Code.BUNDLE_TOO_LARGE


def test_a_sender_that_nobody_invited_is_unknown(laptop):
    stranger = BundleOffice()
    theirs = BundleSender(stranger)
    sealed = seal_bundle(
        theirs.header(1, 3),
        [make_segment(1, 3)],
        signing_key=theirs.keys.signing,
        recipient=laptop.office.keys.identity.recipient,
    )
    assert refusal(laptop.office.open, sealed) is Code.SENDER_UNKNOWN


def test_what_a_revoked_device_sent_is_refused_but_can_be_looked_at():
    office = BundleOffice()
    lost = BundleSender(office)
    sealed = lost.seal(make_segment(1, 3))
    office.revoke(lost.certificate)
    assert refusal(office.open, sealed) is Code.SENDER_REVOKED
    bundle = office.open(sealed, admit_revoked=True)
    assert bundle.sender_trust.status is DeviceStatus.REVOKED


def test_a_revoked_device_is_refused_before_its_signature_is_looked_at():
    office = BundleOffice()
    lost = BundleSender(office)
    sealed = forge_bundle(office, lost, key=DeviceKeys.generate().signing)
    assert refusal(office.open, sealed) is Code.SIGNATURE_WRONG
    office.revoke(lost.certificate)
    assert refusal(office.open, sealed) is Code.SENDER_REVOKED
    assert refusal(office.open, sealed, admit_revoked=True) is Code.SIGNATURE_WRONG


def test_a_certificate_is_of_no_use_without_its_key(office, laptop):
    thief = DeviceKeys.generate()
    sealed = forge_bundle(office, laptop, key=thief.signing)
    assert refusal(office.open, sealed) is Code.SIGNATURE_WRONG
    own = seal_bundle, laptop.header(1, 3), [make_segment(1, 3)]
    named = {"signing_key": thief.signing, "recipient": office.keys.identity.recipient}
    assert refusal(*own, **named) is Code.SIGNATURE_WRONG


def test_head_office_opens_what_it_said_itself_and_no_other_head_office(office, laptop):
    reply = open_sealed(office.answer(laptop), laptop.keys.identity)
    again = reseal_reply(reply, office.keys.identity.recipient)
    assert office.open(again).signed_bytes == reply
    foreign = open_sealed(BundleOffice().answer(laptop), laptop.keys.identity)
    sealed = reseal_reply(foreign, office.keys.identity.recipient)
    assert refusal(office.open, sealed) is Code.SIGNATURE_WRONG


def test_a_laptop_takes_no_orders_from_a_laptop(office, laptop):
    """Fault 55 too: it is whole and signed, by somebody who is not head office."""
    other = BundleSender(office)
    sealed = seal_bundle(
        other.header(1, 3),
        [make_segment(1, 3)],
        signing_key=other.keys.signing,
        recipient=laptop.keys.identity.recipient,
    )
    assert refusal(laptop.open, sealed) is Code.SENDER_UNKNOWN


def test_a_reply_of_another_head_office_is_refused(laptop):
    assert refusal(laptop.open, BundleOffice().answer(laptop)) is Code.SIGNATURE_WRONG


def test_a_bundle_that_was_sealed_again_for_somebody_else_is_not_for_them(office, laptop):
    """Fault 55: the signature is right and the recipient is not."""
    inside = open_sealed(office.answer(laptop), laptop.keys.identity)
    other = BundleSender(office)
    sealed = seal(inside, [other.keys.identity.recipient])
    assert refusal(other.open, sealed) is Code.NOT_FOR_US


def test_a_bundle_that_would_be_too_large_is_not_sealed(laptop):
    noise = b"".join(hashlib.sha256(bytes([n % 251, n // 251])).digest() for n in range(4000))
    big = make_people(1, 1)
    text = noise.hex()
    column = [text[:250_000]]
    creations = big.creations[0]
    columns = tuple(
        column if f.name == "notes" else values
        for f, values in zip(creations.kind.fields, creations.columns, strict=True)
    )
    body = encode(Changes((replace(creations, columns=columns),)))
    segments = [BundleSegment(body, 1, 1)] * (8_200_000 // len(body) + 1)
    assert sum(len(one.body) for one in segments) > MAX_PAYLOAD_BYTES
    assert refusal(laptop.seal, *segments) is Code.BUNDLE_TOO_LARGE


@pytest.mark.parametrize(
    "harm",
    [
        lambda _office, laptop: laptop.seal(make_segment(1, 2), make_segment(4, 5)),
        lambda _office, laptop: laptop.seal(
            make_segment(1, 2), erasure_orders=tuple(range(1, MAX_ERASURE_ORDERS + 2))
        ),
        lambda office, laptop: office.answer(laptop, *[make_segment(1, 1)] * (MAX_SEGMENTS + 1)),
    ],
    ids=["a hole in the log", "too many orders", "too many segments"],
)
def test_nothing_is_sealed_that_its_reader_would_refuse(office, laptop, harm):
    assert refusal(harm, office, laptop) is Code.BUNDLE_DAMAGED


def test_what_fills_the_room_is_sealed_and_opened(office, laptop):
    bodies = []
    text = "".join(hashlib.sha256(n.to_bytes(4)).hexdigest() for n in range(16_000))
    number = 0
    while sum(len(one.body) + 4 for one in bodies) < MAX_PAYLOAD_BYTES - 1_100_000:
        number += 1
        creations = make_people(number, number).creations[0]
        columns = tuple(
            [text[number:] + text[:number]] if f.name == "notes" else values
            for f, values in zip(creations.kind.fields, creations.columns, strict=True)
        )
        body = encode(Changes((replace(creations, columns=columns),)))
        bodies.append(BundleSegment(body, number, number))
    sealed = laptop.seal(*bodies)
    assert len(sealed) <= 8 << 20
    assert office.open(sealed).header.last == number
