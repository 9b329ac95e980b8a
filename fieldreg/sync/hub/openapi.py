"""The OpenAPI 3.1 description of the hub."""

from typing import Annotated, Any, Final, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

import fieldreg
from fieldreg.domain.sync.release_files import MAX_RELEASE_BYTES

_HEX: Final = r"^[0-9a-f]{%d}$"

_Json: TypeAlias = dict[str, Any]


class SessionRequest(BaseModel):
    """A nonce, and the certificate of a laptop or receiver; head office sends none."""

    model_config = ConfigDict(extra="forbid", strict=True, hide_input_in_errors=True)
    nonce: Annotated[str, Field(pattern=_HEX % 32)]
    certificate: Annotated[str, Field(max_length=1 << 14)] = ""


# Schemas


def _text(pattern: str) -> _Json:
    return {"type": "string", "pattern": pattern}


def _object(**properties: _Json) -> _Json:
    return {"type": "object", "required": [*properties], "properties": properties}


def _list(items: _Json) -> _Json:
    return {"type": "array", "items": items}


_COUNT: Final = "^[0-9]{1,10}$"
_DEVICE, _SHA = _text(_HEX % 32), _text(_HEX % 64)
_FILES: Final = _list(
    _object(sha=_SHA, size_bytes={"type": "integer", "minimum": 0}, is_whole={"type": "boolean"})
)
_SESSION: Final = _object(session=_text(_HEX % 32), signature=_text(_HEX % 128))
_HEALTH: Final = {"type": "object", "properties": {"well": {"const": True}}}
_BYTES: Final = {"type": "string", "format": "binary"}

# Parameters


def _in_path(name: str, schema: _Json) -> _Json:
    return {"name": name, "in": "path", "required": True, "schema": schema}


def _header(name: str, pattern: str, *, is_needed: bool = True, **more: str) -> _Json:
    return {"name": name, "in": "header", "required": is_needed, "schema": _text(pattern), **more}


_SIGNED: Final = (
    _header("Fieldreg-Session", _HEX % 32, description="the session"),
    _header("Fieldreg-Count", _COUNT, description="a number that no other request in it has"),
    _header(
        "Fieldreg-Signature",
        _HEX % 128,
        description="Ed25519 over session, count, method, target and range (keys/hub/hub_card.py)",
    ),
)
_ROUTE: Final = _in_path("way", {"type": "string", "enum": ["bundles", "replies", "releases"]})
_BOX_PATH: Final = (_ROUTE, _in_path("device", _DEVICE))
_FILE_PATH: Final = (*_BOX_PATH, _in_path("sha", _SHA))

# Responses

_REFUSALS: Final = {
    "400": "cannot be understood",
    "401": "no session here, or not signed by who opened it, or said before",
    "403": "known, and may not",
    "404": "nothing of that name",
    "429": "too often",
    "503": "the mailbox cannot be read or written to",
}


def _content(schema: _Json, media_type: str = "application/json") -> _Json:
    return {"content": {media_type: {"schema": schema}}}


def _json(schema: _Json, about: str = "done") -> _Json:
    return {"description": about, **_content(schema)}


def _refusals(*statuses: str) -> _Json:
    problem = _object(problem={"type": "string"})
    return {status: _json(problem, _REFUSALS.get(status, "refused")) for status in statuses}


_DONE: Final[_Json] = {"description": "done"}
_AT_POSITION: Final = _DONE | {
    "headers": {
        "Upload-Offset": {"schema": _text("^[0-9]+$")},
        "Upload-State": {"schema": {"type": "string", "enum": ["part", "whole", "taken"]}},
    }
}
_FILE: Final = {"description": "the file", **_content(_BYTES, "application/octet-stream")}

# Requests


def _open(summary: str, responses: _Json, **more: _Json) -> _Json:
    return {"summary": summary, "responses": _refusals("503") | responses, **more}


def _signed(summary: str, responses: _Json, *parameters: _Json, **more: _Json) -> _Json:
    return {
        "summary": summary,
        "parameters": [*parameters, *_SIGNED],
        "responses": _refusals(*_REFUSALS) | responses,
        **more,
    }


def _body(schema: _Json, media_type: str = "application/json") -> _Json:
    return {"required": True, **_content(schema, media_type)}


_ON_FILE: Final = {
    "head": _signed("How much of a file is here", {"200": _AT_POSITION}, *_FILE_PATH),
    "get": _signed(
        "Read a file, or a part of it",
        {"200": _FILE, "206": _FILE, **_refusals("416")},
        *_FILE_PATH,
        _header("Range", r"^bytes=[0-9]{1,10}-([0-9]{1,10})?$", is_needed=False),
    ),
    "patch": _signed(
        "Send the next piece of a file",
        {"201": _AT_POSITION, "204": _AT_POSITION, **_refusals("409", "413", "422", "507")},
        *_FILE_PATH,
        _header("Upload-Offset", _COUNT, example="2048"),
        _header("Upload-Length", _COUNT, example="4096"),
        requestBody=_body(_BYTES | {"maxLength": MAX_RELEASE_BYTES}, "application/octet-stream"),
    ),
    "delete": _signed(
        "Remove a file; what head office took is noted as taken",
        {"204": _DONE},
        *_FILE_PATH,
        {
            "name": "taken",
            "in": "query",
            "allowEmptyValue": True,
            "schema": {"type": "string", "maxLength": 0},
        },
    ),
}

OPENAPI: Final = {
    "openapi": "3.1.0",
    "info": {
        "title": "fieldreg hub",
        "version": fieldreg.__version__,
        "description": "A mailbox of sealed files. It holds no key that opens any."
        " What lies in releases, for everybody in the box of 32 zeros, is no secret.",
    },
    "paths": {
        "/v1/health": {"get": _open("Whether the hub is well", {"200": _json(_HEALTH)})},
        "/v1/openapi.json": {"get": _open("This description", {"200": _json({"type": "object"})})},
        "/v1/sessions": {
            "post": _open(
                "Open a session",
                {"201": _json(_SESSION), **_refusals("400", "401", "403", "413", "429")},
                requestBody=_body(SessionRequest.model_json_schema()),
            )
        },
        "/v1/trust": {
            "put": _signed(
                "Leave head office's trust list",
                {"204": _DONE, **_refusals("409", "413")},
                _header("Content-Sha256", _HEX % 64),
                requestBody=_body({"type": "object"}),
            )
        },
        "/v1/{way}": {
            "get": _signed(
                "List all boxes",
                {"200": _json(_object(boxes=_list(_object(device=_DEVICE, files=_FILES))))},
                _ROUTE,
            )
        },
        "/v1/{way}/{device}": {
            "get": _signed("List a box", {"200": _json(_object(files=_FILES))}, *_BOX_PATH)
        },
        "/v1/{way}/{device}/{sha}": _ON_FILE,
    },
}
