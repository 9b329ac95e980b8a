"""The page of lists: head office keeps them by keyboard, a laptop only reads them."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.records.mission import Course
from fieldreg.services.figures.populations import load_populations
from fieldreg.services.pairs import comparing
from fieldreg.services.people import registration
from fieldreg.services.records import plain_records
from fieldreg.services.reference_lists import quota_progress, reference_entries
from fieldreg.ui.forms.records.view import RecordsView
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.reference_lists.page import ReferenceListsPage
from fieldreg.ui.pages.reference_lists.quotas import QuotaForm
from fieldreg.ui.widgets.pinned import PinnedBar
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.ui.dialogs import ScriptedDialogs
from tests.ui.in_sight import out_of_sight
from tests.ui.screens.input import press, type_text
from tests.ui.screens.single_page import SinglePage


@pytest.fixture
def show(qtbot, keyboard):
    def make(desk, *answers, is_office):
        page, dialogs = partial(ReferenceListsPage, is_office=is_office), ScriptedDialogs(*answers)
        return SinglePage(qtbot, keyboard, PageName.REFERENCE_LISTS, page, desk, dialogs=dialogs)

    return make


def test_its_forms_are_built_once_and_when_somebody_opens_them(show, office):
    page = show(office.desk, is_office=True).page
    assert not page.findChildren(QuotaForm) + page.findChildren(RecordsView)
    page.list_choice.set_value("quotas")
    for chord in ("Ins", "Esc", "Ins"):
        press(chord)
    assert page.findChildren(QuotaForm) == [page.quota_form]


def names(desk, kind):
    return [(one.name, one.is_retired) for one in reference_entries.list_entries(desk, kind)]


def test_an_officer_adds_renames_and_takes_out_of_use_without_a_mouse(show, office):
    page = show(office.desk, is_office=True)
    assert "Nothing is listed here" in page.words
    press("Ins")
    press("Enter")
    assert "Write the name first." in page.words
    type_text("Манлайлал")
    press("Enter")
    assert names(office.desk, kinds.COURSE) == [("Манлайлал", False)]
    assert page.focused == "Lists"
    press("F2")
    QApplication.focusWidget().clear()
    type_text("Удирдлага")
    press("Enter")
    assert names(office.desk, kinds.COURSE) == [("Удирдлага", False)]
    press("Ctrl+R")
    press("Ctrl+Enter")
    assert names(office.desk, kinds.COURSE) == [("Удирдлага", True)]
    assert "Удирдлага, out of use" in page.words
    press("Ctrl+Z")
    assert names(office.desk, kinds.COURSE) == [("Удирдлага", False)]
    assert page.ways.news[-1] == {kinds.COURSE.name}
    assert page.said[-1] == "Taken back: Удирдлага out of use"
    press("Ctrl+Z")
    assert names(office.desk, kinds.COURSE) == [("Манлайлал", False)]


def test_entries_of_one_name_are_told_apart_by_code_and_by_who_listed_them(show, office):
    with office.desk.writing() as writing:
        mine, _ = (writing.create(Course.validated(name="Манлайлал")) for _ in range(2))
        writing.create(Course.validated(name="Удирдлага"))
    page = show(office.desk, is_office=True)
    rows = [row.accessible_text for row in page.page.list.rows]
    assert rows[0].startswith(f"Манлайлал, {short_code(mine)} · ")
    assert rows[0].endswith("2026.03.14")
    assert len(set(rows)) == 3
    assert rows[2] == "Удирдлага"


def test_a_name_that_is_listed_is_not_said_to_be_added(show, office):
    page = show(office.desk, is_office=True)

    def add(name):
        press("Ins")
        type_text(name)
        press("Enter")
        return page.said[-1]

    assert add("Манлайлал").startswith("Added.")
    assert add("Манлайлал") == "It is in the list already."
    assert add("манлайлал") == "It is in the list already, and is now written so."
    assert names(office.desk, kinds.COURSE) == [("манлайлал", False)]
    press("Ctrl+R")
    press("Ctrl+Enter")
    assert add("манлайлал") == "In use again."
    assert names(office.desk, kinds.COURSE) == [("манлайлал", False)]


def test_a_place_is_added_by_its_code_and_one_that_lies_nowhere_is_refused(show, office):
    page = show(office.desk, is_office=True)
    page.page.list_choice.set_value("places")
    press("Ins")
    type_text("Шинэ гол")
    press("Tab")
    type_text("999999")
    press("Enter")
    assert "The list has no such place" in page.said[-1] or "no such place" in page.said[-1]
    QApplication.focusWidget().clear()
    type_text("652599")
    press("Enter")
    assert "652599, Шинэ гол, Tariat, Arkhangai" in page.words
    assert office.desk.places.name("652599", "mn") == "Шинэ гол"


def test_a_long_list_is_narrowed_to_the_rows_that_are_then_acted_on(show, office):
    courses = [f"Сургалт {number}" for number in range(1, 13)]
    for name in (*courses, "Хүний эрх", "Хүчирхийлэл", "Манлайлал"):
        reference_entries.add_entry(office.desk, kinds.COURSE, name)
    page = show(office.desk, is_office=True)
    press("Ctrl+F")
    type_text("hunii")  # as a search reads it
    assert [row.value.name for row in page.page.list.rows] == ["Хүний эрх"]
    assert "1 of 15" in page.words
    press("Enter")
    assert page.focused == "Lists"
    press("Ctrl+A")
    press("Ctrl+R")
    press("Ctrl+Enter")
    retired = [name for name, is_retired in names(office.desk, kinds.COURSE) if is_retired]
    assert retired == ["Хүний эрх"]
    press("Ctrl+F")
    type_text("сургалт 1")
    assert "4 of 15" in page.words
    press("Shift+Down")
    press("Esc")
    assert len(page.page.list.rows) == 15
    chosen = [value.name for value in page.page.list.selected_values()]
    assert chosen == ["Сургалт 1", "Сургалт 10"]
    type_text("үгүй")
    assert "0 of 15" in page.words
    assert not page.page.rename_button.isVisible()
    page.page.list_choice.set_value("partners")
    assert "Nothing is listed here" in page.words


def test_a_laptop_reads_them_and_says_of_which_day_they_are(show, office, laptop, stick):
    assert "none of its replies is here yet" in show(laptop.desk, is_office=False).words
    reference_entries.add_entry(office.desk, kinds.COURSE, "Манлайлал")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    page = show(laptop.desk, is_office=False)
    assert "as they were on 2026.03.14" in page.words
    assert "Манлайлал" in page.words
    press("Ins")
    press("F2")
    assert not page.page._form.isVisible()


def test_a_quota_is_set_without_a_mouse_and_its_figure_stands_below_it(show, office):
    reference_entries.add_entry(office.desk, kinds.COURSE, "Манлайлал")
    page = show(office.desk, is_office=True)
    page.page.list_choice.set_value("quotas")
    press("Ins")
    assert page.focused == "Who counts"
    press("Tab")
    press("Down")
    press("Tab")
    type_text("много")
    press("Enter")
    assert "Write 24.6 %, or a number of people such as 8." in page.words
    QApplication.focusWidget().clear()
    type_text("24,6 %")
    press("Ins")  # begins nothing anew over what is typed
    assert QApplication.focusWidget().text() == "24,6 %"
    assert not page.page.add_button.isVisible()
    press("Tab")
    type_text("2026.02.30")
    press("Enter")
    assert "Write a day such as 2026.03.14" in page.words
    QApplication.focusWidget().clear()
    type_text("2026.03.01")
    press("Enter")
    assert "rural, 24.6 % · Манлайлал · 2026.03.01 –" in page.words
    assert "not known yet" in page.words
    (line,) = quota_progress.list_quotas(office.desk)
    assert (line.quota.share, line.course, line.quota.since, line.quota.until) == (
        *(246, "Манлайлал", "2026-03-01", None),
    )
    press("F2")
    assert not page.page._form.isVisible()
    assert not page.page.rename_button.isVisible()
    press("Ctrl+R")
    press("Ctrl+Enter")
    assert "out of use" in page.words
    assert not page.page.figure_panel.isVisible()
    press("Ctrl+Z")
    assert [one.is_retired for one in quota_progress.list_quotas(office.desk)] == [False]


def test_beside_a_quota_stand_people_who_are_not_compared_yet(show, office):
    quota_progress.add_quota(office.desk, "women", "50 %")
    registration.register_person(office.desk, {"given_name": "Сараа"})
    page = show(office.desk, is_office=True)
    page.page.list_choice.set_value("quotas")
    press("Down")
    assert "people not yet compared with others: 1" in page.words
    comparing.find_new_pairs(office.desk)
    page.page.load()
    assert "people not yet compared" not in page.words


def test_what_saves_a_quota_is_in_sight_in_a_low_window(show, office, qtbot):
    page = show(office.desk, is_office=True)
    page.page.list_choice.set_value("quotas")
    press("Ins")
    page.window.resize(683, 348)
    save = page.page.save_button
    qtbot.waitUntil(lambda: save in [bar.button for bar in page.window.findChildren(PinnedBar)])
    assert not list(out_of_sight(page.window))


def test_the_fields_of_a_quota_stand_on_one_line_whatever_stands_below_them(show, office):
    page = show(office.desk, is_office=True)
    page.page.list_choice.set_value("quotas")
    press("Ins")
    form = page.page.quota_form
    for row in ((form.group, form.course), (form.aim, form.since, form.until)):
        page.page.layout().activate()
        assert len({field.mapTo(page.page, QPoint()).y() for field in row}) == 1


def test_a_name_of_several_courses_says_so_and_one_of_them_can_be_chosen(show, office):
    with office.desk.writing() as writing:
        ids = [writing.create(Course.validated(name="Манлайлал")) for _ in range(4)]
    page = show(office.desk, is_office=True)
    page.page.list_choice.set_value("quotas")
    for downs, shown in ((1, "4 courses of this name"), (3, short_code(ids[1]))):
        press("Ins")
        press("Tab")
        for _ in range(downs):
            press("Down")
        assert shown in QApplication.focusWidget().currentText()
        press("Tab")
        type_text("25 %")
        press("Enter")
        assert f"rural, 25 % · Манлайлал · {shown}" in page.words
    by_name, by_code = (one.quota for one in quota_progress.list_quotas(office.desk))
    assert (by_name.scope, by_code.scope, by_code.course) == (None, "one-course", ids[1])
    press("Down")
    assert "not counted, perhaps the same course: Манлайлал" in page.words


def test_another_list_closes_what_was_begun_for_a_quota(show, office):
    page = show(office.desk, is_office=True)
    page.page.list_choice.set_value("quotas")
    press("Ins")
    assert not page.page.list.isVisible()
    page.page.list_choice.set_value("courses")
    assert page.page.list.isVisible()
    assert not page.page._form.isVisible()


def test_a_quota_of_one_project_is_set_by_keys(show, office):
    plain_records.add_record(office.desk, kinds.PROJECT, {"name": "Тэгш"})
    page = show(office.desk, is_office=True)
    page.page.list_choice.set_value("quotas")
    press("Ins")
    for key in ("Tab", "Tab"):  # past whose it is, and the course
        press(key)
    assert page.focused == "Project"
    press("Down")
    press("Tab")
    type_text("8")
    press("Enter")
    assert "rural, people: 8 · all courses · Тэгш" in page.words
    (line,) = quota_progress.list_quotas(office.desk)
    assert line.project == "Тэгш"


def test_populations_are_loaded_by_keys_from_a_filled_template(show, office, tmp_path):
    template, filled = tmp_path / "хүн ам.xlsx", tmp_path / "хүн ам.csv"
    page = show(office.desk, template, filled, filled, is_office=True)
    assert "Load populations …" not in page.words
    page.page.list_choice.set_value("places")
    press("Ctrl+E")
    assert page.said[-1].startswith("The template is saved.")
    assert template.stat().st_size > 0
    filled.write_text("code,people_15_34\n6519,мянга\n", encoding="utf-8")
    press("Ctrl+O")
    assert page.said[-1].startswith("Line 2 of this file is not the code of a soum")
    filled.write_text("code,people_15_34\n6519,1000\n", encoding="utf-8")
    press("Ctrl+O")
    assert page.said[-1].startswith("Populations of 1 soum")
    assert load_populations(office.desk).counts == {"6519": 1000}
