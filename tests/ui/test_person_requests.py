"""A request is typed where the search finds nobody, and attached at head office, by keyboard."""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import ConsentMethod, ConsentState, Purpose
from fieldreg.services import consent_records
from fieldreg.ui.navigation import EARLIER_ARRIVALS
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.installations import ARKHANGAI, BAYAN_OLGII, FIRST, SECOND
from tests.ui.screens.exchange import InboxScreen
from tests.ui.screens.input import press, type_text
from tests.ui.screens.people import PeopleScreen


@pytest.fixture
def carried(office, tmp_path):
    """Let head office receive what a laptop has to send."""

    def carry(laptop):
        stick = tmp_path / laptop.installation.name
        stick.mkdir(exist_ok=True)
        exchange_by_stick(laptop, stick)
        receive_sticks(office, stick)

    return carry


def test_where_the_search_finds_nobody_her_request_is_noted_and_an_officer_finds_her(
    qtbot, keyboard, office, carried
):
    other, borrowed = office.enrol(FIRST, ARKHANGAI), office.enrol(SECOND, BAYAN_OLGII)
    meant = other.register("Сарантуяа", birth_date="1999")
    namesake = other.register("Сарангэрэл", birth_date="2001")
    consent_records.record_consent(
        other.desk,
        meant,
        consent_records.NewConsent(Purpose.CONTACT, ConsentMethod.SPOKEN),
        shown=AS_STORED,
    )
    carried(other)
    screen = PeopleScreen(qtbot, keyboard, borrowed.desk)
    screen.go()
    press("F8")  # also where nobody is registered yet
    form = screen.page.requests.form
    press("Enter")  # nothing is chosen for somebody in a hurry
    assert form.fields["topic"].problem_text == "Choose what is asked for."
    press("Down")
    press("Enter")
    assert form.fields["name"].problem_text == "Write a name, or the code on the card."
    form.fields["name"].setFocus()
    type_text("Саран")
    press("Esc")
    borrowed.register("Айгүл")
    screen.ways.notify_changed({kinds.TRAINEE.name})
    screen.search("Саран")
    assert "Nobody found. F8: somebody who is not here asks for something" in screen.words
    press("F8")
    assert form.fields["name"].text() == "Саран"  # what was typed is kept
    form.fields["phone"].setFocus()
    type_text("99112233")
    press("Ctrl+S")
    assert screen.said[-1] == "Noted. It goes to head office with the next bundle."
    assert screen.page.people_list.isVisible()
    carried(borrowed)
    inbox = InboxScreen(qtbot, keyboard, office.installation)
    inbox.window.show_page(inbox.name, EARLIER_ARRIVALS)
    panel = inbox.page.view.change_panel
    assert "not to be contacted any more, What is asked for" in [
        row.accessible_text for row in panel.contents.rows
    ]
    assert panel.person_edit.text() == "Саран"
    assert {row.value for row in panel.people_list.rows} == {meant, namesake}
    panel.setFocus()
    press("F3")  # of two it is noted for neither before one is chosen
    assert panel.people_list.hasFocus()
    press("F6")  # it cannot be accepted as it stands
    press("F5")
    assert "Write why, in a few words." in inbox.words
    panel.person_edit.setFocus()
    press("Ctrl+A")
    type_text("Сарант 1999")
    assert [row.value for row in panel.people_list.rows] == [meant]
    press("F3")
    assert inbox.said[-1] == "It was noted for the person you named."
    store = office.installation.store
    [answer] = store.consents.list_by_person([meant])[meant]
    assert answer.state == ConsentState.WITHDRAWN
