"""Prompts, passphrases, progress on standard error, and Ctrl-C that stops at the next step."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import click

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import IsCancelled, OnExchangeProgress
from fieldreg.services import officers
from fieldreg.services.installation.model import Tools

PASSPHRASE_VARIABLE = "FIELDREG_PASSPHRASE"  # noqa: S105  a name, no passphrase
NEW_PASSPHRASE_VARIABLE = "FIELDREG_NEW_PASSPHRASE"  # noqa: S105  the same
NEW_PIN_VARIABLE = "FIELDREG_NEW_PIN"
ShowProgress = Callable[[str, int, int], None]
_STOPPING = "\nStopping at the next step. Ctrl-C once more ends this at once."


def prompt_or_usage_error(label: str, missing: str, **options: Any) -> str:
    """Prompt on standard error; raise click.UsageError(*missing*) at the end of input."""
    try:
        typed: str = click.prompt(label, err=True, **options)
    except click.Abort as abort:
        if isinstance(abort.__context__, EOFError):
            raise click.UsageError(missing) from None
        raise
    return typed


def read_passphrase(name: str = PASSPHRASE_VARIABLE, label: str = "Passphrase") -> str:
    return os.environ.get(name) or _prompt(label, name)


def choose_passphrase(
    tools: Tools, name: str = PASSPHRASE_VARIABLE, label: str = "New passphrase"
) -> str:
    if passphrase := os.environ.get(name):
        return passphrase
    while True:
        typed = _prompt(f"{label} (Enter alone: one is proposed)", name)
        if not typed.strip():
            return _choose_proposal(tools, name)
        if _prompt("Once more", name) == typed:
            return typed
        click.echo("The two do not match.", err=True)


def choose_pin() -> str:
    if pin := os.environ.get(NEW_PIN_VARIABLE):
        return pin
    while True:
        typed = _prompt("New PIN", NEW_PIN_VARIABLE, "PIN")
        if _prompt("Once more", NEW_PIN_VARIABLE, "PIN") == typed:
            return typed
        click.echo("The two do not match.", err=True)


def _choose_proposal(tools: Tools, name: str) -> str:
    while True:
        proposals = [
            officers.propose_passphrase(tools, language)
            for language in officers.PASSPHRASE_LANGUAGES
        ]
        click.echo("\n".join(proposals), err=True)
        while typed := _prompt("Type one of them (Enter alone: others)", name).strip():
            matches = [
                proposal for proposal in proposals if proposal == " ".join(typed.casefold().split())
            ]
            if matches:
                return matches[0]
            click.echo("That is neither of the two.", err=True)


def _prompt(label: str, name: str, what: str = "passphrase") -> str:
    return prompt_or_usage_error(
        label, f"A {what} is needed: set {name}.", default="", hide_input=True, show_default=False
    )


@contextmanager
def show_progress() -> Iterator[ShowProgress]:
    """Yield a function that shows progress on standard error, if that is a terminal."""
    width = 0

    def show(subject: str, done: int, total: int) -> None:
        nonlocal width
        text = f"{subject} {done} of {total}" if total else subject
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
    with show_progress() as show:
        yield lambda step: show(step.phase.replace("-", " "), step.done, step.total)


@contextmanager
def stop_on_interrupt() -> Iterator[IsCancelled]:
    """Yield a check that is true once Ctrl-C was pressed; a second one ends the command at once."""
    stop_event = threading.Event()
    previous_handler = signal.getsignal(signal.SIGINT)

    def handle_interrupt(number: int, frame: FrameType | None) -> None:
        if stop_event.is_set() and callable(previous_handler):
            previous_handler(number, frame)
        stop_event.set()
        click.echo(_STOPPING, err=True)

    if previous_handler is not signal.SIG_IGN:  # ignored if started in the background
        signal.signal(signal.SIGINT, handle_interrupt)
    try:
        yield stop_event.is_set
    except Problem as problem:
        if problem.code is not Code.CANCELLED:
            raise
        raise KeyboardInterrupt from None
    finally:
        signal.signal(signal.SIGINT, previous_handler)
