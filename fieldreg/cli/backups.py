"""The commands that write and restore backups."""

from contextlib import closing
from pathlib import Path

import click

from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.prompts import read_passphrase
from fieldreg.cli.common.unlocking import (
    database_option,
    new_installation_folder,
    tools_for,
    unlocked_installation,
    warn_of_doubt,
)
from fieldreg.domain.problems import Code, Problem
from fieldreg.services import backups


@click.command()
@click.option("--to", "folder", metavar="DIR", type=click.Path(path_type=Path), required=True)
@pass_command_context
def backup(context: CommandContext, folder: Path) -> CommandResult:
    """Write a backup and prove it."""
    with unlocked_installation(context) as installation:
        path = backups.create_backup(installation, folder)
    size = path.stat().st_size
    document = {"file": str(path), "size_bytes": size}
    return CommandResult(document, f"{path} ({size} bytes) was opened and is whole.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@database_option
@pass_command_context
def restore(context: CommandContext, file: Path, url: str | None) -> CommandResult:
    """Make an installation of a backup.

    It continues as a new writer, since the old installation may have written more. With a
    database a head office moves there; without one it moves back into a file.
    """
    folder = new_installation_folder(context)
    if not file.is_file():
        raise Problem(Code.FILE_UNREADABLE, file=file.name)
    with closing(
        backups.restore_backup(folder, file, read_passphrase(), tools_for(context), url)
    ) as installation:
        document = {
            "role": installation.role,
            "name": installation.name,
            "trainer": installation.user_name,
            "home": str(folder),
            "people": installation.store.people.count(),
        }
        warn_of_doubt(installation.erasure_list.find_problem())
    return CommandResult(document, f"{document['name']} is restored in {folder}.")
