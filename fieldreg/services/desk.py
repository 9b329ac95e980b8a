"""The desk: what a person at work has in reach."""

from contextlib import AbstractContextManager
from dataclasses import dataclass

from fieldreg.domain.consent_texts import ConsentTexts
from fieldreg.domain.places import Gazetteer
from fieldreg.domain.protocols import Clock
from fieldreg.store.store import Store
from fieldreg.store.writing import Writing


@dataclass(frozen=True, slots=True)
class Desk:
    """An open store, the calendar, places and consent texts, and who sits where."""

    store: Store
    clock: Clock
    places: Gazetteer
    texts: ConsentTexts
    trainer: str
    device: str

    @property
    def day(self) -> str:
        """Give the calendar's day as ``YYYY-MM-DD``."""
        return self.clock.today().isoformat()

    def writing(self) -> AbstractContextManager[Writing]:
        """Begin a transaction in which the person here changes records."""
        return self.store.writing(self.trainer, self.day, self.device)
