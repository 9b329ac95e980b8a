"""Each person is listed once, with the values shown of her, whatever happened; on each engine.

The histories are those of the components, with values that are corrected and pinned. The oracle is
the function of all pairs at once, and what `combine_members` says of the members' live values.
"""

from contextlib import suppress
from random import Random  # noqa: TID251

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.judgements import Pin
from fieldreg.domain.records.values import AttendanceMark, Verdict
from fieldreg.services import user_acts
from fieldreg.store.people.repository import PeopleOrder
from fieldreg.store.people.search import PersonRow
from fieldreg.store.people.search_plan import PersonQuery
from fieldreg.store.store import Store
from tests.conformance import test_components
from tests.conformance.test_components import DAY, OTHER, OWN, PEOPLE
from tests.support.stores.engines import EngineStores, SqlcipherStores
from tests.support.stores.recount import show_person

NAMES = ("Номин", "Болд", "Анужин", None)
FIELDS = ("given_name", "patronymic", "phone", "soum", "birth_date")
VALUES = {
    "phone": ("99112233", "88001122", None),
    "soum": ("6525", "1119", None),
    "birth_date": ("2001", "2001-05-06", None),
}
PLANNED = {
    "date": DAY,
    "half_days": 2,
    "starts": "morning",
    "mode": "in-person",
    "state": "planned",
}
SESSIONS = [change_id(OTHER, 60 + number) for number in range(3)]


class Office(test_components.Twin):
    @override
    def begin(self) -> None:
        super().begin()
        for session in SESSIONS:
            self._take(kinds.SESSION, session, **PLANNED)

    @override
    def play(self, act: str, one: int, other: int) -> None:
        person, field = PEOPLE[one % len(PEOPLE)], FIELDS[other % len(FIELDS)]
        if act not in ("correct", "retire", "pin"):
            super().play(act, one, other)
            return
        with suppress(Problem), self.store.writing("Болд", DAY) as writing:
            if act == "correct":
                some = VALUES.get(field, NAMES)
                value = some[other // 5 % len(some)]
                writing.edit(kinds.TRAINEE, person, {field: value}, shown=AS_STORED)
            elif act == "retire":
                writing.retire(kinds.TRAINEE, person, retired=other % 2 > 0)
            elif other % 7 and self.store.records.kind_of(person):
                pin = writing.create(Pin.validated(member=person, shown_field=field))
                if other % 3 == 0:
                    writing.retire(kinds.PIN, pin)


def expected_people(store: Store) -> dict[int, PersonRow]:
    """Return who is listed, by root."""
    here = [person for person in PEOPLE if store.records.kind_of(person)]
    rows = {row.id: row for row in store.records.load_many(kinds.TRAINEE, here)}
    roots = store.pairs.compute_components().roots
    people: dict[int, list[int]] = {}
    for record in sorted(rows):
        people.setdefault(roots.get(record, record), []).append(record)
    return {root: _show(store, [rows[each] for each in some]) for root, some in people.items()}


def _show(store: Store, rows: list) -> PersonRow:
    is_retired = int(all(row.is_retired for row in rows))
    values = show_person(store, rows).values()
    return PersonRow(min(row.id for row in rows), *values, is_retired)  # type: ignore[arg-type]


def check_people(store: Store) -> None:
    expected = expected_people(store)
    listed: dict[int, PersonRow] = {}
    for retired in (False, True):
        for order in PeopleOrder:
            ids = store.people.list_ids(retired=retired, order=order)
            assert len(ids) == store.people.count(retired=retired)
            assert sorted(ids) == sorted(set(ids))
        listed |= {row.id: row for row in store.people.list_by_ids(ids)}
        found = store.people.search(PersonQuery(names=(("n", "n"),), retired=retired), 100)
        assert {row.id for row in found.lines} <= set(ids)
        assert len({row.id for row in found.lines}) == len(found.lines)
    blank = {root for root, row in expected.items() if row.is_slip}
    assert listed == {root: row for root, row in expected.items() if root not in blank}
    for session in SESSIONS:
        participants = [row.trainee for row in store.sessions.list_participants(session)]
        row = store.sessions.find(session)
        assert row is None or row.participants == len(participants) == len(set(participants))


_ACTS = [*["judge"] * 10, *["correct"] * 6, *["pin"] * 3, *["retire"] * 2, *["withdraw"] * 3]
_ACTS += [*["undo"] * 3, "person", "person", "know", "redo"]
_number = st.integers(0, 1 << 12)
_act = st.tuples(st.sampled_from(_ACTS), _number, _number)


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=st.lists(_act, min_size=15, max_size=45), erased=st.lists(_number, max_size=2))
def test_each_person_is_listed_once_as_she_is_shown(
    engine_stores: EngineStores, history: list[tuple[str, int, int]], erased: list[int]
) -> None:
    office = Office(engine_stores.new(OWN))
    office.begin()
    is_quick = isinstance(engine_stores, SqlcipherStores)
    gone = erased if is_quick else erased[:1]  # a server takes a second to vacuum
    for place, act in enumerate([*history, *(("erase", one, 0) for one in gone)]):
        office.play(*act)
        if not place % (4 if is_quick else 20):
            check_people(office.store)
    check_people(office.store)
    with office.store.transaction():
        office.store._db.execute("UPDATE shown_person SET given_name = 'x', in_use = 9")
        office.store.pairs.recount()
    check_people(office.store)
    engine_stores.close()


def read_plain(store: Store) -> list[object]:
    """Return what is kept and listed of people, each by itself or as one."""
    kept = map(store._db.execute, ("SELECT * FROM person", "SELECT * FROM shown_person"))
    members = store.pairs.list_members(PEOPLE)
    marks = [(each, sorted(store.pairs.list_marks(members[each]))) for each in sorted(members)]
    here = [store.sessions.list_participants(each) for each in SESSIONS]
    return [*(sorted(map(repr, rows.fetchall())) for rows in kept), marks, here]


def play_rounds(
    store: Store, seed: int, rounds: int, first: Verdict
) -> tuple[list[object], list[object], list[object]]:
    """Judge two at the beginning, and them different at the end, which is then taken back.

    Return the plain states before, after, and once the first verdict is taken back too.
    """
    chance, office = Random(seed), Office(store)  # noqa: S311
    office.begin()
    other = change_id(OTHER, office._next())
    office._take(kinds.TRAINEE, other, given_name="Номин", phone="99112233", birth_date="1990")
    office.sit_down()
    office.judge((PEOPLE[0], other), first)
    for _ in range(rounds):
        with store.transaction():
            for _ in range(50):
                act = chance.choice(_ACTS)
                office.play(act, chance.randrange(1 << 12), chance.randrange(1 << 12))
    before = read_plain(store)
    office.part((PEOPLE[0], other))
    parted = read_plain(store)
    user_acts.take_back(office.user, office.journal)
    assert read_plain(store) == before
    user_acts.take_back(office.user, office.journal)
    return before, parted, read_plain(store)


@pytest.mark.share(of=6)
@pytest.mark.parametrize("seed", range(3))
def test_what_is_parted_five_hundred_changes_later_is_as_if_never_joined(
    engine_stores: EngineStores, seed: int
) -> None:
    # A statement to a server takes a round trip, and an act asks of each undone span in each kind.
    on_server = 5 if settings.get_current_profile_name() == "long" else 1
    rounds = 10 if isinstance(engine_stores, SqlcipherStores) else on_server
    # Unsure joins nobody, and takes the same stamp.
    (joined, parted, undone), (alone, different, never_joined) = (
        play_rounds(engine_stores.new(OWN), seed, rounds, first)
        for first in (Verdict.SAME, Verdict.UNSURE)
    )
    assert joined != alone
    assert parted == different
    assert undone == never_joined
    engine_stores.close()


def test_all_that_she_did_reaches_her_by_each_of_her_records(store: Store) -> None:
    office = Office(store)
    first, second, third = sorted(PEOPLE)[:3]
    names = {first: "Номин", second: "Номинзул", third: "Болд"}
    for person, name in names.items():
        office._take(kinds.TRAINEE, person, given_name=name)
    office._take(kinds.SESSION, SESSIONS[0], **PLANNED)
    marks = {first: AttendanceMark.ABSENT, second: AttendanceMark.PRESENT}
    for person, mark in marks.items():
        said = {"trainee": person, "session": SESSIONS[0], "half_day": 1, "mark": mark}
        office._take(kinds.ATTENDANCE, change_id(OTHER, office._next()), **said)
    office._take(
        *(kinds.CONSENT, change_id(OTHER, office._next())),
        trainee=second,
        purpose="keep",
        state="declined",
        given_by="self",
        text_version="1",
        language="mn",
        how="spoken",
        day=DAY,
    )
    ends = {"first": first, "second": second}
    office._take(kinds.PAIR, change_id(OTHER, office._next()), **ends, verdict=Verdict.SAME)
    (participant,) = store.sessions.list_participants(SESSIONS[0])
    assert participant.trainee == first
    assert participant.marks == {1: AttendanceMark.PRESENT}
    assert len(participant.record_ids[1]) == 2
    answers = store.consents.list_by_person([first, second, third])
    assert {person: len(some) for person, some in answers.items()} == {first: 1, second: 1}
    last = store.people.last_sessions([first, second, third])
    assert last.keys() == {first, second}
    for person in (first, second):
        ((session, half_days),) = store.sessions.list_of_person(person)
        assert (session.id, half_days) == (SESSIONS[0], 1)
