"""The allowance: how long one request may take, and how much may come of its answer.

Each read and write on a line has a time of its own, and whoever says a byte now and then
keeps to that for ever; of answers that are said before the answer none counts for any.
So all that one request does is counted together, below TLS's plain text and above the
network. A line that is slower than is allowed is broken off and gone on with, no more:
what came through has come through.
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
"""So long one request may take, dialling included, if nothing came through."""

_BYTES_PER_SECOND: Final = 1_000
"""For so many bytes that came through it may take a second more: half of a bad line's."""

_BESIDE_BYTES: Final = 1 << 18
"""So much may come beside what was asked for: heads, and what the system read ahead."""

_WRITTEN_BYTES: Final = 1 << 14
_SEND_BUFFER_BYTES: Final = 1 << 14
"""So little, since what the system holds when a line breaks has to be sent again."""


class RequestLimits:
    """What the request that is under way on one line may take still."""

    def __init__(self) -> None:
        self.reset(0)

    def reset(self, most_bytes: int) -> None:
        """Begin to count for a request that asks for *most_bytes* at most."""
        self._began, self._moved = monotonic(), 0
        self._awaited = most_bytes + _BESIDE_BYTES

    def seconds_left(self, wished: float | None, too_late: type[Exception]) -> float:
        """Give how many seconds its next step may take, no more than is *wished*.

        Raises:
            Exception: *too_late* where it may take none.
        """
        allowed = _SECONDS + self._moved / _BYTES_PER_SECOND
        left = self._began + allowed - monotonic()
        if left <= 0:
            raise too_late
        return left if wished is None else min(left, wished)

    def count_bytes(self, went: int = 0, *, came: int = 0) -> None:
        """Count what *went* or *came*, in bytes.

        Raises:
            httpcore.RemoteProtocolError: where more came than anybody asked for.
        """
        self._moved += went + came
        self._awaited -= came
        if self._awaited < 0:
            raise httpcore.RemoteProtocolError


class LimitedHTTPTransport(httpx.HTTPTransport):
    """Dials in TLS of *context*, through *proxy* if there is one, and keeps an *allowance*."""

    def __init__(self, allowance: RequestLimits, context: SSLContext, proxy: str | None) -> None:
        super().__init__(verify=context)
        through = httpx.Proxy(proxy) if proxy else None
        self._pool = httpcore.ConnectionPool(
            context,
            httpcore.Proxy(str(through.url), through.raw_auth) if through else None,
            keepalive_expiry=_KEPT_SECONDS,
            network_backend=_Network(allowance),
        )


_KEPT_SECONDS: Final = 5.0
"""So long a line that nobody uses is kept, as httpx does."""


class _Network(httpcore.SyncBackend):
    def __init__(self, allowance: RequestLimits) -> None:
        self._allowance = allowance

    @override
    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        seconds = self._allowance.seconds_left(timeout, httpcore.ConnectTimeout)
        options = [*(socket_options or ()), (SOL_SOCKET, SO_SNDBUF, _SEND_BUFFER_BYTES)]
        stream = super().connect_tcp(host, port, seconds, local_address, options)
        return _Counted(stream, self._allowance)


class _Counted(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream, allowance: RequestLimits) -> None:
        self._stream, self._allowance = stream, allowance

    @override
    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        seconds = self._allowance.seconds_left(timeout, httpcore.ReadTimeout)
        data = self._stream.read(max_bytes, seconds)
        self._allowance.count_bytes(came=len(data))
        return data

    @override
    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for at in range(0, len(buffer), _WRITTEN_BYTES):
            piece = buffer[at : at + _WRITTEN_BYTES]
            seconds = self._allowance.seconds_left(timeout, httpcore.WriteTimeout)
            self._stream.write(piece, seconds)
            self._allowance.count_bytes(len(piece))

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
        seconds = self._allowance.seconds_left(timeout, httpcore.ConnectTimeout)
        secured = self._stream.start_tls(ssl_context, server_hostname, seconds)
        return _Counted(secured, self._allowance)

    @override
    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
