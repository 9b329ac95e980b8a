"""Figures that are issued again: the limits of a later report beside earlier ones.

A number that changed by fewer than *minimum* people since any report showed it is not shown anew:
the difference would be a count of few people.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from fieldreg.domain.figures.dimensions import Values
from fieldreg.domain.figures.indicators import Indicator
from fieldreg.domain.figures.reports import Document, per_mille_of, read_question
from fieldreg.domain.figures.suppression import (
    MINIMUM,
    CountedTable,
    LinkedTables,
    ProtectedTable,
    name_cell,
)
from fieldreg.domain.figures.suppression_bounds import Need
from fieldreg.domain.figures.suppression_search import find_hidden

Told = tuple[Hashable, int]
"""A number by its name (`name_cell`), and the value that a report showed."""


def suppress_after(told: Iterable[Told], tables: Sequence[CountedTable]) -> list[ProtectedTable]:
    """Return *tables*, issued together after those *told* before, with cells hidden as needed."""
    linked = LinkedTables(MINIMUM)
    for each in tables:
        linked.add(each)
    for key, before in told:
        now = linked.numbers.values.get(key)
        if now is not None and 0 < abs(now - before) < MINIMUM:
            linked.needs.setdefault(key, Need(width=MINIMUM))
    hidden = find_hidden(linked.link(), linked.needs, linked.shown, MINIMUM)
    if hidden is None:
        hidden = frozenset(linked.numbers.values)
    return [linked.protect(each, hidden) for each in tables]


def list_disclosed(content: Document, catalogue: Mapping[str, Indicator]) -> Iterator[Told]:
    """Yield the numbers that a report showed; a share tells of its part, if the whole is shown."""
    for table in content["tables"]:
        question = read_question(table["question"])
        lines: list[tuple[Values | None, Document]] = [(None, table["total"])]
        lines += [(tuple(row["values"]), row) for row in table["rows"]]
        for values, line in lines:
            if line["value"] is not None:
                yield name_cell(question, values), line["value"]
    days = content["since"], content["until"]
    totals: dict[Hashable, int] = {}
    shares: list[tuple[Hashable, Hashable, int]] = []
    for each in content["indicators"]:
        indicator = catalogue.get(each["name"])
        if each["value"] is None or indicator is None or indicator.figure is None:
            continue
        key = name_cell(indicator.figure.ask(*days), None)
        if indicator.whole is not None:
            shares.append((key, name_cell(indicator.whole.ask(*days), None), each["value"]))
        elif not indicator.counts_cells:
            totals[key] = each["value"]
    yield from totals.items()
    for key, whole, share in shares:
        if whole in totals:
            yield key, per_mille_of(share, totals[whole])
