"""The indicators of the catalogue, computed from the register."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import partial

from fieldreg.domain import kinds
from fieldreg.domain.figures import indicators, session_versions
from fieldreg.domain.figures.cascade.edges import Edge
from fieldreg.domain.figures.cascade.reach import count_reached
from fieldreg.domain.figures.cascade.utilisation import compute_utilisation
from fieldreg.domain.figures.cell_counts import count_cells
from fieldreg.domain.figures.counting import FactRow
from fieldreg.domain.figures.cube import FigureCell
from fieldreg.domain.figures.dimensions import HeldSession
from fieldreg.domain.figures.doubts import Doubts
from fieldreg.domain.figures.indicators import Indicator, IndicatorValue, RecordDefinition, Rule
from fieldreg.domain.figures.questions import Dimension
from fieldreg.domain.joins.pairs import Ends, find_undecided
from fieldreg.domain.periods import Days
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import is_iso_date
from fieldreg.domain.roles import Permission
from fieldreg.services import device_status
from fieldreg.services.figures import answers
from fieldreg.services.figures.guardians import share_consented_minors
from fieldreg.services.records.confidential_courses import list_hidden_courses
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
    if definition.utilisation is not None or definition.rule is not None:
        return _apply_rule(user, definition, (since, min(filter(None, (until, user.day)))))
    if definition.figure is None:
        return None
    question = definition.figure.ask(*days)
    if definition.whole is not None:
        return answers.compute_share(user, question)
    table = answers.answer(user, question)
    if definition.counts_cells:
        alike = _list_alike_partners(user) if Dimension.PARTNER in question.by else ()
        return count_cells(table, alike)
    return indicators.as_number(table.total)


def _list_alike_partners(user: UserSession) -> set[Ends]:
    """Return the pairs of partners that may be one."""
    partners = user.store.fact_reader.load_groups(kinds.PARTNER)
    undecided, _ = find_undecided(user.store.pairs.list_verdicts(partners))
    return {
        (partners[first], partners[other])
        for first, other in undecided
        if {first, other} <= partners.keys() and partners[first] != partners[other]
    }


def _apply_rule(user: UserSession, definition: Indicator, days: Days) -> IndicatorValue:
    if definition.rule is Rule.GUARDIANS:
        return _span_versions(user, ("date",), partial(share_consented_minors, user, days))
    if (rule := definition.utilisation) is None:
        most = user.store.fact_reader.count_facts()
        count = partial(_read_cascade, user, partial(count_reached, days=days))
        return _span_versions(user, ("date",), count, most=most)

    def compute(
        held: Mapping[int, HeldSession], rows: Iterable[FactRow], _: Iterable[Edge], doubts: Doubts
    ) -> IndicatorValue:
        return compute_utilisation(rule, held, rows, doubts, days)

    return _span_versions(user, ("course", "date"), partial(_read_cascade, user, compute))


def _read_cascade(
    user: UserSession,
    compute: Callable[
        [Mapping[int, HeldSession], Iterable[FactRow], Iterable[Edge], Doubts], IndicatorValue
    ],
) -> IndicatorValue:
    """Compute; sessions of confidential courses count at the protected desk alone."""
    hidden, doubts = list_hidden_courses(user), answers.load_doubts(user)

    def read(
        held: Mapping[int, HeldSession], rows: Iterable[FactRow], stated: Iterable[Edge]
    ) -> IndicatorValue:
        sessions = {id_: each for id_, each in held.items() if each.course_record not in hidden}
        return compute(sessions, rows, stated, doubts)

    return user.store.fact_reader.read_cascade(read)


def _span_versions(
    user: UserSession,
    fields: Collection[str],
    count: Callable[[], IndicatorValue],
    *,
    most: int = 1,
) -> IndicatorValue:
    """Return what all versions of these *fields* of sessions would make of an indicator."""
    versions = user.store.fact_reader.list_session_versions(fields)
    shown = count()
    if not answers.is_counted(user, versions):
        return replace(shown, low=Fraction(0), high=Fraction(most), people=None)
    return session_versions.span_shares(shown, answers.count_versions(user, versions, count))


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
