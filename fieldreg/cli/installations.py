"""The commands that begin installations and carry work between them."""

from contextlib import closing
from pathlib import Path

import click

from fieldreg import wiring
from fieldreg.cli import devices, releases
from fieldreg.cli.arrivals.receive import receive_bundles
from fieldreg.cli.common import messages, output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import (
    choose_passphrase,
    database_option,
    new_installation_folder,
    show_steps,
    stop_on_interrupt,
    tools_for,
    unlocked_installation,
)
from fieldreg.cli.exchange import reply_report
from fieldreg.cli.exchange.hub import hub_option, serve_hub, set_hub
from fieldreg.cli.exchange.shared_folder import record_result, shared_folder_option
from fieldreg.cli.keys import key_escrow, passphrase_reset
from fieldreg.cli.officers.commands import COMMANDS as OFFICERS
from fieldreg.cli.officers.commands import installation_ready
from fieldreg.cli.sealed_answers.protected_desk import desk_commands
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import LaptopSyncOutcome, SyncChannel
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services.devices.laptop_registry import invite_laptop
from fieldreg.services.exchange import quarantined_changes
from fieldreg.services.installation import lifecycle

_CUT_OFF = (
    "Head office takes nothing in from this laptop any more: it was reported lost, or its"
    " invitation was withdrawn. What head office has stays there, and nothing is lost here:"
    " what is brought is set aside there until somebody lets it in. Call head office before"
    " you go on."
)


@click.group()
def hq() -> None:
    """Begin head office, invite laptops, receive."""


@click.group()
def laptop() -> None:
    """Begin a trainer's laptop."""


@hq.command("init")
@click.option("--name", default="Head office", show_default=True, help="What laptops call it.")
@click.option("--officer", default="Data officer", show_default=True, help="Who sits here.")
@database_option
@pass_command_context
def begin_head_office(
    context: CommandContext, name: str, officer: str, url: str | None
) -> CommandResult:
    """Begin head office, with keys of its own."""
    folder, tools = new_installation_folder(context), tools_for(context)
    with closing(
        lifecycle.create_head_office(
            folder, choose_passphrase(tools), tools, name=name, officer=officer, url=url
        )
    ) as installation:
        return installation_ready(installation)


_OF_HQ = (
    set_hub,
    serve_hub,
    *OFFICERS,
    key_escrow.keys,
    key_escrow.recover_head_office,
    passphrase_reset.show_recovery_words,
    releases.office_releases,
    receive_bundles,
)
for _command in (*_OF_HQ, *devices.COMMANDS):
    hq.add_command(_command)
hq.add_command(desk_commands)
for _command in (devices.show_own_words, passphrase_reset.recover_laptop):
    laptop.add_command(_command)


@laptop.command("init")
@click.option(
    "--invitation",
    metavar="FILE",
    type=click.Path(path_type=Path),
    required=True,
    help="The file that head office made.",
)
@click.option("--trainer", metavar="NAME", required=True, help="Who works at this laptop.")
@pass_command_context
def begin_laptop(context: CommandContext, invitation: Path, trainer: str) -> CommandResult:
    """Begin a laptop that head office has invited."""
    folder, tools = new_installation_folder(context), tools_for(context)
    document = lifecycle.read_invitation(invitation).document
    with closing(
        lifecycle.create_laptop(
            folder, choose_passphrase(tools), tools, invitation=document, trainer=trainer
        )
    ) as installation:
        return installation_ready(installation)


@hq.command("invite")
@click.option("--name", required=True, help="What the laptop is called.")
@click.option(
    "--province",
    "provinces",
    metavar="CODE",
    multiple=True,
    help="An aimag whose people it may hold, by code or name; once for each.",
)
@click.option("--until", metavar="DAY", default="", help="The last day of its answers.")
@click.option(
    "--replaces",
    metavar="LAPTOP",
    default="",
    help="The one in whose place it is: it may hold what that one made.",
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

    Codes of provinces may follow one another: --province 64 65. One that replaces another
    is for the same provinces where none is named.
    """
    if not provinces and not rest["replaces"]:
        raise click.UsageError("Name its provinces with --province, or --replaces LAPTOP.")
    if out.exists():
        raise Problem(Code.FILE_EXISTS, file=out.name)
    with unlocked_installation(context) as installation:
        invite_laptop(installation, out, name, provinces + further, **rest)
        device = installation.store.devices.find_by_name(name)
    document = {
        "name": name,
        "provinces": list(device.provinces) if device else [],
        **{option: given or None for option, given in rest.items()},
        "file": str(out),
    }
    told = f"{out} invites {name}; take it to that laptop and keep no copy."
    return CommandResult(document, told)


@click.command()
@click.option("--stick", metavar="DIR", type=click.Path(), help="The stick, or any folder.")
@click.option(
    "--file",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="One sealed file to send by other means.",
)
@hub_option
@shared_folder_option
@pass_command_context
def exchange(
    context: CommandContext,
    stick: str | None,
    file: str | None,
    url: str | None,
    *,
    is_folder: bool,
) -> CommandResult:
    """Take the reply, leave a bundle.

    On a stick and as a file one is left even where nothing is new; at the hub and in the
    folder that was chosen only what says something new. With a hub this is one round; one
    that was cut short is gone on with by the next.
    """
    if sum(one is not None for one in (stick, file, url, is_folder or None)) != 1:
        raise click.UsageError("Name one of --stick, --file, --hub and --folder.")
    carrier = SyncChannel.FOLDER if is_folder else None if url is None else SyncChannel.HUB
    with (
        unlocked_installation(context) as installation,
        show_steps() as on_step,
        stop_on_interrupt() as is_cancelled,
        record_result(installation, carrier) as told,
    ):
        courier = wiring.build_laptop_sync(installation)
        if carrier is not None:
            round_ = courier.sync_by(carrier, on_step, is_cancelled, url=url or "")
        elif stick is not None:
            round_ = courier.exchange(stick, on_step, is_cancelled)
        else:
            round_ = courier.write_file(file or "", on_step, is_cancelled)
        outcome = run_task(round_)
        told.append(outcome)
        where = installation.store.sync_states.count_people()
        is_cut_off = quarantined_changes.is_revoked(installation.user_session())
    document = {
        "reply": reply_report.reply_document(outcome.reply),
        "reply_problem": outcome.reply_problem or None,
        "people": outcome.people,
        "sessions": outcome.sessions,
        "changes": outcome.changes,
        "size_bytes": outcome.size_bytes,
        "files": list(outcome.files),
        "repeat": outcome.is_repeat,
        "cut_off": is_cut_off,
        "where": {
            "here": where.local_count,
            "way": where.in_transit_count,
            "held": where.acknowledged_count,
        },
    }
    is_early = outcome.reply_problem in ("", Code.ANSWER_EARLY)
    refused = None if is_early else Problem(Code(outcome.reply_problem))
    text = _exchange_text(outcome)
    return CommandResult(
        document, f"{text}\n{_CUT_OFF}".lstrip() if is_cut_off else text, outcome.failure or refused
    )


def _exchange_text(outcome: LaptopSyncOutcome) -> str:
    lines = [] if outcome.reply is None else list(reply_report.format_reply(outcome.reply))
    if outcome.reply_problem == Code.ANSWER_EARLY:
        lines.append(messages.for_problem(Problem(Code.ANSWER_EARLY)))
    if outcome.failure is not None:
        return "\n".join(lines)
    if not outcome.files:
        lines.append("Nothing is new since the last exchange, and nothing was left.")
        return "\n".join(lines)
    people = output.format_count(outcome.people, "person", "people")
    lines.append(
        f"Left {', '.join(outcome.files)} ({outcome.size_bytes} bytes) with {people},"
        f" {output.format_count(outcome.sessions, 'session')}"
        f" and {output.format_count(outcome.changes, 'change')}."
    )
    if outcome.is_repeat:
        lines.append("Nothing is new since the last exchange.")
    return "\n".join(lines)
