"""Days: laptops and head office that write, hear, undo and bring back, store by store.

Nothing travels here: whoever hears takes in all that everybody said so far.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import hypothesis.strategies as st

from fieldreg.domain import kinds
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.records.mission import Course, Partner
from fieldreg.domain.records.models import Attendance, UndoOrder
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.store import Store
from tests.support.stores.oracle import merge_changes
from tests.support.stores.plain_records import draw_edit, draw_plain_record, draw_plan
from tests.support.stores.store_files import new_store, open_store

DAY = "2026-03-14"
WRITERS = (11, 22, 33, 44)
OFFICE = 3
LATE = 55
Act = tuple[int, str, int, int]  # who, what, and two numbers that choose


def apply_changes(store: Store, changes: Changes) -> None:
    with store.transaction():
        store.apply_received(changes)


def own_changes(store: Store) -> Changes:
    own = store.outbox.current_writer().writer
    return store.segments.load_changes(*change_range(own))


def undo_changes(store: Store, *spans: tuple[int, int]) -> int:
    with store.writing("Энхтуул", DAY) as writing:
        undoing = writing.create(
            UndoOrder.validated(spans=str(Spans.from_ranges(spans)), state="undone", reason="х")
        )
        writing.note_kept_records()
    return undoing


def redo_changes(store: Store, undoing: int) -> None:
    with store.writing("Энхтуул", DAY) as writing:
        writing.edit(kinds.UNDO_ORDER, undoing, {"state": "redone"}, shown=AS_STORED)
        writing.note_kept_records()


def change_range(writer: int) -> tuple[int, int]:
    return change_id(writer, 1), change_id(writer, 1000)


class MergeScenario:
    """Three laptops and head office, each with a store; they write, hear and undo.

    A fifth store, *late*, holds nothing yet.
    """

    def __init__(self, stores: list[Store], late: Store) -> None:
        self.stores = stores
        self.late = late

    def begin(self) -> None:
        begun = ("register", "teach", "join in", "plan", "mark", "phone")
        self.play([(who, act, 0, 0) for who in range(OFFICE) for act in begun])
        self.sync_all()

    def sync_all(self) -> None:
        for store in self.stores:
            apply_changes(store, self.everything())

    def everything(self) -> Changes:
        return merge_changes(map(own_changes, self.stores))

    def play(self, acts: list[Act]) -> None:
        for who, act, one, other in acts:
            store = self.stores[who]
            if act == "hear":
                apply_changes(store, self.everything())
            elif act in ("undo", "redo"):
                getattr(self, act)(one, other)
            else:
                with store.writing(str(who), DAY) as writing:
                    self.write(store, writing, act, (one, other))

    def undo(self, one: int, other: int) -> None:
        writer = WRITERS[one % OFFICE]
        first = 1 + other % 7
        last = first + one % 12
        undo_changes(self.stores[OFFICE], (change_id(writer, first), change_id(writer, last)))

    def redo(self, one: int, _other: int) -> None:
        made = self.stores[OFFICE].records.list_all(kinds.UNDO_ORDER)
        if made:
            redo_changes(self.stores[OFFICE], made[one % len(made)].id)

    def write(  # noqa: C901  one case for each act
        self, store: Store, writing: ChangeWriter, act: str, chosen: tuple[int, int]
    ) -> None:
        one, other = chosen

        def some(kind: kinds.Kind) -> int | None:
            there = store.records.list_all(kind, retired=True)
            return there[one % len(there)].id if there else None

        person, session, course = map(some, (kinds.TRAINEE, kinds.SESSION, kinds.COURSE))
        match act:
            case "register":
                writing.create(Trainee.validated(given_name="аб"[other % 2]))
            case "teach":
                writing.create(Course.validated(name=str(other)))
            case "join in":
                writing.create(Partner.validated(name=str(other)))
            case "plan" if course:
                plan = draw_plan(store, other, "аб"[one % 2])
                writing.create(TrainingSession.validated(course=course, date=DAY, **plan))
            case "mark" if person and session:
                writing.create(
                    Attendance.validated(
                        trainee=person, session=session, half_day=1, mark="present"
                    )
                )
            case "phone" if person:
                writing.edit(kinds.TRAINEE, person, {"phone": str(other % 4)}, shown=AS_STORED)
            case "note" if person:
                writing.edit(kinds.TRAINEE, person, {"notes": str(other % 4)}, shown=AS_STORED)
            case "retire" if person:
                writing.retire(kinds.TRAINEE, person, retired=other % 3 > 0)
            case "grow" if record := draw_plain_record(store, other, "аб"[one % 2]):
                writing.create(record)
            case "tend" if edit := draw_edit(store, other):
                kind, record_id, values = edit
                writing.edit(kind, record_id, values, shown=AS_STORED)
            case "move" if session and course:
                courses = store.records.list_all(kinds.COURSE)
                new = courses[other % len(courses)].id if courses else course
                writing.edit(kinds.SESSION, session, {"course": new}, shown=AS_STORED)
            case _:
                pass

    def close(self) -> None:
        for store in (*self.stores, self.late):
            store.close()


def begin_scenario(folder: Path) -> None:
    """Make the stores of a day in *folder*, in which everybody knows something."""
    stores = [new_store(folder / f"{one}.db", one) for one in (*WRITERS, LATE)]
    with closing(MergeScenario(stores[:-1], stores[-1])) as day:
        day.begin()


@contextmanager
def play_scenario(morning: Path, played: list[Act]) -> Iterator[MergeScenario]:
    """Let the acts *played* happen on a day that begins as *morning*, till all have heard."""
    with TemporaryDirectory() as folder:
        copytree(morning, folder, dirs_exist_ok=True)
        stores = [open_store(Path(folder) / f"{one}.db") for one in (*WRITERS, LATE)]
        with closing(MergeScenario(stores[:-1], stores[-1])) as day:
            day.play(played)
            day.sync_all()
            yield day


WRITE_ACTS = ["register", "teach", "join in", "plan", "mark", "phone", "note", "retire", "move"]
WRITE_ACTS += ["grow", "grow", "tend"]
who = st.integers(0, OFFICE)
number = st.integers(0, 1 << 10)
written = st.tuples(who, st.sampled_from(WRITE_ACTS), number, number)
told = st.tuples(who, st.sampled_from(["hear", "hear", "undo", "undo", "redo"]), number, number)
# Left to itself, Hypothesis draws lists of five, in which little comes of an undoing.
acts = st.lists(st.one_of(written, written, told), min_size=15, max_size=40)


def deliver(store: Store, pieces: list[Changes]) -> None:
    """Take in *pieces* one by one; an edit that comes before its record waits."""
    waiting = pieces
    while waiting:
        homeless = []
        for piece in waiting:
            with store.transaction():
                homeless += store.apply_received(piece).orphan_edits
        assert len(homeless) < len(waiting)
        waiting = [Changes(edits=(one,)) for one in homeless]
