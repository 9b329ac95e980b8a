"""The commands about sealed answers that every installation has: give some, list their days."""

import json
import sys
from collections.abc import Mapping

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.languages import INTERFACE_LANGUAGES
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ConsentMethod
from fieldreg.domain.sealed_answers.questionnaire import (
    DECLINED,
    UNKNOWN,
    SealedReply,
    SealedReplyState,
    build_reply,
)
from fieldreg.services.people import people_search
from fieldreg.services.sealed_answers import answer_sealing

_HOWS = [item.value for item in ConsentMethod]
_LIMIT = 65_536


@click.command("answers")
@click.argument("ref")
@pass_command_context
def list_answer_days(context: CommandContext, ref: str) -> CommandResult:
    """Show how often one person gave sealed answers, and when; never the answers."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        identity = people_search.find_person(user, ref)
        days = answer_sealing.list_answer_days(user, identity)
    given = [
        {"day": day, "session": short_code(session) if session else None} for day, session in days
    ]
    document = {"code": short_code(identity), "count": len(given), "given": given}
    rows = [(row["day"], row["session"]) for row in given]
    table = output.format_table(("given on", "session"), rows)
    return CommandResult(document, table if rows else "No sealed answers were given.")


@click.command("answer")
@click.argument("ref")
@click.option(
    "--session", "session_ref", metavar="CODE", help="The session in which they were given."
)
@click.option("--language", type=click.Choice(INTERFACE_LANGUAGES), required=True)
@click.option("--how", type=click.Choice(_HOWS), default=ConsentMethod.WRITTEN.value)
@click.option("--refused", is_flag=True, help="Record that the person wants no answers kept.")
@pass_command_context
def seal_answers(
    context: CommandContext,
    ref: str,
    session_ref: str | None,
    language: str,
    how: str,
    *,
    refused: bool,
) -> CommandResult:
    """Seal the answers of one person from paper; nothing here opens them again.

    Standard input holds a JSON object with an answer for each question that was asked: seeing,
    hearing, walking, remembering, self_care, communicating (1 no difficulty, 2 some, 3 a lot, 4
    cannot at all), ethnicity (a code or name), lgbti (yes or no), health (nothing, or words);
    null where the person does not know, false where the person declined.
    """
    with unlocked_installation(context) as installation:
        replies = {} if refused else _replies(sys.stdin.read(_LIMIT))
        user = installation.user_session()
        identity = people_search.find_person(user, ref)
        session = None if session_ref is None else people_search.find_session(user, session_ref)
        people = replies.get("ethnicity")
        if people is not None and people.state is SealedReplyState.ANSWERED:
            named = installation.tools.ethnic_groups.resolve(people.value or "")
            replies["ethnicity"] = build_reply(named)
        if refused:
            answer_sealing.decline_answers(
                user, identity, language=language, how=ConsentMethod(how)
            )
        else:
            answer_sealing.seal_answers(
                user, identity, replies, session=session, language=language, how=ConsentMethod(how)
            )
    code = short_code(identity)
    text = "refusal noted" if refused else "answers sealed"
    return CommandResult({"code": code, "sealed": not refused}, f"{code}: {text}.")


def _replies(text: str) -> dict[str, SealedReply]:
    try:
        read = json.loads(text)
    except ValueError:
        read = None
    if not isinstance(read, Mapping):
        raise Problem(Code.DOCUMENT_REFUSED)
    return {str(name): _reply(str(name), value) for name, value in read.items()}


def _reply(name: str, value: object) -> SealedReply:
    match value:
        case None:
            return UNKNOWN
        case False:
            return DECLINED
        case str():
            return build_reply(value)
        case int() if value is not True:
            return build_reply(str(value))
        case _:
            raise Problem(Code.VALUE_REFUSED, field=name)
