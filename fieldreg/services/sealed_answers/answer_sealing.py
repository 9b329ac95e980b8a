"""Sealing a trainee's answers; only who asked and answered stays visible."""

from collections.abc import Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.models import SealedAnswerRecord
from fieldreg.domain.records.values import ConsentMethod, ConsentState, Purpose
from fieldreg.domain.roles import Permission
from fieldreg.domain.sealed_answers import questionnaire
from fieldreg.domain.sealed_answers.answer_sheet import AnswerSheet
from fieldreg.domain.sealed_answers.questionnaire import (
    NOT_ASKED,
    QUESTION_SET_VERSION,
    QUESTIONS,
    SealedReply,
)
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.sealing import Recipient, encode_sealed, seal
from fieldreg.services import consent_records
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.metadata import ANSWERS_RECIPIENT, KEYS
from fieldreg.store.sealed_answers import SealedAnswerCounts

SEALED_TEXT_LENGTH: Final = 3_400
"""The text length of every sealed answer.

An age file of `SHEET_SIZE_BYTES` bytes has 2,248 bytes, plus up to about 190 at random.
"""


@dataclass(frozen=True, slots=True)
class FormerAnswer:
    day: str
    is_refusal: bool = False


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
    """Seal *replies* and record the consent to that; return the record's id.

    Missing replies count as not asked.

    Raises NOT_FOUND, FIELD_UNKNOWN, VALUE_REFUSED, TOO_LARGE, and those of the store; nothing is
    saved then.
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
        replies={question.name: replies.get(question.name, NOT_ASKED) for question in QUESTIONS},
    )
    sealed = encode_sealed(seal(sheet.to_bytes(), [_load_recipient(user)]), SEALED_TEXT_LENGTH)
    record = SealedAnswerRecord.validated(
        trainee=trainee, session=session, day=user.day, sealed=sealed
    )
    consent = NewConsent(Purpose.ANSWERS, how, ConsentState.GIVEN, language=language)
    with user.store.transaction():
        consent_records.record_consent(user, trainee, consent, shown=AS_STORED)
        with user.writing() as writing:
            return writing.create(record)


@needs(Permission.REGISTER_PEOPLE)
def decline_answers(
    user: UserSession, trainee: int, *, language: str, how: ConsentMethod = ConsentMethod.ELECTRONIC
) -> int:
    """Raise NOT_FOUND, and those of the store."""
    consent = NewConsent(Purpose.ANSWERS, how, ConsentState.DECLINED, language=language)
    return consent_records.record_consent(user, trainee, consent, shown=AS_STORED)


@needs(Permission.REGISTER_PEOPLE)
def load_former_answer(user: UserSession, trainee: int) -> FormerAnswer | None:
    days = [day for day, _session in list_answer_days(user, trainee)]
    for consent in consent_records.list_current_consents(user, trainee):
        if consent.purpose != Purpose.ANSWERS:
            continue
        if consent.state in (ConsentState.DECLINED, ConsentState.WITHDRAWN):
            return FormerAnswer(consent.day, is_refusal=True)
        if (consent.state, consent.how) == (ConsentState.GIVEN, ConsentMethod.ELECTRONIC):
            days.append(consent.day)
    return FormerAnswer(max(days)) if days else None


@needs(Permission.VIEW_OVERVIEW)
def count_answers(user: UserSession, session: int) -> SealedAnswerCounts:
    """Users who see no people get zeros."""
    if not user.may_see(kinds.ATTENDANCE):
        return SealedAnswerCounts(0, 0)
    return user.store.sealed_answers.count_answers(session)


@needs(Permission.FIND_PEOPLE)
def list_answer_days(user: UserSession, trainee: int) -> list[tuple[str, int | None]]:
    answers = [
        answer
        for member in user.store.pairs.list_members([trainee])[trainee]
        for answer in user.store.sealed_answers.list_newest(trainee=member)
    ]
    return [(answer.day, answer.session) for answer in sorted(answers, key=attrgetter("id"))]


def _load_recipient(user: UserSession) -> Recipient:
    metadata = user.store.metadata
    if recipient := metadata.read(ANSWERS_RECIPIENT):
        return Recipient(recipient)
    return HeadOfficeKeys.from_bytes(metadata.require(KEYS)).answers_recipient
