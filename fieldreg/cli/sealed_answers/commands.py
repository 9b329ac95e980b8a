"""The commands about sealed answers that a laptop has too: giving some, and how many."""

import json
import sys
from collections.abc import Mapping

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import Answer, Call, pass_call
from fieldreg.cli.common.unlocking import unlocked
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import How
from fieldreg.domain.sealed_answers.questionnaire import (
    DECLINED,
    UNKNOWN,
    Reply,
    Told,
    answered,
)
from fieldreg.services.people import people_search
from fieldreg.services.sealed_answers import answer_sealing

_HOWS = [one.value for one in How]
_LANGUAGES = ("mn", "en", "fr", "kk")
_LIMIT = 65_536


@click.command("answers")
@click.argument("ref")
@pass_call
def answers(call: Call, ref: str) -> Answer:
    """Tell how often one person gave sealed answers, and when; never what."""
    with unlocked(call) as installation:
        desk = installation.desk()
        identity = people_search.person(desk, ref)
        found = answer_sealing.days(desk, identity)
    given = [
        {"day": day, "session": short_code(session) if session else None}
        for day, session in found
    ]
    document = {"code": short_code(identity), "count": len(given), "given": given}
    rows = [(one["day"], one["session"]) for one in given]
    told = output.table(("given on", "session"), rows)
    return Answer(document, told if rows else "No sealed answers were given.")


@click.command("answer")
@click.argument("ref")
@click.option("--session", "session_ref", metavar="CODE", help="In this session.")
@click.option("--language", type=click.Choice(_LANGUAGES), required=True)
@click.option("--how", type=click.Choice(_HOWS), default=How.WRITTEN.value)
@click.option("--refused", is_flag=True, help="Note that no answers are wanted kept.")
@pass_call
def answer(
    call: Call,
    ref: str,
    session_ref: str | None,
    language: str,
    how: str,
    *,
    refused: bool,
) -> Answer:
    """Seal what one person answered on paper; nothing here opens it again.

    Standard input holds a JSON object with an answer for each question that was put:
    seeing, hearing, walking, remembering, self_care, communicating (1 no difficulty, 2
    some, 3 a lot, 4 cannot at all), ethnicity (a code or name), lgbti (yes or no), health
    (nothing, or words); null where the person does not know, false where she declined.
    """
    with unlocked(call) as installation:
        replies = {} if refused else _replies(sys.stdin.read(_LIMIT))
        desk = installation.desk()
        identity = people_search.person(desk, ref)
        session = None if session_ref is None else people_search.session(desk, session_ref)
        people = replies.get("ethnicity")
        if people is not None and people.told is Told.ANSWERED:
            named = installation.tools.peoples.resolve(people.value or "")
            replies["ethnicity"] = answered(named)
        if refused:
            answer_sealing.refuse(desk, identity, language=language, how=How(how))
        else:
            answer_sealing.give(
                desk,
                identity,
                replies,
                session=session,
                language=language,
                how=How(how),
            )
    code = short_code(identity)
    told = "refusal noted" if refused else "answers sealed"
    return Answer({"code": code, "sealed": not refused}, f"{code}: {told}.")


def _replies(text: str) -> dict[str, Reply]:
    try:
        read = json.loads(text)
    except ValueError:
        read = None
    if not isinstance(read, Mapping):
        raise Problem(Code.DOCUMENT_REFUSED)
    return {str(name): _reply(str(name), value) for name, value in read.items()}


def _reply(name: str, value: object) -> Reply:
    match value:
        case None:
            return UNKNOWN
        case False:
            return DECLINED
        case str():
            return answered(value)
        case int() if value is not True:
            return answered(str(value))
        case _:
            raise Problem(Code.VALUE_REFUSED, field=name)
