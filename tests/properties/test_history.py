"""Histories played at random: whatever anybody committed can be found again, everywhere.

Three installations write without knowing of each other, hear one another now and then,
and their calendars say anything from 1970 to 2099. Some hold a window open over the person
while others' changes come, and save then. What each had seen when it wrote is kept beside the
play, and is what the history has to tell.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Kind, Value
from fieldreg.domain.log import merging
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.ids import change_id, writer_of
from fieldreg.domain.log.shown import AS_STORED, Shown, ShownStamps
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import Attendance, Consent
from fieldreg.domain.records.trainee import Trainee
from fieldreg.services.records import change_history
from fieldreg.services.records.change_history import RecordHistory
from fieldreg.services.user_session import UserSession
from fieldreg.store.log.change_log import changes_between
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.log.history import Author
from fieldreg.store.store import Store
from tests.support.stores.store_files import new_store
from tests.support.user_sessions import session_at

DAYS = ("1970-01-01", "1980-01-01", "2001-09-09", "2026-03-13", "2038-01-19", "2099-12-31")
FIRST = "2026-03-14"
HONEST = dict(zip(DAYS, (f"2026-03-0{day}" for day in range(1, 7)), strict=True))
WRITERS = (11, 12, 13)
FIELDS = ("phone", "soum", "school", "notes", "languages")

acts = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from([*FIELDS, "retire", "mark", "consent", "hear", "hear", "open"]),
        st.integers(0, 2),
        st.sampled_from(["a", "b", "c", None]),
        st.sampled_from(DAYS),
    ),
    max_size=16,
)


@dataclass(frozen=True)
class Committed:
    """A value that somebody was told is saved, and the changes its writer knew of."""

    change: int
    kind: Kind
    record: int
    field: str
    value: Value
    known: frozenset[int]
    day: str


@dataclass
class Played:
    """The stores at the end of a play, whose person it was about, all that was saved."""

    stores: list[Store]
    person: int
    committed: list[Committed] = field(default_factory=list)

    def desk(self, number: int) -> UserSession:
        return session_at(self.stores[number])

    def of(self, record: int, name: str) -> list[Committed]:
        return [one for one in self.committed if (one.record, one.field) == (record, name)]


def everything(store: Store) -> Changes:
    return changes_between(store._db, 0, (1 << 63) - 1)


def ids_of(changes: Changes) -> frozenset[int]:
    created = (one for some in changes.creations for one in some.ids)
    return frozenset((*created, *(edit.id for edit in changes.edits)))


def take_in(store: Store, changes: Changes) -> None:
    with store.transaction():
        store.apply_received(changes)


class Play:
    """Plays acts on three stores; *days* says what a calendar answers for what it shows."""

    def __init__(self, folder: Path, *, honest: bool = False) -> None:
        stores = [new_store(folder / f"{one}.db", one) for one in WRITERS]
        self.honest = honest
        self.played = Played(stores, 0)
        self.windows: dict[int, tuple[ShownStamps, frozenset[int]]] = {}
        self._saying(0, FIRST, kinds.TRAINEE, 0, given_name="Болд")
        self.played.person = self.played.committed[0].record
        for store in stores[1:]:
            take_in(store, everything(stores[0]))
        for who in range(len(stores)):
            self.open_window(who)

    def open_window(self, who: int) -> None:
        store = self.played.stores[who]
        shown = store.records.load(kinds.TRAINEE, self.played.person).shown
        self.windows[who] = shown, ids_of(everything(store))

    def act(self, who: int, act: str, other: int, value: str | None, day: str) -> None:
        person, store = self.played.person, self.played.stores[who]
        match act:
            case "open":
                self.open_window(who)
            case "hear":
                # All that the other knows, and so causal, as bundles are.
                take_in(store, everything(self.played.stores[other]))
            case "retire":
                retired = int(value is not None)
                self._saying(who, day, kinds.TRAINEE, person, retired=retired)
            case "mark" | "consent":
                self._about(who, act, value, day)
            case name:
                self._saying(
                    who, day, kinds.TRAINEE, person, is_in_window=other > 0, **{name: value}
                )

    def end(self) -> Played:
        """Let everybody hear everything, in another order each, some of it twice."""
        stores = self.played.stores
        for number, store in enumerate(stores):
            for source in (stores[number:] + stores[:number]) * 2:
                take_in(store, everything(source))
        return self.played

    def _about(self, who: int, act: str, value: str | None, day: str) -> None:
        kind, name = (kinds.ATTENDANCE, "mark") if act == "mark" else (kinds.CONSENT, "state")
        choices = {
            "mark": {"a": "absent", "b": "present", "c": "late", None: "excused"},
            "state": {"a": "given", "b": "declined", "c": "withdrawn", None: "to-follow"},
        }[name]
        rows = self.played.stores[who].records.ids_where(kind, "trainee", self.played.person)
        record = rows[0] if rows else 0
        self._saying(who, day, kind, record, **{name: choices[value]})

    def _saying(
        self,
        who: int,
        day: str,
        kind: Kind,
        record: int,
        *,
        is_in_window: bool = False,
        **values: Value,
    ) -> None:
        store = self.played.stores[who]
        shown, known = AS_STORED, ids_of(everything(store))
        if is_in_window:
            shown, known = self.windows[who]
        day = HONEST.get(day, day) if self.honest else day
        with store.writing(f"trainer {who}", day, f"laptop {who}") as writing:
            if not record:
                record = writing.create(self._record(kind, values))
            elif RETIRED.name in values:
                if not writing.retire(kind, record, retired=bool(values[RETIRED.name])):
                    return
            elif not self._edit(writing, kind, record, values, shown):
                return
        change = change_id(WRITERS[who], store.outbox.current_writer().last_number)
        self.played.committed += [
            Committed(change, kind, record, name, value, known, day)
            for name, value in values.items()
        ]

    @staticmethod
    def _edit(
        writing: ChangeWriter, kind: Kind, record: int, values: dict[str, Value], shown: Shown
    ) -> bool:
        """Return whether anything was written; a window over who was retired since is refused."""
        try:
            return writing.edit(kind, record, values, shown=shown)
        except Problem as refused:
            if refused.code is not Code.PERSON_RETIRED or shown is AS_STORED:
                raise
            return False

    def _record(self, kind: Kind, values: dict[str, Value]) -> Trainee | Attendance | Consent:
        person = self.played.person
        if kind is kinds.TRAINEE:
            return Trainee.validated(**values)
        if kind is kinds.ATTENDANCE:
            return Attendance.validated(trainee=person, session=person, half_day=1, **values)
        return Consent.validated(
            trainee=person, purpose="keep", text_version="1", language="mn",
            how="spoken", given_by="self", day=FIRST, **values,
        )  # fmt: skip


@contextmanager
def play(
    factory: pytest.TempPathFactory, acts_: list[tuple], *, honest: bool = False
) -> Iterator[Played]:
    stage = Play(factory.mktemp("play"), honest=honest)
    try:
        for one in acts_:
            stage.act(*one)
        yield stage.end()
    finally:
        for store in stage.played.stores:
            store.close()


def words_of(
    told: RecordHistory,
) -> Iterator[tuple[tuple[int, int, str], change_history.ChangedValue]]:
    for entry in told.entries:
        for word in entry.values:
            yield (entry.record, entry.change, word.field.name), word


@settings(max_examples=30)
@given(acts)
def test_every_value_that_anybody_committed_is_in_the_history_of_every_installation(
    tmp_path_factory, acts_
) -> None:
    with play(tmp_path_factory, acts_) as played:
        for number, store in enumerate(played.stores):
            told = change_history.load_history(played.desk(number), played.person)
            for one in played.committed:
                assert_told(told, one, played)
            assert_present(store, told)


def assert_told(told: RecordHistory, one: Committed, played: Played) -> None:
    """*one* is there: who, where and when, after what was known to its writer alone."""
    words = dict(words_of(told))
    word = words[one.record, one.change, one.field]
    assert word.value == one.value
    changes = [entry.change for entry in told.entries]
    place = changes.index(one.change)
    who, author = WRITERS.index(writer_of(one.change)), told.entries[place].author
    assert author == Author(f"trainer {who}", f"laptop {who}", one.day)
    assert one.known.intersection(changes) <= set(changes[:place])
    beside = {
        other.change
        for other in played.of(one.record, one.field)
        if other is not one
        if other.change not in one.known and one.change not in other.known
    }
    found = {other.change for other in word.history_step.concurrent}
    if one.field == RETIRED.name:  # whoever edits says "in use", and so stands beside too
        assert found >= beside
    else:
        assert found == beside
    replaced = {
        old.change
        for (record, _, name), other in words.items()
        if (record, name) == (one.record, one.field)
        for old in other.history_step.replaced
    }
    is_plainly_in_use = (one.field, one.value) == (RETIRED.name, 0)
    assert word.is_current or one.change in replaced or is_plainly_in_use


def assert_present(store: Store, told: RecordHistory) -> None:
    """What stands is what lives: it is shown, or waits for somebody, all of it."""
    standing = store.records.load(kinds.TRAINEE, told.record)
    lives = store.records.load_live_values(kinds.TRAINEE, [told.record])[told.record]
    for name in FIELDS:
        stands = {
            (word.history_step.assignment.stamp, word.value)
            for (record, _, of), word in words_of(told)
            if (record, of) == (told.record, name) and word.is_current
        }
        assert stands == set(lives[name]) - {(standing.stamp, None)}
        field_ = kinds.TRAINEE.field(name)
        assert field_ is not None
        assert standing.values[name] == merging.displayed_value(field_, lives[name])
        is_open = merging.is_conflict(field_, lives[name])
        assert standing.conflicts.get(name) == (lives[name] if is_open else None)


@settings(max_examples=15)
@given(acts)
def test_no_calendar_orders_anything(tmp_path_factory, acts_) -> None:
    """Faults 30, 31, 32: the same deeds under any calendars come to the same register.

    An edit wins over what it saw though its laptop says 1970, and nothing said in 2099
    locks a field or drags another's count along; the calendar is told, and told as wrong.
    """
    with (
        play(tmp_path_factory, acts_) as crooked,
        play(tmp_path_factory, acts_, honest=True) as honest,
    ):
        for one, other in zip(crooked.stores, honest.stores, strict=True):
            for kind in (kinds.TRAINEE, kinds.ATTENDANCE, kinds.CONSENT):
                assert one.records.list_all(kind, retired=True) == other.records.list_all(
                    kind, retired=True
                )
            assert one.lamport() == other.lamport()
        told = change_history.load_history(crooked.desk(0), crooked.person)
        days = {one.author.day for one in told.entries}
        wrong = {one.author.day for one in told.entries if one.is_doubtful}
        assert wrong == days - {FIRST, "2026-03-13"}


@settings(max_examples=15)
@given(acts, st.permutations([0, 1, 2]), st.integers(1, 4))
def test_changes_that_come_once_or_many_times_leave_one_digest(
    tmp_path_factory, acts_, order, times
) -> None:
    """Fault 34: the same bundle 1 … n times."""
    with play(tmp_path_factory, acts_) as played:
        fresh = new_store(tmp_path_factory.mktemp("fresh") / "f.db", 14)
        take_in(fresh, everything(played.stores[0]))
        for number in order * times:
            take_in(fresh, everything(played.stores[number]))
        assert fresh.digest() == played.stores[0].digest()
        fresh.close()
