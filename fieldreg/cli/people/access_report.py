"""The command `people see`: the access report for the person themselves."""

from pathlib import Path

import click

from fieldreg import wiring
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.cli.exports import file_notice, new_file_passphrase
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.people import access_report, people_search


@click.command("see")
@click.argument("ref")
@click.option(
    "--out",
    "file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write a page (.html) to read, in Mongolian and English.",
)
@click.option(
    "--lock", is_flag=True, help="Write a workbook (.xlsx) with a passphrase that is shown once."
)
@pass_command_context
def show_access_report(
    context: CommandContext, ref: str, file: Path | None, *, lock: bool
) -> CommandResult:
    """Gather all that is held about one person, and nobody else's data.

    The page is for the person; with --json it is all in the document.
    """
    if file is None and not context.is_json:
        raise click.UsageError("Say --out FILE, or --json.")
    if file is not None and file.exists():
        raise Problem(Code.FILE_EXISTS, file=file.name)
    if lock and file is None:
        raise click.UsageError("--lock goes with --out.")
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        person = people_search.find_record(user, ref)
        quarantined = wiring.list_quarantined(installation)
        report = access_report.build_access_report(user, person, quarantined)
        passphrase = new_file_passphrase(installation, is_locked=lock)
        template = wiring.read_person_template()
        if file is not None and lock:
            access_report.write_locked_access_report(user, report, file, template, passphrase)
        elif file is not None:
            page = access_report.render_access_report(user.places, report, template)
            access_report.write_access_report(user, file, page.encode(), reason=report.code)
    document = access_report.report_document(report) | {
        "file": str(file) if file else None,
        "passphrase": passphrase or None,
    }
    text = f"All that is held about {report.code} is in {file}."
    notice = (
        file_notice(passphrase)
        if passphrase
        else "\nIt is not locked; 'exports delete' deletes it."
    )
    return CommandResult(document, text + notice)
