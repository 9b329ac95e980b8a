"""Every page of the window, opened where somebody attended a confidential course.

The course stands beside who attended it on the pages of the session and of the person alone.
"""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import ConsentMethod, ConsentState, Purpose
from fieldreg.domain.roles import Role
from fieldreg.services import consent_records
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.reference_lists import quota_progress
from fieldreg.ui.navigation import EARLIER_ARRIVALS
from tests.support import confidential_work
from tests.support.bundles.trips import go_round
from tests.ui.screens.conflicts import ConflictsScreen
from tests.ui.screens.exchange import InboxScreen
from tests.ui.screens.input import press
from tests.ui.screens.visible_text import visible_text
from tests.ui.walker import Walker

COURSE = "Сэтгэлийн тайвшрал"
TELL_WHO = {"person", "door", "register"}
TELL_COURSE = {"today", "sessions", "lists"}  # what is held, and its quota without a figure


@pytest.fixture(params=["laptop", "head office"])
def walker(request, visit, office, laptop, stick):
    """Walks where a minor whose guardian was not heard yet attended it, and somebody like her."""
    desk = laptop.desk
    about = {"phone": "99112233", "birth_date": "2011-03-14", "soum": "6525"}
    her, other = (laptop.register("Нандинцэцэг", patronymic="Бат", **about) for _ in range(2))
    follow = NewConsent(Purpose.KEEP, ConsentMethod.WRITTEN, ConsentState.TO_FOLLOW, given_by="Ээж")
    consent_records.record_consent(desk, her, follow, shown=AS_STORED)
    session = laptop.hold_session(her, other, course=COURSE)
    course = desk.store.sessions.find(session).course_id
    with desk.writing() as writing:
        writing.edit(kinds.COURSE, course, {"is_confidential": "yes"}, shown=AS_STORED)
    go_round(office, stick, laptop, times=2)
    quota_progress.add_quota(office.desk, "minors", "25%", course=COURSE)
    go_round(office, stick, laptop)
    for each in (office, laptop):
        each.installation.close()
    there = visit((laptop if request.param == "laptop" else office).folder, "en", stick)
    there.unlock()
    made = Walker(there, {"person": her, "register": session, "door": session, "questions": her})
    yield made
    assert not there.desktop._runner.failures


@pytest.mark.slow
@pytest.mark.share(of=2)
def test_no_other_page_tells_who_attended_it(walker):
    told = {"who": set(), "course": set(), "nothing": set()}
    for name in walker.names:
        walker.open(name)
        said = visible_text(walker.window)
        sort = "nothing" if COURSE not in said else "who" if "Нандинцэцэг" in said else "course"
        told[sort].add(str(name))
    assert told["who"] == TELL_WHO & set(walker.names)
    assert told["course"] <= TELL_COURSE
    assert {"people", "sessions"} <= told["nothing"] | told["course"]


@pytest.fixture
def work(office, laptop, stick):
    return confidential_work.build_confidential_work(office, laptop, stick)


@pytest.mark.parametrize("has_desk", [False, True])
def test_what_waits_of_it_is_shown_to_an_officer_with_the_protected_desk(
    qtbot, keyboard, office, work, has_desk
):
    work.work_as(Role.OFFICER, *([Role.PROTECTED_DESK] if has_desk else ()))
    conflicts = ConflictsScreen(qtbot, keyboard, work.desk)
    assert (confidential_work.PARTICIPANT in conflicts.words) is has_desk
    assert confidential_work.COURSE in conflicts.words
    assert len(conflicts.values) == (2 if has_desk else 0)
    press("1")
    assert len(conflicts.waiting) == (0 if has_desk else 1)
    press("Enter")  # the sheet of the session, where it can be mended too
    assert conflicts.ways.taken == ([] if has_desk else [("session", work.session)])
    inbox = InboxScreen(qtbot, keyboard, office.installation)
    inbox.window.show_page(inbox.name, EARLIER_ARRIVALS)
    assert (confidential_work.CLAIMING in inbox.words) is has_desk
    assert ("only to an officer who has the protected desk too" in inbox.words) is not has_desk
    assert inbox.rows[0][0] == ("you decide" if has_desk else "for the protected desk")
    if not has_desk:  # the session that it is about is opened, as in the conflicts
        while not inbox.page.view.change_panel.contents.hasFocus():
            press("Tab")
        press("Enter")
        assert inbox.ways.taken == [("session", work.session)]
    press("F6")  # accepts it
    assert bool(work.held.list_all()) is not has_desk
