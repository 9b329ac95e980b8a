"""Quota figures: participants counted from facts.

A person counts once who attended any half-day of any received session of the quota, even if retired
or erased, by residence and age of the first day on which she is counted.

Two people are an open pair if the register cannot tell them apart: equal normalised names and birth
dates, or equal given name and phone, and no officer judged them. A retired person may be the other one, and has been counted
too.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from itertools import chain
from typing import Final

from fieldreg.domain import quotas
from fieldreg.domain.figures.counting import FactRow
from fieldreg.domain.figures.dimensions import PersonValues
from fieldreg.domain.figures.questions import Measure, Question
from fieldreg.domain.figures.quota_counts import GROUPS, MembershipCount, count_membership
from fieldreg.domain.joins.namesakes import group_namesakes
from fieldreg.domain.kinds import INERT_MARK
from fieldreg.domain.log.ids import LAST_NUMBER, NUMBER_BITS
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.quotas import AGE_GROUPS, GROUP_FIELDS, GroupCount, QuotaCourses
from fieldreg.domain.records.models import Quota
from fieldreg.domain.records.values import Answer, AttendanceMark, QuotaGroup, SessionState
from fieldreg.store.devices.unconfirmed import confirmed_sql, read_counted_version
from fieldreg.store.engines import Engine
from fieldreg.store.kept import company, components
from fieldreg.store.kept.fact_reader import FactReader, Sessions
from fieldreg.store.kept.residences import read_places_on
from fieldreg.store.records import kind_sql

_ATTENDED: Final = (
    f"a.retired = 0 AND {confirmed_sql('a.id', 'a.trainee')} AND a.mark IN ({{}})".format(
        ", ".join(
            f"'{mark}'"
            for mark in (AttendanceMark.PRESENT, AttendanceMark.LATE, AttendanceMark.LEFT_EARLY)
        )
    )
)
# Similar people: the shared key, and the candidates. An index finds these alone, and
# CROSS JOIN keeps SQLite from reading all people first.
_ALIKE: Final = {
    "t.given_key, t.patronymic_key, t.birth_date": (
        "(SELECT given_key, patronymic_key, birth_date FROM trainee WHERE retired = 0"
        f" AND {confirmed_sql('id')}"
        " AND given_key IS NOT NULL AND patronymic_key IS NOT NULL"
        " AND length(birth_date) = 10 GROUP BY given_key, patronymic_key, birth_date"
        " HAVING count(*) > 1 UNION"
        " SELECT given_key, patronymic_key, birth_date FROM trainee WHERE retired = 1"
        f" AND {confirmed_sql('id')}"
        " AND length(birth_date) = 10) AS o CROSS JOIN trainee t WHERE t.retired IN (0, 1)"
        f" AND {confirmed_sql('t.id')}"
        " AND t.given_key = o.given_key AND t.patronymic_key = o.patronymic_key"
        " AND t.birth_date = o.birth_date"
    ),
    "t.given_key, t.phone_key, 0": (
        "(SELECT phone_key FROM trainee WHERE retired = 0 AND phone_key IS NOT NULL"
        f" AND {confirmed_sql('id')}"
        " GROUP BY phone_key HAVING count(*) > 1 UNION SELECT phone_key FROM trainee"
        f" WHERE retired = 1 AND phone_key IS NOT NULL AND {confirmed_sql('id')}) AS o"
        " CROSS JOIN trainee t"
        " WHERE t.retired IN (0, 1) AND t.phone_key IS NOT NULL AND t.phone_key = o.phone_key"
        f" AND {confirmed_sql('t.id')}"
    ),
}


class QuotaFigures:
    """Reads not inside a `reading`, since facts are renewed first."""

    def __init__(self, engine: Engine, reader: FactReader) -> None:
        self._db, self._reader = engine, reader
        self._change: tuple[int, ...] = ()
        self._known: dict[tuple[Quota, bool], GroupCount] = {}

    def count_with_duplicates(
        self, quota: Quota, places: Gazetteer, joined: Collection[int] = ()
    ) -> GroupCount:
        def count() -> GroupCount:
            with self._db.reading():
                courses = self._find_courses(quota, joined)
                pairs, belonging = self._pairs(quota, places, courses)
            found = self._count(quota, places, courses)
            return quotas.build_group_count(
                *(found.counted, pairs, belonging, found.possible, found.turning)
            )

        return count() if joined else self._cached(quota, count, has_pairs=True)

    def count_people(self, quota: Quota, places: Gazetteer) -> GroupCount:
        def count() -> GroupCount:
            with self._db.reading():
                courses = self._find_courses(quota)
            counted = self._count(quota, places, courses).counted
            return quotas.build_group_count(counted, (), {})

        return self._cached(quota, count, has_pairs=False)

    def is_confidential(self, quota: Quota) -> bool:
        """Return whether *quota* counts people of confidential courses alone."""
        sql = f"SELECT id FROM course WHERE is_confidential = '{Answer.YES}' AND id IN ids"
        with self._db.reading():
            counted: Sequence[int] = self._find_courses(quota).counted or ()
            if quota.project is not None:
                sessions, bound = _sessions(quota, counted or None)
                held = f"SELECT DISTINCT s.course FROM session s WHERE {sessions}"
                counted = [row[0] for row in self._db.execute(held, bound)] or counted
            confidential = list(kind_sql.select_in(self._db, sql, counted))
        return 0 < len(counted) == len(confidential)

    def _cached(
        self, quota: Quota, count: Callable[[], GroupCount], *, has_pairs: bool
    ) -> GroupCount:
        # Read first: a change in between then causes another count.
        with self._db.reading():
            change = read_counted_version(self._db)
        if change != self._change:
            self._change, self._known = change, {}
        if (quota, has_pairs) not in self._known:
            self._known[quota, has_pairs] = count()
        return self._known[quota, has_pairs]

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

    def _count(self, quota: Quota, places: Gazetteer, courses: QuotaCourses) -> MembershipCount:
        dimension, _ = GROUPS[quota.whom]
        question = Question(Measure.PEOPLE, (dimension,), {}, quota.since, quota.until)

        def count(sessions: Sessions, rows: Iterable[FactRow]) -> MembershipCount:
            held = [
                each
                for each in sessions.values()
                if (quota.since or "") <= each.day <= (quota.until or "9999")
                and quota.project in (None, each.project)
            ]
            counted = {each.id for each in held if courses.include(each.course_record)}
            possible = {each.id for each in held if each.course_record in courses.possible}
            values = PersonValues(places)
            return count_membership(quota.whom, rows, counted, possible, values)

        return self._reader.read(question, count, () if courses.counted is None else courses.every)

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

    def _pairs(
        self, quota: Quota, places: Gazetteer, courses: QuotaCourses
    ) -> tuple[set[tuple[int, int]], dict[int, bool | None]]:
        facts = GROUP_FIELDS[quota.whom]
        pairs: set[tuple[int, int]] = set()
        belonging: dict[int, bool | None] = {}
        for key, candidates in _ALIKE.items():
            alike = self._alike(key, candidates, facts)
            people = [person for _, person, _ in alike]
            counted_days = self._first_days(quota, people, courses.counted)
            possible = courses.possible and self._first_days(quota, people, courses.possible)
            attended = {*counted_days, *possible}
            roots = self._find_roots(attended)
            _, apart = components.find_open(self._db, roots)
            keyed = ((by, roots[person]) for by, person, _ in alike if person in attended)
            found = quotas.find_pairs(keyed, apart)
            wanted = {person for pair in found for person in pair}
            pairs |= found
            belonging |= {
                roots[person]: self._belongs(
                    *(quota.whom, self._facts_on(quota, person, counted_days[person], values)),
                    places,
                )
                for _, person, values in alike
                if person in counted_days and roots[person] in wanted
            }
        return pairs, belonging

    def _find_roots(self, people: Iterable[int]) -> dict[int, int]:
        members = company.list_members(self._db, people).values()
        return company.find_roots(self._db, chain.from_iterable(members))

    def _alike(
        self, key: str, candidates: str, facts: tuple[str, ...]
    ) -> list[tuple[tuple[str, ...], int, list[str | None]]]:
        columns = ", ".join(f"t.{name}" for name in facts)
        rows = self._db.execute(f"SELECT {key}, t.id, {columns} FROM {candidates} ORDER BY t.id")
        found = [(tuple(row[:3]), row[3], list(row[4:])) for row in rows if row[0]]
        counts = Counter(by for by, _, _ in found)
        return [row for row in found if counts[row[0]] > 1]

    def _first_days(
        self, quota: Quota, people: Iterable[int], courses: Sequence[int] | None
    ) -> dict[int, str]:
        sessions, bound = _sessions(quota, courses)
        sql = (
            "SELECT a.trainee, min(s.date) FROM attendance a JOIN session s ON s.id = a.session"
            f" WHERE {_ATTENDED} AND {sessions} AND a.trainee IN ids GROUP BY a.trainee"
        )
        return dict(kind_sql.select_in(self._db, sql, people, bound))

    def _facts_on(
        self, quota: Quota, person: int, day: str, values: list[str | None]
    ) -> list[str | None]:
        if quota.whom is QuotaGroup.RURAL:
            lived = read_places_on(self._db, [person], day, confirmed_sql).get(person, {})
            values = [lived[name] for name in GROUP_FIELDS[quota.whom]] if lived else values
        return [*values, day]

    @staticmethod
    def _belongs(group: QuotaGroup, values: list[str | None], places: Gazetteer) -> bool | None:
        names = GROUP_FIELDS[group]
        day = date.fromisoformat(values[-1] or "") if group in AGE_GROUPS else date.min
        return quotas.is_in_group(group, dict(zip(names, values, strict=False)), day, places)


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
