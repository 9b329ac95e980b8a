"""A machine that receives unattended by the hub: receipts lie beside head office's replies."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from fieldreg import wiring
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ReplySummary
from fieldreg.services import receivers
from fieldreg.services.officers import join_head_office
from fieldreg.services.people import registration
from fieldreg.sync.transports.hub_mailbox import SHARED_BOX
from tests.support.hub.running_hub import RunningHub, exchange_by_hub, receive_by_hub
from tests.support.installations import ARKHANGAI, HeadOffice, Laptop, fake_tools
from tests.support.stores.postgres import Server

SECRET = "таван хошуу мал сүрэг талын салхинд дуулна"  # noqa: S105  it guards nothing real


@pytest.fixture
def office(server: Server, tmp_path: Path) -> HeadOffice:
    return HeadOffice(tmp_path / "office", url=server.new_database())


def read(laptop: Laptop) -> ReplySummary:
    """Exchange by the hub; return what came."""
    reply = exchange_by_hub(laptop).reply
    assert reply is not None
    return reply


def test_receipts_lie_at_the_hub_beside_head_offices_reply_until_it_is_revoked(
    office: HeadOffice, hub: RunningHub, enrol: Callable[[str, RunningHub], Laptop], tmp_path: Path
) -> None:
    laptop, file = enrol("Архангай 1", hub), tmp_path / "receiver.zip"
    receivers.create_receiver(office.installation, "Центр", SECRET, file)
    hub.tell_trust()
    tools = fake_tools(7, office.clock)
    with closing(office), closing(join_head_office(tmp_path / "m", file, SECRET, tools)) as machine:
        laptop.register("Болд", aimag=ARKHANGAI)
        exchange_by_hub(laptop)
        assert receive_by_hub(machine).people == 1
        assert read(laptop).people_received == 1
        news = registration.register_person(
            office.desk, {"given_name": "Сараа", "aimag": ARKHANGAI}
        )
        laptop.register("Дорж", aimag=ARKHANGAI)
        exchange_by_hub(laptop)
        receive_by_hub(office)
        laptop.register("Цэцэг", aimag=ARKHANGAI)
        assert read(laptop).new_records  # head office's reply; and leave another person
        assert news in laptop.installation.store.people.list_ids()
        receive_by_hub(machine)
        assert read(laptop).people_received == 1
        assert laptop.installation.store.sync_states.count_people().acknowledged_count == 3
        with closing(wiring.open_hub(machine, pause=lambda _: None)) as boxes:
            boxes.list_offers()
            with pytest.raises(Problem) as refused:
                boxes._client.request("GET", f"/v1/releases/{SHARED_BOX}")
            assert refused.value.code is Code.HUB_REFUSED
            receivers.revoke_receiver(office.installation, "Центр")
            hub.tell_trust()
            with pytest.raises(Problem) as refused:
                boxes.list_offers()
            assert refused.value.code is Code.RECEIVER_REVOKED
