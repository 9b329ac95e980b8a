"""Bodies that do not read exactly: refused, whatever is wrong with them."""

import os
from dataclasses import replace

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.kinds import SESSION, TRAINEE
from fieldreg.domain.log.changes import Changes, Creations, Edit, UnknownChange
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.problems import Code, Problem
from fieldreg.sync.codec.block_codec import MAX_BODY_CHANGES
from fieldreg.sync.codec.change_codec import decode, encode
from tests.support.bundles.bundle_bodies import as_lists, attendances, pack_body, unpack_body
from tests.support.stores.random_changes import WRITER, any_changes

LIMIT = 1 << 24


@pytest.fixture(scope="module")
def raw() -> bytes:
    """A small body with every sort of block, column and leaf in it."""
    ids = [change_id(WRITER, number) for number in (1, 2, 5)]
    stamps = [build_stamp(number, WRITER) for number in (1, 2, 5)]
    filled = {
        "given_name": ["Бат", "Ганбат", "Бат"],
        "birth_date": ["1999-04-05", "~2001", None],
        "gender": ["female", "female", None],
        "phone": ["00112233", "99112234", "1"],
    }
    people = Creations(
        TRAINEE,
        ids,
        stamps,
        tuple(filled.get(field.name, [None] * 3) for field in TRAINEE.fields),
        [None, b'{"wish":7}', None],
    )
    edit = Edit(
        change_id(WRITER, 9),
        build_stamp(9, WRITER),
        SESSION,
        change_id(8, 2),
        {"capacity": 30, "venue": None},
        {"capacity": (build_stamp(3, WRITER), build_stamp(2, 8)), "venue": ()},
    )
    strange = UnknownChange(change_id(9, 1), build_stamp(1, 9), 900, b'{"created":{"a":"b"}}')
    marks = attendances(13).creations[0]
    marks = replace(
        marks,
        ids=[change_id(10, number) for number in range(1, 14)],
        stamps=[build_stamp(number, 10) for number in range(1, 14)],
    )
    return unpack_body(encode(Changes((people, marks), (edit,), (strange,))))


def test_a_body_cut_off_anywhere_but_between_blocks_is_refused(raw) -> None:
    counts = []
    for end in range(len(raw)):
        try:
            counts.append(decode(pack_body(raw[:end]), limit_bytes=LIMIT).count)
        except Problem:
            continue
    assert counts == [0, 3, 16, 17]


def test_every_flipped_bit_is_refused_or_reads_as_other_changes(raw) -> None:
    for place in range(len(raw)):
        for bit in range(8):
            bent = bytearray(raw)
            bent[place] ^= 1 << bit
            try:
                changes = decode(pack_body(bytes(bent)), limit_bytes=LIMIT)
            except Problem:
                continue
            assert as_lists(decode(encode(changes), limit_bytes=LIMIT)) == as_lists(changes)


def test_bytes_after_the_last_block_are_refused(raw) -> None:
    for tail in (b"\x01", b"\x01\x09\x00\x01\x00\x00\x00"):
        with pytest.raises(Problem):
            decode(pack_body(raw + tail), limit_bytes=LIMIT)


def test_bytes_after_the_compressed_frame_are_refused(raw) -> None:
    for tail in (b"\0", pack_body(raw), pack_body(b"")):
        with pytest.raises(Problem):
            decode(pack_body(raw) + tail, limit_bytes=LIMIT)


def test_a_later_form_of_body_is_too_new_and_not_damaged(raw) -> None:
    for later in (b"\x02" + raw[1:], raw + b"\x03" + bytes(20)):
        with pytest.raises(Problem) as caught:
            decode(pack_body(later), limit_bytes=LIMIT)
        assert caught.value.code is Code.BUNDLE_TOO_NEW


@given(st.binary(max_size=200))
def test_noise_gives_problems_and_nothing_else(noise) -> None:
    for body in (noise, pack_body(noise), pack_body(b"\x01" + noise)):
        try:
            decode(body, limit_bytes=1 << 16)
        except Problem:
            continue


@given(any_changes(most=6), st.data())
def test_bent_bodies_give_problems_and_nothing_else(changes, data) -> None:
    bent = bytearray(unpack_body(encode(changes)))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(bent) - 1))
        match data.draw(st.sampled_from(["set", "cut", "double"])):
            case "set":
                bent[place] = data.draw(st.integers(0, 255))
            case "cut":
                del bent[place : place + data.draw(st.integers(1, 8))]
            case "double":
                bent[place:place] = bent[place : place + data.draw(st.integers(1, 8))]
        bent = bent or bytearray(1)
    try:
        read = decode(pack_body(bytes(bent)), limit_bytes=1 << 16)
    except Problem:
        return
    assert as_lists(decode(encode(read), limit_bytes=LIMIT)) == as_lists(read)


# Bombs (faults 51 and 52)


def frame_claiming(size: int, content: bytes) -> bytes:
    """Make a frame whose header lies about its size."""
    compressor = zstandard.ZstdCompressor(level=3, write_content_size=False)
    honest = compressor.compress(content)
    assert honest[:4] == b"\x28\xb5\x2f\xfd"
    # Descriptor: eight bytes of content size, window descriptor kept.
    return (
        honest[:4]
        + bytes([honest[4] | 0xC0])
        + honest[5:6]
        + size.to_bytes(8, "little")
        + honest[6:]
    )


def test_a_frame_that_says_too_much_too_little_or_nothing_is_refused() -> None:
    big = bytes(1 << 20)
    unsized = zstandard.ZstdCompressor(write_content_size=False).compress(big)
    for bomb in (
        pack_body(big),
        unsized,
        frame_claiming(100, big),
        frame_claiming((1 << 64) - 1, big),
        frame_claiming(1 << 15, b"\x01"),
    ):
        with pytest.raises(Problem) as caught:
            decode(bomb, limit_bytes=1 << 16)
        assert caught.value.code is Code.BUNDLE_DAMAGED


def head(sort: int, number: int, count: int, *names: str) -> bytes:
    listed = b"".join(bytes([len(name)]) + name.encode() for name in names)
    return (
        bytes([sort])
        + number.to_bytes(2, "little")
        + count.to_bytes(4, "little")
        + bytes([len(names)])
        + listed
    )


REFS = b"\x01\x00" + (7).to_bytes(4, "little") + b"\x01" + (1).to_bytes(8, "little") + b"\x01"


def refs(count: int) -> bytes:
    return REFS + b"\x01" * (count - 1)


def other(count: int) -> bytes:
    return REFS.replace(b"\x07", b"\x08") + b"\x01" * (count - 1)


def ints(value: int, count: int) -> bytes:
    return b"\x00\x01" + bytes([value & 0xFF]) * count


def u32(value: int) -> bytes:
    return value.to_bytes(4, "little")


def small(*values: int) -> bytes:
    return b"".join(bytes([value]) for value in values)


@pytest.mark.parametrize("count", [MAX_BODY_CHANGES + 1, 1 << 20, (1 << 32) - 1])
def test_a_block_that_claims_too_many_changes_is_refused(count) -> None:
    body = b"\x01" + head(1, 6, count) + refs(min(count, 1 << 20)) + ints(1, 1 << 20)
    with pytest.raises(Problem):
        decode(pack_body(body), limit_bytes=LIMIT)


def test_one_long_text_that_stands_for_many_unknown_ones_is_refused() -> None:
    count, text = MAX_BODY_CHANGES, b"x" * (1 << 20)
    column = b"\x01" + (1).to_bytes(4, "little") + b"\x01\x01" + len(text).to_bytes(4, "little")
    column += text + ints(0, count)
    body = b"\x01" + head(1, 900, count, "wide") + refs(count) + ints(1, count) + column
    with pytest.raises(Problem):
        decode(pack_body(body), limit_bytes=LIMIT)


def test_an_edit_that_claims_to_have_seen_millions_of_stamps_is_refused() -> None:
    seen = 4_000_000
    column = b"\x00\x01\x04" + ints(1, 1)  # one number
    counts = b"\x00\x04" + seen.to_bytes(4, "little")
    body = b"\x01" + head(2, 5, 1, "capacity") + refs(1) + ints(5, 1) + refs(1)
    with pytest.raises(Problem):
        decode(pack_body(body + column + counts + refs(seen)), limit_bytes=LIMIT)


def test_the_body_of_these_tests_is_a_body() -> None:
    """The hand-made parts above fail for the reason they name, not by a slip."""
    column = b"\x00\x01\x04" + ints(30, 1)
    body = b"\x01" + head(2, 5, 1, "capacity") + refs(1) + ints(5, 1) + refs(1)
    body += column + b"\x00\x01\x02" + refs(2)
    read = decode(pack_body(body), limit_bytes=LIMIT)
    assert read.edits[0].values == {"capacity": 30}
    assert read.edits[0].seen == {"capacity": (build_stamp(1, 7), build_stamp(2, 7))}


@pytest.mark.parametrize(
    "blocks",
    [
        head(1, 6, 0),
        head(1, 6, 2) + refs(1) + small(0) + ints(1, 2),
        head(1, 6, 2) + b"\x01\x00" + u32(7) + b"\x00\x01\x02\x01" + ints(1, 2),
        head(1, 6, 2) + b"\x01\x00" + u32(7) + ints(1, 2) + ints(1, 2),
        head(1, 6, 1) + refs(1) + ints(0, 1),
        head(1, 6, 1) + refs(1) + b"\x00\x08" + (1 << 32).to_bytes(8, "little"),
        head(1, 900, 1, "b", "a") + refs(1) + ints(1, 1) + (b"\x00\x01\x04" + ints(1, 1)) * 2,
        head(1, 900, 1, "a", "a") + refs(1) + ints(1, 1) + (b"\x00\x01\x04" + ints(1, 1)) * 2,
        head(1, 900, 1, "A") + refs(1) + ints(1, 1) + b"\x00\x01\x04" + ints(1, 1),
        head(1, 900, 1, "") + refs(1) + ints(1, 1) + b"\x00\x01\x04" + ints(1, 1),
        head(1, 6, 1) + refs(1) + ints(1, 1) + head(1, 6, 1) + other(1) + ints(1, 1),
        head(1, 7, 1) + refs(1) + ints(1, 1) + head(1, 6, 1) + other(1) + ints(1, 1),
        head(1, 6, 1) + refs(1) + ints(1, 1) + head(1, 7, 1) + refs(1) + ints(1, 1),
        head(2, 5, 2, "capacity")
        + refs(2)
        + ints(5, 2)
        + refs(2)
        + b"\x00\x01\x04\x00\x01\x01\x01"
        + b"\x00\x01\xff\x02"
        + refs(1),
    ],
    ids=[
        "no changes",
        "fewer ids than said",
        "ids that fall",
        "one id twice",
        "no lamport count",
        "a lamport count of 33 bits",
        "fields out of order",
        "a field twice",
        "a field name that is none",
        "a field without a name",
        "a kind in two blocks",
        "kinds out of order",
        "one id in two blocks",
        "stamps seen less than never",
    ],
)
def test_blocks_that_contradict_themselves_are_damaged(blocks) -> None:
    with pytest.raises(Problem) as caught:
        decode(pack_body(b"\x01" + blocks), limit_bytes=LIMIT)
    assert caught.value.code is Code.BUNDLE_DAMAGED


def test_random_bytes_of_every_size_up_to_a_page_are_refused() -> None:
    for size in range(0, 4096, 97):
        with pytest.raises(Problem):
            decode(os.urandom(size), limit_bytes=LIMIT)
