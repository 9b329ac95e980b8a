"""What the board of erasures shows, off the GUI thread."""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.records import ErasureReason
from fieldreg.services import erasure_orders
from fieldreg.services.erasure_orders import OrderLine
from fieldreg.services.installation.lifecycle import Installation
from fieldreg.services.records import record_labels
from fieldreg.services.records.record_labels import Subject
from fieldreg.ui.forms.erasure_form import EVERYTHING, Wanted


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
    requests = tuple(erasure_orders.requests(installation))
    ids = sorted({person for one in requests for person in one.people})
    people = record_labels.of(installation.desk(), kinds.TRAINEE, ids)
    return Board(requests, tuple(erasure_orders.orders(installation)), people)


def wanted(installation: Installation, one: OrderLine, who: Subject | None) -> Wanted:
    """Say what it comes to to order what is asked for in *one*, about *who*.

    Raises:
        Problem: NOT_FOUND.
    """

    def act(_choice: str, _reason: ErasureReason) -> object:
        return erasure_orders.grant(installation, one.id)

    code = short_code(one.people[0])
    return Wanted(
        (who and who.name) or code,
        str((who and who.values["given_name"]) or code),
        [" ".join(one.fields) or EVERYTHING],
        erasure_orders.grant(installation, one.id, is_preview=True),
        act,
        is_request=False,
        asks_why=False,
    )
