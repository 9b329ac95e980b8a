"""The group `lists`: the reference lists that head office keeps for every laptop."""

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.log.ids import short_code
from fieldreg.services.reference_lists import reference_entries
from fieldreg.services.reference_lists.reference_entries import REFERENCE_LISTS, ReferenceEntry
from fieldreg.services.user_session import UserSession

_which = click.argument("which", metavar="LIST", type=click.Choice([*REFERENCE_LISTS]))
_entry = click.argument("ref", metavar="ENTRY")


@click.group()
def lists() -> None:
    """Keep the lists of courses, partners and places that reach every laptop."""


@lists.command("show")
@_which
@pass_command_context
def show_list(context: CommandContext, which: str) -> CommandResult:
    """Show one list; entries out of use come last."""
    with unlocked_installation(context) as installation:
        entries = reference_entries.list_entries(
            installation.user_session(), REFERENCE_LISTS[which]
        )
    rows = [
        (short_code(entry.id), entry.code, entry.name, "out of use" if entry.is_retired else "")
        for entry in entries
    ]
    table = output.format_table(("entry", "code", "name", ""), rows) if rows else "It is empty."
    return CommandResult({"entries": list(map(_document, entries)), "count": len(entries)}, table)


@lists.command("add")
@_which
@click.argument("name")
@click.option("--code", metavar="CODE", default="", help="The national code of a place.")
@pass_command_context
def add_entry(context: CommandContext, which: str, name: str, code: str) -> CommandResult:
    """Put a name on a list; it reaches the laptops with the next replies."""
    if bool(code) is not (which == "places"):
        raise click.UsageError("A place has a --code, and nothing else has.")
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        return _entry_result(
            user,
            reference_entries.add_entry(user, REFERENCE_LISTS[which], name, code=code),
            "is listed",
        )


@lists.command("rename")
@_entry
@click.argument("name")
@pass_command_context
def rename_entry(context: CommandContext, ref: str, name: str) -> CommandResult:
    """Rename an entry in every place that shows it."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        entry = reference_entries.find_entry(user, ref)
        is_changed = reference_entries.rename_entry(user, entry, name)
        return _entry_result(user, entry, "is called so" if is_changed else "was called so already")


@lists.command("retire")
@_entry
@click.option("--undo", is_flag=True, help="Take it back into use.")
@pass_command_context
def retire_entries(context: CommandContext, ref: str, *, undo: bool) -> CommandResult:
    """Take an entry out of use: it is offered no more, and stays readable where it was used."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        entry = reference_entries.find_entry(user, ref)
        is_changed = reference_entries.retire_entries(user, entry, is_wanted=not undo)
        outcome = "is in use" if undo else "is out of use"
        return _entry_result(user, entry, outcome if is_changed else "was so already")


def _entry_result(user: UserSession, entry: int, outcome: str) -> CommandResult:
    every = (
        row
        for kind in REFERENCE_LISTS.values()
        for row in reference_entries.list_entries(user, kind)
    )
    line = next(row for row in every if row.id == entry)
    return CommandResult(_document(line), f"{line.name} {outcome}.")


def _document(entry: ReferenceEntry) -> dict[str, object]:
    return {
        "entry": short_code(entry.id),
        "kind": entry.kind.name,
        "name": entry.name,
        "code": entry.code or None,
        "retired": entry.is_retired,
    }
