"""Questions that are kept by name, in this register alone."""

from typing import Final, NamedTuple

from fieldreg.domain.figures.questions import Question
from fieldreg.domain.figures.reports import question_document, read_question
from fieldreg.domain.normalisation import label_key, sort_key
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.figures.questions import renew_question
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.metadata import SAVED_QUESTIONS

NAME_LIMIT: Final = 80  # letters
COUNT_LIMIT: Final = 100


class SavedQuestion(NamedTuple):
    name: str
    question: Question


@needs(Permission.VIEW_FIGURES)
def list_saved(user: UserSession) -> list[SavedQuestion]:
    kept = user.store.metadata.read(SAVED_QUESTIONS)
    return [
        SavedQuestion(name, renew_question(user, read_question(kept[name])))
        for name in sorted(kept, key=sort_key)
    ]


@needs(Permission.VIEW_FIGURES)
def find_saved(user: UserSession, name: str) -> SavedQuestion:
    """Raise NOT_FOUND."""
    for each in list_saved(user):
        if label_key(each.name) == label_key(name):
            return each
    raise Problem(Code.NOT_FOUND, ref=name)


@needs(Permission.VIEW_FIGURES)
def save_question(user: UserSession, name: str, question: Question) -> SavedQuestion:
    """Keep *question*, in place of that of the same name.

    Raises VALUE_REFUSED (``name``) for a name that is empty or too long; TOO_LARGE.
    """
    name = " ".join(name.split())
    if not name or len(name) > NAME_LIMIT:
        raise Problem(Code.VALUE_REFUSED, field="name")
    with user.store.transaction():
        kept = dict(user.store.metadata.read(SAVED_QUESTIONS))
        others = {each: kept[each] for each in kept if label_key(each) != label_key(name)}
        if len(others) >= COUNT_LIMIT:
            raise Problem(Code.TOO_LARGE, limit=COUNT_LIMIT)
        saved = {**others, name: question_document(question)}
        user.store.metadata.write(SAVED_QUESTIONS, saved)
    return SavedQuestion(name, question)


@needs(Permission.VIEW_FIGURES)
def forget_question(user: UserSession, name: str) -> None:
    """Raise NOT_FOUND."""
    with user.store.transaction():
        found = find_saved(user, name)
        kept = dict(user.store.metadata.read(SAVED_QUESTIONS))
        del kept[found.name]
        user.store.metadata.write(SAVED_QUESTIONS, kept)
