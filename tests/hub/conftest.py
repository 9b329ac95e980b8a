"""A head office with a hub, and laptops that know of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fieldreg.services.devices import hub_card
from tests.support.hub.raw_client import RawHubSession
from tests.support.hub.running_hub import RunningHub
from tests.support.installations import HeadOffice, Laptop


@pytest.fixture
def hub(tmp_path: Path, office: HeadOffice) -> Iterator[RunningHub]:
    hub = RunningHub(tmp_path / "mailbox", office)
    with hub.running():
        yield hub


@pytest.fixture
def enrol(tmp_path: Path, office: HeadOffice) -> Iterator[Callable[..., Laptop]]:
    """Give what invites a laptop and begins it; *hub* then knows it."""
    begun: list[Laptop] = []

    def enrol(name: str, hub: RunningHub) -> Laptop:
        invitation = office.invite(name)
        hub.tell_trust()
        laptop = Laptop(tmp_path / name, invitation, seed=len(begun) + 2)
        begun.append(laptop)
        return laptop

    yield enrol
    for one in begun:
        one.installation.close()


@pytest.fixture
def laptop(hub, enrol):
    return enrol("Архангай 1", hub)


@pytest.fixture
def knock(office, laptop):
    open_: list[RawHubSession] = []

    def knock(who=laptop, key=None) -> RawHubSession:
        installation = who.installation
        certificate = installation.store.metadata.get("certificate")
        open_.append(
            RawHubSession(
                hub_card.load_hub_card(office.installation),
                certificate,
                key or installation.device_keys().signing,
            )
        )
        return open_[-1]

    yield knock
    for one in open_:
        one.client.close()
