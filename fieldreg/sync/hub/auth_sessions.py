"""Sessions: who calls, and that it is they who ask.

A caller opens a session with the certificate that it brings, and signs each request in
it with its key, under a count of its own. A request that somebody overheard is refused,
since its count is used; a hub that was restarted knows no session, and callers open
another. Nothing of this outlives the process. Anybody can open sessions, so those in
which nothing was signed yet push out each other, and none of those in use.
"""

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

_MOST_SESSIONS: Final = 2_000
_COUNTS_BACK: Final = 1_000


class CallerRole(StrEnum):
    """Who may call."""

    LAPTOP = "laptop"
    HEAD_OFFICE = "head office"


@dataclass(slots=True)
class HubSession:
    """A session of *caller*, who signs with *key*; *device* names its boxes.

    *invitation* is the one that it came with, until head office has confirmed it.
    """

    role: CallerRole
    key: VerifyKey
    box_name: str
    certificate: bytes = field(repr=False)
    invitation_id: str = ""
    highest_count: int = 0
    used_counts: set[int] = field(default_factory=set)

    def use_count(self, count: int) -> bool:
        """Use *count* up; tell whether it could be: requests may overtake each other."""
        oldest = self.highest_count - _COUNTS_BACK
        if count <= max(oldest, 0) or count in self.used_counts:
            return False
        self.used_counts.add(count)
        if count > self.highest_count:
            self.highest_count = count
            self.used_counts = {one for one in self.used_counts if one > count - _COUNTS_BACK}
        return True


class HubSessions:
    """The sessions of one running hub; *trust* reads the list it goes by.

    Head office is known by its key *head_office*, and can make good a list that is damaged.
    """

    def __init__(self, trust: Callable[[], TrustList], head_office: VerifyKey) -> None:
        self._trust, self._head_office = trust, head_office
        self._begun: OrderedDict[str, HubSession] = OrderedDict()
        self._in_use: OrderedDict[str, HubSession] = OrderedDict()

    def open_session(self, certificate: bytes) -> str:
        """Open a session for whoever brings *certificate*, head office where it is empty.

        Whether it has the key of it is seen at the first request.

        Raises:
            Problem: SENDER_UNKNOWN, SENDER_REVOKED, SENDER_WITHDRAWN, SENDER_TOO_WIDE,
                CERTIFICATE_DAMAGED, DOCUMENT_TOO_NEW.
        """
        key, invitation = self._judge(certificate)
        caller = CallerRole.LAPTOP if certificate else CallerRole.HEAD_OFFICE
        name = secrets.token_bytes(NONCE_BYTES).hex()
        session = HubSession(caller, key, mailbox_name(key), certificate, invitation)
        _keep(self._begun, name, session)
        return name

    def authenticate(
        self, request: HubRequest, signature: bytes, may_ask: Callable[[str], bool]
    ) -> HubSession:
        """Insist that *request* is of a session here, new, and signed by who opened it.

        Whoever is known by it has to ask *may_ask* next, with the name of its boxes. What is
        signed wrongly ends the session, so that nobody has the hub look at many of those:
        how often a session may be opened is limited for each.

        Raises:
            Problem: HUB_SESSION_UNKNOWN, SIGNATURE_WRONG, HUB_BUSY, HUB_REPEATED; and as
                `begin`, since who may call can change at any time.
        """
        name = request.session
        session = self._in_use.get(name) or self._begun.get(name)
        if session is None:
            raise Problem(Code.HUB_SESSION_UNKNOWN)
        if not request.has_valid_signature(session.key, signature):
            self._in_use.pop(name, None)
            self._begun.pop(name, None)
            raise Problem(Code.SIGNATURE_WRONG)
        if not may_ask(session.box_name):
            raise Problem(Code.HUB_BUSY)
        if not session.use_count(request.count):
            raise Problem(Code.HUB_REPEATED)
        _, session.invitation_id = self._judge(session.certificate)
        self._begun.pop(name, None)
        _keep(self._in_use, name, session)
        return session

    def _judge(self, certificate: bytes) -> tuple[VerifyKey, str]:
        """Give the key of whoever brings *certificate*, and what it was only invited by."""
        if not certificate:
            return self._head_office, ""
        judged = self._trust().check_device(Certificate.from_bytes(certificate))
        if judged.status in _REFUSED:
            raise Problem(_REFUSED[judged.status])
        is_new = judged.status is DeviceStatus.UNCONFIRMED
        known = judged.certificate
        return known.device_key, known.invitation_id if is_new else ""


def _keep(sessions: OrderedDict[str, HubSession], name: str, session: HubSession) -> None:
    """Keep *session* as the latest; where there are too many, the oldest goes."""
    sessions[name] = session
    sessions.move_to_end(name)
    if len(sessions) > _MOST_SESSIONS:
        sessions.popitem(last=False)


_REFUSED: Final = {
    DeviceStatus.UNKNOWN: Code.SENDER_UNKNOWN,
    DeviceStatus.REVOKED: Code.SENDER_REVOKED,
    DeviceStatus.WITHDRAWN: Code.SENDER_WITHDRAWN,
    DeviceStatus.TOO_WIDE: Code.SENDER_TOO_WIDE,
}
