"""Head office's officers and their signed acts, which every order in the register needs.

The database may be another's: what it says about officers and orders counts only where acts say
so too. Acts lie in it and, united with those, in the lists beside it (`erasure_list`), so that
what is taken out of it is put back. What was verified is known in memory alone.

The first step of the list takes officers, roles and orders as an earlier release left them. It is
made at the first opening; from then on the table of roles is filled from the list and not read.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from fieldreg.domain.log.changes import Changes
from fieldreg.domain.orders import ORDER_PERMISSIONS, Order, find_orders
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.rights import ALL_RIGHTS, DEFAULT_RIGHTS, Rights
from fieldreg.domain.roles import Permission
from fieldreg.keys import canonical_json
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.officer_list import OfficerList, SignedOrders
from fieldreg.keys.signed_acts import (
    ActContent,
    OfficerEntry,
    SignedAct,
    pack_documents,
    read_acts,
    unpack_documents,
)
from fieldreg.keys.signing import SigningKey, VerifyKey
from fieldreg.services.device_status import save_merged_trust_list
from fieldreg.store.metadata import KEYS, OFFICERS, TRUST_LIST
from fieldreg.store.store import Store

_ACT: Final = "act-"
_NAME_DIGITS: Final = 32
_LIMIT_BYTES: Final = 16 << 20
_NOTHING: Final = ActContent()


class NewestTrustList:
    """The latest trust list that was read since the opening, *newest*: no older one counts."""

    def __init__(self, head_office: VerifyKey) -> None:
        self._head_office = head_office
        self.newest: TrustList | None = None
        self._committed: TrustList | None = None

    def read(self, document: bytes) -> bool:
        """Return whether *document* is later than all that were read."""
        if self.newest and document == self.newest.document:
            return False
        trust = TrustList.from_bytes(document, self._head_office)
        if self.newest and trust.version < self.newest.version:
            return False
        self.newest = trust
        return True

    def commit(self) -> None:
        self._committed = self.newest

    def roll_back(self) -> None:
        self.newest = self._committed


class OfficeAuthority:
    """The acts in the open *store* of head office; *user_name*, whose *key* it is, gives more.

    A user whom the system's key store let in has no key, and gives no acts.
    """

    def __init__(
        self, store: Store, user_name: str, key: SigningKey | None, day: Callable[[], str]
    ) -> None:
        self._store, self._user_name, self._key, self._day = store, user_name, key, day
        self._office = HeadOfficeKeys.from_bytes(store.metadata.require(KEYS)).signing
        self._list = OfficerList(self._office.verify_key)
        self._acts: dict[str, SignedAct] = {}
        self._stored = b""
        self._junk: set[str] = set()
        self._trust = NewestTrustList(self._office.verify_key)
        self._orders = SignedOrders(self._list, ())
        self._before: tuple[OfficerList, dict[str, SignedAct], bytes] | None = None
        self.is_unsaved = False

    def list_rights(self) -> dict[str, Rights]:
        self._refresh()
        return {name: entry.rights for name, entry in self._list.officers.items()}

    def is_in_force(self, record: int, state: str, digest: str) -> bool:
        if self._orders.is_in_force(record, state, digest):
            return True
        return self._refresh() and self._orders.is_in_force(record, state, digest)

    def covers(self, order: Order) -> bool:
        return self._orders.covers(order) or (self._refresh() and self._orders.covers(order))

    def sign(self, orders: Sequence[Order]) -> None:
        """Sign *orders*, which the user gives now, in the open transaction.

        Raises:
            Problem: ACT_NEEDS_PASSPHRASE, OFFICER_KEY_UNKNOWN, ROLE_NEEDED.
        """
        entry, key = self._signer()
        for order in orders:
            entry.rights.require(ORDER_PERMISSIONS[order.kind])
        self._give(key, ActContent(orders=tuple(orders)))

    def sign_other_forms(self, before: Iterable[Order], after: Iterable[Order]) -> None:
        """Sign the form *after* a fork renamed what orders name, if that of *before* is signed.

        The user who receives that fork signs it: head office's key could name other people.

        Raises:
            Problem: as `sign`.
        """
        signed = {order.change for order in before if self.covers(order)}
        orders = tuple(
            order for order in after if order.change in signed and not self.covers(order)
        )
        if orders:
            entry, key = self._signer()
            entry.rights.require(Permission.EXCHANGE_DATA)
            self._give(key, ActContent(orders=orders))

    def appoint(self, name: str, rights: Rights, key: bytes = b"") -> None:
        """Give *name* these *rights*, and the *key* in place of a former one, in the transaction.

        Raises:
            Problem: as `sign`.
        """
        entry, own = self._signer()
        entry.rights.require(Permission.MANAGE_OFFICERS)
        self._set_entry(name, rights, VerifyKey(key) if key else None, own)

    def recover(self, name: str, seed: bytes, continued: bytes) -> None:
        """Give *name*, for whom two keepers opened the copy of the keys, all rights.

        *seed* of the recovery key and the step *continued* are those in the copy: b"" in one of an
        earlier release.

        Raises:
            Problem: COPY_REPLACED where the list names the key of another copy.
        """
        key = self._key.verify_key if self._key else None
        self._refresh()
        recovery, named = SigningKey(seed) if seed else None, self._list.recovery_key
        if named is None:  # nothing newer is known here, whatever laptops know
            first = recovery.verify_key if recovery else None
            recovered = ActContent(is_recovery=True, recovery_key=first)
            self._set_entry(name, ALL_RIGHTS, key, self._office, recovered)
        elif not recovery or recovery.verify_key != named:
            raise Problem(Code.COPY_REPLACED)
        if recovery:
            recovered = ActContent(is_recovery=True, continued=continued)
            self._set_entry(name, ALL_RIGHTS, key, recovery, recovered)

    def sign_recovery_key(self, key: VerifyKey) -> SignedAct:
        """Return the step, not kept yet, that names *key* and ends an earlier one.

        Raises:
            Problem: as `sign`.
        """
        entry, own = self._signer()
        entry.rights.require(Permission.MANAGE_OFFICERS)
        ended = self._end(self._list.recovery_key)
        if not self._list.is_closed:
            ended |= self._end(self._office.verify_key)
        return self._sign(own, ActContent((entry,), ended, recovery_key=key))

    def keep_step(self, step: SignedAct) -> None:
        """Keep *step*, in the open transaction; raise KEYS_CHANGED after another officer's step."""
        self._refresh()
        if step.under != self._list.head:
            raise Problem(Code.KEYS_CHANGED)
        self._keep(step)

    def newest_trust_list(self, document: bytes) -> bytes:
        self.is_unsaved |= self._trust.read(document)
        return self._trust.newest.document if self._trust.newest else document

    def commit(self) -> None:
        self._before = None
        self._trust.commit()

    def roll_back(self) -> None:
        """Forget what was given in a transaction that failed."""
        self._trust.roll_back()
        if self._before:
            self._list, self._acts, self._stored = self._before
            self._orders = SignedOrders(self._list, self._acts.values())
            self._before = None

    def list_papers(self, changes: Changes) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
        """Return the documents of the list, and those of the acts about the orders in *changes*.

        Acts of orders that a fork put into other words come too: who has these orders follows it.
        """
        acts = [act for _, act in sorted(self._acts.items())]
        given = (
            order for act in (*acts, *self._list.steps.values()) for order in act.content.orders
        )
        forms = Counter(change for change, _ in {(order.change, order.digest) for order in given})
        ordered = {order.change for order in find_orders(changes)}
        ordered |= {change for change, count in forms.items() if count > 1}
        wanted = (
            act.document
            for act in acts
            if not ordered.isdisjoint(order.change for order in act.content.orders)
        )
        return self._list.documents, tuple(wanted)

    def adopt(self, officers: Iterable[bytes], acts: Iterable[bytes]) -> bool:
        """Unite with the papers of a reply of this head office, or of a list beside the store.

        Return whether there were new acts: the orders here are then to be carried out anew.
        """
        self._refresh()
        office = self._office.verify_key
        merged = self._list.merge(OfficerList.read(officers, office))
        new = {_name(act): act for act in read_acts(acts, office) if _name(act) not in self._acts}
        with self._store.transaction():
            for name, act in new.items():
                self._store.metadata.put(name, act.document)
            self._acts |= new
            self._save(merged)
        return bool(new)

    def to_papers(self, kept: Mapping[str, Sequence[bytes]]) -> dict[str, object]:
        """Return what a list beside the store is to have, united with what it *kept* so far.

        A copy of this head office may have written there.
        """
        self.is_unsaved = False
        own = (act.document for _, act in sorted(self._acts.items()))
        steps = self._list.documents
        papers: dict[str, Iterable[bytes]] = {
            "acts": sorted({*own, *kept.get("acts", ())}),
            "officers": (*(step for step in kept.get("officers", ()) if step not in steps), *steps),
            "trust_list": (self._trust.newest.document,) if self._trust.newest else (),
        }
        return {
            name: [canonical_json.loads(document, limit_bytes=_LIMIT_BYTES) for document in each]
            for name, each in papers.items()
        }

    def put_back(self, papers: Iterable[Mapping[str, Sequence[bytes]]]) -> None:
        """Put back into the store what it lacks of *papers*."""
        kept = tuple(papers)
        for paper in kept:  # what lay beside the store decides over what lies in it
            found = OfficerList.read(paper["officers"], self._office.verify_key)
            self._list = self._list.merge(found)
        has_new = False
        for paper in kept:
            has_new |= self.adopt((), paper["acts"])
            for document in paper["trust_list"]:
                _put_back_trust_list(self._store, document, self._day())
        self._refresh()
        if self._list.steps:
            self._store.officers.set_authority(self)
            if has_new:
                with self._store.transaction():
                    self._store.erasures.reapply_orders()

    def establish(self, names: Iterable[str]) -> None:
        """Make the first step of *names*, if there is none, and enrol the user's own key.

        A user who may then closes the list to further acts of head office's key alone.
        """
        if not self._list.steps:
            self._make_first_step(names)
            self._store.officers.set_authority(self)
        entry = self._list.officers.get(self._user_name)
        if entry and entry.key is None and self._key:
            with self._store.transaction():
                self._set_entry(entry.name, entry.rights, self._key.verify_key, self._office)
        entry, key = self._list.officers.get(self._user_name), self._key
        if not (entry and key and entry.key == key.verify_key and self._list.is_to_be_closed):
            return
        if entry.rights.may(Permission.MANAGE_OFFICERS):
            with self._store.transaction():
                self._give(key, ActContent((entry,), self._end(self._office.verify_key)))

    def _make_first_step(self, names: Iterable[str]) -> None:
        given = self._store.officers.load_all_rights()
        usual = DEFAULT_RIGHTS if given else ALL_RIGHTS
        entries = tuple(
            OfficerEntry(name, given.get(name, usual)) for name in sorted({*given, *names})
        )
        with self._store.transaction():
            orders = tuple(self._store.erasures.find_standing_orders())
            self._give(self._office, ActContent(officers=entries, orders=orders))

    def _signer(self) -> tuple[OfficerEntry, SigningKey]:
        self._refresh()
        if self._key is None:
            raise Problem(Code.ACT_NEEDS_PASSPHRASE)
        entry = self._list.officers.get(self._user_name)
        if entry is None or entry.key != self._key.verify_key:
            raise Problem(Code.OFFICER_KEY_UNKNOWN)
        return entry, self._key

    def _set_entry(
        self,
        name: str,
        rights: Rights,
        key: VerifyKey | None,
        signer: SigningKey,
        content: ActContent = _NOTHING,
    ) -> None:
        former = self._list.officers.get(name)
        former_key = former.key if former else None
        entry = OfficerEntry(name, rights, key or former_key)
        ended = self._end(former_key)
        self._give(signer, replace(content, officers=(entry,), ended=ended))

    def _end(self, key: VerifyKey | None) -> dict[bytes, tuple[bytes, ...]]:
        """Return the marks of all acts with *key*, for a step that ends it."""
        if key is None:
            return {}
        given = (*self._acts.values(), *self._list.steps.values())
        return {key.raw: tuple(sorted({act.mark for act in given if act.signer == key}))}

    def _give(self, key: SigningKey, content: ActContent) -> None:
        """Sign an act and store it, in the open transaction."""
        self._keep(self._sign(key, content))

    def _sign(self, key: SigningKey, content: ActContent) -> SignedAct:
        office = self._office.verify_key
        return SignedAct.sign(key, office, content, under=self._list.head, day=self._day())

    def _keep(self, act: SignedAct) -> None:
        self._before = self._before or (self._list, dict(self._acts), self._stored)
        if act.content.officers:
            self._save(self._list.with_steps([act]))
        else:
            self._store.metadata.put(_name(act), act.document)
            self._acts[_name(act)] = act
            self._orders = SignedOrders(self._list, self._acts.values())
            self.is_unsaved = True

    def _save(self, officers: OfficerList) -> None:
        body = pack_documents(officers.documents)
        if officers.steps and body != self._stored:
            self._store.metadata.write(OFFICERS, body)
            self._stored = body
            self._store.officers.replace_all(
                {name: entry.rights for name, entry in officers.officers.items()}
            )
            self.is_unsaved = True
        self._list = officers
        self._orders = SignedOrders(officers, self._acts.values())

    def _refresh(self) -> bool:
        """Read what other officers added to the database; return whether there was anything."""
        metadata, office = self._store.metadata, self._office.verify_key
        body = self._read(OFFICERS.name)
        known = self._acts.keys() | self._junk
        new = [name for name in metadata.list_names(_ACT) if name not in known]
        if body == self._stored and not new:
            return False
        acts = {_name(act): act for act in read_acts(map(self._read, new), office)}
        self._acts |= acts
        self._junk |= {*new} - acts.keys()
        if body != self._stored:
            self._list = self._list.merge(OfficerList.read(unpack_documents(body), office))
            self._stored = body
        self._orders = SignedOrders(self._list, self._acts.values())
        self.is_unsaved = True
        return True

    def _read(self, name: str) -> bytes:
        """Read what may be anybody's; b"" for what was not sealed here."""
        try:
            return self._store.metadata.get(name) or b""
        except Problem as problem:
            if problem.code is not Code.DATABASE_FOREIGN:
                raise
            return b""


def _name(act: SignedAct) -> str:
    return _ACT + act.sha.hex()[:_NAME_DIGITS]


def _put_back_trust_list(store: Store, document: bytes, day: str) -> None:
    """Unite the store's trust list with an earlier one of this head office that is later than it."""
    keys = HeadOfficeKeys.from_bytes(store.metadata.require(KEYS))
    kept, present = (
        TrustList.from_bytes(each, keys.signing.verify_key)
        for each in (document, store.metadata.read(TRUST_LIST))
    )
    if kept.version > present.version:
        is_of_keys = kept.recipient == keys.identity.recipient
        first, second = (kept, present) if is_of_keys else (present, kept)
        with store.transaction():
            save_merged_trust_list(store, first.merge(keys, second, issued_on=day), day)
