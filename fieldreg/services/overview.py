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
from fieldreg.domain.roles import Verb
from fieldreg.keys.devices.trust_list import Verdict
from fieldreg.services import (
    conflict_resolution,
    consent_records,
    device_status,
    erasure_orders,
    trainer_questions,
    training_sessions,
)
from fieldreg.services.arrivals import arrived_bundles
from fieldreg.services.arrivals.arrived_bundles import Counts as Arrived
from fieldreg.services.backups.backup_status import last_backup
from fieldreg.services.erasure_orders import Counts
from fieldreg.services.exchange import quarantined_changes
from fieldreg.services.exports import plaintext_exports
from fieldreg.services.keys import key_escrow
from fieldreg.services.permissions import needs
from fieldreg.services.records import record_labels
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.reference_lists.quota_progress import AtDoor
from fieldreg.services.user_session import Desk
from fieldreg.store.devices import Device
from fieldreg.store.exchange.outbox import Whereabouts
from fieldreg.store.sessions import Participant, SessionLine

_MOST_AHEAD = 4


class Matter(StrEnum):
    """Why something waits for a person."""

    LEFT_OPEN = "left-open"
    TO_FOLLOW = "to-follow"  # guardians' consents
    REFUSED = "refused"  # to be kept
    CONFLICT = "conflict"
    LYING = "lying"  # files in the clear
    QUESTION = "question"  # of head office
    ASIDE = "aside"  # changes that head office could not take in
    DIFFERS = "differs"  # this laptop, from what head office knows it to hold
    CUT_OFF = "cut-off"  # this laptop: head office takes nothing in from it any more


class Answer(StrEnum):
    """How far head office's answer to one laptop is."""

    NONE = ""  # it was never heard from, so nobody knows to whom to seal one, or is cut off
    READY = "ready"
    WAY = "way"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits; *record* is a session where it was left open, else a person.

    Of a conflict it is any record, of questions the oldest, of files, consents and what head
    office says none. *title* is a course, or else a name, or what is asked; *day* is the
    session's, the consent's, the question's, or that of the oldest file.
    """

    matter: Matter
    record: int
    title: str
    day: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Agenda:
    """What a trainer's day begins with: the session of today or the next, and the rest.

    *unasked* are the names of who was there and whose guardian nobody asked yet, *quotas*
    those that the session is within.
    """

    now: SessionLine | None
    participants: tuple[Participant, ...]
    ahead: tuple[SessionLine, ...]
    waiting: tuple[Waiting, ...]
    people: int
    unasked: tuple[str, ...]
    quotas: tuple[AtDoor, ...] = ()


@dataclass(frozen=True, slots=True)
class LaptopStanding:
    """Where this laptop's people are, when head office last answered, how much waits."""

    people: Whereabouts
    replied_on: str
    waiting_count: int
    is_backup_due: bool


@dataclass(frozen=True, slots=True)
class OfficeStanding:
    """How many laptops' answers are *ready*, on the *way*, or *held* by their laptops.

    *arrivals* counts what came and is not in, *lying_count* files in the clear,
    *questions* those to trainers, *awaited_count* guardians' consents, *refused_count*
    people who refused to be kept, *erasures* what is asked for and what laptops have not answered; a copy of the keys *is_copy_due* where none holds those of today.
    """

    ready: int
    way: int
    held: int
    people: int
    backed_up_on: str
    is_backup_due: bool
    conflict_count: int
    lying_count: int
    awaited_count: int
    refused_count: int
    questions: trainer_questions.Tally
    erasures: Counts
    arrivals: Arrived
    is_copy_due: bool


@needs(Verb.LOOK)
def agenda(desk: Desk) -> Agenda:
    """Give today's session or the next, those after it, and what waits."""
    ahead = desk.store.sessions.on_or_after(desk.day, _MOST_AHEAD)
    there = desk.store.sessions.participants(ahead[0].id) if ahead else ()
    missing = training_sessions.guardians_missing(desk, ahead[0].id) if ahead else ()
    unasked = desk.store.people.lines(list(missing))
    return Agenda(
        ahead[0] if ahead else None,
        tuple(there),
        tuple(ahead[1:]),
        waiting(desk),
        desk.store.people.count(),
        tuple(PersonName(one.given_name, one.patronymic).full for one in unasked),
        tuple(quota_progress.at_door(desk, ahead[0]) if ahead else ()),
    )


@needs(Verb.LOOK)
def waiting(desk: Desk) -> tuple[Waiting, ...]:
    """Give what waits for somebody here."""
    return (
        *_left_open(desk),
        *_questions(desk),
        *_to_follow(desk),
        *_conflicts(desk),
        *_said_by_head_office(desk),
        *_lying(desk),
    )


@needs(Verb.LOOK)
def laptop_standing(desk: Desk) -> LaptopStanding:
    """Tell where this laptop's people are, and how much waits."""
    replied = (desk.store.papers.get("replied-on") or b"").decode()
    whereabouts = desk.store.outbox.whereabouts()
    return LaptopStanding(
        whereabouts, replied, len(waiting(desk)), last_backup(desk).is_due
    )


@needs(Verb.LOOK)
def answers(desk: Desk) -> dict[int, Answer]:
    """Tell by its id how far head office's answer to every laptop is."""
    last_change = desk.store.devices.last_change()
    verdicts = device_status.verdicts(desk.store)
    return {
        one.id: Answer.NONE
        if verdicts.get(one.id, Verdict.REVOKED) is Verdict.REVOKED
        else _answer(one, last_change)
        for one in desk.store.devices.all()
    }


@needs(Verb.LOOK)
def office_standing(desk: Desk) -> OfficeStanding:
    """Tell where head office's answers are."""
    counts = Counter(answers(desk).values())
    backup = last_backup(desk)
    return OfficeStanding(
        counts[Answer.READY],
        counts[Answer.WAY],
        counts[Answer.HELD],
        desk.store.people.count(),
        backup.on,
        backup.is_due,
        len(conflict_resolution.waiting(desk)),
        plaintext_exports.lying_count(desk),
        len(consent_records.outstanding(desk)),
        len(consent_records.refused(desk)),
        trainer_questions.tally(desk),
        erasure_orders.counts(desk),
        arrived_bundles.count(desk),
        key_escrow.copy_standing(desk.store).is_due,
    )


def _answer(device: Device, last_change: int) -> Answer:
    if device.answered_version < last_change:
        return Answer.READY
    # What it must have: the receipt for its own work, and what was sent to it.
    wanted = max(device.heard_version, device.sent_version)
    return Answer.WAY if device.held_version < wanted else Answer.HELD


def _left_open(desk: Desk) -> Iterable[Waiting]:
    for line in desk.store.sessions.left_open(desk.day):
        yield Waiting(
            Matter.LEFT_OPEN, line.id, line.course or "", line.date, line.participants
        )


def _questions(desk: Desk) -> Iterable[Waiting]:
    found = [one for one in trainer_questions.questions(desk) if one.waits]
    if found:
        first = found[-1]  # the one that has waited longest
        yield Waiting(
            Matter.QUESTION,
            first.id,
            first.question.text,
            first.question.day,
            len(found),
        )


def _to_follow(desk: Desk) -> Iterable[Waiting]:
    awaited = consent_records.outstanding(desk)
    if awaited:
        first = min(one.day for one in awaited)
        yield Waiting(Matter.TO_FOLLOW, 0, "", first, len(awaited))
    refused = consent_records.refused(desk)
    if refused:
        yield Waiting(Matter.REFUSED, 0, "", count=len(refused))


def _conflicts(desk: Desk) -> Iterable[Waiting]:
    counted = Counter(
        (one.kind.name, one.record) for one in conflict_resolution.waiting(desk)
    )
    for (name, record), count in counted.items():
        for one in record_labels.of(desk, kinds.BY_NAME[name], [record]).values():
            title = one.name or (one.session and one.session.course) or ""
            yield Waiting(Matter.CONFLICT, record, title, count=count)


def _said_by_head_office(desk: Desk) -> Iterable[Waiting]:
    if quarantined_changes.is_cut_off(desk):
        yield Waiting(Matter.CUT_OFF, 0, "")
    if count := quarantined_changes.count(desk):
        yield Waiting(Matter.ASIDE, 0, "", count=count)
    if quarantined_changes.differs(desk):
        yield Waiting(Matter.DIFFERS, 0, "")


def _lying(desk: Desk) -> Iterable[Waiting]:
    files = plaintext_exports.lying(desk) if desk.may(Verb.EXPORT) else []
    if files:
        yield Waiting(Matter.LYING, 0, "", files[-1].made_on, len(files))
