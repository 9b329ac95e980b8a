"""Words that readers of each language asked to be rid of, and the texts that must not have them."""

import ast
import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from fieldreg.domain.people import birth_dates
from fieldreg.domain.people.birth_dates import Precision
from fieldreg.domain.quotas import GroupCount, QuotaCourses, QuotaTarget
from fieldreg.domain.records.models import Quota
from fieldreg.domain.records.values import Purpose, QuotaGroup
from fieldreg.services.reference_lists.quota_progress import QuotaLine, QuotaProgress
from fieldreg.ui.vocabulary.records import describe_quota_bounds
from fieldreg.wiring import load_consent_texts, load_report_texts
from translations import LOCALE, ROOT, find_sentences, read_catalogue

MANNERED = re.compile(r"\b(whoever|whom|anew|provinces?)\b", re.IGNORECASE)
TODAY = date(2026, 3, 14)
PROVINCE_OPTION = re.compile(r"--province\b")
BANNED = {
    "mn": {  # of a person *устгах* is to kill, *импортлох* to traffic, *хэрэглээнээс гаргах* to scrap
        "a person as the object": r"хүн устга|хүнийг (\S+ ){0,4}(устга|импортл|хэрэглээнээс)",
        "prohibition": r"\bбүү\b",
        "spelling": r"оффис|програм(?!м)|компьютерийн|флашны|хавтсаас",
        "e-mail is имэйл": r"и-мэйл|цахим шуудан",
        "hub is солилцооны сервер": r"хүлээн авах сервер",
        "guardian is асран хамгаалагч": r"төлөөлөгч|харгалзан",
        "not yet is одоогоор": r"хараахан (алга|тодорхойгүй)",
        "laptop is компьютер": r"зөөврийн компьютер|төхөөрөмж",
        "out of use is идэвхгүй": r"хэрэглээнээс гар",
        "trainer is сургагч багш": r"(?<!сургагч )\bбагш",
        "to decide is шийдэх": r"шийдвэрл",
        "record and entry are бүртгэл": r"бичлэг|бичилт",
        "who took part is суусан": r"хамрагд(?!сан үед)",
        "partnership is хамтын ажиллагаа": r"түншл",
        "to differ is өөр": r"(нууц үг|код)тэй таарахгүй",
    },
    "kk": {
        "folder is бума": r"қалта",
        "stick is USB дискі": r"флешка|флеш-диск",
        "head office is бас кеңсе": r"орталық кеңсе",
        "guardian is заңды өкіл": r"қамқоршы",
        "laptop is ноутбук": r"құрылғы",
        "ноутбук takes front endings": r"ноутбук(та|ты|тың)|ноутбуг(ы|ына)",
    },
    "fr": {
        "bundle is lot, laptop is ordinateur": r"\bpaquets?\b|\bportables?\b",
        "aimag": r"aïmaks?",
        "guardian is responsable légal": r"parental|tuteur",
        "by itself": r"tout seul",
        "space before %": r"[^\u202f]%(?![nL])",
    },
}
# By the English word that a message has, and one that it has not.
BANNED_FOR = [
    ("kk", "bundle", "folder", r"бума"),
    ("kk", "left out", "kept", r"қалдырыл"),
    ("mn", "Back", "Previous", r"^өмнөх$"),  # Esc leads up or closes, not to what was before
    ("mn", "back", "Previous", r"^өмнөх$"),
    ("fr", "stick", "key", r"\bclés?\b(?! USB)"),
]


@cache
def shown_sentences():
    return list(find_sentences())


@cache
def translated(language):
    catalogue = read_catalogue(LOCALE / f"fieldreg_{language}.ts")
    return [(sentence, form) for (_, sentence), forms in catalogue.items() for form in forms]


def texts_of_the_command_line():
    """Every text of the command line that can be a sentence, also what ``--help`` prints."""
    for path in sorted((ROOT / "fieldreg" / "cli").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
                yield PROVINCE_OPTION.sub("", node.value)


def test_english_sentences_have_no_mannered_words():
    shown = [sentence for _, sentence in shown_sentences()] + list(texts_of_the_command_line())
    assert [text for text in shown if MANNERED.search(text)] == []


def test_no_sentence_of_the_window_names_a_key_that_may_change_places():
    """It would lie once the keys were swapped; the sentence takes the key as ``{key}``."""
    key = re.compile(r"\b(F([2-9]|1[0-2])|Ctrl [A-Z]|Ctrl\+[B-W]|Ins)\b")
    shown = [sentence for context, sentence in shown_sentences() if context != "Problems"]
    assert [text for text in shown if key.search(text)] == []


@pytest.mark.parametrize(
    ("language", "rule"), [(language, rule) for language in BANNED for rule in BANNED[language]]
)
def test_a_translation_keeps_to_the_words_of_its_language(language, rule):
    banned = re.compile(BANNED[language][rule], re.IGNORECASE)
    assert [form for _, form in translated(language) if banned.search(form)] == []


@pytest.mark.parametrize(("language", "word", "other", "pattern"), BANNED_FOR)
def test_one_word_is_not_translated_by_another(language, word, other, pattern):
    banned = re.compile(pattern, re.IGNORECASE)
    wrong = [
        form
        for sentence, form in translated(language)
        if word in sentence and other not in sentence and banned.search(form)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", ["mn", "fr"])
def test_a_report_calls_a_figure_what_the_window_calls_it(language):
    forms = read_catalogue(LOCALE / f"fieldreg_{language}.ts")
    told = {text: each[0] for (context, text), each in forms.items() if context == "Figures"}
    words = {
        name: (each["en"], each[language])
        for name, each in load_report_texts().items()
        if name.split(".")[0] in {"indicator", "measure", "dimension"}
        and not name.endswith("distance")  # the window has to cut it, so there it begins otherwise
    }
    assert {text for text, _ in words.values()} <= told.keys()
    others = {
        name: (told[text], each) for name, (text, each) in words.items() if told[text] != each
    }
    assert others == {}


def test_the_printed_sheets_and_the_manual_name_aimags():
    manual = (ROOT / "resources" / "help" / "manual.md").read_text(encoding="utf-8")
    sheets = [path.read_text(encoding="utf-8") for path in _sheets()]
    assert [text for text in [manual, *sheets] if re.search(r"\bprovinces?\b", text)] == []


@pytest.mark.parametrize("rule", BANNED["mn"])
def test_help_sheets_headings_and_the_newest_consent_keep_to_the_words_of_the_window(rule):
    banned = re.compile(BANNED["mn"][rule], re.IGNORECASE)
    assert [text for text in _mongolian_texts() if banned.search(text)] == []


@pytest.mark.parametrize("language", ["mn", "fr", "kk"])
def test_every_date_that_a_hint_gives_as_an_example_is_read(language):
    hint = "2007, 2007.03.14, about 1960"
    (shown,) = [form for sentence, form in translated(language) if sentence == hint]
    for example in (hint, shown):
        *others, about = [birth_dates.parse(each, TODAY) for each in example.split(", ")]
        assert Precision.AS_TYPED not in {each.precision for each in others}
        assert about.text == "~1960"


def _mongolian_texts() -> Iterator[str]:
    resources = ROOT / "resources"
    yield from (resources / "help" / "pages_mn.md").read_text(encoding="utf-8").splitlines()
    words = json.loads((resources / "exports" / "words.json").read_text(encoding="utf-8"))
    yield from (each["mn"] for part in words.values() for each in part.values() if "mn" in each)
    yield from load_consent_texts().labels("mn").values()
    yield from load_consent_texts().text(Purpose.KEEP, "mn").paragraphs
    person = json.loads((resources / "sheets" / "person.json").read_text(encoding="utf-8"))
    yield from (mongolian for mongolian, _ in person.values())


def _sheets() -> list[Path]:
    return [*(ROOT / "resources" / "sheets").iterdir(), ROOT / "resources/consent/sheet.toml"]


@pytest.mark.parametrize("target", [QuotaTarget(share=250), QuotaTarget(number=8)])
def test_a_quota_is_certain_only_of_people_who_came_are_known_and_of_clear_courses(target):
    quota = Quota(whom=QuotaGroup.WOMEN, share=target.share, number=target.number)
    line = QuotaLine(1, quota, "", False, {}, QuotaCourses())  # noqa: FBT003  not retired
    for matching, other, unknown, *possible in product(range(2), repeat=6):
        tally = GroupCount(matching, other, unknown, 0, 0, 0, *possible)
        said = describe_quota_bounds(QuotaProgress(line, tally, 0, 0))
        is_known = matching or other or (unknown and target.share is None)
        assert ("certainly" in said) == (bool(is_known) and not any(possible)), tally
