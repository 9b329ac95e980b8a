"""The recount: what `store.kept.counts` keeps, said once more by plain Python over all rows.

Ages are those of `domain.consents.consent_rules`, on any day.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_rules import AgeStatus, find_age_status
from fieldreg.domain.joins.shown_values import combine_members
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.ids import writer_of
from fieldreg.store.consents import ConsentRepository
from fieldreg.store.kept.counts import WaitingList
from fieldreg.store.kept.shown_people import SHOWN_FIELDS
from fieldreg.store.people.repository import PeopleRepository
from fieldreg.store.records.repository import CurrentRecord
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
    """All that is said about a person with a record in use of a confirmed laptop.

    Both ids are of records: the one that she goes by, and the first of those just named.
    """

    id: int
    first: int
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
    """Compare everything that *store* keeps with a recount, on each of *days*."""
    with store._db.reading():
        people, consents = PeopleRepository(store._db), ConsentRepository(store._db)
        marks = dict(store._db.execute("SELECT id, retired FROM trainee").fetchall())
        rooms = {writer for (writer,) in store._db.execute("SELECT writer FROM unconfirmed_writer")}
        joined = store.pairs.compute_components().roots
        roots = {record: joined.get(record, record) for record in marks}
        inert = {record for record, mark in marks.items() if mark == kinds.INERT_MARK}
        assert store.undoings.list_inert(kinds.TRAINEE) == inert
        in_use = [record for record, retired in marks.items() if not retired]
        known = {record for record in in_use if writer_of(record) not in rooms}
        assert people.count() == len({roots[record] for record in in_use})
        assert people.count_counted() == len({roots[record] for record in known})
        assert people.count(retired=True) == len(people.list_ids(retired=True))
        found = _load_people(store, rooms, roots, known)
        for day in days:
            text = day.isoformat()
            awaited = [one for one in found if one.is_awaited(day)]
            awaited.sort(key=lambda one: (one.last_attended or one.first_to_follow, one.first))
            ids = [one.id for one in awaited]
            assert consents.list_waiting(WaitingList.GUARDIAN, text) == ids
            assert consents.list_waiting(WaitingList.GUARDIAN, text, 2) == ids[:2]
            oldest = min((one.first_to_follow or one.last_attended for one in awaited), default="")
            assert consents.count_waiting(WaitingList.GUARDIAN, text) == (len(ids), oldest)
            refused = [one.id for one in found if one.is_refused(day)]
            assert consents.list_waiting(WaitingList.REFUSED, text) == refused
            assert consents.count_waiting(WaitingList.REFUSED, text)[0] == len(refused)
            asked = consents.filter_waiting(WaitingList.REFUSED, text, [*marks])
            assert asked == {record for record, root in roots.items() if root in refused}


def show_person(store: Store, rows: Sequence[CurrentRecord]) -> dict[str, Value]:
    """Return what is shown of the person whose records *rows* are."""
    pins = store.pairs.list_pins([row.id for row in rows])
    values: dict[str, Value] = {}
    for name in SHOWN_FIELDS:
        pinned = next((pin.member for pin in pins if pin.field == name), None)
        members = {row.id: row.live[name] for row in rows}
        values[name] = combine_members(kinds.TRAINEE.get_field(name), members, pinned).value
    return values


def _load_people(
    store: Store, rooms: set[int], roots: dict[int, int], known: set[int]
) -> list[Person]:
    """Return the people with a record among *known*, in the order of the first such record."""
    records: dict[int, list[int]] = defaultdict(list)
    for record in sorted(roots):
        records[roots[record]].append(record)
    answers: dict[int, list[Answer]] = defaultdict(list)
    for row in store._db.execute(
        "SELECT id, trainee, purpose, given_by, day, state FROM consent WHERE retired = 0"
        " ORDER BY stamp"
    ):
        answers[roots.get(row[1], row[1])].append(Answer(*row))
    attended: dict[int, list[tuple[str, bool]]] = defaultdict(list)
    for mark, person, said, session, day, state in store._db.execute(
        "SELECT a.id, a.trainee, a.mark, s.id, s.date, s.state FROM attendance a"
        " JOIN session s ON s.id = a.session WHERE a.retired = 0 AND s.retired = 0"
    ):
        if said in _ATTENDED:
            is_counted = not rooms & {writer_of(mark), writer_of(session)}
            attended[roots.get(person, person)].append((day, is_counted and state == "closed"))
    first = {root: min(known & {*some}) for root, some in records.items() if known & {*some}}
    return [
        Person(
            root,
            first[root],
            _find_birth_date(store, records[root]),
            keep := [one for one in answers[root] if one.purpose == "keep"],
            [one for one in keep if writer_of(one.id) not in rooms],
            next((one.day for one in answers[root] if one.state == "to-follow"), ""),
            max((day for day, _ in attended[root]), default=""),
            any(is_closed for _, is_closed in attended[root]),
        )
        for root in sorted(first, key=first.__getitem__)
    ]


def _find_birth_date(store: Store, records: list[int]) -> str | None:
    born = show_person(store, store.records.load_many(kinds.TRAINEE, records))["birth_date"]
    assert born is None or isinstance(born, str)
    return born


def every_day(first: date, count: int) -> list[date]:
    return [first + timedelta(number) for number in range(count)]
