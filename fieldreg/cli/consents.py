"""The group `consents`: texts, sheets to sign, and people to ask or decide about."""

from collections.abc import Iterable
from pathlib import Path

import click

from fieldreg.cli import exports
from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import tools_for, unlocked_installation
from fieldreg.domain.consents.consent_texts import LANGUAGES
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.records.values import Purpose
from fieldreg.services import consent_records
from fieldreg.services.consent_records import ConsentToDecide
from fieldreg.services.exports import consent_sheets
from fieldreg.services.people import people_search
from fieldreg.system import resource_path

_PURPOSES = [item.value for item in Purpose]


@click.group()
def consents() -> None:
    """Show the texts, write sheets, list awaited guardians and people to ask again."""


@consents.command("text")
@click.argument("purpose", type=click.Choice(_PURPOSES))
@click.option("--language", type=click.Choice(LANGUAGES), default=output.LANGUAGE)
@click.option("--version", metavar="N", help="An earlier version; without it, the present one.")
@click.option("--guardian", is_flag=True, help="The text for the guardian of a minor.")
@pass_command_context
def show_consent_text(
    context: CommandContext, purpose: str, language: str, version: str | None, *, guardian: bool
) -> CommandResult:
    """Show the text that people are told before they answer."""
    texts = tools_for(context).consent_texts
    chosen = Purpose(purpose)
    consent_text = texts.text(chosen, language, version=version, guardians=guardian)
    document = {
        "purpose": purpose,
        "version": consent_text.version,
        "language": language,
        "title": consent_text.title,
        "paragraphs": list(consent_text.paragraphs),
        "versions": list(texts.versions(chosen)),
    }
    return CommandResult(document, "\n\n".join((consent_text.title, *consent_text.paragraphs)))


@consents.command("sheet")
@click.argument("session_ref", metavar="[SESSION]", default="")
@click.option("--language", type=click.Choice(LANGUAGES), default=LANGUAGES[0])
@click.option(
    "--out",
    "file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    required=True,
    help="The PDF file to write.",
)
@click.option("--names", "with_names", is_flag=True, help="Write the participants' names.")
@click.option(
    "--reason", metavar="TEXT", default="", help="Why it has names; it is recorded in the register."
)
@pass_command_context
def write_consent_sheet(
    context: CommandContext,
    session_ref: str,
    language: str,
    file: Path,
    *,
    with_names: bool,
    reason: str,
) -> CommandResult:
    """Write a sheet to sign, for a session or blank, as PDF.

    Its lines are numbered and have no names, unless --names is given.
    """
    from fieldreg.ui import printing  # noqa: PLC0415  loads Qt

    if with_names and not session_ref:
        raise click.UsageError("Only a sheet of a SESSION has names.")
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        session = people_search.find_session(user, session_ref) if session_ref else None
        sheet = consent_sheets.build_consent_sheet(user, session, language, with_names=with_names)
        printing.start_offscreen_app(resource_path("fonts"))
        lines = consent_sheets.write_consent_sheet(
            user, file, sheet, printing.draw_consent_sheet, reason=reason
        )
    document = {
        "file": str(file),
        "language": language,
        "lines": lines,
        "names": sum(map(bool, sheet.lines)),
    }
    more = exports.file_notice("") if sheet.has_names else ""
    return CommandResult(document, f"{output.format_count(lines, 'line')} in {file}.{more}")


@consents.command("outstanding")
@pass_command_context
def list_outstanding(context: CommandContext) -> CommandResult:
    """List people whose guardian's consent is still to follow."""
    with unlocked_installation(context) as installation:
        awaited = consent_records.list_awaited_consents(installation.user_session())
    listed = [
        {
            "code": short_code(row.trainee_id),
            "name": row.name,
            "age": row.age.value,
            "guardian": row.guardian or None,
            "day": row.day,
            "session": short_code(row.session_id) if row.session_id else None,
            "course": row.course or None,
            "date": row.session_day or None,
        }
        for row in awaited
    ]
    rows = [
        (row["code"], row["name"], row["age"], row["guardian"], row["course"], row["date"])
        for row in listed
    ]
    heads = ("code", "name", "age", "guardian", "last session", "on")
    text = output.format_table(heads, rows) if rows else "No guardian's consent is awaited."
    return CommandResult({"people": listed, "count": len(listed)}, text)


@consents.command("again")
@pass_command_context
def list_to_ask_again(context: CommandContext) -> CommandResult:
    """List people who consented only to a text that differs in substance from the present one."""
    with unlocked_installation(context) as installation:
        people = consent_records.list_people_to_ask_again(installation.user_session())
    return _people_result(people, "Nobody is to be asked again.")


@consents.command("refused")
@pass_command_context
def list_refused(context: CommandContext) -> CommandResult:
    """List people whose record may not be kept any more, by their answer or a guardian's."""
    with unlocked_installation(context) as installation:
        people = consent_records.list_refused_people(installation.user_session())
    return _people_result(people, "Nobody has refused to be kept.")


def _people_result(people: Iterable[ConsentToDecide], empty_text: str) -> CommandResult:
    listed = [
        {"code": short_code(person.trainee_id), "name": person.name, "purposes": [*person.purposes]}
        for person in people
    ]
    rows = [(person["code"], person["name"], ", ".join(person["purposes"])) for person in listed]
    text = output.format_table(("code", "name", "for"), rows) if rows else empty_text
    return CommandResult({"people": listed, "count": len(listed)}, text)
