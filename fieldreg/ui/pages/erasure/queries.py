"""What the board of erasures shows, off the GUI thread."""

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
    """All requests and orders; *people* are whom a request is about, by id."""

    requests: tuple[ErasureLine, ...]
    orders: tuple[ErasureLine, ...]
    people: Mapping[int, RecordLabel]

    def __bool__(self) -> bool:
        return bool(self.requests or self.orders)

    @property
    def waiting_count(self) -> int:
        """How many orders a laptop has not answered."""
        return sum(one.is_waiting for one in self.orders)


def load_erasures(installation: Installation) -> ErasurePageData:
    """Give what was asked for and ordered."""
    requests = tuple(erasure_orders.list_erasure_requests(installation))
    ids = sorted({person for one in requests for person in one.people})
    people = record_labels.load_labels(installation.user_session(), kinds.TRAINEE, ids)
    return ErasurePageData(
        requests, tuple(erasure_orders.list_erasure_orders(installation)), people
    )


def preview_request(
    installation: Installation, one: ErasureLine, who: RecordLabel | None
) -> ErasureTarget:
    """Say what it comes to to order what is asked for in *one*, about *who*.

    Raises:
        Problem: NOT_FOUND.
    """

    def act(_choice: str, _reason: ErasureReason) -> object:
        return erasure_orders.grant_erasure(installation, one.id)

    code = short_code(one.people[0])
    return ErasureTarget(
        (who and who.name) or code,
        str((who and who.values["given_name"]) or code),
        [" ".join(one.fields) or ERASE_EVERYTHING],
        erasure_orders.grant_erasure(installation, one.id, is_preview=True),
        act,
        is_request=False,
        asks_reason=False,
    )
