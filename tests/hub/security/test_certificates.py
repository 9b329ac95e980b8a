"""The certificate that a hub shows in TLS: whose it may be, and what happens at its end."""

import asyncio
import json
import logging
import socket
import ssl
import threading
import urllib.request
from contextlib import closing, contextmanager
from datetime import UTC, datetime

import pytest
from cryptography import x509

from fieldreg import wiring
from fieldreg.keys.hub import tls_authority
from fieldreg.keys.hub.tls_authority import TlsAuthority
from fieldreg.services.devices import invitations
from fieldreg.sync.hub import hub_server
from fieldreg.sync.hub.connections import ConnectionTable
from fieldreg.sync.hub.metrics import HubMetrics
from fieldreg.sync.hub.routes import HubApplication
from fieldreg.sync.transports.hub_mailbox import Mailbox
from tests.support.hub.running_hub import exchange_by_hub, free_port
from tests.support.installations import Laptop

ENDS = datetime(2027, 2, 1, tzinfo=UTC), datetime(2027, 5, 2, tzinfo=UTC)


@pytest.fixture
def write(tmp_path, monkeypatch):
    """Return what renews the hub's certificate until a date, at one that machines believe."""
    public, believed = TlsAuthority.generate(), tmp_path / "ca-certificates.crt"
    believed.write_text(tls_authority.der_to_pem(public.certificate))
    monkeypatch.setenv("SSL_CERT_FILE", str(believed))
    files = tmp_path / "fullchain.pem", tmp_path / "privkey.pem"

    def write(ends, only=None):
        monkeypatch.setattr(tls_authority, "_UNTIL", ends)
        for file, data in zip(files, public.issue_certificate("127.0.0.1"), strict=True):
            if only in {None, file.name}:
                file.write_bytes(data)
        return tuple(map(str, files))

    return write


@contextmanager
def served(mailbox, files, port, figures_port):
    hub = HubApplication(mailbox)
    servers = (
        (hub_server._server(hub.build_app(), files, hub.connections), port),
        (hub_server._server(hub.build_operator_app(), None, ConnectionTable()), figures_port),
    )
    running = [(one, hub_server._bound(("127.0.0.1", at))) for one, at in servers]
    thread = threading.Thread(
        target=lambda: asyncio.run(hub_server._run(running, hub.metrics)), name="hub"
    )
    thread.start()
    try:
        yield hub
    finally:
        running[0][0].should_exit = running[0][0].force_exit = True
        thread.join()


def shown_at(port) -> datetime:
    """Give when the certificate ends that is shown to whoever dials now."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with (
        socket.create_connection(("127.0.0.1", port), 10) as bare,
        closing(context.wrap_socket(bare)) as secured,
    ):
        made = secured.getpeercert(binary_form=True)
    return x509.load_der_x509_certificate(made).not_valid_after_utc


def told(caplog) -> list[str]:
    lines = [json.loads(one.message) for one in caplog.records if one.name == "fieldreg.hub"]
    return [one["certificate_ends"] for one in lines if "certificate_ends" in one]


def test_a_hub_with_a_public_certificate_tells_its_end_and_takes_the_next_one_by_itself(
    tmp_path, office, write, monkeypatch, caplog
):
    caplog.set_level(logging.INFO, "fieldreg.hub")
    monkeypatch.setattr(hub_server, "_CERTIFICATE_POLL_SECONDS", 0.01)
    port, figures_port = free_port(), free_port()
    card, key, shown = invitations.set_hub_address(
        office.installation, f"https://127.0.0.1:{port}", is_public=True
    )
    assert (card.authority, shown) == (b"", None)
    invitation = office.invite("Архангай 1")
    trust = wiring.read_trust_list(office.installation)
    mailbox = Mailbox.create(tmp_path / "mailbox", card, key, trust)
    laptop = Laptop(tmp_path / "laptop", invitation)
    laptop.register(aimag="65")

    def figures() -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{figures_port}/metrics") as answer:
            return answer.read().decode()

    def until(is_so) -> None:
        assert any(is_so() for _ in range(500))

    with served(mailbox, write(ENDS[0]), port, figures_port):
        until(lambda: shown_at(port) == ENDS[0])
        assert exchange_by_hub(laptop).people == 1
        until(lambda: shown_at(port) and told(caplog) == ["2027-02-01"])
        assert f"certificate_ends_seconds {int(ENDS[0].timestamp())}\n" in figures()

        write(ENDS[1], only="fullchain.pem")  # its key is not there yet
        laptop.register(aimag="65")
        assert exchange_by_hub(laptop).files
        assert shown_at(port) == ENDS[0]

        write(ENDS[1])
        until(lambda: shown_at(port) == ENDS[1])
        until(lambda: shown_at(port) and told(caplog) == ["2027-02-01", "2027-05-02"])
        laptop.register(aimag="65")
        assert exchange_by_hub(laptop).files
        assert f"certificate_ends_seconds {int(ENDS[1].timestamp())}\n" in figures()
    laptop.installation.close()


def test_an_end_is_written_down_once_though_a_certificate_s_two_files_come_apart(caplog):
    caplog.set_level(logging.INFO, "fieldreg.hub")
    figures = HubMetrics()
    for ends in (ENDS[0], ENDS[1], ENDS[1]):
        figures.record_certificate(ends)
    assert told(caplog) == ["2027-02-01", "2027-05-02"]
