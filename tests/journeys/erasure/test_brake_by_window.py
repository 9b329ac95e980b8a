"""More than five people of a day by keys alone: asked for, granted by another, waited for, recalled.

In Mongolian, as it is read; who works at head office has no mouse.
"""

from contextlib import closing, contextmanager

import pytest

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import ErasureReason
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.services import erasure_orders, officers
from fieldreg.services.installation import opening
from fieldreg.services.people import registration
from tests.support.installations import PASSPHRASE, fake_tools

SECOND = "найман цагаан тэмээ говийн элсэнд алхаж явна"
HER, OTHER = "Цэрэндолгор", "Болд"


@pytest.fixture
def office(office):
    """Head office where five people were erased today."""
    for name in (*(f"Хүн{number}" for number in range(5)), HER, OTHER):
        person = registration.register_person(office.desk, {"given_name": name})
        if name.startswith("Хүн"):
            erasure_orders.erase_people(office.installation, [person], ErasureReason.ASKED)
    office.installation.close()
    return office


@contextmanager
def at_head_office(office, days=0):
    tools = fake_tools(90 + days)
    tools.clock.go_on(days=days)
    with closing(opening.unlock(office.folder, PASSPHRASE, tools)) as installation:
        yield installation


def list_names(office):
    with at_head_office(office) as installation:
        return {person.given_name for person in installation.store.people.list_page(0, 9)}


def ask(officer):
    """Find her by her name, and erase her, as far as one officer may."""
    officer.press("Alt+4", "Ctrl+A")  # whatever was searched for last
    officer.type("цэрэн")
    officer.press("Enter")
    officer.wait_for_text(HER)
    officer.press("F3")
    officer.wait_for_text("Мэдээллийг устгахыг хүсэх")
    told = officer.words
    officer.press("Tab", "Tab", "Tab")
    officer.type(HER)
    officer.press("Ctrl+R", "Ctrl+Enter")
    officer.wait_for_text("Юу ч устаагүй")
    officer.settle()
    return told


def go_to_erasures(officer, *keys):
    officer.press(*(keys or ("Alt+6", "F3")))
    officer.wait_for_text("Өгсөн заавар")
    officer.settle()
    return officer.words


def order(officer):
    """Order what is asked for on the page of erasures."""
    officer.press("Enter")
    officer.wait_for_text("Мэдээллийг бүрмөсөн устгах")
    officer.press("Tab")
    officer.type(HER)
    officer.press("Ctrl+R", "Ctrl+Enter")
    officer.wait_for_text("Эндээс бүрмөсөн устлаа")
    officer.settle()
    return officer.words


def test_a_second_officer_orders_what_the_first_may_only_ask_for(sit_down, office):
    with at_head_office(office) as installation, installation.store.transaction():
        officers.add_user(installation, "Сараа", SECOND)
        installation.store.officers.set_rights(
            "Сараа", Rights.from_roles([Role.PROTECTED_DESK]), author="Энхтуул", day="2026-01-05"
        )
    first = sit_down(office.folder, language="mn")
    first.unlock()
    assert "хоёр дахь ажилтныг хүлээж байна: Сараа" in ask(first)
    assert f"{HER}, хоёр дахь ажилтныг хүлээж байна: Сараа · " in go_to_erasures(first)
    first.press("Enter")
    first.wait_for_text("Мэдээллийг устгахыг хүсэх")
    assert "Баталгаажуулахын тулд" not in first.words
    reason = first.window.page.form.erase_button.disabled_reason
    assert reason == "Юу ч устаагүй: хоёр дахь ажилтныг хүлээж байна: Сараа"
    first.press("Ctrl+R", "Ctrl+Enter")
    assert first.window._hint_bar.message == reason
    first.press("Esc")
    assert not first.window._hint_bar.message  # it was about the form
    first.close()
    with at_head_office(office) as installation:
        assert len(erasure_orders.list_erasure_requests(installation)) == 1

    second = sit_down(office.folder, language="mn")
    second.unlock(SECOND)
    assert "одоо заавар өгч болно" in go_to_erasures(second, "Enter")
    assert "Энхтуул хүсэж, Сараа заавар өгсөн" in order(second)
    second.close()
    assert list_names(office) == {OTHER}


def test_alone_she_waits_a_week_and_may_recall_until_then(sit_down, office):
    officer = sit_down(office.folder, language="mn")
    officer.unlock()
    told = ask(officer)
    assert "2026.03.21 хүртэл хүлээнэ" in told
    assert "Зөвшөөрсний дараа эндээс устах зүйл" in told
    assert "\nЭндээс устах зүйл" not in told  # nothing goes now
    assert f"{HER}, 2026.03.21 хүртэл хүлээнэ · " in go_to_erasures(officer)
    officer.press("F5")
    officer.wait_for_text("Хүсэлтээс болж нуусан хүн дахин харагдана")
    officer.settle()
    ask(officer)
    officer.close()
    assert list_names(office) == {OTHER}
    for days in (2, 5):
        with at_head_office(office, days) as installation:
            [other] = installation.store.people.list_page(0, 9)
            notes = {"notes": installation.day}
            registration.correct_person(
                installation.user_session(), other.id, notes, shown=AS_STORED
            )

    officer = sit_down(office.folder, language="mn")
    officer.clock.go_on(days=7)
    officer.unlock()
    assert "одоо заавар өгч болно" in go_to_erasures(officer)
    assert "зөвхөн Энхтуул, хүссэн: 2026.03.14" in order(officer)
    officer.close()
