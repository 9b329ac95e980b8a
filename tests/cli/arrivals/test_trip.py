"""A whole trip, typed: from the first invitation to equal digests."""

import json
import shutil


def test_a_trip_there_and_back_leaves_equal_digests(office, laptop, rows, stick):
    imported = laptop.ask("people", "import", rows)
    assert (imported["import"], imported["people"], imported["rows"]) == (1, 5, 5)
    [found] = laptop.ask("people", "find", "sarantu")["people"]
    assert found["source_ref"] == "S2"
    assert laptop.ask("people", "correct", "S2", "phone=88112233")["changed"]
    planned = laptop.ask(
        *("session", "plan", "--course", "Манлайлал", "--date", "2026.03.14"),
        *("--soum", "Тариат", "--half-days", "2"),
    )
    session = planned["code"]
    marked = laptop.ask("session", "mark", session, "S1", found["code"], "--as", "present")
    assert marked["changed"] == 2
    laptop.ask("session", "mark", session, "S3", "--as", "left-early", "--half-day", "2")
    assert laptop.ask("session", "close", session)["state"] == "closed"

    left = laptop.ask("exchange", "--stick", stick)
    assert left["reply"] is None
    assert left["where"] == {"here": 0, "way": 5, "held": 0}
    taken = office.ask("hq", "receive", stick)
    assert taken["counts"]["new"] == 1
    assert (taken["people"], taken["replies"]) == (5, 1)
    home = laptop.ask("exchange", "--stick", stick)
    assert home["reply"]["people_received"] == 5
    assert home["where"] == {"here": 0, "way": 0, "held": 5}
    digest = laptop.ask("digest")["digest"]
    assert office.ask("digest", "--laptop", "A2") == {"digest": digest, "laptop": "A2"}
    assert office.ask("people", "show", "S2")["phone"] == "88112233"


def test_doing_it_all_again_changes_nothing(office, peopled, stick):
    for _ in range(2):
        peopled.done("exchange", "--stick", stick)
        office.done("hq", "receive", stick)
    before = office.ask("digest"), peopled.ask("digest")
    assert peopled.ask("exchange", "--stick", stick)["repeat"]
    again = office.ask("hq", "receive", stick)
    assert (again["counts"]["known"], again["counts"]["new"]) == (1, 0)
    assert (office.ask("digest"), peopled.ask("digest")) == before


def test_one_sealed_file_goes_by_other_means(office, peopled, tmp_path):
    sealed = tmp_path / "to send.frb"
    assert peopled.ask("exchange", "--file", sealed)["files"] == [sealed.name]
    assert office.ask("hq", "receive", sealed)["people"] == 5


def test_another_laptop_carries_a_bundle_and_is_not_confused_by_it(
    office, peopled, machine, stick, tmp_path
):
    """On one stick with its own, or copied onto its own, there and back."""
    invitation, relay = tmp_path / "relay.invitation", machine("relay")
    office.done("hq", "invite", "--name", "A3", "--province", "83", "--out", invitation)
    relay.done("laptop", "init", "--invitation", invitation, "--trainer", "Хулан")
    own = tmp_path / "own.csv"
    own.write_text("given_name,aimag\nБолд,Баян-Өлгий\n", encoding="utf-8")
    relay.done("people", "import", own)
    before = relay.ask("digest")
    peopled.done("exchange", "--stick", stick)
    [bundle] = stick.iterdir()
    carried = tmp_path / "carried"
    carried.mkdir()
    shutil.copy(bundle, carried / "copy of somebody's (2).bin")
    (carried / "holiday.jpg").write_bytes(b"somebody else's")
    for _ in range(2):
        left = relay.ask("exchange", "--stick", carried)
        assert (left["reply"], left["reply_problem"]) == (None, None)
    assert relay.ask("digest") == before
    assert len(list(carried.iterdir())) == 3
    taken = office.ask("hq", "receive", carried)
    assert (taken["counts"]["new"], taken["people"], taken["replies"]) == (2, 6, 2)
    for home, held in ((relay, 1), (peopled, 5)):  # it carries the answer home as well
        told = home.ask("exchange", "--stick", carried)
        assert told["reply"]["people_received"] == held
        assert told["where"] == {"here": 0, "way": 0, "held": held}
    assert office.ask("hq", "receive", stick)["counts"]["known"] == 1
    assert (carried / "holiday.jpg").read_bytes() == b"somebody else's"
    for home, name in ((relay, "A3"), (peopled, "A2")):
        assert office.ask("digest", "--laptop", name)["digest"] == home.ask("digest")["digest"]


def test_two_head_offices_that_received_the_same_are_equal_in_any_order(
    office, peopled, machine, tmp_path
):
    bundles = []
    for number in range(2):
        peopled.done("people", "correct", "S1", f"notes=visit {number}")
        bundles.append(tmp_path / f"{number}.frb")
        peopled.done("exchange", "--file", bundles[-1])
    twin = machine("twin")
    shutil.copytree(office.home, twin.home)
    office.done("hq", "receive", *bundles)
    for bundle in reversed(bundles):
        twin.run("hq", "receive", bundle)
    assert office.ask("digest") == twin.ask("digest")


def test_a_backup_is_restored_elsewhere_with_everybody_in_it(peopled, machine, tmp_path):
    made = peopled.ask("backup", "--to", tmp_path / "backups")
    restored = machine("restored")
    told = restored.ask("restore", made["file"])
    assert (told["role"], told["people"]) == ("laptop", 5)
    assert restored.ask("digest") == peopled.ask("digest")
    assert restored.fail("restore", made["file"]) == "installation_exists"


def test_restoring_without_the_list_of_who_was_erased_says_so_then_and_later(
    peopled, machine, tmp_path
):
    made = peopled.ask("backup", "--to", tmp_path / "backups")
    (kept,) = (tmp_path / "backups").glob("*.erasures")
    kept.unlink()
    shutil.rmtree(peopled.tools.host.user_data_dir() / "erasures")
    restored = machine("restored")
    told = "The list of erased people is missing"
    assert told in restored.run("restore", made["file"]).stderr
    found = json.loads(restored.run("--json", "doctor").stdout)["checks"]
    (check,) = (one for one in found if one["check"] == "erased")
    assert (check["state"], check["code"]) == ("advice", "ledger_missing")


def test_people_and_sessions_are_exported_by_the_ending_of_the_file(peopled, tmp_path):
    code = peopled.ask(
        *("session", "plan", "--course", "Эрх", "--date", "2026-03-14", "--soum", "6519")
    )["code"]
    peopled.done("session", "mark", code, "S1", "S2", "--as", "late")
    for ending in ("csv", "xlsx", "json"):
        people, sessions = tmp_path / f"p.{ending}", tmp_path / f"s.{ending}"
        assert peopled.ask("people", "export", people)["people"] == 5
        assert peopled.ask("session", "export", sessions)["sessions"] == 1
        assert people.stat().st_size
        assert sessions.stat().st_size
    assert peopled.ask("people", "import", tmp_path / "p.csv")["people"] == 0
