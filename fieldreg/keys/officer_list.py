"""The list of officers, by steps that each name the one before.

A restored head office, a copy of it and a returned reply may bring other steps and acts; all are
united. So some lie beside the *present line*: the steps that led to the present one, and those that
the keepers of the copy of the keys continued. Who signed a step, and where it lies, says whether it
counts: the table in decision 16.

A step or an act counts only if all steps before it do; an act only with an officer's signature, and
unless the key was ended and it is not listed. A step that *ends* a key lists the acts signed with
it until then. After a recovery by head office's key alone, all that this key signed counts as
listed until an officer closes the list again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Self

from fieldreg.domain.orders import ORDER_PERMISSIONS, Order
from fieldreg.domain.roles import Permission
from fieldreg.keys.signed_acts import OfficerEntry, SignedAct, read_acts
from fieldreg.keys.signing import VerifyKey


@dataclass(frozen=True)
class OfficerList:
    """The officers after valid *steps*, up to the present one, *head*.

    Each of *steps* follows its *under*; *states* are the entries after each, by its SHA-256.
    """

    head_office: VerifyKey
    steps: Mapping[bytes, SignedAct] = field(default_factory=dict)
    states: Mapping[bytes, Mapping[str, OfficerEntry]] = field(default_factory=dict)
    head: bytes = b""

    @classmethod
    def read(cls, documents: Iterable[bytes], head_office: VerifyKey) -> Self:
        return cls(head_office).with_steps(read_acts(documents, head_office))

    @property
    def officers(self) -> Mapping[str, OfficerEntry]:
        return self.states.get(self.head, {})

    @property
    def documents(self) -> tuple[bytes, ...]:
        order = sorted(self.steps, key=lambda sha: (sha == self.head, sha))
        return tuple(self.steps[sha].document for sha in order)

    # Steps that are added

    def with_steps(self, steps: Iterable[SignedAct]) -> Self:
        kept, states, head = dict(self.steps), dict(self.states), self.head
        known = replace(self, steps=kept, states=states)  # of all that was added so far
        left = {step.sha: step for step in steps if step.content.officers}
        last = next(reversed(left), b"")
        while fitting := [sha for sha in left if known._is_valid(left[sha])]:  # noqa: SLF001  itself
            for sha in fitting:
                head, step = sha, left.pop(sha)
                entries = {entry.name: entry for entry in step.content.officers}
                kept[sha], states[sha] = step, {**states.get(step.under, {}), **entries}
        return replace(known, head=last if last in kept else head)

    def _is_valid(self, step: SignedAct) -> bool:
        content, before = step.content, self.states.get(step.under)
        if before is None:
            return step.signer == self.head_office and not step.under
        if content.is_recovery:
            return step.signer == (self._recovery_key_at(step.under) or self.head_office)
        if step.signer != self.head_office:
            return _may(before, step.signer, Permission.MANAGE_OFFICERS)
        former = [before.get(entry.name) for entry in content.officers]
        is_enrolment = former == [replace(entry, key=None) for entry in content.officers]
        return is_enrolment and not content.recovery_key and not content.ended

    def merge(self, other: Self) -> Self:
        """Return the steps of both, with the present one of *other* if it continues this list.

        It also does after two keepers opened the copy of the keys.
        """
        if not other.steps:
            return self
        line, own_line = other.line(other.head), self.line(self.head)
        new = [step for sha, step in line.items() if sha not in self.steps]
        signers = {step.signer for step in new if step.content.is_recovery}
        keys = self._recovery_keys
        is_usurped = bool(keys) and self.head_office in signers
        is_recovered = not signers.isdisjoint(keys or {self.head_office})
        if not self.steps or is_recovered or (self.head in line and not is_usurped):
            return self.with_steps(other.steps.values()).with_steps([other.steps[other.head]])
        is_lost = any(
            step.content.is_recovery and sha not in other.steps for sha, step in own_line.items()
        )
        others = (step for step in other.steps.values() if step.under or is_lost)
        return replace(self.with_steps(others), head=self.head)

    # What counts

    def allows(self, act: SignedAct, permission: Permission) -> bool:
        """Return whether the giver of *act* was an officer with *permission* then."""
        return (
            act.signer != self.head_office
            and act.under in self._counting
            and _may(self.states[act.under], act.signer, permission)
            and self._is_in_time(act)
        )

    @property
    def first_steps(self) -> list[SignedAct]:
        """First steps that count; only head office's key answers for their orders."""
        return [self.steps[sha] for sha in self._counting if not self.steps[sha].under]

    @cached_property
    def _counting(self) -> Mapping[bytes, None]:
        found: dict[bytes, None] = {}
        for sha, step in self.steps.items():
            if (not step.under or step.under in found) and self._counts(sha, step):
                found[sha] = None
        return found

    def _counts(self, sha: bytes, step: SignedAct) -> bool:
        if sha in self._present_line:
            return True
        if step.signer != self.head_office:
            return self._is_in_time(step)
        if self._is_open or step.mark in self._listed:
            return True
        is_enrolment = bool(step.under) and not step.content.is_recovery
        return is_enrolment and self._keys.issuperset(entry.key for entry in step.content.officers)

    def _is_in_time(self, act: SignedAct) -> bool:
        """Return whether no later step ended the key of *act* without listing it."""
        key, before = act.signer.raw, {*self.line(act.under), act.sha}
        later = (step.content.ended for sha, step in self._ending.items() if sha not in before)
        return all(act.mark in ended[key] for ended in later if key in ended)

    # The present line

    def line(self, sha: bytes) -> dict[bytes, SignedAct]:
        found = {}
        while step := self.steps.get(sha):
            found[sha] = step
            sha = step.under
        return found

    @cached_property
    def _present_line(self) -> Mapping[bytes, SignedAct]:
        return self._continued_line(self.head)

    def _continued_line(self, sha: bytes) -> dict[bytes, SignedAct]:
        """Return the steps that led to this one, and those that the keepers continued.

        They continue the step after which their copy was made, once it is known here; others may be
        forged.
        """
        line = self.line(sha)
        for step in tuple(line.values()):
            line |= self._continued_line(self._continued_by(step))
        return line

    def _continued_by(self, step: SignedAct) -> bytes:
        is_keepers = step.content.is_recovery and step.signer != self.head_office
        return next(iter(step.content.continued), b"") if is_keepers else b""

    @cached_property
    def _ending(self) -> Mapping[bytes, SignedAct]:
        """The steps whose ends of keys hold: of the line, and all after a continued step."""
        continued = {self._continued_by(step) for step in self._present_line.values()} - {b""}
        after = {
            sha: step
            for sha, step in self.steps.items()
            if not continued.isdisjoint(self.line(sha))
        }
        return {**self._present_line, **after} if continued else self._present_line

    @cached_property
    def _keys(self) -> frozenset[VerifyKey | None]:
        line = self._present_line
        return frozenset(entry.key for sha in line for entry in self.states[sha].values())

    @property
    def former_keys(self) -> frozenset[VerifyKey]:
        """Keys of no present officer that no step ended.

        The keepers began a list without them, or only a copy of head office had them.
        """
        had = {entry.key for sha in self._counting for entry in self.states[sha].values()}
        ended = {raw for step in self._ending.values() for raw in step.content.ended}
        left = had - {entry.key for entry in self.officers.values()}
        return frozenset(key for key in left if key and key.raw not in ended)

    @cached_property
    def _listed(self) -> frozenset[bytes]:
        key = self.head_office.raw
        lists = (step.content.ended.get(key, ()) for step in self._present_line.values())
        return frozenset(mark for marks in lists for mark in marks)

    # Closed or open

    @property
    def is_closed(self) -> bool:
        return self._closing is not None and not self._is_open

    @property
    def is_to_be_closed(self) -> bool:
        """Whether no step closed it; after a recovery, the next copy of the keys does."""
        return self._closing is None

    @property
    def _is_open(self) -> bool:
        step = self._closing
        return step is not None and step.signer == self.head_office

    @cached_property
    def _closing(self) -> SignedAct | None:
        """The last step of the line that ended head office's key, or that is a recovery."""
        steps = (
            step
            for step in self._present_line.values()
            if self.head_office.raw in step.content.ended or step.content.is_recovery
        )
        return next(steps, None)

    # Copies of the keys

    @property
    def recovery_key(self) -> VerifyKey | None:
        return self._recovery_key_at(self.head)

    def has_replaced(self, key: VerifyKey | None) -> bool:
        """Return whether a later copy replaced the one with this recovery *key*.

        None is a copy of a release up to 0.2.0, which any other replaced.
        """
        if key is None:
            return self.recovery_key is not None
        steps = (step for step in self.steps.values() if step.signer != self.head_office)
        return any(key.raw in step.content.ended for step in steps)

    def is_known_to(self, key: VerifyKey, made_after: bytes) -> bool:
        line = self._present_line
        return made_after in line or any(step.signer == key for step in line.values())

    def _recovery_key_at(self, sha: bytes) -> VerifyKey | None:
        keys = (step.content.recovery_key for step in self.line(sha).values())
        return next((key for key in keys if key), None)

    @cached_property
    def _recovery_keys(self) -> frozenset[VerifyKey]:
        line = self._present_line
        ended = {raw for step in line.values() for raw in step.content.ended}
        return frozenset(
            key
            for sha in self._counting
            if sha in line or self.steps[sha].signer != self.head_office
            if (key := self.steps[sha].content.recovery_key) and key.raw not in ended
        )


def has_named(officers: OfficerList, name: str, key: VerifyKey) -> bool:
    entries = (officers.states[sha].get(name) for sha in officers._counting)  # noqa: SLF001  its own
    return any(entry is not None and entry.key == key for entry in entries)


class SignedOrders:
    """Orders in valid *acts* and in the first steps of *officers*.

    A fork renames the changes in an order: an officer with the permission signs the new form.
    """

    def __init__(self, officers: OfficerList, acts: Iterable[SignedAct]) -> None:
        self._forms: set[tuple[int, str, str]] = set()
        self._latest: dict[int, tuple[int, str]] = {}
        for step in officers.first_steps:
            for order in step.content.orders:
                self._add(order)
        for act in acts:
            for order in act.content.orders:
                if officers.allows(act, ORDER_PERMISSIONS[order.kind]):
                    self._add(order)

    def _add(self, order: Order) -> None:
        self._forms.add((order.change, order.state, order.digest))
        latest = self._latest.get(order.record, (0, ""))
        self._latest[order.record] = max(latest, (order.stamp, order.state))

    def covers(self, order: Order) -> bool:
        return (order.change, order.state, order.digest) in self._forms

    def is_in_force(self, record: int, state: str, digest: str) -> bool:
        """Return whether an order has this *digest*, and last this *state*."""
        created = ((record, first, digest) for first in ("ordered", "undone", "redone"))
        return self._latest.get(record, (0, ""))[1] == state and not self._forms.isdisjoint(created)


def _may(entries: Mapping[str, OfficerEntry], key: VerifyKey, permission: Permission) -> bool:
    return any(entry.key == key and entry.rights.may(permission) for entry in entries.values())
