"""Signed acts of officers: who may give orders (steps of the list of officers), and the orders.

Each act is a document of its own, signed with the key of the officer who gave it. A step changes
the list of officers and names the step before it; an order names the step under which it was
given. So the acts of a restored head office, of a copy of it and of a returned reply are united
and not chosen from: `OfficerList` is the history from the first step to the present one, and
keeps steps that lead elsewhere, under which acts stay valid.

Head office's own key signs the first step, one after two keepers opened the copy of the keys, the
key of an officer whose entry has none yet, and orders of which an officer signed another form.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Final, Self

from fieldreg.domain.orders import ORDER_PERMISSIONS, Order
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Permission
from fieldreg.keys import canonical_json
from fieldreg.keys.rulings import Ruling
from fieldreg.keys.signed_documents import DocumentFields, read_signed, sign_body
from fieldreg.keys.signing import KEY_BYTES, SigningKey, VerifyKey

_CONTEXT: Final = b"fieldreg-act-v1"
_LIMIT_BYTES: Final = 1 << 20
_PACKED_LIMIT_BYTES: Final = 16 << 20
_SHA_BYTES: Final = 32
MARK_BYTES: Final = 12


@dataclass(frozen=True, slots=True)
class OfficerEntry:
    """An officer with the *rights* that the list gives; without a *key* until one is enrolled."""

    name: str
    rights: Rights
    key: VerifyKey | None = None


@dataclass(frozen=True, slots=True)
class ActContent:
    """What an act does: a step sets the entries of *officers*; the first also has *orders*.

    A step that changes an entry has in *ended* the marks of all acts with the former key: one that
    is dated back is none of them. *is_recovery*: two keepers opened the copy of the keys. *rulings*
    on laptops and releases are None in acts of releases that had none (`keys.signed_rulings`).
    """

    officers: tuple[OfficerEntry, ...] = ()
    ended: Mapping[bytes, tuple[bytes, ...]] = field(default_factory=dict)
    orders: tuple[Order, ...] = ()
    is_recovery: bool = False
    rulings: tuple[Ruling, ...] | None = None

    def to_body(self) -> dict[str, object]:
        ended = [
            {"acts": [mark.hex() for mark in marks], "key": raw.hex()}
            for raw, marks in self.ended.items()
        ]
        ruled = None if self.rulings is None else [each.to_body() for each in self.rulings]
        return {
            **({} if ruled is None else {"rulings": ruled}),
            "ended": ended,
            "officers": [_entry_body(entry) for entry in self.officers],
            "orders": [_order_body(order) for order in self.orders],
            "recovery": int(self.is_recovery),
        }

    @classmethod
    def from_fields(cls, fields: DocumentFields) -> Self:
        return cls(
            officers=tuple(map(_read_entry, fields.read_objects("officers"))),
            ended={
                ended.read_bytes("key", KEY_BYTES): ended.read_bytes_list("acts", MARK_BYTES)
                for ended in fields.read_objects("ended")
            },
            orders=tuple(map(_read_order, fields.read_objects("orders"))),
            is_recovery=fields.read_integer("recovery") == 1,
            rulings=tuple(map(Ruling.from_fields, fields.read_objects("rulings")))
            if fields.has("rulings")
            else None,
        )


@dataclass(frozen=True, slots=True)
class SignedAct:
    """An act of *signer*; *under* is the SHA-256 of the step before it, b"" for a first one."""

    signer: VerifyKey
    under: bytes
    content: ActContent
    document: bytes = field(repr=False)

    @property
    def sha(self) -> bytes:
        return hashlib.sha256(self.document).digest()

    @property
    def mark(self) -> bytes:
        return self.sha[:MARK_BYTES]

    @classmethod
    def sign(
        cls, key: SigningKey, head_office: VerifyKey, content: ActContent, *, under: bytes, day: str
    ) -> Self:
        body = {
            **content.to_body(),
            "day": day,
            "head_office": head_office.raw.hex(),
            "signer": key.verify_key.raw.hex(),
            "under": under.hex(),
        }
        return cls(key.verify_key, under, content, sign_body(body, key, _CONTEXT))

    @classmethod
    def from_bytes(cls, data: bytes, head_office: VerifyKey) -> Self:
        """Read an act for *head_office* that its signer must have signed.

        Raises:
            Problem: DOCUMENT_REFUSED, DOCUMENT_TOO_NEW.
        """
        body = read_signed(
            data, Code.DOCUMENT_REFUSED, signer="signer", context=_CONTEXT, limit_bytes=_LIMIT_BYTES
        )
        if body.read_verify_key("head_office") != head_office:
            raise body.build_refusal("head_office")
        under = body.read_bytes_up_to("under", _SHA_BYTES)
        return cls(body.read_verify_key("signer"), under, ActContent.from_fields(body), data)


def read_acts(documents: Iterable[bytes], head_office: VerifyKey) -> Iterator[SignedAct]:
    for document in documents:
        with suppress(Problem):
            yield SignedAct.from_bytes(document, head_office)


def pack_documents(documents: Iterable[bytes]) -> bytes:
    return canonical_json.dumps([document.hex() for document in documents])


def unpack_documents(data: bytes) -> tuple[bytes, ...]:
    """Return what `pack_documents` packed; nothing where it is anything else."""
    with suppress(Problem, ValueError):
        found = canonical_json.loads(data, limit_bytes=_PACKED_LIMIT_BYTES)
        if isinstance(found, list):
            return tuple(map(bytes.fromhex, map(str, found)))
    return ()


@dataclass(frozen=True, slots=True)
class OfficerList:
    """The officers as valid *steps* made them, up to the present one, *head*.

    *states* are the entries after each step, by its SHA-256.
    """

    head_office: VerifyKey
    steps: Mapping[bytes, SignedAct] = field(default_factory=dict)
    states: Mapping[bytes, Mapping[str, OfficerEntry]] = field(default_factory=dict)
    head: bytes = b""

    @classmethod
    def read(cls, documents: Iterable[bytes], head_office: VerifyKey) -> Self:
        """Read the `documents` of a list; what nobody with the right to it signed is left out."""
        return cls(head_office).with_steps(read_acts(documents, head_office))

    @property
    def officers(self) -> Mapping[str, OfficerEntry]:
        return self.states.get(self.head, {})

    @property
    def documents(self) -> tuple[bytes, ...]:
        order = sorted(self.steps, key=lambda sha: (sha == self.head, sha))
        return tuple(self.steps[sha].document for sha in order)

    def with_steps(self, steps: Iterable[SignedAct]) -> Self:
        """Add *steps* in any order; the last becomes the present one."""
        kept, states, head = dict(self.steps), dict(self.states), self.head
        left = {step.sha: step for step in steps if step.content.officers}
        last = next(reversed(left), b"")
        while fitting := [sha for sha in left if self._is_valid(left[sha], states)]:
            for sha in fitting:
                head, step = sha, left.pop(sha)
                entries = {entry.name: entry for entry in step.content.officers}
                kept[sha], states[sha] = step, {**states.get(step.under, {}), **entries}
        return replace(self, steps=kept, states=states, head=last if last in kept else head)

    def merge(self, other: Self) -> Self:
        """Return the steps of both, with the present one of *other* if it continues this list.

        It also continues it after two keepers opened the copy of the keys. A second list from
        head office's key alone adds nothing.
        """
        line, own_line = other.line(other.head), self.line(self.head)
        if not other.steps:
            return self
        if self.head in line or not self.steps or _has_recovery(line, self.steps):
            return self.with_steps(other.steps.values()).with_steps([other.steps[other.head]])
        is_lost = _has_recovery(own_line, other.steps)
        others = (step for step in other.steps.values() if step.under or is_lost)
        return replace(self.with_steps(others), head=self.head)

    def allows(self, act: SignedAct, permission: Permission) -> bool:
        """Return whether *act* was given by an officer who had *permission* then.

        A step beside the present line counts as an act does: not if its key had ended. What head
        office's own key signed there names only keys that the line names too.
        """
        if not _may(self.states.get(act.under, {}), act.signer, permission):
            return False
        line = self.line(self.head)
        aside = [step for sha, step in self.line(act.under).items() if sha not in line]
        in_time = all(self._is_in_time(each, line) for each in (act, *aside))
        return in_time and all(self._is_known(step, line) for step in aside)

    def counts_of_itself(self, step: SignedAct) -> bool:
        """Return whether head office's key alone answers for *step*, which is the first one.

        After two keepers opened the copy of the keys, so is an earlier first one.
        """
        line = self.line(self.head)
        return not step.under and (step.sha in line or _has_recovery(line, {}))

    def _is_in_time(self, act: SignedAct, line: Mapping[bytes, SignedAct]) -> bool:
        before, key = self.line(act.under), act.signer.raw
        later = [step.content.ended for sha, step in line.items() if sha not in before]
        return all(act.mark in ended[key] for ended in later if key in ended)

    def _is_known(self, step: SignedAct, line: Mapping[bytes, SignedAct]) -> bool:
        if step.signer != self.head_office or _has_recovery(line, {}):
            return True
        keys = {entry.key for sha in line for entry in self.states[sha].values()}
        return bool(step.under) and all(entry.key in keys for entry in step.content.officers)

    def line(self, sha: bytes) -> dict[bytes, SignedAct]:
        """Return the steps that led to the step *sha*, the latest first."""
        found = {}
        while step := self.steps.get(sha):
            found[sha] = step
            sha = step.under
        return found

    def _is_valid(
        self, step: SignedAct, states: Mapping[bytes, Mapping[str, OfficerEntry]]
    ) -> bool:
        before = states.get(step.under)
        if before is None:
            return step.signer == self.head_office and not step.under
        if step.signer != self.head_office:
            return _may(before, step.signer, Permission.MANAGE_OFFICERS)
        former = [before.get(entry.name) for entry in step.content.officers]
        is_enrolment = former == [replace(entry, key=None) for entry in step.content.officers]
        return step.content.is_recovery or is_enrolment


class SignedOrders:
    """The orders in valid *acts* and in the steps of *officers*."""

    def __init__(self, officers: OfficerList, acts: Iterable[SignedAct]) -> None:
        self._forms: set[tuple[int, str, str]] = set()
        self._latest: dict[int, tuple[int, str]] = {}
        other_forms: list[Order] = []
        for step in filter(officers.counts_of_itself, officers.steps.values()):
            for order in step.content.orders:
                self._add(order)
        for act in acts:
            if act.signer == officers.head_office:
                other_forms += act.content.orders
                continue
            for order in act.content.orders:
                if officers.allows(act, ORDER_PERMISSIONS[order.kind]):
                    self._add(order)
        signed = {(change, state) for change, state, _ in self._forms}
        for order in other_forms:
            if (order.change, order.state) in signed:
                self._add(order)

    def _add(self, order: Order) -> None:
        self._forms.add((order.change, order.state, order.digest))
        latest = self._latest.get(order.record, (0, ""))
        self._latest[order.record] = max(latest, (order.stamp, order.state))

    def covers(self, order: Order) -> bool:
        return (order.change, order.state, order.digest) in self._forms

    def is_in_force(self, record: int, state: str, digest: str) -> bool:
        """Return whether *record* was ordered with this *digest*, and last put in this *state*."""
        created = ((record, first, digest) for first in ("ordered", "undone", "redone"))
        return self._latest.get(record, (0, ""))[1] == state and not self._forms.isdisjoint(created)


def _has_recovery(line: Mapping[bytes, SignedAct], known: Mapping[bytes, SignedAct]) -> bool:
    return any(step.content.is_recovery and sha not in known for sha, step in line.items())


def _may(entries: Mapping[str, OfficerEntry], key: VerifyKey, permission: Permission) -> bool:
    return any(entry.key == key and entry.rights.may(permission) for entry in entries.values())


def _entry_body(entry: OfficerEntry) -> dict[str, object]:
    key = {"key": entry.key.raw.hex()} if entry.key else {}
    return {**key, "name": entry.name, "roles": str(entry.rights)}


def _read_entry(fields: DocumentFields) -> OfficerEntry:
    return OfficerEntry(
        fields.read_text("name"),
        Rights.parse(fields.read_text("roles", may_be_empty=True)),
        fields.read_verify_key("key") if fields.has("key") else None,
    )


def _order_body(order: Order) -> dict[str, object]:
    return {
        "change": order.change,
        "digest": order.digest,
        "kind": order.kind,
        "record": order.record,
        "stamp": order.stamp,
        "state": order.state,
    }


def _read_order(fields: DocumentFields) -> Order:
    kind = fields.read_text("kind")
    if kind not in ORDER_PERMISSIONS:
        raise fields.build_refusal("kind")
    return Order(
        kind,
        fields.read_integer("change", minimum=1),
        fields.read_integer("record", minimum=1),
        fields.read_integer("stamp", minimum=1),
        fields.read_text("state"),
        fields.read_text("digest", may_be_empty=True),
    )
