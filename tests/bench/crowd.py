"""A crowd: made-up people as registered by one trainer, and as the next one types them.

What goes wrong is what goes wrong in real registers: alphabets and keyboards of each
trainer's own, patronymics as initials or in the genitive, names in one field or swapped,
pet names, birth years alone, phones changed or shared by a family, people who moved. A
quarter of all are sisters and brothers with one patronymic, one home and one phone.

The same in every run; the alphabets are the tables of `tests/domain/data`, the places
those that ship.
"""

import csv
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random  # noqa: TID251  the same in every run, by its seed
from typing import Self

from fieldreg.domain import kinds
from fieldreg.domain.log.changes import Changes, Creations
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import build_stamp
from tests.bench.records import SEGMENT, WRITER

_ROOT = Path(__file__).parents[2]
_DATA = _ROOT / "tests/domain/data"
_FIRST = [
    "Бат",
    "Энх",
    "Мөнх",
    "Ган",
    "Алтан",
    "Оюун",
    "Цэцэг",
    "Нар",
    "Сар",
    "Болд",
    "Төмөр",
    "Сүх",
    "Баяр",
    "Эрдэнэ",
    "Лхагва",
    "Пүрэв",
    "Даваа",
    "Ням",
    "Отгон",
    "Ариун",
    "Хүрэл",
    "Чулуун",
    "Мягмар",
    "Бямба",
    "Баасан",
    "Дорж",
    "Цэрэн",
    "Гэрэл",
    "Уран",
    "Өнөр",
    "Билэг",
    "Тэмүү",
    "Од",
    "Сод",
    "Жав",
    "Даш",
    "Ишь",
    "Янж",
    "Шагдар",
    "Зул",
    "Хон",
    "Эрхэм",
    "Мандах",
    "Ундрах",
    "Түвшин",
    "Номин",
]
_SECOND = [
    "",
    "эрдэнэ",
    "баяр",
    "болд",
    "туяа",
    "цэцэг",
    "сүрэн",
    "жаргал",
    "баатар",
    "сайхан",
    "чимэг",
    "маа",
    "дорж",
    "гэрэл",
    "төмөр",
    "заяа",
    "зул",
    "сүх",
    "хүү",
    "мөнх",
    "бат",
    "төгс",
    "ням",
    "өлзий",
    "пүрэв",
    "цэрэн",
    "дулам",
    "хонгор",
    "зориг",
    "од",
    "буян",
]
_MONTHS, _DAYS = 12, 28


@dataclass(frozen=True, slots=True)
class Person:
    given_name: str
    patronymic: str
    birth_date: str
    phone: str
    soum: str


class Crowd:
    """So many *people*, and the ways in which trainers write them down."""

    def __init__(self, people: int, seed: int = 7) -> None:
        self._chance = Random(seed)  # noqa: S311  not a secret
        names = [first + second for first in _FIRST for second in _SECOND]
        self._chance.shuffle(names)
        self._names = names
        self._weights = list(accumulate(1 / (place + 12) for place in range(len(names))))
        self._letters = _read(_DATA / "romanisation_mn.csv")
        self._keys = [
            (row["correct"], row["typed"]) for row in _read(_DATA / "keyboard_substitutions.csv")
        ]
        soums = [row["code"] for row in _read(_ROOT / "resources/places/soums.csv")]
        # Half of the country lives in nine of them.
        self._soums = [*soums, *[code for code in soums if code[:2] == "11"] * 37]
        self.people: list[Person] = []
        while len(self.people) < people:
            self.people += self._family()
        del self.people[people:]

    def copy(self) -> Self:
        """Return the same crowd, with the same chance from here on."""
        other = copy(self)
        other._chance = copy(self._chance)
        return other

    def registered(self) -> Iterator[Changes]:
        """Yield everybody as some trainer registered them, in segments."""
        fields = [field.name for field in kinds.TRAINEE.fields]
        for start in range(0, len(self.people), SEGMENT):
            part = self.people[start : start + SEGMENT]
            rows = [self.written(one) for one in part]
            numbers = range(start + 1, start + len(part) + 1)
            columns = [[row.get(name) for row in rows] for name in fields]
            yield Changes(
                (
                    Creations(
                        kinds.TRAINEE,
                        [change_id(WRITER, number) for number in numbers],
                        [build_stamp(number, WRITER) for number in numbers],
                        columns,
                    ),
                )
            )

    def sought(self, count: int) -> Iterator[tuple[int, dict[str, str]]]:
        """Yield *count* people by id, each as another trainer types them."""
        for place in self._chance.sample(range(len(self.people)), count):
            yield change_id(WRITER, place + 1), self.written(self.people[place])

    def written(self, one: Person) -> dict[str, str]:
        """Write *one* down as people do."""
        chance, happens = self._chance, self._happens
        given, patronymic = one.given_name, one.patronymic
        if happens(0.02):
            given = _pet_name(given)
        if happens(0.03):
            given = self._misspelt(given)
        given = self._spelt(given)
        way = chance.random()
        if way < 0.25:
            patronymic = self._spelt(patronymic[0]) + "."
        elif way < 0.5:
            patronymic = self._spelt(_genitive(patronymic))
        elif way < 0.95:
            patronymic = self._spelt(patronymic)
        else:
            patronymic = ""
        if patronymic.endswith(".") and happens(0.1):
            given, patronymic = f"{patronymic}{given}", ""
        elif patronymic and happens(0.02):
            given, patronymic = patronymic, given
        values = {
            "given_name": given,
            "patronymic": patronymic,
            "birth_date": self._dated(one.birth_date),
            "phone": self._phone() if happens(0.08) else one.phone * (not happens(0.15)),
            "soum": chance.choice(self._soums) if happens(0.08) else one.soum,
        }
        return {name: text for name, text in values.items() if text}

    # Who there is

    def _family(self) -> list[Person]:
        patronymic, phone = self._name(), self._phone()
        soum = self._chance.choice(self._soums)
        size = self._chance.choice((2, 3)) if self._happens(0.12) else 1
        born = self._birth_date()
        is_twin = self._happens(0.05)
        return [
            Person(
                self._name(),
                patronymic,
                born if is_twin else self._birth_date(),
                phone if self._happens(0.6) else self._phone(),
                soum,
            )
            for _ in range(size)
        ]

    def _name(self) -> str:
        return self._chance.choices(self._names, cum_weights=self._weights)[0]

    def _birth_date(self) -> str:
        chance = self._chance
        year = 2026 - round(chance.triangular(10, 60, 17))
        return f"{year}-{chance.randint(1, _MONTHS):02}-{chance.randint(1, _DAYS):02}"

    def _phone(self) -> str:
        return f"{self._chance.randint(80_000_000, 99_999_999)}"

    # What becomes of it

    def _happens(self, share: float) -> bool:
        return self._chance.random() < share

    def _spelt(self, name: str) -> str:
        way = self._chance.random()
        if way < 0.2:
            name = self._romanised(name, self._chance.choice(list(self._letters[0])[1:4]))
        elif way < 0.35:
            name = self._romanised(name, "informal_variants")
        elif way < 0.5:
            wrong, typed = self._chance.choice(self._keys)
            name = name.replace(wrong, typed)
        if self._happens(0.04):
            name = name.upper()
        return name

    def _romanised(self, name: str, way: str) -> str:
        table = {row["cyrillic"]: row[way].split("|") for row in self._letters}
        return "".join(
            self._chance.choice(table.get(letter, [letter])) for letter in name.lower()
        ).title()

    def _misspelt(self, name: str) -> str:
        place = self._chance.randrange(1, len(name))
        return name[:place] + self._chance.choice(("", "а", "р", "н")) + name[place + 1 :]

    def _dated(self, day: str) -> str:
        way = self._chance.random()
        year, month, rest = day.split("-")
        if way < 0.04:
            return ""
        if way < 0.34:
            return year
        if way < 0.37 and int(rest) <= _MONTHS:
            return f"{year}-{rest}-{month}"
        if way < 0.39:
            return f"{int(year) + self._chance.choice((-1, 1))}-{month}-{rest}"
        if way < 0.41:
            return f"{year}-{month}-{int(rest) % _DAYS + 1:02}"
        return day


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _pet_name(name: str) -> str:
    short = next((first for first in _FIRST if name.startswith(first)), name)
    return short + ("аа" if set(short) & set("аоуя") else "ээ")


def _genitive(name: str) -> str:
    if name[-1] in "аоөэуүяий":
        return name + "гийн"
    return name + ("ын" if set(name.lower()) & set("аоуя") else "ийн")
