"""A machine that receives unattended, by the command line alone."""

from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Machine
from tests.support.installations import new_stick
from tests.support.stores.postgres import Server


def test_a_machine_receives_by_command_until_head_office_ends_its_work(
    machine: Callable[[str], Machine], server: Server, tmp_path: Path
) -> None:
    office, there, laptop = machine("office"), machine("there"), machine("laptop")
    stick, file = new_stick(tmp_path), tmp_path / "Центр.zip"
    assert office.run("hq", "init").exit_code == 0
    assert office.fail("hq", "receiver", "create", "Центр", "--out", file) == "database_needed"
    office.home = tmp_path / "office-on-a-server"
    office.done("hq", "init", "--database", server.new_database())
    made = ("hq", "receiver", "create", "Центр", "--out", file)
    assert office.fail(*made, "--until", "2026-03-13") == "value_refused"
    assert "receive until 2027-03-14" in office.done(*made)
    assert office.fail(*made[:4], "--out", tmp_path / "other.zip") == "receiver_exists"
    there.done("hq", "join", file)

    invitation = tmp_path / "A1.fri"
    office.done("hq", "invite", "--name", "A1", "--province", "65", "--out", invitation)
    laptop.done("laptop", "init", "--invitation", invitation, "--trainer", "Оюунчимэг")
    laptop.done("people", "add", "given_name=Болд")
    laptop.done("exchange", "--stick", stick)
    taken = there.ask("hq", "receive", stick)
    assert (taken["people"], taken["replies"]) == (1, 1)
    reply = laptop.ask("exchange", "--stick", stick)["reply"]
    assert (reply["people_received"], reply["receipts_only"]) == (1, True)
    assert len(office.ask("people", "list")["people"]) == 1

    elsewhere = tmp_path / "x.zip"
    for deed in (
        *(("people", "add", "given_name=Сараа"), ("people", "list"), ("backup", "--to", tmp_path)),
        *(("hq", "admit", "x", "--out", elsewhere), ("hq", "board")),
        ("hq", "receiver", "create", "x", "--out", elsewhere),
    ):
        assert there.fail(*deed) == "role_needed", deed
    assert [one["name"] for one in there.ask("hq", "officers")["officers"]] == ["Data officer"]
    assert "The keys are whole" in there.done("doctor")
    assert "receives" in office.done("hq", "receiver", "list")
    office.done("hq", "receiver", "revoke", "Центр")
    assert office.fail("hq", "receiver", "revoke", "Центр") == "not_found"
    assert there.fail("hq", "receive", stick) == "receiver_revoked"
