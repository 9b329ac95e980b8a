"""The hub's card, and the signatures between the hub and its clients (`docs/formats/hub.md`)."""

import hashlib
import re
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.signed_documents import read_signed_by_office, sign_body
from fieldreg.keys.signing import SigningKey, VerifyKey

_CARD_CONTEXT: Final = b"fieldreg-hub-card-v1"
_ANSWER_CONTEXT: Final = b"fieldreg-hub-answer-v1"
_REQUEST_CONTEXT: Final = b"fieldreg-hub-request-v1"
_LIMIT_BYTES: Final = 1 << 13
_AUTHORITY_LIMIT_BYTES: Final = 1 << 11

_HOST: Final = re.compile(r"([a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}\.?")
_MAX_HOST: Final = 255

NONCE_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class HubCard:
    """The hub at *url* signs with *key*.

    *authority* is a certificate in DER; empty if the system's authorities certify the hub.
    """

    url: str
    key: VerifyKey
    authority: bytes = field(repr=False)
    document: bytes = field(repr=False)

    @classmethod
    def issue(
        cls, keys: HeadOfficeKeys, *, url: str, key: VerifyKey, authority: bytes
    ) -> "HubCard":
        """Raise HUB_ADDRESS_WRONG unless *url* is ``https://host[:port]``."""
        body = {
            "authority": authority.hex(),
            "head_office": keys.signing.verify_key.raw.hex(),
            "key": key.raw.hex(),
            "url": normalise_hub_url(url),
        }
        document = sign_body(body, keys.signing, _CARD_CONTEXT)
        return cls.from_bytes(document, keys.signing.verify_key)

    @classmethod
    def from_bytes(cls, data: bytes, head_office: VerifyKey) -> "HubCard":
        """Raise HUB_CARD_DAMAGED, DOCUMENT_TOO_NEW or SIGNATURE_WRONG."""
        body = read_signed_by_office(
            head_office,
            data,
            Code.HUB_CARD_DAMAGED,
            context=_CARD_CONTEXT,
            limit_bytes=_LIMIT_BYTES,
        )
        return cls(
            url=normalise_hub_url(body.read_text("url")),
            key=body.read_verify_key("key"),
            authority=body.read_bytes_up_to("authority", _AUTHORITY_LIMIT_BYTES),
            document=data,
        )


def normalise_hub_url(url: str) -> str:
    """Return *url* as ``https://host[:port]``, for comparing; raise HUB_ADDRESS_WRONG."""
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        raise Problem(Code.HUB_ADDRESS_WRONG) from None
    host = parts.hostname or ""
    is_bare = parts.path in ("", "/") and not (parts.query or parts.fragment)
    if parts.scheme != "https" or "@" in parts.netloc or not is_bare or not _is_host(host):
        raise Problem(Code.HUB_ADDRESS_WRONG)
    shown = f"[{host}]" if ":" in host else host
    return f"https://{shown}" + ("" if port in (None, 443) else f":{port}")


def _is_host(host: str) -> bool:
    try:
        name = host if host.isascii() else host.encode("idna").decode()
    except UnicodeError:
        return False
    return ":" in host or bool(len(name) < _MAX_HOST and _HOST.fullmatch(name))


def mailbox_name(key: VerifyKey) -> str:
    return hashlib.sha256(key.raw).hexdigest()[:32]


def sign_session_answer(key: SigningKey, nonce: bytes, session: bytes) -> bytes:
    return key.sign(_ANSWER_CONTEXT, nonce + session)


def has_signed_session(key: VerifyKey, nonce: bytes, session: bytes, signature: bytes) -> bool:
    return key.has_signed(_ANSWER_CONTEXT, nonce + session, signature)


@dataclass(frozen=True, slots=True)
class HubRequest:
    """The signed part of a request; *count* is used once in *session*."""

    session: str
    count: int
    method: str
    target: str
    range_: str = ""

    def sign(self, key: SigningKey) -> bytes:
        return key.sign(_REQUEST_CONTEXT, self._signed_bytes())

    def has_valid_signature(self, key: VerifyKey, signature: bytes) -> bool:
        return key.has_signed(_REQUEST_CONTEXT, self._signed_bytes(), signature)

    def _signed_bytes(self) -> bytes:
        lines = (self.session, str(self.count), self.method, self.target, self.range_)
        return "\n".join(lines).encode()
