"""What the board of erasures shows, off the GUI thread."""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.ids import short_code
from fieldreg.domain.records import ErasureReason
from fieldreg.services import erasing, subjects
from fieldreg.services.erasing import OrderLine
from fieldreg.services.installing import Installation
from fieldreg.services.subjects import Subject
from fieldreg.ui.forms.erasing_form import EVERYTHING, Wanted


@dataclass(frozen=True, slots=True)
class Board:
    """All requests and orders; *people* are whom a request is about, by id."""

    requests: tuple[OrderLine, ...]
    orders: tuple[OrderLine, ...]
    people: Mapping[int, Subject]

    def __bool__(self) -> bool:
        return bool(self.requests or self.orders)

    @property
    def waiting_count(self) -> int:
        """How many orders a laptop has not answered."""
        return sum(one.is_waiting for one in self.orders)


def look(installation: Installation) -> Board:
    """Give what was asked for and ordered."""
    requests = tuple(erasing.requests(installation))
    ids = sorted({person for one in requests for person in one.people})
    people = subjects.of(installation.desk(), kinds.TRAINEE, ids)
    return Board(requests, tuple(erasing.orders(installation)), people)


def wanted(installation: Installation, one: OrderLine, who: Subject | None) -> Wanted:
    """Say what it comes to to order what is asked for in *one*, about *who*.

    Raises:
        Problem: NOT_FOUND.
    """

    def act(_choice: str, _reason: ErasureReason) -> object:
        return erasing.grant(installation, one.id)

    code = short_code(one.people[0])
    return Wanted(
        (who and who.name) or code,
        str((who and who.values["given_name"]) or code),
        [" ".join(one.fields) or EVERYTHING],
        erasing.grant(installation, one.id, is_preview=True),
        act,
        is_request=False,
        asks_why=False,
    )
