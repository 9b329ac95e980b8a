"""What the page of consents shows and does, off the GUI thread."""

from dataclasses import dataclass

from fieldreg.domain.records.values import ConsentMethod, Purpose
from fieldreg.services import consent_records
from fieldreg.services.consent_records import (
    UNNAMED_GUARDIAN,
    AwaitedConsent,
    ConsentToDecide,
    NewConsent,
)
from fieldreg.services.user_session import UserSession


@dataclass(frozen=True, slots=True)
class ConsentsPageData:
    """Everybody whose consent waits for somebody, in three lists."""

    awaited: tuple[AwaitedConsent, ...]
    refused: tuple[ConsentToDecide, ...]
    to_ask_again: tuple[ConsentToDecide, ...]

    def __bool__(self) -> bool:
        return bool(self.awaited or self.refused or self.to_ask_again)


def load_consents(user: UserSession) -> ConsentsPageData:
    """Give who waits."""
    return ConsentsPageData(
        tuple(consent_records.list_awaited_consents(user)),
        tuple(consent_records.list_refused_people(user)),
        tuple(consent_records.list_people_to_ask_again(user)),
    )


def record_guardian_consent(
    user: UserSession, one: AwaitedConsent, language: str
) -> ConsentsPageData:
    """Note that the guardian's written consent of *one* is in."""
    by = one.guardian or UNNAMED_GUARDIAN
    asked = NewConsent(Purpose.KEEP, ConsentMethod.WRITTEN, given_by=by, language=language)
    consent_records.record_consent(user, one.trainee_id, asked)
    return load_consents(user)
