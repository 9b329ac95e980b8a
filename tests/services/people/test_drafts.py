"""Drafts: kept as typed, gone with the record they became, and with nothing else."""

import pytest

from fieldreg.domain.problems import Problem
from fieldreg.services.people import registration
from fieldreg.services.records import form_drafts


def test_a_draft_is_given_back_as_it_was_typed(desk):
    typed = {"given_name": " Сар", "birth_date": "20о7", "phone": ""}
    form_drafts.save_draft(desk, "person-new", typed)
    assert form_drafts.load_draft(desk, "person-new") == typed
    assert form_drafts.load_draft(desk, "session-new") == {}


def test_a_draft_with_nothing_typed_is_forgotten(desk):
    form_drafts.save_draft(desk, "person-new", {"given_name": "Сар"})
    form_drafts.save_draft(desk, "person-new", {"given_name": ""})
    assert form_drafts.load_draft(desk, "person-new") == {}


def test_a_draft_goes_with_the_record_it_became(desk):
    form_drafts.save_draft(desk, "person-new", {"given_name": "Сар"})
    with form_drafts.completing_draft(desk, "person-new"):
        registration.register_person(desk, {"given_name": "Сар"})
    assert form_drafts.load_draft(desk, "person-new") == {}
    assert desk.store.people.count() == 1


def test_a_draft_stays_where_nothing_was_saved(desk):
    form_drafts.save_draft(desk, "person-new", {"given_name": "Сар"})

    def register_two():
        with form_drafts.completing_draft(desk, "person-new"):
            registration.register_person(desk, {"given_name": "Сар"})
            registration.register_person(desk, {"given_name": "С" * 501})

    with pytest.raises(Problem):
        register_two()
    assert form_drafts.load_draft(desk, "person-new") == {"given_name": "Сар"}
    assert desk.store.people.count() == 0


def test_the_door_somebody_stood_at_is_known(desk):
    assert form_drafts.find_check_in_session(desk) is None
    form_drafts.save_draft(
        desk, form_drafts.CHECK_IN_PAGE, {"given_name": "Сар", "session": "4711"}
    )
    assert form_drafts.find_check_in_session(desk) == 4711


def test_a_draft_belongs_to_its_session_and_the_last_one_is_known(desk):
    here, there = form_drafts.check_in_page(4711), form_drafts.check_in_page(4712)
    form_drafts.save_draft(desk, here, {"given_name": "Сар"})
    form_drafts.save_draft(desk, there, {"given_name": "Бат"})
    assert form_drafts.find_check_in_session(desk) == 4712
    assert form_drafts.load_draft(desk, here) == {"given_name": "Сар"}
    form_drafts.save_draft(desk, there, {})
    assert form_drafts.find_check_in_session(desk) is None
    assert form_drafts.load_draft(desk, here) == {"given_name": "Сар"}


def test_what_an_earlier_release_kept_is_given_back_at_its_session_alone(desk):
    former = {"given_name": "Сар", "session": "4711"}
    desk.store.drafts.save(form_drafts.CHECK_IN_PAGE, former)
    assert form_drafts.find_check_in_session(desk) == 4711
    assert form_drafts.load_draft(desk, form_drafts.check_in_page(4711)) == former
    assert form_drafts.load_draft(desk, form_drafts.check_in_page(4712)) == {}
