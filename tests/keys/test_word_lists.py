"""Words: what one person reads out, another types in."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.word_lists import (
    FINGERPRINT_WORD_COUNT,
    RECOVERY_BYTES,
    WordList,
    WordLists,
    parse_recovery_words,
    spell_fingerprint,
    spell_recovery_secret,
)
from tests.keys.refusals import refused

FOLDER = Path(__file__).parents[2] / "resources" / "words"
ENGLISH, MONGOLIAN = (
    WordList.from_text((FOLDER / name).read_text(encoding="utf-8"))
    for name in ("english.txt", "mongolian.txt")
)
BOTH = WordLists({"en": ENGLISH, "mn": MONGOLIAN})
SECRETS = st.binary(min_size=RECOVERY_BYTES, max_size=RECOVERY_BYTES)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("english", "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda"),
        ("mongolian", "daeb91359cb3142366c7072174e0ee4ad9484c95cc03f896f5eb5c5c330fc030"),
    ],
)
def test_a_list_that_is_shipped_is_never_changed(name, expected):
    found = hashlib.sha256((FOLDER / f"{name}.txt").read_bytes()).hexdigest()
    assert found == expected


def test_mongolian_words_are_short_ones_of_the_alphabet_and_stand_in_its_order():
    alphabet = "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя"
    places = [[alphabet.index(letter) for letter in word] for word in MONGOLIAN.words]
    assert places == sorted(places)
    assert {len(word) for word in MONGOLIAN.words} == {4, 5, 6, 7, 8}


def test_no_slip_of_one_letter_nor_of_keyboard_or_ear_turns_one_mongolian_word_into_another():
    """Fault 46: Ө typed as О, Ү as У, Е as Э; Й, Ы, Ь and Ъ sound alike."""
    alike = str.maketrans("өүэёйыьъщ", "оуееииииш")
    heard = [word.translate(alike) for word in MONGOLIAN.words]
    heard_words, slips = set(heard), {}
    for word in heard:
        for place in range(len(word)):
            before, after = word[:place], word[place + 1 :]
            # Two words that differ in one letter have the rest of it in common.
            assert slips.setdefault(f"{before}*{after}", word) == word
            assert before + after not in heard_words
    assert len(heard_words) == len(heard)
    assert len({word[:7] for word in heard}) == len(heard)


def test_a_number_is_one_in_every_language():
    number = 2**88 - 12345
    for language in ("en", "mn"):
        said = BOTH.find_list(language).spell(number, 8)
        assert BOTH.parse(" ".join(said).upper()) == number
        assert BOTH.translate("en", said) == tuple(ENGLISH.spell(number, 8))
        assert BOTH.translate("mn", said) == tuple(MONGOLIAN.spell(number, 8))


def test_a_language_without_a_list_speaks_the_first_and_two_may_share_one():
    assert BOTH.find_list("fr") is BOTH.find_list("") is ENGLISH
    three = WordLists({"en": ENGLISH, "mn": MONGOLIAN, "kk": MONGOLIAN})
    assert three.parse(MONGOLIAN.words[7]) == 7
    assert BOTH.spell(5, 2) == ENGLISH.spell(5, 2)


def test_words_of_two_lists_and_with_commas_are_read_together():
    mixed = [ENGLISH.words[1], MONGOLIAN.words[2]]
    assert BOTH.parse(", ".join(mixed) + ".") == 1 << 11 | 2
    with refused(Code.RECOVERY_WORDS_WRONG) as refusal:
        BOTH.parse("about мяу")
    assert refusal.facts == {"place": 2}


def test_lists_that_share_a_word_are_our_own_mistake():
    with pytest.raises(ValueError, match="two numbers"):
        WordLists({"en": ENGLISH, "fr": WordList((*MONGOLIAN.words[1:], "zoo"))})


@given(SECRETS)
def test_a_secret_comes_back_from_its_words(secret):
    assert parse_recovery_words(" ".join(spell_recovery_secret(secret, ENGLISH)), ENGLISH) == secret


@pytest.mark.parametrize(
    ("secret", "words"),
    [
        ("00" * 16, "abandon " * 11 + "about"),
        ("7f" * 16, "legal winner thank year wave sausage worth useful " * 2),
        ("80" * 16, "letter advice cage absurd amount doctor acoustic avoid " * 2),
        ("ff" * 16, "zoo " * 11 + "wrong"),
    ],
)
def test_the_words_are_those_of_bip_39(secret, words):
    """Source: the test vectors of BIP 39; two of them repeat after eight words."""
    expected = words.split()
    given = spell_recovery_secret(bytes.fromhex(secret), ENGLISH)
    assert given[:11] == expected[:11]


@given(SECRETS, st.data())
def test_words_in_another_order_never_give_the_same_secret(secret, data):
    words = spell_recovery_secret(secret, ENGLISH)
    place = data.draw(st.integers(0, 10))
    words[place], words[place + 1] = words[place + 1], words[place]
    assume(words[place] != words[place + 1])
    try:  # one order in sixteen passes the checksum
        found = parse_recovery_words(" ".join(words), ENGLISH)
    except Problem:
        return
    assert found != secret


def test_words_are_read_whatever_their_case_and_spacing():
    words = spell_recovery_secret(bytes(range(16)), ENGLISH)
    typed = "\n ".join(word.upper() for word in words) + "  "
    assert parse_recovery_words(typed, ENGLISH) == bytes(range(16))


def test_a_word_that_is_not_in_the_list_is_named_by_its_place():
    words = spell_recovery_secret(bytes(16), ENGLISH)
    words[4] = "хадгал"
    with refused(Code.RECOVERY_WORDS_WRONG) as refusal:
        parse_recovery_words(" ".join(words), ENGLISH)
    assert refusal.facts == {"place": 5}


@pytest.mark.parametrize("count", [0, 1, 11, 13])
def test_twelve_words_are_wanted_and_no_other_number(count):
    with refused(Code.RECOVERY_WORDS_WRONG) as refusal:
        parse_recovery_words("abandon " * count, ENGLISH)
    assert refusal.facts == {"count": count}


def test_words_that_do_not_belong_together_are_refused():
    with refused(Code.RECOVERY_WORDS_WRONG) as refusal:
        parse_recovery_words("abandon " * 12, ENGLISH)
    assert refusal.facts == {}


@given(st.binary(), st.binary())
def test_different_keys_have_different_words_and_equal_keys_equal_ones(one, two):
    are_equal = spell_fingerprint(one, ENGLISH) == spell_fingerprint(two, ENGLISH)
    assert are_equal is (one == two)


def test_a_fingerprint_is_eight_words_of_the_list():
    words = spell_fingerprint(b"public key", ENGLISH)
    assert len(words) == FINGERPRINT_WORD_COUNT
    assert set(words) <= set(ENGLISH.words)


def test_a_fingerprint_never_changes_between_versions_of_the_program():
    assert " ".join(spell_fingerprint(b"public key", ENGLISH)) == (
        "type section donkey list uniform like cherry group"
    )


@pytest.mark.parametrize(
    "words",
    [
        ENGLISH.words[:-1],
        (*ENGLISH.words[:-1], ENGLISH.words[0]),
        (*ENGLISH.words[:-1], ENGLISH.words[0].upper()),
        (*ENGLISH.words, "word"),
        (*ENGLISH.words, ENGLISH.words[0]),
    ],
    ids=["short", "doubled", "doubled when folded", "long", "long and doubled"],
)
def test_a_list_that_is_not_2048_different_words_is_our_own_mistake(words):
    with pytest.raises(ValueError, match=r"2,048"):
        WordList(words)


@pytest.mark.share(of=3)
@pytest.mark.parametrize("length", [0, 15, 17])
def test_a_secret_of_another_length_is_our_own_mistake(length):
    with pytest.raises(ValueError, match="sixteen"):
        spell_recovery_secret(bytes(length), ENGLISH)
