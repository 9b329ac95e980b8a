"""The server around a hub: TLS, a lock, and an orderly shutdown."""

import asyncio
import logging
import os
import signal
import socket
import ssl
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, Final

import uvicorn
from starlette.applications import Starlette
from typing_extensions import override
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.hub.tls_authority import certificate_expiry
from fieldreg.services.installation.home import InstallationLock
from fieldreg.sync.hub.connections import MAX_CONNECTIONS, ConnectionTable
from fieldreg.sync.hub.metrics import HubMetrics, hub_logger
from fieldreg.sync.hub.routes import HubApplication
from fieldreg.sync.hub.tls_handshake import TlsHandshake
from fieldreg.sync.transports.hub_mailbox import Mailbox

_BACKLOG: Final = 1_000
_WAIT_SECONDS: Final = 60
_SHUTDOWN_SECONDS: Final = 10
_CERTIFICATE_POLL_SECONDS: Final = 60

ListenAddress = tuple[str, int]


class _LimitedProtocol(H11Protocol):
    """Closes a connection that sends no request; uvicorn would wait for ever."""

    def __init__(self, connections: ConnectionTable, config: uvicorn.Config, **more: Any) -> None:
        super().__init__(config, **more)
        self._connections = connections

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._abort_unless_new_cycle(None)

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        if self.client is not None:
            self._connections.discard(self.client)

    @override
    def on_response_complete(self) -> None:
        cycle = self.cycle
        super().on_response_complete()
        self._abort_unless_new_cycle(cycle)

    def _abort_unless_new_cycle(self, cycle: RequestResponseCycle | None) -> None:
        def abort_if_unchanged() -> None:
            if self.cycle is cycle:
                self.transport.abort()

        self.loop.call_later(_WAIT_SECONDS, abort_if_unchanged)


class _Server(uvicorn.Server):
    def __init__(
        self, config: uvicorn.Config, files: tuple[str, ...] | None, context: ssl.SSLContext | None
    ) -> None:
        super().__init__(config)
        self.files, self.context = files, context


def serve(
    mailbox: Mailbox,
    listen: ListenAddress,
    *,
    operator: ListenAddress | None = None,
    certificate: tuple[str, str] | None = None,
    is_plain: bool = False,
    on_ready: Callable[[int], None] = lambda _port: None,
    on_whole: Callable[[], None] = lambda: None,
) -> None:
    """Serve *mailbox* at *listen* until the process is asked to stop.

    Uses *certificate* (paths of certificate and key, in PEM), or the mailbox's own; no TLS if
    *is_plain*, behind a reverse proxy. Health and metrics are at *operator*. *on_ready* receives
    the port, *on_whole* is called whenever a bundle is whole.

    Raises HUB_RUNNING if another server has the mailbox; HUB_NO_CERTIFICATE; HUB_NO_ADDRESS.
    """
    files = certificate or (mailbox.tls_files and tuple(map(str, mailbox.tls_files)))
    if not files and not is_plain:
        raise Problem(Code.HUB_NO_CERTIFICATE)
    with _locked(mailbox), ExitStack() as stack:
        hub = HubApplication(mailbox, on_whole)
        with _translating_certificate_errors():
            server = _server(hub.build_app(), None if is_plain else files, hub.connections)
        running = [(server, stack.enter_context(_bound(listen)))]
        if operator is not None:
            other = _server(hub.build_operator_app(), None, ConnectionTable())
            running.append((other, stack.enter_context(_bound(operator))))
        on_ready(running[0][1].getsockname()[1])
        # After its shutdown uvicorn raises the stop signal again.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        with suppress(KeyboardInterrupt), _translating_certificate_errors():
            asyncio.run(_run(running, hub.metrics))


def log_to_stderr() -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(message)s"))
    hub_logger.addHandler(handler)
    hub_logger.setLevel(logging.INFO)
    hub_logger.propagate = False


@contextmanager
def _translating_certificate_errors() -> Iterator[None]:
    try:
        yield
    except (OSError, ssl.SSLError):
        raise Problem(Code.HUB_NO_CERTIFICATE) from None


@contextmanager
def _locked(mailbox: Mailbox) -> Iterator[None]:
    try:
        lock = InstallationLock(mailbox.lock_file)
    except Problem as problem:
        is_held = problem.code is Code.STORE_IN_USE
        raise Problem(Code.HUB_RUNNING if is_held else problem.code) from None
    try:
        yield
    finally:
        lock.release()


def _bound(address: ListenAddress) -> socket.socket:
    family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
    # asyncio sets TCP_NODELAY only for a socket created with IPPROTO_TCP; otherwise each
    # response waits 40 ms.
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name != "nt":
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(address)
        bound.listen(_BACKLOG)
    except OSError:
        bound.close()
        raise Problem(Code.HUB_NO_ADDRESS) from None
    return bound


def _server(app: Starlette, files: tuple[str, ...] | None, connections: ConnectionTable) -> _Server:
    context = None
    if files:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*files)

    def protocol(**given: Any) -> asyncio.Protocol:
        inside = _LimitedProtocol(connections, **given)
        # Without TLS a reverse proxy is in front, which limits the connections itself.
        return inside if context is None else TlsHandshake(connections, context, inside)

    config = uvicorn.Config(
        app,
        http=protocol,  # type: ignore[arg-type]
        loop="asyncio",
        ws="none",
        lifespan="off",
        interface="asgi3",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
        limit_concurrency=MAX_CONNECTIONS + 1,
        timeout_keep_alive=_WAIT_SECONDS,
        timeout_graceful_shutdown=_SHUTDOWN_SECONDS,
    )
    config.load()
    return _Server(config, files, context)


async def _run(running: Sequence[tuple[_Server, socket.socket]], metrics: HubMetrics) -> None:
    async def run(server: _Server, bound: socket.socket) -> None:
        await server.serve([bound])
        for other, _ in running:
            other.should_exit = True

    watching = asyncio.create_task(_reload_certificate(running[0][0], metrics))
    await asyncio.gather(*(run(*pair) for pair in running))
    watching.cancel()


async def _reload_certificate(server: _Server, metrics: HubMetrics) -> None:
    loaded = None
    while server.context is not None and server.files:
        with suppress(OSError, ssl.SSLError, Problem):  # not both files are written yet
            files = [Path(name) for name in server.files]
            written = [file.stat().st_mtime_ns for file in files]
            if written != loaded:
                expiry = certificate_expiry(files[0].read_bytes())
                # Loading a pair that does not match would discard the present one.
                ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(*server.files)
                server.context.load_cert_chain(*server.files)
                metrics.record_certificate(expiry)
                loaded = written
        await asyncio.sleep(_CERTIFICATE_POLL_SECONDS)
