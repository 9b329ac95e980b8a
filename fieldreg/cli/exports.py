"""The groups `export` and `exports`."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

import click

from fieldreg.cli.common.command_list import new_group
from fieldreg.cli.common.commands import SharedOptions, argument, command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.list_options import FIND, describe_nothing, keep_found
from fieldreg.cli.common.output import LANGUAGE, format_count, format_documents, pick, to_plural
from fieldreg.cli.common.terminal import ShowProgress
from fieldreg.domain.languages import INTERFACE_LANGUAGES
from fieldreg.services import officers
from fieldreg.services.exports import calendars, plaintext_exports, register_files
from fieldreg.services.exports.data_files import DataFormat
from fieldreg.services.exports.export_words import ExportWords
from fieldreg.services.figures import aggregates
from fieldreg.services.installation.model import Installation
from fieldreg.services.user_session import UserSession
from fieldreg.store.exports import FileState, PlaintextExport

FILE_LOCK: Final = option(
    "--lock", "Lock the workbook (.xlsx) by a passphrase that is drawn and shown once."
)
FILE_REASON: Final = option(
    "--reason TEXT", "Why the file is not locked; it is recorded in the register."
)
_FLASH = (
    "It is gone from its folder. A file deleted from a stick can sometimes be read again; "
    "nobody can rule that out."
)


def add_export(
    group: click.Group,
    noun: str,
    about: str,
    write: Callable[..., int],
    *,
    options: SharedOptions,
    choose: Callable[..., Sequence[Any] | None],
) -> None:
    def export(
        installation: Installation,
        on_progress: ShowProgress,
        file: Path = argument(),
        *,
        lock: bool = FILE_LOCK,
        reason: str = FILE_REASON,
        **typed: Any,
    ) -> CommandResult:
        passphrase = new_file_passphrase(installation, is_locked=lock)
        written = write(
            *(user := installation.user_session(), file, choose(user, **typed)),
            language=LANGUAGE,
            reason=reason,
            passphrase=passphrase,
            on_progress=partial(on_progress, "row"),
        )
        document = {"file": str(file), to_plural(noun): written, "passphrase": passphrase or None}
        counted = format_count(written, noun)
        return CommandResult(document, f"{counted} in {file}.{file_notice(passphrase)}")

    export.__doc__ = f"""{about}

    FILE ends in .csv, .xlsx or .json. Anybody who has it can read it, unless it is locked.
    """
    command("export", group, options)(export)


def new_file_passphrase(installation: Installation, *, is_locked: bool) -> str:
    return officers.propose_passphrase(installation.tools, LANGUAGE) if is_locked else ""


def file_notice(passphrase: str) -> str:
    if passphrase:
        return (
            f"\nIt opens with this passphrase, which is not kept: {passphrase}"
            "\nGive it to the person who gets the file, but not together with the file."
        )
    return "\nIt is not locked; 'exports delete' deletes it after use."


export: Final = new_group("export")
_AS: Final = (*DataFormat, "dhis2")
EXPORT_LANGUAGE: Final = option(
    "--language", "Of headings and values.", choices=INTERFACE_LANGUAGES
)


@command("data", export)
def export_data(
    installation: Installation,
    on_progress: ShowProgress,
    form: str = option("--as", "The form of the file.", choices=_AS, required=True),
    out: Path = option("--out PATH", required=True),
    language: str | None = EXPORT_LANGUAGE,
    *,
    lock: bool = FILE_LOCK,
    reason: str = FILE_REASON,
) -> CommandResult:
    """Write all people and sessions to one file, or for DHIS2 the figures of all quarters.

    xlsx is a workbook to read, with a sheet that explains its codes; csv the same as zipped tables;
    json; hxl a workbook with a row of hashtags; frictionless a zipped data package.
    """
    user = installation.user_session()
    document: dict[str, object] = {"file": str(out), "as": form}
    if form not in tuple(DataFormat):
        if lock:
            raise click.UsageError("Only a workbook is locked.")
        count = aggregates.export_aggregates(user, out, reason=reason)
        text = f"{format_count(count, 'value')} in {out}.{file_notice('')}"
        return CommandResult({**document, "values": count, "passphrase": None}, text)
    passphrase = new_file_passphrase(installation, is_locked=lock)
    words = ExportWords.read(installation.tools.read_export_words(), language or LANGUAGE)
    people = register_files.export_register(
        *(user, out, DataFormat(form), words),
        reason=reason,
        passphrase=passphrase,
        on_progress=partial(on_progress, "row"),
    )
    document |= {"people": people, "passphrase": passphrase or None}
    counted = format_count(people, "person", "people")
    return CommandResult(document, f"{counted} in {out}.{file_notice(passphrase)}")


@command("calendar", export)
def export_calendar(
    installation: Installation,
    out: Path = option("--out FILE", required=True),
    language: str | None = EXPORT_LANGUAGE,
    *,
    reason: str = FILE_REASON,
) -> CommandResult:
    """Write the planned sessions as a calendar (.ics), without those of confidential courses."""
    words = ExportWords.read(installation.tools.read_export_words(), language or LANGUAGE)
    count = calendars.export_calendar(installation.user_session(), out, words, reason=reason)
    text = f"{format_count(count, 'session')} in {out}.{file_notice('')}"
    return CommandResult({"file": str(out), "sessions": count}, text)


exports: Final = new_group("exports")


@command("list", exports)
def list_exports(user: UserSession, find: str = FIND) -> CommandResult:
    """List every file that left unlocked, and whether it is still there."""
    present_numbers = {row.number for row in plaintext_exports.list_plaintext_files(user)}
    every = [
        _document(row, is_there=row.id in present_numbers)
        for row in plaintext_exports.list_plaintext_exports(user)
    ]
    documents = keep_found(every, find, dict.values)
    columns = ("export", "day", "by", "what", "rows", "state", "file", "reason")
    text = format_documents(
        documents, *columns, empty=describe_nothing(find, "No file left unlocked.")
    )
    return CommandResult({"exports": documents, "there": len(present_numbers)}, text)


@command("delete", exports)
def delete_export(user: UserSession, number: int = argument("EXPORT")) -> CommandResult:
    """Delete the file of one export, if it is still the one that was written."""
    plaintext_exports.delete_plaintext_files(user, number)
    return CommandResult({"export": number, "deleted": True, "wiped": False}, _FLASH)


def _document(export: PlaintextExport, *, is_there: bool) -> dict[str, object]:
    state = export.whereabouts
    if state == FileState.WRITTEN:
        state = "there" if is_there else "elsewhere"
    return {
        **pick(export, "by", "what", "rows", "reason", export="id", day="made_on"),
        "state": str(state),
        "file": export.path or None,
    }
