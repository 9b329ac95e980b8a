"""The group `questions`."""

from typing import Final

from fieldreg.cli.common.commands import argument, command, command_group, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.list_options import FIND, describe_nothing, keep_found
from fieldreg.cli.common.output import format_table
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.services import trainer_questions
from fieldreg.services.people.people_search import find_record
from fieldreg.services.trainer_questions import QuestionText, TrainerQuestion
from fieldreg.services.user_session import UserSession

_QUESTION: Final = argument("QUESTION", find=trainer_questions.find_question)
_TEXT: Final = argument()
_ABOUT: Final = option("--about REF", "A person or session it is about.", find=find_record)


@command_group("questions")
def questions(
    user: UserSession,
    *,
    every: bool = option("--all", "Include dismissed questions."),
    about: int | None = option(
        "--about REF", "Only those about a person or session.", find=find_record
    ),
    find: str = FIND,
) -> CommandResult:
    """Ask the trainer at a laptop, answer head office, see what waits.

    Without a command, head office's questions are shown, those first that wait for an answer.
    """
    rows = trainer_questions.list_questions(user, about=about)
    found = keep_found(rows, find, _row)
    shown = [question for question in found if every or not question.is_dismissed]
    heads = ("code", "laptop", "asked on", "about", "state", "question", "answer")
    document = {
        "questions": list(map(_document, shown)),
        "waiting": sum(question.is_waiting for question in shown),
        "count": len(shown),
    }
    return CommandResult(
        document,
        format_table(heads, map(_row, shown), empty=describe_nothing(find, "Nothing is asked.")),
    )


@command("ask", questions)
def ask_trainer(
    user: UserSession,
    text: str = _TEXT,
    laptop: str = option("--laptop NAME", "The laptop of the trainer to ask.", required=True),
    about: int | None = _ABOUT,
) -> CommandResult:
    """Ask the trainer at a laptop; it goes there with the next reply."""
    question = trainer_questions.ask_trainer(user, text, laptop=laptop, about=about)
    return _question_result(user, question, "goes with the next reply")


@command("laptops", questions)
def list_askable_laptops(user: UserSession, about: int | None = _ABOUT) -> CommandResult:
    """List the laptops whose trainers can be asked; the author of the record comes first."""
    names = trainer_questions.list_askable_laptops(user, about)
    text = "\n".join(names) or "No laptop can be asked about this."
    return CommandResult({"laptops": names}, text)


@command("answer", questions)
def answer_question(
    user: UserSession, question: int = _QUESTION, text: str = _TEXT
) -> CommandResult:
    """Answer a question of head office; it goes there with the next exchange."""
    trainer_questions.respond_to_question(user, question, text)
    return _question_result(user, question, "is answered; it goes with the next exchange")


@command("close", questions)
def close_question(
    user: UserSession, question: int = _QUESTION, *, undo: bool = option("--undo", "Open it again.")
) -> CommandResult:
    """Dismiss a question, answered or not."""
    is_changed = trainer_questions.dismiss_question(
        user, question, shown=AS_STORED, is_wanted=not undo
    )
    outcome = "is open" if undo else "is archived"
    return _question_result(user, question, outcome if is_changed else "was so already")


def _question_result(user: UserSession, identity: int, outcome: str) -> CommandResult:
    every = trainer_questions.list_questions(user)
    question = next(question for question in every if question.id == identity)
    return CommandResult(_document(question), f"{short_code(identity)} {outcome}.")


def _row(question: TrainerQuestion) -> tuple[str, ...]:
    answers = "; ".join(text.text for text in question.responses)
    asked = question.question
    line = question.about.session if question.about else None
    about = question.about.name if question.about else ""
    if line:
        about = f"{line.course or ''} {line.date}".strip()
    head = (short_code(question.id), question.laptop, asked.day, about)
    return (*head, _state(question), asked.text, answers)


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
