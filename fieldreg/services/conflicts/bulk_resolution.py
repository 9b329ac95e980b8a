"""Conflicts resolved by one answer, after a plan."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Field, Kind, Value
from fieldreg.domain.log.ids import writer_of
from fieldreg.domain.records.declarations import FormGroup
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import InstallationRole, Permission
from fieldreg.services.conflicts import conflict_resolution
from fieldreg.services.conflicts.conflict_resolution import Conflict, ConflictChoice, ConflictRef
from fieldreg.services.exports.table_writer import OnProgress, ignore_progress
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.metadata import ROLE

MAX_TOGETHER: Final = 5_000  # conflicts in one act
NEEDS_READING: Final = (
    RETIRED,
    *map(kinds.TRAINEE.get_field, kinds.TRAINEE.fields_in(FormGroup.NAMES, FormGroup.BIRTH)),
)
"""Who somebody is, and whether the record is in use: two names may be two people in one record."""

_STEP: Final = 250  # conflicts loaded at once
FieldCounts = dict[tuple[Kind, Field], int]
"""Conflicts by kind and field, the most first."""


class Keep(StrEnum):
    """The value that stays; *own* is one noted here, at head office by any officer."""

    OWN = "own"
    OTHER = "other"
    NEWER = "newer"


class LeftOut(StrEnum):
    NEEDS_READING = "needs-reading"
    NOT_PERMITTED = "not-permitted"
    NONE_FITS = "none-fits"  # that side noted no value
    SEVERAL_FIT = "several-fit"  # two laptops, or one day
    DOUBTFUL_DAY = "doubtful-day"  # the newer one is asked for, and a calendar was wrong
    OTHER_DEVICE = "other-device"
    CHANGED = "changed"  # since the list was shown
    TOO_MANY = "too-many"


@dataclass(frozen=True, slots=True)
class ConflictGroup:
    """Loaded conflicts; *gone* are those of the list that are resolved by now."""

    conflicts: tuple[Conflict, ...]
    withheld: tuple[ConflictRef, ...]
    gone: tuple[ConflictRef, ...]
    not_loaded: tuple[ConflictRef, ...]
    own_writers: frozenset[int]
    is_office: bool
    rights: Rights

    @property
    def fields(self) -> FieldCounts:
        return _count_fields(each.ref for each in self.conflicts)

    @property
    def devices(self) -> list[str]:
        counts = Counter(name for each in self.conflicts for name in self._devices(each))
        return [name for name, _ in counts.most_common()]

    def _devices(self, conflict: Conflict) -> set[str]:
        return {
            entry.author.device
            for choice in conflict.choices
            for entry, _ in choice.given_by
            if writer_of(entry.change) not in self.own_writers
        }

    def plan(self, keep: Keep, device: str = "") -> "BulkPlan":
        resolutions: list[tuple[Conflict, Value]] = []
        left_out = dict.fromkeys(self.gone, LeftOut.CHANGED)
        left_out |= dict.fromkeys(self.withheld, LeftOut.NOT_PERMITTED)
        left_out |= dict.fromkeys(self.not_loaded, LeftOut.TOO_MANY)
        for conflict in self.conflicts:
            found = self._decide(conflict, keep, device)
            if isinstance(found, LeftOut):
                left_out[conflict.ref] = found
            else:
                resolutions.append((conflict, found.value))
        return BulkPlan(keep, tuple(resolutions), left_out)

    def _decide(self, conflict: Conflict, keep: Keep, device: str) -> ConflictChoice | LeftOut:
        ref = conflict.ref
        if ref.field in NEEDS_READING:
            return LeftOut.NEEDS_READING
        if not self.rights.may_change(ref.kind.name, ref.field.name):
            return LeftOut.NOT_PERMITTED
        if device and device not in self._devices(conflict):
            return LeftOut.OTHER_DEVICE
        if keep is Keep.NEWER:
            return _find_newer(conflict.choices)
        fitting = [each for each in conflict.choices if self._is_by(each, keep, device)]
        if len(fitting) > 1:
            return LeftOut.SEVERAL_FIT
        return fitting[0] if fitting else LeftOut.NONE_FITS

    def _is_by(self, choice: ConflictChoice, keep: Keep, device: str) -> bool:
        if keep is Keep.OWN:
            return any(writer_of(entry.change) in self.own_writers for entry, _ in choice.given_by)
        return any(
            writer_of(entry.change) not in self.own_writers and device in ("", entry.author.device)
            for entry, _ in choice.given_by
        )


@dataclass(frozen=True, slots=True)
class BulkPlan:
    keep: Keep
    resolutions: tuple[tuple[Conflict, Value], ...]
    left_out: Mapping[ConflictRef, LeftOut]

    @property
    def fields(self) -> FieldCounts:
        return _count_fields(each.ref for each, _ in self.resolutions)

    @property
    def reasons(self) -> dict[LeftOut, int]:
        counts = Counter(self.left_out.values())
        return {reason: counts[reason] for reason in LeftOut if counts[reason]}


@needs(Permission.RESOLVE_CONFLICTS)
def load_group(
    user: UserSession, refs: Sequence[ConflictRef], *, on_progress: OnProgress = ignore_progress
) -> ConflictGroup:
    wanted, conflicts = refs[:MAX_TOGETHER], list[Conflict]()
    hidden = conflict_resolution.find_withheld(user, wanted)
    withheld = tuple(ref for ref in wanted if ref.record in hidden)
    wanted = [ref for ref in wanted if ref.record not in hidden]
    for start in range(0, len(wanted), _STEP):
        on_progress(start, len(wanted))
        conflicts += conflict_resolution.load_conflicts(user, wanted[start : start + _STEP])
    found = {conflict.ref for conflict in conflicts}
    return ConflictGroup(
        tuple(conflicts),
        withheld,
        tuple(ref for ref in wanted if ref not in found),
        tuple(refs[MAX_TOGETHER:]),
        frozenset(each.writer for each in user.store.outbox.list_writers()),
        user.store.metadata.read(ROLE) is InstallationRole.HEAD_OFFICE,
        user.user_rights.rights,
    )


@needs(Permission.RESOLVE_CONFLICTS)
def resolve_plan(
    user: UserSession, plan: BulkPlan, *, on_progress: OnProgress = ignore_progress
) -> BulkPlan:
    """Resolve the plan in one act, or not at all if *on_progress* raises; return it as done."""
    changed = conflict_resolution.resolve_conflicts(user, plan.resolutions, on_progress=on_progress)
    return replace(
        plan,
        resolutions=tuple(each for each in plan.resolutions if each[0].ref not in changed),
        left_out={**plan.left_out, **dict.fromkeys(changed, LeftOut.CHANGED)},
    )


def list_alike(refs: Iterable[ConflictRef], like: ConflictRef) -> list[ConflictRef]:
    return [ref for ref in refs if (ref.kind, ref.field) == (like.kind, like.field)]


def _count_fields(refs: Iterable[ConflictRef]) -> FieldCounts:
    return dict(Counter((ref.kind, ref.field) for ref in refs).most_common())


def _find_newer(choices: Sequence[ConflictChoice]) -> ConflictChoice | LeftOut:
    days: list[tuple[str, ConflictChoice]] = []
    for choice in choices:
        if any(entry.is_doubtful or not entry.author.day for entry, _ in choice.given_by):
            return LeftOut.DOUBTFUL_DAY
        days.append((max(entry.author.day for entry, _ in choice.given_by), choice))
    last = max(day for day, _ in days)
    newest = [choice for day, choice in days if day == last]
    return newest[0] if len(newest) == 1 else LeftOut.SEVERAL_FIT
