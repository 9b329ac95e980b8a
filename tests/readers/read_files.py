"""The files of the program, opened by the programs in which people read them.

LibreOffice and Chromium are asked for by ``make readers`` and ``make night`` alone, so that pytest
finds nothing here by itself.
"""

import csv
import io
import zipfile
from datetime import datetime

import openpyxl
import pytest

from fieldreg import wiring
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.exports import register_files
from fieldreg.services.exports.data_files import DataFormat
from fieldreg.services.exports.export_words import ExportWords
from fieldreg.services.exports.phone_form import PHONE_FORM_WORDING, build_phone_form
from fieldreg.services.exports.table_writer import unescape_cell
from fieldreg.services.people import registration
from fieldreg.services.reports import answer_files
from fieldreg.services.reports.issued_reports import read_paper
from fieldreg.services.reports.maps import draw_report_pictures
from fieldreg.services.reports.report_page import write_page
from fieldreg.services.reports.report_parts import lay_out
from fieldreg.services.reports.report_words import ReportWords
from fieldreg.services.reports.report_workbook import write_workbook
from fieldreg.system import resource_path
from tests.readers.browser import open_browser
from tests.readers.spreadsheet import read_workbooks
from tests.support.reports import TEXTS, draft, issue

LANGUAGES = ("mn", "en", "fr")
STRANGE = ("=1+1", "+97699112233", "-5", "@SUM(A1)", "'quoted", "0042", "1e5", "2026-03-14", "3/4")
TABLES = ("people:gender", "people:aimag", "people:gender,age", "registrations:held-aimag")
WIDTHS = (1280, 320)  # CSS pixels, the second as a page of the first at 400 %
FOCUSED = "document.activeElement.getAttribute('aria-labelledby')"
SIDEWAYS = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
LINES = "[...document.querySelectorAll('tr')].map(row => [...row.cells].map(x => x.textContent))"


@pytest.fixture
def came(office):
    """Sixteen who came to a session, with texts that a spreadsheet could take for something else."""
    people = []
    for place in range(16):
        values = {
            "given_name": f"Хүн {place}",
            "gender": "female" if place < 9 else "male",
            "birth_date": "1990-05-01" if place % 2 else "2005",
            "soum": "6525" if place % 3 else "8110",
            "school": STRANGE[place % len(STRANGE)],
            "phone": f"9911{place:04}",
        }
        people.append(registration.register_person(office.desk, values, ()))
    plan = {"date": "2026-03-10", "soum": "6525", "half_days": 2}
    session = training_sessions.plan_session(office.desk, "Эрх", plan)
    present = AttendanceMark.PRESENT
    training_sessions.mark_attendance(office.desk, session, people, present, shown=AS_STORED)


@pytest.fixture
def papers(office, came):  # noqa: ARG001  whom they tell of
    """An issued report in each language, with its words."""
    made = {}
    for language in LANGUAGES:
        sections = (("=1+1", "Тайлбар.\n-5"),)
        asked = draft(office, language=language, tables=TABLES, sections=sections)
        made[language] = read_paper(issue(office, asked)), ReportWords(language, TEXTS)
    return made


def write_books(office, folder, papers):
    """Write each workbook to *folder*, and the same as CSV where the program writes that too."""
    desk, reason = office.desk, "тайлан"
    for language, (paper, shown) in papers.items():
        words = ExportWords.read(wiring.read_export_words(), language)
        for name, form in (("xlsx", "WORKBOOK"), ("zip", "CSV"), ("hxl.xlsx", "HXL")):
            path = folder / f"register-{language}.{name}"
            register_files.export_register(desk, path, DataFormat[form], words, reason=reason)
        for dimension in list(Dimension)[LANGUAGES.index(language) :: len(LANGUAGES)]:
            question = Question(Measure.PEOPLE, (dimension,))
            for suffix in ("xlsx", "csv"):
                path = folder / f"{dimension}-{language}.{suffix}"
                answer_files.export_answer(desk, path, question, shown, reason=reason)
        (folder / f"report-{language}.xlsx").write_bytes(write_workbook(paper, shown))
    wording = resource_path(PHONE_FORM_WORDING).read_text(encoding="utf-8")
    (folder / "phones.xlsx").write_bytes(build_phone_form(desk, wording))


def read_with_openpyxl(path):
    return {
        sheet.title: trim([trim(map(as_kept, row)) for row in sheet.iter_rows(values_only=True)])
        for sheet in openpyxl.load_workbook(path).worksheets
    }


def as_kept(cell):
    if isinstance(cell, datetime):
        return cell.date()
    return cell or None if isinstance(cell, str | None) else float(cell)


def trim(cells):
    """Return *cells* without the empty ones at their end."""
    found = [*cells]
    while found and found[-1] in (None, "", []):
        found.pop()
    return found


def as_texts(rows):
    return [trim(map(as_text, row)) for row in rows]


def as_text(cell):
    match cell:
        case None:
            return ""
        case float():
            return f"{cell:.12g}"
        case _:
            return unescape_cell(str(cell))


def read_csv(data):
    return as_texts(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def list_report_cells(paper, words):
    """Yield the rows of each table of a report, numbers as numbers."""
    for table in list_tables(lay_out(paper, words)):
        rows = [[as_number(cell) for cell in row] for row in table.rows]
        yield [[*table.heads], *map(trim, rows)]


def as_number(cell):
    if cell.number is None:
        return cell.text or None
    return cell.number / 1000 if cell.is_share else float(cell.number)


def list_tables(parts):
    return (*parts.findings, *parts.tables, parts.doubts)


def test_libreoffice_finds_in_each_workbook_what_was_meant(office, papers, tmp_path):
    made, folder = tmp_path / "made", tmp_path / "read"
    made.mkdir()
    write_books(office, made, papers)
    books = sorted(made.glob("*.xlsx"))
    found = read_workbooks(books, folder)
    assert len(books) > len(Dimension)
    for path in books:
        assert found[path.name] == read_with_openpyxl(path), path.name
    for path in made.glob("*.csv"):
        first, about = map(as_texts, found[f"{path.stem}.xlsx"].values())
        rows = read_csv(path.read_bytes())
        assert first == [trim(row[:-1]) for row in rows], path.name
        asked = [line for line, *others in about if not others]
        assert {row[-1] for row in rows[1:]} == {"; ".join(asked).rstrip(".")}, path.name
    for path in made.glob("*.zip"):
        sheets = [*found[f"{path.stem}.xlsx"].values()]
        with zipfile.ZipFile(path) as packed:
            tables = [read_csv(packed.read(name)) for name in packed.namelist()]
        assert [as_texts(rows) for rows in sheets[: len(tables)]] == tables, path.name
    for language, told in papers.items():
        _, *sheets = found[f"report-{language}.xlsx"].values()
        for sheet, rows in zip(sheets, list_report_cells(*told), strict=True):
            assert [trim(row[: len(rows[0])]) for row in sheet[1:]] == rows


def test_chromium_shows_each_report_by_keys_alone_and_asks_for_nothing(office, papers, tmp_path):
    with open_browser(tmp_path / "profile") as page:
        for language, (paper, words) in papers.items():
            path = tmp_path / f"{language}.html"
            drawn = draw_report_pictures(paper.content, office.desk.places, words)
            path.write_bytes(write_page(paper, words, drawn))
            page.open(path)
            check_page(page, paper, words)
            assert page.asked == [path.as_uri()]
            assert page.complaints == []


def check_page(page, paper, words):
    tables = list_tables(lay_out(paper, words))
    lines = [
        line
        for table in tables
        for line in ([*table.heads], *([cell.text for cell in row] for row in table.rows))
    ]
    assert page.find(LINES) == lines
    titles = [table.title for table in tables]
    assert page.list_spoken("table") == page.list_spoken("region") == titles
    stops = []
    for _ in tables:
        page.press_tab()
        stops.append(page.find(FOCUSED))
    assert stops == [f"table-{number}" for number in range(1, 1 + len(tables))]
    for width in WIDTHS:
        size = {"width": width, "height": 768, "deviceScaleFactor": 1, "mobile": False}
        page.send("Emulation.setDeviceMetricsOverride", **size)
        assert page.find(SIDEWAYS) == 0, width
