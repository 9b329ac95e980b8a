"""A real hub on loopback, and a bad network before it.

The hub is the one that is sold: uvicorn, TLS, a mailbox on the disk. The network is a
relay of our own that is slow, late, and cuts what goes through it; it sees sealed bytes
in TLS and nothing else, as a network does.
"""

import asyncio
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

import anyio
import uvicorn
from starlette.applications import Starlette
from starlette.types import ASGIApp

from fieldreg import wiring
from fieldreg.domain.sync.exchange import LaptopSyncOutcome, OfficeSyncOutcome, SyncChannel
from fieldreg.domain.sync.tasks import await_io, run_task
from fieldreg.services.devices import invitations
from fieldreg.services.installation.model import Installation
from fieldreg.sync.hub import hub_server
from fieldreg.sync.hub.routes import HubApplication
from fieldreg.sync.transports.hub_mailbox import Mailbox
from tests.support.bundles.trips import ignore_step, never_cancelled
from tests.support.clock import CountingEntropy
from tests.support.installations import HeadOffice, Laptop


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as bound:
        port: int = bound.getsockname()[1]
        return port


@dataclass
class RunningHub:
    """Head office's hub, reached at *port*, which is the relay's where there is one."""

    folder: Path
    office: HeadOffice
    port: int = field(default_factory=free_port)
    wrap: Callable[[ASGIApp], ASGIApp] = lambda app: app
    own_port: int = 0
    host: str = "127.0.0.1"

    def __post_init__(self) -> None:
        host = f"[{self.host}]" if ":" in self.host else self.host
        card, key, shown = invitations.set_hub_address(
            self.office.installation, f"https://{host}:{self.port}"
        )
        trust = wiring.read_trust_list(self.office.installation)
        self.mailbox = Mailbox.create(self.folder, card, key, trust)
        assert shown is not None
        self.mailbox.write_tls_files(*shown)
        self.own_port = self.own_port or self.port
        self._server: uvicorn.Server | None = None

    def start(self) -> None:
        self.hub = HubApplication(self.mailbox)
        assert self.mailbox.tls_files is not None
        files = tuple(map(str, self.mailbox.tls_files))
        app = cast("Starlette", self.wrap(self.hub.build_app()))
        server = hub_server._server(app, files, self.hub.connections)
        bound = hub_server._bound((self.host, self.own_port))
        self._server = server
        self._thread = threading.Thread(
            target=lambda: asyncio.run(server.serve([bound])), name="hub"
        )
        self._thread.start()

    def stop(self) -> None:
        if self._server is not None:
            self._server.should_exit = self._server.force_exit = True
            self._thread.join()
            self._server = None

    @contextmanager
    def running(self) -> Iterator["RunningHub"]:
        self.start()
        try:
            yield self
        finally:
            self.stop()

    def tell_trust(self) -> None:
        """Let the hub know whom head office knows, as its next reception would."""
        self.mailbox.write_trust_list(wiring.read_trust_list(self.office.installation))


def exchange_by_hub(
    laptop: Laptop | Installation, pause: Callable[[float], None] = lambda _: None
) -> LaptopSyncOutcome:
    installation = laptop if isinstance(laptop, Installation) else laptop.installation
    courier = replace(
        wiring.build_laptop_sync(installation),
        open_hub=lambda url, is_cancelled: wiring.open_hub(installation, url, is_cancelled, pause),
    )
    return run_task(courier.sync_by(SyncChannel.HUB, ignore_step, never_cancelled))


def receive_by_hub(
    office: HeadOffice | Installation, pause: Callable[[float], None] = lambda _: None
) -> OfficeSyncOutcome:
    installation = office if isinstance(office, Installation) else office.installation
    reception = replace(
        wiring.build_office_sync(installation),
        open_transport=lambda url, stop: await_io(
            lambda: wiring.open_hub(installation, url, stop, pause)
        ),
    )
    card = invitations.load_hub_card(installation)
    return run_task(reception.receive([card.url], ignore_step, never_cancelled))


@dataclass
class BadNetwork:
    """A relay to *target*: so many *bytes_per_second*, each way so many seconds late.

    Every connection is cut after *lasts* seconds, give or take, and of *loss* of them
    nothing comes through at all. *carried* counts what came in from callers, *lost* and
    *cut* the connections with which that was done.
    """

    port: int
    target: int
    bytes_per_second: float = float("inf")
    late_seconds: float = 0
    lasts: tuple[float, float] | None = None
    loss: float = 0
    seed: int = 0
    connections: int = 0
    carried: int = 0
    lost: int = 0
    cut: int = 0

    @contextmanager
    def running(self) -> Iterator["BadNetwork"]:
        self._loop = asyncio.new_event_loop()
        self._entropy = CountingEntropy(self.seed)
        ready = threading.Event()
        thread = threading.Thread(target=self._serve, args=(ready,), name="bad network")
        thread.start()
        ready.wait()
        try:
            yield self
        finally:
            self._loop.call_soon_threadsafe(self._over.set)
            thread.join()

    def _chance(self) -> float:
        return self._entropy.bits(16) / (1 << 16)

    def _serve(self, ready: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._run(ready))
        self._loop.close()

    async def _run(self, ready: threading.Event) -> None:
        self._over = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        server = await asyncio.start_server(self._relay, "127.0.0.1", self.port)
        ready.set()
        await self._over.wait()
        server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _relay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self.connections += 1
        try:
            if self._chance() < self.loss:
                self.lost += 1
                return
            least, most = self.lasts or (0, 0)
            lasts = least + self._chance() * (most - least) if self.lasts else None
            with anyio.move_on_after(lasts) as its_time:
                there = await asyncio.open_connection("127.0.0.1", self.target)
                try:
                    async with asyncio.TaskGroup() as group:
                        group.create_task(self._carry(reader, there[1], is_out=True))
                        group.create_task(self._carry(there[0], writer, is_out=False))
                finally:
                    there[1].transport.abort()
            self.cut += its_time.cancelled_caught
        except (OSError, ExceptionGroup):
            pass
        finally:
            writer.transport.abort()
            self._tasks.discard(task)

    async def _carry(
        self, source: asyncio.StreamReader, target: asyncio.StreamWriter, *, is_out: bool
    ) -> None:
        """Carry what comes one way; each piece is under way for its time, none overtakes."""
        under_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()

        async def arrive() -> None:
            while True:
                due, piece = await under_way.get()
                await asyncio.sleep(due - self._loop.time())
                target.write(piece)
                await target.drain()
                if not piece:
                    target.close()
                    return

        async with asyncio.TaskGroup() as group:
            group.create_task(arrive())
            free_at = self._loop.time()
            while piece := await source.read(512):
                if is_out:
                    self.carried += len(piece)
                free_at = max(free_at, self._loop.time()) + len(piece) / self.bytes_per_second
                await under_way.put((free_at + self.late_seconds, piece))
                await asyncio.sleep(free_at - self._loop.time())
            await under_way.put((free_at + self.late_seconds, b""))
