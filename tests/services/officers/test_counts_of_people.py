"""How many people there are, or came, is told on no path to a role that sees none of them.

The paths are the services that read, as `test_roles` lists them, and boards and laptops beside them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass

import pytest

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.domain.roles import Role
from fieldreg.services import training_sessions
from fieldreg.services.devices import copied_laptops
from fieldreg.services.people import registration
from fieldreg.services.sealed_answers import answer_sealing
from tests.services.officers.test_roles import MAY, READERS, seats  # noqa: F401  a fixture

REGISTERED, CAME = 37, 29


@pytest.fixture
def crowded(seats):  # noqa: F811  the fixture
    """Add people to the register and to its session; give the numbers that are to be told."""
    desk = seats.whole
    people = [
        registration.register_person(desk, {"given_name": f"Хүн {number}"})
        for number in range(REGISTERED)
    ]
    training_sessions.mark_attendance(
        desk, seats.ids["session"], people[:CAME], AttendanceMark.PRESENT, shown=AS_STORED
    )
    row = desk.store.sessions.find(seats.ids["session"])
    return seats, {desk.store.people.count(), desk.store.people.count_counted(), row.participants}


def numbers(told):
    """Return every number and every size in what a service told, however deep."""
    if isinstance(told, int) and not isinstance(told, bool):
        yield told
    elif is_dataclass(told):
        for field in fields(told):
            yield from numbers(getattr(told, field.name))
    elif isinstance(told, Mapping):
        yield from numbers(list(told.items()))
    elif isinstance(told, Iterable) and not isinstance(told, str | bytes):
        parts = list(told)
        yield len(parts)
        for part in parts:
            yield from numbers(part)


def hear(seats, roles, folder):  # noqa: F811  what the fixture gave
    """Return the numbers that a desk of *roles* is told, by the name of the service."""
    desk = seats.desk(roles)
    heard = {
        act.__name__: set(numbers(ask(desk, seats.ids, folder)))
        for act, ask in READERS.items()
        if MAY[vars(act)["verb"]] & roles
    }
    heard["list_copies"] = set(numbers(copied_laptops.list_copies(desk)))
    heard["count_answers"] = set(numbers(answer_sealing.count_answers(desk, seats.ids["session"])))
    return heard


@pytest.mark.parametrize("role", [Role.PROGRAMME, Role.ADMINISTRATOR])
def test_who_sees_no_people_is_told_no_number_of_them(crowded, tmp_path, role):
    seats, counts = crowded  # noqa: F811  as above
    told = hear(seats, {Role.OFFICER}, tmp_path)
    assert counts <= set().union(*told.values()), "an officer is told them all"
    leaks = {name: found & counts for name, found in hear(seats, {role}, tmp_path).items()}
    assert {name: found for name, found in leaks.items() if found} == {}
