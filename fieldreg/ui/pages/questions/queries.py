"""What the page of questions shows and does, off the GUI thread."""

from dataclasses import dataclass

from fieldreg.services import trainer_questions
from fieldreg.services.records import form_drafts, record_labels
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.trainer_questions import TrainerQuestion
from fieldreg.services.user_session import UserSession

QUESTION_DRAFT = "question"  # the draft of a question; there is one


def answer_draft(question: int) -> str:
    """Name the draft of an answer."""
    return f"response-{question}"


@dataclass(frozen=True, slots=True)
class AskOptions:
    """Whom one could ask, *about* a record or, where that is None, in general."""

    laptops: tuple[str, ...]
    about: RecordLabel | None


def load_questions(user: UserSession) -> list[TrainerQuestion]:
    """Give every question there is here."""
    return trainer_questions.list_questions(user)


def load_ask_options(user: UserSession, record: int) -> AskOptions:
    """Give whom one could ask about *record*, or in general where that is 0."""
    about = record_labels.load_labels_of_any_kind(user, [record]).get(record) if record else None
    names = trainer_questions.list_askable_laptops(user, about.id if about else None)
    return AskOptions(tuple(names), about)


def ask_question(user: UserSession, text: str, laptop: str, about: RecordLabel | None) -> int:
    """Ask, and forget the draft of it; give the question."""
    with form_drafts.completing_draft(user, QUESTION_DRAFT):
        return trainer_questions.ask_trainer(
            user, text, laptop=laptop, about=about.id if about else None
        )


def answer_question(user: UserSession, question: int, text: str) -> None:
    """Answer *question*, and forget the draft of it."""
    with form_drafts.completing_draft(user, answer_draft(question)):
        trainer_questions.respond_to_question(user, question, text)
