"""The map of the cascade: read without colours, in each language of reports."""

import re
from xml.etree import ElementTree as ET

import pytest

from fieldreg import wiring
from fieldreg.domain.figures.cascade.edges import build_cascade
from fieldreg.domain.figures.reports import REPORT_LANGUAGES
from fieldreg.services.figures.cascades import ShownCascade
from fieldreg.services.reports.cascade_maps import draw_cascade
from fieldreg.services.reports.report_words import ReportWords
from tests.domain.figures.test_cube import DAYS, held
from tests.support.reports import TEXTS

PLACES, BOUNDARIES = wiring.load_gazetteer(), wiring.load_boundaries()
SVG = "{http://www.w3.org/2000/svg}"
SESSIONS = {number: held(number, day) for number, day in enumerate(DAYS, 1)}
ROWS = [
    (1, 1, 1, None, 1, *[None] * 4),
    (1, 2, 1, "lead", 0, *[None] * 4),
    (2, 1, 1, None, 1, *[None] * 4),
]


def draw(language):
    cascade = build_cascade(SESSIONS, ROWS, [(2, 3)], ())
    shown = ShownCascade(cascade, {}, SESSIONS)
    return draw_cascade(shown, PLACES, BOUNDARIES, ReportWords(language, TEXTS))


@pytest.mark.parametrize("language", REPORT_LANGUAGES)
def test_generations_are_numbers_and_what_a_plan_alone_states_is_dashed(language):
    svg = draw(language)
    root = ET.fromstring(svg)  # noqa: S314  our own
    rings = [
        (ring.find(f"{SVG}title").text, ring.find(f"{SVG}text").text)
        for ring in root.iter(f"{SVG}g")
        if ring.find(f"{SVG}circle") is not None
    ]
    soums = [PLACES.short_name(SESSIONS[number].soum, language) for number in (3, 2, 1)]
    assert rings == [(f"{soum}: {2 - at}", f"{2 - at}") for at, soum in enumerate(soums)]
    led, stated = (line.get("stroke-dasharray") for line in list(root.iter(f"{SVG}line"))[-2:])
    assert (led, stated) == (None, "12 10")
    texts = [each.text for each in root.iter(f"{SVG}text")]
    words = ReportWords(language, TEXTS)
    for number, sessions, people, new in ((0, 1, 2, 1), (1, 1, 0, 1), (2, 1, 0, 1)):
        said = {"number": number, "sessions": sessions, "people": people, "soums": new}
        assert words.say("cascade.generation", **said) in texts
    assert not re.findall(r"<script|href|url\(|style", svg)
