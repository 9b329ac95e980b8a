"""The brake on erasures at head office (decision 16).

Orders of one officer erase at most `PEOPLE_PER_DAY` people a day, counted over all orders of that
day. More becomes a request of head office: another officer grants it, or, where no other has the
right, the same one after a week.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services import officers
from fieldreg.services.installation.model import Installation
from fieldreg.store.erasure import ErasureOrder

PEOPLE_PER_DAY: Final = 5
WAIT: Final = timedelta(days=7)
DAYS_AT_WORK: Final = 3  # the last day included
_GREATER_THAN_ALL: Final = 1 << 63  # stamps


@dataclass(frozen=True, slots=True)
class ErasureWait:
    """The wait of a request of head office, made or proposed.

    *others* may grant it today; without any, it waits until *alone_from*. *refusal* is why the user
    may not grant it now.
    """

    asked_by: str
    others: tuple[str, ...]
    alone_from: str
    refusal: Code | None


class ErasureBrake:
    """The brake now, loaded inside an order's transaction."""

    def __init__(self, installation: Installation) -> None:
        store = installation.store
        self._user, self._today = installation.user_name, installation.day
        self._role_changes = store.officers.list_role_changes()
        self._eligible = [
            officer.name
            for officer in officers.list_officers(installation)
            if officer.rights.may(Permission.ERASE)
        ]
        requests = [request for request in store.erasures.list_requests() if request.is_own]
        orders = [order for order in store.erasures.list_orders() if order.day >= self._today]
        self._authors = store.history.authors(record.id for record in (*requests, *orders))
        self._own_days = store.erasures.list_own_days() if requests else []
        self._counted = {
            person
            for order in orders
            if not any(self._is_answered_by(order, request) for request in requests)
            for person in order.people
        }

    def find_wait(
        self,
        people: Sequence[int],
        granted: ErasureOrder | None = None,
        *,
        is_preview: bool = False,
    ) -> ErasureWait | None:
        """Return how long erasing *people* has to wait if the user orders it now; None if not.

        Raises SECOND_OFFICER_NEEDED, ERASURE_EARLY where this grants head office's own request
        *granted* too early, except in a preview.
        """
        if self._is_within_limit(people):
            return None
        if granted is None or not granted.is_own:
            return self._wait(self._user, _later(self._today, WAIT), may_grant=False)
        wait = self.describe_wait(granted)
        if wait.refusal and not is_preview:
            raise Problem(wait.refusal)
        return wait if wait.refusal else None

    def describe_wait(self, request: ErasureOrder) -> ErasureWait:
        may_grant = self._user in self._eligible and (
            self._is_within_limit(request.people) or self._is_due(request, self._user, self._today)
        )
        asked_by = self._authors[request.id].trainer
        alone_from = self._find_end(request, self._today)
        return self._wait(asked_by, alone_from, may_grant=may_grant)

    def _wait(self, asked_by: str, alone_from: str, *, may_grant: bool) -> ErasureWait:
        others, refusal = self._others(asked_by), None
        if not may_grant:
            needs_other = asked_by == self._user and others
            refusal = Code.SECOND_OFFICER_NEEDED if needs_other else Code.ERASURE_EARLY
        others = tuple(name for name in others if self._is_second(name, asked_by, self._today))
        return ErasureWait(asked_by, others, alone_from, refusal)

    def _is_within_limit(self, people: Sequence[int]) -> bool:
        return len(self._counted.union(people)) <= PEOPLE_PER_DAY

    def _others(self, asked_by: str) -> tuple[str, ...]:
        return tuple(name for name in self._eligible if name != asked_by)

    def _is_answered_by(self, order: ErasureOrder, request: ErasureOrder) -> bool:
        name = self._authors[order.id].trainer
        return order.grants(request) and self._is_due(request, name, order.day, order.stamp)

    def _is_due(
        self, request: ErasureOrder, name: str, day: str, stamp: int = _GREATER_THAN_ALL
    ) -> bool:
        asked_by = self._authors[request.id].trainer
        if name == asked_by and self._others(name):
            return False
        return self._is_second(name, asked_by, day) or self._find_end(request, day, stamp) <= day

    def _is_second(self, name: str, asked_by: str, day: str) -> bool:
        return name != asked_by and all(
            each in self._eligible and _later(self._erases_since(each), WAIT) <= day
            for each in (name, asked_by)
        )

    def _erases_since(self, name: str) -> str:
        since, *begun = "", *self._role_changes[-1:]
        for change in self._role_changes:  # the latest first
            if change.name == name:
                if not change.rights.may(Permission.ERASE):
                    break
                since = "" if change in begun else change.day
        return since

    def _find_end(self, request: ErasureOrder, day: str, stamp: int = _GREATER_THAN_ALL) -> str:
        """Return the end of the wait, as known on *day* before the change *stamp*."""
        days = {
            noted
            for made, noted in self._own_days
            if request.stamp < made < stamp and request.day < noted <= day
        }
        missing = max(0, DAYS_AT_WORK - len(days | {day}))
        return max(_later(request.day, WAIT), _later(day, timedelta(days=missing)))


def _later(day: str, span: timedelta) -> str:
    """Return *day* plus *span*; "", which precedes all days, stays ""."""
    ordinal = day and min(date.fromisoformat(day).toordinal() + span.days, date.max.toordinal())
    return date.fromordinal(ordinal).isoformat() if ordinal else ""
