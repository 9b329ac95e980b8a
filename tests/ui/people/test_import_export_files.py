"""People out of a table and into one: imported, undone, exported from the keyboard."""

import csv
import json
from threading import Event
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.services import training_sessions
from fieldreg.services.exports.plaintext_exports import ExportContent
from fieldreg.services.exports.register_tables import export_people
from fieldreg.services.exports.table_writer import write_table
from fieldreg.services.imports import import_run
from fieldreg.services.imports.import_reports import NoteReason
from fieldreg.services.pairs import comparing
from fieldreg.services.people import registration
from fieldreg.system import resource_path
from fieldreg.ui.navigation import PLAINTEXT_EXPORTS
from fieldreg.ui.pages.people.exports import content_label
from fieldreg.ui.pages.people.import_reports import reason_label
from fieldreg.ui.widgets.focus_ring import contains_focus
from tests.support.foreign_files.fresh_lists import read_lists
from tests.support.installations import FIRST, PASSPHRASE
from tests.support.locked_workbooks import given_names, open_locked_workbook
from tests.ui.screens.input import press, type_text
from tests.ui.screens.people import PeopleScreen, register_many


@pytest.fixture
def table(tmp_path):
    """Write a CSV file of *rows* under *headers*; give its path."""

    def write(headers, *rows, name="list.csv"):
        path = tmp_path / name
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([headers, *rows])
        return path

    return write


def people(desk):
    return [(one.given_name, one.patronymic) for one in desk.store.people.list_page(0, 100)]


# Importing


def test_a_table_is_looked_at_then_imported_then_undone(screen, desk):
    screen.go().import_file(resource_path("demo/historical_figures.csv"))
    assert "historical_figures.csv · UTF-8, delimiter: comma" in screen.words
    assert {"new", "doubtful", "left out"} < screen.counts.keys()
    assert desk.store.people.count() == 0
    press("Enter")
    assert desk.store.people.count() == 2_996
    assert screen.said[-1] == f"{QLocale().toString(2_996)} people imported. 4 rows left out"
    assert kinds.TRAINEE.name in screen.ways.news[-1]
    press("Ctrl+Z")
    assert (desk.store.people.count(), desk.store.people.count(retired=True)) == (0, 2_996)
    press("Esc")
    press("Ctrl+T")
    assert screen.page.head.subtitle.display_text == f"{QLocale().toString(2_996)} people"


def test_another_sheet_of_a_workbook_is_chosen_by_its_name(screen, desk, tmp_path):
    lists = {fresh.name: fresh for fresh in read_lists()}
    path = lists["sheet_per_soum"].write(tmp_path)
    screen.go().import_file(path)
    view = screen.page.files.import_view
    assert "sheet: Булган" in screen.words
    view.choices.sheet.editor.setFocus()
    press("Down")
    press("Down")
    assert "sheet: Дашинчилэн" in screen.words
    assert view.choices.sheet.editor.hasFocus()
    view.import_button.setFocus()
    press("Enter")
    assert people(desk) == [("Ойдов", "Лхам")]
    press("Esc")
    screen.import_file(path)
    assert screen.counts["new"] == "2"


def test_long_headings_leave_each_choice_in_sight(screen, tmp_path):
    lists = {fresh.name: fresh for fresh in read_lists()}
    screen.go().import_file(lists["kobo_select_many"].write(tmp_path))
    chooser = screen.page.files.import_view.columns
    least = chooser.minimumSizeHint().width()
    assert all(field.minimumSizeHint().width() <= least for field in chooser.fields)


def test_a_file_that_cannot_be_read_is_not_offered_with_the_people_of_the_last(
    screen, table, tmp_path
):
    screen.go().import_file(table(["Нэр"], ["Болд"]))
    assert "Import 1 people" in screen.words
    press("Esc")
    empty = tmp_path / "empty.csv"
    empty.touch()
    screen.import_file(empty)
    assert "Import 1 people" not in screen.words


def test_an_import_is_undone_from_the_list_while_nothing_was_done_after_it(
    screen, laptop, desk, table
):
    laptop.register("Сараа")
    screen.go()
    for name in ("Болд", "Цэцэг"):
        screen.import_file(table(["Нэр"], [name]))
        press("Enter")
        press("Esc")
        assert desk.store.people.count() == 2
        if name == "Болд":
            press("Ctrl+Z")
            assert screen.said[-1].startswith("The import is undone: 1")
            assert people(desk) == [("Сараа", None)]
    laptop.register("Дорж")
    press("Ctrl+Z")
    assert sorted(name for name, _ in people(desk)) == ["Сараа", "Цэцэг"]


def test_rows_without_a_name_are_saved_locked_completed_and_imported(screen, desk, table, tmp_path):
    screen.go().import_file(table(["Нэр", "Утас"], ["Болд", "99110011"], ["", "99110012"]))
    press("Enter")
    assert screen.said[-1] == "1 people imported. 1 rows left out"
    assert screen.focused == "Save the rows left out"
    rest = tmp_path / "rest.xlsx"
    screen.dialogs.answers.append(rest)
    press("Enter")
    press("Enter")
    assert screen.said[-1].startswith("1 rows saved: rest.xlsx")
    headers, row = open_locked_workbook(rest, PASSPHRASE)
    assert headers == ["Нэр", "Утас", "import_line", "import_reason"]
    assert row[3] == "Given name: no given name; the row is left out"
    completed = [["Туяа", row[1], int(row[2]), row[3]]]
    with rest.open("wb") as out:
        write_table(out, rest.name, headers, completed, passphrase=PASSPHRASE, count=1)
    press("Esc")
    press("Esc")
    screen.import_file(rest)
    assert screen.focused == "Passphrase of the file"
    posted, dismissed = [], []
    screen.page.notice_posted.connect(posted.append)
    type_text("өөр")
    press("Enter")
    assert screen.said[-1].startswith("The passphrase is wrong.")
    posted[-1].dismissed.connect(lambda: dismissed.append(posted[0]))
    QApplication.focusWidget().clear()
    type_text(PASSPHRASE)
    press("Enter")
    assert dismissed == [posted[0]]  # it would stand below the table that was opened
    press("Enter")
    assert people(desk) == [("Болд", None), ("Туяа", None)]
    assert screen.page.files.import_view.passphrase.text() == ""


def test_an_import_is_undone_long_after_its_view_was_left(screen, desk, table):
    first = table(["Нэр", "Утас"], ["Болд", "99110011"], ["Сүх", "99110012"])
    screen.go().import_file(first)
    press("Enter")
    press("Esc")
    changed = desk.store.people.list_page(0, 1)[0].id
    registration.correct_person(desk, changed, {"phone": "99000000"}, shown=AS_STORED)
    screen.import_file(table(["Нэр"], ["Билгүүн"], name="second.csv"))
    press("Enter")
    press("Esc")
    press("F9")
    shown = screen.page.files.import_history
    assert "Undoing takes 1 records out of use." in screen.words
    press("Down")
    assert "1 people stay, since others have worked on them" in screen.words
    press("Ctrl+Z")
    assert screen.said[-1].startswith("The import is undone: 1 records out of use")
    assert kinds.TRAINEE.name in screen.ways.news[-1]
    assert desk.store.people.count() == 2
    model = shown.table.model()
    states = [model.index(row, 4).data() for row in range(model.rowCount())]
    assert states == ["in use", "undone"]
    press("Ctrl+Z")  # once is enough
    assert desk.store.people.count() == 2
    press("Esc")
    assert screen.page.stack.currentWidget() is not shown


def test_where_nothing_was_imported_the_list_says_so_and_esc_leads_back(screen):
    screen.go()
    press("F9")
    assert "Nothing was imported yet." in screen.words
    press("Esc")
    assert screen.focused == "New person"


def test_a_column_may_go_into_another_field_or_be_left_out(screen, desk, table):
    path = table(["first_name", "surname", "job"], ["ada", "lovelace", "countess"])
    screen.go().import_file(path)
    screen.choose("surname", "Clan name")
    screen.choose("job", "left out")
    screen.to("Import 1 people")
    press("Enter")
    (line,) = desk.store.people.list_page(0, 10)
    values = desk.store.records.load_many(kinds.TRAINEE, [line.id])[0].values
    assert (values["given_name"], values["clan_name"]) == ("ada", "lovelace")
    assert values["patronymic"] is None
    assert values["occupation"] is None


def test_columns_for_one_field_are_left_to_whoever_imports(screen, desk, table):
    headers = ["Нэр", "Утас", "phone number", "email address", "цахим шуудан"]
    row = ["Болд", "99112233", "88112233", "bold@example.org", "bold@example.mn"]
    screen.go().import_file(table(headers, row))
    assert "Which column is it: Phone?" in screen.words
    assert "Утас: 99112233 · phone number: 88112233" in screen.words
    press("Enter")
    assert desk.store.people.count() == 0
    press("F6")
    assert "Which column is it: Email?" in screen.words
    press("F7")  # there are two answers
    press("Enter")
    assert desk.store.people.count() == 0
    press("F5")
    press("Enter")
    (line,) = desk.store.people.list_page(0, 10)
    values = desk.store.records.load_many(kinds.TRAINEE, [line.id])[0].values
    assert (values["phone"], values["email"]) == ("88112233", "bold@example.org")
    press("Esc")

    kept = "The columns are as they were chosen for an earlier list with these headings."
    screen.import_file(table(headers, ["Туяа", "1", "88112244", "t@example.org", "2"]))
    assert kept in screen.words
    assert "Which column is it" not in screen.words
    press("Ctrl+R")
    assert kept not in screen.words
    assert "Which column is it: Phone?" in screen.words


def test_where_no_heading_is_a_name_it_is_asked_which_column_is(screen, desk, table):
    rows = [["1", "Болд Дорж", "99112233"], ["2", "Г.Туяа", "88112233"]]
    screen.go().import_file(table(["№", "Хэн ирсэн", "Утас"], *rows))
    assert "Which column is it: Given name?" in screen.words
    assert "Хэн ирсэн: Болд Дорж" in screen.words
    press("Enter")
    assert desk.store.people.count() == 0
    press("F5")
    press("Enter")
    assert {*people(desk)} == {("Болд Дорж", None), ("Туяа", "Г.")}


def test_where_no_column_may_be_a_name_all_stand_open_and_nobody_comes_in(screen, table):
    screen.go().import_file(table(["№", "Утас"], ["1", "99112233"], ["2", "88112233"]))
    assert "Which column is it: Given name?" in screen.words
    columns = screen.page.files.import_view.columns
    assert columns.head.is_open
    assert contains_focus(columns.fields[0])
    import_button = screen.page.files.import_view.import_button
    assert import_button.accessibleDescription() == "1 questions are left"
    screen.choose("Утас", "Given name")
    assert import_button.accessibleDescription() == "No row has a person who is new"


def test_genders_ticked_in_two_columns_are_seen_before_they_are_imported(screen, desk, table):
    rows = [["Болд", "x", ""], ["Туяа", "", "1"], ["Сүх", "✓", "✓"]]
    screen.go().import_file(table(["Нэр", "Эрэгтэй", "Эмэгтэй"], *rows))
    rows = screen.page.files.import_view.rows.table.model()
    shown = {rows.index(row, column).data() for row in range(3) for column in range(6)}
    assert {"man", "woman"} <= shown
    assert reason_label(NoteReason.GENDER_NOT_TICKED) in screen.words
    press("Enter")
    found = desk.store.people.list_page(0, 10)
    records = desk.store.records.load_many(kinds.TRAINEE, [line.id for line in found])
    genders = {each.values["given_name"]: each.values["gender"] for each in records}
    assert genders == {"Болд": "male", "Туяа": "female", "Сүх": None}


def test_a_column_chosen_by_hand_leaves_what_is_known_of_the_others(screen, desk, table):
    path = table(["Нэр", "Нас", "Юу"], ["Болд", "17", "Багш"])
    screen.go().import_file(path)
    screen.choose("Юу", "Occupation")
    screen.to("Import 1 people")
    press("Enter")
    (line,) = desk.store.people.list_page(0, 10)
    values = desk.store.records.load_many(kinds.TRAINEE, [line.id])[0].values
    assert values["occupation"] == "Багш"
    assert values["birth_date"].startswith("~"), "the age is read as before"


def test_a_column_whose_cells_look_otherwise_is_asked_about(screen, desk, table):
    rows = [["Болд", "Боржигин"], ["Туяа", "Хиад"], ["Сүх", "Бэсүд"]]
    screen.go().import_file(table(["Нэр", "Овог"], *rows))
    assert "Is the column “Овог” this: Patronymic?" in screen.words
    press("F6")
    press("Enter")
    people = desk.store.records.load_many(
        kinds.TRAINEE, [line.id for line in desk.store.people.list_page(0, 10)]
    )
    assert {person.values["clan_name"] for person in people} == {"Боржигин", "Хиад", "Бэсүд"}


def test_columns_whose_headers_mean_nothing_are_chosen_by_hand(screen, desk, table):
    screen.go().import_file(table(["c1", "c2"], ["Болд", "Доржийн"]))
    assert screen.said == ["No column is headed like a field. Say which column is which."]
    assert screen.focused == "c1"
    screen.choose("c1", "Given name")
    screen.choose("c2", "Patronymic")
    screen.to("Import 1 people")
    press("Enter")
    assert people(desk) == [("Болд", "Доржийн")]


def test_each_column_shows_what_stands_in_it(screen, table):
    screen.go().import_file(
        table(["Нэр", "Юм"], ["Болд", ""], ["Туяа", "цэнхэр"], ["Сүх", "улаан"])
    )
    press("F2")
    assert "цэнхэр" in screen.words


def test_an_export_of_our_own_says_what_its_code_does_and_makes_nobody_twice(
    screen, laptop, desk, tmp_path
):
    laptop.register("Билгүүн")
    path = tmp_path / "people.csv"
    export_people(desk, path)
    screen.go().import_file(path)
    shown = {
        field.editor.accessibleName(): field.editor.currentText()
        for field in screen.page.files.import_view.columns.fields
    }
    assert shown["code"] == "finds who is here already"
    assert shown["retired"] == "out of use or not"
    assert "same" in screen.counts
    press("Enter")
    assert desk.store.people.count() == 1


def test_a_table_of_forty_columns_scrolls_and_tab_comes_to_the_last(screen, table):
    headers = ["Нэр", *(f"Асуулт {one}" for one in range(39))]
    screen.go().import_file(table(headers, ["Болд", *["x"] * 39]))
    screen.to("Асуулт 38")
    box, page = QApplication.focusWidget(), screen.page
    assert page.rect().contains(box.mapTo(page, box.rect().center()))
    assert screen.page.files.import_view.columns.height() < page.height() / 2
    assert page.height() == page.parentWidget().height()


def test_the_same_table_twice_makes_nobody_twice(screen, desk, table):
    path = table(["id", "Нэр", "Овог"], ["7", "Болд", "Доржийн"])
    screen.go().import_file(path)
    press("Enter")
    press("Esc")
    screen.import_file(path)
    assert "This very file was imported before" in screen.words
    assert "same" in screen.counts
    press("Enter")
    assert desk.store.people.count() == 1


def test_a_file_that_is_no_table_is_refused_in_words_and_esc_leads_back(screen, laptop, tmp_path):
    laptop.register("Билгүүн")
    path = tmp_path / "picture.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    screen.go().import_file(path)
    assert screen.said == ["This file is no table. CSV, XLSX and JSON files can be read."]
    press("Esc")
    assert screen.given_names == ["Билгүүн"]


def test_esc_before_the_import_writes_nobody(screen, desk, table):
    screen.go().import_file(table(["Нэр"], ["Болд"]))
    press("Esc")
    assert desk.store.people.count() == 0
    assert "Nobody is registered yet" in screen.words


def test_esc_stops_an_import_whole_and_it_can_be_begun_again(
    threaded, desk, table, qtbot, monkeypatch
):
    is_written, is_stopped = Event(), Event()

    def keep_doubts(*args):
        is_written.set()
        assert is_stopped.wait(20)
        comparing.keep_doubts(*args)

    monkeypatch.setattr(import_run, "comparing", SimpleNamespace(keep_doubts=keep_doubts))
    threaded.go().import_file(table(["Нэр"], ["Болд"], ["Сарнай"]))
    view = threaded.page.files.import_view
    qtbot.waitUntil(lambda: threaded.focused == "Import 2 people", timeout=20_000)
    press("Enter")
    qtbot.waitUntil(is_written.is_set, timeout=20_000)
    press("Esc")
    is_stopped.set()
    qtbot.waitUntil(lambda: not view.is_writing, timeout=20_000)
    assert threaded.said == ["Stopped. Nobody was imported."]
    assert view.isVisible()
    counts = []
    threaded.runner.run(view, desk.store.people.count, counts.append)
    qtbot.waitUntil(lambda: counts == [0])
    press("Esc")
    assert not view.isVisible()


def test_the_report_says_of_each_row_what_became_of_it(screen, table, tmp_path):
    screen.go().import_file(table(["Нэр", "Төрсөн он"], ["Болд", "эртээд"]))
    path = tmp_path / "report.json"
    press("Ctrl+E")
    screen.write("JSON, no passphrase", path, "for the school to put right")
    assert screen.said[0].startswith("Report saved: report.json")
    press("Esc")
    assert screen.page.files.import_view.isVisible()
    row = json.loads(path.read_text(encoding="utf-8"))[1]
    assert row["outcome"] == "new"
    sentence = reason_label(NoteReason.DATE_UNREADABLE)
    assert row["explanation"] == f"Born: {sentence}"


@pytest.mark.parametrize("why", NoteReason)
def test_every_reason_has_its_words(why):
    assert reason_label(why)


# Exporting


def test_everyone_leaves_locked_by_a_passphrase_that_is_shown_once_fault_70(
    screen, laptop, desk, tmp_path
):
    laptop.register("Билгүүн")
    registration.retire_person(desk, laptop.register("Сарантуяа"), shown=AS_STORED)
    path = tmp_path / "people.xlsx"
    screen.go()
    press("Ctrl+E")
    screen.choose("What", "everyone, also those out of use")
    screen.dialogs.answers.append(path)
    press("Enter")
    assert screen.said[0].startswith("2 people written: people.xlsx")
    assert PASSPHRASE in screen.words
    assert given_names(open_locked_workbook(path, PASSPHRASE)) == ["Билгүүн", "Сарантуяа"]
    press("Esc")
    press("Ctrl+E")
    assert PASSPHRASE not in screen.words
    assert desk.store.plaintext_exports.list_all() == []


@pytest.mark.parametrize(
    ("form", "ending"), [("Workbook", ".xlsx"), ("Text table", ".csv"), ("JSON", ".json")]
)
def test_in_the_clear_everyone_leaves_only_for_a_reason_that_is_noted_fault_70(
    screen, laptop, tmp_path, form, ending
):
    desk = laptop.desk
    laptop.register("Билгүүн")
    path = tmp_path / f"people{ending}"
    screen.go()
    press("Ctrl+E")
    screen.choose("Form", f"{form}, no passphrase")
    press("Enter")
    assert "Say why it has to leave without a passphrase." in screen.words
    type_text("тайлан")
    screen.dialogs.answers.append(path)
    press("Enter")
    assert path.stat().st_size > 0
    (noted,) = desk.store.plaintext_exports.list_all()
    assert (noted.reason, noted.by, noted.what) == ("тайлан", laptop.trainer, "people")
    assert (noted.rows, noted.path) == (1, str(path))


def test_the_whole_register_leaves_in_the_forms_of_other_programs(
    qtbot, keyboard, laptop, tmp_path
):
    laptop.register("Билгүүн")
    screen = PeopleScreen(qtbot, keyboard, laptop.installation)
    screen.go()
    for form, ending, begins in (
        ("Workbook, no passphrase", ".xlsx", b"PK"),
        ("Zipped text tables, no passphrase", ".zip", b"PK"),
        ("Data package (Frictionless), no passphrase", ".zip", b"PK"),
        ("Workbook with HXL hashtags, no passphrase", ".xlsx", b"PK"),
        ("JSON, no passphrase", ".json", b'{"as_of"'),
        ("Figures for DHIS2, without names", ".json", b'{\n "dataSet"'),
    ):
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}{ending}"
        press("Ctrl+E")
        screen.choose("What", "the whole register, with sessions")
        screen.choose("Form", form)
        screen.to("Reason")
        type_text("тайлан")
        screen.dialogs.answers.append(path)
        press("Enter")
        assert screen.said[-1].startswith(f"The register is written: {path.name}")
        assert path.read_bytes().startswith(begins)
        press("Esc")
    press("Ctrl+E")  # the forms are those of what is chosen
    with pytest.raises(AssertionError):
        screen.choose("Form", "Figures for DHIS2, without names")


def test_a_file_in_the_clear_stays_on_the_list_until_del_fault_70(screen, laptop, desk, tmp_path):
    laptop.register("Билгүүн")
    path = tmp_path / "people.csv"
    export_people(desk, path, reason="тайлан")
    screen.go(PLAINTEXT_EXPORTS)
    assert screen.files[0][1:3] == ["people.csv", "people"]  # perhaps not everyone
    screen.to("Unprotected files")
    screen.dialogs.answers.append(False)
    press("Del")
    assert path.exists()
    screen.dialogs.answers.append(True)
    press("Del")
    assert not path.exists()
    assert screen.files == []
    assert "deleted from a stick" in screen.said[-1]
    assert "There is no unprotected file from here." in screen.words


@pytest.mark.parametrize("place", ["Form", "Unprotected files", "Delete the file"])
def test_esc_leaves_the_files_from_everywhere(screen, laptop, desk, tmp_path, place):
    laptop.register("Билгүүн")
    export_people(desk, tmp_path / "people.csv")
    screen.go(PLAINTEXT_EXPORTS).to(place)
    press("Esc")
    assert "Билгүүн" in screen.words
    assert not screen.page.files.export_view.isVisible()


def test_several_files_are_deleted_after_one_question_that_names_their_number(
    screen, laptop, desk, tmp_path
):
    laptop.register("Билгүүн")
    paths = [tmp_path / f"people-{number}.csv" for number in range(3)]
    for path in paths:
        export_people(desk, path)
    screen.go(PLAINTEXT_EXPORTS).to("Unprotected files")
    press("Shift+Down")
    screen.dialogs.answers.append(True)
    press("Del")
    assert screen.dialogs.asked[-1] == ("confirm", "Delete 2 files")
    assert sum(path.exists() for path in paths) == 1
    assert screen.said[-1].startswith("2 files are deleted.")
    assert len(screen.files) == 1


@pytest.mark.parametrize("what", ExportContent)
def test_every_sort_of_file_that_leaves_has_its_words(what):
    assert content_label(what)


def test_another_file_in_its_place_is_never_deleted_fault_70(screen, laptop, desk, tmp_path):
    laptop.register("Билгүүн")
    path = tmp_path / "people.csv"
    export_people(desk, path)
    path.write_text("what somebody else keeps there")
    screen.go(PLAINTEXT_EXPORTS).to("Unprotected files")
    screen.dialogs.answers.append(True)
    press("Del")
    assert path.read_text() == "what somebody else keeps there"
    assert screen.said[-1].startswith("Another file is there now")


def test_esc_stops_an_export_and_leaves_no_file(threaded, desk, tmp_path, qtbot):
    register_many(desk, 5_000)
    threaded.go()
    qtbot.waitUntil(lambda: threaded.page.people_list.model.rowCount() == 5_000)
    threaded.dialogs.answers.append(tmp_path / "people.xlsx")
    press("Ctrl+E")
    press("Enter")
    form = threaded.page.files.export_view.form
    assert form.is_writing
    press("Esc")
    qtbot.waitUntil(lambda: not form.is_writing)
    assert threaded.said == ["Stopped. No file was written."]
    assert [path.name for path in tmp_path.iterdir()] == [FIRST]
    press("Esc")
    assert threaded.page.people_list.isVisible()


def test_a_file_that_cannot_be_written_is_told_in_words(screen, laptop, desk, tmp_path):
    laptop.register("Билгүүн")
    screen.go()
    press("Ctrl+E")
    path = tmp_path / "nowhere" / "people.csv"
    screen.write("Text table, no passphrase", path, "тайлан")
    assert screen.said == ["The file could not be written. The old file is unchanged."]
    assert not screen.page.files.export_view.is_writing
    assert desk.store.plaintext_exports.list_all() == []


def test_whoever_asks_for_no_file_gets_none(screen, laptop):
    laptop.register("Билгүүн")
    screen.go()
    screen.dialogs.answers += [None, None]
    press("Ctrl+O")
    for key in ("Ctrl+E", "Enter", "Esc"):
        press(key)
    assert screen.said == []
    assert screen.given_names == ["Билгүүн"]
    type_text("б")
    assert screen.given_names == ["Билгүүн"]


# Accepting

HEADERS = ["№", "Нэр", "Овог", "Төрсөн он", "Утас", "Сургууль"]


@pytest.fixture
def known(desk):
    """Three people of a numbered list; the second has no phone, the third another."""
    people = [("1", "Болд", "99112233"), ("2", "Туяа", None), ("3", "Сүх", "88112233")]
    shared = {"patronymic": "Дорж", "birth_date": "2007"}
    return [
        registration.register_person(
            desk, shared | {"source_ref": ref, "given_name": name} | ({"phone": at} if at else {})
        )
        for ref, name, at in people
    ]


@pytest.fixture
def rows_view(screen, table, known):
    """The rows of a table that fills, corrects, is the same, new, doubtful and no person."""
    rows = [
        ["1", "Болд", "Дорж", "2007", "99112233", "3-р сургууль"],
        ["2", "Туяа", "Дорж", "2007", "99118877", "3-р сургууль"],
        ["3", "Сүх", "Дорж", "2007", "95112233", ""],
        ["4", "Анар", "Бат", "2008", "", ""],
        ["5", "Болд", "Дорж", "2007", "99112233", ""],
        ["", "", "", "", "94112233", ""],
    ]
    assert len(known) == 3
    screen.go().import_file(table(HEADERS, *rows))
    return screen.page.files.import_view.rows


def to_field(screen, rows_view, name):
    screen.to("Rows")
    for _ in range(len(HEADERS) + 2):
        if rows_view.current_field == name:
            return
        press("Right")
    raise AssertionError(name)


def phones(desk, known):
    return [desk.store.records.load(kinds.TRAINEE, each).values["phone"] for each in known]


def test_every_row_is_shown_beside_the_register_and_counts_that_filter_sum_to_the_rows(
    screen, rows_view
):
    counts = {name: int(number) for name, number in screen.counts.items()}
    assert counts == {"all": 6, "new": 1, "fills": 2, "corrects": 1, "doubtful": 1, "left out": 1}
    assert sum(counts.values()) == 2 * counts["all"]
    _, second, third, _, doubtful, _ = screen.rows
    assert second[1:2] + second[6:] == [
        *("fills", "99118877, added", "3-р сургууль, added", "fills 2 values")
    ]
    assert third[1:2] + third[6:] == [
        "corrects",
        "95112233 instead of 88112233",
        "",
        "replaces 1 values",
    ]
    assert doubtful[-1].startswith("perhaps Дорж Болд, ")
    press("Shift+Tab")
    assert screen.focused == "all: 6"
    press("Right")
    press("Right")
    assert [row[1] for row in screen.rows] == ["fills", "fills"]
    assert rows_view.tabs.current == "fills"


def test_a_column_and_single_rows_are_accepted_by_one_key_each(screen, desk, known, rows_view):
    to_field(screen, rows_view, "phone")
    press("F3")
    press("Down")
    press("Down")
    assert screen.rows[2][1] == "accepted"
    press("Space")  # this one not
    assert [row[1] for row in screen.rows[:3]] == ["fills", "accepted in part", "corrects"]
    press("Up")
    press("Up")
    press("Space")
    assert screen.rows[0][1] == "accepted"
    screen.to("Import 2 people")
    press("Enter")
    assert phones(desk, known) == ["99112233", "99118877", "88112233"]
    schools = [desk.store.records.load(kinds.TRAINEE, each).values["school"] for each in known]
    assert schools == ["3-р сургууль", None, None]
    assert [row[1] for row in screen.rows[:3]] == ["accepted", "accepted in part", "corrects"]
    assert "F3" not in screen.hints
    press("Ctrl+Z")
    assert phones(desk, known) == ["99112233", None, "88112233"]


def test_the_field_of_the_current_column_is_changed_from_the_rows(screen, rows_view):
    to_field(screen, rows_view, "phone")
    press("F2")
    assert screen.focused == "Утас"


def test_all_is_accepted_by_one_key_and_nothing_without_one(screen, desk, known, rows_view):
    assert rows_view.hint.text().startswith("4 values wait for you")
    screen.to("Rows")
    press("F3")
    assert not rows_view.hint.text().startswith("4")
    press("F3")
    screen.to("Import 2 people")
    press("Enter")
    assert phones(desk, known) == ["99112233", None, "88112233"]


def test_what_a_table_adds_is_taken_and_its_people_are_marked_as_chosen(screen, desk, table):
    who = {"source_ref": "1", "given_name": "Болд", "patronymic": "Дорж", "birth_date": "2007"}
    person = registration.register_person(desk, who)
    session = training_sessions.plan_session(desk, "Эрх", {"date": desk.day, "half_days": 2})
    screen.go().import_file(table(HEADERS[:5], ["1", "Болд", "Дорж", "2007", "99112233"]))
    view = screen.page.files.import_view
    assert view.import_button.disabled_reason  # nobody is new
    assert screen.focused == "Rows"  # since something waits there
    press("Space")
    assert not view.import_button.disabled_reason
    view.choices.session.set_value(session)
    screen.choose("Half-day", "2")
    view.import_button.setFocus()
    press("Enter")
    assert desk.store.records.load(kinds.TRAINEE, person).values["phone"] == "99112233"
    [marked] = desk.store.sessions.list_participants(session)
    assert (marked.trainee, marked.marks) == (person, {2: "present"})
