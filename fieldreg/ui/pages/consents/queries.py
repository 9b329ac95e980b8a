"""Data of the consents page."""

from dataclasses import dataclass

from fieldreg.services import consent_records
from fieldreg.services.consent_records import AwaitedConsent, ConsentToDecide
from fieldreg.services.user_session import UserSession


@dataclass(frozen=True, slots=True)
class ConsentsPageData:
    awaited: tuple[AwaitedConsent, ...]
    refused: tuple[ConsentToDecide, ...]
    to_ask_again: tuple[ConsentToDecide, ...]

    def __bool__(self) -> bool:
        return bool(self.awaited or self.refused or self.to_ask_again)


def load_consents(user: UserSession) -> ConsentsPageData:
    return ConsentsPageData(
        tuple(consent_records.list_awaited_consents(user)),
        tuple(consent_records.list_refused_people(user)),
        tuple(consent_records.list_people_to_ask_again(user)),
    )
