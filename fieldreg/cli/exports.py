"""The commands about files that left, and the options by which one leaves."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import show_progress, unlocked_installation
from fieldreg.services.exports import plaintext_exports
from fieldreg.services.installation.model import Installation
from fieldreg.services.officers import user_accounts
from fieldreg.store.exports import FileState, PlaintextExport

ExportFunction = TypeVar("ExportFunction", bound=Callable[..., Any])

_FLASH = (
    "It is gone from its folder. From a stick or a flash disk it can perhaps be read"
    " again; nobody can promise otherwise."
)


def file_lock_options(command: ExportFunction) -> ExportFunction:
    """Let *command* be told whether its file is locked, or why it is not."""
    lock = click.option(
        "--lock",
        is_flag=True,
        help="Lock the workbook (.xlsx) by a passphrase that is drawn and shown once.",
    )
    reason = click.option(
        "--reason",
        metavar="TEXT",
        default="",
        help="Why the file is not locked; it is noted in the register.",
    )
    return lock(reason(command))


def export_to_file(
    context: CommandContext,
    file: Path,
    write: Callable[..., int],
    what: tuple[str, str],
    *,
    lock: bool,
    reason: str,
) -> CommandResult:
    """Let *write* fill *file*, and tell how many of *what*, one or several, are in it."""
    with unlocked_installation(context) as installation, show_progress() as shown:
        passphrase = new_file_passphrase(installation, is_locked=lock)
        written = write(
            installation.user_session(),
            file,
            language=output.LANGUAGE,
            reason=reason,
            passphrase=passphrase,
            on_progress=partial(shown, "row"),
        )
    one, several = what
    document = {"file": str(file), several: written, "passphrase": passphrase or None}
    text = f"{output.format_count(written, one, several)} in {file}.{file_notice(passphrase)}"
    return CommandResult(document, text)


def new_file_passphrase(installation: Installation, *, is_locked: bool) -> str:
    """Give a new passphrase for a file that *is_locked*, else nothing."""
    return (
        user_accounts.propose_passphrase(installation.tools, output.LANGUAGE) if is_locked else ""
    )


def file_notice(passphrase: str) -> str:
    """Say what is to be known of a file that left."""
    if passphrase:
        return (
            f"\nIt opens by this passphrase, which is kept nowhere: {passphrase}"
            "\nTell it to whom it is for, and by another way than the file."
        )
    return "\nIt is not locked; 'exports delete' deletes it when it was used."


@click.group()
def exports() -> None:
    """List the files that left unlocked, and delete them."""


@exports.command("list")
@pass_command_context
def list_exports(context: CommandContext) -> CommandResult:
    """List every file that left unlocked, and whether it lies there still."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        here = {one.number for one in plaintext_exports.list_plaintext_files(user)}
        every = plaintext_exports.list_plaintext_exports(user)
    found = [_document(one, is_there=one.id in here) for one in every]
    heads = ("export", "day", "by", "what", "rows", "state", "file", "reason")
    rows = [["" if it is None else str(it) for it in one.values()] for one in found]
    text = output.format_table(heads, rows) if found else "No file left unlocked."
    return CommandResult({"exports": found, "there": len(here)}, text)


@exports.command("delete")
@click.argument("number", metavar="EXPORT", type=int)
@pass_command_context
def delete_export(context: CommandContext, number: int) -> CommandResult:
    """Delete the file of one export, if it is still the one that was written."""
    with unlocked_installation(context) as installation:
        plaintext_exports.delete_plaintext_file(installation.user_session(), number)
    return CommandResult({"export": number, "deleted": True, "wiped": False}, _FLASH)


def _document(one: PlaintextExport, *, is_there: bool) -> dict[str, object]:
    state = one.whereabouts
    if state == FileState.WRITTEN:
        state = "there" if is_there else "elsewhere"
    return {
        "export": one.id,
        "day": one.made_on,
        "by": one.by,
        "what": one.what,
        "rows": one.rows,
        "state": str(state),
        "file": one.path or None,
        "reason": one.reason,
    }
