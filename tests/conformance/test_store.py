"""The door: records with their changes, drafts, and what is where."""

from contextlib import suppress

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.ids import change_id, number_of, writer_of
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.normalisation import normalise, normalise_patronymic
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.mission import Course
from fieldreg.domain.records.models import Attendance
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.domain.records.values import AttendanceMark, RequestedBy
from fieldreg.store.engines import Engine
from fieldreg.store.exchange import outbox
from fieldreg.store.exchange.outbox import PeopleBySyncState, find_people_changed
from fieldreg.store.log.segments import EMPTY_LOG_HASH, LogSegment
from fieldreg.store.people.search_plan import PersonQuery
from fieldreg.store.store import Store
from tests.support.stores.engines import EngineStores

DAY = "2026-03-14"


def register(store: Store, name: str, **values: str) -> int:
    with store.writing("Оюунчимэг", DAY) as writing:
        return writing.create(Trainee.validated(given_name=name, **values))


def key(word: str) -> tuple[str, str]:
    return normalise(word), normalise_patronymic(word)


def all_own_changes(store: Store) -> Changes:
    own = store.outbox.current_writer()
    cut = store.segments.next_uncut(own.writer, own.last_number, 10_000)
    assert cut is not None
    return cut[2]


def test_a_record_is_saved_together_with_its_change(store: Store) -> None:
    person = register(store, "Болд")
    changes = all_own_changes(store)
    assert changes.count == store.outbox.current_writer().last_number == 2  # the shift, the person
    assert person in changes.creations[1].ids
    with store.writing("Оюунчимэг", DAY) as writing:
        assert writing.edit(kinds.TRAINEE, person, {"phone": "99114207"}, shown=AS_STORED)
    assert [edit.record for edit in all_own_changes(store).edits] == [person]
    assert store.outbox.current_writer().last_number == 3


def test_nothing_of_a_failed_transaction_stays(store: Store) -> None:
    before = store.digest()
    with pytest.raises(Problem), store.writing("Оюунчимэг", DAY) as writing:
        writing.edit(
            kinds.TRAINEE,
            writing.create(Trainee.validated(given_name="Б")),
            {"no": 1},
            shown=AS_STORED,
        )
    assert store.digest() == before
    assert store.outbox.current_writer().last_number == 0


def test_saying_what_is_said_already_is_no_change(store: Store) -> None:
    person = register(store, "Болд", phone="99114207")
    with store.writing("Оюунчимэг", DAY) as writing:
        assert not writing.edit(kinds.TRAINEE, person, {"phone": "99114207"}, shown=AS_STORED)
        assert not writing.retire(kinds.TRAINEE, person, retired=False)
    assert store.outbox.current_writer().last_number == 2


def test_many_are_retired_as_each_would_be_and_only_where_it_is_news(store: Store) -> None:
    people = [register(store, name) for name in ("Болд", "Дулам", "Сүх")]
    with store.writing("Оюунчимэг", DAY) as writing:
        assert writing.retire(kinds.TRAINEE, people[0])
    before = store.outbox.current_writer().last_number
    with store.writing("Оюунчимэг", DAY) as writing:
        assert writing.retire_many(kinds.TRAINEE, [*people, people[1]]) == 2
        assert writing.retire_many(kinds.TRAINEE, []) == 0
    assert store.outbox.current_writer().last_number == before + 2
    assert store.people.count(retired=True) == 3
    with store.writing("Оюунчимэг", DAY) as writing:
        writing.retire_many(kinds.TRAINEE, people[:2], retired=False)
    assert [one.retired for one in store.people.list_by_ids(people)] == [0, 0, 1]


def test_many_are_retired_together_or_not_at_all(store: Store) -> None:
    person = register(store, "Болд")
    with pytest.raises(Problem) as refused, store.writing("Оюунчимэг", DAY) as writing:
        writing.retire_many(kinds.TRAINEE, [person, person + 1])
    assert refused.value.code is Code.NOT_FOUND
    assert store.people.count(retired=True) == 0


def test_a_new_day_another_trainer_another_name_or_a_request_begins_a_shift(store: Store) -> None:
    register(store, "Болд")
    register(store, "Дулам")
    with store.writing("Тэмүүлэн", DAY) as writing:
        writing.create(Trainee.validated(given_name="Сүх"))
    with store.writing("Тэмүүлэн", "2026-03-15") as writing:
        writing.create(Trainee.validated(given_name="Туяа"))
    for asked_by in (None, None, RequestedBy.SELF, RequestedBy.SELF, None):
        with store.writing("Тэмүүлэн", "2026-03-15", "Архангай 2", asked_by) as writing:
            writing.create(Trainee.validated(given_name="Туяа"))
    shifts = store.records.list_all(kinds.WRITER_SESSION)
    assert [tuple(one.values.values()) for one in shifts] == [
        ("Оюунчимэг", DAY, None, None),
        ("Тэмүүлэн", DAY, None, None),
        ("Тэмүүлэн", "2026-03-15", None, None),
        ("Тэмүүлэн", "2026-03-15", "Архангай 2", None),
        ("Тэмүүлэн", "2026-03-15", "Архангай 2", "self"),
        ("Тэмүүлэн", "2026-03-15", "Архангай 2", None),
    ]


def test_ids_run_on_without_a_gap_across_restarts(stores: EngineStores) -> None:
    store = stores.new(5)
    first = register(store, "Болд")
    store = stores.again(store)
    second = register(store, "Дулам")
    assert (writer_of(second), number_of(second)) == (5, number_of(first) + 1)


def test_a_correction_keeps_the_value_it_replaces(store: Store) -> None:
    person = register(store, "Сарантуяа", phone="1")
    with store.writing("Оюунчимэг", DAY) as writing:
        writing.edit(kinds.TRAINEE, person, {"phone": "2", "given_name": "Сараа"}, shown=AS_STORED)
    assert store.records.load(kinds.TRAINEE, person).values["phone"] == "2"
    original = next(one for one in all_own_changes(store).creations if one.kind is kinds.TRAINEE)
    names = [field.name for field in kinds.TRAINEE.fields]
    assert original.columns[names.index("phone")][0] == "1"
    assert original.columns[names.index("given_name")][0] == "Сарантуяа"


def test_a_field_that_may_not_change_is_refused(store: Store) -> None:
    person = register(store, "Болд")
    with store.writing("Оюунчимэг", DAY) as writing:
        course = writing.create(Course.validated(name="Манлайлал"))
        session = writing.create(TrainingSession.validated(course=course, date=DAY))
        row = writing.create(
            Attendance.validated(
                trainee=person, session=session, half_day=1, mark=AttendanceMark.PRESENT
            )
        )
    for kind, record, values in (
        (kinds.ATTENDANCE, row, {"trainee": 1}),
        (kinds.TRAINEE, person, {"shoe_size": "42"}),
        (kinds.TRAINEE, person, {"retired": 1}),
    ):
        with pytest.raises(Problem) as refused, store.writing("Оюунчимэг", DAY) as writing:
            writing.edit(kind, record, values, shown=AS_STORED)
        assert refused.value.code is Code.FIELD_UNKNOWN


def test_a_retired_person_is_kept_and_comes_back(store: Store) -> None:
    person = register(store, "Болд")
    with store.writing("Оюунчимэг", DAY) as writing:
        writing.retire(kinds.TRAINEE, person)
    assert store.people.count() == 0
    assert store.people.count(retired=True) == 1
    with store.writing("Оюунчимэг", DAY) as writing:
        writing.retire(kinds.TRAINEE, person, retired=False)
    assert store.people.count() == 1


def test_a_draft_comes_back_as_it_was_typed(stores: EngineStores) -> None:
    store = stores.new(5)
    typed = {"given_name": " Сар", "birth_date": "20?7", "phone": ""}
    with store.transaction():
        store.drafts.save("door", typed)
    store = stores.again(store)
    assert store.drafts.get("door") == typed
    with store.transaction():
        store.drafts.save("door", {"given_name": ""})
    assert store.drafts.get("door") == {}


def test_people_are_counted_in_exactly_one_of_the_three_states(store: Store) -> None:
    first = register(store, "Болд")
    assert store.sync_states.count_people() == PeopleBySyncState(
        local_count=1, in_transit_count=0, acknowledged_count=0
    )
    own = store.outbox.current_writer()
    with store.transaction():
        store.segments.add(LogSegment(own.writer, 1, own.last_number, bytes(32), b"bytes"))
        store.outbox.note_exchange(DAY, "stick", {own.writer: own.last_number})
    register(store, "Дулам")
    assert store.sync_states.count_people() == PeopleBySyncState(
        local_count=1, in_transit_count=1, acknowledged_count=0
    )
    with store.transaction():
        assert store.outbox.note_receipt(own.writer, own.last_number) == 1
    assert store.sync_states.count_people() == PeopleBySyncState(
        local_count=1, in_transit_count=0, acknowledged_count=1
    )
    with store.writing("Оюунчимэг", DAY) as writing:
        writing.edit(kinds.TRAINEE, first, {"phone": "1"}, shown=AS_STORED)
    assert store.sync_states.count_people() == PeopleBySyncState(
        local_count=2, in_transit_count=0, acknowledged_count=0
    )


def test_what_was_said_here_is_gone_through_once_and_then_only_the_news(
    stores: EngineStores, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = stores.new(11)
    person = register(store, "Болд")
    spans: list[tuple[int, int]] = []

    def people_changed(db: Engine, writer: int, after: int, last: int) -> set[int]:
        spans.append((after, last))
        return find_people_changed(db, writer, after, last)

    monkeypatch.setattr(outbox, "find_people_changed", people_changed)

    def receipt(last: int) -> None:
        with store.transaction():
            store.outbox.note_receipt(11, last)
        spans.clear()

    for _ in range(2):
        assert store.sync_states.count_people() == PeopleBySyncState(1, 0, 0)
    assert spans.count((0, 2)) == 1
    receipt(2)
    for _ in range(2):
        assert store.sync_states.count_people() == PeopleBySyncState(0, 0, 1)
    assert (0, 2) not in spans
    register(store, "Дулам")
    receipt(3)
    assert store.sync_states.count_people() == PeopleBySyncState(0, 0, 2)
    assert (0, 3) not in spans
    assert (2, 3) in spans
    with store.writing("Оюунчимэг", DAY) as writing:
        writing.edit(kinds.TRAINEE, person, {"phone": "1"}, shown=AS_STORED)
    assert store.sync_states.count_people() == PeopleBySyncState(1, 0, 1)
    with store.transaction():
        store.outbox.forget_receipts()
    assert store.sync_states.count_people() == PeopleBySyncState(1, 1, 0)
    receipt(2)
    assert store.sync_states.count_people() == PeopleBySyncState(1, 1, 0)


def test_what_was_undone_while_it_was_written_is_counted_nowhere(store: Store) -> None:
    people = [register(store, name) for name in ("Болд", "Дулам")]
    with store.transaction():
        store.outbox.note_receipt(11, 3)
    with suppress(ZeroDivisionError), store.writing("Оюунчимэг", DAY) as writing:
        writing.retire(kinds.TRAINEE, people[0])
        writing.finish()
        assert store.sync_states.count_people() == PeopleBySyncState(1, 0, 1)
        raise ZeroDivisionError
    with store.writing("Оюунчимэг", DAY) as writing:
        writing.create(Course.validated(name="Манлайлал"))
    assert store.sync_states.count_people() == PeopleBySyncState(0, 0, 2)


def test_a_receipted_segment_stays_as_it_was_cut(store: Store) -> None:
    register(store, "Болд")
    with store.transaction():
        store.segments.add(LogSegment(11, 1, 2, b"h" * 32, b"bytes"))
        store.outbox.note_receipt(11, 2)
    assert store.segments.hash_at(11, 2) == b"h" * 32
    assert store.segments.hash_at(11, 0) == EMPTY_LOG_HASH
    assert store.segments.list_after(11, 0)[0].body == b"bytes"
    own = store.outbox.current_writer()
    assert store.segments.next_uncut(own.writer, own.last_number, 100) is None


def test_people_sort_as_mongolians_sort(store: Store) -> None:
    for name in ("Өлзий", "Оюун", "Үүрээ", "Улаан", "Пүрэв", "Энх", "Ёндон", "Елбег"):
        register(store, name)
    names = [line.given_name for line in store.people.list_page(0, 20)]
    assert names == ["Елбег", "Ёндон", "Оюун", "Өлзий", "Пүрэв", "Улаан", "Үүрээ", "Энх"]


def test_search_finds_a_person_by_latin_letters_year_phone_and_patronymic(store: Store) -> None:
    person = register(
        store, "Сарантуяа", patronymic="Дорж", birth_date="2007-03-02", phone="99114207"
    )
    register(store, "Сарангэрэл", patronymic="Батбаяр", birth_date="2008")
    for wanted in (
        PersonQuery(names=(key("sarantu"),)),
        PersonQuery(names=(key("sar"), key("Доржийн"))),
        PersonQuery(names=(key("dorj"),)),
        PersonQuery(names=(key("сар"),), year="2007"),
        PersonQuery(phone="9911"),
    ):
        assert [line.id for line in store.people.search(wanted).lines] == [person], wanted
    assert len(store.people.search(PersonQuery(names=(key("sar"),))).lines) == 2


def test_people_of_the_sessions_soum_come_first(store: Store) -> None:
    far = register(store, "Сараа", soum="8301")
    near = register(store, "Сарангоо", soum="6519")
    found = store.people.search(PersonQuery(names=(key("sar"),), near="6519"))
    assert [line.id for line in found.lines] == [near, far]


def test_a_record_unknown_here_is_not_made_up(store: Store) -> None:
    with pytest.raises(Problem) as refused:
        store.records.load(kinds.TRAINEE, change_id(5, 5))
    assert refused.value.code is Code.NOT_FOUND


def test_people_whose_name_is_not_known_stand_at_the_end(store: Store) -> None:
    with store.writing("Оюунчимэг", DAY) as writing:
        nameless = writing.create(Trainee.validated(phone="99114207"))
    register(store, "Энх")
    assert [line.id for line in store.people.list_page(0, 10)][-1] == nameless


def test_of_any_number_of_rows_the_new_are_counted_and_all_are_there(store: Store) -> None:
    db = store._db
    with db.transaction():
        for numbers, new in ((range(3, 40), 37), (range(1, 101), 63), (range(90, 102), 1)):
            assert db.insert_new("touched_alias", ("id",), ((each,) for each in numbers)) == new
        rows = db.execute("SELECT id FROM touched_alias ORDER BY id").fetchall()
        assert [row[0] for row in rows] == [*range(1, 102)]
