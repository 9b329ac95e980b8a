"""Head office's lists reach every laptop, and what goes out of use stays readable there."""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.places.place import Level
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.records import session_refs
from fieldreg.services.reference_lists import reference_entries
from tests.support.bundles.trips import (
    exchange_by_stick,
    go_round,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.hub.running_hub import RunningHub, exchange_by_hub, receive_by_hub
from tests.support.installations import FIRST, TARIAT

BAG = f"{TARIAT}99"


@pytest.fixture
def laptop(laptop, office, stick):
    laptop.stick = stick
    go_round(office, laptop.stick, laptop)
    return laptop


def test_a_place_that_head_office_adds_is_known_on_a_laptop_at_once_and_after_a_restart(
    office, laptop
):
    places = laptop.desk.places
    assert places.by_code(BAG) is None
    entry = reference_entries.add_entry(office.desk, kinds.PLACE, "Шинэ гол", code=BAG)
    assert office.desk.places.name(BAG, "mn") == "Шинэ гол"
    assert places.by_code(BAG) is None  # each has a list of its own
    go_round(office, laptop.stick, laptop)
    assert places.resolve("Шинэ гол", Level.BAG, within=TARIAT) == BAG
    assert places.full_name(BAG, "mn") == "Шинэ гол, Тариат, Архангай"
    person = laptop.register("Сараа", soum=TARIAT, bag=BAG)
    laptop.restart()
    assert laptop.desk.places.resolve("Шинэ гол", Level.BAG) == BAG

    reference_entries.rename_entry(office.desk, entry, "Ногоон гол", shown=AS_STORED)
    go_round(office, laptop.stick, laptop)
    assert laptop.desk.places.name(BAG, "mn") == "Ногоон гол"
    reference_entries.retire_entries(office.desk, entry, shown=AS_STORED)
    go_round(office, laptop.stick, laptop)
    places = laptop.desk.places
    assert places.resolve("Ногоон гол", Level.BAG) is None
    assert BAG not in {one.code for one in places.find("Ногоон")}
    assert places.full_name(BAG, "mn") == "Ногоон гол, Тариат, Архангай"
    assert laptop.desk.store.records.load(kinds.TRAINEE, person).values["bag"] == BAG
    assert store_digest(laptop) == scoped_digest(office, FIRST)


def test_a_place_of_the_national_list_is_called_otherwise_or_closed(office, laptop):
    entry = reference_entries.add_entry(office.desk, kinds.PLACE, "Шинэ Тариат", code=TARIAT)
    go_round(office, laptop.stick, laptop)
    places = laptop.desk.places
    assert places.name(TARIAT, "mn") == "Шинэ Тариат"
    assert places.is_rural(TARIAT) is not None
    reference_entries.retire_entries(office.desk, entry, shown=AS_STORED)
    go_round(office, laptop.stick, laptop)
    assert places.resolve("Шинэ Тариат", Level.SOUM) is None
    assert reference_entries.add_entry(office.desk, kinds.PLACE, "Тариат", code=TARIAT) == entry
    go_round(office, laptop.stick, laptop)
    assert places.resolve("Тариат", Level.SOUM) == TARIAT


def test_a_course_that_goes_out_of_use_is_offered_no_more_and_read_on(office, laptop, tmp_path):
    with RunningHub(tmp_path / "hub", office).running() as hub:
        go_round(office, laptop.stick, laptop)  # so that it knows the hub
        hub.tell_trust()
        course = reference_entries.add_entry(office.desk, kinds.COURSE, "Манлайлал")
        receive_by_hub(office)
        exchange_by_hub(laptop)
        session = laptop.hold_session(course="Манлайлал")
        reference_entries.retire_entries(office.desk, course, shown=AS_STORED)
        receive_by_hub(office)
        exchange_by_hub(laptop)
    assert session_refs.list_offered(laptop.desk, kinds.COURSE) == []
    assert laptop.desk.store.sessions.find(session).course == "Манлайлал"
    (line,) = reference_entries.list_entries(laptop.desk, kinds.COURSE)
    assert (line.name, line.is_retired) == ("Манлайлал", True)


def test_only_head_office_keeps_them_and_a_place_lies_somewhere(office, laptop):
    course = reference_entries.add_entry(office.desk, kinds.COURSE, "Манлайлал")
    go_round(office, laptop.stick, laptop)
    for act in (
        lambda: reference_entries.add_entry(laptop.desk, kinds.PLACE, "Гол", code=BAG),
        lambda: reference_entries.rename_entry(laptop.desk, course, "Өөр", shown=AS_STORED),
        lambda: reference_entries.retire_entries(laptop.desk, course, shown=AS_STORED),
    ):
        with pytest.raises(Problem) as refused:
            act()
        assert refused.value.code is Code.NOT_HEAD_OFFICE
    for code in ("9999", "999999", "65", "6525x9"):
        with pytest.raises(Problem):
            reference_entries.add_entry(office.desk, kinds.PLACE, "Гол", code=code)
    # A program that was tampered with adds one all the same, and head office takes none.
    with laptop.desk.writing() as writing:
        writing.create_many(kinds.PLACE, [[BAG], ["Худал"]])
    go_round(office, laptop.stick, laptop)
    assert office.desk.places.by_code(BAG) is None
    assert reference_entries.list_entries(office.desk, kinds.PLACE) == []


def test_fault_77_an_older_answer_brings_no_older_list_back(office, laptop, tmp_path):
    entry = reference_entries.add_entry(office.desk, kinds.PLACE, "Шинэ гол", code=BAG)
    old = tmp_path / "old"
    old.mkdir()
    receive_sticks(office, old)
    reference_entries.rename_entry(office.desk, entry, "Ногоон гол", shown=AS_STORED)
    go_round(office, laptop.stick, laptop)
    exchange_by_stick(laptop, old)
    assert laptop.desk.places.name(BAG, "mn") == "Ногоон гол"
    assert laptop.desk.store.metadata.get("replied-on")  # how old the list is
