"""The recount: what `store.kept.counts` keeps, said once more by plain Python over all rows.

Ages are those of `domain.consents.consent_rules`, on any day.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from fieldreg.domain.consents.consent_rules import AgeStatus, find_age_status
from fieldreg.domain.log.ids import writer_of
from fieldreg.store.consents import ConsentRepository
from fieldreg.store.kept.counts import WaitingList
from fieldreg.store.people.repository import PeopleRepository
from fieldreg.store.store import Store

_REFUSALS = {"declined", "withdrawn"}
_ATTENDED = {"present", "late", "left-early"}
DAYS = [
    *(date(2026, 1, 1), date(2026, 3, 14), date(2026, 3, 15), date(2026, 12, 31)),
    *(date(2027, 1, 1), date(2029, 2, 28), date(2029, 3, 1), date(2031, 7, 2), date(2099, 1, 1)),
]


class Answer(NamedTuple):
    id: int
    trainee: int
    purpose: str
    given_by: str
    day: str
    state: str

    @property
    def is_own(self) -> bool:
        return self.given_by == "self"


@dataclass(frozen=True)
class Person:
    """All that is said about one person in use of a confirmed laptop."""

    id: int
    born: str | None
    keep: list[Answer]
    counted: list[Answer]
    first_to_follow: str
    last_attended: str
    was_at_closed: bool

    def is_awaited(self, day: date) -> bool:
        if find_age_status(self.born, day) is AgeStatus.ADULT:
            return False
        states = {one.state for one in self.keep}
        guardians = {one.state for one in self.keep if not one.is_own}
        if states & _REFUSALS or "given" in guardians:
            return False
        is_noted = any(one.state == "to-follow" for one in self.counted)
        return is_noted or (self.was_at_closed and guardians <= {"followed"})

    def is_refused(self, day: date) -> bool:
        if not any(one.state in _REFUSALS for one in self.counted):
            return False
        own = {one.state for one in self.keep if one.is_own}
        if own & _REFUSALS:
            return True
        is_adult = find_age_status(self.born, day) is AgeStatus.ADULT
        return not (is_adult and "given" in own)


def check_kept_counts(store: Store, days: list[date] = DAYS) -> None:
    """Compare everything that *store* keeps with a recount, on each of *days*.

    Only where nobody has several records: `test_shown_people` compares those.
    """
    with store._db.reading():
        if store._db.execute("SELECT 1 FROM person LIMIT 1").fetchone():
            return
        people, consents = PeopleRepository(store._db), ConsentRepository(store._db)
        marks = store._db.execute("SELECT id, retired FROM trainee").fetchall()
        rooms = {writer for (writer,) in store._db.execute("SELECT writer FROM unconfirmed_writer")}
        in_use = [person for person, retired in marks if not retired]
        assert people.count() == len(in_use)
        assert people.count_counted() == sum(writer_of(one) not in rooms for one in in_use)
        assert people.count(retired=True) == len(people.list_ids(retired=True))
        found = _load_people(store, rooms)
        for day in days:
            text = day.isoformat()
            awaited = [one for one in found if one.is_awaited(day)]
            awaited.sort(key=lambda one: (one.last_attended or one.first_to_follow, one.id))
            ids = [one.id for one in awaited]
            assert consents.list_waiting(WaitingList.GUARDIAN, text) == ids
            assert consents.list_waiting(WaitingList.GUARDIAN, text, 2) == ids[:2]
            oldest = min((one.first_to_follow or one.last_attended for one in awaited), default="")
            assert consents.count_waiting(WaitingList.GUARDIAN, text) == (len(ids), oldest)
            refused = [one.id for one in found if one.is_refused(day)]
            assert consents.list_waiting(WaitingList.REFUSED, text) == refused
            assert consents.count_waiting(WaitingList.REFUSED, text)[0] == len(refused)
            everybody = [person for person, _ in marks]
            known = consents.filter_waiting(WaitingList.REFUSED, text, everybody)
            assert known == set(refused)


def _load_people(store: Store, rooms: set[int]) -> list[Person]:
    rows = store._db.execute("SELECT id, birth_date FROM trainee WHERE retired = 0 ORDER BY id")
    answers: dict[int, list[Answer]] = defaultdict(list)
    for row in store._db.execute(
        "SELECT id, trainee, purpose, given_by, day, state FROM consent WHERE retired = 0"
        " ORDER BY stamp"
    ):
        answers[row[1]].append(Answer(*row))
    attended: dict[int, list[tuple[str, bool]]] = defaultdict(list)
    for mark, person, said, session, day, state in store._db.execute(
        "SELECT a.id, a.trainee, a.mark, s.id, s.date, s.state FROM attendance a"
        " JOIN session s ON s.id = a.session WHERE a.retired = 0 AND s.retired = 0"
    ):
        if said in _ATTENDED:
            is_counted = not rooms & {writer_of(mark), writer_of(session)}
            attended[person].append((day, is_counted and state == "closed"))
    return [
        Person(
            person,
            born,
            keep := [one for one in answers[person] if one.purpose == "keep"],
            [one for one in keep if writer_of(one.id) not in rooms],
            next((one.day for one in answers[person] if one.state == "to-follow"), ""),
            max((day for day, _ in attended[person]), default=""),
            any(is_closed for _, is_closed in attended[person]),
        )
        for person, born in rows.fetchall()
        if writer_of(person) not in rooms
    ]


def every_day(first: date, count: int) -> list[date]:
    return [first + timedelta(number) for number in range(count)]
