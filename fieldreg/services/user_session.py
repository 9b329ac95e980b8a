"""The desk: what a person at work has in reach, and how far."""

from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

from fieldreg.domain.consents.consent_texts import ConsentTexts
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.protocols import Clock
from fieldreg.domain.records.values import RequestedBy
from fieldreg.domain.roles import Permission
from fieldreg.services.permissions import UserRights
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.store import Store


@dataclass(frozen=True, slots=True)
class UserSession:
    """An open store, the calendar, places and consent texts, who sits where, and her rights.

    The *store* is the one that the *holder* sees; the installation lies in *home*, if
    anywhere.
    """

    store: Store
    clock: Clock
    places: Gazetteer
    consent_texts: ConsentTexts
    user_name: str
    device_name: str
    user_rights: UserRights = field(default_factory=UserRights.unrestricted)
    home: Path | None = None

    @property
    def day(self) -> str:
        """Give the calendar's day as ``YYYY-MM-DD``."""
        return self.clock.today().isoformat()

    def require(self, verb: Permission) -> None:
        """Insist that the person here may do *verb*.

        Raises:
            Problem: ROLE_NEEDED.
        """
        self.user_rights.require(verb)

    def may(self, verb: Permission) -> bool:
        """Tell whether the person here may do *verb*, as far as was asked last."""
        return self.user_rights.rights.may(verb)

    def writing(self, asked_by: RequestedBy | None = None) -> AbstractContextManager[ChangeWriter]:
        """Begin a transaction in which the person here changes records, as *asked_by*."""
        return self.store.writing(self.user_name, self.day, self.device_name, asked_by)
