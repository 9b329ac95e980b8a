"""The desk: what a person at work has in reach, and how far."""

from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

from fieldreg.domain.consents.consent_texts import ConsentTexts
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.protocols import Clock
from fieldreg.domain.records import AskedBy
from fieldreg.domain.roles import Verb
from fieldreg.services.permissions import Holder
from fieldreg.store.log.change_writer import Writing
from fieldreg.store.store import Store


@dataclass(frozen=True, slots=True)
class Desk:
    """An open store, the calendar, places and consent texts, who sits where, and her rights.

    The *store* is the one that the *holder* sees; the installation lies in *home*, if
    anywhere.
    """

    store: Store
    clock: Clock
    places: Gazetteer
    texts: ConsentTexts
    trainer: str
    device: str
    holder: Holder = field(default_factory=Holder.of_everything)
    home: Path | None = None

    @property
    def day(self) -> str:
        """Give the calendar's day as ``YYYY-MM-DD``."""
        return self.clock.today().isoformat()

    def demand(self, verb: Verb) -> None:
        """Insist that the person here may do *verb*.

        Raises:
            Problem: ROLE_NEEDED.
        """
        self.holder.demand(verb)

    def may(self, verb: Verb) -> bool:
        """Tell whether the person here may do *verb*, as far as was asked last."""
        return self.holder.rights.may(verb)

    def writing(self, asked_by: AskedBy | None = None) -> AbstractContextManager[Writing]:
        """Begin a transaction in which the person here changes records, as *asked_by*."""
        return self.store.writing(self.trainer, self.day, self.device, asked_by)
