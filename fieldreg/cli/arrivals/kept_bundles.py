"""The commands about one kept bundle."""

from typing import Final

from fieldreg import wiring
from fieldreg.cli.common import output
from fieldreg.cli.common.commands import PERSON, argument, command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.domain.log.ids import parse_short_code, short_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.arrivals import arrived_bundles
from fieldreg.services.arrivals.arrived_bundles import ArrivedBundle
from fieldreg.services.exchange import quarantined_changes
from fieldreg.services.installation.model import Installation
from fieldreg.services.user_session import UserSession

_BUNDLE: Final = argument("ID", find=arrived_bundles.find_bundle)
_COUNTS: Final = ("people", "minors", "sessions", "corrections", "sealed_answers", "changes")


@command("show")
def show_contents(installation: Installation, bundle: ArrivedBundle = _BUNDLE) -> CommandResult:
    """Show the contents of the bundle ID, which waits or was set aside; nothing is taken in."""
    found = wiring.build_office_sync(installation).describe_kept(bundle.bundle.sha)
    document = {
        "id": output.bundle_id(bundle),
        "device": bundle.device_name or None,
        "reason": bundle.bundle.reason,
        "put_away": bundle.is_put_away,
        "contents": found and output.pick(found, *_COUNTS, "first_day", "last_day"),
    }
    if found is None:
        return CommandResult(document, "It cannot be opened, so nobody knows what is in it.")
    people = f"{found.people} (minors: {found.minors})"
    numbers = output.pick(found, *_COUNTS[2:]).items()
    lines = [("people", people), *((name.replace("_", " "), count) for name, count in numbers)]
    return CommandResult(document, output.format_pairs(lines))


@command("take")
def take_bundle(installation: Installation, bundle: ArrivedBundle = _BUNDLE) -> CommandResult:
    """Take in the bundle ID, which came from a laptop after it was cut off.

    Do so after you made sure that its trainer wrote it, and not a finder. It stays marked as
    after the loss; 'arrivals undo' takes it back.
    """
    view = wiring.build_office_sync(installation).apply_quarantined_bundle(bundle.bundle.sha)
    counts = output.format_counts(person=view.people, change=view.changes)
    text = f"{counts} of {view.device} came in."
    if view.reason:
        text = f"It waits for an earlier one of {view.device}, and is taken in with it."
    document = {"id": output.bundle_id(bundle), **output.pick(view, "device", "people", "changes")}
    return CommandResult(document | {"arrival": view.status}, text)


@command("put-away")
def put_away(
    installation: Installation,
    user: UserSession,
    ref: str = argument("REF"),
    *,
    undo: bool = option("--undo", "At head office: show it again, to be decided."),
    whole_laptop: bool = option("--all", "Of a change: all that waits of its laptop too."),
    reason: str = option("--reason", "Why; the request of a person needs one.", default=""),
) -> CommandResult:
    """Tell no more of a bundle or a change that was set aside; it is kept as it is.

    REF is the id of a bundle, or the code of a change, as 'arrivals' shows it. On a laptop it is
    the code of a change that head office set aside.
    """
    if installation.is_head_office:
        held = parse_short_code(ref)
        # One id in 260 reads as a code too.
        if held is not None and arrived_bundles.match_bundle(user, ref) is None:
            decisions = wiring.build_office_sync(installation).held_changes
            if whole_laptop and not undo:
                count = decisions.put_all_away(held, reason=reason)
                changes = output.format_count(count, "change")
                return _change_result(held, f"and the others of its laptop are put away: {changes}")
            decisions.put_away(held, is_wanted=not undo, reason=reason)
            what = "waits again" if undo else "is put away and has no effect"
            return _change_result(held, what, is_put_away=not undo)
        bundle = arrived_bundles.put_bundle_away(user, ref, is_wanted=not undo)
        code, shown = output.bundle_id(bundle), "shown again" if undo else "no longer shown"
        document = {"bundle": code, "change": None, "put_away": bundle.is_put_away}
        return CommandResult(document, f"{code} is {shown}; it stays as it is.")
    [change] = quarantined_changes.dismiss_quarantine_entries(user, ref)
    return _change_result(change, "is no longer shown; it stays as it is")


@command("accept")
def accept_change(installation: Installation, ref: str = argument("CODE")) -> CommandResult:
    """Let in the change CODE, which names a record that its laptop was never sent.

    It goes in as it was written. Its laptop is told no more of the person than before.
    """
    change = _find_change(ref)
    wiring.build_office_sync(installation).held_changes.accept(change)
    return _change_result(change, "is in", is_put_away=False)


@command("attach")
def attach_change(
    installation: Installation, ref: str = argument("CODE"), person: int = PERSON
) -> CommandResult:
    """Carry the change CODE out for the person REF: a correction, a withdrawal, an erasure.

    Do so where its laptop named another person than was meant. The change itself is put away.
    """
    change = _find_change(ref)
    wiring.build_office_sync(installation).held_changes.attach(change, person)
    return _change_result(change, f"was noted for {short_code(person)}")


def _find_change(ref: str) -> int:
    change = parse_short_code(ref)
    if change is None:
        raise Problem(Code.NOT_FOUND, ref=ref)
    return change


def _change_result(change: int, what: str, *, is_put_away: bool = True) -> CommandResult:
    code = short_code(change)
    document = {"bundle": None, "change": code, "put_away": is_put_away}
    return CommandResult(document, f"{code} {what}.")


@command("throw-away")
def throw_away(user: UserSession, bundle: ArrivedBundle = _BUNDLE) -> CommandResult:
    """Delete the bundle ID, which was put away, for good; it cannot be brought back from here."""
    code = output.bundle_id(bundle)
    arrived_bundles.throw_away_bundle(user, bundle.bundle.sha.hex())
    text = f"{code} is deleted. If its sender has it, it can come again."
    return CommandResult({"bundle": code}, text)


COMMANDS: Final = (show_contents, take_bundle, put_away, accept_change, attach_change, throw_away)
