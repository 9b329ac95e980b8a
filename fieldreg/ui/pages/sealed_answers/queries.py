"""The data of the protected desk's page that is visible without opening answers."""

from dataclasses import dataclass

from fieldreg.domain.sealed_answers.access_log import ChainedEntry
from fieldreg.services.installation.model import Installation
from fieldreg.services.sealed_answers import protected_desk
from fieldreg.services.sealed_answers.protected_desk import AnsweredPerson


@dataclass(frozen=True, slots=True)
class SealedAnswersPageData:
    """*broken_entries* are the numbers of log entries at which the chain is broken."""

    is_set_up: bool
    people: tuple[AnsweredPerson, ...]
    access_log: tuple[ChainedEntry, ...]
    broken_entries: tuple[int, ...]


def load_sealed_answers(installation: Installation) -> SealedAnswersPageData:
    entries, broken_entries = protected_desk.load_access_log(installation)
    return SealedAnswersPageData(
        protected_desk.is_protected_desk_set_up(installation),
        tuple(protected_desk.list_answered_people(installation)),
        tuple(entries),
        broken_entries,
    )
