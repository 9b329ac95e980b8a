"""Securing: a connection is counted from its first moment, and TLS has its time.

A server that is given a certificate secures connections by itself, and nobody knows of one
before that is done: whoever begins many and says nothing would keep all others out.
"""

import asyncio
from ssl import SSLContext
from typing import Final

from typing_extensions import override
from uvicorn.protocols.utils import get_remote_addr

from fieldreg.sync.hub.connections import ConnectionTable

_SECONDS: Final = 20
"""A laptop itself waits no longer than fifteen."""


class TlsHandshake(asyncio.Protocol):
    """One connection until it is secured by *context*; then *inside* has it."""

    def __init__(
        self, known: ConnectionTable, context: SSLContext, inside: asyncio.Protocol
    ) -> None:
        self._known, self._context, self._inside = known, context, inside
        self._said_early = bytearray()

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        self._client = get_remote_addr(transport)
        if self._client is None:
            transport.abort()  # it went before it was here
            return
        self._known.add(self._client, transport.abort)
        transport.pause_reading()
        self._securing = asyncio.get_running_loop().create_task(self._secure(transport))

    @override
    def data_received(self, data: bytes) -> None:
        # A question may come with the last word of TLS, before anybody is inside.
        self._said_early += data

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self._leave()

    async def _secure(self, transport: asyncio.Transport) -> None:
        loop = asyncio.get_running_loop()
        try:
            secured = await loop.start_tls(
                transport, self, self._context, server_side=True, ssl_handshake_timeout=_SECONDS
            )
        except OSError:
            secured = None
        if secured is None or secured.is_closing():
            self._leave()
            return
        secured.set_protocol(self._inside)
        self._inside.connection_made(secured)
        if self._said_early:
            self._inside.data_received(bytes(self._said_early))

    def _leave(self) -> None:
        if self._client is not None:
            self._known.discard(self._client)
