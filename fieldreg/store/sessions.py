"""Training sessions and attendance."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from fieldreg.domain import kinds
from fieldreg.domain.kinds import INERT_MARK, Value
from fieldreg.domain.log.merging import attendance_rank
from fieldreg.domain.records.values import AttendanceMark, SessionState
from fieldreg.store.devices.unconfirmed import confirmed_sql
from fieldreg.store.engines import Repository
from fieldreg.store.kept import company
from fieldreg.store.kept.shown_entries import load_shown_names
from fieldreg.store.records import kind_sql
from fieldreg.store.records.list_filters import NO_SESSION_FILTER, SessionFilter, session_condition

# Where only so many are shown, those of unconfirmed laptops take no place that others need.
_COUNTED_FIRST = f"CASE WHEN {confirmed_sql('s.id')} THEN 0 ELSE 1 END"
_SELECT = (
    "SELECT s.id, s.course, c.name, s.date, s.ends, s.half_days, s.starts,"
    f" {kind_sql.session_soum_sql('s')}, s.venue, s.mode,"
    " s.capacity, s.facilitators, s.state, s.retired,"
    " (SELECT count(DISTINCT coalesce(p.root, a.trainee)) FROM attendance a"
    " LEFT JOIN person p ON p.record = a.trainee WHERE a.session = s.id AND a.retired = 0),"
    " (SELECT max(CASE WHEN a.mark IN ('present', 'late', 'left-early') THEN 2"
    " WHEN a.mark <> 'expected' THEN 1 ELSE 0 END) FROM attendance a"
    f" WHERE a.session = s.id AND a.retired = 0), {_COUNTED_FIRST}"
    " FROM session s LEFT JOIN course c ON c.id = s.course"
)

_IN_USE_SQL = "s.retired = 0"
_CLOSED_SQL = f"{_IN_USE_SQL} AND s.state <> 'planned'"
_PLANNED_SQL = f"{_IN_USE_SQL} AND s.state = 'planned'"
_LATEST_FIRST = "s.date DESC, s.id DESC"
# Called off or deleted in one place, and people were there by the marks of another.
_CONTRADICTED_SQL = (
    f"(s.retired = 1 OR s.state = 'called-off') AND s.retired < {INERT_MARK} AND EXISTS"
    " (SELECT 1 FROM attendance a WHERE a.session = s.id AND a.retired = 0"
    " AND a.mark IN ('present', 'late', 'left-early'))"
)
# Each of the two by its own index; a union that drops doubles reads all sessions.
_OVERDUE_SQL = (
    f"s.id IN (SELECT s.id FROM session s WHERE {_PLANNED_SQL} AND s.ends < ?"
    f" UNION ALL SELECT s.id FROM session s WHERE {_CONTRADICTED_SQL})"
)


# A set of partners, of earlier releases or as typed in a plan, is a part that has no name.
_PARTNERS = (
    f"SELECT p.partner, s.id, p.part FROM part p JOIN session s ON s.id = p.session"
    f" WHERE {_IN_USE_SQL} AND p.retired = 0 AND {confirmed_sql('p.id')}"
)
_STATED_PARTNERS = (
    # The plus keeps SQLite from reading all in use by their index: few state any.
    f"SELECT s.id, s.partners FROM session s WHERE +{_IN_USE_SQL} AND s.partners IS NOT NULL"
    f" UNION ALL SELECT s.id, o.value FROM session s JOIN also o ON o.record = s.id"
    f" WHERE {_IN_USE_SQL} AND o.field = 'partners' AND o.value IS NOT NULL"
)
_ATTENDED = 2


@dataclass(frozen=True, slots=True)
class SessionRow:
    """*course* is the shown name, *date* the first day; *participants* are None if they may not be seen."""

    id: int
    course_id: int
    course: str | None
    date: str
    last_date: str
    half_days: int
    starts: str
    soum: str | None
    venue: str | None
    mode: str
    capacity: int | None
    facilitators: str | None
    state: str
    retired: int
    participants: int | None
    evidence: int | None = None  # 2 if a person attended, 1 if there are only other marks
    is_unconfirmed: int = 0  # of a laptop whose words were not compared

    @property
    def is_attended(self) -> bool:
        return self.evidence == _ATTENDED

    @property
    def is_open(self) -> bool:
        return self.state == SessionState.PLANNED and not self.retired


@dataclass(frozen=True, slots=True)
class Participant:
    """*trainee* is the root of her records; a half-day has the strongest mark."""

    trainee: int
    marks: dict[int, str]
    record_ids: dict[int, tuple[int, ...]]  # half-day → ids of the attendance records
    stamps: dict[int, tuple[int, ...]]

    @property
    def marked_at(self) -> dict[int, int]:
        return {half_day: max(stamps) for half_day, stamps in self.stamps.items()}


class SessionRepository(Repository):
    def list_page(
        self, offset: int = 0, limit: int = 100, only: SessionFilter = NO_SESSION_FILTER
    ) -> list[SessionRow]:
        return self._listed(_IN_USE_SQL, (), _LATEST_FIRST, only, limit=limit, offset=offset)

    def list_counted(self, limit: int) -> list[SessionRow]:
        where = f"{_IN_USE_SQL} AND {confirmed_sql('s.id')}"
        return self._listed(where, (), _LATEST_FIRST, NO_SESSION_FILTER, limit=limit)

    def count(self, only: SessionFilter = NO_SESSION_FILTER) -> int:
        return self._count(_IN_USE_SQL, only)

    def list_between(self, first: str, last: str) -> list[SessionRow]:
        return self._lines(
            f"{_SELECT} WHERE s.retired = 0 AND s.date BETWEEN ? AND ? ORDER BY s.date, s.id",
            (first, last),
        )

    def list_marking_writers(self, sessions: Iterable[int]) -> dict[int, set[int]]:
        sql = (
            "SELECT DISTINCT session, id >> 32 FROM attendance"
            " WHERE retired = 0 AND mark <> ? AND session IN ids"
        )
        found: dict[int, set[int]] = defaultdict(set)
        for session, writer in kind_sql.select_in(
            self._db, sql, sessions, (AttendanceMark.EXPECTED.value,)
        ):
            found[session].add(writer)
        return dict(found)

    def list_planned_from(
        self, day: str, limit: int = 20, only: SessionFilter = NO_SESSION_FILTER
    ) -> list[SessionRow]:
        return self._listed(
            *(f"{_PLANNED_SQL} AND s.ends >= ?", (day,), f"{_COUNTED_FIRST}, s.date, s.id", only),
            limit=limit,
        )

    def list_overdue(
        self, day: str, limit: int = 20, only: SessionFilter = NO_SESSION_FILTER
    ) -> list[SessionRow]:
        """Return the sessions that need a decision, the latest first.

        They ended before *day* and are open, or were called off or deleted although people were
        there.
        """
        order = f"{_COUNTED_FIRST}, {_LATEST_FIRST}"
        return self._listed(_OVERDUE_SQL, (day,), order, only, limit=limit)

    def list_closed(
        self, offset: int = 0, limit: int = 100, only: SessionFilter = NO_SESSION_FILTER
    ) -> list[SessionRow]:
        return self._listed(_CLOSED_SQL, (), _LATEST_FIRST, only, limit=limit, offset=offset)

    def count_closed(self, only: SessionFilter = NO_SESSION_FILTER) -> int:
        # Few are planned, and all in use are counted without their states.
        return self._count(_IN_USE_SQL, only) - self._count(_PLANNED_SQL, only)

    def _listed(
        self,
        where: str,
        bound: tuple[Value, ...],
        order: str,
        only: SessionFilter,
        *,
        limit: int,
        offset: int = 0,
    ) -> list[SessionRow]:
        shown = session_condition(only)
        return self._lines(
            f"{_SELECT} WHERE {where}{shown.and_sql} ORDER BY {order} LIMIT ? OFFSET ?",
            (*bound, *shown.bound, limit, offset),
        )

    def _count(self, where: str, only: SessionFilter) -> int:
        shown = session_condition(only)
        sql = f"SELECT count(*) FROM session s WHERE {where}{shown.and_sql}"
        return int(self._value(sql, shown.bound))

    def list_before(self, day: str, course: int, but: int, limit: int) -> list[SessionRow]:
        return self._lines(
            f"{_SELECT} WHERE s.retired = 0 AND s.date <= ? AND s.id <> ? AND EXISTS"
            " (SELECT 1 FROM attendance a WHERE a.session = s.id AND a.retired = 0)"
            f" ORDER BY {_COUNTED_FIRST}, s.course = ? DESC, s.date DESC, s.id DESC LIMIT ?",
            (day, but, course, limit),
        )

    def list_of_person(
        self, trainee: int, *, is_alone: bool = False
    ) -> list[tuple[SessionRow, int]]:
        """Return sessions, the latest first, with the half-days attended.

        They are those of all her records, or with *is_alone* of this one.
        """
        members = (trainee,) if is_alone else company.list_members(self._db, [trainee])[trainee]
        hers = f"attendance WHERE trainee IN ({kind_sql.placeholders(members)}) AND retired = 0"
        rows = self._db.execute(
            "SELECT session, count(DISTINCT CASE WHEN mark IN ('present', 'late', 'left-early')"
            f" THEN half_day END) FROM {hers} GROUP BY session",
            members,
        ).fetchall()
        attended = dict(rows)
        return [
            (line, attended[line.id])
            for line in self._lines(
                f"{_SELECT} WHERE s.id IN (SELECT session FROM {hers})"
                " ORDER BY s.date DESC, s.id DESC",
                members,
            )
        ]

    def find(self, session: int) -> SessionRow | None:
        return next(
            iter(self._lines(f"{_SELECT} WHERE s.id = ? AND s.retired < ?", (session, INERT_MARK))),
            None,
        )

    def list_parts_of_partners(self) -> dict[int, dict[int, set[str]]]:
        """Return the parts of each partner by session; none if only the plan names it."""
        found: dict[int, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
        for session, partners in self._db.execute(_STATED_PARTNERS):
            for partner in partners.split():
                found[int(partner)][session] = set()
        for partner, session, part in self._db.execute(_PARTNERS):
            found[partner][session].add(part)
        return found

    def list_marks(self, session: int) -> set[tuple[int, str]]:
        sql = "SELECT DISTINCT half_day, mark FROM attendance WHERE session = ? AND retired = 0"
        return {(half_day, mark) for half_day, mark in self._db.execute(sql, (session,))}

    def list_participants(self, session: int) -> list[Participant]:
        marks: dict[int, dict[int, str]] = defaultdict(dict)
        rows: dict[int, dict[int, tuple[int, ...]]] = defaultdict(lambda: defaultdict(tuple))
        stamps: dict[int, dict[int, tuple[int, ...]]] = defaultdict(lambda: defaultdict(tuple))
        for identity, trainee, half_day, mark, stamp, other in self._db.execute(
            "SELECT a.id, coalesce(p.root, a.trainee), half_day, mark, coalesce(mark_at, stamp),"
            " (SELECT max(o.stamp) FROM also o WHERE o.record = a.id AND o.field = 'mark')"
            " FROM attendance a LEFT JOIN person p ON p.record = a.trainee"
            " WHERE session = ? AND retired = 0 ORDER BY stamp",
            (session,),
        ):
            known = marks[trainee].get(half_day)
            if known is None or attendance_rank(mark) < attendance_rank(known):
                marks[trainee][half_day] = mark
            rows[trainee][half_day] += (identity,)
            stamps[trainee][half_day] += (stamp,) if other is None else (stamp, other)
        return [
            Participant(trainee, marks[trainee], dict(rows[trainee]), dict(stamps[trainee]))
            for trainee in marks
        ]

    def _lines(self, sql: str, bound: tuple[Value, ...]) -> list[SessionRow]:
        rows = [SessionRow(*row) for row in self._db.execute(sql, bound)]
        names = load_shown_names(self._db, kinds.COURSE, (row.course_id for row in rows))
        return [replace(row, course=names.get(row.course_id, row.course)) for row in rows]
