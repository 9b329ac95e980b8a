"""Reads sessions that count, and facts."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from datetime import date
from itertools import chain, islice
from operator import itemgetter
from typing import Any, Final, TypeVar

from fieldreg.domain import kinds
from fieldreg.domain.figures.cascade.edges import Edge, build_cascade
from fieldreg.domain.figures.cascade.generations import number_sessions
from fieldreg.domain.figures.counting import FactRow
from fieldreg.domain.figures.dimensions import HeldSession, Traits
from fieldreg.domain.figures.facts import Fact
from fieldreg.domain.figures.questions import Dimension, Question, list_traits
from fieldreg.domain.joins.namesakes import group_namesakes
from fieldreg.domain.kinds import INERT_MARK, Kind, Value
from fieldreg.domain.log.stamps import stamp_writer
from fieldreg.domain.records.values import Answer, PartnerRole, SessionState
from fieldreg.store.devices.unconfirmed import confirmed_sql, list_unconfirmed_writers
from fieldreg.store.engines import Engine
from fieldreg.store.kept import company, facts, shown_entries
from fieldreg.store.kept.past import VERSION_FIELDS, Past
from fieldreg.store.records import kind_sql

ReadT = TypeVar("ReadT")
Sessions = Mapping[int, HeldSession]

_TRAITS: Final = tuple(field.name for field in fields(Traits))
_TRAITS_FROM: Final = 4
_WAS_HELD: Final = (
    f"(s.state = '{SessionState.CLOSED}' OR EXISTS (SELECT 1 FROM fact f WHERE f.session = s.id))"
)
_OF_COURSE: Final = ("completion", "theme", "audience", "form", "is_trainer_level")
_SESSIONS: Final = (
    f"SELECT s.id, s.date, s.half_days, s.course, {', '.join(f'c.{name}' for name in _OF_COURSE)},"
    f" s.project, s.mode, {kind_sql.session_soum_sql('s')}"
    f" FROM session s LEFT JOIN course c ON c.id = s.course WHERE {facts.HELD_SQL}"
)
_OPEN_COURSE: Final = f"coalesce(c.is_confidential, '') <> '{Answer.YES}'"
_PARTS: Final = (
    "SELECT p.session, p.course, p.partner, p.part FROM part p"
    f" WHERE p.retired = 0 AND {confirmed_sql('p.id')} AND p.partner IS NOT NULL"
)
# A set of partners of earlier releases is read on as delivery; what nobody saw stands beside it.
_STATED: Final = (
    "SELECT id, partners FROM session WHERE partners IS NOT NULL UNION ALL"
    " SELECT o.record, o.value FROM also o WHERE o.field = 'partners' AND o.value IS NOT NULL"
)
_EVERYBODY: Final = (
    f"SELECT root, session, half_days, part, {', '.join(['NULL'] * len(_TRAITS))} FROM fact"
    " ORDER BY root, day, session"
)
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
_WHOLE: Final = 100  # per cent
_BESIDE_LIMIT: Final = 5_000
_KEPT_LIMIT: Final = 300_000  # rows: 60 MB


class FactReader:
    def __init__(self, engine: Engine) -> None:
        self._db = engine
        self.past = Past(engine)
        self._is_keeping = False
        self._kept: dict[tuple[str, int], list[tuple[Any, ...]]] = {}
        self._generations: dict[int, Mapping[int, int]] = {}
        self._kept_sessions: dict[tuple[str, int], Sessions] = {}

    @contextmanager
    def keeping_rows(self) -> Iterator[None]:
        """Read sessions and facts of the same days once for all questions inside, as they are then."""
        was_keeping, self._is_keeping = self._is_keeping, True
        try:
            yield
        finally:
            self._is_keeping = was_keeping
            if not was_keeping:
                self._kept, self._kept_sessions, self._generations = {}, {}, {}

    def read(
        self,
        question: Question,
        consume: Callable[[Sessions, Iterable[FactRow]], ReadT],
        courses: Sequence[int] = (),
        *,
        beside: Collection[int] | None = None,
    ) -> ReadT:
        """Return the result of *consume* on sessions that count and facts, of the question's days.

        Not inside a `reading`: facts are renewed first. *courses* restrict the sessions. Facts are
        by person, day and session; unused traits are None. Of people *beside* there are those of
        all days, and then all sessions are given too; None are all people.
        """
        facts.renew(self._db)
        of_sessions = question.measure.is_of_sessions
        with self._db.reading():
            held = _within("s.date", question) if beside is not None and not beside else ""
            sessions = self._keep_sessions((_WAS_HELD if of_sessions else "1 = 1") + held)
            if Dimension.GENERATION in question.used:
                sessions = number_sessions(sessions, self._find_generations())
            if of_sessions:
                return consume(sessions, ())
            only = ""
            if courses:
                ids = ", ".join(map(str, map(int, courses)))
                only = f" AND session IN (SELECT id FROM session WHERE course IN ({ids}))"
            if beside is not None and len(beside) <= _BESIDE_LIMIT:
                roots = ", ".join(map(str, map(int, beside)))
                only += f" AND (1 = 1{_within('day', question)} OR root IN ({roots or -1}))"
            return consume(sessions, self._list_rows(list_traits(question), only))

    def _find_generations(self) -> Mapping[int, int]:
        """Return the generation of each session that is of no confidential course."""
        key = self.past.view_number
        if key not in self._generations or not self._is_keeping:
            sessions = self._load_sessions(f"{_WAS_HELD} AND {_OPEN_COURSE}")
            found = build_cascade(sessions, self._db.stream(_EVERYBODY), self._list_stated())
            self._generations = {key: found.generation_of}
        return self._generations[key]

    def _list_rows(self, used: Collection[str], only: str) -> Iterator[FactRow]:
        if self._is_keeping:
            last = _TRAITS_FROM + len(_TRAITS)  # a null
            places = (
                _TRAITS_FROM + _TRAITS.index(each) if each in used else last for each in _TRAITS
            )
            columns: Any = itemgetter(*range(_TRAITS_FROM), *places)
            return map(columns, self._keep_rows(only))
        return self._stream_rows([each if each in used else "NULL" for each in _TRAITS], only)

    def _keep_rows(self, only: str) -> Iterable[tuple[Any, ...]]:
        key = only, self.past.view_number
        if (kept := self._kept.get(key)) is not None:
            return kept
        stream = self._stream_rows([*_TRAITS, "NULL"], only)
        first = list(islice(stream, _KEPT_LIMIT + 1))
        if len(first) > _KEPT_LIMIT:
            return chain(first, stream)
        while sum(map(len, self._kept.values())) + len(first) > _KEPT_LIMIT:
            del self._kept[next(iter(self._kept))]
        self._kept[key] = first
        return first

    def _stream_rows(self, columns: Sequence[str], only: str) -> Iterator[Any]:
        return self._db.stream(
            f"SELECT root, session, half_days, part, {', '.join(columns)} FROM fact"
            f" WHERE half_days > 0{only} ORDER BY root, day, session"
        )

    def count_facts(self) -> int:
        """Count facts of people in sessions; those of the last changes may not be among them."""
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
        """Return the values of *fields* beside the shown ones, of sessions that count."""
        found: dict[tuple[int, str], list[Value]] = {}
        with self._db.reading():
            unconfirmed = frozenset(list_unconfirmed_writers(self._db))
            for session, field, stamp, value in self._db.execute(_VERSIONS).fetchall():
                if field in fields and stamp_writer(stamp) not in unconfirmed:
                    is_id = field == "course" and value is not None
                    found.setdefault((session, field), []).append(int(value) if is_id else value)
        return found

    def _keep_sessions(self, condition: str) -> Sessions:
        if not self._is_keeping:
            return self._load_sessions(condition)
        key = condition, self.past.view_number
        if key not in self._kept_sessions:
            self._kept_sessions[key] = self._load_sessions(condition)
        return self._kept_sessions[key]

    def _load_sessions(self, condition: str) -> Sessions:
        groups = self._load_groups(kinds.COURSE)
        roots = company.find_roots(self._db, groups)
        shown = shown_entries.load_shown_entries(self._db, kinds.COURSE, groups)
        partners = self._load_partners(roots)
        found: dict[int, HeldSession] = {}
        for session, day, half_days, course, *rest in self._db.execute(
            f"{_SESSIONS} AND {condition}"
        ):
            if course in shown:
                rest[: len(_OF_COURSE)] = [shown[course][name] for name in _OF_COURSE]
            completion, theme, audience, form, level, *own = rest
            needed = -(-half_days * (completion or _WHOLE) // _WHOLE)
            mine = {
                *partners.get(("session", session), ()),
                *partners.get(("course", roots.get(course, course)), ()),
            }
            found[session] = HeldSession(
                *(session, day, half_days, needed, groups.get(course, course), course),
                *(theme, audience, form, level == Answer.YES, *own, tuple(sorted(mine))),
            )
        return found

    def read_cascade(
        self, consume: Callable[[Sessions, Iterable[FactRow], Iterable[Edge]], ReadT]
    ) -> ReadT:
        """Pass all facts, of contributors too, and stated edges to *consume*."""
        facts.renew(self._db)
        with self._db.reading():
            sessions = self._load_sessions(_WAS_HELD)
            return consume(sessions, self._db.stream(_EVERYBODY), self._list_stated())

    def _list_stated(self) -> list[Edge]:
        stated = self._db.execute("SELECT parent, id FROM session WHERE parent IS NOT NULL")
        return [(parent, child) for parent, child in stated.fetchall()]

    def count_promises(self, sessions: Collection[int]) -> dict[str, int]:
        """Count promises by state: open, kept or dropped."""
        found: Counter[str] = Counter()
        with self._db.reading():
            for state, count in kind_sql.select_in(self._db, _PROMISES, sessions):
                found[state] += count
        return dict(found)

    def load_groups(self, kind: Kind) -> dict[int, int]:
        """Return for each course or partner the least id of those that count as it.

        These are one with it; courses of its name also count as it.
        """
        with self._db.reading():
            return self._load_groups(kind)

    def _load_groups(self, kind: Kind) -> dict[int, int]:
        rows = self._db.execute(
            f"SELECT id, coalesce(name, '') FROM {kind.name} WHERE retired <> {INERT_MARK}"
            f" AND {confirmed_sql('id')}"
        )
        names = dict(rows.fetchall())
        roots = company.find_roots(self._db, names)
        return group_namesakes(names, roots) if kind is kinds.COURSE else roots

    def _load_partners(
        self, courses: Mapping[int, int]
    ) -> Mapping[tuple[str, int], list[tuple[int, str]]]:
        """Return partners with their parts, by session and by the root in *courses*."""
        roots = self._load_groups(kinds.PARTNER)
        found: dict[tuple[str, int], list[tuple[int, str]]] = defaultdict(list)
        for session, course, partner, part in self._db.execute(_PARTS):
            about = ("session", session) if session else ("course", courses.get(course, course))
            found[about].append((roots.get(partner, partner), part))
        for session, partners in self._db.execute(_STATED):
            found["session", session] += (
                (roots.get(partner, partner), PartnerRole.DELIVERY.value)
                for partner in map(int, partners.split())
            )
        return found


def _within(column: str, question: Question) -> str:
    ends = ((">=", question.since), ("<=", question.until))
    return "".join(
        f" AND {column} {sign} '{date.fromisoformat(day).isoformat()}'" for sign, day in ends if day
    )


def _as_row(fact: Fact) -> FactRow:
    known = (fact.is_first, fact.gender, fact.place, fact.age_low, fact.age_high)
    return (fact.root, fact.session, fact.half_days, fact.part, *known)
