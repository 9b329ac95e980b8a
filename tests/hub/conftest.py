"""A head office with a hub, and laptops that know of it."""

from collections.abc import Callable

import pytest

from fieldreg.services.devices import invitations
from tests.support.hub.raw_client import RawHubSession
from tests.support.hub.running_hub import RunningHub
from tests.support.installations import FIRST, HeadOffice, Laptop


@pytest.fixture
def enrol(office: HeadOffice) -> Callable[[str, RunningHub], Laptop]:
    """Enrol a laptop by its name; the hub has heard of its invitation."""
    return lambda name, hub: office.enrol(name, on_invited=hub.tell_trust)


@pytest.fixture
def laptop(hub, enrol):
    return enrol(FIRST, hub)


@pytest.fixture
def knock(office, laptop):
    open_: list[RawHubSession] = []

    def knock(who=laptop, key=None) -> RawHubSession:
        installation = who.installation
        certificate = installation.store.metadata.get("certificate")
        open_.append(
            RawHubSession(
                invitations.load_hub_card(office.installation),
                certificate,
                key or installation.device_keys().signing,
            )
        )
        return open_[-1]

    yield knock
    for one in open_:
        one.client.close()
