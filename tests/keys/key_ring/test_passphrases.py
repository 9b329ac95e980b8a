"""Passphrases: the same however typed, and not the first that a thief would try."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fieldreg.domain.problems import Code
from fieldreg.keys.key_ring.passphrases import (
    PROPOSED_WORD_COUNT,
    check_strength,
    normalise_passphrase,
    propose_passphrase,
)
from fieldreg.wiring import load_word_lists
from tests.keys.refusals import refused
from tests.support.clock import CountingEntropy


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_a_passphrase_is_the_same_composed_and_decomposed(text):
    forms = {
        normalise_passphrase(unicodedata.normalize(form, text))
        for form in ("NFC", "NFD", "NFKC", "NFKD")
    }
    assert len(forms) == 1


def test_a_cyrillic_passphrase_is_the_same_from_either_keyboard():
    composed = "Хайрхан ууланд Ёлка, чой"
    decomposed = unicodedata.normalize("NFD", composed)
    assert composed != decomposed
    assert normalise_passphrase(composed) == normalise_passphrase(decomposed)


def test_spaces_more_or_fewer_do_not_matter():
    assert normalise_passphrase(" four  good\twords here ") == b"four good words here"


def test_case_matters():
    assert normalise_passphrase("Four good words") != normalise_passphrase("four good words")


def test_a_lone_surrogate_is_taken_rather_than_refused():
    assert normalise_passphrase("a\ud800b") != normalise_passphrase("ab")


def test_what_a_clipboard_pours_in_by_mistake_costs_nothing():
    assert len(normalise_passphrase("word " * 1_000_000)) < 5000


@pytest.mark.parametrize(
    "passphrase",
    [
        "legal winner thank year",
        "correct horse battery staple",
        "хөх тэнгэр мөнх ногоо",
        "Тэмээ уулан дээр гарав",
        "w8Kf0-zTq2!mB",
        "a\u0308pfel im garten",
    ],
)
def test_four_words_or_twelve_mixed_letters_are_enough(passphrase):
    check_strength(passphrase)


@pytest.mark.parametrize(
    ("passphrase", "reason"),
    [
        ("", "short"),
        ("            ", "short"),
        ("нууцүг", "short"),
        ("elevenchars", "short"),
        ("сайн сайн сайн сайн", "short"),
        ("Сайн сайн САЙН сайн", "short"),
        ("hello world", "short"),
        ("199003141990", "digits"),
        ("99112233 88112233", "digits"),
        ("aaaaaaaaaaaaaaa", "repeated"),
        ("abababababababab", "repeated"),
        ("passwordpassword", "repeated"),
        ("password1password", "repeated"),
        ("qazqazqazqazqa", "repeated"),
        ("aabbccaabbccdd", "repeated"),
        ("abcdefghijklmnop", "run"),
        ("абвгдежзийклмно", "run"),
        ("zyxwvutsrqponm", "run"),
        ("aaabbbcccdddeeefff", "run"),
    ],
)
def test_what_a_thief_tries_first_is_refused_with_the_reason(passphrase, reason):
    with refused(Code.WEAK_PASSPHRASE) as refusal:
        check_strength(passphrase)
    assert refusal.facts == {"reason": reason}


@given(st.text(min_size=1, max_size=6), st.integers(3, 9))
def test_repeating_something_never_makes_it_strong(unit, times):
    assume(unit.strip())
    with refused(Code.WEAK_PASSPHRASE):
        check_strength(unit * times)


@pytest.mark.parametrize("language", ["en", "mn"])
def test_a_proposed_passphrase_is_six_words_of_the_list_and_worth_having(language):
    words, entropy = load_word_lists().find_list(language), CountingEntropy(3)
    proposed = [propose_passphrase(words, entropy) for _ in range(200)]
    assert len(set(proposed)) == len(proposed)
    for one in proposed:
        assert len(set(one.split())) == PROPOSED_WORD_COUNT == 6
        assert set(one.split()) <= set(words.words)
        check_strength(one)


def test_every_word_of_the_list_is_as_likely_in_a_proposed_passphrase():
    """Sixty-six bits in all: eleven for each word, none used twice."""
    words, drawn = load_word_lists().find_list("mn"), []

    class Chance:
        def bits(self, count):
            drawn.append(count)
            return 2**66 - 1 - 2**11 * 5 - 2**22 * 7 - 2**33 * 11 - 2**44 * 13 - 2**55 * 17

    said = propose_passphrase(words, Chance())
    assert drawn == [66]
    assert [words.words.index(word) for word in said.split()] == [
        2047 - 17, 2047 - 13, 2047 - 11, 2047 - 7, 2047 - 5, 2047,
    ]  # fmt: skip


def test_words_drawn_twice_are_drawn_anew():
    words, numbers = (
        load_word_lists().find_list("en"),
        [0, 1, 2**55 + 2**44 * 2 + 2**33 * 3 + 2**22 * 4 + 5],
    )

    class Chance:
        def bits(self, count):
            assert count == 66
            return numbers.pop(0)

    assert len(set(propose_passphrase(words, Chance()).split())) == PROPOSED_WORD_COUNT
    assert numbers == []
