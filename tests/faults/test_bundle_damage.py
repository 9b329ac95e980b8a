"""Damaged bundles: whatever was bent, cut, doubled or swapped is refused (faults 15, 49, 50).

Twice over: age lets no byte of the file be another, and were it to, what is inside holds
each of its bytes by itself, the zeros at its end among them.
"""

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.log.changes import Changes
from fieldreg.domain.problems import Problem
from fieldreg.keys.sealing import open_sealed, seal
from fieldreg.sync.codec import bundle_codec as bundles
from fieldreg.sync.codec.bundle_codec import BundleSegment
from fieldreg.sync.codec.change_codec import encode
from tests.support.bundles.sealed import BundleOffice, BundleSender, make_people, make_segment

OFFICE = BundleOffice()
LAPTOP = BundleSender(OFFICE)
BLOCK = 512
CHUNK = 1 << 16  # what age seals at a time


@pytest.fixture(scope="module")
def small():
    return LAPTOP.seal(make_segment(1, 3))


@pytest.fixture(scope="module")
def reply():
    return OFFICE.answer(LAPTOP, make_segment(1, 3))


@pytest.fixture(scope="module")
def large():
    """A bundle of several chunks, which no compressor makes small."""
    creations = make_people(1, 50).creations[0]
    noise = [hashlib.shake_256(bytes([n])).hexdigest(4_500) for n in range(50)]
    columns = tuple(
        noise if field.name == "notes" else column
        for field, column in zip(creations.kind.fields, creations.columns, strict=True)
    )
    body = encode(Changes((replace(creations, columns=columns),)))
    sealed = LAPTOP.seal(BundleSegment(body, 1, 50))
    assert len(sealed) > 3 * CHUNK
    return sealed


def is_refused(act, sealed):
    try:
        act(sealed)
    except Problem:
        return True
    return False


@pytest.fixture(params=["to head office", "to a laptop"])
def opened(request, small, reply):
    """One bundle of each direction, with the side that reads it and its key."""
    if request.param == "to head office":
        return OFFICE.open, OFFICE.keys.identity, small
    return LAPTOP.open, LAPTOP.keys.identity, reply


@pytest.fixture(params=["as a file", "behind the seal"])
def sent(request, opened):
    """The same with what is harmed: the file, or what is inside, sealed again."""
    read, identity, sealed = opened
    if request.param == "as a file":
        return read, sealed
    again = [identity.recipient]
    return lambda inside: read(seal(inside, again)), open_sealed(sealed, identity)


def test_a_bundle_of_which_nothing_was_touched_opens(sent, large):
    read, sealed = sent
    assert read(sealed)
    assert len(list(OFFICE.open(large).read_segments())) == 1


def test_every_byte_that_is_changed_is_noticed(sent):
    read, sealed = sent
    for place in range(len(sealed)):
        bent = bytearray(sealed)
        bent[place] ^= 1 << place % 8
        assert is_refused(read, bytes(bent)), place


def test_a_bundle_cut_off_at_any_byte_is_noticed(sent):
    """Fault 15: a stick that was pulled out while copying."""
    read, sealed = sent
    for length in range(len(sealed)):
        assert is_refused(read, sealed[:length]), length


def test_every_block_that_is_lost_is_noticed(large):
    for start in range(0, len(large), BLOCK):
        lost = large[:start] + bytes(BLOCK) + large[start + BLOCK :]
        assert is_refused(OFFICE.open, lost[: len(large)]), start


def test_every_block_that_is_swapped_for_its_neighbour_is_noticed(large):
    for start in range(0, len(large) - 2 * BLOCK, BLOCK):
        one, two = large[start : start + BLOCK], large[start + BLOCK : start + 2 * BLOCK]
        swapped = large[:start] + two + one + large[start + 2 * BLOCK :]
        assert is_refused(OFFICE.open, swapped), start


def chunks_of(sealed):
    """Take a sealed file apart into its header and the chunks that age sealed."""
    mac = sealed.index(b"\n---")
    header = sealed.index(b"\n", mac + 1) + 1 + 16
    size = CHUNK + 16
    starts = range(header, len(sealed), size)
    return sealed[:header], [sealed[start : start + size] for start in starts]


def test_chunks_that_are_swapped_doubled_dropped_or_added_are_noticed(large):
    """Fault 50."""
    header, chunks = chunks_of(large)
    assert header + b"".join(chunks) == large
    for place in range(len(chunks)):
        doubled = [*chunks[:place], chunks[place], *chunks[place:]]
        dropped = [*chunks[:place], *chunks[place + 1 :]]
        ended = chunks[:place]
        for bent in (doubled, dropped, ended):
            assert is_refused(OFFICE.open, header + b"".join(bent))
        if place:
            swapped = list(chunks)
            swapped[place - 1], swapped[place] = swapped[place], swapped[place - 1]
            assert is_refused(OFFICE.open, header + b"".join(swapped))


@pytest.mark.parametrize("tail", [b"\0", b"\n", bytes(BLOCK), bytes(CHUNK + 16)])
def test_whatever_is_appended_is_noticed(sent, tail):
    read, sealed = sent
    assert is_refused(read, sealed + tail)
    assert is_refused(read, sealed + sealed)
    assert is_refused(read, tail + sealed)


# Behind a signature that is right: whoever holds a key can send what they like


def resealed(header, payload):
    inside = bundles._assemble(header, payload, LAPTOP.keys.signing)
    return seal(inside, [OFFICE.keys.identity.recipient])


@given(st.data())
def test_what_a_signer_bends_gives_problems_and_nothing_else(data):
    """Fuzzing past every seal, of the header and of what it covers."""
    inside = open_sealed(SIGNED, OFFICE.keys.identity)
    envelope = bundles._parse_envelope(inside)
    header, payload = bytearray(envelope.header.to_bytes()), bytearray(envelope.payload)
    for _ in range(data.draw(st.integers(1, 3))):
        target = data.draw(st.sampled_from([header, payload]))
        place = data.draw(st.integers(0, len(target) - 1))
        match data.draw(st.sampled_from(["set", "cut", "double", "digits"])):
            case "set":
                target[place] = data.draw(st.integers(0, 255))
            case "cut":
                del target[place : place + data.draw(st.integers(1, 8))]
            case "double":
                target[place:place] = target[place : place + data.draw(st.integers(1, 8))]
            case "digits":
                target[place:place] = b"9" * data.draw(st.sampled_from([1, 19, 5_000]))
    try:
        for _ in OFFICE.open(resealed(bytes(header), bytes(payload))).read_segments():
            continue
    except Problem:
        return


@given(st.binary(max_size=400), st.binary(max_size=400))
def test_noise_behind_a_signature_gives_problems_and_nothing_else(header, payload):
    with pytest.raises(Problem):
        OFFICE.open(resealed(header, payload))


SIGNED = LAPTOP.seal(make_segment(1, 3), make_segment(4, 9))
