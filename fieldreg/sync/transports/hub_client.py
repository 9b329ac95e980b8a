"""The HTTP client of a hub: connections, sessions, signed requests and their failures."""

import json
import secrets
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, wait
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.cookiejar import DefaultCookiePolicy
from typing import Final, TypeVar
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import IsCancelled
from fieldreg.keys.hub.hub_card import NONCE_BYTES, HubCard, HubRequest, has_signed_session
from fieldreg.keys.hub.tls_authority import der_to_pem
from fieldreg.keys.signing import SigningKey
from fieldreg.sync.transports.request_limits import LimitedHTTPTransport, RequestLimits

CONFLICT: Final = 409
_SERVER_ERROR: Final = 500

_TIMEOUT: Final = httpx.Timeout(30, connect=15)
_MAX_FRUITLESS, _MAX_UNANSWERED = 8, 3
_FRUIT_BYTES: Final = 512
"""A try that transfers less is in vain; else a hub that sends a byte each time ends nothing."""

_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 30.0
_POLL_S: Final = 0.2
T = TypeVar("T")
_MAX_ANSWER_BYTES: Final = 1 << 22
_MAX_DOCUMENT_BYTES: Final = 1 << 14

MALFORMED_ERRORS: Final = (KeyError, TypeError, ValueError, OverflowError, RecursionError)
"""The exceptions of reading an untrusted document."""

_NOT_YET_VALID, _EXPIRED = 9, 10
"""OpenSSL's codes for a certificate that is not yet valid, or has expired."""

_TEMPORARY_CODES: Final = frozenset(
    {
        Code.HUB_UNREACHABLE,
        Code.HUB_SILENT,
        Code.HUB_BUSY,
        Code.HUB_SESSION_UNKNOWN,
        Code.HUB_REPEATED,
        Code.HUB_BROKEN_OFF,
        Code.BUNDLE_DAMAGED,
    }
)


@dataclass(frozen=True, slots=True)
class HubCredentials:
    """The *key* signs requests, the *certificate* names the caller.

    Head office has no certificate; its machine that *is_receiver* has one. *wait* sleeps for
    seconds, *random_fraction* draws from 0 to 1 for the jitter.
    """

    key: SigningKey = field(repr=False)
    certificate: bytes
    wait: Callable[[float], None]
    random_fraction: Callable[[], float]
    is_receiver: bool = False


class HubClient:
    def __init__(self, card: HubCard, credentials: HubCredentials, url: str = "") -> None:
        self._card, self._credentials, self._url = card, credentials, url or card.url
        self._client: httpx.Client | None = None
        self._limits = RequestLimits()
        self._session = ""
        self._count = 0
        self._most_fruitless = _MAX_UNANSWERED
        self._is_abandoned = False
        self.transferred_bytes = 0
        """Bytes transferred, in either direction."""

    @property
    def is_office(self) -> bool:
        return self._credentials.is_receiver or not self._credentials.certificate

    def close(self) -> None:
        if self._client is not None:
            self._client.close()
            self._client = None

    def request(
        self,
        method: str,
        path: str,
        *,
        range_: str = "",
        headers: Mapping[str, str] | None = None,
        body: Iterator[bytes] | bytes | None = None,
    ) -> httpx.Response:
        """Send one request in a session, which is opened if necessary.

        A response with status 409 is returned, every other refusal raised. Raises HUB_UNREACHABLE,
        HUB_SILENT, HUB_BROKEN_OFF, HUB_NOT_OURS, HUB_CLOCK, HUB_PROXY, HUB_BUSY, HUB_LIES; or the
        hub's reason for refusing.
        """
        max_bytes = _MAX_ANSWER_BYTES if method == "GET" else _MAX_DOCUMENT_BYTES
        with self.stream(
            method, path, max_bytes=max_bytes, range_=range_, headers=headers, body=body
        ) as response:
            body = _read_body(response, max_bytes)
            if len(body) > max_bytes:
                raise Problem(Code.HUB_LIES)
            headers = {**response.headers, "content-encoding": "identity"}
            return httpx.Response(response.status_code, headers=headers, content=body)

    @contextmanager
    def stream(
        self,
        method: str,
        path: str,
        *,
        max_bytes: int,
        range_: str = "",
        headers: Mapping[str, str] | None = None,
        body: Iterator[bytes] | bytes | None = None,
    ) -> Iterator[httpx.Response]:
        self.raise_if_abandoned()
        with _translating_errors():
            if not self._session:
                self._open()
            self._count += 1
            request = HubRequest(self._session, self._count, method, path, range_)
            signed = {
                "Fieldreg-Session": request.session,
                "Fieldreg-Count": str(request.count),
                "Fieldreg-Signature": request.sign(self._credentials.key).hex(),
                **(headers or {}),
            }
            self._limits.reset(max_bytes)
            with self._connected().stream(method, path, headers=signed, content=body) as response:
                if response.status_code != CONFLICT:
                    self._raise_refusal(response)
                yield response

    def run_cancellable(self, act: Callable[[], T], is_cancelled: IsCancelled) -> T:
        """Run *act* on a thread of its own, and abandon it when *is_cancelled*.

        An abandoned thread sends no further request and closes its connection. Raises CANCELLED;
        exceptions of *act*.
        """
        outcome: Future[T] = Future()
        run = threading.Thread(target=_do, args=(act, outcome), name="fieldreg-line", daemon=True)
        run.start()
        while not wait([outcome], _POLL_S).done:
            if is_cancelled():
                self._abandon(outcome)
                raise Problem(Code.CANCELLED)
        return outcome.result()

    def _abandon(self, outcome: Future[T]) -> None:
        self._is_abandoned = True
        client, self._client = self._client, None
        if client is not None:
            outcome.add_done_callback(lambda _: client.close())

    def raise_if_abandoned(self) -> None:
        if self._is_abandoned:
            raise Problem(Code.CANCELLED)

    def retry(self, act: Callable[[], bool], is_cancelled: IsCancelled) -> None:
        """Call *act* until it returns True, over a connection that breaks.

        Gives up after several fruitless tries in a row, earlier if the hub never responded. Raises
        CANCELLED; the last failure, or HUB_LIES if there was none.
        """
        fruitless = 0
        while True:
            if is_cancelled():
                raise Problem(Code.CANCELLED)
            before, failure = self.transferred_bytes, None
            try:
                if self.run_cancellable(act, is_cancelled):
                    return
            except Problem as problem:
                if problem.code not in _TEMPORARY_CODES:
                    raise
                failure = problem
            has_moved = self.transferred_bytes - before >= _FRUIT_BYTES
            if has_moved and failure is None:
                fruitless = 0
                continue
            fruitless = 1 if has_moved else fruitless + 1
            if fruitless >= self._most_fruitless:
                raise failure or Problem(Code.HUB_LIES)
            self.close()
            pause = min(_LONGEST_PAUSE, _FIRST_PAUSE * 2**fruitless)
            self._credentials.wait(pause * (0.5 + 0.5 * self._credentials.random_fraction()))

    def _open(self) -> None:
        nonce = secrets.token_bytes(NONCE_BYTES)
        request = {"certificate": self._credentials.certificate.decode(), "nonce": nonce.hex()}
        self._limits.reset(_MAX_DOCUMENT_BYTES)
        with self._connected().stream("POST", "/v1/sessions", json=request) as response:
            self._raise_refusal(response)
            body = _read_body(response, _MAX_DOCUMENT_BYTES)
        try:
            session = json.loads(body)
            name = bytes.fromhex(session["session"])
            signature = bytes.fromhex(session["signature"])
        except MALFORMED_ERRORS:
            raise Problem(Code.HUB_NOT_OURS) from None
        if not has_signed_session(self._card.key, nonce, name, signature):
            raise Problem(Code.HUB_NOT_OURS)
        self._session, self._count = name.hex(), 0
        self._most_fruitless = _MAX_FRUITLESS

    def _raise_refusal(self, response: httpx.Response) -> None:
        if response.is_success:
            return
        code = response.headers.get("fieldreg-problem", "")
        if not code:
            with suppress(*MALFORMED_ERRORS):
                code = str(json.loads(_read_body(response, _MAX_DOCUMENT_BYTES))["problem"])
        if code in {Code.HUB_SESSION_UNKNOWN, Code.HUB_REPEATED}:
            self._session = ""
        if response.status_code >= _SERVER_ERROR and code not in _FINAL_ERRORS:
            raise Problem(Code.HUB_SILENT)
        raise Problem(_REFUSALS.get(code, Code.HUB_NOT_OURS))

    def _connected(self) -> httpx.Client:
        if self._client is None:
            authority = self._card.authority
            pem = der_to_pem(authority) if authority else None
            host = urlsplit(self._url).hostname or ""
            proxy = None if proxy_bypass(host) else getproxies().get("https")
            context = ssl.create_default_context(cadata=pem)
            try:
                transport = LimitedHTTPTransport(self._limits, context, proxy)
            except (ValueError, httpx.InvalidURL):
                raise Problem(Code.HUB_PROXY) from None
            self._client = httpx.Client(
                base_url=self._url,
                headers={"Accept-Encoding": "identity"},
                timeout=_TIMEOUT,
                transport=transport,
            )
            self._client.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=()))
        return self._client


_REFUSALS: Final = {
    code.value: code
    for code in (
        *(Code.NOT_FOUND, Code.SENDER_UNKNOWN, Code.SENDER_TOO_WIDE, Code.SENDER_REVOKED),
        *(Code.SENDER_WITHDRAWN, Code.SIGNATURE_WRONG, Code.HUB_SESSION_UNKNOWN),
        *(Code.HUB_REPEATED, Code.HUB_REFUSED, Code.HUB_BUSY, Code.HUB_FULL),
        *(Code.BUNDLE_TOO_LARGE, Code.BUNDLE_DAMAGED, Code.TRUST_LIST_OLDER),
        *(Code.VALUE_REFUSED, Code.CERTIFICATE_DAMAGED, Code.DOCUMENT_TOO_NEW),
        *(Code.MAILBOX_DAMAGED, Code.RECEIVER_REVOKED),
    )
} | {Code.DISK_FULL.value: Code.HUB_FULL, Code.SENDER_UNKNOWN.value: Code.HUB_STRANGER}

_FINAL_ERRORS: Final = frozenset({Code.HUB_FULL, Code.DISK_FULL, Code.MAILBOX_DAMAGED})
"""Server errors that are final; a hub that reports any other may recover."""


def _do(act: Callable[[], T], outcome: Future[T]) -> None:
    try:
        outcome.set_result(act())
    except BaseException as fault:  # noqa: BLE001  it is raised where the outcome is awaited
        outcome.set_exception(fault)


def _read_body(response: httpx.Response, max_bytes: int) -> bytes:
    """Read little more than *max_bytes*, without unpacking it."""
    body = bytearray()
    for piece in response.iter_raw():
        body += piece
        if len(body) > max_bytes:
            break
    return bytes(body)


@contextmanager
def _translating_errors() -> Iterator[None]:
    try:
        yield
    except (httpx.ProxyError, ImportError):  # SOCKS takes a library that does not come along
        raise Problem(Code.HUB_PROXY) from None
    except (httpx.ReadTimeout, httpx.WriteTimeout, httpx.PoolTimeout):
        raise Problem(Code.HUB_SILENT) from None
    except httpx.ConnectError as error:
        raise Problem(_connect_code(error)) from None
    except httpx.ConnectTimeout:
        raise Problem(Code.HUB_UNREACHABLE) from None
    except httpx.TransportError:
        raise Problem(Code.HUB_BROKEN_OFF) from None
    except (httpx.InvalidURL, UnicodeError):  # of a card by an earlier release
        raise Problem(Code.HUB_ADDRESS_WRONG) from None


def _connect_code(error: httpx.ConnectError) -> Code:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            is_date_wrong = cause.verify_code in (_NOT_YET_VALID, _EXPIRED)
            return Code.HUB_CLOCK if is_date_wrong else Code.HUB_NOT_OURS
        if isinstance(cause, ssl.SSLEOFError | ssl.SSLZeroReturnError | ConnectionError):
            return Code.HUB_UNREACHABLE
        if isinstance(cause, ssl.SSLError):
            return Code.HUB_NOT_OURS  # the server speaks no TLS, like some login pages
        cause = cause.__cause__ or cause.__context__
    return Code.HUB_UNREACHABLE
