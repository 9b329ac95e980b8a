"""The commands by which several officers come to one head office."""

from contextlib import closing
from pathlib import Path
from typing import Final

import click

from fieldreg.cli.call import Answer, Call, pass_call
from fieldreg.cli.opening import (
    database_option,
    empty_folder_of,
    folder_of,
    new_passphrase,
    passphrase,
    tools_of,
    unlocked,
)
from fieldreg.services import officers
from fieldreg.services.installing import Installation

OFFICER_PASSPHRASE: Final = "FIELDREG_OFFICER_PASSPHRASE"  # noqa: S105  a name


@click.command("admit")
@click.argument("name")
@click.option("--out", metavar="FILE", type=click.Path(path_type=Path), required=True)
@pass_call
def admit(call: Call, name: str, out: Path) -> Answer:
    """Write the file with which NAME joins this head office, whose register is on a server.

    It is opened with a passphrase that you choose now (or FIELDREG_OFFICER_PASSPHRASE)
    and tell NAME yourself.
    """
    with unlocked(call) as installation:
        chosen = new_passphrase(installation.tools, OFFICER_PASSPHRASE)
        officers.admit(installation, name, chosen, out)
    told = f"{out} admits {name}; tell the passphrase by word of mouth."
    return Answer({"name": name, "file": str(out)}, told)


@click.command("join")
@click.argument("file", type=click.Path(path_type=Path))
@pass_call
def join(call: Call, file: Path) -> Answer:
    """Begin a further officer's installation with the FILE that 'hq admit' wrote."""
    folder = empty_folder_of(call)
    with closing(officers.join(folder, file, passphrase(), tools_of(call))) as installation:
        return begun(installation)


@click.command("follow")
@database_option
@pass_call
def follow(call: Call, url: str | None) -> Answer:
    """Go on at another address of the same database: a server that moved, a new password."""
    if url is None:
        raise click.UsageError("The address is missing: --database or FIELDREG_DATABASE.")
    with closing(
        officers.follow(folder_of(call), passphrase(), url, tools_of(call))
    ) as installation:
        return begun(installation)


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
