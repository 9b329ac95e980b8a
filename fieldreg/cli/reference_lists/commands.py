"""The commands about the lists that head office keeps for everybody."""

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import Answer, Call, pass_call
from fieldreg.cli.common.unlocking import unlocked
from fieldreg.domain.log.ids import short_code
from fieldreg.services.reference_lists import reference_entries
from fieldreg.services.reference_lists.reference_entries import LISTS, Line
from fieldreg.services.user_session import Desk

_which = click.argument("which", metavar="LIST", type=click.Choice([*LISTS]))
_entry = click.argument("ref", metavar="ENTRY")


@click.group()
def lists() -> None:
    """Keep the lists of courses, partners and places that reach every laptop."""


@lists.command()
@_which
@pass_call
def show(call: Call, which: str) -> Answer:
    """Show one list, what is out of use last."""
    with unlocked(call) as installation:
        found = reference_entries.lines(installation.desk(), LISTS[which])
    rows = [
        (short_code(one.id), one.code, one.name, "out of use" if one.is_out else "")
        for one in found
    ]
    told = output.table(("entry", "code", "name", ""), rows) if rows else "It is empty."
    return Answer({"entries": list(map(_document, found)), "count": len(found)}, told)


@lists.command()
@_which
@click.argument("name")
@click.option("--code", metavar="CODE", default="", help="Of a place: its national code.")
@pass_call
def add(call: Call, which: str, name: str, code: str) -> Answer:
    """Put a name on a list; it reaches the laptops with the next answers."""
    if bool(code) is not (which == "places"):
        raise click.UsageError("A place has a --code, and nothing else has.")
    with unlocked(call) as installation:
        desk = installation.desk()
        return _told(
            desk, reference_entries.add(desk, LISTS[which], name, code=code), "is listed"
        )


@lists.command()
@_entry
@click.argument("name")
@pass_call
def rename(call: Call, ref: str, name: str) -> Answer:
    """Call an entry otherwise, wherever it stands."""
    with unlocked(call) as installation:
        desk = installation.desk()
        entry = reference_entries.find(desk, ref)
        is_news = reference_entries.rename(desk, entry, name)
        return _told(desk, entry, "is called so" if is_news else "was called so already")


@lists.command()
@_entry
@click.option("--undo", is_flag=True, help="Take it back into use.")
@pass_call
def retire(call: Call, ref: str, *, undo: bool) -> Answer:
    """Take an entry out of use: it is offered no more, and read wherever it stands."""
    with unlocked(call) as installation:
        desk = installation.desk()
        entry = reference_entries.find(desk, ref)
        is_news = reference_entries.take_out(desk, entry, is_wanted=not undo)
        said = "is in use" if undo else "is out of use"
        return _told(desk, entry, said if is_news else "was so already")


def _told(desk: Desk, entry: int, said: str) -> Answer:
    every = (one for kind in LISTS.values() for one in reference_entries.lines(desk, kind))
    line = next(one for one in every if one.id == entry)
    return Answer(_document(line), f"{line.name} {said}.")


def _document(one: Line) -> dict[str, object]:
    return {
        "entry": short_code(one.id),
        "kind": one.kind.name,
        "name": one.name,
        "code": one.code or None,
        "retired": one.is_out,
    }
