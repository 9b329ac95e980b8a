"""A laptop whose disk was cloned, told at head office until somebody settles it, typed."""

import pytest

from tests.cli.trip_helpers import clone, one_person_file, register_and_carry


@pytest.fixture
def cloned(office, laptop, stick, machine, tmp_path):
    """A laptop and its twin that both brought something since the disk was cloned."""
    register_and_carry(office, laptop, stick, "Болд")
    twin = machine("twin")
    clone(laptop, twin)
    for one, name in ((laptop, "Сараа"), (twin, "Ану")):
        one.done("people", "import", one_person_file(tmp_path, name))
        one.done("exchange", "--stick", stick)
        office.run("hq", "receive", stick)
    return twin


def test_a_copy_is_told_with_how_many_people_are_on_it_until_it_is_settled(
    office, laptop, cloned, stick
):
    (copy,) = office.ask("hq", "copies")["copies"]
    assert (copy["laptop"], copy["open"], copy["both_write"]) == ("A2", True, False)
    assert (copy["people"], copy["minors"], copy["found_on"]) == (3, 3, "2026-03-14")
    assert "A2: a copy is at work since 2026-03-14" in office.done("hq", "copies")
    assert office.ask("today")["copies"] == 1
    assert office.run("hq", "settle-copy", "A2").exit_code == 2
    assert office.fail("hq", "settle-copy", "Z9", "found") == "not_found"
    (copy,) = office.ask("hq", "settle-copy", "A2", "put-back")["copies"]
    assert (copy["open"], copy["settled"]["outcome"]) == (False, "put-back")
    assert office.ask("today")["copies"] == 0
    office.done("hq", "settle-copy", "A2", "--undo")
    for one in (laptop, cloned):  # and both go on, each under a name of its own by now
        register_and_carry(office, one, stick, "Дулам")
    (copy,) = office.ask("hq", "copies")["copies"]
    assert (copy["open"], copy["both_write"]) == (True, True)
    office.done("hq", "revoke", "A2")
    assert office.ask("hq", "copies")["copies"][0]["open"] is False


def test_a_laptop_that_is_one_is_no_copy(office, laptop, stick):
    register_and_carry(office, laptop, stick, "Болд")
    assert office.ask("hq", "copies") == {"copies": []}
    assert office.fail("hq", "settle-copy", "A2", "found") == "not_found"
