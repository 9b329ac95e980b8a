"""Laptops and releases that officers admitted or cut off, by signed acts.

Once officers rule, head office's key alone is not enough: an officer's act must say so too
(decision 20).
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator

from fieldreg.domain.roles import Permission
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_entries import RevocationEntry
from fieldreg.keys.devices.trust_list import DeviceStatus, TrustList, rewrite_trust_list
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.officer_list import OfficerList
from fieldreg.keys.rulings import Ruling, RulingState
from fieldreg.keys.signed_acts import SignedAct
from fieldreg.keys.signing import VerifyKey


class SignedRulings:
    """The rulings in valid *acts* and in the first step of *officers*.

    Before the first ruling they have not *begun*: head office's key is believed.
    """

    def __init__(self, officers: OfficerList, acts: Iterable[SignedAct]) -> None:
        self.has_begun = False
        self._confirmed: dict[bytes, dict[bytes, int]] = defaultdict(dict)
        self._revoked: dict[bytes, set[RevocationEntry]] = defaultdict(set)
        self._others: dict[RulingState, set[bytes]] = defaultdict(set)
        self._sources: dict[Ruling, SignedAct] = {}
        for step in officers.first_steps:
            self._add(step)
        for act in acts:
            if act.content.rulings is not None and officers.allows(act, Permission.MANAGE_LAPTOPS):
                self._add(act)

    def _add(self, act: SignedAct) -> None:
        if act.content.rulings is None:
            return
        self.has_begun = True
        for ruling in act.content.rulings:
            if act.under:  # the first step is in the list of officers
                self._sources.setdefault(ruling, act)
            if ruling.state is RulingState.CONFIRMED:
                versions = self._confirmed[ruling.subject]
                versions[ruling.content] = max(ruling.version, versions.get(ruling.content, 0))
            elif ruling.state is RulingState.REVOKED:
                entry = RevocationEntry(VerifyKey(ruling.subject), ruling.content.hex(), ruling.day)
                self._revoked[ruling.subject].add(entry)
            else:
                self._others[ruling.state].add(ruling.subject)

    # Laptops

    def covers(self, certificate: Certificate) -> bool:
        """Return whether an officer confirmed *certificate*, and no later one of its laptop."""
        versions = self._confirmed.get(certificate.device_key.raw, {})
        sha = digest_document(certificate.document)
        return sha in versions and versions[sha] == max(versions.values())

    def restrict(
        self, trust: TrustList, office: HeadOfficeKeys, seen: Iterable[Certificate] = ()
    ) -> TrustList:
        """Return *trust* with only the entries that officers signed, and all that they revoked.

        A certificate that is not in it is taken from those *seen* before.
        """
        if not self.has_begun:
            return trust
        listed = [entry for entry in trust.revocations if self._has(entry)]
        missing = self._revoked.keys() - {entry.device_key.raw for entry in listed}
        added = [min(self._revoked[raw], key=_by_day) for raw in sorted(missing)]
        signed = filter(self.covers, (*trust.certificates, *seen))
        certificates: dict[VerifyKey, Certificate] = {}
        for certificate in signed:
            certificates.setdefault(certificate.device_key, certificate)
        return rewrite_trust_list(
            trust,
            office,
            certificates=tuple(certificates.values()),
            revocations=(*listed, *added),
            acts=self._list_trust_acts(),
        )

    def list_new(self, trust: TrustList) -> Iterator[Ruling]:
        for certificate in trust.certificates:
            if not self.covers(certificate):
                raw, sha = certificate.device_key.raw, digest_document(certificate.document)
                yield Ruling(raw, RulingState.CONFIRMED, sha, trust.version)
        for entry in trust.revocations:
            if not self._has(entry):
                last = bytes.fromhex(entry.last_bundle)
                raw, day = entry.device_key.raw, entry.revoked_on
                yield Ruling(raw, RulingState.REVOKED, last, day=day)

    def is_counted(self, device_key: bytes) -> bool:
        return not self.has_begun or device_key in self._others[RulingState.COUNTED]

    def judge_status(
        self, own: Certificate, stated: DeviceStatus, former: DeviceStatus
    ) -> DeviceStatus:
        """Return the status of *own*'s laptop, after head office *stated* one.

        Only officers cut a laptop off, or confirm it.
        """
        if not self.has_begun:
            return stated
        if own.device_key.raw in self._revoked:
            return DeviceStatus.REVOKED
        if not stated.is_trusted and stated is not DeviceStatus.ENDED:
            return former
        is_unsigned = stated is DeviceStatus.KNOWN and not self.covers(own)
        return DeviceStatus.UNCONFIRMED if is_unsigned else stated

    def list_acts_about(self, device_key: VerifyKey) -> list[bytes]:
        return _documents(
            act
            for ruling, act in self._sources.items()
            if ruling.subject == device_key.raw or ruling.state in _OF_RELEASES
        )

    def _list_trust_acts(self) -> tuple[bytes, ...]:
        return tuple(
            _documents(
                act
                for ruling, act in self._sources.items()
                if ruling.state in _OF_LOST_LAPTOPS or self._is_latest(ruling)
            )
        )

    def _is_latest(self, ruling: Ruling) -> bool:
        versions = self._confirmed.get(ruling.subject, {})
        is_confirmed = ruling.state is RulingState.CONFIRMED
        return is_confirmed and ruling.version == max(versions.values())

    def _has(self, entry: RevocationEntry) -> bool:
        return entry in self._revoked.get(entry.device_key.raw, ())

    # Releases

    def was_offered(self, release: bytes) -> bool:
        offered = self._others[RulingState.OFFERED]
        return not self.has_begun or digest_document(release) in offered

    def is_offered(self, release: bytes) -> bool:
        is_withdrawn = digest_document(release) in self._others[RulingState.WITHDRAWN]
        return self.was_offered(release) and not is_withdrawn

    def list_release_acts(self, offered: Iterable[bytes]) -> list[bytes]:
        """Return the acts that offer these, and those that withdraw others."""
        present = set(map(digest_document, offered))
        return _documents(
            act
            for ruling, act in self._sources.items()
            if ruling.state is RulingState.WITHDRAWN
            or (ruling.state is RulingState.OFFERED and ruling.subject in present)
        )


_OF_LOST_LAPTOPS = (RulingState.REVOKED, RulingState.COUNTED)
_OF_RELEASES = (RulingState.OFFERED, RulingState.WITHDRAWN)


def digest_document(document: bytes) -> bytes:
    return hashlib.sha256(document).digest()


def rule_on_releases(
    offered: Iterable[bytes], withdrawn: Iterable[bytes] = ()
) -> tuple[Ruling, ...]:
    return (
        *(Ruling(digest_document(each), RulingState.OFFERED) for each in offered),
        *(Ruling(digest_document(each), RulingState.WITHDRAWN) for each in withdrawn),
    )


def _documents(acts: Iterable[SignedAct]) -> list[bytes]:
    return sorted({act.document for act in acts})


def _by_day(entry: RevocationEntry) -> tuple[str, str]:
    return entry.revoked_on, entry.last_bundle
