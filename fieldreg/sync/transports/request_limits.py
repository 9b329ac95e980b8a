"""Limits on the duration of one request and on the size of its response.

httpx limits single reads and writes only, so traffic is counted below TLS.
"""

from collections.abc import Iterable
from socket import SO_SNDBUF, SOL_SOCKET
from ssl import SSLContext
from time import monotonic
from typing import Any, Final

import httpcore
import httpx
from typing_extensions import override

_SECONDS: Final = 90.0
"""The time for one request, connecting included, if nothing is transferred."""

_BYTES_PER_SECOND: Final = 1_000
"""Each such number of bytes adds a second: half the rate of a bad connection."""

_EXTRA_BYTES: Final = 1 << 18
"""Received bytes beyond the requested ones: headers, and bytes that were read ahead."""

_WRITE_BYTES: Final = 1 << 14
_SEND_BUFFER_BYTES: Final = 1 << 14
"""Small, because bytes in the buffer are lost with the connection and sent again."""


class RequestLimits:
    def __init__(self) -> None:
        self.reset(0)

    def reset(self, max_bytes: int) -> None:
        self._began, self._moved = monotonic(), 0
        self._receivable = max_bytes + _EXTRA_BYTES

    def seconds_left(self, timeout: float | None, too_late: type[Exception]) -> float:
        """Return at most *timeout*; raise *too_late*."""
        allowed = _SECONDS + self._moved / _BYTES_PER_SECOND
        left = self._began + allowed - monotonic()
        if left <= 0:
            raise too_late
        return left if timeout is None else min(left, timeout)

    def count_bytes(self, sent: int = 0, *, received: int = 0) -> None:
        """Raise httpcore.RemoteProtocolError if the response is longer than requested."""
        self._moved += sent + received
        self._receivable -= received
        if self._receivable < 0:
            raise httpcore.RemoteProtocolError


class LimitedHTTPTransport(httpx.HTTPTransport):
    """Raises ValueError or httpx.InvalidURL for a *proxy* that is no address."""

    def __init__(self, limits: RequestLimits, context: SSLContext, proxy: str | None) -> None:
        super().__init__(verify=context)
        via = httpx.Proxy(proxy if "://" in proxy else f"http://{proxy}") if proxy else None
        self._pool = httpcore.ConnectionPool(
            context,
            httpcore.Proxy(str(via.url), via.raw_auth) if via else None,
            keepalive_expiry=_IDLE_SECONDS,
            network_backend=_Network(limits),
        )


_IDLE_SECONDS: Final = 5.0
"""How long an idle connection is kept, as in httpx."""


class _Network(httpcore.SyncBackend):
    def __init__(self, limits: RequestLimits) -> None:
        self._limits = limits

    @override
    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        seconds = self._limits.seconds_left(timeout, httpcore.ConnectTimeout)
        options = [*(socket_options or ()), (SOL_SOCKET, SO_SNDBUF, _SEND_BUFFER_BYTES)]
        stream = super().connect_tcp(host, port, seconds, local_address, options)
        return _CountedStream(stream, self._limits)


class _CountedStream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream, limits: RequestLimits) -> None:
        self._stream, self._limits = stream, limits

    @override
    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        seconds = self._limits.seconds_left(timeout, httpcore.ReadTimeout)
        data = self._stream.read(max_bytes, seconds)
        self._limits.count_bytes(received=len(data))
        return data

    @override
    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), _WRITE_BYTES):
            piece = buffer[start : start + _WRITE_BYTES]
            seconds = self._limits.seconds_left(timeout, httpcore.WriteTimeout)
            self._stream.write(piece, seconds)
            self._limits.count_bytes(len(piece))

    @override
    def close(self) -> None:
        self._stream.close()

    @override
    def start_tls(
        self,
        ssl_context: SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        seconds = self._limits.seconds_left(timeout, httpcore.ConnectTimeout)
        stream = self._stream.start_tls(ssl_context, server_hostname, seconds)
        return _CountedStream(stream, self._limits)

    @override
    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
