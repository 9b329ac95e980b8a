"""The commands about files that left, and the options of every command that writes one."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.progress import show_progress
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.services import officers
from fieldreg.services.exports import plaintext_exports
from fieldreg.services.installation.model import Installation
from fieldreg.store.exports import FileState, PlaintextExport

ExportFunction = TypeVar("ExportFunction", bound=Callable[..., Any])

_FLASH = (
    "It is gone from its folder. A file deleted from a stick can sometimes be read again; "
    "nobody can rule that out."
)


def file_lock_options(command: ExportFunction) -> ExportFunction:
    lock = click.option(
        "--lock",
        is_flag=True,
        help="Lock the workbook (.xlsx) by a passphrase that is drawn and shown once.",
    )
    reason = click.option(
        "--reason",
        metavar="TEXT",
        default="",
        help="Why the file is not locked; it is recorded in the register.",
    )
    return lock(reason(command))


def export_to_file(
    context: CommandContext,
    file: Path,
    write: Callable[..., int],
    nouns: tuple[str, str],
    *,
    lock: bool,
    reason: str,
) -> CommandResult:
    """Fill *file* by *write*, and return how many of *nouns* (singular, plural) are in it."""
    with unlocked_installation(context) as installation, show_progress() as on_progress:
        passphrase = new_file_passphrase(installation, is_locked=lock)
        written = write(
            installation.user_session(),
            file,
            language=output.LANGUAGE,
            reason=reason,
            passphrase=passphrase,
            on_progress=partial(on_progress, "row"),
        )
    singular, plural = nouns
    document = {"file": str(file), plural: written, "passphrase": passphrase or None}
    text = f"{output.format_count(written, singular, plural)} in {file}.{file_notice(passphrase)}"
    return CommandResult(document, text)


def new_file_passphrase(installation: Installation, *, is_locked: bool) -> str:
    """Return a new passphrase if the file *is_locked*, otherwise an empty text."""
    return officers.propose_passphrase(installation.tools, output.LANGUAGE) if is_locked else ""


def file_notice(passphrase: str) -> str:
    if passphrase:
        return (
            f"\nIt opens with this passphrase, which is not kept: {passphrase}"
            "\nGive it to the person who gets the file, but not together with the file."
        )
    return "\nIt is not locked; 'exports delete' deletes it after use."


@click.group()
def exports() -> None:
    """List the files that left unlocked, and delete them."""


@exports.command("list")
@pass_command_context
def list_exports(context: CommandContext) -> CommandResult:
    """List every file that left unlocked, and whether it is still there."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        present_numbers = {row.number for row in plaintext_exports.list_plaintext_files(user)}
        every = plaintext_exports.list_plaintext_exports(user)
    documents = [_document(row, is_there=row.id in present_numbers) for row in every]
    heads = ("export", "day", "by", "what", "rows", "state", "file", "reason")
    rows = [["" if it is None else str(it) for it in row.values()] for row in documents]
    text = output.format_table(heads, rows) if documents else "No file left unlocked."
    return CommandResult({"exports": documents, "there": len(present_numbers)}, text)


@exports.command("delete")
@click.argument("number", metavar="EXPORT", type=int)
@pass_command_context
def delete_export(context: CommandContext, number: int) -> CommandResult:
    """Delete the file of one export, if it is still the one that was written."""
    with unlocked_installation(context) as installation:
        plaintext_exports.delete_plaintext_file(installation.user_session(), number)
    return CommandResult({"export": number, "deleted": True, "wiped": False}, _FLASH)


def _document(export: PlaintextExport, *, is_there: bool) -> dict[str, object]:
    state = export.whereabouts
    if state == FileState.WRITTEN:
        state = "there" if is_there else "elsewhere"
    return {
        "export": export.id,
        "day": export.made_on,
        "by": export.by,
        "what": export.what,
        "rows": export.rows,
        "state": str(state),
        "file": export.path or None,
        "reason": export.reason,
    }
