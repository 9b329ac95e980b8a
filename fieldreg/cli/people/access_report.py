"""The command by which a person sees all that is held about her."""

from pathlib import Path

import click

from fieldreg import wiring
from fieldreg.cli.common.context import Answer, Call, pass_call
from fieldreg.cli.common.unlocking import unlocked
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.people import access_report, people_search


@click.command()
@click.argument("ref")
@click.option(
    "--out",
    "file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write a page (.html) to read, in Mongolian and English.",
)
@pass_call
def see(call: Call, ref: str, file: Path | None) -> Answer:
    """Gather all that is held about one person, and nobody else's data.

    The page is for the person; with --json it is all in the answer.
    """
    if file is None and not call.is_json:
        raise click.UsageError("Say --out FILE, or --json.")
    if file is not None and file.exists():
        raise Problem(Code.FILE_EXISTS, file=file.name)
    with unlocked(call) as installation:
        desk = installation.desk()
        person, aside = people_search.record(desk, ref), wiring.set_aside(installation)
        sheet = access_report.see(desk, person, aside)
        if file is not None:
            page = access_report.laid_out(desk.places, sheet, wiring.person_paper())
            access_report.write(desk, file, page.encode(), reason=sheet.code)
    document = access_report.document(sheet) | {"file": str(file) if file else None}
    told = f"All that is held about {sheet.code} is in {file}."
    return Answer(document, f"{told}\nIt is not locked; 'exports delete' deletes it.")
