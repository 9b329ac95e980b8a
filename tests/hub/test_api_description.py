"""The hub keeps to its description, whatever is asked of it, by whomever.

schemathesis asks, over TLS, in all its phases: as a stranger, and as a laptop whose every
request is signed on its way.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from fieldreg.keys.hub.hub_card import HubRequest, mailbox_name
from fieldreg.sync.hub.rate_limits import RateLimiter
from tests.support.hub.running_hub import RunningHub
from tests.support.installations import HeadOffice

CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "unsupported_method",
    "allow_header_conformance",
)


class Signing:
    """Stands before a hub and signs what comes, each in a session of one laptop.

    What is so odd that it is read otherwise than it was signed ends a session.
    """

    def __init__(self) -> None:
        self.begin, self.key = None, None

    def __call__(self, app):
        async def wrapped(scope, receive, send):
            if scope["type"] != "http" or self.key is None:
                await app(scope, receive, send)
                return
            given = dict(scope["headers"])
            offset, length = (
                given.get(name, b"").decode("latin-1")
                for name in (b"upload-offset", b"upload-length")
            )
            range_ = {"PATCH": f"{offset}/{length}"}.get(scope["method"], "")
            if scope["method"] == "GET":
                range_ = given.get(b"range", b"").decode("latin-1")
            parts = scope["path"].split("/")
            if len(parts) > 3:
                parts[3] = mailbox_name(self.key.verify_key)
            path = "/".join(parts)
            query = scope["query_string"].decode("latin-1")
            target = path + (f"?{query}" if query else "")
            request = HubRequest(self.begin(), 1, scope["method"], target, range_)
            given |= {
                b"fieldreg-session": request.session.encode(),
                b"fieldreg-count": b"1",
                b"fieldreg-signature": request.sign(self.key).hex().encode(),
            }
            changed = {"path": path, "raw_path": path.encode(), "headers": [*given.items()]}
            await app({**scope, **changed}, receive, send)

        return wrapped


@pytest.mark.slow
@pytest.mark.share(of=2)
@pytest.mark.parametrize("is_signed", [False, True], ids=["a stranger", "a laptop"])
def test_every_answer_is_described(tmp_path: Path, is_signed):
    office, signing = HeadOffice(tmp_path / "office"), Signing()
    running = RunningHub(tmp_path / "mailbox", office, wrap=signing)
    laptop = office.enrol("Архангай 1")
    running.tell_trust()
    with running.running():
        hub = running.hub
        hub._address_limits = hub._device_limits = RateLimiter(10**9, 1)
        if is_signed:
            certificate = laptop.installation.store.metadata.get("certificate")
            signing.begin = lambda: hub._sessions.open_session(certificate)
            signing.key = laptop.installation.device_keys().signing
        done = subprocess.run(
            [
                *(sys.executable, "-m", "schemathesis.cli", "run"),
                f"https://127.0.0.1:{running.port}/v1/openapi.json",
                *("--tls-verify", "false", "--checks", ",".join(CHECKS)),
                *("--max-examples", "15", "--seed", "1", "--no-shrink"),
                *("--suppress-health-check", "all", "--warnings", "off"),
            ],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        answers = hub.metrics.response_counts
    for one in (laptop, office):
        one.installation.close()
    assert done.returncode == 0, done.stdout[-6_000:]
    statuses = {status for (_, status) in answers}
    assert ({404, 409, 413} <= statuses) == is_signed
