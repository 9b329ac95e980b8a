"""Whatever the network does, everything arrives once, and little of it is sent twice.

The figures are those of a bad line in a soum; time runs ten times as fast here, and as it
is under ``pytest --hypothesis-profile=long``.
"""

import time
from collections import Counter
from functools import partial

import pytest
from hypothesis import settings

from fieldreg.domain.problems import Problem
from fieldreg.sync.transports.hub_client import _TEMPORARY_CODES
from fieldreg.sync.transports.hub_mailbox import MailboxRoute
from tests.support.bundles.trips import receive_sticks, scoped_digest, store_digest
from tests.support.hub.running_hub import (
    BadNetwork,
    RunningHub,
    exchange_by_hub,
    free_port,
    receive_by_hub,
)

FASTER = 1 if settings.get_current_profile_name() == "long" else 10

SLOW = {"bytes_per_second": 2_000 * FASTER}
LATE = {"late_seconds": 1.5 / FASTER}  # three seconds there and back
LOSSY = {"loss": 0.3}
CUT = {"lasts": (4 / FASTER, 9 / FASTER)}
# Cuts leave room for four round trips, of which dialling in TLS takes two.
LATE_AND_CUT = {"late_seconds": 0.25 / FASTER, "lasts": (4 / FASTER, 9 / FASTER)}


@pytest.fixture
def far_hub(tmp_path, office):
    """Return what runs a hub behind a bad network."""
    hub = RunningHub(tmp_path / "mailbox", office, own_port=free_port())
    with hub.running():
        yield hub


def pause(seconds: float) -> None:
    time.sleep(seconds / FASTER)


def in_the_end(act):
    """Do *act* as a laptop does that tries again later, until it went through."""
    for _ in range(30):
        try:
            return act()
        except Problem as problem:
            if problem.code not in _TEMPORARY_CODES:
                raise
    raise AssertionError("it never went through")


@pytest.mark.parametrize(
    "network",
    [SLOW, LATE, LOSSY, CUT, LOSSY | CUT, SLOW | CUT | LOSSY, LATE_AND_CUT | LOSSY],
    ids=["slow", "late", "lossy", "cut", "lossy and cut", "slow, cut, lossy", "late too"],
)
def test_everything_arrives_once_and_hardly_anything_twice(office, far_hub, enrol, network):
    laptop = enrol("Архангай 1", far_hub)
    for number in range(60):
        laptop.register(f"Хүн {number}", notes=f"{number:x}" * 40, aimag="65")
    with BadNetwork(far_hub.port, far_hub.own_port, **network).running():
        left = in_the_end(partial(exchange_by_hub, laptop, pause))
        assert len(far_hub.mailbox.list_devices(MailboxRoute.BUNDLES)) == 1
        assert receive_sticks(office, far_hub.folder).people == 60
        news = in_the_end(partial(exchange_by_hub, laptop, pause)).reply
    assert news.people_received == 60
    assert store_digest(laptop) == scoped_digest(office, "Архангай 1")
    # The second round left a bundle too, which says what is held now.
    assert far_hub.hub.metrics.received_bytes <= 1.2 * (left.size_bytes + 2_300)


def test_requests_that_come_twice_and_overtake_each_other_change_nothing(tmp_path, office, enrol):
    """A network that says everything twice is told so, and is no laptop's trouble."""
    statuses = Counter()

    def twice(app):
        async def wrapped(scope, receive_, send):
            if scope["type"] != "http" or scope["method"] == "POST":
                await app(scope, receive_, send)
                return
            body, more = b"", True
            while more:
                message = await receive_()
                body += message.get("body", b"")
                more = message.get("more_body", False)

            async def said():
                return {"type": "http.request", "body": body, "more_body": False}

            async def note(message):
                if message["type"] == "http.response.start":
                    statuses[message["status"]] += 1

            await app(scope, said, send)
            await app(dict(scope), said, note)

        return wrapped

    hub = RunningHub(tmp_path / "mailbox", office, wrap=twice)
    with hub.running():
        laptop = enrol("Архангай 1", hub)
        laptop.register(aimag="65")
        exchange_by_hub(laptop)
        assert receive_by_hub(office).people == 1
        assert exchange_by_hub(laptop).reply.people_received == 1
    assert set(statuses) == {401}
    assert store_digest(laptop) == scoped_digest(office, "Архангай 1")
