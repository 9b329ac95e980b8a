"""The contents of the form of a session."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from fieldreg.domain.kinds import COURSE, PARTNER, PROJECT, SESSION, FormGroup, Kind
from fieldreg.domain.log.shown import ShownStamps
from fieldreg.domain.normalisation import label_key, sort_key
from fieldreg.domain.places.place import is_place_code
from fieldreg.services import expected_people, training_sessions
from fieldreg.services.expected_people import ExpectedGroup
from fieldreg.services.records import form_drafts, session_refs
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.reference_lists.quota_progress import SessionQuota
from fieldreg.services.session_life import repeating
from fieldreg.services.session_life.repeating import FormerPlan
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.search import PersonRow
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.formatting import dates

ROWS: Final = tuple(
    SESSION.fields_in(*groups)
    for groups in (
        (FormGroup.COURSE,),
        (FormGroup.PLACE,),
        (FormGroup.TIME,),
        (FormGroup.STAFF,),
        (FormGroup.SOURCE, FormGroup.NOTES),
    )
)
NAMES: Final = tuple(name for row in ROWS for name in row)
_MAX_PARENTS: Final = 500


@dataclass(frozen=True, slots=True)
class SessionFormData:
    """The contents of the form; *parents* and *projects* map labels to ids.

    *draft* and *plan* are typed texts by field; *plan* is empty for a new session.
    *last_marked_half_day* is 0 without participants. *shown* are the stamps of the plan. Places of
    the aimag of *near* come first.
    """

    courses: Sequence[str] = ()
    partners: Sequence[str] = ()
    parents: Mapping[str, int] = field(default_factory=dict)
    draft: Mapping[str, str] = field(default_factory=dict)
    plan: Mapping[str, str] = field(default_factory=dict)
    last_marked_half_day: int = 0
    shown: ShownStamps = field(default_factory=lambda: ShownStamps({}))
    near: str | None = None
    projects: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CopiedPlan:
    session: SessionRow
    texts: Mapping[str, str]


class PlannedSession(NamedTuple):
    """The part of a plan on which the people to expect depend, as typed; *project* is an id."""

    course: str
    day: str
    soum: str
    seats: int | None
    project: int = 0


@dataclass(frozen=True, slots=True)
class ExpectedOffer:
    plan: PlannedSession
    groups: tuple[ExpectedGroup, ...]
    people: Mapping[int, PersonRow]
    quotas: tuple[SessionQuota, ...]

    @property
    def last_session(self) -> SessionRow | None:
        former = self.groups[0].session if self.groups else None
        is_same = former is not None and label_key(former.course or "") == label_key(
            self.plan.course
        )
        return former if is_same else None


def load_expected(
    user: UserSession, plan: PlannedSession, listed: tuple[int, ...]
) -> ExpectedOffer:
    groups = expected_people.list_groups(user, plan.course, plan.day, plan.soum)
    ids = {*listed, *(person for group in groups for person in group.people)}
    people = {row.id: row for row in user.store.people.list_by_ids(sorted(ids))}
    course = next(iter(session_refs.find_courses(user, plan.course)), 0)
    quotas = quota_progress.list_plan_quotas(
        user, course, plan.day, plan.seats, people, project=plan.project
    )
    return ExpectedOffer(plan, tuple(groups), people, tuple(quotas))


def load_copied_plans(user: UserSession, course: str, language: str) -> list[CopiedPlan]:
    former = repeating.list_former_plans(user, course)
    return [CopiedPlan(each.session, _list_texts(user, each, language)) for each in former]


def _list_texts(user: UserSession, former: FormerPlan, language: str) -> dict[str, str]:
    texts = {name: "" if value is None else str(value) for name, value in former.values.items()}
    project = int(former.values["project"] or 0)
    parent = user.store.sessions.find(int(former.values["parent"] or 0))
    return texts | {
        "partners": format_names(former.partners),
        "project": _label(user, PROJECT, project).get(project, ""),
        "parent": _format_parent(user, parent, language) if parent else "",
    }


def load_session_form(
    user: UserSession, session: int | None, draft: str, language: str
) -> SessionFormData:
    rows = user.store.sessions.list_counted(_MAX_PARENTS)
    parents = {_format_parent(user, row, language): row.id for row in rows if row.id != session}
    courses, partners, projects = (_label(user, kind) for kind in (COURSE, PARTNER, PROJECT))
    typed = form_drafts.load_draft(user, draft)
    near = training_sessions.find_near_place(user)
    if session is None:
        offered = _sort(courses), _sort(partners), parents
        return SessionFormData(*offered, typed, near=near, projects=_by_label(projects))
    records = user.store.records
    record = records.load(SESSION, session)
    values = record.values
    own_course, own_partners = int(values["course"] or 0), session_refs.parse_partner_ids(values)
    # They may be out of use.
    courses = _label(user, COURSE, own_course)
    partners = _label(user, PARTNER, *own_partners)
    own_project = int(values["project"] or 0)
    projects = _label(user, PROJECT, own_project)
    labels = {id_: label for label, id_ in parents.items()}
    plan = {name: "" if values[name] is None else str(values[name]) for name in NAMES} | {
        "course": courses.get(own_course, ""),
        "date": dates.format_date(str(values["date"] or "")),
        "partners": format_names([partners[each] for each in own_partners if each in partners]),
        "parent": labels.get(int(values["parent"] or 0), ""),
        "project": projects.get(own_project, ""),
    }
    marks = user.store.sessions.list_marks(session)
    last_marked = max((half_day for half_day, _ in marks), default=0)
    soum = user.store.typed_places.load_known().show_home(values)["soum"]
    near = soum if soum and is_place_code(soum) else near
    shown = record.shown
    lists = _sort(courses), _sort(partners), parents
    return SessionFormData(*lists, typed, plan, last_marked, shown, near, _by_label(projects))


def parse_names(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """Split *text* at semicolons if it has any, else at commas.

    A *known* name that contains separators is kept whole.
    """
    separator = ";" if ";" in text else ","
    by_parts = {_split(name, separator): name for name in known}
    sizes = range(max(map(len, by_parts), default=0), 0, -1)
    names: dict[str, None] = {}
    parts = text.split(separator)
    while parts:
        runs = (_split(separator.join(parts[:size]), separator) for size in sizes)
        run = next((run for run in runs if run in by_parts), ())
        names[by_parts[run] if run else parts[0].strip(" ,;")] = None
        del parts[: len(run) or 1]
    return tuple(filter(None, names))


def format_names(names: Sequence[str]) -> str:
    has_separators = any("," in name or ";" in name for name in names)
    return ("; " if has_separators else ", ").join(names)


def _split(name: str, separator: str) -> tuple[str, ...]:
    return tuple(map(label_key, name.split(separator)))


def _format_parent(user: UserSession, row: SessionRow, language: str) -> str:
    place = row.venue or user.places.short_name(row.soum or "", language)
    course = f"{dates.format_date(row.date)} {row.course or ''}".strip()
    return f"{course}, {place}" if place else course


def _label(user: UserSession, kind: Kind, *also: int) -> dict[int, str]:
    listed = session_refs.list_offered(user, kind)
    return session_refs.label_shown(
        user, kind, (*listed, *user.store.records.load_many(kind, also))
    )


def _by_label(names: Mapping[int, str]) -> dict[str, int]:
    return {label: id_ for id_, label in names.items()}


def _sort(names: Mapping[int, str]) -> list[str]:
    return sorted({*names.values()} - {""}, key=sort_key)
