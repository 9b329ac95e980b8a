"""Names: shown as they were typed, sorted out of one field without invention."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.people.person_names import PersonName, abbreviate

DORJIIN_SARANTUYAA = PersonName(given_name="Сарантуяа", patronymic="Доржийн")


def test_a_list_shows_the_patronymic_before_the_given_name():
    assert DORJIIN_SARANTUYAA.full == "Доржийн Сарантуяа"


def test_where_there_is_little_room_the_patronymic_becomes_an_initial():
    assert DORJIIN_SARANTUYAA.short == "Д. Сарантуяа"


def test_a_patronymic_that_was_typed_bare_is_not_put_into_the_genitive():
    assert PersonName(given_name="Болд", patronymic="Дорж").full == "Дорж Болд"


@pytest.mark.parametrize(
    ("patronymic", "initial"),
    [
        ("Доржийн", "Д."),
        ("Д.", "Д."),
        ("д", "Д."),
        ("Бат-Эрдэнийн", "Б."),
        ("Batsükhiin", "B."),
        ("Tserengiin", "Ts."),
        ("KHURELBAATAR", "Kh."),
        ("Ts.", "Ts."),
        ("Өлзийн", "Ө."),
        ("и\u0306", "Й."),
        ("«Дорж»", "Д."),
        ("—", "—"),
        ("", ""),
    ],
)
def test_an_initial_is_the_first_letter_as_it_is_written(patronymic, initial):
    assert abbreviate(patronymic) == initial


@pytest.mark.parametrize(
    ("name", "full", "short"),
    [
        (PersonName(), "", ""),
        (PersonName(given_name="Болд"), "Болд", "Болд"),
        (PersonName(patronymic="Доржийн"), "Доржийн", "Доржийн"),
        (PersonName(clan_name="Боржигин"), "Боржигин", "Боржигин"),
        (PersonName(given_name="Болд", clan_name="Боржигин"), "Болд", "Болд"),
    ],
)
def test_unknown_parts_leave_no_trace(name, full, short):
    assert (name.full, name.short) == (full, short)


@pytest.mark.parametrize(
    ("typed", "patronymic", "given_name"),
    [
        ("Б.Болд", "Б.", "Болд"),
        ("Б. Болд", "Б.", "Болд"),
        ("  Б.   Болд ", "Б.", "Болд"),
        ("Б Болд", "Б", "Болд"),
        ("Болд Б.", "Б.", "Болд"),
        ("Д. Б.", "Д.", "Б."),
        ("Ts.Elbegdorj", "Ts.", "Elbegdorj"),
        ("Доржийн Сарантуяа", "Доржийн", "Сарантуяа"),
        ("Дорж Сарантуяа", "Дорж", "Сарантуяа"),
        ("Бат-Эрдэнийн Хулан", "Бат-Эрдэнийн", "Хулан"),
        ("Бат - Эрдэнэ", None, "Бат-Эрдэнэ"),
        ("Болд", None, "Болд"),
        ("Б.", None, "Б."),
        ("", None, None),
        ("   ", None, None),
    ],
)
def test_a_name_in_one_field_is_sorted_into_patronymic_and_given_name(
    typed, patronymic, given_name
):
    assert PersonName.parse(typed) == PersonName(given_name, patronymic)


@pytest.mark.parametrize("word", ["овогт", "овгийн", "овог", "ОВОГТ", "ovogt"])
def test_a_clan_word_tells_the_clan_from_the_patronymic(word):
    assert PersonName.parse(f"Боржигин {word} Доржийн Болд") == PersonName(
        given_name="Болд", patronymic="Доржийн", clan_name="Боржигин"
    )


@pytest.mark.parametrize("clan", ["Боржигон", "Borjigin", "БЭСҮД", "Их Боржигин"])
def test_a_common_clan_name_needs_no_word(clan):
    assert PersonName.parse(f"{clan} Доржийн Болд") == PersonName("Болд", "Доржийн", clan)
    assert PersonName.parse(f"{clan} Д. Болд") == PersonName("Болд", "Д.", clan)
    assert PersonName.parse(f"{clan} Болд") == PersonName("Болд", None, clan)


def test_before_ovogtoi_is_the_patronymic():
    assert PersonName.parse("Дорж овогтой Болд") == PersonName("Болд", "Дорж")


def test_a_clan_word_without_a_name_after_it_is_no_clan_word():
    assert PersonName.parse("Доржийн Овог") == PersonName("Овог", "Доржийн")


@given(st.text())
def test_sorting_a_name_loses_and_adds_no_letter(text):
    name = PersonName.parse(text)
    parts = filter(None, (name.clan_name, name.patronymic, name.given_name))
    kept, typed = sorted("".join("".join(parts).split())), sorted("".join(text.split()))
    assert kept == typed


@given(st.text(), st.text())
def test_any_name_can_be_shown(patronymic, given_name):
    name = PersonName(given_name or None, patronymic or None)
    assert given_name in name.short
    assert given_name in name.full


WORD = st.sampled_from(["Болд", "Сарантуяа", "Бат-Эрдэнэ", "Доржийн", "Khulan", "Ө."])


@given(WORD, st.none() | WORD)
def test_a_shown_name_typed_again_is_the_same_name(given_name, patronymic):
    shown = PersonName(given_name, patronymic).full
    assert PersonName.parse(shown).full == shown or "." in given_name
