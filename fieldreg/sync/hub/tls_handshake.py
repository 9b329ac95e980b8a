"""TLS handshakes with a time limit.

A server that handles TLS itself does not report a connection before its handshake.
"""

import asyncio
from asyncio.sslproto import SSLProtocol
from ssl import SSLContext
from typing import Final

from typing_extensions import override
from uvicorn.protocols.utils import get_remote_addr

from fieldreg.sync.hub.connections import ConnectionTable

_SECONDS: Final = 20
"""A laptop waits no longer than fifteen."""

# Each connection keeps a buffer of this size, idle or not; of asyncio's own 256 KiB, a thousand
# idle ones took 290 MB. A record of TLS has 16 KiB.
SSLProtocol.max_size = 1 << 16


class TlsHandshake(asyncio.Protocol):
    """A connection until *context* has established TLS; then *inside* takes over."""

    def __init__(
        self, connections: ConnectionTable, context: SSLContext, inside: asyncio.Protocol
    ) -> None:
        self._connections, self._context, self._inside = connections, context, inside
        self._early_data = bytearray()

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        self._client = get_remote_addr(transport)
        if self._client is None:
            transport.abort()  # it was closed before it was accepted
            return
        self._connections.add(self._client, transport.abort)
        transport.pause_reading()
        self._securing = asyncio.get_running_loop().create_task(self._secure(transport))

    @override
    def data_received(self, data: bytes) -> None:
        # A request may arrive with the last bytes of the handshake.
        self._early_data += data

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self._discard()

    async def _secure(self, transport: asyncio.Transport) -> None:
        loop = asyncio.get_running_loop()
        try:
            secured = await loop.start_tls(
                transport, self, self._context, server_side=True, ssl_handshake_timeout=_SECONDS
            )
        except OSError:
            secured = None
        if secured is None or secured.is_closing():
            self._discard()
            return
        secured.set_protocol(self._inside)
        self._inside.connection_made(secured)
        if self._early_data:
            self._inside.data_received(bytes(self._early_data))

    def _discard(self) -> None:
        if self._client is not None:
            self._connections.discard(self._client)
