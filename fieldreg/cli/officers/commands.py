"""The commands by which several officers come to one head office."""

from contextlib import closing
from pathlib import Path
from typing import Final

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import Answer, Call, pass_call
from fieldreg.cli.common.unlocking import (
    database_option,
    empty_folder_of,
    folder_of,
    new_passphrase,
    passphrase,
    tools_of,
    unlocked,
)
from fieldreg.domain.roles import Role
from fieldreg.services.installation.lifecycle import Installation
from fieldreg.services.officers import officer_roles
from fieldreg.services.officers.officer_roles import Officer

OFFICER_PASSPHRASE: Final = "FIELDREG_OFFICER_PASSPHRASE"  # noqa: S105  a name


_ROLES: Final = click.Choice([one.value for one in Role])


@click.command("admit")
@click.argument("name")
@click.option("--out", metavar="FILE", type=click.Path(path_type=Path), required=True)
@pass_call
def admit(call: Call, name: str, out: Path) -> Answer:
    """Write the file with which NAME joins this head office, whose register is on a server.

    It is opened with a passphrase that you choose now (or FIELDREG_OFFICER_PASSPHRASE)
    and tell NAME yourself. NAME is an officer, unless 'hq role' says otherwise.
    """
    with unlocked(call) as installation:
        chosen = new_passphrase(installation.tools, OFFICER_PASSPHRASE)
        officer_roles.admit(installation, name, chosen, out)
    told = f"{out} admits {name}; tell the passphrase by word of mouth."
    return Answer({"name": name, "file": str(out)}, told)


@click.command("officers")
@pass_call
def listed(call: Call) -> Answer:
    """List who works at this head office, with what roles, and who gave and took them."""
    with unlocked(call) as installation:
        found = officer_roles.officers(installation)
        said = officer_roles.role_changes(installation)
    rows = [(one.name, str(one.rights)) for one in found]
    told = [output.table(("name", "roles"), rows)]
    if said:
        log = [(one.day, one.author, one.name, str(one.rights)) for one in said]
        told.append(output.table(("day", "by", "name", "holds since"), log))
    document = {
        "officers": [_document(one) for one in found],
        "changes": [
            {
                "day": one.day,
                "by": one.author,
                "name": one.name,
                "roles": str(one.rights).split(),
            }
            for one in said
        ],
    }
    return Answer(document, "\n\n".join(told))


@click.command("role")
@click.argument("name")
@click.option("--give", "given", type=_ROLES, multiple=True, help="Beside what NAME holds.")
@click.option("--take", "taken", type=_ROLES, multiple=True, help="Not any more.")
@pass_call
def role(call: Call, name: str, given: tuple[str, ...], taken: tuple[str, ...]) -> Answer:
    """Give NAME roles, or take them; only an administrator can, and one stays.

    An officer receives, registers, corrects, settles and exports. Programme keeps sessions,
    courses and partners, and sees participants without telephone, e-mail, guardian and
    notes. The protected desk sees people and changes nothing of them. An administrator
    keeps laptops, officers, settings and backups, and sees nobody. One person may hold all.
    """
    if not given and not taken:
        raise click.UsageError("Name a role with --give or --take.")
    with unlocked(call) as installation:
        one = officer_roles.hold(
            installation, name, give=[*map(Role, given)], take=[*map(Role, taken)]
        )
    return Answer(_document(one), f"{name} holds: {str(one.rights) or 'nothing'}.")


@click.command("join")
@click.argument("file", type=click.Path(path_type=Path))
@pass_call
def join(call: Call, file: Path) -> Answer:
    """Begin a further officer's installation with the FILE that 'hq admit' wrote."""
    folder = empty_folder_of(call)
    with closing(
        officer_roles.join(folder, file, passphrase(), tools_of(call))
    ) as installation:
        return begun(installation)


@click.command("follow")
@database_option
@pass_call
def follow(call: Call, url: str | None) -> Answer:
    """Go on at another address of the same database: a server that moved, a new password."""
    if url is None:
        raise click.UsageError("The address is missing: --database or FIELDREG_DATABASE.")
    with closing(
        officer_roles.follow(folder_of(call), passphrase(), url, tools_of(call))
    ) as installation:
        return begun(installation)


COMMANDS: Final = (admit, join, follow, listed, role)


def _document(one: Officer) -> dict[str, object]:
    return {"name": one.name, "roles": str(one.rights).split()}


def begun(installation: Installation) -> Answer:
    """Answer with an installation that is ready."""
    home = str(installation.home.folder)
    document = {
        "role": installation.role,
        "name": installation.name,
        "trainer": installation.trainer,
        "home": home,
    }
    told = f"{installation.name} is ready for {installation.trainer} in {home}."
    return Answer(document, told)
