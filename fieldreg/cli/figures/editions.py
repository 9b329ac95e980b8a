"""The commands `edition`."""

from pathlib import Path
from typing import Any, Final

from fieldreg import wiring
from fieldreg.cli.common.command_list import new_group
from fieldreg.cli.common.commands import argument, command, option
from fieldreg.cli.common.context import CommandContext, CommandResult
from fieldreg.cli.common.output import LANGUAGE, format_table, pick
from fieldreg.cli.common.terminal import choose_passphrase, read_passphrase
from fieldreg.cli.figures.answer_text import find_indicator
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.figures import edition_indicators, editions
from fieldreg.services.figures.edition_indicators import EditionIndicator
from fieldreg.services.figures.editions import Edition, EditionTable
from fieldreg.services.figures.questions import show_value
from fieldreg.services.figures.skipped_years import SkipReason
from fieldreg.services.installation.model import Installation

EDITION_PASSPHRASE_VARIABLE: Final = "FIELDREG_EDITION_PASSPHRASE"  # noqa: S105  a name

_SKIPPED: Final = {
    SkipReason.CROSSED: "Nothing new is told of {0.year}, for report {0.report} counts days of it"
    " and of another year. Its figures are in that report.",
    SkipReason.TOO_CLOSE: "Nothing new is told of {0.year}, for its tables beside those of the"
    " reports are more than can be checked. Its figures are in the reports.",
    SkipReason.LIMIT: "Nothing new is told of {0.year}: it was issued as often as a year can be.",
}

edition: Final = new_group("edition")


@command("make", edition)
def make_edition(installation: Installation) -> CommandResult:
    """Make the next edition, which takes the place of the former."""
    return _result(editions.make_edition(installation, wiring.load_indicators()))


@command("show", edition)
def show_edition(installation: Installation) -> CommandResult:
    """Show the edition that is kept here."""
    found = editions.load_edition(installation)
    if found is None:
        raise Problem(Code.EDITION_MISSING)
    return _result(found)


@command("write", edition)
def write_edition(
    installation: Installation, out: Path = option("--out FILE", required=True)
) -> CommandResult:
    """Write the edition to a file, under a passphrase of its own that opens nothing else.

    It is chosen now (or FIELDREG_EDITION_PASSPHRASE); tell it by word of mouth.
    """
    chosen = choose_passphrase(installation.tools, EDITION_PASSPHRASE_VARIABLE)
    found = editions.write_edition(installation, out, chosen)
    return CommandResult(
        {"file": str(out), "number": found.number}, f"Edition {found.number} is in {out}."
    )


@command("open", edition)
def open_edition(_context: CommandContext, file: Path = argument("FILE")) -> CommandResult:
    """Show the edition in FILE, which its own passphrase opens; no register is needed."""
    passphrase = read_passphrase(EDITION_PASSPHRASE_VARIABLE)
    return _result(editions.open_edition(file, passphrase))


@command("aim", edition)
def set_aim(
    installation: Installation,
    indicator: str = argument("INDICATOR"),
    aim: str = argument("AIM"),
    year: str = option("--year YEAR", "This year unless given."),
) -> CommandResult:
    """Set what an indicator is to be in a year: `50%` of a share, `4000` of a number, `none`.

    The edition that is kept has it at once.
    """
    found = find_indicator(indicator)
    year = year or installation.user_session().day[:4]
    wanted = "" if aim == "none" else aim
    edition_indicators.set_aim(installation, found, year, wanted)
    document = {"indicator": indicator, "year": year, "aim": wanted or None}
    return CommandResult(document, f"{indicator} {year}: {aim}")


def _result(found: Edition) -> CommandResult:
    told = edition_indicators.list_indicators(found, wiring.load_indicators())
    document = {
        "number": found.number,
        "made_on": found.made_on,
        "made_by": found.made_by,
        "minimum": found.minimum,
        "indicators": list(map(_indicator_document, told)),
        "tables": [_table_document(table) for table in found.tables],
        "quotas": [
            {"quota": short_code(row.quota), "matching": row.matching, "other": row.other}
            for row in found.quotas
        ],
        "skipped": [pick(each, "year", "reason", "report") for each in found.skipped],
    }
    lines = [f"Edition {found.number} of {found.made_on}, by {found.made_by}."]
    lines += [_SKIPPED[each.reason].format(each) for each in found.skipped]
    lines += [
        "",
        format_table(("indicator", "year", "value", "certain", "aim", ""), map(_row, told)),
    ]
    for table in found.tables:
        lines += ["", f"people, {table.since} to {table.until}", _format(table)]
    lines += ["", f"'-' is fewer than {found.minimum} people, or hidden to protect such a number."]
    return CommandResult(document, lines)


def _indicator_document(told: EditionIndicator) -> dict[str, Any]:
    return {
        "name": told.indicator.name,
        "version": told.indicator.version,
        "year": told.year,
        "unit": "per-mille" if told.indicator.is_share else "number",
        **pick(told, "value", "low", "high", "aim"),
        "hidden": told.is_hidden,
        "reached": told.status,
        "as_of": told.day,
    }


def _row(told: EditionIndicator) -> tuple[str, ...]:
    value, low, high, aim = (
        "-" if each is None else f"{each / 10:.1f}%" if told.indicator.is_share else str(each)
        for each in (told.value, told.low, told.high, told.aim)
    )
    bounds = low if low == high else f"{low} to {high}"
    return told.indicator.name, told.year, value, bounds, aim, told.status or ""


def _table_document(table: EditionTable) -> dict[str, Any]:
    total = table.cells[None]
    return {
        "measure": "people",
        "by": list(table.by),
        "since": table.since,
        "until": table.until,
        "rows": [
            {
                "by": {
                    str(dimension): show_value(dimension, value)
                    for dimension, value in zip(table.by, values, strict=True)
                },
                "value": cell.value,
                "hidden": cell.value is None,
                "as_of": cell.day,
            }
            for values, cell in table.cells.items()
            if values is not None
        ],
        "total": {"value": total.value, "hidden": total.value is None, "as_of": total.day},
    }


def _format(table: EditionTable) -> str:
    places = wiring.load_gazetteer()
    rows = []
    for values, cell in table.cells.items():
        shown = [
            places.short_name(value, LANGUAGE)
            if value and places.by_code(value) and "aimag" in dimension
            else show_value(dimension, value)
            for dimension, value in zip(table.by, values or (), strict=bool(values))
        ]
        told = "-" if cell.value is None else str(cell.value)
        rows.append((*(shown or ["all", *[""] * (len(table.by) - 1)]), told, cell.day))
    return format_table((*table.by, "people", "as of"), rows)
