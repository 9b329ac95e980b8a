"""Opening: the passphrase, the folder and the tools that a call works with."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import FrameType

import click

from fieldreg import system, wiring
from fieldreg.cli.common import messages
from fieldreg.cli.common.context import CommandContext
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import IsCancelled, OnExchangeProgress
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services.installation import opening
from fieldreg.services.installation.home import Home
from fieldreg.services.installation.model import HEAD_OFFICE, Installation, Tools
from fieldreg.services.officers import user_accounts

ShowProgress = Callable[[str, int, int], None]
PASSPHRASE_VARIABLE = "FIELDREG_PASSPHRASE"  # noqa: S105  a name, no passphrase
NEW_PASSPHRASE_VARIABLE = "FIELDREG_NEW_PASSPHRASE"  # noqa: S105  the same
_NO_KEYSTORE = (Code.KEYSTORE_EMPTY, Code.KEYSTORE_FAILED, Code.KEYSTORE_MISSING)

# Better in the environment than on the command line: there is a password in it.
database_option = click.option(
    "--database",
    "url",
    metavar="URL",
    envvar="FIELDREG_DATABASE",
    help="Keep the register in this PostgreSQL database (or FIELDREG_DATABASE).",
)


def tools_for(context: CommandContext) -> Tools:
    """Give what *call* makes installations with."""
    return context.tools or wiring.build_tools()


def installation_folder(context: CommandContext) -> Path:
    """Give the folder of the installation that *call* means."""
    return (context.home or system.user_data_dir()).absolute()


def new_installation_folder(context: CommandContext) -> Path:
    """Give the folder in which *call* is to make an installation.

    Raises:
        Problem: INSTALLATION_EXISTS; then nobody need choose a passphrase first.
    """
    folder = installation_folder(context)
    if Home(folder).exists():
        raise Problem(Code.INSTALLATION_EXISTS)
    return folder


def read_passphrase(name: str = PASSPHRASE_VARIABLE, label: str = "Passphrase") -> str:
    """Give the passphrase from the environment, where it is called *name*, or ask for it."""
    return os.environ.get(name) or _asked(label, name)


def choose_passphrase(
    tools: Tools, name: str = PASSPHRASE_VARIABLE, label: str = "New passphrase"
) -> str:
    """Do the same for one that is chosen now; it is typed twice.

    Enter alone shows one of common words, in English and in Mongolian, and each Enter more
    shows another. Whichever is typed is the one.
    """
    if given := os.environ.get(name):
        return given
    while True:
        typed = _asked(f"{label} (Enter alone: one is proposed)", name)
        if not typed.strip():
            return _proposed(tools, name)
        if _asked("Once more", name) == typed:
            return typed
        click.echo("The two do not match.", err=True)


def _proposed(tools: Tools, name: str) -> str:
    while True:
        drawn = [
            user_accounts.propose_passphrase(tools, language)
            for language in user_accounts.PASSPHRASE_LANGUAGES
        ]
        click.echo("\n".join(drawn), err=True)
        while typed := _asked("Type one of them (Enter alone: others)", name).strip():
            meant = [one for one in drawn if one == " ".join(typed.casefold().split())]
            if meant:
                return meant[0]
            click.echo("That is neither of the two.", err=True)


def _asked(label: str, name: str) -> str:
    try:
        typed: str = click.prompt(label, default="", hide_input=True, show_default=False, err=True)
    except click.Abort as abort:
        if isinstance(abort.__context__, EOFError):
            raise click.UsageError(f"A passphrase is needed: set {name}.") from None
        raise
    return typed


@contextmanager
def unlocked_installation(context: CommandContext) -> Iterator[Installation]:
    """Open the installation that *call* means; close it, whatever happens inside.

    Without a passphrase in the environment, the system's key store opens it where a
    trainer let it. Where it may be a copy or an older one, that is said on standard error,
    and so is it where head office's hub cannot be told whom the call let in or cut off.

    Raises:
        Problem: as `installing.unlock`.
    """
    home, tools = Home(installation_folder(context)), tools_for(context)
    home.require_installation()
    with closing(_opened(home, tools)) as installation:
        warn_of_doubt(installation.erasure_list.find_problem())
        warn_of_doubt(installation.continuity_problem)
        news = wiring.HubTrustNotifier(installation)
        news.mark_current()
        yield installation
        if installation.role == HEAD_OFFICE:
            _tell_hub(news)


def warn_of_doubt(doubt: Problem | None) -> None:
    """Say on standard error what makes an installation doubtful, where anything does."""
    if doubt is not None:
        click.echo(messages.for_problem(doubt), err=True)


def _tell_hub(news: wiring.HubTrustNotifier) -> None:
    """Let a hub know at once whom head office let in or cut off."""
    try:
        run_task(news.notify())
    except Problem as problem:
        if problem.code is not Code.HUB_NONE:
            click.echo(messages.for_outdated_hub(problem), err=True)


def _opened(home: Home, tools: Tools) -> Installation:
    if not os.environ.get(PASSPHRASE_VARIABLE) and home.read_keyring().has_keystore:
        try:
            return opening.unlock_by_keystore(home.folder, tools)
        except Problem as problem:
            if problem.code not in _NO_KEYSTORE:
                raise
            click.echo(messages.for_problem(problem), err=True)
    return opening.unlock(home.folder, read_passphrase(), tools)


@contextmanager
def show_progress() -> Iterator[ShowProgress]:
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
def show_steps() -> Iterator[OnExchangeProgress]:
    """Give the same for the steps of an exchange."""
    with show_progress() as show:
        yield lambda step: show(step.phase.replace("-", " "), step.done, step.total)


@contextmanager
def stop_on_interrupt() -> Iterator[IsCancelled]:
    """Give what tells that somebody pressed Ctrl-C, which stops what is done inside.

    What may take hours stops at its next step, and is gone on with by the next command.
    Pressed once more it ends the command from outside, as it does elsewhere.
    """
    wish = threading.Event()
    former = signal.getsignal(signal.SIGINT)

    def hear(number: int, frame: FrameType | None) -> None:
        if wish.is_set() and callable(former):
            former(number, frame)
        wish.set()
        click.echo(messages.for_interrupt(), err=True)

    if former is not signal.SIG_IGN:  # as whoever started it in the background wants
        signal.signal(signal.SIGINT, hear)
    try:
        yield wish.is_set
    except Problem as problem:
        if problem.code is not Code.CANCELLED:
            raise
        raise KeyboardInterrupt from None
    finally:
        signal.signal(signal.SIGINT, former)
