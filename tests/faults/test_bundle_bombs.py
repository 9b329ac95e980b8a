"""Bombs: small things that want to become large, and strange documents (faults 51, 52)."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.sealing import SEALED_LIMIT_BYTES, open_sealed, seal
from fieldreg.sync.codec import bundle_codec as bundles
from fieldreg.sync.codec import hash_chain
from fieldreg.sync.codec.bundle_codec import BundleSegment
from fieldreg.sync.codec.bundle_header import MAX_HEADER_BYTES
from fieldreg.sync.codec.change_codec import MAX_BODY_BYTES, decode, encode
from fieldreg.sync.codec.column_codec import ByteWriter
from tests.support.bundles.sealed import BundleOffice, BundleSender, make_people, make_segment

OFFICE = BundleOffice()
LAPTOP = BundleSender(OFFICE)
GIB = 1 << 30
MOST_GROWTH_BYTES = 64 << 20


# zstd frames by hand (RFC 8878), since no compressor writes these


def frame(size, *, said=None, window=None):
    """Make a frame of *size* zeros in blocks that repeat one byte.

    *said* is the size it claims, *window* the descriptor of a window of its own.
    """
    descriptor, sized = 0x20, b""
    if window is not None:
        descriptor, sized = 0x00, bytes([window])
    if said is not None:
        descriptor |= 0xC0
        sized += said.to_bytes(8, "little")
    blocks = []
    while size:
        length = min(size, 1 << 17)
        size -= length
        blocks.append((length << 3 | 1 << 1 | (not size)).to_bytes(3, "little") + b"\0")
    return b"\x28\xb5\x2f\xfd" + bytes([descriptor]) + sized + b"".join(blocks)


def skippable(content):
    return b"\x50\x2a\x4d\x18" + len(content).to_bytes(4, "little") + content


FRAMES = {
    "a GiB that says so": frame(GIB, said=GIB),
    "a GiB that says 100 bytes": frame(GIB, said=100),
    "a GiB that says no size": frame(GIB, window=0x70),
    "a GiB that says just what is allowed": frame(GIB, said=MAX_BODY_BYTES),
    "a little that says 16 EiB": frame(10, said=(1 << 64) - 1),
    "a little that says more than there is": frame(10, said=MAX_BODY_BYTES),
    "a window of 2 TiB": frame(GIB, said=100, window=0xF8),
    "one frame after the other": frame(9, said=9) * 5000,
    "nothing but skipping": skippable(bytes(40_000)),
    "skipping first": skippable(bytes(40_000)) + encode(make_people(1, 3)),
    "skipping last": encode(make_people(1, 3)) + skippable(bytes(40_000)),
    "blocks that never end": frame(GIB, said=100)[:-4],
}


def packed(*parts):
    """Compress a body by hand, in its honest size."""
    raw = b"\x01" + b"".join(parts)
    blocks = []
    at = 0
    while at < len(raw):
        piece = raw[at : at + (1 << 17)]
        at += len(piece)
        is_one = len(set(piece)) == 1
        head = len(piece) << 3 | (1 << 1 if is_one else 0) | (at >= len(raw))
        blocks.append(head.to_bytes(3, "little") + (piece[:1] if is_one else piece))
    return b"\x28\xb5\x2f\xfd\xe0" + len(raw).to_bytes(8, "little") + b"".join(blocks)


def block(sort, count, *names):
    parts = ByteWriter()
    for value, size in ((sort, 1), (900, 2), (count, 4), (len(names), 1)):
        parts.write_int(value, size)
    for name in names:
        parts.write_int(len(name), 1)
        parts.append(name.encode())
    return b"".join(parts)


def refs(count):
    return b"\1\0\7\0\0\0" + b"\1" + (1).to_bytes(8, "little") + b"\1" + b"\1" * (count - 1)


def ones(count):
    return b"\0\1" + b"\1" * count


def text_for_all(text, count):
    choice = b"\1" + (1).to_bytes(4, "little") + b"\1\1" + len(text).to_bytes(4, "little")
    return choice + text + b"\0\1" + bytes(count)


WIDE = [f"field{number:03d}" + "x" * 55 for number in range(255)]

BODIES = {
    "four billion changes": packed(block(1, (1 << 32) - 1), refs(1 << 20), ones(1 << 20)),
    "one text for five thousand fields": packed(
        block(1, 5000, "wide"), refs(5000), ones(5000), text_for_all(b"x" * (1 << 20), 5000)
    ),
    "every field there may be, for everybody": packed(
        block(1, 5000, *WIDE), refs(5000), ones(5000), text_for_all(b"x", 5000) * 255
    ),
    "edits that saw millions": packed(
        block(2, 1, "wide"),
        refs(1) + ones(1) + refs(1) + b"\0\1\4\0\1\1",
        b"\0\4" + (3_000_000).to_bytes(4, "little") + refs(3_000_000),
    ),
    "a text of one character, a million times": packed(
        block(1, 1, "wide"),
        refs(1) + ones(1) + b"\0\1\1" + (1 << 20).to_bytes(4, "little") + b"\0" * (1 << 20),
    ),
}

HEADERS = {
    "depth": b'{"a":' * 50_000,
    "depth in lists": b"[" * 100_000,
    "a million digits": b'{"writer":' + b"9" * 100_000 + b"}",
    "not a number": b'{"writer":NaN}',
    "infinity": b'{"writer":Infinity}',
    "a fraction": b'{"writer":1e400}',
    "a doubled key": b'{"writer":1,"writer":2}',
    "half a character": b'{"role":"\\ud800"}',
    "broken UTF-8": b'{"role":"\xff"}',
    "too long": b'"' + b"a" * MAX_HEADER_BYTES + b'"',
}


@contextmanager
def little_memory() -> Iterator[None]:
    """Fail if memory grows by more than `MOST_GROWTH_BYTES` meanwhile, be it for a moment."""
    Path("/proc/self/clear_refs").write_text("5")  # sets the peak to what is held now
    before = status("VmRSS")
    yield
    assert status("VmHWM") - before < MOST_GROWTH_BYTES


def status(name):
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) << 10 for line in lines if line.startswith(name + ":"))


def signed(header, payload):
    inside = bundles._assemble(header, payload, LAPTOP.keys.signing)
    return seal(inside, [OFFICE.keys.identity.recipient])


def test_a_measure_of_memory_that_sees_a_bomb():
    with pytest.raises(AssertionError), little_memory():
        assert len(bytes(MOST_GROWTH_BYTES + (1 << 20)).replace(b"\0", b"\1"))


@pytest.mark.parametrize("body", FRAMES.values(), ids=FRAMES)
def test_a_frame_that_wants_to_grow_is_refused(body):
    with little_memory(), pytest.raises(Problem) as caught:
        decode(body)
    assert caught.value.code is Code.BUNDLE_DAMAGED


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_body_that_wants_to_grow_is_refused(body):
    with little_memory(), pytest.raises(Problem) as caught:
        decode(body)
    assert caught.value.code is Code.BUNDLE_DAMAGED


def test_what_these_bombs_are_made_of_is_sound():
    """They are refused for their size and not for a slip."""
    body = packed(block(1, 2, "wide"), refs(2), ones(2), text_for_all(b"x", 2))
    assert [one.body for one in decode(body).unknown] == [b'{"created":{"wide":"x"}}'] * 2
    with pytest.raises(Problem) as caught:
        decode(frame(3, said=3))  # whole, and of a form that is not known
    assert caught.value.code is Code.BUNDLE_TOO_NEW


@pytest.mark.parametrize("header", HEADERS.values(), ids=HEADERS)
def test_a_header_that_no_reader_should_parse_is_refused(header):
    payload = bundles._payload(b"", [make_segment(1, 3)])
    sealed = signed(header, payload)
    with little_memory(), pytest.raises(Problem) as caught:
        OFFICE.open(sealed)
    assert caught.value.code is Code.BUNDLE_DAMAGED


def test_forty_kilobytes_that_become_a_gibibyte_behind_every_seal_are_refused():
    header = LAPTOP.header(1, 3, spans=((1, 3),), change_count=3, raw_bytes=GIB)
    bomb = BundleSegment(frame(GIB, said=GIB), 1, 3)
    assert len(bomb.body) < 40_000
    hash_after = hash_chain.next_hash(bytes(32), header.writer, 1, 3, bomb.body)
    header = replace(
        header, hash_after=hash_after, recipient_id=OFFICE.keys.identity.recipient.key_id
    )
    sealed = signed(header.to_bytes(), bundles._payload(b"", [bomb]))
    with little_memory():
        bundle = OFFICE.open(sealed)
        with pytest.raises(Problem) as caught:
            list(bundle.read_segments())
    assert caught.value.code is Code.BUNDLE_DAMAGED


def test_a_sealed_file_beyond_the_limit_is_not_even_decrypted():
    sealed = seal(bytes(9 << 20), [OFFICE.keys.identity.recipient], limit_bytes=10 << 20)
    assert len(sealed) > SEALED_LIMIT_BYTES
    with little_memory(), pytest.raises(Problem) as caught:
        OFFICE.open(sealed)
    assert caught.value.code is Code.BUNDLE_TOO_LARGE


# All of them once more behind every seal, both ways, in a process of its own


def sealed_bombs() -> Iterator[tuple[str, bytes, bytes]]:
    """Yield the name of each, and the bundle and the reply that carry it."""
    told = bundles._parse_envelope(
        open_sealed(OFFICE.answer(LAPTOP, make_segment(1, 3)), LAPTOP.keys.identity)
    )
    document, _ = bundles._read_payload(told)
    for name, header in HEADERS.items():
        payload = bundles._payload(b"", [make_segment(1, 3)])
        yield name, signed(header, payload), signed_reply(header, told.payload)
    for name, body in {**FRAMES, **BODIES}.items():
        bomb, raw_bytes = BundleSegment(body, 1, 3), claimed(body)
        header = LAPTOP.header(
            1,
            3,
            spans=((1, 3),),
            change_count=3,
            raw_bytes=raw_bytes,
            recipient_id=OFFICE.keys.identity.recipient.key_id,
        )
        hash_after = hash_chain.next_hash(bytes(32), header.writer, 1, 3, body)
        header = replace(header, hash_after=hash_after)
        yield (
            name,
            signed(header.to_bytes(), bundles._payload(b"", [bomb])),
            signed_reply(
                replace(told.header, raw_bytes=raw_bytes).to_bytes(),
                bundles._payload(document, [bomb]),
            ),
        )


def claimed(body):
    """Return the size that *body* claims, so that the header agrees with it if it can."""
    try:
        return min(bundles.declared_size(body), 1 << 50)
    except Problem:
        return MAX_BODY_BYTES


def signed_reply(header, payload):
    inside = bundles._assemble(header, payload, OFFICE.keys.signing)
    return seal(inside, [LAPTOP.keys.identity.recipient])


def set_off() -> None:
    """Read each bomb both ways; print what came of it, CPU seconds and bytes of growth."""
    list(OFFICE.open(LAPTOP.seal(make_segment(1, 3))).read_segments())  # so that all is imported
    list(LAPTOP.open(OFFICE.answer(LAPTOP, make_segment(1, 3))).read_segments())
    for name, *both in sealed_bombs():
        for side, sealed in zip((OFFICE, LAPTOP), both, strict=True):
            Path("/proc/self/clear_refs").write_text("5")
            before, began, code = status("VmRSS"), time.process_time(), ""
            try:
                list(side.open(sealed).read_segments())
            except Problem as problem:
                code = problem.code.value
            spent, grown = time.process_time() - began, status("VmHWM") - before
            told = [name, type(side).__name__, code, spent, grown]
            sys.stdout.write(json.dumps(told) + "\n")


def test_every_bomb_is_refused_both_ways_with_little_memory_and_within_a_second():
    """Fault 51, of processor time: how busy the machine is has no part in it."""
    answer = subprocess.run(
        [sys.executable, "-c", "from tests.faults.test_bundle_bombs import *; set_off()"],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    found = [json.loads(line) for line in answer.stdout.splitlines()]
    assert len(found) == 2 * len({**HEADERS, **FRAMES, **BODIES}) > 40
    for name, side, code, spent, grown in found:
        assert code in ("bundle_damaged", "bundle_too_new"), (name, side)
        assert spent < 1, (name, side)
        assert grown < MOST_GROWTH_BYTES, (name, side)
