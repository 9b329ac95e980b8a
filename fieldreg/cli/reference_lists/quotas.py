"""The group `quotas`: targets for groups of participants, and how many are reached."""

from fractions import Fraction

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.quotas import QuotaFigure, format_percent
from fieldreg.domain.records.values import QuotaGroup
from fieldreg.domain.roles import Permission
from fieldreg.services.reference_lists import quota_progress, reference_entries
from fieldreg.services.reference_lists.quota_progress import QuotaLine, QuotaProgress
from fieldreg.services.user_session import UserSession


@click.group()
def quotas() -> None:
    """Set the share of a group in a course, and see how much of it is certain."""


@quotas.command("show")
@pass_command_context
def show_quotas(context: CommandContext) -> CommandResult:
    """Show every quota, and at head office how far those in use are reached."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        quota_lines = quota_progress.list_quotas(user)
        every = quota_progress.list_quota_progress(user) if user.may(Permission.FIND_PEOPLE) else []
        progress_by_id = {progress.line.id: progress for progress in every}
    rows = [
        (short_code(line.id), _about(line), *_figure_words(line, progress_by_id.get(line.id)))
        for line in quota_lines
    ]
    heads = ("quota", "of", "aim", "value", "certainly", "reached", "unknown", "pairs", "seats")
    text = output.format_table(heads, rows) if rows else "No quota is set."
    first_progress = next(iter(progress_by_id.values()), None)
    if first_progress is not None and first_progress.silent_laptop_count:
        text += f"\nBeside it {output.format_count(first_progress.silent_laptop_count, 'laptop is', 'laptops are')} silent."
    documents = [_document(line, progress_by_id.get(line.id)) for line in quota_lines]
    return CommandResult({"quotas": documents, "count": len(quota_lines)}, text)


@quotas.command(name="set")
@click.argument("group", type=click.Choice([item.value for item in QuotaGroup]))
@click.argument("aim")
@click.option("--course", metavar="NAME", default="", help="Only for this course.")
@click.option("--since", metavar="DAY", default="", help="Only sessions from this day on.")
@click.option("--until", metavar="DAY", default="", help="Only sessions up to this day.")
@pass_command_context
def set_quota(context: CommandContext, /, group: str, aim: str, **within: str) -> CommandResult:
    """Set AIM for a group: 24.6% of the participants, or 8 of them."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        quota = quota_progress.add_quota(user, group, aim, **within)
        return _quota_result(user, quota, "is set; the laptops get it with the next replies")


@quotas.command("retire")
@click.argument("ref", metavar="QUOTA")
@click.option("--undo", is_flag=True, help="Take it back into use.")
@pass_command_context
def retire_quota(context: CommandContext, ref: str, *, undo: bool) -> CommandResult:
    """Take a quota out of use; it stays readable."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        quota = reference_entries.find_entry(user, ref)
        is_changed = reference_entries.retire_entries(user, quota, is_wanted=not undo)
        outcome = "is in use" if undo else "is out of use"
        return _quota_result(user, quota, outcome if is_changed else "was so already")


def _quota_result(user: UserSession, quota: int, outcome: str) -> CommandResult:
    line = next(row for row in quota_progress.list_quotas(user) if row.id == quota)
    document = _document(line, None)
    del document["figure"]
    return CommandResult(document, f"{short_code(quota)} {outcome}.")


def _about(line: QuotaLine) -> str:
    days = "-".join(day for day in (line.quota.since, line.quota.until) if day)
    return " ".join(filter(None, (line.quota.whom, line.course, days)))


def _aim(line: QuotaLine) -> str:
    if line.quota.share is None:
        return str(line.quota.number)
    return f"{format_percent(Fraction(line.quota.share, 1000))} %"


def _figure_words(line: QuotaLine, progress: QuotaProgress | None) -> tuple[str, ...]:
    if progress is None:
        return (_aim(line), "out of use" if line.is_retired else "", *("",) * 5)
    figure = progress.figure
    value, low, high = _numbers(figure, is_share=line.quota.share is not None)
    certain = "" if figure is None else f"{low}-{high}"
    counted = (progress.tally.unknown, progress.tally.pair_count, progress.planned_place_count)
    return _aim(line), value or "", certain, progress.reached.value, *map(str, counted)


def _numbers(figure: QuotaFigure | None, *, is_share: bool) -> tuple[str | None, ...]:
    if figure is None:
        return None, None, None
    each = (figure.value, figure.low, figure.high)
    if not is_share:
        return tuple(None if bound is None else str(int(bound)) for bound in each)
    return tuple(
        None if bound is None else format_percent(bound, towards=towards)
        for bound, towards in zip(each, (0, -1, 1), strict=True)
    )


def _document(line: QuotaLine, progress: QuotaProgress | None) -> dict[str, object]:
    quota = line.quota
    return {
        "quota": short_code(line.id),
        "group": quota.whom.value,
        "course": line.course or None,
        "share": None if quota.share is None else quota.share / 10,
        "number": quota.number,
        "since": quota.since,
        "until": quota.until,
        "retired": line.is_retired,
        "figure": None if progress is None else _figure_document(progress),
    }


def _figure_document(progress: QuotaProgress) -> dict[str, object]:
    is_share = progress.line.quota.share is not None
    value, low, high = _numbers(progress.figure, is_share=is_share)
    tally = progress.tally
    return {
        "value": value,
        "low": low,
        "high": high,
        "reached": progress.reached.value,
        "matching": tally.matching,
        "other": tally.other,
        "unknown": tally.unknown,
        "pairs": tally.pair_count,
        "silent": progress.silent_laptop_count,
        "seats": progress.planned_place_count,
    }
