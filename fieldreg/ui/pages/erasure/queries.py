"""The data of the erasures page."""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.records.values import ErasureReason
from fieldreg.services import erasure_orders
from fieldreg.services.erasure_orders import ErasureLine
from fieldreg.services.installation.model import Installation
from fieldreg.services.records import record_labels
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.ui.forms.erasure_form import ERASE_EVERYTHING, ErasureTarget


@dataclass(frozen=True, slots=True)
class ErasurePageData:
    """All requests and orders; *people* are labels of the people in requests, by id."""

    requests: tuple[ErasureLine, ...]
    orders: tuple[ErasureLine, ...]
    people: Mapping[int, RecordLabel]

    def __bool__(self) -> bool:
        return bool(self.requests or self.orders)

    @property
    def waiting_count(self) -> int:
        """The number of orders that a laptop has not carried out."""
        return sum(order.is_waiting for order in self.orders)


def load_erasures(installation: Installation) -> ErasurePageData:
    requests = tuple(erasure_orders.list_erasure_requests(installation))
    ids = sorted({person for request in requests for person in request.people})
    people = record_labels.load_labels(installation.user_session(), kinds.TRAINEE, ids)
    return ErasurePageData(
        requests, tuple(erasure_orders.list_erasure_orders(installation)), people
    )


def load_erasure_target(
    installation: Installation, request: ErasureLine, label: RecordLabel | None
) -> ErasureTarget:
    """Return the effect of granting *request*, for the form; *label* is of its first person.

    Raises:
        Problem: NOT_FOUND.
    """

    def grant(_choice: str, _reason: ErasureReason) -> object:
        return erasure_orders.grant_erasure(installation, request.id)

    code = short_code(request.people[0])
    return ErasureTarget(
        (label and label.name) or code,
        str((label and label.values["given_name"]) or code),
        [" ".join(request.fields) or ERASE_EVERYTHING],
        erasure_orders.grant_erasure(installation, request.id, is_preview=True),
        grant,
        is_request=False,
        asks_reason=False,
    )
