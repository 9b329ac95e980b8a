"""Totals of confidential courses in a report, added to no other number.

How many people came to all of them together, and how many participations each audience had.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from fieldreg.domain.figures.cube import FigureCell, list_in_order
from fieldreg.domain.figures.dimensions import Values
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.figures.reports import Document, LineFigure, ReportDraft
from fieldreg.domain.figures.small_cells import confidential_totals as totals
from fieldreg.domain.figures.small_cells.confidential_totals import ConfidentialTotal
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

    def build(self) -> Iterator[dict[str, Any]]:
        """Yield none where no session of these courses was held."""
        everybody = self._count(Measure.PEOPLE)
        if everybody is None:
            return
        people, counts = self._count_audiences()
        now = {totals.NAME: self._total(everybody[()])}
        now |= {name: self._total(cell) for name, cell in counts.items()}
        told = [totals.read_totals(each) for each in list_contents(self._user)]
        found = totals.choose_totals(now, people, everybody[()].value, told)
        if not found:
            yield self._build_line(totals.NAME, now[totals.NAME].hide(), is_of_other_days=True)
        names = self._name_audiences(found)
        for name, total in found.items():
            yield self._build_line(name, total, audience=names.get(name, ""))

    def _count_audiences(self) -> tuple[dict[str, int], dict[str, FigureCell]]:
        """Return people and participations by audience; none where no course names one."""
        by = (Dimension.AUDIENCE,)
        held, found, people = (
            self._count(each, by) or {}
            for each in (Measure.SESSIONS, Measure.REGISTRATIONS, Measure.PEOPLE)
        )
        audiences = list_in_order({**held, **found})
        if {*audiences} <= {(None,)}:
            return {}, {}
        names = {values: totals.name_audience(*values) for values in audiences}
        return (
            {name: people.get(values, _NONE).value for values, name in names.items()},
            {name: found.get(values, _NONE) for values, name in names.items()},
        )

    def _name_audiences(self, found: Iterable[str]) -> dict[str, str]:
        by = Dimension.AUDIENCE
        values = {name: totals.read_audience(name) for name in found if name != totals.NAME}
        names = load_names(
            self._user, [(by, each) for each in values.values()], self._words.language
        )
        return {
            name: names.get((by, each or "")) or self._words.name_value(by, each)
            for name, each in values.items()
        }

    def _count(
        self, measure: Measure, by: tuple[Dimension, ...] = ()
    ) -> Mapping[Values, FigureCell] | None:
        return _count(self._user, Question(measure, by, {}, *self._days))

    def _total(self, cell: FigureCell) -> ConfidentialTotal:
        since, until = (day or "" for day in self._days)
        return ConfidentialTotal((since, until), cell.value, cell.low, cell.high, self._user.day)

    def _build_line(
        self,
        name: str,
        total: ConfidentialTotal,
        *,
        audience: str = "",
        is_of_other_days: bool = False,
    ) -> dict[str, Any]:
        label = "confidential_audience" if totals.is_by_audience(name) else "confidential_total"
        return {
            "name": name,
            "version": 1,
            "label": self._words.say(label, day=format_day(total.day), audience=audience),
            "unit": "number",
            **LineFigure(total.value, total.low, total.high)._asdict(),
            "hidden": total.value is None,
            "counted_on": total.day,
            "other_days": is_of_other_days,
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
