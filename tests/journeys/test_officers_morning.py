"""An officer's morning: forty sticks, 612 people, 18 pairs, and a wrong join of February parted.

In February two namesakes of one soum were judged one. In June both came to one half-day. On a
morning the sticks of forty laptops are taken in, and by keys alone each pair is judged, of three
records two are joined, a course that all forty wrote is joined, and the two are parted. Those who
may be under 18 are one once a second officer agrees, or the first one on the next day. Who is who
is told here, and the figures are counted once more from it.
`--pictures DIR` keeps what was seen.
"""

from contextlib import contextmanager
from datetime import date, timedelta
from itertools import compress, product

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.figures.questions import Measure, Question
from fieldreg.domain.joins.pairs import order_ends
from fieldreg.domain.records.judgements import SecondReader
from fieldreg.domain.records.values import Verdict
from fieldreg.services import officers
from fieldreg.services.figures import answers
from fieldreg.services.installation import opening
from fieldreg.services.pairs import joined_people
from tests.support.bundles.trips import (
    exchange_by_stick,
    go_round,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.clock import FakeClock
from tests.support.installations import ARKHANGAI, DESK_PASSPHRASE, PASSPHRASE, TARIAT, new_stick
from tests.support.registers.population import Population

FEBRUARY, HELD, MORNING = date(2026, 2, 10), date(2026, 6, 20), date(2026, 6, 22)
STICKS, PEOPLE = 40, 612
_KEYS = {Verdict.SAME: "F6", Verdict.DIFFERENT: "F5", Verdict.UNSURE: "U"}
_SAME, _DIFFERENT, _UNSURE = _KEYS
_ADULT = 2008  # born in or before; the day is of 2026

# Given name, patronymic and year of birth; what another trainer wrote; and what an officer says.
_PAIRS = (
    ("Энхтүвшин", "Батсайхан", 1990, {"given_name": "Enkhtuvshin", "patronymic": "Б."}, _SAME),
    ("Нарантуяа", "Дорж", 1988, {"given_name": "НАРАНТУЯА", "patronymic": "Доржийн"}, _SAME),
    ("Өнөрбаяр", "Сүхбаатар", 1979, {"given_name": "Онорбаяр", "soum": "6501"}, _SAME),
    ("Мөнх-Эрдэнэ", "Пүрэв", 1995, {"given_name": "Munkh Erdene", "patronymic": ""}, _SAME),
    ("Айгүл", "Серик", 1992, {"given_name": "Aigul", "patronymic": "Serik"}, _SAME),
    ("Ганзориг", "Баяр", 1984, {"birth_date": "1984", "patronymic": "Б."}, _SAME),
    ("Цэрэндулам", "Жамъян", 1971, {"given_name": "Tserendulam", "birth_date": ""}, _SAME),
    ("Ууганбаяр", "Цогт", 1999, {"given_name": "Цогт", "patronymic": "Ууганбаяр"}, _SAME),
    ("Хүрэлбаатар", "Гомбо", 1968, {"given_name": "Г.Хүрэлбаатар", "patronymic": ""}, _SAME),
    ("Солонго", "Түмэн", 2001, {"given_name": "Solongo", "patronymic": "Tumen"}, _SAME),
    ("Анужин", "Отгон", 2011, {"given_name": "Anujin", "patronymic": "О."}, _SAME),
    ("Тэмүүжин", "Ганзориг", 2012, {"given_name": "Temuujin"}, _SAME),
    ("Мишээл", "Бямба", 2010, {"patronymic": "Б."}, _SAME),
    ("Жаргалмаа", "Шагдар", 1986, {"patronymic": "Ш.", "phone": "99980001"}, _DIFFERENT),
    ("Бадамгарав", "Ишдорж", 1983, {"patronymic": "И.", "phone": "99980002"}, _DIFFERENT),
    ("Лхагважав", "Чимэд", 1993, {"patronymic": "Ч.", "phone": "99980003"}, _DIFFERENT),
    ("Долгорсүрэн", "Найдан", 1977, {"birth_date": "1977", "phone": ""}, _UNSURE),
    ("Янжинлхам", "Раднаа", 1981, {"birth_date": "1981", "phone": ""}, _UNSURE),
)
_BEGINNINGS = (
    "Алтан Баасан Бямба Гэрэл Даваа Зул Лхагва Мандах Мягмар Ням Од Пүрэв Сар Төмөр Хишиг Цагаан"
    " Шижир Эрхэм Юм Ядам"
)
_ENDINGS = (
    "бат баяр болд буян гаваа гэрэл дорж жаргал зориг зул маа мөнх наран нямаа оюун пүрэв сайхан"
    " сувд сүрэн сүх туул тулга хорол хуяг хүү цог цэцэг чимэг шүр эрдэнэ"
)


# Three records: the first two are one person, the third is her namesake of another soum.
_THREE = (
    {"patronymic": "Гэндэн", "phone": "99660001"},
    {"patronymic": "Г."},
    {"patronymic": "Г.", "phone": "99660002"},
)


class Register:
    """Forty laptops with a stick each, and who is who.

    Attributes:
        namesakes: two people, who were judged one in February.
        three: records of which the first two are one person.
        verdicts: by the ends of each other pair, what an officer says of it.
    """

    def __init__(self, office, folder) -> None:
        soums = {code[:2]: code for code in sorted(Population(0, 0).soums, reverse=True)}
        others = sorted(soums.keys() - {ARKHANGAI})
        aimags = [ARKHANGAI, ARKHANGAI, *(others[n % len(others)] for n in range(STICKS - 2))]
        self.office = office
        self.soums = [soums[aimag] for aimag in aimags]
        self.laptops = [
            office.enrol(f"Зөөврийн {n}", aimag, clock=FakeClock(office.clock.moment))
            for n, aimag in enumerate(aimags, 1)
        ]
        self.sticks = [new_stick(folder, f"STICK{n}") for n in range(1, STICKS + 1)]
        self.people: list[list[int]] = [[] for _ in self.laptops]
        self.namesakes = (0, 0)
        self.three: tuple[int, ...] = ()
        self.verdicts: dict[tuple[int, int], Verdict] = {}

    def write(self, laptop: int, **values: str) -> int:
        values = {"soum": self.soums[laptop], **values}
        known = {name: value for name, value in values.items() if value}
        record = self.laptops[laptop].register(**known, aimag=values["soum"][:2])
        self.people[laptop].append(record)
        return record

    def write_namesakes(self) -> None:
        about = {"given_name": "Сарангэрэл", "birth_date": "1996", "soum": TARIAT}
        first = self.write(0, patronymic="Дугар", phone="99770001", **about)
        second = self.write(1, patronymic="Д.", **about)
        self.namesakes = order_ends(first, second)
        for place in (0, 1, 0, 1):  # each laptop learns of the other's
            go_round(self.office, self.sticks[place], self.laptops[place])

    def write_pairs(self) -> None:
        for n, (name, patronymic, year, again, verdict) in enumerate(_PAIRS):
            values = {
                "given_name": name,
                "patronymic": patronymic,
                "birth_date": f"{year}-0{n % 9 + 1}-1{n % 10}",
                "phone": f"9911{n:04}",
                "soum": self.soums[n],
            }
            first = self.write(n, **values)
            second = self.write(n + len(_PAIRS), **(values | again))
            self.verdicts[order_ends(first, second)] = verdict

    def write_three(self) -> None:
        about = {"given_name": "Дэлгэрмаа", "birth_date": "1987-05-16"}
        self.three = tuple(
            self.write(2 * len(_PAIRS) + n, **about, **values) for n, values in enumerate(_THREE)
        )

    def write_strangers(self, total: int) -> None:
        """Register new people until there are *total*, no two of one name or day."""
        endings = _ENDINGS.split()
        names = product(_BEGINNINGS.split(), endings)
        for n in range(total - sum(map(len, self.people))):
            self.write(
                n % STICKS,
                given_name="".join(next(names)),
                patronymic=endings[n * 7 % len(endings)].title(),
                birth_date=date(1966 + n % 37, n % 12 + 1, n % 28 + 1).isoformat(),
                phone=f"8{n * 7919 % 10_000_000:07}",
            )

    def hold_sessions(self) -> None:
        """Mark all people present where they were written, both namesakes at the first laptop."""
        self.people[0] += self.people[1][:1]
        del self.people[1][0]
        for laptop, people in zip(self.laptops, self.people, strict=True):
            laptop.hold_session(*people, course="Хүний эрх")

    def carry(self) -> None:
        for laptop, stick in zip(self.laptops, self.sticks, strict=True):
            exchange_by_stick(laptop, stick)

    def choose(self, verdict: Verdict) -> set[tuple[int, int]]:
        return {ends for ends, given in self.verdicts.items() if given is verdict}

    def choose_by_age(self, *, is_adult: bool) -> set[tuple[int, int]]:
        """Return the pairs of one person of whom both records say the same of her age."""
        said = [
            (year <= _ADULT) is is_adult and again.get("birth_date", "known")
            for _, _, year, again, _ in _PAIRS
        ]
        return self.choose(_SAME).intersection(compress(self.verdicts, said))

    @property
    def bounds(self) -> tuple[int, int]:
        total = answers.answer(self.office.desk, Question(Measure.PEOPLE)).total
        return total.low, total.high


class Story:
    """The officer's days at head office's window."""

    def __init__(self, register, sit_down, pictures) -> None:
        self.office, self.register = register.office, register
        self.sit_down, self.pictures = sit_down, pictures

    @contextmanager
    def at_window(self, day, language="mn", passphrase=PASSPHRASE):
        office = self.office
        office.installation.close()
        seat = self.sit_down(office.folder, language=language)
        seat.clock.show(day)
        seat.unlock(passphrase)
        try:
            yield seat
        finally:
            seat.close()
        office.clock.show(day)
        office.installation = opening.unlock(office.folder, PASSPHRASE, office.installation.tools)

    def photograph(self, seat, name):
        seat.settle()
        seat.typist.save_screenshot(self.pictures / f"{name}.png")

    def take_in(self, seat):
        """Put in the sticks and take in what is new."""
        seat.press("Alt+2")
        seat.sticks = self.register.sticks
        page = seat.window.page
        page.stick_watch.scan()
        seat.wait(lambda: page.arrival_list.table.paged.rowCount() == STICKS, "the bundles")
        self.photograph(seat, "1-sticks-mn")
        seat.press("Enter")
        sentence = page.summary.sentence
        seat.wait(lambda: str(PEOPLE) in sentence.accessibleName(), "the people")
        self.photograph(seat, "1-came-in-mn")

    def find_next(self, seat, wanted):
        """Leave what is not *wanted* for later, and return what is."""
        page = seat.window.page
        while (found := page.list.current_value()) not in wanted:
            seat.press("F8")
        return found

    def judge(self, seat, verdicts, picture):
        """Say by one key of each of the pairs *verdicts* what these have; leave others for later."""
        page, left, seen = seat.window.page, set(verdicts), set()
        while left:
            pair = self.find_next(seat, left)
            left.remove(pair)
            seat.wait(page.panel.isVisible, "both records")
            verdict = verdicts[pair]
            if verdict not in seen:
                seen.add(verdict)
                self.photograph(seat, f"{picture}-{verdict}")
            seat.press(_KEYS[verdict])

    def say_same(self, seat, pairs, picture, key="Alt+8"):
        seat.press(key)
        seat.wait(lambda: seat.window.page.list.rows, "the pairs")
        self.judge(seat, dict.fromkeys(pairs, _SAME), picture)

    def judge_three(self, seat):
        """Tick those of three records that are one person, and no other."""
        page, (first, second, _) = seat.window.page, self.register.three
        asked = self.find_next(seat, {tuple(sorted(self.register.three))})
        seat.wait(page.cluster_panel.isVisible, "three records")
        members = page.cluster_panel.members
        while not members.hasFocus():
            seat.press("Tab")
        for place in range(members.paged.rowCount()):
            number = members.paged.cell(place, 0)
            is_one = members.paged.row(place).record in (first, second)
            seat.press(*["Space"] * (is_one is not bool(number.icon)), "Down")
        self.photograph(seat, "3-three-records")
        seat.press("F6")
        seat.wait(lambda: asked not in (row.value for row in page.list.rows), "the verdict")

    def join_courses(self, seat):
        """Say of the course that forty laptops wrote that it is one."""
        page = seat.window.page
        seat.press("Right")
        seat.wait(page.namesakes.isVisible, "the courses")
        self.photograph(seat, "4-courses")
        seat.press("F6")
        seat.wait(lambda: not page.namesakes.list.rows, "the verdict")


def count_people(register, *joined):
    """Count who came, if the two of each pair in *joined* are one, as are two of the three."""
    records = set().union(*register.people) - {register.three[1]}
    return len(records - {second for pairs in joined for _, second in pairs})


def list_second_readers(office, pairs):
    found = office.desk.store.pairs.list_verdicts({each for ends in pairs for each in ends})
    records = office.desk.store.records.load_many(kinds.PAIR, [given.pair for given in found])
    return [record.values["second_reader"] for record in records]


def load_each(office, pair):
    return [joined_people.load_joined(office.desk, record) for record in pair]


@pytest.mark.slow
def test_of_forty_sticks_each_is_counted_once_and_a_wrong_join_is_parted_months_later(
    office, sit_down, tmp_path, pictures
):
    office.clock.show(FEBRUARY)
    register = Register(office, tmp_path)
    register.write_namesakes()
    story = Story(register, sit_down, pictures)
    apart = load_each(office, register.namesakes)
    with story.at_window(FEBRUARY) as seat:
        story.say_same(seat, [register.namesakes], "0-february")
    assert len({*office.desk.store.pairs.find_roots(register.namesakes).values()}) == 1

    # In June, before their laptop hears of it, they come to one half-day.
    for laptop in register.laptops:
        laptop.installation.tools.clock.show(HELD)
    register.write_pairs()
    register.write_three()
    register.write_strangers(PEOPLE + len(register.namesakes))
    register.hold_sessions()
    register.carry()
    same, doubt = register.choose(_SAME), register.choose(_UNSURE)
    adults, minors = (register.choose_by_age(is_adult=is_adult) for is_adult in (True, False))
    assert len(register.verdicts) == 18
    asked = {register.namesakes: _DIFFERENT, **register.verdicts}
    officers.add_user(office.installation, "Болд", DESK_PASSPHRASE)
    with story.at_window(MORNING) as seat:
        story.take_in(seat)
        # Before the page is opened, the newcomers are compared.
        # The three records are one question, and the course of all.
        seat.wait_for_text(f"Давхардал: {len(asked) + 2}")
        seat.press("Alt+8")
        seat.wait(lambda: len(seat.window.page.list.rows) == len(asked) + 1, "the pairs")
        assert seat.window.page.list.current_value() == register.namesakes  # it comes first
        story.judge(seat, asked, "2-morning")
        story.judge_three(seat)
        story.join_courses(seat)
    assert register.bounds == (count_people(register, same, doubt), count_people(register, adults))

    # Those under 18 are read by a second officer, who may be by the first on the next day.
    with story.at_window(MORNING, passphrase=DESK_PASSPHRASE) as seat:
        story.say_same(seat, minors, "5-second-officer", "Alt+7")
    assert list_second_readers(office, minors) == [SecondReader.OFFICER] * len(minors)
    with story.at_window(MORNING + timedelta(days=1), "en") as seat:
        story.say_same(seat, same - adults - minors, "6-next-day")
    assert list_second_readers(office, same - adults - minors) == [SecondReader.LATER_DAY]
    assert register.bounds == (count_people(register, same, doubt), count_people(register, same))
    parted = load_each(office, register.namesakes)
    assert [each.values for each in parted] == [each.values for each in apart]
    assert [len(each.marks) for each in parted] == [1, 1]

    receive_sticks(office, *register.sticks)
    register.carry()
    for laptop in register.laptops:
        assert store_digest(laptop) == scoped_digest(office, laptop.desk.device_name)
