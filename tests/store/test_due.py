"""What is due to laptops, at a bare store where everybody writes, against asking anew.

The histories are long, since they need no bundles: `tests.properties.test_due` has those with them.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from random import Random  # noqa: TID251  the same in every run, by its seed

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.judgements import PlaceAlias
from fieldreg.domain.records.models import (
    Attendance,
    Consent,
    Course,
    OfficeQuestion,
    TrainerResponse,
    UndoOrder,
)
from fieldreg.domain.records.record import Record
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.store.devices import due_rows, due_runs
from fieldreg.store.devices.due_runs import EDIT_KIND
from fieldreg.store.devices.repository import Device
from fieldreg.store.devices.scope import select_scope_sql
from fieldreg.store.devices.sent_records import SHAREABLE_KINDS
from fieldreg.store.engines import split_step
from fieldreg.store.migrations import STEPS
from fieldreg.store.store import Store
from tests.properties.test_due import assert_due
from tests.support.stores.scope_oracle import SENT, find_in_scope
from tests.support.stores.store_files import new_store

DAY, OFFICE, LAPTOPS = "2026-03-14", 9, 4
AIMAGS = ("65", "83", None, "Завхан")
SOUMS = (None, "6525", "Тариат")
BAGS = (None, "3 баг", "650103")
SAID = (
    ("aimag", None, "Завхан", ("83", "65", None)), ("soum", None, "Тариат", ("6525", "8301", None)),
    ("bag", "6525", "3 баг", ("652503", "830103")), ("bag", None, "3 баг", ("830103", None)),
    ("soum", "65", "Тариат", ("8301",)),
)  # fmt: skip


@pytest.fixture(autouse=True)
def _short_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(due_rows, "_RUN", 3)
    monkeypatch.setattr(due_rows, "_SESSION_RUN", 2)


@dataclass
class Country:
    """Head office's *store*, where laptops write too; *provinces* are what officers signed."""

    store: Store
    chance: Random
    provinces: dict[int, tuple[str, ...]] = field(default_factory=dict)
    writers: list[int] = field(default_factory=lambda: [OFFICE])

    def __post_init__(self) -> None:
        for number in range(1, LAPTOPS + 1):
            with self.store.transaction():
                device = self.store.devices.invite(f"L{number}", ("65",), bytes([number]), DAY)
            self.provinces[device] = ("65",) if number % 2 else ()
            self.add_writer(device)

    def add_writer(self, device: int) -> None:
        writer = 100 * device + len(self.writers)
        self.writers.append(writer)
        with self.store.transaction():
            self.store.outbox.begin_writer(writer)
            self.store.devices.note_writer(device, writer)

    def device(self, id_: int) -> Device:
        found = self.store.devices.find(id_)
        assert found is not None
        return replace(found, provinces=self.provinces[id_])

    def any_device(self) -> int:
        return self.chance.choice(list(self.provinces))

    def one(self, kind: Kind) -> int:
        query = f"SELECT id FROM {kind.name} ORDER BY id"  # noqa: S608
        with self.store._db.reading():  # which connects again after a cut
            rows = self.store._db.execute(query).fetchall()
        return self.chance.choice([row[0] for row in rows])

    def become_anybody(self, more: tuple[int, ...] = ()) -> None:
        with self.store.transaction():
            self.store._db.execute(
                "UPDATE own_writer SET begun = (SELECT max(begun) + 1 FROM own_writer)"
                " WHERE writer = ?",
                (self.chance.choice([*self.writers, *more]),),
            )

    def write(self, record: Record, more: tuple[int, ...] = ()) -> None:
        self.become_anybody(more)
        with self.store.writing("Дулам", DAY) as writing:
            writing.create(record)

    def edit(self, kind: Kind, **values: str | None) -> None:
        self.become_anybody()
        with suppress(Problem), self.store.writing("Дулам", DAY) as writing:
            writing.edit(kind, self.one(kind), dict(values), shown=AS_STORED)

    # What happens

    def register(self) -> None:
        self.write(Trainee.validated(given_name="Болд", **self.any_home()))

    def offer(self) -> None:
        self.write(Course.validated(name="Эрүүл мэнд"))

    def rename(self) -> None:
        self.edit(kinds.COURSE, name=self.chance.choice(("Хүний эрх", "Манлайлал")))

    def any_home(self) -> dict[str, str | None]:
        aimag, soum, bag = map(self.chance.choice, (AIMAGS, SOUMS, BAGS))
        return {"aimag": aimag, "soum": soum, "bag": bag}

    def say(self) -> None:
        """Let an officer, or a laptop, say which place a text means."""
        level, within, typed, codes = self.chance.choice(SAID)
        said = {"typed": typed, "level": level, "within": within}
        place = PlaceAlias.validated(**said, code=self.chance.choice(codes))
        self.write(place, more=(OFFICE,) * 9)

    def withdraw(self) -> None:
        self.become_anybody()
        with suppress(Problem, IndexError), self.store.writing("Дулам", DAY) as writing:
            writing.retire(kinds.ALIAS, self.one(kinds.ALIAS))

    def plan(self) -> None:
        soum = self.chance.choice(("6525", "8301", "Тариат"))
        self.write(TrainingSession.validated(course=self.one(kinds.COURSE), date=DAY, soum=soum))

    def mark(self) -> None:
        person, session = self.one(kinds.TRAINEE), self.one(kinds.SESSION)
        self.write(
            Attendance.validated(trainee=person, session=session, half_day=1, mark="present")
        )

    def decide(self) -> None:
        self.write(
            Consent.validated(
                trainee=self.one(kinds.TRAINEE),
                purpose="keep",
                text_version="1",
                language="mn",
                how="spoken",
                given_by="self",
                day=DAY,
                state=self.chance.choice(["given", "declined", "withdrawn"]),
            )
        )

    def ask(self) -> None:
        name = f"L{self.chance.randrange(1, LAPTOPS + 1)}"
        self.write(OfficeQuestion.validated(laptop=name, text="?", day=DAY))
        question = self.one(kinds.QUESTION)
        self.write(TrainerResponse.validated(question=question, text="!", day=DAY))

    def move(self) -> None:
        self.edit(kinds.TRAINEE, **self.any_home())

    def move_session(self) -> None:
        self.edit(kinds.SESSION, soum=self.chance.choice(("6525", "8301", "Тариат")))

    def decide_otherwise(self) -> None:
        self.edit(kinds.CONSENT, state=self.chance.choice(["given", "withdrawn"]))

    def undo(self) -> None:
        record = self.one(self.chance.choice([kinds.TRAINEE, kinds.SESSION, kinds.CONSENT]))
        self.write(UndoOrder.validated(spans=str(Spans.from_ids([record])), state="undone"))

    def rule(self) -> None:
        """Let an officer compare words, take that back, or give other aimags."""
        device = self.any_device()
        self.provinces[device] = self.chance.choice([(), ("65",), ("83",), ("65", "83")])
        with self.store.transaction():
            is_confirmed = bool(self.provinces[device])
            self.store.devices.note_confirmation(device, is_confirmed=is_confirmed)

    def replace_one(self) -> None:
        device, lost = self.chance.sample(list(self.provinces), 2)
        with suppress(Problem), self.store.transaction():
            self.store.devices.note_replacement(device, lost)

    def restore_laptop(self) -> None:
        if len(self.writers) < 2 * LAPTOPS:
            self.add_writer(self.any_device())

    def return_replies(self) -> None:
        records = [self.one(kinds.TRAINEE), self.one(kinds.COURSE)]
        with self.store.transaction():
            self.store.sent_records.note_held_records(self.any_device(), records)

    def send(self) -> None:
        device = self.any_device()
        with self.store.transaction():
            self.update([self.device(each) for each in self.provinces])
            self.store.sent_records.note_sent(
                self.store.sent_records.find_unsent(self.device(device))
            )

    def report(self) -> None:
        device = self.device(self.any_device())
        writer = self.store.devices.list_writers(device.id)[-1]
        said = self.chance.choice([device.answered_version, device.held_version, 0])
        with self.store.transaction():
            self.store.devices.note_bundle_header(
                device.id,
                writer=writer,
                trainer="Дулам",
                certificate=b"",
                held_version=said,
                noted_on=DAY,
                received_on=DAY,
            )

    # What whoever runs the database does

    def alter_due(self) -> None:
        db, device = self.store._db, self.any_device()
        kind = self.chance.choice([kinds.TRAINEE, kinds.SESSION, kinds.ATTENDANCE, kinds.CONSENT])
        number, table = self.chance.choice([(kind.number, kind.name), (EDIT_KIND, "edit")])
        rows = (
            f"SELECT ?1, ?2, id >> 6, ?3, sum(1 << (id & 63)) FROM {table}"  # noqa: S608
            " GROUP BY id >> 6 ON CONFLICT DO NOTHING"
        )
        alone = (
            "NOT EXISTS (SELECT 1 FROM due_run o WHERE o.device = ?1 AND o.kind = ?2"
            " AND o.run = due_run.run AND o.version <> due_run.version)"
        )
        deed = self.chance.choice(
            [
                f"INSERT INTO due_run (device, kind, run, version, bits) {rows}",
                f"UPDATE due_run SET version = ?3 WHERE device = ?1 AND kind = ?2 AND {alone}",  # noqa: S608
                "UPDATE due_run SET bits = ~(1 << ?3 % 64) WHERE device = ?1 AND kind = ?2",
                "DELETE FROM due_run WHERE device = ?1 AND kind = ?2 AND run % 3 <> ?3",
            ]
        )
        with self.store.transaction():
            db.execute(deed, (device, number, self.chance.choice([0, 1, 1_000])))
        self.store.sent_records.forget_verified()  # it is opened anew

    def alter_cursor(self) -> None:
        db = self.store._db
        with self.store.transaction():
            if self.chance.random() < 0.5:
                version = self.chance.choice([0, 1, 1_000])
                db.execute("UPDATE clock SET scoped_version = ?", (version,))
            else:
                scope = self.chance.choice([None, "", "65", "83", "65 83"])
                device = self.any_device()
                db.execute("UPDATE device SET scope = ? WHERE id = ?", (scope, device))
        self.store.sent_records.forget_verified()  # it is opened anew

    def alter_known(self) -> None:
        """Let texts mean what no officer said."""
        code = self.chance.choice(("65", "6525", "83", "8301"))
        with self.store.transaction():
            self.store._db.execute("DELETE FROM known_place")
            self.store._db.executemany(
                "INSERT INTO known_place (level, within, typed, code) VALUES (?, ?, ?, ?)",
                [(level, within or "", typed, code) for level, within, typed, _ in SAID],
            )

    def send_checked(self) -> None:
        """Send what is due to somebody, and hold it against what she may be told."""
        device, store, db = self.device(self.any_device()), self.store, self.store._db
        with store.transaction():
            self.update([device])
            may_have = store.sent_records.list_held_records(device.id).union(
                *(find_in_scope(db, kind, device) for kind in SHAREABLE_KINDS)
            )
            unsent = store.sent_records.find_unsent(device)
            for kind, ids in unsent.list_created():
                if kind is not kinds.WRITER_SESSION:
                    assert set(ids) <= may_have, (device.name, kind.name)
            for some in unsent.list_edits():
                assert {edit.record for edit in unsent.read_edits(some).edits} <= may_have, (
                    device.name
                )
            store.sent_records.note_sent(unsent)

    def set_provinces(self, devices: list[Device]) -> None:
        for device in devices:
            if device.provinces:
                self.store.devices.set_provinces(device.id, device.provinces)

    def update(self, devices: list[Device]) -> None:
        self.set_provinces(devices)
        self.store.sent_records.update_due(devices)


OFTEN: tuple[Callable[[Country], None], ...] = (
    *(Country.register, Country.plan, Country.mark, Country.mark, Country.decide, Country.ask),
    *(Country.move, Country.move_session, Country.decide_otherwise, Country.send, Country.report),
    *(Country.say, Country.say, Country.withdraw, Country.offer, Country.rename),
)
ALTERED = (Country.alter_due, Country.alter_due, Country.alter_cursor, Country.alter_known)
RARELY = (
    *(Country.undo, Country.rule, Country.replace_one, Country.restore_laptop),
    Country.return_replies,
)


def begin(folder: Path, seed: int) -> Country:
    country = Country(new_store(folder / "store.db", OFFICE), Random(seed))  # noqa: S311
    country.write(Course.validated(name="Манлайлал"))
    for act in (Country.register, Country.plan, Country.decide, Country.ask):
        act(country)
    with country.store.transaction():
        country.update([country.device(each) for each in country.provinces])
    return country


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_written_into_what_is_due_nobody_is_told_what_she_may_not_be(
    seed: int, tmp_path: Path
) -> None:
    country = begin(tmp_path, seed)
    for step in range(40):
        for act in country.chance.choices(OFTEN, k=2):
            act(country)
        country.chance.choice(ALTERED)(country)
        if step % 8 == 7:
            country.chance.choice(RARELY)(country)
        country.send_checked()
    with country.store.transaction():
        country.store.pairs.recount()
        country.store.devices.forget_scopes()
    for each in country.provinces:
        assert_due(country.store, country.device(each))
    country.store.close()


def live(country: Country, days: int) -> None:
    chance = country.chance
    for day in range(days):
        for _ in range(chance.randrange(1, 4)):
            chance.choice(OFTEN)(country)
        if day % 6 == 5:
            chance.choice(RARELY)(country)
        assert_due(country.store, country.device(country.any_device()))


@contextmanager
def without_slots() -> Iterator[None]:
    """Let what is due stand in runs as itself, as before migration 37."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(due_runs, "give_slots", lambda *_: dict[int, int]())
        yield


def migrate_to_slots(store: Store) -> None:
    with store.transaction():
        for statement in split_step(STEPS["0037_slots"]):
            if not statement.startswith("CREATE"):
                store._db.execute(statement)


def assert_once_each(store: Store) -> None:
    """Fail unless records stand in runs as themselves or by slots, and no laptop has one twice."""
    rows = store._db.execute(f"SELECT device, record FROM {SENT} s").fetchall()  # noqa: S608
    slots = store._db.execute("SELECT record FROM slot").fetchall()
    assert slots
    assert len({*rows}) == len(rows)
    ids = {
        (run << 6) + place
        for run, bits in store._db.execute("SELECT run, bits FROM sent_run")
        for place in range(64)
        if bits >> place & 1
    }
    assert ids.isdisjoint(row[0] for row in slots)


@pytest.mark.share(of=3)
@pytest.mark.parametrize("seed", range(6))
def test_whatever_happens_what_is_due_is_what_asking_anew_finds(seed: int, tmp_path: Path) -> None:
    country = begin(tmp_path, seed)
    with without_slots() if seed % 2 else nullcontext():
        live(country, 45)
    if seed % 2:
        migrate_to_slots(country.store)
    live(country, 45)
    for each in country.provinces:
        assert_due(country.store, country.device(each))
    assert_once_each(country.store)
    country.store.close()


@pytest.mark.share(of=2)
@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_done_between_its_parts_a_reading_finds_what_is_due(
    seed: int, tmp_path: Path
) -> None:
    country = begin(tmp_path, seed)
    chance, store = country.chance, country.store
    for _ in range(3):
        with store.transaction():
            store.devices.forget_scopes()
        devices = [country.device(each) for each in country.provinces]
        with store.transaction():
            country.set_provinces(devices)
        parts, is_over = store.sent_records.update_due_in_parts(devices), False
        while not is_over and chance.random() < 0.99:  # else the program ends
            with store.transaction():
                is_over = len(list(islice(parts, chance.randrange(1, 30)))) == 0
            chance.choice(OFTEN + OFTEN + RARELY)(country)
        for each in country.provinces:
            assert_due(store, country.device(each))
    store.close()


def test_what_arrives_after_scopes_were_forgotten_within_a_reading_is_due(tmp_path: Path) -> None:
    country = begin(tmp_path, 0)
    store = country.store
    for before, after in ((1, 1), (2, 30)):
        with store.transaction():
            store.devices.forget_scopes()
        devices = [country.device(each) for each in country.provinces]
        parts = store.sent_records.update_due_in_parts(devices)
        with store.transaction():
            list(islice(parts, before))
        country.undo()
        with store.transaction():
            list(islice(parts, after))
        country.write(Course.validated(name=f"{before} {after}"))
        with store.transaction():
            list(parts)
        for each in country.provinces:
            assert_due(store, country.device(each))
    store.close()


def test_who_refused_is_looked_for_by_person_whatever_the_number_of_those_who_did(
    tmp_path: Path,
) -> None:
    store = new_store(tmp_path / "store.db", OFFICE)
    queries = select_scope_sql(kinds.TRAINEE, "d.id", "trainee.id = 7", from_devices=True)
    steps = [row[3] for each in queries for row in store._db.execute(f"EXPLAIN QUERY PLAN {each}")]
    of_consents = [step for step in steps if "consent" in step]
    assert of_consents
    assert all("trainee=?" in step for step in of_consents)
    store.close()
