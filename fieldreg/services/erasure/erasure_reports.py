"""Reports of laptops on erasures."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from fieldreg.domain.roles import Permission
from fieldreg.services.devices import laptop_registry
from fieldreg.services.devices.laptop_registry import LaptopLine, LaptopState
from fieldreg.services.installation.model import Installation
from fieldreg.services.user_session import needs


class LaptopErasureState(StrEnum):
    DONE = "done"
    WAITING = "waiting"  # it has not answered yet
    LOST = "lost"  # it was revoked, and will never get the order


_LOST: Final = (LaptopState.REVOKED, LaptopState.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class LaptopErasure:
    name: str
    state: LaptopErasureState
    day: str
    person_count: int


class LaptopReports:
    def __init__(self, installation: Installation) -> None:
        self._erasures = installation.store.erasures
        at_office = installation.is_head_office
        lines = laptop_registry.list_laptops(installation) if at_office else []
        self.lines = [line for line in lines if line.state is not LaptopState.INVITED]
        self._done = self._erasures.list_device_reports()

    def list_for(self, people: Sequence[int], order: int | None = None) -> Iterator[LaptopErasure]:
        holding = self._erasures.list_devices_holding(people)
        done = self._done.get(order or 0, {})
        for line in self.lines:
            device = line.device
            day = done.get(device.id) or device.last_noted_on or ""
            held = len(holding.get(device.id, ()))
            yield LaptopErasure(device.name, self.state_of(line, order), day, held)

    def state_of(self, line: LaptopLine, order: int | None) -> LaptopErasureState:
        if line.device.id in self._done.get(order or 0, {}):
            return LaptopErasureState.DONE
        return LaptopErasureState.LOST if line.state in _LOST else LaptopErasureState.WAITING


@needs(Permission.VIEW_LAPTOPS)
def count_unconfirmed_orders(installation: Installation) -> Counter[str]:
    reports = LaptopReports(installation)
    return Counter(
        line.device.name
        for order in installation.store.erasures.list_orders()
        for line in reports.lines
        if reports.state_of(line, order.id) is LaptopErasureState.WAITING
    )
