"""Sessions identify callers and verify their requests (`docs/formats/hub.md`)."""

import secrets
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import DeviceStatus, TrustList
from fieldreg.keys.hub.hub_card import NONCE_BYTES, HubRequest, mailbox_name
from fieldreg.keys.signing import VerifyKey

_MAX_SESSIONS: Final = 2_000
_COUNT_WINDOW: Final = 1_000


class CallerRole(StrEnum):
    LAPTOP = "laptop"
    HEAD_OFFICE = "head office"
    RECEIVER = "receiver"  # a machine of head office that receives unattended

    @property
    def is_office(self) -> bool:
        return self is not CallerRole.LAPTOP


@dataclass(slots=True)
class HubSession:
    """*key* signs for a caller with *role*; *box_name* names its boxes.

    *invitation_id* is set until head office has confirmed the laptop.
    """

    role: CallerRole
    key: VerifyKey
    box_name: str
    certificate: bytes = field(repr=False)
    invitation_id: str = ""
    highest_count: int = 0
    used_counts: set[int] = field(default_factory=set)

    def use_count(self, count: int) -> bool:
        """Return whether *count* was unused, since requests may overtake each other."""
        oldest = self.highest_count - _COUNT_WINDOW
        if count <= max(oldest, 0) or count in self.used_counts:
            return False
        self.used_counts.add(count)
        if count > self.highest_count:
            self.highest_count = count
            self.used_counts = {used for used in self.used_counts if used > count - _COUNT_WINDOW}
        return True


class HubSessions:
    """The sessions of one running hub; *trust* reads the current trust list.

    Head office is identified by its key, and can replace a damaged list.
    """

    def __init__(self, trust: Callable[[], TrustList], head_office: VerifyKey) -> None:
        self._trust, self._head_office = trust, head_office
        self._unsigned: OrderedDict[str, HubSession] = OrderedDict()
        self._in_use: OrderedDict[str, HubSession] = OrderedDict()

    def open_session(self, certificate: bytes) -> str:
        """Open a session for the owner of *certificate*; b"" for head office.

        Raises SENDER_UNKNOWN, SENDER_REVOKED, SENDER_WITHDRAWN, SENDER_TOO_WIDE, RECEIVER_REVOKED,
        CERTIFICATE_DAMAGED, DOCUMENT_TOO_NEW.
        """
        role, key, invitation = self._judge(certificate)
        name = secrets.token_bytes(NONCE_BYTES).hex()
        session = HubSession(role, key, mailbox_name(key), certificate, invitation)
        _keep(self._unsigned, name, session)
        return name

    def authenticate(
        self, request: HubRequest, signature: bytes, try_acquire: Callable[[str], bool]
    ) -> HubSession:
        """Verify that *request* is of a session here, new, and signed by its opener.

        *try_acquire* limits the rate of each box name. Raises HUB_SESSION_UNKNOWN, SIGNATURE_WRONG,
        HUB_BUSY, HUB_REPEATED; and as `open_session`.
        """
        name = request.session
        session = self._in_use.get(name) or self._unsigned.get(name)
        if session is None:
            raise Problem(Code.HUB_SESSION_UNKNOWN)
        if not request.has_valid_signature(session.key, signature):
            self._in_use.pop(name, None)
            self._unsigned.pop(name, None)
            raise Problem(Code.SIGNATURE_WRONG)
        if not try_acquire(session.box_name):
            raise Problem(Code.HUB_BUSY)
        if not session.use_count(request.count):
            raise Problem(Code.HUB_REPEATED)
        _, _, session.invitation_id = self._judge(session.certificate)
        self._unsigned.pop(name, None)
        _keep(self._in_use, name, session)
        return session

    def _judge(self, certificate: bytes) -> tuple[CallerRole, VerifyKey, str]:
        if not certificate:
            return CallerRole.HEAD_OFFICE, self._head_office, ""
        known_trust = self._trust()
        for entry in known_trust.receivers:
            if entry.certificate.document == certificate:
                entry.check("")  # a hub has no calendar; laptops keep to the last day
                return CallerRole.RECEIVER, entry.certificate.key, ""
        trust = known_trust.check_device(Certificate.from_bytes(certificate))
        if trust.status in _REFUSED:
            raise Problem(_REFUSED[trust.status])
        is_new = trust.status is DeviceStatus.UNCONFIRMED
        known = trust.certificate
        return CallerRole.LAPTOP, known.device_key, known.invitation_id if is_new else ""


def _keep(sessions: OrderedDict[str, HubSession], name: str, session: HubSession) -> None:
    sessions[name] = session
    sessions.move_to_end(name)
    if len(sessions) > _MAX_SESSIONS:
        sessions.popitem(last=False)


_REFUSED: Final = {
    DeviceStatus.UNKNOWN: Code.SENDER_UNKNOWN,
    DeviceStatus.REVOKED: Code.SENDER_REVOKED,
    DeviceStatus.WITHDRAWN: Code.SENDER_WITHDRAWN,
    DeviceStatus.TOO_WIDE: Code.SENDER_TOO_WIDE,
}
