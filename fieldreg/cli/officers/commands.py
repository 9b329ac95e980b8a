"""The commands by which several officers work at one head office."""

from contextlib import closing
from pathlib import Path
from typing import Final

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.prompts import choose_passphrase, read_passphrase
from fieldreg.cli.common.unlocking import (
    database_option,
    installation_folder,
    new_installation_folder,
    tools_for,
    unlocked_installation,
)
from fieldreg.domain.roles import Role
from fieldreg.services import officers
from fieldreg.services.installation.model import Installation
from fieldreg.services.officers import Officer

OFFICER_PASSPHRASE_VARIABLE: Final = "FIELDREG_OFFICER_PASSPHRASE"  # noqa: S105  a name


_ROLES: Final = click.Choice([item.value for item in Role])


@click.command("admit")
@click.argument("name")
@click.option("--out", metavar="FILE", type=click.Path(path_type=Path), required=True)
@pass_command_context
def admit_officer(context: CommandContext, name: str, out: Path) -> CommandResult:
    """Write the file with which NAME joins this head office, whose register is on a server.

    It opens with a passphrase that you choose now (or FIELDREG_OFFICER_PASSPHRASE) and tell NAME
    yourself. NAME is an officer, unless 'hq role' says otherwise.
    """
    with unlocked_installation(context) as installation:
        chosen = choose_passphrase(installation.tools, OFFICER_PASSPHRASE_VARIABLE)
        officers.admit_officer(installation, name, chosen, out)
    text = f"{out} admits {name}; tell the passphrase by word of mouth."
    return CommandResult({"name": name, "file": str(out)}, text)


@click.command("officers")
@pass_command_context
def list_officers(context: CommandContext) -> CommandResult:
    """List who works at this head office, with what roles, and who gave and took them."""
    with unlocked_installation(context) as installation:
        listed = officers.list_officers(installation)
        changes = officers.list_role_changes(installation)
    rows = [(row.name, str(row.rights)) for row in listed]
    tables = [output.format_table(("name", "roles"), rows)]
    if changes:
        log = [(row.day, row.author, row.name, str(row.rights)) for row in changes]
        tables.append(output.format_table(("day", "by", "name", "has them since"), log))
    document = {
        "officers": [_document(row) for row in listed],
        "changes": [
            {"day": row.day, "by": row.author, "name": row.name, "roles": str(row.rights).split()}
            for row in changes
        ],
    }
    return CommandResult(document, "\n\n".join(tables))


@click.command("role")
@click.argument("name")
@click.option("--give", "added", type=_ROLES, multiple=True, help="Add this role.")
@click.option("--take", "removed", type=_ROLES, multiple=True, help="Remove this role.")
@pass_command_context
def change_roles(
    context: CommandContext, name: str, added: tuple[str, ...], removed: tuple[str, ...]
) -> CommandResult:
    """Give NAME roles, or take them; only an administrator can, and one stays.

    An officer receives, registers, corrects, settles and exports. Programme keeps sessions,
    courses and partners, and sees participants without telephone, e-mail, guardian and notes. The
    protected desk sees people and changes nothing of them. An administrator keeps laptops,
    officers, settings and backups, and sees no people. One person may hold all roles.
    """
    if not added and not removed:
        raise click.UsageError("Name a role with --give or --take.")
    with unlocked_installation(context) as installation:
        officer = officers.set_roles(
            installation, name, give=[*map(Role, added)], take=[*map(Role, removed)]
        )
    return CommandResult(
        _document(officer), f"The roles of {name} are now: {str(officer.rights) or 'nothing'}."
    )


@click.command("join")
@click.argument("file", type=click.Path(path_type=Path))
@pass_command_context
def join_head_office(context: CommandContext, file: Path) -> CommandResult:
    """Begin a further officer's installation with the FILE that 'hq admit' wrote."""
    folder = new_installation_folder(context)
    with closing(
        officers.join_head_office(folder, file, read_passphrase(), tools_for(context))
    ) as installation:
        return installation_result(installation)


@click.command("follow")
@database_option
@pass_command_context
def follow_database(context: CommandContext, url: str | None) -> CommandResult:
    """Continue at another address of the same database: the server moved, or has a new password."""
    if url is None:
        raise click.UsageError("The address is missing: --database or FIELDREG_DATABASE.")
    with closing(
        officers.set_database_url(
            installation_folder(context), read_passphrase(), url, tools_for(context)
        )
    ) as installation:
        return installation_result(installation)


COMMANDS: Final = (admit_officer, join_head_office, follow_database, list_officers, change_roles)


def _document(officer: Officer) -> dict[str, object]:
    return {"name": officer.name, "roles": str(officer.rights).split()}


def installation_result(installation: Installation) -> CommandResult:
    home = str(installation.home.folder)
    document = {
        "role": installation.role,
        "name": installation.name,
        "trainer": installation.user_name,
        "home": home,
    }
    text = f"{installation.name} is ready for {installation.user_name} in {home}."
    return CommandResult(document, text)
