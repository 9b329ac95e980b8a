"""Catalogues: every sentence in every language, and nothing glued to a value."""

import re
from collections import Counter
from functools import cache
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit

from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Code
from fieldreg.system import resource_path
from fieldreg.ui.language import install_language
from fieldreg.ui.vocabulary import problems as problems_words
from translations import LOCALE, LOCALES, update_catalogues

VALUE = re.compile(r"\{\w+\}|%L?n")
# An ordinal is the one ending that is the same after every number.
GLUED = re.compile(r"[^\W\d_](?:\{\w+\}|%L?n)|(?:\{\w+\}|%L?n)(?:[^\W\d_]|-(?!р\b))")
WHOLE = [language for language in LOCALES if language != "en"]
OUR_WORDS = {
    "mn": {"OK", "Хадгалах", "Болих", "Хадгалахгүй", "Хаах", "Дахин оролдох", "Тийм"},
    "fr": {"OK", "Enregistrer", "Annuler", "Ne pas enregistrer", "Fermer", "Réessayer"},
    "kk": {"Сақтау", "Бас тарту", "Сақтамау", "Жабу", "Қайталау", "Иә"},
}


@cache
def catalogue(language, folder=LOCALE):
    """Return the finished forms of each sentence, none where it is unfinished."""
    tree = ET.parse(folder / f"fieldreg_{language}.ts")  # noqa: S314  our own file
    return {
        (context.findtext("name"), message.findtext("source")): _forms(message)
        for context in tree.iter("context")
        for message in context.iter("message")
    }


def _forms(message):
    translation = message.find("translation")
    if translation.get("type") is not None:
        return []
    return [form.text or "" for form in translation] or [translation.text or ""]


def told(language):
    """Return each translated form with its sentence."""
    for (_, sentence), forms in catalogue(language).items():
        for form in forms:
            yield sentence, form


@pytest.mark.parametrize("language", LOCALES)
def test_what_is_counted_has_a_form_for_one_and_one_for_many(language):
    """With one form alone, Qt shows the English sentence for every number."""
    counted = {
        source: forms
        for (_, source), forms in catalogue(language).items()
        if "%n" in source or "%Ln" in source
    }
    assert {source for source, forms in counted.items() if len(forms) == 1} == set()


@pytest.fixture
def speak(qapp):
    return lambda language: install_language(qapp, language, resource_path("locale"))


@pytest.fixture(scope="module")
def renewed(tmp_path_factory):
    """A copy of the catalogues, read anew from the code."""
    folder = tmp_path_factory.mktemp("locale")
    for language in LOCALES:
        name = f"fieldreg_{language}.ts"
        (folder / name).write_bytes((LOCALE / name).read_bytes())
    update_catalogues(folder)
    return folder


@pytest.mark.parametrize("language", LOCALES)
def test_every_sentence_of_the_code_is_translated(renewed, language):
    lacking = [
        sentence
        for sentence, forms in catalogue(language, renewed).items()
        if not forms or not all(form.strip() for form in forms)
    ]
    assert lacking == []


@pytest.mark.parametrize("language", LOCALES)
def test_bringing_the_catalogues_up_to_date_changes_nothing(renewed, language):
    name = f"fieldreg_{language}.ts"
    assert (renewed / name).read_text("utf-8") == (LOCALE / name).read_text("utf-8")


@pytest.mark.parametrize("language", LOCALES)
def test_every_value_of_a_sentence_stands_in_its_translation(language):
    wrong = [
        (sentence, form)
        for sentence, form in told(language)
        if Counter(VALUE.findall(sentence)) != Counter(VALUE.findall(form))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LOCALES)
def test_no_ending_touches_a_value(language):
    assert [form for _, form in told(language) if GLUED.search(form)] == []


@pytest.mark.parametrize("language", ["mn", "kk"])
def test_nouns_stay_singular_after_a_number(language):
    different = [forms for forms in catalogue(language).values() if len(set(forms)) > 1]
    assert different == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_nouns_go_with_their_number(language):
    counted = re.compile(r"%L?n (people|\w+s)\b")
    same = [
        source
        for (_, source), forms in catalogue(language).items()
        if counted.search(source) and len(set(forms)) == 1
    ]
    assert same == []


@pytest.mark.parametrize("language", WHOLE)
def test_no_translation_shouts_or_has_a_stray_space(language):
    stray = re.compile(r"^ | $|  |!")
    assert [form for _, form in told(language) if stray.search(form)] == []


def test_french_keeps_its_marks_together():
    loose = re.compile(r"[^\s\u202f][;?]|[^\u202f\u00a0][;?]|(?<!\u00a0):|«(?!\u00a0)|(?<!\u00a0)»")
    assert [form for _, form in told("fr") if loose.search(form)] == []


def test_french_writes_no_dots_between_genders():
    dotted = re.compile(r"[a-zé]·[a-z]")
    assert [form for _, form in told("fr") if dotted.search(form)] == []


@pytest.mark.parametrize("language", Language)
def test_every_problem_has_a_sentence(speak, language):
    speak(language)
    said = {code: problems_words.of_code(code) for code in Code}
    assert [code for code, sentence in said.items() if not sentence.strip()] == []
    assert len(set(said.values())) == len(said)
    if language is not Language.ENGLISH:
        english = {source for _, source in catalogue(language)}
        assert english & set(said.values()) == set()


@pytest.mark.parametrize("language", OUR_WORDS)
def test_standard_buttons_speak_the_language(speak, qtbot, language):
    speak(Language(language))
    box = QDialogButtonBox()
    for button in QDialogButtonBox.StandardButton:
        if button.name not in {"NoButton", "FirstButton", "LastButton"}:
            box.addButton(button)
    qtbot.addWidget(box)
    words = {button.text().replace("&", "") for button in box.buttons()}
    assert words >= OUR_WORDS[language]
    if language == "mn":
        assert [word for word in words if re.search("[A-Za-z]{3}", word)] == []


def test_the_menu_of_a_field_speaks_mongolian(speak, qtbot):
    speak(Language.MONGOLIAN)
    field = QLineEdit()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    words = [action.text().partition("\t")[0] for action in menu.actions()]
    assert [word for word in words if re.search("[A-Za-z]{3}", word)] == []
    menu.deleteLater()


@pytest.mark.parametrize(
    ("language", "one", "several"),
    [
        ("mn", "1 хүн", "5 хүн"),
        ("en", "1 person", "5 people"),
        ("fr", "1 personne", "5 personnes"),
        ("kk", "1 адам", "5 адам"),
    ],
)
def test_each_language_counts_in_its_own_way(speak, language, one, several):
    speak(Language(language))
    said = [QCoreApplication.translate("Inbox", "%n people", "", n) for n in (1, 5)]
    assert said == [one, several]
