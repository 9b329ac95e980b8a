"""A register that changes between two issues, in the ways that registers do."""

from contextlib import suppress
from pathlib import Path
from random import Random  # noqa: TID251  the same in every run, by its seed
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import AttendanceMark, ErasureReason, Verdict
from fieldreg.services import erasure_orders, training_sessions
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.pairs import verdicts
from fieldreg.services.people import registration
from fieldreg.services.records import plain_records
from tests.support.bundles.trips import go_round
from tests.support.installations import HeadOffice, Laptop, new_stick

_HOMES: Final = ("6501", "6525", "8101", "8110", None)
_GENDERS: Final = ("female", "female", "male", "other", None)
_BORN: Final = ("1990-05-01", "2004-05-01", "2011-05-01", None)
_HELD: Final = ("2026-02-03", "2026-03-10", "2026-05-10")


class ChangingRegister:
    """Head office with people of three sessions, and a laptop that brings others late."""

    def __init__(self, random: Random, office: HeadOffice, laptop: Laptop, folder: Path) -> None:
        self._random, self._office, self._laptop = random, office, laptop
        self._stick = new_stick(folder)
        self._people: list[int] = []
        self._pairs: list[tuple[int, int]] = []
        self._sessions = [
            training_sessions.plan_session(office.desk, "Эрх", {"date": day, "soum": "6525"})
            for day in _HELD
        ]
        for home in _HOMES[: random.randint(2, 4)]:
            for gender in random.sample(_GENDERS, random.randint(1, 3)):
                self._add(random.choice([1, 2, 4, 7, 12]), home, gender)

    def change(self, *, keeps_sessions: bool = False) -> None:
        """Let people come, go and change; with *keeps_sessions* no session comes or goes."""
        acts = (self._come_late, self._grow, self._join, self._part, self._undo)
        acts = (*acts, self._move, self._correct, self._erase)
        if keeps_sessions:
            acts = tuple(each for each in acts if each not in (self._come_late, self._undo))
        for _ in range(self._random.choice([1, 1, 2, 3])):
            self._random.choice(acts)()

    def _add(self, count: int, home: str | None, gender: str | None) -> None:
        born = self._random.choice(_BORN)
        people = [
            registration.register_person(self._office.desk, self._say(home, gender, born), ())
            for _ in range(count)
        ]
        for session in self._random.sample(self._sessions, self._random.randint(1, 2)):
            training_sessions.mark_attendance(
                self._office.desk, session, people, AttendanceMark.PRESENT, shown=AS_STORED
            )
        self._people += people

    def _say(self, home: str | None, gender: str | None, born: str | None) -> dict[str, str]:
        name = f"Хүн {self._random.getrandbits(32)}"
        said = {"given_name": name, "soum": home, "gender": gender, "birth_date": born}
        return {field: value for field, value in said.items() if value}

    def _choose(self) -> tuple[str | None, str | None]:
        return self._random.choice(_HOMES), self._random.choice(_GENDERS)

    def _grow(self) -> None:
        self._add(self._random.choice([1, 2, 5]), *self._choose())

    def _come_late(self) -> None:
        desk, born = self._laptop.desk, self._random.choice(_BORN)
        people = [
            registration.register_person(desk, self._say(*self._choose(), born), ())
            for _ in range(self._random.choice([1, 2, 6]))
        ]
        plan = {"date": self._random.choice(_HELD), "soum": "6525"}
        session = training_sessions.plan_session(desk, "Хожуу", plan)
        training_sessions.mark_attendance(
            desk, session, people, AttendanceMark.PRESENT, shown=AS_STORED
        )
        go_round(self._office, self._stick, self._laptop)

    def _undo(self) -> None:
        for each in arrived_bundles.list_intakes(self._office.desk):
            with suppress(Problem):  # it was undone before
                arrival_undo.undo_arrival(self._office.desk, each.ref)
                return

    def _join(self) -> None:
        pair = (first, second) = tuple(self._random.sample(self._people, 2))
        with suppress(Problem):  # they were held apart
            verdicts.judge_pair(self._office.desk, first, second, Verdict.SAME)
            self._pairs.append(pair)

    def _part(self) -> None:
        if self._pairs:
            pair = self._pairs.pop()
            if {*pair} <= {*self._people}:
                verdicts.judge_pair(self._office.desk, *pair, Verdict.DIFFERENT)

    def _move(self) -> None:
        for who in self._random.sample(self._people, self._random.choice([1, 1, 2])):
            said = {"day": "2026-01-02", "soum": self._random.choice(_HOMES[:4]), "reason": "moved"}
            plain_records.add_record(
                self._office.desk, kinds.BY_NAME["residence"], {"trainee": short_code(who), **said}
            )

    def _correct(self) -> None:
        said = (
            ("gender", "male"),
            ("gender", "female"),
            ("birth_date", _BORN[0]),
            ("birth_date", _BORN[2]),
        )
        for who in self._random.sample(self._people, self._random.choice([1, 1, 2, 5])):
            values = dict([self._random.choice(said)])
            registration.correct_person(self._office.desk, who, values, shown=AS_STORED)

    def _erase(self) -> None:
        who = self._random.choice(self._people)
        with suppress(Problem):  # more in a day wait for a second officer
            erasure_orders.erase_people(self._office.installation, [who], ErasureReason.ASKED)
            self._people.remove(who)
