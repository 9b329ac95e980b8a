"""The group `session`."""

import datetime as dt
import re
from pathlib import Path

import click

from fieldreg.cli import exports
from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.cli.exports import file_lock_options
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.places.gazetteer import Level
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.exports.sessions_table import export_sessions
from fieldreg.services.people import people_search
from fieldreg.services.user_session import UserSession

_DAY = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})")
_MARKS = [mark.value for mark in AttendanceMark if mark is not AttendanceMark.EXPECTED]


@click.group()
def session() -> None:
    """Plan, change, mark, close and export sessions."""


@session.command("plan")
@click.option(
    "--course", metavar="NAME", required=True, help="The course; a new name is added to the list."
)
@click.option("--date", "day", metavar="DATE", required=True, help="The first day, as 2026-03-14.")
@click.option("--soum", metavar="CODE", required=True, help="The place, by code or name.")
@click.option("--half-days", metavar="N", type=click.IntRange(1, 60), default=1, show_default=True)
@click.option(
    "--partner",
    "partners",
    metavar="NAME",
    multiple=True,
    help="A partner; a new name is added to the list.",
)
@pass_command_context
def plan_session(
    context: CommandContext,
    course: str,
    day: str,
    soum: str,
    *,
    half_days: int,
    partners: tuple[str, ...],
) -> CommandResult:
    """Plan a session and print its code."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        values: dict[str, Value] = {
            "date": _day(day),
            "soum": _soum(user, soum),
            "half_days": half_days,
        }
        identity = training_sessions.plan_session(user, course, values, partners)
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
@pass_command_context
def change_session(
    context: CommandContext,
    session_ref: str,
    course: str | None,
    day: str | None,
    soum: str | None,
    *,
    partners: tuple[str, ...],
) -> CommandResult:
    """Change the plan of a session; what is not named stays as it is."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        identity = people_search.find_session(user, session_ref)
        values: dict[str, Value] = {}
        if day is not None:
            values["date"] = _day(day)
        if soum is not None:
            values["soum"] = _soum(user, soum)
        changed = training_sessions.change_session(
            user, identity, values, course=course, partners=partners or None
        )
        document = {**_document(user, identity), "changed": changed}
    outcome = "is changed" if changed else "was so already"
    return CommandResult(document, f"{document['code']} {outcome}.")


@session.command("mark")
@click.argument("session_ref", metavar="SESSION")
@click.argument("refs", metavar="REF...", nargs=-1, required=True)
@click.option("--as", "as_", type=click.Choice(_MARKS), required=True)
@click.option("--half-day", metavar="N", type=int, default=1, show_default=True)
@pass_command_context
def mark_attendance(
    context: CommandContext, session_ref: str, refs: tuple[str, ...], as_: str, half_day: int
) -> CommandResult:
    """Mark people at one half-day.

    If one of them cannot be marked, none is.
    """
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        identity = people_search.find_session(user, session_ref)
        trainees = list(dict.fromkeys(people_search.find_person(user, ref) for ref in refs))
        changed_count = training_sessions.mark_attendance(
            user, identity, trainees, AttendanceMark(as_), half_day=half_day
        )
    code = short_code(identity)
    document = {
        "session": code,
        "half_day": half_day,
        "mark": as_,
        "people": [short_code(trainee) for trainee in trainees],
        "changed": changed_count,
    }
    people = output.format_count(len(trainees), "person", "people")
    return CommandResult(document, f"{people} marked {as_} at half-day {half_day} of {code}.")


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
    line = user.store.sessions.find(identity)
    if line is None:
        raise Problem(Code.NOT_FOUND)
    return output.session_summary(line, user.places)
