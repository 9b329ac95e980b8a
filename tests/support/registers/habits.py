"""Registers as trainers write them, each by habits: one alphabet, one keyboard, one way with names.

Somebody who is registered again is registered by another trainer, some time later. *noise* is 1
for an ordinary register, 1.5 for one with half as much again.
"""

from collections.abc import Iterator
from random import Random  # noqa: TID251  the same in every run, by its seed

from tests.support.registers.population import Population, Somebody

Row = dict[str, str]

_TRAINERS = 60
_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "ye", "ё": "yo", "ж": "j", "з": "z",
    "и": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "ө": "u", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ү": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch",
    "ш": "sh", "щ": "sh", "ъ": "i", "ы": "y", "ь": "i", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
_OWN_WAYS = {
    "ө": "uoö", "ү": "uvü", "х": ("kh", "h", "x"), "ц": ("ts", "c"), "ж": ("j", "zh"),
    "я": ("ya", "ia"), "й": "iy", "е": ("ye", "e"), "ю": ("yu", "u"), "ы": ("y", "ii"), "в": "vw",
    "ь": ("i", ""),
}  # fmt: skip
_POOR_KEYBOARDS = (
    {"ө": "о", "ү": "у"}, {"ө": "є", "ү": "ї"}, {"ө": "o", "ү": "v"}, {"ө": "ё", "ү": "y"},
)  # fmt: skip
_LOOKALIKES = str.maketrans("аеосрх", "aeocpx")
_VOWELS = "аэиоуөүяеёюый"
_BACK = "аоуяёы"
_NEIGHBOURS = {"а": "хө", "р": "оа", "н": "го", "т": "мь", "э": "жн", "о": "рл", "л": "од"}


class Trainer:
    def __init__(self, chance: Random, noise: float) -> None:
        self._chance, self._noise = chance, noise
        self._alphabet = chance.choices(("full", "poor", "latin"), (5, 2 * noise, 2 * noise))[0]
        self._keys = chance.choice(_POOR_KEYBOARDS)
        self._latin = _LATIN | {
            letter: chance.choice(ways)
            for letter, ways in _OWN_WAYS.items()
            if chance.random() < 0.6
        }
        self._patronymics = chance.choices(
            ("genitive", "bare", "initial", "stuck", "none"), (4, 3, 3 * noise, noise, 0.5 * noise)
        )[0]
        self._hyphens = chance.choice(("keep", "drop", "space"))
        self._is_loud = chance.random() < 0.06
        self._days = chance.choices(("day", "year"), (5, 1.2 * noise))[0]

    def write(self, who: Somebody) -> Row:
        given, patronymic = who.given_name, who.patronymic
        if self._happens(0.03):
            given = self._pet_name(given)
        initial = self._spell(patronymic[0]).upper() + "."
        given, whole = self._spell(self._misspell(given)), self._spell(self._misspell(patronymic))
        way = self._patronymics if not self._happens(0.1) else "bare"
        if way == "genitive":
            whole = self._spell(genitive(patronymic))
        if way == "initial":
            whole = initial
        elif way == "stuck":
            given, whole = f"{initial}{given}", ""
        elif way == "none":
            whole = ""
        if len(whole) > 2 and self._happens(0.015):
            given, whole = whole, given
        return {
            "given_name": given,
            "patronymic": whole,
            "birth_date": self._date(who.birth_date),
            "gender": "" if self._happens(0.08) else who.gender,
            "phone": self._phone(who.phone),
            "aimag": who.soum[:2],
            "soum": who.soum,
        }

    def _happens(self, share: float) -> bool:
        return self._chance.random() < share * self._noise

    def _spell(self, name: str) -> str:
        if self._hyphens != "keep":
            name = name.replace("-", "" if self._hyphens == "drop" else " ")
        low = name.lower()
        if self._alphabet == "poor":
            low = "".join(self._keys.get(letter, letter) for letter in low)
        elif self._alphabet == "latin":
            low = "".join(self._latin.get(letter, letter) for letter in low)
        elif self._happens(0.02):
            low = low.translate(_LOOKALIKES)
        return low.upper() if self._is_loud else low.title().replace("'S", "'s")

    def _misspell(self, name: str) -> str:
        if len(name) < 4 or not self._happens(0.05):
            return name
        place = self._chance.randrange(1, len(name))
        near = _NEIGHBOURS.get(name[place], "ан")
        way = self._chance.randrange(4)
        if way == 0:
            return name[:place] + name[place + 1 :]
        if way == 1:
            return name[:place] + self._chance.choice(near) + name[place:]
        if way == 2 and place + 1 < len(name):
            return name[:place] + name[place + 1] + name[place] + name[place + 2 :]
        return name[:place] + self._chance.choice(near) + name[place + 1 :]

    def _pet_name(self, name: str) -> str:
        end = next((at for at in range(2, len(name)) if name[at].lower() in _VOWELS), 0)
        stem = name[: end or 3].rstrip("-")
        return stem + ("аа" if set(stem.lower()) & set(_BACK) else "ээ")

    def _date(self, day: str) -> str:
        year, month, rest = day.split("-")
        if self._happens(0.05):
            return ""
        if self._days == "year" or self._happens(0.06):
            return year
        if self._happens(0.025) and int(rest) <= 12:
            return f"{year}-{rest}-{month}"
        if self._happens(0.03):
            return self._wrong_digit(year, month, rest)
        return day

    def _wrong_digit(self, year: str, month: str, day: str) -> str:
        way = self._chance.randrange(3)
        if way == 0:
            return f"{int(year) + self._chance.choice((-10, -1, 1, 2))}-{month}-{day}"
        if way == 1:
            return f"{year}-{self._chance.randint(1, 12):02}-{day}"
        return f"{year}-{month}-{self._chance.randint(1, 28):02}"

    def _phone(self, phone: str) -> str:
        if self._happens(0.15):
            return ""
        if self._happens(0.03):
            place = self._chance.randrange(8)
            return phone[:place] + str(self._chance.randrange(10)) + phone[place + 1 :]
        return f"+976 {phone[:4]}-{phone[4:]}" if self._chance.random() < 0.1 else phone


def write_register(people: int, seed: int, noise: float = 1.0) -> Iterator[tuple[int, Row]]:
    """Yield rows with the number of the person that each is; *people* rows in about."""
    population = Population(round(people / 1.25), seed)
    chance = population.chance
    trainers = [Trainer(chance, noise) for _ in range(_TRAINERS)]
    rows: list[tuple[int, Row]] = []
    for number, who in enumerate(population.people):
        times = chance.choices((1, 2, 3), (80, 15, 5))[0]
        for trainer in chance.sample(trainers, times):
            has_moved = chance.random() < 0.05 * noise * (times > 1)
            rows.append((number, trainer.write(move(population, who) if has_moved else who)))
    chance.shuffle(rows)
    yield from rows


def move(population: Population, who: Somebody) -> Somebody:
    """Return *who* after a move to another soum, or with another phone."""
    chance = population.chance
    soum, phone = who.soum, population.draw_phone()
    if chance.random() < 0.5:
        soum, phone = chance.choice(population.soums), who.phone
    return Somebody(who.given_name, who.patronymic, who.birth_date, who.gender, phone, soum)


def genitive(name: str) -> str:
    is_back = bool(set(name.lower()) & set(_BACK))
    if name[-1] in _VOWELS:
        return name + "гийн"
    if name[-1] == "н":
        return name + ("гийн" if not is_back else "ы")
    if name[-1] in "жчшгкь":
        return name.removesuffix("ь") + "ийн"
    return name + ("ын" if is_back else "ийн")
