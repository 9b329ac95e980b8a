"""Erasing a person or a field: a laptop asks, head office orders, laptops report."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.erasure import ErasureSet
from fieldreg.domain.log.shown import AS_STORED, Shown
from fieldreg.domain.problems import Code, Problem, read_stored_word
from fieldreg.domain.records.models import Erasure
from fieldreg.domain.records.values import ErasureReason, ErasureState, RequestedBy
from fieldreg.domain.roles import Permission
from fieldreg.services.backups import load_backup_status
from fieldreg.services.device_status import REACHABLE, load_device_statuses
from fieldreg.services.erasure.brake import ErasureBrake, ErasureWait
from fieldreg.services.erasure.erasure_reports import (
    LaptopErasure,
    LaptopErasureState,
    LaptopReports,
)
from fieldreg.services.erasure.names_alone import NameAlone, list_names_alone
from fieldreg.services.erasure.person_answers import PersonAnswers
from fieldreg.services.exports import plaintext_exports
from fieldreg.services.installation.model import Installation
from fieldreg.services.pairs import verdicts
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.arrivals import BundleState
from fieldreg.store.erasure import ErasureOrder
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.log.history import Author

_KEPT_SEALED: Final = (BundleState.PENDING, BundleState.OUT_OF_ORDER, BundleState.QUARANTINED)


@dataclass(frozen=True, slots=True)
class ErasureLine:
    """*fields* is empty for the whole person.

    *asked_by*, *asked_from* (a device) and *asked_on* are of its request, or empty. Only orders
    have *laptops* and *ordered_by*, only head office's requests a *wait*.
    """

    id: int
    day: str
    reason: str
    people: tuple[int, ...]
    fields: tuple[str, ...]
    laptops: tuple[LaptopErasure, ...] = ()
    asked_by: str = ""
    asked_from: str = ""
    asked_on: str = ""
    ordered_by: str = ""
    wait: ErasureWait | None = None

    @property
    def is_waiting(self) -> bool:
        return any(laptop.state is LaptopErasureState.WAITING for laptop in self.laptops)


@dataclass(frozen=True, slots=True)
class ErasureEffect:
    """*pending_bundle_count* are sealed bundles that may have some of the data.

    On a laptop it *is_request*; at head office it may *wait*. *names_alone* are erased only if
    named too.
    """

    people: tuple[int, ...]
    counts_by_place: Mapping[str, int]
    laptops: tuple[LaptopErasure, ...]
    pending_bundle_count: int
    plaintext_file_count: int
    last_backup_on: str
    is_request: bool
    wait: ErasureWait | None = None
    names_alone: tuple[NameAlone, ...] = ()


@dataclass(frozen=True, slots=True)
class ErasureCounts:
    request_count: int
    unanswered_order_count: int
    unsigned_count: int


@needs(Permission.ERASE)
def erase_people(
    installation: Installation,
    people: Sequence[int],
    reason: ErasureReason,
    *,
    is_preview: bool = False,
) -> ErasureEffect:
    """Erase *people*; on a laptop, or if that has to wait, retire them and request it.

    Contributions by name alone may be among them. Raises NOT_FOUND.
    """
    return _erase_people(installation, people, reason, is_preview=is_preview)


@needs(Permission.ERASE)
def withdraw_field(
    installation: Installation, person: int, name: str, *, shown: Shown
) -> ErasureWait | None:
    """Erase a field of all of *person*'s records, or clear it and request the rest.

    Raises NOT_FOUND, FIELD_UNKNOWN, CHANGED_MEANWHILE.
    """
    hers = PersonAnswers(installation.store).list_saying(person, name)
    return _withdraw_field(installation, hers, name, shown=shown)


@needs(Permission.ERASE)
def list_withdrawable_fields(installation: Installation, person: int) -> tuple[str, ...]:
    return PersonAnswers(installation.store).list_said_fields(person)


@needs(Permission.VIEW_OVERVIEW)
def count_erasures(user: UserSession) -> ErasureCounts:
    """Users who see no people get no requests and answers."""
    erasures, statuses = user.store.erasures, load_device_statuses(user.store)
    if not user.may_see(kinds.TRAINEE):
        return ErasureCounts(0, 0, erasures.count_unsigned())
    reachable = {device for device, status in statuses.items() if status in REACHABLE}
    reports = erasures.list_device_reports()
    unanswered = sum(
        bool(reachable - reports.get(order.id, {}).keys()) for order in erasures.list_orders()
    )
    requests = len(erasures.list_open_requests())
    return ErasureCounts(requests, unanswered, erasures.count_unsigned())


@needs(Permission.FIND_PEOPLE)
def list_erasure_orders(installation: Installation) -> list[ErasureLine]:
    erasures = installation.store.erasures
    reports = LaptopReports(installation)
    requests = sorted(erasures.list_requests(), key=lambda request: request.is_own)
    # Of several for the same, head office's own counts, and the latest.
    asked = {(request.fields, person): request for request in requests for person in request.people}
    orders = erasures.list_orders()
    authors = installation.store.history.authors(order.id for order in (*orders, *requests))
    return [
        replace(
            _line(order, authors, asked.get((order.fields, order.people[0]))),
            laptops=tuple(reports.list_for(order.people, order.id)),
            ordered_by=authors[order.id].trainer,
        )
        for order in reversed(orders)
    ]


@needs(Permission.FIND_PEOPLE)
def list_erasure_requests(installation: Installation) -> list[ErasureLine]:
    requests = installation.store.erasures.list_open_requests()
    authors = installation.store.history.authors([request.id for request in requests])
    brake = ErasureBrake(installation) if requests and installation.is_head_office else None
    return [
        replace(
            _line(request, authors, request),
            wait=brake.describe_wait(request) if brake and request.is_own else None,
        )
        for request in requests
    ]


@needs(Permission.ERASE)
def grant_erasure(
    installation: Installation, request: int, *, is_preview: bool = False
) -> ErasureEffect | None:
    """Order the erasure of *request*; return the effect where whole people are erased.

    A laptop's request becomes one of head office where it has to wait. Raises NOT_HEAD_OFFICE,
    NOT_FOUND, CHANGED_MEANWHILE; SECOND_OFFICER_NEEDED, ERASURE_EARLY where head office's own still
    waits.
    """
    asked = _request(installation, request)
    if asked.fields is None:
        left = set(asked.people) - installation.store.erasures.list_erased_people()
        reason = read_stored_word(ErasureReason, asked.reason)
        return _erase_people(installation, [*left], reason, asked, is_preview=is_preview)
    if not is_preview:
        for person in asked.people:
            for name in asked.fields.split():
                # Head office's own requests name each of her records, a laptop's those it has.
                hers = (
                    [person]
                    if asked.is_own
                    else PersonAnswers(installation.store).list_saying(person, name)
                )
                _withdraw_field(installation, hers, name, asked, shown=AS_STORED)
    return None


@needs(Permission.ERASE)
def decline_erasure(installation: Installation, request: int) -> None:
    """Decline *request*, and restore the people that it retired, or the answer it cleared here.

    Raises NOT_HEAD_OFFICE, NOT_FOUND, CHANGED_MEANWHILE.
    """
    with _ordering(installation) as writing:
        asked = _request(installation, request)
        writing.retire(kinds.ERASURE, asked.id)
        if asked.fields is None:
            hidden = list(PersonAnswers(installation.store).list_hidden_by(asked))
            writing.retire_many(kinds.TRAINEE, hidden, retired=False)
        elif asked.is_own:
            for name in asked.fields.split():
                PersonAnswers(installation.store).restore_answer(writing, asked, name)


def _erase_people(
    installation: Installation,
    people: Sequence[int],
    reason: ErasureReason,
    granted: ErasureOrder | None = None,
    *,
    is_preview: bool,
) -> ErasureEffect:
    store, wanted = installation.user_session().store, tuple(sorted(set(people)))
    erased, alone = store.erasures.list_erased_people(), store.erasures.list_names_alone()
    for person in wanted:  # also people whose arrival was undone
        is_here = store.records.kind_of(person) is kinds.TRAINEE or person in alone
        if not is_here or person in erased:
            raise Problem(Code.NOT_FOUND)
    effect = _effect(installation, wanted, _count_by_place(installation, wanted, reason))
    if is_preview:
        return replace(effect, wait=_find_wait(installation, wanted, granted, is_preview=True))
    with _ordering(installation) as writing:
        wait = _find_wait(installation, wanted, granted)
        if wait is None and installation.is_head_office:
            marks = store.erasures.compute_marks(wanted, ErasureSet())
            order = _erasure(installation.day, wanted, reason, ErasureState.ORDERED, said=marks)
            verdicts.bridge_over(store, writing, wanted)
            writing.create(order)
        elif _create_request(installation, writing, wanted, reason):
            visible = store.records.load_many(kinds.TRAINEE, wanted)
            writing.retire_many(kinds.TRAINEE, [record.id for record in visible])
    return replace(effect, wait=wait)


def _withdraw_field(
    installation: Installation,
    people: Sequence[int],
    name: str,
    granted: ErasureOrder | None = None,
    *,
    shown: Shown,
) -> ErasureWait | None:
    field = kinds.TRAINEE.field(name)
    if field is None or not field.is_personal:
        raise Problem(Code.FIELD_UNKNOWN, field=name)
    with _ordering(installation, RequestedBy.SELF) as writing:
        writing.require_shown(kinds.TRAINEE, people[0], shown, field.name)
        wait = _find_wait(installation, people, granted)
        is_ordered = wait is None and installation.is_head_office
        for person in people:
            _withdraw_from(installation, writing, person, field.name, is_ordered=is_ordered)
    return wait


def _withdraw_from(
    installation: Installation, writing: ChangeWriter, person: int, name: str, *, is_ordered: bool
) -> None:
    store = installation.user_session().store
    writing.edit(kinds.TRAINEE, person, {name: None}, shown=AS_STORED)
    changes = " ".join(map(str, store.erasures.list_changes_setting(person, name)))
    values: dict[str, str | None] = {"fields": name, "changes": changes}
    if is_ordered:
        order = ErasureSet(erased_fields={(person, person): frozenset([name])})
        values["said"] = store.erasures.compute_marks([person], order)
        reason, state = ErasureReason.ASKED, ErasureState.ORDERED
        writing.create(_erasure(installation.day, [person], reason, state, **values))
    else:
        _create_request(installation, writing, [person], ErasureReason.ASKED, **values)


def _create_request(
    installation: Installation,
    writing: ChangeWriter,
    people: Sequence[int],
    reason: ErasureReason,
    **values: str | None,
) -> bool:
    request = _erasure(installation.day, people, reason, ErasureState.ASKED, **values)
    is_new = all(
        (known.trainees, known.fields) != (request.trainees, request.fields) or not known.is_own
        for known in installation.store.erasures.list_open_requests()
    )
    if is_new:
        writing.create(request)
    return is_new


def _find_wait(
    installation: Installation,
    people: Sequence[int],
    granted: ErasureOrder | None,
    *,
    is_preview: bool = False,
) -> ErasureWait | None:
    if not installation.is_head_office:
        return None
    return ErasureBrake(installation).find_wait(people, granted, is_preview=is_preview)


def _ordering(
    installation: Installation, asked_by: RequestedBy | None = None
) -> AbstractContextManager[ChangeWriter]:
    """Begin a transaction that the user's restrictions do not bind."""
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
    order: ErasureOrder, authors: Mapping[int, Author], request: ErasureOrder | None
) -> ErasureLine:
    is_asked = request is not None and request.stamp <= order.stamp
    author = authors[request.id] if request and is_asked else Author()
    return ErasureLine(
        order.id,
        order.day,
        order.reason,
        order.people,
        tuple((order.fields or "").split()),
        asked_by=author.trainer,
        asked_from=author.device,
        asked_on=request.day if request and is_asked else "",
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
    laptops = LaptopReports(installation).list_for(people)
    return ErasureEffect(
        people,
        places,
        tuple(laptop for laptop in laptops if laptop.person_count),
        sum(counts[state] for state in _KEPT_SEALED),
        plaintext_exports.count_plaintext_files(installation.user_session()),
        load_backup_status(installation.user_session()).made_on,
        not installation.is_head_office,
        names_alone=tuple(list_names_alone(installation, people)),
    )
