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
from contextlib import ExitStack, contextmanager
from typing import Final

import uvicorn
from starlette.applications import Starlette
from typing_extensions import override
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from fieldreg.domain.problems import Code, Problem
from fieldreg.store.lock import InstallationLock
from fieldreg.sync.hub.figures import log
from fieldreg.sync.hub.limits import household
from fieldreg.sync.hub.routes import Hub
from fieldreg.sync.transports.mailbox import Mailbox

_MOST_CONNECTIONS: Final = 1_000
_MOST_OF_ONE: Final = 200
_WAIT_SECONDS: Final = 60
_LAST_SECONDS: Final = 10

Address = tuple[str, int]


class _Prompt(H11Protocol):
    """A connection that comes to the point, or goes: whoever holds many, asks nothing.

    Uvicorn waits without end for a request to begin and for what has begun of its head.
    A server before this one knows the addresses that it speaks for, and keeps to them.
    """

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        whom = household(self.client[0]) if self.client else ""
        alike = (one.client for one in self.connections if isinstance(one, _Prompt))
        count = sum(one is not None and household(one[0]) == whom for one in alike)
        if self.scheme == "https" and count > _MOST_OF_ONE:
            transport.abort()
        self._await_other_than(None)

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


def serve(
    mailbox: Mailbox,
    listen: Address,
    *,
    operator: Address | None = None,
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
    files = certificate or (mailbox.tls and tuple(map(str, mailbox.tls)))
    if not files and not is_plain:
        raise Problem(Code.HUB_NO_CERTIFICATE)
    with _alone(mailbox), ExitStack() as stack:
        hub = Hub(mailbox, on_whole)
        server = _server(hub.app(), None if is_plain else files)
        running = [(server, stack.enter_context(_bound(listen)))]
        if operator is not None:
            other = _server(hub.operator_app(), None)
            running.append((other, stack.enter_context(_bound(operator))))
        on_ready(running[0][1].getsockname()[1])
        # Once all is ended uvicorn raises the signal again that asked for it.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        try:
            asyncio.run(_run(running))
        except KeyboardInterrupt:
            pass
        except (OSError, ssl.SSLError):
            raise Problem(Code.HUB_NO_CERTIFICATE) from None


def tell_in_lines() -> None:
    """Write each answer to standard error, one line of JSON each."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False


@contextmanager
def _alone(mailbox: Mailbox) -> Iterator[None]:
    try:
        lock = InstallationLock(mailbox.lock)
    except Problem as problem:
        is_held = problem.code is Code.STORE_IN_USE
        raise Problem(Code.HUB_RUNNING if is_held else problem.code) from None
    try:
        yield
    finally:
        lock.release()


def _bound(address: Address) -> socket.socket:
    family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
    # Only of a socket that was told it is of TCP does asyncio see that it is, and send
    # what is short at once; otherwise each answer waits 40 ms.
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name != "nt":
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(address)
        bound.listen(_MOST_CONNECTIONS)
    except OSError:
        bound.close()
        raise Problem(Code.HUB_NO_ADDRESS) from None
    return bound


def _server(app: Starlette, files: tuple[str, ...] | None) -> uvicorn.Server:
    return uvicorn.Server(
        uvicorn.Config(
            app,
            ssl_certfile=files[0] if files else None,
            ssl_keyfile=files[1] if files else None,
            http=_Prompt,
            loop="asyncio",
            ws="none",
            lifespan="off",
            interface="asgi3",
            log_config=None,
            access_log=False,
            server_header=False,
            date_header=False,
            limit_concurrency=_MOST_CONNECTIONS,
            timeout_keep_alive=_WAIT_SECONDS,
            timeout_graceful_shutdown=_LAST_SECONDS,
        )
    )


async def _run(running: Sequence[tuple[uvicorn.Server, socket.socket]]) -> None:
    """Run all until one is asked to stop; the others stop with it."""

    async def run(server: uvicorn.Server, bound: socket.socket) -> None:
        await server.serve([bound])
        for other, _ in running:
            other.should_exit = True

    await asyncio.gather(*(run(*one) for one in running))
