"""What a hurried store gets wrong: late edits, half letters, counts, taken numbers."""

from itertools import permutations

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.changes import Changes, Creations, Edit
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import Consent, check_edit
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.values import ConsentMethod, ConsentState, Purpose
from fieldreg.store.exchange.outbox import PeopleBySyncState
from fieldreg.store.log.change_log import changes_between
from fieldreg.store.log.segments import LogSegment
from fieldreg.store.people.search_plan import PersonQuery
from fieldreg.store.store import Store
from tests.support.stores.engines import EngineStores

DAY = "2026-03-14"


def person_of(writer: int, name: str) -> Changes:
    columns = [[value] for value in Trainee.validated(given_name=name).column_values()]
    created = Creations(kinds.TRAINEE, [change_id(writer, 1)], [build_stamp(1, writer)], columns)
    return Changes(creations=(created,))


def correction(number: int, value: str, *seen: int) -> Edit:
    """A later word of writer 9 on the phone of its first person."""
    return Edit(
        change_id(9, number),
        build_stamp(number, 9),
        kinds.TRAINEE,
        change_id(9, 1),
        {"phone": value},
        {"phone": tuple(build_stamp(one, 9) for one in seen)},
    )


def take_in(store: Store, changes: Changes) -> None:
    with store.transaction():
        store.apply_received(changes)


def test_edits_arrive_in_any_order_and_even_after_one_that_saw_them(stores: EngineStores) -> None:
    edits = correction(2, "a", 1), correction(3, "b", 2), correction(4, "c", 2)
    digests = set()
    for order in permutations(edits):
        store = stores.new(11)
        take_in(store, person_of(9, "Болд"))
        for edit in order:
            take_in(store, Changes(edits=(edit,)))
        standing = store.records.load(kinds.TRAINEE, change_id(9, 1))
        assert standing.values["phone"] == "c"
        assert standing.conflicting_fields == ("phone",)  # b and c did not see each other
        digests.add(store.digest())
    assert len(digests) == 1


def test_of_edits_that_come_again_each_is_known_and_none_is_applied(store: Store) -> None:
    take_in(store, person_of(9, "Болд"))
    edits = correction(2, "a", 1), correction(3, "b", 2), correction(4, "c", 3)
    take_in(store, Changes(edits=edits[:2]))
    with store.transaction():
        applied = store.apply_received(Changes(edits=edits))
    assert (applied.edit_count, applied.known_count) == (1, 2)
    with store.transaction():
        again = store.apply_received(Changes(edits=edits))
    assert (again.edit_count, again.known_count, again.touched_kinds) == (0, 3, set())


def test_a_creation_is_read_back_as_it_was_though_an_edit_saw_nothing(store: Store) -> None:
    take_in(store, person_of(9, "Болд"))
    take_in(store, Changes(edits=(correction(2, "99"),)))
    first = change_id(9, 1)
    back = changes_between(store._db, first, first)  # the log is no shelf
    assert back == Changes(
        creations=(
            Creations(
                kinds.TRAINEE,
                [first],
                [build_stamp(1, 9)],
                [list(column) for column in person_of(9, "Болд").creations[0].columns],
            ),
        )
    )


def test_a_withdrawn_consent_counts_its_person_as_on_this_laptop(store: Store) -> None:
    with store.writing("Оюунчимэг", DAY) as writing:
        person = writing.create(Trainee.validated(given_name="Болд"))
        consent = writing.create(
            Consent.validated(
                trainee=person,
                purpose=Purpose.KEEP,
                text_version="1",
                language="mn",
                how=ConsentMethod.SPOKEN,
                given_by="self",
                day=DAY,
                state=ConsentState.GIVEN,
            )
        )
    with store.transaction():
        store.segments.add(LogSegment(11, 1, 3, bytes(32), b""))
        store.outbox.note_receipt(11, 3)
    assert store.sync_states.count_people() == PeopleBySyncState(0, 0, 1)
    with store.writing("Оюунчимэг", DAY) as writing:
        writing.edit(kinds.CONSENT, consent, {"state": "withdrawn"}, shown=AS_STORED)
    assert store.sync_states.count_people() == PeopleBySyncState(1, 0, 0)
    assert store.sync_states.find_of_person(person) == "here"
    assert store.sync_states.find_of_records([person]) == "held"
    assert store.sync_states.find_of_records([person, consent]) == "here"
    assert store.sync_states.find_of_records([]) == "held"


def test_half_a_letter_is_kept_in_a_draft_and_refused_everywhere_else(store: Store) -> None:
    with store.transaction():
        store.drafts.save("door", {"given_name": "Бо\ud83d"})
    assert store.drafts.get("door") == {"given_name": "Бо\ud83d"}
    for ask in (
        lambda: store.people.find_by_source("\ud83d"),
        lambda: store.people.search(PersonQuery(names=(("\ud83d", "\ud83d"),))),
        lambda: store.people.list_by_ids([1 << 70]),
    ):
        with pytest.raises(Problem) as refused:
            ask()
        assert refused.value.code is Code.VALUE_REFUSED


def test_a_mistake_of_ours_leaves_the_store_as_a_problem_too(store: Store) -> None:
    with pytest.raises(Problem) as unexpected, store.transaction():
        store.outbox.begin_writer(11)  # it is that writer already
    assert unexpected.value.code is Code.UNEXPECTED
    assert unexpected.value.facts == {"error": "IntegrityError"}


def test_a_number_that_somebody_took_is_never_written_over_in_silence(store: Store) -> None:
    with store.writing("Оюунчимэг", DAY) as writing:
        writing.create(Trainee.validated(given_name="Болд"))
    foreign = person_of(11, "Хэн нэгэн").creations[0]
    taken = Creations(foreign.kind, [change_id(11, 3)], [build_stamp(9, 11)], foreign.columns)
    take_in(store, Changes(creations=(taken,)))
    with pytest.raises(Problem) as refused, store.writing("Оюунчимэг", DAY) as writing:
        writing.create(Trainee.validated(given_name="Дулам"))
    assert refused.value.code is Code.STORE_DAMAGED
    assert store.outbox.current_writer().last_number == 2


def test_writing_nobody_writes_nothing(store: Store) -> None:
    with store.writing("Оюунчимэг", DAY) as writing:
        nobody = writing.create_many(kinds.TRAINEE, [[] for _ in kinds.TRAINEE.fields])
    assert list(nobody) == []
    assert store.outbox.current_writer().last_number == 0


def test_a_number_in_letters_is_kept_as_a_number() -> None:
    assert check_edit(kinds.SESSION, {"half_days": "3"}) == {"half_days": 3}
