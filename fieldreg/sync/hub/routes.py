"""The requests that a hub answers."""

import hashlib
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Final

import anyio
from anyio import to_thread
from pydantic import ValidationError
from starlette.applications import Starlette
from starlette.convertors import StringConvertor, register_url_convertor
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.hub.hub_card import HubRequest, sign_session_answer
from fieldreg.keys.signing import SIGNATURE_BYTES
from fieldreg.sync.hub.auth_sessions import CallerRole, HubSession, HubSessions
from fieldreg.sync.hub.connections import ConnectionTable
from fieldreg.sync.hub.metrics import HubMetrics, list_damage
from fieldreg.sync.hub.openapi import OPENAPI, SessionRequest
from fieldreg.sync.hub.rate_limits import RateLimiter, client_key
from fieldreg.sync.hub.uploads import UploadReceiver
from fieldreg.sync.transports.hub_mailbox import MIN_FREE_BYTES, SHARED_BOX, Mailbox, MailboxRoute
from fieldreg.sync.transports.mailbox_boxes import BoxFile, MailboxBox

_MAY: Final = {
    (CallerRole.LAPTOP, MailboxRoute.BUNDLES): {"LIST", "HEAD", "PATCH", "DELETE"},
    (CallerRole.LAPTOP, MailboxRoute.REPLIES): {"LIST", "HEAD", "GET", "DELETE"},
    (CallerRole.HEAD_OFFICE, MailboxRoute.BUNDLES): {"LIST", "HEAD", "GET", "DELETE"},
    (CallerRole.HEAD_OFFICE, MailboxRoute.REPLIES): {"LIST", "HEAD", "PATCH", "DELETE"},
    (CallerRole.RECEIVER, MailboxRoute.BUNDLES): {"LIST", "HEAD", "GET", "DELETE"},
    (CallerRole.RECEIVER, MailboxRoute.REPLIES): {"LIST", "HEAD", "PATCH", "DELETE"},
    (CallerRole.LAPTOP, MailboxRoute.RELEASES): {"LIST", "HEAD", "GET"},
    (CallerRole.HEAD_OFFICE, MailboxRoute.RELEASES): {"LIST", "HEAD", "PATCH", "DELETE"},
}

_STATUS: Final = {
    Code.NOT_FOUND: 404,
    Code.SENDER_UNKNOWN: 401,
    Code.SENDER_TOO_WIDE: 403,
    Code.SENDER_REVOKED: 403,
    Code.SENDER_WITHDRAWN: 403,
    Code.RECEIVER_REVOKED: 403,
    Code.SIGNATURE_WRONG: 401,
    Code.HUB_SESSION_UNKNOWN: 401,
    Code.HUB_REPEATED: 401,
    Code.HUB_REFUSED: 403,
    Code.HUB_BUSY: 429,
    Code.HUB_FULL: 507,
    Code.DISK_FULL: 507,
    Code.DISK_FAILED: 503,
    Code.FILE_HELD: 503,
    Code.MAILBOX_DAMAGED: 503,
    Code.BUNDLE_TOO_LARGE: 413,
    Code.BUNDLE_DAMAGED: 422,
    Code.TRUST_LIST_OLDER: 409,
}
"""The status of a refusal; 400 for all other codes."""

_FILE_METHODS: Final = ("HEAD", "GET", "PATCH", "DELETE")
_MAX_SENT_BYTES: Final = 1 << 20
_MAX_SESSION_REQUEST_BYTES: Final = 1 << 15
_MAX_TRUST_BYTES: Final = 4 << 20
_MAX_BODY_SECONDS: Final = 120
_NUMBER: Final = re.compile(r"\d{1,10}")
_RANGE: Final = re.compile(r"bytes=(\d{1,10})-(\d{1,10})?")


class HubApplication:
    def __init__(self, mailbox: Mailbox, on_whole: Callable[[], None] = lambda: None) -> None:
        self.mailbox, self._on_whole = mailbox, on_whole
        self.metrics = HubMetrics()
        self.connections = ConnectionTable()
        self._sessions = HubSessions(mailbox.read_trust_list, mailbox.head_office)
        self._address_limits = RateLimiter(burst=1_000, per_second=20)
        self._device_limits = RateLimiter(burst=400, per_second=20)
        self._uploads = UploadReceiver()

    def build_app(self) -> Starlette:
        endpoint, box = self._endpoint, "/v1/{way:way}"
        return Starlette(
            routes=[
                Route("/v1/sessions", endpoint(self._begin), methods=["POST"]),
                Route("/v1/trust", endpoint(self._put_trust), methods=["PUT"]),
                Route("/v1/health", endpoint(self._health), methods=["GET"]),
                Route("/v1/openapi.json", endpoint(self._describe), methods=["GET"]),
                Route(box, endpoint(self._devices), methods=["GET"]),
                Route(box + "/{device}", endpoint(self._list), methods=["GET"]),
                Route(box + "/{device}/{sha}", endpoint(self._file), methods=list(_FILE_METHODS)),
            ],
            exception_handlers={HTTPException: _handle_http_exception},
        )

    def build_operator_app(self) -> Starlette:
        def metrics(_request: Request) -> Response:
            return PlainTextResponse(self.metrics.format_prometheus(self.mailbox))

        def health(_request: Request) -> Response:
            damaged = list_damage(self.mailbox)
            if damaged:
                return JSONResponse({"well": False, "damaged": damaged}, 503)
            # Laptops may still fetch, so only the operator sees that it is full.
            is_full = self.mailbox.free_bytes() < MIN_FREE_BYTES
            return JSONResponse({"well": not is_full}, 507 if is_full else 200)

        return Starlette(
            routes=[
                Route("/metrics", metrics, methods=["GET"]),
                Route("/health", health, methods=["GET"]),
            ]
        )

    # Callers

    async def _begin(self, request: Request) -> Response:
        address = request.client.host if request.client else ""
        if not self._address_limits.try_acquire(client_key(address)):
            raise Problem(Code.HUB_BUSY)
        try:
            session_request = SessionRequest.model_validate_json(
                await _body(request, _MAX_SESSION_REQUEST_BYTES)
            )
        except ValidationError:
            raise Problem(Code.VALUE_REFUSED) from None
        name = self._sessions.open_session(session_request.certificate.encode())
        nonce = bytes.fromhex(session_request.nonce)
        signature = sign_session_answer(self.mailbox.answer_key, nonce, bytes.fromhex(name))
        return JSONResponse({"session": name, "signature": signature.hex()}, 201)

    def _caller(self, request: Request, range_: str = "") -> HubSession:
        headers = request.headers
        count = _number(headers.get("fieldreg-count", ""))
        target = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        session = headers.get("fieldreg-session", "")
        hub_request = HubRequest(session, count, request.method, target, range_)
        signature = _hex(headers.get("fieldreg-signature", ""), SIGNATURE_BYTES)
        caller = self._sessions.authenticate(
            hub_request, signature, self._device_limits.try_acquire
        )
        if request.client is not None:
            self.connections.assign_device(request.client, caller.box_name)
        return caller

    def _box(self, request: Request, verb: str, range_: str = "") -> MailboxBox:
        """Raise HUB_REFUSED."""
        caller = self._caller(request, range_)
        route, device = _route(request), request.path_params["device"]
        is_own = caller.role.is_office or device == caller.box_name
        if route is MailboxRoute.RELEASES:
            is_own = device == SHARED_BOX
        if not is_own or verb not in _MAY.get((caller.role, route), ()):
            raise Problem(Code.HUB_REFUSED)
        return self.mailbox.box(route, device, caller.invitation_id)

    # Boxes and files

    async def _file(self, request: Request) -> Response:
        answers = {
            "HEAD": self._head,
            "GET": self._get,
            "PATCH": self._patch,
            "DELETE": self._delete,
        }
        return await answers[request.method](request)

    async def _devices(self, request: Request) -> Response:
        caller, route = self._caller(request), _route(request)
        if not caller.role.is_office:
            raise Problem(Code.HUB_REFUSED)

        found, _ = await to_thread.run_sync(self.mailbox.list_boxes, route)
        boxes = [
            {"device": device, "files": [_file_fields(file) for file in files]}
            for device, files in found.items()
            if files
        ]
        return JSONResponse({"boxes": boxes})

    async def _list(self, request: Request) -> Response:
        files = await to_thread.run_sync(self._box(request, "LIST").list_files)
        return JSONResponse({"files": [_file_fields(file) for file in files]})

    async def _head(self, request: Request) -> Response:
        file = self._box(request, "HEAD").find_file(request.path_params["sha"])
        if file is None:
            raise Problem(Code.NOT_FOUND)
        return Response(None, 200, _position_headers(file))

    async def _get(self, request: Request) -> Response:
        range_ = request.headers.get("range", "")
        box, sha = self._box(request, "GET", range_), request.path_params["sha"]
        file = box.find_file(sha)
        if file is None or not file.is_whole or file.is_taken:
            raise Problem(Code.NOT_FOUND)
        match = _RANGE.fullmatch(range_)
        start = int(match[1]) if match else 0
        stop = min(file.size_bytes, start + _MAX_SENT_BYTES if match else file.size_bytes)
        if match and match[2] is not None:
            stop = min(stop, int(match[2]) + 1)
        if start >= stop:
            whole = {"Content-Range": f"bytes */{file.size_bytes}"}
            return _refusal(Code.VALUE_REFUSED, 416, whole)
        if stop - start > _MAX_SENT_BYTES:
            length = {"Accept-Ranges": "bytes", "Content-Length": str(stop)}
            pieces = self._pieces(box, sha, stop)
            return StreamingResponse(pieces, 200, length, "application/octet-stream")
        body = await to_thread.run_sync(box.read, sha, start, stop - start)
        self.metrics.sent_bytes += len(body)
        headers = {"Accept-Ranges": "bytes"}
        if match:
            headers["Content-Range"] = f"bytes {start}-{stop - 1}/{file.size_bytes}"
        return Response(body, 206 if match else 200, headers, media_type="application/octet-stream")

    async def _pieces(self, box: MailboxBox, sha: str, stop: int) -> AsyncIterator[bytes]:
        for start in range(0, stop, _MAX_SENT_BYTES):
            max_bytes = min(_MAX_SENT_BYTES, stop - start)
            body = await to_thread.run_sync(box.read, sha, start, max_bytes)
            self.metrics.sent_bytes += len(body)
            yield body

    async def _patch(self, request: Request) -> Response:
        headers, sha = request.headers, request.path_params["sha"]
        offset = _number(headers.get("upload-offset", ""))
        length = _number(headers.get("upload-length", ""))
        box = self._box(request, "PATCH", f"{offset}/{length}")
        result = await self._uploads.receive(box, sha, offset, length, request.stream().__aiter__())
        if result.expected_offset is not None:
            position = {"Upload-Offset": str(result.expected_offset)}
            return _refusal(Code.VALUE_REFUSED, 409, position)
        self.metrics.received_bytes += result.received_bytes
        if result.is_whole:
            self.metrics.file_counts[_route(request)] += 1
            if _route(request) is MailboxRoute.BUNDLES:
                self._on_whole()
        file = box.find_file(sha)
        status = 201 if result.is_whole else 204
        return Response(None, status, _position_headers(file) if file else {})

    async def _delete(self, request: Request) -> Response:
        box = self._box(request, "DELETE")
        is_taken = request.url.query == "taken"
        if request.url.query and not is_taken:
            raise Problem(Code.VALUE_REFUSED)
        sha = request.path_params["sha"]
        if not await to_thread.run_sync(lambda: box.remove(sha, is_taken=is_taken)):
            raise Problem(Code.NOT_FOUND)
        return Response(None, 204)

    async def _put_trust(self, request: Request) -> Response:
        # The caller is authenticated before so long a body is read.
        digest = request.headers.get("content-sha256", "")
        if not self._caller(request, digest).role.is_office:  # head office signed the list
            raise Problem(Code.HUB_REFUSED)
        body = await _body(request, _MAX_TRUST_BYTES)
        if hashlib.sha256(body).hexdigest() != digest:
            raise Problem(Code.SIGNATURE_WRONG)
        trust = TrustList.from_bytes(body, self.mailbox.head_office)
        await to_thread.run_sync(self.mailbox.write_trust_list, trust)
        return Response(None, 204)

    # Operation

    async def _health(self, _request: Request) -> Response:
        await to_thread.run_sync(self.mailbox.read_trust_list)
        return JSONResponse({"well": True})

    async def _describe(self, _request: Request) -> Response:
        return JSONResponse(OPENAPI)

    def _endpoint(
        self, handler: Callable[[Request], Awaitable[Response]]
    ) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            code = ""
            try:
                response = await handler(request)
            except Problem as problem:
                code = problem.code.value
                response = _refusal(problem.code, _STATUS.get(problem.code, 400))
            params = request.path_params
            self.metrics.record_response(
                request.method,
                response.status_code,
                route=str(params.get("way", "")),
                device=str(params.get("device", "")),
                code=code,
            )
            return response

        return endpoint


class _RouteConvertor(StringConvertor):
    regex = "|".join(MailboxRoute)


register_url_convertor("way", _RouteConvertor())


def _route(request: Request) -> MailboxRoute:
    return MailboxRoute(request.path_params["way"])


def _file_fields(file: BoxFile) -> dict[str, object]:
    return {"sha": file.sha, "size_bytes": file.size_bytes, "is_whole": file.is_whole}


def _position_headers(file: BoxFile) -> dict[str, str]:
    state = "taken" if file.is_taken else "whole" if file.is_whole else "part"
    return {"Upload-Offset": str(file.size_bytes), "Upload-State": state}


def _refusal(code: Code, status: int, headers: dict[str, str] | None = None) -> Response:
    # In a header too, because a response to HEAD has no body.
    headers = {"Fieldreg-Problem": code.value, **(headers or {})}
    return JSONResponse({"problem": code.value}, status, headers)


async def _handle_http_exception(_request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
    return _refusal(Code.NOT_FOUND, status, headers)


def _number(text: str) -> int:
    if not _NUMBER.fullmatch(text):
        raise Problem(Code.VALUE_REFUSED)
    return int(text)


def _hex(text: str, length: int) -> bytes:
    try:
        data = bytes.fromhex(text)
    except ValueError:
        data = b""
    if len(data) != length:
        raise Problem(Code.SIGNATURE_WRONG)
    return data


async def _body(request: Request, max_bytes: int) -> bytes:
    body = bytearray()
    try:
        with anyio.fail_after(_MAX_BODY_SECONDS):
            async for piece in request.stream():
                body += piece
                if len(body) > max_bytes:
                    raise Problem(Code.BUNDLE_TOO_LARGE)
    except (ClientDisconnect, TimeoutError):
        raise Problem(Code.VALUE_REFUSED) from None
    return bytes(body)
