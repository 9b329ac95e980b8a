import pytest

from fieldreg.domain import kinds
from fieldreg.domain.kinds import PERSON_FIELDS
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.imports.column_mapping import IGNORED_COLUMN, map_columns


def fields_of(*columns: str, chosen=()) -> dict[str, tuple[str, ...]]:
    mapping = map_columns(columns, chosen)
    return {
        field: tuple(columns[place] for place in places) for field, places in mapping.fields.items()
    }


def problem_of(*columns: str, chosen=()) -> Problem:
    with pytest.raises(Problem) as refused:
        map_columns(columns, chosen)
    return refused.value


@pytest.mark.parametrize("field", PERSON_FIELDS)
def test_a_column_headed_with_a_fields_own_name_maps_itself(field):
    for header in (field, f" {field.upper()} ", field.replace("_", " ")):
        assert fields_of(header) == {field: (header,)}


def test_every_field_of_a_person_can_be_imported():
    assert tuple(field.name for field in kinds.TRAINEE.fields) == PERSON_FIELDS


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("First Name", "given_name"),
        ("Name and surname", "given_name"),
        ("identity-ner", "given_name"),  # a question's name has no Cyrillic letters
        ("person/etsgiin_ner", "patronymic"),
        ("torson_ognoo", "birth_date"),
        ("utasnii_dugaar", "phone"),
        ("Эцэг (эх)-ийн нэр / Father's (mother's) name", "patronymic"),
        ("Холбогдох утас / Contact phone", "phone"),
        ("Аймаг, сум", "soum"),
        ("firstName", "given_name"),
        ("Нэр", "given_name"),
        ("Имя", "given_name"),
        ("Аты", "given_name"),
        ("surname", "patronymic"),
        ("LAST_NAME", "patronymic"),
        ("Овог", "patronymic"),
        ("Эцэг/эхийн нэр", "patronymic"),
        ("Эцгийн нэр:", "patronymic"),
        ("Әкесінің (анасының) аты", "patronymic"),
        ("Отчество", "patronymic"),
        ("Ургийн овог", "clan_name"),
        ("dob", "birth_date"),
        ("Date of birth (dd.mm.yyyy)", "birth_date"),
        ("Төрсєн огноо", "birth_date"),  # a keyboard without ө
        ("Дата рождения", "birth_date"),
        ("Хїйс", "gender"),
        ("Sex", "gender"),
        ("Утас", "phone"),
        ("Гар утасны дугаар", "phone"),
        ("E-mail", "email"),
        ("Цахим шуудан", "email"),
        ("Аймаг", "aimag"),
        ("Сум/дүүрэг", "soum"),
        ("city", "soum"),
        ("suburb", "soum"),
        ("birth_place", "soum"),
        ("Баг, хороо", "bag"),
        ("Сургууль", "school"),
        ("Мэргэжил", "occupation"),
        ("Тайлбар", "notes"),
        ("rec_id", "source_ref"),
        ("unique_id", "source_ref"),
        ("ID", "source_ref"),
        ("№", "source_ref"),
        ("д/д", "source_ref"),
        ("(Утас)", "phone"),
    ],
)
def test_headers_in_four_languages_are_guessed(header, field):
    assert fields_of(header) == {field: (header,)}


@pytest.mark.parametrize("number", ["1. ", "Q2) ", "3.1. ", "G01Q05. ", "G01Q05[SQ001]. ", "id. "])
@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("Таны нэр?", "given_name"),
        ("Эцэг/эхийн нэр", "patronymic"),
        ("Хүйс", "gender"),
        ("Моб. тел.", "phone"),
    ],
)
def test_a_question_is_known_without_its_number(number, question, field):
    assert fields_of(f"{number}{question}") == {field: (f"{number}{question}",)}


def test_who_was_logged_in_to_microsoft_forms_is_not_who_answered():
    times = ("ID", "Start time", "Completion time")
    asked = ("Your name", "Your email")
    mapped = fields_of(*times, "Email", "Name", *asked)
    assert (mapped["given_name"], mapped["email"]) == (("Your name",), ("Your email",))
    mapped = fields_of(*times, "Email", "Name", "Утас")
    assert (mapped["given_name"], mapped["email"]) == (("Name",), ("Email",))
    assert problem_of("Name", "Your name").code is Code.COLUMNS_CLASH


@pytest.mark.parametrize("header", ["Регистрийн дугаар", "РД", "register number", "soc_sec_id"])
def test_a_register_number_is_not_taken(header):
    assert map_columns(["given_name", header]).unmapped_columns == (header,)


def test_surer_headers_leave_the_less_sure_alone():
    mapping = map_columns(["full_name", "first_name", "given_name", "city", "Сум"])
    assert mapping.fields == {"given_name": (2,), "soum": (4,)}
    assert mapping.unmapped_columns == ("full_name", "first_name", "city")


def test_two_columns_equally_meant_for_one_field_are_refused():
    refused = problem_of("given_name", "phone number", "mobile")
    assert refused.code is Code.COLUMNS_CLASH
    assert refused.facts == {"field": "phone", "first": "phone number", "second": "mobile"}


def test_a_choice_by_hand_decides_between_them():
    chosen = [("MOBILE", "Phone")]
    assert fields_of("phone number", "mobile", chosen=chosen) == {"phone": ("mobile",)}
    ignored = [("mobile", IGNORED_COLUMN)]
    assert fields_of("phone number", "mobile", chosen=ignored) == {"phone": ("phone number",)}


def test_columns_put_to_one_field_by_hand_go_there_together_in_their_order():
    chosen = [("day", "birth_date"), ("year", "birth_date"), ("month", "birth_date")]
    assert fields_of("year", "month", "day", chosen=chosen) == {
        "birth_date": ("year", "month", "day")
    }


def test_a_column_may_be_chosen_by_any_spelling_of_its_name():
    assert fields_of("Given  name", "#2", chosen=[(" #2", "phone")]) == {
        "given_name": ("Given  name",),
        "phone": ("#2",),
    }


def test_a_choice_of_a_column_or_field_that_is_not_there_is_refused():
    assert problem_of("a", "b", chosen=[("c", "phone")]).code is Code.COLUMN_UNKNOWN
    assert problem_of("a", "b", chosen=[("a", "salary")]).code is Code.FIELD_UNKNOWN


def test_a_table_of_which_no_column_means_anything_is_refused():
    assert problem_of("{", "cluster").code is Code.COLUMNS_UNCLEAR
    assert problem_of("given_name", chosen=[("given_name", "")]).code is Code.COLUMNS_UNCLEAR


def test_columns_whose_headers_differ_in_signs_only_are_chosen_each_by_its_own():
    columns = ("phone (1)", "phone 1", "Phone_1", "name")
    chosen = [("phone 1", "phone"), ("phone (1)", "notes"), ("Phone_1", IGNORED_COLUMN)]
    assert fields_of(*columns, chosen=chosen) == {
        "given_name": ("name",),
        "phone": ("phone 1",),
        "notes": ("phone (1)",),
    }
    refused = problem_of(*columns, chosen=[("PHONE-1", "phone")])
    assert (refused.code, refused.facts) == (
        Code.COLUMN_UNKNOWN,
        {"column": "PHONE-1", "like": "phone (1), phone 1, Phone_1"},
    )


def test_retired_means_ours_only_in_our_own_exports():
    ours = map_columns(["code", *PERSON_FIELDS, "aimag_name", "retired"])
    assert (ours.code_index, ours.retired_index) == (0, len(PERSON_FIELDS) + 2)
    theirs = map_columns(["code", "given_name", "retired"])
    assert (theirs.code_index, theirs.retired_index, theirs.unmapped_columns) == (
        0,
        None,
        ("retired",),
    )
    assert theirs.fields["source_ref"] == (0,)


def test_nom_is_a_whole_name_where_no_other_is():
    assert fields_of("Nom", "E-mail") == {"given_name": ("Nom",), "email": ("E-mail",)}
    assert fields_of("Nom", "Prénom") == {"given_name": ("Prénom",), "patronymic": ("Nom",)}


@pytest.mark.parametrize("heading", ["asran_hamgaalagch/ner", "bagsh-ner", "Багш / Name", "pool"])
def test_a_name_of_another_person_in_latin_letters_is_not_hers(heading):
    assert fields_of(heading, "phone") == {"phone": ("phone",)}
