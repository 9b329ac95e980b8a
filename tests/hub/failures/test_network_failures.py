"""What stands in a network's way is told apart, and nothing is lost or believed."""

import datetime as dt
import socket
import ssl
import threading
from contextlib import contextmanager
from dataclasses import replace

import httpx
import pytest
from cryptography import x509

from fieldreg import wiring
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import SyncChannel
from fieldreg.domain.sync.tasks import run_task
from fieldreg.keys.hub import tls_authority
from fieldreg.keys.hub.hub_card import normalise_hub_url
from fieldreg.keys.signing import SigningKey
from fieldreg.services.devices import invitations
from fieldreg.sync.transports import hub_client
from tests.support.bundles.trips import ignore_step
from tests.support.hub.running_hub import exchange_by_hub


@pytest.fixture
def laptop(laptop, hub):
    laptop.register(aimag="65")
    hub.stop()
    return laptop


def failure(laptop) -> Code:
    before = laptop.installation.store.digest()
    with pytest.raises(Problem) as refused:
        exchange_by_hub(laptop)
    assert laptop.installation.store.digest() == before
    assert laptop.installation.store.sync_states.count_people().local_count == 1
    return refused.value.code


@contextmanager
def answering(port: int, answer, context: ssl.SSLContext | None = None):
    """Let *answer* deal with each connection to *port*, in TLS if there is a *context*."""
    over = threading.Event()
    bound = socket.create_server(("127.0.0.1", port))
    bound.settimeout(0.1)

    def run() -> None:
        while not over.is_set():
            try:
                connection, _ = bound.accept()
            except TimeoutError:
                continue
            with connection:
                connection.settimeout(2)
                try:
                    if context is None:
                        answer(connection)
                    else:
                        with context.wrap_socket(connection, server_side=True) as secured:
                            answer(secured)
                except OSError:
                    pass

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
        bound.close()


def login_page(connection) -> None:
    connection.recv(4096)
    connection.sendall(
        b"HTTP/1.1 302 Found\r\nLocation: http://login.example/\r\nContent-Length: 0\r\n\r\n"
    )


def test_nobody_there(laptop):
    assert failure(laptop) is Code.HUB_UNREACHABLE


def test_who_finds_nobody_there_is_told_soon_and_seals_nothing(laptop):
    pauses = []
    with pytest.raises(Problem):
        exchange_by_hub(laptop, pauses.append)
    assert len(pauses) == 2
    assert sum(pauses) < 4
    assert not laptop.installation.store.bundles.list_written("ours")


def test_a_page_to_log_in_that_speaks_no_tls(laptop, hub):
    with answering(hub.port, login_page):
        assert failure(laptop) is Code.HUB_NOT_OURS


def test_a_page_to_log_in_with_a_certificate_of_its_own(laptop, hub, tmp_path):
    with answering(hub.port, login_page, shown(tmp_path, tls_authority.TlsAuthority.generate())):
        assert failure(laptop) is Code.HUB_NOT_OURS


def test_somebody_who_has_our_certificate_and_not_the_hubs_key(laptop, hub):
    """A certificate that was stolen, or bought, answers for nobody."""
    hub.mailbox = replace(hub.mailbox, answer_key=SigningKey.generate())
    with hub.running():
        assert failure(laptop) is Code.HUB_NOT_OURS


@pytest.mark.parametrize("bounds", [{"_FROM": 9000}, {"_UNTIL": 2001}], ids=["to come", "over"])
def test_a_certificate_whose_time_is_not_now_by_this_calendar(
    laptop, hub, tmp_path, monkeypatch, bounds
):
    for bound, year in bounds.items():
        monkeypatch.setattr(tls_authority, bound, dt.datetime(year, 1, 1, tzinfo=dt.UTC))
    office = hub.office
    ours = office.installation.store.metadata.get("hub-authority")
    with answering(
        hub.port, login_page, shown(tmp_path, tls_authority.TlsAuthority.from_bytes(ours))
    ):
        assert failure(laptop) is Code.HUB_CLOCK


def test_a_calendar_of_1970_is_no_hindrance():
    made = x509.load_der_x509_certificate(tls_authority.TlsAuthority.generate().certificate)
    assert made.not_valid_before_utc.year < 1970
    assert made.not_valid_after_utc.year > 2099


@pytest.mark.parametrize(
    "is_secured", [False, True], ids=["before it is secured", "once it was asked"]
)
def test_a_connection_that_is_half_open(laptop, hub, tmp_path, monkeypatch, is_secured):
    monkeypatch.setattr(hub_client, "_TIMEOUT", httpx.Timeout(0.5))
    still, ours = threading.Event(), hub.office.installation.store.metadata
    context = shown(tmp_path, tls_authority.TlsAuthority.from_bytes(ours.get("hub-authority")))

    def say_nothing(connection) -> None:
        if is_secured:
            connection.recv(4096)
        still.wait(1.5)

    with answering(hub.port, say_nothing, context if is_secured else None):
        wanted = Code.HUB_SILENT if is_secured else Code.HUB_UNREACHABLE
        assert failure(laptop) is wanted


@pytest.mark.parametrize("is_office", [True, False], ids=["head office", "a laptop"])
def test_whoever_stops_it_does_not_wait_for_a_line_that_hangs(laptop, office, hub, is_office):
    hangs, still = threading.Event(), threading.Event()

    def hang(_connection) -> None:
        hangs.set()
        still.wait()

    if is_office:
        url = invitations.load_hub_card(office.installation).url
        round_ = wiring.build_office_sync(office.installation).receive(
            [url], ignore_step, hangs.is_set
        )
    else:
        courier = wiring.build_laptop_sync(laptop.installation)
        round_ = courier.sync_by(SyncChannel.HUB, ignore_step, hangs.is_set)
    with answering(hub.port, hang):
        try:
            with pytest.raises(Problem) as stopped:
                run_task(round_)
            assert stopped.value.code is Code.CANCELLED
            assert "fieldreg-line" in {one.name for one in threading.enumerate()}
        finally:
            still.set()


def test_a_proxy_that_lets_nothing_through(laptop, monkeypatch):
    def refuse(connection) -> None:
        connection.recv(4096)
        connection.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{port}")
    monkeypatch.delenv("no_proxy", raising=False)
    with answering(port, refuse):
        assert failure(laptop) is Code.HUB_PROXY


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("https://[2001:db8::1]:8443/", "https://[2001:db8::1]:8443"),
        (" https://Hub.Example.org:443 ", "https://hub.example.org"),
        ("https://Хаб.мн", "https://хаб.мн"),
        ("https://office_pc:8443", "https://office_pc:8443"),
        ("https://[::1]:8443", "https://[::1]:8443"),
    ],
)
def test_an_address_is_read_however_it_is_written(typed, meant):
    assert normalise_hub_url(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        *("http://hub", "hub.example.org", "https://a:b@hub", "https://hub/x", "https://hub:x", ""),
        *("https://:b@hub", "https://my hub", "https://hub..mn", "https://.", "https://hu\0b"),
        *(f"https://{'a' * 64}.mn", f"https://{'a.' * 140}mn", f"https://{'ө' * 90}.mn"),
    ],
)
def test_what_is_no_address_of_a_hub_is_refused(typed):
    with pytest.raises(Problem) as refused:
        normalise_hub_url(typed)
    assert refused.value.code is Code.HUB_ADDRESS_WRONG


def shown(folder, by: tls_authority.TlsAuthority) -> ssl.SSLContext:
    certificate, key = by.issue_certificate("127.0.0.1")
    (folder / "c.pem").write_bytes(certificate)
    (folder / "k.pem").write_bytes(key)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "c.pem", folder / "k.pem")
    return context
