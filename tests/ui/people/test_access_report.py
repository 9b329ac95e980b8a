"""What is kept of somebody, shown to her at the window: read, printed, taken along."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import RequestedBy
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.services.people import registration
from tests.support.locked_workbooks import open_locked_workbook
from tests.ui.screens.input import press, type_text
from tests.ui.screens.person import PersonScreen

NAME, OTHER = "Сарантуяа", "Жаргалсайхан"


@pytest.fixture
def office(office):
    office.her = registration.register_person(
        office.desk, {"given_name": NAME, "phone": "99112233"}
    )
    registration.register_person(office.desk, {"given_name": OTHER})
    registration.correct_person(
        office.desk, office.her, {"phone": "88112233"}, RequestedBy.SELF, shown=AS_STORED
    )
    return office


@pytest.fixture
def page(qtbot, keyboard, office):
    page = PersonScreen(qtbot, keyboard, office.installation, office.her)
    press("Ctrl+I")
    return page


def shown(page):
    return page.page.views.access_report.paper.toPlainText()


def test_she_reads_all_that_stands_and_stood_and_nobody_elses(page):
    for text in (NAME, "99112233", "88112233", "өөрөө · self"):
        assert text in shown(page)
    assert OTHER not in shown(page)
    assert QApplication.focusWidget() is page.page.views.access_report.paper


def test_it_leaves_locked_unless_somebody_chooses_otherwise(page, office, tmp_path):
    file = tmp_path / "her.xlsx"
    page.dialogs.answers.append(file)
    press("Tab")
    press("Enter")
    passphrase = page.page.views.access_report.form.passphrase_label.display_text
    assert any("88112233" in map(str, row) for row in open_locked_workbook(file, passphrase))
    assert office.desk.store.plaintext_exports.list_all() == []
    assert page.said[-1].startswith("All that is kept about the person is in her.xlsx.")


def test_a_pdf_to_print_wants_a_reason_and_stays_on_the_list(page, office, tmp_path):
    file = tmp_path / "her.pdf"
    page.dialogs.answers.append(file)
    press("Ctrl+P")
    press("Enter")
    assert not file.exists()
    type_text("өөрт нь өгнө")
    press("Enter")
    assert file.read_bytes().startswith(b"%PDF")
    (left,) = office.desk.store.plaintext_exports.list_all()
    assert (left.what, left.reason) == ("seen", "өөрт нь өгнө")


def test_what_is_left_is_forgotten(page):
    press("Esc")
    assert shown(page) == ""
    assert page.page.stack.currentWidget() is not page.page.views.access_report
    press("Ctrl+I")
    page.window.show_cover(page.page.overview.head.__class__("", ""))
    assert shown(page) == ""


def test_a_page_cannot_be_typed_into(page):
    before = shown(page)
    type_text("үг")
    assert shown(page) == before
    flags = page.page.views.access_report.paper.textInteractionFlags()
    assert not flags & Qt.TextInteractionFlag.TextEditable


def test_a_laptop_says_that_head_office_may_keep_more(qtbot, keyboard, laptop):
    page = PersonScreen(qtbot, keyboard, laptop.installation, laptop.register(NAME))
    press("Ctrl+I")
    assert "Head office may keep more." in page.words


def test_whoever_may_export_nobody_is_not_offered_it(qtbot, keyboard, office):
    one = office.installation
    with one.store.transaction():
        for name, held in (("Сараа", [*Role]), (one.user_name, [Role.PROTECTED_DESK])):
            one.store.officers.set_rights(
                name, Rights.from_roles(held), author="Сараа", day="2026-03-14"
            )
    one.user_rights.refresh()
    page = PersonScreen(qtbot, keyboard, one, office.her)
    press("Ctrl+I")
    assert not page.page.overview.access_report_button.isVisible()
    assert page.page.stack.currentWidget() is not page.page.views.access_report
