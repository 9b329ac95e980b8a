"""Asking: what head office wants to know of the trainer at a laptop, and what came back.

A question and a response are records like any others: they go with replies and bundles
over whatever carrier there is, reach only the laptop that was asked, and are erased with
the person that they are about. A question waits at both ends until there is a response,
and stays in sight at head office until an officer has put it away.
"""

from collections import defaultdict
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import parse_short_code, writer_of
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import OfficeQuestion, TrainerResponse
from fieldreg.domain.roles import Permission
from fieldreg.keys.devices.trust_list import DeviceStatus
from fieldreg.services import device_status
from fieldreg.services.installation.lifecycle import HEAD_OFFICE, LAPTOP
from fieldreg.services.permissions import needs
from fieldreg.services.records import record_labels
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.user_session import UserSession
from fieldreg.store.log.authors import Author
from fieldreg.store.records.repository import CurrentRecord


@dataclass(frozen=True, slots=True)
class QuestionText:
    """One text, who wrote it and on which day."""

    text: str
    author: Author
    day: str


@dataclass(frozen=True, slots=True)
class TrainerQuestion:
    """One question to *laptop*, and the *responses* to it, the first one first.

    *about* is the person or session that it is about, or None. It *is_put_away* once
    nobody need look at it any more.
    """

    id: int
    laptop: str
    question: QuestionText
    about: RecordLabel | None
    responses: tuple[QuestionText, ...]
    is_dismissed: bool

    @property
    def is_waiting(self) -> bool:
        """Whether the trainer has not answered it, and it is still to be answered."""
        return not self.responses and not self.is_dismissed


@dataclass(frozen=True, slots=True)
class QuestionCounts:
    """How many questions are *waiting* for a trainer, and how many *answered* for an officer."""

    waiting_count: int
    answered_count: int


@needs(Permission.ASK_TRAINERS)
def ask_trainer(user: UserSession, text: str, *, laptop: str, about: int | None = None) -> int:
    """Ask whoever works at *laptop*, about the person or session *about* or in general.

    Raises:
        Problem: NOT_HEAD_OFFICE; VALUE_REFUSED for no text, or about something else;
            NOT_FOUND where nobody invited such a laptop, or for *about*; LAPTOP_REVOKED;
            LAPTOP_HOLDS_NOT where it has not got what it is asked about.
    """
    _insist_on_office(user)
    device = user.store.devices.find_by_name(laptop)
    if device is None:
        raise Problem(Code.NOT_FOUND, laptop=laptop)
    if device.id in _cut_off(user):
        raise Problem(Code.LAPTOP_REVOKED)
    kind = None if about is None else user.store.records.kind_of(about)
    if about is not None and kind not in (kinds.TRAINEE, kinds.SESSION):
        raise Problem(Code.NOT_FOUND if kind is None else Code.VALUE_REFUSED)
    if about is not None and device.id not in user.store.sent_records.list_devices_holding(about):
        raise Problem(Code.LAPTOP_HOLDS_NOT)
    question = OfficeQuestion.validated(
        laptop=device.name,
        trainee=about if kind is kinds.TRAINEE else None,
        session=about if kind is kinds.SESSION else None,
        text=text.strip(),
        day=user.day,
    )
    with user.writing() as writing:
        return writing.create(question)


@needs(Permission.ASK_TRAINERS)
def respond_to_question(user: UserSession, question: int, text: str) -> int:
    """Answer *question*; what was answered before stays, and is told as well.

    Raises:
        Problem: NOT_LAPTOP, since head office asks and does not answer itself; NOT_FOUND;
            VALUE_REFUSED for no text.
    """
    if user.store.metadata.get("role") != LAPTOP.encode():
        raise Problem(Code.NOT_LAPTOP)
    there = user.store.records.load(kinds.QUESTION, question)
    response = TrainerResponse.validated(
        question=question, trainee=there.values["trainee"], text=text.strip(), day=user.day
    )
    with user.writing() as writing:
        return writing.create(response)


@needs(Permission.ASK_TRAINERS)
def dismiss_question(user: UserSession, question: int, *, is_wanted: bool = True) -> bool:
    """Let *question* wait for nobody any more, or again; tell whether that is news.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND.
    """
    _insist_on_office(user)
    with user.writing() as writing:
        return writing.retire(kinds.QUESTION, question, retired=is_wanted)


@needs(Permission.VIEW_OVERVIEW)
def list_questions(user: UserSession, *, about: int | None = None) -> list[TrainerQuestion]:
    """Give every question whose text is still there, the latest first; or *about* one record.

    On a laptop these are the ones that it was asked.
    """
    return _told(user, user.store.questions.list_ids(about))


@needs(Permission.VIEW_OVERVIEW)
def count_open_questions(user: UserSession) -> QuestionCounts:
    """Count the questions that wait for an answer, and the answers that nobody put away."""
    found = user.store.questions.list_open()
    seen = user.store.records.load_many(kinds.QUESTION, list(found))
    answered = sum(found[one.id] for one in seen)
    return QuestionCounts(len(seen) - answered, answered)


@needs(Permission.ASK_TRAINERS)
def list_askable_laptops(user: UserSession, about: int | None = None) -> list[str]:
    """Name the laptops that may be asked *about* a record, or in general.

    The one that made the record comes first.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    _insist_on_office(user)
    devices = user.store.devices
    holding = None if about is None else user.store.sent_records.list_devices_holding(about)
    author = None if about is None else devices.find_by_writer(writer_of(about))
    cut_off = _cut_off(user)
    names = [
        one.name
        for one in devices.list_all()
        if (holding is None or one.id in holding) and one.id not in cut_off
    ]
    return sorted(names, key=lambda one: (author is None or one != author.name, one))


@needs(Permission.VIEW_OVERVIEW)
def find_question(user: UserSession, ref: str) -> int:
    """Give the id of the question with the short code *ref*.

    Raises:
        Problem: NOT_FOUND.
    """
    code = parse_short_code(ref)
    for one in [] if code is None else [code, *user.store.log_forks.find_other_ids(code)]:
        if user.store.records.load_many(kinds.QUESTION, [one]):
            return one
    raise Problem(Code.NOT_FOUND, ref=ref)


def _told(user: UserSession, ids: list[int]) -> list[TrainerQuestion]:
    records = user.store.records
    found = [
        one
        for one in records.load_many(kinds.QUESTION, ids)
        if one.values["text"] != kinds.ERASED_TEXT
    ]
    answers: dict[int, list[CurrentRecord]] = defaultdict(list)
    for one in records.load_many(kinds.RESPONSE, user.store.questions.list_response_ids(ids)):
        if not one.is_retired and one.values["text"] != kinds.ERASED_TEXT:
            answers[int(one.values["question"] or 0)].append(one)
    concerned = {one.id: _about(one) for one in found}
    every = [one.id for one in (*found, *(some for few in answers.values() for some in few))]
    authors = user.store.history.authors(every)
    about = record_labels.load_labels_of_any_kind(user, filter(None, concerned.values()))

    def told(one: CurrentRecord) -> QuestionText:
        return QuestionText(str(one.values["text"]), authors[one.id], str(one.values["day"]))

    listed = [
        TrainerQuestion(
            one.id,
            str(one.values["laptop"]),
            told(one),
            about.get(concerned[one.id]),
            tuple(map(told, sorted(answers[one.id], key=lambda some: some.stamp))),
            one.is_retired,
        )
        for one in sorted(found, key=lambda one: one.stamp, reverse=True)
    ]
    return sorted(listed, key=lambda one: not one.is_waiting)


def _about(one: CurrentRecord) -> int:
    return int(one.values["trainee"] or one.values["session"] or 0)


def _insist_on_office(user: UserSession) -> None:
    if user.store.metadata.get("role") != HEAD_OFFICE.encode():
        raise Problem(Code.NOT_HEAD_OFFICE)


def _cut_off(user: UserSession) -> set[int]:
    found = device_status.load_device_statuses(user.store).items()
    return {device for device, verdict in found if verdict is DeviceStatus.REVOKED}
