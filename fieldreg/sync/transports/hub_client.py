"""The line to a hub: dialling, a session, signed questions, and a name for what fails.

What a bad network does is told apart, for each asks something else of a person: nobody
there, somebody else there, no answer, a calendar that is wrong, a proxy. What may pass
is tried again, after pauses that grow and that no two laptops share.
"""

import json
import secrets
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, wait
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
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
_UNWELL: Final = 500

_TIMEOUT: Final = httpx.Timeout(30, connect=15)
_MOST_FRUITLESS, _MOST_UNANSWERED = 8, 3
_FRUIT_BYTES: Final = 512
"""What brings less is in vain, or whoever gives a byte each time is asked for ever."""

_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 30.0
_GLANCE_S: Final = 0.2
T = TypeVar("T")
_MOST_ANSWER_BYTES: Final = 1 << 22
_MOST_TOLD_BYTES: Final = 1 << 14

MALFORMED_ERRORS: Final = (KeyError, TypeError, ValueError, OverflowError, RecursionError)
"""What reading a document can end with that somebody else wrote."""

_NOT_YET, _OVER = 9, 10
"""What OpenSSL calls a certificate whose time has not come, or is over."""

_MAY_PASS: Final = frozenset(
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
    """Who calls: the *key* that signs, and the *certificate* that says whose it is.

    Head office brings none. *pause* waits for some seconds, and *chance* draws from 0 to
    1, so that laptops do not all come back at once.
    """

    key: SigningKey = field(repr=False)
    certificate: bytes
    wait: Callable[[float], None]
    random_fraction: Callable[[], float]


class HubClient:
    """A line to the hub of *card*, at *url* where that is another than the card's."""

    def __init__(self, card: HubCard, caller: HubCredentials, url: str = "") -> None:
        self._card, self._caller, self._url = card, caller, url or card.url
        self._client: httpx.Client | None = None
        self._allowance = RequestLimits()
        self._session = ""
        self._count = 0
        self._most_fruitless = _MOST_UNANSWERED
        self._is_left = False
        self.transferred_bytes = 0
        """How many bytes came through, in either direction."""

    @property
    def is_office(self) -> bool:
        """Whether head office calls."""
        return not self._caller.certificate

    def close(self) -> None:
        """Hang up; the next question dials again."""
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
        """Ask once, in a session; open one where there is none, or none any more.

        A conflict is an answer; every other refusal is a problem.

        Raises:
            Problem: HUB_UNREACHABLE, HUB_SILENT, HUB_BROKEN_OFF, HUB_NOT_OURS, HUB_CLOCK,
                HUB_PROXY, HUB_BUSY, HUB_LIES; or why the hub refuses.
        """
        most_bytes = _MOST_ANSWER_BYTES if method == "GET" else _MOST_TOLD_BYTES
        with self.stream(
            method, path, most_bytes=most_bytes, range_=range_, headers=headers, body=body
        ) as answer:
            body = _beginning(answer, most_bytes)
            if len(body) > most_bytes:
                raise Problem(Code.HUB_LIES)
            headers = {**answer.headers, "content-encoding": "identity"}
            return httpx.Response(answer.status_code, headers=headers, content=body)

    @contextmanager
    def stream(
        self,
        method: str,
        path: str,
        *,
        most_bytes: int,
        range_: str = "",
        headers: Mapping[str, str] | None = None,
        body: Iterator[bytes] | bytes | None = None,
    ) -> Iterator[httpx.Response]:
        """Do what `ask` does, and give the answer while its body of *most_bytes* comes."""
        self.raise_if_abandoned()
        with _told_apart():
            if not self._session:
                self._open()
            self._count += 1
            request = HubRequest(self._session, self._count, method, path, range_)
            signed = {
                "Fieldreg-Session": request.session,
                "Fieldreg-Count": str(request.count),
                "Fieldreg-Signature": request.sign(self._caller.key).hex(),
                **(headers or {}),
            }
            self._allowance.reset(most_bytes)
            with self._dialled().stream(method, path, headers=signed, content=body) as answer:
                if answer.status_code != CONFLICT:
                    self._insist(answer)
                yield answer

    def run_cancellable(self, act: Callable[[], T], is_cancelled: IsCancelled) -> T:
        """Do *act*, but leave it where it is as soon as nobody wants it any more.

        Nobody can break off what hangs in a call of the system, be it for half a minute:
        so it is done on a thread of its own, which then asks nothing more and hangs up.

        Raises:
            Problem: CANCELLED; what *act* raises.
        """
        outcome: Future[T] = Future()
        run = threading.Thread(target=_do, args=(act, outcome), name="fieldreg-line", daemon=True)
        run.start()
        while not wait([outcome], _GLANCE_S).done:
            if is_cancelled():
                self._leave(outcome)
                raise Problem(Code.CANCELLED)
        return outcome.result()

    def _leave(self, outcome: Future[T]) -> None:
        """Let the line be hung up where it is used, once what hangs there has an *outcome*."""
        self._is_left = True
        client, self._client = self._client, None
        if client is not None:
            outcome.add_done_callback(lambda _: client.close())

    def raise_if_abandoned(self) -> None:
        """Go on only where nobody left what is done here.

        Raises:
            Problem: CANCELLED.
        """
        if self._is_left:
            raise Problem(Code.CANCELLED)

    def retry(self, act: Callable[[], bool], is_cancelled: IsCancelled) -> None:
        """Do *act* until it tells that it is done, over a line that breaks.

        It is given up once next to nothing came through so often in a row, and sooner where the
        hub has not answered on this line at all.

        Raises:
            Problem: CANCELLED; what the last failure was, or HUB_LIES where none was.
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
                if problem.code not in _MAY_PASS:
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
            longest = min(_LONGEST_PAUSE, _FIRST_PAUSE * 2**fruitless)
            self._caller.wait(longest * (0.5 + 0.5 * self._caller.random_fraction()))

    def _open(self) -> None:
        nonce = secrets.token_bytes(NONCE_BYTES)
        asked = {"certificate": self._caller.certificate.decode(), "nonce": nonce.hex()}
        self._allowance.reset(_MOST_TOLD_BYTES)
        with self._dialled().stream("POST", "/v1/sessions", json=asked) as answer:
            self._insist(answer)
            body = _beginning(answer, _MOST_TOLD_BYTES)
        try:
            told = json.loads(body)
            name = bytes.fromhex(told["session"])
            signature = bytes.fromhex(told["signature"])
        except MALFORMED_ERRORS:
            raise Problem(Code.HUB_NOT_OURS) from None
        if not has_signed_session(self._card.key, nonce, name, signature):
            raise Problem(Code.HUB_NOT_OURS)
        self._session, self._count = name.hex(), 0
        self._most_fruitless = _MOST_FRUITLESS

    def _insist(self, answer: httpx.Response) -> None:
        """Raise what a refusal says; a redirection says nothing, and is somebody else's."""
        if answer.is_success:
            return
        told = answer.headers.get("fieldreg-problem", "")
        if not told:
            with suppress(*MALFORMED_ERRORS):
                told = str(json.loads(_beginning(answer, _MOST_TOLD_BYTES))["problem"])
        if told in {Code.HUB_SESSION_UNKNOWN, Code.HUB_REPEATED}:
            self._session = ""
        if answer.status_code >= _UNWELL and told not in _SAID_WELL:
            raise Problem(Code.HUB_SILENT)
        raise Problem(_REFUSALS.get(told, Code.HUB_NOT_OURS))

    def _dialled(self) -> httpx.Client:
        if self._client is None:
            authority = self._card.authority
            pem = der_to_pem(authority) if authority else None
            host = urlsplit(self._url).hostname or ""
            proxy = None if proxy_bypass(host) else getproxies().get("https")
            self._client = httpx.Client(
                base_url=self._url,
                headers={"Accept-Encoding": "identity"},
                timeout=_TIMEOUT,
                transport=LimitedHTTPTransport(
                    self._allowance, ssl.create_default_context(cadata=pem), proxy
                ),
            )
        return self._client


_REFUSALS: Final = {
    one.value: one
    for one in (
        *(Code.NOT_FOUND, Code.SENDER_UNKNOWN, Code.SENDER_TOO_WIDE, Code.SENDER_REVOKED),
        *(Code.SENDER_WITHDRAWN, Code.SIGNATURE_WRONG, Code.HUB_SESSION_UNKNOWN),
        *(Code.HUB_REPEATED, Code.HUB_REFUSED, Code.HUB_BUSY, Code.HUB_FULL),
        *(Code.BUNDLE_TOO_LARGE, Code.BUNDLE_DAMAGED, Code.TRUST_LIST_OLDER),
        *(Code.VALUE_REFUSED, Code.CERTIFICATE_DAMAGED, Code.DOCUMENT_TOO_NEW),
        Code.MAILBOX_DAMAGED,
    )
} | {Code.DISK_FULL.value: Code.HUB_FULL, Code.SENDER_UNKNOWN.value: Code.HUB_STRANGER}

_SAID_WELL: Final = frozenset({Code.HUB_FULL, Code.DISK_FULL, Code.MAILBOX_DAMAGED})
"""What a hub means that says it cannot; of all else it may know nothing a moment later."""


def _do(act: Callable[[], T], outcome: Future[T]) -> None:
    try:
        outcome.set_result(act())
    except BaseException as fault:  # noqa: BLE001  it is raised where the outcome is awaited
        outcome.set_exception(fault)


def _beginning(answer: httpx.Response, most_bytes: int) -> bytes:
    """Read *answer* as it comes, but little more of it than *most_bytes*.

    Nothing is unpacked: a few bytes can become any number.
    """
    body = bytearray()
    for piece in answer.iter_raw():
        body += piece
        if len(body) > most_bytes:
            break
    return bytes(body)


@contextmanager
def _told_apart() -> Iterator[None]:
    """Say in our words what the network did."""
    try:
        yield
    except httpx.ProxyError:
        raise Problem(Code.HUB_PROXY) from None
    except (httpx.ReadTimeout, httpx.WriteTimeout, httpx.PoolTimeout):
        raise Problem(Code.HUB_SILENT) from None
    except httpx.ConnectError as error:
        raise Problem(_of_dialling(error)) from None
    except httpx.ConnectTimeout:
        raise Problem(Code.HUB_UNREACHABLE) from None
    except httpx.TransportError:
        raise Problem(Code.HUB_BROKEN_OFF) from None


def _of_dialling(error: httpx.ConnectError) -> Code:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            is_of_time = cause.verify_code in (_NOT_YET, _OVER)
            return Code.HUB_CLOCK if is_of_time else Code.HUB_NOT_OURS
        if isinstance(cause, ssl.SSLEOFError | ssl.SSLZeroReturnError | ConnectionError):
            return Code.HUB_UNREACHABLE
        if isinstance(cause, ssl.SSLError):
            return Code.HUB_NOT_OURS  # what answers speaks no TLS, as pages to log in do
        cause = cause.__cause__ or cause.__context__
    return Code.HUB_UNREACHABLE
