"""Maps: the same for ever, and what a table hides no map tells, by colour, number or sentence."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from fieldreg import wiring
from fieldreg.domain.figures.choropleth import build_choropleth
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.places.boundaries import CREDIT
from fieldreg.domain.places.place import Level
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.exports import plaintext_exports
from fieldreg.services.reports import issued_reports, maps, report_files
from fieldreg.services.reports.map_pictures import LABELS, RAMP, MapText, draw_map
from fieldreg.services.reports.report_words import ReportWords
from fieldreg.system import resource_path
from fieldreg.ui.theme.tokens import Scheme, read_tokens
from tests.support.reports import TEXTS, draft, issue

GOLDEN = Path(__file__).parents[2] / "golden" / "maps"
PLACES, BOUNDARIES = wiring.load_gazetteer(), wiring.load_boundaries()
SVG = "{http://www.w3.org/2000/svg}"
COUNTS = {"11": 412, "65": 138, "83": None, "84": 5, "46": 17, "21": 22, "?": 3, None: 2}


def drawn(language="mn", counts=COUNTS):
    codes = BOUNDARIES.list_at(Level.AIMAG)
    names = {code: PLACES.short_name(code, language) for code in codes}
    text = MapText("Хүн: аймаг", names, "Газрын зурагт ороогүй: тодорхойгүй 3")
    found = build_choropleth(codes, counts)
    return draw_map(found, BOUNDARIES, Level.AIMAG, text, ReportWords(language, TEXTS))


def titles(svg):
    root = ET.fromstring(svg)  # noqa: S314  our own
    found = [path.find(f"{SVG}title") for path in root.iter(f"{SVG}path")]
    return dict(each.text.rsplit(": ", 1) for each in found if each is not None)


def test_a_map_is_the_same_for_ever():
    assert drawn() == (GOLDEN / "aimags.svg").read_text(encoding="utf-8")


def test_a_map_is_told_without_its_colours():
    svg = drawn("en")
    told = titles(svg)
    assert told["Ulaanbaatar"] == "412"
    assert told["Bayan-Ölgii"] == "not shown"
    assert told["Dornogovi"] == "not reached"
    root = ET.fromstring(svg)  # noqa: S314  our own
    texts = [each.text for each in root.iter(f"{SVG}text")]
    assert CREDIT in texts
    assert {"not reached", "not shown", "138"} <= set(texts)
    assert len(list(root.iter(f"{SVG}circle"))) == 22 - 6 + 1  # and that of the legend
    assert root.find(f"{SVG}desc").text == "6 of 22 places were reached. Most in Ulaanbaatar: 412."
    assert not re.findall(r"<script|href|url\(|style", svg)


def test_the_colours_are_those_of_the_light_theme():
    ramp = read_tokens(resource_path("look/tokens.json")).map_ramp[Scheme.LIGHT]
    assert [ground.name().upper() for ground, _ in ramp] == list(RAMP)
    assert [ink.name().upper() for _, ink in ramp] == list(LABELS)


@pytest.mark.usefixtures("came")
def test_an_issued_report_has_its_maps_and_hides_in_them_what_it_hides(office):
    report = draft(office, tables=("people:aimag,gender", "people:held-aimag", "people:soum"))
    row = issue(office, report)
    content = issued_reports.read_paper(row).content
    found = maps.draw_report_pictures(content, PLACES, ReportWords("en", TEXTS))
    assert list(found) == [1, 2]
    assert titles(found[1].picture)["Arkhangai"] == "16"
    assert found[2].unreached.startswith("Places not reached: 338. Ulaanbaatar (Baganuur, ")
    table = dict(content["tables"][1])
    table["rows"] = [{**row, "value": None, "hidden": True} for row in table["rows"]]
    hidden = maps.draw_report_pictures(
        {**content, "tables": [table]}, PLACES, ReportWords("en", TEXTS)
    )
    assert titles(hidden[0].picture)["Arkhangai"] == "not shown"
    assert ">16<" not in hidden[0].picture
    assert (
        maps.draw_report_pictures({**content, "maps": None}, PLACES, ReportWords("en", TEXTS)) == {}
    )
    page = report_files.render_report(office.desk, report, ".html", TEXTS, lambda _: b"").decode()
    assert page.count("<svg ") == 2
    printed = []
    report_files.render_report(office.desk, report, ".pdf", TEXTS, printed.append)
    assert printed[0].body.count("<img ") == len(printed[0].pictures) == 2


@pytest.mark.usefixtures("came")
def test_a_map_that_leaves_is_listed(office, tmp_path):
    words, path = ReportWords("mn", TEXTS), tmp_path / "map.svg"
    question = Question(Measure.PEOPLE, (Dimension.SOUM,))
    drawn = maps.export_map(office.desk, path, question, words, reason="Хандивлагч")
    assert len(drawn.unreached) == 338
    assert titles(path.read_text(encoding="utf-8"))["Тариат"] == "16"
    (listed,) = plaintext_exports.list_plaintext_exports(office.desk)
    assert (listed.what, listed.reason) == ("figures", "Хандивлагч")
    for by, name, code in (
        ((), "a.svg", Code.VALUE_REFUSED),
        ((Dimension.SOUM, Dimension.AGE), "a.svg", Code.VALUE_REFUSED),
        ((Dimension.SOUM,), "a.png", Code.ENDING_UNKNOWN),
    ):
        with pytest.raises(Problem) as refused:
            maps.export_map(office.desk, tmp_path / name, Question(Measure.PEOPLE, by), words)
        assert refused.value.code is code
