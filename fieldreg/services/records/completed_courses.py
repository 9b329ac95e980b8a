"""Completed courses, and progress in series of courses."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.attendance_counts import count_needed
from fieldreg.domain.roles import Permission
from fieldreg.services.records.session_refs import load_shown_entries
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.sessions import SessionRow


@dataclass(frozen=True, slots=True)
class SeriesProgress:
    name: str
    completed_count: int
    course_count: int  # of the series, those out of use left out


@dataclass(frozen=True, slots=True)
class Completion:
    sessions: frozenset[int]
    series: tuple[SeriesProgress, ...]


@needs(Permission.VIEW_OVERVIEW)
def find_completed(user: UserSession, attended: Iterable[tuple[SessionRow, int]]) -> Completion:
    """*attended* are sessions with the half-days attended."""
    rows = user.store.records.list_all(kinds.COURSE, retired=True)
    courses = load_shown_entries(user, kinds.COURSE, [row.id for row in rows])
    roots = user.store.pairs.find_roots(courses)
    by_series: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        if (name := courses[row.id]["series"]) and not row.is_retired:
            by_series[str(name)].add(roots[row.id])
    sessions, attended = set[int](), list(attended)
    rules = _load_project_rules(user, [session.id for session, _ in attended])
    done: dict[str, set[int]] = defaultdict(set)
    for session, half_days in attended:
        course = courses.get(session.course_id, {})
        least = course.get("completion")
        of_course = int(least) if least else None
        if half_days >= count_needed(session.half_days, rules.get(session.id), of_course):
            sessions.add(session.id)
            root = roots.get(session.course_id, session.course_id)
            done[str(course.get("series") or "")].add(root)
    done.pop("", None)
    series = [
        SeriesProgress(name, len(ids), len(by_series[name] | ids))
        for name, ids in sorted(done.items())
    ]
    return Completion(frozenset(sessions), tuple(series))


def _load_project_rules(user: UserSession, sessions: Sequence[int]) -> dict[int, int]:
    rows = user.store.records.load_many(kinds.SESSION, sessions)
    projects = {row.id: int(row.values["project"] or 0) for row in rows}
    of_projects = user.store.records.load_many(kinds.PROJECT, sorted(set(projects.values())))
    rules = {row.id: int(row.values["completion"] or 0) for row in of_projects}
    return {id_: rules[project] for id_, project in projects.items() if rules.get(project)}
