"""No laptop is told of what something else brought into its scope (fault 12)."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import RUN_BITS
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.devices import laptop_registry
from fieldreg.services.people import registration
from tests.conformance.arrivals.test_refusals import receive_again
from tests.support.bundles.trips import go_round
from tests.support.installations import BAYAN_OLGII, FIRST, SECOND, TARIAT, HeadOffice, Laptop

BULGAN = "63"


@pytest.fixture
def url(new_url: Callable[[], str | None]) -> str | None:
    return new_url()


@dataclass
class Register:
    """Head office with a *person* of elsewhere, marked at a session of elsewhere."""

    office: HeadOffice
    stick: Path
    person: int
    session: int

    def alter(self, sql: str, *bound: int | str) -> None:
        store = self.office.installation.store
        with store.transaction():
            assert store._db.execute_uncounted(sql, bound).rowcount == 1

    def edit(self) -> None:
        """Let it be asked once more who is told of the person."""
        with self.office.desk.writing() as writing:
            writing.edit(kinds.TRAINEE, self.person, {"patronymic": "Дорж"}, shown=AS_STORED)


@pytest.fixture
def register(office: HeadOffice, laptop: Laptop, stick: Path) -> Register:
    laptop.hold_session(laptop.register("Сүх"))
    desk = office.desk
    person = registration.register_person(desk, {"given_name": "Болд", "aimag": BAYAN_OLGII})
    details = {"date": desk.day, "soum": "8304"}
    session = training_sessions.plan_session(desk, "Удирдлага", details, [])
    present = AttendanceMark.PRESENT
    training_sessions.mark_attendance(desk, session, [person], present, shown=AS_STORED)
    for _ in range(300):  # so that later ids are of another part
        registration.register_person(desk, {"given_name": "Хүн"})
    go_round(office, stick, laptop, times=2)
    assert laptop.installation.store.people.count() == 1
    return Register(office, stick, person, session)


def test_a_mark_that_something_else_made_tells_of_nobody(
    register: Register, laptop: Laptop
) -> None:
    """At a session of the laptop."""
    (held,) = (row.id for row in laptop.installation.store.records.list_all(kinds.SESSION))
    register.edit()
    register.alter("UPDATE attendance SET session = ? WHERE trainee = ?", held, register.person)
    assert receive_again(register.office, register.stick) == [Code.ROWS_ALTERED]


def test_a_session_that_something_else_moved_tells_of_nobody_who_was_there(
    register: Register,
) -> None:
    register.edit()
    register.alter("UPDATE session SET soum = ? WHERE id = ?", TARIAT, register.session)
    assert receive_again(register.office, register.stick) == [Code.ROWS_ALTERED]


def test_what_something_else_noted_that_a_former_laptop_had_tells_of_nobody(
    register: Register,
) -> None:
    office, stick = register.office, register.stick
    laptop = office.enrol(SECOND, BULGAN)
    devices = office.installation.store.devices
    new, former = (devices.find_by_name(name) for name in (SECOND, FIRST))
    assert new
    assert former
    with office.installation.store.transaction():
        devices.note_replacement(new.id, former.id)
    laptop_registry.revoke_laptop(office.installation, FIRST)
    go_round(office, stick, laptop, times=2)
    register.edit()
    register.alter(
        "INSERT INTO sent_run (device, run, version, bits) VALUES (?, ?, 1, ?)",
        *(former.id, register.person >> RUN_BITS, 1 << (register.person & (1 << RUN_BITS) - 1)),
    )
    assert receive_again(office, stick) == [Code.ROWS_ALTERED]
