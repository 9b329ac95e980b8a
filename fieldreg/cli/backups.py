"""The commands that keep an installation safe, and that look after it."""

from contextlib import closing
from pathlib import Path

import click

import fieldreg
from fieldreg.cli.common import messages, output
from fieldreg.cli.common.context import Answer, Call, pass_call
from fieldreg.cli.common.unlocking import (
    database_option,
    empty_folder_of,
    passphrase,
    tools_of,
    unlocked,
    warn,
)
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.backups import backup_files
from fieldreg.services.diagnostics import health_check as examining
from fieldreg.services.diagnostics.health_check import Finding, State


@click.command()
@click.option(
    "--to", "folder", metavar="DIR", type=click.Path(path_type=Path), required=True
)
@pass_call
def backup(call: Call, folder: Path) -> Answer:
    """Write a backup and prove it."""
    with unlocked(call) as installation:
        path = backup_files.back_up(installation, folder)
    size = path.stat().st_size
    document = {"file": str(path), "size_bytes": size}
    return Answer(document, f"{path} ({size} bytes) was opened and is whole.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@database_option
@pass_call
def restore(call: Call, file: Path, url: str | None) -> Answer:
    """Make an installation of a backup.

    It goes on as a new writer, since the old installation may have gone further. With
    a database a head office moves there, and without one it moves back into a file.
    """
    folder = empty_folder_of(call)
    if not file.is_file():
        raise Problem(Code.FILE_UNREADABLE, file=file.name)
    with closing(
        backup_files.restore(folder, file, passphrase(), tools_of(call), url)
    ) as installation:
        document = {
            "role": installation.role,
            "name": installation.name,
            "trainer": installation.trainer,
            "home": str(folder),
            "people": installation.store.people.count(),
        }
        warn(installation.ledger.doubt())
    return Answer(document, f"{document['name']} is restored in {folder}.")


@click.command()
@click.option("--laptop", metavar="NAME", help="Only what this laptop holds.")
@pass_call
def digest(call: Call, laptop: str | None) -> Answer:
    """Show the hash of all that is held."""
    with unlocked(call) as installation:
        store = installation.store
        only: set[int] | None = None
        if laptop is not None:
            installation.head_office_keys()  # nobody else knows what a laptop holds
            device = store.devices.named(laptop)
            if device is None:
                raise Problem(Code.NOT_FOUND, laptop=laptop)
            only = store.devices.held_records(device.id)
        found = store.digest(only)
    return Answer({"digest": found, "laptop": laptop}, found)


@click.command()
@pass_call
def doctor(call: Call) -> Answer:
    """Look whether all is well, and explain."""
    try:
        with unlocked(call) as installation:
            findings = examining.examine(installation)
    except Problem as problem:
        findings = examining.explain(problem)
    wrong = next((one for one in findings if one.state is State.WRONG), None)
    document = {
        "version": fieldreg.__version__,
        "well": wrong is None,
        "checks": [
            {
                "check": one.check.value,
                "state": one.state.value,
                "facts": dict(one.problem.facts if one.problem else one.facts),
                "code": one.problem.code.value if one.problem else None,
                "sentence": _sentence(one),
            }
            for one in findings
        ],
    }
    rows = [(one.check.value, one.state.value, _sentence(one)) for one in findings]
    told = output.table(("check", "state", "what was found"), rows)
    return Answer(document, told, wrong.problem if wrong else None)


def _sentence(finding: Finding) -> str:
    if finding.problem is not None:
        return messages.of_problem(finding.problem)
    return messages.of_finding(finding.check, finding.state, finding.facts)
