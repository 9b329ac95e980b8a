"""The group `hq desk`: head office opens sealed answers, for a written reason."""

from contextlib import closing
from typing import Final

import click

from fieldreg.cli.common import output, problem_messages
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.prompts import choose_passphrase, read_passphrase
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sealed_answers.access_log import ChainedEntry
from fieldreg.domain.sealed_answers.ethnic_groups import EthnicGroups
from fieldreg.domain.sealed_answers.questionnaire import (
    BY_NAME,
    QuestionType,
    SealedReply,
    SealedReplyState,
)
from fieldreg.services.installation.model import Installation
from fieldreg.services.people import people_search
from fieldreg.services.sealed_answers import protected_desk
from fieldreg.services.sealed_answers.protected_desk import ProtectedDesk, ReadAnswer

DESK_PASSPHRASE_VARIABLE: Final = "FIELDREG_DESK_PASSPHRASE"  # noqa: S105  a name
NEW_DESK_PASSPHRASE_VARIABLE: Final = "FIELDREG_NEW_DESK_PASSPHRASE"  # noqa: S105  a name

DESK_PROMPT: Final = "Passphrase of the protected desk"


_DIFFICULTY_LABELS: Final = {
    "1": "no difficulty",
    "2": "some difficulty",
    "3": "a lot of difficulty",
    "4": "cannot do it at all",
}
_UNANSWERED_LABELS: Final = {
    "not-asked": "not asked",
    "declined": "would rather not say",
    "unknown": "does not know",
}


@click.group("desk")
def desk_commands() -> None:
    """Open sealed answers, for a reason that is written down."""


@desk_commands.command("begin")
@pass_command_context
def begin_protected_desk(context: CommandContext) -> CommandResult:
    """Give the protected desk a passphrase of its own.

    From then on no officer's passphrase opens sealed answers. Make a new backup after it, and
    destroy the earlier ones: they still hold the key under the officers' passphrases.
    """
    with unlocked_installation(context) as installation:
        chosen = choose_passphrase(installation.tools, DESK_PASSPHRASE_VARIABLE)
        protected_desk.set_up_protected_desk(installation, chosen)
    text = "Sealed answers open with the passphrase of the desk alone; make a new backup."
    return CommandResult({"begun": True}, text)


@desk_commands.command("passphrase")
@pass_command_context
def change_desk_passphrase(context: CommandContext) -> CommandResult:
    """Change the passphrase of the protected desk.

    FIELDREG_DESK_PASSPHRASE holds the old one, FIELDREG_NEW_DESK_PASSPHRASE the new one;
    otherwise prompts ask.
    """
    with unlocked_installation(context) as installation:
        old = read_passphrase(DESK_PASSPHRASE_VARIABLE, DESK_PROMPT)
        new = choose_passphrase(installation.tools, NEW_DESK_PASSPHRASE_VARIABLE)
        protected_desk.change_desk_passphrase(installation, old, new)
    return CommandResult({"changed": True}, "The protected desk has a new passphrase.")


@desk_commands.command("people")
@pass_command_context
def list_people_with_answers(context: CommandContext) -> CommandResult:
    """List the people who gave sealed answers, and the last day of each."""
    with unlocked_installation(context) as installation:
        people = protected_desk.list_answered_people(installation)
        is_set_up = protected_desk.is_protected_desk_set_up(installation)
    document = {
        "begun": is_set_up,
        "people": [
            {
                "code": short_code(person.trainee),
                "answers": person.answer_count,
                "day": person.last_day,
            }
            for person in people
        ],
    }
    rows = [(short_code(person.trainee), person.answer_count, person.last_day) for person in people]
    table = output.format_table(("code", "answers", "last given on"), rows)
    return CommandResult(document, table if rows else "There are no sealed answers.")


@desk_commands.command("open")
@click.argument("ref", required=False)
@click.option("--session", "session_ref", metavar="CODE", help="The answers of one session.")
@click.option("--reason", metavar="TEXT", default="", help="Why; it is recorded.")
@pass_command_context
def open_answers(
    context: CommandContext, ref: str | None, session_ref: str | None, reason: str
) -> CommandResult:
    """Open the sealed answers of one person or of one session."""
    if (ref is None) == (session_ref is None):
        raise click.UsageError("Name one person, or one session with --session.")
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        with _unlocked_desk(installation) as desk:
            if ref is not None:
                answers = desk.open_person(people_search.find_person(user, ref), reason)
            else:
                session = people_search.find_session(user, session_ref or "")
                answers = desk.open_session(session, reason)
            log_problem = desk.integrity_problem
        peoples = installation.tools.ethnic_groups
    unreadable = next((answer.problem for answer in answers if answer.problem is not None), None)
    text = "\n\n".join(_text(answer, peoples) for answer in answers)
    document = {"answers": [_document(answer, peoples) for answer in answers]}
    return CommandResult(document, text, log_problem or unreadable)


@desk_commands.command("forget")
@click.argument("ref")
@pass_command_context
def forget_opened_answers(context: CommandContext, ref: str) -> CommandResult:
    """Delete the opened answers of one person at the desk; the sealed ones stay."""
    with unlocked_installation(context) as installation:
        identity = people_search.find_person(installation.user_session(), ref)
        with _unlocked_desk(installation) as desk:
            desk.forget_person(identity)
    code = short_code(identity)
    return CommandResult(
        {"code": code, "forgotten": True}, f"The desk keeps no opened answers of {code}."
    )


@desk_commands.command("log")
@pass_command_context
def show_access_log(context: CommandContext) -> CommandResult:
    """Show who opened sealed answers, and whether an entry was altered or taken out."""
    with unlocked_installation(context) as installation:
        entries, broken = protected_desk.load_access_log(installation)
    rows = [
        (
            row.entry.number,
            row.entry.recorded_at,
            row.entry.officer,
            row.entry.action,
            " ".join(map(short_code, row.entry.records)),
            row.entry.reason,
            "broken here" if row.entry.number in broken else "",
        )
        for row in entries
    ]
    heads = ("no", "noted at", "officer", "deed", "answers", "reason", "chain")
    document = {"entries": [_entry(row, broken) for row in entries], "broken": list(broken)}
    problem = Problem(Code.ACCESS_LOG_ALTERED, entry=broken[0]) if broken else None
    table = output.format_table(heads, rows) if rows else "Nothing was opened yet."
    return CommandResult(document, table, problem)


def _unlocked_desk(installation: Installation) -> closing[ProtectedDesk]:
    passphrase = read_passphrase(DESK_PASSPHRASE_VARIABLE, DESK_PROMPT)
    return closing(protected_desk.unlock_protected_desk(installation, passphrase))


def _entry(row: ChainedEntry, broken: tuple[int, ...]) -> dict[str, object]:
    entry = row.entry
    return {
        "number": entry.number,
        "noted_at": entry.recorded_at,
        "officer": entry.officer,
        "office": entry.device,
        "deed": entry.action,
        "reason": entry.reason or None,
        "answers": [short_code(record) for record in entry.records],
        "broken": entry.number in broken,
    }


def _document(answer: ReadAnswer, peoples: EthnicGroups) -> dict[str, object]:
    sheet = answer.sheet
    return {
        "answer": short_code(answer.answer.id),
        "person": short_code(answer.answer.trainee),
        "session": short_code(answer.answer.session) if answer.answer.session else None,
        "day": answer.answer.day,
        "language": sheet.language if sheet else None,
        "version": sheet.version if sheet else None,
        "problem": answer.problem.code.value if answer.problem else None,
        "replies": {
            name: {
                "told": reply.state.value,
                "value": reply.value,
                "name": _name(name, reply, peoples),
            }
            for name, reply in (sheet.replies if sheet else {}).items()
        },
    }


def _text(answer: ReadAnswer, peoples: EthnicGroups) -> str:
    head = f"{short_code(answer.answer.trainee)}, {answer.answer.day}"
    if answer.sheet is None:
        return f"{head}: {problem_messages.for_problem(answer.problem)}" if answer.problem else head
    rows = [
        (name.replace("_", " "), _name(name, reply, peoples) or _reply(name, reply))
        for name, reply in answer.sheet.replies.items()
    ]
    return f"{head}\n{output.format_pairs(rows)}"


def _reply(question: str, reply: SealedReply) -> str:
    if reply.state is not SealedReplyState.ANSWERED:
        return _UNANSWERED_LABELS[reply.state]
    definition = BY_NAME.get(question)
    is_choice = definition is not None and definition.question_type is QuestionType.CHOICE
    value = reply.value or ""
    return _DIFFICULTY_LABELS.get(value, value) if is_choice else value


def _name(question: str, reply: SealedReply, peoples: EthnicGroups) -> str | None:
    definition = BY_NAME.get(question)
    is_people = definition is not None and definition.question_type is QuestionType.ETHNIC_GROUP
    if not is_people or reply.state is not SealedReplyState.ANSWERED:
        return None
    return peoples.name(reply.value or "", output.LANGUAGE)
