"""Opening: the passphrase, the folder and the tools that a call works with."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import click

from fieldreg import system, wiring
from fieldreg.cli import sentences
from fieldreg.cli.call import Call
from fieldreg.domain.exchange import OnStep
from fieldreg.domain.problems import Code, Problem
from fieldreg.services import installing
from fieldreg.services.home import Home
from fieldreg.services.installing import Installation, Tools

Shown = Callable[[str, int, int], None]
PASSPHRASE = "FIELDREG_PASSPHRASE"  # noqa: S105  a name, no passphrase

# Better in the environment than on the command line: there is a password in it.
database_option = click.option(
    "--database",
    "url",
    metavar="URL",
    envvar="FIELDREG_DATABASE",
    help="Keep the register in this PostgreSQL database (or FIELDREG_DATABASE).",
)


def tools_of(call: Call) -> Tools:
    """Give what *call* makes installations with."""
    return call.tools or wiring.tools()


def folder_of(call: Call) -> Path:
    """Give the folder of the installation that *call* means."""
    return (call.home or system.data_home()).absolute()


def empty_folder_of(call: Call) -> Path:
    """Give the folder in which *call* is to make an installation.

    Raises:
        Problem: INSTALLATION_EXISTS; then nobody need choose a passphrase first.
    """
    folder = folder_of(call)
    if Home(folder).exists():
        raise Problem(Code.INSTALLATION_EXISTS)
    return folder


def passphrase(*, new: bool = False, name: str = PASSPHRASE) -> str:
    """Give the passphrase from the environment, or ask; a *new* one is asked for twice.

    *name* is what it is called in the environment.
    """
    if given := os.environ.get(name):
        return given
    try:
        typed: str = click.prompt(
            "New passphrase" if new else "Passphrase",
            hide_input=True,
            confirmation_prompt=new,
            err=True,
        )
    except click.Abort as abort:
        if isinstance(abort.__context__, EOFError):
            raise click.UsageError(f"A passphrase is needed: set {name}.") from None
        raise
    return typed


@contextmanager
def unlocked(call: Call) -> Iterator[Installation]:
    """Open the installation that *call* means; close it, whatever happens inside.

    Where it may be a copy or an older one, that is said on standard error.

    Raises:
        Problem: as `installing.unlock`.
    """
    folder = folder_of(call)
    Home(folder).demand()
    with closing(installing.unlock(folder, passphrase(), tools_of(call))) as installation:
        if installation.doubt is not None:
            click.echo(sentences.of_problem(installation.doubt), err=True)
        yield installation


@contextmanager
def progress() -> Iterator[Shown]:
    """Give a function that shows how far an act has come: of what, how much is done.

    It writes on standard error, and only where a person looks on.
    """
    width = 0

    def show(what: str, done: int, total: int) -> None:
        nonlocal width
        text = f"{what} {done} of {total}" if total else what
        click.echo(f"\r{text:<{width}}", nl=False, err=True)
        width = max(width, len(text))

    if not sys.stderr.isatty():
        yield lambda _what, _done, _total: None
        return
    try:
        yield show
    finally:
        click.echo(f"\r{'':<{width}}\r", nl=False, err=True)


@contextmanager
def shown_steps() -> Iterator[OnStep]:
    """Give the same for the steps of an exchange."""
    with progress() as show:
        yield lambda step: show(step.phase.replace("-", " "), step.done, step.total)


def never() -> bool:
    """Tell that nobody cancels: Ctrl-C ends a command from outside."""
    return False
