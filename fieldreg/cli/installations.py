"""The groups `hq` and `laptop`; how an installation begins, is backed up and is restored."""

from contextlib import closing
from pathlib import Path
from typing import Annotated

import click

from fieldreg.cli import devices, keys, officers, releases, sealed_answers
from fieldreg.cli.arrivals.receive import receive_bundles
from fieldreg.cli.common.commands import DatabaseUrl, OfficerName, argument, command, option
from fieldreg.cli.common.context import CommandContext, CommandResult
from fieldreg.cli.common.terminal import choose_passphrase, read_passphrase
from fieldreg.cli.common.unlocking import (
    installation_document,
    installation_result,
    new_installation_folder,
    warn_of_doubt,
)
from fieldreg.cli.exchange.hub import serve_hub, set_hub
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.backups import backup_files
from fieldreg.services.devices import invitations
from fieldreg.services.installation import creation
from fieldreg.services.installation.model import Installation, Tools


@click.group()
def hq() -> None:
    """Begin head office, invite laptops, receive."""


@click.group()
def laptop() -> None:
    """Begin a trainer's laptop."""


for _command in (
    *(set_hub, serve_hub, receive_bundles, releases.office_releases, sealed_answers.desk),
    *(officers.admit_officer, officers.join_head_office, officers.follow_database),
    *(officers.list_officers, officers.change_roles),
    *(keys.keys, keys.recover_head_office, keys.show_recovery_words),
    *devices.COMMANDS,
):
    hq.add_command(_command)
laptop.add_command(devices.show_own_words)
laptop.add_command(keys.recover_laptop)


@command("init", hq)
def begin_head_office(
    context: CommandContext,
    tools: Tools,
    name: Annotated[str, option("Its name for laptops.", default="Head office", show_default=True)],
    officer: OfficerName,
    url: DatabaseUrl,
) -> CommandResult:
    """Begin head office, with keys of its own."""
    folder = new_installation_folder(context)
    with closing(
        creation.create_head_office(
            folder, choose_passphrase(tools), tools, name=name, officer=officer, url=url
        )
    ) as installation:
        return installation_result(installation)


@command("init", laptop)
def begin_laptop(
    context: CommandContext,
    tools: Tools,
    invitation: Annotated[
        Path, option("The file that head office made.", metavar="FILE", required=True)
    ],
    trainer: Annotated[str, option("The trainer at this laptop.", metavar="NAME", required=True)],
) -> CommandResult:
    """Begin a laptop that head office has invited."""
    folder = new_installation_folder(context)
    document = invitations.read_invitation(invitation).document
    with closing(
        creation.create_laptop(
            folder, choose_passphrase(tools), tools, invitation=document, trainer=trainer
        )
    ) as installation:
        return installation_result(installation)


@command("backup")
def backup(
    installation: Installation,
    folder: Annotated[Path, option(None, "--to", metavar="DIR", required=True)],
) -> CommandResult:
    """Write a backup and prove it."""
    path = backup_files.create_backup(installation, folder)
    size = path.stat().st_size
    document = {"file": str(path), "size_bytes": size}
    return CommandResult(document, f"{path} ({size} bytes) was opened and is whole.")


@command("restore")
def restore(
    context: CommandContext, tools: Tools, file: Annotated[Path, argument()], url: DatabaseUrl
) -> CommandResult:
    """Make an installation of a backup.

    It continues as a new writer, since the old installation may have written more. With a
    database a head office moves there; without one it moves back into a file.
    """
    folder = new_installation_folder(context)
    if not file.is_file():
        raise Problem(Code.FILE_UNREADABLE, file=file.name)
    with closing(
        backup_files.restore_backup(folder, file, read_passphrase(), tools, url)
    ) as installation:
        document = installation_document(installation)
        document["people"] = installation.store.people.count()
        warn_of_doubt(installation.erasure_list.find_problem())
    return CommandResult(document, f"{document['name']} is restored in {folder}.")
