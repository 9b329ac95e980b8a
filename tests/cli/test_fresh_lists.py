"""Lists of strangers through the real command: nobody is lost, made up or made twice."""

import csv

import pytest

from tests.support.foreign_files.fresh_lists import read_lists

LISTS = {fresh.name: fresh for fresh in read_lists()}
ASKED = {"no_heading": "columns_unclear", "who_unsaid": "name_column_unknown"}
SHEETS = ("Булган", "Дашинчилэн")
PLAIN = [name for name in LISTS if name not in {*ASKED, "sheet_per_soum"}]
NOT_PEOPLE = {"soum_roster": 3, "half_days": 1, "two_lines": 1, "teams": 1, "school_register": 2}
NOT_PEOPLE |= {"dates_across": 2, "soum_government": 6, "hand_typed": 1, "two_rooms": 1}
NOT_PEOPLE |= {"payments": 2, "by_sections": 5, "teams_french": 1, "donor_sign_in": 5}
NOT_PEOPLE |= {"school_ticks": 4, "presence_french": 1, "kazakh_ticks": 2}
# The same people on the second reading; who joined a meeting twice is one row more.
TWICE = {"zoom": 1, "zoom_phones": 1}
LEFT_OUT = {"zoom": 1, "zoom_phones": 3}  # telephones that told no name
LEFT_OUT |= {"lime_survey": 1, "eventbrite": 1}  # who said nothing, and who was not asked
LEFT_OUT |= {"whatsapp_group": 2}  # whom nobody saved under a name
HALF_DAYS = {
    "Сүрэн": "present present present present present present",
    "Мандах": "present present absent present present -",
    "Дулмаа": "present present absent absent present present",
    "Баярмаа": "present present absent absent present excused",
    "Золбоо": "present present absent absent - -",
}


DAYS = {
    "Баярсайхан": "present present absent present",
    "Отгонцэцэг": "present absent present excused",
    "Эрдэнэтуяа": "present present present excused",
    "Мөнхжаргал": "absent absent late present",
}


def bring_in(laptop, name, folder, *args):
    path = folder / LISTS[name].file  # the very same file again: a workbook holds when it was saved
    return laptop.ask(
        "people", "import", path if path.exists() else LISTS[name].write(folder), *args
    )


def list_people(laptop, folder):
    out = folder / "everybody.csv"
    laptop.done("people", "export", out, "--reason", "to compare")
    with out.open(encoding="utf-8-sig", newline="") as lines:
        people = list(csv.DictReader(lines))
    out.unlink()
    return people


def find_missing(people, expected):
    return [
        said
        for said in expected
        if not any(all(who[key] == value for key, value in said.items()) for who in people)
    ]


def test_everybody_of_each_list_comes_once_with_all_that_it_says(laptop, tmp_path):
    for name in PLAIN:
        told = bring_in(laptop, name, tmp_path)
        expected = LISTS[name].people
        outcomes = {key: count for key, count in told["outcomes"].items() if count}
        assert outcomes.pop("new") == len(expected), (name, told)
        assert outcomes.pop("empty", 0) == NOT_PEOPLE.get(name, 0), (name, told)
        assert outcomes.pop("left-out", 0) == LEFT_OUT.get(name, 0), (name, told)
        assert outcomes.pop("here", 0) == TWICE.get(name, 0), (name, told)
        assert not outcomes, (name, told)
    people = list_people(laptop, tmp_path)
    assert not find_missing(people, [said for name in PLAIN for said in LISTS[name].people])

    before = laptop.ask("digest")
    for name in PLAIN:
        assert bring_in(laptop, name, tmp_path)["import"] is None, name
    assert laptop.ask("digest") == before


@pytest.mark.parametrize("name", ASKED)
def test_a_list_that_leaves_a_question_asks_it(name, laptop, tmp_path):
    path = LISTS[name].write(tmp_path)
    assert laptop.fail("people", "import", path) == ASKED[name]


def test_the_first_row_of_a_list_without_headings_is_a_person(laptop, tmp_path):
    chosen = ("--map", "#2=given_name", "--map", "#3=phone", "--map", "#4=soum")
    assert bring_in(laptop, "no_heading", tmp_path, *chosen)["people"] == 3
    assert not find_missing(list_people(laptop, tmp_path), LISTS["no_heading"].people)


def test_a_column_that_is_said_to_be_the_name_brings_everybody_in(laptop, tmp_path):
    told = bring_in(laptop, "who_unsaid", tmp_path, "--dry-run")
    [question] = told["questions"]
    assert (told["people"], question["why"]) == (0, "nameless")
    assert question["maps"] == ["Хэн ирсэн=given_name"]
    assert bring_in(laptop, "who_unsaid", tmp_path, "--map", *question["maps"])["people"] == 3
    assert not find_missing(list_people(laptop, tmp_path), LISTS["who_unsaid"].people)


@pytest.mark.parametrize(
    ("name", "count", "expected"), [("half_days", 6, HALF_DAYS), ("dates_across", 4, DAYS)]
)
def test_marks_below_days_land_in_the_session(name, count, expected, laptop, tmp_path):
    laptop.done(
        *("session", "plan", "--course", "Хүний эрх", "--date", "2026-03-01"),
        *("--soum", "6525", "--half-days", str(count)),
    )
    [session] = laptop.ask("session", "list")["sessions"]
    bring_in(laptop, name, tmp_path, "--session", session["code"])
    shown = laptop.ask("session", "show", session["code"])
    marks = {
        who["name"].split()[-1]: " ".join(mark or "-" for mark in who["marks"])
        for who in shown["people"]
    }
    assert marks == expected


def test_each_sheet_of_a_workbook_is_a_list_of_its_own(laptop, tmp_path):
    for counts in ((2, 1), (0, 0)):
        for sheet, count in zip(SHEETS, counts, strict=True):
            told = bring_in(laptop, "sheet_per_soum", tmp_path, "--sheet", sheet)
            assert (told["sheet"], told["people"]) == (sheet, count)
            assert told["outcomes"]["new"] + told["outcomes"]["here"] == told["rows"]
    assert not find_missing(list_people(laptop, tmp_path), LISTS["sheet_per_soum"].people)
    path = LISTS["sheet_per_soum"].write(tmp_path)
    assert laptop.fail("people", "import", path, "--sheet", "Орхон") == "sheet_unknown"
