"""Doors without a window: the services of check-in, the texts of its rows, and keys counted."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import islice

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.people.keyboard_layouts import retype
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import check_in, training_sessions
from fieldreg.services.people import people_search
from fieldreg.services.shown_rows import ShownMarks
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.search import PersonRow
from fieldreg.ui.formatting.person_labels import format_birth_year, given_name, home_place
from tests.bench.crowd import Person
from tests.support.arrivals import trainers
from tests.support.arrivals.trainers import Row
from tests.support.arrivals.visitors import Visitor

LANGUAGE = "mn"
# Of the form of a new person, in the order of its fields: Tab, and what is chosen by keys. The
# digits of year and telephone are counted as they are typed; names were typed before.
_FORM_KEYS = {"birth_date": 1, "gender": 1 + 1, "soum": 1 + 2 + 1, "phone": 1}
_OPEN_KEYS, _CONSENT_KEYS, _REGISTER_KEYS = 1 + 2, 1 + 3, 1
_COMPARE, _ANSWER = 1, 1


class Way(Enum):
    FOUND = auto()
    WARNED = auto()  # the form showed the record
    REGISTERED = auto()


@dataclass
class Tally:
    """What came of all who came; *owners* are the records that are theirs."""

    arrivals: Counter[str] = field(default_factory=Counter)
    keys: Counter[str] = field(default_factory=Counter)
    ways: Counter[tuple[str, Way]] = field(default_factory=Counter)
    lines: Counter[int] = field(default_factory=Counter)  # of the list, from 0
    wrong: list[tuple[Person, int]] = field(default_factory=list)
    owners: dict[Person, set[int]] = field(default_factory=dict)

    def note(self, visitor: Visitor, person: int, way: Way, keys: int) -> None:
        sort = "new" if visitor.record is None else "returner"
        self.arrivals[sort] += 1
        self.keys[sort] += keys
        self.ways[sort, way] += 1
        own = self.owners.setdefault(visitor.person, set())
        if way is Way.REGISTERED:
            own.add(person)
        elif person not in own | {visitor.record}:
            self.wrong.append((visitor.person, person))

    def keys_per(self, sort: str) -> float:
        return self.keys[sort] / self.arrivals[sort]

    @property
    def registered_twice(self) -> float:
        return self.ways["returner", Way.REGISTERED] / self.arrivals["returner"]

    @property
    def on_first_line(self) -> float:
        return self.lines[0] / self.lines.total()


@dataclass
class Door:
    """The door of one session: *keys* are all but the letters of names."""

    desk: UserSession
    session: int
    soum: str
    patronymic_first: bool
    tally: Tally
    keys: int = 0
    shown_marks: ShownMarks = field(default_factory=dict)

    def let_in(self, visitor: Visitor, *, has_other_layout: bool) -> None:
        """Bring *visitor* in; of one with *has_other_layout* the name is typed in the wrong one."""
        self.keys = 0
        homes = set(homes_of(self.desk, visitor))
        state = check_in.load_check_in(self.desk, self.session)
        at, self.shown_marks = state.people_at(1), state.shown_marks
        for text in trainers.texts(visitor.typed, patronymic_first=self.patronymic_first):
            typed = retype(text) if has_other_layout else text
            found = check_in.find_candidates(self.desk, typed, self.soum, at).people
            rows = [self._row(person) for person in found]
            line = trainers.recognise(visitor.person, homes, rows)
            if line is not None:
                self.tally.lines[line] += 1
                self.keys += line + 1  # arrows, and Enter
                self._mark(visitor, found[line].id, Way.FOUND)
                return
        self._fill_form(visitor, homes)

    def _fill_form(self, visitor: Visitor, homes: set[str]) -> None:
        """Type field by field; a warning is answered once she recognises the person, or by Enter."""
        self.keys += _OPEN_KEYS
        typed = {name: visitor.typed.get(name, "") for name in ("patronymic", "given_name")}
        for name in ("", *_FORM_KEYS):
            self.keys += _FORM_KEYS.get(name, 0)
            if name in visitor.typed:
                typed[name] = visitor.typed[name]
                self.keys += len(typed[name]) if name in {"birth_date", "phone"} else 0
            for person, row in islice(self._warnings(typed), 1):  # the others wait for an answer
                if trainers.is_same(visitor.person, homes, row):
                    self.keys += _COMPARE + _ANSWER
                    self._mark(visitor, person, Way.WARNED)
                    return
        self.keys += _CONSENT_KEYS + _REGISTER_KEYS
        for person, row in self._warnings(typed):
            self.keys += _ANSWER
            if trainers.is_same(visitor.person, homes, row):
                self._mark(visitor, person, Way.WARNED)
                return
        values = {name: text for name, text in typed.items() if text}
        done = check_in.register_and_mark_present(self.desk, self.session, values, (), 1)
        self.tally.note(visitor, done.person, Way.REGISTERED, self.keys)

    def _warnings(self, typed: dict[str, str]) -> Iterator[tuple[int, Row]]:
        for person, levels in people_search.find_similar_people(self.desk, typed):
            yield person.id, self._row(person, levels.agreeing)

    def _mark(self, visitor: Visitor, person: int, way: Way) -> None:
        check_in.mark_present(self.desk, self.session, person, 1, shown=self.shown_marks)
        self.tally.note(visitor, person, way, self.keys)

    def _row(self, person: PersonRow, same: Iterable[str] = ()) -> Row:
        home = home_place(person, self.desk.places, LANGUAGE) if person.soum else ""
        names = person.patronymic or "", given_name(person)
        return Row(*names, format_birth_year(person), home, tuple(same))


def homes_of(desk: UserSession, visitor: Visitor, language: str = LANGUAGE) -> Iterator[str]:
    """Yield where *visitor* lives, and where when she was registered: she says so if asked."""
    yield desk.places.short_name(visitor.person.soum, language)
    for row in desk.store.people.list_by_ids([visitor.record] if visitor.record else []):
        yield desk.places.short_name(row.soum or "", language)


def plan_session(desk: UserSession, soum: str, visitors: Iterable[Visitor]) -> int:
    values = {"date": desk.day, "half_days": 1, "soum": soum}
    session = training_sessions.plan_session(desk, "Манлайлал", values)
    expected = [one.record for one in visitors if one.is_expected and one.record is not None]
    training_sessions.mark_attendance(
        desk, session, expected, AttendanceMark.EXPECTED, half_day=1, shown=AS_STORED
    )
    return session
