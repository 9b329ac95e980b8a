"""Totals of sealed answers: fixed tables of a half-year, issued once as a signed report.

They are of the people who attended a session in it, of no confidential course, by the last answers that they gave. Later
answers change no issued total, so that no difference tells of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from fieldreg.domain.figures.counting import list_attended
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.figures.reports import ReportDraft
from fieldreg.domain.figures.small_cells.suppression import SENSITIVE_MINIMUM
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.domain.sealed_answers.ethnic_groups import EthnicGroups
from fieldreg.domain.sensitive_totals import (
    ETHNICITY,
    HalfYear,
    SensitiveTable,
    find_values,
    merge_replies,
    protect_totals,
)
from fieldreg.services.figures.issued_figures import read_issues
from fieldreg.services.installation.model import Installation
from fieldreg.services.records.confidential_courses import leave_desk, list_hidden_sessions
from fieldreg.services.reports import issued_reports
from fieldreg.services.reports.issued_reports import Texts
from fieldreg.services.reports.report_figures import Catalogue, protect_question
from fieldreg.services.reports.report_words import ReportWords
from fieldreg.services.sealed_answers.protected_desk import (
    ProtectedDesk,
    ReadAnswer,
    read_for_totals,
)
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.kept.reports import ReportRow


@needs(Permission.OPEN_ANSWERS)
def list_half_years(installation: Installation) -> list[HalfYear]:
    user = installation.user_session()
    days = user.store.fact_reader.read(
        Question(Measure.PEOPLE),
        lambda held, rows: {held[each].day for each in list_attended(rows) & held.keys()},
        hidden=list_hidden_sessions(leave_desk(user)),
    )
    held = {HalfYear.of(day) for day in days}
    over = {each for each in held if each.until < user.day}
    return sorted(over - _list_issued(user), reverse=True)


def _list_issued(user: UserSession) -> set[HalfYear]:
    contents = (
        issued_reports.load_content(row.content)
        for row in user.store.reports.list_all()
        if row.is_frozen
    )
    return {HalfYear.of(content["since"]) for content in contents if content.get("totals")}


@needs(Permission.OPEN_ANSWERS)
def issue_totals(
    desk: ProtectedDesk,
    half_year: HalfYear,
    catalogue: Catalogue,
    texts: Texts,
    *,
    language: str = "mn",
) -> ReportRow:
    """Count, freeze and sign the totals of *half_year*, audited beside what was issued before.

    Raises:
        Problem: TOTALS_NOT_DUE if it is not over, was issued, or nobody attended a session in it;
            ACT_NEEDS_PASSPHRASE, OFFICER_KEY_UNKNOWN, ROLE_NEEDED; NOT_HEAD_OFFICE;
            CHANGED_MEANWHILE if a report was frozen, or an edition made; ROWS_ALTERED.
    """
    installation, user = desk.installation, desk.installation.user_session()
    if (authority := installation.authority) is None:
        raise Problem(Code.NOT_HEAD_OFFICE)
    if half_year not in list_half_years(installation):
        raise Problem(Code.TOTALS_NOT_DUE, period=str(half_year))
    user.store.seal.require_register()
    words = ReportWords(language, texts)
    title = words.say("totals.title", period=words.name_half_year(*half_year))
    draft = ReportDraft(title, language, half_year.since, half_year.until)
    beside, version = read_issues(user), user.store.position().version
    members = _list_people(user, half_year)
    total = _tell_total(user, half_year, catalogue)
    read, groups = read_for_totals(desk, str(half_year)), installation.tools.ethnic_groups
    tables = _count(members, read, groups, is_total_told=total is not None)
    frame = issued_reports.build_frame(user, draft, minimum=SENSITIVE_MINIMUM)
    totals = [_table_document(each, total, words, groups) for each in tables]
    with user.store.transaction():
        _require_unissued(user, half_year)  # meanwhile
        if read_issues(user) != beside:
            raise Problem(Code.CHANGED_MEANWHILE)
        row = user.store.reports.add(asdict(draft))
        frozen = issued_reports.freeze(user, authority, row, {**frame, "totals": totals})
        frozen = replace(frozen, version=version)
        return issued_reports.save_signed(user, authority, frozen)


def _require_unissued(user: UserSession, half_year: HalfYear) -> None:
    if half_year in _list_issued(user):
        raise Problem(Code.TOTALS_NOT_DUE, period=str(half_year))


def _list_people(user: UserSession, half_year: HalfYear) -> list[tuple[int, ...]]:
    since, until = half_year.since, half_year.until
    question = Question(Measure.PEOPLE, (Dimension.GENDER,), {}, since, until)
    roots = user.store.fact_reader.read(
        question,
        lambda sessions, rows: {
            row[0] for row in rows if row[1] in sessions and since <= sessions[row[1]].day <= until
        },
        hidden=list_hidden_sessions(leave_desk(user)),
    )
    return list(user.store.pairs.list_members(roots).values())


def _tell_total(user: UserSession, half_year: HalfYear, catalogue: Catalogue) -> int | None:
    """Return of how many people the totals are, None if few are told apart by it."""
    question = Question(Measure.PEOPLE, (), {}, half_year.since, half_year.until)
    try:
        found = protect_question(user, question, catalogue).total.value or 0
    except Problem as problem:
        if problem.code not in (Code.REPORT_OVERLAPS, Code.REPORT_TOO_CLOSE):
            raise
        return None
    return found if found >= SENSITIVE_MINIMUM else None


def _count(
    members: Sequence[tuple[int, ...]],
    read: Sequence[ReadAnswer],
    groups: EthnicGroups,
    *,
    is_total_told: bool,
) -> tuple[SensitiveTable, ...]:
    sheets: dict[int, list[ReadAnswer]] = {}
    for each in read:
        sheets.setdefault(each.answer.trainee, []).append(each)
    codes = [group.code for group in groups.groups]
    people = []
    for records in members:
        mine = [each for record in records for each in sheets.get(record, ())]
        mine.sort(key=lambda found: (found.answer.day, found.answer.id))
        replies = merge_replies(each.sheet.replies for each in mine if each.sheet is not None)
        people.append(find_values(replies, codes))
    return protect_totals(people, codes, is_total_told=is_total_told)


def _table_document(
    table: SensitiveTable, total: int | None, words: ReportWords, groups: EthnicGroups
) -> dict[str, Any]:
    return {
        "subject": table.subject,
        "title": words.say(f"totals.{table.subject}"),
        "heads": [words.say("totals.answer")],
        "rows": list(_list_rows(table, words, groups)),
        "total": _figure(total),
    }


def _list_rows(
    table: SensitiveTable, words: ReportWords, groups: EthnicGroups
) -> Iterator[dict[str, Any]]:
    is_listed = {group.code for group in groups.groups} if table.subject == ETHNICITY else set()
    for value, count in table.cells.items():
        if count is None and value in is_listed:
            continue
        is_group = value in is_listed
        name = groups.name(value, words.language) if is_group else words.say(f"totals.{value}")
        yield {"values": [value], "names": [name], "codes": [value], **_figure(count)}
    if any(table.cells[code] is None for code in is_listed):
        name = words.say("totals.groups")
        yield {"values": [None], "names": [name], "codes": [""], **_figure(None)}


def _figure(count: int | None) -> Mapping[str, object]:
    return {"value": count, "low": None, "high": None, "hidden": count is None}
