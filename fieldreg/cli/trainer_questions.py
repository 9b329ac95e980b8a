"""The commands about questions: head office asks, the trainer at a laptop answers."""

from collections.abc import Sequence

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.log.ids import short_code
from fieldreg.services import trainer_questions
from fieldreg.services.people import people_search
from fieldreg.services.trainer_questions import QuestionText, TrainerQuestion
from fieldreg.services.user_session import UserSession

_question = click.argument("ref", metavar="QUESTION")
_text = click.argument("text")


@click.group(invoke_without_command=True)
@click.option("--all", "every", is_flag=True, help="Also those that were put away.")
@click.option("--about", "ref", metavar="REF", help="Only those about a person or session.")
@click.pass_context
def questions(ctx: click.Context, ref: str | None, *, every: bool) -> CommandResult | None:
    """Ask the trainer at a laptop, answer head office, see what waits.

    Without more, head office's questions are shown, those first that wait for an answer.
    """
    if ctx.invoked_subcommand is not None:
        return None
    with unlocked_installation(ctx.ensure_object(CommandContext)) as installation:
        user = installation.user_session()
        about = people_search.find_record(user, ref) if ref else None
        found = trainer_questions.list_questions(user, about=about)
    return _listed([one for one in found if every or not one.is_dismissed])


@questions.command("ask")
@_text
@click.option("--laptop", metavar="NAME", required=True, help="Whose trainer is asked.")
@click.option("--about", "ref", metavar="REF", help="A person or session it is about.")
@pass_command_context
def ask_trainer(context: CommandContext, text: str, laptop: str, ref: str | None) -> CommandResult:
    """Ask the trainer at a laptop; it goes there with the next answer."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        about = people_search.find_record(user, ref) if ref else None
        identity = trainer_questions.ask_trainer(user, text, laptop=laptop, about=about)
        return _told(user, identity, "goes with the next answer")


@questions.command("answer")
@_question
@_text
@pass_command_context
def answer_question(context: CommandContext, ref: str, text: str) -> CommandResult:
    """Answer a question of head office; it goes there with the next exchange."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        identity = trainer_questions.find_question(user, ref)
        trainer_questions.respond_to_question(user, identity, text)
        return _told(user, identity, "is answered; it goes with the next exchange")


@questions.command("close")
@_question
@click.option("--undo", is_flag=True, help="Let it wait again.")
@pass_command_context
def close_question(context: CommandContext, ref: str, *, undo: bool) -> CommandResult:
    """Put a question away, whether or not it was answered."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        identity = trainer_questions.find_question(user, ref)
        is_news = trainer_questions.dismiss_question(user, identity, is_wanted=not undo)
        said = "is put away" if not undo else "is open"
        return _told(user, identity, said if is_news else "was so already")


def _told(user: UserSession, identity: int, said: str) -> CommandResult:
    one = next(one for one in trainer_questions.list_questions(user) if one.id == identity)
    return CommandResult(_document(one), f"{short_code(identity)} {said}.")


def _listed(found: Sequence[TrainerQuestion]) -> CommandResult:
    listed = [_document(one) for one in found]
    rows = [
        (
            short_code(one.id),
            one.laptop,
            one.question.day,
            _about(one),
            _state(one),
            one.question.text,
            "; ".join(told.text for told in one.responses),
        )
        for one in found
    ]
    heads = ("code", "laptop", "asked on", "about", "state", "question", "answer")
    told = output.format_table(heads, rows) if rows else "Nothing is asked."
    waiting = sum(one.is_waiting for one in found)
    document = {"questions": listed, "waiting": waiting, "count": len(listed)}
    return CommandResult(document, told)


def _about(one: TrainerQuestion) -> str:
    if one.about is None:
        return ""
    line = one.about.session
    return f"{line.course or ''} {line.date}".strip() if line else one.about.name


def _state(one: TrainerQuestion) -> str:
    if one.is_dismissed:
        return "put-away"
    return "waits" if one.is_waiting else "answered"


def _document(one: TrainerQuestion) -> dict[str, object]:
    return {
        "code": short_code(one.id),
        "laptop": one.laptop,
        "about": short_code(one.about.id) if one.about else None,
        "kind": one.about.kind.name if one.about else None,
        "state": _state(one),
        **_text_of(one.question),
        "answers": [_text_of(told) for told in one.responses],
    }


def _text_of(one: QuestionText) -> dict[str, object]:
    return {"text": one.text, "by": one.author.trainer or None, "day": one.day}
