"""Who there is: people of Mongolian and Kazakh names, in families, in the soums that there are.

The commonest given name has 0.5 % of all people (Бат-Эрдэнэ had 13,473 bearers in the census of
the civil register; Отгонбаяр 11,083, Алтанцэцэг 10,967, Оюунчимэг 10,580), and the frequencies
fall off slowly. Half of the people live in Ulaanbaatar or in a centre of an aimag.
"""

import csv
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random  # noqa: TID251  the same in every run, by its seed

_ROOT = Path(__file__).parents[3]
_MALE = (
    "Бат-Эрдэнэ Отгонбаяр Батбаяр Ганболд Мөнхбат Энхбаяр Болд Ганбаатар Батболд Лхагвасүрэн"
    " Төмөрбаатар Энхболд Баярсайхан Ганзориг Тэмүүлэн Билгүүн Мөнх-Эрдэнэ Эрдэнэбат Батсайхан"
    " Нямдорж Пүрэвдорж Дорж Баатар Сүхбаатар Гантулга Мөнхтулга Анхбаяр Тэмүүжин Төгөлдөр"
    " Өсөхбаяр Өлзийбаяр Бямбадорж Даваадорж Чулуунбаатар Цогтбаатар Жаргалсайхан Очирбат Галбадрах"
    " Сэргэлэн Түвшинбаяр Ууганбаяр Хүрэлбаатар Шинэбаяр Үүрийнтуяа Юндэн Ядамсүрэн Ёндонжамц"
)
_FEMALE = (
    "Алтанцэцэг Оюунчимэг Сарантуяа Нарантуяа Энхтуяа Оюунцэцэг Мөнхцэцэг Наранцэцэг Болормаа"
    " Энхжаргал Номин Хулан Энхжин Анужин Нандин Солонго Уранчимэг Ариунаа Баярмаа Цэцэгмаа"
    " Дэлгэрмаа Ундраа Халиун Мишээл Эгшиглэн Сувд Гэрэлмаа Жавзандулам Янжинлхам Цэрэндулам"
    " Оюун Отгонцэцэг Мягмарсүрэн Пүрэвсүрэн Ганчимэг Түмэнжаргал Үүрцайх Өнөржаргал Чимгээ"
)
_FIRST = (
    "Бат Энх Мөнх Ган Алтан Оюун Нар Сар Төмөр Сүх Баяр Эрдэнэ Лхагва Пүрэв Даваа Ням Отгон Ариун"
    " Хүрэл Чулуун Мягмар Бямба Баасан Дорж Цэрэн Гэрэл Уран Өнөр Билэг Тэмүү Од Сод Жав Даш Шагдар"
    " Зул Мандах Түвшин Өлзий Цогт Ханд Хишиг Буян Долгор Жамъян Сэр Ядам Юм Ёндон Содном Лувсан"
)
_MALE_SECOND = "баяр болд баатар бат дорж төмөр зориг сүх хүү жаргал эрдэнэ сайхан очир тулга билэг"
_FEMALE_SECOND = (
    "туяа цэцэг чимэг маа дулам сүрэн гэрэл заяа зул жаргал хорол цоо сувд хишиг хүслэн"
)
_KAZAKH_MALE = (
    "Ерлан Нурлан Бауыржан Асылхан Кайрат Серик Берик Жанибек Айбек Бекболат Еркебулан Нурбек"
    " Алтай Талгат Хурмет Ахмет Мурат Канат Досжан Орал Батырхан Есен Кенжебек Жасулан Дархан"
)
_KAZAKH_FEMALE = (
    "Айгүл Гүлнар Сауле Жанар Айнур Алия Динара Маржан Назгүл Гүлжан Еркежан Нургүл Бахытгүл Асем"
    " Перизат Айман Шолпан Раушан Күлпаш Ботагөз Жансая Аружан Торгын Айжан Меруерт"
)
_FAMILY_SHARE = 0.3
_MONTHS, _DAYS = 12, 28
_NOW = 2026


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person as she is; `aimag` is the beginning of the code `soum`."""

    given_name: str
    patronymic: str
    birth_date: str
    gender: str
    phone: str
    soum: str


class Population:
    """So many people, the same for the same *seed*."""

    def __init__(self, count: int, seed: int) -> None:
        self.chance = chance = Random(seed)  # noqa: S311  not a secret
        self._names = {
            "male": _weigh(chance, _MALE, _FIRST, _MALE_SECOND),
            "female": _weigh(chance, _FEMALE, _FIRST, _FEMALE_SECOND),
        }
        self._kazakh = {
            "male": _weigh(chance, _KAZAKH_MALE, "", ""),
            "female": _weigh(chance, _KAZAKH_FEMALE, "", ""),
        }
        with (_ROOT / "resources/places/soums.csv").open(encoding="utf-8", newline="") as file:
            soums = [row["code"] for row in csv.DictReader(file)]
        capital = [code for code in soums if code[:2] == "11"]
        self.soums = [*soums, *capital * (len(soums) // len(capital))]
        self.people: list[Somebody] = []
        while len(self.people) < count:
            self.people += self._household()
        del self.people[count:]

    def _household(self) -> list[Somebody]:
        chance = self.chance
        soum = chance.choice(self.soums)
        names = self._kazakh if soum[:2] == "83" and chance.random() < 0.9 else self._names
        father, grandfather = self._name(names, "male"), self._name(names, "male")
        phone, born = self.draw_phone(), round(chance.triangular(1960, 2014, 2008))
        if chance.random() > _FAMILY_SHARE:
            return [self._child(names, father, phone, soum, self.draw_day(born))]
        day = self.draw_day(born)
        family = [self._child(names, father, phone, soum, day)]
        way = chance.random()
        if way < 0.12:
            family.append(self._twin(names, family[0]))
        elif way < 0.75:
            for apart in range(1, chance.choice((2, 2, 3))):
                other = self.draw_day(born + apart * chance.choice((1, 2, 3)))
                family.append(self._child(names, father, phone, soum, other))
        if way > 0.6:
            parent = Somebody(
                father,
                grandfather,
                self.draw_day(born - chance.randint(19, 40)),
                "male",
                phone,
                soum,
            )
            family.append(parent)
        return family

    def _child(self, names: "_Names", patronymic: str, phone: str, soum: str, day: str) -> Somebody:
        gender = self.chance.choice(("female", "female", "male"))
        own = phone if self.chance.random() < 0.6 else self.draw_phone()
        return Somebody(self._name(names, gender), patronymic, day, gender, own, soum)

    def _twin(self, names: "_Names", other: Somebody) -> Somebody:
        """Return a twin; most share a half of their names: Оюунтуяа and Оюунчимэг."""
        gender = other.gender
        given = self._name(names, gender)
        half = next((first for first in _FIRST.split() if other.given_name.startswith(first)), "")
        if half and self.chance.random() < 0.6:
            second = _MALE_SECOND if gender == "male" else _FEMALE_SECOND
            given = half + self.chance.choice(second.split())
        if given == other.given_name:
            given = self._name(names, gender)
        return Somebody(given, other.patronymic, other.birth_date, gender, other.phone, other.soum)

    def _name(self, names: "_Names", gender: str) -> str:
        pool, weights = names[gender]
        return self.chance.choices(pool, cum_weights=weights)[0]

    def draw_phone(self) -> str:
        start = self.chance.choice(("88", "89", "99", "95", "94", "80", "85", "86", "91", "96"))
        return f"{start}{self.chance.randrange(10**6):06}"

    def draw_day(self, year: int) -> str:
        chance = self.chance
        return (
            f"{min(year, _NOW - 8)}-{chance.randint(1, _MONTHS):02}-{chance.randint(1, _DAYS):02}"
        )


_Names = dict[str, tuple[list[str], list[float]]]


def _weigh(chance: Random, known: str, first: str, second: str) -> tuple[list[str], list[float]]:
    """Return names with cumulated weights: those *known* first, then those composed."""
    composed = sorted(
        {a + b for a in first.split() for b in ("", *second.split())} - set(known.split())
    )
    chance.shuffle(composed)
    pool = [*known.split(), *composed]
    return pool, list(accumulate(1 / (place + 60) for place in range(len(pool))))
