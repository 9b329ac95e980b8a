"""Drafts of reports, at head office."""

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from fieldreg.domain.figures.indicators import Indicator
from fieldreg.domain.figures.questions import Question, check_days
from fieldreg.domain.figures.reports import TABLE_DIMENSIONS, ReportDraft, TableRequest
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.figures.questions import build_question
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.kept.reports import ReportRow


def list_kept(catalogue: Mapping[str, Indicator]) -> tuple[str, ...]:
    return tuple(name for name, each in catalogue.items() if not each.lacks)


@needs(Permission.VIEW_FIGURES)
def draft_report(user: UserSession, /, report: int | None = None, **changed: Any) -> ReportRow:
    """Keep a new draft with the fields of `ReportDraft`, or change those of *report*.

    Raises NOT_HEAD_OFFICE, NOT_FOUND; REPORT_FROZEN once its figures are frozen; VALUE_REFUSED with
    the field, and as `build_question`.
    """
    user.require_head_office()
    with user.store.transaction():
        if report is None:
            draft = ReportDraft(**changed)
            _check(user, draft)
            return user.store.reports.add(asdict(draft))
        row = find_report(user, report)
        draft = replace(ReportDraft.from_document(row.draft), **changed)
        _check(user, draft)
        user.store.reports.save(fresh := replace(row, draft=asdict(draft)))
        return fresh


def _check(user: UserSession, draft: ReportDraft) -> None:
    check_days(draft.since, draft.until)
    list_questions(user, draft)


@needs(Permission.VIEW_FIGURES)
def list_questions(user: UserSession, draft: ReportDraft) -> list[Question]:
    """Raise as `draft_report`."""
    found = []
    for text in draft.tables:
        request = TableRequest.parse(text)
        question = build_question(
            user, request.measure, request.by, request.where, since=draft.since, until=draft.until
        )
        if not question.by or len(question.used) > TABLE_DIMENSIONS:
            raise Problem(
                Code.VALUE_REFUSED, field="table", takes=f"1 to {TABLE_DIMENSIONS} dimensions"
            )
        found.append(question)
    return found


@needs(Permission.VIEW_EDITIONS)
def find_report(user: UserSession, report: int) -> ReportRow:
    """Raise NOT_FOUND, also where the user sees no exact figures and it is not issued."""
    row = user.store.reports.find(report)
    if row is not None and row.draft["is_confidential"]:
        user.require(Permission.OPEN_ANSWERS)
    if row is None or not _is_open_to(user, row):
        raise Problem(Code.NOT_FOUND, ref=str(report))
    return _without_counts(user, row)


@needs(Permission.VIEW_EDITIONS)
def list_reports(user: UserSession) -> list[ReportRow]:
    """List the latest first; only issued ones where the user sees no exact figures.

    Confidential ones are for the protected desk alone.
    """
    rows = user.store.reports.list_all()
    return [_without_counts(user, row) for row in rows if _is_open_to(user, row)]


def _is_open_to(user: UserSession, row: ReportRow) -> bool:
    if row.draft["is_confidential"]:
        return user.may(Permission.OPEN_ANSWERS)
    return row.is_issued or user.may(Permission.VIEW_FIGURES)


def _without_counts(user: UserSession, row: ReportRow) -> ReportRow:
    return row if user.may(Permission.VIEW_FIGURES) else replace(row, counted=())


@needs(Permission.VIEW_FIGURES)
def discard_report(user: UserSession, report: int) -> None:
    """Delete a report that is not issued; raise NOT_FOUND, REPORT_FROZEN.

    Totals of sealed answers are counted once, so they stay though they wait for a signature.
    """
    with user.store.transaction():
        row = find_report(user, report)
        if row.is_frozen and "totals" in json.loads(row.content):
            raise Problem(Code.REPORT_FROZEN)
        user.store.reports.delete(row.id)
