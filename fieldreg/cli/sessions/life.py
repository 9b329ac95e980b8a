"""The commands that carry a session on: once more, and what was promised there."""

from fieldreg.cli.common import output
from fieldreg.cli.common.commands import SESSION, argument, command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.list_options import parse_day
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.services import training_sessions
from fieldreg.services.people import people_search
from fieldreg.services.records import plain_records
from fieldreg.services.session_life import promises, repeating
from fieldreg.services.user_session import UserSession


@command("repeat")
def repeat_session(
    user: UserSession,
    session: int = SESSION,
    day: str | None = option("--date DATE", "Its first day, if it is not a week later."),
) -> CommandResult:
    """Plan a session once more as it was, and expect its participants."""
    made = repeating.repeat_session(user, session, parse_day(day) if day else None)
    row = training_sessions.load_session(user, made.session)
    document = output.session_summary(row, user.places)
    people = output.format_count(made.expected_count, "person")
    return CommandResult(
        {**document, "expected": made.expected_count},
        f"{document['code']} is planned on {row.date}; {people} expected.",
    )


@command("keep")
def keep_promise(
    user: UserSession,
    promise: int = argument("PROMISE", find=plain_records.find_plain_record),
    session: int | None = option(
        "--by SESSION", "The session that kept it.", find=people_search.find_session
    ),
) -> CommandResult:
    """Note that a session kept a promise: the one that she held since, or another."""
    kept_by = promises.keep_promise(user, promise, session, shown=AS_STORED)
    document = {"promise": short_code(promise), "session": short_code(kept_by)}
    return CommandResult(document, f"{document['promise']} is kept by {document['session']}.")
