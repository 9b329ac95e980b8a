"""Names of numbers: a number that two tables have in common has one name.

A condition of one value is the cell of that value; a period among conditions and values is its
days.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from fieldreg.domain.figures.dimensions import PERIODS, Values
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.periods import Days, list_days, meet

Conditions = frozenset[tuple[Dimension, frozenset[str | None]]]
_TIMES: Final = frozenset(PERIODS)


class CellName(NamedTuple):
    measure: Measure
    days: Days
    where: Conditions

    @property
    def dimensions(self) -> frozenset[Dimension]:
        return frozenset(dimension for dimension, _ in self.where)


def days_of(question: Question) -> Days:
    return question.since or "", question.until or ""


def name_cell(question: Question, values: Values | None) -> CellName:
    by = () if values is None else question.by
    at = {dimension: frozenset({value}) for dimension, value in zip(by, values or (), strict=True)}
    days = days_of(question)
    where = {**question.where, **at}
    for time in _TIMES & where.keys():
        period, *others = where[time]
        if period is not None and not others:
            del where[time]
            days = meet(days, list_days(period))
    return CellName(question.measure, days, frozenset(where.items()))


def name_level(
    question: Question, by: Iterable[Dimension]
) -> tuple[CellName, frozenset[Dimension]]:
    return name_cell(question, None), frozenset(by)


def ask_cell(name: CellName) -> tuple[Question, Values]:
    single = {each: wanted for each, wanted in name.where if len(wanted) == 1}
    several = {each: wanted for each, wanted in name.where if len(wanted) > 1}
    by = tuple(sorted(single))
    since, until = name.days
    values = tuple(value for each in by for value in single[each])
    return Question(name.measure, by, several, since or None, until or None), values
