"""Training: courses and partners by the names people call them."""

import pytest

from fieldreg.domain import kinds
from fieldreg.services import training
from tests.support.desks import new_desk


@pytest.fixture
def desk(tmp_path):
    return new_desk(tmp_path)


def plan(desk, course="Эрх зүй", partners=()):
    return training.plan(desk, course, {"date": desk.day}, partners)


def course_of(desk, session):
    return desk.store.sessions.line(session).course


def partners_of(desk, session):
    refs = desk.store.records.one(kinds.SESSION, session).values["partners"]
    ids = map(int, str(refs or "").split())
    return [desk.store.records.one(kinds.PARTNER, one).values["name"] for one in ids]


def test_a_course_is_one_however_it_is_capitalised_and_spaced(desk):
    plan(desk, "Эрх зүй")
    plan(desk, " ЭРХ   ЗҮЙ ")
    assert len(training.names_of(desk, kinds.COURSE)) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Эрх зүй I", "Эрх зүй II"), ("Оюун", "Үүн"), ("А, Б", "АБ")]
)
def test_courses_that_only_sound_alike_are_two(desk, one, other):
    plan(desk, one)
    assert course_of(desk, plan(desk, other)) == other
