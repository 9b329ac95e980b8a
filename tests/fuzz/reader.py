"""What is fuzzed: bytes that come to stand behind every seal, in both directions.

The first byte says which part is bent and how; the rest is what stands there. A
`Problem` is an answer, and whatever else comes out of the reader is a fault.
"""

from dataclasses import replace
from itertools import count
from unittest.mock import patch

import zstandard

from fieldreg.domain.problems import Problem
from fieldreg.keys import canonical_json
from fieldreg.keys.key_pairs import DeviceKeys, HeadOfficeKeys
from fieldreg.keys.sealing import Identity, open_sealed, seal
from fieldreg.keys.signing import SigningKey
from fieldreg.sync.codec import bundle_codec as bundles
from fieldreg.sync.codec import hash_chain
from fieldreg.sync.codec.bundle_codec import BundleSegment
from fieldreg.sync.codec.change_codec import decode
from tests.support.bundles.sealed import WRITER, BundleOffice, BundleSender, make_segment

MOST = 1 << 16
WAYS = 7

# The same in every run, or what was found once would be refused at the certificate.
_SECRETS = (
    "AGE-SECRET-KEY-1N8YUEV4NMNARHH7FAQKMHKVHP58AGRZMELFFVCVKLNX0FY00DZCQD0X726",
    "AGE-SECRET-KEY-1AQ87ZSRL26LXSYFQ52F276UJTFW6552MQM4FC53N3P9NYE66RGLSGTPDAK",
    "AGE-SECRET-KEY-1ZLJZ0NLU5Z3JWGA9ZR08UCFU95Z543QUD33YVPU4LMSEWK64FP0SY3V3FJ",
)
_COUNT = count(1)


def _next_key() -> SigningKey:
    return SigningKey(bytes([next(_COUNT)]) * 32)


with patch.object(SigningKey, "generate", _next_key):
    OFFICE = BundleOffice(HeadOfficeKeys(_next_key(), *map(Identity, _SECRETS[:2])))
    LAPTOP = BundleSender(OFFICE, DeviceKeys(_next_key(), Identity(_SECRETS[2])))
    LAPTOP.certificate  # noqa: B018  made once, with these keys
_FIRST = make_segment(1, 3)
_REPLY = bundles._parse_envelope(open_sealed(OFFICE.answer(LAPTOP, _FIRST), LAPTOP.keys.identity))
_BUNDLE = bundles._parse_envelope(open_sealed(LAPTOP.seal(_FIRST), OFFICE.keys.identity))


def read(data: bytes) -> bool:
    """Read *data* at the place that it names; tell whether all of it was taken.

    Raises:
        Exception: whatever is no `Problem`, which is a fault of the reader.
    """
    way, rest = (data[0] % WAYS, data[1:MOST]) if data else (0, b"")
    try:
        _WAYS[way](rest)
    except Problem:
        return False
    return True


def _open(header: bytes, payload: bytes) -> None:
    inside = bundles._assemble(header, payload, LAPTOP.keys.signing)
    _whole(OFFICE.open(seal(inside, [OFFICE.keys.identity.recipient])))


def _open_reply(header: bytes, payload: bytes) -> None:
    inside = bundles._assemble(header, payload, OFFICE.keys.signing)
    _whole(LAPTOP.open(seal(inside, [LAPTOP.keys.identity.recipient])))


def _whole(bundle: bundles.Bundle) -> None:
    for _ in bundle.read_segments():
        continue


def _fitting(body: bytes) -> None:
    """Carry *body* in a bundle whose header fits it to the byte."""
    last = 3
    header = replace(
        LAPTOP.header(1, last),
        spans=((1, last),),
        hash_after=hash_chain.next_hash(hash_chain.EMPTY_LOG_HASH, WRITER, 1, last, body),
        recipient_id=OFFICE.keys.identity.recipient.key_id,
        change_count=last,
        raw_bytes=_raw_size(body),
    )
    _open(header.to_bytes(), bundles._payload(b"", [BundleSegment(body, 1, last)]))


def _raw_size(body: bytes) -> int:
    try:
        return max(1, bundles.declared_size(body))
    except Problem:
        return 1


def _columns(body: bytes) -> None:
    decode(zstandard.ZstdCompressor().compress(b"\x01" + body))


_WAYS = (
    lambda rest: _open(rest, _BUNDLE.payload),
    lambda rest: _open(_BUNDLE.header.to_bytes(), rest),
    _fitting,
    lambda rest: _fitting(zstandard.ZstdCompressor().compress(b"\x01" + rest)),
    _columns,
    lambda rest: _open_reply(rest, _REPLY.payload),
    lambda rest: _open_reply(_REPLY.header.to_bytes(), rest),
)


def seeds() -> dict[str, bytes]:
    """Return bytes that are as they should be, one for each way in, by a name."""
    body = zstandard.ZstdDecompressor().decompress(_FIRST.body, max_output_size=MOST)[1:]
    header, reply = _BUNDLE.header.to_bytes(), _REPLY.header.to_bytes()
    assert canonical_json.loads(header)
    whole = (header, _BUNDLE.payload, _FIRST.body, body, body, reply, _REPLY.payload)
    return {f"way-{way}": bytes([way]) + rest for way, rest in enumerate(whole)}
