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
from fieldreg.domain.roles import Verb
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_entries import Invited
from fieldreg.keys.devices.trust_list import TrustList, Verdict
from fieldreg.keys.word_lists import fingerprint_words
from fieldreg.services import consent_records
from fieldreg.services.host.atomic_write import write_whole
from fieldreg.services.host.staging import making, put_there
from fieldreg.services.installation import lifecycle
from fieldreg.services.installation.lifecycle import LAPTOP, Installation, scope_of
from fieldreg.services.permissions import needs
from fieldreg.store.devices import Device
from fieldreg.store.metadata import differing
from fieldreg.store.people.repository import PersonLine

_HOLDING: Final = "holds-unconfirmed"
_TOLD_OF: Final = (kinds.TRAINEE, kinds.SESSION, kinds.ATTENDANCE, kinds.CONSENT)


class State(StrEnum):
    """How far head office knows a laptop."""

    INVITED = "invited"
    UNCONFIRMED = "unconfirmed"
    CONFIRMED = "confirmed"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"
    REVOKED = "revoked"


_STATES: Final = {
    Verdict.UNCONFIRMED: State.UNCONFIRMED,
    Verdict.KNOWN: State.CONFIRMED,
    Verdict.ENDED: State.ENDED,
    Verdict.REVOKED: State.REVOKED,
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
    state: State
    words: tuple[str, ...] = ()
    is_second: bool = False
    differs: bool = False
    until: str = ""
    revoked_on: str = ""


@dataclass(frozen=True, slots=True)
class Exposure:
    """What whoever has a laptop in hand could have: what it made, and what it was sent.

    Both by kind; *people* are those among them whom the person here may see. Beside it there is what was written there
    after the day *heard_on*, of which nobody here knows.
    """

    line: LaptopLine
    made: Mapping[str, int]
    sent: Mapping[str, int]
    people: tuple[PersonLine, ...]
    heard_on: str


@needs(Verb.SEE_LAPTOPS)
def laptops(installation: Installation) -> list[LaptopLine]:
    """Give every laptop that was invited, by name.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    trust = _trust(installation)
    devices = installation.store.devices.all()
    return [_line(installation, trust, one) for one in devices]


@needs(Verb.SEE_LAPTOPS)
def named(installation: Installation, name: str) -> LaptopLine:
    """Give the laptop called *name*.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND.
    """
    trust = _trust(installation)
    device = installation.store.devices.named(name)
    if device is None:
        raise Problem(Code.NOT_FOUND, laptop=name)
    return _line(installation, trust, device)


@needs(Verb.LOOK)
def own_words(installation: Installation, language: str = "") -> tuple[str, ...]:
    """Give the eight words of this laptop, in the list of *language* if it has one.

    Raises:
        Problem: NOT_LAPTOP.
    """
    if installation.role != LAPTOP:
        raise Problem(Code.NOT_LAPTOP)
    certificate = Certificate.from_bytes(
        installation.store.papers.get("certificate") or b""
    )
    return spoken(installation, _words(installation, certificate), language)


@needs(Verb.LOOK)
def spoken(
    installation: Installation, words: Sequence[str], language: str
) -> tuple[str, ...]:
    """Give the *words* of a laptop in the list of *language*, if it has one."""
    return installation.tools.words.said_in(language, words)


@needs(Verb.LOOK)
def own_state(installation: Installation) -> tuple[State, str]:
    """Give what head office last said of this laptop, and the day that ends its answers."""
    papers = installation.store.papers
    said = Verdict((papers.get("standing") or b"unconfirmed").decode())
    certificate = Certificate.from_bytes(papers.get("certificate") or b"")
    return _STATES.get(said, State.WITHDRAWN), certificate.scope.until


@needs(Verb.KEEP_LAPTOPS)
def invite(
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
    with making(installation.store, file) as fresh:
        with installation.store.transaction():
            document = lifecycle.invite(
                installation, name, provinces, until=until, replaces=replaces
            )
            write_whole(fresh, document)
        # Nobody can hold the file before the list of trusted devices has the laptop.
        put_there(fresh, file)


@needs(Verb.KEEP_LAPTOPS)
def confirm(
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
    line = named(installation, name)
    check_may_be_confirmed(line)
    is_known = line.state in (State.CONFIRMED, State.ENDED)
    if not is_known and not _are_the_same(installation, said.split(), line.words):
        raise Problem(Code.LAPTOP_WORDS_WRONG)
    keys, store = installation.head_office_keys(), installation.store
    with store.transaction():
        trust = _trust(installation)
        present = trust.chain(_certificate(line.device)).certificate
        scope = scope_of(
            installation.tools.places,
            provinces or present.scope.provinces,
            present.scope.until if until is None else until,
        )
        after = trust.with_confirmed(
            keys, present, issued_on=_day(installation), scope=scope
        )
        store.papers.put("trust", after.document)
        store.devices.cover(line.device.id, scope.provinces)
    return named(installation, name)


def check_may_be_confirmed(line: LaptopLine) -> None:
    """Insist that there are words of *line* to compare.

    Raises:
        Problem: LAPTOP_REVOKED, LAPTOP_UNHEARD.
    """
    if line.state is State.REVOKED:
        raise Problem(Code.LAPTOP_REVOKED)
    if not line.words:
        raise Problem(Code.LAPTOP_UNHEARD)


@needs(Verb.KEEP_LAPTOPS)
def withdraw(installation: Installation, name: str) -> LaptopLine:
    """Withdraw the invitation of the laptop called *name*: it brings nobody any more.

    What comes with it all the same is set aside, and goes in if the words agree.

    Raises:
        Problem: LAPTOP_CONFIRMED, LAPTOP_REVOKED, and as `named`.
    """
    line = named(installation, name)
    if line.state in (State.CONFIRMED, State.ENDED):
        raise Problem(Code.LAPTOP_CONFIRMED)
    if line.state is State.REVOKED:
        raise Problem(Code.LAPTOP_REVOKED)
    keys = installation.head_office_keys()
    with installation.store.transaction():
        trust = _trust(installation)
        invitation = _invited(trust, line.device).invitation_id
        after = trust.with_withdrawn(keys, invitation, issued_on=_day(installation))
        installation.store.papers.put("trust", after.document)
    return named(installation, name)


@needs(Verb.KEEP_LAPTOPS)
def revoke(installation: Installation, name: str, *, reason: str = "") -> LaptopLine:
    """Cut off the laptop called *name* after the last of its bundles that is here.

    All that it handed over stays; what comes later is set aside for a person. Of one that
    was never heard from the invitation is withdrawn, which is all that there is.

    Raises:
        Problem: LAPTOP_REVOKED, and as `named`.
    """
    line = named(installation, name)
    if line.state is State.REVOKED:
        raise Problem(Code.LAPTOP_REVOKED)
    keys, store = installation.head_office_keys(), installation.store
    with store.transaction():
        if line.words:
            last = store.bundles.last_of(line.device.id)
            after = _trust(installation).with_revoked(
                keys,
                _certificate(line.device),
                last_bundle=last.hex() if last else "",
                issued_on=_day(installation),
            )
            store.papers.put("trust", after.document)
        else:
            withdraw(installation, name)
        store.devices.note_reason(line.device.id, reason.strip())
    return named(installation, name)


@needs(Verb.SEE_LAPTOPS)
def exposure(installation: Installation, name: str) -> Exposure:
    """Give what whoever has the laptop called *name* in hand could have.

    Raises:
        Problem: as `named`.
    """
    line, store, desk = named(installation, name), installation.store, installation.desk()
    held = {kind: store.devices.held_of(kind, line.device.id) for kind in _TOLD_OF}
    made, sent = held[kinds.TRAINEE]
    return Exposure(
        line,
        {kind.name: len(own) for kind, (own, _) in held.items()},
        {kind.name: len(foreign) for kind, (_, foreign) in held.items()},
        tuple(consent_records.shown(desk, desk.store.people.lines(sorted(made | sent)))),
        line.device.last_received_on or "",
    )


@needs(Verb.SEE_LAPTOPS)
def holds_unconfirmed(installation: Installation) -> bool:
    """Tell whether bundles of laptops wait here until they are confirmed."""
    return installation.store.papers.get(_HOLDING) == b"1"


@needs(Verb.KEEP_LAPTOPS)
def hold_unconfirmed(installation: Installation, *, is_wanted: bool) -> None:
    """Let the bundles of laptops that are not confirmed wait from now on, or go in.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    installation.head_office_keys()
    with installation.store.transaction():
        installation.store.papers.put(_HOLDING, b"1" if is_wanted else b"0")


def _line(installation: Installation, trust: TrustList, device: Device) -> LaptopLine:
    invited = _invited(trust, device)
    if device.certificate is None:
        is_out = trust.is_withdrawn(invited.invitation_id)
        state = State.WITHDRAWN if is_out else State.INVITED
        return LaptopLine(device, state, until=invited.scope.until)
    certificate = _certificate(device)
    found = trust.chain(certificate)
    state = _STATES.get(found.standing(_day(installation)), State.WITHDRAWN)
    together = installation.store.devices.invited_by(device.invitation)
    return LaptopLine(
        device,
        state,
        words=_words(installation, certificate),
        is_second=len(together) > 1,
        differs=bool(installation.store.papers.get(differing(device.id))),
        until=found.certificate.scope.until,
        revoked_on=trust.revoked_on(certificate.device_key),
    )


def _words(installation: Installation, certificate: Certificate) -> tuple[str, ...]:
    return tuple(fingerprint_words(certificate.fingerprint_bytes, installation.tools.words))


def _certificate(device: Device) -> Certificate:
    return Certificate.from_bytes(device.certificate or b"")


def _invited(trust: TrustList, device: Device) -> Invited:
    return next(one for one in trust.invitations if one.key.raw == device.invitation)


def _trust(installation: Installation) -> TrustList:
    """Give the trust list as it is now.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    key = installation.head_office_keys().signing.verify_key
    return TrustList.from_bytes(installation.store.papers.get("trust") or b"", key)


def _day(installation: Installation) -> str:
    return installation.tools.clock.today().isoformat()


def _are_the_same(
    installation: Installation, said: Sequence[str], shown: Sequence[str]
) -> bool:
    """Tell whether those are the same words, each in whichever language."""
    words = installation.tools.words
    try:
        return words.said_in("", said) == words.said_in("", shown)
    except Problem:
        return False
