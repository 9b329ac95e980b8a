"""An exchange by hub is an exchange: the same bundles, receipts and digests."""

import hashlib
from contextlib import contextmanager

import pytest

from fieldreg import wiring
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ErasureReason
from fieldreg.domain.sync.exchange import SyncChannel
from fieldreg.domain.sync.tasks import first_step, next_step, run_task
from fieldreg.services import erasure_orders
from fieldreg.services.people import registration
from fieldreg.store.exchange.outbox import PeopleBySyncState
from fieldreg.store.metadata import HUB_UPLOAD
from fieldreg.sync.transports.hub_client import HubClient
from fieldreg.sync.transports.hub_mailbox import MailboxRoute
from fieldreg.sync.transports.hub_transport import HubTransport
from fieldreg.sync.transports.mailbox_boxes import MAX_BOX_FILES
from tests.support.bundles.trips import (
    exchange_by_stick,
    ignore_step,
    never_cancelled,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.hub.raw_client import laptop_mailbox_name
from tests.support.hub.running_hub import RunningHub, exchange_by_hub, receive_by_hub

_ASKING = HubClient.stream


@contextmanager
def half_sent(line, method, path, *, headers=None, body=None, **more):
    """Ask as `Line.asking` does, but break off in the middle of whatever is sent."""
    if method != "PATCH":
        with _ASKING(line, method, path, headers=headers, body=body, **more) as answer:
            yield answer
        return
    sent = b"".join(body)[: int(headers["Content-Length"]) // 2]
    headers = {**headers, "Content-Length": str(len(sent))}
    with _ASKING(line, method, path, headers=headers, body=sent, **more):
        raise Problem(Code.HUB_BROKEN_OFF)


def test_what_a_laptop_leaves_is_at_head_office_and_the_receipt_comes_home(office, hub, enrol):
    laptop = enrol("Архангай 1", hub)
    laptop.register(aimag="65")
    assert exchange_by_hub(laptop).people == 1
    assert laptop.installation.store.sync_states.count_people().in_transit_count == 1
    assert receive_by_hub(office).people == 1
    news = exchange_by_hub(laptop).reply
    assert news.people_received == 1
    assert laptop.installation.store.sync_states.count_people().acknowledged_count == 1
    assert store_digest(laptop) == scoped_digest(office, "Архангай 1")


def test_a_hub_that_has_an_address_of_ipv6_alone_is_reached(office, tmp_path, enrol):
    hub = RunningHub(tmp_path / "of-six", office, host="::1")
    with hub.running():
        laptop = enrol("Архангай 6", hub)
        laptop.register(aimag="65")
        assert exchange_by_hub(laptop).people == 1
        assert receive_by_hub(office).people == 1
        assert exchange_by_hub(laptop).reply.people_received == 1


def test_sticks_and_the_hub_may_be_mixed(office, hub, enrol, stick):
    first, second = enrol("Архангай 1", hub), enrol("Архангай 2", hub)
    for laptop in (first, second):
        laptop.register(aimag="65")
    exchange_by_stick(first, stick)
    exchange_by_hub(first)
    exchange_by_hub(second)
    receive_sticks(office, stick)
    receive_by_hub(office)
    for _ in range(2):
        exchange_by_hub(first)
        exchange_by_stick(second, stick)
        receive_sticks(office, stick)
        receive_by_hub(office)
    exchange_by_hub(first)
    exchange_by_stick(second, stick)
    assert office.installation.store.people.count() == 2
    for laptop, name in ((first, "Архангай 1"), (second, "Архангай 2")):
        assert store_digest(laptop) == scoped_digest(office, name)


def test_an_answer_that_was_taken_is_not_fetched_again(office, hub, enrol):
    laptop = enrol("Архангай 1", hub)
    laptop.register(aimag="65")
    exchange_by_hub(laptop)
    receive_by_hub(office)
    exchange_by_hub(laptop)
    sent = hub.hub.metrics.sent_bytes
    assert exchange_by_hub(laptop).reply is None
    assert hub.hub.metrics.sent_bytes == sent
    assert not list((laptop.folder / "hub").iterdir())


def test_head_office_may_read_the_mailbox_where_it_stands(office, hub, enrol):
    laptop = enrol("Архангай 1", hub)
    laptop.register(aimag="65")
    exchange_by_hub(laptop)
    assert receive_sticks(office, hub.folder).people == 1
    assert receive_sticks(office, hub.folder).bundles == ()
    assert exchange_by_hub(laptop).reply.people_received == 1


def test_whoever_stops_it_at_once_asks_the_hub_nothing(hub, enrol):
    laptop = enrol("Архангай 1", hub)
    laptop.register("Болд", aimag="65")
    with pytest.raises(Problem) as stopped:
        run_task(
            wiring.build_laptop_sync(laptop.installation).sync_by(
                SyncChannel.HUB, ignore_step, lambda: True
            )
        )
    assert stopped.value.code is Code.CANCELLED
    assert not hub.hub.metrics.response_counts
    assert exchange_by_hub(laptop).people == 1


def test_only_what_went_is_on_its_way_whatever_is_written_meanwhile(office, hub, enrol, tmp_path):
    """A stick that is begun while the hub's round is away, and pulled, takes nothing."""
    laptop = enrol("Архангай 1", hub)
    laptop.register("Болд", aimag="65")
    round_ = wiring.build_laptop_sync(laptop.installation).sync_by(
        SyncChannel.HUB, ignore_step, never_cancelled
    )
    errand = first_step(round_)()
    while not laptop.installation.store.metadata.read(HUB_UPLOAD):
        errand = next_step(round_, errand)()
    laptop.register("Дулам", aimag="65")
    with pytest.raises(Problem):
        exchange_by_stick(laptop, tmp_path / "no stick")
    with pytest.raises(StopIteration):
        next_step(round_, errand)()
    assert laptop.installation.store.sync_states.count_people() == PeopleBySyncState(1, 1, 0)
    assert exchange_by_hub(laptop).people == 2
    assert receive_by_hub(office).people == 2


def test_what_was_cut_and_never_went_goes_with_what_is_under_way(office, hub, enrol, tmp_path):
    laptop = enrol("Архангай 1", hub)
    laptop.register("Болд", aimag="65")
    hub.stop()
    with pytest.raises(Problem):
        exchange_by_hub(laptop)
    laptop.register("Дулам", aimag="65")
    with pytest.raises(Problem):
        exchange_by_stick(laptop, tmp_path / "no stick")
    hub.start()
    exchange_by_hub(laptop)
    assert receive_by_hub(office).people == 2


def test_what_is_under_way_goes_where_somebody_in_it_is_erased(
    office, hub, enrol, monkeypatch, stick
):
    """A laptop's bundle that is not there yet is sealed again without her (exchange.md)."""
    laptop = enrol("Архангай 1", hub)
    her = laptop.register(aimag="65")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    registration.correct_person(laptop.desk, her, {"email": "долгор@жишээ.мн"}, shown=AS_STORED)
    with monkeypatch.context() as patched:
        patched.setattr(HubClient, "stream", half_sent)
        with pytest.raises(Problem):
            exchange_by_hub(laptop)
    papers = laptop.installation.store.metadata
    assert papers.read(HUB_UPLOAD)
    assert list(hub.folder.rglob("*.part"))
    erasure_orders.erase_people(office.installation, [her], ErasureReason.ASKED)
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    assert not papers.read(HUB_UPLOAD)
    assert exchange_by_hub(laptop).files
    assert not list(hub.folder.rglob("*.part"))
    receive_by_hub(office)
    assert exchange_by_hub(laptop).reply is not None
    assert store_digest(laptop) == scoped_digest(office, "Архангай 1")


def test_an_exchange_asks_no_more_of_a_hub_after_many_others(office, hub, enrol, monkeypatch):
    laptop = enrol("Архангай 1", hub)
    asked = []

    def noting(line, method, path, **more):
        asked[-1] += 1
        return _ASKING(line, method, path, **more)

    monkeypatch.setattr(HubClient, "stream", noting)
    for _ in range(8):
        asked.append(0)
        laptop.register(aimag="65")
        exchange_by_hub(laptop)
        receive_by_hub(office)
    assert len(set(asked[1:])) == 1


def test_what_was_begun_to_fetch_is_let_go_once_there_is_a_newer_answer(
    office, hub, enrol, monkeypatch
):
    laptop = enrol("Архангай 1", hub)
    laptop.register(aimag="65")
    exchange_by_hub(laptop)
    receive_by_hub(office)
    with monkeypatch.context() as patched:
        patched.setattr(HubClient, "stream", half_fetched)
        with pytest.raises(Problem):
            exchange_by_hub(laptop)
    kept = laptop.folder / "hub"
    (begun,) = kept.iterdir()
    receive_by_hub(office)
    assert exchange_by_hub(laptop).reply.people_received == 1
    assert not list(kept.iterdir())
    assert not begun.exists()


@contextmanager
def half_fetched(line, method, path, **more):
    """Ask as `Line.asking` does, but break off in the middle of whatever comes."""
    with _ASKING(line, method, path, **more) as answer:
        if answer.status_code == 206:
            whole = b"".join(answer.iter_raw())
            answer.iter_raw = lambda: broken_off(whole[: len(whole) // 2])
        yield answer


@contextmanager
def nobody_there(*_args, **_more):
    raise Problem(Code.HUB_UNREACHABLE)
    yield


def broken_off(data):
    yield data
    raise Problem(Code.HUB_BROKEN_OFF)


def test_a_box_that_is_full_keeps_nobody_else_from_an_answer(office, hub, enrol):
    first, second = enrol("Архангай 1", hub), enrol("Архангай 2", hub)
    for laptop in (first, second):
        laptop.register(aimag="65")
        exchange_by_hub(laptop)
    for laptop in (first, second):
        box = hub.mailbox.box(MailboxRoute.REPLIES, laptop_mailbox_name(laptop))
        for one in box.list_files():
            box.remove(one.sha)
        box.folder.mkdir(parents=True, exist_ok=True)
        for number in range(MAX_BOX_FILES):
            (box.folder / f"{number:064x}").write_bytes(b"x")
        outcome = receive_by_hub(office)
        assert [code for _, code in outcome.carriers_failed] == ["hub_full"]
        assert outcome.replies == 1
        for one in box.list_files():
            box.remove(one.sha)
    receive_by_hub(office)
    for laptop in (first, second):
        assert exchange_by_hub(laptop).reply.people_received == 1


@pytest.mark.parametrize("is_office", [True, False], ids=["head office", "a laptop"])
def test_a_hub_that_goes_while_much_lies_there_is_given_up_once(
    office, hub, enrol, monkeypatch, is_office
):
    """What waits is not each tried for long, nor does any of it count as damaged."""
    laptop = enrol("Архангай 1", hub)
    laptop.register(aimag="65")
    exchange_by_hub(laptop)
    receive_by_hub(office)
    way = MailboxRoute.BUNDLES if is_office else MailboxRoute.REPLIES
    box = hub.mailbox.box(way, laptop_mailbox_name(laptop))
    for number in range(20):
        sealed = b"%d" % number
        sha = hashlib.sha256(sealed).hexdigest()
        box.begin_upload(sha, len(sealed))
        box.append(sha, 0, sealed)
        box.finish_upload(sha, len(sealed))
    offers, pauses = HubTransport.list_offers, []

    def gone_after(carrier):
        found = offers(carrier)
        monkeypatch.setattr(HubClient, "stream", nobody_there)
        return found

    monkeypatch.setattr(HubTransport, "list_offers", gone_after)
    if is_office:
        told = receive_by_hub(office, pauses.append)
        assert told.bundles == ()
        assert len(told.carriers_failed) == 1
    else:
        with pytest.raises(Problem):
            exchange_by_hub(laptop, pauses.append)
    assert len(pauses) < 10


@pytest.mark.parametrize("is_far", [True, False], ids=["far", "beside"])
def test_who_is_told_nothing_new_keeps_the_answer_that_waits(office, hub, enrol, is_far):
    laptops = [enrol(f"Архангай {number}", hub) for number in range(3)]
    boxes = [hub.mailbox.box(MailboxRoute.REPLIES, laptop_mailbox_name(one)) for one in laptops]
    written = office.installation.store.bundles.list_written

    def answers(new):
        told = receive_by_hub(office) if is_far else receive_sticks(office, hub.folder)
        assert told.replies == new
        return [[one.sha for one in box.list_files()] for box in boxes]

    for laptop in laptops:
        laptop.register(aimag="65")
        exchange_by_hub(laptop)
    before, count = answers(new=3), len(written("reply")[1])
    assert answers(new=0) == before
    assert len(written("reply")[1]) == count

    # What is gone from its box is left again, and what is news to somebody is told.
    boxes[0].remove(before[0][0])
    office.invite("Архангай 3")
    after = answers(new=3)
    assert all(len(one) == 1 for one in after)
    assert not {*map(tuple, after)} & {*map(tuple, before)}
    boxes[0].remove(after[0][0])
    assert answers(new=1)[1:] == after[1:]
    for number, laptop in enumerate(laptops):
        assert exchange_by_hub(laptop).reply.people_received == 1
        assert store_digest(laptop) == scoped_digest(office, f"Архангай {number}")
