"""A mailbox that is damaged in one place: whoever runs it is told, and all else goes on."""

import asyncio
import itertools
import shutil

import httpx
import pytest

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import BundleStatus
from fieldreg.sync.hub.routes import HubApplication
from fieldreg.sync.transports.hub_mailbox import MailboxRoute
from tests.support.bundles.trips import receive_sticks
from tests.support.hub.raw_client import laptop_mailbox_name
from tests.support.hub.running_hub import exchange_by_hub, receive_by_hub


def cut(path):
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def in_the_place_of(path):
    """Let a file that is nobody's lie in the place of a folder."""
    shutil.rmtree(path, ignore_errors=True)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"of nobody")


def linked(path):
    shutil.rmtree(path, ignore_errors=True)
    elsewhere = path.parents[1] / "elsewhere"
    elsewhere.mkdir(exist_ok=True)
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(elsewhere)


def told_by(hub, path):
    """Ask as whoever runs *hub*."""

    async def ask():
        transport = httpx.ASGITransport(HubApplication(hub.mailbox).build_operator_app())
        async with httpx.AsyncClient(transport=transport, base_url="http://hub") as client:
            return await client.get(path)

    return asyncio.run(ask())


DAMAGES = {
    "a list that was cut": (lambda hub, _: cut(hub.folder / "trust.json"), "trust.json"),
    "a list that is gone": (lambda hub, _: (hub.folder / "trust.json").unlink(), "trust.json"),
    "boxes that are a file": (lambda hub, _: in_the_place_of(hub.folder / "replies"), "replies"),
    "a box that is a file": (
        lambda hub, device: in_the_place_of(hub.folder / "bundles" / device),
        "bundles/{}",
    ),
    "a box that leads elsewhere": (
        lambda hub, device: linked(hub.folder / "replies" / device),
        "replies/{}",
    ),
}


@pytest.mark.parametrize("kind", DAMAGES)
def test_whoever_runs_it_is_told_what_is_damaged(hub, laptop, kind):
    damage, told = DAMAGES[kind]
    assert told_by(hub, "/health").json() == {"well": True}
    assert "fieldreg_hub_damaged 0\n" in told_by(hub, "/metrics").text
    device = laptop_mailbox_name(laptop)
    damage(hub, device)
    answer = told_by(hub, "/health")
    assert answer.status_code == 503
    assert answer.json() == {"well": False, "damaged": [told.format(device[:8])]}
    figures = told_by(hub, "/metrics")
    assert figures.status_code == 200
    assert "fieldreg_hub_damaged 1\n" in figures.text
    assert 'fieldreg_hub_waiting_files{way="releases"} 0\n' in figures.text


@pytest.mark.share(of=2)
@pytest.mark.parametrize("is_beside", [True, False], ids=["beside it", "by the hub"])
@pytest.mark.parametrize(
    "damaged",
    [*itertools.product((MailboxRoute.BUNDLES, MailboxRoute.REPLIES), (in_the_place_of, linked))],
)
def test_a_box_that_is_damaged_keeps_no_other_laptop_from_its_answer(
    office, hub, enrol, damaged, is_beside
):
    way, damage = damaged
    laptops = [enrol(name, hub) for name in ("Архангай 1", "Архангай 2", "Архангай 3")]
    for one in laptops:
        one.register(aimag="65")
        exchange_by_hub(one)
    broken, *others = laptops
    damage(hub.folder / way / laptop_mailbox_name(broken))
    outcome = receive_sticks(office, hub.folder) if is_beside else receive_by_hub(office)
    assert outcome.count_bundles(BundleStatus.NEW) == (2 if way is MailboxRoute.BUNDLES else 3)
    for one in others:
        assert exchange_by_hub(one).reply.people_received == 1
    if way is MailboxRoute.REPLIES:
        broken.register(aimag="65")
        outcome = exchange_by_hub(broken)
        assert (outcome.reply_problem, outcome.people) == (Code.MAILBOX_DAMAGED, 2)
        return
    with pytest.raises(Problem) as refused:
        exchange_by_hub(broken)
    assert refused.value.code is Code.MAILBOX_DAMAGED


def test_head_office_is_told_of_a_box_beside_it_that_is_damaged(office, hub, laptop):
    in_the_place_of(hub.folder / "bundles" / laptop_mailbox_name(laptop))
    (view,) = receive_sticks(office, hub.folder).bundles
    assert (view.status, view.reason) == (BundleStatus.DAMAGED, Code.MAILBOX_DAMAGED)


@pytest.mark.parametrize("is_beside", [True, False], ids=["beside it", "by the hub"])
def test_a_list_that_is_damaged_is_made_good_by_head_office(office, hub, laptop, is_beside):
    laptop.register(aimag="65")
    cut(hub.folder / "trust.json")
    assert exchange_by_hub(laptop).failure is not None
    _ = receive_sticks(office, hub.folder) if is_beside else receive_by_hub(office)
    assert exchange_by_hub(laptop).people == 1
