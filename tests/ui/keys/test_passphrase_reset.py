"""A forgotten passphrase in the window: the laptop's, and head office's."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from fieldreg import wiring
from fieldreg.services import backups, officers
from fieldreg.services.installation.home import Home
from fieldreg.services.keys import key_escrow, passphrase_reset
from fieldreg.services.people import registration
from fieldreg.ui.pages.first_run.page import RECOVER, FirstRunCover
from fieldreg.ui.pages.unlock import PassphraseRecoveryCover, UnlockCover
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.installations import PASSPHRASE, HeadOffice
from tests.support.key_holders import HOLDER_PASSPHRASES, KEY_HOLDERS
from tests.support.ui.runner import BusyRunner
from tests.ui.screens.exchange import LaptopsScreen
from tests.ui.screens.input import press, type_text
from tests.ui.tour import Visit

pytestmark = pytest.mark.share(of=2)

NEW = "шинэ өдөр гэрэлтэй цонхоор хүйтэн цай уусан"  # it guards nothing real
PASSPHRASES = tuple(HOLDER_PASSPHRASES.values())


@pytest.fixture
def office(office, tmp_path):
    sheet = tmp_path / "sheet.html"
    key_escrow.write_key_escrow(
        office.installation, KEY_HOLDERS, PASSPHRASES, sheet, wiring.read_key_sheet()
    )
    return office


@pytest.fixture
def laptop(laptop, office, stick):
    """A laptop with somebody on it, which head office has heard from."""
    laptop.register()
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    return laptop


@pytest.fixture
def come(qapp):
    """Sit down at the program on a folder."""
    visits = []

    def come(folder):
        visits.append(Visit(qapp, folder, "en"))
        return visits[-1]

    yield come
    for visit in visits:
        visit.end()


def cover(visit, kind):
    return visit.window.findChild(kind)


def choose(passphrase):
    """Type a new passphrase twice."""
    type_text(passphrase)
    press("Tab")
    type_text(passphrase)
    press("Enter")


def words_of(office):
    found = passphrase_reset.read_recovery_words(
        office.installation, "Архангай 1", *PASSPHRASES[:2]
    )
    return " ".join(found.words)


def test_fault_78_the_twelve_words_open_a_laptop_for_a_new_passphrase(come, office, laptop):
    """Fault 78: by keyboard, from the page that asks for the passphrase."""
    words = words_of(office)
    laptop.installation.close()
    visit = come(laptop.folder)
    press("F8")
    visit.settle()
    page = cover(visit, PassphraseRecoveryCover)
    mark = Home(laptop.folder).read_keyring().recovery_mark
    shown = [one.accessibleName() for one in page.findChildren(QWidget)]
    assert f"Mark of this laptop: {mark}" in shown
    wrong = words.split()
    wrong[3] = "zzzz"
    type_text(" ".join(wrong))
    press("Tab")
    choose(NEW)
    assert "number 4" in page.recovery_words.problem_text
    page.recovery_words.set_text("one two")
    press("Enter")
    assert "2 words are here" in page.recovery_words.problem_text
    page.recovery_words.set_text(words)
    press("Enter")
    visit.settle()
    assert visit.window.page_name == "today"
    assert visit.book.context.user.store.people.count() == 1
    assert Home(laptop.folder).read_keyring().unlock(NEW).trainer_name == laptop.trainer


def test_whoever_locks_while_the_words_are_looked_at_finds_it_shut(come, office, laptop):
    words = words_of(office)
    laptop.installation.close()
    visit = come(laptop.folder)
    press("F8")
    visit.settle()
    page = cover(visit, PassphraseRecoveryCover)
    runner = BusyRunner()
    page._context = replace(page._context, runner=runner)
    runner.is_busy = True
    type_text(words)
    press("Tab")
    choose(NEW)
    press("Ctrl+L")
    runner.catch_up()
    visit.settle()
    assert cover(visit, UnlockCover)
    type_text(NEW)  # which holds
    press("Enter")
    visit.settle()
    assert visit.window.page_name == "today"


def test_who_remembers_goes_back_to_the_passphrase(come, laptop):
    laptop.installation.close()
    visit = come(laptop.folder)
    press("F8")
    visit.settle()
    press("Esc")
    visit.settle()
    assert cover(visit, UnlockCover)
    type_text(PASSPHRASE)
    press("Enter")
    visit.settle()
    assert visit.window.page_name == "today"


def test_where_several_share_a_laptop_only_the_words_tell_who_they_are(come, office, laptop):
    officers.add_user(laptop.installation, "Номин", PASSPHRASES[2])
    words = words_of(office)
    laptop.installation.close()
    visit = come(laptop.folder)
    press("F8")
    visit.settle()
    page = cover(visit, PassphraseRecoveryCover)
    assert page.trainer is None
    type_text(words)
    press("Tab")
    choose(NEW)
    assert page.trainer is not None
    page.trainer.set_value("Номин")
    page.recover()
    visit.settle()
    assert Home(laptop.folder).read_keyring().unlock(NEW).trainer_name == "Номин"
    assert Home(laptop.folder).read_keyring().unlock(PASSPHRASE).trainer_name == laptop.trainer


def test_head_office_shows_the_words_to_two_people_and_forgets_them(
    qtbot, keyboard, office, laptop
):
    screen = LaptopsScreen(qtbot, keyboard, office.installation)
    screen.go()
    press("Enter")
    press("F8")
    form = screen.page.recovery_form
    press("Tab")
    type_text(PASSPHRASES[0])
    press("Tab")
    type_text(PASSPHRASES[0])
    press("Enter")
    assert "not the passphrases of two people" in form.second_passphrase.problem_text
    for field, said in (
        (form.first_passphrase, PASSPHRASES[0]),
        (form.second_passphrase, PASSPHRASES[2]),
    ):
        field.set_text(said)
    press("Enter")
    mark = Home(laptop.folder).read_keyring().recovery_mark
    assert f"shows the mark {mark}" in screen.words
    said = [part.display_text for part in form._words.values()]
    assert [len(one.split()) for one in said] == [12, 12]
    press("Esc")
    assert not [part.words for part in form._words.values() if part.display_text]
    (noted,) = passphrase_reset.list_recovery_readings(office.installation)
    assert (noted[0], noted[1].first_person) == ("Архангай 1", KEY_HOLDERS[0])


def fill_in(visit, sheet, *, backup=None, address=""):
    """Return the sheet, two passphrases and a new one, by keyboard where there are keys."""
    visit.press("Ctrl+O", answer=sheet)
    type_text(PASSPHRASES[1])
    press("Tab")
    type_text(PASSPHRASES[0])
    form = cover(visit, FirstRunCover).form
    if backup is not None:
        visit.press("Ctrl+G", answer=backup)
    if address:
        form.server_url.setFocus()
        type_text(address)
    form.person.setFocus()
    type_text("Туяа")
    press("Tab")
    choose(NEW)
    visit.settle()


@pytest.mark.usefixtures("laptop")
def test_a_forgotten_passphrase_of_head_office_is_replaced_by_two_of_three(come, office, tmp_path):
    office.installation.close()
    visit = come(office.folder)
    press("F8")
    visit.settle()
    fill_in(visit, tmp_path / "sheet.html")
    assert visit.window.page_name == "today"
    assert visit.book.context.user.store.people.count() == 1
    assert visit.book.context.user.user_name == "Туяа"
    assert Home(office.folder).read_keyring().unlock(NEW).trainer_name == "Туяа"


@pytest.mark.usefixtures("laptop")
@pytest.mark.parametrize("has_backup", [True, False])
def test_a_lost_head_office_is_recovered_on_a_new_computer(come, office, tmp_path, has_backup):
    backup = backups.create_backup(office.installation, tmp_path) if has_backup else None
    visit = come(tmp_path / "new")
    cover(visit, FirstRunCover).choose(RECOVER)
    fill_in(visit, tmp_path / "sheet.html", backup=backup)
    assert visit.window.page_name == "today"
    assert visit.book.context.user.store.people.count() == int(has_backup)
    assert visit.book.context.user.device_name == "Төв оффис"


def test_a_head_office_whose_machine_is_lost_is_found_again_on_its_server(come, server, tmp_path):
    url, sheet = server.new_database(), tmp_path / "sheet.html"
    lost = HeadOffice(tmp_path / "office", url=url)
    key_escrow.write_key_escrow(
        lost.installation, KEY_HOLDERS, PASSPHRASES, sheet, wiring.read_key_sheet()
    )
    registration.register_person(lost.desk, {"given_name": "Болд"})
    lost.installation.close()
    visit = come(tmp_path / "new")
    page = cover(visit, FirstRunCover)
    page.choose(RECOVER)
    fill_in(visit, sheet, address="https://example.org/database")
    assert "This is no address of a PostgreSQL database." in page.form.server_url.problem_text
    assert page.form.server_url.editor.hasFocus()
    assert not (tmp_path / "new" / "keyring.json").exists()
    page.form.server_url.set_text(url)
    press("Enter")
    visit.settle()
    assert visit.window.page_name == "today"
    assert visit.book.context.user.store.people.count() == 1
    assert not (tmp_path / "new" / "fieldreg.db").exists()


@pytest.mark.usefixtures("office")
def test_an_address_is_seen_only_while_it_is_typed(come, tmp_path):
    visit = come(tmp_path / "new")
    page = cover(visit, FirstRunCover)
    page.choose(RECOVER)
    edit = page.form.server_url.editor
    edit.setFocus()
    type_text("postgresql://me:secret@server/it")
    assert "secret" in edit.displayText()
    press("Tab")
    assert "secret" not in edit.displayText()
    assert page.form.server_url.text().endswith("secret@server/it")


@pytest.mark.usefixtures("office")
def test_a_slip_in_a_typed_sheet_is_told_with_its_line(come, tmp_path):
    sheet = tmp_path / "sheet.html"
    lines = [one for one in sheet.read_text("utf-8").splitlines() if one[:2].isdigit()]
    typed = tmp_path / "typed.txt"
    typed.write_text("\n".join([*lines[:6], *lines[7:]]), "utf-8")
    visit = come(tmp_path / "new")
    page = cover(visit, FirstRunCover)
    page.choose(RECOVER)
    visit.press("Ctrl+O", answer=typed)
    assert page.form._sheet.panel.line.display_text == "Compare this line with the sheet: 7"
