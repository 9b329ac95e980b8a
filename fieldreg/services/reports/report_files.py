"""A report as a file: JSON as it is kept, HTML, XLSX or PDF, with the same bytes every time."""

from collections.abc import Callable, Mapping
from pathlib import Path, PurePath
from typing import Final, NamedTuple

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.keys import canonical_json
from fieldreg.services.exports.plaintext_exports import ExportContent, open_export
from fieldreg.services.host.file_writing import read_limited, write_atomically
from fieldreg.services.reports import report_changes
from fieldreg.services.reports.issued_reports import ReportPaper, Texts, issue_day, read_paper
from fieldreg.services.reports.maps import ReportPictures, draw_report_pictures
from fieldreg.services.reports.report_page import write_body, write_page
from fieldreg.services.reports.report_words import ReportWords
from fieldreg.services.reports.report_workbook import write_workbook
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.kept.reports import ReportRow

_FILE_LIMIT_BYTES: Final = 32 << 20


class PrintedPage(NamedTuple):
    """*body* is HTML, *pictures* are SVG; the metadata is that of a PDF."""

    body: str
    title: str
    language: str
    code: str
    day: str
    pictures: tuple[str, ...] = ()


Draw = Callable[[PrintedPage], bytes]


@needs(Permission.VIEW_EDITIONS)
def render_report(user: UserSession, report: int, suffix: str, texts: Texts, draw: Draw) -> bytes:
    """Return the bytes of a frozen report in the format of *suffix*; the same ones for ever.

    Raises NOT_FOUND, REPORT_NOT_ISSUED, ENDING_UNKNOWN.
    """
    return _render(user, report_changes.find_frozen(user, report), suffix, texts, draw)


@needs(Permission.VIEW_EDITIONS)
def export_report(user: UserSession, report: int, path: Path, texts: Texts, draw: Draw) -> None:
    """Write an issued report to *path*, in the format of its suffix.

    A confidential one is listed among the files that left, which needs the permission to export.
    Raises as `render_report`; REPORT_NOT_ISSUED also while a signature is missing;
    FILE_NOT_WRITTEN, DISK_FULL, DISK_FAILED; ROLE_NEEDED; ROWS_ALTERED.
    """
    user.store.seal.require_whole({"report": None})
    row = report_changes.find_frozen(user, report)
    if not row.is_issued:
        raise Problem(Code.REPORT_NOT_ISSUED)
    content = _render(user, row, path.suffix, texts, draw)
    if not row.draft["is_confidential"]:
        write_atomically(path, content)
        return
    with open_export(user, path, ExportContent.FIGURES, reason=read_paper(row).number) as writer:
        writer.write_file(content, 1)


@needs(Permission.VIEW_EDITIONS)
def is_same_file(user: UserSession, report: int, path: Path, texts: Texts, draw: Draw) -> bool:
    """Return whether the file at *path* is one of `export_report`; raise FILE_UNREADABLE."""
    content = read_limited(path, _FILE_LIMIT_BYTES)
    return content == render_report(user, report, path.suffix, texts, draw)


def _render(user: UserSession, row: ReportRow, suffix: str, texts: Texts, draw: Draw) -> bytes:
    paper = read_paper(row)
    words = ReportWords(paper.content["language"], texts)
    writers: Mapping[str, Callable[[], bytes]] = {
        ".json": lambda: _write_json(row),
        ".html": lambda: write_page(paper, words, _draw_pictures(user, paper, words)),
        ".xlsx": lambda: write_workbook(paper, words),
        ".pdf": lambda: draw(_lay_out(paper, words, _draw_pictures(user, paper, words))),
    }
    if suffix.lower() not in writers:
        name, endings = PurePath(f"report{suffix}").name, ", ".join(writers)
        raise Problem(Code.ENDING_UNKNOWN, file=name, endings=endings)
    return writers[suffix.lower()]()


def _write_json(row: ReportRow) -> bytes:
    signatures = b"[%b]" % b",".join(row.signatures)
    return canonical_json.dumps_around({}, {"content": row.content, "signatures": signatures})


def _draw_pictures(user: UserSession, paper: ReportPaper, words: ReportWords) -> ReportPictures:
    return draw_report_pictures(paper.content, user.places, words)


def _lay_out(paper: ReportPaper, words: ReportWords, drawn: ReportPictures) -> PrintedPage:
    body, day = write_body(paper, words, drawn), issue_day(paper).isoformat()
    pictures = tuple(each.picture for each in drawn.values())
    return PrintedPage(body, paper.content["title"], words.language, paper.code, day, pictures)
