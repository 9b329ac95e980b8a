"""The commands that keep an installation safe, and that look after it."""

from contextlib import closing
from pathlib import Path

import click

import fieldreg
from fieldreg.cli.common import messages, output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import (
    database_option,
    new_installation_folder,
    read_passphrase,
    tools_for,
    unlocked_installation,
    warn_of_doubt,
)
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.backups import backup_files
from fieldreg.services.diagnostics import health_check as examining
from fieldreg.services.diagnostics.health_check import CheckResult, CheckState


@click.command()
@click.option("--to", "folder", metavar="DIR", type=click.Path(path_type=Path), required=True)
@pass_command_context
def backup(context: CommandContext, folder: Path) -> CommandResult:
    """Write a backup and prove it."""
    with unlocked_installation(context) as installation:
        path = backup_files.create_backup(installation, folder)
    size = path.stat().st_size
    document = {"file": str(path), "size_bytes": size}
    return CommandResult(document, f"{path} ({size} bytes) was opened and is whole.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@database_option
@pass_command_context
def restore(context: CommandContext, file: Path, url: str | None) -> CommandResult:
    """Make an installation of a backup.

    It goes on as a new writer, since the old installation may have gone further. With
    a database a head office moves there, and without one it moves back into a file.
    """
    folder = new_installation_folder(context)
    if not file.is_file():
        raise Problem(Code.FILE_UNREADABLE, file=file.name)
    with closing(
        backup_files.restore_backup(folder, file, read_passphrase(), tools_for(context), url)
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


@click.command()
@click.option("--laptop", metavar="NAME", help="Only what this laptop holds.")
@pass_command_context
def digest(context: CommandContext, laptop: str | None) -> CommandResult:
    """Show the hash of all that is held."""
    with unlocked_installation(context) as installation:
        store = installation.store
        only: set[int] | None = None
        if laptop is not None:
            installation.head_office_keys()  # nobody else knows what a laptop holds
            device = store.devices.find_by_name(laptop)
            if device is None:
                raise Problem(Code.NOT_FOUND, laptop=laptop)
            only = store.sent_records.list_held_records(device.id)
        found = store.digest(only)
    return CommandResult({"digest": found, "laptop": laptop}, found)


@click.command()
@pass_command_context
def doctor(context: CommandContext) -> CommandResult:
    """Look whether all is well, and explain."""
    try:
        with unlocked_installation(context) as installation:
            findings = examining.run_health_checks(installation)
    except Problem as problem:
        findings = examining.explain_failed_opening(problem)
    wrong = next((one for one in findings if one.state is CheckState.FAILED), None)
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
    told = output.format_table(("check", "state", "what was found"), rows)
    return CommandResult(document, told, wrong.problem if wrong else None)


def _sentence(finding: CheckResult) -> str:
    if finding.problem is not None:
        return messages.for_problem(finding.problem)
    return messages.for_finding(finding.check, finding.state, finding.facts)
