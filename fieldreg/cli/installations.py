"""The commands that begin installations and carry work between them."""

from contextlib import closing
from pathlib import Path

import click

from fieldreg import wiring
from fieldreg.cli import devices, releases
from fieldreg.cli.arrivals.receive import receive
from fieldreg.cli.common import messages, output
from fieldreg.cli.common.context import Answer, Call, pass_call
from fieldreg.cli.common.unlocking import (
    database_option,
    empty_folder_of,
    new_passphrase,
    shown_steps,
    stoppable,
    tools_of,
    unlocked,
)
from fieldreg.cli.exchange import reply_report
from fieldreg.cli.exchange.hub import hub_option, name_hub, serve
from fieldreg.cli.exchange.shared_folder import folder_option, noted
from fieldreg.cli.keys import key_escrow, passphrase_reset
from fieldreg.cli.officers.commands import COMMANDS as OFFICERS
from fieldreg.cli.officers.commands import begun
from fieldreg.cli.sealed_answers.protected_desk import desk
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import Carrier, ExchangeOutcome
from fieldreg.domain.sync.tasks import walk
from fieldreg.services.devices.laptop_registry import invite as invite_laptop
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
@click.option(
    "--name", default="Head office", show_default=True, help="What laptops call it."
)
@click.option("--officer", default="Data officer", show_default=True, help="Who sits here.")
@database_option
@pass_call
def begin_head_office(call: Call, name: str, officer: str, url: str | None) -> Answer:
    """Begin head office, with keys of its own."""
    folder, tools = empty_folder_of(call), tools_of(call)
    with closing(
        lifecycle.begin_head_office(
            folder,
            new_passphrase(tools),
            tools,
            name=name,
            officer=officer,
            url=url,
        )
    ) as installation:
        return begun(installation)


_OF_HQ = (
    name_hub,
    serve,
    *OFFICERS,
    key_escrow.keys,
    key_escrow.recover,
    passphrase_reset.read_words,
    releases.of_office,
    receive,
)
for _command in (*_OF_HQ, *devices.COMMANDS):
    hq.add_command(_command)
hq.add_command(desk)
for _command in (devices.own_words, passphrase_reset.recover):
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
@pass_call
def begin_laptop(call: Call, invitation: Path, trainer: str) -> Answer:
    """Begin a laptop that head office has invited."""
    folder, tools = empty_folder_of(call), tools_of(call)
    document = lifecycle.read_invitation(invitation).document
    with closing(
        lifecycle.begin_laptop(
            folder,
            new_passphrase(tools),
            tools,
            invitation=document,
            trainer=trainer,
        )
    ) as installation:
        return begun(installation)


@hq.command()
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
@pass_call
def invite(
    call: Call,
    /,
    name: str,
    provinces: tuple[str, ...],
    further: tuple[str, ...],
    out: Path,
    **rest: str,
) -> Answer:
    """Write the file with which a laptop begins.

    Codes of provinces may follow one another: --province 64 65. One that replaces another
    is for the same provinces where none is named.
    """
    if not provinces and not rest["replaces"]:
        raise click.UsageError("Name its provinces with --province, or --replaces LAPTOP.")
    if out.exists():
        raise Problem(Code.FILE_EXISTS, file=out.name)
    with unlocked(call) as installation:
        invite_laptop(installation, out, name, provinces + further, **rest)
        device = installation.store.devices.named(name)
    document = {
        "name": name,
        "provinces": list(device.provinces) if device else [],
        **{option: given or None for option, given in rest.items()},
        "file": str(out),
    }
    told = f"{out} invites {name}; take it to that laptop and keep no copy."
    return Answer(document, told)


@click.command()
@click.option("--stick", metavar="DIR", type=click.Path(), help="The stick, or any folder.")
@click.option(
    "--file",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="One sealed file to send by other means.",
)
@hub_option
@folder_option
@pass_call
def exchange(
    call: Call, stick: str | None, file: str | None, url: str | None, *, is_folder: bool
) -> Answer:
    """Take the reply, leave a bundle.

    On a stick and as a file one is left even where nothing is new; at the hub and in the
    folder that was chosen only what says something new. With a hub this is one round; one
    that was cut short is gone on with by the next.
    """
    if sum(one is not None for one in (stick, file, url, is_folder or None)) != 1:
        raise click.UsageError("Name one of --stick, --file, --hub and --folder.")
    carrier = Carrier.FOLDER if is_folder else None if url is None else Carrier.HUB
    with (
        unlocked(call) as installation,
        shown_steps() as on_step,
        stoppable() as is_cancelled,
        noted(installation, carrier) as told,
    ):
        courier = wiring.courier(installation)
        if carrier is not None:
            round_ = courier.carry(carrier, on_step, is_cancelled, url=url or "")
        elif stick is not None:
            round_ = courier.exchange(stick, on_step, is_cancelled)
        else:
            round_ = courier.write_file(file or "", on_step, is_cancelled)
        outcome = walk(round_)
        told.append(outcome)
        where = installation.store.outbox.whereabouts()
        is_cut_off = quarantined_changes.is_cut_off(installation.desk())
    document = {
        "reply": reply_report.document(outcome.reply),
        "reply_problem": outcome.reply_problem or None,
        "people": outcome.people,
        "sessions": outcome.sessions,
        "changes": outcome.changes,
        "size_bytes": outcome.size_bytes,
        "files": list(outcome.files),
        "repeat": outcome.is_repeat,
        "cut_off": is_cut_off,
        "where": {"here": where.here, "way": where.way, "held": where.held},
    }
    is_early = outcome.reply_problem in ("", Code.ANSWER_EARLY)
    refused = None if is_early else Problem(Code(outcome.reply_problem))
    text = _exchange_text(outcome)
    return Answer(
        document,
        f"{text}\n{_CUT_OFF}".lstrip() if is_cut_off else text,
        outcome.broken or refused,
    )


def _exchange_text(outcome: ExchangeOutcome) -> str:
    lines = [] if outcome.reply is None else list(reply_report.lines(outcome.reply))
    if outcome.reply_problem == Code.ANSWER_EARLY:
        lines.append(messages.of_problem(Problem(Code.ANSWER_EARLY)))
    if outcome.broken is not None:
        return "\n".join(lines)
    if not outcome.files:
        lines.append("Nothing is new since the last exchange, and nothing was left.")
        return "\n".join(lines)
    people = output.count(outcome.people, "person", "people")
    lines.append(
        f"Left {', '.join(outcome.files)} ({outcome.size_bytes} bytes) with {people},"
        f" {output.count(outcome.sessions, 'session')}"
        f" and {output.count(outcome.changes, 'change')}."
    )
    if outcome.is_repeat:
        lines.append("Nothing is new since the last exchange.")
    return "\n".join(lines)
