"""The questions that a trainee answers alone.

Six are the short set of the Washington Group on Disability Statistics, word for word
(`QUESTION_SET_VERSION`). *Unknown*, *declined* and *not asked* are three states that no count may
mix.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from fieldreg.domain.problems import Code, Problem

QUESTION_SET_VERSION: Final = "1"
TEXT_LIMIT: Final = 300
ETHNIC_GROUP_LIMIT: Final = 60


class SealedReplyState(StrEnum):
    ANSWERED = "answered"
    NOT_ASKED = "not-asked"
    DECLINED = "declined"
    UNKNOWN = "unknown"


class QuestionType(StrEnum):
    CHOICE = "choice"
    ETHNIC_GROUP = "people"  # a code of the census list, or as typed
    FREE_TEXT = "words"


@dataclass(frozen=True, slots=True)
class SealedQuestion:
    name: str
    question_type: QuestionType = QuestionType.CHOICE
    choices: tuple[str, ...] = ()


# 1 no difficulty, 2 some, 3 a lot, 4 cannot do at all.
_DIFFICULTY: Final = ("1", "2", "3", "4")
DIFFICULTY_DOMAINS: Final = (
    *("seeing", "hearing", "walking", "remembering"),
    *("self_care", "communicating"),
)
QUESTIONS: Final = (
    *(SealedQuestion(name, choices=_DIFFICULTY) for name in DIFFICULTY_DOMAINS),
    SealedQuestion("ethnicity", QuestionType.ETHNIC_GROUP),
    SealedQuestion("lgbti", choices=("yes", "no")),
    SealedQuestion("health", QuestionType.FREE_TEXT, choices=("nothing",)),
)
BY_NAME: Final = {question.name: question for question in QUESTIONS}


class SealedReply(BaseModel):
    """*value* is set if it was *answered*."""

    model_config = ConfigDict(
        frozen=True, hide_input_in_errors=True, populate_by_name=True, serialize_by_alias=True
    )
    state: Annotated[SealedReplyState, Field(alias="told")]  # as sheets of every release have it
    value: Annotated[str, Field(max_length=TEXT_LIMIT)] | None = None


NOT_ASKED: Final = SealedReply(state=SealedReplyState.NOT_ASKED)
DECLINED: Final = SealedReply(state=SealedReplyState.DECLINED)
UNKNOWN: Final = SealedReply(state=SealedReplyState.UNKNOWN)


def build_reply(value: str) -> SealedReply:
    """Raise VALUE_REFUSED if it is too long."""
    try:
        return SealedReply(state=SealedReplyState.ANSWERED, value=value)
    except ValidationError:
        raise Problem(Code.VALUE_REFUSED) from None


def check_replies(replies: Mapping[str, SealedReply]) -> None:
    """Raise FIELD_UNKNOWN or VALUE_REFUSED with the question's name, never its answer."""
    for name, reply in replies.items():
        if name not in BY_NAME:
            raise Problem(Code.FIELD_UNKNOWN, field=name)
        if not _takes(BY_NAME[name], reply):
            raise Problem(Code.VALUE_REFUSED, field=name)


def _takes(question: SealedQuestion, reply: SealedReply) -> bool:
    if reply.state is not SealedReplyState.ANSWERED:
        return reply.value is None
    value = reply.value or ""
    if question.question_type is QuestionType.CHOICE or value in question.choices:
        return value in question.choices
    limit = (
        ETHNIC_GROUP_LIMIT if question.question_type is QuestionType.ETHNIC_GROUP else TEXT_LIMIT
    )
    is_line = all(character >= " " for character in value)
    return bool(value.strip()) and len(value) <= limit and is_line
