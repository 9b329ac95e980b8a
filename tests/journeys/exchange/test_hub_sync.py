"""Through windows and a real hub, with nobody pressing anything for it.

Whoever sits there registers people; the laptop does the rest once there is a line.
"""

import hashlib
import threading

import pytest

from fieldreg.sync.transports.folder_transport import FolderTransport
from fieldreg.sync.transports.hub_mailbox import MailboxRoute
from fieldreg.ui.auto_sync import ChannelState
from tests.support.bundles.trips import receive_sticks
from tests.support.hub.running_hub import BadNetwork, RunningHub, free_port
from tests.support.installations import FIRST


@pytest.fixture
def hub(tmp_path, office):
    """A hub that is reached through a port where a network may stand before it."""
    return RunningHub(tmp_path / "mailbox", office, own_port=free_port())


@pytest.fixture
def network(hub):
    """A network that lets everything through until it is told otherwise."""
    return BadNetwork(hub.port, hub.own_port)


def drawn(number):
    """Return a text that cannot be packed."""
    return hashlib.shake_256(str(number).encode()).hexdigest(400)


@pytest.fixture
def at_work(tmp_path, office, hub, sit_down):
    """Return whoever unlocks a laptop that knows of the hub, and of so many people."""
    folder = tmp_path / FIRST

    def at_work(people=0):
        if not folder.exists():
            laptop = office.enrol(FIRST, on_invited=hub.tell_trust)
            for number in range(people):
                laptop.register(f"Хүн {number}", notes=drawn(number))
            laptop.installation.close()
        trainer = sit_down(folder)
        trainer.unlock()
        return trainer

    return at_work


def register(trainer, given_name):
    trainer.press("Alt+1", "Ins", "Tab")
    trainer.type(given_name)
    trainer.press("Enter")
    trainer.wait_for_text(given_name)


def let_pass(trainer, **passed):
    """Let time pass until the laptop looks at its calendar."""
    trainer.clock.go_on(**passed)
    rounds_of(trainer).start_if_due()


def rounds_of(trainer):
    return trainer.desktop.workspace.auto_sync.hub


def wait_until(trainer, state):
    trainer.wait(lambda: rounds_of(trainer).status.state is state, state)


def ended():
    """Wait until nothing is being carried any more."""
    for thread in threading.enumerate():
        if thread.name == "fieldreg-io":
            thread.join(60)
            assert not thread.is_alive()


def sync_states(trainer):
    return trainer.desktop.workspace.context.user.store.sync_states


def outbox(trainer):
    return trainer.desktop.workspace.context.user.store.outbox


def carried(trainer):
    """Wait until a round has gone through."""
    trainer.wait(
        lambda: (last := rounds_of(trainer).status.last_result) and not last.code, "a round"
    )
    wait_until(trainer, ChannelState.WAITING)


def test_what_was_registered_is_at_head_office_and_its_receipt_here_with_no_key_for_it(
    at_work, office, hub, network
):
    with hub.running(), network.running():
        trainer = at_work()
        register(trainer, "Сарантуяа")
        trainer.press("Alt+1")
        trainer.wait_for_text("only on this computer.")
        let_pass(trainer, minutes=1)
        carried(trainer)
        trainer.wait_for_text("on their way to head office.")
        assert receive_sticks(office, hub.folder).people == 1
        let_pass(trainer, minutes=31)
        trainer.wait(lambda: outbox(trainer).current_writer().receipted, "a receipt")
        wait_until(trainer, ChannelState.WAITING)
        trainer.press("Alt+4")
        trainer.wait_for_text("Head office’s reply of 2026.03.14 came.")
        trainer.close()


def test_a_line_that_goes_and_comes_is_waited_for_and_told(at_work, office, hub, network):
    with hub.running():
        trainer = at_work()
        register(trainer, "Сарантуяа")
        trainer.press("Alt+4")
        let_pass(trainer, minutes=1)
        trainer.wait_for_text("The hub cannot be reached from here")
        wait_until(trainer, ChannelState.WAITING)
        trainer.network.go()
        let_pass(trainer, hours=3)
        trainer.wait_for_text("There is no network")
        with network.running():
            trainer.network.come()
            let_pass(trainer, minutes=1)
            trainer.wait_for_text("went to the hub")
            carried(trainer)
        trainer.close()
    assert receive_sticks(office, hub.folder).people == 1


def test_whoever_types_waits_for_no_line_that_hangs(at_work, hub, network):
    """Nothing comes back from the hub, and everything goes on as if there were none."""
    network.bytes_per_second = 0.01
    with hub.running(), network.running():
        trainer = at_work()
        register(trainer, "Сарантуяа")
        let_pass(trainer, minutes=1)
        trainer.wait(lambda: network.connections, "the line")
        for name in ("Тэмүүлэн", "Болд", "Дулам"):
            register(trainer, name)
        assert rounds_of(trainer).status.state is ChannelState.RUNNING
        assert trainer.desktop.workspace.context.user.store.people.count() == 4
        trainer.close()
    ended()


def test_whoever_stops_a_round_by_a_folder_that_hangs_goes_on_and_the_next_round_waits(
    at_work, tmp_path, monkeypatch
):
    """A share that is gone may hold a call of the system for ever."""
    folder, asked, may_answer = tmp_path / "shared", [], threading.Event()
    offers = FolderTransport.list_offers

    def hang(carrier):
        asked.append(threading.current_thread().name)
        may_answer.wait()
        return offers(carrier)

    monkeypatch.setattr(FolderTransport, "list_offers", hang)
    folder.mkdir()
    trainer = at_work()
    carriers = trainer.desktop.workspace.auto_sync
    carriers.set_folder(str(folder))
    trainer.wait(lambda: carriers.folder.status.place, "the folder")
    try:
        for _ in range(2):
            trainer.press("Alt+4", "F6")
            trainer.wait(lambda: asked, "the round")
            assert carriers.folder.status.state is ChannelState.RUNNING
            trainer.press("F6")
            assert carriers.folder.status.state is ChannelState.WAITING
            register(trainer, "Сарантуяа")
        trainer.press("Alt+4", "F6")
        register(trainer, "Болд")
        assert asked == ["fieldreg-io"]
    finally:
        may_answer.set()
    trainer.wait(lambda: carriers.folder.status.last_result, "a round")
    assert asked == ["fieldreg-io"] * 2
    assert list(folder.iterdir())
    trainer.close()


def test_a_laptop_that_is_switched_off_in_the_middle_goes_on_by_byte(at_work, office, hub, network):
    trainer = at_work(people=60)
    network.bytes_per_second = 6_000
    with hub.running(), network.running():
        let_pass(trainer, minutes=1)
        trainer.wait(lambda: network.carried > 14_000, "half of it")
        trainer.close()
        ended()
        network.bytes_per_second = float("inf")
        trainer = at_work()
        let_pass(trainer, hours=3)
        carried(trainer)
        trainer.close()
    (box,) = hub.mailbox.list_devices(MailboxRoute.BUNDLES)
    (held,) = hub.mailbox.box(MailboxRoute.BUNDLES, box).list_files()
    assert hub.hub.metrics.received_bytes <= 1.2 * held.size_bytes
    assert receive_sticks(office, hub.folder).people == 60


def test_what_is_on_its_way_goes_on_behind_the_lock_and_is_known_after_it(
    at_work, office, hub, network
):
    network.bytes_per_second = 6_000
    with hub.running(), network.running():
        trainer = at_work(people=60)
        let_pass(trainer, minutes=1)
        trainer.wait(lambda: network.carried > 14_000, "half of it")
        trainer.press("Ctrl+L")
        trainer.wait_for_unlock_page()
        network.bytes_per_second = float("inf")
        trainer.wait(lambda: hub.hub.metrics.file_counts[MailboxRoute.BUNDLES], "all of it")
        ended()
        trainer.unlock()
        assert sync_states(trainer).count_people().local_count == 60
        let_pass(trainer, minutes=1)
        carried(trainer)
        assert sync_states(trainer).count_people().in_transit_count == 60
        trainer.close()
    assert receive_sticks(office, hub.folder).people == 60
