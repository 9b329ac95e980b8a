"""The command `match`."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Final

import click

from fieldreg.cli.common.commands import argument, command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.file_tables import COLUMN_MAP, parse_column, read_file_table
from fieldreg.cli.common.output import format_count
from fieldreg.cli.common.terminal import ShowProgress
from fieldreg.domain.matching import likeness
from fieldreg.domain.matching.likeness import SHIPPED_THRESHOLD, Reason
from fieldreg.services.host.file_writing import write_atomically
from fieldreg.services.imports.column_mapping import ColumnMapping, map_columns
from fieldreg.services.imports.file_matching import MatchedFile, match_table
from fieldreg.services.imports.parsing.limits import MAX_UNREPORTED_ROWS
from fieldreg.services.imports.reading_process import WarmProcess
from fieldreg.services.installation.model import Tools

_FAR_BELOW: Final = -12.0  # bits; the odds are one to four thousand

# By field of `Levels`, and level from 1 on.
_WORDS: Final = {
    "given_name": (
        "same given name",
        "given name nearly the same",
        "given name short for the other",
        "given names alike",
        "other given name",
    ),
    "patronymic": (
        "same patronymic",
        "patronymic nearly the same",
        "patronymic's initial agrees",
        "patronymics alike",
        "other patronymic",
        "other initial of the patronymic",
    ),
    "birth_date": (
        "born on the same day",
        "day and month of birth swapped",
        "one digit of the birth date differs",
        "same year of birth, no more is known",
        "same year of birth, other day",
        "born about the same year",
        "other year of birth",
        "same birthday, other year",
    ),
    "phone": ("same phone", "one digit of the phone differs", "other phone"),
    "place": (
        "same soum",
        "same aimag, other soum",
        "other aimag",
        "same aimag, a soum is unknown",
    ),
    "gender": ("same gender", "other gender"),
    "order": ("names in order", "given name and patronymic swapped"),
}
_OTHER_WORDS: Final = {
    likeness.RARITY: "such pairs are rare",
    likeness.RELATIVES: "could be relatives",
    likeness.VERDICTS: "earlier verdicts",
}
_LEAST_SHOWN: Final = 0.05  # bits; less is rounded away


@command("match")
def match(
    tools: Tools,
    on_progress: ShowProgress,
    file: Path = argument(),
    *,
    out: Path = option("--out FILE", "Write the pairs to FILE (CSV).", required=True),
    pairs: tuple[str, ...] = COLUMN_MAP,
    all_pairs: bool = option("--all", "Also write pairs that are most likely two people."),
) -> CommandResult:
    """Find the rows of a file that may be one person.

    FILE is CSV, XLSX, XLS, ODS or JSON, read as `people import` reads it; a register is neither needed nor
    touched. The pairs name rows by their number in the file's list or by their line, never by
    name. A score is in bits: 0 is even odds, 10 a thousand to one. Pairs from -1 on are written,
    one to two. The reasons add up to the score.
    """
    if out.resolve() == file.resolve():
        raise click.UsageError("--out names the file that is read.")
    with WarmProcess() as warm:
        table = read_file_table(file, warm, MAX_UNREPORTED_ROWS)
    mapping = map_columns(table.columns, map(parse_column, pairs))
    found = match_table(
        table,
        mapping,
        tools.places,
        tools.clock.today(),
        threshold=_FAR_BELOW if all_pairs else SHIPPED_THRESHOLD,
        on_progress=partial(on_progress, "pair"),
    )
    write_atomically(out, found.write_pairs(format_reasons))
    return _describe(found, mapping, file, out)


def _describe(found: MatchedFile, mapping: ColumnMapping, file: Path, out: Path) -> CommandResult:
    register, rows = found.register, len(found.refs)
    likely = sum(pair.score >= SHIPPED_THRESHOLD for pair in register.pairs)
    document = {
        "file": file.name,
        "rows": rows,
        "columns": {
            name: [mapping.columns[at] for at in places] for name, places in mapping.fields.items()
        },
        "compared": register.compared_count,
        "passed_over": register.passed_over,
        "equal_unpaired": (untold := found.count_untold()),
        "pairs": len(register.pairs),
        "likely": likely,
        "out": str(out),
    }
    compared = format_count(register.compared_count, "pair")
    lines = [
        f"{format_count(likely, 'pair')} of {rows} rows may be one person; {compared} compared.",
        f"The pairs are in {out}.",
    ]
    if register.passed_over:
        lines.insert(1, describe_passed_over(register.passed_over, "rows"))
    if untold:
        told = f"{format_count(untold, 'row')} equal another in all that is compared"
        lines.insert(1, f"{told}, and are in no pair: too little is known of them.")
    return CommandResult(document, lines)


def describe_passed_over(count: int, what: str) -> str:
    groups = format_count(count, "group")
    return f"{groups} of {what} that share a value were too large to compare in full."


def format_reasons(reasons: Iterable[Reason]) -> str:
    return "; ".join(
        f"{_word(reason)} {reason.bits:+.1f}"
        for reason in reasons
        if abs(reason.bits) >= _LEAST_SHOWN
    )


def _word(reason: Reason) -> str:
    if reason.level:
        return _WORDS[reason.name][reason.level - 1]
    return _OTHER_WORDS[reason.name]
