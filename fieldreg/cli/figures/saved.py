"""Saved questions: `figures save`, `saved`, `ask` and `forget`."""

from typing import Any

from fieldreg.cli.common.commands import argument, command
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.output import format_documents
from fieldreg.cli.figures.answer_text import describe_answer
from fieldreg.cli.figures.commands import MEASURE, QUESTION, figures, read_question
from fieldreg.domain.figures.questions import Measure
from fieldreg.services.figures import saved_questions
from fieldreg.services.figures.questions import show_value
from fieldreg.services.figures.saved_questions import SavedQuestion
from fieldreg.services.user_session import UserSession


@command("save", figures, QUESTION)
def save_question(
    user: UserSession, name: str = argument("NAME"), measure: Measure = MEASURE, **typed: Any
) -> CommandResult:
    """Keep a question by a name, here alone; one of that name is replaced."""
    saved = saved_questions.save_question(user, name, read_question(user, measure, **typed))
    return CommandResult(_document(saved), f"Saved: {saved.name}")


@command("saved", figures)
def list_saved(user: UserSession) -> CommandResult:
    """List the saved questions."""
    documents = [_document(each) for each in saved_questions.list_saved(user)]
    columns = ("name", "measure", "by", "where", "since", "until")
    text = format_documents(documents, *columns, empty="No question is saved.")
    return CommandResult({"questions": documents}, text)


@command("ask", figures)
def ask_saved(user: UserSession, name: str = argument("NAME")) -> CommandResult:
    """Answer a saved question, as 'figures show' does."""
    return describe_answer(user, saved_questions.find_saved(user, name).question)


@command("forget", figures)
def forget_saved(user: UserSession, name: str = argument("NAME")) -> CommandResult:
    """Forget a saved question."""
    saved_questions.forget_question(user, name)
    return CommandResult({"name": name, "forgotten": True}, f"Forgotten: {name}")


def _document(saved: SavedQuestion) -> dict[str, object]:
    question = saved.question
    return {
        "name": saved.name,
        "measure": str(question.measure),
        "by": ",".join(question.by),
        "where": [
            f"{dimension}={show_value(dimension, value)}"
            for dimension, values in question.where.items()
            for value in sorted(values, key=lambda value: value or "")
        ],
        "since": question.since,
        "until": question.until,
    }
