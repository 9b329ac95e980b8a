"""A report as a file: the same bytes for ever, and what readers of each format find in it.

The golden files are reports as head office kept them, and what was made of them.
"""

import io
import json
import os
import subprocess
import sys
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest

from fieldreg.domain.figures.questions import Dimension
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.reports import report_changes, report_files
from fieldreg.services.reports.issued_reports import issue_day, read_paper
from fieldreg.services.reports.maps import draw_report_pictures
from fieldreg.services.reports.report_files import PrintedPage
from fieldreg.services.reports.report_page import write_body, write_page
from fieldreg.services.reports.report_words import ReportWords
from fieldreg.services.reports.report_workbook import write_workbook
from fieldreg.store.kept.reports import ReportRow
from tests.support.printed_text import list_runs
from tests.support.reports import TEXTS, draft, issue

GOLDEN = Path(__file__).parents[2] / "golden" / "reports"
LANGUAGES = ("mn", "en", "fr")
DRAW = """
import json, sys
from fieldreg.services.reports.report_files import PrintedPage
from fieldreg.system import resource_path
from fieldreg.ui import printing
printing.start_offscreen_app(resource_path("fonts"))
pages = [PrintedPage(*each) for each in json.load(sys.stdin)]
json.dump([printing.draw_report(page).decode("latin-1") for page in pages], sys.stdout)
"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
BODY = '<h1>Тайлан</h1><table><tr><td>1</td></tr></table><img src="0">'


def kept(language):
    """Give the report as head office keeps it, from the file that it exported."""
    whole = (GOLDEN / f"{language}.json").read_bytes()
    content, signatures = whole[len(b'{"content":') : -1].split(b',"signatures":')
    signed = tuple(json.dumps(each).encode() for each in json.loads(signatures))
    return ReportRow(1, {"is_confidential": False}, content, signed, needed=1)


def made(language):
    paper, words = read_paper(kept(language)), ReportWords(language, TEXTS)
    return {"html": write_page(paper, words, {}), "xlsx": write_workbook(paper, words)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_made_of_a_report_is_the_same_for_ever(language):
    for suffix, content in made(language).items():
        assert content == (GOLDEN / f"{language}.{suffix}").read_bytes(), suffix


class Reader(HTMLParser):
    """What a reader without eyes and without a network finds on a page."""

    def __init__(self, page):
        super().__init__()
        self.open, self.found, self.texts = [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        if tag not in ("meta", "link", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if data.strip() and "style" not in self.open:
            self.texts.append(data)

    def every(self, tag):
        return [attrs for name, attrs in self.found if name == tag]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_needs_no_script_no_network_and_no_eyes(language):
    page = Reader(made(language)["html"].decode())
    assert page.open == []
    tags = {tag for tag, _ in page.found}
    assert tags.isdisjoint({"script", "link", "img", "iframe", "object", "form", "a", "b", "base"})
    named = {name for _, attrs in page.found for name in attrs}
    assert not {name for name in named if name.startswith("on") or name in {"src", "href"}}
    assert page.every("html") == [{"lang": language}]
    (policy,) = [each for each in page.every("meta") if "http-equiv" in each]
    assert policy["content"].startswith("default-src 'none'")
    assert len(page.every("h1")) == len(page.every("main")) == 1
    assert {each["scope"] for each in page.every("th")} == {"col", "row"}
    ids = {each["id"] for each in page.every("h2") if "id" in each}
    tables = page.every("table")
    assert len(tables) == 7
    assert {each["aria-labelledby"] for each in tables} == ids
    stops = [each for each in page.every("div") if each.get("tabindex") == "0"]
    assert [each["aria-labelledby"] for each in stops] == sorted(ids)
    assert any("<b>" in text for text in page.texts)


@pytest.mark.usefixtures("came")
def test_the_page_with_its_pictures_is_in_order_for_a_reader_without_eyes(office):
    row = issue(office, draft(office, tables=("people:aimag", "people:gender")))
    paper, words = read_paper(row), ReportWords("mn", TEXTS)
    drawn = draw_report_pictures(paper.content, office.desk.places, words)
    page = Reader(write_page(paper, words, drawn).decode())
    levels = [int(tag[1:]) for tag, _ in page.found if tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert all(1 < level <= before + 1 for before, level in pairwise(levels))
    names = [attrs["id"] for _, attrs in page.found if "id" in attrs]
    assert len(names) == len({*names})
    pictures = page.every("svg")
    assert len(pictures) == len(drawn) > 1
    assert all(each["role"] == "img" for each in pictures)
    inside = [after for (tag, _), (after, _) in pairwise(page.found) if tag == "svg"]
    assert {*inside} == {"title"}  # which names it
    named = {name for _, attrs in page.found for name in attrs}
    assert named.isdisjoint({"src", "href", "xlink:href"})


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_workbook_has_every_figure_as_a_number_and_no_formula(language):
    book = openpyxl.load_workbook(io.BytesIO(made(language)["xlsx"]))
    content = json.loads(kept(language).content)
    first, findings, *tables, doubts = book.worksheets
    lines = [row[0].value for row in first.iter_rows()]
    assert lines[0] == content["title"]
    assert any(str(line).startswith("=1+1") for line in lines)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    told = {row[0].value: row[1].value for row in findings.iter_rows(min_row=3)}
    for each in content["indicators"]:
        scale = 1000 if each["unit"] == "per-mille" else 1
        wanted = "–" if each["hidden"] else each["value"]
        found = told[each["label"]]
        assert found == (wanted / scale if isinstance(wanted, int) else wanted or "")
    for sheet, table in zip(tables, content["tables"], strict=True):
        assert sheet.cell(1, 1).value == table["title"]
        assert sheet.auto_filter.ref.startswith("A2:")
        column = len(table["heads"])
        values = [row[column].value for row in sheet.iter_rows(min_row=3)]
        rows = [*table["rows"], table["total"]]
        assert values == ["–" if row["hidden"] else row["value"] for row in rows]
    assert doubts.cell(3, 2).value == content["open"]["bundles"]


def test_of_what_is_hidden_no_file_says_a_number():
    content = json.loads(kept("en").content)
    rows = [row for table in content["tables"] for row in table["rows"] if row["hidden"]]
    assert len(rows) == 7
    assert all(row[name] is None for row in rows for name in ("value", "low", "high"))


@pytest.fixture(scope="module")
def printed():
    """What two processes in two time zones print: the kept reports, and one with a picture."""
    pages = [PrintedPage(BODY, "Тайлан", "mn", "AAAA-BBBB", "2026-03-14", (PICTURE,))]
    for language in LANGUAGES:
        paper, words = read_paper(kept(language)), ReportWords(language, TEXTS)
        day = issue_day(paper).isoformat()
        told = write_body(paper, words, {}), paper.content["title"], language, paper.code, day
        pages.append(PrintedPage(*told))
    return [
        subprocess.run(
            [sys.executable, "-c", DRAW],
            env={**os.environ, "TZ": zone, "QT_QPA_PLATFORM": "offscreen"},
            input=json.dumps(pages),
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for zone in ("UTC", "Asia/Ulaanbaatar")
    ]


def test_a_printed_report_reads_as_it_always_did(printed):
    """Which text stands where, to a point: the bytes are as long the same as the release of Qt is."""
    _, *pdfs = (each.encode("latin-1") for each in json.loads(printed[0]))
    for language, pdf in zip(LANGUAGES, pdfs, strict=True):
        runs = [*list_runs(pdf)]
        told = "".join(f"{' '.join(map(str, run))}\n" for run in runs)
        assert told == (GOLDEN / f"{language}.txt").read_text(encoding="utf-8"), language
        paper = read_paper(kept(language))
        text = "".join(run.text for run in runs)
        assert paper.content["digest"] in text  # as it is copied from the page, without ligatures
        assert paper.code in text


def test_a_drawn_report_is_the_same_from_each_process_in_every_time_zone(printed):
    first, other = printed
    assert first == other
    pdf = json.loads(first)[0].encode("latin-1")
    assert b"/CreationDate (D:20260314000000Z)" in pdf
    table = int(pdf.rpartition(b"startxref\n")[2].split()[0])
    assert pdf[table:].startswith(b"xref\n")
    places = [line for line in pdf[table:].splitlines() if line.endswith(b" n ")]
    for number, line in enumerate(places, 1):
        assert pdf[int(line[:10]) :].startswith(b"%d 0 obj" % number)


@pytest.mark.usefixtures("came")
def test_a_file_is_known_again_and_another_is_not(office, tmp_path):
    report = draft(office)
    path = tmp_path / "report.html"
    ask = (office.desk, report, path, TEXTS, lambda page: page.body.encode())
    with pytest.raises(Problem) as refused:
        report_files.export_report(*ask)
    assert refused.value.code is Code.REPORT_NOT_ISSUED
    issue(office, report)
    report_files.export_report(*ask)
    assert report_files.is_same_file(*ask)
    path.write_bytes(path.read_bytes().replace(b"16", b"61", 1))
    assert not report_files.is_same_file(*ask)
    other = (office.desk, report, tmp_path / "report.doc", *ask[3:])
    with pytest.raises(Problem) as refused:
        report_files.export_report(*other)
    assert refused.value.code is Code.ENDING_UNKNOWN
    whole = json.loads(report_files.render_report(office.desk, report, ".json", *ask[3:]))
    row = report_changes.find_frozen(office.desk, report)
    assert whole["content"] == json.loads(row.content)


@pytest.mark.parametrize(
    ("language", "near", "far", "first"),
    [
        ("mn", "0–249 км", "1,250 км ба түүнээс хол", "0: эхний сургалт"),
        ("en", "0–249 km", "1,250 km and farther", "0: first sessions"),
        ("fr", "0–249\xa0km", "1\u202f250\xa0km et plus loin", "0\xa0: premières sessions"),
    ],
)
def test_distances_and_generations_are_told_in_words(language, near, far, first):
    words = ReportWords(language, TEXTS)
    for dimension in (Dimension.DISTANCE, Dimension.HELD_DISTANCE):
        assert words.name_value(dimension, "0-249") == near
        assert words.name_value(dimension, "1250+") == far
    assert words.name_value(Dimension.GENERATION, "0") == first
    assert words.name_value(Dimension.GENERATION, "2") == "2"
