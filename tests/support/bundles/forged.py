"""Bundles whose parts need not fit, signed and padded as if they did."""

from dataclasses import replace

import pytest

from fieldreg.domain.problems import Problem
from fieldreg.keys import canonical_json
from fieldreg.keys.sealing import open_sealed, seal
from fieldreg.sync.codec import bundle_codec as bundles
from fieldreg.sync.codec import hash_chain
from fieldreg.sync.codec.bundle_codec import BundleSegment
from fieldreg.sync.codec.bundle_header import BundleHeader
from fieldreg.sync.codec.change_codec import encode
from tests.support.bundles.sealed import WRITER, make_people, make_segment


def refusal(act, *arguments, **named):
    with pytest.raises(Problem) as caught:
        act(*arguments, **named)
    return caught.value.code


def forge_bundle(
    office, laptop, *, key=None, recipient=None, header=None, payload=None, magic=None
):
    """Seal a bundle whose parts need not fit, signed and padded as if they did."""
    written = header if header is not None else BundleHeader.to_bytes(honest_header(laptop))
    carried = payload if payload is not None else honest_payload()
    inside = bundles._assemble(written, carried, key or laptop.keys.signing)
    if magic:
        inside = magic + inside[len(magic) :]
    return seal(inside, [recipient or office.keys.identity.recipient])


def honest_payload():
    return bundles._payload(b"", [make_segment(1, 3)])


def honest_header(laptop, **said):
    one = make_segment(1, 3)
    body = one.body
    return replace(
        laptop.header(1, 3),
        spans=((1, 3),),
        hash_after=hash_chain.next_hash(hash_chain.EMPTY_LOG_HASH, WRITER, 1, 3, body),
        recipient_id=laptop.office.keys.identity.recipient.key_id,
        change_count=3,
        raw_bytes=bundles.declared_size(body),
        **said,
    )


def with_changes(laptop, **said):
    document = canonical_json.loads(honest_header(laptop).to_bytes())
    return canonical_json.dumps({**document, **said})


def forge_reply(office, laptop, payload=None, **said):
    sealed = office.answer(laptop, BundleSegment(encode(make_people(1, 3, writer=11))))
    envelope = bundles._parse_envelope(open_sealed(sealed, laptop.keys.identity))
    header = {**canonical_json.loads(envelope.header.to_bytes()), **said}
    inside = bundles._assemble(
        canonical_json.dumps(header),
        envelope.payload if payload is None else payload,
        office.keys.signing,
    )
    return seal(inside, [laptop.keys.identity.recipient])
