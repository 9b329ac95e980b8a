"""Trips: laptops and head office exchange by stick, and nobody watches."""

from pathlib import Path

from fieldreg import wiring
from fieldreg.domain.sync.exchange import ExchangeProgress, LaptopSyncOutcome, OfficeSyncOutcome
from fieldreg.domain.sync.tasks import T, Task, TaskStep, first_step, next_step, run_task
from fieldreg.services.installation.model import Installation
from tests.support.installations import HeadOffice, Laptop


def ignore_step(_step: ExchangeProgress) -> None: ...


def never_cancelled() -> bool:
    return False


def advance(round_: Task[T], turns: int) -> TaskStep:
    turn = first_step(round_)
    for _ in range(turns):
        turn = next_step(round_, turn())
    return turn


def exchange_by_stick(laptop: Laptop | Installation, stick: Path) -> LaptopSyncOutcome:
    installation = laptop if isinstance(laptop, Installation) else laptop.installation
    return run_task(
        wiring.build_laptop_sync(installation).exchange(str(stick), ignore_step, never_cancelled)
    )


def receive_sticks(office: HeadOffice | Installation, *sticks: Path) -> OfficeSyncOutcome:
    installation = office if isinstance(office, Installation) else office.installation
    round_ = wiring.build_office_sync(installation).receive(
        [str(one) for one in sticks], ignore_step, never_cancelled
    )
    return run_task(round_)


def go_round(
    office: HeadOffice | Installation, stick: Path, *laptops: Laptop | Installation, times: int = 1
) -> None:
    """Carry *stick* from *laptops* to *office*, so many *times*, and the last answers home."""
    for _ in range(times):
        for laptop in laptops:
            exchange_by_stick(laptop, stick)
        receive_sticks(office, stick)
    for laptop in laptops:
        exchange_by_stick(laptop, stick)


def scoped_digest(office: HeadOffice | Installation, name: str) -> str:
    """Return head office's digest of what the laptop called *name* holds."""
    installation = office if isinstance(office, Installation) else office.installation
    store = installation.store
    device = store.devices.find_by_name(name)
    assert device is not None
    return store.digest(store.sent_records.list_held_records(device.id))


def store_digest(laptop: Laptop | Installation) -> str:
    installation = laptop if isinstance(laptop, Installation) else laptop.installation
    return installation.store.digest()


def list_bundles(stick: Path) -> list[Path]:
    return sorted(stick.glob("*.frb"))
