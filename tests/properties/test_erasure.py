"""Erasing at random times, between trips, undoings, restores and cloned disks (fault 72).

Two laptops and head office; every sealed file that was ever written is kept. In the end
all of them are read again on every machine, and the oldest backup of head office becomes
one more head office that reads them all: nobody who was erased is anywhere, row by row and
byte by byte, and all agree. Head office is in a file, or in a database on a server, where the
bytes are held by `test_fault_61_the_server_keeps_no_sample_of_who_was_erased`.
"""

import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import Phase, seed, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import AttendanceMark, ConsentMethod, ErasureReason, Purpose
from fieldreg.machine import HostMachine
from fieldreg.services import backups, erasure_orders, training_sessions
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Installation, Tools
from fieldreg.services.people import registration
from fieldreg.services.records import plain_records
from tests.support import database_traces
from tests.support.bundles.trips import (
    exchange_by_stick,
    list_bundles,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.installations import (
    ARKHANGAI,
    PASSPHRASE,
    HeadOffice,
    copy_clone_marker,
    fake_tools,
)
from tests.support.stores.plain_records import draw_plain_record

OFFICE, LAPTOPS = "office", ("A", "B")
MOST_TWINS = 1

someone, any_number = st.integers(0, 3), st.integers(0, 99)
deed = st.sampled_from(
    ["register", "correct", "correct", "mark", "retire", "withdraw", "grow", "grow"]
)


def template(folder: Path) -> None:
    office = HeadOffice(folder / OFFICE)
    for name in LAPTOPS:
        office.enrol(name)
    office.close()


def word(number: int) -> str:
    """Return a word that stands nowhere but with the person *number*."""
    return f"Цоогүй{number:03}нэр"


class Erasing(RuleBasedStateMachine):
    """Head office, laptops and one stick; *gone* are those who were ordered to go."""

    beginning: Path
    new_url: Callable[[], str | None]

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp(prefix="erasing-", dir=self.beginning.parent))
        shutil.copytree(self.beginning, self.place / "homes")
        self.opened = self.people = 0
        self.laptops = [self.unlocked(self.place / "homes" / one) for one in LAPTOPS]
        self.office = self.unlocked(self.place / "homes" / OFFICE)
        self.older: list[Installation] = []
        self.stick, self.every = self.place / "stick", self.place / "every"
        self.stick.mkdir()
        self.every.mkdir()
        self.numbers: dict[int, int] = {}  # by id
        self.gone: set[int] = set()
        self.backups: list[Path] = []
        if url := self.new_url():
            self.move_office(url)

    def move_office(self, url: str) -> None:
        """Let head office's register go onto a server."""
        backup = backups.create_backup(self.office, self.place / "moving")
        self.office.close()
        folder = self.place / "served"
        self.office = backups.restore_backup(folder, backup, PASSPHRASE, self.tools(), url)

    def unlocked(self, folder: Path) -> Installation:
        return opening.unlock(folder, PASSPHRASE, self.tools())

    def tools(self) -> Tools:
        """Return tools with a system folder of this story's own, where the ledger lies."""
        self.opened += 1
        return replace(fake_tools(100 + self.opened), host=HostMachine(self.place / "own"))

    def everybody(self) -> list[Installation]:
        return [*self.laptops, self.office]

    def at(self, who: int) -> Installation:
        return self.everybody()[who % (len(self.laptops) + 1)]

    def somebody(self, at: Installation, number: int) -> int:
        seen = at.store.people.list_page(0, 50)
        if not seen:
            self.register(at, number)
            seen = at.store.people.list_page(0, 50)
        return seen[number % len(seen)].id

    def register(self, at: Installation, _number: int) -> None:
        self.people += 1
        own = word(self.people)
        values = {"given_name": own, "aimag": ARKHANGAI, "phone": f"{self.people:08}"}
        asked = registration.NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, given_by=own)
        registration.register_person(at.user_session(), values, (asked,))

    def correct(self, at: Installation, number: int) -> None:
        her = self.somebody(at, number)
        held = at.store.people.list_by_ids([her])[0].given_name or ""
        registration.correct_person(
            at.user_session(), her, {"notes": f"{held[:12]} {number}"}, shown=AS_STORED
        )

    def mark(self, at: Installation, number: int) -> None:
        soum = f"{ARKHANGAI}01"
        training_sessions.plan_session(
            at.user_session(), "Эрх", {"date": at.user_session().day, "soum": soum}
        )
        (session, *_) = at.store.sessions.list_page()
        training_sessions.mark_attendance(
            at.user_session(),
            session.id,
            [self.somebody(at, number)],
            AttendanceMark.PRESENT,
            shown=AS_STORED,
        )

    def grow(self, at: Installation, number: int) -> None:
        """Note what grew out of a training, in a record that has her name as text."""
        her = self.somebody(at, number)
        held = at.store.people.list_by_ids([her])[0].given_name or "х"
        if record := draw_plain_record(at.store, number, held[:12], her):
            with at.user_session().writing() as writing:
                writing.create(record)

    def name_alone(self, at: Installation, number: int) -> None:
        """Note a contribution of somebody by name, as if the register had nobody of that name."""
        her = self.somebody(at, number)
        (session, *_) = at.store.sessions.list_page()
        values = {
            "name": f"{at.store.people.list_by_ids([her])[0].given_name} багш",
            "session": short_code(session.id),
            "part": "observer",
        }
        plain_records.add_record(at.user_session(), kinds.CONTRIBUTION, values)

    def retire(self, at: Installation, number: int) -> None:
        registration.retire_person(at.user_session(), self.somebody(at, number), shown=AS_STORED)

    def withdraw(self, at: Installation, number: int) -> None:
        her = self.somebody(at, number)
        erasure_orders.withdraw_field(at, her, "phone", shown=AS_STORED)

    def keep(self) -> None:
        for one in list_bundles(self.stick):
            shutil.copy(one, self.every)

    @initialize()
    def begin(self) -> None:
        for one in self.everybody():
            self.register(one, 0)
            self.register(one, 0)
        self.travel([0, 1, -1])

    @rule(who=someone, deeds=st.lists(st.tuples(deed, any_number), min_size=1, max_size=4))
    def work(self, who: int, deeds: list[tuple[str, int]]) -> None:
        for name, number in deeds:
            getattr(self, name)(self.at(who), number)

    @rule(trips=st.lists(st.sampled_from([0, 1, 2, -1, -1]), min_size=1, max_size=5))
    def travel(self, trips: list[int]) -> None:
        for who in trips:
            if who == -1:
                receive_sticks(self.office, self.stick)
            elif who < len(self.laptops):
                exchange_by_stick(self.laptops[who], self.stick)
            self.keep()

    @rule(number=any_number)
    def erase(self, number: int) -> None:
        her = self.somebody(self.office, number)
        own = self.office.store.people.list_by_ids([her])[0].given_name or ""
        asked = ErasureReason.ASKED
        seen = erasure_orders.erase_people(self.office, [her], asked, is_preview=True)
        people = [her, *(alone.id for alone in seen.names_alone)]
        effect = erasure_orders.erase_people(self.office, people, asked)
        if own and not effect.wait:
            self.gone.add(int(own[6:9]))

    @rule(who=st.integers(0, 1), number=any_number)
    def ask(self, who: int, number: int) -> None:
        laptop = self.laptops[who]
        erasure_orders.erase_people(laptop, [self.somebody(laptop, number)], ErasureReason.ASKED)

    @rule(number=any_number, is_back=st.booleans())
    def undo(self, number: int, *, is_back: bool) -> None:
        desk = self.office.user_session()
        some = [one for one in arrived_bundles.list_arrivals(desk) if one.bundle.brought]
        if some:
            ref = some[number % len(some)].bundle.sha.hex()
            with suppress(Problem):
                (arrival_undo.redo_arrival if is_back else arrival_undo.undo_arrival)(desk, ref)

    @precondition(lambda self: not self.backups)
    @rule()
    def back_up(self) -> None:
        self.backups.append(backups.create_backup(self.office, self.place / "backups"))

    @precondition(lambda self: len(self.laptops) < len(LAPTOPS) + MOST_TWINS)
    @rule(is_noticed=st.booleans())
    def clone(self, *, is_noticed: bool) -> None:
        one, twin = self.laptops[0], self.place / "twin"
        one.close()
        shutil.copytree(one.home.folder, twin)
        if not is_noticed:
            copy_clone_marker(one.tools, one.home.folder, twin)
        self.laptops[0] = self.unlocked(one.home.folder)
        self.laptops.append(self.unlocked(twin))

    @override
    def teardown(self) -> None:
        try:
            self.nobody_returns()
        finally:
            for one in (*self.everybody(), *self.older):
                with suppress(OSError, Problem):
                    one.close()
            shutil.rmtree(self.place)

    def come_to_rest(self) -> None:
        for _ in range(6):
            for one in self.laptops:
                exchange_by_stick(one, self.stick)
            self.keep()
            receive_sticks(self.office, self.stick)
            self.keep()

    def nobody_returns(self) -> None:
        if not self.backups:
            self.backups.append(backups.create_backup(self.office, self.place / "backups"))
        self.come_to_rest()
        for laptop in self.laptops:
            exchange_by_stick(laptop, self.every)
        receive_sticks(self.office, self.every)
        self.come_to_rest()
        for name, laptop in zip(LAPTOPS, self.laptops, strict=False):
            if len(self.laptops) == len(LAPTOPS):
                assert store_digest(laptop) == scoped_digest(self.office, name)
        words = [word(one) for one in sorted(self.gone)]
        restored = backups.restore_backup(
            self.place / "restored", self.backups[0], PASSPHRASE, self.tools()
        )
        assert database_traces.rows_containing(restored.store._db, words) == []
        receive_sticks(restored, self.every)
        self.older.append(restored)
        assert database_traces.rows_containing(self.office.store._db, words) == []
        for one in (*self.everybody(), restored):
            one.close()
            if one is self.office and one.home.read_address(one.store_key) is not None:
                continue
            assert database_traces.find_remnants(one.home.store_file, one.store_key, words) == []


@pytest.fixture
def stories(
    tmp_path: Path, new_url: Callable[[], str | None], monkeypatch: pytest.MonkeyPatch
) -> type[Erasing]:
    template(tmp_path / "beginning")
    monkeypatch.setattr(Erasing, "beginning", tmp_path / "beginning", raising=False)
    monkeypatch.setattr(Erasing, "new_url", staticmethod(new_url), raising=False)
    return Erasing


@pytest.mark.share(of=4)
def test_whatever_is_read_again_brings_nobody_back(stories: type[Erasing]) -> None:
    is_long = settings.get_current_profile_name() == "long"
    once = settings(
        max_examples=400 if is_long else 12,
        stateful_step_count=8,
        phases=[Phase.generate],
        deadline=None,
        database=None,
        print_blob=True,
    )
    run_state_machine_as_test(seed(3)(stories), settings=once)


def test_nothing_that_grew_out_of_trainings_keeps_who_was_erased(stories: type[Erasing]) -> None:
    story = stories()
    story.begin()
    laptop, about_people = story.laptops[0], [k for k in kinds.PLAIN_KINDS if k.person_fields]
    story.mark(laptop, 0)
    for number in range(12):
        story.grow(laptop, 3 * number)
        story.grow(laptop, 3 * number + 1)
        story.grow(laptop, 3 * number + 2)
    assert all(laptop.store.records.list_all(kind) for kind in about_people)
    for number in range(2):
        story.name_alone(laptop, number)
    story.travel([0, -1, 0])
    for number in range(2):
        story.erase(number)
    story.teardown()
    assert story.gone
