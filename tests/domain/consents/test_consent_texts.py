"""The texts that people are told: whole in every language, and never changed."""

import hashlib
import tomllib

import pytest

from fieldreg import wiring
from fieldreg.domain.consents.consent_texts import LANGUAGES, ConsentTexts
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import Purpose
from fieldreg.system import resource_path

TEXTS = wiring.load_consent_texts()
FILES = sorted(resource_path("consent").glob("*/*.toml"))

# A consent names the version that was shown: whoever changes one changes what people
# agreed to. What is to be said differently is a new version.
SHOWN = {
    "answers/1": "fd2cfee2f6a111b3",
    "contact/2": "67408551e94dc7aa",
    "keep/2": "bb857f0215b6f13c",
    "keep/3": "a7928825abc72313",
    "report/2": "e3074d97171a1161",
}

REPORTS = {"mn": "Тайланд", "en": "Reports", "fr": "Les rapports", "kk": "Есепте"}
ONLY_IF = {"mn": "тусад нь зөвшөөрвөл", "en": "only if", "fr": "que si", "kk": "бөлек келіссеңіз"}

FIRST = """
new_in_substance = true
[mn]
title = "Эхний"
self = "А"
"""
SECOND = FIRST.replace("true", "false").replace("Эхний", "Дараагийн")


def test_no_version_that_was_shown_is_ever_changed():
    found = {
        f"{one.parent.name}/{one.stem}": hashlib.sha256(one.read_bytes()).hexdigest()[:16]
        for one in FILES
    }
    assert found == SHOWN


@pytest.mark.parametrize("file", FILES, ids=lambda one: f"{one.parent.name}/{one.stem}")
def test_every_version_says_the_same_things_in_every_language(file):
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    told.pop("new_in_substance")
    assert set(told) == set(LANGUAGES)
    assert len({tuple(one) for one in told.values()}) == 1
    for part in ("self", "guardian"):
        counts = {one[part].count("\n\n") for one in told.values() if part in one}
        assert len(counts) <= 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("guardians", [False, True])
def test_no_text_promises_what_the_consent_to_be_named_undoes(language, guardians):
    told = TEXTS.text(Purpose.KEEP, language, guardians=guardians)
    (reports,) = [each for each in told.paragraphs if REPORTS[language] in each]
    assert ONLY_IF[language] in reports.partition(REPORTS[language])[2]


@pytest.mark.parametrize("purpose", Purpose)
def test_a_text_is_there_for_every_purpose(purpose):
    told = TEXTS.text(purpose, "mn")
    assert told.version == TEXTS.current_version(purpose)
    assert told.title
    assert len(told.paragraphs) >= 5


def test_the_first_release_had_no_texts_and_whoever_consented_then_is_asked_again():
    for purpose in (Purpose.KEEP, Purpose.CONTACT, Purpose.REPORT):
        assert "1" not in TEXTS.equivalent_versions(purpose)
        with pytest.raises(Problem) as caught:
            TEXTS.text(purpose, "mn", version="1")
        assert caught.value.code is Code.CONSENT_TEXT_UNKNOWN


def test_an_older_version_is_shown_for_ever_and_holds_until_the_substance_is_new():
    keep = Purpose.KEEP
    texts = ConsentTexts.from_toml([(keep, 10, SECOND), (keep, 9, FIRST), (keep, 2, FIRST)])
    assert texts.current_version(keep) == "10"
    assert texts.equivalent_versions(keep) == {"9", "10"}
    assert texts.text(keep, "mn", version="2").title == "Эхний"
    assert texts.text(keep, "mn").title == "Дараагийн"


@pytest.mark.parametrize("version", ["../keep/2", "2.toml", "02", "３"])
def test_no_version_from_elsewhere_leads_to_a_file(version):
    # fault 54: what a bundle says is looked up, never opened.
    with pytest.raises(Problem):
        TEXTS.text(Purpose.KEEP, "mn", version=version)
