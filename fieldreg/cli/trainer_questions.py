"""The group `questions`: head office asks, the trainer at a laptop answers."""

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
@click.option("--all", "every", is_flag=True, help="Include dismissed questions.")
@click.option("--about", "ref", metavar="REF", help="Only those about a person or session.")
@click.pass_context
def questions(ctx: click.Context, ref: str | None, *, every: bool) -> CommandResult | None:
    """Ask the trainer at a laptop, answer head office, see what waits.

    Without a command, head office's questions are shown, those first that wait for an answer.
    """
    if ctx.invoked_subcommand is not None:
        return None
    with unlocked_installation(ctx.ensure_object(CommandContext)) as installation:
        user = installation.user_session()
        about = people_search.find_record(user, ref) if ref else None
        rows = trainer_questions.list_questions(user, about=about)
    return _question_list([question for question in rows if every or not question.is_dismissed])


@questions.command("ask")
@_text
@click.option("--laptop", metavar="NAME", required=True, help="The laptop of the trainer to ask.")
@click.option("--about", "ref", metavar="REF", help="A person or session it is about.")
@pass_command_context
def ask_trainer(context: CommandContext, text: str, laptop: str, ref: str | None) -> CommandResult:
    """Ask the trainer at a laptop; it goes there with the next reply."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        about = people_search.find_record(user, ref) if ref else None
        identity = trainer_questions.ask_trainer(user, text, laptop=laptop, about=about)
        return _question_result(user, identity, "goes with the next reply")


@questions.command("laptops")
@click.option("--about", "ref", metavar="REF", help="A person or session it is about.")
@pass_command_context
def list_askable_laptops(context: CommandContext, ref: str | None) -> CommandResult:
    """List the laptops whose trainers can be asked; the author of the record comes first."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        about = people_search.find_record(user, ref) if ref else None
        names = trainer_questions.list_askable_laptops(user, about)
    text = "\n".join(names) or "No laptop can be asked about this."
    return CommandResult({"laptops": names}, text)


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
        return _question_result(user, identity, "is answered; it goes with the next exchange")


@questions.command("close")
@_question
@click.option("--undo", is_flag=True, help="Open it again.")
@pass_command_context
def close_question(context: CommandContext, ref: str, *, undo: bool) -> CommandResult:
    """Dismiss a question, answered or not."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        identity = trainer_questions.find_question(user, ref)
        is_changed = trainer_questions.dismiss_question(user, identity, is_wanted=not undo)
        outcome = "is archived" if not undo else "is open"
        return _question_result(user, identity, outcome if is_changed else "was so already")


def _question_result(user: UserSession, identity: int, outcome: str) -> CommandResult:
    question = next(
        question for question in trainer_questions.list_questions(user) if question.id == identity
    )
    return CommandResult(_document(question), f"{short_code(identity)} {outcome}.")


def _question_list(questions: Sequence[TrainerQuestion]) -> CommandResult:
    listed = [_document(question) for question in questions]
    rows = [
        (
            short_code(question.id),
            question.laptop,
            question.question.day,
            _about(question),
            _state(question),
            question.question.text,
            "; ".join(text.text for text in question.responses),
        )
        for question in questions
    ]
    heads = ("code", "laptop", "asked on", "about", "state", "question", "answer")
    text = output.format_table(heads, rows) if rows else "Nothing is asked."
    waiting = sum(question.is_waiting for question in questions)
    document = {"questions": listed, "waiting": waiting, "count": len(listed)}
    return CommandResult(document, text)


def _about(question: TrainerQuestion) -> str:
    if question.about is None:
        return ""
    line = question.about.session
    return f"{line.course or ''} {line.date}".strip() if line else question.about.name


def _state(question: TrainerQuestion) -> str:
    if question.is_dismissed:
        return "put-away"
    return "waits" if question.is_waiting else "answered"


def _document(question: TrainerQuestion) -> dict[str, object]:
    return {
        "code": short_code(question.id),
        "laptop": question.laptop,
        "about": short_code(question.about.id) if question.about else None,
        "kind": question.about.kind.name if question.about else None,
        "state": _state(question),
        **_statement_document(question.question),
        "answers": [_statement_document(response) for response in question.responses],
    }


def _statement_document(statement: QuestionText) -> dict[str, object]:
    return {"text": statement.text, "by": statement.author.trainer or None, "day": statement.day}
