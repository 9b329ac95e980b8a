"""What the page of consents shows and does, off the GUI thread."""

from dataclasses import dataclass

from fieldreg.domain.records import How, Purpose
from fieldreg.services import consent_records
from fieldreg.services.consent_records import GUARDIAN, Asked, Awaited, Concerned
from fieldreg.services.user_session import Desk


@dataclass(frozen=True, slots=True)
class Waiting:
    """Everybody whose consent waits for somebody, in three lists."""

    awaited: tuple[Awaited, ...]
    refused: tuple[Concerned, ...]
    again: tuple[Concerned, ...]

    def __bool__(self) -> bool:
        return bool(self.awaited or self.refused or self.again)


def look(desk: Desk) -> Waiting:
    """Give who waits."""
    return Waiting(
        tuple(consent_records.outstanding(desk)),
        tuple(consent_records.refused(desk)),
        tuple(consent_records.to_ask_again(desk)),
    )


def note(desk: Desk, one: Awaited, language: str) -> Waiting:
    """Note that the guardian's written consent of *one* is in."""
    by = one.guardian or GUARDIAN
    asked = Asked(Purpose.KEEP, How.WRITTEN, given_by=by, language=language)
    consent_records.note(desk, one.trainee, asked)
    return look(desk)
