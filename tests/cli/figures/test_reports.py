"""Reports from the command line: drafted, issued, written, known again, and what moved them since."""

import pytest

from tests.support.installations import PASSPHRASE
from tests.support.key_holders import HOLDER_PASSPHRASES


@pytest.fixture
def issued(office):
    office.done("records", "add", "material", "name=Зурагт хуудас", "day=2026-03-01")
    section = office.home.parent / "section.txt"
    section.write_text("Хэвлэсэн.\n", encoding="utf-8")
    office.done(
        *(
            "report",
            "draft",
            "--title",
            "Тайлан",
            "--indicator",
            "materials",
            "--since",
            "2026-01-01",
        ),
        *("--table", "people:gender", "--section", f"Товч={section}"),
    )
    office.done("report", "draft", "1", "--title", "Spring", "--language", "en")
    return office.ask("report", "issue", "1")


def test_a_report_is_drafted_issued_and_named_by_number_or_code(office, issued):
    assert (issued["state"], issued["number"]) == ("issued", "2026-1")
    assert (issued["title"], issued["sections"]) == ("Spring", ["Товч"])
    for ref in ("1", "2026-1", issued["code"], issued["code"].lower()):
        assert office.ask("report", "show", ref)["number"] == "2026-1"
    text = office.done("report", "show", "1")
    assert "Training materials that were adapted" in text
    assert "Хэвлэсэн." in text
    assert "2026-1" in office.done("report", "list")
    assert office.fail("report", "show", "2") == "not_found"
    assert office.fail("report", "draft", "1", "--title", "Өөр") == "report_frozen"
    assert office.fail("report", "discard", "1") == "report_frozen"
    assert office.fail("report", "draft") == "value_refused"
    assert office.fail("report", "draft", "--title", "x", "--indicator", "fame") == "not_found"


def test_a_draft_shows_the_figures_of_today_and_is_no_file(office, tmp_path):
    office.done("report", "draft", "--title", "Тайлан")
    told = office.ask("report", "show", "1")
    assert (told["number"], told["issued"], told["signed"]) == (None, False, [])
    assert len(told["content"]["tables"]) == 4
    assert "Ноорог" in office.done("report", "show", "1")
    assert office.fail("report", "export", "1", "--out", tmp_path / "x.html") == "report_not_issued"
    assert office.fail("report", "verify", "1") == "report_not_issued"
    office.done("report", "discard", "1")
    assert office.ask("report", "list")["reports"] == []


@pytest.mark.parametrize("suffix", ["pdf", "html", "xlsx", "json"])
def test_every_file_of_a_report_is_known_again(office, issued, tmp_path, suffix):
    file = tmp_path / f"report.{suffix}"
    office.done("report", "export", "2026-1", "--out", file)
    told = office.ask("report", "verify", issued["code"], "--file", file)
    assert (told["report_genuine"], told["file_genuine"], told["changed"]) == (True, True, 0)
    file.write_bytes(file.read_bytes() + b" ")
    told = office.ask("report", "verify", "1", "--file", file)
    assert (told["report_genuine"], told["file_genuine"]) == (True, False)
    said = office.done("report", "verify", "1", "--file", file)
    assert "The report that is kept here is genuine" in said
    assert f"Not genuine: {file.name} is not this report" in said
    assert office.ask("exports", "list")["exports"] == []


@pytest.mark.usefixtures("issued")
def test_what_was_typed_since_is_said_to_have_moved_a_figure(office):
    assert "the same today" in office.done("report", "verify", "1")
    office.done("records", "add", "material", "name=Цомог", "day=2026-03-02")
    (line,) = office.ask("report", "changes", "1")["changed"]
    assert (line["then"]["value"], line["now"]["value"]) == (1, 2)
    assert line["moved"] == [{"cause": "corrected", "by": 1, "laptop": None}]
    assert "+1 added or corrected here" in office.done("report", "changes", "1")
    told = office.ask("report", "movers", "1", "1")
    assert (told["figure"], told["movers"]) == (line["figure"], [])  # no person, and no session
    assert office.fail("report", "movers", "1", "2") == "not_found"
    assert office.ask("report", "verify", "1")["changed"] == 1
    assert "1 figure would be different" in office.done("report", "verify", "1")


def test_a_row_that_the_report_has_not_is_named_by_its_place_and_course(office, tmp_path):
    rows = tmp_path / "late.csv"
    rows.write_text("source_ref,given_name,soum\nL1,Сараа,8110\n", encoding="utf-8")
    tables = ("--table", "people:aimag", "--table", "people:course,aimag")
    office.done("report", "draft", "--title", "Year", "--language", "en", *tables)
    office.done("report", "issue", "1")
    plan = ("--course", "Эрх", "--date", "2026-03-14", "--soum", "8110")
    session = office.ask("session", "plan", *plan)["code"]
    office.done("people", "import", rows, "--session", session)
    office.done("session", "mark", session, "L1", "--as", "present")
    names = [
        each["figure"].rpartition(": ")[2]
        for each in office.ask("report", "changes", "1")["changed"]
    ]
    assert {"Zavkhan", "Эрх, Zavkhan"} <= {*names}
    assert "Zavkhan" in office.done("report", "movers", "1", str(names.index("Zavkhan") + 1))


def test_where_two_officers_may_sign_a_report_is_issued_once_both_did(office, tmp_path):
    other = next(iter(HOLDER_PASSPHRASES.values()))
    office.done("trainer", "add", "Дулмаа", new=other)
    office.done("today", passphrase=other)
    office.done("report", "draft", "--title", "Тайлан", "--indicator", "sessions")
    assert office.ask("report", "issue", "1")["state"] == "signed"
    for passphrase, waiting in ((PASSPHRASE, 0), (other, 1)):
        told = office.ask("today", passphrase=passphrase)
        assert (told["reports"], told["new_reports"]) == (waiting, 0)
    assert "хоёр дахь ажилтан" in office.done("report", "show", "1")
    assert office.fail("report", "issue", "1") == "report_signed"
    assert office.fail("report", "export", "1", "--out", tmp_path / "x.html") == "report_not_issued"
    assert not office.ask("report", "verify", "1")["report_genuine"]
    assert office.fail("report", "draft", "1", "--title", "Өөр") == "report_frozen"
    assert office.ask("report", "issue", "1", passphrase=other)["state"] == "issued"
    assert office.ask("today", passphrase=other)["reports"] == 0
    told = office.ask("report", "verify", "1")
    assert [each["officer"] for each in told["signatures"]] == ["Энхтуул", "Дулмаа"]
    assert told["report_genuine"]


def test_who_sees_no_exact_figures_reads_what_is_issued_and_what_a_newer_report_tells(
    office, issued, tmp_path
):
    office.done("report", "draft", "--title", "Ноорог")
    office.done(
        "hq",
        "role",
        "Энхтуул",
        "--give",
        "programme",
        "--take",
        "officer",
        "--take",
        "protected-desk",
    )
    (told,) = office.ask("report", "list")["reports"]
    assert (told["number"], told["newer"]) == (issued["number"], None)
    assert office.ask("today")["new_reports"] == 1
    assert office.ask("report", "show", "1")["issued"]
    assert office.fail("report", "show", "2") == "not_found"
    file = tmp_path / "report.html"
    office.done("report", "export", "1", "--out", file)
    told = office.ask("report", "verify", "1", "--file", file)
    assert (told["report_genuine"], told["file_genuine"], told["changed"]) == (True, True, None)
    assert "No newer report" in office.done("report", "changes", "1")
    for act in (
        ("draft", "--title", "Өөр"),
        ("issue", "1"),
        ("discard", "1"),
        ("movers", "1", "1"),
    ):
        assert office.fail("report", *act) == "role_needed"
    office.done("hq", "role", "Энхтуул", "--give", "officer", "--take", "programme")
    for number in range(6):
        office.done("records", "add", "material", f"name={number}", "day=2026-03-02")
    asked = ("--indicator", "materials", "--since", "2026-01-01")
    office.done("report", "draft", "--title", "Дараах", *asked)
    newer = office.ask("report", "issue", "3")["number"]
    office.done("hq", "role", "Энхтуул", "--give", "programme", "--take", "officer")
    told = {each["number"]: each["newer"] for each in office.ask("report", "list")["reports"]}
    assert told == {issued["number"]: newer, newer: None}
    (line,) = office.ask("report", "changes", "1")["changed"]
    assert (line["then"]["value"], line["now"]["value"], line["moved"]) == (1, 7, [])
    assert "1 -> 7" in office.done("report", "changes", "1")
    assert office.ask("report", "verify", "1")["changed"] == 1
