"""Trips played at random: three laptops, one head office, two sticks, and bad luck.

Whatever was lost, late, copied or repeated: once everybody has exchanged with a fresh
stick, all that was ever acknowledged is at head office and all agree (faults 25, 29, 33
to 36, 39). ``pytest --hypothesis-profile=long`` plays a thousand.
"""

import shutil
import tempfile
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import hypothesis.strategies as st
from hypothesis import settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from fieldreg.domain import kinds
from fieldreg.domain.records import How, Mark, Purpose
from fieldreg.services import installing, registering, safekeeping, training
from fieldreg.services.desk import Desk
from fieldreg.services.installing import Installation
from tests.support.clock import FakeClock
from tests.support.installations import (
    ARKHANGAI,
    BAYAN_OLGII,
    PASSPHRASE,
    TARIAT,
    HeadOffice,
    Laptop,
    tools,
)
from tests.support.trips import digest, exchange, receive, scoped_digest

NAMES = ("Архангай 1", "Архангай 2", "Баян-Өлгий 1")
PROVINCES = (ARKHANGAI, ARKHANGAI, BAYAN_OLGII)

someone = st.integers(0, 3)  # three laptops and head office
a_laptop = st.integers(0, 2)
a_stick = st.integers(0, 1)
any_person = st.integers(0, 1 << 16)
a_name = st.sampled_from(
    ["Болд", "Өлзийсайхан", "Ш", "Аа" * 200, "😀 Сараа", "Оюун-Эрдэнэ\u200b"]
)


def template(folder: Path) -> None:
    """Make head office and three laptops once; every story begins with a copy."""
    office = HeadOffice(folder / "office")
    for number, (name, province) in enumerate(zip(NAMES, PROVINCES, strict=True)):
        laptop = Laptop(folder / name, office.invite(name, province), seed=2 + number)
        laptop.installation.close()
    office.installation.close()


class Trips(RuleBasedStateMachine):
    """Head office, laptops and sticks; *acknowledged* is whom anybody was told is saved."""

    beginning: Path  # the template's folder

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp(prefix="trips-"))
        shutil.copytree(self.beginning, self.place, dirs_exist_ok=True)
        self.clock = FakeClock()
        self.opened = 0
        self.everyone = [self.unlock(name) for name in (*NAMES, "office")]
        self.acknowledged: list[int] = []
        self.sessions: list[int] = []
        self.backup: Path | None = None
        for stick in ("0", "1", "copy"):
            (self.place / stick).mkdir()

    def unlock(self, name: str) -> Installation:
        self.opened += 1
        seed = 100 + self.opened
        return installing.unlock(self.place / name, PASSPHRASE, tools(seed, self.clock))

    @property
    def laptops(self) -> list[Installation]:
        return self.everyone[:3]

    @property
    def office(self) -> Installation:
        return self.everyone[3]

    def stick(self, number: int) -> Path:
        return self.place / str(number)

    def desk(self, who: int) -> Desk:
        """Give the desk of *who*; once head office is backed up, laptops do all writing."""
        return self.everyone[who % 3 if self.backup else who].desk()

    def held(self, who: int, number: int) -> tuple[Desk, int] | None:
        """Give the desk of *who* and one of the people that are held there."""
        desk = self.desk(who)
        people = desk.store.people.lines(self.acknowledged)
        return (desk, people[number % len(people)].id) if people else None

    @initialize(who=a_laptop, name=a_name)
    def begin(self, who: int, name: str) -> None:
        self.register(who, name, ARKHANGAI)

    @rule(who=someone, name=a_name, aimag=st.sampled_from([None, ARKHANGAI, BAYAN_OLGII]))
    def register(self, who: int, name: str, aimag: str | None) -> None:
        desk = self.desk(who)
        consent = registering.Asked(Purpose.KEEP, How.SPOKEN)
        values: dict[str, str | int | None] = {"given_name": name, "aimag": aimag}
        self.acknowledged.append(registering.register(desk, values, (consent,)))

    @rule(
        who=someone,
        number=any_person,
        field=st.sampled_from(["phone", "aimag", "notes"]),
        value=st.sampled_from([ARKHANGAI, BAYAN_OLGII, None]),
    )
    def correct(self, who: int, number: int, field: str, value: str | None) -> None:
        if (found := self.held(who, number)) is not None:
            registering.correct(*found, {field: value})

    @rule(who=someone, number=any_person, retired=st.booleans())
    def retire(self, who: int, number: int, *, retired: bool) -> None:
        if (found := self.held(who, number)) is not None:
            registering.retire(*found, retired=retired)

    @rule(who=someone, number=any_person)
    def withdraw(self, who: int, number: int) -> None:
        if (found := self.held(who, number)) is not None:
            desk, person = found
            for consent in desk.store.records.ids_where(kinds.CONSENT, "trainee", person):
                registering.withdraw(desk, consent)

    @rule(who=someone)
    def plan(self, who: int) -> None:
        desk = self.desk(who)
        when: dict[str, str | int | None] = {"date": desk.day, "soum": TARIAT}
        self.sessions.append(training.plan(desk, "Манлайлал", when))

    @precondition(lambda self: self.sessions)
    @rule(
        who=someone,
        number=any_person,
        mark=st.sampled_from([Mark.PRESENT, Mark.ABSENT, Mark.LATE]),
    )
    def mark(self, who: int, number: int, mark: Mark) -> None:
        session = self.sessions[number % len(self.sessions)]
        found = self.held(who, number)
        if found is not None and found[0].store.sessions.line(session) is not None:
            training.mark(found[0], session, [found[1]], mark)

    @rule(who=a_laptop, number=a_stick)
    def exchange(self, who: int, number: int) -> None:
        exchange(self.laptops[who], self.stick(number))

    @rule(sticks=st.sampled_from([(0,), (1,), (0, 1), (1, 0)]))
    def receive(self, sticks: tuple[int, ...]) -> None:
        receive(self.office, *map(self.stick, sticks))

    @rule(number=a_stick)
    def lose(self, number: int) -> None:
        shutil.rmtree(self.stick(number))
        self.stick(number).mkdir()

    @rule(number=a_stick)
    def copy(self, number: int) -> None:
        shutil.copytree(self.stick(number), self.place / "copy", dirs_exist_ok=True)

    @rule(number=a_stick)
    def bring_back(self, number: int) -> None:
        shutil.copytree(self.place / "copy", self.stick(number), dirs_exist_ok=True)

    @rule(who=someone)
    def restart(self, who: int) -> None:
        self.everyone[who].close()
        self.everyone[who] = self.unlock(self.everyone[who].home.folder.name)

    @rule(days=st.sampled_from([-20_000, -1, 1, 27_000]))
    def time_passes(self, days: int) -> None:
        with suppress(OverflowError):
            self.clock.moment += timedelta(days=days)

    @rule()
    def back_up(self) -> None:
        self.backup = safekeeping.back_up(self.office, self.place / "backups")

    @precondition(lambda self: self.backup)
    @rule()
    def restore(self) -> None:
        """Let head office's disk break; nobody wrote there itself since the backup."""
        assert self.backup is not None
        self.office.close()
        self.opened += 1
        self.everyone[3] = safekeeping.restore(
            self.place / f"office {self.opened}",
            self.backup,
            PASSPHRASE,
            tools(100 + self.opened, self.clock),
        )

    def teardown(self) -> None:
        try:
            self.all_agree()
        finally:
            for one in self.everyone:
                one.close()
            shutil.rmtree(self.place)

    def all_agree(self) -> None:
        fresh = self.place / "fresh"
        fresh.mkdir()
        for _ in range(4):
            for one in self.laptops:
                exchange(one, fresh)
            receive(self.office, fresh)
        for one in self.laptops:
            exchange(one, fresh)
        store = self.office.store
        there = {line.id for line in store.people.lines(self.acknowledged)}
        assert there == set(self.acknowledged)
        assert store.bundles.aside_between(0, 1 << 62) == []
        assert all(line.state == "applied" for line in store.bundles.latest())
        for one, name in zip(self.laptops, NAMES, strict=True):
            where = one.store.outbox.whereabouts()
            assert (where.here, where.way) == (0, 0)
            assert digest(one) == scoped_digest(self.office, name)
            assert one.store.bundles.aside_between(0, 1 << 62) == []
            assert exchange(one, fresh).is_repeat


def test_whatever_befalls_the_sticks_all_agree_in_the_end(tmp_path: Path) -> None:
    template(tmp_path)
    Trips.beginning = tmp_path
    is_long = settings.get_current_profile_name() == "long"
    run_state_machine_as_test(
        Trips,
        settings=settings(max_examples=1_000 if is_long else 40, stateful_step_count=25),
    )
