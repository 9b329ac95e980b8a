"""The commands that import a bundle which is not imported by itself."""

import click

from fieldreg import wiring
from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.services.arrivals import arrived_bundles


@click.command("let-in")
@click.argument("ref", metavar="ID")
@click.option("--reason", metavar="TEXT", default="", help="Why; it is kept.")
@click.option("--dry-run", is_flag=True, help="Say what would happen, and no more.")
@pass_command_context
def force_import(context: CommandContext, ref: str, reason: str, *, dry_run: bool) -> CommandResult:
    """Take in the bundle ID, which waits, without what is missing before it.

    Do so when that is gone for good: the laptop too, or put back to before it. Should it
    come after all, it goes in as well. 'arrivals undo' takes back what came in.
    """
    with unlocked_installation(context) as installation:
        line = arrived_bundles.find_bundle(installation.user_session(), ref)
        reception = wiring.build_office_sync(installation)
        told = reception.force_import(line.bundle.sha, reason, is_preview=dry_run)
    document = {
        "id": output.bundle_id(line),
        "device": told.device or None,
        "dry_run": dry_run,
        "missing": {"first": told.missing[0], "last": told.missing[1]},
        "bundles": told.bundle_count,
        "people": told.people,
        "sessions": told.sessions,
        "changes": told.changes,
        "set_aside": told.quarantined_count,
    }
    came = "would come" if dry_run else "came"
    told_of = (
        f"{output.format_count(told.bundle_count, 'bundle')} of {told.device} {came} in, without changes"
        f" {told.missing[0]} to {told.missing[1]}:"
        f" {output.format_count(told.people, 'person', 'people')},"
        f" {output.format_count(told.sessions, 'session')}"
        f" and {output.format_count(told.changes, 'change')}."
    )
    lines = [told_of]
    if told.quarantined_count:
        what = output.format_count(told.quarantined_count, "change")
        lines.append(f"{what} of them need what is missing, and wait alone.")
    return CommandResult(document, "\n".join(lines))


@click.command()
@click.argument("ref", metavar="ID")
@pass_command_context
def take(context: CommandContext, ref: str) -> CommandResult:
    """Take in the bundle ID, which came from a laptop after it was cut off.

    Do so when you have made sure that its trainer wrote it, and nobody who found it.
    """
    with unlocked_installation(context) as installation:
        line = arrived_bundles.find_bundle(installation.user_session(), ref)
        view = wiring.build_office_sync(installation).apply_quarantined_bundle(line.bundle.sha)
    people = output.format_count(view.people, "person", "people")
    told = f"{people} and {output.format_count(view.changes, 'change')} of {view.device} came in."
    if view.reason:
        told = f"It waits for an earlier one of {view.device}, and goes in with it."
    document = {
        "id": output.bundle_id(line),
        "arrival": view.status.value,
        "device": view.device,
        "people": view.people,
        "changes": view.changes,
    }
    return CommandResult(document, told)
