"""The group `session`: plan, change, close, reopen and export."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from fieldreg.cli import exports
from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.cli.exports import file_lock_options
from fieldreg.cli.sessions.attendance import (
    add_participants,
    mark_attendance,
    mark_present_except,
    remove_participants,
)
from fieldreg.cli.sessions.session_view import list_sessions, show_session
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.places.place import Level
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import DayPart, SessionMode
from fieldreg.services import training_sessions
from fieldreg.services.exports.register_tables import export_sessions
from fieldreg.services.people import people_search
from fieldreg.services.user_session import UserSession

_DAY = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})")
_MAX_HALF_DAYS, _MAX_CAPACITY = 60, 10_000
_TEXT_FIELDS = ("starts", "mode", "venue", "facilitators", "notes")
_FIELD_OPTIONS = (
    click.option("--half-days", metavar="N", type=click.IntRange(1, _MAX_HALF_DAYS)),
    click.option(
        "--starts",
        type=click.Choice([part.value for part in DayPart]),
        help="The half of the day of its first half-day.",
    ),
    click.option(
        "--mode",
        type=click.Choice([mode.value for mode in SessionMode]),
        help="People come to one place, or take part online.",
    ),
    click.option("--venue", metavar="TEXT", help="The house or hall."),
    click.option(
        "--capacity",
        metavar="N",
        type=click.IntRange(0, _MAX_CAPACITY),
        help="How many can take part; 0 for no limit.",
    ),
    click.option("--facilitators", metavar="NAMES", help="The people who teach."),
    click.option("--parent", metavar="SESSION", help="The session that it grew out of."),
    click.option("--notes", metavar="TEXT"),
)
_Command = TypeVar("_Command", bound=Callable[..., Any])


def _field_options(command: _Command) -> _Command:
    for option in reversed(_FIELD_OPTIONS):
        command = option(command)
    return command


@click.group()
def session() -> None:
    """Plan, list, change, mark, close, reopen and export sessions."""


for _subcommand in (
    list_sessions,
    show_session,
    mark_attendance,
    mark_present_except,
    add_participants,
    remove_participants,
):
    session.add_command(_subcommand)


@session.command("plan")
@click.option(
    "--course", metavar="NAME", required=True, help="The course; a new name is added to the list."
)
@click.option("--date", "day", metavar="DATE", required=True, help="The first day, as 2026-03-14.")
@click.option("--soum", metavar="CODE", required=True, help="The place, by code or name.")
@click.option(
    "--partner",
    "partners",
    metavar="NAME",
    multiple=True,
    help="A partner; a new name is added to the list.",
)
@_field_options
@pass_command_context
def plan_session(
    context: CommandContext, /, course: str, partners: tuple[str, ...], **typed: str | int | None
) -> CommandResult:
    """Plan a session and print its code.

    It has one half-day, in the morning and at one place, unless options say otherwise.
    """
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        identity = training_sessions.plan_session(user, course, _values(user, typed), partners)
        document = _document(user, identity)
    return CommandResult(document, str(document["code"]))


@session.command("change")
@click.argument("session_ref", metavar="SESSION")
@click.option("--course", metavar="NAME", help="The course.")
@click.option("--date", "day", metavar="DATE", help="The first day, as 2026-03-14.")
@click.option("--soum", metavar="CODE", help="The place, by code or name.")
@click.option(
    "--partner",
    "partners",
    metavar="NAME",
    multiple=True,
    help="A partner, in place of the former ones.",
)
@_field_options
@pass_command_context
def change_session(
    context: CommandContext,
    /,
    session_ref: str,
    course: str | None,
    partners: tuple[str, ...],
    **typed: str | int | None,
) -> CommandResult:
    """Change the plan of a session; what is not named stays as it is.

    An empty text makes a field unknown. Half-days with marks cannot be taken away.
    """
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        identity = people_search.find_session(user, session_ref)
        values = _values(user, typed)
        _require_marked_half_days(user, identity, values)
        changed = training_sessions.change_session(
            user, identity, values, course=course, partners=partners or None
        )
        document = {**_document(user, identity), "changed": changed}
    outcome = "is changed" if changed else "was so already"
    return CommandResult(document, f"{document['code']} {outcome}.")


@session.command("close")
@click.argument("session_ref", metavar="SESSION")
@click.option(
    "--to-follow",
    "lets_follow",
    is_flag=True,
    help="Note a guardian who was not asked yet as to follow.",
)
@pass_command_context
def close_session(context: CommandContext, session_ref: str, *, lets_follow: bool) -> CommandResult:
    """Close a session; it takes no marks after that.

    For everyone under 18 who was there, a guardian's answer has to be noted, or noted as to
    follow. With --to-follow the missing ones are noted so.
    """
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        identity = people_search.find_session(user, session_ref)
        missing = training_sessions.find_missing_guardians(user, identity)
        changed = training_sessions.close_session(user, identity, lets_follow=lets_follow)
        document = {
            **_document(user, identity),
            "changed": changed,
            "to_follow": [short_code(trainee) for trainee in missing if changed],
        }
    outcome = "is closed" if changed else "was closed already"
    return CommandResult(document, f"{document['code']} {outcome}.")


@session.command("reopen")
@click.argument("session_ref", metavar="SESSION")
@pass_command_context
def reopen_session(context: CommandContext, session_ref: str) -> CommandResult:
    """Open a closed session again, so that it takes marks."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        identity = people_search.find_session(user, session_ref)
        changed = training_sessions.reopen_session(user, identity)
        document = {**_document(user, identity), "changed": changed}
    outcome = "is open again" if changed else "was open already"
    return CommandResult(document, f"{document['code']} {outcome}.")


@session.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@file_lock_options
@pass_command_context
def export_sessions_file(
    context: CommandContext, file: Path, *, lock: bool, reason: str
) -> CommandResult:
    """Write all sessions to a file, one row per mark.

    FILE ends in .csv, .xlsx or .json. Anybody who has it can read it, unless it is locked.
    """
    nouns = "session", "sessions"
    return exports.export_to_file(context, file, export_sessions, nouns, lock=lock, reason=reason)


def _values(user: UserSession, typed: Mapping[str, str | int | None]) -> dict[str, Value]:
    """Return the values of the options that were given."""
    given = {name: value for name, value in typed.items() if value is not None}
    values: dict[str, Value] = {}
    if "day" in given:
        values["date"] = _day(str(given["day"]))
    if "soum" in given:
        values["soum"] = _soum(user, str(given["soum"]))
    if "half_days" in given:
        values["half_days"] = given["half_days"]
    if "capacity" in given:
        values["capacity"] = given["capacity"] or None
    if "parent" in given:
        parent = str(given["parent"]).strip()
        values["parent"] = people_search.find_session(user, parent) if parent else None
    values |= {name: str(given[name]).strip() or None for name in _TEXT_FIELDS if name in given}
    return values


def _require_marked_half_days(user: UserSession, session: int, values: Mapping[str, Value]) -> None:
    """Refuse *values* with fewer half-days than have marks.

    Raises:
        Problem: HALF_DAY_OUTSIDE.
    """
    participants = user.store.sessions.list_participants(session)
    last_marked = max((max(row.marks, default=0) for row in participants), default=0)
    if int(values.get("half_days") or last_marked) < last_marked:
        raise Problem(Code.HALF_DAY_OUTSIDE, half_day=last_marked)


def _day(typed: str) -> str:
    match = _DAY.fullmatch(typed.strip())
    try:
        if match is not None:
            return dt.date(*map(int, match.groups())).isoformat()
    except ValueError:  # the 31st of February
        pass
    raise Problem(Code.DATE_UNREADABLE, field="date")


def _soum(user: UserSession, typed: str) -> str:
    code = user.places.resolve(typed, Level.SOUM)
    if code is None:
        raise Problem(Code.PLACE_UNKNOWN, place=typed)
    return code


def _document(user: UserSession, identity: int) -> dict[str, object]:
    return output.session_summary(training_sessions.load_session(user, identity), user.places)
