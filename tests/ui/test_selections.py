"""What stands beside a list is about its current row, however late answers come.

Every list of every page is moved to and fro while the answers are late and come in the
reverse order; what was about the row before is gone at once. Each page is opened twice.
"""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractItemView, QWidget

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import (
    ConsentMethod,
    ConsentState,
    ErasureReason,
    Purpose,
    QuotaGroup,
)
from fieldreg.domain.sealed_answers.questionnaire import build_reply
from fieldreg.services import consent_records, erasure_orders, trainer_questions, training_sessions
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.people import registration
from fieldreg.services.reference_lists import quota_progress, reference_entries
from fieldreg.services.sealed_answers import answer_sealing, protected_desk
from fieldreg.ui.tables.attendance_grid import AttendanceGrid
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.row_list import RowList
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.installations import DESK_PASSPHRASE, SECOND
from tests.support.ui.runner import LateRunner
from tests.ui.screens.input import press, type_text
from tests.ui.screens.visible_text import visible_text

NAMES = ("Сарантуяа", "Болд")
SECRETS = ("Астматай", "Чихрийн шижинтэй")


@pytest.fixture
def office(office, laptop, stick):
    """Head office with two of everything that a list can show."""
    people = [laptop.register(name, phone="99110000") for name in NAMES]
    session = laptop.hold_session(*people)
    for person, secret in zip(people, SECRETS, strict=True):
        replies = {"health": build_reply(secret)}
        answer_sealing.seal_answers(laptop.desk, person, replies, session=session, language="mn")
    office.enrol(SECOND)
    meet(office, laptop, stick)
    for number, person in enumerate(people):
        for side in (laptop.desk, office.desk):
            phone = {"phone": f"88{number}{side.user_name}"}
            registration.correct_person(side, person, phone, shown=AS_STORED)
        text = f"Асуулт {number}"
        trainer_questions.ask_trainer(
            office.desk, text, laptop=laptop.installation.name, about=person
        )
        for course in (f"Сургалт {number}", f"Хичээл {number}"):
            reference_entries.add_entry(office.desk, kinds.COURSE, course)
        quota_progress.add_quota(office.desk, QuotaGroup.RURAL, str(8 + number))
        other = registration.register_person(office.desk, {"given_name": f"Мартагдсан {number}"})
        erasure_orders.erase_people(office.installation, [other], ErasureReason.ASKED)
        asked = laptop.register(f"Мартах {number}")
        erasure_orders.erase_people(laptop.installation, [asked], ErasureReason.ASKED)
        minor = laptop.register(f"Хүүхэд {number}", birth_date="2012")
        follow = NewConsent(
            Purpose.KEEP, ConsentMethod.WRITTEN, ConsentState.TO_FOLLOW, given_by=f"Ээж {number}"
        )
        consent_records.record_consent(laptop.desk, minor, follow, shown=AS_STORED)
        laptop.hold_session(minor, course=f"Хичээл {number}")
    meet(office, laptop, stick)
    protected_desk.set_up_protected_desk(office.installation, DESK_PASSPHRASE)
    office.people, office.laptop = people, laptop
    return office


def meet(office, laptop, stick):
    for _ in range(2):
        exchange_by_stick(laptop, stick)
        receive_sticks(office, stick)


@pytest.fixture
def late():
    return LateRunner()


@pytest.fixture
def there(visit, office, late):
    office.installation.close()
    there = visit(office.folder, "en", runner=late)
    there.unlock()
    return there


def list_views(page):
    views = [one for one in page.findChildren(QAbstractItemView) if one.isVisibleTo(page)]
    return [
        one
        for one in views
        if isinstance(one, RowList | DataTable)
        and not isinstance(one, AttendanceGrid)
        and one.model().rowCount() > 1
    ]


def read_beside(page, view):
    lines = set()
    for part in page.findChildren(QWidget):
        if part.isVisibleTo(page) and part is not view and not view.isAncestorOf(part):
            lines.update(visible_text(part).splitlines() if not part.findChildren(QWidget) else [])
    return lines


def move(view, row):
    view.select(row)
    QCoreApplication.processEvents()


def assert_follows(page, view, late):
    """Move *view* between its first two rows; what is beside it never is about the other one."""
    beside = []
    for row in (0, 1):
        move(view, row)
        beside.append(read_beside(page, view))
    for row in (0, 1):
        move(view, 1 - row)
        late.is_late = True
        move(view, row)
        stale = (beside[1 - row] - beside[row]) & read_beside(page, view)
        assert stale == set(), "it stays where the selection has moved"
        late.deliver()
        assert read_beside(page, view) == beside[row]
    move(view, 0)
    late.is_late = True
    for row in (1, 0, 1, 0):
        move(view, row)
    late.deliver()
    assert read_beside(page, view) == beside[0]


def test_every_list_of_every_page_and_what_stands_beside_it(there, late):
    found = walk(there, late)
    assert found >= {"today", "conflicts", "laptops"}, found


def test_every_list_of_a_laptop_and_what_stands_beside_it(visit, office, late):
    office.laptop.installation.close()
    there = visit(office.laptop.folder, "en", runner=late)
    there.unlock()
    found = walk(there, late)
    assert found >= {"today", "sessions", "people"}, found
    for name in ("consents", "questions", "conflicts") * 2:
        there.book.open_page(name)
        for view in list_views(there.window.page):
            assert_follows(there.window.page, view, late)


def walk(there, late):
    """Go to every page twice and move its lists; give the pages that have any."""
    found = set()
    for button in there.window.rail._buttons * 2:
        there.window.show_page(button.name)
        for view in list_views(there.window.page):
            found.add(button.name)
            assert_follows(there.window.page, view, late)
    return found


def test_the_lists_that_a_key_opens(there, late, office):
    for name in ("erasures", "lists", "questions") * 2:
        there.book.open_page(name)
        assert list_views(there.window.page), name
        for view in list_views(there.window.page):
            assert_follows(there.window.page, view, late)
    there.window.show_page("lists")
    there.window.page.list_choice.set_value("quotas")
    (view,) = list_views(there.window.page)
    assert_follows(there.window.page, view, late)
    there.book.open_person(office.people[0])
    there.window.page.show_history()
    (view,) = list_views(there.window.page)
    assert_follows(there.window.page, view, late)


def open_answers(there, row):
    page = there.window.page
    move(page.people_list, row)
    page.reason.set_text("Тайлан")
    page.open_answers()


def test_one_persons_answers_never_stand_beside_anothers_name(there, late):
    there.window.show_page("protected")
    type_text(DESK_PASSPHRASE)
    press("Enter")
    page = there.window.page
    names = [row.display_text for row in page.people_list.rows]
    secrets = dict(zip(NAMES, SECRETS, strict=True))
    open_answers(there, 0)
    assert secrets[names[0]] in visible_text(page)
    page.load()
    assert secrets[names[0]] in visible_text(page)  # a new load alone removes nothing
    move(page.people_list, 1)
    assert secrets[names[0]] not in visible_text(page)
    late.is_late = True
    open_answers(there, 1)
    move(page.people_list, 0)
    late.deliver()
    assert not [secret for secret in SECRETS if secret in visible_text(page)]
    assert "Тайлан" in visible_text(page)  # the log tells that it was opened
    move(page.people_list, 1)
    open_answers(there, 1)
    assert secrets[names[1]] in visible_text(page)


@pytest.mark.parametrize("kind", ["person", "session"])
def test_a_page_shows_nothing_of_the_former_while_the_next_is_loaded(there, late, office, kind):
    go = there.book.open_person if kind == "person" else there.book.open_attendance
    values = {"date": there.book.context.user.day, "half_days": 1}
    user = there.book.context.user
    sessions = [training_sessions.plan_session(user, "Эрх", values) for _ in range(2)]
    training_sessions.close_sessions(user, sessions[1])
    first, second = office.people if kind == "person" else sessions
    go(first)
    page = there.window.page
    late.is_late = True
    go(second)
    assert page.childAt(page.rect().center()) is page._blank
    digest = user.store.digest()
    for key in ("F2", "Ctrl+R", "F9", "Enter"):
        press(key)
    assert page.childAt(page.rect().center()) is page._blank
    late.deliver()
    assert page.childAt(page.rect().center()) is not page._blank
    assert user.store.digest() == digest
