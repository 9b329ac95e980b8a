"""Trips: laptops and head office exchange by stick, and nobody watches."""

from pathlib import Path

from fieldreg import wiring
from fieldreg.domain.sync.exchange import ExchangeOutcome, ReceptionOutcome, Step
from fieldreg.domain.sync.tasks import Round, T, Turn, after, first, walk
from fieldreg.services.installation.lifecycle import Installation
from tests.support.installations import HeadOffice, Laptop


def quietly(_step: Step) -> None:
    """Nobody watches."""


def never() -> bool:
    return False


def go(round_: Round[T], turns: int) -> Turn:
    """Walk so many *turns* of *round_*, and give the next."""
    turn = first(round_)
    for _ in range(turns):
        turn = after(round_, turn())
    return turn


def exchange(laptop: Laptop | Installation, stick: Path) -> ExchangeOutcome:
    installation = laptop if isinstance(laptop, Installation) else laptop.installation
    return walk(wiring.courier(installation).exchange(str(stick), quietly, never))


def receive(office: HeadOffice | Installation, *sticks: Path) -> ReceptionOutcome:
    installation = office if isinstance(office, Installation) else office.installation
    round_ = wiring.reception(installation).receive(
        [str(one) for one in sticks], quietly, never
    )
    return walk(round_)


def scoped_digest(office: HeadOffice | Installation, name: str) -> str:
    """Give head office's digest of what the laptop called *name* holds."""
    installation = office if isinstance(office, Installation) else office.installation
    store = installation.store
    device = store.devices.named(name)
    assert device is not None
    return store.digest(store.devices.held_records(device.id))


def digest(laptop: Laptop | Installation) -> str:
    installation = laptop if isinstance(laptop, Installation) else laptop.installation
    return installation.store.digest()


def bundles(stick: Path) -> list[Path]:
    return sorted(stick.glob("*.frb"))
