"""A laptop that was cut off: nothing is kept for it at the hub, and it is told so."""

import pytest

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import BundleStatus
from fieldreg.keys.devices.trust_list import DeviceStatus
from fieldreg.services.devices import laptop_registry
from fieldreg.sync.transports.hub_mailbox import MailboxRoute
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.hub.raw_client import laptop_mailbox_name
from tests.support.hub.running_hub import exchange_by_hub, receive_by_hub


@pytest.mark.parametrize("is_beside", [True, False], ids=["beside it", "by the hub"])
def test_what_it_brought_is_taken_and_nothing_else_stays_or_comes_for_it(
    office, hub, enrol, is_beside, stick
):
    def take_in():
        return receive_sticks(office, hub.folder) if is_beside else receive_by_hub(office)

    def lying(laptop):
        return list(hub.folder.rglob(f"{laptop_mailbox_name(laptop)}/*"))

    lost, silent, other = (enrol(f"Архангай {number}", hub) for number in (1, 2, 3))
    for laptop in (lost, silent, other):
        laptop.register(aimag="65")
        exchange_by_hub(laptop)
    assert take_in().replies == 3
    lost.register(aimag="65")
    exchange_by_hub(lost)
    box = hub.mailbox.box(MailboxRoute.BUNDLES, laptop_mailbox_name(lost))
    box.append("a" * 64, 0, b"half")
    for name in ("Архангай 1", "Архангай 2"):
        laptop_registry.revoke_laptop(office.installation, name)
    outcome = take_in()
    assert outcome.count_bundles(BundleStatus.REVOKED) == 1
    assert outcome.replies == 1
    assert take_in().count_bundles(BundleStatus.REVOKED) == 0
    assert lying(other)
    assert not lying(lost)
    assert not lying(silent)
    for laptop in (lost, silent):
        with pytest.raises(Problem) as refused:
            exchange_by_hub(laptop)
        assert refused.value.code is Code.SENDER_REVOKED
    receive_sticks(office, stick)
    exchange_by_stick(lost, stick)
    assert lost.installation.store.metadata.get("standing") == DeviceStatus.REVOKED.encode()
