"""The peoples of the census, found while somebody types."""

import pytest

from fieldreg import wiring


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("хал", "01"),
        ("khal", "01"),
        ("қаз", "02"),
        ("каз", "02"),
        ("Дөрв", "03"),
        ("dorv", "03"),
        ("духа", "28"),
        ("bouri", "04"),
    ],
)
def test_a_people_is_found_by_its_first_letters_in_any_of_the_languages(typed, first):
    assert wiring.load_ethnic_groups().find(typed)[0].code == first


def test_a_whole_name_is_its_code_and_anything_else_stays_as_typed():
    peoples = wiring.load_ethnic_groups()
    assert peoples.resolve(" Урианхай ") == "07"
    assert peoples.resolve("Алтайн Урианхай") == "Алтайн Урианхай"
    assert peoples.name("07", "fr") == "Uriankhai"
    assert peoples.name("Алтайн Урианхай", "mn") == "Алтайн Урианхай"
    assert not peoples.find("  ")


def test_unknown_is_no_people_but_an_answer_of_its_own():
    assert "98" not in {one.code for one in wiring.load_ethnic_groups().groups}
