"""The effects of a reception, computed from the changes of its bundles."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.domain.sync.intakes import Intake
from fieldreg.keys.devices.trust_list import DeviceStatus
from fieldreg.services import device_status, trainer_questions
from fieldreg.services.arrivals import arrived_bundles
from fieldreg.services.arrivals.arrived_bundles import ArrivedBundle
from fieldreg.services.conflicts import conflict_resolution
from fieldreg.services.conflicts.conflict_resolution import ConflictRef
from fieldreg.services.devices import copied_laptops
from fieldreg.services.people import people_search
from fieldreg.services.people.people_search import PeopleListItem
from fieldreg.services.trainer_questions import TrainerQuestion
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.log.quarantine import UNDECIDED
from fieldreg.store.log.undo_effects import IdsByKind

LATEST = "last"


@dataclass(frozen=True, slots=True)
class IntakeEffect:
    """*people* and sessions are those that *intake* brought first.

    *conflicts* have a live value of it, *answered* a response. *open_bundles* need a next step,
    *late_bundles* were imported after the loss of their laptop. *copied_laptops* have an unsettled
    copy. *is_undone*: nothing of it counts any more.
    """

    intake: Intake
    people: tuple[int, ...]
    unconfirmed_count: int  # of the people: they count nowhere yet
    session_count: int
    conflicts: tuple[ConflictRef, ...]
    answered: tuple[TrainerQuestion, ...]
    open_bundles: tuple[ArrivedBundle, ...]
    late_bundles: tuple[ArrivedBundle, ...]
    copied_laptops: tuple[str, ...]
    undecided_count: int  # of the changes: an officer is to accept them or put them away
    unconfirmed_laptops: tuple[str, ...]
    erasure_request_count: int  # that wait
    is_undone: bool


@needs(Permission.EXCHANGE_DATA)
def find_intake(user: UserSession, ref: str) -> Intake:
    """Raise NOT_FOUND; `LATEST` is the latest."""
    intakes = arrived_bundles.list_intakes(user)
    latest = intakes[0] if intakes and ref == LATEST else None
    intake = latest or arrived_bundles.match_intake(user, ref)
    if intake is None:
        raise Problem(Code.NOT_FOUND, ref=ref)
    return intake


@needs(Permission.EXCHANGE_DATA)
def load_intake_effect(user: UserSession, ref: str) -> IntakeEffect:
    """Raise NOT_FOUND."""
    intake = find_intake(user, ref)
    spans = arrived_bundles.list_intake_spans(user, intake)
    shas = {bundle.sha for bundle in intake.bundles}
    created = user.store.undoings.find_created(spans)
    records = user.store.records
    people = tuple(records.filter_used(kinds.TRAINEE, created[kinds.TRAINEE]))
    return IntakeEffect(
        intake,
        people,
        len(device_status.filter_unconfirmed(user.store, people)),
        len(records.filter_used(kinds.SESSION, created[kinds.SESSION])),
        tuple(_find_conflicts(user, spans)),
        tuple(_find_answered(user, created)),
        tuple(
            bundle
            for bundle in arrived_bundles.list_open_bundles(user)
            if bundle.bundle.sha.hex() in shas
        ),
        tuple(arrived_bundles.list_late_bundles(user, intake)),
        tuple(_find_copied(user, {bundle.device for bundle in intake.bundles})),
        _count_undecided(user, spans),
        tuple(_find_unconfirmed(user, {bundle.device for bundle in intake.bundles})),
        sum(request.id in spans for request in user.store.erasures.list_open_requests()),
        is_undone=bool(spans) and not spans - user.store.undoings.undone_spans(),
    )


@needs(Permission.EXCHANGE_DATA)
def list_intake_people(user: UserSession, ref: str) -> list[PeopleListItem]:
    people = load_intake_effect(user, ref).people
    return people_search.list_people_by_ids(user, people)


def _find_conflicts(user: UserSession, spans: Spans) -> list[ConflictRef]:
    refs = conflict_resolution.list_conflicts(user) if spans else []
    return [
        conflict.ref
        for conflict in conflict_resolution.load_conflicts(user, refs)
        if any(entry.change in spans for each in conflict.choices for entry, _ in each.given_by)
    ]


def _find_copied(user: UserSession, names: Collection[str]) -> Iterator[str]:
    if user.may(Permission.VIEW_LAPTOPS):
        for copy in copied_laptops.list_copies(user):
            if copy.is_open and copy.name in names:
                yield copy.name


def _count_undecided(user: UserSession, spans: Spans) -> int:
    reasons = (user.store.bundles.list_quarantine_reasons(*each) for each in spans.ranges)
    return sum(reason in UNDECIDED for listed in reasons for _, reason in listed)


def _find_unconfirmed(user: UserSession, names: Collection[str]) -> Iterator[str]:
    statuses = device_status.load_device_statuses(user.store)
    for device in user.store.devices.list_all():
        if device.name in names and statuses.get(device.id) is DeviceStatus.UNCONFIRMED:
            yield device.name


def _find_answered(user: UserSession, created: IdsByKind) -> list[TrainerQuestion]:
    responses = user.store.records.load_many(kinds.RESPONSE, sorted(created[kinds.RESPONSE]))
    answered = {row.values["question"] for row in responses if not row.is_retired}
    questions = trainer_questions.list_questions(user) if answered else []
    return [question for question in questions if question.id in answered]
