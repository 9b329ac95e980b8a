"""Trips played at random: three laptops, one head office, two sticks, and bad luck.

Whatever was lost, late, copied or repeated: once everybody has exchanged with a fresh
stick, all that was ever acknowledged is at head office and all agree (faults 25, 29, 33
to 36, 39). ``pytest --hypothesis-profile=long`` plays a thousand.
"""

import shutil
import tempfile
from contextlib import suppress
from datetime import timedelta
from itertools import chain
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
from fieldreg.domain.kinds import Value
from fieldreg.domain.records import How, Mark, Purpose
from fieldreg.services import installing, registering, safekeeping, training
from fieldreg.services.desk import Desk
from fieldreg.services.installing import Installation
from tests.support.clock import FakeClock
from tests.support.installations import (
    ARKHANGAI,
    BAYAN_OLGII,
    PASSPHRASE,
    HeadOffice,
    Laptop,
    tools,
)
from tests.support.trips import digest, exchange, receive, scoped_digest

NAMES = ("Архангай 1", "Архангай 2", "Баян-Өлгий 1")
PROVINCES = (ARKHANGAI, ARKHANGAI, BAYAN_OLGII)

NAMES_OF = ("Болд", "Өлзийсайхан", "Ш", "Аа" * 200, "😀 Сараа", "Оюун-Эрдэнэ\u200b")

someone = st.integers(0, 3)  # three laptops and head office
TO_OFFICE, OFFICE = (0, 1, 2, 3), 3
a_trip = st.sampled_from(
    [TO_OFFICE, (0, OFFICE, 0), (1, OFFICE, 1), (2, OFFICE, 2), (0,), (1,), (2,), (OFFICE,)]
)
a_stick = st.integers(0, 1)
any_number = st.integers(0, 1 << 10)
a_value = st.sampled_from([ARKHANGAI, BAYAN_OLGII, None])
deed = st.sampled_from(["register", "phone", "move", "retire", "withdraw", "plan", "mark"])
accident = st.sampled_from(["lost", "copied", "brought back", "restarted"])


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

    # What is done in a day's work

    def register(self, desk: Desk, number: int, value: str | None) -> None:
        consent = registering.Asked(Purpose.KEEP, How.SPOKEN)
        values: dict[str, Value] = {"given_name": NAMES_OF[number % 6], "aimag": value}
        self.acknowledged.append(registering.register(desk, values, (consent,)))

    def phone(self, desk: Desk, number: int, value: str | None) -> None:
        registering.correct(desk, self.somebody(desk, number), {"phone": value})

    def move(self, desk: Desk, number: int, value: str | None) -> None:
        # A head office that was restored does not know whom it sent somebody who has
        # moved away since: that laptop keeps her as she was.
        if self.backup is None:
            registering.correct(desk, self.somebody(desk, number), {"aimag": value})

    def retire(self, desk: Desk, number: int, value: str | None) -> None:
        person = self.somebody(desk, number)
        registering.retire(desk, person, retired=value is not None)

    def withdraw(self, desk: Desk, number: int, value: str | None) -> None:
        del value
        person = self.somebody(desk, number)
        for consent in desk.store.records.ids_where(kinds.CONSENT, "trainee", person):
            registering.withdraw(desk, consent)

    def plan(self, desk: Desk, number: int, value: str | None) -> None:
        del number
        soum = f"{value or ARKHANGAI}01"
        training.plan(desk, "Манлайлал", {"date": desk.day, "soum": soum})

    def mark(self, desk: Desk, number: int, value: str | None) -> None:
        sessions = desk.store.sessions.page()
        if sessions:
            session = sessions[number % len(sessions)].id
            mark = Mark.PRESENT if value else Mark.ABSENT
            training.mark(desk, session, [self.somebody(desk, number)], mark)

    # Who and where

    def desk(self, who: int) -> Desk:
        """Give the desk of *who*; once head office is backed up, laptops do all writing."""
        return self.everyone[who % 3 if self.backup else who].desk()

    def somebody(self, desk: Desk, number: int) -> int:
        """Give one of the people that are held at *desk*: there is always one."""
        people = desk.store.people.lines(self.acknowledged)
        return people[number % len(people)].id

    @initialize(is_known=st.booleans())
    def begin(self, *, is_known: bool) -> None:
        for who in range(4):
            self.register(self.desk(who), who, ARKHANGAI)
        if is_known:
            self.travel([TO_OFFICE, TO_OFFICE], 0)

    @rule(who=someone, deeds=st.lists(st.tuples(deed, any_number, a_value), min_size=1))
    def work(self, who: int, deeds: list[tuple[str, int, str | None]]) -> None:
        for name, number, value in deeds:
            getattr(self, name)(self.desk(who), number, value)

    @rule(trips=st.lists(a_trip, min_size=1, max_size=4), number=a_stick)
    def travel(self, trips: list[tuple[int, ...]], number: int) -> None:
        for who in chain.from_iterable(trips):
            if who != OFFICE:
                exchange(self.laptops[who], self.stick(number))
            else:
                receive(self.office, self.stick(number))

    @rule(sticks=st.permutations([0, 1]))
    def receive_both(self, sticks: list[int]) -> None:
        receive(self.office, *map(self.stick, sticks))

    @rule(accident=accident, number=a_stick, who=someone)
    def befall(self, accident: str, number: int, who: int) -> None:
        stick, copy = self.stick(number), self.place / "copy"
        match accident:
            case "lost":
                shutil.rmtree(stick)
                stick.mkdir()
            case "copied":
                shutil.copytree(stick, copy, dirs_exist_ok=True)
            case "brought back":
                shutil.copytree(copy, stick, dirs_exist_ok=True)
            case "restarted":
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
        settings=settings(max_examples=1_000 if is_long else 60, stateful_step_count=14),
    )
