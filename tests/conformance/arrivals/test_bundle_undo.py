"""What one bundle brought, or all since it, is undone and brought back by an officer."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.ids import writer_of
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import officers, training_sessions
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.arrivals.arrived_bundles import ArrivedBundle, UndoExtent
from fieldreg.services.arrivals.undo_preview import KeptReason
from fieldreg.services.people import registration
from fieldreg.services.records import change_history
from fieldreg.services.records.change_history import ChangeAction
from fieldreg.services.user_session import UserSession
from fieldreg.store.log.history import Author
from tests.support.bundles.trips import (
    exchange_by_stick,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.installations import PASSPHRASE, HeadOffice, Laptop, fake_tools
from tests.support.stores.postgres import Server

NAMES = ("Архангай 1", "Архангай 2")


class Trip:
    """Head office on one of the engines, two laptops of one province, and a stick."""

    def __init__(self, place: Path, url: str | None) -> None:
        self.office = HeadOffice(place / "office", url=url)
        self.stick = place / "stick"
        self.stick.mkdir()
        self.one, self.other = map(self.office.enrol, NAMES)
        self.carry(self.one, self.other)  # head office answers whom it has heard of

    def carry(self, *laptops: Laptop) -> None:
        """Let what the *laptops* wrote come in, and all hear of everything."""
        for one in laptops:
            exchange_by_stick(one, self.stick)
        self.answer()

    def answer(self) -> None:
        """Let head office's answers come home."""
        receive_sticks(self.office, self.stick)
        for one in (self.one, self.other):
            exchange_by_stick(one, self.stick)

    def came(self, name: str) -> list[ArrivedBundle]:
        """Return the bundles of the laptop called *name* that brought something, in order."""
        lines = reversed(arrived_bundles.list_arrivals(self.office.desk))
        return [one for one in lines if one.device_name == name and one.bundle.brought]

    def agree(self) -> None:
        """Demand that every laptop holds what head office says of it."""
        for laptop, name in zip((self.one, self.other), NAMES, strict=True):
            assert store_digest(laptop) == scoped_digest(self.office, name)

    def close(self) -> None:
        for one in (self.office, self.one, self.other):
            one.installation.close()


@pytest.fixture
def trip(new_url: Callable[[], str | None], tmp_path: Path) -> Iterator[Trip]:
    trip = Trip(tmp_path, new_url())
    yield trip
    trip.close()


@contextmanager
def refused(code: Code) -> Iterator[None]:
    with pytest.raises(Problem) as problem:
        yield
    assert problem.value.code is code


def bundle_id(line: ArrivedBundle) -> str:
    return line.bundle.sha.hex()


def phone(laptop: Laptop | HeadOffice, person: int, value: str) -> None:
    registration.correct_person(laptop.desk, person, {"phone": value}, shown=AS_STORED)


def test_undone_and_brought_back_a_bundle_leaves_everything_as_it_was(trip: Trip) -> None:
    stays = trip.one.register("Болд", aimag="65", phone="1")
    trip.carry(trip.one)
    person = trip.one.register("Дулам", aimag="65")
    session = trip.one.hold_session(person)
    phone(trip.one, stays, "2")
    trip.carry(trip.one)
    office = trip.office.desk
    before = office.store.digest()
    _, second = trip.came(NAMES[0])
    look = arrival_undo.undo_arrival(office, bundle_id(second), is_preview=True)
    assert office.store.digest() == before
    assert office.store.undoings.list_all() == []
    done = arrival_undo.undo_arrival(office, bundle_id(second), reason="Туршилт")
    assert done == look
    assert {name: len(ids) for name, ids in done.removed.items()} == {
        "course": 1,
        "trainee": 1,
        "session": 1,
        "attendance": 1,
    }
    assert (done.removed["trainee"], done.removed["session"]) == ((person,), (session,))
    assert [
        (one.record, one.field.name, one.before, one.after) for one in done.reverted_fields
    ] == [(stays, "phone", "2", "1")]
    assert (done.restored, done.kept_records) == ({}, ())
    assert done.labels[person].name == "Дулам"
    assert [one.undone for one in trip.came(NAMES[0])] == [None, UndoExtent.WHOLLY]
    trip.answer()
    trip.agree()
    assert trip.one.desk.store.people.count() == 1
    (told,) = arrived_bundles.list_undoings(office)
    assert (told.undoing.reason, told.undoing.is_in_force) == ("Туршилт", True)
    assert told.author == Author("Энхтуул", "Төв оффис", office.day)
    assert told.change_count == done.change_count

    back = arrival_undo.redo_arrival(office, bundle_id(second), is_preview=True)
    done_back = arrival_undo.redo_arrival(office, bundle_id(second), reason="Андуурсан")
    assert done_back == back
    assert (back.removed, back.restored) == ({}, done.removed)
    assert [(one.before, one.after) for one in back.reverted_fields] == [("1", "2")]
    assert office.store.digest() == before
    trip.answer()
    trip.agree()
    assert trip.one.desk.store.people.count() == 2
    (told,) = arrived_bundles.list_undoings(office)
    assert (told.undoing.reason, told.undoing.is_in_force) == ("Андуурсан", False)


def test_a_bundle_that_repeats_what_came_before_brought_only_what_was_new(trip: Trip) -> None:
    first = trip.one.register("Болд")
    exchange_by_stick(trip.one, trip.stick)
    receive_sticks(trip.office, trip.stick)
    (trip.stick / "lost").mkdir()
    for file in trip.stick.glob("*.frb"):
        file.rename(trip.stick / "lost" / file.name)  # the answer never comes home
    second = trip.one.register("Дулам")
    exchange_by_stick(trip.one, trip.stick)
    receive_sticks(trip.office, trip.stick)
    _, line = trip.came(NAMES[0])
    assert line.bundle.first == 1
    assert arrival_undo.undo_arrival(trip.office.desk, bundle_id(line)).removed == {
        "trainee": (second,)
    }
    assert [one.id for one in trip.office.desk.store.people.list_page(0, 9)] == [first]


def test_everything_of_one_laptop_since_a_bundle_is_one_undoing(trip: Trip) -> None:
    first = trip.one.register("Болд")
    trip.carry(trip.one)
    gone = []
    for name in ("Дулам", "Сүх"):
        gone.append(trip.one.register(name))
        trip.carry(trip.one)
    theirs = trip.other.register("Цэцэг")
    trip.carry(trip.other)
    office = trip.office.desk
    second, third = trip.came(NAMES[0])[1:]
    done = arrival_undo.undo_arrival(office, bundle_id(second), since=True)
    assert done.removed == {"trainee": tuple(sorted(gone))}
    assert {one.id for one in office.store.people.list_page(0, 9)} == {first, theirs}
    with refused(Code.ALREADY_UNDONE):
        arrival_undo.undo_arrival(office, bundle_id(third))
    # One of them alone comes back, and the other stays undone for the same reason.
    assert arrival_undo.redo_arrival(office, bundle_id(third)).restored == {"trainee": (gone[1],)}
    assert [one.undone for one in trip.came(NAMES[0])] == [None, UndoExtent.WHOLLY, None]
    with refused(Code.NOT_UNDONE):
        arrival_undo.redo_arrival(office, bundle_id(third))
    assert arrival_undo.redo_arrival(office, bundle_id(second), since=True).restored == {
        "trainee": (gone[0],)
    }
    trip.answer()
    trip.agree()


def test_two_officers_who_bring_back_parts_of_one_undoing_at_once_bring_back_both(
    server: Server, tmp_path: Path
) -> None:
    trip = Trip(tmp_path, server.new_database())
    for name in ("Болд", "Дулам", "Сүх"):
        trip.one.register(name)
        trip.carry(trip.one)
    _, second, third = map(bundle_id, trip.came(NAMES[0]))
    one = trip.office.installation
    officers.admit_officer(one, "Хулан", PASSPHRASE, tmp_path / "Хулан.zip")
    other = officers.join_head_office(
        tmp_path / "b", tmp_path / "Хулан.zip", PASSPHRASE, fake_tools(7)
    )
    arrival_undo.undo_arrival(one.user_session(), second, since=True)
    with ThreadPoolExecutor(1) as aside:
        with one.store.transaction():
            at_once = aside.submit(arrival_undo.redo_arrival, other.user_session(), third)
            wait_until_waiting(at_once, server)
            arrival_undo.redo_arrival(one.user_session(), second)
        at_once.result()
    assert {line.undone for line in trip.came(NAMES[0])} == {None}
    other.close()
    trip.close()


def wait_until_waiting(act: Future[object], server: Server) -> None:
    """Wait until *act* has looked at the database and waits for who writes there."""
    waiting = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
    with psycopg.connect(server.url, autocommit=True) as connection:
        while not (act.done() or connection.execute(waiting).fetchone()):
            pass


def test_what_others_built_on_stays_and_the_preview_says_who_and_why(trip: Trip) -> None:
    changed, attended, goes = (
        trip.one.register(name, aimag="65") for name in ("Болд", "Дулам", "Сүх")
    )
    course = training_sessions.plan_session(trip.one.desk, "Манлайлал", {"date": trip.one.desk.day})
    trip.carry(trip.one)
    phone(trip.other, changed, "1")
    session = training_sessions.plan_session(
        trip.other.desk, "Манлайлал", {"date": trip.other.desk.day}
    )
    training_sessions.mark_attendance(
        trip.other.desk, session, [attended], AttendanceMark.PRESENT, shown=AS_STORED
    )
    trip.carry(trip.other)
    office = trip.office.desk
    (line,) = trip.came(NAMES[0])
    done = arrival_undo.undo_arrival(office, bundle_id(line))
    assert done.removed == {"trainee": (goes,), "session": (course,)}
    said = {one.record: (one.reason, one.author.device) for one in done.kept_records}
    (taught,) = [one.id for one in office.store.records.list_all(kinds.COURSE)]
    assert said == {
        changed: (KeptReason.CHANGED, NAMES[1]),
        attended: (KeptReason.ATTENDED, NAMES[1]),
        taught: (KeptReason.PLANNED, NAMES[1]),
    }
    trip.answer()
    trip.agree()
    # Once what was built on them is undone too, nothing holds them any more.
    (theirs,) = trip.came(NAMES[1])
    further = arrival_undo.undo_arrival(office, bundle_id(theirs))
    assert set(further.removed["trainee"]) == {changed, attended}
    trip.answer()
    trip.agree()


def test_a_twin_is_undone_under_its_own_name_alone(trip: Trip, tmp_path: Path) -> None:
    trip.one.register("Болд")
    trip.carry(trip.one)
    twin = trip.one.cloned(tmp_path / "twin")
    trip.one.register("Дулам")
    exchange_by_stick(trip.one, trip.stick)
    receive_sticks(trip.office, trip.stick)
    twin.register("Сүх")
    exchange_by_stick(twin, trip.stick)
    receive_sticks(trip.office, trip.stick)
    office = trip.office.desk
    *_, theirs = trip.came(NAMES[0])
    (gone,) = arrival_undo.undo_arrival(office, bundle_id(theirs)).removed["trainee"]
    assert writer_of(gone) != theirs.bundle.writer
    names = {one.given_name for one in office.store.people.list_page(0, 9)}
    assert names == {"Болд", "Дулам"}
    twin.installation.close()


def told(office: UserSession, record: int) -> list[tuple[ChangeAction, bool, str, list[Value]]]:
    """Give what the history of *record* tells: deed, whether undone, by whom, values."""
    return [
        (
            one.action,
            one.is_undone,
            one.author.trainer,
            [word.value for word in one.values if word.is_current],
        )
        for one in change_history.load_history(office, record).entries
    ]


def test_history_marks_what_is_undone_and_tells_who_undid_it(trip: Trip) -> None:
    person = trip.one.register("Болд", aimag="65", phone="1")
    trip.carry(trip.one)
    phone(trip.one, person, "2")
    trip.carry(trip.one)
    office = trip.office.desk
    first, second = map(bundle_id, trip.came(NAMES[0]))
    registered = (ChangeAction.CREATED, False, "Оюунчимэг", ["Болд", "65"])
    arrival_undo.undo_arrival(office, second, reason="Туршилт")
    assert told(office, person) == [
        (ChangeAction.CREATED, False, "Оюунчимэг", ["Болд", "1", "65"]),
        (ChangeAction.CORRECTED, True, "Оюунчимэг", []),
        (ChangeAction.UNDONE, False, "Энхтуул", ["undone", "Туршилт"]),
    ]
    arrival_undo.redo_arrival(office, second)
    assert told(office, person) == [
        registered,
        (ChangeAction.CORRECTED, False, "Оюунчимэг", ["2"]),
        (ChangeAction.UNDONE, False, "Энхтуул", ["Туршилт"]),
        (ChangeAction.BROUGHT_BACK, False, "Энхтуул", ["redone"]),
    ]
    arrival_undo.undo_arrival(office, first)
    # Her creation is undone, and yet she stays, since she was corrected.
    assert told(office, person)[0] == registered
    arrival_undo.undo_arrival(office, second)
    assert [one[:2] for one in told(office, person)][:2] == [
        (ChangeAction.CREATED, True),
        (ChangeAction.CORRECTED, True),
    ]
    assert not any(one[3] for one in told(office, person)[:2])
    trip.answer()
    assert told(trip.one.desk, person) == told(office, person)


def test_only_head_office_undoes_and_only_what_a_bundle_brought(trip: Trip) -> None:
    trip.one.register("Болд")
    trip.carry(trip.one)
    trip.carry(trip.one)
    office = trip.office.desk
    (line,) = trip.came(NAMES[0])
    empty = next(one for one in arrived_bundles.list_arrivals(office) if not one.bundle.brought)
    with refused(Code.NOTHING_TO_UNDO):
        arrival_undo.undo_arrival(office, bundle_id(empty))
    with refused(Code.NOT_UNDONE):
        arrival_undo.redo_arrival(office, bundle_id(line))
    for deed in (arrival_undo.undo_arrival, arrival_undo.redo_arrival):
        with refused(Code.NOT_HEAD_OFFICE):
            deed(trip.one.desk, bundle_id(line))
    with refused(Code.VALUE_REFUSED):
        arrival_undo.undo_arrival(office, bundle_id(line), reason="х" * 1000)
    for ref in ("", "zz", "0" * 64, line.bundle.sha.hex()[:3]):
        with refused(Code.NOT_FOUND):
            arrived_bundles.find_bundle(office, ref)
    assert arrived_bundles.find_bundle(office, line.bundle.sha.hex()[:12]) == line
