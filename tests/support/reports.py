"""Reports as tests ask for them."""

from typing import Any, Final

from fieldreg import wiring
from fieldreg.services.reports import issued_reports, report_drafts
from fieldreg.store.kept.reports import ReportRow
from tests.support.installations import HeadOffice

CATALOGUE: Final = wiring.load_indicators()
TEXTS: Final = wiring.load_report_texts()
ASKED: Final = {
    "title": "Хаврын тайлан",
    "since": "2026-01-01",
    "until": "2026-12-31",
    "indicators": ("people-trained", "women", "sessions"),
    "tables": ("people:gender", "registrations:held-aimag"),
    "sections": (("Товч", "Нэг сургалт.\nХүн ирсэн."),),
}


def draft(office: HeadOffice, **changed: Any) -> int:
    return report_drafts.draft_report(office.desk, **{**ASKED, **changed}).id


def issue(office: HeadOffice, report: int) -> ReportRow:
    return issued_reports.issue_report(office.installation, report, CATALOGUE, TEXTS)
