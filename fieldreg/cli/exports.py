"""The group `exports`: files that left, and the options of every command that writes one."""

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
from fieldreg.services import officers
from fieldreg.services.exports import plaintext_exports
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
    """Add to *group* the command that fills a file by *write*, which counts *noun*."""

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
