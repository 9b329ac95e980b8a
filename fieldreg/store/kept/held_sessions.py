"""Loads sessions that count, with courses and partners."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.attendance_counts import count_needed
from fieldreg.domain.figures.dimensions import HeldSession
from fieldreg.domain.joins.namesakes import group_namesakes
from fieldreg.domain.kinds import INERT_MARK, Kind
from fieldreg.domain.records.values import Answer, PartnerRole
from fieldreg.store.devices.unconfirmed import confirmed_sql
from fieldreg.store.engines import Engine
from fieldreg.store.kept import company, facts, shown_entries
from fieldreg.store.records import kind_sql

_OF_COURSE: Final = ("completion", "theme", "audience", "form", "is_trainer_level")
_SESSIONS: Final = (
    "SELECT s.id, s.date, s.half_days, s.course, p.completion, s.project, s.mode,"
    f" {kind_sql.session_soum_sql('s')}, {', '.join(f'c.{name}' for name in _OF_COURSE)}"
    " FROM session s LEFT JOIN course c ON c.id = s.course"
    f" LEFT JOIN project p ON p.id = s.project AND {confirmed_sql('p.id')} WHERE {facts.HELD_SQL}"
)
_PARTS: Final = (
    "SELECT p.session, p.course, p.partner, p.part FROM part p"
    f" WHERE p.retired = 0 AND {confirmed_sql('p.id')} AND p.partner IS NOT NULL"
)
# A set of partners of earlier releases is read on as delivery; what nobody saw stands beside it.
_STATED: Final = (
    "SELECT id, partners FROM session WHERE partners IS NOT NULL UNION ALL"
    " SELECT o.record, o.value FROM also o WHERE o.field = 'partners' AND o.value IS NOT NULL"
)


def load_sessions(db: Engine, condition: str) -> dict[int, HeldSession]:
    groups = load_groups(db, kinds.COURSE)
    roots = company.find_roots(db, groups)
    shown = shown_entries.load_shown_entries(db, kinds.COURSE, groups)
    partners = _load_partners(db, roots)
    count = lru_cache(maxsize=1_024)(count_needed)
    found: dict[int, HeldSession] = {}
    # As the table lies: by day, each page would be sought many times.
    for row in db.execute(f"{_SESSIONS} AND {condition} ORDER BY s.id").fetchall():
        session, day, half_days, course, of_project, project, mode, soum, *of_course = row
        if course in shown:
            of_course = [shown[course][name] for name in _OF_COURSE]
        completion, theme, audience, form, level = of_course
        mine: tuple[tuple[int, str], ...] = ()
        if partners:
            of_session = partners.get(("session", session), ())
            every = {*of_session, *partners.get(("course", roots.get(course, course)), ())}
            mine = tuple(sorted(every))
        needed, group = count(half_days, of_project, completion), groups.get(course, course)
        found[session] = HeldSession(
            *(session, day, half_days, needed, group, course, theme, audience, form),
            *(level == Answer.YES, project, mode, soum, mine),
        )
    return found


def load_groups(db: Engine, kind: Kind) -> dict[int, int]:
    rows = db.execute(
        f"SELECT id, coalesce(name, '') FROM {kind.name} WHERE retired <> {INERT_MARK}"
        f" AND {confirmed_sql('id')}"
    )
    names = dict(rows.fetchall())
    roots = company.find_roots(db, names)
    return group_namesakes(names, roots) if kind is kinds.COURSE else roots


def _load_partners(
    db: Engine, courses: Mapping[int, int]
) -> Mapping[tuple[str, int], list[tuple[int, str]]]:
    roots = load_groups(db, kinds.PARTNER)
    found: dict[tuple[str, int], list[tuple[int, str]]] = defaultdict(list)
    for session, course, partner, part in db.execute(_PARTS):
        about = ("session", session) if session else ("course", courses.get(course, course))
        found[about].append((roots.get(partner, partner), part))
    for session, partners in db.execute(_STATED):
        found["session", session] += (
            (roots.get(partner, partner), PartnerRole.DELIVERY.value)
            for partner in map(int, partners.split())
        )
    return found
