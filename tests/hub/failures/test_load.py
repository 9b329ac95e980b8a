"""Two hundred bundles at once, each three times: nothing lost, nothing doubled."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from fieldreg.keys.hub.hub_card import mailbox_name
from fieldreg.services.devices import invitations
from fieldreg.sync.transports.hub_mailbox import MailboxRoute
from tests.support.hub.raw_client import RawHubSession

LAPTOPS, EACH = 4, 50


@pytest.mark.share(of=3)
@pytest.mark.slow
def test_two_hundred_bundles_at_once_each_three_times(office, hub, enrol):
    card = invitations.load_hub_card(office.installation)
    laptops = [enrol(f"Архангай {number}", hub) for number in range(LAPTOPS)]

    known = [
        (one.installation.device_keys().signing, one.installation.store.metadata.get("certificate"))
        for one in laptops
    ]

    def send(place: int) -> int:
        key, certificate = known[place % LAPTOPS]
        body = f"{place:06}".encode() * 500
        caller = RawHubSession(card, certificate, key)
        with closing(caller):
            # Who comes while another sends the same takes over, and is told where to go on.
            for _ in range(9):
                status = caller.send(mailbox_name(key.verify_key), body).status_code
                if status != 409:
                    break
            return status

    wanted = [place for place in range(LAPTOPS * EACH) for _ in range(3)]
    with ThreadPoolExecutor(48) as pool:
        statuses = list(pool.map(send, wanted))
    assert set(statuses) <= {201, 204}
    files = [
        (hub.mailbox.box(MailboxRoute.BUNDLES, device), one)
        for device in hub.mailbox.list_devices(MailboxRoute.BUNDLES)
        for one in hub.mailbox.box(MailboxRoute.BUNDLES, device).list_files()
        if one.is_whole
    ]
    assert len(files) == LAPTOPS * EACH
    for box, one in files:
        assert hashlib.sha256(box.read(one.sha, 0, 1 << 20)).hexdigest() == one.sha
    assert not list(hub.folder.rglob("*.part"))
