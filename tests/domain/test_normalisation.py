"""Folding: every spelling of a name meets in one key, and lists stand in order."""

import csv
import unicodedata
from functools import cmp_to_key, partial
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QCollator, QLocale

from fieldreg.domain.clan_names import CLANS, WORDS_FOR_CLAN
from fieldreg.domain.normalisation import (
    is_clan,
    normalise,
    normalise_patronymic,
    normalise_prefix,
    sort_key,
    split_clan,
)

DATA = Path(__file__).parent / "data"

NAMES = (DATA / "names.txt").read_text(encoding="utf-8").split()
PREFIXABLE = [name for name in NAMES if name != "Щорс"]


def rows(name):
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ROMANISATION = {row["cyrillic"]: row for row in rows("romanisation_mn.csv")}
STANDARDS = ("mns5217_2012", "mns5217_2003", "register_style")
KEYBOARD = rows("keyboard_substitutions.csv")


def romanised(name, standard):
    return "".join(ROMANISATION[letter][standard] for letter in name.lower()).title()


def respelt(name):
    """Yield *name* romanised with one letter at a time written an informal way."""
    for letter in set(name.lower()):
        plain = [
            ROMANISATION[other]["mns5217_2012"] if other != letter else None
            for other in name.lower()
        ]
        for informal in ROMANISATION[letter]["informal_variants"].split("|"):
            yield informal, "".join(informal if part is None else part for part in plain)


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("name", NAMES)
def test_a_name_romanised_by_any_standard_has_the_key_of_its_cyrillic(name, standard):
    assert normalise(romanised(name, standard)) == normalise(name)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_romanised_informally_has_the_key_of_its_cyrillic(name):
    for informal, spelt in respelt(name):
        assert normalise(spelt) == normalise(name), (informal, spelt)


@pytest.mark.parametrize("row", KEYBOARD, ids=lambda row: row["typed_codepoint"])
def test_a_name_typed_on_a_wrong_keyboard_has_its_own_key(row):
    written = [name for name in (*NAMES, *map(str.upper, NAMES)) if row["correct"] in name]
    written += ["Баян-Овоо"] if row["correct"] == "-" else []
    assert written
    for name in written:
        assert normalise(name.replace(row["correct"], row["typed"])) == normalise(name), name


@pytest.mark.parametrize(
    "spellings",
    [
        "Батбаяр Batbayar Bat-Bayar Batbaiar БАТБАЯР Бат–Баяр Bаtbаyаr Бaтбaяp",
        "Сарантуяа Sarantuya Sarantuyaa САРАНТУЯА Сараантуяа",
        "Говь Govi Gov' Gov’ Gobi",
        "Адъяа Адьяа Адяа Adiya Adyaa",
        "Гүнжин Гvнжин ГYнжин Gunjin Gvnjin Gynjin",
        "Қайрат Кайрат Хайрат Qairat Kairat",
        "Ганзориг Gandzorig Ganzorig",
        "Нурлыбек Nurlybek Nurlibek",
        "Асылхан Asylkhan Asilhan",
        "Түмэн Tymen Tvmen Tumen",
        "Отгонсүрэн Otgonsyren Otgonsuren",
        "Гоёо Goyo Goyoo Гоё",
        "Жаргал Jargal Zhargal Djargal",
    ],
)
def test_the_spellings_trainers_use_share_a_key(spellings):
    first, *others = spellings.replace("Gobi", "Govi").split()
    assert {normalise(other) for other in others} == {normalise(first)}


def test_different_names_keep_different_keys():
    names = {"Болд", "Бат", "Баяр", "Сарантуяа", "Сарангэрэл", "Саран", "Нинжин", "Наран"}
    assert len({normalise(name) for name in names}) == len(names)


def test_numbers_are_not_shortened_like_letters():
    assert normalise("11-р баг") != normalise("1-р баг")


def test_a_name_of_another_script_has_a_key_too():
    assert normalise("王小明") == "王小明"
    assert normalise("ᠪᠠᠲᠤ") != ""


@given(st.sampled_from(NAMES), st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]))
def test_the_composition_of_letters_does_not_matter(name, form):
    for written in (name, romanised(name, "mns5217_2012")):
        assert normalise(unicodedata.normalize(form, written)) == normalise(written)


@given(st.sampled_from(NAMES), st.data())
def test_capitals_and_invisible_and_dividing_signs_do_not_matter(name, data):
    place = data.draw(st.integers(0, len(name)))
    sign = data.draw(st.sampled_from("\u200b\u200d\ufeff\u00ad\u2060\u202e -\u2011.\t\0"))
    assert normalise((name[:place] + sign + name[place:]).upper()) == normalise(name)


@given(st.text())
def test_folding_a_key_leaves_it_as_it_is(text):
    assert normalise(normalise(text)) == normalise(text)


@given(st.text("абвгдеёжзийклмнопрстуфхцчшщъыьэюяөүqabcdefghijklmnoprstuvwxyz' -.", max_size=12))
def test_folding_the_key_of_anything_like_a_name_leaves_it_as_it_is(text):
    assert normalise(normalise(text)) == normalise(text)


@given(st.text())
@example("\0 \ud800 \u202e \n")
def test_a_key_holds_no_sign_that_a_database_refuses(text):
    key = normalise(text)
    key.encode()
    assert not any(
        character.isspace() or unicodedata.category(character) in ("Cc", "Cf", "Cs")
        for character in key
    )


@pytest.mark.parametrize("name", PREFIXABLE)
def test_the_beginning_of_a_name_finds_it_at_every_letter(name):
    for end in range(1, len(name) + 1):
        assert normalise(name).startswith(normalise_prefix(name[:end])), name[:end]


@pytest.mark.parametrize("typed", ["O", "Oy", "Oyu", "Oyuu", "Oyuun", "Batbay", "B", "Saranty"])
def test_a_latin_y_waits_for_the_letter_after_it(typed):
    names = (normalise("Оюунчимэг"), normalise("Батбаяр"), normalise("Сарантяа"))
    assert any(name.startswith(normalise_prefix(typed)) for name in names)


GENITIVES = [
    row
    for row in rows("mn_patronymic_genitive_examples.csv")
    # A foreign or clipped name whose genitive is the name of somebody else.
    if row["suffix"] != "н" or row["base"].endswith("й")
]


@pytest.mark.parametrize("row", GENITIVES, ids=lambda row: row["genitive"])
def test_a_patronymic_meets_its_genitive(row):
    base, genitive = row["base"], row["genitive"]
    assert normalise_patronymic(genitive) == normalise_patronymic(base)
    for standard in STANDARDS:
        if set(base.lower()) <= set(ROMANISATION) and "ъ" not in base:
            assert normalise_patronymic(romanised(genitive, standard)) == normalise_patronymic(base)


@pytest.mark.parametrize(
    "forms",
    [
        "Дорж Доржийн Dorj Dorjiin Dorjyn Dorjiyn",
        "Эрдэнэ Эрдэнийн Erdene Erdeniin",
        "Цэцэг Цэцэгийн Tsetseg Tsetsegiin",
        "Ганбаатар Ганбаатарын Ганбаатрын Ganbaataryn",
        "Оюун Оюуны Oyuun Oyuuny",
        "Янжин Янжингийн Yanjingiin",
        "Бямба Бямбын Бямбаагийн",
    ],
)
def test_every_form_of_a_patronymic_has_one_key(forms):
    assert len({normalise_patronymic(form) for form in forms.split()}) == 1


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("Ер", "Щорс")])
def test_an_initial_begins_the_key_of_its_patronymic(name):
    key = normalise_patronymic(name)
    assert key.startswith(normalise_patronymic(f"{name[0]}."))
    assert len(key) > 1


@given(
    st.sampled_from(CLANS),
    st.sampled_from(["", *(f" {word}" for word in WORDS_FOR_CLAN)]),
    st.sampled_from([name for name in NAMES if set(name.lower()) <= set(ROMANISATION)]),
    st.sampled_from(["{}", "{}ийн", "{}.", "{} овогтой"]),
    st.sampled_from([str, str.upper, *(partial(romanised, standard=each) for each in STANDARDS)]),
)
def test_a_clan_name_hides_no_patronymic(clan, word, name, form, spell):
    parent = form.format(name[0] if form == "{}." else name)
    written = spelt(spell, f"{clan}{word} {parent}")
    assert normalise_patronymic(written) == normalise_patronymic(spelt(spell, parent).split()[0])


def spelt(spell, words):
    return " ".join(f"{spell(each.rstrip('.'))}{'.' * each.count('.')}" for each in words.split())


def test_no_personal_name_is_a_clan_name():
    assert [name for name in NAMES if is_clan(name)] == []
    assert normalise_patronymic("Бат Эрдэнэ") == normalise_patronymic("Бат-Эрдэнэ")


@given(st.lists(st.sampled_from([*CLANS[:3], *WORDS_FOR_CLAN, "Дорж", "Болд"]), min_size=1))
def test_a_clan_name_is_what_stands_before_the_rest(parts):
    name = " ".join(parts)
    clan, rest = split_clan(name)
    assert rest
    assert name.endswith(rest)
    between = name.removeprefix(clan).removesuffix(rest).split()
    assert not between or (len(between) == 1 and between[0] in WORDS_FOR_CLAN)


def test_an_initial_begins_no_patronymic_of_a_neighbouring_letter():
    initials = {normalise_patronymic(f"{letter}.") for letter in "БВГДЖЗЛМНРСТФХЦЧШ"}
    assert len(initials) == 17
    assert all(len(initial) == 1 for initial in initials)


ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуүұфхһцчшщъыіьэюя"
IN_ORDER = st.text(f"{ALPHABET}{ALPHABET.upper()}abcxyzABCXYZ0123456789 -.'éöüÖ", max_size=6)


def icu():
    return QCollator(QLocale("mn_MN"))


@given(IN_ORDER, IN_ORDER)
def test_keys_compare_as_the_collator_for_mongolian_does(one, other):
    wanted = icu().compare(one, other)
    key, other_key = sort_key(one), sort_key(other)
    assert (key > other_key) - (key < other_key) == (wanted > 0) - (wanted < 0)


def test_names_sort_in_the_order_of_the_mongolian_alphabet():
    names = [*NAMES, *map(str.upper, NAMES), "Бат-Эрдэнэ", "Бат Эрдэнэ", "Bold", "Өлгий", "Оргил"]
    assert sorted(names, key=sort_key) == sorted(names, key=cmp_to_key(icu().compare))


def test_marks_and_then_capitals_decide_only_between_equal_letters():
    words = ["ее", "еЕ", "Ее", "её", "ёе", "Ёе", "еж"]
    assert sorted(set(words), key=sort_key) == words


def test_o_stands_before_o_with_a_bar_and_u_before_straight_u():
    assert sort_key("Оюун") < sort_key("Өлзий") < sort_key("Пүрэв")
    assert sort_key("Уянга") < sort_key("Үүлэн") < sort_key("Фёдор")


@given(st.text())
@example("\0 \ud800 \u0301")
def test_any_text_has_a_sort_key_that_can_be_stored(text):
    key = sort_key(text)
    key.encode()
    assert "\0" not in key
