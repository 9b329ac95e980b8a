"""Which records are one is what all pairs at once say, whatever happened; on each engine.

Random histories of two officers and a laptop, of pairs that come before the people they are about,
of undone, withdrawn and erased records. Marks of attendance are noted as they come: none is lost.
"""

from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, field

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings

from fieldreg.domain import kinds
from fieldreg.domain.joins.components import join_records
from fieldreg.domain.joins.pairs import Ends, PairVerdict, order_ends, settle
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.log.changes import Changes, Creations
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import Verdict
from fieldreg.services import user_acts
from fieldreg.services.pairs import open_pairs, verdicts
from fieldreg.services.user_acts import ActJournal
from fieldreg.store.store import Store
from tests.support.stores.engines import EngineStores, SqlcipherStores
from tests.support.stores.merge_scenarios import redo_changes, undo_changes
from tests.support.user_sessions import session_at

DAY = "2026-03-14"
OWN, OTHER, LAPTOP = 11, 44, 22
PEOPLE = [change_id(writer, number) for writer in (OTHER, LAPTOP) for number in (1, 2, 3)]
COURSES = [change_id(OTHER, number) for number in (50, 51, 52)]
VERDICTS = [*[Verdict.SAME] * 16, *Verdict]
MARKS = ("present", "late", "absent")  # the strongest first


@dataclass
class Office:
    """A head office in which acts happen; *marks* are those that came, with whose, when and which.

    *undone* has what each order to undo named, and those that were redone.
    """

    store: Store
    number: int = 100
    pairs: list[int] = field(default_factory=list)
    marks: dict[int, tuple[int, int, int, str]] = field(default_factory=dict)
    undone: dict[int, tuple[int, int]] = field(default_factory=dict)
    redone: set[int] = field(default_factory=set)

    def begin(self) -> None:
        for record in COURSES:
            self._take(kinds.COURSE, record, name="Манлайлал")
        for person in PEOPLE[::2]:
            self.register(person)
        for place in range(len(PEOPLE)):
            self.attend(place, place % 2 + 2 * ((0, 2, 1)[place % 3]))

    def register(self, person: int) -> None:
        self._take(kinds.TRAINEE, person, given_name="Номин", birth_date="1990")

    def attend(self, one: int, other: int) -> None:
        person, session = PEOPLE[one % len(PEOPLE)], change_id(OTHER, 60 + one % 3)
        said = person, session, 1 + other % 2, MARKS[other // 2 % len(MARKS)]
        self.marks[change_id(OTHER, self._next())] = said
        values = dict(zip(("trainee", "session", "half_day", "mark"), said, strict=True))
        self._take(kinds.ATTENDANCE, [*self.marks][-1], **values)

    def marks_in_use(self) -> list[tuple[int, int, int, str]]:
        spans = [span for each, span in self.undone.items() if each not in self.redone]
        is_undone = (any(low <= mark <= high for low, high in spans) for mark in self.marks)
        return [
            said for said, is_out in zip(self.marks.values(), is_undone, strict=True) if not is_out
        ]

    def play(self, act: str, one: int, other: int) -> None:
        match act:
            case "judge":
                self._judge((OTHER, OTHER, LAPTOP)[other % 3], one, other)
            case "person":
                self.register(PEOPLE[one % len(PEOPLE)])
            case "attend":
                self.attend(one, other)
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
                first = (PEOPLE, PEOPLE, self.pairs or PEOPLE, [*self.marks])[other % 4]
                start = first[one % len(first)]
                span = start, start + other % 2
                self.undone[undo_changes(self.store, span)] = span
            case "redo" if self.undone:
                order = [*self.undone][one % len(self.undone)]
                redo_changes(self.store, order)
                self.redone.add(order)
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


def check_attendance(office: Office) -> None:
    """Each mark that came is told of her with whom its record is one, the strongest first."""
    store = office.store
    roots = store.pairs.compute_components().roots
    told: dict[tuple[int, int, int], set[str]] = defaultdict(set)
    for person, session, half_day, mark in office.marks_in_use():
        told[session, roots.get(person, person), half_day].add(mark)
    found = {
        (session, row.trainee, half_day): mark
        for session in {session for _, session, _, _ in office.marks.values()}
        for row in store.sessions.list_participants(session)
        for half_day, mark in row.marks.items()
    }
    assert found == {place: min(some, key=MARKS.index) for place, some in told.items()}


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
_ACTS += ["attend"] * 2
_number = st.integers(0, 1 << 12)
_act = st.tuples(st.sampled_from(_ACTS), _number, _number)
histories = st.lists(_act, min_size=15, max_size=45)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories, erased=st.lists(_number, max_size=2), rest=st.lists(_act, max_size=8))
def test_who_is_one_is_what_all_pairs_say_and_nobody_loses_what_she_attended(
    engine_stores: EngineStores,
    history: list[tuple[str, int, int]],
    erased: list[int],
    rest: list[tuple[str, int, int]],
) -> None:
    office = Office(engine_stores.new(OWN))
    office.begin()
    is_quick = isinstance(engine_stores, SqlcipherStores)  # a server takes a second to vacuum
    gone = erased if is_quick else erased[:1]
    for place, act in enumerate([*history, *(("erase", one, 0) for one in gone), *rest]):
        office.play(*act)
        if is_quick or act[0] == "erase" or not place % 10:
            assert kept(office.store) == office.store.pairs.compute_components().roots
            check_queue(office.store)
            check_attendance(office)
    before = kept(office.store)
    assert before == office.store.pairs.compute_components().roots
    check_attendance(office)
    with office.store.transaction():
        office.store._db.execute("UPDATE person SET root = root + 1")
        office.store.pairs.recount()
    assert kept(office.store) == before
    engine_stores.close()


class Twin(Office):
    """An office at which somebody sits, whose acts can be taken back."""

    def sit_down(self) -> None:
        self.user, self.journal = session_at(self.store), ActJournal()
        self.store.own_acts.on_act(self.journal.note)

    def read(self) -> tuple[object, ...]:
        store = self.store
        check_attendance(self)
        assert kept(store) == store.pairs.compute_components().roots
        said = sorted(store.pairs.list_verdicts(), key=lambda given: given.pair)
        return kept(store), said, sorted(map(store.pairs.list_marks, [[each] for each in PEOPLE]))

    def judge(self, ends: Ends, verdict: Verdict) -> None:
        """Judge, take it back and judge again; nothing where one of them was undone."""
        before = self.read()
        try:
            verdicts.judge_pair(self.user, *ends, verdict)
        except Problem:
            return
        after = self.read()
        user_acts.take_back(self.user, self.journal)
        assert self.read() == before
        user_acts.do_again(self.user, self.journal)
        assert self.read() == after

    def part(self, ends: Ends) -> None:
        """Part them; where they are not one, whatever was said of them, they are only told apart."""
        roots = self.store.pairs.find_roots(ends)
        if roots[ends[0]] == roots[ends[1]]:
            verdicts.part_pair(self.user, *ends)
        else:
            self.judge(ends, Verdict.DIFFERENT)


def judge_in_thought(store: Store, ends: Ends) -> dict[int, int]:
    """Return who would be one if an officer said that *ends* differ, and nothing else of them."""
    said = [given for given in store.pairs.list_verdicts() if given.ends != ends]
    said.append(PairVerdict(0, *ends, Verdict.DIFFERENT, 0, is_officers=True))
    kind_of = store.records.kind_of
    in_force = [
        given
        for given in settle(said).values()
        if given.is_officers and kind_of(given.first) is kind_of(given.second) is not None
    ]
    hidden = store.pairs.list_hidden({each for given in in_force for each in given.ends})
    return dict(join_records(in_force, hidden).roots)


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    history=st.lists(_act, min_size=10, max_size=30),
    more=st.lists(_act, max_size=12),
    ends=st.lists(st.sampled_from(PEOPLE), min_size=2, max_size=2, unique=True),
)
def test_who_is_parted_is_as_if_never_joined_and_judged_different_and_undoing_is_exact(
    engine_stores: EngineStores,
    history: list[tuple[str, int, int]],
    more: list[tuple[str, int, int]],
    ends: list[int],
) -> None:
    joining, alone = twins = [Twin(engine_stores.new(OWN)) for _ in range(2)]
    pair = order_ends(*ends)
    for twin in twins:
        twin.begin()
        twin.sit_down()
        for act in [*(("person", PEOPLE.index(each), 0) for each in pair), *history]:
            twin.play(*act)
    joining.judge(pair, Verdict.SAME)
    alone.judge(pair, Verdict.UNSURE)  # at the same stamp, which is that of nothing else
    for act in more:
        for twin in twins:
            twin.play(*act)
    before = [twin.read() for twin in twins]
    expected = judge_in_thought(alone.store, pair)
    joining.part(pair)
    alone.judge(pair, Verdict.DIFFERENT)
    assert joining.read() == alone.read()
    if len(joining.journal.done) > 1:
        assert kept(joining.store) == expected
    for twin, state in zip(twins, before, strict=True):
        if len(twin.journal.done) > 1:
            user_acts.take_back(twin.user, twin.journal)
            assert twin.read() == state
    with suppress(Problem):  # what it replaced was withdrawn meanwhile, at both alike
        for twin in twins:
            user_acts.take_back(twin.user, twin.journal)
        assert joining.read() == alone.read()
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
