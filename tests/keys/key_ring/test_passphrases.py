"""Passphrases: the same however typed, and not the first that a thief would try."""

import string
import unicodedata
from itertools import permutations, product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from zxcvbn.matching import RANKED_DICTIONARIES

from fieldreg.domain.people.keyboard_layouts import retype
from fieldreg.domain.problems import Code
from fieldreg.keys.key_ring.passphrases import (
    MIN_BITS,
    PROPOSED_WORD_COUNT,
    check_strength,
    estimate_bits,
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


COMMON = [*RANKED_DICTIONARIES["passwords"]]
NAMES = (
    "Сарантуяа",
    "Батбаяр",
    "Энхтуяа",
    "Мөнхзул",
    "Ганболд",
    "Анударь",
    "Отгонбаяр",
    "Нарангэрэл",
)
PLACES = ("Архангай", "Баян-Өлгий", "Дорноговь", "Цэцэрлэг", "Чойбалсан", "Улаанбаатар", "Мөрөн")
WORDS = ("нууц үг", "Монгол улс", "хүний эрх", "сайн уу", "цагаан сар", "миний гэр бүл", "сургалт")
ROWS = (
    "фцужэнгшүзкъ",
    "йыбөахролдп",
    "ячёсмитьвю",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1234567890",
)
ENDS = ("", "1", "123", "1990", "2005", "20050314", "99112233", "!", "@2026", "2026.03.14")


def habits():
    """Make what people in Mongolia take: names, places, words and rows of keys, with dates."""
    starts = [*NAMES, *PLACES, *WORDS, *ROWS]
    starts += [f"{one} {other}" for one, other in permutations(NAMES[:5], 2)]
    starts += [one[:6] + other[:6] for one, other in permutations(ROWS, 2)]
    starts += [f"{one} {other}" for one, other in product(NAMES[:4], PLACES[:4])]
    for start, end in product(starts, ENDS):
        yield start + end
    latin = str.maketrans(
        "абвгдеёжзийклмноөпрстуүфхцчшъыьэюя", "abvgdeejziiklmnoprstuufhccsi" + "yieuya"[:6]
    )
    for start, end in product(starts[:30], ENDS):
        yield start.lower().translate(latin) + end


@pytest.mark.share(of=24)
@pytest.mark.parametrize("part", range(24))
def test_no_common_passphrase_passes_alone_or_with_a_year(part):
    assert len(COMMON) == 30_000
    for word in COMMON[part::24]:
        for end in ("", "" if len(word) % 9 else " 1990"):
            with refused(Code.WEAK_PASSPHRASE):
                check_strength(word + end)


def test_nothing_of_mongolian_habit_passes():
    made = list(dict.fromkeys(habits()))
    assert len(made) >= 1_000
    for each in made:
        with refused(Code.WEAK_PASSPHRASE):
            check_strength(each)


def test_a_word_counts_the_same_in_either_script_and_on_either_keyboard():
    bits = [estimate_bits(each) for each in ("Сарантуяа2005", "sarantuyaa2005", "Cарантуяа2005")]
    assert max(bits) - min(bits) < 6
    assert estimate_bits(retype("фцужэнгшүзкъ")) < 20


LETTERS_AND_DIGITS = string.ascii_letters + string.digits
WORDS_OF_A_LIST = load_word_lists().find_list("mn").words
JOINED = {
    "by a space and a year": lambda words: " ".join(words) + " 1987",
    "by a sign": "-".join,
    "by emoji": "😀".join,
    "by digits": lambda words: "".join(f"{word.title()}{len(word)}" for word in words),
    "by capitals": lambda words: "".join(map(str.title, words)),
    "by nothing": "".join,
    "by a sign after each letter": lambda words: ".".join("".join(words)),
    "by what cannot be seen": lambda words: "\u200b".join("".join(words)),
    "by an accent on each letter": lambda words: "\u0323".join("".join(words)),
    "by a letter that cannot be seen": lambda words: "\u2800".join("".join(words)),
    "and said backwards": lambda words: " ".join(words) + " " + " ".join(words)[::-1],
    "and said in the other layout": lambda words: f"{'-'.join(words)} {retype('-'.join(words))}",
    "with long endings": lambda words: " ".join(word + "уудынхаа" for word in words),
}


@pytest.mark.parametrize("join", JOINED.values(), ids=JOINED)
def test_three_words_do_not_pass_however_they_are_joined(join):
    for start in range(0, 2040, 340):
        chosen = [max(WORDS_OF_A_LIST[start + at : start + at + 9], key=len) for at in (0, 10, 20)]
        with refused(Code.WEAK_PASSPHRASE):
            check_strength(join(chosen))


@pytest.mark.parametrize(
    "passphrase",
    [
        "Аавын бийд хүнтэй танилц, агтны бийд газар үз!",
        "дархан манай тусгаар улс даяар монголын ариун голомт 1992",
        "эрдэм сурах зүүгээр худаг ухахтай адил",
        "хулгана үхэр бар туулай луу могой морь хонь бич тахиа нохой гахай",
        "neg hoyor gurav dorov tav zurgaa doloo naim",
        "один два три четыре пять шесть семь",
        "менің елім менің жерім гүлің болып егілемін",
        "The quick brown fox jumps over the lazy dog",
        retype("мөнх тэнгэрийн хүчин дор эв санаа нэгдвэл"),
        "1!2@3#4$5%6^7&8*9(0)",
        "Манчестер Юнайтед Реал Мадрид 2008",
    ],
)
def test_what_everybody_knows_by_heart_is_refused(passphrase):
    with refused(Code.WEAK_PASSPHRASE):
        check_strength(passphrase)


def test_thirty_two_random_letters_and_digits_pass():
    entropy = CountingEntropy(5)
    for _ in range(8):
        drawn = (LETTERS_AND_DIGITS[entropy.bits(6) % 62] for _ in range(32))
        check_strength("".join(drawn))


@pytest.mark.parametrize(
    "passphrase",
    [
        "зургаан настай хүүгийн хурдан шаргал морь",
        "legal winner thank year wave sausage worth useful",
        "w8Kf0-zTq2!mB4xL9#vNe",
        "тогорууны цуваа, жаврын дуу, чимээгүй цонхоор 47",
    ],
)
def test_six_words_or_twenty_mixed_letters_are_enough(passphrase):
    check_strength(passphrase)


@pytest.mark.parametrize(
    "passphrase",
    [
        "",
        "    ",
        "password1234",
        "correct horse battery staple",
        "хөх тэнгэр мөнх ногоо",
        "сайн " * 9,
    ],
)
def test_what_would_be_guessed_is_refused_with_its_bits(passphrase):
    with refused(Code.WEAK_PASSPHRASE) as refusal:
        check_strength(passphrase)
    assert 0 <= refusal.facts["bits"] < MIN_BITS


@given(st.text(min_size=1, max_size=6), st.integers(3, 9))
def test_repeating_something_never_makes_it_strong(unit, times):
    assume(unit.strip())
    with refused(Code.WEAK_PASSPHRASE):
        check_strength(unit * times)


@pytest.mark.share(of=5)
@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("language", ["en", "mn"])
def test_a_proposed_passphrase_is_six_words_of_the_list_and_worth_having(language, seed):
    words, entropy = load_word_lists().find_list(language), CountingEntropy(seed)
    proposed = [propose_passphrase(words, entropy) for _ in range(40)]
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
        [
            0,
            sum(
                2 ** (11 * place) * word
                for place, word in enumerate((17, 17, 900, 1300, 1500, 1700))
            ),
            sum(
                2 ** (11 * place) * word
                for place, word in enumerate((1030, 869, 146, 648, 1764, 1611))
            ),
        ],
    )

    class Chance:
        def bits(self, count):
            assert count == 66
            return numbers.pop(0)

    assert len(set(propose_passphrase(words, Chance()).split())) == PROPOSED_WORD_COUNT
    assert numbers == []
