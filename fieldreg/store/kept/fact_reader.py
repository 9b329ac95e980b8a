"""Reads sessions that count, and facts."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from datetime import date
from itertools import chain, islice
from typing import Any, Final, TypeVar

from fieldreg.domain import kinds
from fieldreg.domain.figures.cascade.edges import LEADING, Edge, build_cascade
from fieldreg.domain.figures.cascade.generations import number_sessions
from fieldreg.domain.figures.cascade.reach import Ties
from fieldreg.domain.figures.counting import CODED_GENDERS, SHIFTS, CodedFacts, FactRow, mask_traits
from fieldreg.domain.figures.dimensions import HeldSession, Traits
from fieldreg.domain.figures.doubts import Doubts
from fieldreg.domain.figures.facts import Fact
from fieldreg.domain.figures.questions import Dimension, Question, is_answered_by_first, list_traits
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.log.stamps import stamp_writer
from fieldreg.domain.periods import Days
from fieldreg.domain.records.values import Answer, SessionState
from fieldreg.store.devices.unconfirmed import confirmed_sql, list_unconfirmed_writers
from fieldreg.store.engines import Engine
from fieldreg.store.kept import facts
from fieldreg.store.kept.held_sessions import load_groups, load_sessions
from fieldreg.store.kept.past import VERSION_FIELDS, Past
from fieldreg.store.records import kind_sql

ReadT = TypeVar("ReadT")
Sessions = Mapping[int, HeldSession]

_TRAITS: Final = tuple(field.name for field in fields(Traits))
_GENDERS: Final = " ".join(
    f"WHEN gender = '{name}' THEN {at}" for at, name in enumerate(CODED_GENDERS, 1)
)
_CODES: Final = {
    "is_first": "(is_first + 1)",
    "gender": f"(CASE {_GENDERS} WHEN gender IS NULL THEN 0 ELSE {len(CODED_GENDERS)} END)",
    "age_low": "coalesce(age_low + 1, 0)",
    "age_high": "coalesce(age_high + 1, 0)",
    "place": "coalesce(CAST('1' || place AS BIGINT), 0)",
}
"""The codes of traits, as `counting` has them."""
_WAS_HELD: Final = (
    f"(s.state = '{SessionState.CLOSED}' OR EXISTS (SELECT 1 FROM fact f WHERE f.session = s.id))"
)
_OPEN_COURSE: Final = f"coalesce(c.is_confidential, '') <> '{Answer.YES}'"
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
_KEPT_LIMIT: Final = 300_000  # rows: 60 MB
_Rows = Iterable[tuple[Any, ...]]


class _KeptRows:
    def __init__(self) -> None:
        self._kept: dict[tuple[str, int], list[tuple[Any, ...]]] = {}

    def keep(self, sql: str, view: int, stream: Callable[[str], _Rows]) -> _Rows:
        if (kept := self._kept.get((sql, view))) is not None:
            return kept
        rows = iter(stream(sql))
        first = list(islice(rows, _KEPT_LIMIT + 1))
        if len(first) > _KEPT_LIMIT:
            return chain(first, rows)
        while sum(map(len, self._kept.values())) + len(first) > _KEPT_LIMIT:
            del self._kept[next(iter(self._kept))]
        self._kept[sql, view] = first
        return first


class FactReader:
    def __init__(self, engine: Engine) -> None:
        self._db = engine
        self.past = Past(engine)
        self._is_keeping = False
        self._kept, self._kept_ties = _KeptRows(), _KeptRows()
        self._generations: dict[int, Mapping[int, int]] = {}
        self._kept_sessions: dict[tuple[str, int], Sessions] = {}
        self._kept_doubts: dict[int, Doubts] = {}

    @contextmanager
    def keeping_rows(self) -> Iterator[None]:
        """Read doubts, and sessions and facts of the same days, once for all questions inside."""
        was_keeping, self._is_keeping = self._is_keeping, True
        try:
            yield
        finally:
            self._is_keeping = was_keeping
            if not was_keeping:
                self._kept, self._kept_ties = _KeptRows(), _KeptRows()
                self._kept_sessions, self._generations, self._kept_doubts = {}, {}, {}

    def read(
        self,
        question: Question,
        consume: Callable[[Sessions, Iterable[FactRow]], ReadT],
        courses: Sequence[int] = (),
        *,
        beside: Collection[int] | None = None,
        is_once: bool = False,
    ) -> ReadT:
        """Return the result of *consume* on sessions that count and facts, of the question's days.

        Not inside a `reading`: facts are renewed first. Facts of other *courses* may be left out.
        They are by person, day and session; unused traits are None. Of people *beside* there are
        those of all days and courses, and then all sessions are given too; None are all people, of
        *courses*. If *is_once*, facts of others than *beside* may be left out that do not move
        whether, and with which traits, a person counts.
        """
        facts.renew(self._db)
        of_sessions = question.measure.is_of_sessions
        with self._db.reading():
            days = question.since, question.until
            held = _within("s.date", days) if beside is not None and not beside else ""
            sessions = self._keep_sessions((_WAS_HELD if of_sessions else "1 = 1") + held)
            if Dimension.GENERATION in question.used:
                sessions = number_sessions(sessions, self._find_generations())
            if of_sessions:
                return consume(sessions, ())
            wanted = {*courses}
            of_courses = sum(each.course_record in wanted for each in sessions.values())
            if of_courses > len(sessions) * _MOST_SOUGHT:
                wanted.clear()
            is_first = is_once and not self._is_keeping and is_answered_by_first(question)
            only = _asked_sql(days, beside, wanted, " AND is_first = 1" if is_first else "")
            return consume(sessions, self._list_rows(list_traits(question), only))

    def _find_generations(self) -> Mapping[int, int]:
        key = self.past.view_number
        if key not in self._generations or not self._is_keeping:
            sessions = load_sessions(self._db, f"{_WAS_HELD} AND {_OPEN_COURSE}")
            ties = self._list_ties(self._keep_sessions(_WAS_HELD).values(), ())
            found = build_cascade(sessions, ties, self._list_stated())
            self._generations = {key: found.generation_of}
        return self._generations[key]

    def _list_rows(self, used: Collection[str], only: str) -> CodedFacts:
        came, mask = f"half_days > 0{only}", mask_traits(used)
        if not self._is_keeping:
            return CodedFacts(self._db.stream(_facts_sql(used, came)), mask)
        sql = _facts_sql(_TRAITS, came)
        # Read when the first row is asked for: some who ask need no rows.
        view, stream = self.past.view_number, self._db.stream
        rows = chain.from_iterable(self._kept.keep(each, view, stream) for each in (sql,))
        return CodedFacts(rows, mask)

    def _list_ties(self, sessions: Iterable[HeldSession], beside: Collection[int]) -> Iterable[Any]:
        if len(beside) > _BESIDE_LIMIT:
            return CodedFacts(self._db.stream(_facts_sql((), "1 = 1")))
        trainings = {each.course_record for each in sessions if each.is_trainer_level}
        which = (
            f"root IN ({_LED} UNION SELECT root FROM fact WHERE {_of_courses(trainings)})"
            f" OR root IN ({_list_ids(beside)})"
        )
        sql = _facts_sql((), which)
        if not self._is_keeping:
            return CodedFacts(self._db.stream(sql))
        return CodedFacts(self._kept_ties.keep(sql, self.past.view_number, self._db.stream))

    def _list_came(self, days: Days, beside: Collection[int]) -> Iterable[FactRow]:
        if not days[0]:
            return self._list_rows((), _asked_sql(days, beside))
        asked = f"SELECT root FROM fact WHERE half_days > 0{_within('day', days)}"
        before = _within("day", ("", days[1]))
        sql = _facts_sql((), f"half_days > 0{before} AND root IN ({asked})")
        return CodedFacts(self._db.stream(sql))

    def count_facts(self) -> int:
        with self._db.reading():
            return int(self._db.execute("SELECT count(*) FROM fact").fetchone()[0])

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
        if not self._is_keeping:
            return find()
        view = self.past.view_number
        if view not in self._kept_doubts:
            self._kept_doubts = {view: find()}
        return self._kept_doubts[view]

    def _keep_sessions(self, condition: str) -> Sessions:
        if not self._is_keeping:
            return load_sessions(self._db, condition)
        key = condition, self.past.view_number
        if key not in self._kept_sessions:
            self._kept_sessions[key] = load_sessions(self._db, condition)
        return self._kept_sessions[key]

    def read_cascade(
        self,
        consume: Callable[[Sessions, Iterable[FactRow], Iterable[Edge]], ReadT],
        beside: Collection[int] | None = None,
    ) -> ReadT:
        """Pass facts, of contributors too, and stated edges to *consume*.

        They are of all people; with *beside* only of those and of all who led or came to a training
        of trainers.
        """
        facts.renew(self._db)
        with self._db.reading():
            sessions = self._keep_sessions(_WAS_HELD)
            rows: Iterable[FactRow]
            if beside is None:
                rows = CodedFacts(self._db.stream(_facts_sql((), "1 = 1")))
            else:
                rows = self._list_ties(sessions.values(), beside)
            return consume(sessions, rows, self._list_stated())

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
            return consume(sessions, (rows, stated), self._list_came(days, beside))

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


def _within(column: str, days: tuple[str | None, str | None]) -> str:
    ends = zip((">=", "<="), days, strict=True)
    return "".join(
        f" AND {column} {sign} '{date.fromisoformat(day).isoformat()}'" for sign, day in ends if day
    )


def _asked_sql(
    days: tuple[str | None, str | None],
    beside: Collection[int] | None,
    courses: Collection[int] = (),
    more: str = "",
) -> str:
    within = more if beside is None else _within("day", days) + more
    if courses:
        within += f" AND {_of_courses(courses)}"
    if not (within and beside):
        return within
    if len(beside) > _BESIDE_LIMIT:
        return ""
    return f" AND (1 = 1{within} OR root IN ({_list_ids(beside)}))"


def _list_ids(ids: Iterable[int]) -> str:
    return ", ".join(map(str, map(int, sorted(ids)))) or "NULL"


def _of_courses(courses: Iterable[int]) -> str:
    return f"session IN (SELECT id FROM session WHERE course IN ({_list_ids(courses)}))"


def _facts_sql(traits: Iterable[str], condition: str) -> str:
    codes = [f"{_CODES[name]} * {1 << SHIFTS[name]}" for name in sorted(traits)]
    return (
        f"SELECT root, session, half_days, part, {' + '.join(codes) or 0} FROM fact"
        f" WHERE {condition} ORDER BY root, day, session"
    )


def _as_row(fact: Fact) -> FactRow:
    known = (fact.is_first, fact.gender, fact.place, fact.age_low, fact.age_high)
    return (fact.root, fact.session, fact.half_days, fact.part, *known)
