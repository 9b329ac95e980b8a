"""Consents on the command line: the texts, withdrawing, guardians, who is asked again."""

import pytest


@pytest.fixture
def child(laptop, tmp_path):
    """A laptop with one minor, S9, who gave her telephone."""
    file = tmp_path / "child.csv"
    file.write_text(
        "source_ref,given_name,birth_date,phone\nS9,Номин,2012-01-01,99887766\n", encoding="utf-8"
    )
    laptop.done("people", "import", file)
    return laptop


def consent(machine, purpose, as_, *rest):
    args = ("people", "consent", "S9", "--for", purpose, "--as", as_)
    how = () if as_ == "withdrawn" else ("--how", "spoken")
    return machine.ask(*args, *how, *rest)


def test_a_text_is_shown_without_an_installation_in_each_language(machine):
    nowhere = machine("nowhere")
    told = nowhere.ask("consents", "text", "keep", "--language", "mn")
    assert told["title"] == "Таны мэдээллийг хадгалж болох уу?"
    assert told["version"] == told["versions"][-1] == "3"
    guardian = nowhere.done("consents", "text", "keep", "--guardian")
    assert guardian.startswith("May we keep your child’s details?\n\n")
    assert nowhere.fail("consents", "text", "keep", "--version", "1") == ("consent_text_unknown")


def test_a_guardian_is_awaited_until_the_consent_is_in(child):
    planned = child.ask(
        *("session", "plan", "--course", "Эрх", "--date", "2026-03-14", "--soum", "6519")
    )
    child.done("session", "mark", planned["code"], "S9", "--as", "present")
    assert child.fail("session", "close", planned["code"]) == "guardians_missing"
    closed = child.ask("session", "close", planned["code"], "--to-follow")
    [waiting] = child.ask("consents", "outstanding")["people"]
    assert closed["to_follow"] == [waiting["code"]]
    assert (waiting["age"], waiting["session"]) == ("minor", planned["code"])
    assert "Номин" in child.done("consents", "outstanding")
    consent(child, "keep", "given", "--by", "Дулам")
    assert child.ask("consents", "outstanding")["count"] == 0
    assert child.done("consents", "outstanding") == "No guardian's consent is awaited.\n"


def test_a_telephone_is_in_no_answer_once_contact_is_withdrawn(child):
    consent(child, "contact", "given")
    assert child.ask("people", "show", "S9")["phone"] == "99887766"
    consent(child, "contact", "withdrawn")
    shown = child.ask("people", "show", "S9")
    assert (shown["phone"], shown["hidden"]) == (None, ["phone"])
    assert (shown["uses"]["contact"], shown["uses"]["may_contact"]) == ("withdrawn", False)
    assert child.ask("people", "find", "Номин")["people"][0]["phone"] is None
    assert "99887766" not in child.done("people", "show", "S9")


def test_who_refuses_to_be_kept_is_listed_and_in_no_export(child, tmp_path):
    consent(child, "keep", "declined")
    [one] = child.ask("consents", "refused")["people"]
    assert (one["name"], one["purposes"]) == ("Номин", ["keep"])
    child.done("people", "export", tmp_path / "x.csv")
    assert "Номин" not in (tmp_path / "x.csv").read_text(encoding="utf-8-sig")


def test_the_language_in_which_a_text_was_told_is_noted(child):
    consent(child, "report", "given", "--language", "kk")
    [one] = child.ask("people", "show", "S9")["consents"]
    assert (one["language"], one["text_version"]) == ("kk", "2")


def test_an_import_assumes_no_consent(child, tmp_path):
    consent(child, "keep", "given")
    consent(child, "contact", "given")
    file = tmp_path / "x.csv"
    child.done("people", "export", file)
    text = file.read_text(encoding="utf-8-sig")
    assert "consent_keep" in text
    # Somebody else by the same columns: whatever a file says, nobody was asked here.
    header, row = text.splitlines()
    other = row.replace("S9", "S10").replace("Номин", "Ану").partition(",")[2]
    file.write_text(f"{header}\n,{other}\n", encoding="utf-8-sig")
    imported = child.ask("people", "import", file)
    assert imported["people"] == 1
    new = child.ask("people", "show", "S10")
    assert (new["phone"], new["consents"]) == ("99887766", [])


def test_a_sheet_to_sign_names_nobody_unless_it_is_asked_to(child, tmp_path):
    planned = child.ask(
        *("session", "plan", "--course", "Өдөр Үдэш", "--date", "2026-03-14"), *("--soum", "6519")
    )
    child.done("session", "mark", planned["code"], "S9", "--as", "present")
    blank, file, named = (tmp_path / f"{one}.pdf" for one in ("blank", "sheet", "named"))
    assert child.ask("consents", "sheet", "--out", blank)["names"] == 0
    args = ("consents", "sheet", planned["code"], "--language", "en", "--out")
    assert child.ask(*args, file)["names"] == 0
    assert child.ask("exports", "list")["there"] == 0
    told = child.ask(*args, named, "--names", "--reason", "гарын үсэг")
    assert told["names"] == 1
    assert all(one.read_bytes().startswith(b"%PDF-") for one in (blank, file, named))
    [left] = child.ask("exports", "list")["exports"]
    assert (left["what"], left["reason"]) == ("consent-sheet", "гарын үсэг")
    child.done("exports", "delete", str(left["export"]))
    assert not named.exists()
    usage = child.run("consents", "sheet", "--names", "--out", named)
    assert usage.exit_code == 2
