"""What the page of questions shows and does, off the GUI thread."""

from dataclasses import dataclass

from fieldreg.services import trainer_questions
from fieldreg.services.records import form_drafts, record_labels
from fieldreg.services.records.record_labels import Subject
from fieldreg.services.trainer_questions import Asked
from fieldreg.services.user_session import Desk

ASKING = "question"  # the draft of a question; there is one


def answering(question: int) -> str:
    """Name the draft of an answer."""
    return f"response-{question}"


@dataclass(frozen=True, slots=True)
class ToAsk:
    """Whom one could ask, *about* a record or, where that is None, in general."""

    laptops: tuple[str, ...]
    about: Subject | None


def look(desk: Desk) -> list[Asked]:
    """Give every question there is here."""
    return trainer_questions.questions(desk)


def to_ask(desk: Desk, record: int) -> ToAsk:
    """Give whom one could ask about *record*, or in general where that is 0."""
    about = record_labels.named(desk, [record]).get(record) if record else None
    names = trainer_questions.who_could_be_asked(desk, about.id if about else None)
    return ToAsk(tuple(names), about)


def ask(desk: Desk, text: str, laptop: str, about: Subject | None) -> int:
    """Ask, and forget the draft of it; give the question."""
    with form_drafts.finishing(desk, ASKING):
        return trainer_questions.ask(
            desk, text, laptop=laptop, about=about.id if about else None
        )


def respond(desk: Desk, question: int, text: str) -> None:
    """Answer *question*, and forget the draft of it."""
    with form_drafts.finishing(desk, answering(question)):
        trainer_questions.respond(desk, question, text)
