"""Acts and list of officers in head office's store, united with those beside it.

The database may be another's: its officers, orders, laptops and releases count only where acts
confirm them. Removed acts are put back from the lists beside it (`erasure_list`).
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from fieldreg.domain.log.changes import Changes
from fieldreg.domain.orders import Order, find_orders
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Permission
from fieldreg.keys import canonical_json
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.officer_list import OfficerList, SignedOrders, has_named
from fieldreg.keys.rulings import Ruling
from fieldreg.keys.signed_acts import SignedAct, pack_documents, read_acts, unpack_documents
from fieldreg.keys.signed_rulings import SignedRulings
from fieldreg.keys.signing import VerifyKey
from fieldreg.services.installation.office_trust import OfficeTrust
from fieldreg.store.metadata import KEYS, OFFICERS
from fieldreg.store.store import Store

_ACT: Final = "act-"
_NAME_DIGITS: Final = 32
_LIMIT_BYTES: Final = 16 << 20


class KeptActs:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._office = HeadOfficeKeys.from_bytes(store.metadata.require(KEYS))
        self._list = OfficerList(self._office.verify_key)
        self._acts: dict[str, SignedAct] = {}
        self._stored = b""
        self._junk: set[str] = set()
        self.trust = OfficeTrust(
            store, self._office, refresh=self._refresh, rule=self._rule, learn=self._learn
        )
        self._verify()
        self._before: tuple[OfficerList, dict[str, SignedAct], bytes] | None = None
        self.is_unsaved = False

    def list_rights(self) -> dict[str, Rights]:
        self._refresh()
        return {name: entry.rights for name, entry in self._list.officers.items()}

    def list_signers(self, permissions: Collection[Permission]) -> frozenset[str]:
        self._refresh()
        return frozenset(
            name
            for name, entry in self._list.officers.items()
            if entry.key and all(map(entry.rights.may, permissions))
        )

    def knows_key(self, name: str, key: VerifyKey) -> bool:
        self._refresh()
        return has_named(self._list, name, key)

    def find_recovery_key(self) -> bytes:
        self._refresh()
        key = self._list.recovery_key
        return key.raw if key else b""

    def has_former_keys(self) -> bool:
        self._refresh()
        return bool(self._list.former_keys)

    def has_replaced(self, key: VerifyKey | None) -> bool:
        self._refresh()
        return self._list.has_replaced(key)

    def is_in_force(self, record: int, state: str, digest: str) -> bool:
        if self._orders.is_in_force(record, state, digest):
            return True
        return self._refresh() and self._orders.is_in_force(record, state, digest)

    def covers(self, order: Order) -> bool:
        return self._orders.covers(order) or (self._refresh() and self._orders.covers(order))

    def commit(self) -> None:
        self._before = None
        self.trust.commit()

    def roll_back(self) -> None:
        self.trust.roll_back()
        if self._before:
            self._list, self._acts, self._stored = self._before
            self._verify()
            self._before = None

    def _verify(self) -> None:
        self._orders = SignedOrders(self._list, self._acts.values())
        self.trust.rulings = SignedRulings(self._list, self._acts.values())

    def list_papers(
        self, changes: Changes, releases: Sequence[bytes]
    ) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
        """Return the documents of the list, and of acts about *releases* and orders in *changes*.

        Those about laptops are in the trust list.
        """
        acts = [*self._acts.values()]
        given = (
            order for act in (*acts, *self._list.steps.values()) for order in act.content.orders
        )
        forms = Counter(change for change, _ in {(order.change, order.digest) for order in given})
        ordered = {order.change for order in find_orders(changes)}
        ordered |= {change for change, count in forms.items() if count > 1}
        wanted = {
            act.document
            for act in acts
            if not ordered.isdisjoint(order.change for order in act.content.orders)
        }
        wanted |= {*self.trust.rulings.list_release_acts(releases)}
        return self._list.documents, tuple(sorted(wanted))

    @property
    def papers_mark(self) -> str:
        # Acts and steps are only ever added.
        return f"{self._list.head.hex()} {len(self._list.steps)} {len(self._acts)}"

    def adopt(self, officers: Iterable[bytes], acts: Iterable[bytes]) -> bool:
        """Unite with the papers of a reply of this head office, or of a list beside the store.

        Return whether anything was new: the orders here are then to be carried out anew.
        """
        self._refresh()
        office = self._office.verify_key
        former, merged = self._list, self._list.merge(OfficerList.read(officers, office))
        new = {_name(act): act for act in read_acts(acts, office) if _name(act) not in self._acts}
        with self._store.transaction():
            for name, act in new.items():
                self._store.metadata.put(name, act.document)
            self._acts |= new
            self._save(merged)
        return bool(new) or merged.steps.keys() != former.steps.keys()

    def to_papers(self, kept: Mapping[str, Sequence[bytes]]) -> dict[str, object]:
        self.is_unsaved = self.trust.is_unsaved = False
        own = (act.document for _, act in sorted(self._acts.items()))
        steps = self._list.documents
        papers: dict[str, Iterable[bytes]] = {
            "acts": sorted({*own, *kept.get("acts", ())}),
            "officers": (*(step for step in kept.get("officers", ()) if step not in steps), *steps),
            "trust_list": self.trust.list_documents(),
        }
        return {
            name: [canonical_json.loads(document, limit_bytes=_LIMIT_BYTES) for document in each]
            for name, each in papers.items()
        }

    def _rule(self, rulings: tuple[Ruling, ...]) -> None:
        """Raise ACT_NEEDS_PASSPHRASE where there is no user."""
        del rulings
        raise Problem(Code.ACT_NEEDS_PASSPHRASE)

    def _learn(self, documents: Iterable[bytes]) -> None:
        acts = {_name(act): act for act in read_acts(documents, self._office.verify_key)}
        if not acts.keys() <= self._acts.keys():
            self._acts |= acts
            self._verify()

    def _remember(self) -> None:
        self._before = self._before or (self._list, dict(self._acts), self._stored)

    def _keep(self, act: SignedAct) -> None:
        self._remember()
        if act.content.officers:
            self._save(self._list.with_steps([act]))
        else:
            self._store.metadata.put(_name(act), act.document)
            self._acts[_name(act)] = act
            self._verify()
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
        self._verify()

    def _refresh(self) -> bool:
        metadata, office = self._store.metadata, self._office.verify_key
        body = self._read(OFFICERS.name)
        listed = metadata.list_names(_ACT)
        self._junk.intersection_update(listed)
        known = self._acts.keys() | self._junk
        new = [name for name in listed if name not in known]
        if body == self._stored and not new:
            return False
        acts = {_name(act): act for act in read_acts(map(self._read, new), office)}
        self._acts |= acts
        self._junk |= {*new} - acts.keys()
        if body != self._stored:
            self._list = self._list.merge(OfficerList.read(unpack_documents(body), office))
            self._stored = body
        self._verify()
        self.is_unsaved = True
        return True

    def _read(self, name: str) -> bytes:
        try:
            return self._store.metadata.get(name) or b""
        except Problem as problem:
            if problem.code is not Code.DATABASE_FOREIGN:
                raise
            return b""


def _name(act: SignedAct) -> str:
    return _ACT + act.sha.hex()[:_NAME_DIGITS]
