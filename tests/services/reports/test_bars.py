"""Bars in reports: as long as their numbers, the same for ever, and silent where the table is."""

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from fieldreg.keys import canonical_json
from fieldreg.services.reports import issued_reports
from fieldreg.services.reports.bar_pictures import BarRow, draw_bars
from fieldreg.services.reports.maps import draw_report_pictures
from fieldreg.services.reports.report_files import render_report
from fieldreg.services.reports.report_words import ReportWords
from tests.support.bundles.trips import go_round
from tests.support.reports import TEXTS, draft, issue

SVG = "{http://www.w3.org/2000/svg}"
WORDS = ReportWords("en", TEXTS)
ROWS = (
    BarRow("A & B", 40, 40, 40),
    BarRow("C", 20, 10, 30),
    BarRow("D", None, None, None),
    BarRow("not known", 5, 0, 5),
    BarRow("E", 8, None, None),
)


def parse(svg):
    return ET.fromstring(svg)  # noqa: S314  our own


def test_a_bar_is_as_long_as_its_numbers_and_what_is_hidden_has_none():
    root = parse(draw_bars("People", ROWS, WORDS))
    bars = [int(each.get("width")) for each in root.iter(f"{SVG}rect")][1:]
    long, certain, possible, unknown, bare = bars[:5]
    assert long == pytest.approx(4 * certain, abs=4)
    assert possible == pytest.approx(2 * certain, abs=2)
    assert (unknown, bare) == pytest.approx((certain / 2, certain * 0.8), abs=2)
    texts = [each.text for each in root.iter(f"{SVG}text")]
    assert {"40", "20", "5", "8", "not shown", "certainly there", "possible"} <= set(texts)
    assert root.find(f"{SVG}desc").text == "Most: A & B, 40."
    assert len(list(root.iter(f"{SVG}circle"))) == 3  # of two rows, and in the legend
    assert not re.findall(r"<script|href|url\(|style", draw_bars("People", ROWS, WORDS))


@pytest.mark.usefixtures("came")
def test_a_report_has_bars_that_hide_what_its_table_hides(office, laptop, stick):
    laptop.hold_session(*(laptop.register(f"Цөөн {n}", gender="other") for n in "АБВ"))
    go_round(office, stick, laptop)
    row = issue(office, draft(office, indicators=(), tables=("people:gender", "people:age,new")))
    paper = issued_reports.read_paper(row)
    pictures = draw_report_pictures(paper.content, office.desk.places, WORDS)
    assert pictures.keys() == {0}
    told = {each.text for each in parse(pictures[0].picture).iter(f"{SVG}text")}
    values = {row["value"] for row in paper.content["tables"][0]["rows"]}
    assert None in values
    assert "not shown" in told
    assert "3" not in told
    page = render_report(office.desk, row.id, ".html", TEXTS, lambda _page: b"").decode()
    assert page.count("<svg") == 1
    before = canonical_json.dumps({**paper.content, "bars": 0})  # as issued by earlier releases
    old = issued_reports.read_paper(replace(row, content=before))
    assert draw_report_pictures(old.content, office.desk.places, WORDS) == {}
