"""The commands about quotas: setting them, and how far each is reached."""

from fractions import Fraction

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.quotas import QuotaFigure, format_percent
from fieldreg.domain.records.values import QuotaGroup
from fieldreg.domain.roles import Permission
from fieldreg.services.reference_lists import quota_progress as service
from fieldreg.services.reference_lists import reference_entries
from fieldreg.services.reference_lists.quota_progress import QuotaLine, QuotaProgress
from fieldreg.services.user_session import UserSession


@click.group()
def quotas() -> None:
    """Set how much of a course is to be of a group, and see how much certainly is."""


@quotas.command("show")
@pass_command_context
def show_quotas(context: CommandContext) -> CommandResult:
    """Show every quota, and at head office how far those in use are reached."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        found = service.list_quotas(user)
        every = service.list_quota_progress(user) if user.may(Permission.FIND_PEOPLE) else []
        standings = {one.line.id: one for one in every}
    rows = [
        (short_code(one.id), _about(one), *_figure_words(one, standings.get(one.id)))
        for one in found
    ]
    heads = ("quota", "of", "aim", "value", "certainly", "reached", "unknown", "pairs", "seats")
    told = output.format_table(heads, rows) if rows else "No quota is set."
    beside = next(iter(standings.values()), None)
    if beside is not None and beside.silent_laptop_count:
        told += f"\nBeside it {output.format_count(beside.silent_laptop_count, 'laptop is', 'laptops are')} silent."
    documents = [_document(one, standings.get(one.id)) for one in found]
    return CommandResult({"quotas": documents, "count": len(found)}, told)


@quotas.command(name="set")
@click.argument("group", type=click.Choice([one.value for one in QuotaGroup]))
@click.argument("aim")
@click.option("--course", metavar="NAME", default="", help="Of this course alone.")
@click.option("--since", metavar="DAY", default="", help="Of sessions from this day on.")
@click.option("--until", metavar="DAY", default="", help="Of sessions up to this day.")
@pass_command_context
def set_quota(context: CommandContext, /, group: str, aim: str, **within: str) -> CommandResult:
    """Want AIM of a group: 24.6% of those who take part, or 8 of them."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        quota = service.add_quota(user, group, aim, **within)
        return _told(user, quota, "is set; the laptops hear of it with the next answers")


@quotas.command("retire")
@click.argument("ref", metavar="QUOTA")
@click.option("--undo", is_flag=True, help="Take it back into use.")
@pass_command_context
def retire_quota(context: CommandContext, ref: str, *, undo: bool) -> CommandResult:
    """Take a quota out of use; it is wanted no more, and read on."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        quota = reference_entries.find_entry(user, ref)
        is_news = reference_entries.retire_entry(user, quota, is_wanted=not undo)
        said = "is in use" if undo else "is out of use"
        return _told(user, quota, said if is_news else "was so already")


def _told(user: UserSession, quota: int, said: str) -> CommandResult:
    line = next(one for one in service.list_quotas(user) if one.id == quota)
    document = _document(line, None)
    del document["figure"]
    return CommandResult(document, f"{short_code(quota)} {said}.")


def _about(one: QuotaLine) -> str:
    days = "-".join(day for day in (one.quota.since, one.quota.until) if day)
    return " ".join(filter(None, (one.quota.whom, one.course, days)))


def _aim(one: QuotaLine) -> str:
    if one.quota.share is None:
        return str(one.quota.number)
    return f"{format_percent(Fraction(one.quota.share, 1000))} %"


def _figure_words(line: QuotaLine, one: QuotaProgress | None) -> tuple[str, ...]:
    if one is None:
        return (_aim(line), "out of use" if line.is_retired else "", *("",) * 5)
    found = one.figure
    value, low, high = _numbers(found, is_share=line.quota.share is not None)
    certain = "" if found is None else f"{low}-{high}"
    counted = (one.tally.unknown, one.tally.pair_count, one.planned_place_count)
    return _aim(line), value or "", certain, one.reached.value, *map(str, counted)


def _numbers(found: QuotaFigure | None, *, is_share: bool) -> tuple[str | None, ...]:
    if found is None:
        return None, None, None
    each = (found.value, found.low, found.high)
    if not is_share:
        return tuple(None if one is None else str(int(one)) for one in each)
    return tuple(
        None if one is None else format_percent(one, towards=towards)
        for one, towards in zip(each, (0, -1, 1), strict=True)
    )


def _document(line: QuotaLine, one: QuotaProgress | None) -> dict[str, object]:
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
        "figure": None if one is None else _figure(one),
    }


def _figure(one: QuotaProgress) -> dict[str, object]:
    is_share = one.line.quota.share is not None
    value, low, high = _numbers(one.figure, is_share=is_share)
    tally = one.tally
    return {
        "value": value,
        "low": low,
        "high": high,
        "reached": one.reached.value,
        "matching": tally.matching,
        "other": tally.other,
        "unknown": tally.unknown,
        "pairs": tally.pair_count,
        "silent": one.silent_laptop_count,
        "seats": one.planned_place_count,
    }
