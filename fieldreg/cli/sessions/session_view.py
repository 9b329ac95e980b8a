"""The commands that show sessions: their list, and one with its participants."""

from collections.abc import Sequence
from typing import Final

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.services import training_sessions
from fieldreg.services.people import people_search
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.reference_lists.quota_progress import SessionQuota
from fieldreg.services.sealed_answers import answer_sealing
from fieldreg.services.user_session import UserSession
from fieldreg.store.sessions import Participant, SessionRow

_MAX_LISTED: Final = 1_000
_LISTS: Final = ("coming", "left-open", "closed")


@click.command("list")
@click.option(
    "--only",
    type=click.Choice(_LISTS),
    help="Today's and later ones, past ones that nobody closed, or closed ones.",
)
@pass_command_context
def list_sessions(context: CommandContext, only: str | None) -> CommandResult:
    """List the sessions, the latest first; coming ones begin with the next."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        rows = _load_rows(user, only, _MAX_LISTED + 1)
        more = len(rows) > _MAX_LISTED
        sessions = [output.session_summary(row, user.places) for row in rows[:_MAX_LISTED]]
    heads = ("code", "date", "course", "place", "half-days", "state", "participants")
    keys = ("code", "date", "course", "place", "half_days", "state", "participants")
    text = "There are no sessions."
    if sessions:
        text = output.format_table(heads, [[row[key] for key in keys] for row in sessions])
    if more:
        text += f"\nThere are more than these {_MAX_LISTED}; 'session export' writes all."
    return CommandResult({"sessions": sessions, "count": len(sessions), "more": more}, text)


@click.command("show")
@click.argument("session_ref", metavar="SESSION")
@pass_command_context
def show_session(context: CommandContext, session_ref: str) -> CommandResult:
    """Show one session: its plan, its participants and their marks, and its quotas."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        row = training_sessions.load_session(user, people_search.find_session(user, session_ref))
        participants = user.store.sessions.list_participants(row.id)
        plan = _plan_document(user, row)
        people = _people(user, row, participants)
        quotas = [
            _quota_document(quota, participants)
            for quota in quota_progress.list_session_quotas(user, row)
        ]
        answers = answer_sealing.count_answers(user, row.id)
        unasked = list(map(short_code, training_sessions.find_missing_guardians(user, row.id)))
        awaited = list(
            map(short_code, training_sessions.list_minors_awaiting_consent(user, row.id))
        )
    document = {
        **plan,
        "people": [{"code": code, "name": name, "marks": marks} for code, name, marks in people],
        "not_asked": unasked,
        "to_follow": awaited,
        "answers": {"given": answers.given_count, "asked": answers.asked_count},
        "quotas": quotas,
    }
    pairs = [
        (name.replace("_", " "), ", ".join(value) if isinstance(value, list) else value)
        for name, value in plan.items()
    ]
    lines = [output.format_pairs(pairs)]
    if people:
        heads = ("code", "name", *map(str, range(1, row.half_days + 1)))
        lines += [
            "",
            output.format_table(heads, [(code, name, *marks) for code, name, marks in people]),
        ]
    if unasked:
        lines.append(f"No guardian was asked yet for {' '.join(unasked)}.")
    if awaited:
        lines.append(f"A guardian's consent is to follow for {' '.join(awaited)}.")
    return CommandResult(document, "\n".join(lines))


def _load_rows(user: UserSession, only: str | None, limit: int) -> list[SessionRow]:
    sessions = user.store.sessions
    match only:
        case "coming":
            return sessions.list_planned_from(user.day, limit)
        case "left-open":
            return sessions.list_overdue(user.day, limit)
        case "closed":
            return sessions.list_closed(0, limit)
        case _:
            return sessions.list_page(0, limit)


def _plan_document(user: UserSession, row: SessionRow) -> dict[str, object]:
    records = user.store.records
    values = records.load(kinds.SESSION, row.id).values
    partners = records.load_many(kinds.PARTNER, training_sessions.parse_partner_ids(values))
    parent = values["parent"]
    return {
        **output.session_summary(row, user.places),
        "last_date": row.last_date,
        "starts": row.starts,
        "mode": row.mode,
        "venue": row.venue,
        "capacity": row.capacity,
        "facilitators": row.facilitators,
        "partners": [partner.values["name"] for partner in partners],
        "parent": short_code(int(parent)) if parent else None,
        "notes": values["notes"],
        "conflicts": list(records.load(kinds.SESSION, row.id).conflicting_fields),
    }


def _people(
    user: UserSession, row: SessionRow, participants: Sequence[Participant]
) -> list[tuple[str, str | None, list[str | None]]]:
    """Return code, name and marks of each participant; an erased person has no name."""
    people = user.store.people.list_by_ids([participant.trainee for participant in participants])
    names = {person.id: person.full_name for person in people}
    return [
        (
            short_code(participant.trainee),
            names.get(participant.trainee),
            [participant.marks.get(number) for number in range(1, row.half_days + 1)],
        )
        for participant in participants
    ]


def _quota_document(quota: SessionQuota, participants: Sequence[Participant]) -> dict[str, object]:
    here = quota.count_people(frozenset(participant.trainee for participant in participants))
    figure = quota.office_figure
    return {
        "quota": short_code(quota.line.id),
        "group": quota.line.quota.whom.value,
        "course": quota.line.course or None,
        "needed": quota.needed,
        "matching": here.matching,
        "other": here.other,
        "unknown": here.unknown,
        "at_head_office": {
            "matching": figure.matching,
            "other": figure.other,
            "day": quota.office_figure_on or None,
        }
        if figure
        else None,
    }
