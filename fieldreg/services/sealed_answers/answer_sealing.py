"""Answering alone: what a trainee says on the page that only she sees, and how often.

Her replies are sealed to head office in the act that saves them, and nothing here can
open them again. What is left to see is who was asked, and who gave.
"""

from collections.abc import Mapping
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import SealedAnswerRecord
from fieldreg.domain.records.values import ConsentMethod, ConsentState, Purpose
from fieldreg.domain.roles import Permission
from fieldreg.domain.sealed_answers import questionnaire
from fieldreg.domain.sealed_answers.questionnaire import (
    NOT_ASKED,
    QUESTION_SET_VERSION,
    QUESTIONS,
    AnswerSheet,
    SealedReply,
)
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.sealing import Recipient, encode_sealed, seal
from fieldreg.services import consent_records
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession
from fieldreg.store.sealed_answers.sealed import SealedAnswerCounts

SEALED_TEXT_LENGTH: Final = 3_400
"""How long every sealed answer is as text.

An age file of `SHEET_BYTES` bytes has 2,248 and up to some 190 that age draws by lot.
"""


@needs(Permission.REGISTER_PEOPLE)
def seal_answers(
    user: UserSession,
    trainee: int,
    replies: Mapping[str, SealedReply],
    *,
    session: int | None = None,
    language: str,
    how: ConsentMethod = ConsentMethod.ELECTRONIC,
) -> int:
    """Seal what *trainee* replied, with her consent to that; give the record's id.

    Every question that *replies* do not hold was not asked. *language* is the one it was
    asked in.

    Raises:
        Problem: NOT_FOUND, FIELD_UNKNOWN, VALUE_REFUSED, TOO_LARGE, and the store's own;
            then nothing is kept of it.
    """
    questionnaire.check_replies(replies)
    user.store.records.load(kinds.TRAINEE, trainee)
    if session is not None:
        user.store.records.load(kinds.SESSION, session)
    sheet = AnswerSheet(
        trainee=trainee,
        session=session,
        day=user.day,
        language=language,
        version=QUESTION_SET_VERSION,
        replies={one.name: replies.get(one.name, NOT_ASKED) for one in QUESTIONS},
    )
    answer = SealedAnswerRecord.validated(
        trainee=trainee, session=session, day=user.day, sealed=_sealed(user, sheet)
    )
    asked = NewConsent(Purpose.ANSWERS, how, ConsentState.GIVEN, language=language)
    with user.store.transaction():
        consent_records.record_consent(user, trainee, asked)
        with user.writing() as writing:
            return writing.create(answer)


@needs(Permission.REGISTER_PEOPLE)
def decline_answers(
    user: UserSession, trainee: int, *, language: str, how: ConsentMethod = ConsentMethod.ELECTRONIC
) -> int:
    """Note that *trainee* would rather not be asked; give the consent's id.

    Raises:
        Problem: NOT_FOUND, and the store's own.
    """
    asked = NewConsent(Purpose.ANSWERS, how, ConsentState.DECLINED, language=language)
    return consent_records.record_consent(user, trainee, asked)


@needs(Permission.VIEW_OVERVIEW)
def count_answers(user: UserSession, session: int) -> SealedAnswerCounts:
    """Count who gave sealed answers in *session*, and who was asked."""
    return user.store.sealed_answers.count_answers(session)


@needs(Permission.FIND_PEOPLE)
def list_answer_days(user: UserSession, trainee: int) -> list[tuple[str, int | None]]:
    """Give day and session of each time *trainee* gave sealed answers that hold."""
    return [
        (one.day, one.session) for one in user.store.sealed_answers.list_newest(trainee=trainee)
    ]


def _sealed(user: UserSession, sheet: AnswerSheet) -> str:
    file = seal(sheet.to_bytes(), [_recipient(user)])
    return encode_sealed(file, SEALED_TEXT_LENGTH)


def _recipient(user: UserSession) -> Recipient:
    """Give whom answers are sealed to: the laptop's paper, or head office's own keys."""
    papers = user.store.metadata
    if (paper := papers.get("answers-recipient")) is not None:
        return Recipient(paper.decode())
    if (keys := papers.get("keys")) is not None:
        return HeadOfficeKeys.from_bytes(keys).answers_recipient
    raise Problem(Code.STORE_DAMAGED)
