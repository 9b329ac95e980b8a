"""Lines: bytes as text that survives paper and a copying hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.problems import Code
from fieldreg.keys.escrow.paper_encoding import decode_lines, encode_lines
from tests.keys.refusals import refused

DATA = bytes(range(200))


@given(st.binary(max_size=600))
def test_any_bytes_come_back_from_their_lines(data):
    assert decode_lines(encode_lines(data)) == data


def test_a_page_around_the_lines_and_other_spacing_do_not_matter():
    lines = encode_lines(DATA).splitlines()
    typed = [f"<p>{line.lower().replace('  ', '   ')} " for line in reversed(lines)]
    text = "\r\n".join(["Page 1 of 2, 14 March 2026", *typed, "3 people"])
    assert decode_lines(text) == DATA


def test_look_alikes_are_understood():
    text = encode_lines(DATA).translate(str.maketrans("OIBCXH", "018СХН"))
    numbers = [line[:2] for line in encode_lines(DATA).splitlines()]
    lines = [number + line[2:] for number, line in zip(numbers, text.splitlines(), strict=True)]
    assert decode_lines("\n".join(lines)) == DATA


@pytest.mark.parametrize("place", range(5, 50))
def test_a_slip_at_any_place_is_found_in_its_line(place):
    lines = encode_lines(DATA).splitlines()
    was = lines[3][place]
    if was == " ":
        return
    lines[3] = f"{lines[3][:place]}{'A' if was != 'A' else 'C'}{lines[3][place + 1 :]}"
    with refused(Code.COPY_UNREADABLE) as refusal:
        decode_lines("\n".join(lines))
    assert refusal.facts == {"line": 4}


def test_a_line_is_found_missing_and_one_of_another_copy_does_not_fit():
    lines = encode_lines(DATA).splitlines()
    for gone in range(len(lines)):
        with refused(Code.COPY_UNREADABLE) as refusal:
            decode_lines("\n".join(lines[:gone] + lines[gone + 1 :]))
        assert refusal.facts == {"line": gone + 1}
    with refused(Code.COPY_UNREADABLE) as refusal:
        decode_lines("Нэг ч мөр алга")
    assert refusal.facts == {}


def test_more_than_ninety_nine_lines_are_never_written():
    with refused(Code.TOO_LARGE):
        encode_lines(bytes(3000))


@pytest.mark.parametrize("filling", ["1 ", "A ", "12  ", "1\t", "11. AAAAA "])
def test_a_table_that_was_taken_for_a_sheet_does_not_stop_the_machine(filling):
    """Searched from each of its numbers it would take hours."""
    long = filling * ((1 << 20) // len(filling) - 1)
    with refused(Code.COPY_UNREADABLE):
        decode_lines(long + "!")
    assert decode_lines(f"{encode_lines(DATA)}{long}!") == DATA
