"""Four languages, and catalogues that match the code."""

import re
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QFileSystemModel, QLabel, QPushButton

from fieldreg.domain.languages import Language
from fieldreg.system import resource_path
from fieldreg.ui.language import install_language
from fieldreg.ui.translation import translate
from translations import update_catalogues

CANCEL = {"mn": "Болих", "en": "Cancel", "fr": "Annuler", "kk": "Бас тарту"}


@pytest.fixture
def speak(qapp):
    return lambda language: install_language(qapp, language, resource_path("locale"))


@pytest.mark.parametrize("language", Language)
def test_a_language_changes_our_words_and_qts(speak, language, qtbot):
    speak(language)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    found = box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")
    assert found == CANCEL[language]
    assert (translate("Shell", "lock") == "lock") == (language is Language.ENGLISH)
    assert QLocale().language() == QLocale(language.locale_name).language()


def test_the_file_dialog_speaks_mongolian(speak, qtbot):
    speak(Language.MONGOLIAN)
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    shown = [one.text() for kind in (QLabel, QPushButton) for one in dialog.findChildren(kind)]
    assert [text for text in shown if re.search("[A-Za-z]{3}", text)] == []
    assert any("Хаанаас" in text for text in shown)


@pytest.mark.parametrize("language", [each for each in Language if each is not Language.ENGLISH])
def test_the_file_dialog_names_folders_and_files_in_its_language(speak, qtbot, tmp_path, language):
    (tmp_path / "folder").mkdir()
    for ending in ("csv", "xlsx", "ods", "zip", "pdf", "txt", "invitation"):
        (tmp_path / f"file.{ending}").write_text("text")

    def list_kinds(language):
        speak(language)
        model = QFileSystemModel()
        kinds = []

        def read():
            top = model.setRootPath(str(tmp_path))
            rows = range(model.rowCount(top))
            kinds[:] = [model.type(model.index(row, 0, top)) for row in rows]
            return len(kinds) == len(list(tmp_path.iterdir())) and all(kinds)

        qtbot.waitUntil(read)
        return sorted(kinds)

    english = list_kinds(Language.ENGLISH)
    assert "Folder" in english
    assert not set(english) & set(list_kinds(language))


def test_a_missing_catalogue_is_told(qapp, tmp_path):
    with pytest.raises(FileNotFoundError):
        install_language(qapp, Language.FRENCH, tmp_path)


def test_the_text_is_english_where_no_language_was_put_on():
    assert QCoreApplication.translate("Shell", "lock") == "lock"


def test_bringing_the_catalogues_up_to_date_finds_every_sentence_and_keeps_translations(tmp_path):
    for path in resource_path("locale").glob("fieldreg_*.ts"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    update_catalogues(tmp_path)
    found = ET.parse(tmp_path / "fieldreg_mn.ts")  # noqa: S314  our own file
    words = {
        message.findtext("source"): message.find("translation") for message in found.iter("message")
    }
    assert words["lock"].text == "түгжих"
    english = ET.parse(tmp_path / "fieldreg_en.ts")  # noqa: S314
    assert all(message.get("numerus") for message in english.iter("message"))
