"""The commands about participants and their marks."""

from typing import Final

from fieldreg.cli.common.commands import SESSION, argument, command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.output import format_count, short_codes
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.people import attendance_claims
from fieldreg.services.people.people_search import find_person
from fieldreg.services.user_session import UserSession

_MARKS = [mark for mark in AttendanceMark if mark is not AttendanceMark.EXPECTED]
_PEOPLE: Final = argument("REF...", find=find_person, required=True)
_HALF_DAY: Final = option("--half-day N", default=1, show_default=True)


@command("mark")
def mark_attendance(
    user: UserSession,
    session: int = SESSION,
    people: tuple[int, ...] = _PEOPLE,
    as_: AttendanceMark = option("--as", choices=_MARKS, required=True),
    half_day: int = _HALF_DAY,
) -> CommandResult:
    """Mark people at one half-day.

    If one of them cannot be marked, none is.
    """
    changed = training_sessions.mark_attendance(
        user, session, people, as_, half_day=half_day, shown=AS_STORED
    )
    code = short_code(session)
    document = {"session": code, "half_day": half_day, "mark": as_}
    count = format_count(len(people), "person")
    return CommandResult(
        document | {"people": short_codes(people), "changed": changed},
        f"{count} marked {as_} at half-day {half_day} of {code}.",
    )


@command("claim")
def claim_attendance(
    user: UserSession,
    code: str = argument("SESSION"),
    people: tuple[int, ...] = _PEOPLE,
    half_day: int = _HALF_DAY,
) -> CommandResult:
    """Note that people were at a session that is not on this laptop, by its code.

    It waits at head office until an officer accepts it. If the session is here, they are added.
    """
    session = attendance_claims.claim_attendance(user, code, people, half_day=half_day)
    document = {"session": short_code(session), "half_day": half_day}
    count = format_count(len(people), "person")
    return CommandResult(
        document | {"people": short_codes(people)},
        f"{count} noted at half-day {half_day} of {short_code(session)}.",
    )


@command("present")
def mark_present_except(
    user: UserSession,
    session: int = SESSION,
    absent: tuple[int, ...] = option(
        "--except REF", "Mark this person absent; once for each.", find=find_person
    ),
    half_day: int = _HALF_DAY,
) -> CommandResult:
    """Mark every participant present at one half-day, except those who are named.

    A participant who is marked late, left-early or excused keeps that mark.
    """
    changed = training_sessions.mark_all_present_except(
        user, session, absent, half_day=half_day, shown=AS_STORED
    )
    code, marks = short_code(session), format_count(changed, "mark")
    document = {"session": code, "half_day": half_day, "absent": short_codes(absent)}
    people = format_count(len(absent), "person")
    text = f"{marks} changed at half-day {half_day} of {code}; {people} absent."
    return CommandResult(document | {"changed": changed}, text)


@command("add")
def add_participants(
    user: UserSession,
    session: int = SESSION,
    people: tuple[int, ...] = _PEOPLE,
    half_day: int = _HALF_DAY,
) -> CommandResult:
    """Add people to a session, without a mark yet."""
    added = training_sessions.add_participants(user, session, people, half_day=half_day)
    code = short_code(session)
    document = {"session": code, "people": short_codes(people), "added": added}
    return CommandResult(document, f"{format_count(added, 'person')} added to {code}.")


@command("remove")
def remove_participants(
    user: UserSession, session: int = SESSION, people: tuple[int, ...] = _PEOPLE
) -> CommandResult:
    """Take people off the list of a session, with their marks there."""
    with user.store.transaction():
        marks = sum(
            training_sessions.remove_participant(user, session, who, shown=AS_STORED)
            for who in people
        )
    code = short_code(session)
    document = {"session": code, "people": short_codes(people), "marks": marks}
    return CommandResult(document, f"{format_count(len(people), 'person')} taken off {code}.")
