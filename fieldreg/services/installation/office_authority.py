"""The officers of head office, who sign what hides or admits (`kept_acts`).

The first step of their list takes officers, roles, orders, laptops and offers as an earlier release
left them. It is made at the first opening; from then on the table of roles is filled from the list
and not read.
"""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

from fieldreg.domain.orders import ORDER_PERMISSIONS, Order
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.rights import ALL_RIGHTS, DEFAULT_RIGHTS, Rights
from fieldreg.domain.roles import Permission
from fieldreg.keys.rulings import Ruling
from fieldreg.keys.signed_acts import ActContent, OfficerEntry, SignedAct
from fieldreg.keys.signing import SigningKey, VerifyKey
from fieldreg.services.installation.kept_acts import KeptActs
from fieldreg.store.store import Store


class OfficeAuthority(KeptActs):
    """The acts in the open *store* of head office; *user_name*, whose *key* it is, gives more.

    A user whom the system's key store let in has no key, and gives no acts.
    """

    def __init__(
        self, store: Store, user_name: str, key: SigningKey | None, day: Callable[[], str]
    ) -> None:
        super().__init__(store, day, self._rule)
        self._user_name, self._key = user_name, key

    def sign(self, orders: Sequence[Order]) -> None:
        """Sign *orders*, which the user gives now, in the open transaction.

        Raises:
            Problem: ACT_NEEDS_PASSPHRASE, OFFICER_KEY_UNKNOWN, ROLE_NEEDED.
        """
        entry, key = self._signer()
        for order in orders:
            entry.rights.require(ORDER_PERMISSIONS[order.kind])
        self._give(key, ActContent(orders=tuple(orders)))

    def require_signer(self) -> None:
        """Raise as `sign` does where the user can sign nothing about laptops and releases."""
        self._signer()[0].rights.require(Permission.MANAGE_LAPTOPS)

    def sign_other_forms(self, before: Iterable[Order], after: Iterable[Order]) -> None:
        """Sign the form *after* a fork renamed what orders name, if that of *before* is signed."""
        signed = {order.change for order in before if self.covers(order)}
        orders = tuple(
            order for order in after if order.change in signed and not self.covers(order)
        )
        if orders:
            self._give(self._office, ActContent(orders=orders))

    def appoint(self, name: str, rights: Rights, key: bytes = b"") -> None:
        """Give *name* these *rights*, and the *key* in place of a former one, in the transaction.

        Raises:
            Problem: as `sign`.
        """
        entry, own = self._signer()
        entry.rights.require(Permission.MANAGE_OFFICERS)
        self._set_entry(name, rights, VerifyKey(key) if key else None, own)

    def recover(self, name: str) -> None:
        """Give *name*, for whom two keepers opened the copy of the keys, all rights."""
        key = self._key.verify_key if self._key else None
        self._refresh()
        self._set_entry(name, ALL_RIGHTS, key, self._office, is_recovery=True)

    def establish(self, names: Iterable[str]) -> None:
        """Make the first step of *names*, if there is none, and enrol the user's own key."""
        if not self._list.steps:
            self._make_first_step(names)
            self._store.officers.set_authority(self)
        entry = self._list.officers.get(self._user_name)
        if entry and entry.key is None and self._key:
            with self._store.transaction():
                self._set_entry(entry.name, entry.rights, self._key.verify_key, self._office)
        if not self.trust.rulings.has_begun and self._may_rule():
            standing = self.trust.list_standing()
            if standing is not None:
                with self._store.transaction():
                    self._rule(standing)

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
            self._give(self._office, content)

    def _rule(self, rulings: tuple[Ruling, ...]) -> None:
        self.require_signer()
        self._give(self._signer()[1], ActContent(rulings=rulings))

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
        *,
        is_recovery: bool = False,
    ) -> None:
        former = self._list.officers.get(name)
        former_key = former.key if former else None
        ended = {}
        if former_key:
            marks = {act.mark for act in self._acts.values() if act.signer == former_key}
            steps = self._list.steps.values()
            marks |= {step.mark for step in steps if step.signer == former_key}
            ended = {former_key.raw: tuple(sorted(marks))}
        entry = OfficerEntry(name, rights, key or former_key)
        self._give(signer, ActContent((entry,), ended, is_recovery=is_recovery))

    def _give(self, key: SigningKey, content: ActContent) -> None:
        """Sign an act and store it, in the open transaction."""
        office = self._office.verify_key
        self._keep(SignedAct.sign(key, office, content, under=self._list.head, day=self._day()))
