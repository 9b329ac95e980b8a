"""The only dialogs there are, and what they leave behind."""

from pathlib import Path
from urllib.parse import quote

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFileDialog, QLineEdit

from fieldreg.ui import dialogs
from fieldreg.ui.dialogs import Confirmation, ConfirmationDialog, QtDialogs
from fieldreg.ui.theme.rich_text import format_rich, strong
from tests.support.ui.dialogs import ScriptedDialogs

ERASE = Confirmation(
    "Бүрмөсөн устгах", format_rich("Хүн: {name}", name=strong("Доржийн Сарантуяа")), "Устгах"
)
KINDS = [("XLSX", "*.xlsx")]


@pytest.fixture
def settings(tmp_path):
    """Keep Qt's settings in a folder of this test's own."""
    native = QSettings.Format.NativeFormat
    QSettings.setPath(native, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    return tmp_path / "settings"


def answer(act):
    """Have *act* done to the dialog that is about to open."""

    def once_open():
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(5, once_open)
        else:
            act(dialog)

    QTimer.singleShot(0, once_open)


def test_a_chosen_file_leaves_no_name_in_any_settings_fault_66(settings, tmp_path):
    folder = tmp_path / "Сарантуяагийн хавтас"
    folder.mkdir()
    chosen = folder / "Жагсаалт Бат.xlsx"
    chosen.write_text("")

    def choose(dialog):
        dialog.setDirectory(str(folder))
        dialog.selectFile(str(chosen))
        dialog.setHistory([str(folder)])
        QDialog.accept(dialog)

    answer(choose)
    assert QtDialogs().open_file("Нээх", KINDS) == chosen
    kept = "".join(path.read_text("utf-8") for path in settings.rglob("*") if path.is_file())
    assert "lastVisited" in kept
    assert folder.as_uri().rsplit("/", 1)[1] not in kept
    assert str(tmp_path) not in kept


def test_no_dialog_leaves_a_name_in_anything_that_is_kept_fault_66(settings, tmp_path, monkeypatch):
    """Of all three, whatever was chosen in them: neither Qt's settings nor a recent list."""
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home))
    folder = tmp_path / "Сарантуяагийн хавтас"
    folder.mkdir()
    (folder / "Бат.xlsx").write_text("")

    def choose(name):
        def act(dialog):
            dialog.setDirectory(str(folder))
            dialog.selectFile(name)
            dialog.setHistory([str(folder)])
            QDialog.accept(dialog)

        return act

    for ask, name in (
        (lambda: QtDialogs().open_file("Нээх", KINDS), "Бат.xlsx"),
        (lambda: QtDialogs().save_file("Хадгалах", "хуудас.xlsx", KINDS), "Сараа.xlsx"),
        (lambda: QtDialogs().open_folder("Хавтас"), str(folder)),
    ):
        answer(choose(name))
        assert ask()
    kept = b"".join(
        path.name.encode() + path.read_bytes()
        for place in (settings, home)
        for path in place.rglob("*")
        if path.is_file()
    )
    assert b"lastVisited" in kept  # or nothing was kept, and nothing shown
    for word in ("Сараа", "Сарантуяа", "Бат", "хуудас", str(tmp_path)):
        for written in (word, quote(word)):
            assert written.encode() not in kept


def test_sticks_and_downloads_are_one_step_away(settings, tmp_path, monkeypatch):
    sticks = [tmp_path / "media/oyuun/STICK", tmp_path / "run/media/oyuun/Улаан"]
    downloads = tmp_path / "home/Downloads"
    for folder in (*sticks, downloads):
        folder.mkdir(parents=True)
    monkeypatch.setattr(dialogs, "_ROOT", tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    seen = []

    def look(dialog):
        seen.extend(dialog.sidebarUrls())
        dialog.reject()

    answer(look)
    QtDialogs().open_file("Урилгыг нээх", KINDS)
    assert {QUrl.fromLocalFile(str(folder)) for folder in (*sticks, downloads)} <= set(seen)
    kept = "".join(path.read_text("utf-8") for path in settings.rglob("*") if path.is_file())
    assert "STICK" not in kept


def test_leaving_a_file_dialog_chooses_nothing(settings):
    for ask in (
        lambda: QtDialogs().open_file("Нээх", KINDS),
        lambda: QtDialogs().save_file("Хадгалах", "хуудас.xlsx", KINDS),
        lambda: QtDialogs().open_folder("Хавтас"),
    ):
        answer(lambda dialog: dialog.reject())
        assert ask() is None
    assert settings


@pytest.mark.parametrize(
    ("typed", "kind", "named"),
    [
        ("хуудас", "CSV (*.csv)", "хуудас.csv"),
        ("хуудас", "XLSX (*.xlsx)", "хуудас.xlsx"),
        ("хуудас.json", "CSV (*.csv)", "хуудас.json"),
        ("2026.03.14", "CSV (*.csv)", "2026.03.14.csv"),
        ("ХУУДАС.XLSX", "CSV (*.csv)", "ХУУДАС.XLSX"),
    ],
)
def test_a_file_is_saved_with_the_ending_of_the_kind_that_was_chosen(
    settings, tmp_path, typed, kind, named
):
    kinds = [("XLSX", "*.xlsx"), ("CSV", "*.csv"), ("JSON", "*.json")]

    def choose(dialog):
        dialog.setDirectory(str(tmp_path))
        combo = dialog.findChild(QComboBox, "fileTypeCombo")
        combo.setCurrentText(kind)
        combo.textActivated.emit(kind)
        dialog.findChild(QLineEdit, "fileNameEdit").setText(typed)
        dialog.accept()

    answer(choose)
    assert QtDialogs().save_file("Хадгалах", "жагсаалт.xlsx", kinds) == tmp_path / named
    assert settings


def test_a_folder_that_is_typed_is_opened_and_no_file(settings, tmp_path):
    (tmp_path / "хавтас").mkdir()
    shown = []

    def choose(dialog):
        dialog.setDirectory(str(tmp_path))
        dialog.findChild(QLineEdit, "fileNameEdit").setText("хавтас")
        dialog.accept()
        shown.append(dialog.directory().dirName())
        dialog.reject()

    answer(choose)
    assert QtDialogs().save_file("Хадгалах", "жагсаалт.xlsx", KINDS) is None
    assert shown == ["хавтас"]
    assert settings


def test_the_desktops_own_dialog_with_its_lists_is_never_used(settings):
    seen = []

    def look(dialog):
        seen.append(dialog.testOption(QFileDialog.Option.DontUseNativeDialog))
        dialog.reject()

    answer(look)
    QtDialogs().open_folder("Хавтас")
    assert seen == [True]
    assert settings


def test_a_question_starts_on_the_answer_that_changes_nothing(qtbot):
    dialog = ConfirmationDialog(ERASE)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.cancel_button.hasFocus)
    QTest.keyClick(dialog.cancel_button, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_only_the_act_itself_acts():
    answer(lambda dialog: QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Return))
    assert QtDialogs().confirm(ERASE)
    answer(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    assert not QtDialogs().confirm(ERASE)


def test_a_scripted_question_answers_and_an_unexpected_one_fails():
    dialogs = ScriptedDialogs(Path("багц.frb"), "yes")
    assert dialogs.open_file("Нээх", KINDS) == Path("багц.frb")
    assert dialogs.confirm(ERASE)
    assert dialogs.asked == [("open_file", "Нээх"), ("confirm", "Бүрмөсөн устгах")]
    with pytest.raises(AssertionError, match="Nobody expected"):
        dialogs.open_folder("Хавтас")


def test_a_dialog_begins_where_the_last_file_was_chosen(settings, tmp_path):
    folder = tmp_path / "lists"
    folder.mkdir()
    (folder / "people.xlsx").write_text("")
    dialogs, seen = QtDialogs(), []

    def choose(dialog):
        dialog.setDirectory(str(folder))
        dialog.selectFile("people.xlsx")
        QDialog.accept(dialog)

    def look(dialog):
        seen.append(Path(dialog.directory().absolutePath()))
        dialog.reject()

    answer(choose)
    dialogs.open_file("Нээх", KINDS)
    answer(look)
    dialogs.open_folder("Хавтас")
    (folder / "people.xlsx").unlink()
    folder.rmdir()
    answer(look)
    dialogs.open_file("Нээх", KINDS)
    assert seen[0] == folder
    assert seen[1] in (Path.home(), *Path.home().iterdir())
    assert settings
