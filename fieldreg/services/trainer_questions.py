"""Asking: what head office wants to know of the trainer at a laptop, and what came back.

A question and a response are records like any others: they go with replies and bundles
over whatever carrier there is, reach only the laptop that was asked, and are erased with
the person that they are about. A question waits at both ends until there is a response,
and stays in sight at head office until an officer has put it away.
"""

from collections import defaultdict
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import read_code, writer_of
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import Question, Response
from fieldreg.domain.roles import Verb
from fieldreg.keys.devices.trust_list import Verdict
from fieldreg.services import device_status
from fieldreg.services.installation.lifecycle import HEAD_OFFICE, LAPTOP
from fieldreg.services.permissions import needs
from fieldreg.services.records import record_labels
from fieldreg.services.records.record_labels import Subject
from fieldreg.services.user_session import Desk
from fieldreg.store.log.authors import Author
from fieldreg.store.records.repository import Standing


@dataclass(frozen=True, slots=True)
class Told:
    """One text, who wrote it and on which day."""

    text: str
    by: Author
    day: str


@dataclass(frozen=True, slots=True)
class Asked:
    """One question to *laptop*, and the *responses* to it, the first one first.

    *about* is the person or session that it is about, or None. It *is_put_away* once
    nobody need look at it any more.
    """

    id: int
    laptop: str
    question: Told
    about: Subject | None
    responses: tuple[Told, ...]
    is_put_away: bool

    @property
    def waits(self) -> bool:
        """Whether the trainer has not answered it, and it is still to be answered."""
        return not self.responses and not self.is_put_away


@dataclass(frozen=True, slots=True)
class Tally:
    """How many questions are *waiting* for a trainer, and how many *answered* for an officer."""

    waiting: int
    answered: int


@needs(Verb.ASK)
def ask(desk: Desk, text: str, *, laptop: str, about: int | None = None) -> int:
    """Ask whoever works at *laptop*, about the person or session *about* or in general.

    Raises:
        Problem: NOT_HEAD_OFFICE; VALUE_REFUSED for no text, or about something else;
            NOT_FOUND where nobody invited such a laptop, or for *about*; LAPTOP_REVOKED;
            LAPTOP_HOLDS_NOT where it has not got what it is asked about.
    """
    _insist_on_office(desk)
    device = desk.store.devices.named(laptop)
    if device is None:
        raise Problem(Code.NOT_FOUND, laptop=laptop)
    if device.id in _cut_off(desk):
        raise Problem(Code.LAPTOP_REVOKED)
    kind = None if about is None else desk.store.records.kind_of(about)
    if about is not None and kind not in (kinds.TRAINEE, kinds.SESSION):
        raise Problem(Code.NOT_FOUND if kind is None else Code.VALUE_REFUSED)
    if about is not None and device.id not in desk.store.devices.holding(about):
        raise Problem(Code.LAPTOP_HOLDS_NOT)
    question = Question.checked(
        laptop=device.name,
        trainee=about if kind is kinds.TRAINEE else None,
        session=about if kind is kinds.SESSION else None,
        text=text.strip(),
        day=desk.day,
    )
    with desk.writing() as writing:
        return writing.create(question)


@needs(Verb.ASK)
def respond(desk: Desk, question: int, text: str) -> int:
    """Answer *question*; what was answered before stays, and is told as well.

    Raises:
        Problem: NOT_LAPTOP, since head office asks and does not answer itself; NOT_FOUND;
            VALUE_REFUSED for no text.
    """
    if desk.store.papers.get("role") != LAPTOP.encode():
        raise Problem(Code.NOT_LAPTOP)
    there = desk.store.records.one(kinds.QUESTION, question)
    response = Response.checked(
        question=question,
        trainee=there.values["trainee"],
        text=text.strip(),
        day=desk.day,
    )
    with desk.writing() as writing:
        return writing.create(response)


@needs(Verb.ASK)
def put_away(desk: Desk, question: int, *, is_wanted: bool = True) -> bool:
    """Let *question* wait for nobody any more, or again; tell whether that is news.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND.
    """
    _insist_on_office(desk)
    with desk.writing() as writing:
        return writing.retire(kinds.QUESTION, question, retired=is_wanted)


@needs(Verb.LOOK)
def questions(desk: Desk, *, about: int | None = None) -> list[Asked]:
    """Give every question whose text is still there, the latest first; or *about* one record.

    On a laptop these are the ones that it was asked.
    """
    return _told(desk, desk.store.questions.all(about))


@needs(Verb.LOOK)
def tally(desk: Desk) -> Tally:
    """Count the questions that wait for an answer, and the answers that nobody put away."""
    found = desk.store.questions.open()
    seen = desk.store.records.many(kinds.QUESTION, list(found))
    answered = sum(found[one.id] for one in seen)
    return Tally(len(seen) - answered, answered)


@needs(Verb.ASK)
def who_could_be_asked(desk: Desk, about: int | None = None) -> list[str]:
    """Name the laptops that may be asked *about* a record, or in general.

    The one that made the record comes first.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    _insist_on_office(desk)
    devices = desk.store.devices
    holding = None if about is None else devices.holding(about)
    author = None if about is None else devices.of_writer(writer_of(about))
    cut_off = _cut_off(desk)
    names = [
        one.name
        for one in devices.all()
        if (holding is None or one.id in holding) and one.id not in cut_off
    ]
    return sorted(names, key=lambda one: (author is None or one != author.name, one))


@needs(Verb.LOOK)
def find(desk: Desk, ref: str) -> int:
    """Give the id of the question with the short code *ref*.

    Raises:
        Problem: NOT_FOUND.
    """
    code = read_code(ref)
    for one in [] if code is None else [code, *desk.store.branches.called(code)]:
        if desk.store.records.many(kinds.QUESTION, [one]):
            return one
    raise Problem(Code.NOT_FOUND, ref=ref)


def _told(desk: Desk, ids: list[int]) -> list[Asked]:
    records = desk.store.records
    found = [
        one
        for one in records.many(kinds.QUESTION, ids)
        if one.values["text"] != kinds.BLANK
    ]
    answers: dict[int, list[Standing]] = defaultdict(list)
    for one in records.many(kinds.RESPONSE, desk.store.questions.responses(ids)):
        if not one.retired and one.values["text"] != kinds.BLANK:
            answers[int(one.values["question"] or 0)].append(one)
    concerned = {one.id: _about(one) for one in found}
    every = [
        one.id for one in (*found, *(some for few in answers.values() for some in few))
    ]
    authors = desk.store.past.authors(every)
    about = record_labels.named(desk, filter(None, concerned.values()))

    def told(one: Standing) -> Told:
        return Told(str(one.values["text"]), authors[one.id], str(one.values["day"]))

    listed = [
        Asked(
            one.id,
            str(one.values["laptop"]),
            told(one),
            about.get(concerned[one.id]),
            tuple(map(told, sorted(answers[one.id], key=lambda some: some.stamp))),
            one.retired,
        )
        for one in sorted(found, key=lambda one: one.stamp, reverse=True)
    ]
    return sorted(listed, key=lambda one: not one.waits)


def _about(one: Standing) -> int:
    return int(one.values["trainee"] or one.values["session"] or 0)


def _insist_on_office(desk: Desk) -> None:
    if desk.store.papers.get("role") != HEAD_OFFICE.encode():
        raise Problem(Code.NOT_HEAD_OFFICE)


def _cut_off(desk: Desk) -> set[int]:
    found = device_status.verdicts(desk.store).items()
    return {device for device, verdict in found if verdict is Verdict.REVOKED}
