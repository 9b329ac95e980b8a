"""The overview: what a person sees of the whole on opening the window.

Today's session and its seats, what waits for somebody, and how far the work of this
installation has come on its way to head office, or head office's answers on theirs.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from fieldreg.domain import kinds
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.roles import Permission
from fieldreg.keys.devices.trust_list import DeviceStatus
from fieldreg.services import (
    conflict_resolution,
    consent_records,
    device_status,
    erasure_orders,
    trainer_questions,
    training_sessions,
)
from fieldreg.services.arrivals import arrived_bundles
from fieldreg.services.arrivals.arrived_bundles import ArrivalCounts as Arrived
from fieldreg.services.backups.backup_status import load_backup_status
from fieldreg.services.erasure_orders import ErasureCounts
from fieldreg.services.exchange import quarantined_changes
from fieldreg.services.exports import plaintext_exports
from fieldreg.services.keys import key_escrow
from fieldreg.services.permissions import needs
from fieldreg.services.records import record_labels
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.reference_lists.quota_progress import SessionQuota
from fieldreg.services.user_session import UserSession
from fieldreg.store.devices.repository import Device
from fieldreg.store.exchange.sync_states import PeopleBySyncState
from fieldreg.store.sessions import Participant, SessionRow

_MOST_AHEAD = 4


class ReminderKind(StrEnum):
    """Why something waits for a person."""

    SESSION_LEFT_OPEN = "left-open"
    CONSENT_AWAITED = "to-follow"  # guardians' consents
    CONSENT_REFUSED = "refused"  # to be kept
    CONFLICT = "conflict"
    PLAINTEXT_FILES = "lying"  # files in the clear
    QUESTION = "question"  # of head office
    QUARANTINED_CHANGES = "aside"  # changes that head office could not take in
    DIVERGED = "differs"  # this laptop, from what head office knows it to hold
    REVOKED = "cut-off"  # this laptop: head office takes nothing in from it any more


class ReplyDeliveryState(StrEnum):
    """How far head office's answer to one laptop is."""

    NONE = ""  # it was never heard from, so nobody knows to whom to seal one, or is cut off
    READY = "ready"
    IN_TRANSIT = "way"
    RECEIVED = "held"


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing that waits; *record* is a session where it was left open, else a person.

    Of a conflict it is any record, of questions the oldest, of files, consents and what head
    office says none. *title* is a course, or else a name, or what is asked; *day* is the
    session's, the consent's, the question's, or that of the oldest file.
    """

    kind: ReminderKind
    record_id: int
    title: str
    day: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Agenda:
    """What a trainer's day begins with: the session of today or the next, and the rest.

    *unasked* are the names of who was there and whose guardian nobody asked yet, *quotas*
    those that the session is within.
    """

    current_session: SessionRow | None
    participants: tuple[Participant, ...]
    later_sessions: tuple[SessionRow, ...]
    reminders: tuple[Reminder, ...]
    person_count: int
    unasked_minors: tuple[str, ...]
    quotas: tuple[SessionQuota, ...] = ()


@dataclass(frozen=True, slots=True)
class LaptopOverview:
    """Where this laptop's people are, when head office last answered, how much waits."""

    people_sync_state: PeopleBySyncState
    replied_on: str
    reminder_count: int
    is_backup_due: bool


@dataclass(frozen=True, slots=True)
class OfficeOverview:
    """How many laptops' answers are *ready*, on the *way*, or *held* by their laptops.

    *arrivals* counts what came and is not in, *lying_count* files in the clear,
    *questions* those to trainers, *awaited_count* guardians' consents, *refused_count*
    people who refused to be kept, *erasures* what is asked for and what laptops have not answered; a copy of the keys *is_copy_due* where none holds those of today.
    """

    ready_count: int
    in_transit_count: int
    received_count: int
    person_count: int
    backed_up_on: str
    is_backup_due: bool
    conflict_count: int
    plaintext_file_count: int
    awaited_count: int
    refused_count: int
    question_counts: trainer_questions.QuestionCounts
    erasure_counts: ErasureCounts
    arrival_counts: Arrived
    is_escrow_due: bool


@needs(Permission.VIEW_OVERVIEW)
def load_agenda(user: UserSession) -> Agenda:
    """Give today's session or the next, those after it, and what waits."""
    ahead = user.store.sessions.list_planned_from(user.day, _MOST_AHEAD)
    there = user.store.sessions.list_participants(ahead[0].id) if ahead else ()
    missing = training_sessions.find_missing_guardians(user, ahead[0].id) if ahead else ()
    unasked = user.store.people.list_by_ids(list(missing))
    return Agenda(
        ahead[0] if ahead else None,
        tuple(there),
        tuple(ahead[1:]),
        list_reminders(user),
        user.store.people.count(),
        tuple(PersonName(one.given_name, one.patronymic).full for one in unasked),
        tuple(quota_progress.list_session_quotas(user, ahead[0]) if ahead else ()),
    )


@needs(Permission.VIEW_OVERVIEW)
def list_reminders(user: UserSession) -> tuple[Reminder, ...]:
    """Give what waits for somebody here."""
    return (
        *_left_open(user),
        *_questions(user),
        *_to_follow(user),
        *_conflicts(user),
        *_said_by_head_office(user),
        *_lying(user),
    )


@needs(Permission.VIEW_OVERVIEW)
def load_laptop_overview(user: UserSession) -> LaptopOverview:
    """Tell where this laptop's people are, and how much waits."""
    replied = (user.store.metadata.get("replied-on") or b"").decode()
    whereabouts = user.store.sync_states.count_people()
    return LaptopOverview(
        whereabouts, replied, len(list_reminders(user)), load_backup_status(user).is_due
    )


@needs(Permission.VIEW_OVERVIEW)
def load_reply_delivery_states(user: UserSession) -> dict[int, ReplyDeliveryState]:
    """Tell by its id how far head office's answer to every laptop is."""
    last_change = user.store.devices.last_change_version()
    verdicts = device_status.load_device_statuses(user.store)
    return {
        one.id: ReplyDeliveryState.NONE
        if verdicts.get(one.id, DeviceStatus.REVOKED) is DeviceStatus.REVOKED
        else _answer(one, last_change)
        for one in user.store.devices.list_all()
    }


@needs(Permission.VIEW_OVERVIEW)
def load_office_overview(user: UserSession) -> OfficeOverview:
    """Tell where head office's answers are."""
    counts = Counter(load_reply_delivery_states(user).values())
    backup = load_backup_status(user)
    return OfficeOverview(
        counts[ReplyDeliveryState.READY],
        counts[ReplyDeliveryState.IN_TRANSIT],
        counts[ReplyDeliveryState.RECEIVED],
        user.store.people.count(),
        backup.made_on,
        backup.is_due,
        len(conflict_resolution.list_conflicts(user)),
        plaintext_exports.count_plaintext_files(user),
        len(consent_records.list_awaited_consents(user)),
        len(consent_records.list_refused_people(user)),
        trainer_questions.count_open_questions(user),
        erasure_orders.count_erasures(user),
        arrived_bundles.count_arrivals(user),
        key_escrow.load_escrow_status(user.store).is_due,
    )


def _answer(device: Device, last_change: int) -> ReplyDeliveryState:
    if device.answered_version < last_change:
        return ReplyDeliveryState.READY
    # What it must have: the receipt for its own work, and what was sent to it.
    wanted = max(device.last_change_version, device.sent_version)
    return (
        ReplyDeliveryState.IN_TRANSIT
        if device.held_version < wanted
        else ReplyDeliveryState.RECEIVED
    )


def _left_open(user: UserSession) -> Iterable[Reminder]:
    for line in user.store.sessions.list_overdue(user.day):
        yield Reminder(
            ReminderKind.SESSION_LEFT_OPEN, line.id, line.course or "", line.date, line.participants
        )


def _questions(user: UserSession) -> Iterable[Reminder]:
    found = [one for one in trainer_questions.list_questions(user) if one.is_waiting]
    if found:
        first = found[-1]  # the one that has waited longest
        yield Reminder(
            ReminderKind.QUESTION, first.id, first.question.text, first.question.day, len(found)
        )


def _to_follow(user: UserSession) -> Iterable[Reminder]:
    awaited = consent_records.list_awaited_consents(user)
    if awaited:
        first = min(one.day for one in awaited)
        yield Reminder(ReminderKind.CONSENT_AWAITED, 0, "", first, len(awaited))
    refused = consent_records.list_refused_people(user)
    if refused:
        yield Reminder(ReminderKind.CONSENT_REFUSED, 0, "", count=len(refused))


def _conflicts(user: UserSession) -> Iterable[Reminder]:
    counted = Counter(
        (one.kind.name, one.record) for one in conflict_resolution.list_conflicts(user)
    )
    for (name, record), count in counted.items():
        for one in record_labels.load_labels(user, kinds.BY_NAME[name], [record]).values():
            title = one.name or (one.session and one.session.course) or ""
            yield Reminder(ReminderKind.CONFLICT, record, title, count=count)


def _said_by_head_office(user: UserSession) -> Iterable[Reminder]:
    if quarantined_changes.is_revoked(user):
        yield Reminder(ReminderKind.REVOKED, 0, "")
    if count := quarantined_changes.count_quarantine_entries(user):
        yield Reminder(ReminderKind.QUARANTINED_CHANGES, 0, "", count=count)
    if quarantined_changes.has_diverged(user):
        yield Reminder(ReminderKind.DIVERGED, 0, "")


def _lying(user: UserSession) -> Iterable[Reminder]:
    files = (
        plaintext_exports.list_plaintext_files(user) if user.may(Permission.EXPORT_PEOPLE) else []
    )
    if files:
        yield Reminder(ReminderKind.PLAINTEXT_FILES, 0, "", files[-1].made_on, len(files))
