"""Answering alone: what a trainee says on the page that only she sees, and how often.

Her replies are sealed to head office in the act that saves them, and nothing here can
open them again. What is left to see is who was asked, and who gave.
"""

from collections.abc import Mapping
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import Answer, ConsentState, How, Purpose
from fieldreg.domain.roles import Verb
from fieldreg.domain.sealed_answers import questionnaire
from fieldreg.domain.sealed_answers.questionnaire import (
    NOT_ASKED,
    QUESTIONS,
    SET_VERSION,
    Reply,
    Sheet,
)
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.sealing import Recipient, as_text, seal
from fieldreg.services import consent_records
from fieldreg.services.consent_records import Asked
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import Desk
from fieldreg.store.sealed_answers.sealed import Tally

SEALED_LENGTH: Final = 3_400
"""How long every sealed answer is as text.

An age file of `SHEET_BYTES` bytes has 2,248 and up to some 190 that age draws by lot.
"""


@needs(Verb.REGISTER)
def give(
    desk: Desk,
    trainee: int,
    replies: Mapping[str, Reply],
    *,
    session: int | None = None,
    language: str,
    how: How = How.ELECTRONIC,
) -> int:
    """Seal what *trainee* replied, with her consent to that; give the record's id.

    Every question that *replies* do not hold was not asked. *language* is the one it was
    asked in.

    Raises:
        Problem: NOT_FOUND, FIELD_UNKNOWN, VALUE_REFUSED, TOO_LARGE, and the store's own;
            then nothing is kept of it.
    """
    questionnaire.check(replies)
    desk.store.records.one(kinds.TRAINEE, trainee)
    if session is not None:
        desk.store.records.one(kinds.SESSION, session)
    sheet = Sheet(
        trainee=trainee,
        session=session,
        day=desk.day,
        language=language,
        version=SET_VERSION,
        replies={one.name: replies.get(one.name, NOT_ASKED) for one in QUESTIONS},
    )
    answer = Answer.checked(
        trainee=trainee, session=session, day=desk.day, sealed=_sealed(desk, sheet)
    )
    asked = Asked(Purpose.ANSWERS, how, ConsentState.GIVEN, language=language)
    with desk.store.transaction():
        consent_records.note(desk, trainee, asked)
        with desk.writing() as writing:
            return writing.create(answer)


@needs(Verb.REGISTER)
def refuse(desk: Desk, trainee: int, *, language: str, how: How = How.ELECTRONIC) -> int:
    """Note that *trainee* would rather not be asked; give the consent's id.

    Raises:
        Problem: NOT_FOUND, and the store's own.
    """
    asked = Asked(Purpose.ANSWERS, how, ConsentState.DECLINED, language=language)
    return consent_records.note(desk, trainee, asked)


@needs(Verb.LOOK)
def tally(desk: Desk, session: int) -> Tally:
    """Count who gave sealed answers in *session*, and who was asked."""
    return desk.store.answers.tally(session)


@needs(Verb.FIND)
def days(desk: Desk, trainee: int) -> list[tuple[str, int | None]]:
    """Give day and session of each time *trainee* gave sealed answers that hold."""
    return [(one.day, one.session) for one in desk.store.answers.newest(trainee=trainee)]


def _sealed(desk: Desk, sheet: Sheet) -> str:
    file = seal(sheet.to_bytes(), [_recipient(desk)])
    return as_text(file, SEALED_LENGTH)


def _recipient(desk: Desk) -> Recipient:
    """Give whom answers are sealed to: the laptop's paper, or head office's own keys."""
    papers = desk.store.papers
    if (paper := papers.get("answers-recipient")) is not None:
        return Recipient(paper.decode())
    if (keys := papers.get("keys")) is not None:
        return HeadOfficeKeys.from_bytes(keys).answers_recipient
    raise Problem(Code.STORE_DAMAGED)
