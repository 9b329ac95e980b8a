"""The command by which what waits goes in without what is missing before it."""

import click

from fieldreg import wiring
from fieldreg.cli import showing
from fieldreg.cli.call import Answer, Call, pass_call
from fieldreg.cli.opening import unlocked
from fieldreg.cli.undoing import bundle_id
from fieldreg.services import arrivals


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
        line = arrivals.called(installation.desk(), ref)
        reception = wiring.reception(installation)
        told = reception.let_in(line.bundle.sha, reason, is_preview=dry_run)
    document = {
        "id": bundle_id(line),
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
        f"{showing.count(told.bundles, 'bundle')} of {told.device} {came} in, without changes"
        f" {told.missing[0]} to {told.missing[1]}:"
        f" {showing.count(told.people, 'person', 'people')},"
        f" {showing.count(told.sessions, 'session')}"
        f" and {showing.count(told.changes, 'change')}."
    )
    lines = [told_of]
    if told.set_aside:
        what = showing.count(told.set_aside, "change")
        lines.append(f"{what} of them need what is missing, and wait alone.")
    return Answer(document, "\n".join(lines))
