"""The OpenAPI 3.1 description of the hub: every request and every response.

The tests compare the hub with it.
"""

from functools import cache
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field

import fieldreg
from fieldreg.domain.sync.release_files import MAX_RELEASE_BYTES

_HEX = r"^[0-9a-f]{%d}$"


class SessionRequest(BaseModel):
    """The request that opens a session: a nonce, and the certificate of a laptop.

    Head office sends none.
    """

    model_config = ConfigDict(extra="forbid", strict=True, hide_input_in_errors=True)
    nonce: Annotated[str, Field(pattern=_HEX % 32)]
    certificate: Annotated[str, Field(max_length=1 << 14)] = ""


_SIGNED: Final = [
    {
        "name": name,
        "in": "header",
        "required": True,
        "schema": {"type": "string", "pattern": pattern},
        "description": about,
    }
    for name, pattern, about in (
        ("Fieldreg-Session", _HEX % 32, "the session"),
        ("Fieldreg-Count", "^[0-9]{1,10}$", "a number that no other request in it has"),
        (
            "Fieldreg-Signature",
            _HEX % 128,
            "Ed25519 over session, count, method, target and range (keys/hub/hub_card.py)",
        ),
    )
]
_WAY: Final = {
    "name": "way",
    "in": "path",
    "required": True,
    "schema": {"type": "string", "enum": ["bundles", "replies", "releases"]},
}
_DEVICE: Final = {
    "name": "device",
    "in": "path",
    "required": True,
    "schema": {"type": "string", "pattern": _HEX % 32},
}
_SHA: Final = {
    "name": "sha",
    "in": "path",
    "required": True,
    "schema": {"type": "string", "pattern": _HEX % 64},
}
_POSITION: Final = {
    "Upload-Offset": {"schema": {"type": "string", "pattern": "^[0-9]+$"}},
    "Upload-State": {"schema": {"type": "string", "enum": ["part", "whole", "taken"]}},
}
_REFUSALS: Final = {
    "400": "cannot be understood",
    "401": "no session here, or not signed by who opened it, or said before",
    "403": "known, and may not",
    "404": "nothing of that name",
    "429": "too often",
    "503": "the mailbox cannot be read or written to",
}


@cache
def build_openapi() -> dict[str, Any]:
    box, file = "/v1/{way}/{device}", "/v1/{way}/{device}/{sha}"
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "fieldreg hub",
            "version": fieldreg.__version__,
            "description": "A mailbox of sealed files. It holds no key that opens any."
            " What lies in releases, for everybody in the box of 32 zeros, is no secret.",
        },
        "paths": {
            "/v1/health": {"get": _open("Whether the hub is well", {"200": _json(_HEALTH)})},
            "/v1/openapi.json": {
                "get": _open("This description", {"200": _json({"type": "object"})})
            },
            "/v1/sessions": {
                "post": _open(
                    "Open a session",
                    {"201": _json(_SESSION), **_refusals("400", "401", "403", "413", "429")},
                    requestBody={
                        "required": True,
                        "content": {
                            "application/json": {"schema": SessionRequest.model_json_schema()}
                        },
                    },
                )
            },
            "/v1/trust": {
                "put": _signed(
                    "Leave head office's trust list",
                    {"204": _nothing(), **_refusals("409", "413")},
                    _header("Content-Sha256", _HEX % 64, is_needed=True),
                    requestBody={
                        "required": True,
                        "content": {"application/json": {"schema": {"type": "object"}}},
                    },
                )
            },
            "/v1/{way}": {"get": _signed("List all boxes", {"200": _json(_BOXES)}, _WAY)},
            box: {"get": _signed("List a box", {"200": _json(_FILES)}, _WAY, _DEVICE)},
            file: {
                "head": _signed(
                    "How much of a file is here", {"200": _nothing(_POSITION)}, *_FILE_PATH
                ),
                "get": _signed(
                    "Read a file, or a part of it",
                    {"200": _bytes(), "206": _bytes(), **_refusals("416")},
                    *_FILE_PATH,
                    _header("Range", r"^bytes=[0-9]{1,10}-([0-9]{1,10})?$"),
                ),
                "patch": _signed(
                    "Send the next piece of a file",
                    {
                        "201": _nothing(_POSITION),
                        "204": _nothing(_POSITION),
                        **_refusals("409", "413", "422", "507"),
                    },
                    *_FILE_PATH,
                    {
                        **_header("Upload-Offset", "^[0-9]{1,10}$", is_needed=True),
                        "example": "2048",
                    },
                    {
                        **_header("Upload-Length", "^[0-9]{1,10}$", is_needed=True),
                        "example": "4096",
                    },
                    requestBody={
                        "required": True,
                        "content": {
                            "application/octet-stream": {
                                "schema": {
                                    "type": "string",
                                    "format": "binary",
                                    "maxLength": MAX_RELEASE_BYTES,
                                }
                            }
                        },
                    },
                ),
                "delete": _signed(
                    "Remove a file; what head office took is noted as taken",
                    {"204": _nothing()},
                    *_FILE_PATH,
                    {
                        "name": "taken",
                        "in": "query",
                        "allowEmptyValue": True,
                        "schema": {"type": "string", "maxLength": 0},
                    },
                ),
            },
        },
    }


_FILE_PATH: Final = (_WAY, _DEVICE, _SHA)
_HEALTH: Final = {"type": "object", "properties": {"well": {"const": True}}}
_FILE: Final = {
    "type": "object",
    "required": ["sha", "size_bytes", "is_whole"],
    "properties": {
        "sha": _SHA["schema"],
        "size_bytes": {"type": "integer", "minimum": 0},
        "is_whole": {"type": "boolean"},
    },
}
_FILES: Final[dict[str, Any]] = {
    "type": "object",
    "required": ["files"],
    "properties": {"files": {"type": "array", "items": _FILE}},
}
_BOXES: Final = {
    "type": "object",
    "required": ["boxes"],
    "properties": {
        "boxes": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["device", "files"],
                "properties": {"device": _DEVICE["schema"], **_FILES["properties"]},
            },
        }
    },
}
_SESSION: Final = {
    "type": "object",
    "required": ["session", "signature"],
    "properties": {
        "session": {"type": "string", "pattern": _HEX % 32},
        "signature": {"type": "string", "pattern": _HEX % 128},
    },
}
_PROBLEM: Final = {
    "type": "object",
    "required": ["problem"],
    "properties": {"problem": {"type": "string"}},
}


def _open(summary: str, responses: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"summary": summary, "responses": {**_refusals("503"), **responses}, **more}


def _signed(
    summary: str, responses: dict[str, Any], *parameters: dict[str, Any], **more: Any
) -> dict[str, Any]:
    return {
        "summary": summary,
        "parameters": [*parameters, *_SIGNED],
        "responses": {**_refusals(*_REFUSALS), **responses},
        **more,
    }


def _header(name: str, pattern: str, *, is_needed: bool = False) -> dict[str, Any]:
    schema = {"type": "string", "pattern": pattern}
    return {"name": name, "in": "header", "required": is_needed, "schema": schema}


def _refusals(*statuses: str) -> dict[str, Any]:
    return {status: _json(_PROBLEM, _REFUSALS.get(status, "refused")) for status in statuses}


def _json(schema: dict[str, Any], about: str = "done") -> dict[str, Any]:
    return {"description": about, "content": {"application/json": {"schema": schema}}}


def _bytes() -> dict[str, Any]:
    schema = {"type": "string", "format": "binary"}
    return {"description": "the file", "content": {"application/octet-stream": {"schema": schema}}}


def _nothing(headers: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"description": "done", **({"headers": headers} if headers else {})}
