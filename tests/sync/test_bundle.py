"""Bundles: what one side seals the other opens, and nobody else."""

import hashlib
from dataclasses import replace

import pytest

from fieldreg.domain.changes import Changes
from fieldreg.domain.problems import Code, Problem
from fieldreg.keys import canonical
from fieldreg.keys.pairs import DeviceKeys
from fieldreg.keys.sealing import open_sealed, padded_length, seal
from fieldreg.keys.trust import Verdict
from fieldreg.sync import bundle as bundles
from fieldreg.sync import chain
from fieldreg.sync.bundle import ROOM_BYTES, Segment, open_bundle, seal_bundle
from fieldreg.sync.columns import encode
from fieldreg.sync.header import Header
from fieldreg.sync.receipts import Reply
from tests.support.sealed import WRITER, Office, Sender, people, segment


@pytest.fixture(scope="module")
def office():
    return Office()


@pytest.fixture(scope="module")
def laptop(office):
    sender = Sender(office)
    assert sender.certificate
    return sender


def refusal(act, *arguments, **named):
    with pytest.raises(Problem) as caught:
        act(*arguments, **named)
    return caught.value.code


def forge(
    office, laptop, *, key=None, recipient=None, header=None, payload=None, magic=None
):
    """Seal a bundle whose parts need not fit, signed and padded as if they did."""
    written = header if header is not None else Header.to_bytes(honest_header(laptop))
    carried = payload if payload is not None else honest_payload()
    inside = bundles._put_together(written, carried, key or laptop.keys.signing)
    if magic:
        inside = magic + inside[len(magic) :]
    return seal(inside, [recipient or office.keys.identity.recipient])


def honest_payload():
    return bundles._payload(b"", [segment(1, 3)])


def honest_header(laptop, **said):
    one = segment(1, 3)
    body = one.body
    return replace(
        laptop.header(1, 3),
        spans=((1, 3),),
        hash_after=chain.follow(chain.BEGINNING, WRITER, 1, 3, body),
        recipient_id=laptop.office.keys.identity.recipient.key_id,
        change_count=3,
        raw_bytes=bundles.raw_size(body),
        **said,
    )


def changed(laptop, **said):
    document = canonical.loads(honest_header(laptop).to_bytes())
    return canonical.dumps({**document, **said})


def test_head_office_opens_what_a_laptop_sealed(office, laptop):
    bundle = office.open(laptop.seal(segment(1, 3), segment(4, 4)))
    assert bundle.trust.verdict is Verdict.UNCONFIRMED
    assert bundle.trust.certificate == laptop.certificate
    assert (bundle.header.first, bundle.header.last) == (1, 4)
    assert bundle.header.change_count == 4
    read = list(bundle.changes())
    assert [one.first for one, _ in read] == [1, 4]
    assert [changes.count for _, changes in read] == [3, 1]
    assert encode(read[0][1]) == encode(people(1, 3))


def test_every_segment_brings_the_log_hash_after_it(office, laptop):
    one, two = segment(1, 3), segment(4, 4)
    middle = chain.follow(chain.BEGINNING, WRITER, 1, 3, one.body)
    end = chain.follow(middle, WRITER, 4, 4, two.body)
    bundle = office.open(laptop.seal(one, two))
    assert [each.hash for each in bundle.segments] == [middle, end]
    assert bundle.header.hash_after == end


def test_a_bundle_with_nothing_new_is_a_bundle(office, laptop):
    bundle = office.open(laptop.seal(first=8, last=7, hash_before=b"\7" * 32))
    assert (bundle.header.first, bundle.header.last) == (8, 7)
    assert bundle.header.hash_after == b"\7" * 32
    assert list(bundle.changes()) == []


def test_a_later_bundle_goes_on_where_the_last_one_ended(office, laptop):
    sealed = laptop.seal(segment(5, 6), hash_before=b"\7" * 32)
    assert office.open(sealed).header.hash_before == b"\7" * 32


def test_a_laptop_opens_the_reply_of_its_head_office(office, laptop):
    sealed = office.answer(laptop, Segment(encode(people(3, 9, writer=11))))
    bundle = laptop.open(sealed)
    assert bundle.trust is None
    assert Reply.from_bytes(bundle.reply).version == bundle.header.version == 2
    assert [changes.count for _, changes in bundle.changes()] == [7]


def test_a_laptop_cannot_open_its_own_bundle(laptop):
    assert refusal(laptop.open, laptop.seal(segment(1, 3))) is Code.NOT_FOR_US


def test_a_reply_is_for_one_laptop(office, laptop):
    other = Sender(office)
    assert refusal(other.open, office.answer(laptop)) is Code.NOT_FOR_US


def test_the_older_keys_of_head_office_still_open(office, laptop):
    sealed = laptop.seal(segment(1, 3))
    newer = replace(
        office.keys,
        identity=DeviceKeys.generate().identity,
        older_identities=(office.keys.identity,),
    )
    assert open_bundle(sealed, newer.opening, trust=office.trust_list).header.last == 3


def test_the_size_of_a_bundle_tells_little(office, laptop):
    sealed = [laptop.seal(segment(1, last)) for last in range(1, 40)]
    sizes = {len(open_sealed(one, office.keys.identity)) for one in sealed}
    assert len(sizes) < 6


def test_nothing_readable_stands_in_a_sealed_bundle(laptop):
    sealed = laptop.seal(segment(1, 3))
    for text in ("Ганбаатар", "Тариат", "laptop", "fieldreg"):
        assert text.encode() not in sealed


def test_what_is_not_sealed_is_not_ours(office):
    for stranger in (
        b"",
        b"PK\3\4",
        b"SQLite format 3\0",
        b"-----BEGIN AGE ENCRYPTED FILE-----",
    ):
        assert refusal(office.open, stranger) is Code.BUNDLE_NOT_OURS


def test_what_is_sealed_but_something_else_is_not_ours(office):
    sealed = seal(b"the key of the cellar", [office.keys.identity.recipient])
    assert refusal(office.open, sealed) is Code.BUNDLE_NOT_OURS


def test_a_file_beyond_the_limit_is_not_opened(office):
    assert refusal(office.open, bytes((8 << 20) + 1)) is Code.BUNDLE_TOO_LARGE


def test_a_bundle_of_a_later_form_is_too_new(office, laptop):
    for header in (
        changed(laptop, min_reader=2),
        changed(laptop, min_reader=2, role="hub"),
    ):
        assert (
            refusal(office.open, forge(office, laptop, header=header))
            is Code.BUNDLE_TOO_NEW
        )
    later = forge(office, laptop, magic=b"fieldreg-bundle-v2\n")
    assert refusal(office.open, later) is Code.BUNDLE_TOO_NEW


def test_a_field_that_is_not_known_is_passed_over(office, laptop):
    header = changed(laptop, mood="good", format=2)
    assert office.open(forge(office, laptop, header=header)).header.last == 3


def test_the_forger_of_these_tests_can_be_honest(office, laptop):
    """What is refused below fails for the reason it names, not by a slip."""
    assert len(list(office.open(forge(office, laptop)).changes())) == 1


def test_a_sender_that_nobody_invited_is_unknown(laptop):
    stranger = Office()
    theirs = Sender(stranger)
    sealed = seal_bundle(
        theirs.header(1, 3),
        [segment(1, 3)],
        signing_key=theirs.keys.signing,
        recipient=laptop.office.keys.identity.recipient,
    )
    assert refusal(laptop.office.open, sealed) is Code.SENDER_UNKNOWN


def test_what_a_revoked_device_sent_is_refused_but_can_be_looked_at():
    office = Office()
    lost = Sender(office)
    sealed = lost.seal(segment(1, 3))
    office.revoke(lost.certificate)
    assert refusal(office.open, sealed) is Code.SENDER_REVOKED
    bundle = office.open(sealed, admit_revoked=True)
    assert bundle.trust.verdict is Verdict.REVOKED


def test_a_revoked_device_is_refused_before_its_signature_is_looked_at():
    office = Office()
    lost = Sender(office)
    sealed = forge(office, lost, key=DeviceKeys.generate().signing)
    assert refusal(office.open, sealed) is Code.SIGNATURE_WRONG
    office.revoke(lost.certificate)
    assert refusal(office.open, sealed) is Code.SENDER_REVOKED
    assert refusal(office.open, sealed, admit_revoked=True) is Code.SIGNATURE_WRONG


def test_a_certificate_is_of_no_use_without_its_key(office, laptop):
    thief = DeviceKeys.generate()
    sealed = forge(office, laptop, key=thief.signing)
    assert refusal(office.open, sealed) is Code.SIGNATURE_WRONG
    own = seal_bundle, laptop.header(1, 3), [segment(1, 3)]
    named = {"signing_key": thief.signing, "recipient": office.keys.identity.recipient}
    assert refusal(*own, **named) is Code.SIGNATURE_WRONG


def test_head_office_takes_no_orders_from_a_head_office(office, laptop):
    reply = open_sealed(office.answer(laptop), laptop.keys.identity)
    sealed = seal(reply, [office.keys.identity.recipient])
    assert refusal(office.open, sealed) is Code.SENDER_UNKNOWN


def test_a_laptop_takes_no_orders_from_a_laptop(office, laptop):
    """Fault 55 too: it is whole and signed, by somebody who is not head office."""
    other = Sender(office)
    sealed = seal_bundle(
        other.header(1, 3),
        [segment(1, 3)],
        signing_key=other.keys.signing,
        recipient=laptop.keys.identity.recipient,
    )
    assert refusal(laptop.open, sealed) is Code.SENDER_UNKNOWN


def test_a_reply_of_another_head_office_is_refused(laptop):
    assert refusal(laptop.open, Office().answer(laptop)) is Code.SIGNATURE_WRONG


def test_a_bundle_that_was_sealed_again_for_somebody_else_is_not_for_them(office, laptop):
    """Fault 55: the signature is right and the recipient is not."""
    inside = open_sealed(office.answer(laptop), laptop.keys.identity)
    other = Sender(office)
    sealed = seal(inside, [other.keys.identity.recipient])
    assert refusal(other.open, sealed) is Code.NOT_FOR_US


TAMPERED_HEADERS = {
    "no role": {"role": "hub"},
    "a part beyond the parts": {"part": 2},
    "no part": {"part": 0},
    "no writer": {"writer": 0},
    "a day that is none": {"noted_on": "2026-02-30"},
    "numbers that begin later": {"first": 2},
    "numbers that end later": {"last": 4},
    "a segment less": {"segments": []},
    "a segment more": {
        "segments": [{"first": 1, "last": 3}, {"first": 4, "last": 4}],
        "last": 4,
    },
    "segments with a hole": {
        "segments": [{"first": 1, "last": 1}, {"first": 3, "last": 3}]
    },
    "segments that overlap": {
        "segments": [{"first": 1, "last": 3}, {"first": 3, "last": 3}]
    },
    "another log before": {"hash_before": "01" * 32},
    "another log after": {"hash_after": "01" * 32},
    "a shorter hash": {"hash_after": "01" * 31},
    "another size": {"raw_bytes": 5},
    "a word for a number": {"schema": "1"},
    "no header at all": None,
}


@pytest.mark.parametrize("said", TAMPERED_HEADERS.values(), ids=TAMPERED_HEADERS)
def test_a_header_that_does_not_add_up_is_damaged(office, laptop, said):
    header = b"[]" if said is None else changed(laptop, **said)
    assert refusal(office.open, forge(office, laptop, header=header)) is Code.BUNDLE_DAMAGED


def test_a_header_whose_segments_go_backwards_is_damaged(laptop):
    spans = [{"first": 1, "last": 5}, {"first": 6, "last": 3}]
    assert Header.from_bytes(changed(laptop)).last == 3
    assert (
        refusal(Header.from_bytes, changed(laptop, segments=spans)) is Code.BUNDLE_DAMAGED
    )


def test_a_certificate_that_was_changed_is_damaged(office, laptop):
    certificate = canonical.loads(laptop.certificate.document)
    certificate["body"]["name"] = "Өлгий 1"
    header = changed(laptop, certificate=certificate)
    assert (
        refusal(office.open, forge(office, laptop, header=header))
        is Code.CERTIFICATE_DAMAGED
    )


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        honest_payload()[:-1],
        honest_payload() + b"\0",
        honest_payload() + honest_payload(),
        bundles._payload(b"{}", [segment(1, 3)]),
        bundles._payload(b"", []),
        bundles._payload(b"", [segment(1, 3), segment(4, 4)]),
        bundles._payload(b"", [Segment(b"not a body")]),
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
    sealed = forge(office, laptop, payload=payload)
    assert refusal(office.open, sealed) is Code.BUNDLE_DAMAGED


def test_a_payload_that_is_not_the_signed_one_is_damaged(office, laptop):
    inside = bytearray(open_sealed(laptop.seal(segment(1, 3)), office.keys.identity))
    payload = bundles._payload(b"", [segment(1, 3)])
    place = bytes(inside).index(payload) + len(payload) - 1
    inside[place] ^= 1
    sealed = seal(bytes(inside), [office.keys.identity.recipient])
    assert refusal(office.open, sealed) is Code.BUNDLE_DAMAGED


@pytest.mark.parametrize("tail", [b"\0", b"\1", bytes(512), b"again"])
def test_padding_is_zeros_and_as_long_as_it_must_be(office, laptop, tail):
    inside = open_sealed(laptop.seal(segment(1, 3)), office.keys.identity)
    assert len(inside) == padded_length(len(inside))
    for padded in (inside + tail, inside[:-1] + b"\1", inside[:-1]):
        sealed = seal(padded, [office.keys.identity.recipient])
        assert refusal(office.open, sealed) is Code.BUNDLE_DAMAGED


def forge_reply(office, laptop, payload=None, **said):
    sealed = office.answer(laptop, Segment(encode(people(1, 3, writer=11))))
    envelope = bundles._take_apart(open_sealed(sealed, laptop.keys.identity))
    header = {**canonical.loads(envelope.header.to_bytes()), **said}
    inside = bundles._put_together(
        canonical.dumps(header),
        envelope.payload if payload is None else payload,
        office.keys.signing,
    )
    return seal(inside, [laptop.keys.identity.recipient])


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
    small = Segment(encode(Changes()))
    for count, code in ((1000, None), (1001, Code.BUNDLE_DAMAGED)):
        size = count * bundles.raw_size(small.body)
        payload = bundles._payload(b"{}", [small] * count)
        sealed = forge_reply(office, laptop, payload, raw_bytes=size)
        if code:
            assert refusal(laptop.open, sealed) is code
        else:
            assert len(laptop.open(sealed).segments) == count


def test_a_reply_whose_payload_is_not_the_signed_one_is_damaged(office, laptop):
    sealed = office.answer(laptop, Segment(encode(people(1, 3, writer=11))))
    inside = open_sealed(sealed, laptop.keys.identity)
    bent = inside.replace(b'"epoch":1,"format":1', b'"epoch":9,"format":1')
    assert bent != inside
    again = seal(bent, [laptop.keys.identity.recipient])
    assert refusal(laptop.open, again) is Code.BUNDLE_DAMAGED


@pytest.mark.parametrize(
    "held",
    [people(1, 2), people(2, 4), people(1, 4), people(1, 3, writer=5), Changes()],
    ids=["one less", "others", "one more", "another writer's", "none"],
)
def test_a_segment_that_holds_other_changes_than_it_says_is_not_sealed_and_not_read(
    office, laptop, held
):
    body = encode(held)
    wrong = Segment(body, 1, 3)
    assert refusal(laptop.seal, wrong) is Code.BUNDLE_DAMAGED
    header = replace(
        honest_header(laptop),
        hash_after=chain.follow(chain.BEGINNING, WRITER, 1, 3, body),
        raw_bytes=bundles.raw_size(body),
        change_count=held.count,
    )
    payload = bundles._payload(b"", [wrong])
    sealed = forge(office, laptop, header=header.to_bytes(), payload=payload)
    bundle = office.open(sealed)
    assert refusal(list, bundle.changes()) is Code.BUNDLE_DAMAGED


def test_a_count_that_is_not_the_count_is_found_when_all_is_read(office, laptop):
    sealed = forge(office, laptop, header=changed(laptop, changes=4))
    assert refusal(list, office.open(sealed).changes()) is Code.BUNDLE_DAMAGED


def test_a_bundle_that_would_be_too_large_is_not_sealed(laptop):
    noise = b"".join(
        hashlib.sha256(bytes([n % 251, n // 251])).digest() for n in range(4000)
    )
    big = people(1, 1)
    text = noise.hex()
    column = [text[:250_000]]
    creations = big.creations[0]
    columns = tuple(
        column if f.name == "notes" else values
        for f, values in zip(creations.kind.fields, creations.columns, strict=True)
    )
    body = encode(Changes((replace(creations, columns=columns),)))
    segments = [Segment(body, 1, 1)] * (8_200_000 // len(body) + 1)
    assert sum(len(one.body) for one in segments) > ROOM_BYTES
    assert refusal(laptop.seal, *segments) is Code.BUNDLE_TOO_LARGE


def test_what_fills_the_room_is_sealed_and_opened(office, laptop):
    bodies = []
    text = "".join(hashlib.sha256(n.to_bytes(4)).hexdigest() for n in range(16_000))
    number = 0
    while sum(len(one.body) + 4 for one in bodies) < ROOM_BYTES - 1_100_000:
        number += 1
        creations = people(number, number).creations[0]
        columns = tuple(
            [text[number:] + text[:number]] if f.name == "notes" else values
            for f, values in zip(creations.kind.fields, creations.columns, strict=True)
        )
        body = encode(Changes((replace(creations, columns=columns),)))
        bodies.append(Segment(body, number, number))
    sealed = laptop.seal(*bodies)
    assert len(sealed) <= 8 << 20
    assert office.open(sealed).header.last == number
