"""Drafts: kept as typed, gone with the record they became, and with nothing else."""

import pytest

from fieldreg.domain.problems import Problem
from fieldreg.services.people import registration
from fieldreg.services.records import form_drafts
from tests.support.user_sessions import new_desk


@pytest.fixture
def desk(tmp_path):
    return new_desk(tmp_path)


def test_a_draft_is_given_back_as_it_was_typed(desk):
    typed = {"given_name": " Сар", "birth_date": "20о7", "phone": ""}
    form_drafts.keep(desk, "person-new", typed)
    assert form_drafts.load(desk, "person-new") == typed
    assert form_drafts.load(desk, "session-new") == {}


def test_a_draft_with_nothing_typed_is_forgotten(desk):
    form_drafts.keep(desk, "person-new", {"given_name": "Сар"})
    form_drafts.keep(desk, "person-new", {"given_name": ""})
    assert form_drafts.load(desk, "person-new") == {}


def test_a_draft_goes_with_the_record_it_became(desk):
    form_drafts.keep(desk, "person-new", {"given_name": "Сар"})
    with form_drafts.finishing(desk, "person-new"):
        registration.register(desk, {"given_name": "Сар"})
    assert form_drafts.load(desk, "person-new") == {}
    assert desk.store.people.count() == 1


def test_a_draft_stays_where_nothing_was_saved(desk):
    form_drafts.keep(desk, "person-new", {"given_name": "Сар"})

    def register_two():
        with form_drafts.finishing(desk, "person-new"):
            registration.register(desk, {"given_name": "Сар"})
            registration.register(desk, {"given_name": "С" * 501})

    with pytest.raises(Problem):
        register_two()
    assert form_drafts.load(desk, "person-new") == {"given_name": "Сар"}
    assert desk.store.people.count() == 0


def test_the_door_somebody_stood_at_is_known(desk):
    assert form_drafts.session_at_the_door(desk) is None
    form_drafts.keep(desk, form_drafts.DOOR, {"given_name": "Сар", "session": "4711"})
    assert form_drafts.session_at_the_door(desk) == 4711
