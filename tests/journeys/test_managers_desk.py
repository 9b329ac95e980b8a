"""The manager's day: an officer makes an edition and a report, a second one signs, she reads them.

All by keys, in Mongolian; she has a passphrase of her own and sees nobody's name, no number of few
people, and no draft. `--pictures DIR` keeps what was seen.
"""

import re

import pytest

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.people import registration
from fieldreg.ui.navigation import PageName
from tests.cli.conftest import Machine
from tests.support.installations import PASSPHRASE, TARIAT, HeadOffice
from tests.support.key_holders import HOLDER_PASSPHRASES

SECOND, THIRD, _ = HOLDER_PASSPHRASES.values()
GENDERS = {"female": 18, "male": 14, "other": 3}
MANAGER = "Сувдаа"
_MOST_STOPS = 60


@pytest.fixture
def office(tmp_path):
    """Give head office's folder: 35 people of one session, two officers, and a manager."""
    office = HeadOffice(tmp_path / "office")
    people = [
        registration.register_person(
            office.desk, {"given_name": f"Цэцэг{gender}{n}", "soum": TARIAT, "gender": gender}
        )
        for gender, count in GENDERS.items()
        for n in range(count)
    ]
    values = {"date": "2026-03-10", "half_days": 1, "soum": TARIAT}
    session = training_sessions.plan_session(office.desk, "Эрх", values)
    training_sessions.mark_attendance(
        office.desk, session, people, AttendanceMark.PRESENT, shown=AS_STORED
    )
    office.installation.close()
    machine = Machine(office.folder, 1)
    for name, passphrase in (("Дулмаа", SECOND), (MANAGER, THIRD)):
        machine.done("trainer", "add", name, new=passphrase)
        machine.done("today", passphrase=passphrase)
    machine.done("hq", "role", MANAGER, "--give", "programme", "--take", "officer")
    return office.folder


class Desk:
    """Somebody at the window, who has a *passphrase*."""

    def __init__(self, seat, passphrase, pictures):
        self.seat, self._pictures = seat, pictures
        seat.window.resize(1366, 697)
        seat.unlock(passphrase)

    def keys(self, *chords):
        self.seat.press(*chords)

    def to_last_in_rail(self):
        self.keys("Alt+1")
        self.to("Өнөөдөр")
        self.keys("Up", "Enter")

    def to(self, name):
        for _ in range(_MOST_STOPS):
            if self.focused == name:
                return
            self.keys("Tab")
        raise LookupError(name)

    @property
    def focused(self):
        return self.seat.window.focusWidget().accessibleName().partition(":")[0]

    def choose(self, field, answer):
        self.to(field)
        self.keys("Home")
        box = self.seat.window.focusWidget()
        for _ in range(box.count()):
            if box.text() == answer:
                return
            self.keys("Down")
        raise LookupError(answer)

    def sees(self, *words):
        for each in words:
            self.seat.wait_for_text(each)

    def picture(self, name):
        self.seat.settle()
        self.seat.window.grab().save(str(self._pictures / f"{name}.png"))


def make_edition_and_sign(desk):
    desk.to_last_in_rail()
    desk.keys("Ctrl+J")
    assert desk.seat.window.page_name == PageName.REPORTS
    desk.keys("Ins")
    for field, typed in (("Гарчиг", "Жилийн тайлан"), ("Эхлэх өдөр", "2026.01.01")):
        desk.to(field)
        desk.seat.type(typed)
    desk.to("Дуусах өдөр")
    desk.seat.type("2026.12.31")
    desk.to("Гарчиг")
    desk.keys("Enter")
    desk.sees("ноорог")
    desk.keys("F9", "Ctrl+Enter")
    desk.sees("Хоёр дахь ажилтан мөн зурмагц тайлан гарна.")
    desk.keys("Esc", "Ctrl+T", "F9", "Ctrl+Enter")
    desk.sees("1-р эмхэтгэлийг гаргасан.")
    desk.seat.close()


def sign(desk):
    desk.sees("1 тайлан таны гарын үсгийг хүлээж байна")
    desk.picture("today of the second officer")
    desk.keys("Enter", "Enter", "F9")
    desk.picture("second signature")
    desk.keys("Ctrl+Enter")
    desk.sees("Жинхэнэ: хоёр ажилтан гарын үсэг зурсан")
    desk.picture("signed twice")
    desk.seat.close()


def test_the_manager_reads_what_two_officers_signed_and_nobodys_name(
    office, sit_down, pictures, tmp_path
):
    make_edition_and_sign(Desk(sit_down(office, language="mn"), PASSPHRASE, pictures))
    sign(Desk(sit_down(office, language="mn"), SECOND, pictures))
    file = tmp_path / "тайлан.html"
    desk = Desk(sit_down(office, file, file, file, language="mn"), THIRD, pictures)
    desk.sees("Нэргүй хүснэгт", "1 шинэ тайлан", "Жилийн тайлан · 2026-1 · ")
    desk.picture("today")
    desk.keys("Ctrl+T")
    read = [desk.seat.words]
    for table in (
        "Хүн: хүйс · 2026",
        "Хүн: оршин суугаа аймаг · 2026",
        "Хүн: сургалтын хөтөлбөр · 2026",
    ):
        desk.choose("Хүснэгт", table)
        read.append(desk.seat.words)
    desk.picture("table")
    assert "харуулаагүй, хүн цөөн" in read[1]
    assert "35" in read[1]
    desk.to_last_in_rail()
    assert desk.seat.window.page_name == PageName.REPORTS
    desk.picture("reports")
    desk.keys("Enter")
    desk.sees("Жинхэнэ: хоёр ажилтан гарын үсэг зурсан", "Эдгээр тоог дахин гаргасан шинэ тайлан")
    desk.picture("report")
    desk.keys("Ctrl+E")
    desk.sees("тайлан.html")
    desk.keys("F4")
    desk.sees("Жинхэнэ: тайлан.html файл энэ тайлан мөн")
    file.write_bytes(file.read_bytes().replace(b"35", b"53"))
    desk.keys("F4")
    desk.sees("Жинхэнэ биш: тайлан.html", "Энд хадгалсан тайлан гаргасан хэвээрээ байна.")
    desk.picture("not genuine")
    read.append(desk.seat.words)
    told = "\n".join(read)
    assert "Цэцэг" not in told
    assert not re.search(r"бусад · 3\b", told)
    assert not ("эмэгтэй · 18" in told and "эрэгтэй · 14" in told)  # 35 in all leaves 3
