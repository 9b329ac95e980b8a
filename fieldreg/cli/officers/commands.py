"""The commands by which several officers come to one head office."""

from contextlib import closing
from pathlib import Path
from typing import Final

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import (
    choose_passphrase,
    database_option,
    installation_folder,
    new_installation_folder,
    read_passphrase,
    tools_for,
    unlocked_installation,
)
from fieldreg.domain.roles import Role
from fieldreg.services.installation.model import Installation
from fieldreg.services.officers import officer_roles, server_access
from fieldreg.services.officers.officer_roles import Officer

OFFICER_PASSPHRASE_VARIABLE: Final = "FIELDREG_OFFICER_PASSPHRASE"  # noqa: S105  a name


_ROLES: Final = click.Choice([one.value for one in Role])


@click.command("admit")
@click.argument("name")
@click.option("--out", metavar="FILE", type=click.Path(path_type=Path), required=True)
@pass_command_context
def admit_officer(context: CommandContext, name: str, out: Path) -> CommandResult:
    """Write the file with which NAME joins this head office, whose register is on a server.

    It is opened with a passphrase that you choose now (or FIELDREG_OFFICER_PASSPHRASE)
    and tell NAME yourself. NAME is an officer, unless 'hq role' says otherwise.
    """
    with unlocked_installation(context) as installation:
        chosen = choose_passphrase(installation.tools, OFFICER_PASSPHRASE_VARIABLE)
        server_access.admit_officer(installation, name, chosen, out)
    told = f"{out} admits {name}; tell the passphrase by word of mouth."
    return CommandResult({"name": name, "file": str(out)}, told)


@click.command("officers")
@pass_command_context
def list_officers(context: CommandContext) -> CommandResult:
    """List who works at this head office, with what roles, and who gave and took them."""
    with unlocked_installation(context) as installation:
        found = officer_roles.list_officers(installation)
        said = officer_roles.list_role_changes(installation)
    rows = [(one.name, str(one.rights)) for one in found]
    told = [output.format_table(("name", "roles"), rows)]
    if said:
        log = [(one.day, one.author, one.name, str(one.rights)) for one in said]
        told.append(output.format_table(("day", "by", "name", "holds since"), log))
    document = {
        "officers": [_document(one) for one in found],
        "changes": [
            {"day": one.day, "by": one.author, "name": one.name, "roles": str(one.rights).split()}
            for one in said
        ],
    }
    return CommandResult(document, "\n\n".join(told))


@click.command("role")
@click.argument("name")
@click.option("--give", "given", type=_ROLES, multiple=True, help="Beside what NAME holds.")
@click.option("--take", "taken", type=_ROLES, multiple=True, help="Not any more.")
@pass_command_context
def change_roles(
    context: CommandContext, name: str, given: tuple[str, ...], taken: tuple[str, ...]
) -> CommandResult:
    """Give NAME roles, or take them; only an administrator can, and one stays.

    An officer receives, registers, corrects, settles and exports. Programme keeps sessions,
    courses and partners, and sees participants without telephone, e-mail, guardian and
    notes. The protected desk sees people and changes nothing of them. An administrator
    keeps laptops, officers, settings and backups, and sees nobody. One person may hold all.
    """
    if not given and not taken:
        raise click.UsageError("Name a role with --give or --take.")
    with unlocked_installation(context) as installation:
        one = officer_roles.set_roles(
            installation, name, give=[*map(Role, given)], take=[*map(Role, taken)]
        )
    return CommandResult(_document(one), f"{name} holds: {str(one.rights) or 'nothing'}.")


@click.command("join")
@click.argument("file", type=click.Path(path_type=Path))
@pass_command_context
def join_head_office(context: CommandContext, file: Path) -> CommandResult:
    """Begin a further officer's installation with the FILE that 'hq admit' wrote."""
    folder = new_installation_folder(context)
    with closing(
        server_access.join_head_office(folder, file, read_passphrase(), tools_for(context))
    ) as installation:
        return installation_ready(installation)


@click.command("follow")
@database_option
@pass_command_context
def follow_database(context: CommandContext, url: str | None) -> CommandResult:
    """Go on at another address of the same database: a server that moved, a new password."""
    if url is None:
        raise click.UsageError("The address is missing: --database or FIELDREG_DATABASE.")
    with closing(
        server_access.set_database_url(
            installation_folder(context), read_passphrase(), url, tools_for(context)
        )
    ) as installation:
        return installation_ready(installation)


COMMANDS: Final = (admit_officer, join_head_office, follow_database, list_officers, change_roles)


def _document(one: Officer) -> dict[str, object]:
    return {"name": one.name, "roles": str(one.rights).split()}


def installation_ready(installation: Installation) -> CommandResult:
    """Answer with an installation that is ready."""
    home = str(installation.home.folder)
    document = {
        "role": installation.role,
        "name": installation.name,
        "trainer": installation.user_name,
        "home": home,
    }
    told = f"{installation.name} is ready for {installation.user_name} in {home}."
    return CommandResult(document, told)
