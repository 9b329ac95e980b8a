"""An exchange by hub is an exchange: the same bundles, receipts and digests."""

import pytest

from fieldreg.domain.problems import Problem
from fieldreg.domain.records import ErasureReason
from fieldreg.services import erasing, registering
from fieldreg.store.papers import UNDER_WAY
from tests.support.hub import exchange_by_hub, receive_by_hub
from tests.support.trips import digest, exchange, receive, scoped_digest


def test_what_a_laptop_leaves_is_at_head_office_and_the_receipt_comes_home(
    office, hub, enrol
):
    laptop = enrol("Архангай 1", hub)
    laptop.register(aimag="65")
    assert exchange_by_hub(laptop).people == 1
    assert laptop.installation.store.outbox.whereabouts().way == 1
    assert receive_by_hub(office).people == 1
    news = exchange_by_hub(laptop).reply
    assert news.people_received == 1
    assert laptop.installation.store.outbox.whereabouts().held == 1
    assert digest(laptop) == scoped_digest(office, "Архангай 1")


def test_sticks_and_the_hub_may_be_mixed(office, hub, enrol, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    first, second = enrol("Архангай 1", hub), enrol("Архангай 2", hub)
    for laptop in (first, second):
        laptop.register(aimag="65")
    exchange(first, stick)
    exchange_by_hub(first)
    exchange_by_hub(second)
    receive(office, stick)
    receive_by_hub(office)
    for _ in range(2):
        exchange_by_hub(first)
        exchange(second, stick)
        receive(office, stick)
        receive_by_hub(office)
    exchange_by_hub(first)
    exchange(second, stick)
    assert office.installation.store.people.count() == 2
    for laptop, name in ((first, "Архангай 1"), (second, "Архангай 2")):
        assert digest(laptop) == scoped_digest(office, name)


def test_an_answer_that_was_taken_is_not_fetched_again(office, hub, enrol):
    laptop = enrol("Архангай 1", hub)
    laptop.register(aimag="65")
    exchange_by_hub(laptop)
    receive_by_hub(office)
    exchange_by_hub(laptop)
    sent = hub.hub.figures.sent_bytes
    assert exchange_by_hub(laptop).reply is None
    assert hub.hub.figures.sent_bytes == sent
    assert not list((laptop.folder / "hub").iterdir())


def test_head_office_may_read_the_mailbox_where_it_stands(office, hub, enrol):
    laptop = enrol("Архангай 1", hub)
    laptop.register(aimag="65")
    exchange_by_hub(laptop)
    assert receive(office, hub.folder).people == 1
    assert receive(office, hub.folder).bundles == ()
    assert exchange_by_hub(laptop).reply.people_received == 1


def test_what_is_under_way_goes_where_somebody_in_it_is_erased(
    office, hub, enrol, tmp_path
):
    """A laptop's bundle that is not there yet is sealed again without her (exchange.md)."""
    stick = tmp_path / "stick"
    stick.mkdir()
    laptop = enrol("Архангай 1", hub)
    her = laptop.register(aimag="65")
    exchange(laptop, stick)
    receive(office, stick)
    registering.correct(laptop.desk, her, {"email": "долгор@жишээ.мн"})
    hub.stop()
    with pytest.raises(Problem):
        exchange_by_hub(laptop)
    papers = laptop.installation.store.papers
    assert papers.get(UNDER_WAY)
    erasing.erase(office.installation, [her], ErasureReason.ASKED)
    receive(office, stick)
    exchange(laptop, stick)
    assert not papers.get(UNDER_WAY)
    hub.start()
    assert exchange_by_hub(laptop).files
    receive_by_hub(office)
    assert exchange_by_hub(laptop).reply is not None
    assert digest(laptop) == scoped_digest(office, "Архангай 1")
