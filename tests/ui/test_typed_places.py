"""Places as they were typed, judged by keyboard, one or many at a time."""

import pytest
from PySide6.QtCore import QItemSelectionModel

from fieldreg.domain import kinds
from fieldreg.services.people import registration
from tests.ui.screens.duplicates import DuplicatesScreen
from tests.ui.screens.input import press


@pytest.fixture
def places(qtbot, keyboard, office):
    for soum in ("Тариятт", "тариятт сум", "Чулуутт", "Хаа нэгтээ", "Баянзүрхх"):
        aimag = {} if soum == "Баянзүрхх" else {"aimag": "65"}
        values = {"given_name": "Номин", "soum": soum, **aimag}
        registration.register_person(office.desk, values)
    screen = DuplicatesScreen(qtbot, keyboard, office.desk)
    screen.page.tabs.select(kinds.PLACE.name)
    screen.page.places.list.setFocus()
    return screen


def listed(screen):
    return [row.accessible_text for row in screen.page.places.list.rows]


def soums(office):
    return sorted(row.soum for row in office.desk.store.people.list_page(0, 9))


def test_a_text_is_judged_by_one_key_and_taken_back(office, places):
    assert listed(places)[0] == "Тариятт, 2, perhaps: Tariat, Arkhangai"
    assert "тариятт сум" in places.words
    press("F6")
    assert places.said[-1] == "Tariat, Arkhangai: 2 records"
    assert soums(office).count("6525") == 2
    press("F9")
    assert listed(places) == ["Тариятт, 2, Tariat, Arkhangai"]
    press("Del")
    assert places.said[-1] == "As typed again, in 2 records"
    assert "6525" not in soums(office)
    press("Ctrl+Z")
    assert soums(office).count("6525") == 2


def test_several_mean_each_its_likeliest_place_and_where_one_has_none_each_is_asked(office, places):
    view = places.page.places.list
    view.selectAll()
    assert places.page.places._list_meant() == []
    press("F5")
    assert places.said[-1] == "No listed place, in 5 records"
    press("Ctrl+Z")
    view.clearSelection()
    for place, row in enumerate(view.rows):
        if row.value.likeliest:
            chosen = QItemSelectionModel.SelectionFlag.Select
            view.selectionModel().select(view.model().index(place, 0), chosen)
    press("F6")
    assert places.said[-1] == "3 records have a listed place now"
    assert soums(office).count("6525") == 2
    assert "6552" in soums(office)


def test_of_several_places_one_is_chosen_and_any_other_typed(office, places):
    view = places.page.places
    names = [row.value.name for row in view.list.rows]
    view.list.select(names.index("Баянзүрхх"))
    view.table.select(1)
    press("F6")
    assert "6710" in soums(office)
    names = [row.value.name for row in view.list.rows]
    view.list.select(names.index("Хаа нэгтээ"))
    press("F2")
    view._editor.set_value("6501")
    view._editor.committed.emit()
    press("F6")
    assert "6501" in soums(office)
