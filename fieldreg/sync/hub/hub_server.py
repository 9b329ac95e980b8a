"""The server around a hub: TLS, a lock, and an end that leaves nothing half done.

At a signal to stop no further connection is taken, what is under way has a moment to
end, and what does not is kept as far as it came: a client goes on from there.
"""

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
from fieldreg.store.lock import InstallationLock
from fieldreg.sync.hub.connections import MAX_CONNECTIONS, ConnectionTable
from fieldreg.sync.hub.metrics import HubMetrics, hub_logger
from fieldreg.sync.hub.routes import HubApplication
from fieldreg.sync.hub.tls_handshake import TlsHandshake
from fieldreg.sync.transports.hub_mailbox import Mailbox

_BACKLOG: Final = 1_000
_WAIT_SECONDS: Final = 60
_LAST_SECONDS: Final = 10
_LOOK_SECONDS: Final = 60

ListenAddress = tuple[str, int]


class _Prompt(H11Protocol):
    """A connection that comes to the point, or goes: whoever holds many, asks nothing.

    Uvicorn waits without end for a request to begin and for what has begun of its head.
    """

    def __init__(self, known: ConnectionTable, config: uvicorn.Config, **more: Any) -> None:
        super().__init__(config, **more)
        self._known = known

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._await_other_than(None)

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        if self.client is not None:
            self._known.discard(self.client)

    @override
    def on_response_complete(self) -> None:
        answered = self.cycle
        super().on_response_complete()
        self._await_other_than(answered)

    def _await_other_than(self, cycle: RequestResponseCycle | None) -> None:
        def give_up() -> None:
            if self.cycle is cycle:
                self.transport.abort()

        self.loop.call_later(_WAIT_SECONDS, give_up)


class _Server(uvicorn.Server):
    """A server that shows what lies in *files* by *context*, or nothing."""

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

    It shows *certificate* (paths of certificate and key, in PEM), or its own; or nothing
    where it *is_plain*, for a server before it does. Health and figures are at *operator*.
    *on_ready* is told the port once it listens, and *on_whole* is called whenever a
    bundle is whole.

    Raises:
        Problem: HUB_RUNNING where another serves it; HUB_NO_CERTIFICATE; HUB_NO_ADDRESS
            where it cannot listen there.
    """
    files = certificate or (mailbox.tls_files and tuple(map(str, mailbox.tls_files)))
    if not files and not is_plain:
        raise Problem(Code.HUB_NO_CERTIFICATE)
    with _alone(mailbox), ExitStack() as stack:
        hub = HubApplication(mailbox, on_whole)
        with _told_of_certificate():
            server = _server(hub.build_app(), None if is_plain else files, hub.connections)
        running = [(server, stack.enter_context(_bound(listen)))]
        if operator is not None:
            other = _server(hub.build_operator_app(), None, ConnectionTable())
            running.append((other, stack.enter_context(_bound(operator))))
        on_ready(running[0][1].getsockname()[1])
        # Once all is ended uvicorn raises the signal again that asked for it.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        with suppress(KeyboardInterrupt), _told_of_certificate():
            asyncio.run(_run(running, hub.metrics))


def log_to_stderr() -> None:
    """Write each answer to standard error, one line of JSON each."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(message)s"))
    hub_logger.addHandler(handler)
    hub_logger.setLevel(logging.INFO)
    hub_logger.propagate = False


@contextmanager
def _told_of_certificate() -> Iterator[None]:
    try:
        yield
    except (OSError, ssl.SSLError):
        raise Problem(Code.HUB_NO_CERTIFICATE) from None


@contextmanager
def _alone(mailbox: Mailbox) -> Iterator[None]:
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
    # Only of a socket that was told it is of TCP does asyncio see that it is, and send
    # what is short at once; otherwise each answer waits 40 ms.
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
        inside = _Prompt(connections, **given)
        # A server before this one knows the addresses that it speaks for, and keeps to them.
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
        timeout_graceful_shutdown=_LAST_SECONDS,
    )
    config.load()
    return _Server(config, files, context)


async def _run(running: Sequence[tuple[_Server, socket.socket]], figures: HubMetrics) -> None:
    """Run all until one is asked to stop; the others stop with it."""

    async def run(server: _Server, bound: socket.socket) -> None:
        await server.serve([bound])
        for other, _ in running:
            other.should_exit = True

    showing = asyncio.create_task(_show(running[0][0], figures))
    await asyncio.gather(*(run(*one) for one in running))
    showing.cancel()


async def _show(server: _Server, figures: HubMetrics) -> None:
    """Take the certificate anew whenever its files were written, and note when it ends.

    Those of public authorities end every few months, and whoever renews one writes a file.
    """
    shown = None
    while server.context is not None and server.files:
        with suppress(OSError, ssl.SSLError, Problem):  # half of the two, or of one, as yet
            files = [Path(one) for one in server.files]
            written = [one.stat().st_mtime_ns for one in files]
            if written != shown:
                ends = certificate_expiry(files[0].read_bytes())
                # A pair that does not match would leave neither of the two.
                ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(*server.files)
                server.context.load_cert_chain(*server.files)
                figures.record_certificate(ends)
                shown = written
        await asyncio.sleep(_LOOK_SECONDS)
