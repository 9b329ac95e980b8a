"""Registers of whole families, four generations each, in which a repeat has one to three slips.

Relatives share a soum, a clan name, a phone by household, and now and then a name. Nothing of the
matcher was tried out on them.
"""

from collections.abc import Callable, Iterator
from random import Random  # noqa: TID251  the same in every run, by its seed

from tests.support.registers.population import Population, Somebody

Row = dict[str, str]

_CLANS = "Боржигон Хиад Тайчууд Бэсүд Урианхай Цахар Хэрэйд Шарнууд Ловон Мэргэд Өөлд Тангуд"
_LETTERS = "абвгдеёжзийклмнопрстуүөфхцчшъыьэюя"
_SOUNDS = "a b v g d ye yo j z i i k l m n o p r s t u u u f kh ts ch sh - y - e yu ya"
_LATIN = {letter: sound.strip("-") for letter, sound in zip(_LETTERS, _SOUNDS.split(), strict=True)}
_LATEST, _GENERATIONS = 2018, 4
_REPEATED, _TWINS = 0.3, 0.03


class Families:
    """Draws names, days and phones as `Population` has them."""

    def __init__(self, count: int, seed: int) -> None:
        self._drawn = Population(count, seed)
        self.chance = self._drawn.chance
        self.people: list[tuple[Somebody, str]] = []
        while len(self.people) < count:
            self._found(self.chance.choice(_CLANS.split()), self.chance.choice(self._drawn.soums))
        del self.people[count:]

    def _found(self, clan: str, soum: str) -> None:
        chance, home = self.chance, (soum, clan)
        fathers = [(self._name("male"), self._name("male"), chance.randint(1930, 1955))]
        self._add(fathers[0][:2], self._drawn.draw_day(fathers[0][2]), "male", "", home)
        for _ in range(_GENERATIONS - 1):
            sons = []
            for father, grandfather, born in fathers:
                phone = self._drawn.draw_phone()
                for gender in chance.choices(("male", "female"), k=chance.choice((1, 2, 2, 3))):
                    is_as_grandfather = gender == "male" and chance.random() < 0.03
                    given = grandfather if is_as_grandfather else self._name(gender)
                    year = born + chance.randint(20, 38)
                    if year > _LATEST:
                        continue
                    day = self._drawn.draw_day(year)
                    self._add((given, father), day, gender, phone, home)
                    if chance.random() < _TWINS:
                        self._add((self._name(gender), father), day, gender, phone, home)
                    if gender == "male":
                        sons.append((given, father, year))
            fathers = sons

    def _name(self, gender: str) -> str:
        people = self._drawn.people
        while (one := self.chance.choice(people)).gender != gender:
            pass
        return one.given_name

    def _add(
        self, names: tuple[str, str], day: str, gender: str, phone: str, home: tuple[str, str]
    ) -> None:
        own = phone if phone and self.chance.random() < 0.5 else self._drawn.draw_phone()
        soum = home[0] if self.chance.random() < 0.7 else self.chance.choice(self._drawn.soums)
        self.people.append((Somebody(*names, day, gender, own, soum), home[1]))


class Registrar:
    def __init__(self, chance: Random, families: Families, noise: float) -> None:
        self._chance, self._noise, self._families = chance, noise, families
        self._slips: tuple[Callable[[Row], None], ...] = (
            self._lose, self._lose, self._lose_letter, self._transcribe, self._transcribe,
            self._type_otherwise, self._abbreviate, self._abbreviate, self._put_clan_first,
            self._put_clan_first, self._know_the_year, self._miss_a_digit, self._turn_day,
            self._shorten, self._move, self._move, self._call_elsewhere,
        )  # fmt: skip

    def write(self, who: Somebody, clan: str, *, again: bool) -> Row:
        row = {
            "clan_name": clan if self._chance.random() < 0.2 else "",
            "given_name": who.given_name,
            "patronymic": who.patronymic + ("гийн" if who.patronymic[-1] in "аэоуөүяи" else "ийн"),
            "birth_date": who.birth_date[: self._chance.choice((0, 4, 4, *[10] * 9))],
            "gender": who.gender,
            "phone": who.phone if self._chance.random() < 0.7 else "",
            "aimag": who.soum[:2],
            "soum": who.soum,
            "clan": clan,
        }
        if self._chance.random() < 0.3:
            row["patronymic"] = who.patronymic
        if again:
            whole = self._chance.randint(1, 3) * self._noise
            count = int(whole) + (self._chance.random() < whole % 1)
            for slip in self._chance.choices(self._slips, k=count):
                slip(row)
        del row["clan"]
        return row

    def _lose(self, row: Row) -> None:
        row[self._chance.choice(("phone", "gender", "soum", "patronymic", "birth_date"))] = ""

    def _lose_letter(self, row: Row) -> None:
        field = self._chance.choice(("given_name", "patronymic"))
        if len(name := row[field]) > 3:
            place = self._chance.randrange(1, len(name))
            row[field] = name[:place] + name[place + 1 :]

    def _transcribe(self, row: Row) -> None:
        for field in ("given_name", "patronymic"):
            letters = (_LATIN.get(letter, letter) for letter in row[field].lower())
            row[field] = "".join(letters).title()

    def _type_otherwise(self, row: Row) -> None:
        table = str.maketrans(*self._chance.choice((("өү", "оу"), ("өү", "єї"), ("өү", "ёу"))))
        for field in ("given_name", "patronymic"):
            row[field] = row[field].translate(table)

    def _abbreviate(self, row: Row) -> None:
        row["patronymic"] = row["patronymic"][:1] + "." * bool(row["patronymic"])

    def _put_clan_first(self, row: Row) -> None:
        row["patronymic"], row["clan_name"] = f"{row['clan']} {row['patronymic']}".strip(), ""

    def _know_the_year(self, row: Row) -> None:
        row["birth_date"] = row["birth_date"][:4]

    def _miss_a_digit(self, row: Row) -> None:
        if day := row["birth_date"]:
            row["birth_date"] = day[:-1] + str(self._chance.randrange(1, 9))

    def _turn_day(self, row: Row) -> None:
        if row["birth_date"].count("-") > 1:
            year, month, day = row["birth_date"].split("-")
            row["birth_date"] = f"{year}-{day}-{month}" if day <= "12" else row["birth_date"]

    def _shorten(self, row: Row) -> None:
        row["given_name"] = row["given_name"][:4] + self._chance.choice(("аа", "ээ", ""))

    def _move(self, row: Row) -> None:
        row["soum"] = self._chance.choice(self._families.people)[0].soum
        row["aimag"] = row["soum"][:2]

    def _call_elsewhere(self, row: Row) -> None:
        row["phone"] = self._chance.choice(self._families.people)[0].phone


def write_register(people: int, seed: int, noise: float = 1.0) -> Iterator[tuple[int, Row]]:
    """Yield rows with the number of the person that each is; *people* rows in about."""
    families = Families(round(people / (1 + _REPEATED)), seed)
    chance = families.chance
    registrar, rows = Registrar(chance, families, noise), []
    for number, (who, clan) in enumerate(families.people):
        rows.append((number, registrar.write(who, clan, again=False)))
        if chance.random() < _REPEATED:
            rows.append((number, registrar.write(who, clan, again=True)))
    chance.shuffle(rows)
    yield from rows
