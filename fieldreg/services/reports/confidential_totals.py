"""How many people came to confidential courses: one number of a report, added to no other."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from fieldreg.domain.figures.cube import FigureCell
from fieldreg.domain.figures.reports import NOTHING, Document, LineFigure, ReportDraft
from fieldreg.domain.figures.small_cells.confidential_totals import (
    BESIDE,
    NAME,
    ConfidentialTotal,
    choose_total,
    has_changed_enough,
    read_total,
)
from fieldreg.domain.roles import Permission
from fieldreg.services.figures.answers import count_confidential
from fieldreg.services.figures.issued_figures import list_contents
from fieldreg.services.reports.report_words import ReportWords, format_day
from fieldreg.services.user_session import UserSession, needs


@needs(Permission.VIEW_FIGURES)
def add_total(
    user: UserSession, draft: ReportDraft, lines: Sequence[Mapping[str, Any]], words: ReportWords
) -> Iterator[Mapping[str, Any]]:
    """Yield the *lines*, and the total after that of all people trained."""
    for line in lines:
        yield line
        if line["name"] == BESIDE:
            count = count_confidential(user, (draft.since or None, draft.until or None))
            if count is not None:
                yield _build_line(user, draft, count, words)


def _build_line(
    user: UserSession, draft: ReportDraft, count: FigureCell, words: ReportWords
) -> dict[str, Any]:
    days = draft.since, draft.until
    now = ConfidentialTotal(days, count.value, count.low, count.high, user.day)
    told = choose_total(now, filter(None, map(read_total, list_contents(user))))
    shown = told or now._replace(value=None, low=None, high=None)
    return {
        "name": NAME,
        "version": 1,
        "label": words.say("confidential_total", day=format_day(shown.day)),
        "unit": "number",
        **LineFigure(shown.value, shown.low, shown.high)._asdict(),
        "hidden": shown.value is None,
        "counted_on": shown.day,
        "other_days": told is None,
    }


@needs(Permission.VIEW_FIGURES)
def recount_total(user: UserSession, content: Document, line: Document) -> LineFigure:
    """Return the total of today as the *line* would be told again."""
    count = count_confidential(user, (content["since"], content["until"]))
    value = 0 if count is None else count.value
    if line["value"] is not None and not has_changed_enough(line["value"], value):
        return LineFigure(line["value"], line["low"], line["high"])
    return NOTHING if count is None else LineFigure(value, count.low, count.high)
