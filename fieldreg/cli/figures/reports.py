"""The group `report`."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import click

from fieldreg import wiring
from fieldreg.cli.common.command_list import new_group
from fieldreg.cli.common.commands import OpenInstallation, argument, command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.output import format_count, format_documents, format_table, pick
from fieldreg.domain.figures.reports import (
    REPORT_LANGUAGES,
    USUAL_TABLES,
    Cause,
    ChangedLine,
    Document,
    LineFigure,
    ReportDraft,
)
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.host.file_writing import read_limited
from fieldreg.services.installation.model import Installation
from fieldreg.services.reports import issued_reports, report_changes, report_drafts, report_files
from fieldreg.services.reports.issued_reports import ReportPaper
from fieldreg.services.reports.report_changes import name_line
from fieldreg.services.reports.report_drafts import list_kept
from fieldreg.services.reports.report_files import PrintedPage
from fieldreg.services.reports.report_parts import ReportTable, lay_out
from fieldreg.services.reports.report_words import ReportWords
from fieldreg.services.user_session import UserSession
from fieldreg.store.kept.reports import ReportRow
from fieldreg.system import resource_path

report: Final = new_group("report")
_TEXT_LIMIT_BYTES: Final = 1 << 20


def _find_report(user: UserSession, ref: str) -> int:
    for row in report_drafts.list_reports(user):
        names = {str(row.id)}
        if row.is_frozen:
            names |= {issued_reports.number_of(row), issued_reports.code_of(row.content)}
        if ref.strip().upper() in names:
            return row.id
    raise Problem(Code.NOT_FOUND, ref=ref)


REPORT: Final = argument("REPORT", find=_find_report)


@command("draft", report)
def draft_report(
    user: UserSession,
    ref: str | None = argument("[REPORT]"),
    *,
    title: str | None = option("--title TEXT", "Its title."),
    language: str | None = option("--language", choices=REPORT_LANGUAGES),
    since: str | None = option("--since DAY", "Only sessions from this day on."),
    until: str | None = option("--until DAY", "Only sessions up to this day."),
    indicator: tuple[str, ...] = option("--indicator NAME", "May be given again; 'all' is all."),
    table: tuple[str, ...] = option(
        "--table MEASURE:DIM[,DIM][?DIM=VALUE]", "At most two dimensions. May be given again."
    ),
    section: tuple[str, ...] = option(
        "--section HEADING=FILE", "A text of yours. May be given again."
    ),
    confidential: bool | None = option(
        "--confidential", "Show few people too; for the protected desk.", is_flag=True
    ),
) -> CommandResult:
    """Draft a report, or change what is given of a draft."""
    changed: dict[str, Any] = {
        "title": title,
        "language": language,
        "since": since,
        "until": until,
        "indicators": _read_indicators(indicator) or None,
        "tables": table or None,
        "sections": tuple(map(_read_section, section)) or None,
        "is_confidential": confidential,
    }
    changed = {name: value for name, value in changed.items() if value is not None}
    found = None if ref is None else _find_report(user, ref)
    if found is None:
        usual = {"title": "", "indicators": _read_indicators(("all",)), "tables": USUAL_TABLES}
        changed = {**usual, **changed}
    row = report_drafts.draft_report(user, found, **changed)
    return CommandResult(_document(row), list(_describe_draft(row)))


def _describe_draft(row: ReportRow) -> Iterator[str]:
    yield f"Draft {row.id}: {row.draft['title']}"
    if years := ReportDraft.from_document(row.draft).crossed_years:
        yield (
            "Its days begin or end within a year: once it is issued, no edition tells anything new"
            f" of {', '.join(years)}."
        )


def _read_indicators(names: Sequence[str]) -> tuple[str, ...]:
    catalogue = wiring.load_indicators()
    for name in names:
        if name != "all" and name not in catalogue:
            raise Problem(Code.NOT_FOUND, ref=name)
    return list_kept(catalogue) if "all" in names else tuple(dict.fromkeys(names))


def _read_section(typed: str) -> tuple[str, str]:
    heading, separator, file = typed.partition("=")
    if not separator:
        raise click.UsageError("A section is written as HEADING=FILE.")
    try:
        return heading, read_limited(Path(file), _TEXT_LIMIT_BYTES).decode()
    except UnicodeDecodeError:
        raise Problem(Code.FILE_UNREADABLE, file=Path(file).name) from None


@command("list", report)
def list_reports(user: UserSession) -> CommandResult:
    """List the reports, the latest first; where no exact figures are seen, those issued."""
    newer = report_changes.list_newer(user)
    documents = [
        {**_document(row), "newer": newer[row.id].number if row.id in newer else None}
        for row in report_drafts.list_reports(user)
    ]
    columns = ("report", "number", "state", "newer", "language", "title")
    text = format_documents(documents, *columns, empty="There is no report.")
    return CommandResult({"reports": documents}, text)


def _document(row: ReportRow) -> dict[str, object]:
    draft = ReportDraft.from_document(row.draft)
    state = "issued" if row.is_issued else "signed" if row.is_frozen else "draft"
    return {
        "report": row.id,
        "number": issued_reports.number_of(row) or None,
        "code": issued_reports.code_of(row.content) if row.is_frozen else None,
        "state": state,
        **pick(draft, "title", "language", "since", "until", "indicators", "tables"),
        "sections": [heading for heading, _ in draft.sections],
        "confidential": draft.is_confidential,
        "crossed_years": draft.crossed_years,
    }


@command("show", report)
def show_report(user: UserSession, found: int = REPORT) -> CommandResult:
    """Show a report: a draft with today's figures, or one that is issued as it was."""
    texts = wiring.load_report_texts()
    paper = issued_reports.preview_report(user, found, wiring.load_indicators(), texts)
    words = ReportWords(paper.content["language"], texts)
    document = {
        "number": paper.number or None,
        "code": paper.code or None,
        "issued": paper.is_issued,
        "signed": [{"officer": officer, "day": day} for officer, day in paper.signed],
        "content": paper.content,
    }
    return CommandResult(document, list(_format(paper, words)))


def _format(paper: ReportPaper, words: ReportWords) -> list[str]:
    parts = lay_out(paper, words)
    sections = [f"{heading}\n{text.strip()}" for heading, text in parts.sections]
    return [
        "\n".join((parts.title, *parts.head)),
        *map(_format_table, parts.findings),
        *sections,
        *map(_format_table, (*parts.tables, parts.doubts)),
        "\n".join((words.say("method"), *parts.method, *parts.foot)),
    ]


def _format_table(table: ReportTable) -> str:
    rows = [[cell.text for cell in row] for row in table.rows]
    return f"\n{table.title}\n{format_table(table.heads, rows)}"


@command("issue", report)
def issue_report(installation: Installation, found: int = REPORT) -> CommandResult:
    """Freeze the figures of a draft and sign them; where there are two officers, both sign."""
    row = issued_reports.issue_report(
        installation, found, wiring.load_indicators(), wiring.load_report_texts()
    )
    document = _document(row)
    if row.is_issued:
        return CommandResult(document, f"Issued: report {document['number']}.")
    return CommandResult(
        document,
        f"Signed: report {document['number']}. It is issued once a second officer signs it"
        " with 'report issue'.",
    )


@command("discard", report)
def discard_report(user: UserSession, found: int = REPORT) -> CommandResult:
    """Delete a report that is not issued."""
    report_drafts.discard_report(user, found)
    return CommandResult({"report": found, "discarded": True}, "It is deleted.")


@command("export", report)
def export_report(
    user: UserSession,
    found: int = REPORT,
    file: Path = option("--out FILE", "Ends in .pdf, .html, .xlsx or .json.", required=True),
) -> CommandResult:
    """Write an issued report to a file, which is always the same, byte for byte."""
    report_files.export_report(user, found, file, wiring.load_report_texts(), _draw)
    return CommandResult({"report": found, "file": str(file)}, f"Written to {file}.")


def _draw(page: PrintedPage) -> bytes:
    from fieldreg.ui import printing  # noqa: PLC0415  loads Qt

    printing.start_offscreen_app(resource_path("fonts"))
    return printing.draw_report(page)


@command("verify", report)
def verify_report(
    open_installation: OpenInstallation,
    ref: str = argument("REPORT"),
    file: Path | None = option("--file FILE", "A file that is said to be this report."),
) -> CommandResult:
    """Say whether the report that is kept here is genuine, and whether FILE is that report.

    REPORT is its place in the list, its number, or the code that is printed on it.
    """
    installation = open_installation()
    user = installation.user_session()
    found = _find_report(user, ref)
    signatures = report_changes.check_signatures(installation, found)
    row = report_changes.find_frozen(user, found)
    is_genuine = row.is_issued and all(each.is_genuine for each in signatures)
    changed = report_changes.list_visible_changes(user, found, wiring.load_indicators())
    is_same = file and report_files.is_same_file(
        user, found, file, wiring.load_report_texts(), _draw
    )
    document = {
        "number": issued_reports.number_of(row),
        "code": issued_reports.code_of(row.content),
        "report_genuine": is_genuine,
        "signatures": [pick(each, "officer", "day", genuine="is_genuine") for each in signatures],
        "file": str(file) if file else None,
        "file_genuine": is_same,
        "changed": None if changed is None else len(changed),
    }
    kept = "signed, and unchanged since" if is_genuine else "a signature is missing or wrong"
    lines = [f"The report that is kept here is {'' if is_genuine else 'not '}genuine: {kept}."]
    if file:
        lines.append(_describe_file(file, is_same=bool(is_same)))
    if issued_reports.read_paper(row).is_of_answers:
        lines.append("Totals of sealed answers are not counted again.")
    elif changed is not None:
        lines.append(_describe_changed(user, len(changed)))
    return CommandResult(document, lines)


def _describe_file(file: Path, *, is_same: bool) -> str:
    if is_same:
        return f"Genuine: {file.name} is this report, unchanged."
    return (
        f"Not genuine: {file.name} is not this report, or it was changed. What is kept here is as"
        " it was issued; 'report export' writes a file of it."
    )


def _describe_changed(user: UserSession, count: int) -> str:
    if not user.may(Permission.VIEW_FIGURES):
        figures = format_count(count, "figure")
        return f"{figures} are others in a newer report; 'report changes' lists them."
    if count:
        figures = format_count(count, "figure")
        return f"{figures} would be different today; 'report changes' says why."
    return "Its figures are the same today."


@command("changes", report)
def show_changes(user: UserSession, found: int = REPORT) -> CommandResult:
    """List the figures of an issued report that would be different today, and what moved them.

    A role without exact figures is told those that a newer report tells otherwise.
    """
    row = report_changes.find_frozen(user, found)
    changed = report_changes.list_visible_changes(user, found, wiring.load_indicators())
    if changed is None:
        text = "No newer report tells its figures again; an officer sees what is different today."
        return CommandResult({"changed": None}, text)
    content = issued_reports.read_paper(row).content
    documents = [_line_document(content, line) for line in changed]
    rows = [
        (name_line(content, line), f"{_range(line.then)} -> {_range(line.now)}", _causes(line))
        for line in changed
    ]
    heads = ("figure", "then -> now", "because of")
    text = format_table(heads, rows, empty="No figure is different.")
    return CommandResult({"changed": documents}, text)


_NO_MOVER = (
    "Nobody is listed: it counts records that are neither people nor sessions, what moved it is"
    " erased, or it is of a confidential course."
)


@command("movers", report)
def show_movers(
    user: UserSession, found: int = REPORT, place: int = argument("PLACE")
) -> CommandResult:
    """List the people or sessions that moved a figure: the one at PLACE in `report changes`."""
    catalogue = wiring.load_indicators()
    changed = report_changes.list_changes(user, found, catalogue)
    if not 0 < place <= len(changed):
        raise Problem(Code.NOT_FOUND, ref=str(place))
    content = issued_reports.read_paper(report_changes.find_frozen(user, found)).content
    line = changed[place - 1]
    movers = report_changes.list_movers(user, found, line.key, catalogue)
    documents = [
        {"code": short_code(each.record), "cause": each.cause, "laptop": each.laptop or None}
        for each in movers
    ]
    name = name_line(content, line)
    rows = [(each["code"], each["cause"], each["laptop"] or "") for each in documents]
    heads = ("code", "because of", "laptop")
    text = format_table(heads, rows, empty=_NO_MOVER)
    return CommandResult({"figure": name, "movers": documents}, [name, text])


def _line_document(content: Document, line: ChangedLine) -> dict[str, object]:
    return {
        "indicator": line.key.indicator or None,
        "table": None if line.key.indicator else line.key.table,
        "values": None if line.key.values is None else list(line.key.values),
        "figure": name_line(content, line),
        "then": line.then._asdict(),
        "now": line.now._asdict(),
        "moved": [
            {"cause": each.cause, "by": each.by, "laptop": each.laptop or None}
            for each in line.movements
        ],
    }


def _range(figure: LineFigure) -> str:
    value, low, high = ("?" if each is None else str(each) for each in figure)
    return value if low == high else f"{value} ({low}-{high})"


def _causes(line: ChangedLine) -> str:
    words = {
        Cause.JOINED: "joined or parted",
        Cause.CORRECTED: "added or corrected here",
        Cause.LATE: "arrived late from",
        Cause.ERASED: "erased",
        Cause.DEFINITION: "another definition",
        Cause.OTHER: "not told by the log",
    }
    named = (f"{each.by:+} {words[each.cause]} {each.laptop}".strip() for each in line.movements)
    told = "" if line.then.value != line.now.value else "what is certain of it"
    return ", ".join(named) or told
