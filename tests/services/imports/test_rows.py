from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreg import wiring
from fieldreg.domain.kinds import PERSON_FIELDS
from fieldreg.domain.places.place import Level
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.values import LONG_TEXT_LIMIT
from fieldreg.services.exports.table_writer import DITTO, escape_cell, unescape_cell
from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.import_reports import NoteEffect, NoteReason
from fieldreg.services.imports.row_reader import ImportedPerson, RowReader
from fieldreg.services.imports.table_finder import RawRow, fill_dittos
from tests.support import hostile

PLACES = wiring.load_gazetteer()
TODAY = date(2026, 3, 14)


def read(chosen=(), **cells: str) -> ImportedPerson:
    mapping = map_columns(list(cells), chosen)
    return RowReader(mapping, PLACES, TODAY).read(RawRow(2, list(cells.values())))


def whys(row: ImportedPerson) -> list[tuple[str, NoteReason]]:
    return [(note.field, note.why) for note in row.notes]


def test_a_row_with_any_one_value_becomes_a_person_of_whom_the_rest_is_unknown():
    for field, value in {
        "source_ref": "r-1",
        "given_name": "Болд",
        "birth_date": "2007",
        "gender": "female",
        "phone": "99112233",
        "notes": "ганц",
    }.items():
        assert read(**{"given_name": "", field: value}).values == {field: value}


def test_a_row_of_blanks_says_nothing():
    assert read(given_name=" ", phone="", notes="\u00a0").values == {}


def test_a_line_that_only_has_its_number_says_nothing():
    assert read(**{"№": "7", "Нэр": ""}).values == {}
    assert read(**{"№": "7", "Нэр": "Болд"}).values == {"source_ref": "7", "given_name": "Болд"}
    assert read(unique_id="7", name="").values == {"source_ref": "7"}


def test_stray_spaces_and_nuls_go_and_are_noted():
    row = read(given_name="  Болд ", phone="99\x00112233")
    assert row.values == {"given_name": "Болд", "phone": "99112233"}
    assert whys(row) == [
        ("given_name", NoteReason.SPACES_STRIPPED),
        ("phone", NoteReason.NUL_REMOVED),
    ]


FILLERS = [
    "-",
    "—",
    "?",
    "n/a",
    "null",
    "none",
    "n.a.",
    "unknown",
    "anonymous",
    "anonyme",
    "аноним",
    "байхгүй",
    "тодорхойгүй",
    "мэдэгдэхгүй",
    "нет",
    "неизвестно",
    "жоқ",
    "белгісіз",
    "inconnu",
]
NO_CONTACT = ("имэйлгүй", "мэйл байхгүй", "үгүй", "no", "no email", "нет почты", "0", "хх", "алга")
FIELDS = sorted({*PERSON_FIELDS} - {"notes"})


@given(field=st.sampled_from(FIELDS), mark=st.sampled_from(FILLERS), data=st.data())
def test_a_mark_of_not_knowing_is_unknown_and_noted(field, mark, data):
    typed = data.draw(st.sampled_from([mark, mark.upper(), mark.capitalize(), f"{mark}."]))
    row = read(**{"notes": "ганц", field: typed})
    assert row.values == {"notes": "ганц"}
    assert whys(row) == [(field, NoteReason.MEANS_UNKNOWN)]


@pytest.mark.parametrize("typed", NO_CONTACT)
@pytest.mark.parametrize("field", ["phone", "email"])
def test_words_for_no_telephone_or_address_are_unknown(field, typed):
    row = read(given_name="Болд", **{field: typed})
    assert row.values == {"given_name": "Болд"}
    assert whys(row) == [(field, NoteReason.MEANS_UNKNOWN)]


@pytest.mark.parametrize(
    ("typed", "gender"),
    [
        ("Female", "female"),
        ("эм", "female"),
        ("Эмэгтэй", "female"),
        ("Жен.", "female"),
        ("әйел", "female"),
        ("M", "male"),
        ("эрэгтэй", "male"),
        ("H", "male"),
        ("МУЖСКОЙ", "male"),
        ("ер", "male"),
        ("бусад", "other"),
        ("declined", "declined"),
    ],
)
def test_gender_is_read_in_four_languages(typed, gender):
    assert read(gender=typed).values == {"gender": gender}


@pytest.mark.parametrize("typed", ["female | male", "1", "t2227949966", "э"])
def test_a_gender_that_cannot_be_used_is_named_and_stays_in_the_notes(typed):
    row = read(given_name="Болд", Sex=typed, notes="өмнөх")
    assert row.values == {"given_name": "Болд", "notes": f"өмнөх\nSex: {typed}"}
    assert whys(row) == [("gender", NoteReason.GENDER_UNKNOWN)]
    assert (row.notes[0].column, row.notes[0].text) == ("Sex", typed)
    assert row.notes[0].why.effect is NoteEffect.UNUSABLE


PAIRS = [("Эрэгтэй", "Эмэгтэй"), ("Хүү", "Охин"), ("M", "F"), ("Boys", "Girls")]
PAIRS += [("H", "F"), ("Garçon", "Fille"), ("Ер", "Әйел"), ("Ұл", "Қыз"), ("Муж.", "Жен.")]
PAIRS += [("Хүйс / Эр", "Хүйс / Эм"), ("Sexe / Hommes", "Sexe / Femmes")]


@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize("mark", ["x", "Х", "1", "✓", "+", "'+", "V", "✗", "тийм"])
@pytest.mark.parametrize("blank", ["", "-", "0", "үгүй"])
def test_a_gender_is_that_of_the_one_column_that_is_marked(pair, mark, blank):
    for heads, values in ((pair, ["male", "female"]), (pair[::-1], ["female", "male"])):
        marks = {heads[0]: mark, heads[1]: blank}
        row = read(**{"Нэр": "Болд", **marks, "Утас": "99112233"})
        assert row.values == {"given_name": "Болд", "gender": values[0], "phone": "99112233"}
        row = read(**{"Нэр": "Болд", heads[0]: blank, heads[1]: mark})
        assert (row.values["gender"], row.notes) == (values[1], ())


def test_a_cross_beside_a_tick_is_none_and_a_word_below_its_own_heading_is_a_mark():
    assert read(Нэр="Болд", Эр="✗", Эм="✓").values["gender"] == "female"
    assert read(Нэр="Болд", Эр="эр", Эм="").values["gender"] == "male"


@pytest.mark.parametrize("marks", [("x", "x"), ("✓", "+"), ("", ""), ("-", "0"), ("эр", "эм")])
def test_two_marks_or_none_tell_no_gender_and_are_told(marks):
    row = read(Нэр="Болд", Эр=marks[0], Эм=marks[1])
    assert row.values == {"given_name": "Болд"}
    assert whys(row) == [("gender", NoteReason.GENDER_NOT_TICKED)]


@pytest.mark.parametrize("marks", [("2", "3"), ("x", "?!"), ("эм", ""), ("24", "")])
def test_what_is_no_mark_tells_no_gender_and_stays_in_the_notes(marks):
    row = read(Нэр="Болд", Эр=marks[0], Эм=marks[1])
    assert whys(row) == [("gender", NoteReason.GENDER_UNKNOWN)]
    assert row.values.keys() == {"given_name", "notes"}
    assert all(mark in row.values["notes"] for mark in marks)


@pytest.mark.parametrize(
    "heads",
    [
        ("Хүйс", "Эр", "Эм"),  # a column of genders is there
        ("Эр", "Утас", "Эм"),  # not side by side
        ("M", "T", "F"),
        ("15-18 / Эр", "15-18 / Эм", "19-25 / Эр", "19-25 / Эм"),
        ("Эр", "Эрэгтэй"),
    ],
)
def test_other_columns_headed_by_genders_are_not_taken_for_ticks(heads):
    assert map_columns(["Нэр", *heads]).ticked == {}


def test_a_user_may_say_that_one_of_two_ticked_columns_is_the_gender_or_that_it_is_not():
    columns = ["Нэр", "Эр", "Эм"]
    assert map_columns(columns, [("Эр", "gender")]).fields["gender"] == (1, 2)
    assert "gender" not in map_columns(columns, [("Эр", "")]).fields
    assert map_columns(columns, [("Эм", "notes")]).ticked == {}


@pytest.mark.parametrize(
    ("typed", "kept", "noted"),
    [
        ("2007-03-14", "2007-03-14", []),
        ("20070314", "2007-03-14", []),
        ("2007 оны 3-р сарын 14", "2007-03-14", []),
        ("2007", "2007", []),
        ("1630-08-01", "1630-08-01", [NoteReason.DATE_IMPLAUSIBLE]),
        ("2031-01-01", "2031-01-01", [NoteReason.DATE_IMPLAUSIBLE]),
        ("2007-02-31", "?2007-02-31", [NoteReason.DATE_UNREADABLE]),
        ("-0050-01-0", "?-0050-01-0", [NoteReason.DATE_UNREADABLE]),
    ],
)
def test_birth_dates_are_kept_and_flagged_where_they_are_implausible(typed, kept, noted):
    row = read(dob=typed)
    assert row.values == {"birth_date": kept}
    assert whys(row) == [("birth_date", why) for why in noted]
    assert all(note.why.effect is NoteEffect.FLAGGED for note in row.notes)


def test_a_date_in_three_columns_is_one_date():
    chosen = [(part, "birth_date") for part in ("year", "month", "day")]
    assert read(chosen, year="2007", month="3", day="14").values == {"birth_date": "2007-03-14"}
    assert read(chosen, year="2007", month="", day="").values == {"birth_date": "2007"}


@pytest.mark.parametrize(
    ("aimag", "soum", "bag", "values", "noted"),
    [
        ("Архангай", "Тариат", "", {"aimag": "65", "soum": "6525"}, []),
        ("Arkhangai", "Tariat soum", "", {"aimag": "65", "soum": "6525"}, []),
        ("MN65", "6525", "", {"aimag": "65", "soum": "6525"}, []),
        ("", "Архангай, Тариат сум", "", {"aimag": "65", "soum": "6525"}, ["aimag area_filled_in"]),
        ("", "MN6525", "", {"aimag": "65", "soum": "6525"}, ["aimag area_filled_in"]),
        ("Хєвсгєл", "Мєрєн", "", {"aimag": "67", "soum": "6701"}, []),
        ("", "Мөрөн", "", {"soum": "Мөрөн"}, ["soum place_ambiguous"]),
        ("Архангай", "Дарви", "", {"aimag": "65", "soum": "Дарви"}, ["soum place_elsewhere"]),
        (
            "Devon",
            "Exeter",
            "",
            {"aimag": "Devon", "soum": "Exeter"},
            ["aimag place_not_listed", "soum place_not_listed"],
        ),
        ("", "Улаанбаатар", "", {"aimag": "11"}, ["soum moved_to_aimag"]),
        (
            "Архангай",
            "Улаанбаатар",
            "",
            {"aimag": "65", "soum": "Улаанбаатар"},
            ["soum place_not_listed"],
        ),
        ("УБ", "СБД", "1-р хороо", {"aimag": "11", "soum": "1119", "bag": "111951"}, []),
        (
            "",
            "",
            "110151",
            {"aimag": "11", "soum": "1101", "bag": "110151"},
            ["soum area_filled_in", "aimag area_filled_in"],
        ),
        ("Архангай", "", "5", {"aimag": "65", "bag": "5"}, ["bag place_ambiguous"]),
        ("", "", "Хулгар", {"bag": "Хулгар"}, ["bag place_ambiguous"]),  # one bears it
        ("Архангай", "", "Хэн ч", {"aimag": "65", "bag": "Хэн ч"}, ["bag place_not_listed"]),
        (
            "Ховд",
            "Жаргалант",
            "99-р баг",
            {"aimag": "84", "soum": "8401", "bag": "99-р баг"},
            ["bag place_not_listed"],
        ),
    ],
)
def test_places_take_codes_and_names_and_stay_as_typed_where_unsure(
    aimag, soum, bag, values, noted
):
    row = read(aimag=aimag, soum=soum, bag=bag)
    assert row.values == values
    assert [f"{field} {why}" for field, why in whys(row)] == noted


def test_a_soum_with_its_aimag_beside_it_is_that_of_the_national_list():
    soums = PLACES.list_at(Level.SOUM)
    aimags = [PLACES.by_code(soum.parent) for soum in soums]
    missed = {
        soum.code
        for soum, aimag in zip(soums, aimags, strict=True)
        for text in (
            f"{aimag.names['mn']} аймаг, {soum.names['mn']} сум",
            f"{aimag.names['en']} aimag, {soum.names['en']} soum",
            f"{soum.names['mn']} сум, {aimag.names['mn']} / {soum.names['en']} soum, {aimag.names['en']}",
        )
        if read(soum=text).values != {"aimag": aimag.code, "soum": soum.code}
    }
    assert missed == {"6749", "6755"}  # Цагааннуур and Цагаан-Үүр of Хөвсгөл are spelt alike


@pytest.mark.parametrize("foreign", ["Kent", "Holt", "Towie", "Devon", "Bath", "Hull", "London"])
def test_a_foreign_place_is_not_taken_for_one_of_mongolia(foreign):
    assert read(birth_place=foreign).values == {"soum": foreign}


def test_phone_and_email_are_kept_exactly_and_flagged_where_unusual():
    row = read(phone="000042", email="bold(at)example.mn")
    assert row.values == {"phone": "000042", "email": "bold(at)example.mn"}
    assert whys(row) == [("phone", NoteReason.PHONE_UNUSUAL), ("email", NoteReason.EMAIL_UNUSUAL)]
    assert whys(read(phone="+976 9911-2233", email="bold@example.mn")) == []


def test_what_is_too_long_for_its_field_stays_in_the_notes():
    long = "Б" * 501
    row = read(given_name=long)
    assert row.values == {"notes": f"given_name: {long}"}
    assert whys(row) == [("given_name", NoteReason.TOO_LONG)]


def test_what_is_too_long_for_the_notes_is_reported_and_cut_there():
    row = read(given_name="Болд", notes="Б" * (LONG_TEXT_LIMIT + 1))
    assert row.values == {"given_name": "Болд", "notes": "Б" * LONG_TEXT_LIMIT}
    assert whys(row) == [("notes", NoteReason.TOO_LONG)]
    assert len(row.notes[0].text) <= 200


def test_damaged_text_is_not_saved_anywhere():
    row = read(given_name="Бо\ufffdд", patronymic="Ð”Ð¾Ñ€Ð¶", phone="99112233")
    assert row.values == {"phone": "99112233"}
    assert whys(row) == [
        ("given_name", NoteReason.TEXT_DAMAGED),
        ("patronymic", NoteReason.TEXT_DAMAGED),
    ]


def test_cells_beyond_the_header_are_reported_and_missing_ones_are_unknown():
    mapping = map_columns(["given_name", "phone"])
    reader = RowReader(mapping, PLACES, TODAY)
    longer = reader.read(RawRow(2, ["Болд", "99112233", "", "илүү"]))
    assert longer.values == {"given_name": "Болд", "phone": "99112233"}
    assert [(note.why, note.text) for note in longer.notes] == [
        (NoteReason.CELL_WITHOUT_COLUMN, "илүү")
    ]
    assert reader.read(RawRow(3, ["Дорж"])).values == {"given_name": "Дорж"}


@pytest.mark.parametrize(
    ("header", "typed", "values"),
    [
        ("Нэр", "Д.Болд", {"patronymic": "Д.", "given_name": "Болд"}),
        ("Нэр", "Ц. Энх-Амгалан", {"patronymic": "Ц.", "given_name": "Энх-Амгалан"}),
        ("Овог нэр", "Дорж Болд", {"patronymic": "Дорж", "given_name": "Болд"}),
        ("Нэр", "Дорж Болд", {"given_name": "Дорж Болд"}),  # in which order?
        ("name", "J. Smith", {"given_name": "J. Smith"}),
        ("given_name", "Д.Болд", {"patronymic": "Д.", "given_name": "Болд"}),
        ("Нэр (овог)", "Болд (Дорж)", {"patronymic": "Дорж", "given_name": "Болд"}),
        ("Овог (нэр)", "Дорж (Болд)", {"patronymic": "Дорж", "given_name": "Болд"}),
        ("Нэр (овог)", "Болд (17)", {"given_name": "Болд (17)"}),
        ("Нэр (овог)", "Болд Дорж", {"given_name": "Болд Дорж"}),  # in which order?
    ],
)
def test_a_whole_name_is_parted_only_where_its_order_is_certain(header, typed, values):
    row = read(**{header: typed})
    assert row.values == values
    assert [why for _, why in whys(row)] == [NoteReason.NAME_PARTED] * (len(values) - 1)


ALPHABET = "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюяєїәғқңұһі"
INITIALS = ("{}.Самданодон", "{}. Самданодон", "Самданодон {}.", "Самданодон.{}", "Самданодон {}")


@pytest.mark.parametrize("header", ["given_name", "Нэр", "Овог нэр", "Аты-жөні", "Имя"])
@given(initial=st.sampled_from(ALPHABET.upper()), typed=st.sampled_from(INITIALS))
def test_an_initial_beside_a_name_is_that_of_a_patronymic(header, initial, typed):
    cell = typed.format(initial)
    dot = "." if "." in typed else ""
    parted = {"given_name": "Самданодон", "patronymic": f"{initial}{dot}"}
    assert read(**{header: cell}).values == parted
    assert read(**{header: cell.upper(), "Эцгийн нэр": ""}).values == {
        **parted, "given_name": "САМДАНОДОН",
    }  # fmt: skip
    if cell.startswith(f"{initial}.С"):
        assert read(**{header: cell.lower()}).values["given_name"] == "самданодон"


@given(initial=st.sampled_from("ДБГЖМНОСТХЦЧ"), told=st.sampled_from(["Дорж", "Бат", "Д."]))
def test_an_initial_beside_a_name_goes_where_the_patronymic_is_told_and_the_same(initial, told):
    given_name = "Болд" if initial == told[0] else f"{initial}.Болд"
    assert read(Овог=told, Нэр=f"{initial}.Болд").values == {
        "patronymic": told, "given_name": given_name,
    }  # fmt: skip


def test_a_name_of_several_parts_before_brackets_stays_whole():
    assert read(**{"Нэр (овог)": "Энх Амгалан (Дорж)"}).values == {
        "given_name": "Энх Амгалан", "patronymic": "Дорж",
    }  # fmt: skip
    assert read(**{"Овог": "Бат", "Нэр (овог)": "Болд (Дорж)"}).values == {
        "given_name": "Болд (Дорж)", "patronymic": "Бат",
    }  # fmt: skip


AGES = {"Нас": "17", "Возраст": "17 лет", "Age": "17 years", "Жасы": "17 жас", "Âge": "17 ans"}
BIRTHS = {"Төрсөн он": "2007", "Төрсөн огноо": "2007.03.14", "Дата рождения": "2007-03-14"}
GENDERS = {"Хүйс": "эм", "Пол": "жен.", "Sex": "F", "Жынысы": "қыз", "Эрэгтэй, эмэгтэй": "эмэгтэй"}
LINKS = ("/", " / ", ", ", " и ", " болон ", " ба ", " and ", " et ", " және ")


@given(data=st.data())
def test_an_age_and_a_gender_in_one_cell_are_two_values(data):
    said = AGES | BIRTHS
    ages, gender = (
        data.draw(st.sampled_from(sorted(said))),
        data.draw(st.sampled_from(sorted(GENDERS))),
    )
    order = data.draw(st.permutations([0, 1]))
    header = data.draw(st.sampled_from(LINKS)).join((ages, gender)[place] for place in order)
    between = data.draw(st.sampled_from(["/", " ", ", ", ";", " - ", " | "]))
    order = data.draw(st.permutations([0, 1]))
    apart = read(**{ages: said[ages], gender: GENDERS[gender]}).values
    assert apart.keys() == {"birth_date", "gender"}

    cell = between.join((said[ages], GENDERS[gender])[place] for place in order)
    assert read(**{header: cell}).values == apart
    assert read(**{header: said[ages]}).values == {"birth_date": apart["birth_date"]}
    assert read(**{header: GENDERS[gender]}).values == {"gender": apart["gender"]}
    unclear = read(**{header: f"{said[ages]}{between}яяя"})
    assert unclear.values["birth_date"] == apart["birth_date"]
    assert (("gender", NoteReason.GENDER_UNKNOWN)) in whys(unclear)


@pytest.mark.parametrize("upper", ["Нас, хүйс", "Нас/хүйс"])
def test_a_heading_above_an_age_and_a_gender_leaves_each_its_column(upper):
    row = read(**{f"{upper} / Нас": "17", f"{upper} / Хүйс": "эм"})
    assert row.values == {"birth_date": "~2009", "gender": "female"}


def test_languages_become_a_sorted_set():
    assert read(languages="mn, kk;mn").values == {"languages": "kk mn"}


@given(hostile.typed())
def test_a_guard_is_taken_off_exactly_as_it_was_put_on(text):
    assert unescape_cell(escape_cell(text)) == text
    assert unescape_cell(escape_cell(text, calculates=False)) == text
    assert escape_cell(text)[0] not in "=+-@\t\r"


@given(
    st.lists(
        hostile.typed() | st.just(""), min_size=len(PERSON_FIELDS), max_size=len(PERSON_FIELDS) + 2
    )
)
def test_any_row_makes_a_record_and_loses_nothing_without_a_note(cells):
    row = RowReader(map_columns(PERSON_FIELDS), PLACES, TODAY).read(RawRow(2, cells))
    Trainee.validated(**row.values)
    noted = {note.field for note in row.notes if note.why is not NoteReason.CELL_WITHOUT_COLUMN}
    for field, cell in zip(PERSON_FIELDS, cells, strict=False):
        if cell.strip():
            assert field in row.values or field in noted


def test_a_soum_that_is_told_without_an_end_is_no_line_of_a_section():
    told = f"{' / '.join(['Тариат'] * 5_000)} сум"
    assert read(given_name=told).values == {"notes": f"given_name: {told}"[:LONG_TEXT_LIMIT]}


@pytest.mark.parametrize("text", hostile.TEXTS)
def test_hostile_text_is_kept_as_text(text):
    kept = read(school=escape_cell(text)).values.get("school")
    assert kept == text.rstrip() or (kept is None and not text.strip())


@pytest.fixture(scope="module")
def bearers():
    """The soums of one name, by that name."""
    by_name = {}
    for place in PLACES.list_at(Level.SOUM):
        by_name.setdefault(place.names["mn"], []).append(place)
    return {name: found for name, found in by_name.items() if len(found) > 1}


@given(
    data=st.data(),
    typed=st.sampled_from(["{} сум", "{} сумын иргэд", "Сум: {}", "{} soum", "{} сум:"]),
)
def test_a_line_that_names_a_soum_tells_that_of_the_people_below(data, typed):
    names = st.sampled_from(sorted({place.names["mn"] for place in PLACES.list_at(Level.SOUM)}))
    soums = data.draw(st.lists(names, min_size=1, max_size=3))
    mapping = map_columns(["№", "Нэр", "Утас"])
    reader, apart = RowReader(mapping, PLACES, TODAY), RowReader(mapping, PLACES, TODAY)
    line = 2
    for soum in soums:
        where = data.draw(st.integers(0, 2))
        section = [typed.format(soum) if place == where else "" for place in range(3)]
        told = reader.read(RawRow(line, section))
        listed = read(given_name="Орхон", soum=typed.format(soum)).values.get("soum")
        if listed is None or PLACES.by_code(listed) is None:
            continue
        assert (told.values, told.notes) == ({}, ())
        for number in range(2):
            row = [str(number), "Орхон", "99112233"]
            values = reader.read(RawRow(line + 1 + number, row)).values
            assert values["soum"] == listed
            assert "soum" not in apart.read(RawRow(line, row)).values
        line += 4


def test_a_name_alone_in_a_line_is_a_person_and_no_soum():
    reader = RowReader(map_columns(["Нэр", "Утас"]), PLACES, TODAY)
    assert reader.read(RawRow(2, ["Тариат", ""])).values == {"given_name": "Тариат"}
    assert reader.read(RawRow(3, ["Болд", "99112233"])).values.keys() == {"given_name", "phone"}


TITLES = (
    "{} аймгийн оролцогчид",
    "{} аймаг: оролцогчид",
    "Сум: Булган, аймаг: {}",
    "Манлайлал, {} аймагт",
    "Аймаг: {} Сум: Булган",
    "Төв оффис, {} аймаг",
    "{} province",
)


@given(data=st.data())
def test_a_soum_that_several_aimags_have_is_in_the_one_that_the_list_names(bearers, data):
    name = data.draw(st.sampled_from(sorted(bearers)))
    place = data.draw(st.sampled_from(bearers[name]))
    other = data.draw(st.sampled_from([each for each in bearers[name] if each is not place]))
    aimag, another = (PLACES.by_code(each.parent).names["mn"] for each in (place, other))
    title = data.draw(st.sampled_from(TITLES)).format(aimag)
    school = f"{aimag} аймгийн {data.draw(st.sampled_from(('1', '12')))}-р сургууль"
    cells = {"given_name": "Орхон", "soum": name}

    def read_of(about=(), **further):
        mapping = map_columns([*cells, *further])
        row = RawRow(2, [*cells.values(), *further.values()])
        values = RowReader(mapping, PLACES, TODAY, about=about).read(row).values
        return values.get("aimag"), values["soum"]

    beside = read_of(aimag=aimag)  # Ховд аймаг has two places called Ховд
    wanted = beside if PLACES.by_code(beside[1]) else (None, name)
    assert wanted in ((place.parent, place.code), (None, name))
    assert read_of() == (None, name)
    assert read_of([title]) == wanted
    assert read_of(school=school) == wanted
    assert read_of([another], Хаяг=f"{aimag} аймаг") == wanted
    either = {each for each in (beside, read_of(aimag=another)) if PLACES.by_code(each[1])}
    both = either.pop() if len(either) == 1 else (None, name)
    assert read_of([title, f"{another} аймаг"]) == both
    assert read_of([f"{name} сумын иргэд, {name} дүүрэг"]) == (None, name)


def test_a_name_in_a_column_is_no_aimag():
    mapping = map_columns(["given_name", "soum", "Багш"])
    row = RawRow(2, ["Орхон", "Сүхбаатар", "Сэлэнгэ"])
    assert RowReader(mapping, PLACES, TODAY).read(row).values["soum"] == "Сүхбаатар"


CELLS = st.lists(st.sampled_from(("", "Хулан", '"', " -〃- ", "—//—", "- II", "II", "5", "«")))


@given(st.lists(CELLS, max_size=3))
def test_a_mark_stands_for_the_text_above_it(rows):
    above: list[str] = []
    for row, filled in zip(rows, fill_dittos(RawRow(1, row) for row in rows), strict=True):
        padded = above + [""] * len(row)
        above = [
            padded[place] if DITTO.fullmatch(cell.strip()) else cell
            for place, cell in enumerate(row)
        ]
        assert filled.cells == above
