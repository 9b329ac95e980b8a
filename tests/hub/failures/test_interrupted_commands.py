"""Whoever stops a command amid what takes long hears what was done, and it goes on later."""

import json
import signal
import subprocess
import threading

import pytest

from fieldreg.services.installation import opening
from fieldreg.sync.transports.hub_mailbox import SHARED_BOX, MailboxRoute
from fieldreg.sync.transports.mailbox_boxes import MailboxBox
from tests.cli.test_process import HEARING, ROOT, environment, program
from tests.support.hub.running_hub import BadNetwork, RunningHub, exchange_by_hub, free_port
from tests.support.installations import PASSPHRASE
from tests.support.release_files import offer_release, write_wheel


@pytest.fixture
def hub(tmp_path, office):
    hub = RunningHub(tmp_path / "mailbox", office, own_port=free_port())
    with hub.running():
        yield hub


@pytest.fixture
def network(hub):
    with BadNetwork(hub.port, hub.own_port).running() as network:
        yield network


@pytest.fixture
def receive(office):
    """Return what begins head office's reception from its hub."""
    running = []

    def receive() -> subprocess.Popen[bytes]:
        running.append(
            subprocess.Popen(
                program("--json", "hq", "receive", "--hub", code=HEARING),
                cwd=ROOT,
                env=environment(office.folder),
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
        )
        return running[-1]

    yield receive
    for process in running:
        process.kill()
        process.communicate()


@pytest.fixture
def offered(tmp_path, office, laptop, network):
    """A release, and a bundle at the hub, of a head office that is not at work."""
    release = offer_release(
        office.installation, write_wheel(tmp_path, padding=bytes(range(256)) * 10_000)
    )
    laptop.register(aimag="65")
    exchange_by_hub(laptop)
    assert network.carried
    office.installation.close()
    yield release
    office.installation = opening.unlock(office.folder, PASSPHRASE, office.installation.tools)


@pytest.fixture
def under_way(monkeypatch, offered):
    """Set once a fifth of a release has come to a hub."""
    under_way, append = threading.Event(), MailboxBox.append
    sha = offered.release_file.sha.hex()

    def noting(box, *what) -> None:
        append(box, *what)
        if box.folder.name == SHARED_BOX:
            came = box.find_file(sha)
            if came is not None and came.size_bytes > offered.release_file.size_bytes // 5:
                under_way.set()

    monkeypatch.setattr(MailboxBox, "append", noting)
    return under_way


@pytest.mark.share(of=2)
def test_ctrl_c_amid_a_release_leaves_all_else_done_and_the_next_time_it_goes_on(
    hub, network, offered, receive, under_way
):
    network.bytes_per_second = 200_000
    process = receive()
    assert under_way.wait(60)
    process.send_signal(signal.SIGINT)
    told, said = process.communicate(timeout=30)
    assert process.returncode == 0
    assert (json.loads(told)["counts"]["new"], json.loads(told)["replies"]) == (1, 1)
    assert b"Stopping at the next step." in said
    box, sha = (hub.mailbox.box(MailboxRoute.RELEASES, SHARED_BOX), offered.release_file.sha.hex())
    came = box.find_file(sha)
    assert not came.is_whole

    network.bytes_per_second = float("inf")
    before = network.carried
    receive().communicate(timeout=60)
    assert box.find_file(sha).is_whole
    assert network.carried - before < offered.release_file.size_bytes - came.size_bytes // 2
