"""The doctor: what it looks at, and what it says of it."""

import json
import os
import shutil
from contextlib import closing
from datetime import date
from typing import NamedTuple

import pytest

from fieldreg.domain.problems import Code, Problem
from fieldreg.services import diagnostics
from fieldreg.services.diagnostics import CheckState, HealthCheck
from fieldreg.services.host.environment import EncryptionState, HostEncryption, journal_path
from fieldreg.services.installation import home, opening
from tests.support.installations import PASSPHRASE

WRONG = "нууц үг биш хэн нэгэн"


class Usage(NamedTuple):
    """What a disk has, as `shutil` tells it."""

    free: int


def found(machine):
    document = machine.ask("doctor")
    return document, {one["check"]: one for one in document["checks"]}


def test_a_fresh_laptop_is_well_and_wants_a_backup_after_its_first_entry(laptop):
    document, checks = found(laptop)
    assert document["well"]
    assert set(checks) == {check.value for check in HealthCheck}
    assert {one["state"] for one in checks.values()} == {"well"}
    laptop.done("people", "add", "given_name=Bold")
    assert found(laptop)[1]["backup"]["state"] == "advice"
    assert checks["places"]["facts"]["version"]


def test_head_office_has_no_outbox(office):
    assert "outbox" not in found(office)[1]


def test_people_who_are_on_this_laptop_only_are_counted(peopled, stick):
    outbox = found(peopled)[1]["outbox"]
    assert (outbox["state"], outbox["facts"]["here"]) == ("advice", 5)
    peopled.done("exchange", "--stick", stick)
    outbox = found(peopled)[1]["outbox"]
    assert (outbox["state"], outbox["facts"]["way"]) == ("well", 5)


def test_a_backup_is_due_the_day_after_the_last_where_something_is_new(peopled, tmp_path):
    peopled.done("backup", "--to", tmp_path / "backups")
    peopled.clock.go_on(days=40)
    assert found(peopled)[1]["backup"]["state"] == "well"
    peopled.done("people", "correct", "S1", "phone=")
    backup = found(peopled)[1]["backup"]
    assert (backup["state"], backup["facts"]["days"]) == ("advice", 40)
    assert backup["sentence"] == (
        "The last backup was made on 2026-03-14, and there is news since; make one."
    )


def clock(machine):
    check = found(machine)[1]["clock"]
    return check["state"], check["code"], check["facts"]


def test_a_calendar_behind_the_last_entry_or_far_past_it_is_doubted(peopled):
    assert clock(peopled) == ("well", None, {"today": "2026-03-14"})
    peopled.clock.show(date(2026, 3, 13))
    days = {"today": "2026-03-13", "last": "2026-03-14"}
    assert clock(peopled) == ("advice", "calendar_behind", days)
    peopled.clock.show(date(2026, 9, 13))
    assert clock(peopled)[0] == "well"
    peopled.clock.show(date(2027, 3, 14))
    days = {"today": "2027-03-14", "last": "2026-03-14"}
    assert clock(peopled) == ("advice", "calendar_ahead", days)


def test_a_fresh_laptop_in_1980_is_found_out_by_the_program_itself(laptop):
    laptop.clock.show(date(1980, 1, 1))
    assert clock(laptop)[:2] == ("advice", "calendar_behind")


def test_who_works_on_by_a_calendar_a_year_ahead_is_found_out_by_head_offices(
    office, peopled, stick
):
    peopled.done("exchange", "--stick", stick)
    office.done("hq", "receive", stick)
    peopled.done("exchange", "--stick", stick)
    peopled.clock.show(date(2027, 3, 10))
    peopled.done("people", "correct", "S1", "phone=88112233")
    days = {"today": "2027-03-10", "last": "2026-03-14"}
    assert clock(peopled) == ("advice", "calendar_ahead", days)
    said = peopled.done("doctor")
    for part in ("nothing is lost", "correct it if it is wrong", "make an exchange"):
        assert part in said


def test_a_calendar_behind_head_offices_answer_is_doubted_and_a_day_of_slack_is_not(
    office, peopled, stick
):
    peopled.done("exchange", "--stick", stick)
    office.clock.go_on(days=40)
    office.done("hq", "receive", stick)
    peopled.done("exchange", "--stick", stick)
    days = {"today": "2026-03-14", "last": "2026-04-23"}
    assert clock(peopled) == ("advice", "calendar_behind", days)
    peopled.clock.show(date(2026, 4, 22))
    assert clock(peopled)[0] == "well"


def test_a_bundle_that_was_set_aside_stays_on_the_list(office, peopled, stick):
    peopled.done("exchange", "--stick", stick)
    [bundle] = stick.glob("*.frb")
    bundle.write_bytes(bundle.read_bytes()[:-1])
    office.run("hq", "receive", stick)
    arrivals = found(office)[1]["arrivals"]
    assert (arrivals["state"], arrivals["facts"]["set_aside"]) == ("advice", 1)


@pytest.mark.parametrize("who", ["office", "laptop"])
def test_a_machine_that_exchanges_by_commands_checks_its_rows_once_a_day(
    office, peopled, stick, who
):
    machine, act = {
        "office": (office, ("hq", "receive", stick)),
        "laptop": (peopled, ("exchange", "--stick", stick)),
    }[who]
    peopled.done("exchange", "--stick", stick)
    office.done("hq", "receive", stick)
    peopled.done("exchange", "--stick", stick)
    machine.done(*act)
    with closing(opening.unlock(machine.home, PASSPHRASE, machine.tools)) as installation:
        db = installation.store._db
        with db.transaction():
            db.execute_uncounted("UPDATE trainee SET given_name = 'Дулам'")
    machine.done(*act)
    machine.clock.go_on(days=1)
    told = machine.run("--json", *act)
    assert (told.exit_code, json.loads(told.stdout)["problem"]) == (1, "rows_altered")


def test_a_disk_without_room_for_a_backup_is_told(laptop, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: Usage(199 << 20))
    room = found(laptop)[1]["room"]
    assert (room["state"], room["facts"]["free_mib"]) == ("advice", 199)


def test_room_is_wanted_for_the_copies_that_a_backup_makes(laptop, monkeypatch):
    unit = 4096  # for a MiB, since the register here is small
    monkeypatch.setattr(diagnostics, "_MEBIBYTE", unit)
    wanted = 200 + 2 * ((laptop.home / "fieldreg.db").stat().st_size // unit)
    assert wanted > 200
    for free, state in ((wanted - 1, "advice"), (wanted, "well")):
        monkeypatch.setattr(shutil, "disk_usage", lambda _, free=free: Usage(free * unit))
        assert found(laptop)[1]["room"]["state"] == state


def test_pages_damaged_where_nobody_reads_are_found(peopled):
    store = peopled.home / "fieldreg.db"
    body = bytearray(store.read_bytes())
    at = 25 * 4096  # a page that opening does not need
    body[at : at + 50] = bytes(50)
    store.write_bytes(body)
    result = peopled.run("--json", "doctor")
    told = json.loads(result.stdout)
    assert (result.exit_code, told["problem"], told["well"]) == (1, "store_damaged", False)
    checks = {one["check"]: one for one in told["checks"]}
    assert checks["damage"]["state"] == "wrong"
    assert checks["keys"]["state"] == "well"  # one fault hides no other


def test_a_copied_register_is_told_once_by_whatever_opens_it(peopled, machine):
    twin = machine("twin")
    shutil.copytree(peopled.home, twin.home)
    first = twin.run("people", "find", "Ганбаатар")
    assert first.exit_code == 0
    assert first.stderr.startswith("This register is a copy, or was restored")
    assert found(twin)[1]["continuity"]["state"] == "well"
    shutil.rmtree(twin.home)
    shutil.copytree(peopled.home, twin.home)
    told = json.loads(twin.run("--json", "doctor").stdout)
    check = next(one for one in told["checks"] if one["check"] == "continuity")
    assert (told["well"], check["state"], check["code"]) == (True, "advice", "register_copied")


def test_a_register_in_a_folder_that_is_copied_away_is_warned_of(peopled, machine):
    moved = machine("OneDrive")
    peopled.home.rename(moved.home)
    moved.run("digest")
    folder = found(moved)[1]["folder"]
    assert (folder["state"], folder["code"]) == ("advice", "folder_in_cloud")


@pytest.mark.skipif(os.name == "nt", reason="rights of Unix")
def test_a_folder_that_others_can_open_is_warned_of_where_it_cannot_be_closed(peopled, monkeypatch):
    assert found(peopled)[1]["folder"]["state"] == "well"
    monkeypatch.setattr(home, "restrict_to_owner", lambda _path: None)
    for path in (peopled.home, peopled.home / "fieldreg.db"):
        path.chmod(path.stat().st_mode | 0o004)
        folder = found(peopled)[1]["folder"]
        assert (folder["state"], folder["code"]) == ("advice", "folder_open")
        path.chmod(path.stat().st_mode & 0o700)


def test_what_does_not_open_is_explained(laptop):
    wrong = laptop.run("doctor", passphrase=WRONG)
    assert wrong.exit_code == 1
    assert "opening  wrong  The passphrase is wrong." in wrong.stdout
    assert laptop.fail("doctor", passphrase=WRONG) == "wrong_passphrase"


def test_the_doctor_changes_nothing(peopled):
    before = peopled.ask("digest"), (peopled.home / "keyring.json").read_bytes()
    peopled.done("doctor")
    assert (peopled.ask("digest"), (peopled.home / "keyring.json").read_bytes()) == before


def test_every_state_is_one_of_three():
    assert {state.value for state in CheckState} == {"well", "advice", "wrong"}


@pytest.mark.parametrize(
    ("folder", "swap", "state"),
    [
        (EncryptionState.ENCRYPTED, EncryptionState.NOTHING, "well"),
        (EncryptionState.UNKNOWN, EncryptionState.UNKNOWN, "well"),
        (EncryptionState.PLAIN, EncryptionState.ENCRYPTED, "advice"),
        (EncryptionState.ENCRYPTED, EncryptionState.PLAIN, "advice"),
    ],
)
def test_a_disk_or_swap_that_is_not_encrypted_is_warned_of_fault_65(
    laptop, monkeypatch, folder, swap, state
):
    ground = type(laptop.tools.host)
    monkeypatch.setattr(ground, "encryption", lambda _self, _folder: HostEncryption(folder, swap))
    told = found(laptop)[1]["secrecy"]
    assert (told["state"], told["facts"]) == (state, {"folder": folder, "swap": swap})
    words = {"plain": "not encrypted", "nothing": "none", "unknown": "cannot be told"}
    said = [words.get(one, one) for one in (folder, swap)]
    assert "The disk: {}, swap: {}.".format(*said) in told["sentence"]


def test_the_journal_is_told_of_with_its_place(laptop):
    path = journal_path(laptop.tools.host.user_data_dir())
    before = found(laptop)[1]["journal"]["facts"]
    with path.open("a") as file:
        file.write("{}\n{}\n")
    after = found(laptop)[1]["journal"]["facts"]
    assert after == {"file": str(path), "faults": before["faults"] + 2}


def test_a_file_for_support_names_nobody_whatever_is_wrong(peopled, monkeypatch, tmp_path):
    def fail(_installation):
        raise Problem(Code.FILE_UNREADABLE, file="Сарантуяа.frb", laptop="Архангай 1", count=3)

    journal = journal_path(peopled.tools.host.user_data_dir())
    journal.parent.mkdir(parents=True, exist_ok=True)
    journal.write_text('{"type": "KeyError"}\n', encoding="utf-8")
    path, facts = tmp_path / "support.json", []
    for checks in (diagnostics._CHECKS, dict.fromkeys(diagnostics._CHECKS, fail)):
        monkeypatch.setattr(diagnostics, "_CHECKS", checks)
        peopled.run("doctor", "--file", path)
        text = path.read_text(encoding="utf-8")
        told = json.loads(text)
        assert {each["check"] for each in told["checks"]} == {check.value for check in HealthCheck}
        assert told["faults"] == [{"type": "KeyError"}]
        assert told["failed_version"] is None
        for name in ("Сарантуяа", "Архангай", "Ганбаатар", "Оюунчимэг", str(peopled.home)):
            assert name not in text
        facts.append({each["check"]: each["facts"] for each in told["checks"]})
    assert facts[0]["damage"].keys() == {"people", "sessions", "schema"}
    assert facts[1]["damage"] == {"count": 3}
    peopled.run("doctor", "--file", path, passphrase=WRONG)
    assert json.loads(path.read_text(encoding="utf-8"))["checks"][0]["code"] == "wrong_passphrase"
