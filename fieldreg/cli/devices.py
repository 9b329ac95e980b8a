"""The commands of head office about its laptops: confirming one, and cutting one off."""

from collections.abc import Iterator, Sequence

import click

from fieldreg import wiring
from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.services.arrivals import arrived_bundles
from fieldreg.services.devices import laptop_registry
from fieldreg.services.devices.laptop_registry import LaptopExposure, LaptopLine, LaptopState
from fieldreg.services.installation.model import Installation


@click.command("laptops")
@pass_command_context
def list_laptops(context: CommandContext) -> CommandResult:
    """List the laptops: how far each is known, its words, its provinces, its end."""
    with unlocked_installation(context) as installation:
        found = laptop_registry.list_laptops(installation)
        holds = laptop_registry.is_holding_unconfirmed(installation)
    rows = [
        (
            one.device.name,
            one.state.value,
            one.device.trainer,
            " ".join(one.device.provinces),
            one.answers_until,
            one.device.last_received_on,
            " ".join(one.fingerprint_words),
        )
        for one in found
    ]
    heads = ("laptop", "state", "trainer", "provinces", "until", "heard on", "words")
    lines = [output.format_table(heads, rows)] if rows else []
    lines += _told_of_seconds(found)
    lines += _told_of_ended(found)
    kept = "wait" if holds else "go in, and can be undone"
    lines.append(f"Bundles of laptops that are not confirmed {kept}.")
    document = {"laptops": [_document(one) for one in found], "hold_unconfirmed": holds}
    return CommandResult(document, "\n".join(lines))


@click.command("confirm")
@click.argument("name", metavar="LAPTOP")
@click.option("--words", metavar="TEXT", help="The eight words, as its trainer reads them out.")
@click.option(
    "--province",
    "provinces",
    metavar="CODE",
    multiple=True,
    help="Other provinces than it was invited for; once for each.",
)
@click.option("--until", metavar="DAY", help="The last day on which it is answered.")
@pass_command_context
def confirm_laptop(
    context: CommandContext,
    name: str,
    words: str | None,
    provinces: tuple[str, ...],
    until: str | None,
) -> CommandResult:
    """Confirm LAPTOP by the eight words that it shows.

    Ask the trainer, whose voice you know, to read them out ('fieldreg laptop words', or
    Settings). A laptop that is confirmed gets other provinces or another end, and need
    say nothing again.
    """
    with unlocked_installation(context) as installation:
        line = laptop_registry.find_laptop(installation, name)
        laptop_registry.require_confirmable(line)
        if words is None and line.state not in (LaptopState.CONFIRMED, LaptopState.ENDED):
            words = _asked(line)
        line = laptop_registry.confirm_laptop(
            installation, name, words or "", provinces=provinces, until=until
        )
        taken = wiring.build_office_sync(installation).apply_pending()
        siblings = _siblings(installation, line)
    told = [f"{name} is confirmed{_end(line)}; its certificate goes out with the next answer."]
    if taken:
        told.append(f"{output.format_count(taken, 'bundle')} of it came in.")
    told += [
        f"{one.device.name} came by the same invitation and has other words: 'hq revoke'"
        " cuts it off, and says how what it brought is undone."
        for one in siblings
    ]
    return CommandResult({**_document(line), "bundles_taken": taken}, "\n".join(told))


@click.command("withdraw")
@click.argument("name", metavar="LAPTOP")
@pass_command_context
def withdraw_invitation(context: CommandContext, name: str) -> CommandResult:
    """Withdraw the invitation of LAPTOP, which is not confirmed.

    Whoever comes with it from now on is set aside, and still goes in if the words agree.
    """
    with unlocked_installation(context) as installation:
        line = laptop_registry.withdraw_invitation(installation, name)
    told = f"The invitation of {name} is withdrawn; what comes with it is set aside."
    return CommandResult(_document(line), told)


@click.command("revoke")
@click.argument("name", metavar="LAPTOP")
@click.option("--reason", metavar="TEXT", default="", help="Why; it is kept here.")
@pass_command_context
def revoke_laptop(context: CommandContext, name: str, reason: str) -> CommandResult:
    """Cut LAPTOP off: it was lost, or the words were not its own.

    All that it handed over stays. What comes later is set aside, and 'arrivals take' takes
    in what its trainer wrote. It is sent nothing more.
    """
    with unlocked_installation(context) as installation:
        line = laptop_registry.revoke_laptop(installation, name, reason=reason)
        found = laptop_registry.load_exposure(installation, name)
        first = arrived_bundles.find_first_bundle(installation.user_session(), line.device.id)
    head = (
        f"{name} is cut off."
        if line.state is LaptopState.REVOKED
        else f"Nothing ever came from {name}; its invitation is withdrawn."
    )
    instead = (
        f"For its place: fieldreg hq invite --name NAME --replaces {name!r} --out FILE"
        f" (for {' '.join(line.device.provinces)}; once its words agree, it is sent all"
        " that this one handed over)."
    )
    told = [head, *_exposed(found), instead]
    undone_by = output.bundle_id(first) if first else None
    if undone_by:
        told.append(
            "If it was never yours, what it brought is undone by: fieldreg arrivals undo"
            f" {undone_by} --since"
        )
    document = {**_document(line), **_exposure_document(found), "first_bundle": undone_by}
    return CommandResult(document, "\n".join(told))


@click.command("exposed")
@click.argument("name", metavar="LAPTOP")
@pass_command_context
def show_exposure(context: CommandContext, name: str) -> CommandResult:
    """List what whoever has LAPTOP in hand could have."""
    with unlocked_installation(context) as installation:
        found = laptop_registry.load_exposure(installation, name)
        places = installation.tools.places
    people = [output.person_summary(one, places) for one in found.people]
    rows = [(one["code"], one["name"], one["place"]) for one in people]
    table = [output.format_table(("code", "name", "lives in"), rows)] if rows else []
    document = {**_document(found.line), **_exposure_document(found), "people": people}
    return CommandResult(document, "\n".join([*table, *_exposed(found)]))


@click.command("hold")
@click.argument("what", metavar="on|off", type=click.Choice(("on", "off")))
@pass_command_context
def hold_unconfirmed(context: CommandContext, what: str) -> CommandResult:
    """Let bundles of laptops that are not confirmed wait (on), or go in undoable (off)."""
    with unlocked_installation(context) as installation:
        laptop_registry.set_holding_unconfirmed(installation, is_wanted=what == "on")
        taken = 0 if what == "on" else wiring.build_office_sync(installation).apply_pending()
    kept = "wait until then" if what == "on" else "go in, and can be undone"
    told = [f"Bundles of laptops that are not confirmed {kept}."]
    if taken:
        told.append(f"{output.format_count(taken, 'bundle')} came in.")
    return CommandResult(
        {"hold_unconfirmed": what == "on", "bundles_taken": taken}, "\n".join(told)
    )


@click.command("words")
@click.option(
    "--language",
    type=click.Choice(["en", "mn"]),
    default="en",
    show_default=True,
    help="Which list they are said in; head office takes either.",
)
@pass_command_context
def show_own_words(context: CommandContext, language: str) -> CommandResult:
    """Show the eight words by which head office knows this laptop.

    Read them to head office over the telephone or in person, when you know whom you speak to.
    """
    with unlocked_installation(context) as installation:
        words = laptop_registry.load_own_fingerprint(installation)
        spoken = laptop_registry.load_own_fingerprint(installation, language)
        state, until = laptop_registry.load_own_state(installation)
        name = installation.name
    document = {
        "laptop": name,
        "words": list(words),
        "state": state.value,
        "until": until or None,
        "spoken": list(spoken),
    }
    return CommandResult(document, " ".join(spoken))


COMMANDS = (
    list_laptops,
    confirm_laptop,
    withdraw_invitation,
    revoke_laptop,
    show_exposure,
    hold_unconfirmed,
)


def _asked(line: LaptopLine) -> str:
    """Show the words and ask for those that the trainer reads out.

    They are typed and not agreed to: whoever only nods compares nothing.
    """
    click.echo(f"Head office has: {' '.join(line.fingerprint_words)}", err=True)
    try:
        said: str = click.prompt("The trainer reads", err=True)
    except click.Abort as abort:
        if isinstance(abort.__context__, EOFError):
            raise click.UsageError("The words are needed: --words.") from None
        raise
    return said


def _siblings(installation: Installation, line: LaptopLine) -> list[LaptopLine]:
    return [
        one
        for one in laptop_registry.list_laptops(installation)
        if one.device.invitation_key == line.device.invitation_key
        and one.device.id != line.device.id
        and one.state is not LaptopState.REVOKED
    ]


def _told_of_seconds(found: Sequence[LaptopLine]) -> Iterator[str]:
    for one in found:
        if one.shares_invitation and one.state in (LaptopState.UNCONFIRMED, LaptopState.WITHDRAWN):
            yield (
                f"{one.device.name}: its invitation brought more than one laptop; ask each"
                " trainer for the words, confirm the right one, revoke the other."
            )


def _told_of_ended(found: Sequence[LaptopLine]) -> Iterator[str]:
    for one in found:
        if one.state is LaptopState.ENDED:
            yield (
                f"{one.device.name}: its time ended on {one.answers_until}, and it is sent nothing"
                " more; 'hq confirm' with --until gives it another last day, or none; 'hq"
                " revoke' cuts it off, and nobody waits for it any more."
            )


def _end(line: LaptopLine) -> str:
    return f" until {line.answers_until}" if line.answers_until else ""


def _exposed(found: LaptopExposure) -> Iterator[str]:
    counted = (
        f"{output.format_count(found.made_counts[kind] + found.sent_counts[kind], *nouns)}"
        f" ({found.sent_counts[kind]} sent to it)"
        for kind, nouns in (
            ("trainee", ("person", "people")),
            ("session", ("session",)),
            ("attendance", ("attendance",)),
            ("consent", ("consent",)),
        )
    )
    yield f"On it are {', '.join(counted)}, all encrypted under its passphrase."
    since = f"since {found.last_heard_on}" if found.last_heard_on else "ever"
    yield f"What was written on it {since} and did not come in, nobody knows here."


def _exposure_document(found: LaptopExposure) -> dict[str, object]:
    return {"made": dict(found.made_counts), "sent": dict(found.sent_counts)}


def _document(one: LaptopLine) -> dict[str, object]:
    device = one.device
    return {
        "laptop": device.name,
        "state": one.state.value,
        "trainer": device.trainer,
        "provinces": list(device.provinces),
        "until": one.answers_until or None,
        "words": list(one.fingerprint_words),
        "second_use": one.shares_invitation,
        "differs": one.has_diverged,
        "heard_on": device.last_received_on,
        "revoked_on": one.revoked_on or None,
        "reason": device.reason,
    }
