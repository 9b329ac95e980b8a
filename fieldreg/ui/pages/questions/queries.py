"""Jobs of the questions page: what may be asked, and records saved together with their draft."""

from dataclasses import dataclass

from fieldreg.services import trainer_questions
from fieldreg.services.records import form_drafts, record_labels
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.user_session import UserSession

QUESTION_DRAFT = "question"  # there is one


def response_draft(question: int) -> str:
    return f"response-{question}"


@dataclass(frozen=True, slots=True)
class AskOptions:
    """The laptops that may be asked *about* a record or, if it is None, in general."""

    laptops: tuple[str, ...]
    about: RecordLabel | None


def load_ask_options(user: UserSession, record: int) -> AskOptions:
    """Load the options for a question about *record*, or in general if it is 0."""
    about = record_labels.load_labels_of_any_kind(user, [record]).get(record) if record else None
    laptops = trainer_questions.list_askable_laptops(user, about.id if about else None)
    return AskOptions(tuple(laptops), about)


def ask_trainer(user: UserSession, text: str, laptop: str, about: int | None) -> int:
    """Ask, and delete the draft in the same transaction; return the question."""
    with form_drafts.completing_draft(user, QUESTION_DRAFT):
        return trainer_questions.ask_trainer(user, text, laptop=laptop, about=about)


def respond_to_question(user: UserSession, question: int, text: str) -> None:
    """Respond to *question*, and delete the draft in the same transaction."""
    with form_drafts.completing_draft(user, response_draft(question)):
        trainer_questions.respond_to_question(user, question, text)
