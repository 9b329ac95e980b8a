"""Erasing a person, or one field of a person, for good.

A laptop requests it, head office orders it, and every laptop reports that it is done.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.erasure import ErasureSet
from fieldreg.domain.log.shown import AS_STORED, Shown
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import Erasure
from fieldreg.domain.records.values import ErasureReason, ErasureState, RequestedBy
from fieldreg.domain.roles import Permission
from fieldreg.services.backups import load_backup_status
from fieldreg.services.device_status import REACHABLE, load_device_statuses
from fieldreg.services.devices import laptop_registry
from fieldreg.services.devices.laptop_registry import LaptopLine, LaptopState
from fieldreg.services.exports import plaintext_exports
from fieldreg.services.installation.model import Installation
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.arrivals import BundleState
from fieldreg.store.erasure import ErasureOrder
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.log.history import Author


class LaptopErasureState(StrEnum):
    DONE = "done"
    WAITING = "waiting"  # it has not answered yet
    LOST = "lost"  # it was revoked, and will never get the order


_KEPT_SEALED: Final = (BundleState.PENDING, BundleState.OUT_OF_ORDER, BundleState.QUARANTINED)
_LOST: Final = (LaptopState.REVOKED, LaptopState.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class LaptopErasure:
    """A laptop's report of *day*, or the day when it was last heard from.

    *person_count* is how many of the people it held, as head office knows.
    """

    name: str
    state: LaptopErasureState
    day: str
    person_count: int


@dataclass(frozen=True, slots=True)
class ErasureLine:
    """One order or request; *fields* is empty for the whole person.

    Only orders have *laptops*; only requests have *asked_by* and *asked_from*.
    """

    id: int
    day: str
    reason: str
    people: tuple[int, ...]
    fields: tuple[str, ...]
    laptops: tuple[LaptopErasure, ...] = ()
    asked_by: str = ""
    asked_from: str = ""

    @property
    def is_waiting(self) -> bool:
        return any(laptop.state is LaptopErasureState.WAITING for laptop in self.laptops)


@dataclass(frozen=True, slots=True)
class ErasureEffect:
    """The effect of an erasure: counts of data by place, and the laptops that hold some.

    *pending_bundle_count* counts sealed bundles that may hold data of the people, which is
    dropped when they are applied. Backups cannot be changed; restoring one erases again.
    """

    people: tuple[int, ...]
    counts_by_place: Mapping[str, int]
    laptops: tuple[LaptopErasure, ...]
    pending_bundle_count: int
    plaintext_file_count: int
    last_backup_on: str
    is_request: bool


@dataclass(frozen=True, slots=True)
class ErasureCounts:
    request_count: int
    unanswered_order_count: int


@needs(Permission.ERASE)
def erase_people(
    installation: Installation,
    people: Sequence[int],
    reason: ErasureReason,
    *,
    is_preview: bool = False,
) -> ErasureEffect:
    """Erase *people*; a laptop retires them and requests it. Raise NOT_FOUND for an unknown one."""
    user, wanted = installation.user_session(), tuple(sorted(set(people)))
    erased = user.store.erasures.list_erased_people()
    for person in wanted:  # also people whose arrival was undone
        if user.store.records.kind_of(person) is not kinds.TRAINEE or person in erased:
            raise Problem(Code.NOT_FOUND)
    effect = _effect(installation, wanted, _count_by_place(installation, wanted, reason))
    if is_preview:
        return effect
    with user.writing() as writing:
        if effect.is_request:
            writing.create(_erasure(user.day, wanted, reason, ErasureState.ASKED))
            visible = user.store.records.load_many(kinds.TRAINEE, wanted)
            writing.retire_many(kinds.TRAINEE, [record.id for record in visible])
        else:
            marks = user.store.erasures.compute_marks(wanted, ErasureSet())
            writing.create(_erasure(user.day, wanted, reason, ErasureState.ORDERED, said=marks))
    return effect


@needs(Permission.ERASE)
def withdraw_field(installation: Installation, person: int, name: str, *, shown: Shown) -> None:
    """Erase all values of a field of *person*; a laptop clears it and requests the rest.

    Raises:
        Problem: NOT_FOUND, FIELD_UNKNOWN; CHANGED_MEANWHILE if it has other values than *shown*.
    """
    user = installation.user_session()
    field = kinds.TRAINEE.field(name)
    if field is None or not field.is_personal:
        raise Problem(Code.FIELD_UNKNOWN, field=name)
    state = ErasureState.ORDERED if installation.is_head_office else ErasureState.ASKED
    with _ordering(installation, RequestedBy.SELF) as writing:
        writing.require_shown(kinds.TRAINEE, person, shown, field.name)
        writing.edit(kinds.TRAINEE, person, {field.name: None}, shown=AS_STORED)
        changes = " ".join(map(str, user.store.erasures.list_changes_setting(person, field.name)))
        values: dict[str, str | None] = {"fields": field.name, "changes": changes}
        if state is ErasureState.ORDERED:
            order = ErasureSet(erased_fields={(person, person): frozenset([field.name])})
            values["said"] = user.store.erasures.compute_marks([person], order)
        writing.create(_erasure(user.day, [person], ErasureReason.ASKED, state, **values))


@needs(Permission.ERASE)
def list_withdrawable_fields(installation: Installation, person: int) -> tuple[str, ...]:
    history = installation.store.history.load_assignments(kinds.TRAINEE, [person]).get(person, {})
    return tuple(
        field.name
        for field in kinds.TRAINEE.fields
        if field.is_personal and any(entry.value is not None for entry in history[field.name])
    )


@needs(Permission.VIEW_OVERVIEW)
def count_erasures(user: UserSession) -> ErasureCounts:
    erasures, statuses = user.store.erasures, load_device_statuses(user.store)
    reachable = {device for device, status in statuses.items() if status in REACHABLE}
    reports = erasures.list_device_reports()
    unanswered = sum(
        bool(reachable - reports.get(order.id, {}).keys()) for order in erasures.list_orders()
    )
    return ErasureCounts(len(erasures.list_open_requests()), unanswered)


@needs(Permission.FIND_PEOPLE)
def list_erasure_orders(installation: Installation) -> list[ErasureLine]:
    """Return the orders with each laptop's report, the latest first; a laptop knows its own."""
    store = installation.store
    laptops = _list_laptops(installation)
    reports = store.erasures.list_device_reports()
    return [
        _line(
            order, laptops=_reports(installation, laptops, order.people, reports.get(order.id, {}))
        )
        for order in reversed(store.erasures.list_orders())
    ]


@needs(Permission.VIEW_LAPTOPS)
def count_unconfirmed_orders(installation: Installation) -> Counter[str]:
    """Return by the name of a laptop how many orders it has not confirmed, those without any left out."""
    erasures, lines = installation.store.erasures, _list_laptops(installation)
    reports = erasures.list_device_reports()
    return Counter(
        line.device.name
        for order in erasures.list_orders()
        for line in lines
        if line.state is not LaptopState.INVITED
        and _state(line, reports.get(order.id, {})) is LaptopErasureState.WAITING
    )


@needs(Permission.FIND_PEOPLE)
def list_erasure_requests(installation: Installation) -> list[ErasureLine]:
    store = installation.store
    requests = store.erasures.list_open_requests()
    authors = store.history.authors([request.id for request in requests])
    return [_line(request, author=authors[request.id]) for request in requests]


@needs(Permission.ERASE)
def grant_erasure(
    installation: Installation, request: int, *, is_preview: bool = False
) -> ErasureEffect | None:
    """Order the erasure of *request*; return the effect where whole people are erased.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND; CHANGED_MEANWHILE if it is decided.
    """
    asked = _request(installation, request)
    if asked.fields is None:
        reason = ErasureReason(asked.reason)
        return erase_people(installation, asked.people, reason, is_preview=is_preview)
    if not is_preview:
        for person in asked.people:
            for name in asked.fields.split():
                withdraw_field(installation, person, name, shown=AS_STORED)
    return None


@needs(Permission.ERASE)
def decline_erasure(installation: Installation, request: int) -> None:
    """Decline *request*, and restore the people that it retired.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND; CHANGED_MEANWHILE if it is decided.
    """
    with _ordering(installation) as writing:
        asked = _request(installation, request)
        writing.retire(kinds.ERASURE, asked.id)
        if asked.fields is None:
            hidden = list(_hidden_by(installation, asked))
            writing.retire_many(kinds.TRAINEE, hidden, retired=False)


def _hidden_by(installation: Installation, asked: ErasureOrder) -> Iterator[int]:
    """Yield the people whom only the request *asked* retired."""
    store = installation.store
    own_changes = range(asked.id + 1, asked.id + 1 + len(asked.people))
    history = store.history.load_assignments(kinds.TRAINEE, asked.people)
    present = [record.id for record in store.records.load_many(kinds.TRAINEE, asked.people)]
    for person, live in store.records.load_live_values(kinds.TRAINEE, present).items():
        stamps = {stamp for stamp, _ in live[kinds.RETIRED.name]}
        winning = (entry for entry in history[person][kinds.RETIRED.name] if entry.stamp in stamps)
        if all(entry.change in own_changes for entry in winning):
            yield person


def _ordering(
    installation: Installation, asked_by: RequestedBy | None = None
) -> AbstractContextManager[ChangeWriter]:
    """Begin a transaction that is not restricted by the user's rights to change people."""
    author = installation.author()
    return installation.store.writing(author.trainer, author.day, author.device, asked_by)


def _request(installation: Installation, request: int) -> ErasureOrder:
    installation.head_office_keys()  # only head office may decide
    for open_request in installation.store.erasures.list_open_requests():
        if open_request.id == request:
            return open_request
    is_known = installation.store.records.kind_of(request) is kinds.ERASURE
    raise Problem(Code.CHANGED_MEANWHILE if is_known else Code.NOT_FOUND)


def _line(
    order: ErasureOrder, *, laptops: tuple[LaptopErasure, ...] = (), author: Author | None = None
) -> ErasureLine:
    return ErasureLine(
        order.id,
        order.day,
        order.reason,
        order.people,
        tuple((order.fields or "").split()),
        laptops,
        asked_by=author.trainer if author else "",
        asked_from=author.device if author else "",
    )


def _erasure(
    day: str,
    people: Sequence[int],
    reason: ErasureReason,
    state: ErasureState,
    **answer: str | None,
) -> Erasure:
    return Erasure.validated(
        trainees=" ".join(map(str, people)),
        state=state.value,
        reason=reason.value,
        day=day,
        **answer,
    )


def _count_by_place(
    installation: Installation, people: Sequence[int], reason: ErasureReason
) -> Mapping[str, int]:
    user = installation.user_session()
    with user.previewing() as writing:
        writing.create(_erasure(user.day, people, reason, ErasureState.ORDERED))
        return dict(writing.purged)


def _effect(
    installation: Installation, people: tuple[int, ...], places: Mapping[str, int]
) -> ErasureEffect:
    counts = installation.store.bundles.count_by_state()
    laptops = _reports(installation, _list_laptops(installation), people, {})
    return ErasureEffect(
        people,
        places,
        tuple(laptop for laptop in laptops if laptop.person_count),
        sum(counts[state] for state in _KEPT_SEALED),
        plaintext_exports.count_plaintext_files(installation.user_session()),
        load_backup_status(installation.user_session()).made_on,
        not installation.is_head_office,
    )


def _list_laptops(installation: Installation) -> list[LaptopLine]:
    return laptop_registry.list_laptops(installation) if installation.is_head_office else []


def _reports(
    installation: Installation,
    lines: Sequence[LaptopLine],
    people: Sequence[int],
    done: Mapping[int, str],
) -> tuple[LaptopErasure, ...]:
    holding = installation.store.erasures.list_devices_holding(people)
    return tuple(
        LaptopErasure(
            line.device.name,
            _state(line, done),
            done.get(line.device.id) or line.device.last_noted_on or "",
            len(holding.get(line.device.id, ())),
        )
        for line in lines
        if line.state is not LaptopState.INVITED
    )


def _state(line: LaptopLine, done: Mapping[int, str]) -> LaptopErasureState:
    if line.device.id in done:
        return LaptopErasureState.DONE
    return LaptopErasureState.LOST if line.state in _LOST else LaptopErasureState.WAITING
