"""A caller at a hub that does as it is told, right or wrong; no other is so rude."""

import hashlib
import socket
import ssl
from typing import Any

import httpx

from fieldreg.keys.hub.hub_card import HubCard, HubRequest, mailbox_name
from fieldreg.keys.hub.tls_authority import der_to_pem
from fieldreg.keys.signing import SigningKey
from tests.support.hub.running_hub import RunningHub
from tests.support.installations import Laptop


def laptop_mailbox_name(laptop: Laptop) -> str:
    return mailbox_name(laptop.installation.device_keys().signing.verify_key)


def open_tls(hub: RunningHub) -> ssl.SSLSocket:
    """Return a bare connection to *hub*, in TLS and nothing more."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    line = context.wrap_socket(socket.create_connection(("127.0.0.1", hub.port)))
    line.settimeout(10)
    return line


class RawHubSession:
    """A session at the hub of *card*, begun with *certificate*, signing with *key*."""

    def __init__(self, card: HubCard, certificate: bytes, key: SigningKey) -> None:
        context = ssl.create_default_context(cadata=der_to_pem(card.authority))
        self.client = httpx.Client(base_url=card.url, verify=context, timeout=60)
        self.key, self.count = key, 0
        self.answer = self.client.post(
            "/v1/sessions", json={"nonce": "00" * 16, "certificate": certificate.decode()}
        )
        self.session = self.answer.json().get("session", "00" * 16)

    def close(self) -> None:
        self.client.close()

    def headers(
        self, method: str, path: str, range_: str = "", changes: dict[str, Any] | None = None
    ) -> dict[str, str]:
        self.count += 1
        asked: dict[str, Any] = {"session": self.session, "count": self.count, "method": method}
        asked |= {"target": path, "range_": range_}
        request = HubRequest(**(asked | (changes or {})))
        return {
            "Fieldreg-Session": self.session,
            "Fieldreg-Count": str(self.count),
            "Fieldreg-Signature": request.sign(self.key).hex(),
        }

    def ask(
        self,
        method: str,
        path: str,
        range_: str = "",
        *,
        given: dict[str, str] | None = None,
        **more: Any,
    ) -> httpx.Response:
        headers = self.headers(method, path, range_) | (given or {})
        return self.client.request(method, path, headers=headers, **more)

    def send(self, device: str, body: bytes, way: str = "bundles") -> httpx.Response:
        length, sha = str(len(body)), hashlib.sha256(body).hexdigest()
        return self.ask(
            "PATCH",
            f"/v1/{way}/{device}/{sha}",
            f"0/{length}",
            given={"Upload-Offset": "0", "Upload-Length": length},
            content=body,
        )
