"""The group `figures`."""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import click
from typing_extensions import override

from fieldreg import wiring
from fieldreg.cli.common.command_list import COMMANDS
from fieldreg.cli.common.commands import OpenInstallation, SharedOptions, argument, command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.output import LANGUAGE, format_pairs, format_table, pick
from fieldreg.cli.exports import (
    EXPORT_LANGUAGE,
    FILE_LOCK,
    FILE_REASON,
    file_notice,
    new_file_passphrase,
)
from fieldreg.cli.figures.answer_text import (
    describe_answer,
    describe_protected,
    find_indicator,
    tell_pairs,
)
from fieldreg.domain.figures.cube import UNKNOWN
from fieldreg.domain.figures.indicators import Indicator
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.figures.reports import REPORT_LANGUAGES
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.quotas import format_percent
from fieldreg.services.figures import answers, indicators, questions
from fieldreg.services.figures.open_courses import list_named_pairs
from fieldreg.services.figures.open_sessions import list_open_sessions
from fieldreg.services.figures.questions import build_question, show_value
from fieldreg.services.installation.model import Installation
from fieldreg.services.reports import answer_files, issued_reports, maps
from fieldreg.services.reports.report_words import ReportWords
from fieldreg.services.user_session import UserSession

QUESTION: Final[SharedOptions] = {
    "by": (str, option("--by DIM[,DIM[,DIM]]", f"Any of {', '.join(Dimension)}.")),
    "where": (
        tuple[str, ...],
        option("--where DIM=VALUE", "Only these; '-' is without. May be given again."),
    ),
    "since": (str, option("--since DAY", "Only sessions from this day on.")),
    "until": (str, option("--until DAY", "Only sessions up to this day.")),
}
MEASURE: Final = argument("MEASURE")


class _FiguresGroup(click.Group):
    @override
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        is_named = args[0] in self.commands or args[0] not in tuple(Measure)
        return super().resolve_command(ctx, args if is_named else ["show", *args])


figures: Final = _FiguresGroup("figures", help=COMMANDS["figures"])


@command("show", figures, QUESTION)
def show_figures(
    installation: Installation,
    measure: Measure = MEASURE,
    *,
    out: Path | None = option("--out FILE", "Also write them to this .csv, .xlsx, .json or .hxl."),
    language: str | None = EXPORT_LANGUAGE,
    lock: bool = FILE_LOCK,
    reason: str = FILE_REASON,
    protected: bool = option("--protected", "As a report would tell it, without few people."),
    **typed: Any,
) -> CommandResult:
    """Count people, registrations, attendances, sessions or half-days.

    Each row has the least and the greatest number that could be true. 'show' may be left out.
    """
    user = installation.user_session()
    question = read_question(user, measure, **typed)
    if protected:
        if out is not None:
            raise click.UsageError("Protected figures leave in a report: see 'report draft'.")
        return describe_protected(
            user, question, issued_reports.preview_table(user, question, wiring.load_indicators())
        )
    found = describe_answer(user, question)
    if out is None:
        return found
    passphrase = new_file_passphrase(installation, is_locked=lock)
    words = ReportWords(language or LANGUAGE, wiring.load_report_texts())
    answer_files.export_answer(user, out, question, words, reason=reason, passphrase=passphrase)
    document = {**found.document, "file": str(out), "passphrase": passphrase or None}
    return CommandResult(document, [found.text, f"Written to {out}.{file_notice(passphrase)}"])


@command("open", figures, QUESTION)
def list_open(user: UserSession, measure: Measure = MEASURE, **typed: Any) -> CommandResult:
    """List the people and sessions that could move these figures.

    Of people it says what is unknown, of sessions what is in conflict; with pairs of courses that may be one, and how many pairs of people.
    """
    question = read_question(user, measure, **typed)
    found = answers.list_open(user, question)
    disputed = [
        (short_code(each.id), each.course or "", each.day, [field.name for field in each.fields])
        for each in list_open_sessions(user, question)
    ]
    documents = [
        {"person": short_code(person.id), "name": person.name, "unknown": list(person.unknown)}
        for person in found
    ]
    rows = [(short_code(each.id), each.name, ", ".join(each.unknown)) for each in found]
    pairs = list_named_pairs(user, question)
    text = [format_table(("person", "name", "unknown"), rows, empty="Nobody could move them.")]
    text += [f"Perhaps one course: {first} and {second}." for first, second in pairs]
    if open_pairs := answers.answer(user, question).open_pairs:
        text.append(tell_pairs(open_pairs))
    if disputed:
        held = [(*about, ", ".join(fields)) for *about, fields in disputed]
        text.append(format_table(("session", "course", "date", "in conflict"), held))
    keys = ("session", "course", "date", "conflict")
    sessions = [dict(zip(keys, each, strict=True)) for each in disputed]
    document = {
        "people": documents,
        "count": len(found),
        "pairs": open_pairs,
        "sessions": sessions,
        "courses": pairs,
    }
    return CommandResult(document, text)


@command("map", figures, QUESTION)
def draw_map(
    user: UserSession,
    measure: Measure = MEASURE,
    *,
    out: Path = option("--out FILE", "A file that ends in .svg.", required=True),
    language: str = option("--language", choices=REPORT_LANGUAGES, default="mn"),
    reason: str = FILE_REASON,
    **typed: Any,
) -> CommandResult:
    """Draw figures by one kind of place (aimag, soum, held-aimag, held-soum) as a map.

    Each place is told with its number; who has the file can read it.
    """
    question = read_question(user, measure, **typed)
    words = ReportWords(language, wiring.load_report_texts())
    drawn = maps.export_map(user, out, question, words, reason=reason)
    document = {
        "measure": str(measure),
        "classes": [pick(each, "low", "high") for each in drawn.ranges],
        "reached": len(drawn.classes) - len(drawn.unreached),
        "unreached": drawn.unreached,
        "file": str(out),
    }
    missing = maps.describe_unreached(drawn, user.places, ReportWords(LANGUAGE, words.texts))
    return CommandResult(document, list(filter(None, (missing, f"Written to {out}."))))


@command("values", figures)
def list_values(
    user: UserSession, dimension: str = argument("DIM", choices=tuple(Dimension))
) -> CommandResult:
    """List the values to which figures can be narrowed by --where."""
    found = Dimension(dimension)
    rows = [
        (show_value(found, value), name)
        for value, name in questions.list_values(user, found, LANGUAGE)
    ]
    documents = [{"value": value, "name": name or None} for value, name in rows]
    text = format_table(
        ("value", "name"), rows, empty="No value narrows it; periods are narrowed by days."
    )
    return CommandResult({"values": documents, "count": len(rows)}, text)


@command("indicator", figures)
def show_indicator(
    open_installation: OpenInstallation,
    name: str | None = argument("NAME"),
    *,
    list_all: bool = option("--list", "List the names."),
    since: str = option("--since DAY", "Only from this day on."),
    until: str = option("--until DAY", "Only up to this day."),
) -> CommandResult:
    """Compute an indicator of the catalogue, or list them."""
    if (name is None) is not list_all:
        raise click.UsageError("Name an indicator, or --list them.")
    user = open_installation().user_session()
    if name is None:
        rows = [(each.name, each.text) for each in wiring.load_indicators().values()]
        documents = [{"name": each, "text": text} for each, text in rows]
        return CommandResult({"indicators": documents, "count": len(rows)}, format_pairs(rows))
    found = find_indicator(name)
    value = indicators.compute_indicator(user, found, since=since, until=until)
    numbers = {
        key: None if value is None else _format_number(getattr(value, key), found, towards)
        for key, towards in (("value", 0), ("low", -1), ("high", 1))
    }
    document = {
        **pick(found, "name", "version", "text"),
        "unit": "%" if found.is_share else "number",
        **numbers,
        "lacks": found.lacks or None,
        "as_of": user.day,
    }
    told = "nothing of it is kept yet." if value is None else _tell_numbers(numbers, found)
    return CommandResult(document, f"{found.text}: {told}")


def _tell_numbers(numbers: Mapping[str, str | None], of: Indicator) -> str:
    if numbers["low"] is None:
        return "there is nothing to count yet."
    unit = " %" if of.is_share else ""
    value = f"{numbers['value'] or UNKNOWN}{unit}"
    return f"{value}, between {numbers['low']} and {numbers['high']}{unit}"


def _format_number(number: Fraction | None, of: Indicator, towards: int) -> str | None:
    if number is None:
        return None
    return format_percent(number, towards=towards) if of.is_share else str(int(number))


def read_question(
    user: UserSession, measure: str, *, by: str, where: tuple[str, ...], since: str, until: str
) -> Question:
    pairs = [each.partition("=") for each in where]
    if not all(separator for _, separator, _ in pairs):
        raise click.UsageError("Each condition is written as DIM=VALUE.")
    wanted = [(name, value) for name, _, value in pairs]
    dimensions = by.split(",") if by else []
    return build_question(user, measure, dimensions, wanted, since=since, until=until)
