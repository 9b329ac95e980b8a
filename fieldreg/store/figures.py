"""Quota figures: participants counted from facts.

A person counts once who attended any half-day of any received session of the quota, even if retired
or erased, by residence and age of the first day on which she is counted.
"""

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import Final

from fieldreg.domain import quotas
from fieldreg.domain.figures.counting import FactRow
from fieldreg.domain.figures.dimensions import PersonValues
from fieldreg.domain.figures.doubts import keep_rows
from fieldreg.domain.figures.questions import Measure, Question
from fieldreg.domain.figures.quota_counts import GROUPS, QuotaSessions, count_losses
from fieldreg.domain.joins.namesakes import group_namesakes
from fieldreg.domain.joins.pairs import Ends
from fieldreg.domain.kinds import INERT_MARK
from fieldreg.domain.log.ids import LAST_NUMBER, NUMBER_BITS
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.quotas import GroupCount, QuotaCourses
from fieldreg.domain.records.models import Quota
from fieldreg.domain.records.values import Answer, AttendanceMark, SessionState
from fieldreg.store.devices.unconfirmed import confirmed_sql, read_counted_version
from fieldreg.store.engines import Engine
from fieldreg.store.kept import company, components
from fieldreg.store.kept.fact_reader import FactReader, Sessions
from fieldreg.store.records import kind_sql

_ATTENDED: Final = (
    f"a.retired = 0 AND {confirmed_sql('a.id', 'a.trainee')} AND a.mark IN ({{}})".format(
        ", ".join(
            f"'{mark}'"
            for mark in (AttendanceMark.PRESENT, AttendanceMark.LATE, AttendanceMark.LEFT_EARLY)
        )
    )
)


class QuotaFigures:
    """Reads not inside a `reading`, since facts are renewed first."""

    def __init__(self, engine: Engine, reader: FactReader) -> None:
        self._db, self._reader = engine, reader
        self._change: tuple[int, ...] = ()
        self._known: dict[Hashable, GroupCount] = {}

    def count_with_duplicates(
        self,
        quota: Quota,
        places: Gazetteer,
        joined: Collection[int] = (),
        hidden: AbstractSet[int] = frozenset(),
    ) -> GroupCount:
        """Count, without *hidden* sessions."""

        def count() -> GroupCount:
            with self._db.reading():
                courses = self._find_courses(quota, joined)
                pairs, _ = components.find_open(self._db)
            return self._count(quota, places, courses, pairs, hidden)

        return count() if joined else self._cached((quota, True, hidden), count)

    def count_people(self, quota: Quota, places: Gazetteer) -> GroupCount:
        """Count, without sessions of confidential courses: it is told outside head office."""
        hidden = self._reader.list_confidential_sessions()

        def count() -> GroupCount:
            with self._db.reading():
                courses = self._find_courses(quota)
            return self._count(quota, places, courses, (), hidden)

        return self._cached((quota, False, hidden), count)

    def is_confidential(self, quota: Quota) -> bool:
        sql = f"SELECT id FROM course WHERE is_confidential = '{Answer.YES}' AND id IN ids"
        with self._db.reading():
            counted: Sequence[int] = self._find_courses(quota).counted or ()
            if quota.project is not None:
                sessions, bound = _sessions(quota, counted or None)
                held = f"SELECT DISTINCT s.course FROM session s WHERE {sessions}"
                counted = [row[0] for row in self._db.execute(held, bound)] or counted
            confidential = list(kind_sql.select_in(self._db, sql, counted))
        return 0 < len(counted) == len(confidential)

    def _cached(self, asked: Hashable, count: Callable[[], GroupCount]) -> GroupCount:
        # Read first: a change in between then causes another count.
        with self._db.reading():
            change = read_counted_version(self._db)
        if change != self._change:
            self._change, self._known = change, {}
        if asked not in self._known:
            self._known[asked] = count()
        return self._known[asked]

    def find_courses(
        self, every: Iterable[Quota], joined: Collection[int] = ()
    ) -> list[QuotaCourses]:
        """Return the courses of each quota, as if the courses *joined* were one.

        Undecided pairs with a confidential course are left out: bounds would tell who attends.
        """
        rows = self._db.execute(
            "SELECT id, coalesce(name, ''), coalesce(is_confidential, '') FROM course"
            f" WHERE retired <> ? AND {confirmed_sql('id')}",
            (INERT_MARK,),
        ).fetchall()
        names = {course: name for course, name, _ in rows}
        roots = company.find_roots(self._db, names)
        roots |= dict.fromkeys(joined, min(joined, default=0))
        undecided, apart = components.find_open(self._db, roots)
        groups = group_namesakes(names, roots)
        secret = {groups[course] for course, _, answer in rows if answer == Answer.YES}
        hidden = {roots[course] for course in names if groups[course] in secret}
        told = {ends for ends in undecided if hidden.isdisjoint(ends)}
        return [quotas.find_courses(quota, names, roots, apart, told) for quota in every]

    def _find_courses(self, quota: Quota, joined: Collection[int] = ()) -> QuotaCourses:
        [courses] = self.find_courses([quota], joined)
        return courses

    def _count(
        self,
        quota: Quota,
        places: Gazetteer,
        courses: QuotaCourses,
        pairs: Collection[Ends],
        hidden: AbstractSet[int],
    ) -> GroupCount:
        dimension, _ = GROUPS[quota.whom]
        question = Question(Measure.PEOPLE, (dimension,), {}, quota.since, quota.until)
        people = {*chain.from_iterable(pairs)}

        def count(sessions: Sessions, rows: Iterable[FactRow]) -> GroupCount:
            held = [
                each
                for each in sessions.values()
                if (quota.since or "") <= each.day <= (quota.until or "9999")
                and quota.project in (None, each.project)
            ]
            counted = {each.id for each in held if courses.include(each.course_record)}
            possible = {each.id for each in held if each.course_record in courses.possible}
            asked = QuotaSessions(quota.whom, sessions, counted, possible, PersonValues(places))
            kept: dict[int, list[FactRow]] = {}
            found = asked.count(keep_rows(rows, people, kept))
            losses = count_losses(pairs, asked.describe_paired(pairs, kept))
            return quotas.build_group_count(found, losses)

        every = () if courses.counted is None else courses.every
        return self._reader.read(question, count, every, beside=people, hidden=frozenset(hidden))

    def count_open_places(self, quota: Quota, devices: Iterable[int]) -> int:
        with self._db.reading():
            return self._count_open_places(quota, devices)

    def _count_open_places(self, quota: Quota, devices: Iterable[int]) -> int:
        sessions, bound = _sessions(quota, self._find_courses(quota).counted)
        sql = (
            "SELECT s.capacity, (SELECT count(DISTINCT a.trainee) FROM attendance a"
            f" WHERE a.session = s.id AND {_ATTENDED}) FROM device_writer w JOIN session s"
            f" ON s.id BETWEEN w.writer << {NUMBER_BITS}"
            f" AND (w.writer << {NUMBER_BITS} | {LAST_NUMBER})"
            f" WHERE {sessions} AND s.state = '{SessionState.PLANNED}'"
            " AND s.capacity IS NOT NULL AND w.device IN ids"
        )
        rows = kind_sql.select_in(self._db, sql, devices, bound)
        return sum(max(0, capacity - attended) for capacity, attended in rows)


def _sessions(quota: Quota, courses: Sequence[int] | None) -> tuple[str, tuple[object, ...]]:
    wanted = {
        "s.date >= ?": quota.since,
        "s.date <= ?": quota.until,
        "s.project = ?": quota.project,
    }
    given = {sql: value for sql, value in wanted.items() if value is not None}
    is_held = f"s.state <> '{SessionState.CALLED_OFF}'"
    terms = ["s.retired = 0", is_held, confirmed_sql("s.id"), *given]
    if courses is not None:
        terms.append(f"s.course IN ({kind_sql.placeholders(courses)})")
    return " AND ".join(terms), (*given.values(), *(courses or ()))
