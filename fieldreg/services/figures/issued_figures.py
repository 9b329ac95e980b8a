"""Figures beside all that was issued before: reports, and every issue of each edition.

Readers may have both, so the hidden numbers of one must not follow from the other.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from fieldreg.domain.figures.cube import FigureTable
from fieldreg.domain.figures.indicators import Indicator
from fieldreg.domain.figures.questions import Measure, Question
from fieldreg.domain.figures.small_cells.cell_names import days_of, name_cell, name_level
from fieldreg.domain.figures.small_cells.former import Former, read_counted
from fieldreg.domain.figures.small_cells.history import Issue
from fieldreg.domain.figures.small_cells.reissue import (
    choose_beside,
    list_disclosed,
    list_questions,
    suppress_after,
)
from fieldreg.domain.figures.small_cells.suppression import CountedTable, ProtectedTable, count_with
from fieldreg.domain.periods import is_nested
from fieldreg.domain.roles import Permission
from fieldreg.keys import canonical_json
from fieldreg.services.figures import answers
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.kept.reports import ReportRow
from fieldreg.store.metadata import EDITION_ISSUES

_Answer = Callable[[UserSession, Question], FigureTable]
CONTENT_LIMIT_BYTES: Final = 8 << 20
"""Of a report."""


@needs(Permission.VIEW_FIGURES)
def suppress_beside(
    user: UserSession, counted: Sequence[CountedTable], catalogue: Mapping[str, Indicator]
) -> list[ProtectedTable]:
    """Return the tables, issued together, with cells hidden as needed.

    Raises REPORT_OVERLAPS, REPORT_TOO_CLOSE.
    """
    asked: list[Question] = []
    told: list[Former] = []
    for former, questions in _list_former(user, catalogue):
        told.append(former)
        asked += questions
    for total, value in _list_totals(user):
        told.append(Former([(name_cell(total, None), value)]))
        if all(is_nested(days_of(total), days_of(each.table.question)) for each in counted):
            asked.append(total)
    unseen = _UnseenTables(user)
    beside = choose_beside(asked, [each.table.question for each in counted])
    former_tables = [*map(unseen.count_people, beside)]
    return suppress_after(told, counted, former_tables, unseen.count, unseen.count_held)


def _list_former(
    user: UserSession, catalogue: Mapping[str, Indicator]
) -> Iterator[tuple[Former, list[Question]]]:
    for row in _list_public(user):
        content: Any = canonical_json.loads(row.content, limit_bytes=CONTENT_LIMIT_BYTES)
        told = [*list_disclosed(content, catalogue)]
        former = Former(told, [*map(read_counted, row.counted)])
        yield former, [*list_questions(content, catalogue)]
    for bodies in user.store.metadata.read(EDITION_ISSUES).values():
        for issue in map(Issue.from_body, bodies):
            yield Former.of_issue(issue), [each.question for each in issue.tables]


def _list_totals(user: UserSession) -> Iterator[tuple[Question, int]]:
    """Yield of how many people the totals of each half-year are, where that was told.

    Days that cross a half-year have no sum with it.
    """
    for content in list_contents(user):
        for table in content.get("totals", ())[:1]:
            if table["total"]["value"] is not None:
                days = content["since"], content["until"]
                yield Question(Measure.PEOPLE, (), {}, *days), table["total"]["value"]


def _list_public(user: UserSession) -> list[ReportRow]:
    rows = user.store.reports.list_all()
    return [row for row in rows if row.is_frozen and not row.draft["is_confidential"]]


@needs(Permission.VIEW_FIGURES)
def list_contents(user: UserSession) -> Iterator[Any]:
    """Yield what each report tells, the latest first."""
    for row in sorted(_list_public(user), key=lambda row: -row.version):
        yield canonical_json.loads(row.content, limit_bytes=CONTENT_LIMIT_BYTES)


@needs(Permission.VIEW_FIGURES)
def read_issues(user: UserSession) -> tuple[frozenset[int], object]:
    """Return what figures are audited beside: another value once a report or an edition told more."""
    reports = frozenset(row.id for row in _list_public(user))
    return reports, user.store.metadata.read(EDITION_ISSUES)


@needs(Permission.VIEW_FIGURES)
def are_reports_issued(user: UserSession) -> bool:
    return bool(_list_public(user))


@needs(Permission.VIEW_FIGURES)
def number_of_report(user: UserSession, days: tuple[object, object]) -> str:
    for content in list_contents(user):
        if (content["since"], content["until"]) == days:
            return str(content["number"])
    return ""


class _UnseenTables:
    """Counts tables that are audited and not shown, each once: people are asked for repeatedly."""

    def __init__(self, user: UserSession) -> None:
        self._user = user
        self._known: dict[Hashable, FigureTable] = {}

    def count(self, question: Question) -> CountedTable:
        if question.measure.is_of_sessions:
            return CountedTable(self._answer(question), {})
        return self.count_people(question)

    def count_held(self, question: Question) -> CountedTable:
        """Count sessions without confidential ones: a reader may know which these are."""
        return CountedTable(self._answer(question, answers.answer_held), {})

    def count_people(self, question: Question) -> CountedTable:
        of_people = replace(question, measure=Measure.PEOPLE)
        return count_with(self._answer(question), self._answer(of_people))

    def _answer(self, question: Question, answer: _Answer = answers.answer_unseen) -> FigureTable:
        name = (answer, *name_level(question, question.by), question.by)
        if name not in self._known:
            self._known[name] = answer(self._user, question)
        return self._known[name]
