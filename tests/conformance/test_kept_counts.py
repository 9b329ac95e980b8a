"""What is kept is what a recount finds, whatever happened and on whatever day; on each engine.

Random histories of a store that hears of records before the people and sessions they are about, of
a laptop whose words nobody compared, of people who are joined and parted, of undone, erased and
refused changes.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_rules import AgeStatus, find_age_status, find_first_adult_day
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.log.changes import Changes, Creations
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import Verdict
from fieldreg.store.kept import components
from fieldreg.store.kept import counts as kept_counts
from fieldreg.store.store import Store
from tests.support.stores.engines import EngineStores, SqlcipherStores
from tests.support.stores.merge_scenarios import redo_changes, undo_changes
from tests.support.stores.recount import check_kept_counts, every_day

DAY = "2026-03-14"
OWN, OTHER, KNOWN, UNCOMPARED = 11, 44, 22, 33
PLACES = 2  # people, and sessions, of each writer whom records may be about
BORN = (
    *("1990-01-01", "2007-12-31", "2008-01-01", "2008-02-29", "2008-03-14", "2008-03-15"),
    *("2011-02-28", "2012", "2007", "2008-03", "~2006", "~2012", "?3.4.07", "1630-08-01"),
    *("0007", "2099-01-01", None),
)
STATES = ("given", "given", "declined", "withdrawn", "to-follow", "followed")
MARKS = ("present", "late", "left-early", "absent", "expected")
_FIRST_SESSION, _FIRST_FACT = 100, 1_000  # of each writer; people have the numbers before


class _RefusedAct(Exception):  # noqa: N818  no fault
    """Rolls a transaction back."""


@dataclass
class Register:
    """A store in which acts happen; *number* is that of the last mark or answer."""

    store: Store
    number: int = _FIRST_FACT
    undone: list[int] = field(default_factory=list)

    def begin(self) -> None:
        """Let everybody be where they are waited for: minors, at closed sessions."""
        sessions = [
            (writer, _FIRST_SESSION + place)
            for writer in (KNOWN, UNCOMPARED)
            for place in range(PLACES)
        ]
        for writer, number in sessions:
            values: dict[str, Value] = {"date": DAY, "half_days": 1, "starts": "morning"}
            self._take(kinds.SESSION, writer, number, **values, state="closed")
        for place, (at, number) in enumerate(sessions):
            writer, own = (OTHER, KNOWN, UNCOMPARED)[place % 3], 1 + place // 3
            self._take(kinds.TRAINEE, writer, own, given_name="Номин", birth_date="2012")
            said = {"trainee": change_id(writer, own), "session": change_id(at, number)}
            self._take(kinds.ATTENDANCE, writer, self._next(), **said, half_day=1, mark="present")

    def play(self, act: str, one: int, other: int) -> None:
        match act:
            case "hear":
                self._hear(one, other)
            case "compare":
                self._compare(one)
            case "judge":
                self._judge(one, other)
            case "undo":
                self._undo(one, other)
            case "redo" if self.undone:
                redo_changes(self.store, self.undone[one % len(self.undone)])
            case "refuse":
                with suppress(_RefusedAct), self.store.transaction():
                    self._write(one, other)
                    components.settle(self.store._db)  # as at its end
                    check_kept_counts(self.store, [date(2026, 3, 14)])  # as it is within
                    raise _RefusedAct
            case "erase":
                person = self._some(kinds.TRAINEE, one)
                self._take(
                    kinds.ERASURE,
                    *(KNOWN, self._next()),
                    trainees=str(person),
                    state="ordered",
                    reason="asked",
                    day=DAY,
                )
            case _:
                self._write(one, other)

    def _write(self, one: int, other: int) -> None:
        acts: tuple[Callable[[int, int], None], ...]
        acts = (self._edit, self._edit, self._retire, self._create, self._create)
        with suppress(Problem):  # there is no such record, or none of it to be seen any more
            acts[one % len(acts)](one // len(acts), other)

    def _create(self, one: int, other: int) -> None:
        self._hear(one, other, OTHER)

    def _edit(self, one: int, other: int) -> None:
        kind, values = (
            (kinds.TRAINEE, {"birth_date": BORN[other % len(BORN)]}),
            (kinds.CONSENT, {"state": STATES[other % len(STATES)]}),
            (kinds.ATTENDANCE, {"mark": MARKS[other % len(MARKS)]}),
            (kinds.SESSION, {"state": ("planned", "closed", "called-off")[other % 3]}),
            (kinds.SESSION, {"date": f"2026-0{1 + other % 9}-01"}),
        )[other % 5]
        record = self._some(kind, one)
        said: dict[str, Value] = dict(values)
        with self.store.writing("Энхтуул", DAY) as writing:
            writing.edit(kind, record, said, shown=AS_STORED)

    def _retire(self, one: int, other: int) -> None:
        kind = (kinds.TRAINEE, kinds.CONSENT, kinds.ATTENDANCE, kinds.SESSION)[other % 4]
        with self.store.writing("Энхтуул", DAY) as writing:
            writing.retire(kind, self._some(kind, one), retired=one % 3 > 0)

    def _hear(self, one: int, other: int, by: int = 0) -> None:
        """Take a record of a writer, which may be about what is not here yet."""
        writer = by or (KNOWN, KNOWN, UNCOMPARED)[one % 3]
        person = change_id((OTHER, KNOWN, UNCOMPARED)[other % 3], 1 + one % PLACES)
        session = change_id((KNOWN, UNCOMPARED)[other % 2], _FIRST_SESSION + one // 3 % PLACES)
        born, day = BORN[other % len(BORN)], f"2026-0{1 + other % 9}-15"
        match other % 7:
            case 0 | 1:
                number = 1 + one % PLACES
                self._take(kinds.TRAINEE, writer, number, given_name="Номин", birth_date=born)
            case 2:
                number = _FIRST_SESSION + one // 3 % PLACES
                state = ("closed", "planned")[one % 2]
                values: dict[str, Value] = {"date": day, "half_days": 1, "starts": "morning"}
                self._take(kinds.SESSION, writer, number, **values, state=state)
            case 3 | 4:
                mark = MARKS[one % len(MARKS)]
                values = {"trainee": person, "session": session, "half_day": 1, "mark": mark}
                self._take(kinds.ATTENDANCE, writer, self._next(), **values)
            case _:
                self._take(
                    kinds.CONSENT,
                    *(writer, self._next()),
                    trainee=person,
                    purpose=("keep", "keep", "contact")[one % 3],
                    text_version="1",
                    language="mn",
                    how="spoken",
                    given_by=("self", "ээж")[one // 2 % 2],
                    day=day,
                    state=STATES[one // 5 % len(STATES)],
                )

    def _judge(self, one: int, other: int) -> None:
        """Say by an officer whether two people are one, or whose values are shown of them."""
        writers = (OTHER, KNOWN, UNCOMPARED)
        people = sorted(change_id(each, 1 + place) for each in writers for place in range(PLACES))
        first, second = sorted((people[one % len(people)], people[other % len(people)]))
        if first == second:
            if self.store.records.kind_of(first):
                self._take(
                    *(kinds.PIN, OTHER, self._next()), member=first, shown_field="birth_date"
                )
            return
        verdict = (Verdict.SAME, Verdict.SAME, Verdict.SAME, Verdict.DIFFERENT)[one // 8 % 4]
        ends = {"first": first, "second": second}
        self._take(kinds.PAIR, OTHER, self._next(), **ends, verdict=verdict)

    def _take(self, kind: Kind, writer: int, number: int, **values: Value) -> None:
        columns = [[values.get(each.name)] for each in kind.fields]
        ids, stamps = [change_id(writer, number)], [build_stamp(number, writer)]
        with self.store.transaction():
            self.store.apply_received(Changes(creations=(Creations(kind, ids, stamps, columns),)))

    def _next(self) -> int:
        self.number += 1
        return self.number

    def _compare(self, one: int) -> None:
        sql = "INSERT INTO unconfirmed_writer VALUES (?) ON CONFLICT DO NOTHING"
        if one % 2:
            sql = "DELETE FROM unconfirmed_writer WHERE writer = ?"
        with self.store.transaction():
            self.store._db.execute(sql, (UNCOMPARED,))

    def _undo(self, one: int, other: int) -> None:
        writer, first = (
            (OTHER, KNOWN, UNCOMPARED)[one % 3],
            (1, _FIRST_SESSION, _FIRST_FACT)[other % 3],
        )
        first += one % PLACES
        span = change_id(writer, first), change_id(writer, first + other % 9)
        self.undone.append(undo_changes(self.store, span))

    def _some(self, kind: Kind, one: int) -> int:
        rows = self.store._db.execute(f"SELECT id FROM {kind.name} ORDER BY id").fetchall()  # noqa: S608
        return rows[one % len(rows)][0] if rows else 0


_ACTS = ["write"] * 6 + ["hear"] * 10 + ["judge"] * 4
_ACTS += ["refuse", "refuse", "compare", "undo", "redo"]
_number = st.integers(0, 1 << 10)
histories = st.lists(st.tuples(st.sampled_from(_ACTS), _number, _number), min_size=15, max_size=40)
erasures = st.lists(st.tuples(_number, _number), max_size=1)


@pytest.mark.share(of=3)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories, erased=erasures)
def test_what_is_kept_is_what_a_recount_finds(
    engine_stores: EngineStores, history: list[tuple[str, int, int]], erased: list[tuple[int, int]]
) -> None:
    register = Register(engine_stores.new(OWN))
    register.begin()
    is_quick = isinstance(engine_stores, SqlcipherStores)  # a server takes a second to vacuum
    for place, (act, one, other) in enumerate(history):
        register.play(act, one, other)
        if is_quick or not place % 10:
            check_kept_counts(register.store, [date(2026, 3, 14)])
    if is_quick:
        for one, other in erased:
            register.play("erase", one, other)
    check_kept_counts(register.store)
    engine_stores.close()


@given(born=st.sampled_from(BORN), ahead=st.integers(0, 40_000))
def test_a_person_is_of_age_from_the_day_that_is_kept(born: str | None, ahead: int) -> None:
    first = find_first_adult_day(born)
    around = every_day(first, 2) if first else []
    for day in (*every_day(date(1990, 1, 1), 1), *around, date.fromordinal(719_000 + ahead)):
        is_adult = find_age_status(born, day) is AgeStatus.ADULT
        assert is_adult == (first is not None and day >= first)
    if first:
        before = date.fromordinal(first.toordinal() - 1)
        assert find_age_status(born, before) is not AgeStatus.ADULT


def test_a_copy_of_all_records_keeps_its_own_counts(stores: EngineStores) -> None:
    register = Register(stores.new(OWN))
    for number in range(60):
        register.play("hear", number, number)
    store = register.store
    with store._db.transaction():  # as in a copy, nothing is kept yet
        for table in sorted(kept_counts.DERIVED_TABLES):
            store._db.execute(f"DELETE FROM {table}")  # noqa: S608
        store._db.execute("INSERT INTO touched_person (id, was) SELECT id, -1 FROM trainee")
    check_kept_counts(Store(store._db))
