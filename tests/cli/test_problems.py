"""What can go wrong, each with its code, its one sentence, and nothing changed."""

import errno
import json
import re
import shlex
from pathlib import Path

import pytest

from fieldreg.services.host.file_writing import write_atomically
from fieldreg.services.installation import opening
from fieldreg.sync.transports.disk_access import SystemFiles
from tests.support.command_lines import parse_command_line
from tests.support.installations import PASSPHRASE, fake_tools

WRONG = "нууц үг биш хэн нэгэн"
WEAK = "12345678901234"


def plan(laptop, *more):
    return laptop.ask(
        *("session", "plan", "--course", "Эрх", "--date", "2026-03-14"), *("--soum", "6519", *more)
    )["code"]


def test_a_wrong_passphrase_opens_nothing(laptop):
    code = laptop.fail("digest", passphrase=WRONG)
    assert code == "wrong_passphrase"


def test_a_weak_passphrase_begins_nothing(machine):
    nowhere = machine("nowhere")
    assert nowhere.fail("hq", "init", passphrase=WEAK) == "weak_passphrase"
    assert not (nowhere.home / "keyring.json").exists()


def test_an_installation_is_never_begun_over(office):
    before = office.ask("digest")
    assert office.fail("hq", "init") == "installation_exists"
    assert office.ask("digest") == before


def test_a_damaged_store_is_named_and_left_as_it_is(peopled):
    store = peopled.home / "fieldreg.db"
    before = store.read_bytes()
    damaged = before[:64] + bytes(2_000) + before[2_064:]
    store.write_bytes(damaged)
    assert peopled.fail("people", "find", "Бат") == "store_damaged"
    assert store.read_bytes() == damaged


def test_a_damaged_key_ring_is_named(laptop):
    (laptop.home / "keyring.json").write_bytes(b"{}")
    assert laptop.fail("digest") == "keyring_damaged"
    (laptop.home / "keyring.json").unlink()
    assert laptop.fail("digest") == "keyring_damaged"


def test_a_second_process_is_told_that_a_first_is_at_work(laptop):
    first = opening.unlock(laptop.home, PASSPHRASE, fake_tools(9))
    try:
        assert laptop.fail("people", "find", "Бат") == "store_in_use"
    finally:
        first.close()
    laptop.done("people", "find", "Бат")


@pytest.mark.parametrize(
    "args",
    [
        ("people", "show", "NOBODY"),
        ("people", "correct", "NOBODY", "phone=1"),
        ("people", "retire", "NOBODY"),
        ("session", "close", "S1"),
        ("session", "mark", "S1", "S1", "--as", "late"),
        ("people", "import", "--undo", "77"),
    ],
)
def test_a_reference_that_leads_nowhere_is_named(peopled, args):
    assert peopled.fail(*args) == "not_found"


def test_a_reference_that_leads_to_two_people_is_refused(peopled):
    assert peopled.fail("people", "retire", "TWICE") == "ambiguous"


@pytest.mark.parametrize(
    ("assignment", "code"),
    [
        ("shoe_size=44", "field_unknown"),
        ("birth_date=31.02.2001", "date_unreadable"),
        ("gender=robot", "value_refused"),
        ("phone=" + "9" * 501, "value_refused"),
    ],
)
def test_a_correction_that_cannot_be_changes_nothing(peopled, assignment, code):
    before = peopled.ask("digest")
    assert peopled.fail("people", "correct", "S1", "notes=new", assignment) == code
    assert peopled.ask("digest") == before


def test_one_unknown_reference_among_many_marks_nobody(peopled):
    session = plan(peopled)
    before = peopled.ask("digest")
    code = peopled.fail("session", "mark", session, "S1", "S2", "NOBODY", "--as", "late")
    assert code == "not_found"
    assert peopled.ask("digest") == before


def test_nobody_is_marked_in_a_closed_session(peopled):
    session = plan(peopled)
    peopled.done("session", "close", session)
    assert peopled.fail("session", "mark", session, "S1", "--as", "late") == "session_closed"


@pytest.mark.parametrize("half_day", ["0", "3", "-1"])
def test_nobody_is_marked_at_a_half_day_that_the_session_has_not(peopled, half_day):
    session = plan(peopled, "--half-days", "2")
    args = ("session", "mark", session, "S1", "--as", "late", "--half-day", half_day)
    assert peopled.fail(*args) == "half_day_outside"


@pytest.mark.parametrize(
    ("date", "soum", "code"),
    [
        ("2026-02-31", "6519", "date_unreadable"),
        ("14 March", "6519", "date_unreadable"),
        ("2026-03-14", "Нигдэггүй", "place_unknown"),
        ("2026-03-14", "65", "place_unknown"),  # an aimag is no soum
    ],
)
def test_a_session_is_planned_on_a_day_and_in_a_soum(laptop, date, soum, code):
    args = ("--course", "Эрх", "--date", date, "--soum", soum)
    assert laptop.fail("session", "plan", *args) == code
    assert laptop.ask("session", "export", laptop.home / "s.csv")["sessions"] == 0


@pytest.mark.parametrize(
    "args",
    [
        ("people", "import", "missing.csv"),
        ("restore", "missing.frk"),
        ("laptop", "init", "--invitation", "missing.fri", "--trainer", "Ану"),
    ],
)
def test_a_file_that_is_not_there_is_named(args, laptop, machine):
    at = laptop if args[0] == "people" else machine("nowhere")
    assert at.fail(*args) == "file_unreadable"


def test_an_invitation_that_was_tampered_with_begins_no_laptop(office, machine, tmp_path):
    file = tmp_path / "b.fri"
    args = ("hq", "invite", "--name", "B", "--province", "83")
    office.done(*args, "--out", file)
    text = file.read_text(encoding="utf-8")
    assert '"B"' in text
    file.write_text(text.replace('"B"', '"C"'), encoding="utf-8")
    begin = ("laptop", "init", "--invitation", file, "--trainer", "Ану")
    assert machine("b").fail(*begin) == "invitation_damaged"


def test_an_invitation_is_never_written_over_a_file(office, tmp_path):
    file = tmp_path / "precious.txt"
    file.write_text("a will")
    invite = ("hq", "invite", "--name", "B", "--province", "83", "--out", file)
    assert office.fail(*invite) == "file_exists"
    assert file.read_text() == "a will"


def test_an_invitation_that_cannot_be_written_invites_nobody(office, tmp_path):
    args = ("hq", "invite", "--name", "B", "--province", "83", "--out")
    assert office.fail(*args, tmp_path / "missing" / "b.fri") == "file_not_written"
    office.done(*args, tmp_path / "b.fri")  # the name is free still
    assert office.fail(*args, tmp_path / "c.fri") == "device_exists"
    assert sorted(one.name for one in tmp_path.glob("*.fri*")) == ["b.fri"]


def test_an_invitation_that_is_interrupted_leaves_no_file_and_no_name(
    office, tmp_path, monkeypatch
):
    def interrupted(path, data):
        write_atomically(path, data)
        raise KeyboardInterrupt

    args = ("hq", "invite", "--name", "B", "--province", "83", "--out", tmp_path / "b.fri")
    with monkeypatch.context() as at_work:
        at_work.setattr("fieldreg.services.devices.invitations.write_atomically", interrupted)
        assert office.run(*args).exit_code == 130
    assert [one.name for one in tmp_path.iterdir()] == ["office"]
    office.done(*args)


def test_a_province_that_is_not_listed_invites_nobody(office, tmp_path):
    invite = ("hq", "invite", "--name", "B", "--province", "99", "--out", tmp_path / "b")
    assert office.fail(*invite) == "place_unknown"


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("hq", "receive", "."), "not_head_office"),
        (("digest", "--laptop", "A2"), "not_head_office"),
        (("hq", "invite", "--name", "B", "--province", "83", "--out", "b"), "not_head_office"),
    ],
)
def test_a_laptop_is_no_head_office(laptop, args, code):
    assert laptop.fail(*args) == code


def test_head_office_is_no_laptop(office, stick):
    assert office.fail("exchange", "--stick", stick) == "not_laptop"


def test_a_stick_that_is_not_there_is_named(office, laptop, tmp_path):
    assert laptop.fail("exchange", "--stick", tmp_path / "e") == "stick_missing"
    assert office.fail("hq", "receive", tmp_path / "e") == "stick_missing"


def test_a_damaged_bundle_is_named_while_the_others_go_in(office, peopled, stick):
    peopled.done("exchange", "--stick", stick)
    [bundle] = stick.glob("*.frb")
    whole = bundle.read_bytes()
    half = len(whole) // 2
    bent = bytes([whole[half] ^ 1])
    (stick / "copy.frb").write_bytes(whole[:half] + bent + whole[half + 1 :])
    result = office.run("--json", "hq", "receive", stick)
    told = json.loads(result.stdout)
    assert (result.exit_code, told["counts"]["damaged"], told["people"]) == (1, 1, 5)
    assert told["facts"] == {"file": "copy.frb"}
    plain = office.run("hq", "receive", stick)
    assert plain.stderr == told["sentence"] + "\n"
    assert "damaged" in plain.stdout


def test_of_each_reason_a_person_reads_what_it_means_and_which_files_it_concerns(
    office, peopled, stick, tmp_path
):
    first, second = tmp_path / "first.frb", stick / "second.frb"
    peopled.done("exchange", "--file", first)
    office.done("hq", "receive", first)
    peopled.done("people", "correct", "S1", "phone=88112233")
    peopled.done("exchange", "--file", second)
    for number in range(6):
        (stick / f"half {number}.frb").write_bytes(second.read_bytes()[: 1000 + number])
    told = office.run("hq", "receive", stick)
    assert told.stderr == (
        "This copy is not complete. Nothing is lost: the sender still has it. Ask for it again"
        " (file: half 0.frb, half 1.frb, half 2.frb, half 3.frb, half 4.frb and 1 more).\n"
    )
    assert "7 bundles: 1 new, 6 damaged." in told.stdout
    assert (
        "New replies for 1 laptop are ready, and each laptop takes its own at its next"
        " exchange; a stick has to go back for that." in told.stdout
    )


def test_what_is_sealed_for_others_is_passed_over_in_a_folder_and_told_of_a_file(
    peopled, machine, stick, tmp_path
):
    peopled.done("exchange", "--stick", stick)
    other = machine("other office")
    other.done("hq", "init")
    passed_over = other.ask("hq", "receive", stick)
    assert (passed_over["counts"]["refused"], passed_over["people"]) == (1, 0)
    [bundle] = stick.glob("*.frb")
    assert other.fail("hq", "receive", bundle) == "not_for_us"
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all")
    assert other.fail("hq", "receive", letter) == "bundle_not_ours"


def test_a_reply_that_is_refused_is_told_and_the_bundle_is_left_all_the_same(
    office, peopled, stick
):
    peopled.done("exchange", "--stick", stick)
    before = set(stick.iterdir())
    office.done("hq", "receive", stick)
    [reply] = set(stick.iterdir()) - before
    body = reply.read_bytes()
    reply.write_bytes(body[:-1] + bytes([body[-1] ^ 1]))
    result = peopled.run("--json", "exchange", "--stick", stick)
    told = json.loads(result.stdout)
    assert (result.exit_code, told["problem"]) == (1, told["reply_problem"])
    assert (told["reply"], told["people"], len(told["files"])) == (None, 5, 1)


def test_what_the_reply_brought_is_told_though_no_bundle_could_be_left(
    office, peopled, stick, monkeypatch
):
    peopled.done("exchange", "--stick", stick)
    office.done("hq", "receive", stick)

    def full(*_args):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(SystemFiles, "write", full)
    result = peopled.run("--json", "exchange", "--stick", stick)
    told = json.loads(result.stdout)
    assert (result.exit_code, told["problem"]) == (1, "stick_full")
    assert (told["reply"]["people_received"], told["files"]) == (5, [])
    assert told["where"]["held"] == 5
    plain = peopled.run("exchange", "--stick", stick)
    assert plain.stdout.startswith("Head office's answer of 2026-03-14")
    assert "Left" not in plain.stdout
    assert plain.stderr.startswith("The stick is full")


def test_a_backup_that_was_damaged_restores_nothing(laptop, machine, tmp_path):
    backup = Path(laptop.ask("backup", "--to", tmp_path / "backups")["file"])
    backup.write_bytes(backup.read_bytes()[:-100])
    elsewhere = machine("elsewhere")
    assert elsewhere.fail("restore", backup) == "backup_damaged"
    assert not (elsewhere.home / "keyring.json").exists()


def test_an_ending_that_is_none_of_ours_writes_nothing(peopled, tmp_path):
    file = tmp_path / "people.docx"
    assert peopled.fail("people", "export", file) == "ending_unknown"
    assert not file.exists()


def test_an_import_whose_report_cannot_be_written_did_not_happen(laptop, rows, tmp_path):
    before = laptop.ask("digest")
    args = ("people", "import", rows, "--report", tmp_path / "missing" / "r.csv")
    assert laptop.fail(*args) == "file_not_written"
    assert laptop.ask("digest") == before
    assert laptop.ask("people", "import", rows)["import"] == 1


def test_a_fault_of_our_own_tells_its_kind_and_nothing_else(peopled, monkeypatch):
    def fault(*_args, **_kwargs):
        raise KeyError("Ганбаатар")

    monkeypatch.setattr("fieldreg.services.people.people_search.find_people", fault)
    assert peopled.fail("people", "find", "x") == "unexpected"
    result = peopled.run("people", "find", "x")
    assert "KeyError" in result.stderr
    assert "Ганбаатар" not in result.output


@pytest.mark.parametrize(
    "args",
    [
        ("exchange",),
        ("exchange", "--stick", "x", "--file", "y"),
        ("people", "correct", "S1"),
        ("people", "correct", "S1", "phone"),
        ("people", "correct", "S1", "phone=1", "phone=2"),
        ("people", "import"),
        ("people", "import", "x.csv", "--undo", "1"),
        ("people", "import", "--list", "--undo", "1"),
        ("people", "import", "x.csv", "--list"),
        ("people", "import", "x.csv", "--map", "Нэр"),
        ("session", "mark", "S", "R", "--as", "expected"),
        ("session", "mark", "S", "--as", "late"),
        ("hq", "invite", "--name", "B", "--out", "x"),
    ],
)
def test_wrong_usage_is_told_apart_from_problems(args, machine):
    result = machine("nowhere").run(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Usage: " in result.stderr


# The hub


def test_what_is_told_to_type_next_serves_the_mailbox_that_was_made(office, tmp_path):
    mailbox = tmp_path / "our mailbox"
    told = office.done("hq", "hub", "--url", "https://hub.example.org:8443", "--out", mailbox)
    (command,) = re.findall(r"'fieldreg (hq serve .*)'", told)
    given = parse_command_line(shlex.split(command))
    assert (given["folder"], given["listen"]) == (mailbox, "0.0.0.0:8443")


def test_a_hub_shows_a_certificate_or_none_and_not_both(office, tmp_path):
    office.done("hq", "hub", "--url", "https://127.0.0.1:8443", "--out", tmp_path / "mb")
    refused = office.run(
        *("hq", "serve", "--mailbox", tmp_path / "mb", "--listen", "127.0.0.1:nothing"),
        *("--plain", "--certificate", tmp_path / "one", tmp_path / "two"),
    )
    assert refused.exit_code == 2
    assert "not both" in refused.stderr


@pytest.mark.parametrize("url", ["http://127.0.0.1:8443", "127.0.0.1:8443", "nowhere"])
def test_what_is_no_address_of_a_hub_is_not_taken_for_a_stick(office, tmp_path, url):
    office.done("hq", "hub", "--url", "https://127.0.0.1:1", "--out", tmp_path / "mb")
    assert office.fail("hq", "receive", "--hub", url) == "hub_address_wrong"


# By file


def test_a_folder_is_no_file_to_leave_a_bundle_in(laptop, tmp_path):
    refused = laptop.run("exchange", "--file", tmp_path)
    assert refused.exit_code == 2
    assert "is a directory" in refused.stderr
