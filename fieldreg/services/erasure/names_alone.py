"""Contributions that name in words only a person who may be erased.

Many people share a name, so an officer chooses.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.normalisation import normalise
from fieldreg.domain.roles import Permission
from fieldreg.services.installation.model import Installation
from fieldreg.services.records import record_labels
from fieldreg.services.user_session import needs
from fieldreg.store.sessions import SessionRow

_BETWEEN: Final = re.compile(r"[\s.,;/()]+")


@dataclass(frozen=True, slots=True)
class NameAlone:
    id: int
    name: str
    part: str
    session: SessionRow | None


@needs(Permission.ERASE)
def list_names_alone(installation: Installation, people: Sequence[int]) -> list[NameAlone]:
    user = installation.user_session()
    history = user.store.history.load_assignments(kinds.TRAINEE, people)
    wanted = {
        normalise(str(entry.value))
        for fields in history.values()
        for entry in fields["given_name"]
        if entry.value is not None
    } - {""}
    found = [
        contribution
        for contribution, name in user.store.erasures.list_names_alone().items()
        if contribution not in people
        and not wanted.isdisjoint(map(normalise, [name, *_BETWEEN.split(name)]))
    ]
    labels = record_labels.load_labels(user, kinds.CONTRIBUTION, sorted(found))
    return [
        NameAlone(label.id, label.name, str(label.values["part"]), label.session)
        for label in labels.values()
    ]
