"""The list of officers: who may give orders, by steps of which each names the one before it.

Acts of a restored head office, of a copy of it and of a returned reply are united: `OfficerList` is
the history from the first step to the present one, and keeps steps that lead elsewhere, under which
acts stay valid.

Head office's own key signs the first step and the key of an officer whose entry has none yet. After
two keepers opened the copy of the keys, the *recovery key* in it signs a step; head office's own
does so only while the list names none. Lists of earlier releases have more from it, which counts
until a step of an officer *closes* the list: it names what head office's key signed so far.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from fieldreg.domain.orders import ORDER_PERMISSIONS, Order
from fieldreg.domain.roles import Permission
from fieldreg.keys.signed_acts import OfficerEntry, SignedAct, read_acts
from fieldreg.keys.signing import VerifyKey


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
        return cls(head_office).with_steps(read_acts(documents, head_office))

    @property
    def officers(self) -> Mapping[str, OfficerEntry]:
        return self.states.get(self.head, {})

    @property
    def documents(self) -> tuple[bytes, ...]:
        order = sorted(self.steps, key=lambda sha: (sha == self.head, sha))
        return tuple(self.steps[sha].document for sha in order)

    @property
    def recovery_key(self) -> VerifyKey | None:
        return self._recovery_key_at(self.head)

    def has_replaced(self, key: VerifyKey | None, made_after: bytes) -> bool:
        """Return whether a later copy replaced that with *key*, which was *made_after* a step.

        If that step is not here, the copy is later than the list.
        """
        is_known = key is None or made_after in self.steps
        return self.recovery_key not in (None, key) and is_known

    @property
    def is_closed(self) -> bool:
        return self._is_closed(self._present_line())

    @property
    def is_to_be_closed(self) -> bool:
        """Return whether no step closed it; after a recovery, the next copy of the keys does."""
        return self._find_closing(self._present_line()) is None

    def with_steps(self, steps: Iterable[SignedAct]) -> Self:
        """Add *steps* in any order; the last becomes the present one."""
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

    def merge(self, other: Self) -> Self:
        """Return the steps of both, with the present one of *other* if it continues this list.

        It also continues it after two keepers opened the copy of the keys.
        """
        line, own_line = other.line(other.head), self.line(self.head)
        if not other.steps:
            return self
        keys = self._recovery_keys()
        new = [step for sha, step in line.items() if sha not in self.steps]
        signers = {step.signer for step in new if step.content.is_recovery}
        is_usurped = bool(keys) and self.head_office in signers
        is_recovered = not signers.isdisjoint(keys or {self.head_office})
        if not self.steps or is_recovered or (self.head in line and not is_usurped):
            return self.with_steps(other.steps.values()).with_steps([other.steps[other.head]])
        is_lost = _has_recovery(own_line, other.steps)
        others = (step for step in other.steps.values() if step.under or is_lost)
        return replace(self.with_steps(others), head=self.head)

    def allows(self, act: SignedAct, permission: Permission) -> bool:
        """Return whether *act* was given by an officer who had *permission* then.

        A step beside the present line counts as an act does: not if its key had ended. Head
        office's own key names there only keys that the line names too.
        """
        if not _may(self.states.get(act.under, {}), act.signer, permission):
            return False
        line = self._present_line()
        aside = [step for sha, step in self.line(act.under).items() if sha not in line]
        in_time = all(self._is_in_time(each, line) for each in (act, *aside))
        return in_time and all(self._is_known(step, line) for step in aside)

    def allows_other_forms(self, act: SignedAct) -> bool:
        """Return whether *act* may say which changes an order names since a log forked."""
        if act.signer != self.head_office:
            return self.allows(act, Permission.EXCHANGE_DATA)
        line = self._present_line()
        return self._is_listed(act, line) or not self._is_closed(line)

    def counts_of_itself(self, step: SignedAct) -> bool:
        """Return whether head office's key alone answers for *step*, which is the first one.

        After two keepers opened the copy of the keys, an earlier first one is, too.
        """
        line = self._present_line()
        return not step.under and (step.sha in line or self._is_excused(step, line))

    def _is_in_time(self, act: SignedAct, line: Mapping[bytes, SignedAct]) -> bool:
        before, key = self.line(act.under), act.signer.raw
        later = [step.content.ended for sha, step in line.items() if sha not in before]
        is_office = act.signer == self.head_office
        return is_office or all(act.mark in ended[key] for ended in later if key in ended)

    def _is_known(self, step: SignedAct, line: Mapping[bytes, SignedAct]) -> bool:
        if step.signer != self.head_office or self._is_excused(step, line):
            return True
        keys = {entry.key for sha in line for entry in self.states[sha].values()}
        is_enrolment = bool(step.under) and not step.content.is_recovery
        return is_enrolment and all(entry.key in keys for entry in step.content.officers)

    def _is_excused(self, step: SignedAct, line: Mapping[bytes, SignedAct]) -> bool:
        """Return whether *step* of head office's key counts beside the line: an officer listed it.

        It also does after a recovery by head office's key alone.
        """
        is_open = _has_recovery(line, {}) and not self._is_closed(line)
        return is_open or self._is_listed(step, line)

    def _is_listed(self, act: SignedAct, line: Mapping[bytes, SignedAct]) -> bool:
        listed = (step.content.ended.get(self.head_office.raw, ()) for step in line.values())
        return any(act.mark in marks for marks in listed)

    def _is_closed(self, line: Mapping[bytes, SignedAct]) -> bool:
        step = self._find_closing(line)
        return step is not None and (
            step.signer != self.head_office or self.head_office.raw in step.content.ended
        )

    def _find_closing(self, line: Mapping[bytes, SignedAct]) -> SignedAct | None:
        """Return the last step that closed the list, or that opened it again by a recovery."""
        for step in line.values():
            if self.head_office.raw in step.content.ended or step.content.is_recovery:
                return step
        return None

    def line(self, sha: bytes) -> dict[bytes, SignedAct]:
        found = {}
        while step := self.steps.get(sha):
            found[sha] = step
            sha = step.under
        return found

    def _present_line(self) -> dict[bytes, SignedAct]:
        """Return the steps that led to the present one, and those which its recovery continued.

        It continued the step after which the copy of the keys was made, if that is known here. What
        else lay in the database where the copy was opened may be forged, and is judged as beside.
        """
        line = self.line(self.head)
        for step in tuple(line.values()):
            if step.signer != self.head_office:
                known = (sha for sha in step.content.continued if sha in self.steps)
                line |= self.line(next(known, b""))
        return line

    def _recovery_key_at(self, sha: bytes) -> VerifyKey | None:
        keys = (step.content.recovery_key for step in self.line(sha).values())
        return next((key for key in keys if key), None)

    def _recovery_keys(self) -> set[VerifyKey]:
        """Return the keys that officers named, beside the present line too, and that none ended."""
        line = self._present_line()
        ended = {raw for step in line.values() for raw in step.content.ended}
        return {
            key
            for sha, step in self.steps.items()
            if (key := step.content.recovery_key) and key.raw not in ended
            if sha in line or self.allows(step, Permission.MANAGE_OFFICERS)
        }

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
            for order in act.content.orders:
                if officers.allows(act, ORDER_PERMISSIONS[order.kind]):
                    self._add(order)
                elif officers.allows_other_forms(act):
                    other_forms.append(order)
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
