"""The commands about participants of a session and their marks.

Each command changes all the people that it names, or none.
"""

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.people import people_search
from fieldreg.services.user_session import UserSession

_MARKS = [mark.value for mark in AttendanceMark if mark is not AttendanceMark.EXPECTED]
_session = click.argument("session_ref", metavar="SESSION")
_people = click.argument("refs", metavar="REF...", nargs=-1, required=True)
_half_day = click.option("--half-day", metavar="N", type=int, default=1, show_default=True)


@click.command("mark")
@_session
@_people
@click.option("--as", "as_", type=click.Choice(_MARKS), required=True)
@_half_day
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
        trainees = _find_people(user, refs)
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


@click.command("present")
@_session
@click.option(
    "--except", "refs", metavar="REF", multiple=True, help="Mark this person absent; once for each."
)
@_half_day
@pass_command_context
def mark_present_except(
    context: CommandContext, session_ref: str, refs: tuple[str, ...], half_day: int
) -> CommandResult:
    """Mark every participant present at one half-day, except those who are named.

    A participant who is marked late, left-early or excused keeps that mark.
    """
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        identity = people_search.find_session(user, session_ref)
        absent = _find_people(user, refs)
        changed_count = training_sessions.mark_all_present_except(
            user, identity, absent, half_day=half_day
        )
    code = short_code(identity)
    document = {
        "session": code,
        "half_day": half_day,
        "absent": list(map(short_code, absent)),
        "changed": changed_count,
    }
    marks = output.format_count(changed_count, "mark")
    people = output.format_count(len(absent), "person", "people")
    text = f"{marks} changed at half-day {half_day} of {code}; {people} absent."
    return CommandResult(document, text)


@click.command("add")
@_session
@_people
@_half_day
@pass_command_context
def add_participants(
    context: CommandContext, session_ref: str, refs: tuple[str, ...], half_day: int
) -> CommandResult:
    """Add people to a session, without a mark yet."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        identity = people_search.find_session(user, session_ref)
        trainees = _find_people(user, refs)
        added_count = training_sessions.add_participants(
            user, identity, trainees, half_day=half_day
        )
    code = short_code(identity)
    document = {"session": code, "people": list(map(short_code, trainees)), "added": added_count}
    people = output.format_count(added_count, "person", "people")
    return CommandResult(document, f"{people} added to {code}.")


@click.command("remove")
@_session
@_people
@pass_command_context
def remove_participants(
    context: CommandContext, session_ref: str, refs: tuple[str, ...]
) -> CommandResult:
    """Take people off the list of a session, with their marks there."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        identity = people_search.find_session(user, session_ref)
        trainees = _find_people(user, refs)
        with user.store.transaction():
            mark_count = sum(
                training_sessions.remove_participant(user, identity, trainee)
                for trainee in trainees
            )
    code = short_code(identity)
    document = {"session": code, "people": list(map(short_code, trainees)), "marks": mark_count}
    people = output.format_count(len(trainees), "person", "people")
    return CommandResult(document, f"{people} taken off {code}.")


def _find_people(user: UserSession, refs: tuple[str, ...]) -> list[int]:
    return list(dict.fromkeys(people_search.find_person(user, ref) for ref in refs))
