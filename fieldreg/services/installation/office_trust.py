"""Officers' signatures on laptops and releases, without which these do not count (decision 20).

Revocations and confirmations stay, even if a later list lacks them. Until officers rule, head
office's key is believed.
"""

from collections.abc import Callable, Iterable, Sequence

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.rulings import Ruling, RulingState
from fieldreg.keys.signed_rulings import SignedRulings, rule_on_releases
from fieldreg.keys.signing import VerifyKey
from fieldreg.services.device_status import find_vouched_keys, save_merged_trust_list
from fieldreg.store.metadata import KEYS, TRUST_LIST
from fieldreg.store.store import Store


class OfficeTrust:
    """*refresh* reads acts of others; *rule* signs the user's rulings.

    *learn* keeps acts that came with a list.
    """

    def __init__(
        self,
        store: Store,
        office: HeadOfficeKeys,
        *,
        refresh: Callable[[], bool],
        rule: Callable[[tuple[Ruling, ...]], None],
        learn: Callable[[Iterable[bytes]], None],
    ) -> None:
        self._store, self._office = store, office
        self._refresh, self._rule, self._learn = refresh, rule, learn
        self._newest: TrustList | None = None
        self._committed: TrustList | None = None
        self._seen: dict[VerifyKey, Certificate] = {}
        self._restricted: tuple[TrustList, SignedRulings, TrustList] | None = None
        self.rulings: SignedRulings
        self.is_unsaved = False

    # The trust list

    def read_newest(self, document: bytes) -> bytes:
        if self._newest is None or document != self._newest.document:
            trust = self._parse(document)
            if self._newest is None or trust.version >= self._newest.version:
                self._newest, self.is_unsaved = trust, True
                self._learn(trust.acts or ())
        if self._count_entries():
            self._refresh()
        return self._load_restricted().document

    def restrict(self, document: bytes) -> bytes:
        trust = self._parse(document)
        self._learn(trust.acts or ())
        return self._restrict(trust).document

    def sign(self, document: bytes) -> bytes:
        """Sign the changes of *document* in laptops admitted or cut off; return it with all acts.

        Raises ACT_NEEDS_PASSPHRASE, OFFICER_KEY_UNKNOWN, ROLE_NEEDED.
        """
        self._refresh()
        trust = self._parse(document)
        self._give(self.rulings.list_new(trust))
        return self._restrict(trust).document

    def put_back(self, document: bytes) -> None:
        if self._office.is_for_receiver:  # it has no signature for that
            self.read_newest(document)
            return
        keys = HeadOfficeKeys.from_bytes(self._store.metadata.require(KEYS))
        kept = self._parse(self.restrict(document))
        present = self._parse(self.restrict(self._store.metadata.read(TRUST_LIST)))
        if kept.version > present.version or not {*kept.revocations} <= {*present.revocations}:
            is_of_keys = kept.recipient == keys.identity.recipient
            first, second = (kept, present) if is_of_keys else (present, kept)
            with self._store.transaction():
                merged = first.merge(keys, second, issued_on=max(kept.issued_on, present.issued_on))
                save_merged_trust_list(self._store, merged, merged.issued_on)

    def list_documents(self) -> tuple[bytes, ...]:
        return (self._load_restricted().document,) if self._newest else ()

    def _parse(self, document: bytes) -> TrustList:
        return TrustList.from_bytes(document, self._office.verify_key)

    def _load_restricted(self) -> TrustList:
        found, rulings, known = self._newest, self.rulings, self._restricted
        if found is None:
            raise Problem(Code.STORE_DAMAGED)
        if known is None or known[0] is not found or known[1] is not rulings:
            known = self._restricted = found, rulings, self._restrict(found)
        return known[2]

    def _restrict(self, trust: TrustList) -> TrustList:
        found = self.rulings.restrict(trust, self._office, self._seen.values())
        if self.rulings.has_begun:
            self._seen |= {each.device_key: each for each in found.certificates}
        return found

    def sign_counted(self, device_key: bytes) -> None:
        """Raise as `sign`."""
        self._refresh()
        self._give([Ruling(device_key, RulingState.COUNTED)])

    def is_counted(self, device_key: bytes) -> bool:
        if self.rulings.is_counted(device_key):
            return True
        return self._refresh() and self.rulings.is_counted(device_key)

    # Releases

    def sign_offers(self, offered: Iterable[bytes], withdrawn: Iterable[bytes]) -> None:
        """*offered* and *withdrawn* are signed documents; raise as `sign`."""
        self._refresh()
        self._give(rule_on_releases(offered, withdrawn))

    def filter_offers(self, documents: Sequence[bytes]) -> list[bytes]:
        if not all(map(self.rulings.is_offered, documents)):
            self._refresh()
        return list(filter(self.rulings.is_offered, documents))

    # Both

    def count_unsigned(self, offers: Iterable[bytes]) -> int:
        self._store.metadata.read(TRUST_LIST)  # as others may have written it by now
        return self._count_entries() + sum(not self.rulings.was_offered(each) for each in offers)

    def list_standing(self) -> tuple[Ruling, ...] | None:
        """Return the rulings that take over laptops and offers as an earlier release left them.

        None where there is nothing: head office may have lost its store, and waits for the list
        that laptops return.
        """
        trust = self._parse(self._store.metadata.require(TRUST_LIST))
        offers = rule_on_releases(self._store.releases.load_offers())
        counted = (
            Ruling(key, RulingState.COUNTED) for key in find_vouched_keys(self._store).values()
        )
        found = (*self.rulings.list_new(trust), *offers, *counted)
        is_lost = trust.version > 1 and not trust.invitations
        return found or (None if is_lost else ())

    def commit(self) -> None:
        self._committed = self._newest

    def roll_back(self) -> None:
        self._newest = self._committed

    def _give(self, rulings: Iterable[Ruling]) -> None:
        if new := tuple(rulings):
            self._rule(new)

    def _count_entries(self) -> int:
        if self._newest is None or (shown := self._load_restricted()) is self._newest:
            return 0
        entries = {*self._newest.certificates, *self._newest.revocations}
        return len(entries - {*shown.certificates, *shown.revocations})
