"""Registers in which everything goes wrong by itself, field by field, whoever writes.

Letters are replaced by the tables of `tests/domain/data`: four ways into Latin, and what was seen
typed for Ө and Ү. *noise* is 1 for an ordinary register, 1.5 for one with half as much again.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from random import Random  # noqa: TID251  the same in every run, by its seed

from tests.support.registers.population import Population, Somebody

Row = dict[str, str]

_DATA = Path(__file__).parents[2] / "domain/data"
_ENDINGS = ("ын", "ийн", "гийн", "ийн")


def _read(name: str) -> list[dict[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Clerk:
    """Writes people down, with slips that have nothing to do with one another."""

    def __init__(self, population: Population, noise: float) -> None:
        self._population, self._chance, self._noise = population, population.chance, noise
        self._keys = [(row["correct"], row["typed"]) for row in _read("keyboard_substitutions.csv")]
        letters = _read("romanisation_mn.csv")
        self._latin = [
            {row["cyrillic"]: row[way].split("|") for row in letters}
            for way in ("mns5217_2012", "mns5217_2003", "register_style", "informal_variants")
        ]

    def write(self, who: Somebody) -> Row:
        row = {
            "given_name": self._spell(self._shorten(who.given_name)),
            "patronymic": self._patronymic(who.patronymic),
            "birth_date": self._date(who.birth_date),
            "gender": who.gender,
            "phone": who.phone,
            "aimag": who.soum[:2],
            "soum": who.soum,
        }
        if row["patronymic"].endswith(".") and self._happens(0.15):
            row["given_name"], row["patronymic"] = row["patronymic"] + row["given_name"], ""
        elif row["patronymic"] and self._happens(0.02):
            row["given_name"], row["patronymic"] = row["patronymic"], row["given_name"]
        if self._happens(0.1):
            row["gender"] = "" if self._chance.random() < 0.9 else "male"
        if self._happens(0.2):
            row["phone"] = "" if self._chance.random() < 0.7 else self._population.draw_phone()
        if self._happens(0.06):
            row["soum"] = self._chance.choice(self._population.soums)
            row["aimag"] = row["soum"][:2]
        elif self._happens(0.04):
            row["soum"] = ""
        return row

    def _happens(self, share: float) -> bool:
        return self._chance.random() < share * self._noise

    def _spell(self, name: str) -> str:
        chance: Random = self._chance
        if self._happens(0.04) and len(name) > 3:
            place = chance.randrange(1, len(name))
            name = name[:place] + chance.choice(("", "", "а", "э", "р", "н")) + name[place + 1 :]
        if self._happens(0.2):
            table = chance.choice(self._latin)
            name = "".join(chance.choice(table.get(it, [it])) for it in name.lower()).title()
        else:
            for correct, typed in chance.sample(self._keys, 4):
                if self._happens(0.25):
                    name = name.replace(correct, typed)
        if self._happens(0.05):
            name = name.upper()
        return name

    def _shorten(self, name: str) -> str:
        if not self._happens(0.025) or len(name) < 6:
            return name
        cut = self._chance.choice((3, 4))
        return name[:cut].rstrip("-ьаэиоуөү") + self._chance.choice(("аа", "ээ", "ка", "оо"))

    def _patronymic(self, name: str) -> str:
        way = self._chance.random()
        if way < 0.2 * self._noise:
            return self._spell(name[0]) + "."
        if way < 0.25 * self._noise:
            return ""
        if way < 0.6:
            back = bool(set(name.lower()) & set("аоуяы"))
            return self._spell(name + _ENDINGS[2 * (name[-1] in "аэоуөүяий") + (not back)])
        return self._spell(name)

    def _date(self, day: str) -> str:
        chance = self._chance
        year, month, rest = day.split("-")
        way = chance.random() / self._noise
        if way < 0.04:
            return ""
        if way < 0.2:
            return year
        if way < 0.22 and int(rest) <= 12:
            return f"{year}-{rest}-{month}"
        if way < 0.26:
            place = chance.choice((2, 3, 6, 9))
            typed = day[:place] + str(chance.randrange(1, 10)) + day[place + 1 :]
            return typed if typed[5:7] <= "12" and typed[8:] <= "28" else day
        return day


def write_register(people: int, seed: int, noise: float = 1.0) -> Iterator[tuple[int, Row]]:
    """Yield rows with the number of the person that each is; *people* rows in about."""
    population = Population(round(people / 1.3), seed)
    clerk, chance = Clerk(population, noise), population.chance
    rows = []
    for number, who in enumerate(population.people):
        times = 1 + (chance.random() < 0.2) + (chance.random() < 0.1)
        rows += [(number, clerk.write(who)) for _ in range(times)]
    chance.shuffle(rows)
    yield from rows
