"""Head office's laptops.

A laptop's changes are *unconfirmed* until its eight fingerprint words were compared. Functions that
need head office's keys raise NOT_HEAD_OFFICE on a laptop.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED, AsStored
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.keys.devices.certificates import Certificate, Scope
from fieldreg.keys.devices.trust_entries import InvitationEntry
from fieldreg.keys.devices.trust_list import DeviceStatus, TrustList
from fieldreg.keys.word_lists import spell_fingerprint
from fieldreg.services import consent_records
from fieldreg.services.devices.invitations import build_scope
from fieldreg.services.installation.model import Installation
from fieldreg.services.user_session import needs
from fieldreg.store.devices.repository import Device
from fieldreg.store.metadata import (
    CERTIFICATE,
    DEVICE_STATUS,
    IS_HOLDING_UNCONFIRMED,
    TRUST_LIST,
    device_differs,
)
from fieldreg.store.office_notes import VOUCHED_LAPTOPS
from fieldreg.store.people.search import PersonRow
from fieldreg.store.store import Store

_EXPOSED_KINDS: Final = (kinds.TRAINEE, kinds.SESSION, kinds.ATTENDANCE, kinds.CONSENT)


class LaptopState(StrEnum):
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
    """*fingerprint_words* are empty before its first bundle.

    *has_diverged*: its state differs after everything was sent again. *is_uncounted*: its records
    are in no figure.
    """

    device: Device
    state: LaptopState
    fingerprint_words: tuple[str, ...] = ()
    shares_invitation: bool = False
    has_diverged: bool = False
    answers_until: str = ""
    revoked_on: str = ""
    place: str = ""
    course: str = ""
    is_uncounted: bool = False

    @property
    def answer_terms(self) -> tuple[LaptopState, str]:
        return self.state, self.answers_until


@dataclass(frozen=True, slots=True)
class LaptopExposure:
    """The data on a laptop that a finder could read, counted by kind.

    Entries made after *last_heard_on* are unknown.
    """

    line: LaptopLine
    made_counts: Mapping[str, int]
    sent_counts: Mapping[str, int]
    people: tuple[PersonRow, ...]
    last_heard_on: str


@needs(Permission.VIEW_LAPTOPS)
def list_laptops(installation: Installation) -> list[LaptopLine]:
    trust = installation.trust_list()
    return [_line(installation, trust, device) for device in installation.store.devices.list_all()]


@needs(Permission.VIEW_LAPTOPS)
def find_laptop(installation: Installation, name: str) -> LaptopLine:
    trust = installation.trust_list()
    device = installation.store.devices.find_by_name(name)
    if device is None:
        raise Problem(Code.NOT_FOUND, laptop=name)
    return _line(installation, trust, device)


@needs(Permission.VIEW_OVERVIEW)
def load_own_fingerprint(installation: Installation, language: str = "") -> tuple[str, ...]:
    """Return this laptop's eight words, in the list of *language* if it has one.

    Raises NOT_LAPTOP.
    """
    if installation.is_head_office:
        raise Problem(Code.NOT_LAPTOP)
    certificate = Certificate.from_bytes(installation.store.metadata.read(CERTIFICATE))
    return translate_fingerprint(installation, _words(installation, certificate), language)


@needs(Permission.VIEW_OVERVIEW)
def translate_fingerprint(
    installation: Installation, words: Sequence[str], language: str
) -> tuple[str, ...]:
    return installation.tools.word_lists.translate(language, words)


@needs(Permission.VIEW_OVERVIEW)
def load_own_state(installation: Installation) -> tuple[LaptopState, str]:
    metadata = installation.store.metadata
    status = DeviceStatus(metadata.read(DEVICE_STATUS) or DeviceStatus.UNCONFIRMED)
    certificate = Certificate.from_bytes(metadata.read(CERTIFICATE))
    return _STATES.get(status, LaptopState.WITHDRAWN), certificate.scope.until


@needs(Permission.MANAGE_LAPTOPS)
def confirm_laptop(
    installation: Installation,
    name: str,
    spoken_words: str,
    *,
    shown: LaptopLine | AsStored,
    provinces: Sequence[str] = (),
    until: str | None = None,
) -> LaptopLine:
    """Confirm a laptop, and send it a certificate of *provinces* and *until*.

    Raises LAPTOP_UNHEARD, LAPTOP_REVOKED, LAPTOP_WORDS_WRONG, PLACE_UNKNOWN, VALUE_REFUSED,
    NOT_FOUND, as `require_signer`; CHANGED_MEANWHILE if it has another state or last day than
    *shown*. Nothing is changed then.
    """
    keys, store = installation.head_office_keys(), installation.store
    with store.transaction():
        line = find_laptop(installation, name)
        require_confirmable(line)
        if shown is not AS_STORED and line.answer_terms != shown.answer_terms:
            raise Problem(Code.CHANGED_MEANWHILE)
        is_known = line.state in (LaptopState.CONFIRMED, LaptopState.ENDED)
        if not is_known and not _are_same_words(
            installation, spoken_words.split(), line.fingerprint_words
        ):
            raise Problem(Code.LAPTOP_WORDS_WRONG)
        trust = installation.trust_list()
        present = trust.check_device(_certificate(line.device)).certificate
        scope = _extend_scope(installation, present.scope, line, provinces, until)
        after = trust.with_confirmed_device(keys, present, issued_on=installation.day, scope=scope)
        store.officers.save_trust_list(after.document)
        store.devices.confirm(line.device.id, scope.provinces)
    return find_laptop(installation, name)


def _extend_scope(
    installation: Installation,
    present: Scope,
    line: LaptopLine,
    provinces: Sequence[str],
    until: str | None,
) -> Scope:
    return build_scope(
        installation.tools.places,
        provinces or present.provinces,
        present.until if until is None else until,
        place=line.place,
        course=line.course,
    )


def require_confirmable(line: LaptopLine) -> None:
    if line.state is LaptopState.REVOKED:
        raise Problem(Code.LAPTOP_REVOKED)
    if not line.fingerprint_words:
        raise Problem(Code.LAPTOP_UNHEARD)


@needs(Permission.MANAGE_LAPTOPS)
def withdraw_invitation(installation: Installation, name: str) -> LaptopLine:
    """Withdraw an invitation; later bundles are quarantined until the words are confirmed.

    Raises LAPTOP_CONFIRMED, LAPTOP_REVOKED, NOT_FOUND.
    """
    line = find_laptop(installation, name)
    if line.state in (LaptopState.CONFIRMED, LaptopState.ENDED):
        raise Problem(Code.LAPTOP_CONFIRMED)
    if line.state is LaptopState.REVOKED:
        raise Problem(Code.LAPTOP_REVOKED)
    keys = installation.head_office_keys()
    with installation.store.transaction():
        trust = installation.trust_list()
        invitation_id = _find_invitation(trust, line.device).invitation_id
        after = trust.with_withdrawn_invitation(keys, invitation_id, issued_on=installation.day)
        installation.store.metadata.write(TRUST_LIST, after.document)
    return find_laptop(installation, name)


@needs(Permission.MANAGE_LAPTOPS)
def revoke_laptop(installation: Installation, name: str, *, reason: str = "") -> LaptopLine:
    """Revoke a laptop after its last applied bundle; later ones are quarantined.

    One that was never heard from loses only its invitation. Raises LAPTOP_REVOKED, NOT_FOUND, and
    as `Installation.require_signer`.
    """
    line = find_laptop(installation, name)
    if line.state is LaptopState.REVOKED:
        raise Problem(Code.LAPTOP_REVOKED)
    keys, store = installation.head_office_keys(), installation.store
    with store.transaction():
        if line.fingerprint_words:
            last = store.bundles.find_last_applied(line.device.id)
            after = installation.trust_list().with_revoked_device(
                keys,
                _certificate(line.device),
                last_bundle=last.hex() if last else "",
                issued_on=installation.day,
            )
            store.officers.save_trust_list(after.document)
        else:
            withdraw_invitation(installation, name)
        store.devices.note_cutoff_reason(line.device.id, reason.strip())
    return find_laptop(installation, name)


@needs(Permission.MANAGE_LAPTOPS)
def count_lost_laptop(installation: Installation, name: str) -> LaptopLine:
    """Let the records of a revoked laptop count whose words were never compared.

    Raises NOT_FOUND for a laptop that is not cut off, or whose records count; as
    `Installation.require_signer`.
    """
    line, store = find_laptop(installation, name), installation.store
    if line.state is not LaptopState.REVOKED or not line.is_uncounted:
        raise Problem(Code.NOT_FOUND, laptop=name)
    with store.transaction():
        vouched = store.metadata.read(VOUCHED_LAPTOPS) | {line.device.id}
        store.metadata.write(VOUCHED_LAPTOPS, vouched)
        if store.officers.authority:
            device_key = _certificate(line.device).device_key.raw
            store.officers.authority.trust.sign_counted(device_key)
        store.devices.note_confirmation(line.device.id, is_confirmed=True)
    return find_laptop(installation, name)


@needs(Permission.VIEW_LAPTOPS)
def load_exposure(installation: Installation, name: str) -> LaptopExposure:
    line = find_laptop(installation, name)
    sent_records, user = installation.store.sent_records, installation.user_session()
    manages = user.may(Permission.MANAGE_LAPTOPS)  # and has to know how much is lost
    seen = [kind for kind in _EXPOSED_KINDS if manages or user.may_see(kind)]
    ids = {kind: sent_records.list_made_and_sent(kind, line.device.id) for kind in seen}
    made, sent = ids.get(kinds.TRAINEE, (set(), set()))
    people = user.store.people.list_by_ids(sorted(made | sent))
    return LaptopExposure(
        line,
        made_counts={kind.name: len(made) for kind, (made, _) in ids.items()},
        sent_counts={kind.name: len(sent) for kind, (_, sent) in ids.items()},
        people=tuple(consent_records.redact_contacts(user, people)),
        last_heard_on=line.device.last_received_on or "",
    )


@needs(Permission.VIEW_LAPTOPS)
def is_holding_unconfirmed(installation: Installation) -> bool:
    return installation.store.metadata.read(IS_HOLDING_UNCONFIRMED)


@needs(Permission.MANAGE_LAPTOPS)
def set_holding_unconfirmed(installation: Installation, *, is_wanted: bool) -> None:
    installation.head_office_keys()
    with installation.store.transaction():
        installation.store.metadata.write(IS_HOLDING_UNCONFIRMED, is_wanted)


def _line(installation: Installation, trust: TrustList, device: Device) -> LaptopLine:
    invited = _find_invitation(trust, device)
    if device.certificate is None:
        is_out = trust.is_withdrawn(invited.invitation_id)
        state = LaptopState.WITHDRAWN if is_out else LaptopState.INVITED
        return LaptopLine(
            device,
            state,
            answers_until=invited.scope.until,
            place=invited.scope.place,
            course=invited.scope.course,
        )
    certificate = _certificate(device)
    verdict = trust.check_device(certificate)
    state = _STATES.get(verdict.status_on(installation.day), LaptopState.WITHDRAWN)
    sharing = installation.store.devices.list_by_invitation(device.invitation_key)
    return LaptopLine(
        device,
        state,
        fingerprint_words=_words(installation, certificate),
        shares_invitation=len(sharing) > 1,
        has_diverged=installation.store.metadata.read(device_differs(device.id)),
        answers_until=verdict.certificate.scope.until,
        revoked_on=trust.revoked_on(certificate.device_key),
        place=invited.scope.place,
        course=invited.scope.course,
        is_uncounted=_is_uncounted(installation.store, device),
    )


def _is_uncounted(store: Store, device: Device) -> bool:
    uncounted = store.devices.list_unconfirmed_writers()
    return bool(uncounted) and not uncounted.isdisjoint(store.devices.list_writers(device.id))


def _words(installation: Installation, certificate: Certificate) -> tuple[str, ...]:
    return tuple(spell_fingerprint(certificate.fingerprint_bytes, installation.tools.word_lists))


def _certificate(device: Device) -> Certificate:
    return Certificate.from_bytes(device.certificate or b"")


def _find_invitation(trust: TrustList, device: Device) -> InvitationEntry:
    return next(entry for entry in trust.invitations if entry.key.raw == device.invitation_key)


def _are_same_words(
    installation: Installation, spoken: Sequence[str], shown: Sequence[str]
) -> bool:
    words = installation.tools.word_lists
    try:
        return words.translate("", spoken) == words.translate("", shown)
    except Problem:
        return False
