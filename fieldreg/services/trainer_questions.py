"""Head office's questions to trainers, and the responses.

As records they reach only the laptop that was asked, and are erased with their person.
"""

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import writer_of
from fieldreg.domain.log.shown import AS_STORED, AsStored
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import OfficeQuestion, TrainerResponse
from fieldreg.domain.roles import Permission
from fieldreg.keys.devices.trust_list import DeviceStatus
from fieldreg.services import device_status
from fieldreg.services.records import record_labels
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.log.history import Author
from fieldreg.store.records.repository import CurrentRecord


@dataclass(frozen=True, slots=True)
class QuestionText:
    text: str
    author: Author
    day: str


@dataclass(frozen=True, slots=True)
class TrainerQuestion:
    """About a person, a session or neither; the earliest response is first."""

    id: int
    laptop: str
    question: QuestionText
    about: RecordLabel | None
    responses: tuple[QuestionText, ...]
    is_dismissed: bool

    @property
    def state(self) -> tuple[object, ...]:
        return self.responses, self.is_dismissed

    @property
    def is_waiting(self) -> bool:
        return not self.responses and not self.is_dismissed


@dataclass(frozen=True, slots=True)
class QuestionCounts:
    """*answered_count* leaves out answers dismissed by an officer."""

    waiting_count: int
    answered_count: int


@needs(Permission.ASK_TRAINERS)
def ask_trainer(user: UserSession, text: str, *, laptop: str, about: int | None = None) -> int:
    """Ask the trainers at *laptop* about a record, or in general; return the id.

    Raises NOT_HEAD_OFFICE, NOT_FOUND, LAPTOP_REVOKED, LAPTOP_HOLDS_NOT; VALUE_REFUSED for an empty
    text, or another kind of record.
    """
    user.require_head_office()
    device = user.store.devices.find_by_name(laptop)
    if device is None:
        raise Problem(Code.NOT_FOUND, laptop=laptop)
    if device.id in _find_revoked(user):
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
    """Add a response; return its id.

    Raises NOT_LAPTOP, since head office does not answer itself; NOT_FOUND, VALUE_REFUSED.
    """
    user.require_laptop()
    record = user.store.records.load(kinds.QUESTION, question)
    response = TrainerResponse.validated(
        question=question, trainee=record.values["trainee"], text=text.strip(), day=user.day
    )
    with user.writing() as writing:
        return writing.create(response)


@needs(Permission.ASK_TRAINERS)
def dismiss_question(
    user: UserSession, question: int, *, shown: TrainerQuestion | AsStored, is_wanted: bool = True
) -> bool:
    """Dismiss *question*, or undo that; return whether anything changed.

    Raises NOT_HEAD_OFFICE, NOT_FOUND, CHANGED_MEANWHILE.
    """
    user.require_head_office()
    with user.writing() as writing:
        now = next(iter(_load_questions(user, [question])), None)
        if shown is not AS_STORED and (now is None or now.state != shown.state):
            raise Problem(Code.CHANGED_MEANWHILE)
        return writing.retire(kinds.QUESTION, question, retired=is_wanted)


@needs(Permission.VIEW_OVERVIEW)
def list_questions(user: UserSession, *, about: int | None = None) -> list[TrainerQuestion]:
    return _load_questions(user, user.store.questions.list_ids(about))


@needs(Permission.VIEW_OVERVIEW)
def count_open_questions(user: UserSession) -> QuestionCounts:
    open_questions = user.store.questions.list_open()
    visible = user.store.records.load_many(kinds.QUESTION, list(open_questions))
    answered = sum(open_questions[row.id] for row in visible)
    return QuestionCounts(len(visible) - answered, answered)


@needs(Permission.ASK_TRAINERS)
def list_askable_laptops(user: UserSession, about: int | None = None) -> list[str]:
    """List laptops, the creator of the record first.

    Raises NOT_HEAD_OFFICE.
    """
    user.require_head_office()
    devices = user.store.devices
    holding = None if about is None else user.store.sent_records.list_devices_holding(about)
    author = None if about is None else devices.find_by_writer(writer_of(about))
    cut_off = _find_revoked(user)
    names = [
        laptop.name
        for laptop in devices.list_all()
        if (holding is None or laptop.id in holding) and laptop.id not in cut_off
    ]
    return sorted(names, key=lambda laptop: (author is None or laptop != author.name, laptop))


@needs(Permission.VIEW_OVERVIEW)
def find_question(user: UserSession, ref: str) -> int:
    """Raise NOT_FOUND."""
    for record in user.resolve_short_code(ref):
        if user.store.records.load_many(kinds.QUESTION, [record]):
            return record
    raise Problem(Code.NOT_FOUND, ref=ref)


def _load_questions(user: UserSession, ids: list[int]) -> list[TrainerQuestion]:
    records = user.store.records
    found = records.load_many(kinds.QUESTION, ids)
    questions = [row for row in found if row.values["text"] != kinds.ERASED_TEXT]
    responses: dict[int, list[CurrentRecord]] = defaultdict(list)
    for row in records.load_many(kinds.RESPONSE, user.store.questions.list_response_ids(ids)):
        if not row.is_retired and row.values["text"] != kinds.ERASED_TEXT:
            responses[int(row.values["question"] or 0)].append(row)
    rows = chain(questions, *responses.values())
    authors = user.store.history.authors([row.id for row in rows])
    about_ids = {
        row.id: int(row.values["trainee"] or row.values["session"] or 0) for row in questions
    }
    labels = record_labels.load_labels_of_any_kind(user, filter(None, about_ids.values()))

    def build_text(row: CurrentRecord) -> QuestionText:
        return QuestionText(str(row.values["text"]), authors[row.id], str(row.values["day"]))

    listed = [
        TrainerQuestion(
            row.id,
            str(row.values["laptop"]),
            build_text(row),
            labels.get(about_ids[row.id]),
            tuple(map(build_text, sorted(responses[row.id], key=lambda answer: answer.stamp))),
            row.is_retired,
        )
        for row in sorted(questions, key=lambda row: row.stamp, reverse=True)
    ]
    return sorted(listed, key=lambda question: not question.is_waiting)


def _find_revoked(user: UserSession) -> set[int]:
    statuses = device_status.load_device_statuses(user.store).items()
    return {device for device, status in statuses if status is DeviceStatus.REVOKED}
