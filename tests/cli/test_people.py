"""People on the command line: found, shown, corrected, retired, imported."""

import csv
import json
from contextlib import closing

import pytest

from fieldreg.domain.log.ids import parse_short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.services import training_sessions
from fieldreg.services.exports.table_writer import write_table
from fieldreg.services.installation import opening
from tests.support.installations import PASSPHRASE
from tests.support.locked_workbooks import open_locked_workbook


def test_a_person_is_found_by_whatever_people_call_them(peopled):
    for text in ("Ганбаатар", "ganbaa", "Дорж Ганб", "2007 ганб", "99112233", "S1"):
        assert peopled.ask("people", "find", text)["people"][0]["source_ref"] == "S1", text
    code = peopled.ask("people", "find", "S1")["people"][0]["code"]
    assert peopled.ask("people", "find", code.lower().replace("-", ""))["count"] == 1


def test_the_better_name_stands_first_as_at_the_door(peopled):
    for patronymic in ("П.", "Б.", "Батын"):
        peopled.done("people", "add", "given_name=Нарантуяа", f"patronymic={patronymic}")
    for typed in ("батын нара", "dgmsy ygjg"):  # the second on another keyboard layout
        found = peopled.ask("people", "find", typed)["people"]
        assert [one["patronymic"] for one in found][:1] == ["Батын"], typed
    found = peopled.ask("people", "find", "батын нара")["people"]
    assert [one["patronymic"] for one in found] == ["Батын", "Б.", "П."]


def test_a_soum_narrows_the_search_down(peopled):
    assert peopled.ask("people", "find", "", "--soum", "Тариат")["count"] == 2
    assert peopled.ask("people", "find", "сарант", "--soum", "6525")["count"] == 1
    assert peopled.ask("people", "find", "бат", "--soum", "6525")["count"] == 0
    assert peopled.fail("people", "find", "бат", "--soum", "Хаана ч") == "place_unknown"


def test_a_list_is_filtered_sorted_paged_and_exported_by_the_same_options(peopled, tmp_path):
    session = peopled.ask(
        *("session", "plan", "--course", "Эрх", "--date", "2026-03-14", "--soum", "6519")
    )["code"]
    for one in ("S1", "S2", "S3"):
        peopled.done("session", "mark", session, one, "--as", "present")
    peopled.done("session", "mark", session, "S2", "--as", "absent")
    came = ("--course", "эрх", "--from", "2026-03-14", "--to", "2026-03-14")
    listed = peopled.ask("people", "list", *came, "--sort", "name", "--descending")
    refs = [one["source_ref"] for one in listed["people"]]
    assert sorted(refs) == ["S1", "S3"]
    assert (listed["count"], listed["unfiltered"]) == (2, peopled.ask("people", "list")["count"])
    part = peopled.ask("people", "list", *came, "--descending", "--skip", "1", "--limit", "1")
    assert [one["source_ref"] for one in part["people"]] == refs[1:]
    assert f"2 of {listed['unfiltered']} people." in peopled.done("people", "list", *came)
    file = tmp_path / "some.csv"
    wrote = peopled.ask("people", "export", file, *came, "--descending")
    assert wrote["people"] == 2
    with file.open(encoding="utf-8-sig", newline="") as lines:
        assert [row["source_ref"] for row in csv.DictReader(lines)] == refs
    assert peopled.ask("people", "list", "--session", session)["count"] == 2
    assert peopled.ask("people", "find", "ганб", "--session", session)["count"] == 1
    peopled.done("people", "consent", "S1", "--for", "keep", "--as", "declined", "--how", "spoken")
    refused = peopled.ask("people", "list", "--keep", "refused", "--laptop", "A2")
    assert [one["source_ref"] for one in refused["people"]] == ["S1"]
    assert peopled.fail("people", "list", "--laptop", "Өөр") == "not_found"
    assert peopled.fail("people", "list", "--from", "гурав") == "date_unreadable"
    only = ("--aimag", "Архангай", "--state", "planned", "--laptop", "A2")
    assert peopled.ask("session", "list", *only)["count"] == 1
    assert peopled.ask("session", "list", *only, "--from", "2026-03-15")["count"] == 0
    assert peopled.ask("session", "export", tmp_path / "s.csv", *only)["sessions"] == 1


def test_nobody_found_is_no_problem(peopled):
    assert peopled.ask("people", "find", "Zzyzx") == {"people": [], "count": 0, "more": False}
    assert peopled.done("people", "find", "Zzyzx") == "Nobody was found.\n"


def test_a_list_has_code_name_birth_and_place_of_each(peopled):
    head, line = peopled.done("people", "find", "S2").splitlines()
    assert head.split() == ["code", "name", "birth", "place", "state"]
    assert "Болд Сарантуяа  ~2006  Tariat, Arkhangai  in use" in line


def test_what_was_typed_cannot_write_to_a_terminal(peopled):
    peopled.done("people", "correct", "S1", "given_name=Бат\x1b[2J\nхоёр")
    assert "\x1b" not in peopled.done("people", "find", "S1")
    assert peopled.done("people", "find", "S1").count("\n") == 2


def test_a_person_is_shown_whole(peopled):
    session = peopled.ask(
        *("session", "plan", "--course", "Эрх", "--date", "2026-03-14", "--soum", "6519"),
        *("--half-days", "2"),
    )["code"]
    for half_day in ("1", "2"):
        args = ("--as", "present", "--half-day", half_day)
        peopled.done("session", "mark", session, "S3", *args)
    told = peopled.ask("people", "show", "S3")
    assert (told["birth_date"], told["aimag"], told["gender"]) == ("?3.4.2007", None, None)
    assert told["flags"] == [{"field": "birth_date", "flag": "date_unreadable"}]
    [attended] = told["sessions"]
    assert (attended["code"], attended["attended"]) == (session, 2)
    plain = peopled.done("people", "show", "S3")
    assert "given_name  Бат-Эрдэнэ\n" in plain
    assert "flag        birth_date: it cannot be read as a date" in plain
    assert f"{session}  2026-03-14  Эрх  (2 half-days, completed)" in plain


def test_a_correction_is_made_of_fields_and_an_empty_one_is_unknown(peopled):
    told = peopled.ask("people", "correct", "S1", "phone=", "email=g@example.mn")
    assert told["changed"]
    assert (told["values"]["phone"], told["values"]["email"]) == (None, "g@example.mn")
    assert told["values"]["given_name"] == "Ганбаатар"
    again = peopled.ask("people", "correct", "S1", "phone=", "email=g@example.mn")
    assert not again["changed"]


def test_at_whose_request_a_correction_was_is_told_in_the_history(peopled):
    peopled.done("people", "correct", "S1", "phone=8811", "--asked-by", "guardian")
    peopled.done("people", "correct", "S1", "phone=8822")
    entries = peopled.ask("history", "S1")["entries"]
    assert [one["asked_by"] for one in entries][-2:] == ["guardian", None]
    assert "asked for by the guardian" in peopled.done("history", "S1")


def test_an_equals_sign_may_stand_in_a_value(peopled):
    told = peopled.ask("people", "correct", "S1", "notes=2 + 2 = 4")
    assert told["values"]["notes"] == "2 + 2 = 4"


def test_a_soum_brings_its_aimag_and_a_bag_its_soum(peopled):
    values = peopled.ask("people", "correct", "S3", "soum=Тариат")["values"]
    assert (values["aimag"], values["soum"]) == ("65", "6525")
    values = peopled.ask("people", "correct", "S3", "bag=652551")["values"]
    assert (values["aimag"], values["soum"]) == ("65", "6525")


def test_a_soum_name_that_several_aimags_have_is_meant_where_the_person_lives(peopled):
    told = peopled.ask("people", "correct", "S1", "soum=Өлзийт")  # also in Dundgovi …
    assert told["values"]["aimag"] == "65"
    assert told["values"]["soum"].startswith("65")
    told = peopled.ask("people", "correct", "S3", "soum=Өлзийт")  # lives nowhere known
    assert told["values"]["soum"] == "Өлзийт"
    assert told["flags"][-1] == {"field": "soum", "flag": "place_not_listed"}


def test_an_aimag_that_is_not_listed_is_kept_though_the_soum_is_listed(peopled):
    told = peopled.ask("people", "correct", "S1", "aimag=Хаана ч биш")
    assert told["values"]["aimag"] == "Хаана ч биш"
    assert {"field": "aimag", "flag": "place_not_listed"} in told["flags"]


def test_a_soum_outside_the_aimag_is_flagged(peopled):
    told = peopled.ask("people", "correct", "S1", "aimag=Баянхонгор")
    assert (told["values"]["aimag"], told["values"]["soum"]) == ("64", "6525")
    assert told["flags"] == [{"field": "soum", "flag": "place_elsewhere"}]


@pytest.mark.parametrize(
    ("typed", "kept", "flags"),
    [
        ("2007.3.4", "2007-03-04", []),
        ("2007 он", "2007", []),
        ("1630-08-01", "1630-08-01", ["date_implausible"]),
        ("?31.02.2001", "?31.02.2001", ["date_unreadable"]),
        ("", None, []),
    ],
)
def test_a_birth_date_is_read_and_flagged_where_it_is_odd(peopled, typed, kept, flags):
    told = peopled.ask("people", "correct", "S2", f"birth_date={typed}")
    assert told["values"]["birth_date"] == kept
    assert [one["flag"] for one in told["flags"]] == flags


def test_a_retired_person_is_out_of_lists_and_found_by_code(peopled):
    told = peopled.ask("people", "retire", "S1")
    assert told["changed"]
    assert not peopled.ask("people", "retire", told["code"])["changed"]
    assert peopled.ask("people", "find", "Ганбаатар")["count"] == 0
    assert peopled.ask("people", "find", told["code"])["people"][0]["retired"]
    assert peopled.ask("people", "show", "S1")["retired"]
    back = peopled.ask("people", "retire", "S1", "--undo")
    assert (back["changed"], back["retired"]) == (True, False)
    assert not peopled.ask("people", "show", "S1")["retired"]


def test_an_import_is_previewed_without_being_made(laptop, rows):
    before = laptop.ask("digest")
    told = laptop.ask("people", "import", rows, "--dry-run")
    assert (told["import"], told["people"], told["dry_run"]) == (None, 5, True)
    assert told["sample"][0]["values"]["soum"] == "6525"
    assert told["sample"][0]["line"] == 2
    assert "nothing was written" in laptop.done("people", "import", rows, "--dry-run")
    assert laptop.ask("digest") == before


def test_values_stand_beside_the_register_and_are_accepted_by_field_or_by_row(laptop, tmp_path):
    file, head = tmp_path / "list.csv", "№,Нэр,Овог,Төрсөн он,Утас,Сургууль\n"
    row = "{},{},Дорж,2007,{},{}\n".format
    file.write_text(head + row(1, "Болд", "99112233", "") + row(2, "Туяа", "88112233", ""))
    laptop.done("people", "import", file)
    file.write_text(head + row(1, "Болд", "99118877", "3") + row(2, "Туяа", "88112277", "4"))

    def read(*options):
        told = laptop.ask("people", "import", file, *options, "--dry-run")
        return [(each["line"], each["field"]) for each in told["changes"] if each["accepted"]]

    told = laptop.ask("people", "import", file, "--dry-run")
    assert told["changes"][0] == {
        "line": 2,
        "person": told["changes"][1]["person"],
        "field": "phone",
        "former": "99112233",
        "value": "99118877",
        "accepted": False,
    }
    assert told["sample"][0]["same_by"] == "number"
    assert read() == []
    assert read("--accept") == [(2, "phone"), (2, "school"), (3, "phone"), (3, "school")]
    assert read("--accept-field", "phone", "--leave-row", "2") == [(3, "phone")]
    assert read("--accept-row", "3") == [(3, "phone"), (3, "school")]
    assert laptop.fail("people", "import", file, "--accept-field", "x") == "field_unknown"
    shown = laptop.done("people", "import", file, "--dry-run")
    assert "corrects" in shown
    assert "99112233" in shown
    done = laptop.ask("people", "import", file, "--accept-field", "phone", "--leave-row", "2")
    assert done["accepted"] == 1
    phones = [laptop.ask("people", "show", code)["phone"] for code in ("1", "2")]
    assert phones == ["99112233", "88112277"]


def test_a_report_says_what_became_of_every_row(laptop, rows, tmp_path):
    report = tmp_path / "report.csv"
    laptop.done("people", "import", rows, "--report", report)
    with report.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert [one["outcome"] for one in lines] == ["header", *["new"] * 5]
    assert "it cannot be read as a date" in lines[3]["explanation"]


def test_rows_left_out_are_counted_and_written_to_be_completed(laptop, tmp_path):
    file, rest = tmp_path / "list.csv", tmp_path / "rest.xlsx"
    file.write_text("Нэр,Утас\nБат,99112233\n,88112233\n", encoding="utf-8")
    told = laptop.ask("people", "import", file, "--rest", rest, "--lock")
    assert (told["rows"], told["people"], told["rest"]) == (2, 1, str(rest))
    assert told["outcomes"] == {
        "new": 1,
        "here": 0,
        "fills": 0,
        "differs": 0,
        "left-out": 1,
        "empty": 0,
    }
    headers, row = open_locked_workbook(rest, told["passphrase"])
    drawn = told["passphrase"]
    completed = [["Туяа", row[1], "", ""]]
    with rest.open("wb") as out:
        write_table(out, rest.name, headers, completed, passphrase=drawn, count=1)
    assert laptop.fail("people", "import", rest, file_passphrase=drawn[::-1]) == "wrong_passphrase"
    assert laptop.ask("people", "import", rest, file_passphrase=drawn)["people"] == 1
    assert laptop.ask("people", "find", "88112233")["people"][0]["name"] == "Туяа"


def test_columns_are_mapped_by_hand_and_left_alone_by_hand(laptop, tmp_path):
    file = tmp_path / "list.csv"
    file.write_text("a=b,Утас,x\nБат,99112233,5\n", encoding="utf-8")
    told = laptop.ask("people", "import", file, "--map", "a=b=given_name", "--map", "Утас=")
    assert told["columns"] == {"given_name": ["a=b"]}
    assert told["unmapped"] == ["Утас", "x"]
    assert laptop.fail("people", "import", file, "--map", "нэр=phone") == "column_unknown"
    assert laptop.fail("people", "import", file, "--map", "x=nothing") == "field_unknown"


def test_columns_chosen_by_hand_are_remembered_and_forgotten(laptop, tmp_path):
    one, other = tmp_path / "one.csv", tmp_path / "other.csv"
    one.write_text("Нэр,Холбогдох\nБат,99112233\n", encoding="utf-8")
    other.write_text("Холбогдох,Нэр,Ажил\n99112244,Туяа,Багш\n", encoding="utf-8")
    assert laptop.ask("people", "columns")["kept"] == []
    laptop.done("people", "import", one, "--map", "Холбогдох=phone")
    told = laptop.ask("people", "import", other, "--dry-run")
    assert told["columns"]["phone"] == ["Холбогдох"]
    assert "columns_remembered" in {each["why"] for each in told["reasons"]}
    assert "as chosen for an earlier list" in laptop.done("people", "import", other, "--dry-run")
    [kept] = laptop.ask("people", "columns")["kept"]
    assert (kept["headings"], kept["fields"]) == (2, ["phone"])
    other_way = ("--map", "Холбогдох=notes", "--dry-run")
    assert "phone" not in laptop.ask("people", "import", other, *other_way)["columns"]
    assert laptop.ask("people", "columns", "--forget", "1") == {"kept": [], "forgotten": 1}
    assert "phone" not in laptop.ask("people", "import", other, "--dry-run")["columns"]
    assert laptop.fail("people", "columns", "--forget", "1") == "not_found"


def test_an_uncertain_column_is_asked_about_before_anybody_is_written(laptop, tmp_path):
    file = tmp_path / "form.csv"
    heads, rows = "Start time,Completion time,Email,Name,Утас", "1,2,s@m.mn,Сараа,9911223{}\n"
    text = "".join(map(rows.format, range(4)))
    file.write_text(f"{heads}\n{text}", encoding="utf-8")
    assert laptop.fail("people", "import", file) == "column_uncertain"
    told = laptop.ask("people", "import", file, "--dry-run")
    asked = {each["field"]: each for each in told["questions"]}
    assert asked["given_name"]["maps"] == ["Name=given_name", "Name="]
    assert asked["given_name"]["examples"] == ["Сараа"]
    assert "--map 'Name=given_name' or --map 'Name='" in laptop.done(
        "people", "import", file, "--dry-run"
    )
    chosen = ("--map", "Name=given_name", "--map", "Email=")
    assert laptop.ask("people", "import", file, *chosen)["people"] == 4
    assert laptop.ask("people", "import", file)["questions"] == []


def test_an_import_is_taken_back_save_whom_others_built_upon(peopled):
    peopled.done("people", "correct", "S1", "phone=88112233")
    told = peopled.ask("people", "import", "--undo", "1")
    assert (told["retired"], told["staying"][0]["reason"]) == (4, "changed")
    assert peopled.ask("people", "find", "")["count"] == 1
    assert peopled.fail("people", "import", "--undo", "1") == "already_undone"
    made = {"import": 1, "day": "2026-03-14", "file": "rows.csv", "rows": 5, "people": 5}
    listed = peopled.ask("people", "import", "--list")
    assert listed == {"imports": [made | {"undone": True}]}
    head, line = peopled.done("people", "import", "--list").splitlines()
    assert head.split() == ["import", "day", "file", "rows", "people", "state"]
    assert line.split() == ["1", "2026-03-14", "rows.csv", "5", "5", "undone"]


def test_the_export_is_written_with_every_field(peopled, tmp_path):
    file = tmp_path / "people.json"
    peopled.done("people", "export", file)
    people = json.loads(file.read_text(encoding="utf-8"))
    assert [one["source_ref"] for one in people] == ["S1", "S2", "S3", "TWICE", "TWICE"]
    assert people[0]["soum_name"] == "Tariat"


def test_a_person_is_where_the_least_safe_thing_said_of_them_is(peopled, office, stick):
    def where():
        return peopled.ask("people", "show", "S1")["where"]

    assert where() == "here"
    peopled.done("exchange", "--stick", stick)
    assert where() == "way"
    office.done("hq", "receive", stick)
    peopled.done("exchange", "--stick", stick)
    assert where() == "held"
    assert office.ask("people", "show", "S1")["where"] == "held"
    peopled.done("people", "correct", "S1", "phone=")
    assert where() == "here"


def test_a_consent_follows_and_a_withdrawal_changes_what_was_given(peopled):
    def note(as_, *rest):
        args = ("people", "consent", "S1", "--for", "keep", "--as", as_, *rest)
        return peopled.ask(*args)["consents"]

    def states():
        consents = peopled.ask("people", "show", "S1")["consents"]
        return [(one["given_by"], one["state"]) for one in consents]

    mothers = ("--by", "Болд", "--how", "written")
    note("to-follow", *mothers)
    note("given", *mothers)
    assert states() == [("Болд", "followed"), ("Болд", "given")]
    assert len(note("withdrawn", "--by", "Болд")) == 1
    assert states() == [("Болд", "followed"), ("Болд", "withdrawn")]
    assert len(note("withdrawn")) == 1  # her own, which nobody here knows she gave
    assert states()[2:] == [("self", "withdrawn")]


@pytest.mark.parametrize("rest", [("given",), ("withdrawn", "--how", "spoken")])
def test_how_it_was_answered_is_said_of_answers_only(peopled, rest):
    result = peopled.run("people", "consent", "S1", "--for", "keep", "--as", *rest)
    assert result.exit_code == 2
    assert peopled.ask("people", "show", "S1")["consents"] == []


def test_the_last_act_is_taken_back_and_then_done_again_until_it_has_left(peopled, stick):
    plan = ("session", "plan", "--course", "Эрх", "--date", "2026-03-14", "--soum", "6519")
    session = peopled.ask(*plan)["code"]

    def marks():
        return [one["marks"] for one in peopled.ask("session", "show", session)["people"]]

    peopled.done("session", "add", session, "S1", "S2")
    peopled.done("session", "present", session, "--except", "S1")
    present = marks()
    taken_back = peopled.ask("undo")["taken_back"]
    assert [(one["kind"], one["deed"], one["fields"]) for one in taken_back] == [
        ("attendance", "changed", ["mark"])
    ] * 2
    assert marks() == [["expected"]] * 2
    assert "Эрх, 2026-03-14, half-day 1 (attendance" in peopled.done("undo")
    assert marks() == present
    peopled.done("exchange", "--stick", stick)
    assert peopled.fail("undo") == "act_left"


def test_before_anything_was_done_nothing_is_taken_back(office):
    assert office.fail("undo") == "act_none"


def test_several_people_are_erased_once_their_number_is_typed(peopled):
    codes = [one["code"] for one in peopled.ask("people", "list")["people"]][:2]
    assert peopled.fail("people", "erase", *codes, "--confirm", codes[0]) == "erasure_unconfirmed"
    told = peopled.ask("people", "erase", *codes, "--confirm", "2")
    assert sorted(told["people"]) == sorted(codes)
    assert not {one["code"] for one in peopled.ask("people", "list")["people"]} & {*codes}


def test_a_name_that_stands_alone_is_told_and_erased_by_its_own_code(peopled):
    her = peopled.ask("people", "show", "S1")["code"]
    plan = ("session", "plan", "--course", "Эрх", "--date", "2026-03-14", "--soum", "Тариат")
    session = peopled.ask(*plan)["code"]
    added = [
        peopled.ask(
            "records", "add", "contribution", f"session={session}", f"name={name}", "part=lead"
        )
        for name in ("Д. Ганбаатар", "Ганбаатар", "Ганболд")
    ]
    codes = [each["record"] for each in added]
    told = peopled.ask("people", "erase", her, "--dry-run")["names_alone"]
    assert [(each["contribution"], each["session"]) for each in told] == [
        (code, session) for code in codes[:2]
    ]
    assert "These contributions say the name alone" in peopled.done(
        "people", "erase", her, codes[0], "--confirm", "2"
    )


def test_a_typed_place_is_shown_as_the_one_that_is_meant(office):
    code = office.ask("people", "add", "given_name=Номин", "soum=Уулын цаана")["code"]
    before = office.ask("people", "show", code)
    flags = [{"field": "soum", "flag": "place_not_listed"}]
    assert (before["place"], before["flags"]) == ("Уулын цаана", flags)
    office.done("lists", "alias", "Уулын цаана", "6525")
    shown = office.ask("people", "show", code)
    assert (shown["place"], shown["soum"], shown["flags"]) == (
        "Tariat, Arkhangai",
        "Уулын цаана",
        [],
    )
    plan = ("session", "plan", "--course", "Эрх", "--date", "2026-03-14", "--soum", "Тариат")
    session = office.ask(*plan)["code"]
    assert office.ask("session", "show", session)["typed_soum"] is None
    with closing(opening.unlock(office.home, PASSPHRASE, office.tools)) as installation:
        desk = installation.user_session()
        values = {"soum": "Уулын цаана"}
        training_sessions.change_session(
            desk, parse_short_code(session) or 0, values, shown=AS_STORED
        )
    held = office.ask("session", "show", session)
    assert (held["soum"], held["typed_soum"]) == ("6525", "Уулын цаана")
    word = office.ask("history", session)["entries"][-1]["words"][0]
    assert (word["value"], word["counts_as"]) == ("Уулын цаана", "6525")
    assert [old["value"] for old in word["replaced"]] == ["6525"]
    assert "Tariat, Arkhangai (as typed: Уулын цаана)" in office.done("history", session)
