"""The commands that repeat a session, and those about promises."""

from fieldreg.cli.common import output
from fieldreg.cli.common.commands import SESSION, argument, command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.list_options import parse_day
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.services import training_sessions
from fieldreg.services.people import people_search
from fieldreg.services.records import plain_records
from fieldreg.services.session_life import own_work, promises, repeating
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


@command("mine")
def show_own_work(user: UserSession) -> CommandResult:
    """Show the trainer's sessions, her promises, and the sessions that grew out of hers."""
    work = own_work.load_own_work(user)
    sessions = [
        {
            **output.session_summary(own.session, user.places),
            "expected": own.expected_count,
            "open": own.open_count,
        }
        for own in work.sessions
    ]
    made = [
        {
            "promise": short_code(own.record.id),
            **{name: own.record.values[name] for name in ("text", "due", "state")},
            "kept_by": short_code(own.kept_by.id) if own.kept_by else None,
        }
        for own in work.promises
    ]
    grown = [output.session_summary(row, user.places) for row in work.grown]
    person = short_code(work.person) if work.person else None
    document = {"person": person, "sessions": sessions, "promises": made, "grown": grown}
    lines = output.format_documents(
        sessions, "code", "course", "date", "expected", "open", empty="No session is hers."
    )
    return CommandResult(document, lines)
