"""Marking at the door, each act as one job."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from fieldreg.domain import kinds
from fieldreg.domain.attendance_counts import ATTENDED_MARKS
from fieldreg.domain.problems import Code, Problem
from fieldreg.services import check_in
from fieldreg.services.check_in import CheckInMark, CheckInState
from fieldreg.services.shown_rows import ShownMarks
from fieldreg.ui.context import Context
from fieldreg.ui.forms.people.new_person_form import NewPerson
from fieldreg.ui.pages.check_in.arrivals import Arrival
from fieldreg.ui.translation import translator

tr = translator("Door")

_MARKED: Final = frozenset({kinds.ATTENDANCE.name})
REGISTERED: Final = frozenset(
    kind.name for kind in (kinds.TRAINEE, kinds.CONSENT, kinds.ATTENDANCE)
)
_REST_MS = 2_000


@dataclass(frozen=True, slots=True)
class ActDone:
    """The effect and message of an act; *ends_form* if it was about the form's person."""

    data: CheckInState
    person: int
    arrival: Arrival
    query: str = ""
    ends_form: bool = False
    hands_over: bool = False


class Marking(QObject):
    """The acts at *half_day* of *session*; *read_query* returns the text of the search.

    They change the `shown_marks` alone (decision 4). *rest* runs for two seconds after Enter, in
    which another Enter without a letter is an echo.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, read_query: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._read_query = context, read_query
        self.session = self.half_day = 0
        self.shown_marks: ShownMarks = {}
        self.rest = QTimer(self)
        self.rest.setSingleShot(True)
        self.rest.setInterval(_REST_MS)

    def start(self, session: int) -> None:
        self.session, self.half_day, self.shown_marks = session, 0, {}
        self.rest.stop()

    def mark(self, person: int) -> None:
        if not self.rest.isActive():
            self._change(self._mark_job(person))

    def take_registered(self, person: int) -> None:
        self._change(self._mark_job(person, completes_draft=True), ends_form=True)

    def register(self, new: NewPerson) -> None:
        at = (self._context.user, self.session, new.values, new.consents, self.half_day)
        self._change(
            partial(check_in.register_and_mark_present, *at, alike=new.alike),
            tr("Registered and present"),
            REGISTERED,
            ends_form=True,
            hands_over=new.hands_over,
        )

    def _build_arrival(self, data: CheckInState, person: int, text: str) -> Arrival:
        numbers = {row.id: number for number, row in data.present_at(self.half_day)}
        number, missing = numbers.get(person), data.missing.get(person)
        return Arrival(data.people[person], text, number, missing)

    def renew(self, data: CheckInState, arrival: Arrival | None) -> Arrival | None:
        if arrival is None or arrival.person is None:
            return arrival
        person = arrival.person.id
        is_here = data.marks_at(self.half_day).get(person) in ATTENDED_MARKS
        return self._build_arrival(data, person, arrival.text) if is_here else None

    def _mark_job(self, person: int, *, completes_draft: bool = False) -> Callable[[], CheckInMark]:
        at = (self._context.user, self.session, person, self.half_day)
        act = partial(check_in.mark_present, *at, shown=self.shown_marks)
        return partial(act, completes_draft=completes_draft)

    def _change(
        self,
        job: Callable[[], CheckInMark],
        text: str = "",
        changed_kinds: frozenset[str] = _MARKED,
        *,
        ends_form: bool = False,
        hands_over: bool = False,
    ) -> None:
        session, query = self.session, self._read_query()
        self.rest.start()

        def done(marked: CheckInMark) -> None:
            said = (text or tr("Present")) if marked.is_change else tr("Present already")
            arrival = self._build_arrival(marked.data, marked.person, said)
            act = ActDone(marked.data, marked.person, arrival, query, ends_form, hands_over)
            self._tell(session, act, changed_kinds)

        self._context.runner.run(self, job, done, self._fail)

    def _fail(self, problem: Problem) -> None:
        if problem.code is not Code.CHANGED_MEANWHILE:  # an echo of Enter would be acted on
            self.rest.stop()
        self.failed.emit(problem)

    def _tell(self, session: int, act: ActDone, changed_kinds: frozenset[str]) -> None:
        is_shown = session == self.session
        page = self.parent() if is_shown else None
        self._context.navigator.notify_changed(changed_kinds, shown_by=page)
        if is_shown:
            self.done.emit(act)
