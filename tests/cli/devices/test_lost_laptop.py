"""A lost laptop, typed: cut off by one act, what came later, what the finder has, the next."""

import shutil

import pytest

from tests.cli.trip_helpers import (
    known_people,
    laptop_states,
    one_person_file,
    register_and_carry,
    shown_words,
)

pytestmark = pytest.mark.share(of=2)


def test_fault_57_what_comes_from_a_revoked_laptop_is_set_aside_counted_and_can_be_taken(
    office, laptop, stick
):
    """Fault 57: not thrown away, for an honest trainer's work may be in it."""
    register_and_carry(office, laptop, stick, "Болд")
    office.done("hq", "confirm", "A2", "--words", shown_words(laptop))
    office.done("hq", "revoke", "A2")
    came = register_and_carry(office, laptop, stick, "Сараа")
    assert '"problem": "sender_revoked"' in came.stdout
    assert known_people(office) == {"Болд"}
    told = office.ask("arrivals")
    assert told["counts"]["set_aside"] == 1
    (aside,) = [one for one in told["bundles"] if one["state"] == "set-aside"]
    taken = office.ask("arrivals", "take", aside["id"])
    assert (taken["arrival"], taken["device"], taken["people"]) == ("new", "A2", 1)
    assert known_people(office) == {"Болд", "Сараа"}
    assert office.fail("arrivals", "take", aside["id"]) == "not_found"
    came = register_and_carry(office, laptop, stick, "Тэмүүлэн")
    assert '"problem": "sender_revoked"' in came.stdout


def test_what_another_carries_for_a_laptop_that_was_cut_off_is_set_aside_and_named(
    office, laptop, stick, begin, tmp_path
):
    """On its own stick and as a file alone; and it keeps nothing of the other's out."""
    register_and_carry(office, laptop, stick, "Болд")
    office.done("hq", "revoke", "A2")
    laptop.done("people", "import", one_person_file(tmp_path, "Сараа"))
    before = set(stick.iterdir())
    laptop.done("exchange", "--stick", stick)
    (fresh,) = set(stick.iterdir()) - before
    alone = shutil.copy(fresh, tmp_path / "letter.frb")
    file = tmp_path / "A3.fri"
    office.done("hq", "invite", "--name", "A3", "--province", "65", "--out", file)
    other = begin("A3", file)
    other.done("people", "import", one_person_file(tmp_path, "Нараа"))
    other.done("exchange", "--stick", stick)
    office.run("hq", "receive", stick)
    office.run("hq", "receive", alone)
    assert known_people(office) == {"Болд", "Нараа"}
    aside = [one for one in office.ask("arrivals")["bundles"] if one["state"] == "set-aside"]
    assert [(one["reason"], one["device"]) for one in aside] == [("sender_revoked", "A2")]


def test_what_head_office_held_before_it_cut_a_laptop_off_comes_in_again_as_known(
    office, laptop, stick, tmp_path
):
    """By the last bundle held, and never by a claimed time."""
    register_and_carry(office, laptop, stick, "Болд")
    copy = tmp_path / "copy"
    shutil.copytree(stick, copy)
    office.done("hq", "revoke", "A2")
    told = office.ask("hq", "receive", copy)
    assert told["counts"]["known"] == 1
    assert told["counts"]["revoked"] == 0


def test_fault_75_a_lost_laptop_is_cut_off_by_one_act_which_shows_what_the_finder_has(
    office, laptop, stick, tmp_path
):
    """Fault 75: at once at head office, on the laptop with the next answer."""
    office.done("people", "import", one_person_file(tmp_path, "Нараа"))
    register_and_carry(office, laptop, stick, "Болд", "Сараа")
    office.done("hq", "confirm", "A2", "--words", shown_words(laptop))
    register_and_carry(office, laptop, stick)
    laptop.done("exchange", "--stick", stick)
    register_and_carry(office, laptop, stick)
    told = office.ask("hq", "revoke", "A2", "--reason", "Автобусанд үлдсэн")
    assert (told["state"], told["revoked_on"]) == ("revoked", "2026-03-14")
    assert told["made"]["trainee"] == 2
    assert told["sent"]["trainee"] == 1
    found = office.ask("hq", "exposed", "A2")
    assert {one["given_name"] for one in found["people"]} == {"Болд", "Сараа", "Нараа"}
    text = office.done("hq", "exposed", "A2")
    assert "On it are 3 people (1 sent to it)" in text
    assert "What was written on it since 2026-03-14 and did not come in" in text
    assert office.fail("hq", "revoke", "A2") == "laptop_revoked"
    assert office.fail("hq", "confirm", "A2", "--words", shown_words(laptop)) == "laptop_revoked"
    # Whatever head office knows from here on, the finder is not sent.
    office.done("people", "import", one_person_file(tmp_path, "Тэмүүлэн"))
    office.run("hq", "receive", stick)
    laptop.done("exchange", "--stick", stick)
    assert laptop.ask("laptop", "words")["state"] == "revoked"
    assert known_people(laptop) == {"Болд", "Сараа", "Нараа"}
    assert known_people(office) == {"Болд", "Сараа", "Нараа", "Тэмүүлэн"}


def test_a_replacement_is_sent_all_that_the_lost_laptop_had_handed_over(
    office, laptop, begin, stick, tmp_path
):
    """Also those of whom nobody knows where they live, who go to their author alone."""
    file = tmp_path / "homeless.csv"
    file.write_text("source_ref,given_name\nХ1,Тэмүүлэн\n", "utf-8")
    laptop.done("people", "import", file)
    register_and_carry(office, laptop, stick, "Болд")
    assert "is in no figure until: fieldreg hq count" in office.done("hq", "revoke", "A2")
    office.done("hq", "count", "A2")  # nobody had compared its words, and nobody can any more
    invitation = tmp_path / "again.fri"
    told = office.ask("hq", "invite", "--name", "A3", "--replaces", "A2", "--out", invitation)
    assert (told["provinces"], told["replaces"]) == (["65"], "A2")
    again = begin("again", invitation)
    register_and_carry(office, again, stick)
    office.done("hq", "confirm", "A3", "--words", shown_words(again))
    register_and_carry(office, again, stick)
    again.done("exchange", "--stick", stick)
    assert known_people(again) == {"Болд", "Тэмүүлэн"}
    again.done("people", "correct", "Х1", "phone=88112233")
    register_and_carry(office, again, stick)
    assert office.ask("people", "show", "Х1")["phone"] == "88112233"
    other = tmp_path / "other.fri"
    assert (
        office.fail("hq", "invite", "--name", "A4", "--replaces", "Z9", "--out", other)
        == "not_found"
    )
    assert office.run("hq", "invite", "--name", "A4", "--out", other).exit_code == 2


@pytest.mark.usefixtures("laptop")
def test_a_laptop_that_was_lost_before_its_first_stick_loses_its_invitation(office):
    assert "its invitation is withdrawn" in office.done("hq", "revoke", "A2")
    assert laptop_states(office) == {"A2": "withdrawn"}
