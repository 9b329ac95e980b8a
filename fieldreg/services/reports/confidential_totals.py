"""Totals of confidential courses in a report, added to no other number.

How many people came to all of them together, and how many participations each audience had.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from fieldreg.domain.figures.cube import FigureCell, list_in_order
from fieldreg.domain.figures.dimensions import Values
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.figures.reports import Document, LineFigure, ReportDraft
from fieldreg.domain.figures.small_cells import confidential_totals as totals
from fieldreg.domain.figures.small_cells.confidential_totals import ConfidentialTotal
from fieldreg.domain.figures.small_cells.suppression import SENSITIVE_MINIMUM
from fieldreg.domain.roles import Permission
from fieldreg.services.figures.answers import answer_confidential
from fieldreg.services.figures.issued_figures import list_contents
from fieldreg.services.figures.questions import load_names
from fieldreg.services.reports.report_words import ReportWords, format_day
from fieldreg.services.user_session import UserSession, needs

_NONE = FigureCell()


@needs(Permission.VIEW_FIGURES)
def add_totals(
    user: UserSession, draft: ReportDraft, lines: Sequence[Mapping[str, Any]], words: ReportWords
) -> Iterator[Mapping[str, Any]]:
    """Yield the *lines*, and the totals after that of all people trained."""
    for line in lines:
        yield line
        if line["name"] == totals.BESIDE:
            yield from _TotalLines(user, draft, words).build()


class _TotalLines:
    """Totals as they may be told after those of former reports."""

    def __init__(self, user: UserSession, draft: ReportDraft, words: ReportWords) -> None:
        self._user, self._words = user, words
        self._days = draft.since or None, draft.until or None
        self._told = [*list_contents(user)]

    def build(self) -> Iterator[dict[str, Any]]:
        """Yield none where no session of these courses was held; audiences if one may be shown."""
        people = self._count(Measure.PEOPLE)
        if people is None:
            return
        line = self._build_line(totals.NAME, people[()], "confidential_total")
        yield line
        counted = people[()].value
        known = max(line["value"] or 0, counted if counted >= SENSITIVE_MINIMUM else 0)
        lines = [*self._list_audiences(known)]
        if any(not each["hidden"] for each in lines):
            yield from lines

    def _list_audiences(self, known: int) -> Iterator[dict[str, Any]]:
        """Yield lines of all audiences of sessions held; *known* people were there in all."""
        by = (Dimension.AUDIENCE,)
        held, found, people = (
            self._count(each, by) or {}
            for each in (Measure.SESSIONS, Measure.REGISTRATIONS, Measure.PEOPLE)
        )
        counts = {values: found.get(values, _NONE) for values in list_in_order({**held, **found})}
        if {*counts} <= {(None,)}:
            return
        tellable = totals.list_tellable(
            {values: cell.value for values, cell in counts.items()},
            {values: cell.value for values, cell in people.items()},
            known,
        )
        names = load_names(self._user, [(*by, value) for (value,) in counts], self._words.language)
        for values, cell in counts.items():
            (value,) = values
            name = names.get((*by, value or "")) or self._words.name_value(*by, value)
            told = cell if values in tellable else _NONE
            yield self._build_line(
                totals.name_audience(value), told, "confidential_audience", audience=name
            )

    def _count(
        self, measure: Measure, by: tuple[Dimension, ...] = ()
    ) -> Mapping[Values, FigureCell] | None:
        return _count(self._user, Question(measure, by, {}, *self._days))

    def _build_line(self, name: str, count: FigureCell, label: str, **names: str) -> dict[str, Any]:
        since, until = (day or "" for day in self._days)
        bounds = count.value, count.low, count.high
        now = ConfidentialTotal((since, until), *bounds, self._user.day)
        former = (totals.read_total(each, name) for each in self._told)
        told = totals.choose_total(now, filter(None, former), totals.minimum_of(name))
        shown = told or now._replace(value=None, low=None, high=None)
        return {
            "name": name,
            "version": 1,
            "label": self._words.say(label, day=format_day(shown.day), **names),
            "unit": "number",
            **LineFigure(shown.value, shown.low, shown.high)._asdict(),
            "hidden": shown.value is None,
            "counted_on": shown.day,
            "other_days": told is None,
        }


@needs(Permission.VIEW_FIGURES)
def recount_total(user: UserSession, content: Document, line: Document) -> LineFigure:
    """Return the total of today as the *line* would be told again."""
    name, days = line["name"], (content["since"], content["until"])
    is_of_people, values = name == totals.NAME, (totals.read_audience(name),)
    measure = Measure.PEOPLE if is_of_people else Measure.REGISTRATIONS
    by = () if is_of_people else (Dimension.AUDIENCE,)
    found = _count(user, Question(measure, by, {}, *days)) or {}
    count = found.get(() if is_of_people else values, _NONE)
    minimum = totals.minimum_of(name)
    if line["value"] and not totals.has_changed_enough(line["value"], count.value, minimum):
        return LineFigure(line["value"], line["low"], line["high"])
    return LineFigure(count.value, count.low, count.high)


def _count(user: UserSession, question: Question) -> Mapping[Values, FigureCell] | None:
    table = answer_confidential(user, question)
    if table is None:
        return None
    return table.cells if question.by else {(): table.total}
