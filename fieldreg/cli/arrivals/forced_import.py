"""The commands that import a bundle which is not imported by itself."""

import click

from fieldreg import wiring
from fieldreg.cli.common import output
from fieldreg.cli.common.context import Answer, Call, pass_call
from fieldreg.cli.common.unlocking import unlocked
from fieldreg.services.arrivals import arrived_bundles


@click.command("let-in")
@click.argument("ref", metavar="ID")
@click.option("--reason", metavar="TEXT", default="", help="Why; it is kept.")
@click.option("--dry-run", is_flag=True, help="Say what would happen, and no more.")
@pass_call
def let_in(call: Call, ref: str, reason: str, *, dry_run: bool) -> Answer:
    """Take in the bundle ID, which waits, without what is missing before it.

    Do so when that is gone for good: the laptop too, or put back to before it. Should it
    come after all, it goes in as well. 'arrivals undo' takes back what came in.
    """
    with unlocked(call) as installation:
        line = arrived_bundles.called(installation.desk(), ref)
        reception = wiring.reception(installation)
        told = reception.let_in(line.bundle.sha, reason, is_preview=dry_run)
    document = {
        "id": output.bundle_id(line),
        "device": told.device or None,
        "dry_run": dry_run,
        "missing": {"first": told.missing[0], "last": told.missing[1]},
        "bundles": told.bundles,
        "people": told.people,
        "sessions": told.sessions,
        "changes": told.changes,
        "set_aside": told.set_aside,
    }
    came = "would come" if dry_run else "came"
    told_of = (
        f"{output.count(told.bundles, 'bundle')} of {told.device} {came} in, without changes"
        f" {told.missing[0]} to {told.missing[1]}:"
        f" {output.count(told.people, 'person', 'people')},"
        f" {output.count(told.sessions, 'session')}"
        f" and {output.count(told.changes, 'change')}."
    )
    lines = [told_of]
    if told.set_aside:
        what = output.count(told.set_aside, "change")
        lines.append(f"{what} of them need what is missing, and wait alone.")
    return Answer(document, "\n".join(lines))


@click.command()
@click.argument("ref", metavar="ID")
@pass_call
def take(call: Call, ref: str) -> Answer:
    """Take in the bundle ID, which came from a laptop after it was cut off.

    Do so when you have made sure that its trainer wrote it, and nobody who found it.
    """
    with unlocked(call) as installation:
        line = arrived_bundles.called(installation.desk(), ref)
        view = wiring.reception(installation).take(line.bundle.sha)
    people = output.count(view.people, "person", "people")
    told = f"{people} and {output.count(view.changes, 'change')} of {view.device} came in."
    if view.reason:
        told = f"It waits for an earlier one of {view.device}, and goes in with it."
    document = {
        "id": output.bundle_id(line),
        "arrival": view.arrival.value,
        "device": view.device,
        "people": view.people,
        "changes": view.changes,
    }
    return Answer(document, told)
