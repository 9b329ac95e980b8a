"""Training sessions: lists, and the grid of who was there when."""

from collections import defaultdict
from dataclasses import dataclass

from fieldreg.domain.kinds import INERT_MARK, Value
from fieldreg.domain.log.merging import attendance_rank
from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating_errors

_LINE = (
    "SELECT s.id, s.course, c.name, s.date, s.ends, s.half_days, s.starts, s.soum, s.venue, s.mode,"
    " s.capacity, s.facilitators, s.state, s.retired,"
    " (SELECT count(DISTINCT a.trainee) FROM attendance a"
    " WHERE a.session = s.id AND a.retired = 0)"
    " FROM session s LEFT JOIN course c ON c.id = s.course"
)

_CLOSED = "s.retired = 0 AND s.state <> 'planned'"


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One training session as a list shows it; *course* is the course's name.

    *date* and *ends* are the first day and the last.
    """

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
    participants: int


@dataclass(frozen=True, slots=True)
class Participant:
    """One trainee in a session: the strongest mark per half-day, and whence it comes."""

    trainee: int
    marks: dict[int, str]
    record_ids: dict[int, tuple[int, ...]]  # half-day → ids of the attendance records


@translating_errors
class SessionRepository:
    """The shelf of training sessions; it only reads."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def list_page(self, offset: int = 0, limit: int = 100) -> list[SessionRow]:
        """Give sessions in use, the latest first."""
        return self._lines(
            f"{_LINE} WHERE s.retired = 0 ORDER BY s.date DESC, s.id DESC LIMIT ? OFFSET ?",
            (limit, offset),
        )

    def count(self) -> int:
        """Count the sessions in use."""
        row = self._db.execute("SELECT count(*) FROM session WHERE retired = 0").fetchone()
        return int(row[0])

    def list_planned_from(self, day: str, limit: int = 20) -> list[SessionRow]:
        """Give the sessions that are not closed and end on or after *day*, earliest first."""
        return self._lines(
            f"{_LINE} WHERE s.retired = 0 AND s.state = 'planned' AND s.ends >= ?"
            " ORDER BY s.date, s.id LIMIT ?",
            (day, limit),
        )

    def list_overdue(self, day: str, limit: int = 20) -> list[SessionRow]:
        """Give the sessions before *day* that nobody has closed, latest first."""
        return self._lines(
            f"{_LINE} WHERE s.retired = 0 AND s.state = 'planned' AND s.ends < ?"
            " ORDER BY s.date DESC, s.id DESC LIMIT ?",
            (day, limit),
        )

    def list_closed(self, offset: int = 0, limit: int = 100) -> list[SessionRow]:
        """Give the sessions that are closed or called off, latest first."""
        return self._lines(
            f"{_LINE} WHERE {_CLOSED} ORDER BY s.date DESC, s.id DESC LIMIT ? OFFSET ?",
            (limit, offset),
        )

    def count_closed(self) -> int:
        """Count the sessions that are closed or called off."""
        row = self._db.execute(f"SELECT count(*) FROM session s WHERE {_CLOSED}").fetchone()
        return int(row[0])

    def list_of_person(self, trainee: int) -> list[tuple[SessionRow, int]]:
        """Give the sessions of one *trainee*, latest first, with half-days attended."""
        rows = self._db.execute(
            "SELECT session, count(DISTINCT CASE WHEN mark IN ('present', 'late', 'left-early')"
            " THEN half_day END) FROM attendance WHERE trainee = ? AND retired = 0"
            " GROUP BY session",
            (trainee,),
        ).fetchall()
        attended = dict(rows)
        return [
            (line, attended[line.id])
            for line in self._lines(
                f"{_LINE} WHERE s.id IN (SELECT session FROM attendance"
                " WHERE trainee = ? AND retired = 0) ORDER BY s.date DESC, s.id DESC",
                (trainee,),
            )
        ]

    def find(self, session: int) -> SessionRow | None:
        """Give one session, or None."""
        return next(
            iter(self._lines(f"{_LINE} WHERE s.id = ? AND s.retired < ?", (session, INERT_MARK))),
            None,
        )

    def list_participants(self, session: int) -> list[Participant]:
        """Give the participants of *session* in the order in which they came in."""
        marks: dict[int, dict[int, str]] = defaultdict(dict)
        rows: dict[int, dict[int, tuple[int, ...]]] = defaultdict(lambda: defaultdict(tuple))
        for identity, trainee, half_day, mark in self._db.execute(
            "SELECT id, trainee, half_day, mark FROM attendance"
            " WHERE session = ? AND retired = 0 ORDER BY stamp",
            (session,),
        ):
            there = marks[trainee].get(half_day)
            if there is None or attendance_rank(mark) < attendance_rank(there):
                marks[trainee][half_day] = mark
            rows[trainee][half_day] += (identity,)
        return [Participant(trainee, marks[trainee], dict(rows[trainee])) for trainee in marks]

    def _lines(self, sql: str, bound: tuple[Value, ...]) -> list[SessionRow]:
        return [SessionRow(*row) for row in self._db.execute(sql, bound)]
