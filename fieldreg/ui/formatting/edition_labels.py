"""Labels of editions and their tables."""

from collections.abc import Mapping, Sequence

from fieldreg.domain.figures.dimensions import Values
from fieldreg.domain.figures.questions import Dimension
from fieldreg.domain.figures.reports import PER_MILLE
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.quotas import TargetStatus
from fieldreg.services.figures.edition_indicators import EditionIndicator
from fieldreg.services.figures.editions import Edition, EditionTable
from fieldreg.services.figures.skipped_years import SkippedYear, SkipReason
from fieldreg.ui.formatting import dates
from fieldreg.ui.theme.chart_paint import BarShares
from fieldreg.ui.translation import join_parts, labelled, translator
from fieldreg.ui.vocabulary import figures as figures_words

tr = translator("Edition")

Names = Mapping[tuple[Dimension, str], str]


def describe_edition(edition: Edition) -> str:
    made = tr("Edition {number} of {day}, made by {officer}.").format(
        number=edition.number, day=dates.format_date(edition.made_on), officer=edition.made_by
    )
    skipped = (_describe_skipped(each) for each in edition.skipped)
    return " ".join((made, describe_protection(edition), *skipped))


def _describe_skipped(skipped: SkippedYear) -> str:
    words = {
        SkipReason.CROSSED: tr(
            "Nothing new is told of {year}, for report {report} counts days of it and of another"
            " year. Its figures are in that report."
        ),
        SkipReason.TOO_CLOSE: tr(
            "Nothing new is told of {year}, for its tables beside those of the reports are more"
            " than can be checked. Its figures are in the reports."
        ),
        SkipReason.LIMIT: tr(
            "Nothing new is told of {year}: it was issued as often as a year can be."
        ),
    }[skipped.reason]
    return words.format(year=skipped.year, report=skipped.report)


def describe_protection(edition: Edition) -> str:
    return tr(
        "No names are in it. What would tell of fewer than {count} people is left out."
    ).format(count=edition.minimum)


def table_label(table: EditionTable) -> str:
    by = ", ".join(map(figures_words.dimension_label, table.by))
    return join_parts([tr("People by {dimensions}").format(dimensions=by), table.since[:4]])


def order_tables(edition: Edition) -> list[tuple[int, EditionTable]]:
    tables = enumerate(edition.tables)
    return sorted(tables, key=lambda entry: (entry[1].since, -entry[0]), reverse=True)


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


def name_values(
    edition: Edition, places: Gazetteer, courses: Mapping[str, str], language: str
) -> Names:
    named = {(Dimension.COURSE, course): name for course, name in courses.items()}
    values = {values[0] for table in edition.tables for values in table.cells if values}
    aimags = [value for value in values if value and places.by_code(value)]
    return named | {
        (Dimension.AIMAG, value): places.short_name(value, language) for value in aimags
    }


def name_course(edition: Edition, course: str, language: str) -> str:
    names = edition.courses.get(course, {})
    return names.get(language) or names.get("", "")


def format_indicator_number(told: EditionIndicator) -> str:
    if told.low is None or told.high is None:
        return ""
    write = (
        figures_words.format_per_mille if told.indicator.is_share else figures_words.format_count
    )
    return write(told.value) if told.value is not None else f"{write(told.low)}–{write(told.high)}"


def describe_aim(told: EditionIndicator) -> str:
    if told.aim is None:
        return ""
    write = (
        figures_words.format_per_mille if told.indicator.is_share else figures_words.format_count
    )
    words = tr("aim {aim}").format(aim=write(told.aim))
    if told.status is None:
        return words
    state = {
        TargetStatus.REACHED: tr("reached"),
        TargetStatus.MISSED: tr("short"),
        TargetStatus.UNCERTAIN: tr("not certain yet"),
    }[told.status]
    return join_parts([words, state])


def format_aim(told: EditionIndicator) -> str:
    if told.aim is None:
        return ""
    return figures_words.format_per_mille(told.aim) if told.indicator.is_share else str(told.aim)


def draw_aim(told: EditionIndicator) -> BarShares | None:
    if told.low is None or told.high is None or (told.aim is None and not told.indicator.is_share):
        return None
    whole = PER_MILLE if told.indicator.is_share else max(told.high, 1.25 * (told.aim or 0), 1)
    value = told.low if told.value is None else told.value
    aim = None if told.aim is None else told.aim / whole
    return BarShares(told.low / whole, value / whole, told.high / whole, aim)


def row_label(by: Sequence[Dimension], values: Values | None, names: Names) -> str:
    if values is None:
        return tr("all")
    return join_parts(
        [
            names.get((dimension, value or "")) or figures_words.value_label(dimension, value)
            for dimension, value in zip(by, values, strict=True)
        ]
    )
