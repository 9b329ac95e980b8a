"""Passphrases: the same however typed, and not the first that a thief would try."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fieldreg.domain.problems import Code
from fieldreg.keys.passphrases import check_strength, passphrase_bytes
from tests.keys.refusals import refused


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_a_passphrase_is_the_same_composed_and_decomposed(text):
    forms = {
        passphrase_bytes(unicodedata.normalize(form, text))
        for form in ("NFC", "NFD", "NFKC", "NFKD")
    }
    assert len(forms) == 1


def test_a_cyrillic_passphrase_is_the_same_from_either_keyboard():
    composed = "Хайрхан ууланд Ёлка, чой"
    decomposed = unicodedata.normalize("NFD", composed)
    assert composed != decomposed
    assert passphrase_bytes(composed) == passphrase_bytes(decomposed)


def test_spaces_more_or_fewer_do_not_matter():
    assert passphrase_bytes(" four  good\twords here ") == b"four good words here"


def test_case_matters():
    assert passphrase_bytes("Four good words") != passphrase_bytes("four good words")


def test_a_lone_surrogate_is_taken_rather_than_refused():
    assert passphrase_bytes("a\ud800b") != passphrase_bytes("ab")


def test_what_a_clipboard_pours_in_by_mistake_costs_nothing():
    assert len(passphrase_bytes("word " * 1_000_000)) < 5000


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
