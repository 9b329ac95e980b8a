"""Two registers that differ in hidden numbers alone: whoever reads what is issued finds no difference."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import pytest

from fieldreg.domain.figures.questions import Dimension
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.figures import editions
from fieldreg.services.people import registration
from fieldreg.services.reports import report_changes
from fieldreg.services.reports.issued_reports import read_paper
from fieldreg.services.reports.maps import draw_report_pictures
from fieldreg.services.reports.report_files import PrintedPage
from fieldreg.services.reports.report_page import write_body, write_page
from fieldreg.services.reports.report_words import ReportWords
from fieldreg.services.reports.report_workbook import write_workbook
from fieldreg.ui.printing import draw_report
from tests.support.installations import HeadOffice
from tests.support.reports import CATALOGUE, TEXTS, draft, issue

ASKED: Final = {
    "indicators": ("people-trained", "women", "other-genders", "rural", "soums", "sessions"),
    "tables": ("people:gender", "people:age", "registrations:gender", "people:held-aimag"),
}


@pytest.fixture
def offices(tmp_path) -> Iterator[list[HeadOffice]]:
    """Two, of whose eleven people of hidden genders three, or two, are of another one than men."""
    found = [register(HeadOffice(tmp_path / name), others) for name, others in (("a", 3), ("b", 2))]
    yield found
    for each in found:
        each.close()


def register(office: HeadOffice, others: int) -> HeadOffice:
    genders = ["female"] * 14 + ["male"] * (11 - others) + ["other"] * others
    said = {"soum": "6525", "birth_date": "1990-05-01"}
    people = [
        registration.register_person(
            office.desk, {"given_name": f"Хүн {place}", "gender": gender, **said}, ()
        )
        for place, gender in enumerate(genders)
    ]
    plan = {"date": "2026-03-10", "soum": "6525"}
    session = training_sessions.plan_session(office.desk, "Эрх", plan)
    training_sessions.mark_attendance(
        office.desk, session, people, AttendanceMark.PRESENT, shown=AS_STORED
    )
    return office


def read_all(office: HeadOffice) -> dict[str, object]:
    """Return all that is issued of a register, with nothing in it of which register it is."""
    row = issue(office, draft(office, **ASKED))
    words, paper = ReportWords("mn", TEXTS), read_paper(row)
    paper = replace(paper, content={**paper.content, "digest": ""}, code="")
    drawn = draw_report_pictures(paper.content, office.desk.places, words)
    pictures = tuple(each.picture for each in drawn.values())
    told = write_body(paper, words, drawn), paper.content["title"], "mn", "", "2026-03-14"
    page = PrintedPage(*told, pictures)
    edition = editions.make_edition(office.installation, CATALOGUE)
    (genders, *_) = paper.content["tables"]
    assert [row["values"] for row in genders["rows"] if row["hidden"]] == [["male"], ["other"]]
    tables = tuple(each for each in edition.tables if Dimension.COURSE not in each.by)
    return {
        "json": paper.content,
        "html": write_page(paper, words, drawn),
        "pdf": draw_report(page),
        "pictures": drawn,
        "xlsx": write_workbook(paper, words),
        "edition": replace(edition, courses={}, tables=tables),
        "newer": report_changes.list_newer(office.desk),
    }


@pytest.mark.usefixtures("qapp")  # by which a PDF is drawn
def test_no_file_of_a_report_or_edition_tells_what_it_hides(offices) -> None:
    one, two = map(read_all, offices)
    for name, found in one.items():
        assert found == two[name], name
