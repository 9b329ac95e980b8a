"""Erasing a person, or one answer of hers, for good.

A laptop asks for it, head office orders it, and every laptop says that it is done.

A preview is the act itself, in a transaction that is then given up.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.erasure import ErasureSet
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import Erasure, ErasureReason, ErasureState, RequestedBy
from fieldreg.domain.roles import Permission
from fieldreg.keys.devices.trust_list import DeviceStatus
from fieldreg.services import device_status
from fieldreg.services.backups.backup_status import load_backup_status
from fieldreg.services.devices import laptop_registry
from fieldreg.services.devices.laptop_registry import LaptopLine, LaptopState
from fieldreg.services.exports import plaintext_exports
from fieldreg.services.installation.model import HEAD_OFFICE, Installation
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession
from fieldreg.store.erasure import ErasureOrder
from fieldreg.store.log.change_writer import ChangeWriter


class LaptopErasureState(StrEnum):
    """What a laptop said of an order."""

    DONE = "done"
    WAITING = "waiting"  # it has not answered yet
    LOST = "lost"  # it was cut off, and will never hear of it


_LOST: Final = (LaptopState.REVOKED, LaptopState.WITHDRAWN)
_NOT_LOST: Final = (DeviceStatus.KNOWN, DeviceStatus.UNCONFIRMED, DeviceStatus.ENDED)


@dataclass(frozen=True, slots=True)
class LaptopErasure:
    """What the laptop *name* said of an order: on *day*, or when it was last heard from.

    *held* counts whom of those named it held, as head office knows.
    """

    name: str
    state: LaptopErasureState
    day: str
    person_count: int


@dataclass(frozen=True, slots=True)
class ErasureLine:
    """One order, or request, of *people*; single *fields* where named, else all of them.

    Who asked, and where, stands in *asked_by*; an order has *laptops*.
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
        """Tell whether a laptop that is not lost has not answered."""
        return any(one.state is LaptopErasureState.WAITING for one in self.laptops)


@dataclass(frozen=True, slots=True)
class ErasureEffect:
    """What erasing comes to: how much stands where, by place; who else holds it.

    *exports* counts files that left here in the clear and lie there still. *waiting* counts sealed bundles that were not taken in, and may hold it: what they say
    of her is dropped when they are. *backup_on* is the day of the last backup; older ones
    cannot be changed, and whoever restores one erases again. *is_request* where a laptop
    asked head office.
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
    """How many requests are *asked* for, and how many orders a laptop has not answered."""

    request_count: int
    unanswered_order_count: int


class _GivenUp(Exception):  # noqa: N818  no fault, but the end of a preview
    """Ends the transaction of a preview."""


@needs(Permission.ERASE)
def erase_people(
    installation: Installation,
    people: Sequence[int],
    reason: ErasureReason,
    *,
    is_preview: bool = False,
) -> ErasureEffect:
    """Erase *people*; on a laptop, ask head office to, and hide them meanwhile.

    Raises:
        Problem: NOT_FOUND.
    """
    user, wanted = installation.user_session(), tuple(sorted(set(people)))
    erased = user.store.erasures.list_erased_people()
    for one in wanted:  # also who is out of sight, since what brought her was undone
        if user.store.records.kind_of(one) is not kinds.TRAINEE or one in erased:
            raise Problem(Code.NOT_FOUND)
    is_request = installation.role != HEAD_OFFICE
    told = _told(installation, wanted, _places(installation, wanted, reason))
    if is_preview:
        return told
    with user.writing() as writing:
        if is_request:
            writing.create(_erasure(user.day, wanted, reason, ErasureState.ASKED))
            seen = user.store.records.load_many(kinds.TRAINEE, wanted)
            writing.retire_many(kinds.TRAINEE, [one.id for one in seen])
        else:
            said = user.store.erasures.compute_marks(wanted, ErasureSet())
            order = _erasure(user.day, wanted, reason, ErasureState.ORDERED, said=said)
            writing.create(order)
    return told


@needs(Permission.ERASE)
def withdraw_field(installation: Installation, person: int, name: str) -> None:
    """Erase what *person* once said in the field *name*, and all that was said before.

    On a laptop, make the field unknown and ask head office for the rest.

    Raises:
        Problem: NOT_FOUND, FIELD_UNKNOWN.
    """
    user = installation.user_session()
    field = kinds.TRAINEE.field(name)
    if field is None or not field.is_personal:
        raise Problem(Code.FIELD_UNKNOWN, field=name)
    state = ErasureState.ASKED
    if installation.role == HEAD_OFFICE:
        state = ErasureState.ORDERED
    with _ordering(installation, RequestedBy.SELF) as writing:
        writing.edit(kinds.TRAINEE, person, {field.name: None})
        changes = " ".join(map(str, user.store.erasures.list_changes_setting(person, field.name)))
        what: dict[str, str | None] = {"fields": field.name, "changes": changes}
        if state is ErasureState.ORDERED:
            news = ErasureSet(answers={(person, person): frozenset([field.name])})
            what["said"] = user.store.erasures.compute_marks([person], news)
        writing.create(_erasure(user.day, [person], ErasureReason.ASKED, state, **what))


@needs(Permission.ERASE)
def list_withdrawable_fields(installation: Installation, person: int) -> tuple[str, ...]:
    """Name the fields of *person* in which anything ever stood that can be withdrawn."""
    said = installation.store.history.load_assignments(kinds.TRAINEE, [person]).get(person, {})
    return tuple(
        field.name
        for field in kinds.TRAINEE.fields
        if field.is_personal and any(one.value is not None for one in said[field.name])
    )


@needs(Permission.VIEW_OVERVIEW)
def count_erasures(user: UserSession) -> ErasureCounts:
    """Count what waits for an order, and for laptops."""
    erasures, verdicts = user.store.erasures, device_status.load_device_statuses(user.store)
    told = {one for one, verdict in verdicts.items() if verdict in _NOT_LOST}
    answers = erasures.list_device_reports()
    waiting = sum(bool(told - answers.get(one.id, {}).keys()) for one in erasures.list_orders())
    return ErasureCounts(len(erasures.list_open_requests()), waiting)


@needs(Permission.VIEW_OVERVIEW)
def list_erasure_orders(installation: Installation) -> list[ErasureLine]:
    """Give every order, the latest first, with what each laptop said of it.

    A laptop knows only of its own.
    """
    store = installation.store
    lines = _laptops(installation)
    answers = store.erasures.list_device_reports()
    found = [
        ErasureLine(
            one.id,
            one.day,
            one.reason,
            one.people,
            tuple((one.fields or "").split()),
            _answers(installation, lines, one.people, answers.get(one.id, {})),
        )
        for one in store.erasures.list_orders()
    ]
    return found[::-1]


@needs(Permission.VIEW_OVERVIEW)
def list_erasure_requests(installation: Installation) -> list[ErasureLine]:
    """Give what was asked for and nobody has ordered or declined yet, by id."""
    store = installation.store
    asked = store.erasures.list_open_requests()
    authors = store.history.authors([one.id for one in asked])
    return [
        ErasureLine(
            one.id,
            one.day,
            one.reason,
            one.people,
            tuple((one.fields or "").split()),
            asked_by=authors[one.id].trainer,
            asked_from=authors[one.id].device,
        )
        for one in asked
    ]


@needs(Permission.ERASE)
def grant_erasure(
    installation: Installation, request: int, *, is_preview: bool = False
) -> ErasureEffect | None:
    """Order what was asked for in *request*; give what it comes to, for whole people.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND.
    """
    asked = _request(installation, request)
    if asked.fields is None:
        reason = ErasureReason(asked.reason)
        return erase_people(installation, asked.people, reason, is_preview=is_preview)
    if not is_preview:
        for person in asked.people:
            for name in asked.fields.split():
                withdraw_field(installation, person, name)
    return None


@needs(Permission.ERASE)
def decline_erasure(installation: Installation, request: int) -> None:
    """Put *request* aside; whoever was hidden by it is in use again.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND.
    """
    asked = _request(installation, request)
    with _ordering(installation) as writing:
        writing.retire(kinds.ERASURE, asked.id)
        if asked.fields is None:
            hidden = list(_hidden_by(installation, asked))
            writing.retire_many(kinds.TRAINEE, hidden, retired=False)


def _hidden_by(installation: Installation, asked: ErasureOrder) -> Iterator[int]:
    """Give whom only the request *asked* took out of use, in the same act."""
    store = installation.store
    act = range(asked.id + 1, asked.id + 1 + len(asked.people))
    said = store.history.load_assignments(kinds.TRAINEE, asked.people)
    there = [one.id for one in store.records.load_many(kinds.TRAINEE, asked.people)]
    for one, live in store.records.load_live_values(kinds.TRAINEE, there).items():
        stamps = {stamp for stamp, _ in live[kinds.RETIRED.name]}
        standing = (it for it in said[one][kinds.RETIRED.name] if it.stamp in stamps)
        if all(it.change in act for it in standing):
            yield one


def _ordering(
    installation: Installation, asked_by: RequestedBy | None = None
) -> AbstractContextManager[ChangeWriter]:
    """Begin to write what an order does, whatever else its giver may change of people."""
    by = installation.author()
    return installation.store.writing(by.trainer, by.day, by.device, asked_by)


def _request(installation: Installation, request: int) -> ErasureOrder:
    installation.head_office_keys()  # nobody else may say
    for one in installation.store.erasures.list_open_requests():
        if one.id == request:
            return one
    raise Problem(Code.NOT_FOUND)


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


def _places(
    installation: Installation, people: Sequence[int], reason: ErasureReason
) -> Mapping[str, int]:
    """Count what stands here of *people*, by place."""
    user = installation.user_session()
    found: dict[str, int] = {}
    with suppress(_GivenUp), user.writing() as writing:
        writing.create(_erasure(user.day, people, reason, ErasureState.ORDERED))
        found.update(writing.purged)
        raise _GivenUp
    return found


def _told(
    installation: Installation, people: tuple[int, ...], places: Mapping[str, int]
) -> ErasureEffect:
    counts = installation.store.bundles.count_by_state()
    answers = _answers(installation, _laptops(installation), people, {})
    return ErasureEffect(
        people,
        places,
        tuple(one for one in answers if one.person_count),
        sum(counts.get(state, 0) for state in ("held", "ahead", "set-aside")),
        plaintext_exports.count_plaintext_files(installation.user_session()),
        load_backup_status(installation.user_session()).made_on,
        installation.role != HEAD_OFFICE,
    )


def _laptops(installation: Installation) -> list[LaptopLine]:
    return laptop_registry.list_laptops(installation) if installation.role == HEAD_OFFICE else []


def _answers(
    installation: Installation,
    lines: Sequence[LaptopLine],
    people: Sequence[int],
    done: Mapping[int, str],
) -> tuple[LaptopErasure, ...]:
    """Say of each laptop that was ever heard from what it *done*, and on which day."""
    holding = installation.store.erasures.list_devices_holding(people)
    return tuple(
        LaptopErasure(
            line.device.name,
            _carried(line, done),
            done.get(line.device.id) or line.device.last_noted_on or "",
            len(holding.get(line.device.id, ())),
        )
        for line in lines
        if line.state is not LaptopState.INVITED
    )


def _carried(line: LaptopLine, done: Mapping[int, str]) -> LaptopErasureState:
    if line.device.id in done:
        return LaptopErasureState.DONE
    return LaptopErasureState.LOST if line.state in _LOST else LaptopErasureState.WAITING
