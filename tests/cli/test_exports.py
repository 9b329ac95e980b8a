"""Files that leave, from the command line (fault 70)."""

from tests.support.locked_workbooks import given_names, open_locked_workbook

NAMES = ["Ганбаатар", "Сарантуяа", "Бат-Эрдэнэ", "Цэцэг", "Наран"]


def test_a_locked_export_shows_its_passphrase_and_leaves_no_entry(peopled, tmp_path):
    path = tmp_path / "people.xlsx"
    told = peopled.ask("people", "export", path, "--lock")
    assert sorted(given_names(open_locked_workbook(path, told["passphrase"]))) == sorted(NAMES)
    assert peopled.ask("exports", "list") == {"exports": [], "there": 0}
    assert peopled.done("exports", "list") == "No file left unlocked.\n"
    plain = peopled.done("session", "export", tmp_path / "sessions.xlsx", "--lock")
    assert "which is not kept: " in plain


def test_to_name_a_file_is_the_request_and_it_is_logged_with_its_reason(peopled, tmp_path):
    path = tmp_path / "people.csv"
    assert peopled.ask("people", "export", path)["passphrase"] is None
    peopled.done("session", "export", tmp_path / "s.json", "--reason", "for the donor")
    listed = peopled.ask("exports", "list")
    assert listed["there"] == 2
    sessions, people = listed["exports"]
    assert (sessions["reason"], sessions["what"]) == ("for the donor", "sessions")
    assert people == {
        "export": 1,
        "day": "2026-03-14",
        "by": "Оюунчимэг",
        "what": "people",
        "rows": 5,
        "state": "there",
        "file": str(path),
        "reason": "",
    }
    written = path.read_bytes()
    told = peopled.done("exports", "delete", "1")
    assert "deleted from a stick" in told
    assert not path.exists()
    told = [(one["state"], one["file"]) for one in peopled.ask("exports", "list")["exports"]]
    assert told == [("there", str(tmp_path / "s.json")), ("deleted", None)]
    path.write_bytes(written)  # whatever it says, it is not ours any more
    assert peopled.fail("exports", "delete", "1") == "not_found"
    assert path.exists()
    peopled.done("people", "export", tmp_path / "p.json", "--reason", "for the auditor")
    assert peopled.ask("exports", "list")["exports"][0]["reason"] == "for the auditor"


def test_what_cannot_be_shown_to_be_ours_is_not_deleted(peopled, tmp_path):
    path = tmp_path / "people.csv"
    peopled.done("people", "export", path)
    path.write_text("mine")
    assert peopled.fail("exports", "delete", "1") == "file_is_another"
    assert peopled.fail("exports", "delete", "7") == "not_found"
    assert path.read_text() == "mine"


def test_a_report_is_logged_too_and_can_be_locked(laptop, rows, tmp_path):
    report = tmp_path / "report.xlsx"
    told = laptop.ask("people", "import", rows, "--report", report, "--lock")
    assert open_locked_workbook(report, told["passphrase"])[1][2] == "header"
    assert laptop.ask("exports", "list")["exports"] == []
    again = laptop.ask(
        *("people", "import", rows, "--dry-run", "--report", tmp_path / "r.csv"),
        *("--reason", "to put the list right"),
    )
    assert again["report"] == str(tmp_path / "r.csv")
    (one,) = laptop.ask("exports", "list")["exports"]
    assert (one["what"], one["reason"]) == ("import-report", "to put the list right")
    wrong = laptop.run("people", "import", rows, "--lock")
    assert wrong.exit_code == 2


def test_a_report_that_cannot_be_locked_imports_nobody(laptop, rows, tmp_path):
    code = laptop.fail("people", "import", rows, "--report", tmp_path / "report.csv", "--lock")
    assert code == "locked_is_workbook"
    assert laptop.ask("people", "find", "")["count"] == 0
