"""The group `session`."""

from collections.abc import Sequence
from typing import Any, Final

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.command_list import new_group
from fieldreg.cli.common.commands import SESSION, OpenInstallation, command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.list_options import SESSION_FILTERS, build_session_filter, parse_day
from fieldreg.cli.exports import add_export
from fieldreg.cli.sessions import attendance, expected, life
from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.places.known_places import list_typed
from fieldreg.domain.places.place import Level
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import DayPart, SessionMode
from fieldreg.services import training_sessions
from fieldreg.services.exports.register_tables import export_sessions
from fieldreg.services.people import missing_items, people_search
from fieldreg.services.records import session_refs, typed_values
from fieldreg.services.reference_lists.quota_progress import SessionQuota
from fieldreg.services.sealed_answers import answer_sealing
from fieldreg.services.session_life import open_items, repeating
from fieldreg.services.user_session import UserSession
from fieldreg.store.records.list_filters import NO_SESSION_FILTER, SessionFilter
from fieldreg.store.sessions import Participant, SessionRow

_MAX_LISTED: Final = 1_000
_TEXT_FIELDS: Final = ("starts", "mode", "venue", "facilitators", "notes", "link")
_MODE: Final = option("--mode", "People come to one place, or take part online.")
_CAPACITY: Final = option(
    "--capacity N", "How many can take part; 0 for no limit.", type=click.IntRange(0, 10_000)
)
_HEADCOUNT: Final = option(
    "--headcount N",
    "How many were there who are not registered; 0 for unknown.",
    type=click.IntRange(0, 100_000),
)
_OPTIONAL_FIELDS: Final = {
    "half_days": (int | None, option("--half-days N", type=click.IntRange(1, 60))),
    "starts": (DayPart | None, option("--starts", "The half of the day of its first half-day.")),
    "mode": (SessionMode | None, _MODE),
    "venue": (str | None, option("--venue TEXT", "The house or hall.")),
    "capacity": (int | None, _CAPACITY),
    "facilitators": (str | None, option("--facilitators NAMES", "The people who teach.")),
    "parent": (str | None, option("--parent SESSION", "The session that it grew out of.")),
    "notes": (str | None, option("--notes TEXT")),
    "project": (str | None, option("--project NAME", "The project that it belongs to.")),
    "link": (str | None, option("--link URL", "Where people take part online.")),
    "headcount": (int | None, _HEADCOUNT),
}


session: Final = new_group("session")


def _choose_sessions(
    user: UserSession, only: str | None = None, **typed: Any
) -> list[SessionRow] | None:
    wanted = build_session_filter(**typed)
    is_all = only is None and wanted == NO_SESSION_FILTER
    return None if is_all else _list(user, only, wanted, user.store.sessions.count())


def _list(
    user: UserSession, only: str | None, wanted: SessionFilter, limit: int
) -> list[SessionRow]:
    stored = user.store.sessions
    match only:
        case "coming":
            return stored.list_planned_from(user.day, limit, wanted)
        case "left-open":
            return stored.list_overdue(user.day, limit, wanted)
        case "closed":
            return stored.list_closed(0, limit, wanted)
        case _:
            return stored.list_page(0, limit, wanted)


_ONLY: Final = option(
    "--only",
    "Today's and later ones, past ones that nobody closed, or closed ones.",
    choices=("coming", "left-open", "closed"),
)
add_export(
    session,
    "session",
    "Write sessions to a file, one row per mark: all, or those of 'session list'.",
    export_sessions,
    options={"only": (str | None, _ONLY), **SESSION_FILTERS},
    choose=_choose_sessions,
)


session.add_command(attendance.mark_attendance)
session.add_command(attendance.mark_present_except)
session.add_command(attendance.claim_attendance)
session.add_command(attendance.add_participants)
session.add_command(expected.expect_people)
session.add_command(attendance.remove_participants)
session.add_command(life.repeat_session)
session.add_command(life.keep_promise)
session.add_command(life.show_own_work)


def _fields(*, is_new: bool) -> dict[str, Any]:
    course = "The course; a new name is added to the list." if is_new else "The course."
    partner = "; a new name is added to the list" if is_new else ", in place of the former ones"
    day, place = "The first day, as 2026-03-14.", "The place, by code or name."
    return {
        "course": (str | None, option("--course NAME", course, required=is_new)),
        "day": (str | None, option("--date DATE", day, required=is_new)),
        "soum": (str | None, option("--soum CODE", place)),
        "partners": (tuple[str, ...], option("--partner NAME", f"A partner{partner}.")),
        **_OPTIONAL_FIELDS,
    }


@command("plan", session, _fields(is_new=True))
def plan_session(
    open_installation: OpenInstallation,
    course: str,
    partners: tuple[str, ...],
    *,
    as_before: bool = option("--as-before", "The rest as in the last session of the course."),
    like: str | None = option("--like SESSION", "The rest as in that one."),
    **typed: str | int | None,
) -> CommandResult:
    """Plan a session and print its code.

    It has one half-day, in the morning and at one place, unless options say otherwise.
    """
    if typed["soum"] is None and not as_before and like is None:
        raise click.UsageError("Missing option '--soum', or else '--as-before' or '--like'.")
    user = open_installation().user_session()
    former = repeating.list_former_plans(user, course) if as_before else []
    if like is not None:
        former = [repeating.load_former_plan(user, people_search.find_session(user, like))]
    if as_before and not former:
        raise Problem(Code.NOT_FOUND, ref=course)
    values = (former[0].values if former else {}) | _values(user, **typed)
    partners = partners or (former[0].partners if former else ())
    identity = training_sessions.plan_session(user, course, values, partners)
    document = _document(user, identity)
    return CommandResult(document, str(document["code"]))


@command("change", session, _fields(is_new=False))
def change_session(
    user: UserSession,
    session: int = SESSION,
    *,
    course: str | None,
    partners: tuple[str, ...],
    **typed: str | int | None,
) -> CommandResult:
    """Change the plan of a session; fields that are not named stay as they are.

    An empty text makes a field unknown. Half-days with marks cannot be taken away.
    """
    values = _values(user, **typed)
    marks = user.store.sessions.list_marks(session)
    last_marked = max((half_day for half_day, _ in marks), default=0)
    if int(values.get("half_days") or last_marked) < last_marked:
        raise Problem(Code.HALF_DAY_OUTSIDE, half_day=last_marked)
    changed = training_sessions.change_session(
        user, session, values, shown=AS_STORED, course=course, partners=partners or None
    )
    return _changed_result(user, session, changed, "is changed", "was so already")


@command("close", session)
def close_session(
    user: UserSession,
    session: int = SESSION,
    *,
    lets_follow: bool = option(
        "--to-follow", "Note a guardian who was not asked yet as to follow."
    ),
) -> CommandResult:
    """Close a session; it takes no marks after that.

    For everyone under 18 who was there, a guardian's answer has to be noted, or noted as to
    follow. With --to-follow the missing ones are noted so.
    """
    missing = training_sessions.find_missing_guardians(user, session)
    changed = training_sessions.close_sessions(user, session, lets_follow=lets_follow)
    result = _changed_result(user, session, changed, "is closed", "was closed already")
    followed = output.short_codes(missing) if changed else []
    return CommandResult({**result.document, "to_follow": followed}, result.text)


@command("reopen", session)
def reopen_session(user: UserSession, session: int = SESSION) -> CommandResult:
    """Open a session again that was closed, called off or deleted, so that it takes marks."""
    changed = training_sessions.reopen_sessions(user, session)
    return _changed_result(user, session, changed, "is open again", "was open already")


@command("call-off", session)
def call_off_session(user: UserSession, session: int = SESSION) -> CommandResult:
    """Call off a session that does not take place; the people expected stay on its list."""
    changed = training_sessions.call_off_sessions(user, session)
    return _changed_result(user, session, changed, "is called off", "was called off already")


@command("delete", session)
def delete_session(user: UserSession, session: int = SESSION) -> CommandResult:
    """Delete a session that was planned by mistake, if it has no marks.

    'session reopen' brings it back.
    """
    changed = bool(training_sessions.delete_sessions(user, session))
    return _changed_result(user, session, changed, "is deleted", "was deleted already")


@command("list", session, {"only": (str | None, _ONLY), **SESSION_FILTERS})
def list_sessions(user: UserSession, *, only: str | None, **typed: Any) -> CommandResult:
    """List the sessions, the latest first; coming ones begin with the next."""
    rows = _list(user, only, build_session_filter(**typed), _MAX_LISTED + 1)
    more = len(rows) > _MAX_LISTED
    sessions = [output.session_summary(row, user.places) for row in rows[:_MAX_LISTED]]
    columns = ("code", "date", "course", "place", ("half-days", "half_days"), "state")
    none = "There are no sessions."
    shown = [row | {"state": output.list_state(row)} for row in sessions]
    lines = [output.format_documents(shown, *columns, "participants", empty=none)]
    if more:
        lines.append(f"There are more than these {_MAX_LISTED}; 'session export' writes all.")
    return CommandResult({"sessions": sessions, "count": len(sessions), "more": more}, lines)


@command("show", session)
def show_session(user: UserSession, session: int = SESSION) -> CommandResult:
    """Show one session: its plan, its participants and their marks, and its quotas."""
    row = training_sessions.load_session(user, session)
    participants = user.store.sessions.list_participants(row.id)
    plan, people = _plan_document(user, row), _people(user, row, participants)
    answers = answer_sealing.count_answers(user, row.id)
    around = open_items.load_session_life(user, row.id)
    unasked = output.short_codes(training_sessions.find_missing_guardians(user, row.id))
    awaited = output.short_codes(training_sessions.list_minors_awaiting_consent(user, row.id))
    document = {
        **plan,
        "people": people,
        "not_asked": unasked,
        "to_follow": awaited,
        "answers": output.pick(answers, given="given_count", asked="asked_count"),
        "quotas": [_quota_document(quota, participants) for quota in around.quotas],
        "open": [output.pick(item, "kind", "count", "names") for item in around.open_items],
        "grown": output.short_codes(row.id for row in around.grown),
    }
    pairs = [
        (name.replace("_", " "), ", ".join(value) if isinstance(value, list) else value)
        for name, value in plan.items()
    ]
    lines = [output.format_pairs(pairs)]
    if people:
        heads = ("code", "name", *map(str, range(1, row.half_days + 1)))
        rows = [(person["code"], person["name"], *person["marks"]) for person in people]
        lines += ["", output.format_table(heads, rows)]
    if unasked:
        lines.append(f"No guardian was asked yet for {' '.join(unasked)}.")
    if awaited:
        lines.append(f"A guardian's consent is to follow for {' '.join(awaited)}.")
    if around.open_items:
        lines.append(f"Still open: {', '.join(item.kind for item in around.open_items)}.")
    return CommandResult(document, lines)


def _values(user: UserSession, **typed: str | int | None) -> dict[str, Value]:
    """Return the given options.

    Raises DATE_UNREADABLE, PLACE_UNKNOWN, or NOT_FOUND for a parent.
    """
    given = {name: value for name, value in typed.items() if value is not None}
    values: dict[str, Value] = {}
    if "day" in given:
        values["date"] = parse_day(str(given["day"]))
    if "soum" in given:
        values["soum"] = user.places.resolve(str(given["soum"]), Level.SOUM)
        if values["soum"] is None:
            raise Problem(Code.PLACE_UNKNOWN, place=str(given["soum"]))
    if "half_days" in given:
        values["half_days"] = given["half_days"]
    for name in ("capacity", "headcount"):
        if name in given:
            values[name] = given[name] or None
    if "project" in given:
        field = kinds.SESSION.get_field("project")
        values["project"] = typed_values.parse_value(user, field, str(given["project"]))
    if "parent" in given:
        parent = str(given["parent"]).strip()
        values["parent"] = people_search.find_session(user, parent) if parent else None
    return values | {
        name: str(given[name]).strip() or None for name in _TEXT_FIELDS if name in given
    }


def _document(user: UserSession, identity: int) -> dict[str, object]:
    return output.session_summary(training_sessions.load_session(user, identity), user.places)


def _changed_result(
    user: UserSession, identity: int, changed: object, outcome: str, already: str
) -> CommandResult:
    document = {**_document(user, identity), "changed": changed}
    return CommandResult(document, f"{document['code']} {outcome if changed else already}.")


def _plan_document(user: UserSession, row: SessionRow) -> dict[str, Any]:
    record = user.store.records.load(kinds.SESSION, row.id)
    partners = user.store.records.load_many(
        kinds.PARTNER, session_refs.parse_partner_ids(record.values)
    )
    parent = record.values["parent"]
    projects = user.store.records.load_many(kinds.PROJECT, [int(record.values["project"] or 0)])
    typed = list_typed(record.values, {"soum": row.soum})
    return {
        **output.session_summary(row, user.places),
        "typed_soum": next(iter(typed), None),
        **output.pick(row, "last_date", "starts", "mode", "venue", "capacity", "facilitators"),
        "partners": [partner.values["name"] for partner in partners],
        "parent": short_code(int(parent)) if parent else None,
        "project": next((row.values["name"] for row in projects), None),
        **{name: record.values[name] for name in ("link", "headcount")},
        "notes": record.values["notes"],
        "conflicts": list(record.conflicting_fields),
    }


def _people(
    user: UserSession, row: SessionRow, participants: Sequence[Participant]
) -> list[dict[str, Any]]:
    """Return code, name, marks and missing items of each; an erased person has no name."""
    people = user.store.people.list_by_ids([participant.trainee for participant in participants])
    names = {person.id: person.full_name for person in people}
    missing = missing_items.find_missing_items(user, people)
    answers = missing_items.find_guardian_answers(user, people)
    guardians = {person: answer or "not-asked" for person, answer in answers.items()}
    return [
        {
            "code": short_code(participant.trainee),
            "name": names.get(participant.trainee),
            "marks": [participant.marks.get(number) for number in range(1, row.half_days + 1)],
            "missing": item.kind if (item := missing.get(participant.trainee)) else None,
            "guardian": guardians.get(participant.trainee),
        }
        for participant in participants
    ]


def _quota_document(quota: SessionQuota, participants: Sequence[Participant]) -> dict[str, object]:
    here = quota.count_people(frozenset(participant.trainee for participant in participants))
    figure = quota.office_figure
    return {
        "quota": short_code(quota.line.id),
        "group": quota.line.quota.whom.value,
        "course": quota.line.course or None,
        "courses": list(map(short_code, quota.line.courses.counted or ())),
        "needed": quota.needed,
        **output.pick(here, "matching", "other", "unknown"),
        "at_head_office": figure
        and {**output.pick(figure, "matching", "other"), "day": quota.office_figure_on or None},
    }
