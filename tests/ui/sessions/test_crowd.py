"""A few of the crowd at the real door: rows and warnings are read off the window."""

import pytest

from fieldreg.ui.keyboard import Action, key_label
from tests.bench.crowd import Crowd
from tests.support.arrivals import trainers
from tests.support.arrivals.doors import Tally, Way, homes_of, plan_session
from tests.support.arrivals.trainers import Row
from tests.support.arrivals.visitors import Visitors
from tests.ui.screens.check_in import CheckInScreen
from tests.ui.screens.input import press, type_text

REGISTERED, VISITORS = 400, 14


class WindowDoor:
    """The door in a window; *keys* are all but letters, where somebody was found by typing."""

    def __init__(self, screen: CheckInScreen, desk, session):
        self._screen, self._desk, self._session = screen, desk, session
        self.tally = Tally()
        self._keys = 0

    def let_in(self, visitor):
        self._keys = 0
        before = self._marked()
        way = self._find(visitor) or self._register(visitor)
        new = self._marked() - before
        assert len(new) == 1, visitor
        self.tally.note(visitor, *new, way, self._keys)

    def _find(self, visitor):
        field = self._screen.page.search.search_field
        homes = self._homes(visitor)
        for text in trainers.texts(visitor.typed, patronymic_first=True):
            type_text(text.removeprefix(field.text()))
            assert field.text() == text
            shown = [
                Row(row.lead, row.display_text, *row.cells[:2])
                for row in self._screen.page.search.results.rows
            ]
            line = trainers.recognise(visitor.person, homes, shown)
            if line is not None:
                self._press(*["Down"] * line, "Enter")
                return Way.FOUND
        return None

    def _register(self, visitor):
        self._press(key_label(Action.NEW_PERSON))
        for label, name in (("Birth_year", "birth_date"), ("Phone", "phone")):
            self._screen.fill(**{label: visitor.typed.get(name, "")})
            press("Tab")
            if self._is_warned_of(visitor):
                self._press(key_label(Action.COMPARE), key_label(Action.SAME_PERSON))
                return Way.WARNED
        self._press("Enter")
        view = self._screen.page.view
        while view.stack.currentWidget() is view.comparison_panel:
            if self._is_warned_of(visitor):
                self._press(key_label(Action.SAME_PERSON))
                return Way.WARNED
            self._press(key_label(Action.DIFFERENT_PERSON))
        return Way.REGISTERED

    def _is_warned_of(self, visitor):
        """Whether the warning in sight is about *visitor*, as far as it says."""
        warning = self._screen.page.form.duplicate_check.current
        if warning is None:
            return False
        shown = Row(
            warning.person.patronymic or "",
            warning.person.given_name or "",
            (warning.person.birth_date or "").lstrip("~")[:4],
            self._desk.places.name(warning.person.soum or "", "en"),
            warning.levels.agreeing,
        )
        return trainers.is_same(visitor.person, self._homes(visitor), shown)

    def _homes(self, visitor):
        return set(homes_of(self._desk, visitor, language="en"))

    def _press(self, *chords):
        for chord in chords:
            press(chord)
            self._keys += 1

    def _marked(self):
        participants = self._desk.store.sessions.list_participants(self._session)
        return {one.trainee for one in participants if one.marks.get(1) == "present"}


@pytest.fixture
def crowd(laptop):
    crowd = Crowd(REGISTERED)
    for part in crowd.registered():
        with laptop.installation.store.transaction():
            laptop.installation.store.apply_received(part)
    return crowd


def test_the_window_lets_everybody_in_as_who_they_are(qtbot, keyboard, desk, crowd):
    [(soum, visitors)] = Visitors(crowd, 0).sessions(1)
    session = plan_session(desk, soum, visitors)
    door = WindowDoor(CheckInScreen(qtbot, keyboard, desk, session), desk, session)
    for visitor in visitors[:VISITORS]:
        door.let_in(visitor)
    assert not door.tally.wrong
    assert {way for _, way in door.tally.ways} >= {Way.FOUND, Way.REGISTERED}
    assert door.tally.keys_per("returner") <= 6
