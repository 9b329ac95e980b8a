"""Sealed answers and the log of who opened any, on both engines."""

import json

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.records.mission import Course
from fieldreg.domain.records.models import Attendance, Consent, SealedAnswerRecord
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.domain.sealed_answers import access_log
from fieldreg.domain.sealed_answers.access_log import FIRST_HASH, AccessLogEntry
from fieldreg.store.log.upgrade import upgrade_unknown_changes
from fieldreg.store.store import Store
from tests.support.stores.engines import EngineStores
from tests.support.stores.merge_scenarios import DAY


@pytest.fixture
def store(stores: EngineStores) -> Store:
    return stores.new(22)


def answer(store: Store, trainee: int, session: int | None, sealed: str) -> int:
    with store.writing("Оюунчимэг", DAY) as writing:
        return writing.create(
            SealedAnswerRecord.validated(trainee=trainee, session=session, day=DAY, sealed=sealed)
        )


def test_answering_again_supersedes_in_that_session_alone(store: Store) -> None:
    answer(store, 7, 8, "YWdl")
    kept = [answer(store, 7, None, "YWdl"), answer(store, 9, 8, "YWdl")]
    newest = answer(store, 7, 8, "YWdlLQ==")
    assert [one.id for one in store.sealed_answers.list_newest()] == [*kept, newest]
    assert [one.id for one in store.sealed_answers.list_newest(trainee=7)] == [kept[0], newest]
    assert [one.sealed for one in store.sealed_answers.list_newest(session=8)] == [
        "YWdl",
        "YWdlLQ==",
    ]
    with store.writing("Оюунчимэг", DAY) as writing:
        writing.retire(kinds.ANSWER, newest)
    first = store.sealed_answers.list_newest(session=8)[0]
    assert (first.trainee, first.sealed) == (7, "YWdl")


def test_what_an_earlier_release_kept_unread_is_an_answer_once_it_is_updated(store: Store) -> None:
    said = {"trainee": 7, "session": 8, "day": DAY, "sealed": "YWdl"}
    with store.transaction():
        store._db.execute(
            "INSERT INTO strange (id, stamp, kind, body) VALUES (?, ?, 9, ?)",
            (change_id(77, 1), build_stamp(1, 77), json.dumps({"created": said}).encode()),
        )
        upgrade_unknown_changes(store._db)
    (one,) = store.sealed_answers.list_newest()
    assert (one.trainee, one.session, one.sealed) == (7, 8, "YWdl")


def test_asked_are_who_gave_and_who_said_yes_or_no_on_a_day_of_the_session(store: Store) -> None:
    gave, refused, earlier, silent, elsewhere = range(11, 16)
    with store.writing("Оюунчимэг", DAY) as writing:
        course = writing.create(Course.validated(name="Манлайлал"))
        session = writing.create(TrainingSession.validated(course=course, date=DAY))
        for one in (gave, refused, earlier, silent):
            marked = {"trainee": one, "session": session, "half_day": 1}
            writing.create(Attendance.validated(**marked, mark="present"))
        for one, day in ((refused, DAY), (earlier, "2026-03-01"), (elsewhere, DAY)):
            said = {"trainee": one, "purpose": "answers", "text_version": "1", "day": day}
            said |= {"language": "mn", "how": "electronic", "given_by": "self"}
            writing.create(Consent.validated(**said, state="declined"))
    for one in (gave, gave, elsewhere):
        answer(store, one, session, "YWdl")
    tally = store.sealed_answers.count_answers(session)
    assert (tally.given_count, tally.asked_count) == (1, 2)


def test_the_log_comes_back_as_it_was_chained(store: Store) -> None:
    before = FIRST_HASH
    with store.transaction():
        for number, records in enumerate(((), (5, 6), (7,)), start=1):
            one = AccessLogEntry(
                number, "2026-03-14T09:30", "Энхтуул", "Төв", "opened", "яг", records
            )
            before = store.access_log.append(before, one)
    entries = store.access_log.list_all()
    assert [one.entry.records for one in entries] == [(), (5, 6), (7,)]
    assert access_log.find_broken_entries(entries) == ()
    with store.transaction():
        store._db.execute("UPDATE access SET records = '5' WHERE number = 2")
    assert access_log.find_broken_entries(store.access_log.list_all()) == (2,)
    with store.transaction():
        store._db.execute("DELETE FROM access WHERE number = 2")
    assert access_log.find_broken_entries(store.access_log.list_all()) == (3,)
