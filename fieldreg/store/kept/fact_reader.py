"""Reads sessions that count, and facts."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from datetime import date
from functools import partial
from operator import or_
from typing import Any, Final, TypeVar

from fieldreg.domain import kinds
from fieldreg.domain.figures.cascade.edges import LEADING, Edge, build_cascade
from fieldreg.domain.figures.cascade.generations import number_sessions
from fieldreg.domain.figures.cascade.reach import Ties
from fieldreg.domain.figures.counting import (
    CodedFacts,
    FactColumns,
    FactRow,
    KeptColumns,
    mask_traits,
    renew_first,
)
from fieldreg.domain.figures.dimensions import HeldSession
from fieldreg.domain.figures.doubts import Doubts
from fieldreg.domain.figures.facts import Fact
from fieldreg.domain.figures.questions import Dimension, Question, list_traits
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.log.stamps import stamp_writer
from fieldreg.domain.periods import Days
from fieldreg.domain.records.values import Answer, SessionState
from fieldreg.store.devices.unconfirmed import confirmed_sql, list_unconfirmed_writers
from fieldreg.store.engines import Engine
from fieldreg.store.kept import fact_blocks, facts
from fieldreg.store.kept.held_sessions import load_groups, load_sessions
from fieldreg.store.kept.past import VERSION_FIELDS, Past
from fieldreg.store.records import kind_sql

ReadT = TypeVar("ReadT")
Sessions = Mapping[int, HeldSession]

_WAS_HELD: Final = (
    f"(s.state = '{SessionState.CLOSED}' OR EXISTS (SELECT 1 FROM fact f WHERE f.session = s.id))"
)
_CONFIDENTIAL_COURSES: Final = f"SELECT id FROM course WHERE is_confidential = '{Answer.YES}'"
_FACT_COUNTS: Final = "SELECT count(*), coalesce(sum(half_days), 0) FROM fact WHERE half_days > 0"
_LED: Final = f"SELECT root FROM fact WHERE part IN ({', '.join(map(repr, map(str, LEADING)))})"
_PROMISES: Final = (
    "SELECT p.state, count(*) FROM promise p"
    f" WHERE p.retired = 0 AND {confirmed_sql('p.id')} AND p.session IN ids GROUP BY p.state"
)
_BESIDE: Final = (
    f"SELECT record, field, stamp, value FROM also WHERE kind = {kinds.TRAINEE.number}"
    f" AND field IN ({', '.join(map(repr, facts.FIELDS))}) ORDER BY stamp"
)
_VERSIONS: Final = (
    "SELECT a.record, a.field, a.stamp, a.value FROM also a JOIN session s ON s.id = a.record"
    f" WHERE a.kind = {kinds.SESSION.number} AND {facts.HELD_SQL}"
    f" AND a.field IN ({', '.join(map(repr, VERSION_FIELDS))}) ORDER BY a.record, a.stamp"
)
_BESIDE_LIMIT: Final = 5_000
_MOST_SOUGHT: Final = 1 / 4  # of the sessions; of more, reading all facts takes less time


class FactReader:
    def __init__(self, engine: Engine) -> None:
        self._db = engine
        self.past = Past(engine)
        self._is_keeping = False
        self._kept: dict[str, Any] = {}
        self._kept_view = 0

    @contextmanager
    def keeping_rows(self) -> Iterator[None]:
        """Read sessions, facts and doubts once for all questions inside."""
        was_keeping, self._is_keeping = self._is_keeping, True
        try:
            yield
        finally:
            self._is_keeping = was_keeping
            if not was_keeping:
                self._kept = {}

    def _keep(self, name: str, load: Callable[[], ReadT]) -> ReadT:
        if not self._is_keeping:
            return load()
        if self._kept_view != self.past.view_number:
            self._kept_view, self._kept = self.past.view_number, {}
        if name not in self._kept:
            self._kept[name] = load()
        found: ReadT = self._kept[name]
        return found

    def read(
        self,
        question: Question,
        consume: Callable[[Sessions, Iterable[FactRow]], ReadT],
        courses: Sequence[int] = (),
        *,
        beside: Collection[int] | None = None,
        hidden: AbstractSet[int] = frozenset(),
    ) -> ReadT:
        """Return the result of *consume* on sessions that count and facts, of the question's days.

        Not inside a `reading`: facts are renewed first. Facts of other *courses* may be left out.
        They are by person, day and session; unused traits are None. Of people *beside* there are
        those of all days and courses, and then all sessions are given too; None are all people, of
        *courses*. Sessions that are *hidden* are left out, with their facts; none is a first one.
        """
        of_sessions = question.measure.is_of_sessions
        facts.renew(self._db, with_blocks=not courses and not of_sessions)
        with self._db.reading():
            days = question.since or "", question.until or ""
            moved = _list_attendants(self._db, hidden if Dimension.NEW in question.used else ())
            beside = beside if beside is None else {*beside, *moved}
            held = _within("s.date", days) if beside is not None and not beside else ""
            sessions = self._keep_sessions((_WAS_HELD if of_sessions else "1 = 1") + held)
            if Dimension.GENERATION in question.used:
                sessions = number_sessions(sessions, self._find_generations())
            if of_sessions:
                return consume(sessions, ())
            columns = self._list_asked(sessions, days, {*courses}, beside)
            if hidden:
                sessions, columns = self._leave_out(hidden, sessions, columns)
            if moved:
                columns = renew_first(columns, moved, sessions)
            return consume(sessions, CodedFacts(columns, mask_traits(list_traits(question))))

    def _list_asked(
        self,
        sessions: Sessions,
        days: Days,
        courses: AbstractSet[int],
        beside: Collection[int] | None,
    ) -> Iterable[FactColumns]:
        if courses and len(beside or ()) <= _BESIDE_LIMIT and _are_few(courses, sessions):
            return self._list_columns(_asked_sql(days, beside, courses))
        if beside is None or not any(days):
            return self._list_columns()
        people = {*beside}
        return self._keep_columns(
            f"facts of {days} {sorted(people)}",
            lambda: _choose(self._list_columns(), _list_inside(sessions, days), people),
        )

    def _list_columns(
        self, condition: str = "", *, is_of_all: bool = False
    ) -> Iterable[FactColumns]:
        read = partial(fact_blocks.read, self._db, is_of_all=is_of_all)
        load = partial(fact_blocks.select, self._db, condition) if condition else read
        return self._keep_columns(f"facts {condition} {is_of_all}", load)

    def _keep_columns(
        self, name: str, load: Callable[[], Iterator[FactColumns]]
    ) -> Iterable[FactColumns]:
        return self._keep(name, lambda: KeptColumns(load())) if self._is_keeping else load()

    def _find_generations(self) -> Mapping[int, int]:
        """Return the generation of each session that is of no confidential course."""

        def find() -> Mapping[int, int]:
            hidden, held = self.list_confidential_sessions(), self._keep_sessions(_WAS_HELD)
            sessions = {id_: each for id_, each in held.items() if id_ not in hidden}
            ties = self._list_ties(held.values(), ())
            return build_cascade(sessions, ties, self._list_stated()).generation_of

        return self._keep("generations", find)

    def _list_ties(self, sessions: Iterable[HeldSession], beside: Collection[int]) -> CodedFacts:
        """Return facts of those who led, who came to a training of trainers, and who are *beside*."""
        if len(beside) > _BESIDE_LIMIT:
            return CodedFacts(self._list_columns(is_of_all=True), 0)
        trainings = {each.course_record for each in sessions if each.is_trainer_level}
        which = (
            f"root IN ({_LED} UNION SELECT root FROM fact WHERE {_of_courses(trainings)})"
            f" OR root IN ({_list_ids(beside)})"
        )
        return CodedFacts(self._list_columns(which), 0)

    def _list_came(self, sessions: Sessions, days: Days, beside: Collection[int]) -> CodedFacts:
        """Return facts until the end of *days*, of who came in them; of others too."""
        inside = _list_inside(sessions, days)
        if not days[0]:
            return CodedFacts(_choose(self._list_columns(), inside, {*beside}), 0)
        until = _list_inside(sessions, ("", days[1]))

        def choose() -> Iterator[FactColumns]:
            for each in _choose(self._list_columns(), until, set()):
                pairs = zip(each.roots, each.sessions, strict=True)
                came = {root for root, session in pairs if session in inside}
                yield each.choose([*map(came.__contains__, each.roots)])

        return CodedFacts(choose(), 0)

    def count_facts(self) -> tuple[int, int]:
        """Count facts and their half-days; those of the last changes may not be among them."""
        with self._db.reading():
            count, half_days = self._db.execute(_FACT_COUNTS).fetchone()
        return int(count), int(half_days)

    def list_worlds(self) -> dict[int, list[list[FactRow]]]:
        """Return the facts of people in conflict, once for each way of resolving them.

        Conflicts of their birth date, gender and home count, with values of confirmed laptops only.
        """
        facts.renew(self._db)
        with self._db.reading():
            unconfirmed = frozenset(list_unconfirmed_writers(self._db))
            beside: dict[int, dict[str, list[str | None]]] = {}
            for record, field, stamp, value in self._db.execute(_BESIDE).fetchall():
                if stamp_writer(stamp) not in unconfirmed:
                    beside.setdefault(record, {}).setdefault(field, []).append(value)
            worlds = facts.list_worlds(self._db, beside)
        return {
            root: [[_as_row(fact) for fact in world if fact.half_days] for world in each]
            for root, each in worlds.items()
        }

    def list_session_versions(self, fields: Collection[str]) -> dict[tuple[int, str], list[Value]]:
        found: dict[tuple[int, str], list[Value]] = {}
        with self._db.reading():
            unconfirmed = frozenset(list_unconfirmed_writers(self._db))
            for session, field, stamp, value in self._db.execute(_VERSIONS).fetchall():
                if field in fields and stamp_writer(stamp) not in unconfirmed:
                    is_id = field in ("course", "project") and value is not None
                    found.setdefault((session, field), []).append(int(value) if is_id else value)
        return found

    def keep_doubts(self, find: Callable[[], Doubts]) -> Doubts:
        return self._keep("doubts", find)

    def _keep_sessions(self, condition: str) -> Sessions:
        return self._keep(f"sessions {condition}", partial(load_sessions, self._db, condition))

    def _leave_out(
        self, hidden: AbstractSet[int], sessions: Sessions, every: Iterable[FactColumns]
    ) -> tuple[Sessions, Iterable[FactColumns]]:
        """Leave out those *hidden*, and their facts; of the same, the same."""
        name = f"{id(sessions)} {id(every)} without {sorted(hidden)}"

        def choose() -> tuple[Any, ...]:
            shown = {id_: each for id_, each in sessions.items() if id_ not in hidden}
            drop = partial(_drop, every, hidden)
            return sessions, every, shown, self._keep_columns(f"facts {name}", drop)

        return self._keep(name, choose)[2:]

    def list_confidential_sessions(self) -> frozenset[int]:
        """Return those of confidential courses, by the shown version or one in conflict with it."""
        find = partial(_find_confidential_sessions, self._db, self.list_session_versions)
        return self._keep("confidential sessions", find)

    def read_cascade(
        self,
        consume: Callable[[Sessions, Iterable[FactRow], Iterable[Edge]], ReadT],
        beside: Collection[int] | None = None,
        hidden: AbstractSet[int] = frozenset(),
    ) -> ReadT:
        """Pass facts, of contributors too, and stated edges to *consume*.

        They are of all people; with *beside* only of those and of all who led or came to a training
        of trainers.
        """
        facts.renew(self._db, with_blocks=beside is None)
        with self._db.reading():
            sessions = self._keep_sessions(_WAS_HELD)
            if beside is None:
                rows = CodedFacts(self._list_columns(is_of_all=True), 0)
            else:
                rows = self._list_ties(sessions.values(), beside)
            return consume(sessions, _without(rows, hidden), self._list_stated())

    def read_reached(
        self,
        consume: Callable[[Sessions, Ties, Iterable[FactRow]], ReadT],
        days: Days,
        beside: Collection[int],
    ) -> ReadT:
        """Pass as `read_cascade` does with *beside*, and the facts of all who came in *days*.

        These are of all days until their end, and may be of others too.
        """

        def pass_on(sessions: Sessions, rows: Iterable[FactRow], stated: Iterable[Edge]) -> ReadT:
            return consume(sessions, (rows, stated), self._list_came(sessions, days, beside))

        facts.renew(self._db, with_blocks=True)
        return self.read_cascade(pass_on, beside)

    def _list_stated(self) -> list[Edge]:
        stated = self._db.execute("SELECT parent, id FROM session WHERE parent IS NOT NULL")
        return [(parent, child) for parent, child in stated.fetchall()]

    def count_promises(self, sessions: Collection[int]) -> dict[str, int]:
        found: Counter[str] = Counter()
        with self._db.reading():
            for state, count in kind_sql.select_in(self._db, _PROMISES, sessions):
                found[state] += count
        return dict(found)

    def load_groups(self, kind: Kind) -> dict[int, int]:
        """Return the least id of those that count as each course or partner.

        These are one with it; courses of its name also count as it.
        """
        with self._db.reading():
            return load_groups(self._db, kind)


def _find_confidential_sessions(
    db: Engine, list_versions: Callable[[Collection[str]], Mapping[tuple[int, str], list[Value]]]
) -> frozenset[int]:
    with db.reading():
        courses = [row[0] for row in db.execute(_CONFIDENTIAL_COURSES)]
        if not courses:
            return frozenset()
        sql = f"SELECT id FROM session WHERE course IN ({_list_ids(courses)})"
        found = {row[0] for row in db.execute(sql)}
    versions = list_versions(("course",)).items()
    return frozenset(found.union(id_ for (id_, _), row in versions if {*row} & {*courses}))


def _list_attendants(db: Engine, sessions: Collection[int]) -> frozenset[int]:
    sql = f"SELECT DISTINCT root FROM fact WHERE session IN ({_list_ids(sessions)})"
    return frozenset(row[0] for row in db.execute(sql)) if sessions else frozenset()


def _without(rows: CodedFacts, hidden: AbstractSet[int]) -> CodedFacts:
    return CodedFacts(_drop(rows.columns, hidden), 0) if hidden else rows


def _drop(every: Iterable[FactColumns], hidden: AbstractSet[int]) -> Iterator[FactColumns]:
    for columns in every:
        yield columns.choose([session not in hidden for session in columns.sessions])


def _within(column: str, days: Days) -> str:
    ends = zip((">=", "<="), days, strict=True)
    return "".join(
        f" AND {column} {sign} '{date.fromisoformat(day).isoformat()}'" for sign, day in ends if day
    )


def _list_inside(sessions: Sessions, days: Days) -> AbstractSet[int]:
    since, until = days[0], days[1] or "9999"
    return {each.id for each in sessions.values() if since <= each.day <= until}


def _are_few(courses: AbstractSet[int], sessions: Sessions) -> bool:
    of_courses = sum(each.course_record in courses for each in sessions.values())
    return of_courses <= len(sessions) * _MOST_SOUGHT


def _choose(
    every: Iterable[FactColumns], inside: AbstractSet[int], beside: AbstractSet[int]
) -> Iterator[FactColumns]:
    for columns in every:
        wanted = [*map(inside.__contains__, columns.sessions)]
        if not beside.isdisjoint(columns.roots):
            wanted = [*map(or_, wanted, map(beside.__contains__, columns.roots))]
        yield columns.choose(wanted)


def _asked_sql(days: Days, beside: Collection[int] | None, courses: Collection[int]) -> str:
    within = "" if beside is None else _within("day", days)
    within += f" AND {_of_courses(courses)}"
    return f"half_days > 0 AND (1 = 1{within} OR root IN ({_list_ids(beside or ())}))"


def _list_ids(ids: Iterable[int]) -> str:
    return ", ".join(map(str, map(int, sorted(ids)))) or "NULL"


def _of_courses(courses: Iterable[int]) -> str:
    return f"session IN (SELECT id FROM session WHERE course IN ({_list_ids(courses)}))"


def _as_row(fact: Fact) -> FactRow:
    known = (fact.is_first, fact.gender, fact.place, fact.age_low, fact.age_high)
    return (fact.root, fact.session, fact.half_days, fact.part, *known)
