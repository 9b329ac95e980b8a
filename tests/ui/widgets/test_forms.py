"""What several pages fill in: days, half-days, places, names, languages."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.kinds import FieldFormat
from fieldreg.domain.places.place import Level
from fieldreg.domain.problems import Code
from fieldreg.domain.records.values import DayPart
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.dates import current_half_day, format_session_dates, list_half_days
from fieldreg.ui.formatting.person_labels import find_match, minor_age
from fieldreg.ui.formatting.value_formatter import (
    LANGUAGE_CODES,
    format_choice,
    format_languages,
    parse_languages,
)
from fieldreg.ui.forms.editors import NameEdit, PlaceEdit
from fieldreg.ui.forms.people.person_fields import PersonFields
from tests.support.ui.contexts import build_context
from tests.ui.screens.input import press, type_text

PLACES = wiring.load_gazetteer()
LINE = SessionRow(
    *(1, 2, "Манлайлал", "2026-03-14", "2026-03-15", 3, "morning", None, None, "in-person"),
    *(None, None, "planned", 0, 0),
)


@pytest.fixture
def shown(qtbot):
    """Show a field on a page and put the focus into it."""
    page = QWidget()

    def show(edit):
        box = QVBoxLayout(page)
        box.addWidget(edit)
        box.addWidget(QLineEdit())  # where Tab goes
        qtbot.addWidget(page)
        page.show()
        qtbot.waitExposed(page).__enter__()
        page.activateWindow()
        edit.setFocus()
        qtbot.waitUntil(edit.hasFocus)
        return edit

    return show


@given(st.dates())
def test_a_day_is_read_back_as_it_is_shown(day):
    assert dates.parse_date(dates.format_date(day.isoformat())) == day.isoformat()
    assert dates.parse_date(day.isoformat()) == day.isoformat()


@pytest.mark.parametrize("typed", ["", "2026.02.30", "14.03.2026", "өнөөдөр", "2026.3"])
def test_what_is_no_day_is_not_read_as_one(typed):
    assert dates.parse_date(typed) is None


def test_a_stretch_of_days_is_written_shortly():
    first = date(2026, 3, 14)
    assert dates.format_date_range(first, first) == "2026.03.14"
    assert dates.format_date_range(first, date(2026, 3, 15)) == "2026.03.14 – 03.15"
    assert (
        dates.format_date_range(date(2025, 12, 31), date(2026, 1, 1)) == "2025.12.31 – 2026.01.01"
    )


def test_two_half_days_make_a_day():
    assert [(dates.format_month_day(one.day), one.part) for one in list_half_days(LINE)] == [
        ("03.14", DayPart.MORNING),
        ("03.14", DayPart.AFTERNOON),
        ("03.15", DayPart.MORNING),
    ]
    assert format_session_dates(LINE) == "2026.03.14 – 03.15"


def test_a_session_that_starts_in_the_afternoon_has_one_half_day_on_its_first_day():
    line = replace(LINE, starts="afternoon", half_days=2)
    assert [dates.format_month_day(one.day) for one in list_half_days(line)] == ["03.14", "03.15"]


@pytest.mark.parametrize(
    ("moment", "number"),
    [((13, 9), 1), ((14, 9), 1), ((14, 15), 2), ((15, 9), 3), ((15, 15), 3), ((20, 9), 3)],
)
def test_the_half_day_that_is_on_is_found_or_the_nearest(moment, number):
    day, hour = moment
    assert current_half_day(LINE, datetime(2026, 3, day, hour, tzinfo=UTC)) == number


@pytest.mark.parametrize(
    ("born", "age"),
    [("2008", 17), ("2007", None), ("2008-03-15", 17), ("2008-03-14", None), ("~2009", 17)],
)
def test_a_minor_is_who_may_be_under_eighteen(born, age):
    assert minor_age(born, date(2026, 3, 14)) == age


def test_an_age_that_cannot_be_known_is_nobodys():
    for born in (None, "", "?20о7", "2030"):
        assert minor_age(born, date(2026, 3, 14)) is None


def test_the_letters_that_were_searched_for_are_found_in_any_spelling():
    assert find_match("Сарантуяа", "саран") == (0, 5)
    assert find_match("Сарантуяа", "saran") == (0, 5)
    assert find_match("Сарантуяа", "Доржийн сар") == (0, 3)
    assert find_match("Сарантуяа", "2007") == (0, 0)


@given(st.sets(st.sampled_from(LANGUAGE_CODES)))
def test_languages_are_read_back_as_they_are_named(codes):
    assert set(parse_languages(format_languages(" ".join(sorted(codes)))).split()) == codes


def test_a_language_that_is_not_listed_is_kept_as_typed():
    assert parse_languages("Mongolian, Esperanto") == "mn Esperanto"


def test_a_place_is_completed_where_its_beginning_means_one(shown):
    edit = shown(PlaceEdit(PLACES, "mn"))
    type_text("Тариат")
    press("Tab")
    assert (edit.text(), edit.value) == ("Тариат, Архангай", "6525")


def test_of_several_places_the_one_nearby_is_taken(shown):
    edit = shown(PlaceEdit(PLACES, "mn"))
    edit.set_near("6525")
    type_text("Жаргалант")
    press("Tab")
    assert edit.text() == "Жаргалант, Архангай"


def test_of_several_places_none_is_taken_where_nothing_says_which(shown):
    edit = shown(PlaceEdit(PLACES, "mn"))
    type_text("Жаргалант")
    press("Tab")
    assert (edit.text(), edit.value) == ("Жаргалант", "Жаргалант")


def test_a_place_that_is_in_no_list_is_kept_as_typed(shown):
    edit = shown(PlaceEdit(PLACES, "mn"))
    type_text("Хөх нуурын зуслан")
    press("Tab")
    assert edit.value == "Хөх нуурын зуслан"


def test_arrows_go_through_the_places_and_back_to_what_was_typed(shown):
    edit = shown(PlaceEdit(PLACES, "mn"))
    type_text("Тар")
    names, suggestions, seen = offered(edit), edit.completer().popup(), []
    for _ in range(len(names) + 3):
        QTest.keyClick(suggestions, Qt.Key.Key_Down)  # a list has the keys while it is open
        seen.append((edit.text(), suggestions.isVisible()))
    assert seen == [(text, True) for text in [*names, "Тар", *names[:2]]]
    edit.own_enter().act()
    assert (edit.text(), suggestions.isVisible()) == (names[1], False)
    assert edit.value == PLACES.find("Тар", level=Level.SOUM)[1].code


@given(code=st.sampled_from([one.code for one in PLACES._places.values() if one.parent == "65"]))
@pytest.mark.usefixtures("qapp")
def test_a_place_is_read_back_from_what_is_shown(code):
    edit = PlaceEdit(PLACES, "en", Level.SOUM)
    edit.set_value(code)
    assert edit.value == code
    edit.deleteLater()


def test_names_of_the_list_are_offered_by_their_letters_and_all_on_arrow_down(shown):
    edit = shown(NameEdit(several=True))
    edit.set_names(["Амнести", "Хүний эрхийн төв", "Залуус"])
    type_text("Залуус, эрх")
    assert offered(edit) == ["Залуус, Хүний эрхийн төв"]
    edit.clear()
    type_text("Иргэд, залуус; эрх")
    assert offered(edit) == ["Иргэд, залуус; Хүний эрхийн төв"]
    edit.setText("")
    press("Down")
    assert offered(edit) == ["Амнести", "Хүний эрхийн төв", "Залуус"]


def offered(edit):
    model = edit.completer().model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def fields(theme, desk):
    holder = QWidget()
    assert theme  # a field wears one
    names = ("given_name", "birth_date", "aimag", "soum", "bag", "notes", "languages")
    yield PersonFields(build_context(desk), names, holder)
    holder.deleteLater()


def test_values_are_read_back_as_they_were_shown(fields):
    values = {
        "given_name": "Сараа",
        "birth_date": "?3.4.07",
        "soum": "6525",
        "notes": "Нэг\nХоёр",
        "languages": "kk mn",
    }
    fields.show_values(values)
    checked = {}
    while not checked:  # the birth date stops once
        checked = fields.check(is_new=False) or {}
        assert fields["birth_date"].problem_text
    assert {name: checked[name] for name in values} == values


def test_a_field_that_a_service_refused_is_marked_and_keeps_its_text(fields):
    fields.show_values({"given_name": "Сараа"})
    fields.show_problem("given_name", Code.VALUE_REFUSED)
    assert fields["given_name"].problem_text
    assert fields.read()["given_name"] == "Сараа"
    fields["given_name"].set_text("Сара")
    assert not fields["given_name"].problem_text


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (kind, code)
        for kind in (kinds.TRAINEE, kinds.SESSION, kinds.ATTENDANCE, kinds.CONSENT)
        for field in kind.fields
        if field.format is FieldFormat.CHOICE
        for code in filter(None, field.choices)
    ],
    ids=lambda part: getattr(part, "name", part),
)
def test_every_code_that_a_choice_may_hold_has_a_word(kind, code):
    """A history shows every value that there ever was."""
    assert format_choice(kind, code)
