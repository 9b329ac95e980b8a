"""The board of arrivals, and calls."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from fieldreg.cli.common import output, problem_messages
from fieldreg.cli.common.commands import argument, command
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.list_options import FIND, describe_nothing, keep_found
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.services import laptop_board
from fieldreg.services.devices import laptop_contacts
from fieldreg.services.installation.model import Installation
from fieldreg.services.laptop_board import BoardRow, BoardSession, BoardWeek, Concern, WeekState
from fieldreg.services.user_session import UserSession
from fieldreg.store.office_notes import CallOutcome, LaptopContact

_LAPTOP: Final = argument("LAPTOP")
_CONCERN_LABELS: Final[Mapping[Concern, str]] = {
    Concern.COPY: "a copy is at work",
    Concern.SILENT: "silent for {row.silent_weeks} weeks",
    Concern.UNHEARD: "never heard from",
    Concern.GAP: "changes {gap.first} to {gap.last} are missing",
    Concern.PUT_BACK: "its disk was put back",
    Concern.CLOCK: "its calendar is wrong by {row.clock_days} days",
    Concern.CROWDED: "claims and requests that wait: {row.undecided_count}",
    Concern.ERASURE: "erasures not confirmed: {row.erasure_count}",
    Concern.REFUSED: "refused orders that no officer signed: {row.program.refused_count}",
    Concern.UNCONFIRMED: "its words were not compared",
    Concern.NO_RECEIPTS: "its release gets no receipts of the machine that receives; update it",
    Concern.OUTDATED: "verifies no officer's signature yet",
    Concern.NONE: "all came",
}


@command("board")
def show_board(installation: Installation, find: str = FIND) -> CommandResult:
    """Show the sessions that each laptop planned in the last eight weeks, and which came.

    Those that need attention come first: copies, silent laptops by the seats that are missing,
    gaps, disks put back, wrong calendars, erasures that were not confirmed, refused orders.
    """
    board = laptop_board.load_board(installation)
    shown = keep_found(board.rows, find, _cells)
    document = {
        "day": board.day,
        "weeks": board.mondays,
        "laptops": list(map(_document, shown)),
        "counts": {concern: board.count(concern) for concern in Concern},
        "unassigned": board.unassigned_count,
        "database": board.database_problem and board.database_problem.code,
    }
    heads = ("laptop", *(monday[5:] for monday in board.mondays), "state")
    rows = [(row.line.device.name, *map(_cell, row.weeks), describe_concern(row)) for row in shown]
    empty = describe_nothing(find, "No laptop was invited yet.")
    lines = [output.format_table(heads, rows, empty=empty)]
    lines += _missed_lines(shown)
    if board.database_problem is not None:
        lines.append(problem_messages.for_problem(board.database_problem))
    if board.unassigned_count:
        count = output.format_count(board.unassigned_count, "planned session")
        lines.append(f"{count} of these weeks belong to no one laptop.")
    return CommandResult(document, lines)


def _cells(row: BoardRow) -> tuple[str, ...]:
    return row.line.device.name, row.line.device.trainer or "", describe_concern(row)


@command("phone")
def set_telephone(
    user: UserSession, name: str = _LAPTOP, telephone: str | None = argument("[NUMBER]")
) -> CommandResult:
    """Note the telephone of the trainer of LAPTOP; without NUMBER it is forgotten."""
    contact = laptop_contacts.set_telephone(user, name, telephone or "", shown=AS_STORED)
    text = f"{name}: {contact.telephone or 'no telephone'}."
    return CommandResult({"laptop": name, **_contact_document(contact)}, text)


@command("call")
def note_call(
    user: UserSession, name: str = _LAPTOP, outcome: CallOutcome = argument("OUTCOME")
) -> CommandResult:
    """Note that the trainer of LAPTOP was called today, and the outcome."""
    contact = laptop_contacts.note_call(user, name, CallOutcome(outcome))
    call = contact.calls[0]
    text = f"{name}: called on {call.day} by {call.officer}: {call.outcome}."
    return CommandResult({"laptop": name, **_contact_document(contact)}, text)


def describe_concern(row: BoardRow) -> str:
    gap = row.gaps[0] if row.gaps else None
    if row.missed and row.concern is Concern.NONE:
        return f"{len(row.missed)} did not come"
    return _CONCERN_LABELS[row.concern].format(row=row, gap=gap)


def _cell(week: BoardWeek) -> str:
    return {WeekState.NOTHING_PLANNED: "", WeekState.MISSING: "gap"}.get(
        week.state, f"{week.came_count}/{len(week.sessions)}"
    )


def _missed_lines(rows: Sequence[BoardRow]) -> Iterator[str]:
    for row in rows:
        if row.missed:
            sessions = output.format_count(len(row.missed), "planned session")
            phone = f"; telephone {row.contact.telephone}" if row.contact.telephone else ""
            yield (
                f"{row.line.device.name}: {sessions} did not come, seats: {row.missed_seats}{phone}."
            )


def _document(row: BoardRow) -> dict[str, object]:
    return {
        "laptop": row.line.device.name,
        "trainer": row.line.device.trainer,
        "heard_on": row.line.device.last_received_on,
        "state": row.concern,
        "concerns": [concern for concern in Concern if concern in row.concerns],
        **output.pick(
            row, "silent_weeks", "clock_days", erasures="erasure_count", undecided="undecided_count"
        ),
        "refused": row.program.refused_count,
        "program": row.program.version or None,
        "weeks": [
            {
                "monday": week.monday,
                "state": week.state,
                "planned": len(week.sessions),
                "came": week.came_count,
                "missing": week.gap and output.pick(week.gap, "first", "last"),
            }
            for week in row.weeks
        ],
        "missed": list(map(_session_document, row.missed)),
        **_contact_document(row.contact),
    }


def _session_document(session: BoardSession) -> dict[str, object]:
    return {
        "session": short_code(session.session.id),
        "date": session.session.date,
        "seats": session.seats,
    }


def _contact_document(contact: LaptopContact) -> dict[str, object]:
    return {
        "telephone": contact.telephone or None,
        "calls": [output.pick(call, "day", "officer", "outcome") for call in contact.calls],
    }


COMMANDS: Final = (show_board, set_telephone, note_call)
