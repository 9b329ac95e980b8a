"""The year of a donor's report, typed command by command: a camp, six workshops, eleven partners.

Nothing is written past the program: tables are imported, sessions planned and marked, a session
far away is typed on a laptop and carried to head office, and officers judge who may be one.
"""

from datetime import date, timedelta
from pathlib import Path
from typing import Final

from tests.cli.conftest import Machine

CAPITAL, CENTRE, TARIAT, ZAVKHAN = "1119", "6501", "6525", "8110"
CAMP, AT_HOME = "Жил бүрийн зуслан", "Хүний эрхийн боловсролын сургалт"
WORKSHOPS: Final = (
    *("ТББ-ын ажилтнууд", "хуульчид", "хүний эрх хамгаалагчид"),
    *(f"залуу идэвхтэн, {ages} нас" for ages in ("14–17", "18–24", "25–34")),
)
PARTNERS: Final = tuple(f"Байгууллага {n}" for n in range(1, 13))
UNKNOWN: Final = 6  # people whose home nobody knows
_NAMES: Final = (
    *("Анар", "Болд", "Цэцэг", "Дорж", "Эрдэнэ", "Ганбат", "Хонгор", "Ичинхорлоо", "Жаргал"),
    *("Лхагва", "Мөнх", "Нарантуяа", "Оюун", "Пүрэв", "Равдан", "Солонго", "Тэмүүлэн", "Уянга"),
    "Зул",
)
_FATHERS: Final = ("Батсүх", "Гомбо", "Нямаа", "Сандаг", "Түмэн", "Цогт", "Шагдар")
_HEADS: Final = "source_ref,given_name,patronymic,birth_date,gender,soum"
Rows = list[str]


class DonorYear:
    """Head office with the year in it; *laptop* is the one in Zavkhan."""

    def __init__(self, office: Machine, laptop: Machine, folder: Path) -> None:
        self.office, self.laptop, self._folder = office, laptop, folder
        office.done("hq", "init", "--name", "Төв", "--officer", "Энхтуул")
        self._work_with_partners()
        self._hold_camps()
        self._hold_workshops()
        self._carry_a_session_from_zavkhan()
        self._judge()

    def expect(
        self, at: Machine, course: str, day: str, soum: str, rows: Rows, **planned: str
    ) -> str:
        """Plan a session, and import its list; return its code."""
        asked = ("--course", course, "--date", day, "--soum", soum, "--half-days", "2")
        more = [part for name, value in planned.items() for part in (f"--{name}", value)]
        session = str(at.ask("session", "plan", *asked, *more)["code"])
        file = self._folder / f"{session}.csv"
        file.write_text("\n".join((_HEADS, *rows, "")), encoding="utf-8")
        at.done("people", "import", file, "--session", session)
        return session

    def hold(
        self,
        at: Machine,
        course: str,
        day: str,
        soum: str,
        rows: Rows,
        *absent: str,
        **planned: str,
    ) -> str:
        """Mark everybody of the list present in both half-days, but *absent*; return the code."""
        session = self.expect(at, course, day, soum, rows, **planned)
        left_out = [part for ref in absent for part in ("--except", ref)]
        for half_day in ("1", "2"):
            at.done("session", "present", session, "--half-day", half_day, *left_out)
        return session

    def find(self, ref: str) -> str:
        return str(self.office.ask("people", "show", ref)["code"])

    def _work_with_partners(self) -> None:
        for name in PARTNERS:
            self.office.done("lists", "add", "partners", name)
        events = [(n, "2026-02-01", "strengthened" if n % 2 else "begun") for n in range(11)]
        events += [(0, "2026-03-01", "strengthened")]  # the same partner, once
        events += [(11, "2026-03-01", "ended"), (11, "2025-12-31", "begun")]
        for n, day, event in events:
            said = (f"partner={PARTNERS[n]}", f"day={day}", f"event={event}")
            self.office.done("records", "add", "partnership", *said)

    def _hold_camps(self) -> None:
        """Hold the camp of 2026, a quarter of it rural, and that of the year before."""
        city = [_row(f"C{n}", CAPITAL, n) for n in range(10)]
        city += [_row(f"C{n}", CENTRE, n) for n in range(10, 15)]
        girl = [_row("GIRL", ZAVKHAN, 40)]
        rural = [_row(f"T{n}", TARIAT, 20 + n) for n in range(4)]
        self.hold(self.office, CAMP, "2025-12-30", CAPITAL, [*city[:3], _row("OLD", TARIAT, 90)])
        rows = [*city, *girl, *rural, _row("AWAY", TARIAT, 91)]
        partner = {"partner": PARTNERS[0]}
        self.camp = self.hold(self.office, CAMP, "2026-01-10", CAPITAL, rows, "AWAY", **partner)
        self.office.done("quotas", "set", "rural", "25%", "--course", CAMP, "--since", "2026-01-01")
        off = self.expect(self.office, CAMP, "2026-04-01", CAPITAL, [_row("OFF", TARIAT, 92)])
        self.office.done("session", "call-off", off)
        self.city, self.rural = city, rural

    def _hold_workshops(self) -> None:
        """Hold six; who moved lives elsewhere from then on, and is where she was at the camp."""
        moved = (f"trainee={self.find('T0')}", "day=2026-01-18", f"soum={CAPITAL}", "reason=moved")
        self.office.done("records", "add", "residence", *moved)
        again = _row("C0-AGAIN", CAPITAL, 0)  # who is in the register as C0
        lists = (
            [*(_row(f"N{n}", CAPITAL, 50 + n) for n in range(6)), again],
            [_row(f"U{n}", "", 60 + n) for n in range(UNKNOWN)],
            [_row(f"H{n}", TARIAT, 70 + n) for n in range(7)],
            self.city[1:8],
            self.city[8:],
            [*self.rural, *self.city[:3]],
        )
        begun = date(2026, 1, 20)
        for n, (audience, rows) in enumerate(zip(WORKSHOPS, lists, strict=True)):
            day = (begun + timedelta(days=7 * n)).isoformat()
            mode = {"mode": "online"} if n == len(WORKSHOPS) - 1 else {}
            course = f"Сайн сайхан байдлын семинар: {audience}"
            self.hold(self.office, course, day, CAPITAL, rows, **mode)

    def _carry_a_session_from_zavkhan(self) -> None:
        """Let a session, led by one of the camp, come by stick; two correct one field of H0."""
        invitation, stick = self._folder / "zavkhan.invitation", self._folder / "stick"
        stick.mkdir()
        office, laptop = self.office, self.laptop
        office.done("hq", "invite", "--name", "Завхан 1", "--province", "81", "--out", invitation)
        laptop.done("laptop", "init", "--invitation", invitation, "--trainer", "Оюунчимэг")
        rows = [_row(f"Z{n}", ZAVKHAN, 80 + n) for n in range(8)]
        rows += [_row(f"G{n}", TARIAT, 100 + n) for n in range(5)]  # guests from the aimag beside
        self.at_home = self.hold(laptop, AT_HOME, "2026-03-10", ZAVKHAN, rows)
        laptop.done("exchange", "--stick", stick)
        office.done("hq", "receive", stick)
        spoken = laptop.done("laptop", "words").strip()
        office.done("hq", "confirm", "Завхан 1", "--words", spoken)
        led = (f"session={self.at_home}", f"trainee={self.find('GIRL')}", "part=lead")
        office.done("records", "add", "contribution", *led)
        laptop.done("people", "correct", "Z0", "gender=other")
        office.done("people", "correct", "Z0", "gender=male")
        laptop.done("exchange", "--stick", stick)
        office.done("hq", "receive", stick)

    def _judge(self) -> None:
        self.office.done("pairs", "judge", "C0", "C0-AGAIN", "same")
        self.office.done("pairs", "judge", "H0", "H1", "unsure")


def _row(ref: str, soum: str, number: int) -> str:
    """Return the row of a person; two in three are women, and no two names are alike."""
    gender = "male" if number % 3 == 0 else "female"
    born = f"{1985 + number % 25}-05-{1 + number % 28:02}"
    names = f"{_NAMES[number % len(_NAMES)]},{_FATHERS[number % len(_FATHERS)]}"
    return f"{ref},{names},{born},{gender},{soum}"
