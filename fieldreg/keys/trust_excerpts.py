"""Excerpts of the trust list for one laptop.

A laptop obeys the entries about itself, and gives its list back to a head office restored from a
backup. So an excerpt has its certificate and others of its invitation, the entries that no laptop
could give back as its own (unused invitations, revocations, receivers), and the officers' acts
about these. Form and version are those of the list; other laptops do not make it longer.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Final, TypeVar

from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_entries import InvitationEntry, InvitationState
from fieldreg.keys.devices.trust_list import TrustList, sign_trust_list
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.rulings import RulingState
from fieldreg.keys.signed_acts import read_acts
from fieldreg.keys.signing import VerifyKey

_K = TypeVar("_K")
_V = TypeVar("_V")
_OF_LOST_LAPTOPS: Final = (RulingState.REVOKED, RulingState.COUNTED)


def write_excerpt(trust: TrustList, office: HeadOfficeKeys, certificate: Certificate) -> bytes:
    return _excerpts_of(trust.document, trust.head_office).write(office, certificate)


class _Excerpts:
    def __init__(self, trust: TrustList) -> None:
        self._trust = trust
        self._documents: dict[bytes, bytes] = {}
        self._confirmed = {each.device_key: each for each in trust.certificates}
        self._certificates = defaultdict[str, list[Certificate]](list)
        for each in trust.certificates:
            self._certificates[each.invitation_id].append(each)
        self._unused: list[InvitationEntry] = []
        self._used = defaultdict[str, list[InvitationEntry]](list)
        for entry in trust.invitations:
            is_used = entry.state is InvitationState.USED
            (self._used[entry.invitation_id] if is_used else self._unused).append(entry)
        self._acts_about, self._common_acts = _sort_acts(trust)

    def write(self, office: HeadOfficeKeys, certificate: Certificate) -> bytes:
        document = self._documents.get(certificate.document)
        if document is None:
            document = sign_trust_list(self._select(certificate), office)
            self._documents[certificate.document] = document
        return document

    def _select(self, presented: Certificate) -> TrustList:
        own = self._confirmed.get(presented.device_key, presented)
        of_invitation = sorted({own.invitation_id, presented.invitation_id})
        certificates = _list_values(self._certificates, of_invitation)
        keys = {each.device_key for each in (own, *certificates)}
        acts = {*self._common_acts, *_list_values(self._acts_about, (key.raw for key in keys))}
        return replace(
            self._trust,
            certificates=certificates,
            invitations=(*self._unused, *_list_values(self._used, of_invitation)),
            acts=None if self._trust.acts is None else tuple(sorted(acts)),
        )


def _list_values(lists: Mapping[_K, list[_V]], keys: Iterable[_K]) -> tuple[_V, ...]:
    return tuple(value for key in keys for value in lists.get(key, ()))


def _sort_acts(trust: TrustList) -> tuple[Mapping[bytes, list[bytes]], set[bytes]]:
    confirming, common = defaultdict[bytes, list[bytes]](list), set[bytes]()
    for act in read_acts(trust.acts or (), trust.head_office):
        for ruling in act.content.rulings or ():
            if ruling.state in _OF_LOST_LAPTOPS:
                common.add(act.document)
            else:
                confirming[ruling.subject].append(act.document)
    return confirming, common


@lru_cache(maxsize=1)  # by the bytes: the hash of a list is that of each of its entries
def _excerpts_of(document: bytes, head_office: VerifyKey) -> _Excerpts:
    return _Excerpts(TrustList.from_bytes(document, head_office))
