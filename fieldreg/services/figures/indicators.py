"""The indicators of the catalogue, computed from the register."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import partial

from fieldreg.domain import kinds
from fieldreg.domain.figures import indicators, session_versions
from fieldreg.domain.figures.cascade.edges import Edge
from fieldreg.domain.figures.cascade.reach import Ties, count_reached
from fieldreg.domain.figures.cascade.utilisation import compute_utilisation
from fieldreg.domain.figures.cell_counts import count_cells
from fieldreg.domain.figures.counting import FactRow
from fieldreg.domain.figures.cube import FigureCell
from fieldreg.domain.figures.dimensions import HeldSession
from fieldreg.domain.figures.indicators import (
    Indicator,
    IndicatorValue,
    RecordDefinition,
    Rule,
    Utilisation,
)
from fieldreg.domain.figures.questions import Dimension, check_days
from fieldreg.domain.joins.pairs import Ends, find_undecided
from fieldreg.domain.periods import Days, end_by
from fieldreg.domain.roles import Permission
from fieldreg.services import device_status
from fieldreg.services.figures import answers
from fieldreg.services.figures.guardians import share_consented_minors
from fieldreg.services.records.confidential_courses import list_hidden_sessions
from fieldreg.services.user_session import UserSession, needs


@needs(Permission.VIEW_FIGURES)
def compute_indicator(
    user: UserSession, definition: Indicator, *, since: str = "", until: str = ""
) -> IndicatorValue | None:
    """Return the value for sessions, or records, from *since* to *until*, if given.

    None where the register does not keep enough for it. Raises as `check_days`.
    """
    check_days(since, until)
    days = since or None, until or None
    if definition.records is not None:
        return _count_records(user, definition, days)
    if definition.utilisation is not None or definition.rule is not None:
        return _apply_rule(user, definition, (since, until))
    if definition.figure is None:
        return None
    question = definition.figure.ask(*days)
    if definition.whole is not None:
        return answers.compute_share(user, question)
    if not definition.counts_cells:
        return indicators.as_number(answers.answer_for_report(user, question).total)
    alike = _list_alike_partners(user) if Dimension.PARTNER in question.by else ()
    return count_cells(answers.answer(user, question), alike)


def _list_alike_partners(user: UserSession) -> set[Ends]:
    partners = user.store.fact_reader.load_groups(kinds.PARTNER)
    undecided, _ = find_undecided(user.store.pairs.list_verdicts(partners))
    return {
        (partners[first], partners[other])
        for first, other in undecided
        if {first, other} <= partners.keys() and partners[first] != partners[other]
    }


def _apply_rule(user: UserSession, definition: Indicator, days: Days) -> IndicatorValue:
    """Apply it; sessions of confidential courses count at the protected desk alone."""
    rule, hidden = definition.utilisation, list_hidden_sessions(user)
    if definition.rule is Rule.GUARDIANS:
        count = partial(share_consented_minors, user, days, hidden)
        return _span_versions(user, ("date",), count, hidden)
    if rule is None:
        return _span_versions(user, ("date",), partial(_count_reached, user, days, hidden), hidden)
    count = partial(_compute_utilisation, user, rule, end_by(days, user.day), hidden)
    return _span_versions(user, ("course", "date", "project"), count, hidden)


def _compute_utilisation(
    user: UserSession, rule: Utilisation, days: Days, hidden: frozenset[int]
) -> IndicatorValue:
    doubts = answers.load_doubts(user)

    def compute(
        held: Mapping[int, HeldSession], rows: Iterable[FactRow], _: Iterable[Edge]
    ) -> IndicatorValue:
        return compute_utilisation(rule, _leave_out(hidden, held), rows, doubts, days)

    return user.store.fact_reader.read_cascade(compute, doubts.people, hidden)


def _count_reached(user: UserSession, days: Days, hidden: frozenset[int]) -> IndicatorValue:
    doubts = answers.load_doubts(user)

    def count(
        held: Mapping[int, HeldSession], ties: Ties, came: Iterable[FactRow]
    ) -> IndicatorValue:
        until_now = end_by(days, user.day)
        return count_reached(_leave_out(hidden, held), ties, came, doubts, until_now)

    return user.store.fact_reader.read_reached(count, days, doubts.people)


def _leave_out(hidden: frozenset[int], held: Mapping[int, HeldSession]) -> dict[int, HeldSession]:
    return {id_: each for id_, each in held.items() if id_ not in hidden}


def _span_versions(
    user: UserSession,
    fields: Collection[str],
    count: Callable[[], IndicatorValue],
    hidden: frozenset[int],
) -> IndicatorValue:
    found = user.store.fact_reader.list_session_versions(fields)
    versions = {key: values for key, values in found.items() if key[0] not in hidden}
    shown = count()
    if not answers.is_counted(user, versions):
        most = 1 if shown.people else user.store.fact_reader.count_facts()[0]
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
