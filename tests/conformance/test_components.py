"""Which records are one is what all pairs at once say, whatever happened; on each engine.

Random histories of two officers and a laptop, of pairs that come before the people they are about,
of undone, withdrawn and erased records.
"""

from contextlib import suppress
from dataclasses import dataclass, field

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings

from fieldreg.domain import kinds
from fieldreg.domain.joins.components import join_records
from fieldreg.domain.joins.pairs import order_ends, settle
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.log.changes import Changes, Creations
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import Verdict
from fieldreg.services.pairs import open_pairs
from fieldreg.store.store import Store
from tests.support.stores.engines import EngineStores, SqlcipherStores
from tests.support.stores.merge_scenarios import redo_changes, undo_changes

DAY = "2026-03-14"
OWN, OTHER, LAPTOP = 11, 44, 22
PEOPLE = [change_id(writer, number) for writer in (OTHER, LAPTOP) for number in (1, 2, 3)]
COURSES = [change_id(OTHER, number) for number in (50, 51, 52)]
VERDICTS = [*[Verdict.SAME] * 16, *Verdict]


@dataclass
class Office:
    """A head office in which acts happen."""

    store: Store
    number: int = 100
    pairs: list[int] = field(default_factory=list)
    undone: list[int] = field(default_factory=list)

    def begin(self) -> None:
        for record in COURSES:
            self._take(kinds.COURSE, record, name="Манлайлал")
        for person in PEOPLE[::2]:
            self._take(kinds.TRAINEE, person, given_name="Номин")

    def attend(self) -> None:
        for place, person in enumerate(PEOPLE):
            session = change_id(OTHER, 60 + place % 3)
            self._take(
                kinds.ATTENDANCE,
                change_id(OTHER, self._next()),
                trainee=person,
                session=session,
                half_day=1 + place % 2,
                mark=("present", "absent", "late")[place % 3],
            )

    def play(self, act: str, one: int, other: int) -> None:
        match act:
            case "judge":
                self._judge((OTHER, OTHER, LAPTOP)[other % 3], one, other)
            case "person":
                self._take(kinds.TRAINEE, PEOPLE[one % len(PEOPLE)], given_name="Номин")
            case "withdraw" if self.pairs:
                with suppress(Problem), self.store.writing("Болд", DAY) as writing:
                    pair = self.pairs[one % len(self.pairs)]
                    writing.retire(kinds.PAIR, pair, retired=other % 4 > 0)
            case "know":
                sql = "DELETE FROM device_writer WHERE writer = ?"
                with self.store.transaction():
                    self.store._db.execute(sql, (LAPTOP,))
                    if one % 3:
                        sql = "INSERT INTO device_writer (begun, writer, device) VALUES (1, ?, 1)"
                        self.store._db.execute(sql, (LAPTOP,))
            case "undo":
                first = (PEOPLE, PEOPLE, self.pairs or PEOPLE)[other % 3]
                start = first[one % len(first)]
                self.undone.append(undo_changes(self.store, (start, start + other % 2)))
            case "redo" if self.undone:
                redo_changes(self.store, self.undone[one % len(self.undone)])
            case "erase":
                with self.store.transaction():
                    self._take(
                        kinds.ERASURE,
                        change_id(OTHER, self._next()),
                        trainees=str(PEOPLE[one % len(PEOPLE)]),
                        state="ordered",
                        reason="asked",
                        day=DAY,
                    )

    def _judge(self, writer: int, one: int, other: int) -> None:
        among = COURSES if one % 7 == 0 else PEOPLE
        first, second = among[one // 7 % len(among)], among[other // 3 % len(among)]
        if one % 41 == 0:
            second = COURSES[0]
        if first == second:
            return
        # A bridge, mostly on one pair, so that it falls when this is judged anew.
        rests = {self.pairs[one % len(self.pairs)]} if self.pairs and other % 3 == 0 else set()
        if other % 15 == 0:
            rests |= set(self.pairs[-2:])
        pair = change_id(writer, self._next())
        self._take(
            kinds.PAIR,
            pair,
            **dict(zip(("first", "second"), order_ends(first, second), strict=True)),
            verdict=VERDICTS[(one + other) % len(VERDICTS)],
            rests_on=" ".join(map(str, sorted(rests))) or None,
        )
        self.pairs.append(pair)

    def _take(self, kind: Kind, record: int, **values: Value) -> None:
        if self.store.records.kind_of(record):
            return
        columns = [[values.get(each.name)] for each in kind.fields]
        stamps = [build_stamp(self._next(), record >> 32)]
        made = Creations(kind, [record], stamps, columns)
        with self.store.transaction():
            self.store.apply_received(Changes(creations=(made,)))

    def _next(self) -> int:
        self.number += 1
        return self.number


def kept(store: Store) -> dict[int, int]:
    return dict(store._db.execute("SELECT record, root FROM person").fetchall())


def check_queue(store: Store) -> None:
    """The queue reads few verdicts, and joins only near a *same* pair that joined nothing."""
    counting = settle(store.pairs.list_verdicts())
    in_force = [verdict for verdict in counting.values() if verdict.is_officers]
    hidden = store.pairs.list_hidden({each for verdict in in_force for each in verdict.ends})
    refused = [verdict.ends for verdict in join_records(in_force, hidden).refused]
    roots = store.pairs.find_roots({each for ends in counting for each in ends})
    assert open_pairs._list_refused(store, counting, roots) == refused
    wanted = open_pairs._find_waiting(store, store.pairs.list_verdicts(), store.pairs.list_met())
    said, waiting = open_pairs._load_waiting(store)
    assert waiting == wanted
    assert {each for each in store.pairs.list_verdicts() if each.ends in waiting} <= {*said}
    judged = (Verdict.SAME, Verdict.DIFFERENT)
    learned = [each for each in in_force if each.verdict in judged and not each.rests_on]
    latest = [each.ends for each in sorted(learned, key=lambda each: -each.stamp)]
    found = [ends for ends in store.pairs.list_learned_from() if ends in latest]
    assert found == latest


_ACTS = [*["judge"] * 12, *["withdraw"] * 3, *["undo"] * 4, "person", "person", "know", "redo"]
_number = st.integers(0, 1 << 12)
_act = st.tuples(st.sampled_from(_ACTS), _number, _number)
histories = st.lists(_act, min_size=15, max_size=45)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories, erased=st.lists(_number, max_size=2), rest=st.lists(_act, max_size=8))
def test_who_is_one_is_what_all_pairs_say(
    engine_stores: EngineStores,
    history: list[tuple[str, int, int]],
    erased: list[int],
    rest: list[tuple[str, int, int]],
) -> None:
    office = Office(engine_stores.new(OWN))
    office.begin()
    office.attend()
    is_quick = isinstance(engine_stores, SqlcipherStores)  # a server takes a second to vacuum
    acts = [*history, *(("erase", one, 0) for one in erased if is_quick), *rest]
    for place, (act, one, other) in enumerate(acts):
        office.play(act, one, other)
        if is_quick or not place % 10:
            assert kept(office.store) == office.store.pairs.compute_components().roots
            check_queue(office.store)
    before = kept(office.store)
    assert before == office.store.pairs.compute_components().roots
    with office.store.transaction():
        office.store._db.execute("UPDATE person SET root = root + 1")
        office.store.pairs.recount()
    assert kept(office.store) == before
    engine_stores.close()


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories, more=st.lists(_act, max_size=12), ends=st.tuples(_number, _number))
def test_who_is_parted_later_is_as_if_never_joined_and_nobody_loses_what_she_attended(
    engine_stores: EngineStores,
    history: list[tuple[str, int, int]],
    more: list[tuple[str, int, int]],
    ends: tuple[int, int],
) -> None:
    first, second = (PEOPLE[each % len(PEOPLE)] for each in ends)
    twins = [Office(engine_stores.new(OWN)) for _ in range(2)]
    for office in twins:
        office.begin()
        for act, one, other in history:
            office.play(act, one, other)
    joining, alone = twins
    pair, _ = (change_id(OTHER, office._next()) for office in twins)
    if first != second:
        joined = dict(zip(("first", "second"), order_ends(first, second), strict=True))
        joining._take(kinds.PAIR, pair, **joined, verdict=Verdict.SAME)
        alone._next()  # of the stamp
    for office in twins:
        for act, one, other in more:
            office.play(act, one, other)
    with suppress(Problem), joining.store.writing("Болд", DAY) as writing:
        writing.retire(kinds.PAIR, pair)
    assert kept(joining.store) == kept(alone.store)
    joining.attend()
    groups = set(joining.store.pairs.list_members(PEOPLE).values())
    united = [mark for group in groups for mark in joining.store.pairs.list_marks(group)]
    each = [mark for person in PEOPLE for mark in joining.store.pairs.list_marks([person])]
    assert sorted(united) == sorted(each)
    engine_stores.close()


def test_who_is_undone_leaves_and_a_bridge_falls_with_what_it_rests_on_however_far(
    store: Store,
) -> None:
    office = Office(store)
    one, other, third, fourth, fifth = sorted(PEOPLE)[:5]
    for person in PEOPLE:
        office._take(kinds.TRAINEE, person, given_name="Номин")

    def judge(first: int, second: int, verdict: Verdict, rests_on: int | None = None) -> int:
        pair = change_id(OTHER, office._next())
        named = str(rests_on) if rests_on else None
        values: dict[str, Value] = {"first": first, "second": second, "rests_on": named}
        office._take(kinds.PAIR, pair, **values, verdict=verdict)
        return pair

    ground = judge(one, other, Verdict.SAME)
    judge(third, fourth, Verdict.SAME, ground)
    judge(fourth, fifth, Verdict.SAME)
    assert kept(store) == {one: one, other: one, third: third, fourth: third, fifth: third}
    judge(one, other, Verdict.DIFFERENT)
    assert kept(store) == {fourth: fourth, fifth: fourth}
    undoing = undo_changes(store, (fifth, fifth))
    assert kept(store) == {}
    redo_changes(store, undoing)
    assert kept(store) == {fourth: fourth, fifth: fourth}
    judge(one, other, Verdict.SAME)
    assert kept(store)[one] == kept(store)[other]
    check_queue(store)  # they are one, and two officers do not agree on it
