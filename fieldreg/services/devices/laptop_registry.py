"""The laptops of head office: who they are, confirming one by its words, cutting one off.

The trust list says who is trusted; here it is changed, and told what it means. A laptop is
in use from the moment it opened its invitation, and what it brings goes in *unconfirmed*
until the eight words that it shows were compared with those that head office shows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_entries import InvitationEntry
from fieldreg.keys.devices.trust_list import DeviceStatus, TrustList
from fieldreg.keys.word_lists import spell_fingerprint
from fieldreg.services import consent_records
from fieldreg.services.host.atomic_write import write_atomically
from fieldreg.services.host.staging import move_into_place, staged_file
from fieldreg.services.installation import lifecycle
from fieldreg.services.installation.lifecycle import LAPTOP, Installation, build_scope
from fieldreg.services.permissions import needs
from fieldreg.store.devices.repository import Device
from fieldreg.store.metadata import device_differs_key
from fieldreg.store.people.repository import PersonRow

_HOLDING: Final = "holds-unconfirmed"
_TOLD_OF: Final = (kinds.TRAINEE, kinds.SESSION, kinds.ATTENDANCE, kinds.CONSENT)


class LaptopState(StrEnum):
    """How far head office knows a laptop."""

    INVITED = "invited"
    UNCONFIRMED = "unconfirmed"
    CONFIRMED = "confirmed"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"
    REVOKED = "revoked"


_STATES: Final = {
    DeviceStatus.UNCONFIRMED: LaptopState.UNCONFIRMED,
    DeviceStatus.KNOWN: LaptopState.CONFIRMED,
    DeviceStatus.ENDED: LaptopState.ENDED,
    DeviceStatus.REVOKED: LaptopState.REVOKED,
}


@dataclass(frozen=True, slots=True)
class LaptopLine:
    """One laptop as head office knows it today.

    *words* are the eight that it shows too; none before it was heard from. It *is_second*
    where another laptop came by its invitation. It *differs* where it holds something else
    than head office sent it, and sending everything again did not help. *until* ends its answers, *revoked_on* is
    the day on which it was cut off; both are empty where there is none.
    """

    device: Device
    state: LaptopState
    fingerprint_words: tuple[str, ...] = ()
    shares_invitation: bool = False
    has_diverged: bool = False
    answers_until: str = ""
    revoked_on: str = ""


@dataclass(frozen=True, slots=True)
class LaptopExposure:
    """What whoever has a laptop in hand could have: what it made, and what it was sent.

    Both by kind; *people* are those among them whom the person here may see. Beside it there is what was written there
    after the day *heard_on*, of which nobody here knows.
    """

    line: LaptopLine
    made_counts: Mapping[str, int]
    sent_counts: Mapping[str, int]
    people: tuple[PersonRow, ...]
    last_heard_on: str


@needs(Permission.VIEW_LAPTOPS)
def list_laptops(installation: Installation) -> list[LaptopLine]:
    """Give every laptop that was invited, by name.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    trust = _trust(installation)
    devices = installation.store.devices.list_all()
    return [_line(installation, trust, one) for one in devices]


@needs(Permission.VIEW_LAPTOPS)
def find_laptop(installation: Installation, name: str) -> LaptopLine:
    """Give the laptop called *name*.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND.
    """
    trust = _trust(installation)
    device = installation.store.devices.find_by_name(name)
    if device is None:
        raise Problem(Code.NOT_FOUND, laptop=name)
    return _line(installation, trust, device)


@needs(Permission.VIEW_OVERVIEW)
def load_own_fingerprint(installation: Installation, language: str = "") -> tuple[str, ...]:
    """Give the eight words of this laptop, in the list of *language* if it has one.

    Raises:
        Problem: NOT_LAPTOP.
    """
    if installation.role != LAPTOP:
        raise Problem(Code.NOT_LAPTOP)
    certificate = Certificate.from_bytes(installation.store.metadata.get("certificate") or b"")
    return translate_fingerprint(installation, _words(installation, certificate), language)


@needs(Permission.VIEW_OVERVIEW)
def translate_fingerprint(
    installation: Installation, words: Sequence[str], language: str
) -> tuple[str, ...]:
    """Give the *words* of a laptop in the list of *language*, if it has one."""
    return installation.tools.word_lists.translate(language, words)


@needs(Permission.VIEW_OVERVIEW)
def load_own_state(installation: Installation) -> tuple[LaptopState, str]:
    """Give what head office last said of this laptop, and the day that ends its answers."""
    papers = installation.store.metadata
    said = DeviceStatus((papers.get("standing") or b"unconfirmed").decode())
    certificate = Certificate.from_bytes(papers.get("certificate") or b"")
    return _STATES.get(said, LaptopState.WITHDRAWN), certificate.scope.until


@needs(Permission.MANAGE_LAPTOPS)
def invite_laptop(
    installation: Installation,
    file: Path,
    name: str,
    provinces: tuple[str, ...],
    *,
    until: str = "",
    replaces: str = "",
) -> None:
    """Invite a laptop, as `installing.invite` does, and write its *file*; or neither.

    Raises:
        Problem: FILE_NOT_WRITTEN, DISK_FULL, DISK_FAILED, and as `installing.invite`.
    """
    with staged_file(installation.store, file) as fresh:
        with installation.store.transaction():
            document = lifecycle.issue_invitation(
                installation, name, provinces, until=until, replaces=replaces
            )
            write_atomically(fresh, document)
        # Nobody can hold the file before the list of trusted devices has the laptop.
        move_into_place(fresh, file)


@needs(Permission.MANAGE_LAPTOPS)
def confirm_laptop(
    installation: Installation,
    name: str,
    said: str,
    *,
    provinces: Sequence[str] = (),
    until: str | None = None,
) -> LaptopLine:
    """Confirm the laptop called *name*, whose trainer *said* those words.

    It gets a certificate of head office's own with the next answer, for its provinces and
    its time, or for others. One that is confirmed already gets only these: it need say
    nothing again.

    Raises:
        Problem: LAPTOP_UNHEARD, LAPTOP_REVOKED, LAPTOP_WORDS_WRONG; PLACE_UNKNOWN,
            VALUE_REFUSED; as `named`. Nothing is changed then.
    """
    line = find_laptop(installation, name)
    require_confirmable(line)
    is_known = line.state in (LaptopState.CONFIRMED, LaptopState.ENDED)
    if not is_known and not _are_the_same(installation, said.split(), line.fingerprint_words):
        raise Problem(Code.LAPTOP_WORDS_WRONG)
    keys, store = installation.head_office_keys(), installation.store
    with store.transaction():
        trust = _trust(installation)
        present = trust.check_device(_certificate(line.device)).certificate
        scope = build_scope(
            installation.tools.places,
            provinces or present.scope.provinces,
            present.scope.until if until is None else until,
        )
        after = trust.with_confirmed_device(
            keys, present, issued_on=_day(installation), scope=scope
        )
        store.metadata.put("trust", after.document)
        store.devices.set_provinces(line.device.id, scope.provinces)
    return find_laptop(installation, name)


def require_confirmable(line: LaptopLine) -> None:
    """Insist that there are words of *line* to compare.

    Raises:
        Problem: LAPTOP_REVOKED, LAPTOP_UNHEARD.
    """
    if line.state is LaptopState.REVOKED:
        raise Problem(Code.LAPTOP_REVOKED)
    if not line.fingerprint_words:
        raise Problem(Code.LAPTOP_UNHEARD)


@needs(Permission.MANAGE_LAPTOPS)
def withdraw_invitation(installation: Installation, name: str) -> LaptopLine:
    """Withdraw the invitation of the laptop called *name*: it brings nobody any more.

    What comes with it all the same is set aside, and goes in if the words agree.

    Raises:
        Problem: LAPTOP_CONFIRMED, LAPTOP_REVOKED, and as `named`.
    """
    line = find_laptop(installation, name)
    if line.state in (LaptopState.CONFIRMED, LaptopState.ENDED):
        raise Problem(Code.LAPTOP_CONFIRMED)
    if line.state is LaptopState.REVOKED:
        raise Problem(Code.LAPTOP_REVOKED)
    keys = installation.head_office_keys()
    with installation.store.transaction():
        trust = _trust(installation)
        invitation = _invited(trust, line.device).invitation_id
        after = trust.with_withdrawn_invitation(keys, invitation, issued_on=_day(installation))
        installation.store.metadata.put("trust", after.document)
    return find_laptop(installation, name)


@needs(Permission.MANAGE_LAPTOPS)
def revoke_laptop(installation: Installation, name: str, *, reason: str = "") -> LaptopLine:
    """Cut off the laptop called *name* after the last of its bundles that is here.

    All that it handed over stays; what comes later is set aside for a person. Of one that
    was never heard from the invitation is withdrawn, which is all that there is.

    Raises:
        Problem: LAPTOP_REVOKED, and as `named`.
    """
    line = find_laptop(installation, name)
    if line.state is LaptopState.REVOKED:
        raise Problem(Code.LAPTOP_REVOKED)
    keys, store = installation.head_office_keys(), installation.store
    with store.transaction():
        if line.fingerprint_words:
            last = store.bundles.find_last_applied(line.device.id)
            after = _trust(installation).with_revoked_device(
                keys,
                _certificate(line.device),
                last_bundle=last.hex() if last else "",
                issued_on=_day(installation),
            )
            store.metadata.put("trust", after.document)
        else:
            withdraw_invitation(installation, name)
        store.devices.note_cutoff_reason(line.device.id, reason.strip())
    return find_laptop(installation, name)


@needs(Permission.VIEW_LAPTOPS)
def load_exposure(installation: Installation, name: str) -> LaptopExposure:
    """Give what whoever has the laptop called *name* in hand could have.

    Raises:
        Problem: as `named`.
    """
    line, store, user = (
        find_laptop(installation, name),
        installation.store,
        installation.user_session(),
    )
    held = {kind: store.sent_records.list_made_and_sent(kind, line.device.id) for kind in _TOLD_OF}
    made, sent = held[kinds.TRAINEE]
    return LaptopExposure(
        line,
        {kind.name: len(own) for kind, (own, _) in held.items()},
        {kind.name: len(foreign) for kind, (_, foreign) in held.items()},
        tuple(
            consent_records.redact_contacts(
                user, user.store.people.list_by_ids(sorted(made | sent))
            )
        ),
        line.device.last_received_on or "",
    )


@needs(Permission.VIEW_LAPTOPS)
def is_holding_unconfirmed(installation: Installation) -> bool:
    """Tell whether bundles of laptops wait here until they are confirmed."""
    return installation.store.metadata.get(_HOLDING) == b"1"


@needs(Permission.MANAGE_LAPTOPS)
def set_holding_unconfirmed(installation: Installation, *, is_wanted: bool) -> None:
    """Let the bundles of laptops that are not confirmed wait from now on, or go in.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    installation.head_office_keys()
    with installation.store.transaction():
        installation.store.metadata.put(_HOLDING, b"1" if is_wanted else b"0")


def _line(installation: Installation, trust: TrustList, device: Device) -> LaptopLine:
    invited = _invited(trust, device)
    if device.certificate is None:
        is_out = trust.is_withdrawn(invited.invitation_id)
        state = LaptopState.WITHDRAWN if is_out else LaptopState.INVITED
        return LaptopLine(device, state, answers_until=invited.scope.until)
    certificate = _certificate(device)
    found = trust.check_device(certificate)
    state = _STATES.get(found.status_on(_day(installation)), LaptopState.WITHDRAWN)
    together = installation.store.devices.list_by_invitation(device.invitation_key)
    return LaptopLine(
        device,
        state,
        fingerprint_words=_words(installation, certificate),
        shares_invitation=len(together) > 1,
        has_diverged=bool(installation.store.metadata.get(device_differs_key(device.id))),
        answers_until=found.certificate.scope.until,
        revoked_on=trust.revoked_on(certificate.device_key),
    )


def _words(installation: Installation, certificate: Certificate) -> tuple[str, ...]:
    return tuple(spell_fingerprint(certificate.fingerprint_bytes, installation.tools.word_lists))


def _certificate(device: Device) -> Certificate:
    return Certificate.from_bytes(device.certificate or b"")


def _invited(trust: TrustList, device: Device) -> InvitationEntry:
    return next(one for one in trust.invitations if one.key.raw == device.invitation_key)


def _trust(installation: Installation) -> TrustList:
    """Give the trust list as it is now.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    key = installation.head_office_keys().signing.verify_key
    return TrustList.from_bytes(installation.store.metadata.get("trust") or b"", key)


def _day(installation: Installation) -> str:
    return installation.tools.clock.today().isoformat()


def _are_the_same(installation: Installation, said: Sequence[str], shown: Sequence[str]) -> bool:
    """Tell whether those are the same words, each in whichever language."""
    words = installation.tools.word_lists
    try:
        return words.translate("", said) == words.translate("", shown)
    except Problem:
        return False
