"""The indicators of the catalogue, computed from the register."""

from fieldreg.domain import kinds
from fieldreg.domain.figures import indicators
from fieldreg.domain.figures.cube import FigureCell
from fieldreg.domain.figures.indicators import Indicator, IndicatorValue, RecordDefinition
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import is_iso_date
from fieldreg.domain.roles import Permission
from fieldreg.services import device_status
from fieldreg.services.figures import answers
from fieldreg.services.user_session import UserSession, needs


@needs(Permission.VIEW_FIGURES)
def compute_indicator(
    user: UserSession, definition: Indicator, *, since: str = "", until: str = ""
) -> IndicatorValue | None:
    """Return the value for sessions, or records, from *since* to *until*, if given.

    None where the register does not keep enough for it. Raises VALUE_REFUSED for a day.
    """
    for field, day in (("since", since), ("until", until)):
        if day and not is_iso_date(day):
            raise Problem(Code.VALUE_REFUSED, field=field)
    days = since or None, until or None
    if definition.records is not None:
        return _count_records(user, definition, days)
    if definition.figure is None:
        return None
    question = definition.figure.ask(*days)
    if definition.whole is not None:
        return answers.compute_share(user, question)
    table = answers.answer(user, question)
    if definition.counts_cells:
        return indicators.count_cells(table)
    return indicators.as_number(table.total)


def _count_records(
    user: UserSession, definition: Indicator, days: tuple[str | None, str | None]
) -> IndicatorValue:
    counts = [
        _count(user, each, days)
        for each in (definition.records, definition.whole_records)
        if each is not None
    ]
    if definition.is_share:
        return indicators.divide(*counts)
    (count,) = counts
    return indicators.as_number(FigureCell(count, count, count))


def _count(
    user: UserSession, definition: RecordDefinition, days: tuple[str | None, str | None]
) -> int:
    rows = user.store.records.list_all(kinds.BY_NAME[definition.kind])
    unconfirmed = device_status.filter_unconfirmed(user.store, [row.id for row in rows])
    return definition.count((row.values for row in rows if row.id not in unconfirmed), *days)
