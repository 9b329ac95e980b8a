"""The commands that take in a bundle which does not go in by itself."""

import click

from fieldreg import wiring
from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.services.arrivals import arrived_bundles


@click.command("let-in")
@click.argument("ref", metavar="ID")
@click.option("--reason", metavar="TEXT", default="", help="Why; it is recorded.")
@click.option("--dry-run", is_flag=True, help="Only show what would happen.")
@pass_command_context
def force_import(context: CommandContext, ref: str, reason: str, *, dry_run: bool) -> CommandResult:
    """Take in the bundle ID, which waits, without what is missing before it.

    Do so if the missing part is gone for good: the laptop is lost, or was put back to an earlier
    state. If the part comes after all, it goes in too. 'arrivals undo' takes back what came in.
    """
    with unlocked_installation(context) as installation:
        bundle = arrived_bundles.find_bundle(installation.user_session(), ref)
        office_sync = wiring.build_office_sync(installation)
        forced = office_sync.force_import(bundle.bundle.sha, reason, is_preview=dry_run)
    document = {
        "id": output.bundle_id(bundle),
        "device": forced.device or None,
        "dry_run": dry_run,
        "missing": {"first": forced.missing[0], "last": forced.missing[1]},
        "bundles": forced.bundle_count,
        "people": forced.people,
        "sessions": forced.sessions,
        "changes": forced.changes,
        "set_aside": forced.quarantined_count,
    }
    came = "would come" if dry_run else "came"
    sentence = (
        f"{output.format_count(forced.bundle_count, 'bundle')} of {forced.device} {came} in, without changes"
        f" {forced.missing[0]} to {forced.missing[1]}:"
        f" {output.format_count(forced.people, 'person', 'people')},"
        f" {output.format_count(forced.sessions, 'session')}"
        f" and {output.format_count(forced.changes, 'change')}."
    )
    lines = [sentence]
    if forced.quarantined_count:
        pending = output.format_count(forced.quarantined_count, "change")
        lines.append(f"{pending} of them need what is missing, and wait alone.")
    return CommandResult(document, "\n".join(lines))


@click.command()
@click.argument("ref", metavar="ID")
@pass_command_context
def take(context: CommandContext, ref: str) -> CommandResult:
    """Take in the bundle ID, which came from a laptop after it was cut off.

    Do so after you made sure that its trainer wrote it, and not a finder.
    """
    with unlocked_installation(context) as installation:
        bundle = arrived_bundles.find_bundle(installation.user_session(), ref)
        view = wiring.build_office_sync(installation).apply_quarantined_bundle(bundle.bundle.sha)
    people = output.format_count(view.people, "person", "people")
    text = f"{people} and {output.format_count(view.changes, 'change')} of {view.device} came in."
    if view.reason:
        text = f"It waits for an earlier one of {view.device}, and is taken in with it."
    document = {
        "id": output.bundle_id(bundle),
        "arrival": view.status.value,
        "device": view.device,
        "people": view.people,
        "changes": view.changes,
    }
    return CommandResult(document, text)
