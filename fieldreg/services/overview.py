"""The first page: today's session, tasks, sync state."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from fieldreg.domain import kinds
from fieldreg.domain.roles import Permission
from fieldreg.keys.devices.trust_list import DeviceStatus
from fieldreg.services import (
    consent_records,
    device_status,
    erasure_orders,
    trainer_questions,
    training_sessions,
)
from fieldreg.services.arrivals import arrived_bundles
from fieldreg.services.arrivals.arrived_bundles import ArrivalCounts
from fieldreg.services.backups import load_backup_status
from fieldreg.services.conflicts import conflict_resolution
from fieldreg.services.devices import copied_laptops
from fieldreg.services.erasure_orders import ErasureCounts
from fieldreg.services.exchange import quarantined_changes
from fieldreg.services.exports import plaintext_exports
from fieldreg.services.keys import key_escrow
from fieldreg.services.pairs import clusters
from fieldreg.services.pairs.open_pairs import PairState
from fieldreg.services.people import undecided_consents
from fieldreg.services.records import record_labels
from fieldreg.services.records.session_refs import tell_courses_apart
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.reference_lists.quota_progress import SessionQuota
from fieldreg.services.reports import issued_reports, report_drafts
from fieldreg.services.reports.issued_reports import ReportPaper
from fieldreg.services.session_life import promises
from fieldreg.services.session_life.promises import DuePromise
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.devices.repository import Device
from fieldreg.store.exchange.outbox import PeopleBySyncState, SyncState
from fieldreg.store.sessions import Participant, SessionRow

_MAX_PLANNED = 4
_MAX_PROMISES = 5
_NEW_REPORT_DAYS = 14


class ReminderKind(StrEnum):
    SESSION_LEFT_OPEN = "left-open"
    CONSENT_AWAITED = "to-follow"  # guardians' consents
    CONSENT_REFUSED = "refused"  # of being kept
    CONFLICT = "conflict"
    PAIRS = "pairs"  # records that may be one, without a verdict
    PLAINTEXT_FILES = "lying"
    QUESTION = "question"  # from head office
    QUARANTINED_CHANGES = "aside"  # changes that head office could not apply
    DIVERGED = "differs"  # this laptop's data differs from head office's record of it
    PROMISE = "promise"  # due soon, or held already
    REVOKED = "cut-off"  # head office accepts nothing from this laptop any more


class ReplyDeliveryState(StrEnum):
    NONE = ""  # the laptop never sent anything, so its key is unknown, or it is revoked
    READY = "ready"
    IN_TRANSIT = "way"
    RECEIVED = "held"


@dataclass(frozen=True, slots=True)
class Reminder:
    """*record_id* is an open session, any record in conflict, or the oldest question, else 0.

    *title* is a course, a name or a question's text; *day* that of the session, question, or oldest
    consent or file.
    """

    kind: ReminderKind
    record_id: int
    title: str
    day: str = ""
    count: int = 0
    promise: DuePromise | None = None


@dataclass(frozen=True, slots=True)
class Agenda:
    current_session: SessionRow | None
    participants: tuple[Participant, ...]
    later_sessions: tuple[SessionRow, ...]
    reminders: tuple[Reminder, ...]
    person_count: int | None
    unasked_minors: tuple[str, ...]
    sync_state: SyncState | None  # before the first entry
    quotas: tuple[SessionQuota, ...] = ()


@dataclass(frozen=True, slots=True)
class LaptopOverview:
    people_sync_state: PeopleBySyncState
    replied_on: str  # by head office
    reminder_count: int
    is_backup_due: bool


@dataclass(frozen=True, slots=True)
class OfficeOverview:
    ready_count: int
    in_transit_count: int
    received_count: int
    person_count: int | None  # None for who sees no people
    backed_up_on: str
    is_backup_due: bool
    conflict_count: int
    pair_count: int  # questions of who is one and which place is meant, for those who judge them
    plaintext_file_count: int
    awaited_count: int  # guardians' consents
    refused_count: int  # people who refused to be kept
    question_counts: trainer_questions.QuestionCounts
    erasure_counts: ErasureCounts
    arrival_counts: ArrivalCounts
    is_escrow_due: bool  # no escrow copy holds today's keys
    copy_count: int  # of laptops with an unsettled copy
    unheard_count: int  # laptops that were invited and never brought anything
    unconfirmed_count: int  # laptops of which nothing counts until their words are compared
    unsigned_count: int  # laptops in the trust list and offers that no officer signed
    promises: tuple[DuePromise, ...]  # the first ones due, for those who see people
    promise_count: int
    unsigned_report_count: int  # another officer signed them, this one did not
    new_reports: tuple[ReportPaper, ...]  # the latest first, for those who see no exact figures

    @property
    def new_report_count(self) -> int:
        return len(self.new_reports)


@needs(Permission.VIEW_OVERVIEW)
def load_agenda(user: UserSession) -> Agenda:
    planned = tell_courses_apart(
        user, user.store.sessions.list_planned_from(user.day, _MAX_PLANNED)
    )
    participants = user.store.sessions.list_participants(planned[0].id) if planned else ()
    missing = training_sessions.find_missing_guardians(user, planned[0].id) if planned else ()
    unasked_minors = user.store.people.list_by_ids(list(missing))
    return Agenda(
        planned[0] if planned else None,
        tuple(participants),
        tuple(planned[1:]),
        list_reminders(user),
        user.store.people.count() if user.may_see(kinds.TRAINEE) else None,
        tuple(person.full_name for person in unasked_minors),
        user.store.outbox.find_sync_state(),
        tuple(quota_progress.list_session_quotas(user, planned[0]) if planned else ()),
    )


@needs(Permission.VIEW_OVERVIEW)
def list_reminders(user: UserSession) -> tuple[Reminder, ...]:
    return (
        *_session_reminders(user),
        *_question_reminders(user),
        *_consent_reminders(user),
        *_promise_reminders(user),
        *_conflict_reminders(user),
        *_pair_reminders(user),
        *_sync_reminders(user),
        *_file_reminders(user),
    )


@needs(Permission.VIEW_OVERVIEW)
def count_people_by_sync_state(user: UserSession) -> PeopleBySyncState:
    """Users who see no people get zeros."""
    if not user.may_see(kinds.TRAINEE):
        return PeopleBySyncState(0, 0, 0)
    return user.store.sync_states.count_people()


@needs(Permission.VIEW_OVERVIEW)
def load_laptop_overview(user: UserSession) -> LaptopOverview:
    return LaptopOverview(
        count_people_by_sync_state(user),
        user.replied_on,
        len(list_reminders(user)),
        load_backup_status(user).is_due,
    )


@needs(Permission.VIEW_OVERVIEW)
def load_reply_delivery_states(user: UserSession) -> dict[int, ReplyDeliveryState]:
    last_change = user.store.devices.last_change_version()
    statuses = device_status.load_device_statuses(user.store)
    return {
        device.id: ReplyDeliveryState.NONE
        if statuses.get(device.id, DeviceStatus.REVOKED) is DeviceStatus.REVOKED
        else _delivery_state(device, last_change)
        for device in user.store.devices.list_all()
    }


@needs(Permission.VIEW_OVERVIEW)
def load_office_overview(user: UserSession) -> OfficeOverview:
    counts = Counter(load_reply_delivery_states(user).values())
    sees_people = user.may_see(kinds.PROMISE) and user.may(Permission.FIND_PEOPLE)
    due = promises.list_due_promises(user) if sees_people else []
    backup = load_backup_status(user)
    return OfficeOverview(
        counts[ReplyDeliveryState.READY],
        counts[ReplyDeliveryState.IN_TRANSIT],
        counts[ReplyDeliveryState.RECEIVED],
        user.store.people.count_counted() if user.may_see(kinds.TRAINEE) else None,
        backup.made_on,
        backup.is_due,
        len(conflict_resolution.list_conflicts(user)),
        clusters.count_questions(user).total() if user.may(Permission.CORRECT_PEOPLE) else 0,
        plaintext_exports.count_plaintext_files(user),
        consent_records.count_awaited_consents(user).people_count,
        undecided_consents.count_refused_people(user),
        trainer_questions.count_open_questions(user),
        erasure_orders.count_erasures(user),
        arrived_bundles.count_arrivals(user),
        key_escrow.load_escrow_status(user.store).is_due,
        copied_laptops.count_open_copies(user),
        device_status.count_unheard(user.store),
        device_status.count_unconfirmed(user.store),
        user.store.releases.count_unsigned(),
        tuple(due[:_MAX_PROMISES]),
        len(due),
        issued_reports.count_unsigned(user) if user.may(Permission.VIEW_FIGURES) else 0,
        _list_new_reports(user),
    )


def _list_new_reports(user: UserSession) -> tuple[ReportPaper, ...]:
    if user.may(Permission.VIEW_FIGURES) or not user.may(Permission.VIEW_EDITIONS):
        return ()
    first_day = date.fromisoformat(user.day) - timedelta(days=_NEW_REPORT_DAYS)
    papers = map(issued_reports.read_paper, report_drafts.list_reports(user))
    return tuple(each for each in papers if each.last_signed_on >= first_day.isoformat())


def _delivery_state(device: Device, last_change: int) -> ReplyDeliveryState:
    if device.answered_version < last_change:
        return ReplyDeliveryState.READY
    # It needs the receipt for its own changes, and the changes sent to it.
    wanted = max(device.last_change_version, device.sent_version)
    return (
        ReplyDeliveryState.IN_TRANSIT
        if device.held_version < wanted
        else ReplyDeliveryState.RECEIVED
    )


def _session_reminders(user: UserSession) -> Iterable[Reminder]:
    for session in user.store.sessions.list_overdue(user.day):
        yield Reminder(
            ReminderKind.SESSION_LEFT_OPEN,
            session.id,
            session.course or "",
            session.date,
            session.participants or 0,
        )


def _question_reminders(user: UserSession) -> Iterable[Reminder]:
    waiting = [
        question for question in trainer_questions.list_questions(user) if question.is_waiting
    ]
    if waiting:
        oldest = waiting[-1]
        yield Reminder(
            ReminderKind.QUESTION,
            oldest.id,
            oldest.question.text,
            oldest.question.day,
            len(waiting),
        )


def _consent_reminders(user: UserSession) -> Iterable[Reminder]:
    awaited = consent_records.count_awaited_consents(user)
    if awaited.people_count:
        yield Reminder(ReminderKind.CONSENT_AWAITED, 0, "", awaited.since, awaited.people_count)
    if refused := undecided_consents.count_refused_people(user):
        yield Reminder(ReminderKind.CONSENT_REFUSED, 0, "", count=refused)


def _promise_reminders(user: UserSession) -> Iterable[Reminder]:
    for promise in promises.list_due_promises(user)[:_MAX_PROMISES]:
        title = f"{promise.person.full_name}: {promise.text}"
        yield Reminder(ReminderKind.PROMISE, promise.id, title, promise.due, promise=promise)


def _conflict_reminders(user: UserSession) -> Iterable[Reminder]:
    counts = Counter(
        (conflict.kind.name, conflict.record)
        for conflict in conflict_resolution.list_conflicts(user)
    )
    for (name, record), count in counts.items():
        for conflict in record_labels.load_labels(user, kinds.BY_NAME[name], [record]).values():
            title = conflict.name or (conflict.session and conflict.session.course) or ""
            yield Reminder(ReminderKind.CONFLICT, record, title, count=count)


def _pair_reminders(user: UserSession) -> Iterable[Reminder]:
    if not user.may(Permission.CORRECT_PEOPLE):
        return
    if count := clusters.count_questions(user, PairState.OPEN).total():
        yield Reminder(ReminderKind.PAIRS, 0, "", count=count)


def _sync_reminders(user: UserSession) -> Iterable[Reminder]:
    if quarantined_changes.is_revoked(user):
        yield Reminder(ReminderKind.REVOKED, 0, "")
    if count := quarantined_changes.count_quarantine_entries(user):
        yield Reminder(ReminderKind.QUARANTINED_CHANGES, 0, "", count=count)
    if quarantined_changes.has_diverged(user):
        yield Reminder(ReminderKind.DIVERGED, 0, "")


def _file_reminders(user: UserSession) -> Iterable[Reminder]:
    files = (
        plaintext_exports.list_plaintext_files(user) if user.may(Permission.EXPORT_PEOPLE) else []
    )
    if files:
        yield Reminder(ReminderKind.PLAINTEXT_FILES, 0, "", files[-1].made_on, len(files))
