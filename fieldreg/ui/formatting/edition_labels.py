"""Labels of editions and their tables, for their page and for *Today*."""

from collections.abc import Mapping, Sequence

from fieldreg.domain.figures.dimensions import Values
from fieldreg.domain.figures.questions import Dimension
from fieldreg.services.figures.editions import Edition, EditionTable
from fieldreg.ui.formatting import dates
from fieldreg.ui.translation import join_parts, labelled, translator
from fieldreg.ui.vocabulary import figures as figures_words

tr = translator("Edition")

Names = Mapping[tuple[Dimension, str], str]


def describe_edition(edition: Edition) -> str:
    made = tr("Edition {number} of {day}, made by {officer}.").format(
        number=edition.number, day=dates.format_date(edition.made_on), officer=edition.made_by
    )
    return f"{made} {describe_protection(edition)}"


def describe_protection(edition: Edition) -> str:
    return tr(
        "No names are in it. What would tell of fewer than {count} people is left out."
    ).format(count=edition.minimum)


def table_label(table: EditionTable) -> str:
    by = ", ".join(map(figures_words.dimension_label, table.by))
    return join_parts([tr("People by {dimensions}").format(dimensions=by), table.since[:4]])


def total_label(table: EditionTable) -> str:
    value = table.cells[None].value
    return labelled(
        tr("all"), tr("not shown") if value is None else figures_words.format_count(value)
    )


def list_values(edition: Edition) -> list[tuple[Dimension, str | None]]:
    return [
        pair
        for table in edition.tables
        for values in table.cells
        if values is not None
        for pair in zip(table.by, values, strict=True)
    ]


def row_label(by: Sequence[Dimension], values: Values | None, names: Names) -> str:
    if values is None:
        return tr("all")
    return join_parts(
        [
            names.get((dimension, value or "")) or figures_words.value_label(dimension, value)
            for dimension, value in zip(by, values, strict=True)
        ]
    )
