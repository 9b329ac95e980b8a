"""What came in, what waits and what was set aside, typed."""

import shutil
from contextlib import closing
from hashlib import sha256

from fieldreg.domain import kinds
from fieldreg.domain.log.changes import Changes, Edit
from fieldreg.domain.log.ids import change_id, parse_short_code
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.services.installation import opening
from fieldreg.sync.log import change_import
from tests.cli.trip_helpers import note_quarantined, roll_back_office
from tests.support.installations import PASSPHRASE


def set_aside(machine):
    """Let a correction come whose record nobody ever sent."""
    edit = Edit(
        change_id(77, 5),
        build_stamp(5, 77),
        kinds.TRAINEE,
        change_id(77, 2),
        {"phone": "99112233"},
        {"phone": (build_stamp(2, 77),)},
    )
    with closing(opening.unlock(machine.home, PASSPHRASE, machine.tools)) as installation:
        store = installation.store
        with store.transaction():
            change_import.import_changes(store, Changes(edits=(edit,)), change_import.refuse_none)


def test_a_bundle_that_waits_names_what_is_missing_until_that_comes(
    office, peopled, machine, stick, tmp_path
):
    twin = machine("twin")
    first = tmp_path / "first.frb"
    peopled.done("exchange", "--file", first)
    shutil.copytree(office.home, twin.home)
    office.done("hq", "receive", first)
    for _ in range(2):
        peopled.done("exchange", "--stick", stick)
        office.done("hq", "receive", stick)
    peopled.clock.go_on(days=2)
    peopled.done("people", "correct", "S1", "phone=88112233")
    second = tmp_path / "second.frb"
    peopled.done("exchange", "--file", second)
    came = twin.run("hq", "receive", second)
    assert "1 bundle: 1 waiting." in came.stdout
    why = "is taken in when the other one arrives (file: second.frb)."
    assert why in came.stdout

    told = twin.ask("arrivals")
    (waiting,) = told["bundles"]
    assert (waiting["state"], waiting["device"]) == ("held", "A2")
    (gap,) = waiting["gaps"]
    assert (gap["first"], gap["last"]) == (1, 6)
    assert (gap["after"], gap["until"]) == (None, "2026-03-16")
    text = twin.done("arrivals")
    assert "waits for changes 1 to 6 of A2, noted until 2026-03-16." in text
    assert "0 bundles came in, 1 waiting, 0 set aside" in text

    twin.done("hq", "receive", first)
    told = twin.ask("arrivals")
    assert [one["state"] for one in told["bundles"]] == ["applied", "applied"]
    assert told["counts"] == {"applied": 2, "held": 0, "set_aside": 0, "changes": 0}


def test_what_waits_is_let_in_with_a_reason_and_what_was_missing_goes_in_too(
    office, peopled, machine, tmp_path
):
    twin = machine("twin")
    first, waiting = roll_back_office(office, peopled, twin, tmp_path)
    let_in = ("arrivals", "let-in", waiting)
    assert twin.fail(*let_in) == "value_refused"
    told = twin.ask(*let_in, "--dry-run")
    assert (told["dry_run"], told["missing"]["first"], told["set_aside"]) == (True, 1, 1)
    missing = f"without changes 1 to {told['missing']['last']}"
    assert f"would come in, {missing}" in twin.done(*let_in, "--dry-run")
    assert twin.ask("arrivals")["counts"]["held"] == 1
    assert "1 change of them need what is missing" in twin.done(
        *let_in, "--reason", "Компьютер алга"
    )
    (line,) = twin.ask("arrivals")["bundles"]
    assert (line["state"], line["let_in"]["reason"]) == ("ahead", "Компьютер алга")
    text = twin.done("arrivals")
    assert f"{waiting} is in {missing} of A2" in text
    assert f"{waiting} was let in by" in text
    assert twin.fail(*let_in, "--reason", "Дахин") == "not_found"
    twin.done("hq", "receive", first)
    assert twin.ask("arrivals")["counts"] == {"applied": 2, "held": 0, "set_aside": 0, "changes": 0}
    assert "second@example.mn" in twin.done("people", "show", "S2")


def test_a_gap_is_dated_by_what_is_here_before_it(office, peopled, machine, tmp_path, stick):
    first, third = tmp_path / "first.frb", tmp_path / "third.frb"
    peopled.done("exchange", "--file", first)
    office.done("hq", "receive", first)
    twin = machine("twin")
    shutil.copytree(office.home, twin.home)
    for day in (1, 4):
        peopled.clock.go_on(days=day)
        peopled.done("people", "correct", "S1", f"phone={day}")
        for _ in range(2):
            peopled.done("exchange", "--stick", stick)
            office.done("hq", "receive", stick)
    peopled.done("people", "correct", "S1", "phone=5")
    peopled.done("exchange", "--file", third)
    twin.run("hq", "receive", third)
    ((gap,),) = [one["gaps"] for one in twin.ask("arrivals")["bundles"] if one["gaps"]]
    assert (gap["after"], gap["until"]) == ("2026-03-14", "2026-03-19")


def test_what_cannot_be_taken_in_is_told_with_the_reason(office, peopled, machine, tmp_path):
    other = machine("other")
    other.done("hq", "init")
    stranger = tmp_path / "stranger.frb"
    peopled.done("exchange", "--file", stranger)
    body = bytearray(stranger.read_bytes())
    body[len(body) // 2] ^= 1
    stranger.write_bytes(bytes(body))
    office.run("hq", "receive", stranger)
    told = office.ask("arrivals")
    assert [(one["state"], one["reason"]) for one in told["bundles"]] == [
        ("set-aside", "bundle_damaged")
    ]
    assert "This copy is not complete" in office.done("arrivals")


def test_a_change_set_aside_alone_is_told_with_what_it_would_say(office):
    set_aside(office)
    told = office.ask("arrivals")
    (alone,) = told["changes_set_aside"]
    assert (alone["reason"], alone["kind"]) == ("not_found", "trainee")
    assert alone["values"] == {"phone": "99112233"}
    assert told["counts"]["changes"] == 1
    assert "1 change set aside alone." in office.done("arrivals")


def test_where_nothing_came_that_is_said(office, laptop):
    for machine in (office, laptop):
        assert machine.done("arrivals") == (
            "0 bundles came in, 0 waiting, 0 set aside; 0 changes set aside alone.\n"
        )


def test_a_laptop_tells_what_head_office_set_aside_until_it_is_put_away(peopled):
    code = peopled.ask("people", "show", "S1")["code"]
    peopled.done("people", "correct", "S1", "phone=88112233", "school=Лицей")
    change = peopled.ask("history", "S1")["entries"][-1]["change"]
    note_quarantined(peopled, change, "value_refused")
    (told,) = peopled.ask("arrivals")["set_aside_at_head_office"]
    assert (told["change"], told["record"], told["remedy"]) == (change, code, "correct")
    assert told["values"] == {"phone": "88112233", "school": "Лицей"}
    text = peopled.done("arrivals")
    assert f"set aside {change} (" in text
    assert (
        f", {code}; phone, school). Head office cannot take this value. Correct it here. Your"
        " correction is sent with the next bundle." in text
    )
    assert "88112233" not in text
    assert peopled.fail("arrivals", "put-away", code) == "not_found"
    peopled.done("arrivals", "put-away", change)
    assert peopled.ask("arrivals")["set_aside_at_head_office"] == []


def test_a_reason_of_a_later_release_is_named_as_one_by_its_code(peopled):
    code = peopled.ask("people", "show", "S1")["code"]
    note_quarantined(peopled, code, "too_green")
    told = peopled.done("arrivals")
    assert "gave a reason that this version cannot show: too_green. Tell head office" in told
    [aside] = peopled.ask("arrivals")["set_aside_at_head_office"]
    assert aside["reason"] == "too_green"


def test_where_nothing_can_be_read_the_reason_is_all_that_is_told(office, stick, tmp_path):
    gone = office.run("hq", "receive", tmp_path / "nope")
    assert (gone.exit_code, gone.stdout) == (1, "")
    both = office.run("hq", "receive", stick, tmp_path / "nope")
    assert "0 bundles: none." in both.stdout


def test_a_reception_is_listed_told_undone_and_brought_back_by_its_name(office, peopled, stick):
    assert office.done("hq", "received") == "Nothing was received yet.\n"
    assert office.fail("hq", "received", "--last") == "not_found"
    peopled.done("exchange", "--stick", stick)
    came = office.ask("hq", "receive", stick)
    assert came["intake"] == "r1"
    assert office.ask("hq", "receive", stick)["intake"] is None
    (listed,) = office.ask("hq", "received")["received"]
    assert (listed["ref"], listed["officer"], listed["bundles"][0]["arrival"]) == (
        *("r1", "Энхтуул"),
        "new",
    )
    caused = office.ask("hq", "received", "--last")["caused"]
    assert len(caused["people"]) == came["people"]
    assert "5 people came of it." in office.done("hq", "received", "r1")
    office.done("arrivals", "undo", "r1")
    assert "All that came with it is undone." in office.done("hq", "received", "r1")
    office.done("arrivals", "redo", "r1")
    assert office.ask("hq", "received", "r1")["caused"]["people"] == caused["people"]


def test_a_damaged_bundle_is_put_away_and_shown_again(office, peopled, tmp_path):
    file = tmp_path / "torn.frb"
    peopled.done("exchange", "--file", file)
    body = bytearray(file.read_bytes())
    body[len(body) // 2] ^= 1
    file.write_bytes(body)
    office.run("hq", "receive", file)
    (aside,) = office.ask("arrivals")["bundles"]
    assert office.ask("arrivals", "show", aside["id"])["contents"] is None
    told = office.ask("arrivals", "put-away", aside["id"])
    assert told == {"bundle": aside["id"], "change": None, "put_away": True}
    assert office.ask("arrivals")["counts"]["set_aside"] == 0
    assert "put away" in office.done("arrivals")
    office.done("arrivals", "put-away", aside["id"], "--undo")
    assert office.ask("arrivals")["counts"]["set_aside"] == 1
    assert office.fail("arrivals", "put-away", "0123456789ab") == "not_found"


def test_a_bundle_whose_id_reads_as_the_code_of_a_change_is_put_away(office, peopled, tmp_path):
    file = tmp_path / "torn.frb"
    peopled.done("exchange", "--file", file)
    whole = file.read_bytes()[:-9]
    torn = (whole + bytes([at // 256, at % 256]) for at in range(65_536))
    reads_as_code = (each for each in torn if parse_short_code(sha256(each).hexdigest()[:12]))
    file.write_bytes(next(reads_as_code))
    office.run("hq", "receive", file)
    (aside,) = office.ask("arrivals")["bundles"]
    assert parse_short_code(aside["id"])
    assert office.ask("arrivals", "put-away", aside["id"])["bundle"] == aside["id"]


def test_a_bundle_that_was_put_away_is_thrown_away_for_good(office, peopled, tmp_path):
    file = tmp_path / "torn.frb"
    peopled.done("exchange", "--file", file)
    file.write_bytes(file.read_bytes()[:-9])
    office.run("hq", "receive", file)
    (aside,) = office.ask("arrivals")["bundles"]
    assert office.fail("arrivals", "throw-away", aside["id"]) == "not_found"
    office.done("arrivals", "put-away", aside["id"])
    assert office.ask("arrivals", "throw-away", aside["id"]) == {"bundle": aside["id"]}
    assert office.ask("arrivals")["bundles"] == []
    office.run("hq", "receive", file)
    assert office.ask("arrivals")["bundles"] == []
    assert office.fail("arrivals", "show", aside["id"]) == "not_found"


def test_requests_of_people_are_typed_attached_and_put_away_at_once_with_a_reason(
    office, peopled, stick
):
    asked = [
        peopled.ask("people", "request", "--for", "erase", "--name", name)["request"]
        for name in ("Дулмаа", "Хонгор", "Хонгор")
    ]
    assert peopled.fail("people", "request", "--for", "correct", "--name", "Х") == "value_refused"
    person = peopled.ask("people", "find", "")["people"][0]["code"]
    peopled.done("exchange", "--stick", stick)
    office.done("hq", "receive", stick)
    waiting = office.ask("arrivals")["changes_set_aside"]
    assert [one["change"] for one in waiting] == asked
    assert waiting[0]["values"]["name"] == "Дулмаа"
    assert office.fail("arrivals", "accept", asked[0]) == "not_found"
    office.done("arrivals", "attach", asked[0], person)
    assert office.ask("erasures")["requests"][0]["people"] == [person]
    assert office.fail("arrivals", "put-away", asked[1]) == "value_refused"
    office.done("arrivals", "put-away", asked[1], "--all", "--reason", "Шоглосон")
    left = office.ask("arrivals")["changes_set_aside"]
    assert [(one["change"], one["note"]) for one in left] == [
        (one, "Шоглосон") for one in asked[1:]
    ]
