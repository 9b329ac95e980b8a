"""Totals of confidential courses in a series of reports, attacked with a linear solver.

The attacker knows which audiences had sessions when, that each had one, and all that was told, and
takes a number of the same value in two reports for one.
"""

from itertools import combinations, permutations
from random import Random  # noqa: TID251  the same in every run, by its seed
from typing import Final

import pytest

from fieldreg.domain.figures.small_cells.confidential_totals import (
    NAME,
    ConfidentialTotal,
    choose_totals,
    name_audience,
)
from fieldreg.domain.figures.small_cells.suppression import MINIMUM, SENSITIVE_MINIMUM
from tests.support.figures.attacker import Attacker

CLOSE: Final = 1e-6
AUDIENCES: Final = tuple(name_audience(str(n)) for n in range(4))
GROUPS: Final = [frozenset(each) for size in range(1, 5) for each in combinations(AUDIENCES, size)]


class Courses:
    """How many people came to the sessions of each group of audiences and to no other."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self.groups = dict.fromkeys(GROUPS, 0)
        self.held = {*random.sample(AUDIENCES, random.randint(1, 3))}
        for _ in range(random.randint(2, 5)):
            self._come()

    def change(self) -> None:
        if self._random.random() < 0.3:
            self.held.add(self._random.choice(AUDIENCES))
        for _ in range(self._random.randint(1, 2)):
            self._random.choice((self._come, self._come, self._go))()

    def _come(self) -> None:
        most = self._random.choice((1, 1, 1, len(self.held)))  # mostly to one alone
        some = [each for each in GROUPS if each <= self.held and len(each) <= most]
        self.groups[self._random.choice(some)] += self._random.choice((1, 3, 4, 6, 12))

    def _go(self) -> None:
        group = self._random.choice([each for each in GROUPS if each <= self.held])
        self.groups[group] = max(0, self.groups[group] - self._random.choice((1, 2, 5)))

    def count(self) -> dict[str, int]:
        """Count the people of each audience that had sessions, and of all (`NAME`)."""
        names = [each for each in AUDIENCES if each in self.held]
        return {
            **{name: sum(n for group, n in self.groups.items() if name in group) for name in names},
            NAME: sum(self.groups.values()),
        }


class Reader:
    def __init__(self) -> None:
        self._attacker = Attacker()
        self._attacker.read("least", SENSITIVE_MINIMUM - 1)
        self._reports: list[dict[str, int]] = []
        self._told: list[dict[str, ConfidentialTotal]] = []
        self.shown = 0

    def issue(self, counts: dict[str, int]) -> None:
        day = len(self._reports)
        self._reports.append(counts)
        now = {
            name: ConfidentialTotal(("", ""), count, count, count, str(day))
            for name, count in counts.items()
        }
        people = {name: count for name, count in counts.items() if name != NAME}
        found = choose_totals(now, people, counts[NAME], self._told[::-1])
        self._told.append(dict(found))
        self._add_up(day)
        for name, each in found.items():
            self._read(name, each)

    def _add_up(self, day: int) -> None:
        counts = self._reports[day]
        groups = [each for each in GROUPS if each <= counts.keys()]
        for group in groups:
            self._attacker.read((day, group), None)
        for name, count in counts.items():
            self._attacker.read((name, count), None)
            parts = [(day, each) for each in groups if name in each or name == NAME]
            self._attacker.add_up((name, count), parts)

    def _read(self, name: str, told: ConfidentialTotal) -> None:
        known = (name, self._reports[int(told.day)][name])
        if told.value is not None:
            self.shown += 1
            self._attacker.read(known, told.value)
        elif name == NAME:
            self._attacker.read(("less", *known), None)
            self._attacker.add_all({known: 1, ("less", *known): 1, "least": -1})

    def list_found(self) -> list[object]:
        """Return the audiences of few that are bounded closer than promised, by report.

        With them those of whom fewer than five may have stayed away from another audience's.
        """
        found: list[object] = []
        for day, counts in enumerate(self._reports):
            people = {name: count for name, count in counts.items() if name != NAME}
            for name, count in people.items():
                low, high = self._attacker.bound((name, count))
                if count < MINIMUM and (low > CLOSE or high < MINIMUM - 1 - CLOSE):
                    found.append((day, name, low, high))
            for name, other in permutations(people, 2):
                away = ("away", day, name, other)
                parts = [(day, each) for each in GROUPS if name in each and other not in each]
                self._attacker.read(away, None)
                self._attacker.add_up(away, [each for each in parts if each[1] <= people.keys()])
                if people[name] and self._attacker.bound(away)[1] < MINIMUM - 1 - CLOSE:
                    found.append(away)
        return found


def attack(seed: int) -> Reader:
    random = Random(seed)  # noqa: S311  no secret
    courses, reader = Courses(random), Reader()
    for _ in range(random.randint(1, 5)):
        reader.issue(courses.count())
        courses.change()
    return reader


@pytest.mark.parametrize(
    "seed", [pytest.param(each, marks=pytest.mark.share(of=10)) for each in range(100)]
)
def test_no_reader_of_totals_learns_of_few_or_who_was_at_two(seed):
    assert not attack(seed).list_found()
