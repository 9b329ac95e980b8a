"""Places: codes are keys, and whatever people type leads to them or to nothing."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.places.place import Level, OfficePlaceEntry, Place, is_place_code
from fieldreg.domain.problems import Problem

FOLDER = Path(__file__).parents[2] / "resources" / "places"
TEXTS = [
    (FOLDER / name).read_text(encoding="utf-8")
    for name in ("aimags.csv", "soums.csv", "bags.csv", "rural.json")
]
GAZETTEER = Gazetteer.from_csv(*TEXTS)
ALL = list(GAZETTEER._places.values())
AIMAGS = [place for place in ALL if place.level is Level.AIMAG]


def found(text, **narrowing):
    return [place.code for place in GAZETTEER.find(text, **narrowing)]


def test_the_list_is_whole():
    count = {level: sum(place.level is level for place in ALL) for level in Level}
    assert count == {Level.AIMAG: 22, Level.SOUM: 339, Level.BAG: 1809}
    assert sum(place.kind == "duureg" for place in ALL) == 9
    assert sum(place.is_aimag_centre for place in ALL) == 21
    assert GAZETTEER.version == "2026.11"
    assert GAZETTEER.rural_version == "1"


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (0, TEXTS[0].replace(",", ";")),
        (0, TEXTS[0].replace("Архангай", "")),
        (1, "code\n6525\n"),
        (2, TEXTS[2].replace("6525", "9999")),
        (3, "{}"),
        (3, "[]"),
        (3, ""),
    ],
)
def test_a_file_that_is_no_list_of_places_is_a_problem(file, text):
    texts = [*TEXTS[:file], text, *TEXTS[file + 1 :]]
    with pytest.raises(Problem):
        Gazetteer.from_csv(*texts)


def test_a_place_lies_in_what_the_list_says_whatever_its_code_begins_with():
    assert GAZETTEER.by_code("833751").parent == "8340"
    assert GAZETTEER.soum_of("833751") == "8340"
    assert GAZETTEER.aimag_of("833751") == "83"


def test_the_distance_from_the_capital_is_that_of_the_soum_or_of_one_that_is_possible():
    assert GAZETTEER.list_distances("8340") == {1311}  # Tsengel, the farthest
    assert GAZETTEER.list_distances("834051") == {1311}
    assert GAZETTEER.list_distances("6501") < GAZETTEER.list_distances("65")
    assert len(GAZETTEER.list_distances("65")) == 19
    assert GAZETTEER.list_distances("9999") == GAZETTEER.list_distances("") == frozenset()
    own = GAZETTEER.copy()
    own.set_office_places([OfficePlaceEntry("6599", "Шинэ")])
    assert own.list_distances("6599") == GAZETTEER.list_distances("65")


@pytest.mark.parametrize(
    ("code", "soum", "aimag"),
    [
        ("652551", "6525", "65"),
        ("6525", "6525", "65"),
        ("65", None, "65"),
        ("652599", "6525", "65"),
        ("9999", None, None),
        ("Сингапур", None, None),
    ],
)
def test_soum_and_aimag_are_known_even_of_a_bag_newer_than_the_list(code, soum, aimag):
    assert (GAZETTEER.soum_of(code), GAZETTEER.aimag_of(code)) == (soum, aimag)


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("6525", "mn", "Тариат, Архангай"),
        ("6525", "en", "Tariat, Arkhangai"),
        ("6525", "kk", "Тариат, Архангай"),
        ("6525", "fr", "Tariat, Arhangay"),
        ("11", "fr", "Oulan-Bator"),
        ("8401", "kk", "Жаргалант, Қобда"),
        ("652551", "mn", "1-р баг, Тэрх, Тариат, Архангай"),
        ("110751", "en", "Khoroo 1, Bayangol, Ulaanbaatar"),
        ("Сингапур", "mn", "Сингапур"),
        ("", "mn", ""),
    ],
)
def test_a_full_name_says_what_a_place_lies_in_in_the_language_of_the_screen(code, language, name):
    assert GAZETTEER.full_name(code, language) == name


@pytest.mark.parametrize("language", ["mn", "en", "fr", "kk"])
def test_no_two_soums_have_the_same_short_name_and_few_need_their_aimag(language):
    soums = [place for place in ALL if place.level is Level.SOUM]
    names = [GAZETTEER.short_name(soum.code, language) for soum in soums]
    assert len(set(names)) == len(soums)
    assert sum(", " in name for name in names) < len(soums) / 2
    assert GAZETTEER.short_name("6525", "mn") == "Тариат"
    assert GAZETTEER.short_name("Сингапур", language) == "Сингапур"


def test_a_name_that_is_not_in_the_list_is_given_back_as_it_came():
    assert GAZETTEER.name("6525", "mn") == "Тариат"
    assert GAZETTEER.name("Сингапур", "mn") == "Сингапур"
    assert GAZETTEER.by_code("Сингапур") is None


@pytest.mark.parametrize("place", ALL[::7], ids=lambda place: place.code)
def test_every_place_has_a_name_in_every_language(place):
    assert all(place.name(language) for language in ("mn", "en", "fr", "kk", "ru", "xx"))


@pytest.mark.parametrize("text", ["65", "6525", "652551"])
def test_two_four_or_six_digits_are_a_code(text):
    assert is_place_code(text)


@pytest.mark.parametrize("text", ["", "6", "655", "Тариат", "MN6525", "٦٥", "6525 ", "65\n"])
def test_anything_else_is_a_residence_as_typed(text):
    assert not is_place_code(text)


@pytest.mark.parametrize(
    ("code", "is_rural"),
    [
        ("6525", True),
        ("652551", True),
        ("6501", False),
        ("650151", False),
        ("11", False),
        ("1107", False),
        ("110751", False),
        ("65", None),
        ("652599", True),
        ("9999", None),
        ("Сингапур", None),
    ],
)
def test_a_soum_is_rural_outside_the_capital_unless_it_is_an_aimag_centre(code, is_rural):
    assert GAZETTEER.is_rural(code) is is_rural


def test_what_is_rural_is_data():
    rule = json.loads(TEXTS[3]) | {"exceptions": {"6525": False, "650151": True}}
    changed = Gazetteer.from_csv(*TEXTS[:3], json.dumps(rule))
    assert changed.is_rural("6525") is False
    assert changed.is_rural("652551") is False
    assert changed.is_rural("650151") is True
    assert changed.is_rural("6501") is False


@pytest.mark.parametrize(
    "typed", ["Тар", "тари", "ТАРИАТ", "Tar", "tariat", "Taryat", "Тaриaт", "6525", "MN6525"]
)
def test_typing_finds_a_soum_in_any_script(typed):
    assert "6525" in found(typed, level=Level.SOUM)


def test_a_name_spelt_as_typed_comes_before_one_that_only_folds_alike():
    names = [place.name("mn") for place in GAZETTEER.find("Тари", level=Level.SOUM)]
    assert names.index("Тариат") < names.index("Тарагт")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Мєрєн", "6701"),
        ("Moron", "6701"),
        ("Khovd", "8401"),
        ("Чойбалсан", "2101"),
        ("Эрдэнэт", "6101"),
        ("erdenet", "6101"),
        ("Цэцэрлэг", "6501"),
        ("БЗД", "1110"),
        ("Undurkhaan", "2301"),
        ("Өндөрхаан", "2301"),
        ("Хөвсгөл Мөр", "6701"),
        ("Мөр, Хөвс", "6701"),
        ("Тариат су", "6525"),
    ],
)
def test_towns_old_names_abbreviations_and_areas_find_their_soum(typed, code):
    assert code in found(typed, level=Level.SOUM)


def test_a_later_word_of_a_name_finds_it_after_those_that_begin_so():
    names = [place.name("mn") for place in GAZETTEER.find("Өндөр", limit=40)]
    assert names.index("Өндөршил") < names.index("Баян-Өндөр")


def test_the_whole_name_comes_before_longer_ones_and_larger_places_first():
    assert found("Ховд")[0] == "84"
    assert found("Баян", level=Level.SOUM, limit=1) == ["4116"]


def test_finding_within_an_area_finds_nothing_outside():
    assert found("Булган", within="84", level=Level.SOUM) == ["8407"]
    assert all(code.startswith("65") for code in found("Ц", within="65", limit=99))
    assert found("6525", within="84") == []


def test_a_bag_is_found_by_its_number_or_name():
    assert found("1", within="6525")[0] == "652551"
    assert found("1-р баг", within="6525")[0] == "652551"
    assert found("1-р баг Тариат", level=Level.BAG)[0] == "652551"
    assert found("бөөрөлж", within="6525") == ["652559"]


@pytest.mark.parametrize("text", ["", " ", ",", "-", "ххц", "\0", "сум сум сум " * 50])
def test_what_names_nothing_finds_nothing(text):
    assert found(text, level=Level.AIMAG) == []


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Тариат", "6525"),
        ("tariat soum", "6525"),
        ("Тариат сум", "6525"),
        ("Архангай аймаг, Тариат сум", "6525"),
        ("Архангай аймгийн Тариат сум", "6525"),
        ("Тариат, Архангай", "6525"),
        ("Arkhangai Tariat", "6525"),
        ("6525", "6525"),
        (" mn6525 ", "6525"),
        ("Ховд хот", "8401"),
        ("Khovd city", "8401"),
        ("Чойбалсан хот", "2101"),
        ("Чойбалсан сум", "2137"),
        ("Эрдэнэт", "6101"),
        ("Эрдэнэт, Орхон", "6101"),
        ("Сүхбаатар дүүрэг", "1119"),
        ("Сүхбаатар, Сэлэнгэ", "4301"),
        ("Сүхбаатар аймаг, Сүхбаатар сум", "2222"),
        ("УБ хот, БЗД", "1110"),
        ("Цагаан-Үүр", "6755"),
    ],
)
def test_a_text_that_names_one_soum_resolves_to_it(typed, code):
    assert GAZETTEER.resolve(typed, Level.SOUM) == code


@pytest.mark.parametrize(
    "typed",
    [
        "Булган",
        "Ховд",
        "Ховд сум",
        "Khovd",
        "Hovd",
        "Алтай, Говь-Алтай",
        "Сүхбаатар",
        "Тари",
        "Адарга",
        "Тариат баг",
        "Тариат, Ховд",
        "65",
        "652551",
        "9999",
        "Сингапур",
        "сум",
        "",
        "а " * 40,
    ],
)
def test_a_text_that_names_several_soums_or_none_resolves_to_nothing(typed):
    assert GAZETTEER.resolve(typed, Level.SOUM) is None


def test_an_area_decides_between_places_of_one_name():
    assert GAZETTEER.resolve("Булган", Level.SOUM, within="84") == "8407"
    assert GAZETTEER.resolve("Булган", Level.SOUM, within="67") == "6755"
    assert GAZETTEER.resolve("Тариат", Level.SOUM, within="84") is None
    assert GAZETTEER.resolve("6525", Level.SOUM, within="84") is None
    assert GAZETTEER.resolve("3-р баг", Level.BAG, within="6525") == "652555"
    assert GAZETTEER.resolve("3", Level.BAG, within="6525") == "652555"
    assert GAZETTEER.resolve("Архангай, Тариат, 3-р баг", Level.BAG) == "652555"


@pytest.mark.parametrize("typed", ["Төв", "Төв аймаг", "Tuv", "41", "MN41", "Туве"])
def test_an_aimag_resolves_by_any_of_its_names(typed):
    assert GAZETTEER.resolve(typed, Level.AIMAG) == "41"


@pytest.mark.parametrize("aimag", AIMAGS, ids=lambda aimag: aimag.code)
@pytest.mark.parametrize("language", ["mn", "en", "fr", "kk", "ru"])
def test_every_aimag_resolves_by_its_name_in_every_language(aimag, language):
    assert GAZETTEER.resolve(aimag.name(language), Level.AIMAG) == aimag.code


def resolved(language):
    return {
        place.code: GAZETTEER.resolve(GAZETTEER.full_name(place.code, language), place.level)
        for place in ALL
    }


def test_a_full_name_resolves_unless_a_soum_has_the_name_of_its_aimags_town():
    lost = {GAZETTEER.soum_of(code) for code, found in resolved("mn").items() if not found}
    assert lost == {"2137", "6549", "8204", "8440", "4501"}


@pytest.mark.share(of=3)
@pytest.mark.parametrize("language", ["mn", "en", "fr", "kk"])
def test_a_full_name_resolves_to_its_place_and_never_to_another(language):
    codes = resolved(language)
    assert all(found in (code, None) for code, found in codes.items())
    assert sum(found is None for found in codes.values()) < len(ALL) / 50


@given(st.sampled_from(ALL), st.integers(1, 6))
def test_the_beginning_of_a_name_finds_its_place(place, length):
    within = place.parent
    typed = place.names["mn"].split(", ")[-1][:length]
    codes = found(typed, within=within, level=place.level, limit=400)
    assert place.code in codes or typed.endswith((" ", "-", "/"))


@given(st.text())
def test_any_text_can_be_looked_for(text):
    GAZETTEER.find(text)
    assert GAZETTEER.full_name(text, "mn") or not text
    for level in Level:
        code = GAZETTEER.resolve(text, level)
        assert code is None or GAZETTEER.by_code(code).level is level


def test_a_place_without_a_name_in_a_language_borrows_one():
    place = Place("99", Level.AIMAG, "aimag", {"mn": "Шинэ", "en": "New"})
    assert [place.name(language) for language in ("fr", "kk", "ru", "en")] == [
        "New",
        "Шинэ",
        "Шинэ",
        "New",
    ]
