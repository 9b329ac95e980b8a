"""The commands of head office about its laptops: invite, confirm, withdraw, revoke."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from fieldreg import wiring
from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.prompts import prompt_or_usage_error
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.arrivals import arrived_bundles
from fieldreg.services.devices import invitations, laptop_registry
from fieldreg.services.devices.laptop_registry import LaptopExposure, LaptopLine, LaptopState
from fieldreg.services.installation.model import Installation

_language_option = click.option(
    "--language",
    type=click.Choice(["en", "mn"]),
    default="en",
    show_default=True,
    help="The word list; head office takes either.",
)


@click.command("laptops")
@_language_option
@pass_command_context
def list_laptops(context: CommandContext, language: str) -> CommandResult:
    """List the laptops: state, trainer, aimags, last day and words."""
    with unlocked_installation(context) as installation:
        laptops = laptop_registry.list_laptops(installation)
        spoken = [
            line.fingerprint_words
            and laptop_registry.translate_fingerprint(
                installation, line.fingerprint_words, language
            )
            for line in laptops
        ]
        is_holding = laptop_registry.is_holding_unconfirmed(installation)
    rows = [
        (
            line.device.name,
            line.state.value,
            line.device.trainer,
            " ".join(line.device.provinces),
            line.answers_until,
            line.device.last_received_on,
            " ".join(words),
        )
        for line, words in zip(laptops, spoken, strict=True)
    ]
    heads = ("laptop", "state", "trainer", "aimags", "until", "heard on", "words")
    lines = [output.format_table(heads, rows)] if rows else []
    lines += _shared_invitation_lines(laptops)
    lines += _ended_lines(laptops)
    kept = "wait" if is_holding else "go in, and can be undone"
    lines.append(f"Bundles of laptops that are not confirmed {kept}.")
    documents = [
        {**_document(line), "spoken": list(words)}
        for line, words in zip(laptops, spoken, strict=True)
    ]
    document = {"laptops": documents, "hold_unconfirmed": is_holding}
    return CommandResult(document, "\n".join(lines))


@click.command("invite")
@click.option("--name", required=True, help="The laptop's name.")
@click.option(
    "--province",
    "provinces",
    metavar="CODE",
    multiple=True,
    help="An aimag whose people it may have, by code or name; once for each.",
)
@click.option("--until", metavar="DAY", default="", help="The last day on which it is answered.")
@click.option(
    "--replaces",
    metavar="LAPTOP",
    default="",
    help="The laptop that it replaces: it may have everything that that one made.",
)
@click.option("--out", metavar="FILE", type=click.Path(path_type=Path), required=True)
@click.argument("further", metavar="[CODE]...", nargs=-1)
@pass_command_context
def write_invitation(
    context: CommandContext,
    /,
    name: str,
    provinces: tuple[str, ...],
    further: tuple[str, ...],
    out: Path,
    **rest: str,
) -> CommandResult:
    """Write the file with which a laptop begins.

    Codes of aimags may follow one another: --province 64 65. A laptop that replaces another
    gets the same aimags unless others are named.
    """
    if not provinces and not rest["replaces"]:
        raise click.UsageError("Name its aimags with --province, or --replaces LAPTOP.")
    if out.exists():
        raise Problem(Code.FILE_EXISTS, file=out.name)
    with unlocked_installation(context) as installation:
        invitations.invite_laptop(installation, out, name, provinces + further, **rest)
        device = installation.store.devices.find_by_name(name)
    document = {
        "name": name,
        "provinces": list(device.provinces) if device else [],
        **{option: value or None for option, value in rest.items()},
        "file": str(out),
    }
    text = f"{out} invites {name}; take it to that laptop and keep no copy."
    return CommandResult(document, text)


@click.command("confirm")
@click.argument("name", metavar="LAPTOP")
@click.option("--words", metavar="TEXT", help="The eight words, as its trainer reads them out.")
@click.option(
    "--province",
    "provinces",
    metavar="CODE",
    multiple=True,
    help="Other aimags than it was invited for; once for each.",
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
    Settings). A laptop that is confirmed already gets other aimags or another last day without
    words.
    """
    with unlocked_installation(context) as installation:
        line = laptop_registry.find_laptop(installation, name)
        laptop_registry.require_confirmable(line)
        if words is None and line.state not in (LaptopState.CONFIRMED, LaptopState.ENDED):
            words = _ask_for_words(line)
        line = laptop_registry.confirm_laptop(
            installation, name, words or "", provinces=provinces, until=until
        )
        bundle_count = wiring.build_office_sync(installation).apply_pending()
        siblings = _siblings(installation, line)
    sentences = [
        f"{name} is confirmed{_until_text(line)}; its certificate is sent with the next reply."
    ]
    if bundle_count:
        sentences.append(f"{output.format_count(bundle_count, 'bundle')} of it came in.")
    sentences += [
        f"{sibling.device.name} came by the same invitation and has other words: 'hq revoke'"
        " cuts it off, and says how what it brought is undone."
        for sibling in siblings
    ]
    return CommandResult({**_document(line), "bundles_taken": bundle_count}, "\n".join(sentences))


@click.command("withdraw")
@click.argument("name", metavar="LAPTOP")
@pass_command_context
def withdraw_invitation(context: CommandContext, name: str) -> CommandResult:
    """Withdraw the invitation of LAPTOP, which is not confirmed.

    What comes with this invitation from now on is set aside; it still goes in if the words agree.
    """
    with unlocked_installation(context) as installation:
        line = laptop_registry.withdraw_invitation(installation, name)
    text = f"The invitation of {name} is withdrawn; what comes with it is set aside."
    return CommandResult(_document(line), text)


@click.command("revoke")
@click.argument("name", metavar="LAPTOP")
@click.option("--reason", metavar="TEXT", default="", help="Why; it is recorded here.")
@pass_command_context
def revoke_laptop(context: CommandContext, name: str, reason: str) -> CommandResult:
    """Cut LAPTOP off: it was lost, or the words were not its own.

    Everything that it handed over stays. What comes later is set aside; 'arrivals take' takes in
    what its trainer wrote. The laptop is sent nothing more.
    """
    with unlocked_installation(context) as installation:
        line = laptop_registry.revoke_laptop(installation, name, reason=reason)
        exposure = laptop_registry.load_exposure(installation, name)
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
    sentences = [head, *_exposure_lines(exposure), instead]
    undone_by = output.bundle_id(first) if first else None
    if undone_by:
        sentences.append(
            "If it was never yours, what it brought is undone by: fieldreg arrivals undo"
            f" {undone_by} --since"
        )
    document = {**_document(line), **_exposure_document(exposure), "first_bundle": undone_by}
    return CommandResult(document, "\n".join(sentences))


@click.command("exposed")
@click.argument("name", metavar="LAPTOP")
@pass_command_context
def show_exposure(context: CommandContext, name: str) -> CommandResult:
    """List the data on LAPTOP that a finder could have."""
    with unlocked_installation(context) as installation:
        exposure = laptop_registry.load_exposure(installation, name)
        places = installation.tools.places
    people = [output.person_summary(person, places) for person in exposure.people]
    rows = [(person["code"], person["name"], person["place"]) for person in people]
    table = [output.format_table(("code", "name", "lives in"), rows)] if rows else []
    document = {**_document(exposure.line), **_exposure_document(exposure), "people": people}
    return CommandResult(document, "\n".join([*table, *_exposure_lines(exposure)]))


@click.command("hold")
@click.argument("setting", metavar="on|off", type=click.Choice(("on", "off")))
@pass_command_context
def hold_unconfirmed(context: CommandContext, setting: str) -> CommandResult:
    """Let bundles of laptops that are not confirmed wait (on), or go in undoable (off)."""
    with unlocked_installation(context) as installation:
        laptop_registry.set_holding_unconfirmed(installation, is_wanted=setting == "on")
        bundle_count = (
            0 if setting == "on" else wiring.build_office_sync(installation).apply_pending()
        )
    kept = "wait until then" if setting == "on" else "go in, and can be undone"
    sentences = [f"Bundles of laptops that are not confirmed {kept}."]
    if bundle_count:
        sentences.append(f"{output.format_count(bundle_count, 'bundle')} came in.")
    return CommandResult(
        {"hold_unconfirmed": setting == "on", "bundles_taken": bundle_count}, "\n".join(sentences)
    )


@click.command("words")
@_language_option
@pass_command_context
def show_own_words(context: CommandContext, language: str) -> CommandResult:
    """Show the eight words by which head office knows this laptop.

    Read them to head office by telephone or in person, to a voice or face that you know.
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
    write_invitation,
    list_laptops,
    confirm_laptop,
    withdraw_invitation,
    revoke_laptop,
    show_exposure,
    hold_unconfirmed,
)


def _ask_for_words(line: LaptopLine) -> str:
    """Show the words that head office has, and ask for those that the trainer reads out.

    The officer types them: a yes would not prove that anything was compared.
    """
    click.echo(f"Head office has: {' '.join(line.fingerprint_words)}", err=True)
    return prompt_or_usage_error("The trainer reads", "The words are needed: --words.")


def _siblings(installation: Installation, line: LaptopLine) -> list[LaptopLine]:
    return [
        sibling
        for sibling in laptop_registry.list_laptops(installation)
        if sibling.device.invitation_key == line.device.invitation_key
        and sibling.device.id != line.device.id
        and sibling.state is not LaptopState.REVOKED
    ]


def _shared_invitation_lines(laptops: Sequence[LaptopLine]) -> Iterator[str]:
    for line in laptops:
        if line.shares_invitation and line.state in (
            LaptopState.UNCONFIRMED,
            LaptopState.WITHDRAWN,
        ):
            yield (
                f"{line.device.name}: its invitation brought more than one laptop; ask each"
                " trainer for the words, confirm the right one, revoke the other."
            )


def _ended_lines(laptops: Sequence[LaptopLine]) -> Iterator[str]:
    for line in laptops:
        if line.state is LaptopState.ENDED:
            yield (
                f"{line.device.name}: its time ended on {line.answers_until}, and it is sent nothing"
                " more; 'hq confirm' with --until gives it another last day, or none; 'hq"
                " revoke' cuts it off, and nobody waits for it any more."
            )


def _until_text(line: LaptopLine) -> str:
    return f" until {line.answers_until}" if line.answers_until else ""


def _exposure_lines(exposure: LaptopExposure) -> Iterator[str]:
    counted = (
        f"{output.format_count(exposure.made_counts[kind] + exposure.sent_counts[kind], *nouns)}"
        f" ({exposure.sent_counts[kind]} sent to it)"
        for kind, nouns in (
            ("trainee", ("person", "people")),
            ("session", ("session",)),
            ("attendance", ("attendance",)),
            ("consent", ("consent",)),
        )
    )
    yield f"On it are {', '.join(counted)}, all encrypted under its passphrase."
    since = f"since {exposure.last_heard_on}" if exposure.last_heard_on else "ever"
    yield f"What was written on it {since} and did not come in, nobody knows here."


def _exposure_document(exposure: LaptopExposure) -> dict[str, object]:
    return {"made": dict(exposure.made_counts), "sent": dict(exposure.sent_counts)}


def _document(line: LaptopLine) -> dict[str, object]:
    device = line.device
    return {
        "laptop": device.name,
        "state": line.state.value,
        "trainer": device.trainer,
        "provinces": list(device.provinces),
        "until": line.answers_until or None,
        "words": list(line.fingerprint_words),
        "second_use": line.shares_invitation,
        "differs": line.has_diverged,
        "heard_on": device.last_received_on,
        "revoked_on": line.revoked_on or None,
        "reason": device.reason,
    }
