"""The groups `hq` and `laptop` with their commands, and the beginning of an installation."""

from contextlib import closing
from pathlib import Path

import click

from fieldreg.cli import devices, releases
from fieldreg.cli.arrivals.receive import receive_bundles
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.prompts import choose_passphrase
from fieldreg.cli.common.unlocking import database_option, new_installation_folder, tools_for
from fieldreg.cli.exchange.hub import serve_hub, set_hub
from fieldreg.cli.keys import key_escrow, passphrase_reset
from fieldreg.cli.officers.commands import COMMANDS as OFFICER_COMMANDS
from fieldreg.cli.officers.commands import installation_result
from fieldreg.cli.sealed_answers.protected_desk import desk_commands
from fieldreg.services.devices import invitations
from fieldreg.services.installation import opening


@click.group()
def hq() -> None:
    """Begin head office, invite laptops, receive."""


@click.group()
def laptop() -> None:
    """Begin a trainer's laptop."""


@hq.command("init")
@click.option("--name", default="Head office", show_default=True, help="Its name for laptops.")
@click.option(
    "--officer", default="Data officer", show_default=True, help="The officer at this computer."
)
@database_option
@pass_command_context
def begin_head_office(
    context: CommandContext, name: str, officer: str, url: str | None
) -> CommandResult:
    """Begin head office, with keys of its own."""
    folder, tools = new_installation_folder(context), tools_for(context)
    with closing(
        opening.create_head_office(
            folder, choose_passphrase(tools), tools, name=name, officer=officer, url=url
        )
    ) as installation:
        return installation_result(installation)


_HQ_COMMANDS = (
    set_hub,
    serve_hub,
    *OFFICER_COMMANDS,
    key_escrow.keys,
    key_escrow.recover_head_office,
    passphrase_reset.show_recovery_words,
    releases.office_releases,
    receive_bundles,
)
for _command in (*_HQ_COMMANDS, *devices.COMMANDS):
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
@click.option("--trainer", metavar="NAME", required=True, help="The trainer at this laptop.")
@pass_command_context
def begin_laptop(context: CommandContext, invitation: Path, trainer: str) -> CommandResult:
    """Begin a laptop that head office has invited."""
    folder, tools = new_installation_folder(context), tools_for(context)
    document = invitations.read_invitation(invitation).document
    with closing(
        opening.create_laptop(
            folder, choose_passphrase(tools), tools, invitation=document, trainer=trainer
        )
    ) as installation:
        return installation_result(installation)
