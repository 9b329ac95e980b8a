"""The officers of head office, who sign acts that hide or admit (`kept_acts`).

The first step of their list takes over the roles of earlier releases; from then on the table of
roles is filled from the list and not read.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Final

from typing_extensions import override

from fieldreg.domain.kinds import ERASURE, UNDO_ORDER
from fieldreg.domain.orders import ORDER_PERMISSIONS, Order
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.rights import ALL_RIGHTS, DEFAULT_RIGHTS, Rights
from fieldreg.domain.roles import Permission
from fieldreg.keys.officer_list import OfficerList
from fieldreg.keys.rulings import Ruling
from fieldreg.keys.signed_acts import ActContent, OfficerEntry, SignedAct
from fieldreg.keys.signed_reports import ReportSignature
from fieldreg.keys.signing import SigningKey, VerifyKey
from fieldreg.services.installation.kept_acts import KeptActs
from fieldreg.store.store import Store

_NOTHING: Final = ActContent()


class OfficeAuthority(KeptActs):
    """The acts in the open *store* of head office; *user_name*, whose *key* it is, gives more.

    A user let in by the system's key store has no key, and gives no acts.
    """

    def __init__(
        self, store: Store, user_name: str, key: SigningKey | None, day: Callable[[], str]
    ) -> None:
        super().__init__(store)
        self._user_name, self._key, self._day = user_name, key, day

    def sign(self, orders: Sequence[Order]) -> None:
        """Sign *orders*, which the user gives now, in the open transaction.

        Raises ACT_NEEDS_PASSPHRASE, OFFICER_KEY_UNKNOWN, ROLE_NEEDED.
        """
        entry, key = self._signer()
        for order in orders:
            entry.rights.require(ORDER_PERMISSIONS[order.kind])
        self._give(key, ActContent(orders=tuple(orders)))

    def require_signer(self) -> None:
        self._signer()[0].rights.require(Permission.MANAGE_LAPTOPS)

    def sign_other_forms(self, before: Iterable[Order], after: Iterable[Order]) -> None:
        """Sign orders *after* a fork renamed their contents, if those *before* are signed.

        It could name other people, so it needs the right to give such an order. Raises
        ACT_NEEDS_PASSPHRASE, OFFICER_KEY_UNKNOWN, COPY_NEEDS_ERASER.
        """
        signed = {order.change for order in before if self.covers(order)}
        renamed = (order for order in after if order.change in signed)
        orders = tuple(order for order in renamed if not self.covers(order))
        if orders:
            entry, key = self._signer()
            if not all(entry.rights.may(ORDER_PERMISSIONS[order.kind]) for order in orders):
                raise Problem(Code.COPY_NEEDS_ERASER)
            self._give(key, ActContent(orders=orders))

    def appoint(self, name: str, rights: Rights, key: bytes = b"") -> None:
        """Give *name* these *rights*, and the *key* in place of a former one, in the transaction.

        Raises as `sign`.
        """
        entry, own = self._signer()
        entry.rights.require(Permission.MANAGE_OFFICERS)
        self._set_entry(name, rights, VerifyKey(key) if key else None, own)

    def recover(self, name: str, seed: bytes, made_after: bytes) -> None:
        """Give *name* all rights: two keepers opened the copy of the keys.

        *seed* and *made_after* are b"" in copies of earlier releases. Raises COPY_REPLACED where
        the list names the key of a later copy.
        """
        recovery = SigningKey(seed) if seed else None
        named = recovery.verify_key if recovery else None
        if self.has_replaced(named):
            raise Problem(Code.COPY_REPLACED)
        own = self._key.verify_key if self._key else None
        if recovery is None:
            recovered = ActContent(is_recovery=True)
            self._set_entry(name, ALL_RIGHTS, own, self._office.signing, recovered)
            return
        if not self._list.is_known_to(recovery.verify_key, made_after):
            self._begin_anew(name, recovery.verify_key)
        recovered = ActContent(is_recovery=True, continued=(made_after,))
        self._set_entry(name, ALL_RIGHTS, own, recovery, recovered)

    def _begin_anew(self, name: str, recovery_key: VerifyKey) -> None:
        """Begin a list of *name* alone, which tells laptops without a recovery key this one.

        Any holder of head office's key may have written the present list. Its steps count if they
        prove to be of the line that the keepers continue.
        """
        self._remember()
        self._list = replace(self._list, head=b"")
        entries = (OfficerEntry(name, ALL_RIGHTS),)
        content = ActContent(entries, is_recovery=True, recovery_key=recovery_key, rulings=())
        self._give(self._office.signing, content)

    def sign_recovery_key(self, key: VerifyKey) -> SignedAct:
        """Return the step, not kept yet, that names *key* and ends an earlier one.

        It also ends former officers' keys that a recovery left. Raises as `sign`.
        """
        entry, own = self._signer()
        entry.rights.require(Permission.MANAGE_OFFICERS)
        ended = self._end(self._list.recovery_key)
        for former in self._list.former_keys:
            ended |= self._end(former)
        if not self._list.is_closed:
            ended |= self._end(self._office.verify_key)
        return self._sign(own, ActContent((entry,), ended, recovery_key=key))

    def keep_step(self, step: SignedAct) -> None:
        """Keep *step* in the open transaction; raise KEYS_CHANGED after another officer's."""
        self._refresh()
        if step.under != self._list.head:
            raise Problem(Code.KEYS_CHANGED)
        self._keep(step)

    def put_back(self, papers: Iterable[Mapping[str, Sequence[bytes]]]) -> None:
        kept = tuple(papers)
        for paper in kept:  # what lay beside the store decides over what lies in it
            found = OfficerList.read(paper["officers"], self._office.verify_key)
            self._list = self._list.merge(found)
        has_new = False
        for paper in kept:
            has_new |= self.adopt((), paper["acts"])
            for document in paper["trust_list"]:
                self.trust.put_back(document)
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
        entry, key = self._list.officers.get(self._user_name), self._key
        if entry and entry.key is None and key:
            with self._store.transaction():
                self._set_entry(entry.name, entry.rights, key.verify_key, self._office.signing)
        if not self.trust.rulings.has_begun and self._may_rule():
            standing = self.trust.list_standing()
            if standing is not None:
                with self._store.transaction():
                    self._rule(standing)
        entry = self._list.officers.get(self._user_name)
        if not (entry and key and entry.key == key.verify_key and self._list.is_to_be_closed):
            return
        if entry.rights.may(Permission.MANAGE_OFFICERS):
            with self._store.transaction():
                self._give(key, ActContent((entry,), self._end(self._office.verify_key)))

    def _may_rule(self) -> bool:
        with suppress(Problem):
            self.require_signer()
            return True
        return False

    def _make_first_step(self, names: Iterable[str]) -> None:
        given = self._store.officers.load_all_rights()
        usual = DEFAULT_RIGHTS if given else ALL_RIGHTS
        entries = tuple(
            OfficerEntry(name, given.get(name, usual)) for name in sorted({*given, *names})
        )
        with self._store.transaction():
            orders = tuple(self._store.erasures.find_standing_orders())
            content = ActContent(
                officers=entries, orders=orders, rulings=self.trust.list_standing()
            )
            self._give(self._office.signing, content)

    @override
    def _rule(self, rulings: tuple[Ruling, ...]) -> None:
        self.require_signer()
        self._give(self._signer()[1], ActContent(rulings=rulings))

    def sign_report(self, sha: bytes, permissions: Iterable[Permission]) -> bytes:
        """Sign the report of content hash *sha* if the user has *permissions*; raise as `sign`."""
        entry, key = self._signer()
        for each in permissions:
            entry.rights.require(each)
        office, day = self._office.verify_key, self._day()
        return ReportSignature.sign(key, office, entry.name, sha=sha, day=day).document

    def require_key(self) -> SigningKey:
        """Raise ACT_NEEDS_PASSPHRASE."""
        if self._key is None:
            raise Problem(Code.ACT_NEEDS_PASSPHRASE)
        return self._key

    def _signer(self) -> tuple[OfficerEntry, SigningKey]:
        self._store.seal.require_whole({ERASURE.name: None, UNDO_ORDER.name: None})
        self._refresh()
        key, entry = self.require_key(), self._list.officers.get(self._user_name)
        if entry is None or entry.key != key.verify_key:
            raise Problem(Code.OFFICER_KEY_UNKNOWN)
        return entry, key

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
        if key is None:
            return {}
        given = (*self._acts.values(), *self._list.steps.values())
        return {key.raw: tuple(sorted({act.mark for act in given if act.signer == key}))}

    def _give(self, key: SigningKey, content: ActContent) -> None:
        self._keep(self._sign(key, content))

    def _sign(self, key: SigningKey, content: ActContent) -> SignedAct:
        office = self._office.verify_key
        return SignedAct.sign(key, office, content, under=self._list.head, day=self._day())
