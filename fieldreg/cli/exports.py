"""The commands about files that left, and the options by which one leaves."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import Answer, Call, pass_call
from fieldreg.cli.common.unlocking import progress, unlocked
from fieldreg.services.exports import plaintext_exports
from fieldreg.services.installation.lifecycle import Installation
from fieldreg.services.officers import user_accounts
from fieldreg.store.exports import Departure, Whereabouts

Command = TypeVar("Command", bound=Callable[..., Any])

_FLASH = (
    "It is gone from its folder. From a stick or a flash disk it can perhaps be read"
    " again; nobody can promise otherwise."
)


def leaving_options(command: Command) -> Command:
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


def export(
    call: Call,
    file: Path,
    write: Callable[..., int],
    what: tuple[str, str],
    *,
    lock: bool,
    reason: str,
) -> Answer:
    """Let *write* fill *file*, and tell how many of *what*, one or several, are in it."""
    with unlocked(call) as installation, progress() as shown:
        passphrase = drawn(installation, is_locked=lock)
        written = write(
            installation.desk(),
            file,
            language=output.LANGUAGE,
            reason=reason,
            passphrase=passphrase,
            on_progress=partial(shown, "row"),
        )
    one, several = what
    document = {"file": str(file), several: written, "passphrase": passphrase or None}
    text = f"{output.count(written, one, several)} in {file}.{told(passphrase)}"
    return Answer(document, text)


def drawn(installation: Installation, *, is_locked: bool) -> str:
    """Give a new passphrase for a file that *is_locked*, else nothing."""
    return user_accounts.propose(installation.tools, output.LANGUAGE) if is_locked else ""


def told(passphrase: str) -> str:
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
@pass_call
def list_(call: Call) -> Answer:
    """List every file that left unlocked, and whether it lies there still."""
    with unlocked(call) as installation:
        desk = installation.desk()
        here = {one.number for one in plaintext_exports.lying(desk)}
        every = plaintext_exports.departures(desk)
    found = [_document(one, is_there=one.id in here) for one in every]
    heads = ("export", "day", "by", "what", "rows", "state", "file", "reason")
    rows = [["" if it is None else str(it) for it in one.values()] for one in found]
    text = output.table(heads, rows) if found else "No file left unlocked."
    return Answer({"exports": found, "there": len(here)}, text)


@exports.command()
@click.argument("number", metavar="EXPORT", type=int)
@pass_call
def delete(call: Call, number: int) -> Answer:
    """Delete the file of one export, if it is still the one that was written."""
    with unlocked(call) as installation:
        plaintext_exports.delete(installation.desk(), number)
    return Answer({"export": number, "deleted": True, "wiped": False}, _FLASH)


def _document(one: Departure, *, is_there: bool) -> dict[str, object]:
    state = one.whereabouts
    if state == Whereabouts.WRITTEN:
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
