"""The group `consents`."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import click

from fieldreg.cli.common.command_list import new_group
from fieldreg.cli.common.commands import OpenInstallation, argument, command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.output import LANGUAGE, format_count, format_documents, pick
from fieldreg.cli.exports import file_notice
from fieldreg.domain.consents.consent_texts import LANGUAGES
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.records.values import Purpose
from fieldreg.services import consent_records
from fieldreg.services.exports import consent_sheets
from fieldreg.services.installation.model import Tools
from fieldreg.services.people import people_search, undecided_consents
from fieldreg.services.people.undecided_consents import ConsentToDecide
from fieldreg.services.user_session import UserSession
from fieldreg.system import resource_path

consents: Final = new_group("consents")


@command("text", consents)
def show_consent_text(
    tools: Tools,
    purpose: Purpose = argument(),
    language: str = option("--language", choices=LANGUAGES, default=LANGUAGE),
    version: str | None = option("--version N", "An earlier version; without it, the present one."),
    *,
    guardian: bool = option("--guardian", "The text for the guardian of a minor."),
) -> CommandResult:
    """Show the text that people are told before they answer."""
    texts = tools.consent_texts
    shown = texts.text(purpose, language, version=version, guardians=guardian)
    document = {"purpose": purpose, "language": language, "versions": texts.versions(purpose)}
    document |= pick(shown, "version", "title", "paragraphs")
    return CommandResult(document, "\n\n".join((shown.title, *shown.paragraphs)))


@command("sheet", consents)
def write_consent_sheet(
    open_installation: OpenInstallation,
    session_ref: str | None = argument("[SESSION]"),
    language: str = option("--language", choices=LANGUAGES, default=LANGUAGES[0]),
    file: Path = option("--out FILE", "The PDF file to write.", required=True),
    *,
    with_names: bool = option("--names", "Write the participants' names."),
    reason: str = option("--reason TEXT", "Why it has names; it is recorded in the register."),
) -> CommandResult:
    """Write a sheet to sign, for a session or blank, as PDF.

    Its lines are numbered and have no names, unless --names is given.
    """
    from fieldreg.ui import printing  # noqa: PLC0415  loads Qt

    if with_names and not session_ref:
        raise click.UsageError("Only a sheet of a SESSION has names.")
    user = open_installation().user_session()
    session = people_search.find_session(user, session_ref) if session_ref else None
    sheet = consent_sheets.build_consent_sheet(user, session, language, with_names=with_names)
    printing.start_offscreen_app(resource_path("fonts"))
    lines = consent_sheets.write_consent_sheet(
        user, file, sheet, printing.draw_consent_sheet, reason=reason
    )
    document = {"file": str(file), "language": language, "lines": lines}
    document |= {"names": sum(map(bool, sheet.lines))}
    more = file_notice("") if sheet.has_names else ""
    return CommandResult(document, f"{format_count(lines, 'line')} in {file}.{more}")


@command("outstanding", consents)
def list_outstanding(user: UserSession) -> CommandResult:
    """List people whose guardian's consent is still to follow."""
    listed = [
        {
            "code": short_code(row.trainee_id),
            **pick(row, "name", "age", "day"),
            "guardian": row.guardian or None,
            "session": short_code(row.session_id) if row.session_id else None,
            "course": row.course or None,
            "date": row.session_day or None,
        }
        for row in consent_records.list_awaited_consents(user)
    ]
    last_session = (("last session", "course"), ("on", "date"))
    columns = ("code", "name", "age", "guardian", *last_session)
    text = format_documents(listed, *columns, empty="No guardian's consent is awaited.")
    return CommandResult({"people": listed, "count": len(listed)}, text)


@command("again", consents)
def list_to_ask_again(user: UserSession) -> CommandResult:
    """List people who consented only to a text that differs in substance from the present one."""
    people = undecided_consents.list_people_to_ask_again(user)
    return _people_result(people, "Nobody is to be asked again.")


@command("refused", consents)
def list_refused(user: UserSession) -> CommandResult:
    """List people whose record may not be kept any more, by their answer or a guardian's."""
    people = undecided_consents.list_refused_people(user)
    return _people_result(people, "Nobody has refused to be kept.")


def _people_result(people: Iterable[ConsentToDecide], empty_text: str) -> CommandResult:
    listed = [
        {"code": short_code(person.trainee_id), **pick(person, "name", "purposes")}
        for person in people
    ]
    text = format_documents(listed, "code", "name", ("for", "purposes"), empty=empty_text)
    return CommandResult({"people": listed, "count": len(listed)}, text)
